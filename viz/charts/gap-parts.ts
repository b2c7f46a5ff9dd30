/**
 * Where does a gap come from? One row a part of the position: how much of the gap goes when that part alone is made equal. 100 %: it closes,
 * 0 %: nothing changes, below 0: it grows. Parts need not add up. One panel a pair of groups.
 */
import { scaleLinear } from 'd3'
import { gridCells } from '../layout/grid-cells.ts'
import { addLine, addWords, createDrawing, groupAt, round, wrapWords } from '../svg.ts'
import { BASELINE_SOFT, INK, MUTED, RULE, SIZE, verdictHue } from '../tokens.ts'

export interface GapPartsPanel {
  readonly title: string
  /** The two groups. */
  readonly groups: string
  readonly parts: readonly { readonly label: string; readonly share: number }[]
}

/** Shares beyond these are drawn at the edge; the words beside them are exact. */
const [LEAST, MOST] = [-0.5, 1.25]
const ROW = 34
const HEAD = 54

export function drawGapParts(
  panels: readonly GapPartsPanel[],
  options: { readonly width: number; readonly formatShare: (share: number) => string },
): SVGSVGElement {
  const grid = gridCells(panels.length, options.width, 300, 44, 3)
  // Each row of panels is as high as its longest.
  const heights = Array.from({ length: grid.rows }, (_, row) => {
    const longest = Math.max(1, ...panels.filter((__, i) => grid.row(i) === row).map((panel) => panel.parts.length))
    return HEAD + longest * ROW + 40
  })
  const top = (row: number) => heights.slice(0, row).reduce((sum, h) => sum + h, 0)
  const svg = createDrawing(options.width, top(grid.rows) - 20)
  panels.forEach((panel, i) => {
    const place = groupAt(svg, grid.x(i), top(grid.row(i))).attr('data-panel', panel.title)
    addWords(place, 0, 13, panel.title, { weight: 700, fill: INK })
    wrapWords(panel.groups, SIZE.small * 1.1, grid.cellWidth)
      .slice(0, 2)
      .forEach((words, k) => addWords(place, 0, 28 + k * 13, words, { size: SIZE.small, fill: MUTED }))
    const x = scaleLinear([LEAST, MOST], [0, grid.cellWidth - 56]).clamp(true)
    const foot = HEAD + panel.parts.length * ROW
    for (const tick of [0, 0.5, 1]) {
      addLine(
        place,
        x(tick),
        HEAD - 4,
        x(tick),
        foot,
        tick === 0.5 ? { stroke: RULE } : { stroke: MUTED, dash: tick === 1 ? '2 3' : undefined },
      )
      addWords(place, x(tick), foot + 14, options.formatShare(tick), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
    }
    panel.parts.forEach((part, k) => {
      const at = groupAt(place, 0, HEAD + k * ROW).attr('data-part', part.label)
      const hue = part.share < 0 ? verdictHue('worse') : verdictHue('better')
      at.append('rect')
        .attr('x', round(Math.min(x(0), x(part.share))))
        .attr('y', 16)
        .attr('width', round(Math.max(1, Math.abs(x(part.share) - x(0)))))
        .attr('height', 10)
        .attr('fill', Math.abs(part.share) < 0.05 ? BASELINE_SOFT : hue)
      addWords(at, 0, 11, part.label, { size: SIZE.small, fill: INK, halo: true })
      addWords(at, grid.cellWidth, 25, options.formatShare(part.share), { size: SIZE.small, weight: 700, fill: INK, anchor: 'end' })
    })
  })
  return svg.node() as SVGSVGElement
}
