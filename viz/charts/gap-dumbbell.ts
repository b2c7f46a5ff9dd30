/**
 * Do gaps between groups close? One row a pair of groups, twice: under the baseline (grey) and under the policy (its hue). Open: the group it is
 * compared with, filled: the group worse off by position; the bar between them is the gap. All rows on one scale.
 */
import { scaleLinear } from 'd3'
import { addLine, addWords, createDrawing, groupAt, round, type Group } from '../svg.ts'
import { BASELINE, INK, MUTED, PAPER, RULE, SIZE, verdictHue, type Verdict } from '../tokens.ts'

export interface GapSide {
  readonly group: number
  readonly reference: number
}
export interface GapRow {
  readonly label: string
  readonly reference: string
  readonly baseline: GapSide
  readonly policy: GapSide
  /** Better: the gap becomes smaller. */
  readonly verdict: Verdict
  readonly words: string
}
export interface GapOptions {
  readonly width: number
  readonly hue: string
  readonly baselineLabel: string
  readonly policyLabel: string
  readonly groupLabel: string
  readonly referenceLabel: string
  readonly formatValue: (value: number) => string
}

export function drawGapDumbbell(rows: readonly GapRow[], options: GapOptions): SVGSVGElement {
  const { width } = options
  const narrow = width < 700
  const rowHeight = narrow ? 92 : 62
  const head = narrow ? 56 : 34
  const left = narrow ? 14 : 330
  const right = narrow ? width - 14 : width - 170
  const svg = createDrawing(width, head + rows.length * rowHeight + 34)
  const all = rows.flatMap(({ baseline, policy }) => [baseline.group, baseline.reference, policy.group, policy.reference])
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const pad = (high - low || Math.abs(high) || 1) * 0.08
  const x = scaleLinear([low - pad, high + pad], [left, right])
  drawKey(groupAt(svg, narrow ? 0 : left, 10), options, narrow)
  const foot = head + rows.length * rowHeight
  for (const tick of x.ticks(narrow ? 4 : 6)) {
    addLine(svg, x(tick), head, x(tick), foot, { stroke: RULE })
    addWords(svg, x(tick), foot + 16, options.formatValue(tick), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
  }
  rows.forEach((row, i) => {
    const place = groupAt(svg, 0, head + i * rowHeight).attr('data-row', row.label)
    addLine(place, 0, 0, width, 0, { stroke: RULE })
    const top = narrow ? 46 : 0
    addWords(place, 0, 18, row.label, { weight: 650, fill: INK, halo: true })
    addWords(place, 0, 34, row.reference, { size: SIZE.small, fill: MUTED, halo: true })
    drawSide(place, row.baseline, top + (narrow ? 12 : 20), x, BASELINE, 'baseline')
    drawSide(place, row.policy, top + (narrow ? 32 : 42), x, options.hue, 'policy')
    const clear = row.verdict !== 'unclear'
    const style = { size: SIZE.small, weight: clear ? 700 : 400, fill: verdictHue(row.verdict), halo: true } as const
    addWords(place, width, narrow ? 18 : 34, row.words, { ...style, anchor: 'end' })
  })
  return svg.node() as SVGSVGElement
}

function drawSide(place: Group, side: GapSide, y: number, x: (value: number) => number, hue: string, name: string): void {
  addLine(place, x(side.reference), y, x(side.group), y, { stroke: hue, width: 4 })
  place
    .append('circle')
    .attr('data-mark', `${name}-reference`)
    .attr('cx', round(x(side.reference)))
    .attr('cy', y)
    .attr('r', 5)
    .attr('fill', PAPER)
    .attr('stroke', hue)
    .attr('stroke-width', 2)
  place
    .append('circle')
    .attr('data-mark', `${name}-group`)
    .attr('cx', round(x(side.group)))
    .attr('cy', y)
    .attr('r', 6)
    .attr('fill', hue)
}

function drawKey(place: Group, options: GapOptions, narrow: boolean): void {
  const entries = [
    { words: options.referenceLabel, open: true, hue: INK },
    { words: options.groupLabel, open: false, hue: INK },
  ]
  let at = 6
  entries.forEach(({ words, open, hue }) => {
    const mark = place.append('circle').attr('cx', at).attr('cy', 0).attr('r', 5)
    mark
      .attr('fill', open ? PAPER : hue)
      .attr('stroke', hue)
      .attr('stroke-width', 2)
    addWords(place, at + 11, 4, words, { size: SIZE.small, fill: INK })
    at += 11 + words.length * SIZE.small * 0.56 + 22
  })
  const y = narrow ? 20 : 0
  let next = narrow ? 0 : at
  for (const [words, hue] of [
    [options.baselineLabel, BASELINE],
    [options.policyLabel, options.hue],
  ] as const) {
    addLine(place, next, y, next + 18, y, { stroke: hue, width: 4 })
    addWords(place, next + 24, y + 4, words, { size: SIZE.small, fill: hue })
    next += 24 + words.length * SIZE.small * 0.56 + 18
  }
}
