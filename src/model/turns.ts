/**
 * Whose turn it is this week, found in a pass of its own. Each row is written and kept only when it is its turn, looked up and not
 * compared, so that the processor need not guess; and the compiler has done with the pass before the rest begins.
 *
 * Reads       what is given; cases.status
 * Writes      nothing
 * Checked by  every test of care; `npm run bench`
 */
import { roomFor } from '../core/columns.ts'
import { CaseStatus, PHASES } from './dimensions.ts'
import type { Cases } from './state.ts'

let rows = new Int32Array(1024)

/** Room for the rows whose turn it is: one list for all processes, since each has done with it before the next begins. */
export function roomForDue(count: number): Int32Array {
  rows = roomFor(rows, count)
  return rows
}

/** Into `due` the rows whose turn it is this week, by the phase of each row; how many. */
export function findDue(due: Int32Array, phase: Uint8Array, rowCount: number, week: number, every: number): number {
  for (let p = 0; p < PHASES; p++) isTurn[p] = (p + week) % every === 0 ? 1 : 0
  let count = 0
  for (let row = 0; row < rowCount; row++) {
    due[count] = row
    count += isTurn[phase[row]]
  }
  return count
}
const isTurn = new Uint8Array(PHASES)

/** The same by the week in which something began; `every`, at most `PHASES`, is a power of two. */
export function findDueSince(due: Int32Array, began: Int16Array, rowCount: number, week: number, every: number): number {
  for (let p = 0; p < every; p++) isTurn[p] = p === 0 ? 1 : 0
  let count = 0
  for (let row = 0; row < rowCount; row++) {
    due[count] = row
    count += isTurn[(began[row] + week) & (every - 1)]
  }
  return count
}

/** Into `due` the rows of cases that a team works on; how many. */
export function findActive(due: Int32Array, cases: Cases): number {
  const { status } = cases.columns
  let count = 0
  for (let row = 0; row < cases.count; row++) {
    due[count] = row
    count += isActive[status[row]]
  }
  return count
}

const isActive = Uint8Array.from({ length: 3 }, (_, status) => (status === CaseStatus.ACTIVE ? 1 : 0))
