/**
 * Where a person counts. A cell is everybody, a group or a neighbourhood; each person counts in one of every grouping. Groups and
 * neighbourhoods are for life, so which ones a person is in is worked out once, as one number: the combination.
 */
import { ageGroupOf, AGE_GROUPS, EDUCATION, INCOMES, ORIGINS, SEXES } from './dimensions.ts'
import type { Households, People } from './state.ts'

/** First cell of each grouping; cell 0 is everybody. The order equals GROUPS in results/types.ts. */
export const EDUCATION_CELL = 1
export const SEX_CELL = EDUCATION_CELL + EDUCATION.length
export const ORIGIN_CELL = SEX_CELL + SEXES.length
export const AGE_CELL = ORIGIN_CELL + ORIGINS.length
export const INCOME_CELL = AGE_CELL + AGE_GROUPS.length
export const GROUP_CELLS = INCOME_CELL + INCOMES.length

/** Groupings of persons; the neighbourhoods are another. */
export const GROUPINGS = 5
/** Combinations of one group of each grouping. */
export const COMBINATIONS = EDUCATION.length * SEXES.length * ORIGINS.length * AGE_GROUPS.length * INCOMES.length

/** Combination · GROUPINGS + grouping → cell. */
export const CELLS_OF = new Uint8Array(COMBINATIONS * GROUPINGS)
for (let code = 0; code < COMBINATIONS; code++) {
  let rest = code
  const next = (groups: readonly string[]): number => {
    const group = rest % groups.length
    rest = Math.floor(rest / groups.length)
    return group
  }
  CELLS_OF.set(
    [
      EDUCATION_CELL + next(EDUCATION),
      SEX_CELL + next(SEXES),
      ORIGIN_CELL + next(ORIGINS),
      AGE_CELL + next(AGE_GROUPS),
      INCOME_CELL + next(INCOMES),
    ],
    code * GROUPINGS,
  )
}

/** Combination → its cells in one number, `CELL_BITS` each: to count somebody reads one number instead of five. */
export const CELL_BITS = 32 - Math.clz32(GROUP_CELLS - 1)
export const PACKED_CELLS = Int32Array.from({ length: COMBINATIONS }, (_, code) =>
  CELLS_OF.subarray(code * GROUPINGS, (code + 1) * GROUPINGS).reduceRight((packed, cell) => (packed << CELL_BITS) | cell, 0),
)

/** Bits of the combination in what `combinationsOf` gives; the neighbourhood stands above them. */
const COMBINATION_BITS = 32 - Math.clz32(COMBINATIONS - 1)

/** The combination of groups, and the neighbourhood, in what `combinationsOf` gives for a person. */
export const groupsOf = (code: number): number => code & ((1 << COMBINATION_BITS) - 1)
export const areaOf = (code: number): number => code >>> COMBINATION_BITS

/** Person → neighbourhood and combination of groups, in one number. */
export function combinationsOf(people: People, households: Households): Uint32Array {
  const { ageYears, sex, education, origin, household } = people.columns
  const { lowIncome, neighbourhood } = households.columns
  const combinations = new Uint32Array(people.count)
  for (let i = 0; i < people.count; i++) {
    const income = lowIncome[household[i]] ? 0 : 1
    // Horner: the last grouping counts the slowest, as above.
    let code = income
    code = code * AGE_GROUPS.length + ageGroupOf(ageYears[i])
    code = code * ORIGINS.length + origin[i]
    code = code * SEXES.length + sex[i]
    combinations[i] = (neighbourhood[household[i]] << COMBINATION_BITS) | (code * EDUCATION.length + education[i])
  }
  return combinations
}
