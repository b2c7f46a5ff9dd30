/**
 * Which ways do residents take? An alluvial of the heaviest problem at a few moments. The order of the stages is the same in every column;
 * a ribbon has the colour of where its residents begin, or of where they end. Numbers are per 1,000 residents, the baseline grey beside them.
 */
import { layoutAlluvial, type Path } from '../layout/alluvial.ts'
import { addWords, createDrawing, groupAt, round } from '../svg.ts'
import { BASELINE, INK, MUTED, SIZE, STATE_HUES } from '../tokens.ts'

export interface PathwaysOptions {
  readonly width: number
  readonly by: 'start' | 'end'
  readonly states: readonly string[]
  readonly moments: readonly string[]
  /** Number of a block in words, and of the same block under the baseline. */
  readonly count: (column: number, state: number) => string
  readonly baselineCount: (column: number, state: number) => string
}

export function drawPathways(paths: readonly Path[], options: PathwaysOptions): SVGSVGElement {
  const { width, states } = options
  const narrow = width < 640
  const columns = options.moments.length
  const height = narrow ? 420 : 500
  const box = { top: 34, left: narrow ? 4 : 118, right: width - (narrow ? 62 : 96) }
  const bar = narrow ? 10 : 14
  const x = (column: number) => box.left + (column * (box.right - bar - box.left)) / Math.max(1, columns - 1)
  const { blocks, ribbons } = layoutAlluvial(paths, states.length, { height, gap: narrow ? 20 : 18, by: options.by })
  const svg = createDrawing(width, box.top + height + (narrow ? 52 : 12))
  const field = groupAt(svg, 0, box.top)
  // The widest first, so that a thin ribbon is never hidden by a broad one.
  for (const ribbon of ribbons.toSorted((a, b) => b.height - a.height)) {
    if (ribbon.height < 0.2) continue
    const [x0, x1] = [x(ribbon.column) + bar, x(ribbon.column + 1)]
    const middle = round((x0 + x1) / 2)
    const curve = (ya: number, yb: number, from: number, to: number) =>
      `${round(from)},${round(ya)}C${middle},${round(ya)} ${middle},${round(yb)} ${round(to)},${round(yb)}`
    const d = `M${curve(ribbon.y0, ribbon.y1, x0, x1)}L${curve(ribbon.y1 + ribbon.height, ribbon.y0 + ribbon.height, x1, x0)}Z`
    field.append('path').attr('data-mark', 'ribbon').attr('d', d).attr('fill', STATE_HUES[ribbon.key]).attr('fill-opacity', 0.55)
  }
  for (const block of blocks) {
    const place = groupAt(field, x(block.column), block.y).attr('data-block', `${block.column} ${states[block.state]}`)
    place
      .append('rect')
      .attr('width', bar)
      .attr('height', round(Math.max(1, block.height)))
      .attr('fill', STATE_HUES[block.state])
      .attr('stroke', INK)
      .attr('stroke-width', 0.6)
    const last = block.column === columns - 1
    if (narrow && !last) continue
    const middle = block.height / 2
    const words = options.count(block.column, block.state)
    addWords(place, bar + 6, middle + (last ? -1 : 4), words, { size: SIZE.small, weight: 700, fill: INK, halo: true })
    if (last)
      addWords(place, bar + 6, middle + 12, options.baselineCount(block.column, block.state), {
        size: SIZE.small,
        fill: BASELINE,
        halo: true,
      })
  }
  options.moments.forEach((words, column) => {
    const last = column === columns - 1
    addWords(svg, last && !narrow ? x(column) + bar : x(column), 14, words, {
      size: SIZE.small,
      weight: 700,
      fill: MUTED,
      anchor: last ? 'end' : 'start',
    })
  })
  states.forEach((words, state) => {
    const block = blocks[state]
    if (!narrow)
      addWords(field, box.left - 10, (block?.y ?? 0) + (block?.height ?? 0) / 2 + 4, words, { weight: 650, fill: INK, anchor: 'end' })
  })
  if (narrow) drawKey(groupAt(svg, 0, box.top + height + 18), states, width)
  return svg.node() as SVGSVGElement
}

/** Where there is no room beside the first column the stages are named below, in the same order. */
function drawKey(place: ReturnType<typeof groupAt>, states: readonly string[], width: number): void {
  const column = width / 3
  states.forEach((words, state) => {
    const at = groupAt(place, (state % 3) * column, Math.floor(state / 3) * 18)
    at.append('rect').attr('width', 10).attr('height', 10).attr('fill', STATE_HUES[state]).attr('stroke', INK).attr('stroke-width', 0.6)
    addWords(at, 15, 9, words, { size: SIZE.small, fill: INK })
  })
}
