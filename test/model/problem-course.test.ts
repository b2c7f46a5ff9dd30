import { describe, expect, it } from 'vitest'
import { runProblems } from '../../src/model/problem-course.ts'
import type { World } from '../../src/model/world.ts'
import { makeWorld, runTo, total, type WorldWishes } from './worlds.ts'

/** A stock of emerging problems, with fixed hazards and no help. */
const stock: WorldWishes = {
  scale: 0.5,
  burnInYears: 0,
  change: {
    problems: { entrenchEffect: 0, relapseExtra: 0, initialPrevalence: Array.from({ length: 20 }, (_, k) => (k % 4 === 0 ? 0.5 : 0)) },
    support: { networkShareByType: 0 },
  },
}
function fixHazards(world: World, improve: number, worsen: number): void {
  const c = world.problems.columns
  for (let q = 0; q < world.problems.count; q++) {
    c.improveRate[q] = improve
    c.worsenRate[q] = c.stage[q] < 4 ? worsen : 0
  }
}
function step(world: World, weeks: number, improve: number, worsen: number): void {
  for (let week = 0; week < weeks; week++) {
    fixHazards(world, improve, worsen)
    world.week = week
    runProblems(world)
  }
}

describe('the course of a problem', () => {
  it('without worsening, survival is exponential with the stated hazard', () => {
    const world = makeWorld(stock)
    const n = world.problems.live
    expect(n).toBeGreaterThan(3000)
    step(world, 40, 0.03, 0)
    const expected = Math.exp(-0.03 * 40)
    // 4 binomial standard errors: false alarm 1 in 16,000.
    expect(Math.abs(world.problems.live / n - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / n))
  })

  it('of two competing ends the shares follow the hazards', () => {
    const world = makeWorld(stock)
    const n = world.problems.live
    step(world, 1, 0.3, 0.2)
    const c = world.problems.columns
    let worse = 0
    for (let q = 0; q < world.problems.count; q++) if (c.stage[q] === 2) worse++
    const moved = 1 - Math.exp(-0.5)
    for (const [count, share] of [
      [n - world.problems.live, 0.6 * moved],
      [worse, 0.4 * moved],
    ]) {
      expect(Math.abs(count / n - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / n))
    }
  })

  it('treatment never makes the same problem end later', () => {
    const ends = (treat: number): Map<string, number> => {
      const world = makeWorld({ ...stock, scale: 0.1 })
      const c = world.problems.columns
      const left = new Map<string, number>()
      for (let week = 0; week < 200; week++) {
        fixHazards(world, 0.01, 0)
        for (let q = 0; q < world.problems.count; q++)
          if (c.stage[q] > 0) {
            c.treatRate[q] = treat
            left.set(`${c.bearer[q]} ${c.type[q]}`, week)
          }
        world.week = week
        runProblems(world)
      }
      return left
    }
    const without = ends(0)
    const withHelp = ends(0.02)
    let earlier = 0
    for (const [id, week] of withHelp) {
      expect(week).toBeLessThanOrEqual(without.get(id)!)
      if (week < without.get(id)!) earlier++
    }
    expect(earlier).toBeGreaterThan(withHelp.size / 3)
  })

  it('help from others speeds recovery and own coping does not: it is in the base hazards', () => {
    const solved = (change: WorldWishes['change']): number => {
      const world = runTo({ scale: 0.2, years: 3, levers: { formalHelp: 0 }, change })
      return total(world, 'resolved104') / total(world, 'onsets')
    }
    expect(solved({ problems: { networkRecovery: 1.5 } })).toBeGreaterThan(solved({ problems: { networkRecovery: 0 } }))
    // What helpers do besides is switched off: falling ill, adding stress, filling in forms.
    const only = { problems: { networkRecovery: 0, networkProtection: 0, overloadOnset: 1, stressStrain: 0 }, schemes: { helpEffect: 0 } }
    expect(solved({ ...only, support: { ownHours: 3 } })).toBeCloseTo(solved({ ...only, support: { ownHours: 10 } }), 2)
  })

  it('entrenchment makes old problems last', () => {
    const burden = (entrenchEffect: number): number =>
      total(runTo({ scale: 0.1, years: 3, change: { problems: { entrenchEffect } } }), 'stageWeeks')
    expect(burden(1)).toBeGreaterThan(burden(0.2))
  })
})
