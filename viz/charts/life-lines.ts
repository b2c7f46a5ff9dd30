/**
 * One resident twice, on one axis of time: above the life under the baseline, below the same life under a policy. Lanes for problems by
 * stage, professional help, help by others, hours, ties and trust. From the week in which they part the ground is grey.
 */
import { area, curveStepAfter, line, scaleLinear } from 'd3'
import { addLine, addWords, createDrawing, type Drawing, type Group, groupAt, round, wordsWidth, wrapWords } from '../svg.ts'
import { INK, MUTED, PAPER, SIZE, STATE_HUES, UNCLEAR_SOFT } from '../tokens.ts'

/** One value a week. */
type Lane = ArrayLike<number>

export interface LifeLine {
  readonly label: string
  readonly hue: string
  /** Types of problem that occur in one of the two lives. */
  readonly problems: readonly { readonly label: string; readonly stages: Lane }[]
  /** 0 none, 1 waits, 2 helped. */
  readonly care: Lane
  readonly informal: Lane
  readonly formal: Lane
  readonly ties: Lane
  readonly trust: Lane
}
export interface LifeLinesOptions {
  readonly width: number
  readonly weeks: number
  /** Week of parting, and what differs from then on. */
  readonly parting?: { readonly week: number; readonly words: string }
  readonly words: {
    readonly care: string
    readonly informal: string
    readonly formal: string
    readonly ties: string
    readonly trust: string
    readonly year: string
  }
}

const WEEKS_PER_YEAR = 52
const HEAD = 26
const PROBLEM = 24
const CARE = 16
const CURVE = 34
const GAP = 8
const BETWEEN = 30
const NARROW = 560
const STAGES = 4

export function drawLifeLines(lives: readonly [LifeLine, LifeLine], options: LifeLinesOptions): SVGSVGElement {
  const gutter = options.width < NARROW ? 0 : 148
  const labels = options.width < NARROW ? 13 : 0
  const height = (life: LifeLine): number =>
    HEAD + life.problems.length * (PROBLEM + labels + GAP) + CARE + labels + GAP + 4 * (CURVE + labels + GAP)
  const top = options.parting ? 40 : 8
  const total = top + height(lives[0]) + BETWEEN + height(lives[1]) + 30
  const svg = createDrawing(options.width, total)
  const x = scaleLinear([0, options.weeks], [gutter, options.width - 6])
  const most = (lane: 'informal' | 'formal' | 'ties'): number => Math.max(1, ...lives.flatMap((life) => Array.from(life[lane])))
  const tops = { informal: most('informal'), formal: most('formal'), ties: most('ties'), trust: 1 }
  if (options.parting) drawParting(svg, x(options.parting.week), total - 26, options)
  hatch(svg)
  drawLife(groupAt(svg, 0, top), lives[0], x, gutter, labels, tops, options)
  drawLife(groupAt(svg, 0, top + height(lives[0]) + BETWEEN), lives[1], x, gutter, labels, tops, options)
  for (let year = 0; year * WEEKS_PER_YEAR <= options.weeks; year++) {
    const at = x(year * WEEKS_PER_YEAR)
    addLine(svg, at, total - 24, at, total - 19, { stroke: MUTED })
    if (options.width >= NARROW || year % 2 === 0)
      addWords(svg, at, total - 6, year === 0 ? `0 ${options.words.year}` : String(year), {
        size: SIZE.small,
        fill: MUTED,
        anchor: year === 0 ? 'start' : year * WEEKS_PER_YEAR > options.weeks - 4 ? 'end' : 'middle',
      })
  }
  addLine(svg, gutter, total - 24, options.width - 6, total - 24, { stroke: MUTED })
  return svg.node() as SVGSVGElement
}

function drawParting(svg: Drawing, at: number, bottom: number, { width, parting }: LifeLinesOptions): void {
  svg
    .append('rect')
    .attr('data-mark', 'apart')
    .attr('x', round(at))
    .attr('y', 30)
    .attr('width', round(Math.max(0, width - 6 - at)))
    .attr('height', round(bottom - 30))
    .attr('fill', UNCLEAR_SOFT)
  addLine(svg, at, 26, at, bottom, { stroke: INK, width: 1.4, dash: '4 3' })
  const words = wrapWords(parting!.words, SIZE.small, width * 0.6).slice(0, 2)
  const right = at + wordsWidth(words[0], SIZE.small) > width
  words.forEach((one, i) => {
    const x = right ? Math.max(at - 5, wordsWidth(one, SIZE.small)) : at + 5
    addWords(svg, x, 12 + i * 13, one, { size: SIZE.small, weight: 600, anchor: right ? 'end' : 'start' })
  })
}

