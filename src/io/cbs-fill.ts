/**
 * Filling in what a CBS table does not tell: the municipality from its parts or from the country, a neighbourhood from its
 * municipality. Every figure filled is recorded.
 */
import { InputError } from '../core/problems.ts'
import { largestRemainder } from '../population/margins.ts'
import type { Figure } from '../scenario/municipality.ts'
import type { AreaMargins } from '../scenario/types.ts'
import type { CbsRow } from './cbs-columns.ts'
import { COUNTRY } from './cbs-country.ts'
import { type AreaEstimate, shares } from './fit-areas.ts'

/**
 * Where low income was not published at all but assistance was: low income goes with assistance per household to this power
 * (log-linear over 355 municipalities in 2020, weighted by residents; R² 0.90). Within limits.
 */
export const LOW_INCOME_BY_ASSISTANCE = 0.64
const LOW_INCOME_LIMITS = [0.02, 0.6] as const

/** Figures of one row, undefined where the file does not tell. */
export interface Known {
  residents?: number
  ages?: readonly number[]
  households?: number
  householdTypes?: readonly number[]
  origins?: readonly number[]
  education?: readonly number[]
  lowIncomeShare?: number
  socialAssistance?: number
  socialHousingShare?: number
  addressDensity?: number
}

const one = (value: number): number | undefined => (Number.isFinite(value) && value >= 0 ? value : undefined)
const several = (...values: number[]): readonly number[] | undefined =>
  values.every((value) => Number.isFinite(value) && value >= 0) && values.some((value) => value > 0) ? values : undefined

export function knownOf(row: CbsRow, percentOrigins: boolean): Known {
  const v = row.values
  const residents = one(v.residents)
  const base = percentOrigins ? 100 : (residents ?? NaN)
  return {
    residents,
    ages: several(v.age0, v.age15, v.age25, v.age45, v.age65),
    households: one(v.households),
    householdTypes: several(v.single, v.couple, v.family),
    origins: several(Math.max(0, base - v.western - v.nonWestern), v.western, v.nonWestern),
    education: several(v.educationLow, v.educationMiddle, v.educationHigh),
    lowIncomeShare: percent(one(v.lowIncome)),
    socialAssistance: one(v.assistance),
    socialHousingShare: percent(one(v.socialHousing)),
    addressDensity: one(v.density),
  }
}
/** From a percent to a share. */
const percent = (value: number | undefined): number | undefined => (value === undefined ? undefined : value / 100)

/** Sums over neighbourhoods, of figures that all of them have. Shares are weighted by households or residents. */
export function sumOf(parts: readonly Known[]): Known {
  if (parts.length === 0) return {}
  const all = <T>(pick: (k: Known) => T | undefined): T[] | undefined => {
    const values = parts.map(pick)
    return values.every((v) => v !== undefined) ? (values as T[]) : undefined
  }
  const total = (pick: (k: Known) => number | undefined): number | undefined => all(pick)?.reduce((a, b) => a + b, 0)
  const table = (pick: (k: Known) => readonly number[] | undefined): readonly number[] | undefined =>
    all(pick)?.reduce((a, b) => a.map((v, i) => v + b[i]))
  const mean = (pick: (k: Known) => number | undefined, weight: (k: Known) => number | undefined): number | undefined => {
    const weights = all(weight)
    const values = all(pick)
    if (!weights || !values) return undefined
    return values.reduce((s, v, i) => s + v * weights[i], 0) / weights.reduce((a, b) => a + b, 0)
  }
  // Classes as shares of the area's own total: rounding must not change the weight of an area.
  const weighed = (pick: (k: Known) => readonly number[] | undefined, weight: (k: Known) => number | undefined) =>
    table((k) => {
      const row = pick(k)
      const w = weight(k)
      const sum = row?.reduce((a, b) => a + b, 0)
      return row && w !== undefined && sum ? row.map((v) => (v * w) / sum) : undefined
    })
  const residents = (k: Known) => k.residents
  const households = (k: Known) => k.households
  return {
    residents: total(residents),
    ages: weighed((k) => k.ages, residents),
    households: total(households),
    householdTypes: weighed((k) => k.householdTypes, households),
    origins: weighed((k) => k.origins, residents),
    education: weighed((k) => k.education, residents),
    lowIncomeShare: mean((k) => k.lowIncomeShare, households),
    socialAssistance: total((k) => k.socialAssistance),
    socialHousingShare: mean((k) => k.socialHousingShare, households),
    addressDensity: mean((k) => k.addressDensity, residents),
  }
}

