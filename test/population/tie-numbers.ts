/** The numbers of ties as shipped, and a network that lives on its own: no problems, no help. */
import { Draws, seedKey } from '../../src/core/draws.ts'
import { diskSource } from '../../src/io/files.ts'
import type { GroupValues } from '../../src/model/parameters.ts'
import { commonNeighbours, isAlive, type NetworkState } from '../../src/model/ties.ts'
import { buildNetwork } from '../../src/population/networks.ts'
import { loadParameters, toParameters } from '../../src/scenario/parameters.ts'
import { type MadePeople, makePeople } from './made-people.ts'
import { TIE_BYTES, TIE_WORDS } from '../../src/model/state.ts'

export const shippedTies: GroupValues<'ties'> = toParameters(loadParameters(diskSource())).ties

export type LivingNetwork = { -readonly [K in keyof NetworkState]: NetworkState[K] }

/** Network among made-up people, in week 0. */
export function makeNetwork(
  homes: readonly number[],
  seed = 'network',
  ties = shippedTies,
  made: MadePeople = makePeople(homes),
): LivingNetwork {
  const key = seedKey(seed)
  return { ...made, ...buildNetwork(made, ties, key), week: 0, parameters: { ties }, draws: new Draws(key) }
}

/** Rows of ties that are alive. */
export function aliveTies({ ties }: NetworkState): number[] {
  const rows: number[] = []
  for (let t = 0; t < ties.count; t++) if (isAlive(ties.columns.state[t * TIE_BYTES])) rows.push(t)
  return rows
}

/** Mean degree of adults. */
export function meanDegree({ people }: NetworkState): number {
  const { ageYears, degree } = people.columns
  let adults = 0
  let sum = 0
  for (let i = 0; i < people.count; i++) {
    if (ageYears[i] < 18) continue
    adults++
    sum += degree[i]
  }
  return sum / adults
}

/** Share of pairs of ties of one person that are closed by a third. */
export function transitivity(state: NetworkState): number {
  const { a, b } = state.ties.columns
  const { degree } = state.people.columns
  let closed = 0
  let pairs = 0
  for (const t of aliveTies(state)) closed += commonNeighbours(state, a[t * TIE_WORDS], b[t * TIE_WORDS])
  for (let i = 0; i < state.people.count; i++) pairs += (degree[i] * (degree[i] - 1)) / 2
  return closed / pairs
}

/** Share of ties whose two persons agree in a column of people. */
export function sameShare(state: NetworkState, column: 'education' | 'origin' | 'job'): number {
  const values = state.people.columns[column]
  const { a, b } = state.ties.columns
  const rows = aliveTies(state)
  return rows.filter((t) => values[a[t * TIE_WORDS]] === values[b[t * TIE_WORDS]]).length / rows.length
}

/** The same share if the ends of ties were put together by lot. */
export function sameByLot(state: NetworkState, column: 'education' | 'origin' | 'job'): number {
  const values = state.people.columns[column]
  const { degree } = state.people.columns
  const ends = new Map<number, number>()
  let total = 0
  for (let i = 0; i < state.people.count; i++) {
    ends.set(values[i], (ends.get(values[i]) ?? 0) + degree[i])
    total += degree[i]
  }
  return [...ends.values()].reduce((sum, n) => sum + (n / total) ** 2, 0)
}
