/**
 * How ties begin (S8). Who has fewer ties than he or she keeps up looks for another after some weeks: through somebody already known
 * (closure) or through a shared focus, of the kind that is missed most. Homophily decides who is taken.
 *
 *   wait       exponential, mean `seekWeeks`
 *   kind       in proportion to max(0, mix · target − ties of the kind) · how fast ties of the kind end, so that the mix stays
 *   accepted   exp(−h_edu 1[≠] − h_origin 1[≠] − h_age |Δage|/20); among kin without age
 *
 * The other must live in another household, not be tied yet, keep up ties (children do not) and have none too many.
 *
 * Reads       people, households, neighbourhoods, ties
 * Writes      ties, people.degree, tieCalendar, seekCalendar, network.{slots, circles, seeking}
 * Draws       TIE_SEEK per person and week of the loss; TIE_PARTNER per person, week and candidate
 * Parameters  ties.{mix, seekWeeks, seekCandidates, closureShare, homophily…, …LocalShare, familySize, focusSize}
 * Left out    ties with people outside the municipality; children's ties
 * Checked by  test/model/tie-formation.test.ts
 */
import { enterWeek, takeWeek } from '../core/calendar.ts'
import type { Luck } from '../core/draws.ts'
import { exponential } from '../core/distributions.ts'
import { fractions } from '../core/scratch.ts'
import { sortRows } from '../core/sort-rows.ts'
import { Tie, TIE_KINDS } from './dimensions.ts'
import { TIES_AHEAD, readCirclesAhead, readFreeTiesAhead, readSeekersAhead } from './look-ahead.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import { allKnown, circleMember, held, isNew, isUpToDate, kinKnown, knows, survey } from './tie-circle.ts'
import { course, enterFocus, searchFocus, STEP_W, U, V, W } from './tie-foci.ts'
import { CALENDAR_WEEKS, tieNumbers } from './tie-numbers.ts'
import { FULL, factorsOf, suits, useHomophily } from './tie-profile.ts'
import { addTie, KIND_BIT, type NetworkState, OTHER } from './ties.ts'

/** A person who has fewer ties than wanted and is not looking yet starts to look. */
export function beginSeeking(state: NetworkState, i: number): void {
  const { people, network, week } = state
  const { key, degree, targetTies } = people.columns
  if (degree[i] >= targetTies[i] || network.seeking[i] === 1) return
  const u = state.draws.once(Stream.TIE_SEEK, week, key[i])
  const wait = 1 + Math.floor(exponential(u) * state.parameters.ties.seekWeeks)
  network.seeking[i] = 1
  enterWeek(state.seekCalendar, week + Math.min(wait, CALENDAR_WEEKS - 1), i)
}

const taken = { rows: new Int32Array(1024) }
/** Kind looked for by each who is read ahead. */
const kinds = new Uint8Array(TIES_AHEAD)

/** Everybody whose wait is over this week looks for one tie. `onFormed` gets the row of a new tie. */
export function seekTies(state: NetworkState, onFormed?: (tie: number) => void): void {
  const { network, people, seekCalendar, week } = state
  const count = takeWeek(seekCalendar, week, taken)
  const seekers = taken.rows
  for (let k = 0; k < count; k++) network.seeking[seekers[k]] = 0
  // In order of rows, so that it does not matter who began to look first.
  sortRows(seekers, count, people.count)
  const { degree, targetTies } = people.columns
  const luck = state.draws.at(Stream.TIE_PARTNER, week)
  useWants(state, state.parameters.ties.endPerYear)
  useHomophily(tieNumbers(state.parameters.ties))
  for (let k = 0; k < count; k++) {
    const at = k % TIES_AHEAD
    if (at === 0) lookAhead(state, luck, seekers, k, Math.min(count, k + TIES_AHEAD))
    const i = seekers[k]
    if (degree[i] >= targetTies[i]) continue
    // Who got to know somebody since may miss another kind.
    if (!isUpToDate(state, i, at)) kinds[at] = missedKindOf(state, i, at)
    const j = search(state, i, kinds[at], at)
    if (j >= 0) {
      const tie = addTie(state, i, j, kinds[at], sharedWith(state, j, at))
      onFormed?.(tie)
    }
    beginSeeking(state, i)
  }
}

/** Lots, circles and kinds of seekers[from] … seekers[to − 1], and who is asked first: many at a time, so that memory is waited for once. */
function lookAhead(state: NetworkState, luck: Luck, seekers: Int32Array, from: number, to: number): void {
  readSeekersAhead(state, seekers, from, to)
  readFreeTiesAhead(state, to - from)
  for (let k = from; k < to; k++) drawLots(state, seekers[k], luck, 0, k - from)
  const { closureShare } = state.parameters.ties
  for (let at = 0; at < to - from; at++) {
    const kind = missedKindOf(state, seekers[from + at], at)
    kinds[at] = kind
    const through = kind === Tie.KIN ? kinKnown(at) : lots[at * LOTS + Lot.CLOSING] < closureShare ? allKnown(at) : 0
    const first = Math.floor(lots[at * LOTS + Lot.U] * through)
    asked[2 * at] = through === 0 ? seekers[from + at] : circleMember(at, first)
    asked[2 * at + 1] = through === 0 ? seekers[from + at] : circleMember(at, first + 1 < through ? first + 1 : 0)
  }
  readCirclesAhead(state, asked, 0, 2 * (to - from))
}
/** The first two who are asked, for each who looks; themselves when nobody is. */
const asked = new Int32Array(2 * TIES_AHEAD)

