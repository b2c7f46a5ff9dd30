/**
 * Is A better than B? One dot a run, on a line through zero: the difference between policy and baseline with the same luck.
 * One panel an outcome, one row a policy, each panel on its own scale. The grey strip around zero is too small to speak of.
 */
import { scaleLinear } from 'd3'
import { gridCells } from '../layout/grid-cells.ts'
import { stackDots } from '../layout/stack-dots.ts'
import { addLine, addWords, createDrawing, groupAt, round, wrapWords, type Group } from '../svg.ts'
import { INK, MUTED, SIZE, UNCLEAR_SOFT, verdictHue, type Verdict } from '../tokens.ts'

export interface PairedRow {
  readonly label: string
  readonly hue: string
  /** In focus: drawn at full strength. */
  readonly focus: boolean
  /** One difference a run, in the unit of the panel. */
  readonly differences: readonly number[]
  readonly mean: number
  readonly verdict: Verdict
  /** "In 18 van 20 herhalingen lager". */
  readonly count: string
}
export interface PairedPanel {
  readonly title: string
  readonly unit: string
  readonly tolerance: number
  readonly better: 'higher' | 'lower' | 'neither'
  readonly rows: readonly PairedRow[]
  readonly formatDifference: (value: number) => string
}
export interface PairedOptions {
  readonly width: number
  readonly betterWord: string
  readonly worseWord: string
  readonly lessWord: string
  readonly moreWord: string
}

const DOT_SPACE = 26
const ROW = 54
const HEAD = 46
const FOOT = 40

export function drawPairedDots(panels: readonly PairedPanel[], options: PairedOptions): SVGSVGElement {
  const grid = gridCells(panels.length, options.width, 300, 44, 3)
  const rows = Math.max(0, ...panels.map((panel) => panel.rows.length))
  const panelHeight = HEAD + rows * ROW + FOOT
  const rowGap = 30
  const svg = createDrawing(options.width, grid.rows * (panelHeight + rowGap) - rowGap)
  panels.forEach((panel, i) => {
    const place = groupAt(svg, grid.x(i), grid.row(i) * (panelHeight + rowGap)).attr('data-panel', panel.title)
    drawPanel(place, panel, grid.cellWidth, options)
  })
  return svg.node() as SVGSVGElement
}

function drawPanel(place: Group, panel: PairedPanel, width: number, options: PairedOptions): void {
  const titleLines = wrapWords(panel.title, SIZE.title, width).slice(0, 1)
  titleLines.forEach((words) => addWords(place, 0, 14, words, { size: SIZE.title, weight: 700, fill: INK }))
  addWords(place, 0, 31, panel.unit, { size: SIZE.small, fill: MUTED })

  const all = panel.rows.flatMap((row) => row.differences)
  const reach = Math.max(panel.tolerance * 2, ...all.map(Math.abs)) * 1.08
  const both = all.some((d) => d > panel.tolerance) && all.some((d) => d < -panel.tolerance)
  const low =
    both || all.length === 0 ? -reach : Math.min(...all) < -panel.tolerance ? -reach : -Math.max(panel.tolerance * 2, reach * 0.18)
  const high = both || all.length === 0 ? reach : Math.max(...all) > panel.tolerance ? reach : Math.max(panel.tolerance * 2, reach * 0.18)
  const x = scaleLinear([low, high], [8, width - 8])
  const top = HEAD
  const bottom = HEAD + panel.rows.length * ROW
  place
    .append('rect')
    .attr('x', round(x(-panel.tolerance)))
    .attr('width', round(x(panel.tolerance) - x(-panel.tolerance)))
    .attr('y', top - 4)
    .attr('height', bottom - top + 4)
    .attr('fill', UNCLEAR_SOFT)
    .attr('data-mark', 'tolerance')
  addLine(place, x(0), top - 4, x(0), bottom + 4, { stroke: INK, width: 1.2 })

  panel.rows.forEach((row, i) => drawRow(groupAt(place, 0, top + i * ROW), row, x, width))

  const ends = endWords(panel.better, options)
  for (const tick of x.ticks(4)) {
    addLine(place, x(tick), bottom, x(tick), bottom + 4, { stroke: MUTED })
    addWords(place, x(tick), bottom + 16, panel.formatDifference(tick), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
  }
  if (x(0) > 40)
    addWords(place, x(0) - 6, bottom + 33, `◂ ${ends.low.words}`, { size: SIZE.small, weight: 600, fill: ends.low.hue, anchor: 'end' })
  if (x(0) < width - 40)
    addWords(place, x(0) + 6, bottom + 33, `${ends.high.words} ▸`, { size: SIZE.small, weight: 600, fill: ends.high.hue })
}

function drawRow(place: Group, row: PairedRow, x: (value: number) => number, width: number): void {
  const hue = row.verdict === 'neutral' ? row.hue : verdictHue(row.verdict)
  place.attr('data-row', row.label)
  const radius = Math.max(1.6, Math.min(3.6, 34 / Math.sqrt(row.differences.length + 60)))
  addWords(place, 0, 10, row.label, { weight: row.focus ? 700 : 400, fill: row.hue, halo: true })
  addWords(place, width, 10, row.count, { size: SIZE.small, fill: MUTED, anchor: 'end', halo: true })
  const foot = ROW - 10
  addLine(place, 0, foot, width, foot)
  const pile = place.append('g').attr('opacity', row.focus ? 1 : 0.7)
  for (const dot of stackDots(row.differences.map(x), radius, DOT_SPACE)) {
    const mark = pile
      .append('circle')
      .attr('data-mark', 'dot')
      .attr('cx', round(dot.x))
      .attr('cy', round(foot - dot.y))
      .attr('r', round(radius))
      .attr('stroke', hue)
      .attr('stroke-width', 1)
    if (row.verdict === 'unclear') mark.attr('fill', '#ffffff')
    else mark.attr('fill', hue)
  }
  place
    .append('path')
    .attr('data-mark', 'mean')
    .attr('d', `M${round(x(row.mean))},${foot + 1}l4,6h-8z`)
    .attr('fill', INK)
}

function endWords(better: PairedPanel['better'], options: PairedOptions) {
  const good = { words: options.betterWord, hue: verdictHue('better') }
  const bad = { words: options.worseWord, hue: verdictHue('worse') }
  if (better === 'lower') return { low: good, high: bad }
  if (better === 'higher') return { low: bad, high: good }
  return { low: { words: options.lessWord, hue: MUTED }, high: { words: options.moreWord, hue: MUTED } }
}
