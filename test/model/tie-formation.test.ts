import { describe, expect, it } from 'vitest'
import { CALENDAR_WEEKS } from '../../src/model/tie-numbers.ts'
import { seekTies } from '../../src/model/tie-formation.ts'
import { numberAt, placeOf } from '../../src/model/tie-foci.ts'
import { endTie, wakeTies } from '../../src/model/tie-endings.ts'
import { rowsOfWeek } from '../core/week-rows.ts'
import { aliveTies, makeNetwork, meanDegree, sameByLot, sameShare, transitivity } from '../population/tie-numbers.ts'
import { TIE_BYTES, TIE_WORDS } from '../../src/model/state.ts'

describe('places in a focus', () => {
  it('are one for each resident of a neighbourhood and lead back to the resident', () => {
    const state = makeNetwork([70, 200, 33])
    for (const kind of [0, 3]) {
      for (let n = 0; n < 3; n++) {
        const seats = 1 << state.network.bits[n]
        const places = new Set<number>()
        for (let number = 0; number < seats; number++) {
          const place = placeOf(state, kind, n, number)
          expect(numberAt(state, kind, n, place)).toBe(number)
          places.add(place)
        }
        expect(places.size).toBe(seats)
        expect(Math.min(...places)).toBe(0)
        expect(Math.max(...places)).toBe(seats - 1)
      }
    }
  })

  it('differ between kinds of tie: who shares a family does not share a workplace', () => {
    const state = makeNetwork([400])
    let near = 0
    const seats = 1 << state.network.bits[0]
    for (let number = 0; number + 1 < seats; number++) {
      const other = numberAt(state, 0, 0, (placeOf(state, 0, 0, number) + 1) % seats)
      const apart = Math.abs(placeOf(state, 3, 0, number) - placeOf(state, 3, 0, other))
      if (Math.min(apart, seats - apart) <= 4) near++
    }
    // By lot 8 places of all seats are that near.
    expect(near / seats).toBeLessThan((8 / seats) * 4)
  })
})

describe('looking for ties', () => {
  const grown = makeNetwork([1000, 1000])
  const before = { transitivity: transitivity(grown), education: sameShare(grown, 'education') }
  const formed: { week: number; age: number }[] = []
  for (grown.week = 0; grown.week < 10 * 52; grown.week++) {
    wakeTies(grown)
    seekTies(grown, (t) => formed.push({ week: grown.week, age: grown.ties.columns.common[t * TIE_BYTES] }))
  }

  it('keeps friends of friends tied: transitivity stays above 0.11', () => {
    expect(before.transitivity).toBeGreaterThan(0.14)
    expect(transitivity(grown)).toBeGreaterThan(0.11)
  })

  it('brings like to like in education and origin, and keeps it so', () => {
    for (const column of ['education', 'origin'] as const) expect(sameShare(grown, column)).toBeGreaterThan(sameByLot(grown, column) + 0.05)
    expect(Math.abs(sameShare(grown, 'education') - before.education)).toBeLessThan(0.03)
  })

  it('never gives anybody more ties than one above what they keep up', () => {
    const { degree, targetTies } = grown.people.columns
    for (let i = 0; i < grown.people.count; i++) expect(degree[i]).toBeLessThanOrEqual(targetTies[i] > 0 ? targetTies[i] + 1 : 0)
  })

  it('is done by everybody with too few ties, and by nobody twice at a time', () => {
    const { degree, targetTies } = grown.people.columns
    const waiting = new Map<number, number>()
    for (let week = 0; week < CALENDAR_WEEKS; week++) {
      for (const i of rowsOfWeek(grown.seekCalendar, week)) waiting.set(i, (waiting.get(i) ?? 0) + 1)
    }
    expect(Math.max(...waiting.values())).toBe(1)
    for (let i = 0; i < grown.people.count; i++) {
      if (degree[i] < targetTies[i]) expect(waiting.get(i)).toBe(1)
      expect(grown.network.seeking[i] === 1).toBe(waiting.has(i))
    }
  })

  it('happens every week of the year', () => {
    expect(new Set(formed.map((f) => f.week)).size).toBeGreaterThan(500)
    expect(meanDegree(grown)).toBeGreaterThan(9)
  })

  it('of one person does not hang on others elsewhere: a tie ended by force in one neighbourhood leaves the other as it was for a week', () => {
    const run = (force: boolean): string[] => {
      const town = makeNetwork([300, 300])
      const { neighbourhood } = town.households.columns
      const { household, key } = town.people.columns
      const home = (i: number): number => neighbourhood[household[i]]
      if (force) {
        const { a, b } = town.ties.columns
        endTie(town, aliveTies(town).find((t) => home(a[t * TIE_WORDS]) === 0 && home(b[t * TIE_WORDS]) === 0) as number)
      }
      for (town.week = 1; town.week < 3; town.week++) {
        wakeTies(town)
        seekTies(town)
      }
      const { a, b } = town.ties.columns
      return aliveTies(town)
        .filter((t) => home(a[t * TIE_WORDS]) === 1 && home(b[t * TIE_WORDS]) === 1)
        .map((t) => `${key[a[t * TIE_WORDS]]} ${key[b[t * TIE_WORDS]]} ${town.ties.columns.endLeft[t * TIE_WORDS]}`)
        .sort()
    }
    expect(run(true)).toEqual(run(false))
  })
})
