/**
 * Whose turn it is this week, found in a pass of its own: the compiler has done with it before the rest begins. Each row is written and
 * kept only when it is its turn, reckoned and not compared, so that the processor need not guess. Four rows at a time: what the engine
 * checks about an array before it reads or writes there, it checks once for the four. Of bytes, which most rows wait by, four are one
 * word, and words in which nobody has a turn are left out first.
 *
 * Reads       what is given; cases.status
 * Writes      nothing
 * Checked by  every test of care; `npm run bench`
 */
import { HIGHEST_BITS, is0, isNot0, ONES } from '../core/bits.ts'
import { roomFor } from '../core/columns.ts'
import { CaseStatus, PHASES } from './dimensions.ts'
import type { Cases } from './state.ts'

let rows = new Int32Array(1024)

/** Room for the rows whose turn it is: one list for all processes, since each has done with it before the next begins. */
export function roomForDue(count: number): Int32Array {
  rows = roomFor(rows, count)
  return rows
}

let words = new Int32Array(1024)

/** Room for the words in which somebody has a turn, as `roomForDue`. */
export function roomForWords(count: number): Int32Array {
  words = roomFor(words, count)
  return words
}

/** The first bytes of a column four at a time, as far as they go by four. */
export function wordsOf(bytes: Uint8Array, count: number): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, count >> 2)
}

/** Into `due` the rows whose turn it is this week, by the phase of each row; how many. */
export function findDue(due: Int32Array, phase: Uint8Array, rowCount: number, week: number, every: number): number {
  // At most three phases have their turn: every eight weeks is the shortest.
  const a = (every - (week % every)) % every
  const b = (a + every) % PHASES
  const c = (b + every) % PHASES
  const isTurn = (1 << a) | (1 << b) | (1 << c)
  const fours = wordsOf(phase, rowCount)
  const some = roomForWords(fours.length)
  const found = findWords(some, fours, a, b, c)
  let count = 0
  for (let n = 0; n < found; n++) {
    const row = 4 * some[n]
    due[count] = row
    count += (isTurn >> phase[row]) & 1
    due[count] = row + 1
    count += (isTurn >> phase[row + 1]) & 1
    due[count] = row + 2
    count += (isTurn >> phase[row + 2]) & 1
    due[count] = row + 3
    count += (isTurn >> phase[row + 3]) & 1
  }
  for (let row = 4 * fours.length; row < rowCount; row++) if ((isTurn >> phase[row]) & 1) due[count++] = row
  return count
}

/** Into `some` the words that hold phase a, b or c; how many. */
function findWords(some: Int32Array, fours: Int32Array, a: number, b: number, c: number): number {
  // The phase in each byte. A byte with that phase becomes 0; taking 1 away sets its highest bit, which no phase has.
  const fourA = a * ONES
  const fourB = b * ONES
  const fourC = c * ONES
  const { length } = fours
  let found = 0
  for (let k = 0; k < length; k++) {
    const four = fours[k]
    const hit = (((four ^ fourA) - ONES) | ((four ^ fourB) - ONES) | ((four ^ fourC) - ONES)) & HIGHEST_BITS
    some[found] = k
    found += isNot0(hit)
  }
  return found
}

/** The same by the week in which something began; `every` is a power of two. */
export function findDueSince(due: Int32Array, began: Int16Array, rowCount: number, week: number, every: number): number {
  const rest = every - 1
  const whole = rowCount & ~3
  let count = 0
  for (let row = 0; row < whole; row += 4) {
    due[count] = row
    count += is0((began[row] + week) & rest)
    due[count] = row + 1
    count += is0((began[row + 1] + week) & rest)
    due[count] = row + 2
    count += is0((began[row + 2] + week) & rest)
    due[count] = row + 3
    count += is0((began[row + 3] + week) & rest)
  }
  for (let row = whole; row < rowCount; row++) if (((began[row] + week) & rest) === 0) due[count++] = row
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
