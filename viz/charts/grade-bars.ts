/** How many numbers stand at each grade of evidence: letter, meaning, count and bar, the steering choices as its dark part with their own words. */
import { scaleLinear } from 'd3'
import { addWords, createDrawing, type Drawing, round, wordsWidth } from '../svg.ts'
import { BASELINE_SOFT, BETTER, BETTER_SOFT, INK, MUTED, PAPER, SIZE } from '../tokens.ts'

export interface GradeBar {
  readonly grade: string
  /** What the grade means. */
  readonly label: string
  readonly count: number
  /** Of these, choices that steer results, and how many in words. */
  readonly steering: number
  readonly steeringWords: string
}

const NARROW = 620
const BADGE = 24
const BAR = 24
const COUNT_SIZE = 17
/** Room for three digits of a count, and around things. */
const COUNT = 44
const GAP = 12
const ROW = { wide: 46, narrow: 76 }
const FILL: Readonly<Record<string, { readonly fill: string; readonly ink: string; readonly dash?: string }>> = {
  A: { fill: BETTER, ink: PAPER },
  B: { fill: BETTER_SOFT, ink: INK },
  C: { fill: PAPER, ink: INK },
  D: { fill: PAPER, ink: INK, dash: '3 3' },
}

export function drawGradeBars(bars: readonly GradeBar[], width: number): SVGSVGElement {
  const narrow = width < NARROW
  const row = narrow ? ROW.narrow : ROW.wide
  const svg = createDrawing(width, bars.length * row)
  const words = Math.max(...bars.map((bar) => wordsWidth(bar.label, SIZE.title)))
  const left = narrow ? BADGE + GAP : BADGE + GAP + words + GAP + COUNT + GAP
  const x = scaleLinear([0, Math.max(1, ...bars.map((bar) => bar.count))], [0, width - left - 1])
  bars.forEach((bar, i) => {
    const top = i * row
    const middle = top + (narrow ? BADGE / 2 + 4 : row / 2)
    const barTop = narrow ? top + BADGE + 8 : middle - BAR / 2
    addBadge(svg, bar.grade, middle - BADGE / 2)
    addWords(svg, BADGE + GAP, middle + 5, bar.label, { size: narrow ? SIZE.label : SIZE.title, fill: INK })
    addWords(svg, left - (narrow ? 6 : GAP), narrow ? barTop + BAR / 2 + 6 : middle + 6, String(bar.count), {
      anchor: 'end',
      size: narrow ? SIZE.title : COUNT_SIZE,
      weight: 700,
    })
    const piece = (mark: string, share: number, fill: string): void =>
      void svg
        .append('rect')
        .attr('data-mark', mark)
        .attr('x', round(left))
        .attr('y', barTop)
        .attr('width', round(x(share)))
        .attr('height', BAR)
        .attr('fill', fill)
    piece('count', bar.count, BASELINE_SOFT)
    if (bar.steering === 0) return
    piece('steering', bar.steering, INK)
    // In the bar when there is room beside the dark part, else behind the bar.
    const room = x(bar.count) - x(bar.steering) - 2 * GAP
    const at = room > wordsWidth(bar.steeringWords, SIZE.label) ? x(bar.steering) : x(bar.count)
    addWords(svg, left + at + GAP, barTop + BAR / 2 + 4.5, bar.steeringWords, { size: SIZE.label, weight: 600 })
  })
  return svg.node() as SVGSVGElement
}

/** The letter as it stands in the list of numbers. */
function addBadge(svg: Drawing, grade: string, top: number): void {
  const { fill, ink, dash } = FILL[grade] ?? FILL.C
  svg
    .append('rect')
    .attr('x', 1)
    .attr('y', top)
    .attr('width', BADGE)
    .attr('height', BADGE)
    .attr('rx', 5)
    .attr('fill', fill)
    .attr('stroke', fill === BETTER ? BETTER : MUTED)
    .attr('stroke-dasharray', dash ?? null)
  addWords(svg, 1 + BADGE / 2, top + BADGE / 2 + 5, grade, { anchor: 'middle', size: SIZE.title, weight: 700, fill: ink })
}
