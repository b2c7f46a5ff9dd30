/**
 * Who gains, who loses? The same residents under two policies: a matrix of the heaviest problem under the baseline (row) and under the policy
 * (column), and beside it 1,000 residents as marks. Round: lighter, diamond: heavier, grey: the same.
 */
import { scaleSqrt } from 'd3'
import { shareOut } from '../layout/share-out.ts'
import { addWords, createDrawing, groupAt, round, wordsWidth, type Group } from '../svg.ts'
import { BASELINE, BASELINE_SOFT, BETTER_SOFT, INK, MUTED, PAPER, RULE, SIZE, verdictHue, WORSE_SOFT } from '../tokens.ts'

export interface GainsOptions {
  readonly width: number
  readonly states: readonly string[]
  readonly baselineLabel: string
  readonly policyLabel: string
  readonly policyHue: string
  /** Share of the residents of a cell in words. */
  readonly words: (share: number) => string
  /** "34 lighter", "930 the same, without a problem", …, in the order of the marks. */
  readonly legend: (kind: Kind, residents: number) => string
}
export const KINDS = ['lighter', 'heavier', 'same', 'none'] as const
export type Kind = (typeof KINDS)[number]
const PERSONS = 1000

/** Residents by kind, from residents by class under the baseline and then under the policy. */
export function kindsOf(matrix: readonly number[], classes: number): Record<Kind, number> {
  const counts = { lighter: 0, heavier: 0, same: 0, none: 0 }
  matrix.forEach((n, i) => {
    const [row, column] = [Math.floor(i / classes), i % classes]
    counts[column < row ? 'lighter' : column > row ? 'heavier' : row === 0 ? 'none' : 'same'] += n
  })
  return counts
}

export function drawGainsAndLosses(matrix: readonly number[], options: GainsOptions): SVGSVGElement {
  const { width } = options
  const narrow = width < 760
  const half = narrow ? width : Math.min(520, width * 0.5)
  const label = narrow ? 74 : 84
  const cell = Math.min(84, (half - label - 4) / options.states.length)
  const matrixHeight = 62 + cell * options.states.length
  const icons = { x: narrow ? 0 : half + 44, y: narrow ? matrixHeight + 24 : 0, width: narrow ? width : width - half - 44 }
  const across = 40
  const step = icons.width / across
  const counts = kindsOf(matrix, options.states.length)
  const persons = shareOut(
    KINDS.map((kind) => counts[kind]),
    PERSONS,
  )
  const legend = placeLegend(
    KINDS.map((kind, k) => options.legend(kind, persons[k])),
    icons.width,
  )
  const iconHeight = legend.height + step * (PERSONS / across) + 4
  const svg = createDrawing(width, narrow ? icons.y + iconHeight : Math.max(matrixHeight, iconHeight))
  drawMatrix(groupAt(svg, 0, 0), matrix, options, label, cell)
  drawIcons(groupAt(svg, icons.x, icons.y), persons, legend, step, across)
  return svg.node() as SVGSVGElement
}

function drawMatrix(place: Group, matrix: readonly number[], options: GainsOptions, label: number, cell: number): void {
  const { states } = options
  const total = Math.max(
    1,
    matrix.reduce((sum, n) => sum + n, 0),
  )
  addWords(place, label, 14, `${options.policyLabel} ▸`, { size: SIZE.small, weight: 700, fill: options.policyHue })
  addWords(place, 0, 48, `${options.baselineLabel} ▾`, { size: SIZE.small, weight: 700, fill: BASELINE, halo: true })
  states.forEach((words, i) => {
    addWords(place, label + (i + 0.5) * cell, 32, words, { size: SIZE.small, fill: options.policyHue, anchor: 'middle' })
    addWords(place, label - 8, 62 + (i + 0.5) * cell + 4, words, { size: SIZE.small, fill: BASELINE, anchor: 'end' })
  })
  // The large cell of residents without a problem under both would hide all others.
  const largest = Math.max(1, ...matrix.slice(1))
  const radius = scaleSqrt([0, largest], [0, cell * 0.36]).clamp(true)
  matrix.forEach((n, i) => {
    const [row, column] = [Math.floor(i / states.length), i % states.length]
    const at = groupAt(place, label + column * cell, 62 + row * cell).attr('data-cell', `${row} ${column}`)
    const fill = column < row ? BETTER_SOFT : column > row ? WORSE_SOFT : PAPER
    at.append('rect')
      .attr('x', 1)
      .attr('y', 1)
      .attr('width', round(cell - 2))
      .attr('height', round(cell - 2))
      .attr('fill', fill)
      .attr('stroke', RULE)
    if (n === 0) return
    const hue = column < row ? verdictHue('better') : column > row ? verdictHue('worse') : BASELINE
    if (i > 0)
      at.append('circle')
        .attr('cx', round(cell / 2))
        .attr('cy', round(cell / 2))
        .attr('r', round(Math.max(0.8, radius(n))))
        .attr('fill', hue)
        .attr('fill-opacity', 0.3)
    addWords(at, cell / 2, cell / 2 + 4, options.words(n / total), {
      size: SIZE.small,
      weight: 700,
      fill: i === 0 ? MUTED : hue,
      anchor: 'middle',
    })
  })
}

interface Legend {
  readonly entries: readonly { readonly words: string; readonly x: number; readonly y: number }[]
  /** Room it takes, up to the first row of marks. */
  readonly height: number
}

/** Words beside each other as far as they fit. */
function placeLegend(words: readonly string[], width: number): Legend {
  let [x, y] = [0, 12]
  const entries = words.map((entry) => {
    const wide = 30 + wordsWidth(entry, SIZE.label)
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20]
    x += wide
    return { words: entry, x: x - wide, y }
  })
  return { entries, height: y + 22 }
}

function drawIcons(place: Group, persons: readonly number[], legend: Legend, step: number, across: number): void {
  KINDS.forEach((kind, k) => {
    const { words, x, y } = legend.entries[k]
    drawPerson(place, kind, x + 6, y - 4, 9)
    addWords(place, x + 16, y, words, { fill: kind === 'lighter' ? verdictHue('better') : kind === 'heavier' ? verdictHue('worse') : INK })
  })
  let n = 0
  KINDS.forEach((kind, k) => {
    for (let i = 0; i < persons[k]; i++, n++)
      drawPerson(place, kind, (n % across) * step + step / 2, legend.height + Math.floor(n / across) * step, step)
  })
}

function drawPerson(place: Group, kind: Kind, x: number, y: number, step: number): void {
  const r = step * 0.36
  if (kind === 'heavier') {
    place
      .append('path')
      .attr('data-mark', kind)
      .attr(
        'd',
        `M${round(x)},${round(y - r * 1.2)}l${round(r * 1.2)},${round(r * 1.2)}l${round(-r * 1.2)},${round(r * 1.2)}l${round(-r * 1.2)},${round(-r * 1.2)}z`,
      )
      .attr('fill', verdictHue('worse'))
    return
  }
  const mark = place.append('circle').attr('data-mark', kind).attr('cx', round(x)).attr('cy', round(y)).attr('r', round(r))
  if (kind === 'none') mark.attr('fill', 'none').attr('stroke', BASELINE_SOFT)
  else mark.attr('fill', kind === 'lighter' ? verdictHue('better') : BASELINE)
}