/** Stripes for waiting, so that it differs from help by more than colour. */
function hatch(svg: Drawing): void {
  const pattern = svg.append('defs').append('pattern').attr('id', 'life-wait').attr('width', 6).attr('height', 6)
  pattern.attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)')
  pattern.append('rect').attr('width', 6).attr('height', 6).attr('fill', PAPER)
  pattern.append('rect').attr('width', 2.4).attr('height', 6).attr('fill', MUTED)
}

function drawLife(
  place: Group,
  life: LifeLine,
  x: (week: number) => number,
  gutter: number,
  labels: number,
  tops: Readonly<Record<'informal' | 'formal' | 'ties' | 'trust', number>>,
  options: LifeLinesOptions,
): void {
  place.attr('data-life', life.label)
  addWords(place, 0, 14, life.label, { size: SIZE.title, weight: 700, fill: life.hue })
  let y = HEAD
  const name = (words: string, height: number): void => {
    if (labels > 0) addWords(place, 0, y + 9, words, { size: SIZE.small, fill: MUTED, halo: true })
    else
      wrapWords(words, SIZE.small, gutter - 12)
        .slice(0, 2)
        .forEach((one, i, all) => {
          addWords(place, gutter - 10, y + height / 2 + 4 + (i - (all.length - 1) / 2) * 12, one, {
            size: SIZE.small,
            fill: MUTED,
            anchor: 'end',
          })
        })
    y += labels
  }
  for (const problem of life.problems) {
    name(problem.label, PROBLEM)
    addLine(place, gutter, y + PROBLEM, options.width - 6, y + PROBLEM)
    for (const { from, to, value } of stretches(problem.stages)) {
      if (value === 0) continue
      const tall = (PROBLEM * value) / STAGES
      mark(place, x(from), y + PROBLEM - tall, x(to) - x(from), tall, STATE_HUES[value]).attr('data-stage', value)
    }
    y += PROBLEM + GAP
  }
  name(options.words.care, CARE)
  for (const { from, to, value } of stretches(life.care)) {
    if (value === 0) continue
    mark(place, x(from), y, x(to) - x(from), CARE, value === 1 ? 'url(#life-wait)' : life.hue)
      .attr('data-care', value)
      .attr('stroke', value === 1 ? MUTED : life.hue)
      .attr('stroke-width', 0.7)
  }
  addLine(place, gutter, y + CARE, options.width - 6, y + CARE)
  y += CARE + GAP
  for (const lane of ['informal', 'formal', 'ties', 'trust'] as const) {
    name(options.words[lane], CURVE)
    const up = scaleLinear([0, tops[lane]], [y + CURVE, y + 2])
    const values = Array.from(life[lane])
    addLine(place, gutter, y + CURVE, options.width - 6, y + CURVE)
    const shape = lane === 'informal' || lane === 'formal'
    const path = shape
      ? area<number>()
          .x((_, i) => round(x(i)))
          .y0(round(y + CURVE))
          .y1((v) => round(up(v)))
          .curve(curveStepAfter)(values)
      : line<number>()
          .x((_, i) => round(x(i)))
          .y((v) => round(up(v)))
          .curve(curveStepAfter)(values)
    const node = place
      .append('path')
      .attr('data-lane', lane)
      .attr('d', path ?? '')
    if (shape) node.attr('fill', life.hue).attr('opacity', 0.55)
    else node.attr('fill', 'none').attr('stroke', life.hue).attr('stroke-width', 1.6)
    y += CURVE + GAP
  }
}

const mark = (place: Group, x: number, y: number, width: number, height: number, fill: string) =>
  place
    .append('rect')
    .attr('x', round(x))
    .attr('y', round(y))
    .attr('width', round(Math.max(0.8, width)))
    .attr('height', round(height))
    .attr('fill', fill)

/** Runs of equal values. */
function stretches(lane: Lane): { readonly from: number; readonly to: number; readonly value: number }[] {
  const all: { from: number; to: number; value: number }[] = []
  for (let week = 0; week < lane.length; week++) {
    const last = all.at(-1)
    if (last && last.value === lane[week]) last.to = week + 1
    else all.push({ from: week, to: week + 1, value: lane[week] })
  }
  return all
}