/** The municipality: its own row, else the sum of its parts, else the country (of the file, else of 2020). */
export function completeTotal(
  own: Known,
  parts: Known,
  country: Known | undefined,
  code: string,
  name: string,
  filled: Partial<Record<Figure, 'derived' | 'country'>>,
  file: string,
): AreaMargins {
  const pick = <K extends keyof Known>(figure: K): Known[K] => {
    if (own[figure] !== undefined) return own[figure]
    filled[figure] = parts[figure] !== undefined ? 'derived' : 'country'
    return parts[figure]
  }
  const residents = Math.round(pick('residents') ?? 0)
  if (residents < 1)
    throw new InputError([{ code: 'badTable', file, path: 'AantalInwoners', found: `${name} (${code}): 0`, expected: '≥ 1' }])
  const rate = (figure: 'households' | 'socialAssistance'): number =>
    country?.[figure] !== undefined && country.residents ? country[figure] / country.residents : COUNTRY[figure]
  const households = Math.max(1, Math.min(residents, Math.round(pick('households') ?? residents * rate('households'))))
  const classes = (figure: 'ages' | 'householdTypes' | 'origins' | 'education'): readonly number[] =>
    pick(figure) ?? country?.[figure] ?? COUNTRY[figure]
  const shareOf = (figure: 'lowIncomeShare' | 'socialHousingShare'): number =>
    Math.round((pick(figure) ?? country?.[figure] ?? COUNTRY[figure]) * 10000) / 10000
  const lowIncome = (): number => {
    const assistance = own.socialAssistance ?? parts.socialAssistance
    if (own.lowIncomeShare !== undefined || parts.lowIncomeShare !== undefined || assistance === undefined) return shareOf('lowIncomeShare')
    filled.lowIncomeShare = 'country'
    return byAssistance(
      country?.lowIncomeShare ?? COUNTRY.lowIncomeShare,
      assistance / households / (rate('socialAssistance') / rate('households')),
    )
  }
  return {
    code,
    name,
    residents,
    ages: largestRemainder(classes('ages'), residents) as unknown as AreaMargins['ages'],
    households,
    householdTypes: largestRemainder(classes('householdTypes'), households) as unknown as AreaMargins['householdTypes'],
    origins: largestRemainder(classes('origins'), residents) as unknown as AreaMargins['origins'],
    education: shares(classes('education')),
    lowIncomeShare: lowIncome(),
    socialAssistance: Math.round(pick('socialAssistance') ?? residents * rate('socialAssistance')),
    socialHousingShare: shareOf('socialHousingShare'),
    addressDensity: Math.round(pick('addressDensity') ?? country?.addressDensity ?? COUNTRY.addressDensity),
  }
}

/** Low income from the level above, by how many households per household there are on assistance compared with it. */
function byAssistance(above: number, ratio: number): number {
  const share = above * ratio ** LOW_INCOME_BY_ASSISTANCE
  return Math.round(Math.min(LOW_INCOME_LIMITS[1], Math.max(LOW_INCOME_LIMITS[0], share)) * 10000) / 10000
}

/** A neighbourhood with what it lacks from the municipality. `spread`: low income is known of no neighbourhood, but follows assistance. */
export function complete(known: Known, total: AreaMargins, code: string, name: string, spread = false): AreaEstimate {
  const filled: Record<string, string> = {}
  const pick = <T>(figure: Figure, own: T | undefined, above: T): T => {
    if (own !== undefined) return own
    filled[figure] = 'municipality'
    return above
  }
  const residents = pick('residents', known.residents, total.residents)
  const households = pick('households', known.households, (residents * total.households) / total.residents)
  const perHousehold = known.socialAssistance === undefined ? undefined : known.socialAssistance / households
  let lowIncomeShare = pick('lowIncomeShare', known.lowIncomeShare, total.lowIncomeShare)
  if (filled.lowIncomeShare && perHousehold !== undefined) {
    if (spread) lowIncomeShare = byAssistance(total.lowIncomeShare, perHousehold / (total.socialAssistance / total.households))
    // People on assistance have a low income.
    lowIncomeShare = Math.max(lowIncomeShare, perHousehold)
  }
  return {
    code,
    name,
    residents,
    ages: pick('ages', known.ages, total.ages),
    households,
    householdTypes: pick('householdTypes', known.householdTypes, total.householdTypes),
    origins: pick('origins', known.origins, total.origins),
    education: pick('education', known.education, total.education),
    lowIncomeShare,
    socialAssistance: pick('socialAssistance', known.socialAssistance, (residents * total.socialAssistance) / total.residents),
    socialHousingShare: pick('socialHousingShare', known.socialHousingShare, total.socialHousingShare),
    addressDensity: pick('addressDensity', known.addressDensity, total.addressDensity),
    filled,
  }
}
