/**
 * How ties begin (S8). Who has fewer ties than he or she keeps up looks for another after some weeks: through somebody already known
 * (closure) or through a shared focus, of the kind that is missed most. Homophily decides who is taken.
 *
 *   wait       exponential, mean `seekWeeks`
 *   kind       in proportion to max(0, mix · target − ties of the kind) · how fast ties of the kind end, so that the mix stays
 *   accepted   exp(−h_edu 1[≠] − h_origin 1[≠] − h_age |Δage|/20); among kin without age
 *
 * The other must live in another household, not be tied yet, keep up ties (children do not), and have none too many, also of the kind.
 *
 * Reads       people, households, neighbourhoods, ties
 * Writes      ties, people.degree, tieCalendar, network.{slots, seekHead, seekNext}
 * Draws       TIE_SEEK per person and week of the loss; TIE_PARTNER per person, week and candidate
 * Parameters  ties.{mix, seekWeeks, seekCandidates, closureShare, homophily…, …LocalShare, familySize, focusSize}
 * Left out    ties with people outside the municipality; children's ties
 * Checked by  test/model/tie-formation.test.ts
 */
import type { Luck } from '../core/draws.ts'
import { exponential } from '../core/distributions.ts'
import { Tie, TIE_KINDS } from './dimensions.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import { enterFocus, meetInFocus } from './tie-foci.ts'
import { CALENDAR_WEEKS, tieNumbers } from './tie-numbers.ts'
import { addTie, type NetworkState, TieOrigin } from './ties.ts'

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
    if (count === seekers.length) {
      const bigger = new Int32Array(count * 2)
      bigger.set(seekers)
      seekers = bigger
    }
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
    const i = seekers[k]
    if (degree[i] >= targetTies[i]) continue
    const kind = missedKind(state, i, luck, 0, pace)
    const j = findPartner(state, i, kind, luck, 0)
    if (j >= 0) {
      const tie = addTie(state, i, j, kind, TieOrigin.GROWN, shared)
      onFormed?.(tie)
    }
    beginSeeking(state, i)
  }
}

/** The circle of who looks, filled by `missedKind`: others and kinds of tie. */
const circle = new Int32Array(256)
const circleKind = new Uint8Array(256)
let known = 0
const held = new Float64Array(TIE_KINDS.length)

