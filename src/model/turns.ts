/**
 * Whose turn it is this week, found in a pass of its own: the compiler has done with it before the rest begins. Each row is written and
 * kept only when it is its turn, reckoned and not compared, so that the processor need not guess. Four rows at a time: what the engine
 * checks about an array before it reads or writes there, it checks once for the four. What rows wait by is read a word at a time: four
 * bytes, or two weeks. Words of bytes in which nobody has a turn are left out first.
 *
 * Reads       what is given; cases.status
 * Writes      nothing
 * Checked by  every test of care; `npm run bench`
 */
import {
  BYTE,
  FIRST_BYTE,
  FIRST_HALF,
  FOURTH_BYTE,
  HIGHEST_BITS,
  is0,
  isNot0,
  ONES,
  SECOND_BYTE,
  SECOND_HALF,
  THIRD_BYTE,
} from '../core/bits.ts'
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
    const four = fours[some[n]]
    due[count] = row
    count += (isTurn >> ((four >> FIRST_BYTE) & BYTE)) & 1
    due[count] = row + 1
    count += (isTurn >> ((four >> SECOND_BYTE) & BYTE)) & 1
    due[count] = row + 2
    count += (isTurn >> ((four >> THIRD_BYTE) & BYTE)) & 1
    due[count] = row + 3
    count += (isTurn >> ((four >> FOURTH_BYTE) & BYTE)) & 1
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

/** The same by the week in which something began, two rows to a word; `every` is a power of two. */
export function findDueSince(due: Int32Array, began: Int16Array, rowCount: number, week: number, every: number): number {
  const rest = every - 1
  const twos = new Int32Array(began.buffer, began.byteOffset, rowCount >> 1)
  const even = twos.length & ~1
  let count = 0
  for (let k = 0; k < even; k += 2) {
    const row = 2 * k
    const two = twos[k]
    const next = twos[k + 1]
    due[count] = row
    count += is0(((two >> FIRST_HALF) + week) & rest)
    due[count] = row + 1
    count += is0(((two >> SECOND_HALF) + week) & rest)
    due[count] = row + 2
    count += is0(((next >> FIRST_HALF) + week) & rest)
    due[count] = row + 3
    count += is0(((next >> SECOND_HALF) + week) & rest)
  }
  for (let row = 2 * even; row < rowCount; row++) if (((began[row] + week) & rest) === 0) due[count++] = row
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