/** Draws of a search, by place in the batch: which kind is missed, whether through somebody, and three to begin with. */
const Lot = { KIND: 0, CLOSING: 1, W: 2, U: 3, V: 4 } as const
const LOTS = 5
const lots = new Float64Array(TIES_AHEAD * LOTS)
/** Draws a serial number makes room for. */
const SERIAL_ROOM = 4

/** `serial` numbers the attempts of one luck. */
function drawLots(state: NetworkState, i: number, luck: Luck, serial: number, at: number): void {
  const key = state.people.columns.key[i]
  const from = at * LOTS
  lots[from + Lot.KIND] = luck.uniform(key, serial * SERIAL_ROOM)
  lots[from + Lot.CLOSING] = luck.uniform(key, serial * SERIAL_ROOM + 1)
  lots[from + Lot.W] = luck.second()
  lots[from + Lot.U] = luck.uniform(key, serial * SERIAL_ROOM + 2)
  lots[from + Lot.V] = luck.second()
}

const KINDS = TIE_KINDS.length
/** Parameters that `missedKindOf` reads for everybody: mix of kinds wanted, pace at which each kind ends. */
const wanted = fractions()
const paces = fractions()

function useWants(state: NetworkState, pace: ArrayLike<number>): void {
  wanted.set(state.parameters.ties.mix)
  paces.set(pace)
}

/** Kind of tie that person i misses, drawn in proportion to shortfall · pace of the kind. Surveys the circle. */
function missedKindOf(state: NetworkState, i: number, at: number): number {
  const target = state.people.columns.targetTies[i]
  survey(state, i, at)
  let total = 0
  for (let k = 0; k < KINDS; k++) {
    const shortfall = wanted[k] * target - held[k]
    held[k] = shortfall > 0 ? shortfall * paces[k] : 0
    total += held[k]
  }
  let rest = lots[at * LOTS + Lot.KIND] * total
  for (let k = 0; k < KINDS; k++) {
    rest -= held[k]
    if (rest < 0) return k
  }
  return Tie.FRIEND
}

/** Kind that person i misses, with luck of its own; `serial` numbers the attempts of one luck. */
export function missedKind(state: NetworkState, i: number, luck: Luck, serial: number, pace: ArrayLike<number>): number {
  useWants(state, pace)
  drawLots(state, i, luck, serial, 0)
  return missedKindOf(state, i, 0)
}

/** Partner for a tie of the kind that `missedKind` has just found for the same person, or −1. */
export function findPartner(state: NetworkState, i: number, kind: number): number {
  useHomophily(tieNumbers(state.parameters.ties))
  return search(state, i, kind, 0)
}

/** So many of the circle are asked whom they know. */
const ASKED = 4

/**
 * Somebody to form a tie of this kind with, or −1 when none of the circle and `seekCandidates` of the focus will do.
 * Keyed draws say where to begin; from there candidates are met in order, or evenly spread over the focus.
 */
function search(state: NetworkState, i: number, kind: number, at: number): number {
  const { closureShare, seekCandidates } = state.parameters.ties
  const from = at * LOTS
  const closing = lots[from + Lot.CLOSING]
  course[U] = lots[from + Lot.U]
  course[V] = lots[from + Lot.V]
  course[W] = lots[from + Lot.W]
  // Kin of kin are kin; others come through somebody in part of the cases. Such candidates run out: then a focus is tried after all.
  const through = kind === Tie.KIN ? kinKnown(at) : closing < closureShare ? allKnown(at) : 0
  if (through > 0) {
    const j = searchCircle(state, i, kind, at, through)
    if (j >= 0) return j
  }
  enterFocus(state, i, kind, closing < closureShare ? closing / closureShare : (closing - closureShare) / (1 - closureShare))
  return searchFocus(state, kind, at, seekCandidates)
}

/** Somebody who is known to one of the first `through` of the circle, suits and is new, or −1. */
function searchCircle(state: NetworkState, i: number, kind: number, at: number, through: number): number {
  const { firstSlot, degree } = state.people.columns
  const { circles, profile } = state.network
  const factors = factorsOf(kind)
  const onlyKin = kind === Tie.KIN
  const mine = profile[i] & ~FULL
  const v = course[V]
  let w = course[W]
  let between = Math.floor(course[U] * through) | 0
  for (let q = through < ASKED ? through : ASKED; q > 0; q--) {
    // The ties of one of the circle, beginning at v; only kin when kin is looked for.
    const middle = circleMember(at, between)
    const first = firstSlot[middle]
    const count = degree[middle]
    const end = first + count
    let s = first + (Math.floor(v * count) | 0)
    for (let k = count; k > 0; k--) {
      const word = circles[s]
      s = s + 1 < end ? s + 1 : first
      if (onlyKin && word >>> KIND_BIT !== kind) continue
      const j = word & OTHER
      w += STEP_W
      w -= Math.floor(w)
      if (suits(factors, mine, profile[j], w) && isNew(state, i, j, kind, at)) return j
    }
    between = between + 1 < through ? between + 1 : 0
  }
  course[W] = w
  return NONE
}

/** How many of the circle of who looks know j. */
function sharedWith(state: NetworkState, j: number, at: number): number {
  const { firstSlot, degree } = state.people.columns
  const { circles } = state.network
  let shared = 0
  for (let s = firstSlot[j], end = s + degree[j]; s < end; s++) if (knows(at, circles[s] & OTHER)) shared++
  return shared
}
