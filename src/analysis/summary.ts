/** Mean, spread and quantiles. One place, fixed order of summation, so that a published number has one value. */

/** NaN of nothing. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return values.length > 0 ? sum / values.length : NaN
}

/** Sample standard deviation (n − 1); NaN for fewer than two values. */
export function standardDeviation(values: ArrayLike<number>): number {
  const n = values.length
  if (n < 2) return NaN
  const m = mean(values)
  let sum = 0
  for (let i = 0; i < n; i++) sum += (values[i] - m) * (values[i] - m)
  return Math.sqrt(sum / (n - 1))
}

/** Standard error of the mean. */
export function standardError(values: ArrayLike<number>): number {
  return standardDeviation(values) / Math.sqrt(values.length)
}

/** Quantile p (0–1), linear between order statistics: type 7 of Hyndman and Fan 1996, the default of R. NaN of nothing; NaN values are left out. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantiles(values, [p])[0]
}

/** Several quantiles with one sort. */
export function quantiles(values: ArrayLike<number>, ps: readonly number[]): number[] {
  const sorted = Float64Array.from(values)
    .filter((v) => !Number.isNaN(v))
    .sort()
  return ps.map((p) => {
    if (sorted.length === 0) return NaN
    const place = (sorted.length - 1) * Math.min(1, Math.max(0, p))
    const below = Math.floor(place)
    const above = Math.min(below + 1, sorted.length - 1)
    return sorted[below] + (place - below) * (sorted[above] - sorted[below])
  })
}

/** Mean of values with weights; NaN when the weights sum to 0. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0
  let total = 0
  for (let i = 0; i < values.length; i++) {
    if (weights[i] > 0) {
      sum += weights[i] * values[i]
      total += weights[i]
    }
  }
  return total > 0 ? sum / total : NaN
}
