/**
 * What does the plan change, on what matters most? One row an outcome: the mean of the paired differences and half of them, on a line through
 * no difference. Every row has its own scale, turned so that better lies to the right. A grey tick marks where it was before the last move.
 */
import { scaleLinear } from 'd3'
import { addLine, addWords, createDrawing, groupAt, round, wrapWords, type Group } from '../svg.ts'
import { INK, MUTED, PAPER, RULE, SIZE, UNCLEAR_SOFT, verdictHue, type Verdict } from '../tokens.ts'

export interface DeltaRow {
  readonly label: string
  /** "−2,1 procentpunt". */
  readonly words: string
  readonly count: string
  readonly low50: number
  readonly mean: number
  readonly high50: number
  /** Median before the last move; NaN when there was none. */
  readonly before: number
  readonly tolerance: number
  /** 1 when higher is better, −1 when lower is. */
  readonly direction: 1 | -1
  readonly verdict: Verdict
}
export interface DeltaOptions {
  readonly width: number
  readonly betterWord: string
  readonly worseWord: string
}

const ROW = 38
const HEAD = 24
/** A row reaches at least this many times the smallest difference that matters. */
const LEAST_REACH = 4

export function drawDeltaStrip(rows: readonly DeltaRow[], options: DeltaOptions): SVGSVGElement {
  const { width } = options
  const narrow = width < 560
  const rowHeight = narrow ? ROW + 18 : ROW
  const left = narrow ? 0 : Math.min(230, width * 0.32)
  const right = narrow ? width : width - Math.min(250, width * 0.3)
  const svg = createDrawing(width, HEAD + rows.length * rowHeight + 4)
  const centre = (left + right) / 2
  addWords(svg, centre - 12, 12, `◂ ${options.worseWord}`, { size: SIZE.small, fill: verdictHue('worse'), anchor: 'end', weight: 650 })
  addWords(svg, centre + 12, 12, `${options.betterWord} ▸`, { size: SIZE.small, fill: verdictHue('better'), weight: 650 })
  rows.forEach((row, i) => drawRow(groupAt(svg, 0, HEAD + i * rowHeight).attr('data-row', row.label), row, { left, right, width, narrow }))
  if (!narrow) addLine(svg, centre, HEAD - 6, centre, HEAD + rows.length * rowHeight, { stroke: INK })
  return svg.node() as SVGSVGElement
}

function drawRow(
  place: Group,
  row: DeltaRow,
  { left, right, width, narrow }: { left: number; right: number; width: number; narrow: boolean },
): void {
  const y = narrow ? 38 : 18
  const reach = reachOf(row)
  const x = scaleLinear([-reach, reach], [left + 8, right - 8])
  const at = (value: number): number => x(row.direction * value)
  const hue = verdictHue(row.verdict)
  const [a, b] = [at(-row.tolerance), at(row.tolerance)]
  place
    .append('rect')
    .attr('x', round(Math.min(a, b)))
    .attr('y', y - 12)
    .attr('width', round(Math.abs(b - a)))
    .attr('height', 24)
    .attr('fill', UNCLEAR_SOFT)
  addLine(place, left + 8, y, right - 8, y, { stroke: RULE })
  if (narrow) addLine(place, (left + right) / 2, y - 14, (left + right) / 2, y + 14, { stroke: INK })
  const label = narrow ? row.label : (wrapWords(row.label, SIZE.label, left - 8)[0] ?? '')
  addWords(place, 0, narrow ? 12 : y + 4, label, { weight: 600 })
  if (narrow) addWords(place, width, 12, row.words, { anchor: 'end', fill: hue, weight: 650 })
  else {
    addWords(place, right + 6, y - 2, row.words, { fill: hue, weight: 650 })
    addWords(place, right + 6, y + 13, row.count, { fill: MUTED, size: SIZE.small })
  }
  if (!Number.isFinite(row.mean)) return
  if (Number.isFinite(row.before)) addLine(place, at(row.before), y - 11, at(row.before), y + 11, { stroke: MUTED, width: 2 })
  addLine(place, at(row.low50), y, at(row.high50), y, { stroke: hue, width: 5 })
  place
    .append('circle')
    .attr('data-mark', 'mean')
    .attr('cx', round(at(row.mean)))
    .attr('cy', y)
    .attr('r', 6)
    .attr('fill', row.verdict === 'unclear' ? PAPER : hue)
    .attr('stroke', hue)
    .attr('stroke-width', 2)
}

/** Half the width of a row in its own unit: a few tolerances, or what is needed to hold everything. Steps, so that rows do not breathe with every move. */
export function reachOf({
  low50,
  high50,
  mean,
  before,
  tolerance,
}: Pick<DeltaRow, 'low50' | 'high50' | 'mean' | 'before' | 'tolerance'>): number {
  const needed = Math.max(...[low50, high50, mean, before].filter(Number.isFinite).map(Math.abs), 0)
  let reach = tolerance * LEAST_REACH
  while (reach < needed * 1.08) reach *= 2
  return reach
}
