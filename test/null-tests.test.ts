/**
 * Null tests: worlds in which a promise cannot come true for the reason it gives. If the model still showed an effect there, the effect
 * would have been written in. Numbers F… are those of the critical review in the model document.
 */
import { describe, expect, it } from 'vitest'
import { WEEKS_PER_YEAR } from '../src/core/rates.ts'
import { runProblems } from '../src/model/problem-course.ts'
import type { Levers } from '../src/model/parameters.ts'
import type { MeasureName } from '../src/model/measures.ts'
import { checksum, makeWorld, runTo, total, type WorldWishes } from './model/worlds.ts'

/** Paired differences of a ratio over seeds: policy minus baseline. */
function pairs(
  over: MeasureName,
  per: MeasureName,
  wishes: WorldWishes,
  baseline: Partial<Levers>,
  policy: Partial<Levers>,
  seeds: number,
): number[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const value = (levers: Partial<Levers>): number => {
      const world = runTo({ ...wishes, seed, levers: { ...wishes.levers, ...levers } })
      return total(world, over) / total(world, per)
    }
    return value(policy) - value(baseline)
  })
}
const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length
const standardError = (values: number[]): number =>
  Math.sqrt(values.reduce((a, b) => a + (b - mean(values)) ** 2, 0) / (values.length - 1) / values.length)

/** Only mental problems, unrelated to one another, and more staff and specialists than anybody needs. */
const singleProblems: WorldWishes = {
  scale: 0.1,
  years: 4,
  change: {
    problems: { onsetPerYear: [0, 0, 0.15, 0, 0], initialPrevalence: 0, spilloverScale: 0, overloadOnset: 1 },
    cost: { ftePer1000: 8 },
    care: { specialistSlots: 60, caseMix: 0.2 },
  },
}

describe('F1 breadth gives nothing by itself', () => {
  it('with single unrelated problems and no queue, generalists solve no more than specialists', () => {
    const differences = pairs('resolved104', 'onsets', singleProblems, { breadth: 0 }, { breadth: 1 }, 5)
    // One-sided at 3 standard errors: false alarm below 1 in 100 with 4 degrees of freedom.
    expect(mean(differences)).toBeLessThan(3 * standardError(differences) + 1e-9)
  })
})

describe('F3 early help is not better by itself', () => {
  it('without worsening and entrenchment the moment at which help starts does not matter', () => {
    const change = {
      problems: {
        worsenPerWeek: 0,
        entrenchEffect: 0,
        improvePerWeek: 0.02,
        initialPrevalence: [0.9, 0, 0, 0, 0.9, 0, 0, 0, 0.9, 0, 0, 0, 0.9, 0, 0, 0, 0.9, 0, 0, 0],
      },
      care: { treatmentEntrench: 0 },
    }
    const survival = (startWeek: number): { share: number; n: number } => {
      const world = makeWorld({ change, scale: 0.25, burnInYears: 0 })
      const c = world.problems.columns
      // One hazard for all, so that who is left later is no other sort of problem.
      for (let q = 0; q < world.problems.count; q++) {
        c.improveRate[q] = 0.02
        c.helped[q] = 0
      }
      const open = (): number => world.problems.live
      let n = 0
      for (let week = 0; week < startWeek + WEEKS_PER_YEAR; week++) {
        if (week === startWeek) {
          n = open()
          for (let q = 0; q < world.problems.count; q++) c.treatRate[q] = 0.03
        }
        world.week = week
        runProblems(world)
        for (let q = 0; q < world.problems.count; q++) {
          c.improveRate[q] = 0.02
          c.helped[q] = 0
        }
      }
      return { share: open() / n, n }
    }
    const early = survival(0)
    const late = survival(40)
    const expected = Math.exp(-0.05 * WEEKS_PER_YEAR)
    // Binomial standard errors; 4 of them: false alarm 1 in 16,000.
    for (const { share, n } of [early, late])
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / n))
  })

  it('with worsening, what is left alone becomes severe more often: the test above can fail', () => {
    const severe = (worsen: number): number => {
      const world = runTo({ years: 3, levers: { formalHelp: 0 }, change: { problems: { worsenPerWeek: worsen } } })
      return total(world, 'newSevere')
    }
    expect(severe(0.02)).toBeGreaterThan(severe(0))
    expect(severe(0)).toBe(0)
  })
})

