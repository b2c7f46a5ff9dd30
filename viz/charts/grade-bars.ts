/** How many numbers stand at each grade of evidence: one bar a grade, the steering choices as its dark part. */
import { scaleLinear } from 'd3'
import { addWords, createDrawing, round } from '../svg.ts'
import { BASELINE_SOFT, INK, MUTED, SIZE } from '../tokens.ts'

export interface GradeBar {
  readonly label: string
  readonly count: number
  /** Of these, choices that steer results. */
  readonly steering: number
}

const ROW = 34
const NARROW = 620

export function drawGradeBars(bars: readonly GradeBar[], width: number): SVGSVGElement {
  const narrow = width < NARROW
  const row = narrow ? ROW + 16 : ROW
  const svg = createDrawing(width, bars.length * row + 4)
  const gutter = narrow ? 0 : 330
  const x = scaleLinear([0, Math.max(1, ...bars.map((bar) => bar.count))], [0, width - gutter - 90])
  bars.forEach((bar, i) => {
    const y = i * row + (narrow ? 16 : 0)
    if (narrow) addWords(svg, 0, y - 3, bar.label, { size: SIZE.small, fill: MUTED })
    else addWords(svg, gutter - 12, y + 19, bar.label, { anchor: 'end', fill: INK })
    svg
      .append('rect')
      .attr('data-mark', 'count')
      .attr('x', gutter)
      .attr('y', y + 6)
      .attr('width', round(x(bar.count)))
      .attr('height', 18)
      .attr('fill', BASELINE_SOFT)
    svg
      .append('rect')
      .attr('data-mark', 'steering')
      .attr('x', gutter)
      .attr('y', y + 6)
      .attr('width', round(x(bar.steering)))
      .attr('height', 18)
      .attr('fill', INK)
    addWords(svg, gutter + x(bar.count) + 8, y + 20, `${bar.count}${bar.steering > 0 ? `   ★ ${bar.steering}` : ''}`, { weight: 600 })
  })
  return svg.node() as SVGSVGElement
}
