import { describe, expect, it } from 'vitest'
import { heaviestProblem } from '../../src/model/episodes.ts'
import { beginFollowUp, followUp } from '../../src/model/follow-up.ts'
import { FOLLOW_UP_AFTER_INTAKE } from '../../src/model/measures.ts'
import { runProblems } from '../../src/model/problem-course.ts'
import { Curve } from '../../src/model/record.ts'
import { startProblem } from '../../src/model/start-problem.ts'
import { makeWorld, runTo, total } from './worlds.ts'

describe('before and after at intake', () => {
  it('counts the stages of all problems at intake and again half a year later', () => {
    const world = makeWorld({ burnInYears: 0 })
    world.week = 10
    const person = world.people.columns.ageYears.findIndex(
      (age, i) => age > 30 && world.households.columns.episode[world.people.columns.household[i]] < 0,
    )
    startProblem(world, person, 0, 0, 3)
    startProblem(world, person, 2, 0, 2)
    const household = world.people.columns.household[person]
    const episode = world.households.columns.episode[household]
    const q = heaviestProblem(world, episode)
    beginFollowUp(world, q)
    world.problems.columns.stage[q] = 1
    for (world.week = 11; world.week <= 10 + FOLLOW_UP_AFTER_INTAKE; world.week++) followUp(world)
    expect(total(world, 'stagesAtIntake')).toBe(5)
    expect(total(world, 'stagesAfterIntake')).toBe(3)
    expect([total(world, 'broughtAtIntake'), total(world, 'broughtAfterIntake')]).toEqual([3, 1])
    expect(world.followUps.live).toBe(0)
  })

  it('counts nothing for households without problems, and none that cannot be followed up in time', () => {
    const world = makeWorld({ burnInYears: 0, years: 1 })
    const person = world.people.columns.ageYears.findIndex((age) => age > 30)
    startProblem(world, person, 0, 0, 3)
    const episode = world.households.columns.episode[world.people.columns.household[person]]
    world.week = world.endWeek - FOLLOW_UP_AFTER_INTAKE
    beginFollowUp(world, heaviestProblem(world, episode))
    expect(world.followUps.live).toBe(0)
  })

  it('falls without any treatment too: who comes is at the worst', () => {
    const untreated = runTo({ change: { care: { treatment: 0, specialistTreatment: 0 } }, scale: 0.3, years: 5 })
    const left = total(untreated, 'stagesAfterIntake') / total(untreated, 'stagesAtIntake')
    expect(total(untreated, 'stagesAtIntake')).toBeGreaterThan(100)
    expect(left).toBeLessThan(1)
    // What a client came with was at its worst more than the rest of the household's problems were.
    expect(total(untreated, 'broughtAfterIntake') / total(untreated, 'broughtAtIntake')).toBeLessThan(left)
  })
})

describe('recovery from moderate', () => {
  it('runs from the week in which a problem first becomes moderate until it is lighter again', () => {
    // Nobody else has a problem.
    const world = makeWorld({ burnInYears: 0, change: { problems: { initialPrevalence: 0 } } })
    const person = world.people.columns.ageYears.findIndex((age) => age > 30)
    startProblem(world, person, 2, 0, 1)
    const c = world.problems.columns
    const q = world.episodes.columns.firstProblem[world.households.columns.episode[world.people.columns.household[person]]]
    const step = (week: number, stage: 'worse' | 'better'): void => {
      world.week = week
      c.worsenLeft[q] = stage === 'worse' ? 0 : 1e9
      c.improveLeft[q] = stage === 'better' ? 0 : 1e9
      runProblems(world)
    }
    const mental = world.recorder.curves[Curve.RECOVERY]
    const ends = (): number[] => Array.from(mental.events.subarray(2 * mental.steps, 3 * mental.steps))
    step(10, 'worse')
    step(14, 'worse')
    step(20, 'better')
    expect([c.stage[q], ends().some((n) => n > 0)]).toEqual([2, false])
    step(31, 'better')
    // 21 weeks after it became moderate: step 5 of four weeks.
    expect(ends().flatMap((n, at) => (n > 0 ? [[at, n]] : []))).toEqual([[5, 1]])
    step(40, 'worse')
    step(50, 'better')
    expect(ends().reduce((a, b) => a + b)).toBe(1)
  })
})

describe('what is solved in care', () => {
  it('is part of all that is solved, in households of one and of several domains', () => {
    const world = runTo({ scale: 0.3, years: 4 })
    const resolution = world.recorder.curves[Curve.RESOLUTION]
    let solved = 0
    for (let i = 0; i < resolution.causes * resolution.steps; i++) solved += resolution.events[i]
    const multi = total(world, 'caseSolvedMulti')
    const single = total(world, 'caseSolvedSingle')
    expect(Math.min(multi, single)).toBeGreaterThan(10)
    expect(multi + single).toBeLessThan(solved)
    expect(total(world, 'caseProblemYearsMulti') + total(world, 'caseProblemYearsSingle')).toBeLessThan(total(world, 'residentYears'))
  })
})
