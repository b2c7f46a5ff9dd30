/**
 * What a year of full quality of life costs under a policy, against the baseline, in the same simulated worlds.
 *   ICER  = ΔC / ΔE   (incremental cost-effectiveness ratio; ΔC euro and ΔE quality-of-life years, both per resident a year)
 *   INB(λ) = λ ΔE − ΔC  (incremental net benefit at λ euro a quality-of-life year)
 * ΔC and ΔE are paired by replication. The interval of the ratio is a paired bootstrap: replications are drawn with replacement, cost and
 * effect together, 2.5th and 97.5th percentile. A ratio of which the denominator may be 0 says nothing, so it is given only when ΔE is
 * clearly above 0; what can always be given are the shares of the drawn samples in the four quadrants of the cost-effectiveness plane.
 */
import { Draws, seedKey } from '../core/draws.ts'
import { type Difference, pairedDifference } from './paired.ts'
import { mean, quantiles } from './summary.ts'

const SAMPLES = 4000
const LEVEL = 0.95

/** Cost and effect of both policies per replication, in the same order. */
export interface CostAndEffect {
  readonly cost: ArrayLike<number>
  readonly effect: ArrayLike<number>
}

/** Shares of the drawn samples, by dearer or cheaper and better or worse. Together 1. */
export interface Quadrants {
  readonly dearerBetter: number
  readonly cheaperBetter: number
  readonly cheaperWorse: number
  readonly dearerWorse: number
}

/** Of one replication or sample. */
export type Point = readonly [effect: number, cost: number]

export interface NetBenefit extends Pick<Difference, 'difference' | 'low' | 'high'> {
  readonly threshold: number
  /** Share of the drawn samples in which the net benefit is above 0. */
  readonly probability: number
}

export interface CostEffectiveness {
  readonly cost: Difference
  readonly effect: Difference
  /** ΔE and ΔC of every replication. */
  readonly points: readonly Point[]
  readonly quadrants: Quadrants
  /**
   * `ratio`: better, and the ICER says at what price. `dominant`: better and cheaper. `dominated`: worse and dearer. `none`: no clear gain,
   * so no ratio.
   */
  readonly conclusion: 'ratio' | 'dominant' | 'dominated' | 'none'
  /** Absent unless the conclusion is `ratio`. `high` is infinite when more than 1 in 40 samples show no gain. */
  readonly ratio?: { readonly value: number; readonly low: number; readonly high: number }
  readonly netBenefit: readonly NetBenefit[]
}

/**
 * `thresholds`: what a quality-of-life year may cost, in euro (scenarios/yardsticks.yaml). `least`: the smallest gain that matters. Undefined
 * with fewer than two complete pairs.
 */
export function costEffectiveness(
  policy: CostAndEffect,
  baseline: CostAndEffect,
  thresholds: readonly number[],
  least = 0,
): CostEffectiveness | undefined {
  const whole = Array.from(policy.cost, (_, i) => i).filter((i) =>
    [policy.cost, policy.effect, baseline.cost, baseline.effect].every((values) => Number.isFinite(values[i])),
  )
  if (whole.length < 2) return undefined
  const kept = (values: ArrayLike<number>): number[] => whole.map((i) => values[i])
  const cost = pairedDifference(kept(policy.cost), kept(baseline.cost))
  const effect = pairedDifference(kept(policy.effect), kept(baseline.effect))
  const points = whole.map((i): Point => [policy.effect[i] - baseline.effect[i], policy.cost[i] - baseline.cost[i]])
  const samples = drawnMeans(points, drawnIndexes(points.length, SAMPLES))
  const better = effect.low > 0 && effect.difference >= least
  const worse = effect.high < 0 && -effect.difference >= least
  let conclusion: CostEffectiveness['conclusion'] = 'none'
  if (better) conclusion = cost.high < 0 ? 'dominant' : 'ratio'
  else if (worse && cost.low > 0) conclusion = 'dominated'
  return {
    cost,
    effect,
    points,
    quadrants: quadrantsOf(samples),
    conclusion,
    ...(conclusion === 'ratio' && { ratio: { value: cost.difference / effect.difference, ...ratioInterval(samples) } }),
    netBenefit: thresholds.map((threshold) => {
      const worth = points.map(([e, c]) => threshold * e - c)
      const nothing = new Float64Array(worth.length)
      const { difference, low, high } = pairedDifference(worth, nothing)
      return { threshold, difference, low, high, probability: share(samples, ([e, c]) => threshold * e - c > 0) }
    }),
  }
}

/** Mean effect and cost of every sample; a sample is a list of positions. */
export const drawnMeans = (points: readonly Point[], samples: readonly (readonly number[])[]): Point[] =>
  samples.map((sample) => [mean(sample.map((i) => points[i][0])), mean(sample.map((i) => points[i][1]))])

/** Percentiles of the ratio; a sample without gain counts as worse than any price. */
export function ratioInterval(means: readonly Point[]): { low: number; high: number } {
  const tail = (1 - LEVEL) / 2
  const ratios = means.map(([effect, cost]) => (effect > 0 ? cost / effect : Infinity))
  const [low, high] = quantiles(ratios, [tail, 1 - tail])
  return { low, high: Number.isNaN(high) ? Infinity : high }
}

export function quadrantsOf(means: readonly Point[]): Quadrants {
  return {
    dearerBetter: share(means, ([e, c]) => e > 0 && c > 0),
    cheaperBetter: share(means, ([e, c]) => e > 0 && c <= 0),
    cheaperWorse: share(means, ([e, c]) => e <= 0 && c <= 0),
    dearerWorse: share(means, ([e, c]) => e <= 0 && c > 0),
  }
}

const share = (means: readonly Point[], holds: (point: Point) => boolean): number => means.filter(holds).length / means.length

/** The same samples every time: keyed by nothing but their number. */
function drawnIndexes(n: number, samples: number): number[][] {
  const draws = new Draws(seedKey('bootstrap', n))
  return Array.from({ length: samples }, (_, s) => {
    const luck = draws.at(0, s)
    return Array.from({ length: n }, (_one, i) => Math.floor(luck.uniform(i) * n))
  })
}
