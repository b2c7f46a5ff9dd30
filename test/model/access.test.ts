import { describe, expect, it } from 'vitest'
import { CaseStatus } from '../../src/model/dimensions.ts'
import { openCases } from '../../src/model/intake.ts'
import { joinQueue } from '../../src/model/queue.ts'
import { makeWorld, run, runTo, total } from './worlds.ts'

describe('the way to formal help', () => {
  it('a walk-in, own network first, outreach and reports each move the inflow the stated way', () => {
    const started = (levers: object): number =>
      total(runTo({ scale: 0.2, years: 2, levers, change: { cost: { ftePer1000: 8 } } }), 'teamStarted')
    const base = started({})
    expect(started({ walkIn: 1 })).toBeGreaterThan(base)
    expect(started({ ownNetworkFirst: 1 })).toBeLessThan(base)
    expect(started({ reporting: 3 })).toBeGreaterThan(started({ reporting: 0 }))
    expect(started({ outreachShare: 0.3, outreachRingFenced: 1 })).toBeGreaterThan(base)
  })

  it('better aimed outreach finds more with the same visits', () => {
    const found = (outreachPrecision: number): number =>
      total(
        runTo({
          scale: 0.3,
          years: 3,
          levers: { outreachShare: 0.3, outreachRingFenced: 1, reporting: 0 },
          change: { access: { outreachPrecision, seekPerWeek: 0 }, cost: { ftePer1000: 4 } },
        }),
        'teamStarted',
      )
    expect(found(20)).toBeGreaterThan(found(1))
  })

  it('outreach hours are taken first only when they are ring-fenced', () => {
    const hours = (outreachRingFenced: number): number =>
      total(
        runTo({
          scale: 0.3,
          years: 2,
          levers: { outreachShare: 0.3, outreachRingFenced, caseloadNorm: 45, walkIn: 1 },
          change: { cost: { ftePer1000: 0.8 } },
        }),
        'outreachHours',
      )
    expect(hours(0)).toBeLessThan(hours(1))
  })

  it.each([
    [0, 'crisis first', (stages: number[]) => stages.every((s, i) => i === 0 || s <= stages[i - 1])],
    [2, 'light first', (stages: number[]) => stages.every((s, i) => i === 0 || s >= stages[i - 1])],
  ] as const)('triage rule %i takes the queue in order: %s', (triage, _, inOrder) => {
    const world = makeWorld({ scale: 0.3, burnInYears: 0, levers: { triage } })
    const e = world.episodes.columns
    for (let k = 0; k < world.episodes.count; k++) if (e.firstProblem[k] >= 0) joinQueue(world, k, 0)
    const waiting = world.cases.live
    world.week = 1
    openCases(world)
    const taken: number[] = []
    const left: number[] = []
    for (let row = 0; row < world.cases.count; row++) {
      const list = world.cases.columns.status[row] === CaseStatus.ACTIVE ? taken : left
      list.push(e.maxStage[world.cases.columns.episode[row]])
    }
    expect(taken.length).toBeGreaterThan(20)
    expect(taken.length).toBeLessThan(waiting)
    // Everybody taken ranks before everybody left.
    expect(inOrder(triage === 0 ? [Math.min(...taken), Math.max(...left)] : [Math.max(...taken), Math.min(...left)])).toBe(true)
  })

  it('a household that recovers while waiting leaves the queue', () => {
    const world = makeWorld({
      scale: 0.2,
      burnInYears: 0,
      levers: { caseloadNorm: 8 },
      change: { cost: { ftePer1000: 0.7 }, problems: { improvePerWeek: 0.2, onsetPerYear: 0.0001 } },
    })
    for (let k = 0; k < world.episodes.count; k++) if (world.episodes.columns.firstProblem[k] >= 0) joinQueue(world, k, 0)
    const waiting = world.cases.live
    run(world, 60)
    expect(world.cases.live).toBeLessThan(waiting / 3)
    expect(world.recorder.curves[4].events.reduce((a, b) => a + b, 0)).toBeGreaterThan(0)
  })
})
