/**
 * Foci: where people who may become tied meet (Feld 1981). There are three: the family, the homes around, and work or a club.
 *
 *   kin        the family; it lives in one neighbourhood (`kinLocalShare` of the residents) or across the municipality
 *   neighbour  the homes around: rows nearby within the neighbourhood
 *   colleague  work or a club, across the municipality: those with a job among each other, the others among each other
 *   friend     the homes around (`friendLocalShare`) or work or a club
 *
 * Nothing is stored per person. For family and work every resident has a fixed place on a ring, by a keyed one-to-one shuffle of
 * the numbers within a neighbourhood; who stand near each other on the ring share a focus. As a shuffle depends on the residents
 * of its neighbourhood only, a household more or less elsewhere moves nobody.
 * Sizes are in residents: `familySize` of the same origin, `focusSize` of the others; in proportion larger for whoever keeps up more
 * ties than the mean.
 */
import type { Draws } from '../core/draws.ts'
import { fractions, wholes } from '../core/scratch.ts'
import { Tie, TIE_KINDS } from './dimensions.ts'
import { type Neighbourhoods, type Network, NONE, type People } from './state.ts'
import { Stream } from './streams.ts'
import { isNew } from './tie-circle.ts'
import type { NetworkState } from './tie-hazard.ts'
import { FULL, factorsOf, suits, WORK } from './tie-profile.ts'

/** Constants a kind and neighbourhood need: three odd multipliers, their inverses, two shifts. */
const CONSTANTS = 8

/** Rows of persons go by 64 in a block. */
const BLOCK_BITS = 6

/** Keyed constants of all shuffles. Neighbourhoods are keyed by the upper bits of their residents' keys. */
export function scatterConstants(
  people: People,
  neighbourhoods: Neighbourhoods,
  draws: Draws,
): Pick<Network, 'scatter' | 'bits' | 'blocks'> {
  const count = neighbourhoods.count
  const { firstPerson, residents } = neighbourhoods.columns
  const scatter = new Uint32Array(TIE_KINDS.length * count * CONSTANTS)
  const bits = new Uint8Array(count)
  for (let n = 0; n < count; n++) {
    bits[n] = 2
    while (1 << bits[n] < residents[n]) bits[n]++
    const id = residents[n] > 0 ? people.columns.key[firstPerson[n]] : n
    for (let kind = 0; kind < TIE_KINDS.length; kind++) {
      const at = (kind * count + n) * CONSTANTS
      const luck = draws.at(Stream.TIE_FOCUS, kind)
      for (let k = 0; k < 3; k++) {
        // An odd number has an inverse modulo any power of two; Newton's rule doubles its correct bits.
        const odd = luck.word(id, k) | 1
        let inverse = odd
        for (let step = 0; step < 4; step++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse))
        scatter[at + k] = odd
        scatter[at + 3 + k] = inverse
      }
      scatter[at + 6] = luck.word(id, 3)
      scatter[at + 7] = luck.word(id, 4)
    }
  }
  const blocks = new Uint16Array((people.count >> BLOCK_BITS) + 1)
  for (let row = 0, n = 0; row < people.count; row += 1 << BLOCK_BITS) {
    while (n + 1 < count && firstPerson[n + 1] <= row) n++
    blocks[row >> BLOCK_BITS] = n
  }
  return { scatter, bits, blocks }
}

/** Place on the ring of a kind of the resident with this number within the neighbourhood, 0 … 2^bits − 1. */
export function placeOf(state: NetworkState, kind: number, neighbourhood: number, number: number): number {
  const { scatter, bits } = state.network
  const at = (kind * state.neighbourhoods.count + neighbourhood) * CONSTANTS
  const k = bits[neighbourhood]
  const mask = (1 << k) - 1
  const half = (k + 1) >> 1
  let x = (Math.imul(number, scatter[at]) + scatter[at + 6]) & mask
  x ^= x >>> half
  x = (Math.imul(x, scatter[at + 1]) + scatter[at + 7]) & mask
  x ^= x >>> half
  return Math.imul(x, scatter[at + 2]) & mask
}

/** Number within the neighbourhood of who stands at a place; may be one that no resident has. */
export function numberAt(state: NetworkState, kind: number, neighbourhood: number, place: number): number {
  const { scatter, bits } = state.network
  return numberFrom(scatter, (kind * state.neighbourhoods.count + neighbourhood) * CONSTANTS, bits[neighbourhood], place)
}

