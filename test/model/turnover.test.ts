import { describe, expect, it } from 'vitest'
import { WEEKS_PER_YEAR } from '../../src/core/rates.ts'
import { doCasework } from '../../src/model/casework.ts'
import { Handler } from '../../src/model/dimensions.ts'
import { refreshEpisode } from '../../src/model/refresh.ts'
import { isAmong } from '../../src/model/staff.ts'
import { learnFromPeers, replaceLeavers } from '../../src/model/turnover.ts'
import type { World } from '../../src/model/world.ts'
import { makeWorld, parametersWith, run, runTo, total, type WorldWishes } from './worlds.ts'

const ratio = (wishes: WorldWishes, over: Parameters<typeof total>[1], per: Parameters<typeof total>[1]): number => {
  const world = runTo({ scale: 0.3, years: 3, ...wishes })
  return total(world, over) / total(world, per)
}
const leavers = (world: World): number => {
  for (let week = 0; week < 40 * WEEKS_PER_YEAR; week++) {
    world.week = week
    replaceLeavers(world)
    world.workers.columns.strain.fill(strainOf.get(world) ?? 0)
  }
  return world.workers.columns.generation.reduce((a, b) => a + b, 0)
}
const strainOf = new Map<World, number>()

describe('turnover', () => {
  it('strained staff leave exp(1.5) times as often, and rotation comes on top', () => {
    const { turnoverPerYear } = parametersWith().care
    const { strainLeave } = parametersWith().staff
    const years = 40
    const check = (world: World, perYear: number): void => {
      const expected = world.workers.count * years * perYear
      // Poisson: 4 standard errors, false alarm 1 in 16,000.
      expect(Math.abs(leavers(world) - expected)).toBeLessThan(4 * Math.sqrt(expected))
    }
    const tired = makeWorld({ municipality: 'medium', scale: 1 })
    strainOf.set(tired, 1)
    tired.workers.columns.strain.fill(1)
    check(tired, turnoverPerYear * Math.exp(strainLeave))
    check(makeWorld({ municipality: 'medium', scale: 1, levers: { staffRotation: 0.5 } }), turnoverPerYear + 0.5)
  })

  it('strain builds up only where more is asked than there are hours', () => {
    const strain = (caseloadNorm: number): number =>
      ratio({ levers: { caseloadNorm }, change: { cost: { ftePer1000: 0.3 }, access: { seekPerWeek: 0.05 } } }, 'strainWeeks', 'fteWeeks')
    expect(strain(45)).toBeGreaterThan(0.1)
    expect(strain(8)).toBeLessThan(0.01)
  })

  it('a leaver’s knowledge is lost without a shared plan, and never with one or with full fidelity', () => {
    const lost = (jointPlan: number, informationKept: number): number =>
      total(
        runTo({ scale: 0.5, years: 3, levers: { jointPlan, staffRotation: 1, breadth: 0.5 }, change: { staff: { informationKept } } }),
        'knowledgeLost',
      )
    expect(lost(0, 0)).toBeGreaterThan(0)
    expect(lost(0, 1)).toBe(0)
    expect(lost(1, 0)).toBe(0)
  })

  it('a successor is the familiar face only after more hours than who left', () => {
    const world = makeWorld({ scale: 0.3, burnInYears: 0, change: { care: { turnoverPerYear: 0 } } })
    run(world, 30)
    const k = world.cases.columns
    const row = k.coordinator.findIndex((w, r) => r < world.cases.count && w >= 0 && k.mainHours[r] > 0)
    const hours = k.mainHours[row]
    world.workers.columns.leaveLeft[k.coordinator[row]] = -1
    replaceLeavers(world)
    k.recentMain[row] = 0
    expect([k.mainHours[row], k.formerMost[row]]).toEqual([0, hours])
    doCasework(world)
    expect(k.mainHours[row]).toBeGreaterThan(0)
    expect(k.mainHours[row]).toBeLessThan(hours)
    expect(k.recentMain[row]).toBe(0)
    k.mainHours[row] = hours
    doCasework(world)
    expect(k.recentMain[row]).toBeGreaterThan(0)
  })

  it('the more often staff change, the smaller the part of the hours with one and the same professional', () => {
    const share = (staffRotation: number): number => ratio({ levers: { staffRotation } }, 'mainContactHours', 'contactHours')
    const steady = share(0)
    const changing = share(1)
    expect(changing).toBeLessThan(steady)
    expect(changing).toBeGreaterThan(0)
  })

  it('a household without rapport changes worker once, and only where it may choose', () => {
    const wishes: WorldWishes = { scale: 0.3, years: 3, change: { care: { rapportGain: 0.001 } } }
    expect(total(runTo(wishes), 'workersChosen')).toBe(0)
    const world = runTo({ ...wishes, levers: { clientChoosesWorker: 1 } })
    expect(total(world, 'workersChosen')).toBeGreaterThan(0)
    expect(total(world, 'handovers')).toBeGreaterThanOrEqual(total(world, 'workersChosen'))
    expect(total(world, 'workersChosen')).toBeLessThanOrEqual(total(world, 'teamStarted') + world.cases.count)
  })

  it('peers bring each other to their own profile and never beyond it', () => {
    const world = makeWorld({ levers: { peerLearning: 0.1, breadth: 0.5 } })
    const { skill, profile } = world.capacity
    for (let cell = 0; cell < skill.length; cell++) skill[cell] *= cell < 5 ? 1 : 0.6
    const before = skill.slice()
    for (let week = 0; week < 500; week++) learnFromPeers(world)
    let gained = 0
    for (let cell = 0; cell < skill.length; cell++) {
      expect(skill[cell]).toBeLessThanOrEqual(profile[cell] + 1e-6)
      expect(skill[cell]).toBeGreaterThanOrEqual(before[cell])
      gained += skill[cell] - before[cell]
    }
    expect(gained).toBeGreaterThan(0)
  })
})

