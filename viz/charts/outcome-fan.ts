/**
 * One outcome over the years: the middle of all runs as a line, half and nine tenths of the runs as soft bands, three single
 * runs as thin lines so that the band is not read as a tube. The baseline stays as a grey ghost.
 */
import { area, curveMonotoneX, line, max, min, scaleLinear } from 'd3'
import { spreadLabels } from '../layout/spread-labels.ts'
import { addLine, addWords, createDrawing, type Drawing, groupAt, round, wrapWords, type Group } from '../svg.ts'
import { MUTED, RULE, SIZE, SKETCH } from '../tokens.ts'

/** Values per moment; all arrays have the length of `years`. */
export interface FanSeries {
  readonly label: string
  readonly hue: string
  readonly low90: readonly number[]
  readonly low50: readonly number[]
  readonly median: readonly number[]
  readonly high50: readonly number[]
  readonly high90: readonly number[]
  readonly runs: readonly (readonly number[])[]
}
/** A line beside the two series: what is meant by it stands at its end. */
export interface FanLine {
  readonly label: string
  readonly median: readonly number[]
}
export interface FanData {
  /** Years since the reform. */
  readonly years: readonly number[]
  readonly baseline: FanSeries
  readonly policy: FanSeries
  /** The baseline under the usual assumptions, when the other two are under changed ones. */
  readonly usual?: FanLine
}
export interface FanOptions {
  readonly width: number
  readonly formatAxis: (value: number) => string
  readonly formatValue: (value: number) => string
  readonly fromZero: boolean
  /** Words under the axis of years. */
  readonly yearsLabel: string
  /** The axis reaches at least this value, so that it stays while lines come and go. */
  readonly reach?: number
  /** Lines that people drew before they saw the policy. */
  readonly sketches?: readonly Sketch[]
  /** The policy is not shown yet. */
  readonly hidden?: boolean
}
/** An expectation: values at years 0, 1, 2, …; NaN where nothing was drawn. */
export interface Sketch {
  readonly label: string
  readonly values: readonly number[]
}

interface EndLabel {
  readonly label: string
  readonly hue: string
  readonly median: readonly number[]
  readonly years: readonly number[]
}

/** Drawn lines have one colour; they differ by their strokes and their names. */
const SKETCH_DASHES = ['9 5', '3 4', '15 4 3 4', '1.5 7', '20 6']

/** Where years and values are in the drawing, for those who draw over it. */
export function fanScales(data: FanData, options: FanOptions) {
  const { width } = options
  const narrow = width < 560
  const height = narrow ? 310 : 370
  const labelWidth = narrow ? 92 : 168
  const box = { top: 18, right: width - labelWidth - 14, bottom: height - 42, left: narrow ? 40 : 48 }
  const series = options.hidden ? [data.baseline] : [data.baseline, data.policy]
  const drawn = (options.sketches ?? []).flatMap((sketch) => sketch.values.filter(Number.isFinite))
  const top = max(series, (s) => max([...s.high90, ...s.runs.flat()].filter(Number.isFinite))) ?? 1
  const beside = data.usual?.median.filter(Number.isFinite) ?? []
  const highest = Math.max(top, options.reach ?? top, ...drawn, ...beside)
  const lowest = options.fromZero ? 0 : (min(series, (s) => min([...s.low90, ...s.runs.flat()].filter(Number.isFinite))) ?? 0)
  const x = scaleLinear([0, data.years.at(-1) ?? 1], [box.left, box.right])
  const y = scaleLinear([lowest, highest > lowest ? highest : lowest + 1], [box.bottom, box.top]).nice(5)
  return { narrow, height, labelWidth, box, series, x, y }
}

