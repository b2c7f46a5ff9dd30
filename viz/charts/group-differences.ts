/**
 * Who gains, who loses? One row a group: the median difference with the baseline as a dot, half of the runs as a thick and
 * nine tenths as a thin bar. All rows on one scale; the first row is everybody.
 */
import { scaleLinear } from 'd3'
import { addLine, addWords, createDrawing, groupAt, round, type Group } from '../svg.ts'
import { INK, MUTED, RULE, SIZE, UNCLEAR_SOFT, verdictHue, type Verdict } from '../tokens.ts'

export interface GroupRow {
  readonly label: string
  readonly median: number
  readonly low50: number
  readonly high50: number
  readonly low90: number
  readonly high90: number
  readonly verdict: Verdict
  /** Value in the baseline, in words, so that a difference has a size beside it. */
  readonly baselineWords: string
}
export interface GroupBlock {
  readonly title: string
  readonly rows: readonly GroupRow[]
}
export interface GroupOptions {
  readonly width: number
  readonly tolerance: number
  readonly formatDifference: (value: number) => string
  readonly lowWord: string
  readonly highWord: string
  readonly lowHue: string
  readonly highHue: string
  readonly baselineHead: string
}

export function drawGroupDifferences(blocks: readonly GroupBlock[], options: GroupOptions): SVGSVGElement {
  const { width } = options
  const narrow = width < 560
  const rowHeight = 27
  const blockGap = 26
  const rows = blocks.reduce((sum, block) => sum + block.rows.length, 0)
  const box = { top: 26, left: narrow ? 118 : 190, right: width - (narrow ? 62 : 130) }
  const bottom = box.top + rows * rowHeight + blocks.length * blockGap
  const svg = createDrawing(width, bottom + 44)
  const all = blocks.flatMap((block) => block.rows.flatMap((row) => [row.low90, row.high90]))
  const low = Math.min(-options.tolerance * 2, ...all)
  const high = Math.max(options.tolerance * 2, ...all)
  const x = scaleLinear([low, high], [box.left + 8, box.right - 8])

  svg
    .append('rect')
    .attr('data-mark', 'tolerance')
    .attr('x', round(x(-options.tolerance)))
    .attr('width', round(x(options.tolerance) - x(-options.tolerance)))
    .attr('y', box.top)
    .attr('height', bottom - box.top)
    .attr('fill', UNCLEAR_SOFT)
  for (const tick of x.ticks(narrow ? 3 : 6)) {
    if (tick !== 0) addLine(svg, x(tick), box.top, x(tick), bottom, { stroke: RULE })
    addWords(svg, x(tick), bottom + 16, options.formatDifference(tick), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
  }
  addLine(svg, x(0), box.top - 4, x(0), bottom + 4, { stroke: INK, width: 1.2 })
  addWords(svg, x(0) - 6, bottom + 35, `◂ ${options.lowWord}`, { size: SIZE.small, weight: 600, fill: options.lowHue, anchor: 'end' })
  addWords(svg, x(0) + 6, bottom + 35, `${options.highWord} ▸`, { size: SIZE.small, weight: 600, fill: options.highHue })
  addWords(svg, width, 12, options.baselineHead, { size: SIZE.small, fill: MUTED, anchor: 'end' })

  let foot = box.top
  for (const block of blocks) {
    addWords(svg, 0, foot + 17, block.title, { size: SIZE.small, weight: 700, fill: MUTED })
    foot += blockGap
    for (const row of block.rows) {
      drawRow(groupAt(svg, 0, foot).attr('data-row', row.label), row, x, rowHeight, width)
      foot += rowHeight
    }
  }
  return svg.node() as SVGSVGElement
}

function drawRow(place: Group, row: GroupRow, x: (value: number) => number, rowHeight: number, width: number): void {
  const middle = rowHeight / 2
  const hue = verdictHue(row.verdict)
  addWords(place, 0, middle + 4, row.label, { fill: INK })
  addWords(place, width, middle + 4, row.baselineWords, { fill: MUTED, anchor: 'end', size: SIZE.small })
  addLine(place, x(row.low90), middle, x(row.high90), middle, { stroke: hue, width: 1.4 })
  addLine(place, x(row.low50), middle, x(row.high50), middle, { stroke: hue, width: 5 })
  const clear = row.verdict !== 'unclear'
  const mark = place
    .append('circle')
    .attr('data-mark', 'median')
    .attr('cx', round(x(row.median)))
    .attr('cy', middle)
    .attr('r', 5.5)
  mark
    .attr('fill', clear ? hue : '#ffffff')
    .attr('stroke', hue)
    .attr('stroke-width', 2)
}
