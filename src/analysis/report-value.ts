/** Cost-effectiveness for the page: per municipality and policy, with the pairs of replications for the plane. */
import type { ResultSet } from '../results/result-set.ts'
import type { Yardsticks } from '../scenario/yardsticks.ts'
import { compareValue } from './compare-value.ts'
import { significant } from './packing.ts'
import type { ReportData, ReportValue } from './report-types.ts'

/** Digits that the page can show. */
const DIGITS = 6
const short = (value: number): number => significant(value, DIGITS)

export function reportValue(results: ResultSet, data: ReportData, yardsticks: Yardsticks): ReportValue[] {
  return compareValue(results, yardsticks).flatMap(({ points, cost, effect, ratio, netBenefit, ...row }): ReportValue[] => {
    const municipality = data.municipalities.findIndex((m) => m.id === row.municipality)
    const policy = data.policies.findIndex((p) => p.name === row.policy)
    if (municipality < 0 || policy < 0) return []
    return [
      {
        municipality,
        policy,
        perspective: row.perspective,
        conclusion: row.conclusion,
        quadrants: row.quadrants,
        cost: { difference: short(cost.difference), low: short(cost.low), high: short(cost.high) },
        effect: { difference: short(effect.difference), low: short(effect.low), high: short(effect.high) },
        points: points.map(([e, c]) => [short(e), short(c)]),
        ...(ratio && { ratio: { value: ratio.value, low: ratio.low, high: Number.isFinite(ratio.high) ? ratio.high : null } }),
        netBenefit: netBenefit.map(({ threshold, difference, low, high }) => ({
          threshold,
          difference: short(difference),
          low: short(low),
          high: short(high),
        })),
      },
    ]
  })
}