describe('F5 a network is no substitute by itself', () => {
  it('where networks can take over nothing, network meetings that cost no hours change nothing at all', () => {
    const wishes: WorldWishes = {
      scale: 0.05,
      years: 2,
      change: { support: { networkShareByType: 0, homeShareByType: 0 }, meeting: { hours: 0 } },
    }
    const outcomes = (levers: Partial<Levers>): number[] => {
      const world = runTo({ ...wishes, levers })
      return [
        total(world, 'resolved104'),
        total(world, 'stageWeeks'),
        total(world, 'newProblems'),
        total(world, 'careHours'),
        world.problems.live,
      ]
    }
    expect(outcomes({ networkMeeting: 1 })).toEqual(outcomes({ networkMeeting: 0 }))
    expect(outcomes({ networkMeeting: 0 })[3]).toBe(0)
  })

  it('where networks can take over something, meetings do change who helps: the test above can fail', () => {
    const helped = (networkMeeting: number): number => total(runTo({ scale: 0.1, years: 2, levers: { networkMeeting } }), 'careHours')
    expect(helped(1)).not.toBe(helped(0))
  })
})

describe('F7 one plan gives nothing by itself', () => {
  it('where problems are not linked, a joint plan meets no conflicts, costs hours and solves no more', () => {
    const wishes: WorldWishes = { scale: 0.1, years: 4, change: { problems: { spilloverScale: 0 }, care: { warmHandover: 0 } } }
    expect(total(runTo({ ...wishes, levers: { jointPlan: 0 } }), 'conflicts')).toBe(0)
    const differences = pairs('stageWeeks', 'residentWeeks', wishes, { jointPlan: 0 }, { jointPlan: 1 }, 5)
    expect(mean(differences)).toBeGreaterThan(-3 * standardError(differences) - 1e-9)
  })

  it('where problems are linked, separate professionals do clash: the test above can fail', () => {
    expect(total(runTo({ scale: 0.2, years: 3, change: { care: { interference: 0.1 } } }), 'conflicts')).toBeGreaterThan(0)
  })
})

describe('F13 chance is the same under every policy', () => {
  it('two equal policies give the same bits', () => {
    expect(checksum(runTo({ scale: 0.05, years: 1, levers: {} }))).toBe(checksum(runTo({ scale: 0.05, years: 1, levers: { breadth: 0 } })))
  })

  it('base onsets come in the same weeks whatever the policy', () => {
    const onsets = (levers: Partial<Levers>): string[] => {
      // Without spillover, relapse and overload all onsets are base onsets; no problem ends, so none is repeated.
      const world = runTo({
        scale: 0.05,
        years: 2,
        burnInYears: 0,
        levers,
        change: {
          problems: { improvePerWeek: 0, spilloverScale: 0, overloadOnset: 1, initialPrevalence: 0 },
          care: { treatment: 0, specialistTreatment: 0 },
        },
      })
      const c = world.problems.columns
      const list: string[] = []
      for (let q = 0; q < world.problems.count; q++)
        if (c.stage[q] > 0) list.push(`${world.people.columns.key[c.bearer[q]]} ${c.type[q]} ${c.onsetWeek[q]}`)
      return list.sort()
    }
    const before = onsets({})
    expect(before.length).toBeGreaterThan(50)
    expect(onsets({ breadth: 1, walkIn: 1, outreachShare: 0.3, networkMeeting: 1, budgetCut: 0.2 })).toEqual(before)
  })
})
