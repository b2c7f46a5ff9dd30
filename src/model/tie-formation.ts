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
 * Writes      ties, people.degree, tieCalendar, network.{slots, circles, seekHead, seekNext}
 * Draws       TIE_SEEK per person and week of the loss; TIE_PARTNER per person, week and candidate
 * Parameters  ties.{mix, seekWeeks, seekCandidates, closureShare, homophily…, …LocalShare, familySize, focusSize}
 * Left out    ties with people outside the municipality; children's ties
 * Checked by  test/model/tie-formation.test.ts
 */
import { longer } from '../core/columns.ts'
import type { Luck } from '../core/draws.ts'
import { exponential } from '../core/distributions.ts'
import { Tie, TIE_KINDS } from './dimensions.ts'
import { AHEAD, readPersonsAhead } from './look-ahead.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import { enterFocus, meetInFocus } from './tie-foci.ts'
import { CALENDAR_WEEKS, tieNumbers } from './tie-numbers.ts'
import { AGE_MASK, EDUCATION_BIT, FULL } from './tie-profile.ts'
import { addTie, KIND_BIT, type NetworkState, OTHER } from './ties.ts'

/** Value of `seekNext` for who is not looking. */
export const NOT_SEEKING = -2

/** A person who has fewer ties than wanted and is not looking yet starts to look. */
export function beginSeeking(state: NetworkState, i: number): void {
  const { people, network, week } = state
  const { key, degree, targetTies } = people.columns
  if (degree[i] >= targetTies[i] || network.seekNext[i] !== NOT_SEEKING) return
  const u = state.draws.once(Stream.TIE_SEEK, week, key[i])
  const wait = 1 + Math.floor(exponential(u) * state.parameters.ties.seekWeeks)
  const bucket = (week + Math.min(wait, CALENDAR_WEEKS - 1)) % CALENDAR_WEEKS
  network.seekNext[i] = network.seekHead[bucket]
  network.seekHead[bucket] = i
}

let seekers = new Int32Array(1024)

/** Everybody whose wait is over this week looks for one tie. `onFormed` gets the row of a new tie. */
export function seekTies(state: NetworkState, onFormed?: (tie: number) => void): void {
  const { network, people, week } = state
  const bucket = week % CALENDAR_WEEKS
  let count = 0
  for (let i = network.seekHead[bucket]; i >= 0; ) {
    if (count === seekers.length) seekers = longer(seekers)
    seekers[count++] = i
    const following = network.seekNext[i]
    network.seekNext[i] = NOT_SEEKING
    i = following
  }
  network.seekHead[bucket] = NONE
  // In order of rows, so that it does not matter who began to look first.
  seekers.subarray(0, count).sort()
  const { degree, targetTies } = people.columns
  const luck = state.draws.at(Stream.TIE_PARTNER, week)
  const pace = state.parameters.ties.endPerYear
  for (let k = 0; k < count; k++) {
    if (k % AHEAD === 0) readPersonsAhead(state, seekers, k, Math.min(count, k + AHEAD))
    const i = seekers[k]
    if (degree[i] >= targetTies[i]) continue
    const kind = missedKind(state, i, luck, 0, pace)
    const j = findPartner(state, i, kind, luck, 0)
    if (j >= 0) {
      const tie = addTie(state, i, j, kind, sharedWith(state, j))
      onFormed?.(tie)
    }
    beginSeeking(state, i)
  }
}

/** The circle of who looks, filled by `missedKind`: kin first, then the others; and how many ties of each kind. */
const circle = new Int32Array(256)
let known = 0
let kin = 0
/** A bit for each of the circle, by the last six bits of the row: whoever has no bit is not known, which settles most cases. */
let marks = 0
let marksHigh = 0
const HIGH = 1 << 5
const held = new Float64Array(TIE_KINDS.length)

/** Kind of tie that person i misses, drawn in proportion to shortfall · pace of the kind. `serial` numbers the attempts of one luck. */
export function missedKind(state: NetworkState, i: number, luck: Luck, serial: number, pace: ArrayLike<number>): number {
  const { people } = state
  const mix = state.parameters.ties.mix
  const { firstSlot, degree, targetTies, key } = people.columns
  const { circles } = state.network
  held.fill(0)
  known = 0
  kin = 0
  marks = 0
  marksHigh = 0
  for (let s = firstSlot[i], end = s + degree[i]; s < end; s++) {
    const kind = circles[s] >>> KIND_BIT
    held[kind]++
    const other = circles[s] & OTHER
    if ((other & HIGH) === 0) marks |= 1 << other
    else marksHigh |= 1 << other
    circle[known++] = other
    if (kind !== Tie.KIN) continue
    circle[known - 1] = circle[kin]
    circle[kin++] = other
  }
  let total = 0
  for (let k = 0; k < held.length; k++) {
    const shortfall = mix[k] * targetTies[i] - held[k]
    held[k] = shortfall > 0 ? shortfall * pace[k] : 0
    total += held[k]
  }
  let rest = luck.uniform(key[i], serial * SERIAL_ROOM) * total
  for (let k = 0; k < held.length; k++) {
    rest -= held[k]
    if (rest < 0) return k
  }
  return Tie.FRIEND
}

