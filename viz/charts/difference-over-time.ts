/**
 * When does the difference start, and does it last? The paired difference over the years on a zero rule: middle, half and nine tenths of
 * the runs, three single runs, the strip too small to speak of, and the moment at which the measure begins.
 */
import { area, curveMonotoneX, line, scaleLinear } from 'd3'
import { addLine, addWords, createDrawing, groupAt, round, wordsWidth } from '../svg.ts'
import { BASELINE, INK, MUTED, RULE, SIZE, UNCLEAR_SOFT, verdictHue, type Verdict } from '../tokens.ts'

export interface DifferenceSeries {
  /** Years since the reform; the other lists are as long. */
  readonly years: readonly number[]
  readonly low90: readonly number[]
  readonly low50: readonly number[]
  readonly median: readonly number[]
  readonly high50: readonly number[]
  readonly high90: readonly number[]
  readonly runs: readonly (readonly number[])[]
}
export interface DifferenceOptions {
  readonly width: number
  readonly hue: string
  readonly tolerance: number
  /** Year in which the measure begins; undefined when nothing changes. */
  readonly start?: number
  readonly startLabel: string
  readonly zeroLabel: string
  readonly yearsLabel: string
  readonly formatAxis: (value: number) => string
  /** Words above and below zero, and what they mean for residents. */
  readonly up: { readonly words: string; readonly verdict: Verdict }
  readonly down: { readonly words: string; readonly verdict: Verdict }
}

export function drawDifferenceOverTime(series: DifferenceSeries, options: DifferenceOptions): SVGSVGElement {
  const { width } = options
  const narrow = width < 560
  const height = narrow ? 290 : 320
  const box = { top: 30, right: width - (narrow ? 8 : 96), bottom: height - 42, left: narrow ? 44 : 56 }
  const all = [...series.low90, ...series.high90, ...series.runs.flat()].filter(Number.isFinite)
  const low = Math.min(-options.tolerance * 1.6, ...all)
  const high = Math.max(options.tolerance * 1.6, ...all)
  const x = scaleLinear([0, series.years.at(-1) ?? 1], [box.left, box.right])
  const y = scaleLinear([low, high], [box.bottom, box.top]).nice(5)
  const svg = createDrawing(width, height)

  const axis = groupAt(svg, 0, 0).attr('data-part', 'axis')
  axis
    .append('rect')
    .attr('data-mark', 'tolerance')
    .attr('x', box.left)
    .attr('width', round(box.right - box.left))
    .attr('y', round(y(options.tolerance)))
    .attr('height', round(y(-options.tolerance) - y(options.tolerance)))
    .attr('fill', UNCLEAR_SOFT)
  for (const tick of y.ticks(5)) {
    if (tick !== 0) addLine(axis, box.left, y(tick), box.right, y(tick), { stroke: RULE })
    addWords(axis, box.left - 8, y(tick) + 4, options.formatAxis(tick), { size: SIZE.small, fill: MUTED, anchor: 'end' })
  }
  for (const year of x.ticks(narrow ? 5 : 10).filter(Number.isInteger)) {
    addLine(axis, x(year), box.bottom, x(year), box.bottom + 5, { stroke: MUTED })
    addWords(axis, x(year), box.bottom + 18, String(year), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
  }
  addWords(axis, box.left, box.bottom + 35, options.yearsLabel, { size: SIZE.small, fill: MUTED })

  const band = (below: readonly number[], above: readonly number[]) =>
    area<number>(
      (_, i) => x(series.years[i]),
      (v) => y(v),
      (_, i) => y(above[i]),
    )
      .defined((v, i) => Number.isFinite(v) && Number.isFinite(above[i]))
      .curve(curveMonotoneX)(below as number[])
  const curve = (values: readonly number[]) =>
    line<number>(
      (_, i) => x(series.years[i]),
      (v) => y(v),
    )
      .defined((v) => Number.isFinite(v))
      .curve(curveMonotoneX)(values as number[])
  const layer = groupAt(svg, 0, 0).attr('data-series', 'difference').attr('fill', 'none').attr('stroke-linejoin', 'round')
  layer
    .append('path')
    .attr('data-mark', 'band90')
    .attr('d', band(series.low90, series.high90))
    .attr('fill', options.hue)
    .attr('fill-opacity', 0.13)
  layer
    .append('path')
    .attr('data-mark', 'band50')
    .attr('d', band(series.low50, series.high50))
    .attr('fill', options.hue)
    .attr('fill-opacity', 0.2)
  for (const run of series.runs)
    layer
      .append('path')
      .attr('data-mark', 'run')
      .attr('d', curve(run))
      .attr('stroke', options.hue)
      .attr('stroke-width', 0.8)
      .attr('stroke-opacity', 0.55)
  addLine(svg, box.left, y(0), box.right, y(0), { stroke: INK, width: 1.2 })
  layer.append('path').attr('data-mark', 'median').attr('d', curve(series.median)).attr('stroke', options.hue).attr('stroke-width', 3)

  if (options.start !== undefined && options.start <= (series.years.at(-1) ?? 0)) {
    const at = x(options.start)
    addLine(svg, at, box.top - 6, at, box.bottom, { stroke: INK, dash: '2 3' })
    const roomy = at + wordsWidth(options.startLabel, SIZE.small) + 6 < width
    addWords(svg, roomy ? at + 5 : at - 5, box.top - 12, options.startLabel, {
      size: SIZE.small,
      fill: INK,
      anchor: roomy ? 'start' : 'end',
      halo: true,
    })
  }
  const aside = narrow ? box.right - 2 : box.right + 10
  const anchor = narrow ? ('end' as const) : ('start' as const)
  const side = (words: string, verdict: Verdict, at: number) =>
    addWords(svg, aside, at, words, { size: SIZE.small, weight: 600, fill: verdictHue(verdict), anchor, halo: true })
  if (y(0) - box.top > 34) side(`▲ ${options.up.words}`, options.up.verdict, box.top + 12)
  if (box.bottom - y(0) > 34) side(`▼ ${options.down.words}`, options.down.verdict, box.bottom - 6)
  if (!narrow) addWords(svg, aside, y(0) + 4, options.zeroLabel, { size: SIZE.small, fill: BASELINE })
  return svg.node() as SVGSVGElement
}
