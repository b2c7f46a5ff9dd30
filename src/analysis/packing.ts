/** Lists of numbers as short integers for JSON: rounded to a fixed number of decimals, then written as steps from the one before. */

/** Integers; null is a missing value. The first is a level, each next one the change since the last level that is not missing. */
export type Packed = readonly (number | null)[]

/** Decimals that keep `digits` significant digits of the largest absolute value (negative for large numbers). */
export function decimalsFor(largest: number, digits = 5): number {
  if (!(largest > 0) || largest === Infinity) return 0
  return digits - 1 - Math.floor(Math.log10(largest))
}

/** Rounded to so many significant digits: what a page can show, and no more to carry. */
export const significant = (value: number, digits: number): number => Number(value.toPrecision(digits))

export function pack(values: ArrayLike<number>, decimals: number): Packed {
  const scale = 10 ** decimals
  const out: (number | null)[] = []
  let last = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (!Number.isFinite(value)) {
      out.push(null)
      continue
    }
    const level = Math.round(value * scale)
    out.push(level - last)
    last = level
  }
  return out
}

/** The rounded values; missing ones are NaN. */
export function unpack(packed: Packed, decimals: number): number[] {
  let level = 0
  return packed.map((step) => {
    if (step === null) return NaN
    level += step
    // Dividing by an exact power of ten gives the nearest double to the decimal number.
    return decimals >= 0 ? level / 10 ** decimals : level * 10 ** -decimals
  })
}
