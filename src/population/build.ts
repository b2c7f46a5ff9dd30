/**
 * The synthetic population: margins of neighbourhoods in, people in households in neighbourhoods out.
 *
 *   const { people, households, neighbourhoods } = buildPeople(municipality, 1, parameters.people, seedKey('seed', id, 0))
 *
 * Each neighbourhood is made from its own figures and its own number (its place in the list) and nothing else: another
 * household elsewhere changes nobody here. Neighbourhood rows are those of the municipality, also when the scale leaves
 * only one household in one of them; none are merged.
 */
import { createTable } from '../core/columns.ts'
import { Draws, type SeedKey } from '../core/draws.ts'
import type { GroupValues } from '../model/parameters.ts'
import { HOUSEHOLDS, type Households, NEIGHBOURHOODS, type Neighbourhoods, PEOPLE, type People } from '../model/state.ts'
import type { Municipality } from '../scenario/types.ts'
import { byAge } from './ages.ts'
import { ageWeights, composeHouseholds } from './households.ts'
import { levelled, quotasOf } from './margins.ts'
import { giveEducation, giveIncome, giveJobs, giveOrigins, type Place, positionWeights } from './position.ts'
import { giveSexes, giveTraits, traitTables } from './traits.ts'

/** Bits of a person's key that number persons within a neighbourhood. */
export const KEY_BITS = 20

export interface PeopleTables {
  readonly people: People
  readonly households: Households
  readonly neighbourhoods: Neighbourhoods
}

/** Build the people of a municipality. `scale` in (0, 1]: fraction of the residents that is simulated. */
export function buildPeople(municipality: Municipality, scale: number, parameters: GroupValues<'people'>, key: SeedKey): PeopleTables {
  const areas = municipality.neighbourhoods.map((area) =>
    levelled(area, municipality.total, parameters.areaIncomeContrast, parameters.areaBackgroundContrast),
  )
  const quotas = areas.map((area) => quotasOf(area, scale, parameters.singleParentShare))
  let persons = 0
  let homes = 0
  for (const q of quotas) {
    persons += q.residents
    homes += q.singles + q.couples + q.families
  }
  const people = createTable(PEOPLE, persons)
  const households = createTable(HOUSEHOLDS, homes)
  const neighbourhoods = createTable(NEIGHBOURHOODS, areas.length)
  people.count = people.live = persons
  households.count = households.live = homes
  neighbourhoods.count = neighbourhoods.live = areas.length

  const draws = new Draws(key)
  const ageWeight = ageWeights(parameters)
  const weights = positionWeights(parameters)
  const femaleSingles = byAge(parameters.femaleSinglesByAge)
  const tables = traitTables(parameters)
  const near = neighbourhoods.columns
  let firstPerson = 0
  let firstHousehold = 0
  for (let n = 0; n < areas.length; n++) {
    const base = n * (1 << KEY_BITS)
    const draft = composeHouseholds(quotas[n], parameters, ageWeight, draws, base)
    const place: Place = { draft, area: areas[n], firstPerson, firstHousehold, people, households }
    writeRows(place, n, base)
    giveSexes(place, parameters, femaleSingles, draws)
    giveOrigins(place, parameters, weights, draws)
    giveEducation(place, parameters, weights, draws)
    giveIncome(place, parameters, weights, draws)
    giveJobs(place, parameters, weights, draws)
    giveTraits(place, parameters, tables, draws)
    near.firstHousehold[n] = firstHousehold
    near.households[n] = draft.households
    near.firstPerson[n] = firstPerson
    near.residents[n] = draft.residents
    firstPerson += draft.residents
    firstHousehold += draft.households
  }
  return { people, households, neighbourhoods }
}

/** Rows of people and households as composed: who, how old, where, with whom. */
function writeRows(place: Place, neighbourhood: number, base: number): void {
  const { draft, firstPerson, firstHousehold } = place
  const person = place.people.columns
  const home = place.households.columns
  for (let i = 0; i < draft.residents; i++) {
    person.key[firstPerson + i] = base + i
    person.household[firstPerson + i] = firstHousehold + draft.householdOf[i]
    person.ageYears[firstPerson + i] = draft.ages[i]
  }
  for (let h = 0; h < draft.households; h++) {
    home.firstPerson[firstHousehold + h] = firstPerson + draft.first[h]
    home.size[firstHousehold + h] = draft.size[h]
    home.neighbourhood[firstHousehold + h] = neighbourhood
    home.type[firstHousehold + h] = draft.type[h]
  }
}
