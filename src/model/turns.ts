/**
 * Whose turn it is this week, found in a pass of its own: the compiler has done with it before the rest begins. Most rows have to wait,
 * so bytes are looked at four at a time; where one in four has its turn, each row is written and kept only when it is, reckoned and not
 * compared, so that the processor need not guess.
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
  // At most three phases have their turn: every eight weeks is the shortest.
  const a = (every - (week % every)) % every
  const b = (a + every) % PHASES
  const c = (b + every) % PHASES
  const isTurn = (1 << a) | (1 << b) | (1 << c)
  // A phase that has its turn gives a byte 0 here; taking 1 from that sets its highest bit, which no phase has.
  const ones = 0x01010101
  const highest = 0x80808080 | 0
  const fours = wordsOf(phase, rowCount)
  let count = 0
  for (let k = 0; k < fours.length; k++) {
    const four = fours[k]
    if (((((four ^ (a * ones)) - ones) | ((four ^ (b * ones)) - ones) | ((four ^ (c * ones)) - ones)) & highest) === 0) continue
    for (let row = 4 * k; row < 4 * k + 4; row++) if ((isTurn >> phase[row]) & 1) due[count++] = row
  }
  for (let row = 4 * fours.length; row < rowCount; row++) if ((isTurn >> phase[row]) & 1) due[count++] = row
  return count
}

/** The first bytes of a column four at a time, as far as they go by four. */
export function wordsOf(bytes: Uint8Array, count: number): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, count >> 2)
}

/** The same by the week in which something began; `every`, at most `PHASES`, is a power of two. */
export function findDueSince(due: Int32Array, began: Int16Array, rowCount: number, week: number, every: number): number {
  let count = 0
  for (let row = 0; row < rowCount; row++) {
    due[count] = row
    // 1 for who has its turn, where the rest is 0; else 0.
    count += (((began[row] + week) & (every - 1)) - 1) >>> 31
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
