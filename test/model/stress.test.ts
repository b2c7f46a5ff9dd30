import { describe, expect, it } from 'vitest'
import { Cause, Problem } from '../../src/model/dimensions.ts'
import { marginOf } from '../../src/model/entitlements.ts'
import { headOf } from '../../src/model/episodes.ts'
import { refreshEpisode } from '../../src/model/refresh.ts'
import { startProblem } from '../../src/model/start-problem.ts'
import type { World } from '../../src/model/world.ts'
import { makeWorld, runTo, type WorldWishes } from './worlds.ts'

/** A household with nothing but one problem of its head; `home` counts among those for whom `fits` holds. */
function oneProblem(wishes: WorldWishes, type: number, stage: number, fits: (world: World, home: number) => boolean) {
  const world = makeWorld({
    burnInYears: 0,
    ...wishes,
    change: { ...wishes.change, problems: { initialPrevalence: 0, ...wishes.change?.problems } },
  })
  let home = 0
  while (!fits(world, home)) home++
  startProblem(world, headOf(world, home), type, Cause.BASE, stage)
  const episode = world.households.columns.episode[home]
  return { world, home, episode, q: world.episodes.columns.firstProblem[episode] }
}
const adult = (world: World, h: number): boolean => {
  const age = world.people.columns.ageYears[world.households.columns.firstPerson[h]]
  return age >= 30 && age < 60
}

describe('stress', () => {
  it('is what the formula says: stages, creditors and schemes', () => {
    for (const simplification of [0, 0.5, 1]) {
      const { world, home, episode } = oneProblem(
        { levers: { simplification } },
        Problem.MONEY,
        3,
        (w, h) => adult(w, h) && w.households.columns.using[h] === 3,
      )
      const p = world.parameters.problems
      refreshEpisode(world, episode)
      expect(world.households.columns.using[home]).toBe(3)
      const load = p.stressPerStage * 3 + p.stressPerAccount * (p.creditors[2] + 2 * (1 - simplification))
      expect(world.episodes.columns.stress[episode]).toBeCloseTo(1 - Math.exp(-load), 6)
      expect(world.episodes.columns.bandwidth[episode]).toBeCloseTo(1 - p.bandwidthLoss * (1 - Math.exp(-load)), 6)
    }
  })

  it('debt assistance makes one account of many', () => {
    const { world, episode, q } = oneProblem({}, Problem.MONEY, 3, adult)
    const before = world.episodes.columns.stress[episode]
    world.problems.columns.provision[q] = 16
    refreshEpisode(world, episode)
    expect(world.episodes.columns.stress[episode]).toBeLessThan(before)
  })

  it('without loss of bandwidth it costs no room in the head', () => {
    const { world, episode } = oneProblem({ change: { problems: { bandwidthLoss: 0 } } }, Problem.MONEY, 4, adult)
    expect(world.episodes.columns.stress[episode]).toBeGreaterThan(0.4)
    expect(world.episodes.columns.bandwidth[episode]).toBe(1)
  })
})

describe('recovery of debt', () => {
  it('goes by the room in the budget, and never further than its bounds', () => {
    const { world, home, episode, q } = oneProblem({ change: { schemes: { repayEffect: 0.3 } } }, Problem.MONEY, 2, adult)
    const { repayEffect, repayCentre, repayLeast, repayMost } = world.parameters.schemes
    const rateAt = (margin: number): number => {
      world.households.columns.margin[home] += margin - marginOf(world, home)
      refreshEpisode(world, episode)
      return world.problems.columns.improveRate[q]
    }
    const middle = rateAt(repayCentre)
    expect(rateAt(repayCentre + 100) / middle).toBeCloseTo(Math.exp(repayEffect), 4)
    expect(rateAt(repayCentre - 100) / middle).toBeCloseTo(Math.exp(-repayEffect), 4)
    expect(rateAt(-5000) / middle).toBeCloseTo(repayLeast, 4)
    expect(rateAt(5000) / middle).toBeCloseTo(repayMost, 4)
  })

  it('of a mental problem does not go by the budget', () => {
    const { world, home, episode, q } = oneProblem({ change: { schemes: { repayEffect: 0.3 } } }, Problem.MENTAL, 2, adult)
    const before = world.problems.columns.improveRate[q]
    world.households.columns.margin[home] -= 1000
    refreshEpisode(world, episode)
    expect(world.problems.columns.improveRate[q]).toBe(before)
  })
})

describe('the two spillover matrices', () => {
  it('debt sets off and prolongs mental problems; mental problems prolong debt but do not set it off', () => {
    const { parameters } = makeWorld({ scale: 0.02 })
    const { spilloverOnset, spilloverRecovery } = parameters.problems
    const at = (from: number, to: number): number => from * 5 + to
    expect(spilloverOnset[at(Problem.MONEY, Problem.MENTAL)]).toBeGreaterThan(0)
    expect(spilloverOnset[at(Problem.MENTAL, Problem.MONEY)]).toBe(0)
    expect(spilloverRecovery[at(Problem.MONEY, Problem.MENTAL)]).toBeGreaterThan(0)
    expect(spilloverRecovery[at(Problem.MENTAL, Problem.MONEY)]).toBeGreaterThan(0)
    for (let type = 0; type < 5; type++) {
      expect(spilloverOnset[at(type, type)]).toBe(0)
      expect(spilloverRecovery[at(type, type)]).toBe(0)
    }
  })

  it('recovery from one problem is slowed by another as the matrix says', () => {
    const { world, home, episode, q } = oneProblem(
      { change: { problems: { bandwidthLoss: 0, spilloverScale: 1 }, schemes: { repayEffect: 0 } } },
      Problem.MONEY,
      2,
      adult,
    )
    const alone = world.problems.columns.improveRate[q]
    startProblem(world, headOf(world, home), Problem.MENTAL, Cause.BASE, 4)
    refreshEpisode(world, episode)
    const drag = world.parameters.problems.spilloverRecovery[Problem.MENTAL * 5 + Problem.MONEY]
    expect(world.problems.columns.improveRate[q] / alone).toBeCloseTo(Math.exp(-drag), 4)
  })
})

describe('how long problem debt lasts', () => {
  it('is counted from when it first became serious: no debt is serious before it began, and every serious one is dated', () => {
    const world = runTo({ scale: 0.3, years: 2 })
    const c = world.problems.columns
    let serious = 0
    for (let q = 0; q < world.problems.count; q++) {
      if (c.stage[q] < 2) continue
      serious++
      expect(c.seriousWeek[q]).toBeGreaterThanOrEqual(c.onsetWeek[q])
      expect(c.seriousWeek[q]).toBeLessThan(world.endWeek)
    }
    expect(serious).toBeGreaterThan(100)
  })

  it('problems at the start of a run have ages spread as those of a memoryless course', () => {
    const world = makeWorld({ scale: 1, burnInYears: 0 })
    const c = world.problems.columns
    const { initialWeeks, initialWeeksMost } = world.parameters.problems
    let n = 0
    let sum = 0
    for (let q = 0; q < world.problems.count; q++) {
      if (c.type[q] !== Problem.MENTAL || c.stage[q] !== 1) continue
      n++
      sum -= c.onsetWeek[q]
    }
    const mean = initialWeeks[Problem.MENTAL * 4]
    expect(n).toBeGreaterThan(200)
    expect(initialWeeksMost).toBeGreaterThan(10 * mean)
    // Four standard errors of the mean of an exponential.
    expect(Math.abs(sum / n - mean)).toBeLessThan((4 * mean) / Math.sqrt(n))
  })
})
