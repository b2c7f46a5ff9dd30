/**
 * The same residents at a few moments: for each the heaviest stage among the problems that he or she bears. What pathways through help, and
 * who gains or loses between two policies with the same luck, are counted from (results/transitions.ts). Reads the state, writes nothing in it.
 */
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { ageGroupOf } from './dimensions.ts'
import { AGE_CELL, EDUCATION_CELL, INCOME_CELL, ORIGIN_CELL, PERIOD_WEEKS, SEX_CELL } from './record.ts'
import type { World } from './world.ts'

/** No problem, and the four stages. */
export const STATE_CLASSES = 5
/** Ways in which residents are divided into groups; each resident is in one group of each. */
export const GROUPINGS = 5
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

/** Person · GROUPINGS + grouping → group (its code in GROUPS of results/types.ts), as it is now. */
export function groupsOfPeople(world: World): Uint8Array {
  const { ageYears, sex, education, origin, household } = world.people.columns
  const { lowIncome } = world.households.columns
  const groups = new Uint8Array(world.people.count * GROUPINGS)
  for (let i = 0, at = 0; i < world.people.count; i++) {
    groups[at++] = EDUCATION_CELL + education[i]
    groups[at++] = SEX_CELL + sex[i]
    groups[at++] = ORIGIN_CELL + origin[i]
    groups[at++] = AGE_CELL + ageGroupOf(ageYears[i])
    groups[at++] = INCOME_CELL + (lowIncome[household[i]] ? 0 : 1)
  }
  return groups
}
