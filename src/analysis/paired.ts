/** Differences between two policies in the same simulated world: replication by replication, with the same luck. */
import { mean, standardError } from './summary.ts'
import { studentQuantile } from './student.ts'

export interface Difference {
  /** Mean over the replications of the baseline. */
  readonly baselineMean: number
  /** Mean paired difference, policy minus baseline, and its 95 % Student-t interval. */
  readonly difference: number
  readonly low: number
  readonly high: number
  /** Pairs counted. */
  readonly replications: number
  /** In how many replications the difference is positive, exactly zero, negative. */
  readonly sign: { readonly positive: number; readonly zero: number; readonly negative: number }
}

/**
 * Paired difference of `policy` and `baseline`: values per replication in the same order. Pairs with a missing value (NaN)
 * are left out; with none left the numbers are NaN. With one pair there is no interval: low and high are NaN, unless the
 * difference is 0. If every difference is exactly 0, so are low and high.
 */
export function pairedDifference(policy: ArrayLike<number>, baseline: ArrayLike<number>, level = 0.95): Difference {
  const differences: number[] = []
  const baselines: number[] = []
  const sign = { positive: 0, zero: 0, negative: 0 }
  for (let i = 0; i < Math.min(policy.length, baseline.length); i++) {
    const d = policy[i] - baseline[i]
    if (Number.isNaN(d)) continue
    differences.push(d)
    baselines.push(baseline[i])
    if (d > 0) sign.positive++
    else if (d < 0) sign.negative++
    else sign.zero++
  }
  const n = differences.length
  const baselineMean = mean(baselines)
  if (n > 0 && sign.zero === n) return { baselineMean, difference: 0, low: 0, high: 0, replications: n, sign }
  const difference = mean(differences)
  const margin = n > 1 ? studentQuantile(1 - (1 - level) / 2, n - 1) * standardError(differences) : NaN
  return { baselineMean, difference, low: difference - margin, high: difference + margin, replications: n, sign }
}
