/** Rows in ascending order without comparing them: each is a bit among all rows there are, and the bits are read from the first to the last. */
import { lowestBit } from './bits.ts'
import { roomFor } from './columns.ts'

const WORD_BITS = 32

/** A bit for each row; all 0 between two calls. */
let marks = new Int32Array(1024)

/** Sort the first `count` of `rows`, all different and below `limit`. Time goes with `limit`/32 beside `count`. */
export function sortRows(rows: Int32Array, count: number, limit: number): void {
  const words = Math.ceil(limit / WORD_BITS)
  marks = roomFor(marks, words)
  for (let k = 0; k < count; k++) marks[(rows[k] / WORD_BITS) | 0] |= 1 << rows[k]
  let sorted = 0
  for (let w = 0; w < words; w++) {
    let word = marks[w]
    if (word === 0) continue
    marks[w] = 0
    for (; word !== 0; word &= word - 1) rows[sorted++] = w * WORD_BITS + lowestBit(word)
  }
}
