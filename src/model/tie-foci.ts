/**
 * Foci: where people who may become tied meet (Feld). Nothing is stored per person. For each kind of tie every resident has a fixed
 * place on a ring, scattered by a keyed one-to-one shuffle of the numbers within a neighbourhood; who stands near each other on the
 * ring shares a family, a circle of friends, or a workplace or club.
 *
 *   kin, friend   the ring of the own neighbourhood with probability …LocalShare, else that of the municipality
 *   neighbour     no ring: the households around, in row order, within the neighbourhood
 *   colleague     the ring of the municipality; those with a job among each other (work), the others among each other (club)
 *
 * How near: `familySize` residents of the same origin, or `focusSize` residents. Because the shuffle of a neighbourhood depends only on its own residents, one more
 * household elsewhere moves nobody.
 */
import type { Draws } from '../core/draws.ts'
import { Job, Tie, TIE_KINDS } from './dimensions.ts'
import type { GroupValues } from './parameters.ts'
import { NONE, type Neighbourhoods, type People } from './state.ts'
import { Stream } from './streams.ts'
import type { NetworkState } from './tie-hazard.ts'

/** Constants a kind and neighbourhood need: three odd multipliers, their inverses, two shifts. */
const CONSTANTS = 8

/** Keyed constants of all shuffles. Neighbourhoods are keyed by the upper bits of their residents' keys. */
export function scatterConstants(people: People, neighbourhoods: Neighbourhoods, draws: Draws): { scatter: Uint32Array; bits: Uint8Array } {
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
  return { scatter, bits }
}

/** Place on the ring of a kind, in [0, 1), of the resident with this number within the neighbourhood. */
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
  x = Math.imul(x, scatter[at + 2]) & mask
  return (x + 1 / 2) / (1 << k)
}

/** Number within the neighbourhood of who stands at a place; may be one that no resident has. */
export function numberAt(state: NetworkState, kind: number, neighbourhood: number, place: number): number {
  const { scatter, bits } = state.network
  const at = (kind * state.neighbourhoods.count + neighbourhood) * CONSTANTS
  const k = bits[neighbourhood]
  const mask = (1 << k) - 1
  const half = (k + 1) >> 1
  let x = Math.imul(Math.floor(place * (1 << k)), scatter[at + 5]) & mask
  x ^= x >>> half
  x = Math.imul(x - scatter[at + 7], scatter[at + 4]) & mask
  x ^= x >>> half
  return Math.imul(x - scatter[at + 6], scatter[at + 3]) & mask
}

/** Where the person of the last `enterFocus` looks: module variables, because the hot loops may not allocate. */
let self = 0
let kindSought = 0
let home = 0
let own = 0
let localShare = 0
let reachLocal = 0
let reachFar = 0
let works = false

/** Go to the focus in which person i looks for a tie of this kind; then call `meetInFocus`. */
export function enterFocus(state: NetworkState, group: GroupValues<'ties'>, i: number, kind: number): void {
  const { people, households, neighbourhoods } = state
  const { firstPerson, residents } = neighbourhoods.columns
  self = i
  kindSought = kind
  home = households.columns.neighbourhood[people.columns.household[i]]
  if (kind === Tie.NEIGHBOUR) {
    reachLocal = group.focusSize
    return
  }
  own = placeOf(state, kind, home, i - firstPerson[home])
  // A family is of one origin: reach as far as it takes to find so many of the same.
  const size = kind === Tie.KIN ? group.familySize / state.network.originShare[people.columns.origin[i]] : group.focusSize
  localShare = kind === Tie.KIN ? group.kinLocalShare : kind === Tie.FRIEND ? group.friendLocalShare : 0
  reachLocal = size / residents[home]
  reachFar = size / people.count
  works = hasWork(people, i)
}

/** Somebody who is met there, chosen by u and v in (0, 1), or −1 when nobody stands at that place. */
export function meetInFocus(state: NetworkState, u: number, v: number): number {
  const { firstPerson, residents } = state.neighbourhoods.columns
  if (kindSought === Tie.NEIGHBOUR) {
    const away = Math.floor((v - 1 / 2) * reachLocal)
    const j = self + (away < 0 ? away : away + 1)
    return j >= firstPerson[home] && j < firstPerson[home] + residents[home] ? j : NONE
  }
  let there = home
  let reach = reachLocal
  if (u >= localShare) {
    reach = reachFar
    there = neighbourhoodOf(state.neighbourhoods, Math.floor(((u - localShare) / (1 - localShare)) * state.people.count))
  }
  const place = own + (v - 1 / 2) * reach
  const number = numberAt(state, kindSought, there, place - Math.floor(place))
  if (number >= residents[there]) return NONE
  const j = firstPerson[there] + number
  return kindSought === Tie.COLLEAGUE && works !== hasWork(state.people, j) ? NONE : j
}

function hasWork(people: People, i: number): boolean {
  const job = people.columns.job[i]
  return job === Job.INSECURE || job === Job.SECURE
}

/** Neighbourhood in which a person's row lies. */
function neighbourhoodOf(neighbourhoods: Neighbourhoods, row: number): number {
  const { firstPerson } = neighbourhoods.columns
  let low = 0
  let high = neighbourhoods.count
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (firstPerson[middle] <= row) low = middle
    else high = middle
  }
  return low
}
