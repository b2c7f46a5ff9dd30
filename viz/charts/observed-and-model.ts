/**
 * Does the model resemble reality? One row a figure: the bounds within which it is right as a grey bar with what was observed as a tick, and
 * what the model gives as a dot with its interval. Each row has a scale of its own; filled round: met, diamond: missed, said in words as well.
 */
import { scaleLinear } from 'd3'
import { addLine, addWords, createDrawing, groupAt, round, wrapWords, type Group } from '../svg.ts'
import { BASELINE_SOFT, INK, MUTED, RULE, SIZE, verdictHue } from '../tokens.ts'
import { shortenWords } from './neighbourhood-cells.ts'

export interface CheckRow {
  readonly label: string
  /** null: no bound on that side. */
  readonly low: number | null
  readonly high: number | null
  readonly observed: number | null
  readonly model: number | null
  readonly modelLow: number | null
  readonly modelHigh: number | null
  readonly met: boolean
  /** "met", and the numbers in words. */
  readonly verdict: string
  readonly words: string
}
export interface CheckGroup {
  readonly title: string
  readonly rows: readonly CheckRow[]
}
export interface CheckOptions {
  readonly width: number
  readonly observedLabel: string
  readonly modelLabel: string
}

const MET = verdictHue('better')
const MISSED = verdictHue('worse')

export function drawObservedAndModel(groups: readonly CheckGroup[], options: CheckOptions): SVGSVGElement {
  const { width } = options
  const narrow = width < 720
  const rowHeight = narrow ? 52 : 28
  const groupHead = 34
  const top = 30
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const svg = createDrawing(width, top + groups.length * groupHead + rows * rowHeight + 6)
  const left = narrow ? 0 : width * 0.4
  const right = narrow ? width - 76 : width - 230
  drawKey(groupAt(svg, left, 12), options)
  let y = top
  for (const group of groups) {
    addWords(svg, 0, y + 22, group.title, { size: SIZE.label, weight: 700, fill: MUTED })
    y += groupHead
    for (const row of group.rows) {
      const place = groupAt(svg, 0, y).attr('data-row', row.met ? 'met' : 'missed')
      addLine(place, 0, 0, width, 0, { stroke: RULE })
      const words = shortenWords(row.label, SIZE.label, narrow ? width - 8 : left - 14)
      addWords(place, 0, 18, words, { fill: INK })
      const middle = narrow ? 36 : rowHeight / 2
      drawRow(place, row, left + 4, right - 4, middle)
      addWords(place, right + 10, middle + 4, row.verdict, { size: SIZE.small, weight: 700, fill: row.met ? MET : MISSED })
      if (!narrow) addWords(place, width, middle + 4, row.words, { size: SIZE.small, fill: MUTED, anchor: 'end' })
      y += rowHeight
    }
  }
  return svg.node() as SVGSVGElement
}

function drawRow(place: Group, row: CheckRow, left: number, right: number, y: number): void {
  const known = [row.low, row.high, row.observed, row.model].filter((v) => v !== null)
  if (known.length === 0) return
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const pad = (most - least || Math.abs(most) || 1) * 0.45
  // An interval far wider than what it is held against runs to the edge: few runs should not flatten everything else.
  const x = scaleLinear([least - pad, most + pad], [left, right]).clamp(true)
  const [from, to] = [row.low === null ? left : x(row.low), row.high === null ? right : x(row.high)]
  place
    .append('rect')
    .attr('data-mark', 'bounds')
    .attr('x', round(from))
    .attr('width', round(Math.max(2, to - from)))
    .attr('y', y - 6)
    .attr('height', 12)
    .attr('rx', 2)
    .attr('fill', BASELINE_SOFT)
    .attr('fill-opacity', 0.7)
  if (row.observed !== null) addLine(place, x(row.observed), y - 8, x(row.observed), y + 8, { stroke: INK, width: 2 })
  const hue = row.met ? MET : MISSED
  if (row.modelLow !== null && row.modelHigh !== null) addLine(place, x(row.modelLow), y, x(row.modelHigh), y, { stroke: hue, width: 2.5 })
  if (row.model !== null) drawDot(groupAt(place, x(row.model), y), row.met, hue)
}

function drawDot(place: Group, met: boolean, hue: string): void {
  if (met) place.append('circle').attr('data-mark', 'model').attr('r', 4.5).attr('fill', hue)
  else place.append('path').attr('data-mark', 'model').attr('d', 'M0,-5.5l5.5,5.5l-5.5,5.5l-5.5,-5.5z').attr('fill', hue)
}

function drawKey(place: Group, options: CheckOptions): void {
  place
    .append('rect')
    .attr('y', -6)
    .attr('width', 26)
    .attr('height', 12)
    .attr('rx', 2)
    .attr('fill', BASELINE_SOFT)
    .attr('fill-opacity', 0.7)
  addLine(place, 13, -8, 13, 8, { stroke: INK, width: 2 })
  addWords(place, 34, 4, options.observedLabel, { size: SIZE.small, fill: INK })
  const at = 34 + options.observedLabel.length * SIZE.small * 0.55 + 18
  addLine(place, at, 0, at + 26, 0, { stroke: MET, width: 2.5 })
  drawDot(groupAt(place, at + 13, 0), true, MET)
  wrapWords(options.modelLabel, SIZE.small, 400).forEach((words) => addWords(place, at + 34, 4, words, { size: SIZE.small, fill: INK }))
}