/** Kind of tie that person i misses, drawn in proportion to shortfall · pace of the kind. `serial` numbers the attempts of one luck. */
export function missedKind(state: NetworkState, i: number, luck: Luck, serial: number, pace: ArrayLike<number>): number {
  const { people, ties } = state
  const mix = state.parameters.ties.mix
  const { firstSlot, degree, targetTies, key } = people.columns
  const { a, b, kind } = ties.columns
  const { slots } = state.network
  held.fill(0)
  known = 0
  for (let s = firstSlot[i], end = s + degree[i]; s < end; s++) {
    const t = slots[s]
    circle[known] = a[t] === i ? b[t] : a[t]
    circleKind[known++] = kind[t]
    held[kind[t]]++
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

/** One in so many candidates is met through the circle, when it is tried. */
const CLOSURE_PART = 2
/** Draws a serial number makes room for. */
const SERIAL_ROOM = 4
/** Steps of the additive sequence in two dimensions that covers the square most evenly (Roberts 2018, R2). */
const STEP_U = 0.7548776662466927
const STEP_V = 0.5698402909980532

/**
 * Somebody to form a tie of this kind with, or −1 when none of `seekCandidates` will do. Follows `missedKind` for the same person.
 * One keyed draw says where to begin; from there candidates are met evenly spread over circle or focus, and each meeting has its
 * own keyed draw of the pair.
 */
export function findPartner(state: NetworkState, i: number, kind: number, luck: Luck, serial: number): number {
  const group = state.parameters.ties
  const { key, household, ageYears, degree, targetTies, education, origin } = state.people.columns
  const n = tieNumbers(group)
  const tries = group.seekCandidates
  const likeOrigin = kind === Tie.KIN ? n.likeOriginKin : n.likeOrigin
  const closing = luck.uniform(key[i], serial * SERIAL_ROOM + 1)
  const focus = luck.second()
  let u = luck.uniform(key[i], serial * SERIAL_ROOM + 2)
  let v = luck.second()
  // Kin of kin are kin; others come through somebody in part of the cases. Such candidates run out: then a focus is tried after all.
  let closures = 0
  if (kind === Tie.KIN || closing < group.closureShare) {
    enterCircle(state, i, kind, u)
    if (met > 0) closures = tries / CLOSURE_PART
  }
  let entered = false
  for (let q = 0; q < tries; q++) {
    u += STEP_U
    v += STEP_V
    if (u >= 1) u -= 1
    if (v >= 1) v -= 1
    let j = NONE
    if (q < closures) j = others[q < metTwice ? q : Math.floor(v * met)]
    else {
      if (!entered) enterFocus(state, i, kind, focus)
      entered = true
      j = meetInFocus(state, u, v)
    }
    if (j < 0 || j === i || degree[j] > targetTies[j] || targetTies[j] === 0 || household[j] === household[i]) continue
    let like = 1
    if (education[i] !== education[j]) like *= n.likeEducation
    if (origin[i] !== origin[j]) like *= likeOrigin
    if (kind !== Tie.KIN) like *= n.likeAge[ageYears[i] > ageYears[j] ? ageYears[i] - ageYears[j] : ageYears[j] - ageYears[i]]
    // The serial number is inside the key of the pair: each round of looking is a new meeting.
    if (like < 1 && luck.uniform(key[i], (key[j] ^ (serial << SERIAL_SHIFT)) >>> 0) >= like) continue
    if (hasRoomFor(state, j, kind)) return j
  }
  return NONE
}
/** Above the bits of a neighbourhood number, so that the key of a pair and a serial number do not overlap. */
const SERIAL_SHIFT = 27

/** How many of the circle of who looks know j too, found by the last `hasRoomFor` that was true. */
let shared = 0

/** Whether j is not tied to who looks and has not too much of this kind already. */
function hasRoomFor(state: NetworkState, j: number, wanted: number): boolean {
  for (let k = 0; k < known; k++) if (circle[k] === j) return false
  const { a, b, kind } = state.ties.columns
  const { firstSlot, degree, targetTies } = state.people.columns
  const { slots } = state.network
  let count = 0
  shared = 0
  for (let s = firstSlot[j], end = s + degree[j]; s < end; s++) {
    const t = slots[s]
    if (kind[t] === wanted) count++
    const other = a[t] === j ? b[t] : a[t]
    for (let k = 0; k < known; k++) {
      if (circle[k] === other) {
        shared++
        break
      }
    }
  }
  return count < 1 + state.parameters.ties.mix[wanted] * targetTies[j]
}

/** Ties of ties, filled by `enterCircle`. */
const others = new Int32Array(1024)
let met = 0
/** How many of those, at the front, are known to more than one of the circle. */
let metTwice = 0

function meet(other: number): void {
  for (let k = 0; k < met; k++) {
    if (others[k] !== other) continue
    if (k >= metTwice) {
      others[k] = others[metTwice]
      others[metTwice++] = other
    }
    return
  }
  others[met++] = other
}

/** Through how many of the circle one looks. */
const BETWEEN = 3

/** Meet the ties of some of one's ties, beginning at u: for kin the kin of kin, for a neighbour only who lives nearby. */
function enterCircle(state: NetworkState, i: number, wanted: number, u: number): void {
  const { a, b, kind } = state.ties.columns
  const { firstSlot, degree, household } = state.people.columns
  const { slots } = state.network
  const { neighbourhood } = state.households.columns
  met = 0
  metTwice = 0
  let asked = 0
  let k = Math.floor(u * known)
  for (let step = 0; step < known && asked < BETWEEN; step++) {
    const between = circle[k]
    const fits = wanted !== Tie.KIN || circleKind[k] === Tie.KIN
    k = k + 1 < known ? k + 1 : 0
    if (!fits) continue
    asked++
    for (let s = firstSlot[between], end = s + degree[between]; s < end; s++) {
      const t = slots[s]
      const other = a[t] === between ? b[t] : a[t]
      if (wanted !== Tie.KIN || kind[t] === Tie.KIN) {
        if (other !== i && (wanted !== Tie.NEIGHBOUR || neighbourhood[household[other]] === neighbourhood[household[i]])) meet(other)
      }
    }
  }
}
