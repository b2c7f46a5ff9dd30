/**
 * Order by keyed chance and weight: who comes first is a matter of the person's own key, not of who else was asked before.
 * Weighted sampling without replacement by exponential keys −ln(u)/w (Efraimidis and Spirakis 2006). Index and key share one
 * float, so that the native sort of a typed array does the work and ties cannot depend on the engine.
 */
import { exponential } from '../core/distributions.ts'

/** Index space of one sort: 2^20 persons a neighbourhood, as in the keys of people. */
const INDEX = 1 << 20
const RESOLUTION = 4294967296

/**
 * Fill `order` with the indices 0 … n − 1 so that the first k are a weighted sample without replacement. `weights` holds a
 * weight ≥ 0 for each (0: after all others); `luck` a uniform (0, 1) for each. Overwrites nothing else.
 */
export function orderByWeight(n: number, weights: Float64Array, luck: Float64Array, order: Int32Array): void {
  const keys = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const e = weights[i] > 0 ? exponential(luck[i]) / weights[i] : Infinity
    keys[i] = (e < Infinity ? Math.floor((e / (1 + e)) * (RESOLUTION - 2)) : RESOLUTION - 1) * INDEX + i
  }
  keys.sort()
  for (let i = 0; i < n; i++) order[i] = keys[i] % INDEX
}

/** Fill `order` with the indices sorted by value; values in 0 … `most`. Equal values keep their index order. */
export function orderByValue(n: number, values: Float64Array, most: number, order: Int32Array): void {
  const keys = new Float64Array(n)
  const step = (RESOLUTION - 1) / most
  for (let i = 0; i < n; i++) keys[i] = Math.floor(values[i] * step) * INDEX + i
  keys.sort()
  for (let i = 0; i < n; i++) order[i] = keys[i] % INDEX
}
