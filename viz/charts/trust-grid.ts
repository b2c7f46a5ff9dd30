/**
 * How far can I trust which part? One row a part of the model: a square for each of its numbers, dark where it rests on measurement and open
 * where it is assumed, and beside it what came of holding that part against figures.
 */
import { addLine, addWords, createDrawing, groupAt, round, wordsWidth, type Group } from '../svg.ts'
import { INK, MUTED, PAPER, RULE, SIZE, verdictHue } from '../tokens.ts'

export interface TrustRow {
  readonly label: string
  /** Numbers by grade, best first. */
  readonly grades: readonly number[]
  /** Held against figures: met and missed; undefined when there is no figure for it. */
  readonly checks?: { readonly met: number; readonly missed: number }
  readonly words: string
}
export interface TrustOptions {
  readonly width: number
  /** Of each grade, in order. */
  readonly gradeLabels: readonly string[]
  readonly metLabel: string
  readonly missedLabel: string
}

/** From measured to assumed: darker is better known. The border keeps the palest visible. */
const GRADE_FILL = ['#12355f', '#4a78b0', '#a9c3e0', PAPER] as const
const GRADE_EDGE = '#12355f'
const SIDE = 11
/** Room for the marks of what was held against figures; many of them become smaller. */
const CHECK_ROOM = 116

export function drawTrustGrid(rows: readonly TrustRow[], options: TrustOptions): SVGSVGElement {
  const { width } = options
  const narrow = width < 700
  const left = narrow ? 0 : 236
  const right = narrow ? width : width - 250
  const across = Math.max(8, Math.floor((right - left) / (SIDE + 2)))
  const lines = rows.map((row) => Math.ceil(row.grades.reduce((sum, n) => sum + n, 0) / across))
  const heights = lines.map((n) => n * (SIDE + 2) + (narrow ? 50 : 14))
  const key = placeKey(options, width)
  const svg = createDrawing(width, key.height + heights.reduce((sum, h) => sum + h, 0) + 4)
  drawKey(groupAt(svg, 0, 0), key.entries)
  let y = key.height
  rows.forEach((row, i) => {
    const place = groupAt(svg, 0, y).attr('data-row', row.label)
    addLine(place, 0, 0, width, 0, { stroke: RULE })
    addWords(place, 0, 17, row.label, { weight: 650, fill: INK })
    const top = narrow ? 24 : 7
    let n = 0
    row.grades.forEach((count, grade) => {
      for (let k = 0; k < count; k++, n++)
        drawSquare(place, left + (n % across) * (SIDE + 2), top + Math.floor(n / across) * (SIDE + 2), grade)
    })
    const [x, foot] = narrow ? [6, top + lines[i] * (SIDE + 2) + 12] : [right + 24, 13]
    const { met = 0, missed = 0 } = row.checks ?? {}
    const step = Math.min(10, CHECK_ROOM / Math.max(1, met + missed))
    for (let k = 0; k < met + missed; k++) drawCheck(groupAt(place, x + k * step, foot), k < met, step / 10)
    addWords(place, width, narrow ? 17 : foot + 4, row.words, { size: SIZE.small, fill: MUTED, anchor: 'end' })
    y += heights[i]
  })
  return svg.node() as SVGSVGElement
}

function drawSquare(place: Group, x: number, y: number, grade: number): void {
  place
    .append('rect')
    .attr('data-grade', grade)
    .attr('x', round(x + 0.5))
    .attr('y', round(y + 0.5))
    .attr('width', SIDE - 1)
    .attr('height', SIDE - 1)
    .attr('rx', 1.5)
    .attr('fill', GRADE_FILL[grade])
    .attr('stroke', GRADE_EDGE)
    .attr('stroke-width', 0.9)
}

function drawCheck(place: Group, met: boolean, size = 1): void {
  if (met)
    place
      .append('circle')
      .attr('data-mark', 'met')
      .attr('r', round(3.8 * size))
      .attr('fill', verdictHue('better'))
  else
    place
      .append('path')
      .attr('data-mark', 'missed')
      .attr(
        'd',
        `M0,${round(-4.6 * size)}l${round(4.6 * size)},${round(4.6 * size)}l${round(-4.6 * size)},${round(4.6 * size)}l${round(-4.6 * size)},${round(-4.6 * size)}z`,
      )
      .attr('fill', verdictHue('worse'))
}

interface KeyEntry {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly draw: (place: Group) => void
}

function placeKey(options: TrustOptions, width: number): { readonly entries: readonly KeyEntry[]; readonly height: number } {
  let [x, y] = [0, 0]
  const add = (words: string, draw: KeyEntry['draw']): KeyEntry => {
    const wide = 16 + wordsWidth(words, SIZE.small) + 18
    if (x > 0 && x + wide > width) [x, y] = [0, y + 18]
    x += wide
    return { words, x: x - wide, y, draw }
  }
  const entries = [
    ...options.gradeLabels.map((words, grade) => add(words, (place) => drawSquare(place, 0, 0, grade))),
    add(options.metLabel, (place) => drawCheck(groupAt(place, 5, 6), true)),
    add(options.missedLabel, (place) => drawCheck(groupAt(place, 5, 6), false)),
  ]
  return { entries, height: y + 30 }
}

function drawKey(place: Group, entries: readonly KeyEntry[]): void {
  for (const { words, x, y, draw } of entries) {
    const at = groupAt(place, x, y)
    draw(at)
    addWords(at, 16, 10, words, { size: SIZE.small, fill: INK })
  }
}
