/**
 * What happened against what the municipality's own files show: two marks on one zero line a row, joined. Filled round is what
 * happened, open square is what was registered. Each row has its own scale, as units differ.
 */
import { scaleLinear } from 'd3'
import { addLine, addWords, createDrawing, groupAt, round, type Group } from '../svg.ts'
import { INK, MUTED, RULE, SIZE, verdictHue, type Verdict } from '../tokens.ts'

export interface RegisteredRow {
  readonly label: string
  readonly trueDifference: number
  readonly registeredDifference: number
  readonly tolerance: number
  readonly trueVerdict: Verdict
  readonly registeredVerdict: Verdict
  readonly trueWords: string
  readonly registeredWords: string
  /** Better lies to the right in every row: −1 turns a row of which less is better. */
  readonly direction: 1 | -1
  /** The two say something else. */
  readonly misleads: boolean
  readonly note: string
}
export interface RegisteredOptions {
  readonly width: number
  readonly trueLabel: string
  readonly registeredLabel: string
  readonly betterWord: string
  readonly worseWord: string
}

export function drawRegisteredDumbbell(rows: readonly RegisteredRow[], options: RegisteredOptions): SVGSVGElement {
  const { width } = options
  const narrow = width < 700
  const rowHeight = narrow ? 84 : 56
  const head = 52
  const left = narrow ? 0 : 250
  const right = narrow ? width : width - 210
  const svg = createDrawing(width, head + rows.length * rowHeight + 8)
  const centre = (left + right) / 2
  drawKey(groupAt(svg, left, 12), options)
  addWords(svg, centre - 10, 40, `◂ ${options.worseWord}`, { size: SIZE.small, weight: 600, fill: verdictHue('worse'), anchor: 'end' })
  addWords(svg, centre + 10, 40, `${options.betterWord} ▸`, { size: SIZE.small, weight: 600, fill: verdictHue('better') })
  rows.forEach((row, i) => {
    const place = groupAt(svg, 0, head + i * rowHeight).attr('data-row', row.label)
    drawRow(place, row, { left, right, centre, rowHeight, width, narrow })
  })
  return svg.node() as SVGSVGElement
}

function drawKey(place: Group, options: RegisteredOptions): void {
  place.append('circle').attr('cx', 6).attr('cy', 0).attr('r', 5.5).attr('fill', INK)
  addWords(place, 17, 4, options.trueLabel, { fill: INK })
  const second = 17 + options.trueLabel.length * SIZE.label * 0.53 + 24
  place
    .append('rect')
    .attr('x', second)
    .attr('y', -5)
    .attr('width', 10)
    .attr('height', 10)
    .attr('fill', '#ffffff')
    .attr('stroke', INK)
    .attr('stroke-width', 2)
  addWords(place, second + 17, 4, options.registeredLabel, { fill: INK })
}

interface RowBox {
  readonly left: number
  readonly right: number
  readonly centre: number
  readonly rowHeight: number
  readonly width: number
  readonly narrow: boolean
}

function drawRow(place: Group, row: RegisteredRow, box: RowBox): void {
  const reach = Math.max(Math.abs(row.trueDifference), Math.abs(row.registeredDifference), row.tolerance * 2) * 1.15
  const x = scaleLinear([-reach, reach], [box.left + 10, box.right - 10])
  const middle = box.narrow ? 48 : box.rowHeight / 2
  addLine(place, 0, 0, box.width, 0, { stroke: RULE })
  addLine(place, box.centre, box.narrow ? 32 : 4, box.centre, box.narrow ? 62 : box.rowHeight - 4, { stroke: INK, width: 1.2 })
  addWords(place, 0, box.narrow ? 20 : middle + 4, row.label, { weight: row.misleads ? 700 : 400, fill: INK })
  const a = x(row.trueDifference * row.direction)
  const b = x(row.registeredDifference * row.direction)
  addLine(place, a, middle, b, middle, {
    stroke: row.misleads ? INK : MUTED,
    width: row.misleads ? 2.5 : 2,
    dash: row.misleads ? '4 3' : undefined,
  })
  const square = place
    .append('rect')
    .attr('data-mark', 'registered')
    .attr('x', round(b - 5))
    .attr('y', middle - 5)
    .attr('width', 10)
    .attr('height', 10)
  square.attr('fill', '#ffffff').attr('stroke', verdictHue(row.registeredVerdict)).attr('stroke-width', 2)
  place
    .append('circle')
    .attr('data-mark', 'true')
    .attr('cx', round(a))
    .attr('cy', middle)
    .attr('r', 5.5)
    .attr('fill', verdictHue(row.trueVerdict))
  const words = `${row.trueWords} · ${row.registeredWords}`
  if (box.narrow)
    addWords(place, 0, 74, `${words}${row.note ? ` · ≠ ${row.note}` : ''}`, { size: SIZE.small, fill: row.misleads ? INK : MUTED })
  else {
    addWords(place, box.width, row.note ? middle - 3 : middle + 4, words, { size: SIZE.small, fill: MUTED, anchor: 'end' })
    if (row.note) addWords(place, box.width, middle + 12, `≠ ${row.note}`, { size: SIZE.small, weight: 700, fill: INK, anchor: 'end' })
  }
}
