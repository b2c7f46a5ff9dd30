import { describe, expect, it } from 'vitest'
import { Job, LIFE_EVENTS, LifeEvent, Tie } from '../../src/model/dimensions.ts'
import { enterEvent } from '../../src/model/event-agenda.ts'
import { evictAt } from '../../src/model/eviction.ts'
import { conflictOf, liveEvents } from '../../src/model/life-events.ts'
import { startProblem } from '../../src/model/start-problem.ts'
import type { World } from '../../src/model/world.ts'
import { makeWorld, run, runTo, total } from './worlds.ts'
import { TIE_BYTES } from '../../src/model/state.ts'

const quiet = { problems: { onsetPerYear: 0, initialPrevalence: 0 } }

function firstWith(world: World, holds: (i: number) => boolean): number {
  for (let i = 0; i < world.people.count; i++) if (holds(i)) return i
  throw new Error('nobody is like that')
}
const tiesOf = (world: World, i: number, kind: number): number => {
  const { firstSlot, degree } = world.people.columns
  let n = 0
  for (let s = firstSlot[i]; s < firstSlot[i] + degree[i]; s++)
    if (world.ties.columns.kind[world.network.slots[s] * TIE_BYTES] === kind) n++
  return n
}
function happen(world: World, i: number, event: number): void {
  enterEvent(world, world.week, i, event)
  liveEvents(world)
}

describe('life events', () => {
  it('come as often as their hazard says, among those to whom they can happen', () => {
    const perYear = 0.3
    const only = (event: number): number[] => LIFE_EVENTS.map((_, k) => (k === event ? perYear : 0))
    const world = runTo({ scale: 0.2, years: 2, burnInYears: 0, change: { ...quiet, events: { perYear: only(LifeEvent.ILLNESS) } } })
    let adults = 0
    for (let i = 0; i < world.people.count; i++) if (world.people.columns.ageYears[i] >= 18) adults++
    // At most one a personal year; the first begins within 52 weeks of the start and lies up to 52 weeks ahead.
    const expected = adults * (1 - Math.exp(-perYear)) * 1.5
    // Four standard errors of a count: false alarm 1 in 16,000.
    expect(Math.abs(total(world, 'lifeEvents') - expected)).toBeLessThan(4 * Math.sqrt(expected) + expected * 0.02)
  })

  it('are the same under every policy', () => {
    const seen = (levers: object): string => {
      const world = makeWorld({ scale: 0.05, burnInYears: 0, change: quiet, levers })
      run(world, 80)
      return JSON.stringify([...world.people.columns.job])
    }
    expect(seen({ breadth: 1, walkIn: 1, outreachShare: 0.3 })).toBe(seen({}))
  })

  it('raise onsets for the problems they bear on: without the factor there are none', () => {
    const change = { events: { perYear: 0.5 }, problems: { initialPrevalence: 0, spilloverScale: 0 } }
    const onsets = (factor: number): number =>
      total(
        runTo({ scale: 0.1, years: 3, burnInYears: 0, change: { ...change, events: { perYear: 0.5, onsetFactor: factor } } }),
        'newEvent',
      )
    expect(onsets(1)).toBe(0)
    expect(onsets(4)).toBeGreaterThan(onsets(2))
    expect(onsets(2)).toBeGreaterThan(0)
  })

  it('take work away, and give it back later, of the kind somebody had', () => {
    const world = makeWorld({ scale: 0.05, burnInYears: 0, change: { ...quiet, events: { perYear: 0, spellMeanLog: 2, spellSdLog: 0 } } })
    run(world, 1)
    const i = firstWith(world, (k) => world.people.columns.job[k] === Job.SECURE)
    happen(world, i, LifeEvent.JOB_LOSS)
    expect(world.people.columns.job[i]).toBe(Job.NONE)
    run(world, 104)
    expect(world.people.columns.job[i]).toBe(Job.SECURE)
  })

  it('a move ends ties with neighbours, a bereavement one tie with kin, a separation raises conflict', () => {
    const world = makeWorld({ scale: 0.1, burnInYears: 0, change: { ...quiet, events: { perYear: 0, moveTieShare: 1 } } })
    run(world, 1)
    const i = firstWith(world, (k) => tiesOf(world, k, Tie.NEIGHBOUR) > 0 && tiesOf(world, k, Tie.KIN) > 1)
    const kin = tiesOf(world, i, Tie.KIN)
    happen(world, i, LifeEvent.MOVE)
    expect(tiesOf(world, i, Tie.NEIGHBOUR)).toBe(0)
    expect(tiesOf(world, i, Tie.KIN)).toBe(kin)
    happen(world, i, LifeEvent.BEREAVEMENT)
    expect(tiesOf(world, i, Tie.KIN)).toBe(kin - 1)
    const home = world.people.columns.household[i]
    const before = conflictOf(world, home)
    happen(world, i, LifeEvent.SEPARATION)
    expect(conflictOf(world, home)).toBeGreaterThan(before)
  })
})

describe('eviction', () => {
  it('happens only in the crisis of a money problem, and only to tenants of a corporation', () => {
    const world = makeWorld({ scale: 0.1, burnInYears: 0, change: { ...quiet, events: { evictionShare: 1, perYear: 0 } } })
    run(world, 1)
    const { household } = world.people.columns
    const { socialHousing, firstPerson } = world.households.columns
    const evicted = (social: number, stage: number): number => {
      const before = total(world, 'evictions')
      const i = firstWith(
        world,
        (k) =>
          firstPerson[household[k]] === k && socialHousing[household[k]] === social && world.households.columns.episode[household[k]] < 0,
      )
      startProblem(world, i, 1, 0, stage)
      evictAt(world, world.episodes.columns.firstProblem[world.households.columns.episode[household[i]]])
      return total(world, 'evictions') - before
    }
    expect(evicted(1, 3)).toBe(0)
    expect(evicted(0, 4)).toBe(0)
    expect(evicted(1, 4)).toBe(1)
  })
})
