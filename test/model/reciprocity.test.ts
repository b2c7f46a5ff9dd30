import { describe, expect, it } from 'vitest'
import { Contribution } from '../../src/model/dimensions.ts'
import { creditOf } from '../../src/model/felt-debt.ts'
import { makeWorld, run, runTo, total } from './worlds.ts'

describe('giving to the neighbourhood', () => {
  it('only people of working age on assistance are obliged, for the hours of the lever', () => {
    const world = makeWorld({ scale: 0.3, burnInYears: 0, levers: { reciprocityObligedHours: 12 } })
    run(world, 60)
    const { contribution, communityHours, ageYears, household } = world.people.columns
    let obliged = 0
    for (let i = 0; i < world.people.count; i++) {
      if (contribution[i] !== Contribution.OBLIGED) continue
      obliged++
      expect(communityHours[i]).toBe(12)
      expect(ageYears[i]).toBeLessThan(world.parameters.problems.workUntilAge)
      expect(household[i]).toBeLessThan(world.households.count)
    }
    expect(obliged).toBeGreaterThan(5)
  })

  it('more hours than are free cost trust and bring sanctions; an invitation does neither', () => {
    const trust = (levers: object): number => {
      const world = runTo({ scale: 0.3, years: 3, levers })
      return world.people.columns.trust.reduce((sum, t) => sum + t, 0)
    }
    const obliged = runTo({ scale: 0.3, years: 3, levers: { reciprocityObligedHours: 20 } })
    const invited = runTo({ scale: 0.3, years: 3, levers: { reciprocityInvited: 1 } })
    expect(total(obliged, 'sanctions')).toBeGreaterThan(0)
    expect(total(invited, 'sanctions')).toBe(0)
    expect(total(invited, 'communityWeekHours')).toBeGreaterThan(0)
    const harsh = { reciprocityObligedHours: 20 }
    expect(trust(harsh)).toBeLessThan(trust({}))
  })

  it('who is free joins sooner, who is under stress later', () => {
    const hours = (change: object): number =>
      total(runTo({ scale: 0.3, years: 2, levers: { reciprocityInvited: 1 }, change: { reciprocity: change } }), 'communityWeekHours')
    expect(hours({ acceptFree: 4 })).toBeGreaterThan(hours({ acceptFree: 0 }))
    expect(hours({ acceptStress: 6 })).toBeLessThan(hours({ acceptStress: 0 }))
  })

  it('giving back takes at most half off felt debt', () => {
    const world = makeWorld({ scale: 0.02 })
    const { communityHours } = world.people.columns
    communityHours[0] = 0
    expect(creditOf(world, 0)).toBe(0)
    communityHours[0] = 2
    expect(creditOf(world, 0)).toBeCloseTo((world.parameters.reciprocity.creditMost * 2) / world.parameters.reciprocity.creditHours)
    communityHours[0] = 40
    expect(creditOf(world, 0)).toBeCloseTo(world.parameters.reciprocity.creditMost)
  })

  it('nothing happens when nobody is invited or obliged', () => {
    const world = runTo({ scale: 0.1, years: 1 })
    expect(world.people.columns.communityHours.every((h) => h === 0)).toBe(true)
    expect(total(world, 'communityWeekHours')).toBe(0)
  })
})
