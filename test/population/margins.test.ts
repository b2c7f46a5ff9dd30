import { array, assert, double, nat, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Draws, seedKey } from '../../src/core/draws.ts'
import { ageWeights, composeHouseholds } from '../../src/population/households.ts'
import { largestRemainder, quotasOf } from '../../src/population/margins.ts'
import { orderByWeight } from '../../src/population/selection.ts'
import type { AreaMargins } from '../../src/scenario/types.ts'
import { peopleParameters } from './shipped.ts'

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const parameters = peopleParameters()

describe('whole numbers', () => {
  it('add up to the total and stay within one of the exact proportion', () => {
    assert(
      property(array(nat(1000), { minLength: 1, maxLength: 8 }), nat(5000), (parts, total) => {
        const whole = largestRemainder(parts, total)
        expect(sum(whole)).toBe(total)
        if (sum(parts) > 0) whole.forEach((v, i) => expect(Math.abs(v - (parts[i] * total) / sum(parts))).toBeLessThan(1))
      }),
    )
  })
})

/** Any area, also impossible ones: more homes than people, children without adults, institutions. */
const anyArea = record({
  ages: tuple(nat(60), nat(60), nat(60), nat(60), nat(60)),
  types: tuple(nat(60), nat(60), nat(60)),
  low: double({ min: 0, max: 1, noNaN: true }),
  assistance: nat(40),
})
  .filter(({ ages, types }) => sum(ages) > 0 && sum(types) > 0)
  .map(
    ({ ages, types, low, assistance }): AreaMargins => ({
      code: 'WK',
      name: 'Wijk',
      residents: sum(ages),
      ages,
      households: sum(types),
      householdTypes: types,
      origins: [sum(ages), 0, 0],
      education: [0.3, 0.4, 0.3],
      lowIncomeShare: low,
      socialAssistance: assistance,
      socialHousingShare: low,
      addressDensity: 1000,
    }),
  )

describe('household types', () => {
  it('are kept when people fit in them, and otherwise bent to ones that hold everybody', () => {
    assert(
      property(anyArea, (area) => {
        const q = quotasOf(area, 1, 0.22)
        expect(sum(q.ages)).toBe(q.residents)
        expect(q.singles + 2 * q.couples + 2 * q.families - q.singleParents + q.children).toBe(q.residents)
        expect(q.singleParents).toBeLessThanOrEqual(q.families)
        expect(q.children).toBeGreaterThanOrEqual(Math.max(q.families, q.minors))
        if (q.families === 0) expect(q.children).toBe(0)
        expect(Math.min(q.singles, q.couples, q.families, q.singleParents)).toBeGreaterThanOrEqual(0)
        expect(q.singles + q.couples + q.families).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('always give composed households in which every minor has an adult', () => {
    const draws = new Draws(seedKey('margins'))
    const weights = ageWeights(parameters)
    assert(
      property(anyArea, (area) => {
        const draft = composeHouseholds(quotasOf(area, 1, 0.22), parameters, weights, draws, 0)
        expect(sum(Array.from(draft.size))).toBe(area.residents)
        for (let h = 0; h < draft.households; h++) {
          expect(draft.ages[draft.first[h]]).toBeGreaterThanOrEqual(18)
          for (let k = 0; k < draft.heads[h]; k++) expect(draft.ages[draft.first[h] + k]).toBeGreaterThanOrEqual(18)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are left alone in an ordinary neighbourhood', () => {
    const q = quotasOf(
      {
        code: 'WK',
        name: 'Wijk',
        residents: 1000,
        ages: [160, 120, 250, 280, 190],
        households: 450,
        householdTypes: [170, 130, 150],
        origins: [800, 100, 100],
        education: [0.3, 0.4, 0.3],
        lowIncomeShare: 0.1,
        socialAssistance: 12,
        socialHousingShare: 0.3,
        addressDensity: 900,
      },
      1,
      0.22,
    )
    expect([q.singles, q.couples, q.families, q.singleParents]).toEqual([170, 130, 150, 33])
    expect(q.children).toBe(1000 - 170 - 260 - 300 + 33)
  })
})

describe('weighted order', () => {
  it('takes a weight of three about three times as often first as a weight of one', () => {
    const weights = Float64Array.of(3, 1, 0)
    const draws = new Draws(seedKey('order')).at(1, 1)
    const order = new Int32Array(3)
    const runs = 4000
    let first = 0
    for (let run = 0; run < runs; run++) {
      orderByWeight(3, weights, Float64Array.of(draws.uniform(run, 0), draws.uniform(run, 1), draws.uniform(run, 2)), order)
      if (order[0] === 0) first++
      expect(order[2]).toBe(2)
    }
    expect(Math.abs(first / runs - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / runs))
  })
})
