/** Weighted sums of arms, municipality by municipality and replication by replication: the differences a question looks at. */
import { OUTCOMES } from '../results/outcomes.ts'
import { type ResultSet, replicationsOf } from '../results/result-set.ts'
import { VIEWS } from '../results/types.ts'
import type { Difference } from './paired.ts'
import { studentQuantile } from './student.ts'
import { mean } from './summary.ts'

/** Which value of an outcome. */
export interface Place {
  readonly outcome: string
  /** 0 is the whole horizon. */
  readonly year?: number
  readonly group?: string
  readonly neighbourhood?: string
}

/** Values of the true view for the whole of years, by municipality, policy and place; NaN where a replication has none. */
export interface OutcomeIndex {
  readonly municipalities: readonly string[]
  readonly replications: number
  values(municipality: string, policy: string, place: Place): Float64Array | undefined
  /** Denominators of the values. */
  weights(municipality: string, policy: string, place: Place): Float64Array | undefined
  /** One value for several neighbourhoods together, per replication. */
  together(municipality: string, policy: string, place: Place, neighbourhoods: readonly string[]): Float64Array
}

/** Rows to look up: making words of millions of rows is slow, so a caller that knows says what it needs. */
export interface Wanted {
  readonly outcomes?: readonly string[]
  readonly year?: number
  readonly group?: string
}

export function indexOutcomes(results: ResultSet, wanted: Wanted = {}): OutcomeIndex {
  const codes = wanted.outcomes && new Set(wanted.outcomes.map((name) => OUTCOMES.findIndex((outcome) => outcome.name === name)))
  const replications = replicationsOf(results.units)
  const index = new Map<string, { value: Float64Array; weight: Float64Array }>()
  const isTrue = VIEWS.indexOf('true')
  for (const unit of results.units) {
    const r = replications.indexOf(unit.replication)
    const t = unit.outcomes
    const group = wanted.group === undefined ? undefined : unit.groups.indexOf(wanted.group)
    for (let i = 0; i < t.value.length; i++) {
      if (t.week[i] >= 0 || t.view[i] !== isTrue) continue
      if (codes && !codes.has(t.outcome[i])) continue
      if ((wanted.year ?? t.year[i]) !== t.year[i] || (group ?? t.group[i]) !== t.group[i]) continue
      const id = keyOf(unit.municipality, unit.policies[t.policy[i]], {
        outcome: OUTCOMES[t.outcome[i]].name,
        year: t.year[i],
        group: unit.groups[t.group[i]],
        neighbourhood: unit.neighbourhoods[t.neighbourhood[i]],
      })
      let entry = index.get(id)
      if (!entry) {
        const empty = (): Float64Array => new Float64Array(replications.length).fill(NaN)
        index.set(id, (entry = { value: empty(), weight: empty() }))
      }
      entry.value[r] = t.value[i]
      entry.weight[r] = t.weight[i]
    }
  }
  const values: OutcomeIndex['values'] = (municipality, policy, place) => index.get(keyOf(municipality, policy, place))?.value
  const weights: OutcomeIndex['weights'] = (municipality, policy, place) => index.get(keyOf(municipality, policy, place))?.weight
  return {
    municipalities: [...new Set(results.units.map((u) => u.municipality))],
    replications: replications.length,
    values,
    weights,
    together: (municipality, policy, place, neighbourhoods) => {
      const sum = new Float64Array(replications.length)
      const total = new Float64Array(replications.length)
      for (const neighbourhood of neighbourhoods) {
        const value = values(municipality, policy, { ...place, neighbourhood })
        const weight = weights(municipality, policy, { ...place, neighbourhood })
        // An area in which nothing was counted adds nothing.
        for (let r = 0; r < sum.length; r++) {
          if (!value || !weight || Number.isNaN(value[r])) continue
          sum[r] += value[r] * weight[r]
          total[r] += weight[r]
        }
      }
      return sum.map((s, r) => s / total[r])
    },
  }
}

const keyOf = (municipality: string, policy: string, { outcome, year = 0, group = 'all', neighbourhood = 'all' }: Place): string =>
  [municipality, policy, outcome, year, group, neighbourhood].join('\t')

/** The sum of arms with weights per replication; NaN where an arm has no value. `base` is the part that is subtracted, as a mean. */
export function weigh(
  index: OutcomeIndex,
  municipality: string,
  weights: Readonly<Record<string, number>>,
  place: Place,
): { sum: Float64Array; base: Float64Array } {
  const sum = new Float64Array(index.replications)
  const base = new Float64Array(index.replications)
  let negative = 0
  for (const weight of Object.values(weights)) if (weight < 0) negative -= weight
  for (const [arm, weight] of Object.entries(weights)) {
    const values = index.values(municipality, arm, place)
    for (let r = 0; r < sum.length; r++) {
      const value = values?.[r] ?? NaN
      sum[r] += weight * value
      if (weight < 0) base[r] -= (weight / negative) * value
    }
  }
  return { sum, base }
}

/**
 * One difference over several municipalities that count equally: the mean of their means. Its interval comes from the spread between
 * replications within each, so that municipalities may differ from each other without making the answer seem unsure. Counts are runs:
 * municipalities times replications.
 */
export function pooledDifference(
  strata: readonly { readonly sum: ArrayLike<number>; readonly base: ArrayLike<number> }[],
  level = 0.95,
): Difference {
  const sign = { positive: 0, zero: 0, negative: 0 }
  const means: number[] = []
  const bases: number[] = []
  let variance = 0
  let freedom = 0
  let runs = 0
  for (const { sum, base } of strata) {
    const values = Array.from(sum).filter((v) => !Number.isNaN(v))
    if (values.length === 0) continue
    const own = mean(values)
    means.push(own)
    bases.push(mean(Array.from(base).filter((v) => !Number.isNaN(v))))
    runs += values.length
    freedom += values.length - 1
    let squares = 0
    for (const v of values) {
      if (v > 0) sign.positive++
      else if (v < 0) sign.negative++
      else sign.zero++
      squares += (v - own) * (v - own)
    }
    variance += values.length > 1 ? squares / (values.length - 1) / values.length : NaN
  }
  const baselineMean = mean(bases)
  if (runs > 0 && sign.zero === runs) return { baselineMean, difference: 0, low: 0, high: 0, replications: runs, sign }
  const difference = mean(means)
  const margin = freedom > 0 ? (studentQuantile(1 - (1 - level) / 2, freedom) * Math.sqrt(variance)) / means.length : NaN
  return { baselineMean, difference, low: difference - margin, high: difference + margin, replications: runs, sign }
}
