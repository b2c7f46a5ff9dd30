/**
 * What people look at in each other before they become tied, packed in one word per person: a candidate then costs one look
 * instead of six. Bits: 0–6 age in years, 7–8 education, 9–10 origin, 11 has a job, 12, the highest: has as many ties
 * as he or she will take.
 */
import { Job, Tie } from './dimensions.ts'
import type { People } from './state.ts'

export const EDUCATION_BIT = 7
const ORIGIN_BIT = 9
const WORK_BIT = 11
const FULL_BIT = 12
const AGES = 1 << EDUCATION_BIT
const AGE_MASK = AGES - 1
export const EDUCATION_MASK = (1 << ORIGIN_BIT) - (1 << EDUCATION_BIT)
export const ORIGIN_MASK = (1 << WORK_BIT) - (1 << ORIGIN_BIT)
export const WORK = 1 << WORK_BIT
export const FULL = 1 << FULL_BIT
/** What two profiles can differ in but for age: so many values. */
export const DIFFERENCES = 1 << (FULL_BIT + 1 - EDUCATION_BIT)

/** Profiles of all; call when targets are known. */
export function fillProfiles(people: People, profile: Uint16Array): void {
  const { ageYears, education, origin, job, degree, targetTies } = people.columns
  for (let i = 0; i < people.count; i++) {
    const works = job[i] === Job.INSECURE || job[i] === Job.SECURE ? WORK : 0
    profile[i] = Math.min(ageYears[i], AGE_MASK) | (education[i] << EDUCATION_BIT) | (origin[i] << ORIGIN_BIT) | works
    noteRoom(profile, i, degree[i], targetTies[i])
  }
}

/**
 * Factors of homophily in use, first among kin, then among others: by the bits in which two profiles differ, and by years of age difference.
 * Copied here because the compiler knows where a list of a module lies; a list of a parameter set it would look up for every candidate.
 */
const alike = new Float64Array(2 * DIFFERENCES)
const alikeInAge = new Float64Array(2 * AGES)
let inUse: Homophily | undefined

/** The tables of a parameter set that `suits` needs. */
export interface Homophily {
  readonly likeKin: Float64Array
  readonly likeOther: Float64Array
  readonly likeAge: Float64Array
  readonly likeAnyAge: Float64Array
}

/** Use the homophily of a parameter set from now on. */
export function useHomophily(tables: Homophily): void {
  if (tables === inUse) return
  alike.set(tables.likeKin)
  alike.set(tables.likeOther, DIFFERENCES)
  alikeInAge.set(tables.likeAnyAge.subarray(0, AGES))
  alikeInAge.set(tables.likeAge.subarray(0, AGES), AGES)
  inUse = tables
}

/** Where the factors begin for `suits`: among kin or among others. */
export const factorsOf = (kind: number): number => (kind === Tie.KIN ? 0 : DIFFERENCES)

/** Whether somebody with profile `mine` and room takes one with profile `theirs`; `luck` in (0, 1). Never when the other is full. */
export function suits(factors: number, mine: number, theirs: number, luck: number): boolean {
  const years = Math.abs((theirs & AGE_MASK) - (mine & AGE_MASK))
  return luck < alike[factors + ((mine ^ theirs) >> EDUCATION_BIT)] * alikeInAge[factors * AGES_PER_DIFFERENCE + years]
}
/** `alikeInAge` is so many times as long as `alike`. */
const AGES_PER_DIFFERENCE = AGES / DIFFERENCES

/** Note whether a person takes another tie: who keeps up ties takes one more than the number kept up, who keeps up none takes none. */
export function noteRoom(profile: Uint16Array, i: number, degree: number, targetTies: number): void {
  if (targetTies === 0 || degree > targetTies) profile[i] |= FULL
  else profile[i] &= ~FULL
}
