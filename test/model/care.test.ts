import { describe, expect, it } from 'vitest'
import { CaseStatus, Handler } from '../../src/model/dimensions.ts'
import { makeWorld, parametersWith, run, runTo, total } from './worlds.ts'

describe('formal care', () => {
  it('a two-hour first talk brings out a light problem one time in three, a moderate one in two', () => {
    const { access } = parametersWith()
    const noticed = (stage: number): number =>
      1 -
      Math.exp(
        -access.detection * 0.45 * (access.detectionFloor + (1 - access.detectionFloor) * 0.3) * access.detectionVisibility[stage - 1],
      )
    // General practitioners: 33.8 % of mild, 50.1 % of any depression (Mitchell et al.).
    expect(Math.abs(noticed(1) - 0.338)).toBeLessThan(0.02)
    expect(Math.abs(noticed(2) - 0.501)).toBeLessThan(0.02)
  })

  it('hours, skill and rapport each make treatment work better', () => {
    const solved = (change: object, levers: object = {}): number => {
      const world = runTo({ scale: 0.3, years: 3, change, levers })
      return total(world, 'stageWeeks')
    }
    const base = solved({})
    expect(solved({ care: { treatment: 0.2, specialistTreatment: 0.2 } })).toBeLessThan(base)
    expect(solved({ cost: { ftePer1000: 0.3 } })).toBeGreaterThan(base)
    expect(solved({ care: { skillNeeded: [0.9, 0.95, 1, 1], specialistSkill: 0.5 } })).toBeGreaterThan(base)
  })

  it('no more people are with a specialist than there are places, and crises come first', () => {
    const world = makeWorld({
      scale: 0.3,
      burnInYears: 0,
      levers: { breadth: 1 },
      change: { care: { specialistSlots: 0.5 }, access: { seekPerWeek: 0.05 } },
    })
    for (let month = 0; month < 12; month++) {
      run(world, 4)
      const used = new Float64Array(5)
      const c = world.problems.columns
      for (let q = 0; q < world.problems.count; q++) if (c.stage[q] > 0 && c.handler[q] === Handler.SPECIALIST) used[c.type[q]]++
      for (let type = 0; type < 5; type++) expect(used[type]).toBeLessThanOrEqual(world.capacity.slots[type])
    }
    let waiting = 0
    for (let q = 0; q < world.problems.count; q++) if (world.problems.columns.handler[q] === Handler.WAITING) waiting++
    expect(waiting).toBeGreaterThan(0)
  })

  it('who waits for a specialist keeps the place in the team: generalism without specialists fills the team', () => {
    const waiting = (slots: number): number => {
      const world = runTo({ scale: 0.3, years: 3, levers: { breadth: 1, walkIn: 1 }, change: { care: { specialistSlots: slots } } })
      return total(world, 'teamWaitWeeks') / total(world, 'teamStarted')
    }
    expect(waiting(0.5)).toBeGreaterThan(waiting(20))
  })

  it('the less of a place they take up, the more households can be helped while others wait for a specialist', () => {
    const started = (waitingPlace: number): number =>
      total(
        runTo({ scale: 0.4, years: 4, levers: { caseloadNorm: 8 }, change: { care: { waitingPlace, specialistSlots: 0.5 } } }),
        'teamStarted',
      )
    expect(started(0.1)).toBeGreaterThan(1.05 * started(1))
  })

  it('a household takes up one place of whoever works on it, and part of one of a coordinator who only keeps in touch', () => {
    const world = makeWorld({ scale: 0.4, burnInYears: 0, change: { access: { seekPerWeek: 0.05 } } })
    run(world, 60)
    const { caseload, places } = world.workers.columns
    const least = world.parameters.care.waitingPlace
    let partly = 0
    for (let w = 0; w < world.workers.count; w++) {
      expect(places[w]).toBeGreaterThanOrEqual(least * caseload[w] - 1e-3)
      if (places[w] < caseload[w] - 0.01) partly++
    }
    expect(partly).toBeGreaterThan(0)
  })

  it('a case closes only when all that is known is quiet', () => {
    const world = makeWorld({ scale: 0.3, burnInYears: 0, levers: { closingStage: 0 } })
    const loose = makeWorld({ scale: 0.3, burnInYears: 0, levers: { closingStage: 2 } })
    run(world, 100)
    run(loose, 100)
    const active = (w: typeof world): number => {
      let n = 0
      for (let row = 0; row < w.cases.count; row++) if (w.cases.columns.status[row] === CaseStatus.ACTIVE) n++
      return n
    }
    expect(active(world)).toBeGreaterThan(active(loose))
  })

  it('the keener professionals notice, the more domains of a household are in view', () => {
    const coverage = (detection: number): number => {
      const world = runTo({ scale: 0.3, years: 3, change: { access: { detection } } })
      return total(world, 'multiKnownDomains') / total(world, 'multiDomains')
    }
    expect(coverage(8)).toBeGreaterThan(coverage(1))
  })
})
