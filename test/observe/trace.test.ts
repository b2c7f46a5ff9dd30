import { describe, expect, it } from 'vitest'
import { seedKey } from '../../src/core/draws.ts'
import { runWeeks } from '../../src/engine/run.ts'
import { SCHEDULE } from '../../src/model/schedule.ts'
import { createLives, LANES, type Lives, lookAtLives } from '../../src/observe/lives.ts'
import { beginFilm, endFilm, lookAtNeighbourhood } from '../../src/observe/neighbourhood.ts'
import { countTrouble, drawResidents, lookAtTroubled, sortedTrouble } from '../../src/observe/residents.ts'
import { type TracedLives, trace } from '../../src/observe/trace.ts'
import { partingOf, turnsOf, weeksWith } from '../../src/observe/turns.ts'
import { Histories } from '../../src/worker/histories.ts'
import { checksum, makeWorld } from '../model/worlds.ts'
import { smallStudy, withLever } from '../worker/studies.ts'

const breathe = async (): Promise<void> => {}

describe('looking on', () => {
  it('changes nothing that happens', () => {
    const [alone, watched] = [makeWorld({ scale: 0.1, burnInYears: 0 }), makeWorld({ scale: 0.1, burnInYears: 0 })]
    runWeeks(alone, SCHEDULE, 0, 60)
    const lives = createLives(watched, drawResidents(watched, seedKey('x', 'small', 1), 30), 60)
    const trouble = countTrouble(watched)
    const film = beginFilm(watched, 0, 4, 15, 80)
    for (let week = 0; week < 60; week++) {
      runWeeks(watched, SCHEDULE, week, week + 1)
      lookAtLives(watched, lives)
      lookAtTroubled(watched, trouble)
      if (week % 4 === 3) lookAtNeighbourhood(watched, film, (week - 3) / 4)
    }
    expect(checksum(watched)).toBe(checksum(alone))
    const made = endFilm(film)
    expect(made.home.length).toBeLessThanOrEqual(80)
    expect(Math.max(...made.stage)).toBeGreaterThan(0)
    const weeks = sortedTrouble(watched, trouble)
    expect(weeks.at(-1)).toBeLessThanOrEqual(60)
    expect(weeks.at(-1)).toBeGreaterThan(0)
    expect([...weeks]).toEqual([...weeks].sort((a, b) => a - b))
  })

  it('draws adults by lot: different ones for another seed, the same ones for the same', () => {
    const world = makeWorld({ scale: 0.2, burnInYears: 0 })
    const [one, again, other] = ['a', 'a', 'b'].map((seed) => drawResidents(world, seedKey(seed, 'small', 1), 20))
    expect(one).toEqual(again)
    expect(one).not.toEqual(other)
    expect(new Set(one).size).toBe(20)
    for (const i of one) expect(world.people.columns.ageYears[i]).toBeGreaterThanOrEqual(18)
  })
})

describe('twin lives', () => {
  const study = smallStudy()
  const live = async (lever?: string): Promise<TracedLives> => {
    const policy = lever ? withLever(study, 'plan', lever, { value: 1 }) : study.policies[0]
    const asked = { study, histories: new Histories(study), replication: 1, policy, wish: { kind: 'lives', count: 60 } }
    return (await trace(asked, breathe)) as TracedLives
  }

  it('of equal policies never part; of different ones some do, and not before the reform', async () => {
    const [one, same, other] = [await live(), await live(), await live('breadth')]
    const all = one.lives.rows.map((_, k) => k)
    expect(all.every((k) => partingOf(one.lives, same.lives, k) === undefined)).toBe(true)
    expect(one.lives.rows).toEqual(other.lives.rows)
    const partings = all.map((k) => partingOf(one.lives, other.lives, k)).filter((p) => p !== undefined)
    expect(partings.length).toBeGreaterThan(0)
    for (const parting of partings) expect(parting.one).not.toBe(parting.other)
  })
})

describe('turns of a life', () => {
  /** One resident, six weeks. */
  const life = (part: Partial<Record<'stage' | 'help' | 'informal' | 'ties', readonly number[]>>): Lives => {
    const lane = (values: readonly number[] = [0, 0, 0, 0, 0, 0]): Uint8Array => Uint8Array.from(values)
    const stage = new Uint8Array(6 * LANES)
    part.stage?.forEach((value, week) => (stage[week * LANES + 1] = value))
    return {
      residents: [],
      rows: [0],
      from: 0,
      weeks: 6,
      stage,
      ties: lane(part.ties),
      informal: lane(part.informal),
      formal: lane(),
      trust: lane(),
      help: lane(part.help),
    }
  }

  it('are told in order: what begins, grows, shrinks and ends, who helps and who stops', () => {
    const turns = turnsOf(life({ stage: [0, 1, 2, 1, 0, 0], help: [0, 0, 2, 2, 0, 0], informal: [0, 0, 8, 8, 0, 0] }), 0)
    expect(turns.map((t) => `${t.week} ${t.kind}`)).toEqual([
      '1 begins',
      '2 heavier',
      '2 care',
      '2 helped',
      '3 lighter',
      '4 solved',
      '4 care',
      '4 unhelped',
    ])
    expect(turns[3].to).toBe(4)
  })

  it('part at the first difference in care, problems or help; at ties only when nothing else differs', () => {
    const base = life({ stage: [0, 1, 1, 1, 1, 1], ties: [5, 5, 5, 5, 5, 5] })
    const helped = life({ stage: [0, 1, 1, 0, 0, 0], help: [0, 0, 2, 0, 0, 0], ties: [5, 4, 4, 4, 4, 4] })
    expect(partingOf(base, helped, 0)).toEqual({ week: 2, lane: 'care', type: 0, one: 0, other: 2 })
    expect(partingOf(base, life({ stage: [0, 1, 1, 1, 1, 1], ties: [5, 4, 5, 5, 5, 5] }), 0)).toMatchObject({ week: 1, lane: 'ties' })
    expect(weeksWith(helped, 0)).toEqual({ problem: 2, waiting: 0, care: 1 })
  })
})
