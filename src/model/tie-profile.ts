/**
 * What people look at in each other before they become tied, packed in one word per person: a candidate then costs one look
 * instead of six. Bits: 0–6 age in years, 7–8 education, 9–10 origin, 11 has a job, 12, the highest: has as many ties
 * as he or she will take.
 */
import { Job } from './dimensions.ts'
import type { People } from './state.ts'

export const EDUCATION_BIT = 7
const ORIGIN_BIT = 9
const WORK_BIT = 11
const FULL_BIT = 12
export const AGE_MASK = (1 << EDUCATION_BIT) - 1
export const EDUCATION_MASK = (1 << ORIGIN_BIT) - (1 << EDUCATION_BIT)
export const ORIGIN_MASK = (1 << WORK_BIT) - (1 << ORIGIN_BIT)
export const WORK = 1 << WORK_BIT
export const FULL = 1 << FULL_BIT
/** What two profiles can differ in but for age: so many values. */
export const DIFFERENCES = 1 << (FULL_BIT + 1 - EDUCATION_BIT)

/** Profiles of all; call when targets are known. */
export function fillProfiles(people: People, profile: Uint16Array): void {
  const { ageYears, education, origin, job } = people.columns
  for (let i = 0; i < people.count; i++) {
    const works = job[i] === Job.INSECURE || job[i] === Job.SECURE ? WORK : 0
    profile[i] = Math.min(ageYears[i], AGE_MASK) | (education[i] << EDUCATION_BIT) | (origin[i] << ORIGIN_BIT) | works
    noteRoom(people, profile, i)
  }
}

/** Note whether a person takes another tie: who keeps up ties takes one more than the number kept up, who keeps up none takes none. */
export function noteRoom(people: People, profile: Uint16Array, i: number): void {
  const { degree, targetTies } = people.columns
  if (targetTies[i] === 0 || degree[i] > targetTies[i]) profile[i] |= FULL
  else profile[i] &= ~FULL
}
