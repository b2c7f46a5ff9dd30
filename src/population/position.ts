/**
 * The position of people in one neighbourhood: background, education, income, social assistance, housing and work. Whole
 * numbers come from the margins; weights decide who. Writes into the tables of people and households.
 */
import type { Draws, Luck } from '../core/draws.ts'
import { ADULT_AGE, Job } from '../model/dimensions.ts'
import type { GroupValues } from '../model/parameters.ts'
import type { Households, People } from '../model/state.ts'
import { Stream } from '../model/streams.ts'
import type { AreaMargins } from '../scenario/types.ts'
import { byAge, CLASS_START } from './ages.ts'
import type { Draft } from './households.ts'
import { largestRemainder } from './margins.ts'
import { orderByWeight } from './selection.ts'
import { Slot } from './slots.ts'

/** Age from which people are outside the labour market. */
export const PENSION_AGE = CLASS_START[4]
const DUTCH = 0
const EUROPEAN = 1
const OTHER = 2
const FAMILY = 2

/** Where the rows of a neighbourhood begin. */
export interface Place {
  readonly draft: Draft
  readonly area: AreaMargins
  readonly firstPerson: number
  readonly firstHousehold: number
  readonly people: People
  readonly households: Households
}

/** Weights by single year of age, made once a municipality. */
export interface PositionWeights {
  readonly otherOrigin: Float64Array
  readonly lowEducation: Float64Array
  readonly highEducation: Float64Array
  readonly lowIncome: Float64Array
  readonly jobOutside: Float64Array
  readonly jobInsecure: Float64Array
}
export function positionWeights(p: GroupValues<'people'>): PositionWeights {
  return {
    otherOrigin: byAge(p.otherOriginByAge),
    lowEducation: byAge(p.lowEducationByAge),
    highEducation: byAge(p.highEducationByAge),
    lowIncome: byAge(p.lowIncomeWeightByAge),
    jobOutside: byAge(p.jobOutsideByAge),
    jobInsecure: byAge(p.jobInsecureByAge),
  }
}

/** Background: whole households, then partners of mixed couples are exchanged, so that the counts stay. */
export function giveOrigins(place: Place, p: GroupValues<'people'>, w: PositionWeights, draws: Draws): void {
  const { draft, firstPerson, people } = place
  const { first, size, heads, households, ages } = draft
  const { origin, key } = people.columns
  origin.fill(DUTCH, firstPerson, firstPerson + draft.residents)
  const taken = new Uint8Array(households)
  const weights = new Float64Array(households)
  const luck = new Float64Array(households)
  const order = new Int32Array(households)
  for (const group of [OTHER, EUROPEAN]) {
    const lot = draws.at(Stream.HOUSEHOLD_TRAITS, group === OTHER ? Slot.ORIGIN_OTHER : Slot.ORIGIN_EUROPEAN)
    for (let h = 0; h < households; h++) {
      weights[h] = taken[h] ? 0 : group === OTHER ? w.otherOrigin[ages[first[h]]] : 1
      luck[h] = lot.uniform(key[firstPerson + first[h]])
    }
    orderByWeight(households, weights, luck, order)
    let left = draft.quotas.origins[group]
    for (let i = 0; i < households && left > 0; i++) {
      const h = order[i]
      if (taken[h] || size[h] > left) continue
      taken[h] = 1
      left -= size[h]
      origin.fill(group, firstPerson + first[h], firstPerson + first[h] + size[h])
    }
    // What is left is smaller than the remaining households: single members of them.
    for (let i = 0; i < households && left > 0; i++) {
      const h = order[i]
      for (let row = firstPerson + first[h] + size[h] - 1; row >= firstPerson + first[h] && left > 0; row--) {
        if (origin[row] !== DUTCH) continue
        origin[row] = group
        left--
        taken[h] = 1
      }
    }
  }
  mixCouples(place, p, draws.at(Stream.HOUSEHOLD_TRAITS, Slot.ORIGIN_MIX))

  /** Exchange the second partners of couples of one background with those of Dutch couples. */
  function mixCouples(at: Place, parameters: GroupValues<'people'>, lot: Luck): void {
    const dutch: number[] = []
    for (let h = 0; h < households; h++) {
      if (heads[h] === 2 && origin[firstPerson + first[h]] === DUTCH && origin[firstPerson + first[h] + 1] === DUTCH) dutch.push(h)
    }
    let next = 0
    for (let h = 0; h < households && next < dutch.length; h++) {
      const a = at.firstPerson + first[h]
      const group = origin[a]
      if (heads[h] !== 2 || group === DUTCH || origin[a + 1] !== group) continue
      // Each exchange makes two mixed couples.
      if (lot.uniform(key[a]) * 2 >= parameters.mixedCouplesByOrigin[group]) continue
      const b = at.firstPerson + first[dutch[next++]]
      origin[a + 1] = DUTCH
      origin[b + 1] = group
    }
  }
}

