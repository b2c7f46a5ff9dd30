/**
 * Reading ahead for the ties and persons of a week. Their rows lie far apart in memory; a processor that meets them one by one, amid
 * other work, waits for each in turn. A short loop that only reads waits for a dozen at a time, and the work after it finds everything
 * near. Nothing is changed and nothing is returned that means anything: leaving the calls out gives the same results, later.
 *
 * Reads       ties, people, households.neighbourhood, network.{slots, circles, profile, seeking}
 * Writes      nothing
 * Checked by  every test of ties; `npm run bench`
 */
import { CIRCLE_ROOM, TIE_BYTES, TIE_WORDS } from './state.ts'
import { wholes } from '../core/scratch.ts'
import type { NetworkState } from './tie-hazard.ts'
import { OTHER } from './ties.ts'

/** Rows read ahead at a time: few enough to be still near when their turn comes. */
export const TIES_AHEAD = 64

/** What was read ends here, so that neither the bundler nor the compiler can leave the reading out: a list, for they see that nobody reads a variable. */
const seen = wholes()

/** Read ties rows[from] … rows[to − 1] and the two persons of each. */
export function readTiesAhead(state: NetworkState, rows: Int32Array, from: number, to: number): void {
  const { a, b } = state.ties.columns
  readRowsAhead(state, rows, from, to)
  for (let k = from; k < to; k++) {
    ends[2 * (k - from)] = a[rows[k] * TIE_WORDS]
    ends[2 * (k - from) + 1] = b[rows[k] * TIE_WORDS]
  }
  readCirclesAhead(state, ends, 0, 2 * (to - from))
  readSlotsAhead(state, ends, 0, 2 * (to - from))
  const { key, degree, targetTies } = state.people.columns
  const { profile, seeking } = state.network
  let whole = 0
  for (let k = 0; k < 2 * (to - from); k++) {
    const i = ends[k]
    whole ^= key[i] ^ degree[i] ^ targetTies[i] ^ profile[i] ^ seeking[i]
  }
  seen[0] = whole
}
const ends = new Int32Array(2 * TIES_AHEAD)

/** Read the rows of ties: a row takes one line of memory or two, so its ends will do. The less a loop does, the more it waits for at once. */
function readRowsAhead(state: NetworkState, rows: Int32Array, from: number, to: number): void {
  const { a, common } = state.ties.columns
  let whole = 0
  for (let k = from; k < to; k++) whole ^= a[rows[k] * TIE_WORDS] ^ common[rows[k] * TIE_BYTES]
  seen[0] = whole
}

/** Persons whose ties are read ahead at a time. */
export const CIRCLES_AHEAD = 16
/** So many ties are read of who has never been helped: who is lonely and whom one can count on is mostly settled by then. */
const FEW = 2

/**
 * Read the ties of persons rows[from] … rows[to − 1], the first few of who has never been helped, and the keys of whom they know:
 * what closeness and balance ask.
 */
export function readTiesOfAhead(state: NetworkState, rows: Int32Array, from: number, to: number): void {
  readCirclesAhead(state, rows, from, to)
  readSlotsAhead(state, rows, from, to)
  const { key, firstSlot, degree, everHelped } = state.people.columns
  const { slots, circles } = state.network
  let count = 0
  let whole = 0
  for (let k = from; k < to; k++) {
    const i = rows[k]
    const most = everHelped[i] === 1 ? degree[i] : Math.min(FEW, degree[i])
    for (let s = firstSlot[i], end = s + most; s < end; s++) {
      around[count++] = slots[s]
      whole ^= key[circles[s] & OTHER]
    }
  }
  seen[0] = whole
  readRowsAhead(state, around, 0, count)
}
/** Ties of those read ahead. */
const around = new Int32Array(CIRCLES_AHEAD * CIRCLE_ROOM)

/** Read persons rows[from] … rows[to − 1], where they live and whom they know. */
export function readSeekersAhead(state: NetworkState, rows: Int32Array, from: number, to: number): void {
  const { key, degree, targetTies, household } = state.people.columns
  const { neighbourhood } = state.households.columns
  const { profile } = state.network
  let whole = 0
  for (let k = from; k < to; k++) {
    const i = rows[k]
    whole ^= key[i] ^ degree[i] ^ targetTies[i] ^ profile[i] ^ neighbourhood[household[i]]
  }
  seen[0] = whole
  readCirclesAhead(state, rows, from, to)
  readSlotsAhead(state, rows, from, to)
}

/** Read the circles of persons rows[from] … rows[to − 1], from both ends: most take no more than two lines. */
export function readCirclesAhead(state: NetworkState, rows: Int32Array, from: number, to: number): void {
  const { firstSlot, degree } = state.people.columns
  const { circles } = state.network
  let whole = 0
  for (let k = from; k < to; k++) whole ^= circles[firstSlot[rows[k]]] ^ circles[firstSlot[rows[k]] + degree[rows[k]]]
  seen[0] = whole
}

/** The same for the rows of their ties. */
function readSlotsAhead(state: NetworkState, rows: Int32Array, from: number, to: number): void {
  const { firstSlot, degree } = state.people.columns
  const { slots } = state.network
  let whole = 0
  for (let k = from; k < to; k++) whole ^= slots[firstSlot[rows[k]]] ^ slots[firstSlot[rows[k]] + degree[rows[k]]]
  seen[0] = whole
}

/** Read the free rows that the next `count` ties will stand in: to write there waits as long as to read. */
export function readFreeTiesAhead({ ties }: NetworkState, count: number): void {
  const { a, common, pledgedWeek } = ties.columns
  const { free } = ties
  let whole = 0
  for (let k = Math.max(0, free.length - count); k < free.length; k++) {
    const t = free[k]
    whole ^= a[t * TIE_WORDS] ^ common[t * TIE_BYTES] ^ pledgedWeek[t]
  }
  seen[0] = whole
}
