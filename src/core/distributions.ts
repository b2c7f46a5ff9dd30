/**
 * Inverse distribution functions: one uniform in, one value out, so that each draw uses exactly one key.
 * Checked against R in test/core/distributions.test.ts.
 */
import { exp, log, pow } from './detmath.ts'

/** Unit exponential. */
export function exponential(u: number): number {
  return -log(1 - u)
}

/** Standard normal quantile. Wichura 1988, algorithm AS 241 (PPND16), relative error about 1e-16. */
export function normal(u: number): number {
  const q = u - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q *
        (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r + 45921.953931549871457) * r +
          13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r + 3.387132872796366608)) /
      (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r + 21213.794301586595867) * r +
        5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1)
    )
  }
  let r = Math.sqrt(-log(q < 0 ? u : 1 - u))
  let v: number
  if (r <= 5) {
    r -= 1.6
    v =
      (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r + 1.27045825245236838258) * r +
        3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734) /
      (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r + 0.14810397642748007459) * r +
        0.68976733498510000455) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1)
  } else {
    r -= 5
    v =
      (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r + 0.026532189526576123093) * r +
        0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772) /
      (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r +
        0.0148753612908506148525) * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1)
  }
  return q < 0 ? -v : v
}

/** Lognormal with the given mean and standard deviation of the logarithm. */
export function lognormal(u: number, meanLog: number, sdLog: number): number {
  return exp(meanLog + sdLog * normal(u))
}

/** Negative binomial count with given mean and size (dispersion: variance = mean + mean²/size), by inversion. */
export function negativeBinomial(u: number, mean: number, size: number): number {
  const q = mean / (mean + size)
  let k = 0
  let p = pow(size / (mean + size), size)
  let cumulative = p
  while (u > cumulative && k < 1000) {
    k++
    p *= (q * (size + k - 1)) / k
    cumulative += p
  }
  return k
}

/**
 * Table of quantiles of a distribution on [0, 1] known by its density up to a constant: made once at load, then one lookup
 * a draw. Trapezoid rule on `cells` cells; used for Beta(a, b) with a, b ≥ 1 and for gamma frailty.
 */
export function quantileTable(density: (x: number) => number, low: number, high: number, cells = 2048): (u: number) => number {
  const cumulative = new Float64Array(cells + 1)
  const step = (high - low) / cells
  for (let i = 0; i < cells; i++) cumulative[i + 1] = cumulative[i] + density(low + (i + 0.5) * step) * step
  const total = cumulative[cells]
  return (u) => {
    const target = u * total
    let a = 0
    let b = cells
    while (b - a > 1) {
      const middle = (a + b) >> 1
      if (cumulative[middle] <= target) a = middle
      else b = middle
    }
    const width = cumulative[b] - cumulative[a]
    return low + (a + (width > 0 ? (target - cumulative[a]) / width : 0)) * step
  }
}

/** Quantile function of Beta(a, b), a, b ≥ 1. */
export function betaQuantile(a: number, b: number): (u: number) => number {
  return quantileTable((x) => pow(x, a - 1) * pow(1 - x, b - 1), 0, 1)
}
