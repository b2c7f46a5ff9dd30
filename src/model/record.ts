/**
 * What is written down about an event: in which cells (everybody, groups, neighbourhood) and in which quarter it counts. Nothing
 * is written before the reform. Recording never touches the state or chance, so what is recorded cannot change what happens.
 */
import { wholes } from '../core/scratch.ts'
import { blockOf, countCensored, countEvent, createCurveTally, createTally, type CurveTally, type Tally } from '../core/tally.ts'
import { areaOf, CELL_BITS, GROUP_CELLS, groupsOf, PACKED_CELLS } from './cells.ts'
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

/**
 * Cells in which a person counts, filled by `cellsOf`: those of the groups, packed, and that of the neighbourhood.
 */
const found = wholes()

/** Find the cells of a person for the following `add`s. */
export function cellsOf(world: World, person: number): void {
  const code = world.combinations[person]
  found[0] = PACKED_CELLS[groupsOf(code)]
  found[1] = GROUP_CELLS + areaOf(code)
}

/** One cell of five that are packed. */
const CELL = (1 << CELL_BITS) - 1

/** Add to a measure, given by its offset for the period, in the cells found last. */
export function add(data: Float64Array, base: number, amount: number): void {
  addIn(data, base, found[0], found[1], amount)
}

/** Add in everybody’s cell, in those of five groups and in that of a neighbourhood. */
export function addIn(data: Float64Array, base: number, groups: number, area: number, amount: number): void {
  data[base] += amount
  data[(base + (groups & CELL)) | 0] += amount
  data[(base + ((groups >> CELL_BITS) & CELL)) | 0] += amount
  data[(base + ((groups >> (2 * CELL_BITS)) & CELL)) | 0] += amount
  data[(base + ((groups >> (3 * CELL_BITS)) & CELL)) | 0] += amount
  data[(base + ((groups >> (4 * CELL_BITS)) & CELL)) | 0] += amount
  data[(base + area) | 0] += amount
}

/** The same for several measures at once: fractions in a list cost no memory, as arguments they may. */
export function addEach(data: Float64Array, bases: Int32Array, amounts: Float64Array): void {
  const groups = found[0]
  const area = found[1]
  for (let k = 0; k < bases.length; k++) addIn(data, bases[k], groups, area, amounts[k])
}

/** Where a `Measure` stands in the tally in the quarter at offset `now`. By number: a record of offsets would be another for each run, which is slow. */
export function placeOf(tally: Tally, measure: number, now: number): number {
  return blockOf(tally, measure) + now
}

/** Offset of the quarter of a week, from the reform on, within a measure. Whole numbers throughout: a processor divides them by a constant in no time. */
export function periodOffset(world: World, week: number): number {
  return (((week - world.reformWeek) / PERIOD_WEEKS) | 0) * world.recorder.tally.cells
}

/** Count `amount` of a `Measure` for a person in the quarter of `week`. Ignored before the reform. */
export function countPerson(world: World, measure: number, person: number, amount: number, week = world.week): void {
  if (week < world.reformWeek) return
  const code = world.combinations[person]
  const { tally } = world.recorder
  addIn(tally.data, placeOf(tally, measure, periodOffset(world, week)), PACKED_CELLS[groupsOf(code)], GROUP_CELLS + areaOf(code), amount)
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
  countEvent(world.recorder.curves[curve], stratum, cause, (weeks / STEP_WEEKS) | 0)
}

/** Still going on when the run ends, `weeks` after its start. */
export function countOpen(world: World, curve: number, stratum: number, weeks: number): void {
  countCensored(world.recorder.curves[curve], stratum, (weeks / STEP_WEEKS) | 0)
}
