/** A number on its range: a bar from the lowest to the highest plausible value, and a mark for what the model uses. For a table a factor on its values. */
import { scaleLinear } from 'd3'
import { addLine, createDrawing, round } from '../svg.ts'
import { BASELINE_SOFT, INK, MUTED } from '../tokens.ts'

const HEIGHT = 18
const EDGE = 5

/** `low` ≤ `value` ≤ `high`; when the range is a point the mark stands in the middle. */
export function drawRangeStrip(low: number, high: number, value: number, width: number): SVGSVGElement {
  const svg = createDrawing(width, HEIGHT)
  const from = Math.min(low, value)
  const to = Math.max(high, value)
  const x = scaleLinear(from < to ? [from, to] : [from - 1, to + 1], [EDGE, width - EDGE])
  svg
    .append('rect')
    .attr('data-mark', 'range')
    .attr('x', round(x(low)))
    .attr('width', round(Math.max(2, x(high) - x(low))))
    .attr('y', 6)
    .attr('height', 6)
    .attr('rx', 3)
    .attr('fill', BASELINE_SOFT)
  if (low < 0 && high > 0) addLine(svg, x(0), 2, x(0), 16, { stroke: MUTED })
  svg
    .append('path')
    .attr('data-mark', 'value')
    .attr('d', `M${round(x(value))},2v14`)
    .attr('stroke', INK)
    .attr('stroke-width', 3)
    .attr('stroke-linecap', 'round')
  return svg.node() as SVGSVGElement
}
