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
import { balanceOf } from './ties.ts'
import { Tie } from './dimensions.ts'
import type { World } from './world.ts'
import { TIE_BYTES, TIE_WORDS } from './state.ts'

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

/** Felt debt of a person over all ties, in units, at most that of one tie. */
export function feltDebt(world: World, i: number): number {
  const { people, ties, network } = world
  const s = world.parameters.support
  const { firstSlot, degree } = people.columns
  const { a, kind } = ties.columns
  let debt = 0
  for (let slot = firstSlot[i]; slot < firstSlot[i] + degree[i]; slot++) {
    const t = network.slots[slot]
    const balance = balanceOf(world, t)
    const owed = a[t * TIE_WORDS] === i ? -balance : balance
    if (owed > 0) debt += (owed / s.debtUnitHours) * (kind[t * TIE_BYTES] === Tie.KIN ? s.kinDebtShare : 1)
  }
  return Math.min(s.debtMost, debt) * (1 - creditOf(world, i))
}
