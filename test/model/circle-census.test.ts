import { describe, expect, it } from 'vitest'
import { logistic } from '../../src/core/detmath.ts'
import { countCircles } from '../../src/model/circle-census.ts'
import { ADULT_AGE, Problem, Tie } from '../../src/model/dimensions.ts'
import { findProblem } from '../../src/model/episodes.ts'
import { creditOf } from '../../src/model/felt-debt.ts'
import { PERIOD_WEEKS } from '../../src/model/record.ts'
import { Stream } from '../../src/model/streams.ts'
import { TIE_BYTES, TIE_WORDS } from '../../src/model/state.ts'
import { balanceOf, closenessOf } from '../../src/model/ties.ts'
import type { World } from '../../src/model/world.ts'
import { checksum, makeWorld, run, runTo, total } from './worlds.ts'

const share = (change: object): number => {
  const world = runTo({ scale: 0.3, years: 1, change: { loneliness: change } })
  return total(world, 'lonelyWeeks') / total(world, 'circleWeeks')
}

/** What person i feels is owed, over all ties, in units; at most that of one tie. */
function feltDebt(world: World, i: number): number {
  const { people, ties, network } = world
  const s = world.parameters.support
  const { firstSlot, degree } = people.columns
  const { a, kind } = ties.columns
  let debt = 0
  for (const t of network.slots.subarray(firstSlot[i], firstSlot[i] + degree[i])) {
    const balance = balanceOf(world, t)
    const owed = a[t * TIE_WORDS] === i ? -balance : balance
    if (owed > 0) debt += (owed / s.debtUnitHours) * (kind[t * TIE_BYTES] === Tie.KIN ? s.kinDebtShare : 1)
  }
  return Math.min(s.debtMost, debt) * (1 - creditOf(world, i))
}

/** How many of those whose turn it is are severely lonely, and what they feel they owe, from the formula and all ties. */
function inFull(world: World): [number, number] {
  const { people, households, network, problems } = world
  const { key, ageYears, household, firstSlot, degree } = people.columns
  const p = world.parameters.loneliness
  const turn = Math.floor(world.week / PERIOD_WEEKS) % 8
  let lonely = 0
  let owed = 0
  for (let i = 0; i < people.count; i++) {
    if (ageYears[i] < ADULT_AGE || key[i] % 8 !== turn) continue
    const home = household[i]
    const first = households.columns.firstPerson[home]
    const members = Array.from({ length: households.columns.size[home] }, (_, k) => first + k)
    const partner = members.some((j) => j !== i && ageYears[j] >= ADULT_AGE) ? 1 : 0
    let close = 0
    for (let slot = firstSlot[i]; slot < firstSlot[i] + degree[i]; slot++) close += closenessOf(world, network.slots[slot])
    const mental = households.columns.episode[home] < 0 ? -1 : findProblem(world, i, Problem.MENTAL)
    const debt = feltDebt(world, i)
    const odds =
      p.base -
      (p.ties * close) / (close + p.tiesHalf) -
      p.partner * partner +
      p.mental * (mental < 0 ? 0 : problems.columns.stage[mental]) +
      p.debt * debt +
      p.lowIncome * households.columns.lowIncome[home]
    if (world.draws.once(Stream.LONELY, 0, key[i]) < logistic(odds)) lonely++
    owed += debt
  }
  return [lonely, owed]
}

describe('circles', () => {
  it('two years of quarters cover every adult once', () => {
    const world = runTo({ scale: 0.3, years: 2 })
    expect(total(world, 'circleWeeks')).toBeCloseTo(total(world, 'adultWeeks') / 8, -2)
  })

  it('without ties, partners and problems in it everybody is as lonely as the base says', () => {
    expect(share({ base: 0, ties: 0, partner: 0, mental: 0, debt: 0 })).toBeCloseTo(0.5, 1)
    expect(share({ base: -40 })).toBe(0)
  })

  it('ties and a partner protect, mental problems do the reverse', () => {
    expect(share({ ties: 8 })).toBeLessThan(share({ ties: 2 }))
    expect(share({ partner: 3 })).toBeLessThan(share({ partner: 0 }))
    expect(share({ mental: 2 })).toBeGreaterThan(share({ mental: 0 }))
  })

  it('are counted as if every tie of everybody had been looked at', () => {
    const world = makeWorld({ scale: 0.3, years: 2 })
    run(world, 65)
    const before = [total(world, 'lonelyWeeks'), total(world, 'feltDebt')]
    countCircles(world)
    const counted = [total(world, 'lonelyWeeks') - before[0], total(world, 'feltDebt') - before[1]]
    const [lonely, debt] = inFull(world)
    expect(lonely).toBeGreaterThan(20)
    expect(debt).toBeGreaterThan(1)
    expect(counted[0] / PERIOD_WEEKS).toBeCloseTo(lonely, 6)
    expect(counted[1] / PERIOD_WEEKS).toBeCloseTo(debt, 6)
  })

  it('counting changes nothing that happens', () => {
    const state = (base: number): Float32Array => {
      const world = makeWorld({ scale: 0.1, burnInYears: 0, change: { loneliness: { base } } })
      run(world, 60)
      return world.people.columns.strain
    }
    expect(state(9)).toEqual(state(-9))
    expect(checksum(makeWorld({ scale: 0.05 }))).toBe(checksum(makeWorld({ scale: 0.05 })))
  })

  it('the needy have fewer people to count on', () => {
    const world = runTo({ scale: 1, years: 4 })
    const counts = (over: 'needyCountOn' | 'otherCountOn', per: 'needyWeeks' | 'otherWeeks'): number =>
      total(world, over) / total(world, per)
    expect(counts('needyCountOn', 'needyWeeks')).toBeLessThan(counts('otherCountOn', 'otherWeeks') - 0.02)
  })
})