/** The same by the constants at `at`, where residents are numbered with so many bits. */
function numberFrom(scatter: Uint32Array, at: number, bits: number, place: number): number {
  const mask = (1 << bits) - 1
  const half = (bits + 1) >> 1
  let x = Math.imul(place, scatter[at + 5]) & mask
  x ^= x >>> half
  x = Math.imul(x - scatter[at + 7], scatter[at + 4]) & mask
  x ^= x >>> half
  return Math.imul(x - scatter[at + 6], scatter[at + 3]) & mask
}

/** Fraction by which the golden ratio exceeds 1: multiples of it spread evenly over [0, 1). */
const GOLDEN = 0.6180339887498949

/** Whether the family or circle of who stands at a place lies within the neighbourhood. */
function isLocal(place: number, share: number): boolean {
  const x = place * GOLDEN
  return x - Math.floor(x) < share
}

/** Where the person of the last `enterFocus` looks: in lists, because the hot loops may not allocate. */
const focus = fractions()
/** Rows around; own place on the ring, 0–1; share of the places that are local; reach on the ring. */
const AROUND = 0
const OWN = 1
const LOCAL_SHARE = 2
const REACH = 3
const where = wholes()
/** The person; neighbourhood where he or she lives; kind of tie whose ring it is; 1 for a local focus; among colleagues, WORK for those with a job. */
const SELF = 0
const HOME = 1
const RING = 2
const LOCAL = 3
const WORKS = 4
/** First and last resident of the neighbourhood. */
const FIRST = 5
const LAST = 6

/** Value of WORKS for a family: with and without a job, and the local ones apart from the others. */
const ANYBODY = -1
/** Value of RING for the homes around. */
const NO_RING = -1

/** Go to a focus of person i for a tie of this kind; `luck` in (0, 1) chooses when there are two. Then call `meetInFocus` or `searchFocus`. */
export function enterFocus(state: NetworkState, i: number, kind: number, luck: number): void {
  const group = state.parameters.ties
  const { people, households, neighbourhoods } = state
  const { firstPerson, residents } = neighbourhoods.columns
  const home = households.columns.neighbourhood[people.columns.household[i]]
  where[SELF] = i
  where[HOME] = home
  const sociable = people.columns.targetTies[i] / group.targetMean
  const wider = sociable > 1 ? sociable : 1
  if (kind === Tie.NEIGHBOUR || (kind === Tie.FRIEND && luck < group.friendLocalShare)) {
    where[RING] = NO_RING
    focus[AROUND] = group.focusSize * wider
    where[FIRST] = firstPerson[home]
    where[LAST] = firstPerson[home] + residents[home] - 1
    return
  }
  const ring = kind === Tie.KIN ? Tie.KIN : Tie.COLLEAGUE
  where[RING] = ring
  const place = placeOf(state, ring, home, i - firstPerson[home])
  focus[OWN] = (place + 1 / 2) / (1 << state.network.bits[home])
  if (kind === Tie.KIN) {
    // A family is of one origin: it reaches as far as it takes to find so many of the same.
    const size = (wider * group.familySize) / state.network.originShare[people.columns.origin[i]]
    const local = isLocal(place, group.kinLocalShare)
    focus[LOCAL_SHARE] = group.kinLocalShare
    focus[REACH] = size / (local ? residents[home] * group.kinLocalShare : people.count * (1 - group.kinLocalShare))
    where[LOCAL] = local ? 1 : 0
    where[WORKS] = ANYBODY
  } else {
    const works = state.network.profile[i] & WORK
    focus[REACH] = (wider * group.focusSize) / (people.count * (works ? state.network.workShare : 1 - state.network.workShare))
    where[LOCAL] = 0
    where[WORKS] = works
  }
}

/** Somebody who is met there, chosen by u and v in (0, 1), or −1 when nobody of the focus stands at that place. */
export function meetInFocus(state: NetworkState, u: number, v: number): number {
  if (where[RING] === NO_RING) return meetNearby(v)
  return meetOnRing(state.neighbourhoods, state.network, Math.floor(u * state.people.count) | 0, stepTo(v))
}

