import { describe, expect, it } from 'vitest'
import { courseOf } from '../../src/analysis/clear-years.ts'
import { dominatedPolicies, type JudgedOutcome } from '../../src/analysis/trade-offs.ts'

const outcome = (better: 'higher' | 'lower' | 'neither', values: JudgedOutcome['values']): JudgedOutcome => ({
  outcome: { unit: 'weeks', tolerance: 0.5, better, label: { nl: '', en: '' } },
  values,
})

describe('a policy is dominated', () => {
  const waits = outcome('lower', [
    [5, 6, 5],
    [5, 6, 5],
    [9, 10, 9],
  ])
  it('by one that is nowhere clearly worse and somewhere clearly better', () => {
    expect(dominatedPolicies([waits], 3)).toEqual([undefined, undefined, { by: 0, worse: 1, of: 1 }])
  })
  it('not when it wins somewhere', () => {
    const solved = outcome('higher', [
      [1, 1, 1],
      [1, 1, 1],
      [3, 3, 3],
    ])
    expect(dominatedPolicies([waits, solved], 3)).toEqual([undefined, undefined, undefined])
  })
  it('whatever happens to outcomes without a better side, and not by one run or by less than matters', () => {
    const neither = outcome('neither', waits.values.toReversed())
    expect(dominatedPolicies([waits, neither], 3)[2]).toEqual({ by: 0, worse: 1, of: 1 })
    expect(dominatedPolicies([outcome('lower', [[5], [5], [9]])], 3)).toEqual([undefined, undefined, undefined])
    expect(dominatedPolicies([outcome('lower', [[5, 5], [5.2, 5.2], undefined])], 3)).toEqual([undefined, undefined, undefined])
  })
})

describe('the course of a difference', () => {
  const flat = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]
  const course = (...differences: number[]) =>
    courseOf([differences, differences.map((d) => d * 1.01)], flat, [1, 2, 3, 4], { tolerance: 0.5 })
  it('starts, lasts, fades, turns or never comes', () => {
    expect(course(0, 2, 2, 2)).toEqual({ course: 'clear', direction: 'higher', from: 2, to: 4, lasts: true })
    expect(course(-2, -2, 0.1, 0.1)).toEqual({ course: 'clear', direction: 'lower', from: 1, to: 2, lasts: false })
    expect(course(2, 0, 0, -2)).toEqual({ course: 'turns' })
    expect(course(0.1, 0.1, 0.4, 0)).toEqual({ course: 'never' })
  })
  it('lasts up to the last year with a number', () => {
    expect(course(0, 2, 2, NaN)).toMatchObject({ course: 'clear', lasts: true })
  })
})
