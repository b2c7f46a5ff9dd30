/** Two marks small enough for a line of text or a table cell. They decorate: the words beside them say the same. */
import { scaleLinear } from 'd3'
import { addLine, createDrawing, round } from '../svg.ts'
import { INK, MUTED, RULE, verdictHue, type Verdict } from '../tokens.ts'

/** One dot a run: filled when the run goes the way of the sentence, open when it does not. */
export function drawAgreementDots(agreeing: number, runs: number, verdict: Verdict): SVGSVGElement {
  const radius = runs <= 30 ? 4 : 2.4
  const step = radius * 2 + 2.5
  const perRow = Math.min(runs, runs <= 30 ? 20 : 40)
  const rows = Math.ceil(runs / perRow)
  const svg = createDrawing(perRow * step, rows * step)
  for (let i = 0; i < runs; i++) {
    const hue = i < agreeing ? verdictHue(verdict) : MUTED
    svg
      .append('circle')
      .attr('cx', round((i % perRow) * step + step / 2))
      .attr('cy', round(Math.floor(i / perRow) * step + step / 2))
      .attr('r', radius - 0.6)
      .attr('fill', i < agreeing ? hue : 'none')
      .attr('stroke', hue)
      .attr('stroke-width', 1.2)
  }
  return svg.node() as SVGSVGElement
}

/** Median and interval on a zero line, scaled to the widest of its row. */
export function drawInterval(low: number, median: number, high: number, reach: number, verdict: Verdict): SVGSVGElement {
  const width = 84
  const svg = createDrawing(width, 14)
  const x = scaleLinear([-reach, reach], [4, width - 4])
  addLine(svg, 4, 7, width - 4, 7, { stroke: RULE })
  addLine(svg, x(0), 1, x(0), 13, { stroke: INK })
  addLine(svg, x(low), 7, x(high), 7, { stroke: verdictHue(verdict), width: 2.5 })
  const dot = svg
    .append('circle')
    .attr('cx', round(x(median)))
    .attr('cy', 7)
    .attr('r', 3.6)
    .attr('stroke', verdictHue(verdict))
    .attr('stroke-width', 1.5)
  dot.attr('fill', verdict === 'unclear' ? '#ffffff' : verdictHue(verdict))
  return svg.node() as SVGSVGElement
}
