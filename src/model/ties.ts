/**
 * Ties: the lists through which people know each other, and what helping does to a tie.
 *
 * The rows of a person's ties stand together in `network.slots`. Walk the ties of person i, in a hot loop, like this:
 *
 *   for (let s = firstSlot[i], end = s + degree[i]; s < end; s++) {
 *     const t = slots[s]
 *     const other = circles[s] & OTHER
 *     const kind = circles[s] >>> KIND_BIT
 *     …
 *   }
 *
 * Do not add or end a tie inside such a loop. `addTie` may replace the column arrays. Their order means nothing.
 *
 *   closeness, every 4 weeks of help: + .05 shared effort − .03 · one-sided (kin: × .3) − .03 when one of both is overloaded
 *
 * Reads and writes  ties, people.{degree, everHelped}, tieCalendar, network.{slots, circles, profile, due}
 * Draws             TIE_END per pair when a tie begins
 * Parameters        ties.closeness…, ties.balance…, ties.kinImbalanceShare
 * Checked by        test/model/ties.test.ts
 */
import { copyCalendar } from '../core/calendar.ts'
import { copyRecord, copyTable, takeRow } from '../core/columns.ts'
import { exponential } from '../core/distributions.ts'
import { Tie } from './dimensions.ts'
import { CIRCLE_ROOM, NEVER, NONE, type Network, type People, type Population, TIE_BYTES, TIE_HALVES, TIE_WORDS } from './state.ts'
import { Stream } from './streams.ts'
import { type NetworkState, oneSided, scheduleTie, settleTie } from './tie-hazard.ts'
import { noteRoom } from './tie-profile.ts'

export { balanceOf, closenessAlong, closenessOf, type NetworkState } from './tie-hazard.ts'

/** A tie that is ALIVE is as it was when it was entered in the calendar; one that is MOVED has been helped along since. Both are odd. */
export const TieState = { FREE: 0, ALIVE: 1, ENDED: 2, MOVED: 3 } as const
export const isAlive = (state: number): boolean => (state & 1) === 1

/** Words of `network.circles`: bits 0–27 the row of the other person, above them the kind of tie. */
export const KIND_BIT = 28
export const OTHER = (1 << KIND_BIT) - 1

/** Slots a person has beyond the ties kept up: one because partners accept one too many, one for instruments. */
export const SPARE_SLOTS = 2

/** Whether a person's slots have room for another tie. Who keeps up none has no slots. */
export function hasSlot(people: People, i: number): boolean {
  const target = people.columns.targetTies[i]
  return target > 0 && people.columns.degree[i] < target + SPARE_SLOTS
}

/**
 * A new tie between two adults of different households who both have a slot; its row.
 * `common`: neighbours they have in common, when the caller knows.
 */
export function addTie(state: NetworkState, i: number, j: number, kind: number, common = commonNeighbours(state, i, j)): number {
  const { ties, week } = state
  const key = state.people.columns.key
  // Ties come and go too often to set a row twice: every column is set here or by the two functions below.
  const t = takeRow(ties)
  const c = ties.columns
  const mine = key[i]
  const theirs = key[j]
  const isLower = mine < theirs
  c.a[t * TIE_WORDS] = isLower ? i : j
  c.b[t * TIE_WORDS] = isLower ? j : i
  c.kind[t * TIE_BYTES] = kind
  c.role[t * TIE_BYTES] = 0
  c.common[t * TIE_BYTES] = common
  c.closeness[t * TIE_WORDS] = state.parameters.ties.closenessNew
  c.balance[t * TIE_WORDS] = 0
  c.endLeft[t * TIE_WORDS] = exponential(state.draws.once(Stream.TIE_END, week, isLower ? mine : theirs, isLower ? theirs : mine))
  c.startWeek[t * TIE_HALVES] = week
  c.touched[t * TIE_HALVES] = week
  c.pledgedWeek[t] = NEVER
  linkTie(state, t)
  scheduleTie(state, t)
  return t
}

type Lists = Pick<NetworkState, 'people' | 'ties' | 'network'>

/** Enter a tie in the slots of both persons. */
export function linkTie({ people, ties, network }: Lists, t: number): void {
  const { a, b, kind, state } = ties.columns
  const i = a[t * TIE_WORDS]
  const j = b[t * TIE_WORDS]
  const bits = kind[t * TIE_BYTES] << KIND_BIT
  state[t * TIE_BYTES] = TieState.ALIVE
  addTo(people, network, i, t, bits | j)
  addTo(people, network, j, t, bits | i)
}

