import { describe, expect, it } from 'vitest'
import { Job, Scheme, SCHEMES } from '../../src/model/dimensions.ts'
import { isEntitled, lossOfWorking, marginOf, unclaimed } from '../../src/model/entitlements.ts'
import { headOf } from '../../src/model/episodes.ts'
import { onsetHazardPerYear } from '../../src/model/onset.ts'
import { chanceToTakeUp, highestChances } from '../../src/model/schemes.ts'
import type { World } from '../../src/model/world.ts'
import { makeWorld, run, runTo, total, type WorldWishes } from './worlds.ts'

const quiet = { problems: { onsetPerYear: 0, initialPrevalence: 0 } }
const only = (scheme: number, value: number): number[] => SCHEMES.map((_, s) => (s === scheme ? value : 0))
const nonUse = (world: World, name: 'Rent' | 'Care' | 'Special'): number => total(world, `unused${name}`) / total(world, `due${name}`)

describe('schemes', () => {
  it('settle where lapse and take-up balance: unused = l / (l + η)', () => {
    // No reluctance, no effort: η a month is the base rate at 100 euro.
    const schemes = {
      euroPerMonth: 100,
      complexity: 0,
      reluctanceEffect: 0,
      awarenessEffect: 0,
      helpEffect: 0,
      takeUpPerMonth: 0.05,
      lapsePerYear: only(Scheme.CARE, 0.5),
      initialNonUse: 0.4,
      clawbackPerYear: 0,
    }
    const world = runTo({ scale: 0.4, years: 5, burnInYears: 5, change: { ...quiet, schemes } })
    const expected = 0.5 / (0.5 + 0.05 * 13)
    // Lapses come once a year with 1 − e^−.5 and are refilled within it: a little fewer are unused on average.
    expect(Math.abs(nonUse(world, 'Care') - expected)).toBeLessThan(0.06)
  })

  it('are used more when rules are simple, and when they are granted by themselves', () => {
    const world = (levers: WorldWishes['levers']): World => runTo({ scale: 0.1, years: 3, levers })
    const base = world({})
    const simple = world({ simplification: 1 })
    const granted = world({ simplification: 1, automaticGranting: 1 })
    expect(nonUse(simple, 'Special')).toBeLessThan(nonUse(base, 'Special'))
    expect(nonUse(granted, 'Special')).toBeLessThan(nonUse(simple, 'Special'))
    expect(total(simple, 'clawbacks')).toBe(0)
    expect(total(base, 'clawbacks')).toBeGreaterThan(0)
    expect(total(granted, 'euroUnclaimed')).toBeLessThan(total(base, 'euroUnclaimed'))
  })

  it('leave a household short of what it does not use, and that brings money problems nearer', () => {
    const world = makeWorld({ scale: 0.1, burnInYears: 0 })
    const { entitled, using, firstPerson } = world.households.columns
    let h = 0
    while ((entitled[h] & (1 << Scheme.CARE)) === 0 || entitled[h] !== using[h]) h++
    const margin = marginOf(world, h)
    const hazard = onsetHazardPerYear(world, firstPerson[h], 1)
    using[h] &= ~(1 << Scheme.CARE)
    const euro = world.parameters.schemes.euroPerMonth[Scheme.CARE]
    expect(unclaimed(world, h)).toBe(euro)
    expect(marginOf(world, h)).toBeCloseTo(margin - euro)
    expect(onsetHazardPerYear(world, firstPerson[h], 1)).toBeGreaterThan(hazard)
  })

  it('are never likelier to be taken up than the bound by which most draws are settled', () => {
    for (const levers of [{}, { simplification: 1, automaticGranting: 1 }]) {
      const world = runTo({ scale: 0.3, years: 1, levers })
      const highest = highestChances(world)
      let nearest = 0
      for (let h = 0; h < world.households.count; h++) {
        for (let s = 0; s < SCHEMES.length; s++) {
          const chance = chanceToTakeUp(world, h, headOf(world, h), s)
          expect(chance).toBeLessThanOrEqual(highest[s])
          nearest = Math.max(nearest, chance / highest[s])
        }
      }
      expect(nearest).toBeGreaterThan(0.3)
    }
  })

  it('lost by working: the marginal loss is the sum of the table, and simpler rules lower it', () => {
    const world = makeWorld({ scale: 0.1, burnInYears: 0 })
    const p = world.parameters.schemes
    world.households.columns.using[0] = (1 << Scheme.RENT) | (1 << Scheme.REMISSION)
    const lost = p.euroPerMonth[Scheme.RENT] * p.withdrawal[Scheme.RENT] + p.euroPerMonth[Scheme.REMISSION] * p.withdrawal[Scheme.REMISSION]
    expect(lossOfWorking(world, 0)).toBeCloseTo((p.lossEffect * lost) / p.workGainEuro)
    world.levers.simplification = 1
    expect(lossOfWorking(world, 0)).toBeCloseTo((p.lossEffect * lost * (1 - p.simplerWithdrawal)) / p.workGainEuro)
  })
})

describe('social assistance', () => {
  it('keeps its number of receivers, leaves nobody who works on it, and is a part of what is due', () => {
    const world = makeWorld({ scale: 0.08, burnInYears: 5, municipality: 'zwolle', years: 6 })
    const { assistance, firstPerson } = world.households.columns
    const stock = (): number => assistance.subarray(0, world.households.count).reduce((a, b) => a + b, 0)
    const start = stock()
    run(world, 520)
    expect(stock() / start).toBeGreaterThan(0.8)
    expect(stock() / start).toBeLessThan(1.25)
    for (let h = 0; h < world.households.count; h++) {
      if (assistance[h] === 0) continue
      expect(isEntitled(world, h)).toBe(true)
      expect(world.people.columns.job[firstPerson[h]]).not.toBe(Job.SECURE)
    }
  })

  it('is left after a long time by few: spells differ', () => {
    const long = (spellSdLog: number): number => {
      const world = runTo({
        scale: 0.5,
        years: 8,
        burnInYears: 0,
        change: { ...quiet, events: { spellSdLog, spellMeanLog: spellSdLog ** 2 / 2 - Math.log(4) } },
      })
      return total(world, 'assistanceLeftLong') / total(world, 'assistanceLeft')
    }
    expect(long(1.26)).toBeLessThan(long(0))
  })
})
