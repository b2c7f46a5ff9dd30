import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addRow,
  bytesOf,
  column,
  copyTable,
  createTable,
  freeRow,
  reserve,
  rowBytes,
  stepOf,
  type Table,
  together,
} from '../../src/core/columns.ts'

const SPEC = {
  apart: column('u16', 'count', 'stands alone', 3),
  small: together('row', 'u8', 'class', 'one byte', 7),
  half: together('row', 'i16', 'week', 'two bytes', -5),
  word: together('row', 'f32', '0–1', 'four bytes', 0.5),
  link: together('row', 'i32', 'row', 'four bytes', -1),
} as const
type Spec = typeof SPEC
const NAMES = Object.keys(SPEC) as (keyof Spec)[]
const get = (table: Table<Spec>, name: keyof Spec, row: number): number => table.columns[name][row * stepOf(SPEC, name)]
const set = (table: Table<Spec>, name: keyof Spec, row: number, value: number): void => {
  table.columns[name][row * stepOf(SPEC, name)] = value
}
/** A value that every column can hold, another for each row and column. */
const valueFor = (name: keyof Spec, row: number): number => (row * 5 + NAMES.indexOf(name)) % 120

describe('columns that lie together', () => {
  it('share a buffer, row after row, each at a multiple of its length', () => {
    const table = createTable(SPEC, 9)
    expect(rowBytes(SPEC)).toBe(12)
    expect(NAMES.map((name) => stepOf(SPEC, name))).toEqual([1, 12, 6, 3, 3])
    const { apart, ...rows } = table.columns
    expect(new Set(Object.values(rows).map(({ buffer }) => buffer)).size).toBe(1)
    expect(apart.buffer).not.toBe(rows.word.buffer)
    expect(Object.values(rows).map(({ byteOffset }) => byteOffset)).toEqual([10, 8, 0, 4])
    expect(bytesOf(table)).toBe(9 * (12 + 2))
  })

  it('keep every value of every row while the table grows, is copied, and rows come and go', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.array(fc.constantFrom('add', 'free', 'reserve', 'copy'), { maxLength: 60 }), (capacity, steps) => {
        let table = createTable(SPEC, capacity)
        const known = new Map<number, number>()
        let stamp = 0
        for (const step of steps) {
          if (step === 'add') {
            const row = addRow(table)
            expect(known.has(row)).toBe(false)
            expect(NAMES.map((name) => get(table, name, row))).toEqual([3, 7, -5, 0.5, -1])
            known.set(row, ++stamp)
            for (const name of NAMES) set(table, name, row, valueFor(name, stamp))
          } else if (step === 'free' && known.size > 0) {
            const [row] = known.keys()
            freeRow(table, row)
            known.delete(row)
          } else if (step === 'reserve') reserve(table, 40)
          else if (step === 'copy') {
            const before = table
            table = copyTable(before)
            for (const row of known.keys()) set(before, 'word', row, 99)
          }
          for (const [row, mark] of known)
            expect(NAMES.map((name) => get(table, name, row))).toEqual(NAMES.map((name) => valueFor(name, mark)))
        }
      }),
    )
  })
})