/** Education: adults by quota and weight, partners alike with a certain chance; minors the highest of their parents. */
export function giveEducation(place: Place, p: GroupValues<'people'>, w: PositionWeights, draws: Draws): void {
  const { draft, area, firstPerson, people } = place
  const { ages, householdOf, first, heads, residents } = draft
  const { education, origin, key } = people.columns
  const adults = new Int32Array(residents)
  let n = 0
  for (let i = 0; i < residents; i++) if (ages[i] >= ADULT_AGE) adults[n++] = i
  const counts = largestRemainder(area.education, n)
  const weights = new Float64Array(n)
  const luck = new Float64Array(n)
  const order = new Int32Array(n)
  const middle = 1
  for (let i = 0; i < residents; i++) education[firstPerson + i] = middle

  drawLuck(Slot.EDUCATION_LOW)
  for (let j = 0; j < n; j++) weights[j] = w.lowEducation[ages[adults[j]]] * p.lowEducationByOrigin[origin[firstPerson + adults[j]]]
  orderByWeight(n, weights, luck, order)
  for (let j = 0; j < counts[0]; j++) education[firstPerson + adults[order[j]]] = 0

  drawLuck(Slot.EDUCATION_HIGH)
  for (let j = 0; j < n; j++) {
    const row = firstPerson + adults[j]
    weights[j] = education[row] === 0 ? 0 : w.highEducation[ages[adults[j]]] * p.highEducationByOrigin[origin[row]]
  }
  orderByWeight(n, weights, luck, order)
  for (let j = 0; j < counts[2]; j++) education[firstPerson + adults[order[j]]] = 2

  for (let i = 0; i < residents; i++) {
    if (ages[i] >= ADULT_AGE) continue
    const h = householdOf[i]
    let highest = 0
    for (let k = 0; k < heads[h]; k++) highest = Math.max(highest, education[firstPerson + first[h] + k])
    education[firstPerson + i] = highest
  }

  /** Heads of one household share their luck with a certain chance. */
  function drawLuck(slot: number): void {
    const together = draws.at(Stream.HOUSEHOLD_TRAITS, Slot.EDUCATION_SHARED)
    const shared = new Uint8Array(n)
    for (let j = 0; j < n; j++) {
      const i = adults[j]
      const h = householdOf[i]
      if (i - first[h] < heads[h]) shared[j] = together.uniform(key[firstPerson + first[h]]) < p.educationHomogamy ? 1 : 0
    }
    const lot = draws.at(Stream.PERSON_TRAITS, slot)
    for (let j = 0; j < n; j++) {
      const i = adults[j]
      luck[j] = lot.uniform(key[firstPerson + (shared[j] ? first[householdOf[i]] : i)])
    }
  }
}

