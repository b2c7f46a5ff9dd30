import { describe, expect, it } from 'vitest'
import { WEEKS_PER_YEAR } from '../../src/core/rates.ts'
import { applyPolicy, skillProfile } from '../../src/model/staff.ts'
import { replaceLeavers } from '../../src/model/turnover.ts'
import { makeWorld, parametersWith } from './worlds.ts'

describe('staff and money', () => {
  it('breadth costs depth: every profile uses up the same training budget', () => {
    const parameters = parametersWith()
    const { skillBudget, skillDepthCost, skillMain } = parameters.care
    let before = Infinity
    for (const breadth of [0, 0.25, 0.5, 0.75, 1]) {
      const { main, other } = skillProfile(parameters, breadth)
      expect(main ** skillDepthCost + 4 * other ** skillDepthCost).toBeCloseTo(skillBudget, 10)
      expect(main).toBeLessThan(before)
      before = main
    }
    expect(skillProfile(parameters, 0).main).toBeCloseTo(skillMain, 10)
    expect(skillProfile(parameters, 1).main).toBeCloseTo(skillProfile(parameters, 1).other, 10)
  })

  it('money becomes FTE and places; a walk-in is paid by the team', () => {
    const plain = makeWorld({ scale: 1 })
    const { cost } = plain.parameters
    const fte = plain.capacity.fte.reduce((a, b) => a + b, 0)
    expect(fte * cost.fteEuroPerYear).toBeCloseTo(plain.capacity.euroTeam, 2)
    const walk = makeWorld({ scale: 1, levers: { walkIn: 1 } })
    expect(walk.capacity.euroTeam + walk.capacity.euroLocations).toBeCloseTo(plain.capacity.euroTeam, 2)
    expect(walk.capacity.euroLocations).toBeCloseTo(cost.walkInEuroPerYear * walk.neighbourhoods.count, 2)
    let shares = 0
    for (let w = 0; w < plain.workers.count; w++) shares += plain.workers.columns.share[w]
    expect(shares).toBeCloseTo(fte, 3)
  })

  it('every neighbourhood has a team, teams lie together, and each has its part of the staff', () => {
    const world = makeWorld({ municipality: 'medium', scale: 1 })
    const { team } = world.neighbourhoods.columns
    expect(world.capacity.posts.length).toBe(Math.round(world.people.count / world.parameters.cost.residentsPerTeam))
    for (let n = 1; n < world.neighbourhoods.count; n++) expect(team[n] - team[n - 1] === 0 || team[n] - team[n - 1] === 1).toBe(true)
    expect(world.capacity.households.reduce((a, b) => a + b, 0)).toBe(world.households.count)
  })

  it('about twelve in a hundred leave each year', () => {
    const world = makeWorld({ municipality: 'medium', scale: 1 })
    const years = 40
    for (let week = 0; week < years * WEEKS_PER_YEAR; week++) {
      world.week = week
      replaceLeavers(world)
    }
    let left = 0
    for (let w = 0; w < world.workers.count; w++) left += world.workers.columns.generation[w]
    const expected = world.workers.count * years * world.parameters.care.turnoverPerYear
    // Poisson: 4 standard errors, false alarm 1 in 16,000.
    expect(Math.abs(left - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })

  it('a change of breadth starts at the learned share in what is new, and keeps no more than the profile in what is old', () => {
    const world = makeWorld({ scale: 0.2, burnInYears: 0 })
    const before = world.capacity.skill.slice()
    const base = world.leversAt(0)
    ;(world as { leversAt: typeof world.leversAt }).leversAt = () => ({ ...base, breadth: 0.75, learnedShare: 0.6 })
    applyPolicy(world)
    const { main, other } = skillProfile(world.parameters, 0.75)
    for (let w = 0; w < world.workers.count; w++) {
      for (let type = 0; type < 5; type++) {
        const now = world.capacity.skill[w * 5 + type]
        if (type === world.workers.columns.mainType[w]) expect(now).toBeCloseTo(main, 5)
        else expect(now).toBeCloseTo(Math.max(before[w * 5 + type], 0.6 * other), 5)
      }
    }
  })
})
