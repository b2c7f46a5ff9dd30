import { describe, expect, it } from 'vitest'
import { runWeeks } from '../../src/engine/run.ts'
import { Problem } from '../../src/model/dimensions.ts'
import { SCHEDULE } from '../../src/model/schedule.ts'
import { makeWorld, run, runTo, total } from './worlds.ts'

describe('individual provisions', () => {
  it('only run for open problems, cover part of the need, and the municipality knows them', () => {
    const world = makeWorld({ scale: 0.4, burnInYears: 0 })
    run(world, 150)
    const c = world.problems.columns
    let running = 0
    for (let q = 0; q < world.problems.count; q++) {
      if (c.stage[q] === 0 || c.provision[q] === 0) continue
      running++
      expect(c.known[q]).toBe(1)
      expect(c.provided[q]).toBeGreaterThan(0)
      expect(c.provided[q]).toBeLessThan(1)
      expect(c.met[q]).toBeGreaterThanOrEqual(c.provided[q] - 1e-6)
      expect(c.type[q]).not.toBe(Problem.WORK)
    }
    expect(running).toBeGreaterThan(10)
  })

  it('end with formal help', () => {
    const world = makeWorld({ scale: 0.3, burnInYears: 0 })
    run(world, 80)
    const before = count(world)
    expect(before).toBeGreaterThan(0)
    const without = { ...world, leversAt: () => ({ ...world.levers, formalHelp: 0 }) }
    runWeeks(without, SCHEDULE, 80, 80 + 16)
    expect(count(without)).toBe(0)
  })

  it('own network first takes off what is given, and deters asking', () => {
    const hours = (ownNetworkFirst: number): number => total(runTo({ scale: 0.4, years: 3, levers: { ownNetworkFirst } }), 'provisionWeeks')
    expect(hours(1)).toBeLessThan(hours(0))
  })

  it('the general practitioner is a way past the team that municipal policy does not touch', () => {
    const share = (ownNetworkFirst: number): number => {
      const world = runTo({ scale: 0.6, years: 4, levers: { ownNetworkFirst } })
      return total(world, 'youthByPractitioner') / total(world, 'youthReferred')
    }
    expect(share(1)).toBeGreaterThan(share(0))
  })

  it('lengths of youth care add up, and so do the referrers', () => {
    const world = runTo({ scale: 0.6, years: 4 })
    const parts = ['youthEndedShort', 'youthEndedMiddle', 'youthEndedLong'] as const
    expect(parts.reduce((a, b) => a + total(world, b), 0)).toBeCloseTo(total(world, 'youthEnded'), 6)
    const known = total(world, 'youthByPractitioner') + total(world, 'youthByMunicipality') + total(world, 'youthByInstitution')
    expect(known).toBeLessThanOrEqual(total(world, 'youthReferred'))
  })

  it('a year of use: every resident once a year; social assistance alone makes a using household', () => {
    const world = runTo({ scale: 0.3, years: 3, change: { provisions: { access: 0, byPractitioner: 0 }, care: { specialistSlots: 0 } } })
    expect(total(world, 'yearResidents')).toBe(world.people.count * 3)
    expect(total(world, 'yearHouseholds')).toBe(world.households.count * 3)
    let assisted = 0
    for (let h = 0; h < world.households.count; h++) assisted += world.households.columns.assistance[h]
    expect(total(world, 'userHouseholds')).toBeGreaterThanOrEqual(assisted * 3)
    expect(total(world, 'wmoClients')).toBeLessThan(total(world, 'yearResidents') * 0.02)
  })

  it('no supervision order without a child in crisis', () => {
    const none = runTo({ scale: 0.3, years: 3, change: { problems: { worsenPerWeek: 0, initialPrevalence: 0 } } })
    expect(total(none, 'supervisionOrders')).toBe(0)
    const many = runTo({ scale: 0.6, years: 4, change: { provisions: { supervisionPerWeek: 0.5 }, problems: { worsenPerWeek: 0.05 } } })
    expect(total(many, 'supervisionOrders')).toBeGreaterThan(0)
  })
})

function count(world: ReturnType<typeof makeWorld>): number {
  const c = world.problems.columns
  let n = 0
  for (let q = 0; q < world.problems.count; q++) if (c.stage[q] > 0 && c.provision[q] > 0) n++
  return n
}
