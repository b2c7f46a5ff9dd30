/**
 * What is written down about an event: in which cells (everybody, groups, neighbourhood) and in which quarter it counts. Nothing
 * is written before the reform. Recording never touches the state or chance, so what is recorded cannot change what happens.
 */
import { emptyRecord } from '../core/columns.ts'
import {
  blockOf,
  countCensored,
  countEvent,
  createCurveTally,
  createTally,
  type CurveTally,
  measureOffset,
  type Tally,
} from '../core/tally.ts'
import { ageGroupOf, AGE_GROUPS, EDUCATION, INCOMES, ORIGINS, SEXES } from './dimensions.ts'
import { MEASURES, type MeasureName } from './measures.ts'
import type { World } from './world.ts'

/** Weeks in a period of the recorder. */
export const PERIOD_WEEKS = 13
/** First cell of each grouping; cell 0 is everybody. The order equals GROUPS in results/types.ts. */
export const EDUCATION_CELL = 1
export const SEX_CELL = EDUCATION_CELL + EDUCATION.length
export const ORIGIN_CELL = SEX_CELL + SEXES.length
export const AGE_CELL = ORIGIN_CELL + ORIGINS.length
export const INCOME_CELL = AGE_CELL + AGE_GROUPS.length
export const GROUP_CELLS = INCOME_CELL + INCOMES.length

/** Curves by code; the order equals CURVES in results/types.ts. */
export const Curve = { RESOLUTION: 0, TIE_EXISTING: 1, TIE_NEW: 2, SUPPORT: 3, WAITING: 4, HELP: 5, RECOVERY: 6 } as const
/** Weeks in a step of a curve. */
export const STEP_WEEKS = 4

export interface Recorder {
  readonly tally: Tally
  /** Offset of each measure in the tally. */
  readonly at: Readonly<Record<MeasureName, number>>
  readonly curves: readonly CurveTally[]
}

/** `shape`: strata and causes per curve. */
export function createRecorder(weeks: number, neighbourhoods: number, shape: readonly { strata: number; causes: number }[]): Recorder {
  const tally = createTally(MEASURES, Math.max(1, Math.ceil(weeks / PERIOD_WEEKS)), GROUP_CELLS + neighbourhoods)
  const at = emptyRecord(MEASURES) as Record<MeasureName, number>
  for (const name of MEASURES) at[name] = measureOffset(tally, name)
  const steps = Math.ceil(weeks / STEP_WEEKS) + 1
  return { tally, at, curves: shape.map((s) => createCurveTally(s.strata, s.causes, steps)) }
}

/** Cells in which a person counts, filled by `cellsOf`; a scratch list, because the hot loops may not allocate. */
const cells = new Int32Array(7)

/** Find the cells of a person for the following `add`s. */
export function cellsOf(world: World, person: number): void {
  const { ageYears, sex, education, origin, household } = world.people.columns
  cells[1] = EDUCATION_CELL + education[person]
  cells[2] = SEX_CELL + sex[person]
  cells[3] = ORIGIN_CELL + origin[person]
  cells[4] = AGE_CELL + ageGroupOf(ageYears[person])
  const { lowIncome, neighbourhood } = world.households.columns
  cells[5] = INCOME_CELL + (lowIncome[household[person]] ? 0 : 1)
  cells[6] = GROUP_CELLS + neighbourhood[household[person]]
}

/** Add to a measure, given by its offset for the period, in the cells found last. */
export function add(data: Float64Array, base: number, amount: number): void {
  data[base] += amount
  data[base + cells[1]] += amount
  data[base + cells[2]] += amount
  data[base + cells[3]] += amount
  data[base + cells[4]] += amount
  data[base + cells[5]] += amount
  data[base + cells[6]] += amount
}

/** Offset of the quarter of a week within a measure. */
export function periodOffset(world: World, week: number): number {
  return Math.floor((week - world.reformWeek) / PERIOD_WEEKS) * world.recorder.tally.cells
}

/** Count `amount` of a `Measure` for a person in the quarter of `week`. Ignored before the reform. */
export function countPerson(world: World, measure: number, person: number, amount: number, week = world.week): void {
  if (week < world.reformWeek) return
  cellsOf(world, person)
  const { tally } = world.recorder
  add(tally.data, blockOf(tally, measure) + periodOffset(world, week), amount)
}

/** Count for a neighbourhood and everybody, not for groups of persons (staff, money). */
export function countArea(world: World, measure: number, neighbourhood: number, amount: number): void {
  if (world.week < world.reformWeek) return
  const { tally } = world.recorder
  const base = blockOf(tally, measure) + Math.floor((world.week - world.reformWeek) / PERIOD_WEEKS) * tally.cells
  tally.data[base] += amount
  tally.data[base + GROUP_CELLS + neighbourhood] += amount
}

/** An end on a curve `weeks` after its start. */
export function countEnd(world: World, curve: number, stratum: number, cause: number, weeks: number): void {
  countEvent(world.recorder.curves[curve], stratum, cause, Math.floor(weeks / STEP_WEEKS))
}

/** Still going on when the run ends, `weeks` after its start. */
export function countOpen(world: World, curve: number, stratum: number, weeks: number): void {
  countCensored(world.recorder.curves[curve], stratum, Math.floor(weeks / STEP_WEEKS))
}
