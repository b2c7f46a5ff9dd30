/** Ages in single years, and weights by age. */
import { pow } from '../core/detmath.ts'
import { ADULT_AGE } from '../model/dimensions.ts'

/** First age of each class and of the end: 0–14, 15–24, 25–44, 45–64, 65–99. */
export const CLASS_START = [0, 15, 25, 45, 65, 100] as const
const OLDEST = CLASS_START.length - 2

/** Ages with the class 15–24 cut at the age of majority. */
const BAND_START = [0, 15, ADULT_AGE, 25, 45, 65, 100] as const

/**
 * Ages in ascending order for whole numbers by class, of which the first `minors` are under 18: even over the years of a class,
 * declining to 99 in the last one (survival (1 − x)^shape). `shift` in (0, 1) moves the grid, so that small areas do not all
 * have the same ages.
 */
export function agesInOrder(counts: readonly number[], minors: number, shape: number, shift: number, ages: Uint8Array): void {
  const under = minors - counts[0]
  const bands = [counts[0], under, counts[1] - under, counts[2], counts[3], counts[4]]
  let at = 0
  for (let c = 0; c < bands.length; c++) {
    const first = BAND_START[c]
    const years = BAND_START[c + 1] - first
    for (let i = 0; i < bands[c]; i++) {
      const q = (i + shift) / bands[c]
      ages[at++] = first + Math.floor(years * (c === bands.length - 1 ? 1 - pow(1 - q, 1 / shape) : q))
    }
  }
}

/** Middle of each class in years, between which weights go in a straight line. */
const MIDDLE = [7, 19, 34, 54, 76] as const

/** Weight for each age 0–99 from weights by class. */
export function byAge(weights: ArrayLike<number>): Float64Array {
  const out = new Float64Array(CLASS_START[OLDEST + 1])
  for (let age = 0; age < out.length; age++) {
    let c = 0
    while (c < OLDEST && age >= MIDDLE[c + 1]) c++
    if (age <= MIDDLE[0]) out[age] = weights[0]
    else if (c === OLDEST) out[age] = weights[OLDEST]
    else out[age] = weights[c] + ((weights[c + 1] - weights[c]) * (age - MIDDLE[c])) / (MIDDLE[c + 1] - MIDDLE[c])
  }
  return out
}
