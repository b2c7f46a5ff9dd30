import { describe, expect, it } from 'vitest'
import { blockOf } from '../../src/core/tally.ts'
import { Measure } from '../../src/model/measures.ts'
import { Handler } from '../../src/model/dimensions.ts'
import { coach, ownHand, returnCapability, wearDown } from '../../src/model/self-reliance.ts'
import { makeWorld, parametersWith, run, runTo } from './worlds.ts'

const nothing = { ownHand: 0, coaching: 0, stress: 0, dependency: 0 }

describe('self-reliance', () => {
  it('the less professionals did, the more is learned when a problem gets lighter', () => {
    const world = makeWorld({ scale: 0.1 })
    const c = world.problems.columns
    const { selfManagement } = world.people.columns
    let q = 0
    while (c.stage[q] === 0) q++
    const gain = (handler: number, granted: number): number => {
      selfManagement[c.asker[q]] = 0.5
      c.handler[q] = handler
      c.granted[q] = granted
      ownHand(world, q)
      return selfManagement[c.asker[q]] - 0.5
    }
    const most = world.parameters.capability.ownHand
    expect(gain(Handler.NOBODY, 0)).toBeCloseTo(most, 6)
    expect(gain(0, 0.5)).toBeCloseTo(most / 2, 6)
    expect(gain(0, 1)).toBe(0)
    expect(gain(Handler.SPECIALIST, 0)).toBe(0)
  })

  it('coaching adds, stress takes, and self-management stays between 0 and 1', () => {
    const world = makeWorld({ scale: 0.1 })
    const { selfManagement } = world.people.columns
    selfManagement[0] = 0.5
    coach(world, 0, 10)
    expect(selfManagement[0]).toBeCloseTo(0.5 + 10 * world.parameters.capability.coaching, 6)
    coach(world, 0, 1e6)
    expect(selfManagement[0]).toBe(1)
    let e = 0
    while (world.episodes.columns.firstProblem[e] < 0 || world.episodes.columns.stress[e] === 0) e++
    const asker = world.problems.columns.asker[world.episodes.columns.firstProblem[e]]
    selfManagement[asker] = 0.5
    wearDown(world, e, 24)
    expect(selfManagement[asker]).toBeCloseTo(0.5 - 24 * world.parameters.capability.stress * world.episodes.columns.stress[e], 6)
    wearDown(world, e, 1e9)
    expect(selfManagement[asker]).toBe(0)
  })

  it('goes back to the own level at the yearly rate', () => {
    const world = makeWorld({ scale: 0.1 })
    const { selfManagement, selfManagementBase } = world.people.columns
    const before = 0.3
    for (let i = 0; i < world.people.count; i++) selfManagement[i] = selfManagementBase[i] - before
    for (let week = 0; week < 52; week++) {
      world.week = week
      returnCapability(world)
    }
    for (let i = 0; i < world.people.count; i++) {
      expect(selfManagement[i]).toBeCloseTo(selfManagementBase[i] - before * (1 - world.parameters.capability.returnPerYear), 5)
    }
  })

  it('without its four numbers nobody changes, and nobody without trouble ever does', () => {
    const still = runTo({ scale: 0.1, years: 2, change: { capability: nothing }, levers: { coachingShare: 0.5 } })
    expect(still.people.columns.selfManagement).toEqual(still.people.columns.selfManagementBase)
    const world = makeWorld({ scale: 0.1, burnInYears: 0 })
    const touched = new Set<number>()
    const look = (): void => {
      const c = world.problems.columns
      for (let q = 0; q < world.problems.count; q++) touched.add(c.asker[q])
    }
    // Also before the first week: some of the problems at the start end in it.
    look()
    for (let week = 0; week < 60; week++) {
      run(world, 1)
      look()
    }
    const { selfManagement, selfManagementBase } = world.people.columns
    for (let i = 0; i < world.people.count; i++) if (!touched.has(i)) expect(selfManagement[i]).toBe(selfManagementBase[i])
  })

  it('coaching costs treatment: where it teaches nothing it only leaves more problems', () => {
    const change = { capability: { ...nothing, coaching: 0 } }
    const open = (coachingShare: number): number => {
      const world = runTo({ scale: 0.5, years: 4, levers: { coachingShare }, change })
      return world.recorder.tally.data[blockOf(world.recorder.tally, Measure.caseHours)] > 0 ? world.problems.live : Number.NaN
    }
    expect(parametersWith().capability.dependency).toBe(0)
    expect(open(0.5)).toBeGreaterThan(open(0))
  })
})