function addTo({ columns }: People, { slots, circles, profile }: Network, i: number, t: number, word: number): void {
  const { firstSlot, degree, targetTies } = columns
  const count = degree[i]
  const place = firstSlot[i] + count
  slots[place] = t
  circles[place] = word
  degree[i] = count + 1
  noteRoom(profile, i, count + 1, targetTies[i])
}

/** Take a tie out of the slots of both persons. Its row stays, marked ended, until the calendar comes to it. */
export function unlinkTie({ people, ties, network }: Lists, t: number): void {
  const { a, b, state } = ties.columns
  const i = a[t * TIE_WORDS]
  const j = b[t * TIE_WORDS]
  state[t * TIE_BYTES] = TieState.ENDED
  removeFrom(people, network, i, t)
  removeFrom(people, network, j, t)
}

/** The last tie takes the place of the one that goes. */
function removeFrom({ columns }: People, { slots, circles, profile }: Network, i: number, t: number): void {
  const { firstSlot, degree, targetTies } = columns
  const count = degree[i] - 1
  const last = firstSlot[i] + count
  let s = firstSlot[i]
  while (slots[s] !== t) s++
  slots[s] = slots[last]
  circles[s] = circles[last]
  degree[i] = count
  noteRoom(profile, i, count, targetTies[i])
}

/** Tie between two persons, or −1. */
export function findTie({ people, network }: Lists, i: number, j: number): number {
  const { firstSlot, degree } = people.columns
  const { slots, circles } = network
  for (let s = firstSlot[i], end = s + degree[i]; s < end; s++) if ((circles[s] & OTHER) === j) return slots[s]
  return NONE
}

const circle = new Int32Array(CIRCLE_ROOM)

/** How many people both know, outside their households. */
export function commonNeighbours({ people, network }: Lists, i: number, j: number): number {
  const { firstSlot, degree } = people.columns
  const { circles } = network
  let known = 0
  for (let s = firstSlot[i], end = s + degree[i]; s < end; s++) circle[known++] = circles[s] & OTHER
  let common = 0
  for (let s = firstSlot[j], end = s + degree[j]; s < end; s++) {
    const other = circles[s] & OTHER
    for (let k = 0; k < known; k++) {
      if (circle[k] === other) {
        common++
        break
      }
    }
  }
  return common
}

/** Bring a tie up to this week, to change it. If its threshold turns out to be spent it ends at the next `wakeTies`. */
export function touchTie(state: NetworkState, t: number): void {
  const { columns } = state.ties
  if (columns.state[t * TIE_BYTES] === TieState.ALIVE) columns.state[t * TIE_BYTES] = TieState.MOVED
  if (!settleTie(state, t)) state.network.due.push(t)
}

/**
 * Some months of four weeks of help along a tie. `hours`: what a gave to b in those weeks, negative when b gave to a.
 * `strained`: one of the two is overloaded.
 */
export function moveTie(state: NetworkState, t: number, hours: number, strained: boolean, months = 1): void {
  touchTie(state, t)
  const group = state.parameters.ties
  const c = state.ties.columns
  c.balance[t * TIE_WORDS] += hours
  state.people.columns.everHelped[hours > 0 ? c.b[t * TIE_WORDS] : c.a[t * TIE_WORDS]] = 1
  let change = group.closenessHelp
  change -=
    group.closenessImbalance * oneSided(group, c.balance[t * TIE_WORDS]) * (c.kind[t * TIE_BYTES] === Tie.KIN ? group.kinImbalanceShare : 1)
  if (strained) change -= group.closenessStrain
  const w = c.closeness[t * TIE_WORDS] + change * months
  c.closeness[t * TIE_WORDS] = w < 0 ? 0 : w > 1 ? 1 : w
}

/** Copy of all that changes in a network but the people. */
export function copyNetwork(
  state: Pick<Population, 'ties' | 'tieCalendar' | 'seekCalendar' | 'network'>,
): Pick<Population, 'ties' | 'tieCalendar' | 'seekCalendar' | 'network'> {
  return {
    ties: copyTable(state.ties),
    tieCalendar: copyCalendar(state.tieCalendar),
    seekCalendar: copyCalendar(state.seekCalendar),
    network: copyRecord(state.network),
  }
}
