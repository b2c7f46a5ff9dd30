import { describe, expect, it } from 'vitest'
import { ADULT_AGE, Job, Problem, TYPES } from '../../src/model/dimensions.ts'
import { beginOnsets, dateOnsets, onsetHazardPerYear, SPILLOVER_WEEKS, SPREAD_STEPS } from '../../src/model/onset.ts'
import type { World } from '../../src/model/world.ts'
import { headOf } from '../../src/model/episodes.ts'
import { makeWorld, runTo, total } from './worlds.ts'

const quiet = {
  problems: { initialPrevalence: 0, spilloverScale: 0, improvePerWeek: 0, worsenPerWeek: 0, relapseExtra: 0, overloadOnset: 1 },
}

/** Date and begin onsets for a number of weeks, and nothing else. */
function onlyOnsets(world: World, weeks: number): void {
  for (let week = 0; week < weeks; week++) {
    world.week = week
    dateOnsets(world)
    beginOnsets(world)
  }
}

describe('onset', () => {
  it('in a year as many problems begin as the hazards say', () => {
    const world = makeWorld({ scale: 1, burnInYears: 0, change: quiet })
    onlyOnsets(world, 104)
    const expected = new Float64Array(5)
    for (let i = 0; i < world.people.count; i++)
      for (let type = 0; type < 5; type++) expected[type] += 1 - Math.exp(-onsetHazardPerYear(world, i, type))
    const begun = new Float64Array(5)
    const c = world.problems.columns
    // Second year: in the first one the personal years have only begun. Who has a problem does not get it again.
    for (let q = 0; q < world.problems.count; q++) if (c.onsetWeek[q] < 52) begun[c.type[q]]++
    // A cohort dated in week w covers weeks w … w + 51: over the first 52 weeks about half of a year is covered.
    for (let type = 0; type < 5; type++) {
      const share = begun[type] / expected[type]
      // Standard error of a Poisson count; 4 of them in five tests: false alarm 1 in 3,000.
      expect(Math.abs(share - 0.5)).toBeLessThan(0.03 + 4 * Math.sqrt(0.5 / expected[type]))
    }
  })

  it('only those can bear a problem whose problem it is', () => {
    const world = makeWorld({ scale: 0.2 })
    const { ageYears, job, household } = world.people.columns
    for (let i = 0; i < world.people.count; i++) {
      const adult = ageYears[i] >= ADULT_AGE
      expect(onsetHazardPerYear(world, i, Problem.YOUTH) > 0).toBe(!adult)
      expect(onsetHazardPerYear(world, i, Problem.MENTAL) > 0).toBe(adult)
      if (job[i] === Job.OUTSIDE || ageYears[i] >= 66) expect(onsetHazardPerYear(world, i, Problem.WORK)).toBe(0)
      if (onsetHazardPerYear(world, i, Problem.MONEY) > 0) expect(headOf(world, household[i])).toBe(i)
    }
  })

  it('spillovers add onsets, and are counted as such', () => {
    const none = runTo({ scale: 0.2, years: 3, change: { problems: { spilloverScale: 0 } } })
    const some = runTo({ scale: 0.2, years: 3, change: { problems: { spilloverScale: 1.5 } } })
    expect(total(none, 'newSpillover')).toBe(0)
    expect(total(some, 'newSpillover')).toBeGreaterThan(20)
    expect(total(some, 'newProblems')).toBeGreaterThan(total(none, 'newProblems'))
  })

  it('a problem that was solved comes back more often soon after', () => {
    const onsets = (relapseExtra: number): number =>
      total(runTo({ scale: 0.2, years: 3, change: { problems: { relapseExtra } } }), 'newProblems')
    expect(onsets(4)).toBeGreaterThan(onsets(0))
  })

  it('is never above the bound by which most draws are settled, whatever the factors, nor far below it for all', () => {
    const factors = [{}, { onsetByIncome: 0.4, onsetBySingle: 0.5 }, { onsetByAge: 2, workOnsetByJob: 3, onsetBySingle: 2.5 }]
    for (const problems of factors) {
      const world = makeWorld({ scale: 0.3, burnInYears: 0, change: { problems, schemes: { marginMost: 5 } } })
      const { people, households } = world
      const { highest } = world.derived
      let nearest = 0
      for (let i = 0; i < people.count; i++) {
        const poor = households.columns.lowIncome[people.columns.household[i]] === 1 ? TYPES : 0
        for (let type = 0; type < TYPES; type++) {
          const hazard = onsetHazardPerYear(world, i, type)
          expect(hazard).toBeLessThanOrEqual(people.columns.frailty[i] * highest[poor + type])
          if (hazard > 0) nearest = Math.max(nearest, hazard / (people.columns.frailty[i] * highest[poor + type]))
        }
      }
      expect(nearest).toBeGreaterThan(0.99)
    }
  })

  it('by spillover has a bound too: the curve at the next step of the table', () => {
    const { derived, parameters } = makeWorld({ scale: 0.02, burnInYears: 0 })
    const exact = (push: number): number => ((Math.exp((parameters.problems.spilloverScale * push) / 4) - 1) / 52) * SPILLOVER_WEEKS
    for (let push = 0.01; push < 15; push += 0.0137) {
      const bound = derived.spreadMost[Math.floor(push * SPREAD_STEPS) + 1]
      expect(bound).toBeGreaterThan(exact(push))
      expect(bound).toBeLessThan(exact(push + 1 / SPREAD_STEPS) * 1.001)
    }
  })
})
