/**
 * What a wijk is like compared with its municipality, and the figures of the model that follow from it where CBS gives none
 * by wijk. Used to make the municipality files that come with the project.
 */
import type { AreaMargins } from '../scenario/types.ts'
import type { AreaEstimate } from './fit-areas.ts'

/** A row of a CBS table by column name. */
export type Row = Readonly<Record<string, string>>
/** A cell as a number; NaN when empty. */
export const number = (row: Row, name: string): number => (row[name] === '' || row[name] === undefined ? NaN : Number(row[name]))

/** Representative density by class of urbanity, addresses per km² (classes of CBS: 2500, 1500, 1000, 500). */
const DENSITY: Readonly<Record<string, number>> = {
  'extremely urbanised': 3500,
  'strongly urbanised': 1950,
  'moderately urbanised': 1250,
  'hardly urbanised': 750,
  'not urbanised': 300,
}
/**
 * Exponents of a wijk's ratio to its municipality: share of persons in the lowest 40 % of incomes, share of rented dwellings,
 * share of highly educated. Those of low income, assistance, social housing and low education were estimated over 339
 * municipalities (log-linear, weighted by residents; R² 0.90, 0.82, 0.78, 0.80); those of origin are assumptions, because
 * differences between municipalities say little about differences within them.
 */
const RULES = {
  lowIncomeShare: { income: 1.5, rent: 0.85, educated: 0 },
  socialAssistance: { income: 1.7, rent: 1.3, educated: 0 },
  socialHousingShare: { income: 0, rent: 1.1, educated: -0.4 },
  lowEducation: { income: 0, rent: 0, educated: -0.65 },
  originOther: { income: 0.8, rent: 0.5, educated: 0 },
  originEuropean: { income: 0, rent: 0.5, educated: 0.3 },
} as const
type Rule = (typeof RULES)[keyof typeof RULES]
/** Persons in a household of more persons without children; share of those households among homes without children, at least and at most. */
const COUPLE_SIZE = 2.05
const COUPLE_SHARE = [0.08, 0.85] as const
/** Families by residents aged 0–14 and 45–64 (parents of older children). */
const FAMILY_WEIGHTS = [0.75, 0, 0, 0.15, 0] as const

/** What is known of a wijk, as ratios to its own municipality. */
export interface WijkProfile {
  readonly code: string
  readonly name: string
  readonly residents: number
  /** Shares by class. */
  readonly ages: readonly number[]
  readonly dwellings: number
  readonly ageRatio: readonly number[]
  readonly dwellingsPerResident: number
  readonly income: number
  readonly rent: number
  readonly educated: number
  readonly density: number
  readonly filled: Readonly<Record<string, string>>
}

const AGES = ['pop_0_14', 'pop_15_24', 'pop_25_44', 'pop_45_64', 'pop_65plus'] as const

/** Percent of rented dwellings, never none. */
const rentOf = (ownership: number): number => Math.max(2, 100 - ownership)

/** Profile of a wijk; a cell that is missing takes the value of the municipality. */
export function profileOf(wijk: Row, municipality: Row): WijkProfile {
  const filled: Record<string, string> = {}
  const known = (name: string, ...figures: string[]): number => {
    const value = number(wijk, name)
    if (Number.isFinite(value)) return value
    for (const figure of figures) filled[figure] = 'municipality'
    return number(municipality, name)
  }
  const percent = AGES.map((name) => known(name, 'ages'))
  const own = AGES.map((name) => number(municipality, name))
  const sum = percent.reduce((a, b) => a + b, 0)
  const ownSum = own.reduce((a, b) => a + b, 0)
  const residents = number(wijk, 'population')
  const dwellings = number(wijk, 'dwelling_total')
  const perResident = dwellings / residents / (number(municipality, 'dwelling_total') / number(municipality, 'population'))
  return {
    code: wijk.code,
    name: wijk.name.replace(/^Wijk \d+ /, ''),
    residents,
    ages: percent.map((v) => v / sum),
    dwellings,
    ageRatio: percent.map((v, i) => v / sum / (own[i] / ownSum)),
    dwellingsPerResident: perResident,
    income: known('income_low', 'lowIncomeShare', 'socialAssistance', 'origins') / number(municipality, 'income_low'),
    rent: rentOf(known('dwelling_ownership', 'socialHousingShare')) / rentOf(number(municipality, 'dwelling_ownership')),
    educated: known('edu_appl_sci', 'education') / number(municipality, 'edu_appl_sci'),
    density: DENSITY[wijk.urbanity || municipality.urbanity],
    filled,
  }
}

const weighFamilies = (ages: readonly number[]): number => ages.reduce((s, v, i) => s + v * FAMILY_WEIGHTS[i], 0)

/** The figures of the model that CBS does not give by wijk here, from the profile and the municipality. */
export function estimate(profile: WijkProfile, total: AreaMargins, code: string, name: string): AreaEstimate {
  const { residents } = profile
  const by = (rule: Rule): number => profile.income ** rule.income * profile.rent ** rule.rent * profile.educated ** rule.educated
  const ages = profile.ageRatio.map((ratio, i) => (ratio * total.ages[i]) / total.residents)
  const households = residents * profile.dwellingsPerResident * (total.households / total.residents)
  const homes = Math.min(households, residents * (1 - ages[0]))
  // Families by ages; couples so that the residents fit in the homes.
  const [totalSingles, totalCouples, totalFamilies] = total.householdTypes
  const familySize = (total.residents - totalSingles - COUPLE_SIZE * totalCouples) / totalFamilies
  const familiesPerResident = totalFamilies / weighFamilies(total.ages)
  const families = Math.min(0.8 * homes, weighFamilies(ages) * residents * familiesPerResident)
  const rest = homes - families
  const fitting = (residents - familySize * families - rest) / (COUPLE_SIZE - 1)
  const couples = Math.min(COUPLE_SHARE[1] * rest, Math.max(COUPLE_SHARE[0] * rest, fitting))
  const other = Math.min(0.92, (total.origins[2] / total.residents) * by(RULES.originOther))
  const european = Math.min(0.5, (total.origins[1] / total.residents) * by(RULES.originEuropean))
  const high = Math.min(0.9, total.education[2] * profile.educated)
  const low = Math.min(0.9 * (1 - high), total.education[0] * by(RULES.lowEducation))
  return {
    code,
    name,
    residents,
    ages,
    households: homes,
    householdTypes: [rest - couples, couples, families],
    origins: [Math.max(0.04, 1 - other - european), european, other],
    education: [low, 1 - high - low, high],
    lowIncomeShare: total.lowIncomeShare * by(RULES.lowIncomeShare),
    socialAssistance: (residents * total.socialAssistance * by(RULES.socialAssistance)) / total.residents,
    socialHousingShare: total.socialHousingShare * by(RULES.socialHousingShare),
    addressDensity: profile.density,
    filled: profile.filled,
  }
}
