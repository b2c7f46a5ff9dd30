import { describe, expect, it } from 'vitest'
import { ADULT_AGE } from '../../src/model/dimensions.ts'
import { HelpMode } from '../../src/model/arrangements.ts'
import { needOf } from '../../src/model/needs.ts'
import { feelStrain } from '../../src/model/carers.ts'
import { makeWorld, run, runTo, total } from './worlds.ts'

describe('informal help', () => {
  it('need is hours times what a network can take over of the type and the stage', () => {
    const world = makeWorld({
      scale: 0.02,
      change: { support: { needHours: [1, 2, 4, 8], networkShareByType: [0.5, 0, 0, 0, 1], networkShareByStage: [1, 0.5, 0.25, 0] } },
    })
    expect(needOf(world, 0, 1)).toBeCloseTo(0.5)
    expect(needOf(world, 4, 2)).toBeCloseTo(1)
    expect(needOf(world, 4, 4)).toBe(0)
    expect(needOf(world, 1, 1)).toBe(0)
  })

  it('only adults help, nobody gets more hours than wanted, and met need is a share', () => {
    const world = makeWorld({ scale: 0.2, burnInYears: 0 })
    run(world, 60)
    const a = world.arrangements.columns
    const c = world.problems.columns
    const received = new Map<number, number>()
    for (let k = 0; k < world.arrangements.count; k++) {
      if (a.hours[k] === 0) continue
      expect(world.people.columns.ageYears[a.giver[k]]).toBeGreaterThanOrEqual(ADULT_AGE)
      // Care at home goes beyond what a network can take over, and a buddy comes for company too.
      if (a.mode[k] !== HelpMode.GAP) continue
      received.set(a.receiver[k], (received.get(a.receiver[k]) ?? 0) + a.hours[k])
    }
    expect(received.size).toBeGreaterThan(30)
    const need = new Map<number, number>()
    for (let q = 0; q < world.problems.count; q++) {
      if (c.stage[q] === 0) continue
      expect(c.met[q]).toBeGreaterThanOrEqual(c.helped[q] - 1e-6)
      expect(c.met[q]).toBeLessThanOrEqual(1 + 1e-6)
      need.set(c.asker[q], (need.get(c.asker[q]) ?? 0) + c.need[q])
    }
    for (const [person, hours] of received) expect(hours).toBeLessThanOrEqual(need.get(person)! + 1e-3)
  })

  it('strain settles where gain and fading balance', () => {
    const world = makeWorld({
      scale: 0.02,
      burnInYears: 0,
      change: { problems: { initialPrevalence: 0, overloadOnset: 1 }, support: { strainGain: 0.01, strainFade: 0.04, strainFrom: 0.8 } },
    })
    const { givenHours, helpHours, carer, strain } = world.people.columns
    const i = world.people.count - 1
    helpHours[i] = 4
    givenHours[i] = 8
    carer[i] = 1
    world.carers.rows[0] = i
    world.carers.phases[0] = 0
    world.carers.count = 1
    for (let week = 0; week < 600; week++) {
      world.week = week
      feelStrain(world)
    }
    expect(strain[i]).toBeCloseTo((0.01 * (8 / 4 - 0.8)) / 0.04, 3)
    givenHours[i] = 0
    for (let week = 600; week < 1200; week++) {
      world.week = week
      feelStrain(world)
    }
    expect(world.carers.count).toBe(0)
    expect(strain[i]).toBe(0)
  })

  it('strained helpers stop sooner', () => {
    const stopped = (strainGain: number): number => {
      const world = runTo({ scale: 0.3, years: 3, change: { support: { strainGain } } })
      return total(world, 'helpStopped') / total(world, 'helpYears')
    }
    expect(stopped(0.3)).toBeGreaterThan(stopped(0))
  })

  it('a network meeting brings pledged help, and more of it when more are held', () => {
    const activated = (networkMeeting: number): number =>
      total(runTo({ scale: 0.3, years: 3, levers: { networkMeeting } }), 'activatedStarted')
    expect(activated(0)).toBe(0)
    expect(activated(1)).toBeGreaterThan(activated(0.3))
    expect(activated(0.3)).toBeGreaterThan(0)
  })

  it('pledged help stops sooner the faster pledges fade; follow-up keeps it going', () => {
    const kept = (pledgeHalfLife: number, followUpHours = 0): number => {
      const levers = { networkMeeting: 1, followUpHours, followUpMonths: 24 }
      const world = runTo({ scale: 0.6, years: 4, levers, change: { meeting: { pledgeHalfLife } } })
      return total(world, 'activatedKept26') / total(world, 'activatedStarted')
    }
    const fast = kept(8)
    expect(fast).toBeLessThan(kept(520) - 0.05)
    expect(fast).toBeLessThan(kept(8, 1))
  })

  it('overload can rise and can fall: thin networks against open ones', () => {
    const overloaded = (change: object): number => {
      const world = runTo({ scale: 0.3, years: 3, change })
      return total(world, 'overloadWeeks') / total(world, 'carerWeeks')
    }
    const many = overloaded({ support: { hoursBase: 0.2, hoursCloseness: 0.1, askScale: 1 } })
    const few = overloaded({ support: { hoursBase: 1, hoursCloseness: 0.5, askScale: 1 } })
    expect(few).toBeGreaterThan(many)
  })
})
