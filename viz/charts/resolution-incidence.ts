/**
 * Of a hundred new problems, how many are solved after so many weeks, and by whom? Stacked cumulative incidence, one panel a
 * policy on the same scale, the baseline first.
 */
import { area, line, max, scaleLinear, stack } from 'd3'
import { spreadLabels } from '../layout/spread-labels.ts'
import { addLine, addWords, createDrawing, groupAt, round, type Group } from '../svg.ts'
import { INK, MUTED, PAPER, RULE, SIZE } from '../tokens.ts'

/** Dark enough to show on the coloured areas. */
const GHOST = '#1b2430'

export interface IncidencePanel {
  readonly title: string
  readonly hue: string
  /** Weeks since onset. */
  readonly weeks: readonly number[]
  /** Cumulative incidence by mode, 0–1, in the order of `modes`. */
  readonly shares: readonly (readonly number[])[]
  /** Cumulative incidence of all modes together in the baseline, drawn as a grey ghost. */
  readonly ghost?: readonly number[]
}
export interface IncidenceMode {
  readonly label: string
  readonly hue: string
}
export interface IncidenceOptions {
  readonly width: number
  readonly modes: readonly IncidenceMode[]
  readonly formatShare: (value: number) => string
  readonly weeksLabel: string
  readonly totalLabel: string
}

export function drawResolutionIncidence(panels: readonly IncidencePanel[], options: IncidenceOptions): SVGSVGElement {
  const side = options.width >= 640
  const gap = side ? 40 : 26
  const panelWidth = side ? (options.width - gap * (panels.length - 1)) / panels.length : options.width
  const panelHeight = side ? 380 : 320
  const svg = createDrawing(options.width, side ? panelHeight : panels.length * (panelHeight + gap) - gap)
  const highest = max(panels, (panel) => panel.shares.reduce((sum, mode) => sum + (mode.at(-1) ?? 0), 0)) ?? 1
  const top = Math.min(1, Math.ceil(highest * 10 + 0.3) / 10)
  panels.forEach((panel, i) => {
    const place = side ? groupAt(svg, i * (panelWidth + gap), 0) : groupAt(svg, 0, i * (panelHeight + gap))
    drawPanel(place.attr('data-panel', panel.title), panel, panelWidth, panelHeight, top, options)
  })
  return svg.node() as SVGSVGElement
}

function drawPanel(place: Group, panel: IncidencePanel, width: number, height: number, top: number, options: IncidenceOptions): void {
  const labelWidth = 112
  const box = { top: 40, right: width - labelWidth, bottom: height - 40, left: 40 }
  const x = scaleLinear([0, panel.weeks.at(-1) ?? 104], [box.left, box.right])
  const y = scaleLinear([0, top], [box.bottom, box.top])
  addWords(place, 0, 14, panel.title, { size: SIZE.title, weight: 700, fill: panel.hue })
  for (const tick of y.ticks(4)) {
    addLine(place, box.left, y(tick), box.right, y(tick), { stroke: RULE })
    addWords(place, box.left - 8, y(tick) + 4, options.formatShare(tick), { size: SIZE.small, fill: MUTED, anchor: 'end' })
  }
  for (let week = 0; week <= (panel.weeks.at(-1) ?? 104); week += 26) {
    addLine(place, x(week), box.bottom, x(week), box.bottom + 5, { stroke: MUTED })
    addWords(place, x(week), box.bottom + 18, String(week), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
  }
  addWords(place, box.left, box.bottom + 35, options.weeksLabel, { size: SIZE.small, fill: MUTED })

  const rows = panel.weeks.map((_, i) => panel.shares.map((mode) => mode[i]))
  const layers = stack<number[], number>()
    .keys(options.modes.map((_, i) => i))
    .value((row, key) => row[key])(rows)
  const shape = area<(typeof layers)[number][number]>()
    .x((_, i) => x(panel.weeks[i]))
    .y0((d) => y(d[0]))
    .y1((d) => y(d[1]))
  layers.forEach((layer, i) => {
    const mark = place.append('path').attr('data-mark', 'mode').attr('d', shape(layer)).attr('fill', options.modes[i].hue)
    mark.attr('fill-opacity', 0.88).attr('stroke', PAPER).attr('stroke-width', 1.5)
  })
  if (panel.ghost) {
    const path = line<number>(
      (_, i) => x(panel.weeks[i]),
      (v) => y(v),
    )(panel.ghost as number[])
    const mark = place
      .append('path')
      .attr('data-mark', 'baseline')
      .attr('d', path)
      .attr('fill', 'none')
      .attr('stroke', GHOST)
      .attr('stroke-width', 2.2)
    mark.attr('stroke-dasharray', '1 4.5').attr('stroke-linecap', 'round')
  }
  const ends = layers.map((layer, i) => ({ i, low: layer.at(-1)?.[0] ?? 0, high: layer.at(-1)?.[1] ?? 0 }))
  const total = ends.at(-1)?.high ?? 0
  const labels = [...ends.map((end) => y((end.low + end.high) / 2)), y(total) - 14]
  const centres = spreadLabels(
    labels.map((centre) => ({ y: centre, height: 30 })),
    box.top - 22,
    box.bottom + 12,
  )
  for (const { i, low, high } of ends) {
    const layer = groupAt(place, box.right + 8, centres[i])
    addWords(layer, 0, -2, options.formatShare(high - low), { weight: 700, fill: options.modes[i].hue })
    addWords(layer, 0, 11, options.modes[i].label, { size: SIZE.small, fill: options.modes[i].hue })
  }
  const sum = groupAt(place, box.right + 8, centres[ends.length])
  addWords(sum, 0, -2, options.formatShare(total), { weight: 700, fill: INK })
  addWords(sum, 0, 11, options.totalLabel, { size: SIZE.small, fill: INK })
  addLine(place, box.left, y(total), box.right, y(total), { stroke: INK, dash: '2 3' })
  place
    .append('circle')
    .attr('cx', round(box.right))
    .attr('cy', round(y(total)))
    .attr('r', 3.5)
    .attr('fill', INK)
}
