/**
 * How ties begin (S8). Who has fewer ties than he or she keeps up looks for another after some weeks: through somebody already known
 * (closure) or through a shared focus, of the kind that is missed most. Homophily decides who is taken.
 *
 *   wait       exponential, mean `seekWeeks`
 *   kind       in proportion to max(0, mix · target − ties of the kind)
 *   accepted   exp(−h_edu 1[≠] − h_origin 1[≠] − h_age |Δage|/20); among kin without age
 *
 * The other must be an adult of another household, not tied yet, with no more ties than he or she keeps up and none too many of the kind.
 *
 * Reads       people, households, neighbourhoods, ties
 * Writes      ties, people.{firstTie, degree}, tieCalendar, network.{seekHead, seekNext}
 * Draws       TIE_SEEK per person and week of the loss; TIE_PARTNER per person, week and candidate
 * Parameters  ties.{mix, seekWeeks, seekCandidates, closureShare, homophily…, …LocalShare, familySize, focusSize}
 * Left out    ties with people outside the municipality; children's ties
 * Checked by  test/model/tie-formation.test.ts
 */
import type { Draws } from '../core/draws.ts'
import { exponential } from '../core/distributions.ts'
import { ADULT_AGE, Tie, TIE_KINDS } from './dimensions.ts'
import type { GroupValues } from './parameters.ts'
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
export function seekTies(
  state: NetworkState,
  week: number,
  numbers: GroupValues<'ties'>,
  _draws: Draws,
  onFormed?: (tie: number) => void,
): void {
  const { network, people } = state
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
  for (let k = 0; k < count; k++) {
    const i = seekers[k]
    if (degree[i] >= targetTies[i]) continue
    const kind = missedKind(state, numbers, i, Stream.TIE_PARTNER, week, 0)
    const j = findPartner(state, numbers, i, kind, Stream.TIE_PARTNER, week, 0)
    if (j >= 0) {
      const tie = addTie(state, i, j, kind, TieOrigin.GROWN)
      onFormed?.(tie)
    }
    beginSeeking(state, i)
  }
}

const held = new Float64Array(TIE_KINDS.length)

/** Kind of tie a person misses, drawn in proportion to the shortfall. `serial` numbers attempts in one week. */
export function missedKind(
  state: NetworkState,
  group: GroupValues<'ties'>,
  i: number,
  stream: number,
  week: number,
  serial: number,
): number {
  const { people, ties } = state
  const { firstTie, targetTies, key } = people.columns
  const { a, nextA, nextB, kind } = ties.columns
  held.fill(0)
  for (let t = firstTie[i]; t >= 0; t = a[t] === i ? nextA[t] : nextB[t]) held[kind[t]]++
  let total = 0
  for (let k = 0; k < held.length; k++) {
    const shortfall = group.mix[k] * targetTies[i] - held[k]
    held[k] = shortfall > 0 ? shortfall : 0
    total += held[k]
  }
  let rest = state.draws.at(stream, week).uniform(key[i], serial) * total
  for (let k = 0; k < held.length; k++) {
    rest -= held[k]
    if (rest < 0) return k
  }
  return Tie.FRIEND
}

/** Draws a serial number makes room for. */
const SERIAL_ROOM = 256

/** Somebody to form a tie of this kind with, or −1 after `seekCandidates` candidates. Call after `missedKind`. */
export function findPartner(
  state: NetworkState,
  group: GroupValues<'ties'>,
  i: number,
  kind: number,
  stream: number,
  week: number,
  serial: number,
): number {
  const { key, household, ageYears, degree, targetTies, education, origin } = state.people.columns
  const n = tieNumbers(group)
  const luck = state.draws.at(stream, week)
  const first = (serial + 1) * SERIAL_ROOM
  const throughKnown = luck.uniform(key[i], first) < group.closureShare
  const tries = group.seekCandidates
  const likeOrigin = kind === Tie.KIN ? n.likeOriginKin : n.likeOrigin
  enterFocus(state, group, i, kind)
  for (let q = 1; q <= tries; q++) {
    const u = luck.uniform(key[i], first + q)
    // The second uniform serves twice: its upper half chooses, its lower half accepts.
    const scaled = luck.second() * HALF_WORD
    const upper = Math.floor(scaled)
    const v = (upper + 1 / 2) / HALF_WORD
    // Friends of friends run out quickly: after half of the candidates a focus is tried instead.
    const j = throughKnown && q + q <= tries ? drawFriendOfFriend(state, i, kind, u, v) : meetInFocus(state, u, v)
    if (j < 0 || degree[j] > targetTies[j] || ageYears[j] < ADULT_AGE) continue
    let like = 1
    if (education[i] !== education[j]) like *= n.likeEducation
    if (origin[i] !== origin[j]) like *= likeOrigin
    if (kind !== Tie.KIN) like *= n.likeAge[ageYears[i] > ageYears[j] ? ageYears[i] - ageYears[j] : ageYears[j] - ageYears[i]]
    if (scaled - upper >= like || household[j] === household[i]) continue
    if (hasRoomFor(state, group, j, i, kind)) return j
  }
  return NONE
}
/** 2^16: splits a 32-bit uniform in two of 16 bits. */
const HALF_WORD = 65536

/** Whether j is not tied to i yet and has less of this kind than goes with j's network. */
function hasRoomFor(state: NetworkState, group: GroupValues<'ties'>, j: number, i: number, wanted: number): boolean {
  const { a, b, nextA, nextB, kind } = state.ties.columns
  const { firstTie, targetTies } = state.people.columns
  let count = 0
  for (let t = firstTie[j]; t >= 0; t = a[t] === j ? nextA[t] : nextB[t]) {
    if (a[t] === i || b[t] === i) return false
    if (kind[t] === wanted) count++
  }
  return count < 1 + group.mix[wanted] * targetTies[j]
}

/**
 * A tie of a tie: one of i's ties by u, one of that person's by v. Kin leads to kin, neighbours to neighbours, colleagues to
 * colleagues; to friends any tie may lead.
 */
function drawFriendOfFriend(state: NetworkState, i: number, kind: number, u: number, v: number): number {
  const between = drawKnown(state, i, kind, u)
  return between < 0 ? NONE : drawKnown(state, between, kind, v)
}

function drawKnown(state: NetworkState, i: number, wanted: number, u: number): number {
  const { a, b, nextA, nextB, kind } = state.ties.columns
  const { firstTie } = state.people.columns
  const any = wanted === Tie.FRIEND
  let count = 0
  for (let t = firstTie[i]; t >= 0; t = a[t] === i ? nextA[t] : nextB[t]) if (any || kind[t] === wanted) count++
  if (count === 0) return NONE
  let skip = Math.floor(u * count)
  for (let t = firstTie[i]; t >= 0; t = a[t] === i ? nextA[t] : nextB[t]) {
    if (!any && kind[t] !== wanted) continue
    if (skip-- === 0) return a[t] === i ? b[t] : a[t]
  }
  return NONE
}
