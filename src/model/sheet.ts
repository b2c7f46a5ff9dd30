/**
 * A sheet of counts for a pass over many persons: instead of in seven cells, a person is counted in two rows, one of the combination of
 * groups and one of the neighbourhood. When the pass is over the rows are added up per cell. Only for whole numbers and quarters of
 * them: their sums are exact, so that the order of adding makes no difference. Fractions go by `add` (record.ts), in the order of rows.
 */
import { lowestBit } from '../core/bits.ts'
import { wholes } from '../core/scratch.ts'
import { areaOf, CELLS_OF, COMBINATIONS, GROUP_CELLS, GROUPINGS, groupsOf } from './cells.ts'
import { Measure, type MeasureName } from './measures.ts'
import { placeOf } from './record.ts'
import type { World } from './world.ts'

/** The measures of a sheet, and the place of each in a row. */
export interface Lines<N extends MeasureName> {
  readonly measures: readonly number[]
  readonly line: { readonly [K in N]: number }
}

export function linesOf<N extends MeasureName>(...names: N[]): Lines<N> {
  return { measures: names.map((name) => Measure[name]), line: Object.fromEntries(names.map((name, at) => [name, at])) as Lines<N>['line'] }
}

/** An empty sheet: [row][line], first the combinations, then the neighbourhoods. */
export function openSheet(world: World, { measures }: Lines<never>): Float64Array {
  return new Float64Array((COMBINATIONS + world.neighbourhoods.count) * measures.length)
}

/** Rows of the person found last. */
const rows = wholes()

/** Find the rows of a person, on a sheet of `width` lines, for the following `mark`s. */
export function rowsOf(world: World, person: number, width: number): void {
  const code = world.combinations[person]
  rows[0] = groupsOf(code) * width
  rows[1] = (COMBINATIONS + areaOf(code)) * width
}

/** Count a whole amount, or whole quarters, for the person found last. */
export function mark(sheet: Float64Array, line: number, amount: number): void {
  sheet[rows[0] + line] += amount
  sheet[rows[1] + line] += amount
}

/** Count 1 on each line whose bit is set, for the person found last. */
export function markLines(sheet: Float64Array, bits: number): void {
  const groups = rows[0]
  const area = rows[1]
  for (let left = bits; left !== 0; left &= left - 1) {
    const line = lowestBit(left)
    sheet[groups + line]++
    sheet[area + line]++
  }
}

/** What 1 on each line of a sheet stands for, from now on: counts that were kept as whole numbers become weeks or years. */
export function weighLines(sheet: Float64Array, worth: ArrayLike<number>): void {
  for (let k = 0; k < sheet.length; k += worth.length) for (let line = 0; line < worth.length; line++) sheet[k + line] *= worth[line]
}

/** What a line adds up to in each cell. */
export function sumLine(world: World, sheet: Float64Array, line: number, width: number): Float64Array {
  const sums = new Float64Array(GROUP_CELLS + world.neighbourhoods.count)
  for (let code = 0; code < COMBINATIONS; code++) {
    const amount = sheet[code * width + line]
    if (amount === 0) continue
    sums[0] += amount
    for (let k = 0; k < GROUPINGS; k++) sums[CELLS_OF[code * GROUPINGS + k]] += amount
  }
  for (let cell = GROUP_CELLS; cell < sums.length; cell++) sums[cell] = sheet[(COMBINATIONS + cell - GROUP_CELLS) * width + line]
  return sums
}

/** Write a sheet down in the quarter at offset `now`. */
export function closeSheet(world: World, sheet: Float64Array, { measures }: Lines<never>, now: number): void {
  const { tally } = world.recorder
  for (let line = 0; line < measures.length; line++) {
    const sums = sumLine(world, sheet, line, measures.length)
    const base = placeOf(tally, measures[line], now)
    for (let cell = 0; cell < sums.length; cell++) tally.data[base + cell] += sums[cell]
  }
}

/**
 * `sum`, below 2^53, after adding a whole amount to it a number of times, to the last bit. As long as a sum is exact, so are all on the way
 * there: they have the same smallest digit and lie between. So the largest steps that are exact do; where a sum grows too long it is rounded, as it
 * would be, by one addition alone.
 */
export function addTimes(sum: number, amount: number, times: number): number {
  for (let left = times, step = times; left > 0; step = Math.min(step * 2, left)) {
    while (step > 1 && !isExact(sum, amount * step)) step = Math.floor(step / 2)
    sum += amount * step
    left -= step
  }
  return sum
}

/** Whether a sum has no rounding in it. */
function isExact(a: number, b: number): boolean {
  const sum = a + b
  const fromB = sum - a
  return a - (sum - fromB) + (b - fromB) === 0
}