/** In the homes around. */
function meetNearby(v: number): number {
  const away = Math.floor((v - 1 / 2) * focus[AROUND]) | 0
  const j = where[SELF] + (away < 0 ? away : away + 1)
  return j >= where[FIRST] && j <= where[LAST] ? j : NONE
}

/** A turn of the ring is so many steps: as many as a whole number has room for. */
const TURN_BITS = 31
const TURN = 2 * (1 << (TURN_BITS - 1))

/** Where on the ring v in (0, 1) points, in steps: a whole number, because a fraction that goes from function to function is put on the heap. */
function stepTo(v: number): number {
  const at = focus[OWN] + (v - 1 / 2) * focus[REACH]
  return Math.floor((at - Math.floor(at)) * TURN) | 0
}

/** Who stands at that step of the ring, in the own neighbourhood or that of the person in this row, if he or she is of the focus. */
function meetOnRing(neighbourhoods: Neighbourhoods, network: Network, row: number, step: number): number {
  const { firstPerson, residents } = neighbourhoods.columns
  const { bits, blocks, scatter, profile } = network
  const local = where[LOCAL]
  const there = local === 1 ? where[HOME] : neighbourhoodOf(blocks, firstPerson, neighbourhoods.count - 1, row)
  const seats = bits[there]
  const place = step >>> (TURN_BITS - seats)
  const works = where[WORKS]
  if (works === ANYBODY && (isLocal(place, focus[LOCAL_SHARE]) ? 1 : 0) !== local) return NONE
  const number = numberFrom(scatter, (where[RING] * neighbourhoods.count + there) * CONSTANTS, seats, place)
  if (number >= residents[there]) return NONE
  const j = firstPerson[there] + number
  return works === ANYBODY || works === (profile[j] & WORK) ? j : NONE
}

/** Neighbourhood in which a person's row lies; `last` is the last there is. */
function neighbourhoodOf(blocks: Uint16Array, firstPerson: ArrayLike<number>, last: number, row: number): number {
  let n = blocks[row >> BLOCK_BITS]
  while (n < last && firstPerson[n + 1] <= row) n++
  return n
}

/** Where a search stands: three fractions, in a list because a fraction that goes from function to function is put on the heap. */
export const course = fractions()
export const U = 0
export const V = 1
export const W = 2
/** Steps of the additive sequence in three dimensions that fills the cube most evenly (Roberts 2018, R3). */
const STEP_U = 0.8191725133961645
const STEP_V = 0.6710436067037893
export const STEP_W = 0.5497004779019703

/**
 * Somebody of the focus entered last who suits and is new, or −1: so many `tries`, evenly spread over the focus from where the search
 * stands. `at`: place of the person in the batch of tie-circle.ts.
 */
export function searchFocus(state: NetworkState, kind: number, at: number, tries: number): number {
  return where[RING] === NO_RING ? searchNearby(state, kind, at, tries) : searchRing(state, kind, at, tries)
}

function searchNearby(state: NetworkState, kind: number, at: number, tries: number): number {
  const { profile } = state.network
  const i = where[SELF]
  const mine = profile[i] & ~FULL
  const factors = factorsOf(kind)
  let v = course[V]
  let w = course[W]
  for (let left = tries | 0; left > 0; left--) {
    v += STEP_V
    w += STEP_W
    // Not by comparing with 1: the processor cannot guess the outcome.
    v -= Math.floor(v)
    w -= Math.floor(w)
    const j = meetNearby(v)
    if (j >= 0 && suits(factors, mine, profile[j], w) && isNew(state, i, j, kind, at)) return j
  }
  return NONE
}

function searchRing(state: NetworkState, kind: number, at: number, tries: number): number {
  const { people, neighbourhoods, network } = state
  const { count } = people
  const { profile } = network
  const i = where[SELF]
  const mine = profile[i] & ~FULL
  const factors = factorsOf(kind)
  let u = course[U]
  let v = course[V]
  let w = course[W]
  for (let left = tries | 0; left > 0; left--) {
    u += STEP_U
    v += STEP_V
    w += STEP_W
    u -= Math.floor(u)
    v -= Math.floor(v)
    w -= Math.floor(w)
    const j = meetOnRing(neighbourhoods, network, Math.floor(u * count) | 0, stepTo(v))
    if (j >= 0 && suits(factors, mine, profile[j], w) && isNew(state, i, j, kind, at)) return j
  }
  return NONE
}
