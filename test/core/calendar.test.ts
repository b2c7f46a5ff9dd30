import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clearWeek, copyCalendar, createCalendar, enterWeek } from '../../src/core/calendar.ts'
import { rowsOfWeek } from './week-rows.ts'

const WEEKS = 8

describe('a calendar', () => {
  it('keeps the rows of each week, the last one first, whatever is entered and taken', () => {
    const step = fc.oneof(
      { weight: 40, arbitrary: fc.record({ week: fc.nat(40), row: fc.nat(1e6) }) },
      { weight: 1, arbitrary: fc.record({ week: fc.nat(40), row: fc.constant(-1) }) },
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), fc.nat(40), (steps, expected) => {
        const calendar = createCalendar(WEEKS, expected)
        const lists: number[][] = Array.from({ length: WEEKS }, () => [])
        for (const { week, row } of steps) {
          if (row < 0) {
            clearWeek(calendar, week)
            lists[week % WEEKS] = []
          } else {
            enterWeek(calendar, week, row)
            lists[week % WEEKS].unshift(row)
          }
        }
        lists.forEach((rows, week) => expect(rowsOfWeek(calendar, week)).toEqual(rows))
        // A week of another round of the ring is the same week.
        expect(rowsOfWeek(calendar, WEEKS + 3)).toEqual(lists[3])
      }),
    )
  })

  it('uses the room of weeks that are over again', () => {
    const calendar = createCalendar(WEEKS, 100)
    const { length } = calendar.chunks
    for (let week = 0; week < 1000; week++) {
      for (let row = 0; row < 100; row++) enterWeek(calendar, week, row)
      clearWeek(calendar, week)
    }
    expect(calendar.chunks.length).toBe(length)
  })

  it('has copies that go their own way', () => {
    const calendar = createCalendar(WEEKS, 10)
    for (let row = 0; row < 40; row++) enterWeek(calendar, 2, row)
    const copy = copyCalendar(calendar)
    enterWeek(copy, 2, 40)
    clearWeek(calendar, 2)
    expect(rowsOfWeek(copy, 2)).toEqual(Array.from({ length: 41 }, (_, k) => 40 - k))
    expect(rowsOfWeek(calendar, 2)).toEqual([])
  })
})
