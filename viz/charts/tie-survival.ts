/**
 * How long do ties last? Share still there after so many years, one line a kind; the baseline as a grey dotted ghost under
 * each. Below: how many were still followed (KMunicate: Morris et al., BMJ Open 2019;9:e030215).
 */
import { area, curveStepAfter, line, scaleLinear } from 'd3'
import { spreadLabels } from '../layout/spread-labels.ts'
import { addLine, addWords, createDrawing, groupAt, round, wordsWidth } from '../svg.ts'
import { BASELINE, INK, MUTED, RULE, SIZE } from '../tokens.ts'

export interface SurvivalLine {
  readonly label: string
  readonly hue: string
  /** Years since the start, and the share that is left, 0–1. */
  readonly years: readonly number[]
  readonly share: readonly number[]
  /** 95 % bounds of the share; NaN where there are none. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** The same under the baseline. */
  readonly baselineYears: readonly number[]
  readonly baselineShare: readonly number[]
  /** "de helft na 4,2 jaar", or how much is left at the end. */
  readonly endLabel: string
  /** Years after which half is left, when that lies within the horizon. */
  readonly halfLifeYears: number | null
  /** Number at risk at each of `ticks`. */
  readonly atRisk: readonly (number | null)[]
  /** Number ended up to each of `ticks`. */
  readonly ended: readonly (number | null)[]
}
export interface SurvivalOptions {
  readonly width: number
  /** Years at which the axis has a mark and the number at risk is given. */
  readonly ticks: readonly number[]
  readonly formatShare: (value: number) => string
  readonly formatCount: (value: number) => string
  readonly formatYears: (value: number) => string
  readonly yearsLabel: string
  readonly atRiskLabel: string
  /** Head of the numbers where there is room for those who ended too: "followed (ended)". */
  readonly atRiskEndedLabel: string
  readonly baselineLabel: string
}

export function drawTieSurvival(lines: readonly SurvivalLine[], options: SurvivalOptions): SVGSVGElement {
  const { width, ticks } = options
  const narrow = width < 560
  const labelWidth = narrow ? 116 : 150
  const plotHeight = narrow ? 250 : 300
  const rowHeight = narrow ? 31 : 17
  const box = {
    top: 22,
    right: width - labelWidth,
    bottom: 22 + plotHeight,
    left: narrow ? 44 : Math.max(44, 30 + Math.max(...lines.map((one) => wordsWidth(one.label, SIZE.small)))),
  }
  const height = box.bottom + 46 + 18 + lines.length * rowHeight + 6
  const end = ticks.at(-1) ?? 10
  const x = scaleLinear([0, end], [box.left, box.right])
  const y = scaleLinear([0, 1], [box.bottom, box.top])
  const svg = createDrawing(width, height)

  for (const tick of [0, 0.25, 0.5, 0.75, 1]) {
    addLine(svg, box.left, y(tick), box.right, y(tick), tick === 0.5 ? { stroke: MUTED, dash: '3 3' } : { stroke: RULE })
    addWords(svg, box.left - 8, y(tick) + 4, options.formatShare(tick), { size: SIZE.small, fill: MUTED, anchor: 'end' })
  }
  for (const tick of ticks) {
    addLine(svg, x(tick), box.bottom, x(tick), box.bottom + 5, { stroke: MUTED })
    addWords(svg, x(tick), box.bottom + 18, options.formatYears(tick), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
  }
  addWords(svg, box.left, box.bottom + 35, options.yearsLabel, { size: SIZE.small, fill: MUTED })

  const path = (years: readonly number[], share: readonly number[]) =>
    line<number>(
      (_, i) => x(years[i]),
      (v) => y(v),
    ).curve(curveStepAfter)(share as number[])
  // The tint between a line and its ghost shows which belong together.
  for (const one of lines) {
    const shared = one.years.filter((_, i) => i < one.baselineShare.length)
    const tint = area<number>(
      (_, i) => x(shared[i]),
      (_, i) => y(one.share[i]),
      (_, i) => y(one.baselineShare[i]),
    ).curve(curveStepAfter)(shared)
    svg.append('path').attr('data-mark', 'between').attr('d', tint).attr('fill', one.hue).attr('fill-opacity', 0.12)
  }
  for (const one of lines) {
    const band = area<number>(
      (_, i) => x(one.years[i]),
      (v) => y(v),
      (_, i) => y(one.high[i]),
    )
      .defined((v, i) => Number.isFinite(v) && Number.isFinite(one.high[i]))
      .curve(curveStepAfter)(one.low as number[])
    svg.append('path').attr('data-mark', 'band95').attr('d', band).attr('fill', one.hue).attr('fill-opacity', 0.22)
  }
  for (const one of lines) {
    const ghost = svg
      .append('path')
      .attr('data-mark', 'baseline')
      .attr('d', path(one.baselineYears, one.baselineShare))
      .attr('fill', 'none')
    ghost.attr('stroke', BASELINE).attr('stroke-width', 1.5).attr('stroke-dasharray', '1 4').attr('stroke-linecap', 'round')
  }
  for (const one of lines) {
    const mark = svg.append('path').attr('data-mark', 'survival').attr('d', path(one.years, one.share)).attr('fill', 'none')
    mark.attr('stroke', one.hue).attr('stroke-width', 2.6).attr('stroke-linejoin', 'round')
    if (one.halfLifeYears !== null && one.halfLifeYears <= end) {
      svg
        .append('circle')
        .attr('data-mark', 'half-life')
        .attr('cx', round(x(one.halfLifeYears)))
        .attr('cy', round(y(0.5)))
        .attr('r', 4)
        .attr('fill', one.hue)
        .attr('stroke', '#ffffff')
        .attr('stroke-width', 1.5)
    }
  }
  const centres = spreadLabels(
    lines.map((one) => ({ y: y(one.share.at(-1) ?? 0), height: 31 })),
    box.top - 14,
    box.bottom + 26,
  )
  lines.forEach((one, i) => {
    const place = groupAt(svg, box.right + 10, centres[i])
    addWords(place, 0, -1, one.label, { weight: 700, fill: one.hue })
    addWords(place, 0, 12, one.endLabel, { size: SIZE.small, fill: one.hue })
  })
  addWords(svg, box.left + 6, box.bottom - 8, `┄ ${options.baselineLabel}`, { size: SIZE.small, fill: BASELINE, halo: true })

  const table = box.bottom + 46
  // As many numbers as fit beside each other.
  const every = Math.ceil((narrow ? 54 : 96) / Math.max(1, x(ticks[1] ?? end) - x(0)))
  addWords(svg, 0, table + 8, narrow ? options.atRiskLabel : options.atRiskEndedLabel, { size: SIZE.small, weight: 700, fill: INK })
  lines.forEach((one, i) => {
    const foot = table + 8 + (i + 1) * rowHeight
    addWords(svg, 0, narrow ? foot - 14 : foot, one.label, { size: SIZE.small, fill: one.hue })
    one.atRisk.forEach((count, k) => {
      if (count !== null && k % every === 0)
        addWords(svg, x(ticks[k]), foot, `${options.formatCount(count)}${narrow ? '' : ` (${options.formatCount(one.ended[k] ?? 0)})`}`, {
          size: SIZE.small,
          fill: MUTED,
          anchor: 'middle',
        })
    })
  })
  return svg.node() as SVGSVGElement
}
