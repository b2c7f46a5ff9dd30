/** What a quality-of-life year costs: the cost-effectiveness plane of all policies, with ratios and net benefits in its table. */
import type { ReportValue } from '../../src/analysis/report-types.ts'
import { drawCostEffectivenessPlane } from '../charts/cost-effectiveness-plane.ts'
import type { PageContext } from '../context.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'

/** Years are counted per so many residents, to have numbers that can be read. */
const PER = 1000
/** The middle one of the reference values is drawn. */
const DRAWN = 1
const QUADRANTS = ['dearerBetter', 'cheaperBetter', 'cheaperWorse', 'dearerWorse'] as const

export function valueFigure(context: PageContext): Figure | undefined {
  const { data, texts, numbers, municipality, policy, baseline } = context
  const rows = (data.costEffectiveness ?? []).filter((row) => row.municipality === municipality)
  const society = rows.filter((row) => row.perspective === 'society')
  const chosen = society.find((row) => row.policy === policy)
  if (!chosen) return undefined
  const euro = (value: number, sign = ''): string => `${value < 0 ? '−' : sign}€\u00A0${numbers.count(Math.abs(value))}`
  const upTo = (value: number | null): string => (value === null ? '∞' : euro(value))
  const years = (value: number): string => numbers.decimal(value * PER, 2)
  const share = (name: (typeof QUADRANTS)[number]): string => numbers.percent(chosen.quadrants[name])
  const names = {
    policy: context.policyTitle(policy),
    baseline: context.policyTitle(baseline),
    years: data.study.years,
    ...(chosen.ratio && { ratio: euro(chosen.ratio.value), low: euro(chosen.ratio.low), high: upTo(chosen.ratio.high) }),
  }
  const threshold = chosen.netBenefit[DRAWN].threshold
  const between = ({ difference, low, high }: ReportValue['cost'], words: (value: number) => string): Cell => ({
    words: `${words(difference)} [${words(low)}; ${words(high)}]`,
    value: difference,
  })
  const ratioCell = ({ ratio, conclusion }: ReportValue): Cell =>
    ratio
      ? { words: `${euro(ratio.value)} [${euro(ratio.low)}; ${upTo(ratio.high)}]`, value: ratio.value }
      : wordsFor(texts, 'valueRatio_', conclusion)
  return {
    id: 'value',
    title: fillIn(wordsFor(texts, 'valueTitle_', chosen.conclusion), names),
    subtitle: fillIn(texts.valueSubtitle, names),
    note: texts.valueNote,
    summary: fillIn(texts.valueSummary, {
      a: share('dearerBetter'),
      b: share('cheaperBetter'),
      c: share('cheaperWorse'),
      d: share('dearerWorse'),
    }),
    source: context.source,
    draw: (width) =>
      drawCostEffectivenessPlane(
        society.map((row) => ({
          label: context.policyTitle(row.policy),
          hue: context.hue(row.policy),
          focus: row.policy === policy,
          points: row.points.map(([effect, cost]) => [effect * PER, cost] as const),
          mean: [row.effect.difference * PER, row.cost.difference],
        })),
        {
          width,
          effectAxis: texts.valueEffectAxis,
          costAxis: texts.valueCostAxis,
          corners: [
            texts.valueCorner_dearerBetter,
            texts.valueCorner_cheaperBetter,
            texts.valueCorner_cheaperWorse,
            texts.valueCorner_dearerWorse,
          ],
          threshold: threshold / PER,
          thresholdLabel: fillIn(texts.valueThreshold, { euro: euro(threshold) }),
          formatEffect: (value) => (value > 0 ? '+' : '') + numbers.decimal(value, Number.isInteger(value) ? 0 : 1),
          formatCost: (value) => euro(value, value > 0 ? '+' : ''),
        },
      ),
    table: {
      columns: [
        texts.columnPolicy,
        texts.valuePayer,
        texts.valueCost,
        texts.valueEffect,
        texts.valueRatio,
        ...chosen.netBenefit.map((one) => fillIn(texts.valueBenefit, { euro: euro(one.threshold) })),
        ...QUADRANTS.map((name) => wordsFor(texts, 'valueCorner_', name)),
      ],
      rows: rows.map((row) => [
        context.policyTitle(row.policy),
        wordsFor(texts, 'valuePayer_', row.perspective),
        between(row.cost, (value) => euro(value)),
        between(row.effect, years),
        ratioCell(row),
        ...row.netBenefit.map((one) => between(one, (value) => euro(value))),
        ...QUADRANTS.map((name): Cell => ({ words: numbers.percent(row.quadrants[name]), value: row.quadrants[name] })),
      ]),
    },
  }
}
