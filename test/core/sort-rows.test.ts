import { describe, expect, it } from 'vitest'
import { sortRows } from '../../src/core/sort-rows.ts'

describe('sorting rows by their bits', () => {
  it.each([1, 31, 32, 33, 64, 1000, 100_000])('gives what the sort of the language gives, of rows below %d', (limit) => {
    for (const share of [1, 0.5, 0.02]) {
      // A multiplier without a common divisor meets each row once, in no order.
      const rows: number[] = []
      for (let k = 0; k < limit * share; k++) rows.push((k * 7919 + 13) % limit)
      // What lies behind the rows to be sorted stays as it is.
      const list = Int32Array.from([...rows, 77, 3])
      sortRows(list, rows.length, limit)
      expect([...list]).toEqual([...rows.sort((a, b) => a - b), 77, 3])
    }
  })

  it('leaves no bit behind', () => {
    const first = Int32Array.of(5, 2)
    const second = Int32Array.of(40, 1)
    sortRows(first, 2, 41)
    sortRows(second, 2, 41)
    expect([...second]).toEqual([1, 40])
  })
})
