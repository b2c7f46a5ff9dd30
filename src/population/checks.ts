/** How well a population reproduces the figures it was made from. Used by tests and by the manifest of a run. */
import { ADULT_AGE, Job } from '../model/dimensions.ts'
import type { AreaMargins, Municipality } from '../scenario/types.ts'
import type { PeopleTables } from './build.ts'
import { PENSION_AGE } from './position.ts'
import { CLASS_START } from './ages.ts'

export interface MarginCheck {
  /** Name of the neighbourhood, or of the municipality. */
  readonly area: string
  /** Name of the figure, with its class where it has classes: 'ages.2'. */
  readonly figure: string
  /** Figure at this scale, and what the population has. Counts. */
  readonly wanted: number
  readonly made: number
  readonly withinTolerance: boolean
}

/** Relative tolerance, and the whole number always allowed in one neighbourhood. */
const TOLERANCE = 0.01
const WHOLE = 1

interface Counts {
  residents: number
  households: number
  adults: number
  readonly ages: number[]
  readonly householdTypes: number[]
  readonly origins: number[]
  readonly education: number[]
  lowIncome: number
  socialAssistance: number
  socialHousing: number
}

/** Compare every figure, by neighbourhood and for the municipality. Persons on assistance: without work, in a household on assistance. */
export function checkMargins(municipality: Municipality, scale: number, population: PeopleTables): MarginCheck[] {
  const checks: MarginCheck[] = []
  const total = emptyCounts()
  municipality.neighbourhoods.forEach((area, n) => {
    const counts = countArea(population, n)
    addCounts(total, counts)
    // Below full scale one more: the figure itself has been rounded before it was divided.
    compare(area, counts, scale, scale < 1 ? 2 * WHOLE : WHOLE, checks)
  })
  // Rounding errors of neighbourhoods add up as a random walk does.
  const spread = WHOLE + (scale < 1 ? 2 * Math.sqrt(municipality.neighbourhoods.length) : 0)
  compare(municipality.total, total, scale, spread, checks)
  return checks
}

function compare(area: AreaMargins, made: Counts, scale: number, whole: number, checks: MarginCheck[]): void {
  const push = (figure: string, wanted: number, got: number) =>
    checks.push({
      area: area.name,
      figure,
      wanted,
      made: got,
      withinTolerance: Math.abs(got - wanted) <= Math.max(TOLERANCE * wanted, whole),
    })
  push('residents', area.residents * scale, made.residents)
  area.ages.forEach((v, i) => push(`ages.${i}`, v * scale, made.ages[i]))
  push('households', area.households * scale, made.households)
  area.householdTypes.forEach((v, i) => push(`householdTypes.${i}`, v * scale, made.householdTypes[i]))
  area.origins.forEach((v, i) => push(`origins.${i}`, v * scale, made.origins[i]))
  area.education.forEach((v, i) => push(`education.${i}`, v * made.adults, made.education[i]))
  push('lowIncomeShare', area.lowIncomeShare * area.households * scale, made.lowIncome)
  push('socialAssistance', area.socialAssistance * scale, made.socialAssistance)
  push('socialHousingShare', area.socialHousingShare * area.households * scale, made.socialHousing)
}

function emptyCounts(): Counts {
  return {
    residents: 0,
    households: 0,
    adults: 0,
    ages: [0, 0, 0, 0, 0],
    householdTypes: [0, 0, 0],
    origins: [0, 0, 0],
    education: [0, 0, 0],
    lowIncome: 0,
    socialAssistance: 0,
    socialHousing: 0,
  }
}

function countArea(population: PeopleTables, neighbourhood: number): Counts {
  const counts = emptyCounts()
  const { firstPerson, residents, firstHousehold, households } = population.neighbourhoods.columns
  const { ageYears, origin, education, job, household } = population.people.columns
  const { type, lowIncome, assistance, socialHousing } = population.households.columns
  for (let i = firstPerson[neighbourhood], end = i + residents[neighbourhood]; i < end; i++) {
    const age = ageYears[i]
    counts.residents++
    let ageClass = 0
    while (age >= CLASS_START[ageClass + 1]) ageClass++
    counts.ages[ageClass]++
    counts.origins[origin[i]]++
    if (age < ADULT_AGE) continue
    counts.adults++
    counts.education[education[i]]++
    if (age < PENSION_AGE && job[i] === Job.NONE && assistance[household[i]]) counts.socialAssistance++
  }
  for (let h = firstHousehold[neighbourhood], end = h + households[neighbourhood]; h < end; h++) {
    counts.households++
    counts.householdTypes[type[h]]++
    counts.lowIncome += lowIncome[h]
    counts.socialHousing += socialHousing[h]
  }
  return counts
}

function addCounts(to: Counts, from: Counts): void {
  for (const name of Object.keys(from) as (keyof Counts)[]) {
    const value = from[name]
    if (typeof value === 'number') (to[name] as number) += value
    else
      value.forEach((v, i) => {
        ;(to[name] as number[])[i] += v
      })
  }
}