export function drawOutcomeFan(data: FanData, options: FanOptions): SVGSVGElement {
  const { width } = options
  const { narrow, height, labelWidth, box, series, x, y } = fanScales(data, options)

  const svg = createDrawing(width, height)
  const axis = groupAt(svg, 0, 0).attr('data-part', 'axis')
  for (const tick of y.ticks(5)) {
    addLine(axis, box.left, y(tick), box.right, y(tick), { stroke: RULE })
    addWords(axis, box.left - 8, y(tick) + 4, options.formatAxis(tick), { size: SIZE.small, fill: MUTED, anchor: 'end' })
  }
  for (const year of x.ticks(narrow ? 5 : 10).filter(Number.isInteger)) {
    addLine(axis, x(year), box.bottom, x(year), box.bottom + 5, { stroke: MUTED })
    addWords(axis, x(year), box.bottom + 18, String(year), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
  }
  addWords(axis, box.left, box.bottom + 35, options.yearsLabel, { size: SIZE.small, fill: MUTED })

  const curve = (values: readonly number[]) =>
    line<number>(
      (_, i) => x(data.years[i]),
      (v) => y(v),
    )
      .defined((v) => Number.isFinite(v))
      .curve(curveMonotoneX)(values as number[])
  const band = (low: readonly number[], high: readonly number[]) =>
    area<number>(
      (_, i) => x(data.years[i]),
      (v) => y(v),
      (_, i) => y(high[i]),
    )
      .defined((v, i) => Number.isFinite(v) && Number.isFinite(high[i]))
      .curve(curveMonotoneX)(low as number[])

  for (const one of series) {
    const ghost = one === data.baseline
    const layer = groupAt(svg, 0, 0).attr('data-series', ghost ? 'baseline' : 'policy')
    layer
      .append('path')
      .attr('data-mark', 'band90')
      .attr('d', band(one.low90, one.high90))
      .attr('fill', one.hue)
      .attr('fill-opacity', ghost ? 0.1 : 0.13)
    if (!ghost)
      layer
        .append('path')
        .attr('data-mark', 'band50')
        .attr('d', band(one.low50, one.high50))
        .attr('fill', one.hue)
        .attr('fill-opacity', 0.2)
    if (!ghost) for (const run of one.runs) addRun(layer, curve(run), one.hue)
    const middle = layer
      .append('path')
      .attr('data-mark', 'median')
      .attr('d', curve(one.median))
      .attr('fill', 'none')
      .attr('stroke', one.hue)
    middle
      .attr('stroke-width', ghost ? 2 : 3)
      .attr('stroke-linecap', 'round')
      .attr('stroke-linejoin', 'round')
    if (ghost) middle.attr('stroke-dasharray', '1 5')
  }

  if (data.usual)
    groupAt(svg, 0, 0)
      .attr('data-series', 'usual')
      .append('path')
      .attr('data-mark', 'median')
      .attr('d', curve(data.usual.median))
      .attr('fill', 'none')
      .attr('stroke', MUTED)
      .attr('stroke-width', 1.6)
      .attr('stroke-dasharray', '8 4 1.5 4')

  const sketches = options.sketches ?? []
  sketches.forEach((sketch, i) => addSketch(svg, sketch, x, y, SKETCH_DASHES[i % SKETCH_DASHES.length], sketches.length === 1))

  // A series that is still being computed ends earlier.
  const lines: readonly EndLabel[] = [
    ...series.map(({ label, hue, median }) => ({ label, hue, median, years: data.years })),
    ...(data.usual ? [{ ...data.usual, hue: MUTED, years: data.years }] : []),
    // The name of one line stands on it; those of several stand at their ends, where they keep apart.
    ...(sketches.length > 1
      ? sketches.map(({ label, values }) => ({ label, hue: SKETCH, median: values, years: values.map((_, year) => year) }))
      : []),
  ]
  const named = lines.filter((one, i) => lines.findIndex((other) => other.label === one.label) === i)
  const ends = named.flatMap((one) => {
    const last = one.median.findLastIndex(Number.isFinite)
    if (last < 0) return []
    return [{ one, lines: wrapWords(one.label, SIZE.label, labelWidth - 6), value: one.median[last], year: one.years[last] }]
  })
  const lineHeight = SIZE.label * 1.25
  const centres = spreadLabels(
    ends.map((end) => ({ y: y(end.value), height: (end.lines.length + 1) * lineHeight + 8 })),
    box.top - 12,
    box.bottom + 30,
  )
  ends.forEach((end, i) => {
    const layer = groupAt(svg, box.right + 12, centres[i] - (end.lines.length * lineHeight) / 2).attr('data-mark', 'label')
    addWords(layer, 0, 4, options.formatValue(end.value), { weight: 700, fill: end.one.hue, size: SIZE.title })
    end.lines.forEach((words, k) => addWords(layer, 0, 4 + (k + 1) * lineHeight, words, { fill: end.one.hue }))
    svg
      .append('circle')
      .attr('cx', round(x(end.year)))
      .attr('cy', round(y(end.value)))
      .attr('r', 3.5)
      .attr('fill', end.one.hue)
  })
  return svg.node() as SVGSVGElement
}

function addSketch(
  svg: Drawing,
  { label, values }: Sketch,
  x: (year: number) => number,
  y: (value: number) => number,
  dashes: string,
  named: boolean,
): void {
  const layer = groupAt(svg, 0, 0).attr('data-series', 'sketch')
  const path = line<number>(
    (_, year) => x(year),
    (value) => y(value),
  )
    .defined((value) => Number.isFinite(value))
    .curve(curveMonotoneX)(values as number[])
  layer
    .append('path')
    .attr('data-mark', 'sketch')
    .attr('d', path)
    .attr('fill', 'none')
    .attr('stroke', SKETCH)
    .attr('stroke-width', 2.5)
    .attr('stroke-dasharray', dashes)
    .attr('stroke-linecap', 'round')
  const known = values.flatMap((value, year) => (Number.isFinite(value) ? [year] : []))
  if (named && known.length > 0 && label !== '') {
    const year = known[Math.floor(known.length / 2)]
    addWords(layer, x(year), y(values[year]) - 10, label, { fill: SKETCH, weight: 650, halo: true, anchor: 'middle' })
  }
}

function addRun(layer: Group, path: string | null, hue: string): void {
  layer
    .append('path')
    .attr('data-mark', 'run')
    .attr('d', path)
    .attr('fill', 'none')
    .attr('stroke', hue)
    .attr('stroke-width', 0.8)
    .attr('stroke-opacity', 0.55)
}
