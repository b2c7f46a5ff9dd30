/** A mark small enough for a line of text. It decorates: the words beside it say the same. */
import { createDrawing, round } from '../svg.ts'
import { MUTED, verdictHue, type Verdict } from '../tokens.ts'

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
