/**
 * What does each policy bring, and what does it take? Rows are outcomes, columns policies; a cell is the difference with the baseline as a
 * mark on a zero line with its interval, digits small below it. Round: better, diamond: worse, open: no clear difference. A row has one scale.
 */
import { scaleLinear } from 'd3'
import { addLine, addWords, createDrawing, groupAt, round, wrapWords, type Group } from '../svg.ts'
import { BASELINE, INK, MUTED, PAPER, RULE, SIZE, UNCLEAR_SOFT, verdictHue, verdictSoft, type Verdict } from '../tokens.ts'

export interface TradeOffCell {
  readonly low: number
  readonly difference: number
  readonly high: number
  readonly verdict: Verdict
  readonly words: string
}
export interface TradeOffRow {
  readonly label: string
  readonly unit: string
  /** Value under the baseline, in words. */
  readonly baselineWords: string
  /** One a column; undefined where there is no number. */
  readonly cells: readonly (TradeOffCell | undefined)[]
  /** Distance from zero to the edge of a cell. */
  readonly reach: number
}
export interface TradeOffColumn {
  readonly label: string
  readonly hue: string
  readonly focus: boolean
  /** "5 better · 3 worse". */
  readonly counts: string
  /** Words of the mark of a policy that another is never worse than; '' when there is none. */
  readonly dominated: string
}
export interface TradeOffOptions {
  readonly width: number
  readonly baselineLabel: string
}

interface Shape {
  readonly narrow: boolean
  readonly left: number
  readonly column: number
  readonly row: number
  readonly head: number
}

export function drawTradeOffGrid(
  columns: readonly TradeOffColumn[],
  rows: readonly TradeOffRow[],
  options: TradeOffOptions,
): SVGSVGElement {
  const { width } = options
  const narrow = width < 640
  const left = narrow ? 0 : Math.min(300, Math.max(230, width * 0.27))
  const column = (width - left) / Math.max(1, columns.length)
  const headSize = narrow ? SIZE.small : SIZE.label
  const heads = columns.map((one) => ({
    // Bold words are wider.
    name: wrapWords(one.label, headSize * 1.12, column - 10),
    counts: wrapWords(one.counts, SIZE.small, column - 8),
    dominated: one.dominated === '' ? [] : wrapWords(`⊘ ${one.dominated}`, SIZE.small, column - 8),
  }))
  const head = Math.max(...heads.map((h) => h.name.length * 15 + h.counts.length * 14 + h.dominated.length * 14)) + 22
  const shape: Shape = { narrow, left, column, row: narrow ? 68 : 46, head }
  const svg = createDrawing(width, head + rows.length * shape.row + 4)

  columns.forEach((one, i) => {
    const x = left + i * column
    if (one.focus)
      svg
        .append('rect')
        .attr('data-mark', 'focus')
        .attr('x', round(x + 2))
        .attr('y', 0)
        .attr('width', round(column - 4))
        .attr('height', head + rows.length * shape.row)
        .attr('rx', 6)
        .attr('fill', UNCLEAR_SOFT)
        .attr('fill-opacity', 0.6)
    const place = groupAt(svg, x + column / 2, 16).attr('data-column', one.label)
    const lines = heads[i]
    lines.name.forEach((words, k) => addWords(place, 0, k * 15, words, { size: headSize, weight: 700, fill: one.hue, anchor: 'middle' }))
    const below = lines.name.length * 15
    lines.counts.forEach((words, k) => addWords(place, 0, below + k * 14, words, { size: SIZE.small, fill: MUTED, anchor: 'middle' }))
    const last = below + lines.counts.length * 14
    lines.dominated.forEach((words, k) =>
      addWords(place, 0, last + k * 14, words, { size: SIZE.small, weight: 700, fill: INK, anchor: 'middle' }),
    )
  })
  if (!narrow) addWords(svg, left - 12, head - 12, options.baselineLabel, { size: SIZE.small, fill: BASELINE, anchor: 'end' })
  rows.forEach((row, i) => drawRow(groupAt(svg, 0, head + i * shape.row).attr('data-row', row.label), row, columns, shape, width))
  return svg.node() as SVGSVGElement
}

function drawRow(place: Group, row: TradeOffRow, columns: readonly TradeOffColumn[], shape: Shape, width: number): void {
  const { narrow, left, column } = shape
  addLine(place, 0, 0, width, 0, { stroke: RULE })
  const room = left - 84
  const name = narrow ? [row.label] : wrapWords(row.label, SIZE.label * 1.12, room).slice(0, 2)
  name.forEach((words, k) => addWords(place, 0, 18 + k * 14, words, { weight: 650, fill: INK }))
  if (narrow) addWords(place, width, 18, row.baselineWords, { size: SIZE.small, fill: BASELINE, anchor: 'end' })
  else {
    addWords(place, left - 12, 18, row.baselineWords, { fill: BASELINE, anchor: 'end' })
    if (name.length === 1) addWords(place, 0, 34, row.unit, { size: SIZE.small, fill: MUTED })
  }
  const top = narrow ? 24 : 2
  row.cells.forEach((cell, i) => {
    const at = groupAt(place, left + i * column, top).attr('data-cell', cell?.verdict ?? 'none')
    if (cell) drawCell(at, cell, row.reach, column, columns[i].dominated !== '')
  })
}

function drawCell(place: Group, cell: TradeOffCell, reach: number, width: number, faded: boolean): void {
  const clear = cell.verdict !== 'unclear'
  const hue = verdictHue(cell.verdict)
  if (clear)
    place
      .append('rect')
      .attr('x', 5)
      .attr('y', 1)
      .attr('width', round(width - 10))
      .attr('height', 40)
      .attr('rx', 5)
      .attr('fill', verdictSoft(cell.verdict))
      .attr('fill-opacity', faded ? 0.5 : 1)
  const half = Math.min(70, width / 2 - 12)
  const x = scaleLinear([-reach, reach], [width / 2 - half, width / 2 + half]).clamp(true)
  const middle = 13
  addLine(place, width / 2 - half, middle, width / 2 + half, middle, { stroke: RULE })
  addLine(place, width / 2, 5, width / 2, 21, { stroke: INK })
  addLine(place, x(cell.low), middle, x(cell.high), middle, { stroke: hue, width: 2.5 })
  const at = x(cell.difference)
  if (cell.verdict === 'worse')
    place
      .append('path')
      .attr('d', `M${round(at)},${middle - 5.2}l5.2,5.2l-5.2,5.2l-5.2,-5.2z`)
      .attr('fill', hue)
  else {
    const dot = place.append('circle').attr('cx', round(at)).attr('cy', middle).attr('r', 4.2)
    dot
      .attr('fill', clear ? hue : PAPER)
      .attr('stroke', hue)
      .attr('stroke-width', 1.5)
  }
  const arrow = clear ? (cell.difference > 0 ? '▲ ' : '▼ ') : ''
  addWords(place, width / 2, 35, `${arrow}${cell.words}`, {
    size: SIZE.small,
    weight: clear ? 700 : 400,
    fill: clear ? hue : MUTED,
    anchor: 'middle',
  })
}
