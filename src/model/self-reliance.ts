/**
 * Self-reliance as capability (S17): what living with a problem and getting help do to somebody's self-management M.
 *
 *   own hand     + μ_m · (1 − share of its hours that professionals gave)   when a problem gets lighter or is solved
 *   coaching     + μ_c · hours of coaching
 *   stress       − μ_x · X                                                                                  [1/week]
 *   dependency   − μ_d · hours done for the person, μ_d = 0: that help makes dependent is tested, not assumed
 *   return       M ← M + return · (M0 − M), once a year, M0 the level the person began with
 *
 * What coaching teaches is taken from hours that would have treated; nothing else in the model knows of self-reliance.
 *
 * Reads       problems, episodes.stress, people.selfManagementBase
 * Writes      people.selfManagement
 * Draws       none
 * Parameters  capability.*
 * Left out    learning by giving help; other skills than self-management
 * Checked by  test/model/self-reliance.test.ts; null test F8
 */
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { Handler } from './dimensions.ts'
import type { World } from './world.ts'

function moveCapability(world: World, person: number, amount: number): void {
  const { selfManagement } = world.people.columns
  const now = selfManagement[person] + amount
  selfManagement[person] = now < 0 ? 0 : now > 1 ? 1 : now
}

/** A problem got lighter: what somebody did of it is learned. */
export function ownHand(world: World, q: number): void {
  const c = world.problems.columns
  const handler = c.handler[q]
  const own = handler === Handler.SPECIALIST ? 0 : handler >= 0 ? Math.max(0, 1 - c.granted[q]) : 1
  if (own > 0) moveCapability(world, c.asker[q], world.parameters.capability.ownHand * own)
}

/** Hours in which a professional coaches. */
export function coach(world: World, person: number, hours: number): void {
  moveCapability(world, person, world.parameters.capability.coaching * hours)
}

/** Hours in which a professional does things for somebody. */
export function doFor(world: World, person: number, hours: number): void {
  moveCapability(world, person, -world.parameters.capability.dependency * hours)
}

/** Some weeks of stress wear out who copes with the problems of a household. */
export function wearDown(world: World, episode: number, weeks: number): void {
  const { asker, next } = world.problems.columns
  const { firstProblem, stress } = world.episodes.columns
  const first = firstProblem[episode]
  const loss = -world.parameters.capability.stress * stress[episode] * weeks
  for (let q = first; q >= 0; q = next[q]) {
    let earlier = first
    while (earlier !== q && asker[earlier] !== asker[q]) earlier = next[earlier]
    // Each person once, on the first of the problems he or she copes with.
    if (earlier === q) moveCapability(world, asker[q], loss)
  }
}

/** Once in each personal year self-management goes part of the way back. The cohort is every 52nd resident. */
export function returnCapability(world: World): void {
  const { people, week } = world
  const { selfManagement, selfManagementBase } = people.columns
  const back = world.parameters.capability.returnPerYear
  for (let i = week % WEEKS_PER_YEAR; i < people.count; i += WEEKS_PER_YEAR) {
    selfManagement[i] += back * (selfManagementBase[i] - selfManagement[i])
  }
}
