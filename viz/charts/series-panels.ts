/**
 * Several series over the years, one panel each: the policy as a line with the band that holds half of the runs, the baseline as a grey dotted
 * ghost, both from zero. The value at the end stands beside the title, the baseline's below it.
 */
import { area, curveMonotoneX, line, scaleLinear } from 'd3'
import { gridCells } from '../layout/grid-cells.ts'
import { addLine, addWords, createDrawing, groupAt, round, wrapWords, type Group } from '../svg.ts'
import { BASELINE, INK, MUTED, RULE, SIZE } from '../tokens.ts'

export interface SeriesPanel {
  readonly title: string
  readonly unit: string
  /** Years since the reform; the other lists are as long. */
  readonly years: readonly number[]
  readonly median: readonly number[]
  readonly low50: readonly number[]
  readonly high50: readonly number[]
  readonly baseline: readonly number[]
  readonly endWords: string
  readonly baselineEndWords: string
  readonly formatAxis: (value: number) => string
}
export interface SeriesPanelOptions {
  readonly width: number
  readonly hue: string
  readonly columns: number
  readonly yearsLabel: string
  /** All panels on one scale: what they show adds up. */
  readonly sameScale: boolean
}

const HEAD = 50
const PLOT = 120
const FOOT = 36
const GAP = 26

export function drawSeriesPanels(panels: readonly SeriesPanel[], options: SeriesPanelOptions): SVGSVGElement {
  const grid = gridCells(panels.length, options.width, 260, 36, options.columns)
  const height = HEAD + PLOT + FOOT
  const svg = createDrawing(options.width, grid.rows * (height + GAP) - GAP)
  const highest = Math.max(...panels.map(topOf))
  panels.forEach((panel, i) => {
    const place = groupAt(svg, grid.x(i), grid.row(i) * (height + GAP)).attr('data-panel', panel.title)
    drawPanel(place, panel, grid.cellWidth, options.sameScale ? highest : topOf(panel), options)
  })
  return svg.node() as SVGSVGElement
}

const topOf = (panel: SeriesPanel): number =>
  Math.max(1e-9, ...[...panel.high50, ...panel.median, ...panel.baseline].filter(Number.isFinite))

function drawPanel(place: Group, panel: SeriesPanel, width: number, top: number, options: SeriesPanelOptions): void {
  const right = 96
  wrapWords(panel.title, SIZE.label, width - right)
    .slice(0, 2)
    .forEach((words, k) => addWords(place, 0, 14 + k * 15, words, { size: SIZE.label, weight: 700, fill: INK }))
  if (wrapWords(panel.title, SIZE.label, width - right).length < 2) addWords(place, 0, 30, panel.unit, { size: SIZE.small, fill: MUTED })
  addWords(place, width, 14, panel.endWords, { size: SIZE.title, weight: 700, fill: options.hue, anchor: 'end' })
  addWords(place, width, 30, panel.baselineEndWords, { size: SIZE.small, fill: BASELINE, anchor: 'end' })

  const box = { left: 48, right: width - 5, top: HEAD, bottom: HEAD + PLOT }
  const x = scaleLinear([0, panel.years.at(-1) ?? 1], [box.left, box.right])
  const y = scaleLinear([0, top], [box.bottom, box.top]).nice(3)
  for (const tick of y.ticks(3)) {
    addLine(place, box.left, y(tick), box.right, y(tick), { stroke: tick === 0 ? MUTED : RULE })
    addWords(place, box.left - 6, y(tick) + 4, panel.formatAxis(tick), { size: SIZE.small, fill: MUTED, anchor: 'end' })
  }
  for (const year of x.ticks(5).filter(Number.isInteger)) {
    addLine(place, x(year), box.bottom, x(year), box.bottom + 4, { stroke: MUTED })
    addWords(place, x(year), box.bottom + 16, String(year), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
  }
  addWords(place, box.left, box.bottom + 31, options.yearsLabel, { size: SIZE.small, fill: MUTED })
  const curve = (values: readonly number[]) =>
    line<number>(
      (_, i) => x(panel.years[i]),
      (v) => y(v),
    )
      .defined((v) => Number.isFinite(v))
      .curve(curveMonotoneX)(values as number[])
  const band = area<number>(
    (_, i) => x(panel.years[i]),
    (v) => y(v),
    (_, i) => y(panel.high50[i]),
  )
    .defined((v, i) => Number.isFinite(v) && Number.isFinite(panel.high50[i]))
    .curve(curveMonotoneX)
  place
    .append('path')
    .attr('data-mark', 'band50')
    .attr('d', band(panel.low50 as number[]))
    .attr('fill', options.hue)
    .attr('fill-opacity', 0.2)
  const ghost = place.append('path').attr('data-mark', 'baseline').attr('d', curve(panel.baseline)).attr('fill', 'none')
  ghost.attr('stroke', BASELINE).attr('stroke-width', 2).attr('stroke-dasharray', '1 5').attr('stroke-linecap', 'round')
  place
    .append('path')
    .attr('data-mark', 'median')
    .attr('d', curve(panel.median))
    .attr('fill', 'none')
    .attr('stroke', options.hue)
    .attr('stroke-width', round(2.6))
}
