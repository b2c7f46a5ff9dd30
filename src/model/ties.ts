/**
 * Ties: the lists through which people know each other, and what helping does to a tie.
 *
 * A tie stands in two linked lists, one for each person. Walk the ties of person i, in a hot loop, like this:
 *
 *   const { a, b, nextA, nextB } = ties.columns
 *   for (let t = firstTie[i]; t >= 0; t = a[t] === i ? nextA[t] : nextB[t]) {
 *     const other = a[t] === i ? b[t] : a[t]
 *     …
 *   }
 *
 * Do not add or end a tie inside such a loop. `addTie` may replace the column arrays.
 *
 *   closeness, every 4 weeks of help: + .05 shared effort − .03 · one-sided (kin: × .3) − .03 when one of both is overloaded
 *
 * Reads and writes  ties, people.{firstTie, degree}, tieCalendar, network.due
 * Draws             TIE_END per pair when a tie begins
 * Parameters        ties.closeness…, ties.balance…, ties.kinImbalanceShare
 * Checked by        test/model/ties.test.ts
 */
import { addRow, copyTable } from '../core/columns.ts'
import { exponential } from '../core/distributions.ts'
import { Tie } from './dimensions.ts'
import { NONE, type Network, type People, type TieCalendar, type Ties } from './state.ts'
import { Stream } from './streams.ts'
import { type NetworkState, oneSided, scheduleTie, settleTie } from './tie-hazard.ts'

export { balanceOf, closenessOf, type NetworkState } from './tie-hazard.ts'

export const TieState = { FREE: 0, ALIVE: 1, ENDED: 2 } as const
export const TieOrigin = { GROWN: 0, ACTIVATED: 1 } as const

/** A new tie between two adults of different households; its row. `origin`: 0 grown, 1 activated. Leaves `draws` as it is. */
export function addTie(state: NetworkState, i: number, j: number, kind: number, origin: number): number {
  const { ties, week } = state
  const key = state.people.columns.key
  const t = addRow(ties)
  const c = ties.columns
  const lower = key[i] < key[j]
  c.a[t] = lower ? i : j
  c.b[t] = lower ? j : i
  c.kind[t] = kind
  c.origin[t] = origin
  c.closeness[t] = state.parameters.ties.closenessNew
  c.endLeft[t] = exponential(state.draws.once(Stream.TIE_END, week, key[c.a[t]], key[c.b[t]]))
  c.startWeek[t] = week
  c.touched[t] = week
  linkTie(state.people, ties, t)
  c.common[t] = commonNeighbours(state, i, j)
  scheduleTie(state, t)
  return t
}

/** Enter a tie in the lists of both persons. */
export function linkTie(people: People, ties: Ties, t: number): void {
  const { firstTie, degree } = people.columns
  const { a, b, nextA, nextB, state } = ties.columns
  state[t] = TieState.ALIVE
  nextA[t] = firstTie[a[t]]
  nextB[t] = firstTie[b[t]]
  firstTie[a[t]] = t
  firstTie[b[t]] = t
  degree[a[t]]++
  degree[b[t]]++
}

/** Take a tie out of both lists. Its row stays, marked ended, until the calendar comes to it. */
export function unlinkTie(people: People, ties: Ties, t: number): void {
  const { a, b, state } = ties.columns
  removeFrom(people, ties, a[t], t)
  removeFrom(people, ties, b[t], t)
  people.columns.degree[a[t]]--
  people.columns.degree[b[t]]--
  state[t] = TieState.ENDED
}

function removeFrom(people: People, ties: Ties, i: number, t: number): void {
  const { a, nextA, nextB } = ties.columns
  const { firstTie } = people.columns
  const following = a[t] === i ? nextA[t] : nextB[t]
  if (firstTie[i] === t) {
    firstTie[i] = following
    return
  }
  let before = firstTie[i]
  for (;;) {
    const next = a[before] === i ? nextA[before] : nextB[before]
    if (next === t) break
    before = next
  }
  if (a[before] === i) nextA[before] = following
  else nextB[before] = following
}

/** Tie between two persons, or −1. */
export function findTie(state: { readonly people: People; readonly ties: Ties }, i: number, j: number): number {
  const { a, b, nextA, nextB } = state.ties.columns
  for (let t = state.people.columns.firstTie[i]; t >= 0; t = a[t] === i ? nextA[t] : nextB[t]) {
    if ((a[t] === i ? b[t] : a[t]) === j) return t
  }
  return NONE
}

const circle = new Int32Array(256)

/** How many people both know, outside their households. */
export function commonNeighbours(state: { readonly people: People; readonly ties: Ties }, i: number, j: number): number {
  const { a, b, nextA, nextB } = state.ties.columns
  const { firstTie } = state.people.columns
  let known = 0
  for (let t = firstTie[i]; t >= 0; t = a[t] === i ? nextA[t] : nextB[t]) circle[known++] = a[t] === i ? b[t] : a[t]
  let common = 0
  for (let t = firstTie[j]; t >= 0; t = a[t] === j ? nextA[t] : nextB[t]) {
    const other = a[t] === j ? b[t] : a[t]
    for (let k = 0; k < known; k++) {
      if (circle[k] === other) {
        common++
        break
      }
    }
  }
  return common
}

/** Bring a tie up to this week. If its threshold turns out to be spent it ends at the next `wakeTies`. */
export function touchTie(state: NetworkState, t: number): void {
  if (!settleTie(state, t)) state.network.due.push(t)
}

/**
 * Four weeks of help along a tie. `hours`: what a gave to b in those weeks, negative when b gave to a.
 * `strained`: one of the two is overloaded.
 */
export function moveTie(state: NetworkState, t: number, hours: number, strained: boolean): void {
  touchTie(state, t)
  const group = state.parameters.ties
  const c = state.ties.columns
  c.balance[t] += hours
  let w = c.closeness[t] + group.closenessHelp
  w -= group.closenessImbalance * oneSided(group, c.balance[t]) * (c.kind[t] === Tie.KIN ? group.kinImbalanceShare : 1)
  if (strained) w -= group.closenessStrain
  c.closeness[t] = w < 0 ? 0 : w > 1 ? 1 : w
}

/** Copy of all that changes in a network but the people. */
export function copyNetwork(state: { readonly ties: Ties; readonly tieCalendar: TieCalendar; readonly network: Network }): {
  ties: Ties
  tieCalendar: TieCalendar
  network: Network
} {
  const { network } = state
  return {
    ties: copyTable(state.ties),
    tieCalendar: { head: state.tieCalendar.head.slice() },
    network: { ...network, seekHead: network.seekHead.slice(), seekNext: network.seekNext.slice(), due: network.due.slice() },
  }
}
