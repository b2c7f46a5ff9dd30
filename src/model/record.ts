/**
 * What is written down about an event: in which cells (everybody, groups, neighbourhood) and in which quarter it counts. Nothing
 * is written before the reform. Recording never touches the state or chance, so what is recorded cannot change what happens.
 */
import { blockOf, countCensored, countEvent, createCurveTally, createTally, type CurveTally, type Tally } from '../core/tally.ts'
import { areaOf, CELLS_OF, GROUP_CELLS, GROUPINGS, groupsOf } from './cells.ts'
import { MEASURES } from './measures.ts'
import type { World } from './world.ts'

/** Weeks in a period of the recorder. */
export const PERIOD_WEEKS = 13

/** Curves by code; the order equals CURVES in results/types.ts. */
export const Curve = { RESOLUTION: 0, TIE_EXISTING: 1, TIE_NEW: 2, SUPPORT: 3, WAITING: 4, HELP: 5, RECOVERY: 6 } as const
/** Weeks in a step of a curve. */
export const STEP_WEEKS = 4

export interface Recorder {
  readonly tally: Tally
  readonly curves: readonly CurveTally[]
}

/** `shape`: strata and causes per curve. */
export function createRecorder(weeks: number, neighbourhoods: number, shape: readonly { strata: number; causes: number }[]): Recorder {
  const tally = createTally(MEASURES, Math.max(1, Math.ceil(weeks / PERIOD_WEEKS)), GROUP_CELLS + neighbourhoods)
  const steps = Math.ceil(weeks / STEP_WEEKS) + 1
  return { tally, curves: shape.map((s) => createCurveTally(s.strata, s.causes, steps)) }
}

/** Cells in which a person counts, filled by `cellsOf`; a scratch list, because the hot loops may not allocate. */
const cells = new Int32Array(7)

/** Find the cells of a person for the following `add`s. */
export function cellsOf(world: World, person: number): void {
  const code = world.combinations[person]
  const groups = groupsOf(code) * GROUPINGS
  cells[1] = CELLS_OF[groups]
  cells[2] = CELLS_OF[groups + 1]
  cells[3] = CELLS_OF[groups + 2]
  cells[4] = CELLS_OF[groups + 3]
  cells[5] = CELLS_OF[groups + 4]
  cells[6] = GROUP_CELLS + areaOf(code)
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

/** The same for several measures at once: fractions in a list cost no memory, as arguments they may. */
export function addEach(data: Float64Array, bases: Int32Array, amounts: Float64Array): void {
  for (let k = 0; k < bases.length; k++) {
    const base = bases[k]
    const amount = amounts[k]
    data[base] += amount
    data[base + cells[1]] += amount
    data[base + cells[2]] += amount
    data[base + cells[3]] += amount
    data[base + cells[4]] += amount
    data[base + cells[5]] += amount
    data[base + cells[6]] += amount
  }
}

/** Where a `Measure` stands in the tally in the quarter at offset `now`. By number: a record of offsets would be another for each run, which is slow. */
export function placeOf(tally: Tally, measure: number, now: number): number {
  return blockOf(tally, measure) + now
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
  add(tally.data, placeOf(tally, measure, periodOffset(world, week)), amount)
}

/** Count for a neighbourhood and everybody, not for groups of persons (staff, money). */
export function countArea(world: World, measure: number, neighbourhood: number, amount: number): void {
  if (world.week < world.reformWeek) return
  const { tally } = world.recorder
  const base = placeOf(tally, measure, periodOffset(world, world.week))
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
