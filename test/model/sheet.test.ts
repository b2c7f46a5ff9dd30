import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageGroupOf } from '../../src/model/dimensions.ts'
import {
  AGE_CELL,
  areaOf,
  CELLS_OF,
  EDUCATION_CELL,
  GROUPINGS,
  groupsOf,
  INCOME_CELL,
  ORIGIN_CELL,
  SEX_CELL,
} from '../../src/model/cells.ts'
import { Measure } from '../../src/model/measures.ts'
import { countPerson, periodOffset } from '../../src/model/record.ts'
import { addTimes, closeSheet, linesOf, mark, openSheet, rowsOf } from '../../src/model/sheet.ts'
import { makeWorld } from './worlds.ts'

describe('where a person counts', () => {
  it('is in the groups that the columns say', () => {
    const { combinations, people, households } = makeWorld({ scale: 0.1, burnInYears: 0 })
    const { education, sex, origin, ageYears, household } = people.columns
    const { lowIncome, neighbourhood } = households.columns
    for (let i = 0; i < people.count; i++) {
      const at = groupsOf(combinations[i]) * GROUPINGS
      expect([...CELLS_OF.subarray(at, at + GROUPINGS)]).toEqual([
        EDUCATION_CELL + education[i],
        SEX_CELL + sex[i],
        ORIGIN_CELL + origin[i],
        AGE_CELL + ageGroupOf(ageYears[i]),
        INCOME_CELL + (lowIncome[household[i]] ? 0 : 1),
      ])
      expect(areaOf(combinations[i])).toBe(neighbourhood[household[i]])
    }
  })
})

describe('a sheet of counts', () => {
  it('says the same as counting person by person', () => {
    const LINES = linesOf('newSevere', 'sanctions')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1000), fc.integer({ min: -40, max: 400 })), { minLength: 1, maxLength: 60 }), (counted) => {
        const [bySheet, byPerson] = [0, 1].map(() => makeWorld({ scale: 0.02, burnInYears: 0 }))
        const sheet = openSheet(bySheet, LINES)
        for (const [chosen, quarters] of counted) {
          const person = chosen % bySheet.people.count
          rowsOf(bySheet, person, LINES.measures.length)
          mark(sheet, LINES.line.newSevere, quarters / 4)
          mark(sheet, LINES.line.sanctions, 1)
          countPerson(byPerson, Measure.newSevere, person, quarters / 4)
          countPerson(byPerson, Measure.sanctions, person, 1)
        }
        closeSheet(bySheet, sheet, LINES, periodOffset(bySheet, 0))
        expect(bySheet.recorder.tally.data).toEqual(byPerson.recorder.tally.data)
        expect(bySheet.recorder.tally.data.some((value) => value !== 0)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('adds a whole amount many times with the bits of adding it one by one', () => {
    const start = fc.oneof(
      fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 64 }), fc.nat(3000), (from, amount, times) => {
        let oneByOne = from
        for (let k = 0; k < times; k++) oneByOne += amount
        expect(Object.is(addTimes(from, amount, times), oneByOne)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
