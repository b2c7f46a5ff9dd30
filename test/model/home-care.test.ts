import { describe, expect, it } from 'vitest'
import { findHomeCare, HelpMode } from '../../src/model/arrangements.ts'
import { ADULT_AGE } from '../../src/model/dimensions.ts'
import { hoursAtHome } from '../../src/model/home-care-hours.ts'
import { makeWorld, run, runTo, total } from './worlds.ts'

describe('care at home', () => {
  it('is given by adult housemates, to one person by one carer, in the hours that the need asks', () => {
    const world = makeWorld({ scale: 0.3, burnInYears: 0 })
    run(world, 100)
    const a = world.arrangements.columns
    const { household, ageYears } = world.people.columns
    const cared = new Set<number>()
    for (let k = 0; k < world.arrangements.count; k++) {
      if (a.hours[k] === 0 || a.mode[k] !== HelpMode.HOME) continue
      expect(household[a.giver[k]]).toBe(household[a.receiver[k]])
      expect(ageYears[a.giver[k]]).toBeGreaterThanOrEqual(ADULT_AGE)
      expect(cared.has(a.receiver[k])).toBe(false)
      cared.add(a.receiver[k])
      const c = world.problems.columns
      let most = 0
      for (let q = 0; q < world.problems.count; q++) {
        const heavy = c.stage[q] >= world.parameters.support.homeFromStage
        if (heavy && c.bearer[q] === a.receiver[k]) most = Math.max(most, hoursAtHome(world, q))
      }
      expect(a.hours[k]).toBeCloseTo(most, 2)
      expect(findHomeCare(world, a.receiver[k])).toBe(k)
    }
    expect(cared.size).toBeGreaterThan(10)
  })

  it('adds up: hours given are the sum of a carer’s arrangements', () => {
    const world = makeWorld({ scale: 0.3, burnInYears: 0 })
    run(world, 100)
    const sum = new Float64Array(world.people.count)
    const a = world.arrangements.columns
    for (let k = 0; k < world.arrangements.count; k++) if (a.hours[k] > 0) sum[a.giver[k]] += a.hours[k]
    for (let i = 0; i < world.people.count; i++) expect(world.people.columns.careHours[i]).toBeCloseTo(sum[i], 1)
  })

  it('gives the heavy tail: without it few carers give eight hours', () => {
    const heavy = (homeShareByType: number[] | undefined): number => {
      const world = runTo({ scale: 0.3, years: 2, change: homeShareByType ? { support: { homeShareByType } } : {} })
      return total(world, 'heavyCarerWeeks') / total(world, 'adultWeeks')
    }
    expect(heavy(undefined)).toBeGreaterThan(2 * heavy([0, 0, 0, 0, 0]))
  })

  it('is not made lighter by its own effect: hours beyond the need of a network cure nothing', () => {
    const world = makeWorld({ scale: 0.3, burnInYears: 0 })
    run(world, 80)
    const c = world.problems.columns
    for (let q = 0; q < world.problems.count; q++) {
      if (c.stage[q] === 0) continue
      expect(c.helped[q]).toBeLessThanOrEqual(1 + 1e-6)
      expect(c.informalRate[q]).toBeLessThanOrEqual(c.need[q] + 1e-3)
    }
  })

  it('respite lowers strain and takes hours from the team', () => {
    // Respite moves a few overloaded carers in a hundred: several worlds with the same luck, taken together.
    const over = { without: 0, withIt: 0 }
    for (const seed of [1, 2, 3, 4]) {
      const without = runTo({ scale: 0.4, years: 3, seed })
      const withIt = runTo({ scale: 0.4, years: 3, seed, levers: { respite: 1 } })
      expect(total(without, 'respiteHours')).toBe(0)
      expect(total(withIt, 'respiteHours')).toBeGreaterThan(0)
      expect(total(withIt, 'networkHours')).toBeGreaterThan(0)
      over.without += total(without, 'overloadWeeks') / total(without, 'carerWeeks')
      over.withIt += total(withIt, 'overloadWeeks') / total(withIt, 'carerWeeks')
    }
    expect(over.withIt).toBeLessThan(over.without)
  })
})
