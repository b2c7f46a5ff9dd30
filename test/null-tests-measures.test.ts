/**
 * Null tests, continued: F4, F10, F11, F12, F15 and F16 of the critical review, which ask what is measured and by what. F9 (positions make the
 * gap) stands in position-swap.test.ts, as it needs worlds of its own.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { diskSource } from '../src/io/files.ts'
import { RESULT_NAMES } from '../src/results/names.ts'
import { loadTargets } from '../src/scenario/targets.ts'
import type { Target } from '../src/scenario/targets-types.ts'
import { parametersWith, runTo, total, type WorldWishes } from './model/worlds.ts'

/** Stages of a problem, the fast index of its tables. */
const STAGES = 4

describe('F4 a conference gives no support of its own', () => {
  /** Nobody to find beyond the circle, no longer-lasting legitimacy, no veto, no lost heart, and no cap on a task. */
  const bare = {
    dormantCloseness: 0,
    widenTries: 0,
    legitimisedWeeks: 13,
    acquaintMost: 0,
    talk: 0,
    loseHeart: 0,
    veto: 0,
    attendLeast: 0,
    taskShare: 1,
  }
  const cheap = { hoursBefore: 0, hoursHeld: 0 }
  const started = (levers: object, conference: object): number =>
    total(
      runTo({ scale: 0.5, years: 4, levers, change: { conference: { ...cheap, ...conference }, meeting: { hours: 0 } } }),
      'activatedStarted',
    ) || 0

  it('where it brings nobody together, nobody pledges', () => {
    expect(started({ conference: 1 }, { ...bare, attendCoordinator: -50 })).toBe(0)
    expect(started({ conference: 1 }, {})).toBeGreaterThan(10)
  })

  it('every attendant may refuse: where nobody accepts, a conference brings no help', () => {
    const refuse: WorldWishes['change'] = { support: { acceptBase: -50 } }
    const world = runTo({ scale: 0.4, years: 3, levers: { conference: 1 }, change: refuse })
    expect(total(world, 'conferenceHeld')).toBeGreaterThan(0)
    expect(total(world, 'activatedStarted')).toBe(0)
  })
})

describe('F10 early is counted among all problems that begin', () => {
  const shares = (improvePerWeek?: readonly number[]): { incidence: number; amongSolved: number } => {
    const change = improvePerWeek ? { problems: { improvePerWeek } } : {}
    const world = runTo({ scale: 0.5, years: 6, change, levers: { formalHelp: 0 } })
    const early = total(world, 'earlySelf') + total(world, 'earlyInformal') + total(world, 'earlyFormal') + total(world, 'earlyMixed')
    return { incidence: early / total(world, 'onsets'), amongSolved: early / total(world, 'resolved104') }
  }
  const shipped = parametersWith().problems.improvePerWeek
  let usual: ReturnType<typeof shares>
  beforeAll(() => void (usual = shares()))

  it('a world that never solves heavy problems does not look better for it', () => {
    const stuck = shares(Array.from(shipped, (rate, k) => (k % STAGES === 0 ? rate : 0)))
    // The naive share among the solved gets better, the incidence does not.
    expect(stuck.amongSolved).toBeGreaterThan(usual.amongSolved + 0.02)
    expect(stuck.incidence).toBeLessThan(usual.incidence + 0.01)
  })

  it('its twin: where problems that have just begun are solved twice as fast, it does look better', () => {
    const quick = shares(Array.from(shipped, (rate, k) => (k % STAGES === 0 ? 2 * rate : rate)))
    expect(quick.incidence).toBeGreaterThan(usual.incidence + 0.05)
  })
})

describe('F11 capacity is scarce', () => {
  it('outreach lengthens the wait where staff are few, and not where there is plenty', () => {
    const waits = (ftePer1000: number, outreachShare: number): number => {
      const levers = { outreachShare, outreachRingFenced: 1 }
      const world = runTo({ scale: 0.5, years: 4, levers, change: { cost: { ftePer1000 } } })
      return total(world, 'teamWaitWeeks') / Math.max(1, total(world, 'teamStarted'))
    }
    expect(waits(0.6, 0.3) - waits(0.6, 0)).toBeGreaterThan(1)
    expect(waits(8, 0.3) - waits(8, 0)).toBeLessThan(0.1)
  })
})

describe('F12 outreach does not raise trust by itself', () => {
  const visited = (outreachPrecision: number, change: object = {}): number => {
    const levers = { outreachShare: 0.3, outreachRingFenced: 1, reporting: 0 }
    const world = runTo({ scale: 0.4, years: 4, levers, change: { access: { outreachPrecision }, trust: { returnPerYear: 0, ...change } } })
    return total(world, 'trustWeeks') / total(world, 'adultWeeks')
  }

  it('at random it costs trust, the better it is aimed the less; without a cost of intrusion it does not', () => {
    const random = visited(1)
    expect(visited(20)).toBeGreaterThan(random)
    expect(visited(1, { intrusionOutreach: 0 })).toBeGreaterThan(random)
  })
})

describe('F15 what sets numbers and what tests them are kept apart', () => {
  const sets = loadTargets(diskSource(), RESULT_NAMES)
  const targets = sets.flatMap((set) => set.targets)
  const text = readFileSync(new URL('../docs/calibration.md', import.meta.url), 'utf8')
  const table = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .join('\n')
  const namedIn = (words: string, use: Target['use']): string[] =>
    targets.filter((t) => t.use === use && (words.includes(`(${t.id})`) || words.includes(` ${t.id},`))).map((t) => t.id)

  it('no file holds both, and no pattern stands in the table of what was set', () => {
    for (const set of sets) expect(new Set(set.targets.map((t) => t.use)).size).toBe(1)
    expect(targets.filter((t) => t.use === 'validate').length).toBeGreaterThan(40)
    expect(table).toContain('(C6)')
    expect(namedIn(table, 'validate')).toEqual([])
  })

  it('its twin: a number set by a pattern would be seen', () => {
    expect(namedIn(`${table}\n| burden by breadth (P9) | theory | 4.1 | skillBudget |`, 'validate')).toEqual(['P9'])
  })
})

describe('F16 a complaint is not the harm', () => {
  const at = (complaintsDesk: number, trust: object = {}): { complaints: number; felt: number } => {
    const levers = { complaintsDesk, outreachShare: 0.3, outreachRingFenced: 1, reporting: 3 }
    const world = runTo({ scale: 0.5, years: 6, levers, change: { trust } })
    return { complaints: total(world, 'complaints'), felt: total(world, 'intrusions') }
  }

  it('an accessible desk raises complaints while what is experienced gets less', () => {
    const [without, desk] = [at(0), at(1)]
    expect(desk.complaints).toBeGreaterThan(2 * without.complaints)
    expect(desk.felt).toBeLessThan(0.95 * without.felt)
  })

  it('its twin: where teams learn nothing from complaints, there are more of them and nothing gets less', () => {
    const [without, desk] = [at(0, { tactGain: 0 }), at(1, { tactGain: 0 })]
    expect(desk.complaints).toBeGreaterThan(2 * without.complaints)
    expect(desk.felt).toBeGreaterThan(0.97 * without.felt)
  })
})
