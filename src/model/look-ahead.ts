/**
 * Reading ahead for the ties and persons of a week. Their rows lie far apart in memory; a processor that meets them one by one, amid
 * other work, waits for each in turn. A short loop that only reads waits for a dozen at a time, and the work after it finds everything
 * near. Nothing is changed and nothing is returned that means anything: leaving the calls out gives the same results, later.
 *
 * Reads       ties, people, households.neighbourhood, network.{slots, circles, profile, seeking}
 * Writes      nothing
 * Checked by  every test of ties; `npm run bench`
 */
import type { NetworkState } from './tie-hazard.ts'
import { OTHER } from './ties.ts'

/** Rows read ahead at a time: few enough to be still near when their turn comes. */
export const TIES_AHEAD = 64

/** What was read ends here, so that the compiler cannot leave the reading out. */
let seen = 0

/** Read ties rows[from] … rows[to − 1] and the two persons of each. */
export function readTiesAhead(state: NetworkState, rows: Int32Array, from: number, to: number): void {
  const { a, b, kind, state: stage, common, closeness, balance, endLeft, startWeek, touched } = state.ties.columns
  let sum = 0
  let whole = 0
  for (let k = from; k < to; k++) {
    const t = rows[k]
    whole ^= a[t] ^ b[t] ^ kind[t] ^ stage[t] ^ common[t] ^ startWeek[t] ^ touched[t]
    sum += closeness[t] + balance[t] + endLeft[t]
  }
  const { key, firstSlot, degree, targetTies } = state.people.columns
  const { slots, circles, profile, seeking } = state.network
  for (let k = from; k < to; k++) {
    const i = a[rows[k]]
    const j = b[rows[k]]
    whole ^= key[i] ^ degree[i] ^ targetTies[i] ^ profile[i] ^ seeking[i] ^ slots[firstSlot[i]] ^ circles[firstSlot[i]]
    whole ^= key[j] ^ degree[j] ^ targetTies[j] ^ profile[j] ^ seeking[j] ^ slots[firstSlot[j]] ^ circles[firstSlot[j]]
  }
  seen = whole + sum
}

/** Persons whose ties are read ahead at a time: they have some nine each. */
export const CIRCLES_AHEAD = 8

/** Read the ties of persons rows[from] … rows[to − 1] and the keys of whom they know: what closeness and balance ask. */
export function readTiesOfAhead(state: NetworkState, rows: Int32Array, from: number, to: number): void {
  readCirclesAhead(state, rows, from, to)
  const { closeness, balance, startWeek, touched } = state.ties.columns
  const { key, firstSlot, degree } = state.people.columns
  const { slots, circles } = state.network
  let sum = 0
  let whole = 0
  for (let k = from; k < to; k++) {
    for (let s = firstSlot[rows[k]], end = s + degree[rows[k]]; s < end; s++) {
      const t = slots[s]
      whole ^= startWeek[t] ^ touched[t] ^ key[circles[s] & OTHER]
      sum += closeness[t] + balance[t]
    }
  }
  seen = whole + sum
}

/** Read persons rows[from] … rows[to − 1], where they live and whom they know. */
export function readSeekersAhead(state: NetworkState, rows: Int32Array, from: number, to: number): void {
  const { key, firstSlot, degree, targetTies, household } = state.people.columns
  const { neighbourhood } = state.households.columns
  const { slots, circles, profile } = state.network
  let whole = 0
  for (let k = from; k < to; k++) {
    const i = rows[k]
    const first = firstSlot[i]
    whole ^= key[i] ^ degree[i] ^ targetTies[i] ^ profile[i] ^ neighbourhood[household[i]] ^ slots[first] ^ circles[first]
  }
  seen = whole
}

/** Read the circles of persons rows[from] … rows[to − 1], from both ends: most take no more than two lines. */
export function readCirclesAhead(state: NetworkState, rows: Int32Array, from: number, to: number): void {
  const { firstSlot, degree } = state.people.columns
  const { slots, circles } = state.network
  let whole = 0
  for (let k = from; k < to; k++) {
    const first = firstSlot[rows[k]]
    const last = first + degree[rows[k]]
    whole ^= circles[first] ^ circles[last] ^ slots[first] ^ slots[last]
  }
  seen = whole
}

/** Only for the compiler: see `seen`. */
export const lastSeen = (): number => seen
