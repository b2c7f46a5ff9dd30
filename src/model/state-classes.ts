/**
 * The same residents at a few moments: for each the heaviest stage among the problems that he or she bears. What pathways through help, and
 * who gains or loses between two policies with the same luck, are counted from (results/transitions.ts). Reads the state, writes nothing in it.
 */
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { CELLS_OF, GROUPINGS, groupsOf } from './cells.ts'
import { PERIOD_WEEKS } from './record.ts'
import type { World } from './world.ts'

/** No problem, and the four stages. */
export const STATE_CLASSES = 5
/** Years after the reform at which everybody is looked at; the last year of the run comes after these. */
const MOMENTS = [0, 2, 5]

export interface StateClasses {
  /** Years after the reform; the last is the end of the run. */
  readonly moments: readonly number[]
  /** Moment → person → class. */
  readonly at: readonly Uint8Array[]
  /** Person → heaviest class at the quarterly counts of the last year. */
  readonly lastYear: Uint8Array
}

export const momentsOf = (years: number): number[] => [...MOMENTS.filter((year) => year < years), years]

export function createStateClasses(years: number, residents: number): StateClasses {
  const moments = momentsOf(years)
  return { moments, at: moments.map(() => new Uint8Array(residents)), lastYear: new Uint8Array(residents) }
}

/** To be called when `weeks` weeks since the reform have passed, 0 included. Does something at a few moments only. */
export function observeClasses(classes: StateClasses, world: World, weeks: number): void {
  const moment = weeks % WEEKS_PER_YEAR === 0 ? classes.moments.indexOf(weeks / WEEKS_PER_YEAR) : -1
  if (moment >= 0) raiseToWorst(classes.at[moment], world)
  const end = classes.moments[classes.moments.length - 1] * WEEKS_PER_YEAR
  if (weeks > end - WEEKS_PER_YEAR && weeks % PERIOD_WEEKS === 0) raiseToWorst(classes.lastYear, world)
}

function raiseToWorst(worst: Uint8Array, { problems }: World): void {
  const { stage, bearer } = problems.columns
  for (let q = 0; q < problems.count; q++) if (stage[q] > worst[bearer[q]]) worst[bearer[q]] = stage[q]
}

/** Person · GROUPINGS + grouping → group (its code in GROUPS of results/types.ts). */
export function groupsOfPeople(world: World): Uint8Array {
  const groups = new Uint8Array(world.people.count * GROUPINGS)
  for (let i = 0; i < world.people.count; i++) {
    const from = groupsOf(world.combinations[i]) * GROUPINGS
    for (let k = 0; k < GROUPINGS; k++) groups[i * GROUPINGS + k] = CELLS_OF[from + k]
  }
  return groups
}
