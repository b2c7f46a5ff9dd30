/** What people are like: one keyed draw for each trait, by the person's own key, so that nobody's depends on another's. */
import { betaQuantile, lognormal, normal } from '../core/distributions.ts'
import type { Draws } from '../core/draws.ts'
import { ADULT_AGE } from '../model/dimensions.ts'
import type { GroupValues } from '../model/parameters.ts'
import { Stream } from '../model/streams.ts'
import type { Place } from './position.ts'
import { Slot } from './slots.ts'

type People = GroupValues<'people'>

/** Quantile functions of the traits, made once a municipality. */
export interface TraitTables {
  readonly reluctance: (u: number) => number
  readonly awareness: (u: number) => number
  readonly conflict: (u: number) => number
}
export function traitTables(p: People): TraitTables {
  return {
    reluctance: betaQuantile(p.reluctanceA, p.reluctanceB),
    awareness: betaQuantile(p.awarenessA, p.awarenessB),
    conflict: betaQuantile(p.conflictA, p.conflictB),
  }
}

const SINGLE = 0
const FAMILY = 2

/** Sex: partners differ but for a small share; single parents are mostly women, and so are old people living alone. */
export function giveSexes(place: Place, p: People, femaleSingles: Float64Array, draws: Draws): void {
  const { draft, firstPerson, people } = place
  const { ages, householdOf, first, heads, type, residents } = draft
  const { sex, key } = people.columns
  const male = 1
  const sexLuck = draws.at(Stream.PERSON_TRAITS, Slot.SEX)
  for (let i = 0; i < residents; i++) {
    const h = householdOf[i]
    const headAlone = heads[h] === 1 && i === first[h]
    const female = !headAlone ? p.femaleChildren : type[h] === SINGLE ? femaleSingles[ages[i]] : p.femaleSingleParents
    sex[firstPerson + i] = sexLuck.uniform(key[firstPerson + i]) < female ? 0 : male
  }
  const coupleSexLuck = draws.at(Stream.HOUSEHOLD_TRAITS, Slot.COUPLE_SEX)
  for (let h = 0; h < draft.households; h++) {
    if (heads[h] !== 2) continue
    const a = firstPerson + first[h]
    const u = coupleSexLuck.uniform(key[a])
    const firstIsMale = coupleSexLuck.second() < 1 / 2 ? 1 : 0
    sex[a] = firstIsMale
    sex[a + 1] = u < p.sameSexShare ? firstIsMale : male - firstIsMale
  }
}

/** Frailty, self-management, reluctance, trust, awareness and hours for others; conflict of the household. */
export function giveTraits(place: Place, p: People, tables: TraitTables, draws: Draws): void {
  const { draft, firstPerson, firstHousehold, people, households } = place
  const { ages, residents } = draft
  const { key, origin, job, frailty, selfManagement, reluctance, trust, awareness, helpHours } = people.columns
  const end = firstPerson + residents
  // Mean 1 whatever the spread.
  const frailtyMeanLog = (-p.frailtySdLog * p.frailtySdLog) / 2
  const frailtyLuck = draws.at(Stream.PERSON_TRAITS, Slot.FRAILTY)
  for (let i = firstPerson; i < end; i++) frailty[i] = lognormal(frailtyLuck.uniform(key[i]), frailtyMeanLog, p.frailtySdLog)
  const selfManagementLuck = draws.at(Stream.PERSON_TRAITS, Slot.SELF_MANAGEMENT)
  for (let i = firstPerson; i < end; i++)
    selfManagement[i] = within01(p.selfManagementMean + p.selfManagementSd * normal(selfManagementLuck.uniform(key[i])))
  const reluctanceLuck = draws.at(Stream.PERSON_TRAITS, Slot.RELUCTANCE)
  for (let i = firstPerson; i < end; i++) reluctance[i] = tables.reluctance(reluctanceLuck.uniform(key[i]))
  const trustLuck = draws.at(Stream.PERSON_TRAITS, Slot.TRUST)
  for (let i = firstPerson; i < end; i++) {
    trust[i] = within01(p.trustMean + p.trustSd * normal(trustLuck.uniform(key[i])))
    people.columns.trustBase[i] = trust[i]
    people.columns.selfManagementBase[i] = selfManagement[i]
  }
  const awarenessLuck = draws.at(Stream.PERSON_TRAITS, Slot.AWARENESS)
  for (let i = firstPerson; i < end; i++) awareness[i] = tables.awareness(awarenessLuck.uniform(key[i])) * p.awarenessByOrigin[origin[i]]
  const helpHoursLuck = draws.at(Stream.PERSON_TRAITS, Slot.HELP_HOURS)
  for (let i = firstPerson; i < end; i++) {
    if (ages[i - firstPerson] < ADULT_AGE) continue
    helpHours[i] = lognormal(helpHoursLuck.uniform(key[i]), p.helpHoursMeanLog, p.helpHoursSdLog) * p.helpHoursByJob[job[i]]
  }

  const { conflict } = households.columns
  const conflictLuck = draws.at(Stream.HOUSEHOLD_TRAITS, Slot.CONFLICT)
  for (let h = 0; h < draft.households; h++) {
    // One person does not quarrel with oneself.
    if (draft.size[h] > 1 || draft.type[h] === FAMILY)
      conflict[firstHousehold + h] = tables.conflict(conflictLuck.uniform(key[firstPerson + draft.first[h]]))
  }
}

const within01 = (x: number): number => Math.min(1, Math.max(0, x))
