/** Evidence against influence: a row a grade, a dot a steering choice, further to the right the more answers do not stay. The foot is what is known least. */
import { scaleLinear } from 'd3'
import { addLine, addWords, createDrawing, round, wordsWidth } from '../svg.ts'
import { INK, MUTED, SIZE, UNCLEAR_SOFT, WORSE } from '../tokens.ts'

export interface InfluenceDot {
  readonly label: string
  /** Row, from 0: best known first. */
  readonly grade: number
  /** 0–1. */
  readonly share: number
}
export interface InfluenceOptions {
  readonly width: number
  readonly grades: readonly string[]
  readonly axis: string
  readonly formatShare: (share: number) => string
}

const ROW = 92
const FOOT = 40
const LABELLED = 3
/** A row with more dots than this names the strongest only. */
const CROWDED = 10

export function drawEvidenceInfluence(
  dots: readonly InfluenceDot[],
  { width, grades, axis, formatShare }: InfluenceOptions,
): SVGSVGElement {
  const gutter = 34
  const height = grades.length * ROW
  const svg = createDrawing(width, height + FOOT)
  const most = Math.max(0.1, ...dots.map((dot) => dot.share))
  const x = scaleLinear([0, most], [gutter + 8, width - 14])
  grades.forEach((grade, g) => {
    const y = g * ROW
    if (g % 2 === 0)
      svg
        .append('rect')
        .attr('x', gutter)
        .attr('y', y)
        .attr('width', width - gutter)
        .attr('height', ROW)
        .attr('fill', UNCLEAR_SOFT)
    addWords(svg, 6, y + ROW / 2 + 5, grade, { size: SIZE.title, weight: 700 })
    const row = dots.filter((dot) => dot.grade === g).toSorted((a, b) => b.share - a.share)
    const named = row.length > CROWDED ? 1 : LABELLED
    row.forEach((dot, i) => {
      // Dots of a row stand at five heights in turn, so that they do not hide each other.
      const cy = y + 16 + ((i * 2) % 5) * 15
      svg
        .append('circle')
        .attr('data-dot', dot.label)
        .attr('cx', round(x(dot.share)))
        .attr('cy', cy)
        .attr('r', 4.5)
        .attr('fill', i < named && g === grades.length - 1 ? WORSE : INK)
        .attr('opacity', 0.8)
      if (i >= named) return
      const left = x(dot.share) + 9 + wordsWidth(dot.label, SIZE.small) > width
      addWords(svg, x(dot.share) + (left ? -9 : 9), cy + 4, dot.label, { size: SIZE.small, anchor: left ? 'end' : 'start', halo: true })
    })
  })
  addLine(svg, gutter, height, width, height, { stroke: MUTED })
  for (const tick of x.ticks(Math.max(3, Math.floor(width / 140)))) {
    addLine(svg, x(tick), height, x(tick), height + 5, { stroke: MUTED })
    addWords(svg, x(tick), height + 18, formatShare(tick), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
  }
  addWords(svg, width, height + 34, axis, { size: SIZE.small, fill: MUTED, anchor: 'end' })
  return svg.node() as SVGSVGElement
}
