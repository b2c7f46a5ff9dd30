/**
 * The circle of who looks for a tie: whom he or she knows, kin first, surveyed for several people at a time so that memory is waited
 * for once. `at` is the place in the batch. Changes nothing.
 *
 * Reads       people.{firstSlot, degree}, network.circles
 * Checked by  test/model/tie-formation.test.ts
 */
import { fractions, wholes } from '../core/scratch.ts'
import { Tie, TIE_KINDS } from './dimensions.ts'
import { TIES_AHEAD } from './look-ahead.ts'
import { CIRCLE_ROOM } from './state.ts'
import type { NetworkState } from './tie-hazard.ts'
import { KIND_BIT, OTHER } from './ties.ts'

const members = new Int32Array(TIES_AHEAD * CIRCLE_ROOM)
const all = new Int32Array(TIES_AHEAD)
const kin = new Int32Array(TIES_AHEAD)
/** A bit for each of the circle, by the last six bits of the row: whoever has no bit is not known, which settles most cases. */
const marks = new Int32Array(2 * TIES_AHEAD)
const halfOf = (row: number): number => (row >> 5) & 1

const KINDS = TIE_KINDS.length
/** How many ties of each kind who was surveyed last has. */
export const held = fractions()

/** Survey the circle of person i. */
export function survey({ people, network }: NetworkState, i: number, at: number): void {
  const { firstSlot, degree } = people.columns
  const { circles } = network
  for (let kind = 0; kind < KINDS; kind++) held[kind] = 0
  const first = at * CIRCLE_ROOM
  let known = first
  let family = first
  marks[2 * at] = marks[2 * at + 1] = 0
  for (let s = firstSlot[i], end = s + degree[i]; s < end; s++) {
    const word = circles[s]
    const kind = word >>> KIND_BIT
    const other = word & OTHER
    held[kind]++
    marks[2 * at + halfOf(other)] |= 1 << other
    // Kin change places with the first of the others. By bits, not by a choice: it would be guessed, and often wrong.
    members[known] = other
    const front = members[family]
    const one = isKin[kind]
    const changed = (front ^ other) & -one
    members[family] = front ^ changed
    members[known++] = other ^ changed
    family += one
  }
  all[at] = known - first
  kin[at] = family - first
}
const isKin = wholes()
isKin[Tie.KIN] = 1

/** Whether the circle is as it was surveyed. Holds while ties are only added. */
export const isUpToDate = ({ people }: NetworkState, i: number, at: number): boolean => all[at] === people.columns.degree[i]

export const allKnown = (at: number): number => all[at]
export const kinKnown = (at: number): number => kin[at]

/** One of the circle by number; kin have the lowest. */
export const circleMember = (at: number, number: number): number => members[at * CIRCLE_ROOM + number]

/** Whether j lives elsewhere, but for a neighbour nearby, and is not known yet to person i, at this place in the batch. */
export function isNew(state: NetworkState, i: number, j: number, kind: number, at: number): boolean {
  if (j === i || knows(at, j)) return false
  const { household } = state.people.columns
  const mine = household[i]
  const theirs = household[j]
  if (mine === theirs) return false
  if (kind !== Tie.NEIGHBOUR) return true
  const { neighbourhood } = state.households.columns
  return neighbourhood[mine] === neighbourhood[theirs]
}

export function knows(at: number, j: number): boolean {
  if ((marks[2 * at + halfOf(j)] & (1 << j)) === 0) return false
  for (let k = at * CIRCLE_ROOM, end = k + all[at]; k < end; k++) if (members[k] === j) return true
  return false
}
