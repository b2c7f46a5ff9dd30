/**
 * Felt debt: what one-sided help weighs on who receives it (S6, S18), and how asking depends on it (pattern P19).
 *
 *   debt     of a tie: min(most, max(0, hours received − given, fading)/unit) · (.3 if kin else 1) · (1 − credit)
 *   credit   b_com · min(1, community hours/full), b_com ≤ .5: who gives to the neighbourhood owes less
 *
 * Classes for counting: none, some (below one unit), much.
 */
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import type { World } from './world.ts'

/** Part of felt debt that community hours take away. */
export function creditOf(world: World, person: number): number {
  const hours = world.people.columns.communityHours[person]
  if (hours === 0) return 0
  const r = world.parameters.reciprocity
  return r.creditMost * Math.min(1, hours / r.creditHours)
}

/** Count a thought of asking somebody, and whether it was done, by felt debt. */
export function countAsking(world: World, person: number, debt: number, asks: boolean): void {
  if (world.week < world.reformWeek) return
  if (debt < LITTLE) {
    countPerson(world, Measure.thoughtsNoDebt, person, 1)
    if (asks) countPerson(world, Measure.askedNoDebt, person, 1)
  } else if (debt >= MUCH) {
    countPerson(world, Measure.thoughtsMuchDebt, person, 1)
    if (asks) countPerson(world, Measure.askedMuchDebt, person, 1)
  }
}
/** Bounds of the classes in units of debt; definitions of an outcome, not assumptions. */
const LITTLE = 0.1
const MUCH = 1