/** Draws a serial number makes room for. */
const SERIAL_ROOM = 4
/** So many of the circle are asked whom they know. */
const ASKED = 4
/** Steps of the additive sequence in three dimensions that fills the cube most evenly (Roberts 2018, R3). */
const STEP_U = 0.8191725133961645
const STEP_V = 0.6710436067037893
const STEP_W = 0.5497004779019703

/**
 * Somebody to form a tie of this kind with, or −1 when none of the circle and `seekCandidates` of the focus will do. Follows `missedKind` for the same person.
 * Keyed draws say where to begin; from there candidates are met in order, or evenly spread over the focus.
 */
export function findPartner(state: NetworkState, i: number, kind: number, luck: Luck, serial: number): number {
  const group = state.parameters.ties
  const key = state.people.columns.key
  const profile = state.network.profile
  const n = tieNumbers(group)
  const tries = group.seekCandidates
  const mine = profile[i] & ~FULL
  const closing = luck.uniform(key[i], serial * SERIAL_ROOM + 1)
  let w = luck.second()
  let u = luck.uniform(key[i], serial * SERIAL_ROOM + 2)
  let v = luck.second()
  // Kin of kin are kin; others come through somebody in part of the cases. Such candidates run out: then a focus is tried after all.
  const share = group.closureShare
  const through = kind === Tie.KIN ? kin : closing < share ? known : 0
  const asked = through < ASKED ? through : ASKED
  let between = Math.floor(u * through)
  const { firstSlot, degree } = state.people.columns
  const circles = state.network.circles
  // Homophily is written out in both loops: most of the time of this model's ties is spent on those who do not suit.
  const like = kind === Tie.KIN ? n.likeKin : n.likeOther
  const likeYears = kind === Tie.KIN ? n.likeAnyAge : n.likeAge
  const years = mine & AGE_MASK
  for (let q = 0; q < asked; q++) {
    // The ties of one of the circle, beginning at v; only kin when kin is looked for.
    const middle = circle[between]
    const count = degree[middle]
    const first = firstSlot[middle]
    const turn = Math.floor(v * count)
    for (let k = 0; k < count; k++) {
      const word = circles[first + (k + turn < count ? k + turn : k + turn - count)]
      if (kind === Tie.KIN && word >>> KIND_BIT !== Tie.KIN) continue
      w += STEP_W
      w -= Math.floor(w)
      const theirs = profile[word & OTHER]
      if (w >= like[(mine ^ theirs) >> EDUCATION_BIT] * likeYears[Math.abs((theirs & AGE_MASK) - years)]) continue
      if (accepts(state, i, word & OTHER, kind)) return word & OTHER
    }
    between = between + 1 < through ? between + 1 : 0
  }
  enterFocus(state, i, kind, closing < share ? closing / share : (closing - share) / (1 - share))
  for (let q = 0; q < tries; q++) {
    u += STEP_U
    v += STEP_V
    w += STEP_W
    // Not by comparing with 1: the processor cannot guess the outcome.
    u -= Math.floor(u)
    v -= Math.floor(v)
    w -= Math.floor(w)
    const j = meetInFocus(state, u, v)
    if (j < 0) continue
    const theirs = profile[j]
    if (w >= like[(mine ^ theirs) >> EDUCATION_BIT] * likeYears[Math.abs((theirs & AGE_MASK) - years)]) continue
    if (accepts(state, i, j, kind)) return j
  }
  return NONE
}

/** Whether j lives elsewhere, but for a neighbour nearby, and is not known yet. */
function accepts(state: NetworkState, i: number, j: number, kind: number): boolean {
  const { household } = state.people.columns
  if (j === i || knows(j) || household[i] === household[j]) return false
  const { neighbourhood } = state.households.columns
  return kind !== Tie.NEIGHBOUR || neighbourhood[household[i]] === neighbourhood[household[j]]
}

function knows(j: number): boolean {
  if ((((j & HIGH) === 0 ? marks : marksHigh) & (1 << j)) === 0) return false
  for (let k = 0; k < known; k++) if (circle[k] === j) return true
  return false
}

/** How many of the circle of who looks know j. */
function sharedWith(state: NetworkState, j: number): number {
  const { firstSlot, degree } = state.people.columns
  const { circles } = state.network
  let shared = 0
  for (let s = firstSlot[j], end = s + degree[j]; s < end; s++) if (knows(circles[s] & OTHER)) shared++
  return shared
}
