/**
 * The problems of one household, side by side. What is worked out anew for a household asks the same of its problems many times, and
 * each time means a walk through memory from row to row. Laid out once, the rest is short. It holds until the next `layOut`: whoever
 * calls that hands on the number of problems, and in between no problem begins, ends or changes stage.
 *
 * Reads       episodes.firstProblem, problems
 * Writes      nothing of the state
 * Checked by  test/model/laid-out.test.ts
 */
import type { World } from './world.ts'

/** Problems of a household: `episodes.problems` is a byte. */
const MOST = 256

/** By place in the list of the household; `provided` is the share of the need that a provision meets. */
export const laid = {
  row: new Int32Array(MOST),
  type: new Int32Array(MOST),
  stage: new Int32Array(MOST),
  bearer: new Int32Array(MOST),
  asker: new Int32Array(MOST),
  handler: new Int32Array(MOST),
  provided: new Float32Array(MOST),
} as const

/** Lay out the problems of an episode; how many. */
export function layOut(world: World, episode: number): number {
  const { type, stage, bearer, asker, handler, provided, next } = world.problems.columns
  const { row: rows, type: types, stage: stages, bearer: bearers, asker: askers, handler: handlers, provided: shares } = laid
  let count = 0
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = next[q]) {
    rows[count] = q
    types[count] = type[q]
    stages[count] = stage[q]
    bearers[count] = bearer[q]
    askers[count] = asker[q]
    handlers[count] = handler[q]
    shares[count] = provided[q]
    count++
  }
  return count
}

/** Whether what stands at place k of one of the lists stands there for the first time. */
export function isFirst(list: Int32Array, k: number): boolean {
  for (let before = 0; before < k; before++) if (list[before] === list[k]) return false
  return true
}

/** Place of the heaviest problem; the lowest type at equal stage. */
export function heaviestOf(count: number): number {
  const { stage, type } = laid
  let heaviest = 0
  for (let k = 1; k < count; k++) {
    if (stage[k] > stage[heaviest] || (stage[k] === stage[heaviest] && type[k] < type[heaviest])) heaviest = k
  }
  return heaviest
}
