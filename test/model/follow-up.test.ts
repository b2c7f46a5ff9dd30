import { describe, expect, it } from 'vitest'
import { beginFollowUp, followUp } from '../../src/model/follow-up.ts'
import { FOLLOW_UP_AFTER_INTAKE } from '../../src/model/measures.ts'
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
    beginFollowUp(world, episode)
    world.problems.columns.stage[world.episodes.columns.firstProblem[episode]] = 1
    for (world.week = 11; world.week <= 10 + FOLLOW_UP_AFTER_INTAKE; world.week++) followUp(world)
    expect(total(world, 'stagesAtIntake')).toBe(5)
    expect(total(world, 'stagesAfterIntake')).toBe(4)
    expect(world.followUps.live).toBe(0)
  })

  it('counts nothing for households without problems, and none that cannot be followed up in time', () => {
    const world = makeWorld({ burnInYears: 0, years: 1 })
    const person = world.people.columns.ageYears.findIndex((age) => age > 30)
    startProblem(world, person, 0, 0, 3)
    const episode = world.households.columns.episode[world.people.columns.household[person]]
    world.week = world.endWeek - FOLLOW_UP_AFTER_INTAKE
    beginFollowUp(world, episode)
    expect(world.followUps.live).toBe(0)
  })

  it('falls without any treatment too: who comes is at the worst', () => {
    const untreated = runTo({ change: { care: { treatment: 0, specialistTreatment: 0 } }, scale: 0.3, years: 5 })
    const left = total(untreated, 'stagesAfterIntake') / total(untreated, 'stagesAtIntake')
    expect(total(untreated, 'stagesAtIntake')).toBeGreaterThan(100)
    expect(left).toBeLessThan(1)
  })
})
