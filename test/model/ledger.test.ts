import { describe, expect, it } from 'vitest'
import { bookYear, closeYear } from '../../src/model/ledger.ts'
import type { Levers } from '../../src/model/parameters.ts'
import { makeWorld, runTo, total } from './worlds.ts'

/** A world after the account of a first year with 100 and a second with `spent`. */
function after(spent: number, levers: Partial<Levers>) {
  const world = makeWorld({ levers, burnInYears: 0, change: { staff: { planRoom: 0 } } })
  const before = { team: world.capacity.euroTeam, specialist: world.capacity.euroSpecialist }
  world.week = 0
  bookYear(world, 1e5)
  closeYear(world)
  world.week = 52
  bookYear(world, spent)
  closeYear(world)
  return { world, team: before.team - world.capacity.euroTeam, specialist: before.specialist - world.capacity.euroSpecialist }
}

describe('the ledger', () => {
  it('what each payer pays adds up to what is bought', () => {
    const world = runTo({ scale: 0.1, years: 2, levers: { walkIn: 1 } })
    const bought = (['euroTeam', 'euroSpecialist', 'euroLocations', 'euroProvisions'] as const).reduce((a, m) => a + total(world, m), 0)
    expect(total(world, 'paidByMunicipality')).toBeCloseTo(bought, 3)
    expect(total(world, 'paidByState')).toBeCloseTo(total(world, 'euroCrisis'), 3)
    expect(total(world, 'paidByNetwork')).toBeCloseTo(total(world, 'euroInformal'), 3)
    expect(total(world, 'euroInstruments')).toBe(0)
  })

  it('instruments are paid within the money for the team', () => {
    const world = runTo({ scale: 0.2, years: 2, levers: { conference: 1, respite: 1 } })
    expect(total(world, 'euroInstruments')).toBeGreaterThan(0)
    expect(total(world, 'euroInstruments')).toBeLessThan(total(world, 'euroTeam'))
    expect(total(world, 'euroTeam')).toBeCloseTo(total(runTo({ scale: 0.2, years: 2 }), 'euroTeam'), 3)
  })

  it('a deficit is taken from the rule’s layer in the next year, by its size and no more than a part', () => {
    expect(after(1.2e5, {})).toMatchObject({ team: 0, specialist: 0 })
    const team = after(1.2e5, { budgetRule: 1 })
    expect(team.team).toBeCloseTo(2e4, 3)
    expect(team.specialist).toBe(0)
    const places = after(1.2e5, { budgetRule: 2 })
    expect(places.team).toBe(0)
    expect(places.specialist).toBeCloseTo(2e4, 3)
    const both = after(1.2e5, { budgetRule: 3 })
    expect(both.team).toBeCloseTo(1e4, 3)
    expect(both.specialist).toBeCloseTo(1e4, 3)
    const much = after(1e9, { budgetRule: 1 })
    expect(much.team / (much.team + much.world.capacity.euroTeam)).toBeCloseTo(much.world.parameters.staff.adjustMost, 6)
    // Less than planned gives nothing back, and a cut of the budget lowers the plan.
    expect(after(0.5e5, { budgetRule: 3 })).toMatchObject({ team: 0, specialist: 0 })
    expect(after(1e5, { budgetRule: 1, budgetCut: 0.1 }).team).toBeCloseTo(1e4, 3)
  })

  it('more staff cost more, and nobody else pays', () => {
    const plain = makeWorld({ scale: 0.3 })
    const large = makeWorld({ scale: 0.3, levers: { staffing: 2 } })
    expect(large.capacity.euroTeam).toBeCloseTo(2 * plain.capacity.euroTeam, 3)
    expect(large.capacity.euroSpecialist).toBeCloseTo(plain.capacity.euroSpecialist, 3)
  })
})
