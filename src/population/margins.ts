/**
 * From the figures of an area to whole numbers of persons and households that can exist together. Depends on that area
 * alone, so that a change in one neighbourhood leaves the others as they are.
 */
import type { AreaMargins } from '../scenario/types.ts'

/** Whole numbers for one neighbourhood, consistent with one another. */
export interface Quotas {
  readonly residents: number
  /** Residents aged 0–14, 15–24, 25–44, 45–64, 65+. */
  readonly ages: readonly number[]
  /** Residents under 18; they live in families as children. */
  readonly minors: number
  readonly singles: number
  /** Households of more persons without children. */
  readonly couples: number
  readonly families: number
  /** Families with one parent. */
  readonly singleParents: number
  /** Persons who live in a family as a child, of whatever age. */
  readonly children: number
  readonly origins: readonly number[]
  readonly lowIncome: number
  /** Persons on social assistance. */
  readonly assistance: number
  /** Households that rent from a housing corporation. */
  readonly socialHousing: number
}

/** Most persons that a family takes in as children on average, before other households become families. */
const MOST_CHILDREN = 20
/** Years of the class 15–24 below 18, and its length. */
const MINOR_YEARS = 3
const CLASS_YEARS = 10

/** Whole numbers that add up to `total`, as near as can be to the proportions of `parts` (largest remainder; ties to the first). */
export function largestRemainder(parts: readonly number[], total: number): number[] {
  const sum = parts.reduce((a, b) => a + b, 0)
  if (!(sum > 0)) return parts.map((_, i) => (i === 0 ? total : 0))
  const exact = parts.map((p) => (p * total) / sum)
  const whole = exact.map(Math.floor)
  let left = total - whole.reduce((a, b) => a + b, 0)
  const byRest = parts.map((_, i) => i).sort((a, b) => exact[b] - whole[b] - (exact[a] - whole[a]) || a - b)
  for (let i = 0; left > 0; i++, left--) whole[byRest[i % byRest.length]]++
  return whole
}

/**
 * Quotas of an area at a scale (0 < scale ≤ 1). At least one resident in one household. Household types bend only where ages
 * and households cannot exist together (more minors than families can have parents for; fewer residents than places).
 */
export function quotasOf(area: AreaMargins, scale: number, singleParentShare: number): Quotas {
  const residents = Math.max(1, Math.round(area.residents * scale))
  const households = Math.min(residents, Math.max(1, Math.round(area.households * scale)))
  const ages = largestRemainder(area.ages, residents)
  const minors = minorsOf(ages, residents)
  const types = feasible(largestRemainder(area.householdTypes, households), residents, minors)
  const [singles, couples, families] = types
  const withTwoParents = residents - singles - 2 * couples - 2 * families
  const singleParents = Math.min(
    families,
    Math.max(0, Math.round(singleParentShare * families), Math.max(families, minors) - withTwoParents),
  )
  const count = singles + couples + families
  return {
    residents,
    ages,
    minors,
    singles,
    couples,
    families,
    singleParents,
    children: withTwoParents + singleParents,
    origins: largestRemainder(area.origins, residents),
    lowIncome: Math.min(count, Math.round(area.lowIncomeShare * count)),
    assistance: Math.round(area.socialAssistance * scale),
    socialHousing: Math.min(count, Math.round(area.socialHousingShare * count)),
  }
}

/**
 * An area as it would be if neighbourhoods differed less: its figures move towards those of the municipality. With contrast 1 it stays as it
 * is, with 0 it is like the whole. `income`: low incomes, assistance, social housing; `background`: origins and education.
 */
export function levelled(area: AreaMargins, whole: AreaMargins, income: number, background: number): AreaMargins {
  if (income === 1 && background === 1) return area
  const towards = (own: number, all: number, contrast: number): number => all + contrast * (own - all)
  const share = whole.residents > 0 ? area.residents / whole.residents : 0
  const origin = (k: number): number => towards(area.origins[k], whole.origins[k] * share, background)
  const learned = (k: number): number => towards(area.education[k], whole.education[k], background)
  return {
    ...area,
    lowIncomeShare: towards(area.lowIncomeShare, whole.lowIncomeShare, income),
    socialAssistance: towards(area.socialAssistance, whole.socialAssistance * share, income),
    socialHousingShare: towards(area.socialHousingShare, whole.socialHousingShare, income),
    origins: [origin(0), origin(1), origin(2)],
    education: [learned(0), learned(1), learned(2)],
  }
}

/** Children under 15 and the 15- to 17-year-olds, leaving at least one adult. May lower the ages of an area of children only. */
function minorsOf(ages: number[], residents: number): number {
  const minors = ages[0] + Math.round((ages[1] * MINOR_YEARS) / CLASS_YEARS)
  if (minors < residents) return minors
  if (ages[1] > 0) return residents - 1
  ages[0]--
  ages[2]++
  return minors - 1
}

/** Nearest household types that can hold the residents: a home has an adult, a family a child, and every child a family. */
function feasible(types: readonly number[], residents: number, minors: number): readonly [number, number, number] {
  let [singles, couples, families] = types
  const adults = residents - minors
  // Too few residents for the places.
  while (singles + 2 * couples + 2 * families > residents) {
    if (couples > 0) {
      couples--
      singles++
    } else if (families > 1 || (families === 1 && minors === 0)) {
      families--
      singles++
    } else singles--
  }
  // Too few adults for the homes.
  while (singles + 2 * couples + families > adults) {
    if (couples > 0) {
      couples--
      families++
    } else if (singles > 0) singles--
    else families--
  }
  // Residents for whom there is no place, or more than families hold.
  let spare = residents - singles - 2 * couples - 2 * families
  while (spare > MOST_CHILDREN * families && singles + couples > 0) {
    if (couples >= singles) couples--
    else {
      singles--
      spare--
    }
    families++
  }
  return [singles, couples, families]
}
