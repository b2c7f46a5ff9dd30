/**
 * The yardstick: one keyed draw and a pass over ten neighbours per citizen per week, in plain typed arrays and nothing else.
 * It tells a slow machine from slow code: what matters is the ratio of the model to it.
 */
import { type Draws, seedKey, Draws as KeyedDraws } from '../../core/draws.ts'
import { median, secondsOf } from './clock.ts'

const NEIGHBOURS = 10
/** Neighbours are drawn from a stretch of this many ids: a neighbourhood. */
const REACH = 2_000

export interface Yardstick {
  readonly citizens: number
  /** Million citizen-weeks per second of processor time. */
  readonly millionPerSecond: number
}

export function measureYardstick(citizens: number, weeks: number, stretches: number): Yardstick {
  const lay = layYardstick(citizens, weeks)
  return { citizens, millionPerSecond: median(Array.from({ length: stretches }, lay)) }
}

/** A yardstick to lay beside something again and again: each time it runs so many weeks, and gives million citizen-weeks per second. */
export function layYardstick(citizens: number, weeks: number): () => number {
  const draws = new KeyedDraws(seedKey('yardstick'))
  const neighbours = drawNeighbours(citizens, draws)
  let now = new Uint8Array(citizens)
  let next = new Uint8Array(citizens)
  let week = 0
  const stretch = (): void => {
    let sum = 0
    for (const end = week + weeks; week < end; week++) {
      sum += step(now, next, neighbours, draws, week)
      ;[now, next] = [next, now]
    }
    if (sum === 0) throw new Error('the yardstick did nothing')
  }
  stretch()
  return () => (citizens * weeks) / secondsOf(stretch) / 1e6
}

function drawNeighbours(citizens: number, draws: Draws): Uint32Array {
  const neighbours = new Uint32Array(citizens * NEIGHBOURS)
  const reach = Math.min(REACH, citizens)
  for (let i = 0; i < citizens; i++) {
    const first = Math.min(citizens - reach, Math.floor(i / reach) * reach)
    for (let k = 0; k < NEIGHBOURS; k++) neighbours[i * NEIGHBOURS + k] = first + Math.floor(draws.once(0, 0, i, k) * reach)
  }
  return neighbours
}

/** State spreads along ties and fades; the number of citizens that have it. */
function step(now: Uint8Array, next: Uint8Array, neighbours: Uint32Array, draws: Draws, week: number): number {
  const luck = draws.at(1, week)
  let count = 0
  for (let i = 0, t = 0; i < now.length; i++) {
    let around = 0
    for (const end = t + NEIGHBOURS; t < end; t++) around += now[neighbours[t]]
    const has = luck.uniform(i) < 0.01 + 0.05 * around ? 1 : 0
    next[i] = has
    count += has
  }
  return count
}