/** Low income, social assistance within it, and social housing. Also gives the work of those on assistance: none. */
export function giveIncome(place: Place, p: GroupValues<'people'>, w: PositionWeights, draws: Draws): void {
  const { draft, firstPerson, firstHousehold, people, households: table } = place
  const { ages, first, heads, type, households: n, quotas } = draft
  const { education, origin, key, job } = people.columns
  const { lowIncome, assistance, socialHousing } = table.columns
  const weights = new Float64Array(n)
  const luck = new Float64Array(n)
  const order = new Int32Array(n)
  const best = new Uint8Array(n)
  const alone = new Uint8Array(n)
  for (let h = 0; h < n; h++) {
    for (let k = 0; k < heads[h]; k++) best[h] = Math.max(best[h], education[firstPerson + first[h] + k])
    alone[h] = type[h] === FAMILY && heads[h] === 1 ? 1 : 0
  }

  const luckOf = (slot: number) => {
    const lot = draws.at(Stream.HOUSEHOLD_TRAITS, slot)
    for (let h = 0; h < n; h++) luck[h] = lot.uniform(key[firstPerson + first[h]])
  }

  luckOf(Slot.LOW_INCOME)
  for (let h = 0; h < n; h++) {
    const a = firstPerson + first[h]
    weights[h] =
      p.lowIncomeWeightByEducation[best[h]] *
      p.lowIncomeWeightByOrigin[origin[a]] *
      p.lowIncomeWeightByHousehold[type[h]] *
      w.lowIncome[ages[first[h]]] *
      (alone[h] ? p.lowIncomeWeightSingleParent : 1)
  }
  orderByWeight(n, weights, luck, order)
  for (let i = 0; i < quotas.lowIncome; i++) lowIncome[firstHousehold + order[i]] = 1

  // Persons on assistance: the heads below pension age of a household with a low income, as long as there are any.
  luckOf(Slot.ASSISTANCE)
  const receivers = new Uint8Array(n)
  for (let h = 0; h < n; h++) {
    for (let k = 0; k < heads[h]; k++) if (ages[first[h] + k] < PENSION_AGE) receivers[h]++
    weights[h] = lowIncome[firstHousehold + h]
      ? p.assistanceByEducation[best[h]] * p.assistanceByHousehold[type[h]] * (alone[h] ? p.assistanceSingleParent : 1)
      : 0
  }
  orderByWeight(n, weights, luck, order)
  let left = quotas.assistance
  for (let i = 0; i < n && left > 0; i++) {
    const h = order[i]
    if (receivers[h] === 0 || receivers[h] > left) continue
    left -= receivers[h]
    assistance[firstHousehold + h] = 1
    for (let k = 0; k < heads[h]; k++) if (ages[first[h] + k] < PENSION_AGE) job[firstPerson + first[h] + k] = Job.NONE
  }

  luckOf(Slot.SOCIAL_HOUSING)
  for (let h = 0; h < n; h++) weights[h] = lowIncome[firstHousehold + h] ? p.socialHousingLowIncome : 1
  orderByWeight(n, weights, luck, order)
  for (let i = 0; i < quotas.socialHousing; i++) socialHousing[firstHousehold + order[i]] = 1
}

/** Work of everyone not on assistance. Nobody else in a household on assistance is without work, so that receivers can be counted. */
export function giveJobs(place: Place, p: GroupValues<'people'>, w: PositionWeights, draws: Draws): void {
  const { draft, firstPerson, firstHousehold, people, households } = place
  const { ages, householdOf, first, heads, residents } = draft
  const { education, job, key } = people.columns
  const { lowIncome, assistance } = households.columns
  const lot = draws.at(Stream.PERSON_TRAITS, Slot.JOB)
  for (let i = 0; i < residents; i++) {
    const row = firstPerson + i
    const age = ages[i]
    if (age < ADULT_AGE || age >= PENSION_AGE) {
      job[row] = Job.OUTSIDE
      continue
    }
    const h = householdOf[i]
    const onAssistance = assistance[firstHousehold + h] === 1
    if (onAssistance && i - first[h] < heads[h]) continue
    const u = lot.uniform(key[row])
    if (u < w.jobOutside[age]) {
      job[row] = Job.OUTSIDE
      continue
    }
    const rest = (u - w.jobOutside[age]) / (1 - w.jobOutside[age])
    const factor = lowIncome[firstHousehold + h] ? p.jobLowIncome : 1
    const none = p.jobNoneByEducation[education[row]] * factor
    const insecure = p.jobInsecureByEducation[education[row]] * w.jobInsecure[age] * factor
    job[row] = rest < none && !onAssistance ? Job.NONE : rest < none + insecure ? Job.INSECURE : Job.SECURE
  }
}