describe('referral', () => {
  it('shares of posts are met as closely as whole posts allow, and grow by adding posts', () => {
    const { workers } = makeWorld({ scale: 1 })
    let before = new Set<number>()
    for (const share of [0, 0.25, 0.5, 1]) {
      const among = new Set<number>()
      for (let w = 0; w < workers.count; w++) if (isAmong(workers, w, share)) among.add(w)
      expect(Math.abs(among.size - share * workers.count)).toBeLessThan(1)
      before = among
    }
    expect(before.size).toBe(workers.count)
  })

  it('staff of providers refer more; consult makes generalists refer less', () => {
    const referred = (levers: WorldWishes['levers']): number => ratio({ levers: { breadth: 0.75, ...levers } }, 'referred', 'assigned')
    const base = referred({})
    expect(base).toBeGreaterThan(0)
    expect(referred({ providerStaff: 1 })).toBeGreaterThan(base)
    expect(referred({ specialistConsult: 1 })).toBeLessThan(base)
  })

  it('consult takes up places: with much of it fewer people are with a specialist', () => {
    const world = makeWorld({
      scale: 0.3,
      burnInYears: 0,
      levers: { breadth: 1, specialistConsult: 1 },
      change: { staff: { consultHours: 5, consultMost: 0.4 }, care: { specialistSlots: 2 } },
    })
    run(world, 104)
    for (let type = 0; type < 5; type++) {
      const { consultAsked, slots, slotsUsed } = world.capacity
      expect(consultAsked[type]).toBeGreaterThan(0)
      expect(slotsUsed[type]).toBeLessThanOrEqual(slots[type])
    }
    let spare = 0
    let waiting = 0
    for (let type = 0; type < 5; type++) spare += world.capacity.slots[type] - world.capacity.slotsUsed[type]
    for (let q = 0; q < world.problems.count; q++) if (world.problems.columns.handler[q] === Handler.WAITING) waiting++
    expect(waiting).toBeGreaterThan(0)
    expect(spare).toBeGreaterThan(0)
  })

  it('specialists in one field notice other problems of a household in care', () => {
    const coverage = (specialistNotice: number): number =>
      ratio({ levers: { breadth: 1 }, change: { staff: { specialistNotice } } }, 'multiKnownDomains', 'multiDomains')
    expect(coverage(1)).toBeGreaterThan(coverage(0))
  })

  it('contradictory help weighs on a household until its weeks are over', () => {
    const world = makeWorld({ scale: 0.1, burnInYears: 0 })
    const { stress, firstProblem, conflictUntil } = world.episodes.columns
    let e = 0
    while (firstProblem[e] < 0) e++
    world.week = 10
    const at = (until: number): number => {
      conflictUntil[e] = until
      refreshEpisode(world, e)
      return stress[e]
    }
    const calm = at(-1)
    expect(at(11)).toBeCloseTo(1 - (1 - calm) * Math.exp(-world.parameters.staff.conflictStress), 5)
    expect(at(10)).toBe(calm)
  })

  it('only where handlers of linked problems do not share what they know does it come to that', () => {
    const weighed = (jointPlan: number): number => {
      const world = makeWorld({ scale: 0.3, burnInYears: 0, levers: { jointPlan }, change: { care: { interference: 0.5 } } })
      run(world, 80)
      return world.episodes.columns.conflictUntil.slice(0, world.episodes.count).filter((week) => week >= 0).length
    }
    expect(weighed(0)).toBeGreaterThan(0)
    expect(weighed(1)).toBe(0)
  })
})
