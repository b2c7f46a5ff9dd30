import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endTie, wakeTies } from '../../src/model/tie-endings.ts'
import { seekTies } from '../../src/model/tie-formation.ts'
import {
  addTie,
  balanceOf,
  closenessOf,
  commonNeighbours,
  copyNetwork,
  findTie,
  hasSlot,
  moveTie,
  type NetworkState,
  touchTie,
  unlinkTie,
} from '../../src/model/ties.ts'
import { rowsOfWeek } from '../core/week-rows.ts'
import { aliveTies, type LivingNetwork, makeNetwork } from '../population/tie-numbers.ts'
import { stepOf } from '../../src/core/columns.ts'
import { TIE_BYTES, TIE_WORDS, TIES } from '../../src/model/state.ts'

/** Everything that must always hold between ties, slots and degrees. */
function checkLists(state: NetworkState): void {
  const { people, households, ties, network } = state
  const { firstSlot, degree, household, ageYears, key } = people.columns
  const { a, b } = ties.columns
  const count = new Int32Array(people.count)
  const pairs = new Set<string>()
  for (const t of aliveTies(state)) {
    expect(key[a[t * TIE_WORDS]]).toBeLessThan(key[b[t * TIE_WORDS]])
    expect(household[a[t * TIE_WORDS]]).not.toBe(household[b[t * TIE_WORDS]])
    expect(Math.min(ageYears[a[t * TIE_WORDS]], ageYears[b[t * TIE_WORDS]])).toBeGreaterThanOrEqual(18)
    pairs.add(`${a[t * TIE_WORDS]} ${b[t * TIE_WORDS]}`)
    count[a[t * TIE_WORDS]]++
    count[b[t * TIE_WORDS]]++
    expect([...network.slots.subarray(firstSlot[a[t * TIE_WORDS]], firstSlot[a[t * TIE_WORDS]] + degree[a[t * TIE_WORDS]])]).toContain(t)
    expect([...network.slots.subarray(firstSlot[b[t * TIE_WORDS]], firstSlot[b[t * TIE_WORDS]] + degree[b[t * TIE_WORDS]])]).toContain(t)
  }
  expect(pairs.size).toBe(aliveTies(state).length)
  expect([...degree.subarray(0, people.count)]).toEqual([...count])
  expect(households.count).toBeGreaterThan(0)
}

/** Rows in the calendar, each once. */
function calendarRows(state: NetworkState): number[] {
  const rows = Array.from(state.tieCalendar.last, (_, week) => rowsOfWeek(state.tieCalendar, week))
  return rows.flat().sort((x, y) => x - y)
}

describe('ties', () => {
  it('begin with nothing of the tie whose row they take', () => {
    const begin = (spoil: boolean): number[] => {
      const state = makeNetwork([60], 'reused')
      const { columns, free } = state.ties
      state.week = 3
      endTie(state, aliveTies(state)[0])
      const [first] = aliveTies(state)
      const { a, b, kind } = columns
      const [i, j, kindOfTie] = [a[first * TIE_WORDS], b[first * TIE_WORDS], kind[first * TIE_BYTES]]
      unlinkTie(state, first)
      free.push(first)
      // Not who it is between, and not where in the list of free rows it stands.
      const names = Object.keys(columns) as (keyof typeof columns)[]
      if (spoil) for (const name of names) columns[name][first * stepOf(TIES, name)] = 77
      const t = addTie(state, i, j, kindOfTie)
      expect(t).toBe(first)
      return names.map((name) => columns[name][t * stepOf(TIES, name)])
    }
    expect(begin(true)).toEqual(begin(false))
  })

  it('stand in the slots of both persons and nowhere else, whatever is added and ended', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 60 }), fc.nat(5), (steps, seed) => {
        const state = makeNetwork([40, 30], `lists ${seed}`)
        const adults: number[] = []
        for (let i = 0; i < state.people.count; i++) if (state.people.columns.targetTies[i] > 0) adults.push(i)
        for (const [x, y, add] of steps) {
          const i = adults[x % adults.length]
          const j = adults[y % adults.length]
          const known = findTie(state, i, j)
          if (!add && known >= 0) endTie(state, known)
          else if (!add) {
            const rows = aliveTies(state)
            if (rows.length > 0) endTie(state, rows[x % rows.length])
          } else if (
            known < 0 &&
            state.people.columns.household[i] !== state.people.columns.household[j] &&
            hasSlot(state.people, i) &&
            hasSlot(state.people, j)
          ) {
            addTie(state, i, j, x % 4)
          }
        }
        checkLists(state)
        // Each tie in use waits in the calendar exactly once.
        expect(calendarRows(state).length).toBe(state.ties.live)
        expect(new Set(calendarRows(state)).size).toBe(state.ties.live)
      }),
      { numRuns: 40 },
    )
  })

  it('stay consistent through ten years of weeks', () => {
    const state = makeNetwork([150, 100])
    for (state.week = 0; state.week < 520; state.week++) {
      wakeTies(state)
      seekTies(state)
    }
    checkLists(state)
    expect(calendarRows(state).length).toBe(state.ties.live)
    expect(aliveTies(state).length).toBe(state.ties.live)
  })

  it('count the people both know, in whichever order the two are given', () => {
    const state = makeNetwork([100])
    const { a, b } = state.ties.columns
    const circle = (i: number): Set<number> =>
      new Set(
        aliveTies(state).flatMap((t) => (a[t * TIE_WORDS] === i ? [b[t * TIE_WORDS]] : b[t * TIE_WORDS] === i ? [a[t * TIE_WORDS]] : [])),
      )
    for (const t of aliveTies(state).slice(0, 100)) {
      const mine = circle(a[t * TIE_WORDS])
      const both = [...circle(b[t * TIE_WORDS])].filter((i) => mine.has(i)).length
      expect(commonNeighbours(state, a[t * TIE_WORDS], b[t * TIE_WORDS])).toBe(both)
      expect(commonNeighbours(state, b[t * TIE_WORDS], a[t * TIE_WORDS])).toBe(both)
    }
  })

  it('are copied with all that changes in them', () => {
    const state = makeNetwork([100])
    const copy: LivingNetwork = { ...state, ...copyNetwork(state), people: structuredClone(state.people) }
    const before = JSON.stringify([...state.network.slots])
    for (copy.week = 0; copy.week < 52; copy.week++) {
      wakeTies(copy)
      seekTies(copy)
    }
    expect(JSON.stringify([...state.network.slots])).toBe(before)
    expect(JSON.stringify([...copy.network.slots])).not.toBe(before)
  })
})

describe('closeness and balance', () => {
  const state = makeNetwork([60])
  const group = state.parameters.ties
  const t = aliveTies(state).find((row) => state.ties.columns.kind[row * TIE_BYTES] === 1) as number

  it('return to the level of the tie by the given share every four weeks', () => {
    state.week = 0
    const level = ((): number => {
      const far = { ...state, week: 1000 }
      return closenessOf(far, t)
    })()
    const now = closenessOf(state, t)
    const later = closenessOf({ ...state, week: 4 }, t)
    expect(level - later).toBeCloseTo((level - now) * (1 - group.closenessReturn), 6)
    expect(Math.abs(level - group.closenessByKind[1])).toBeLessThanOrEqual(group.closenessSpread)
  })

  it('are the same whether a tie was looked at in between or not', () => {
    const quiet = makeNetwork([60])
    const watched = makeNetwork([60])
    for (const network of [quiet, watched]) moveTie(network, t, 40, false)
    for (watched.week = 1; watched.week < 30; watched.week++) touchTie(watched, t)
    watched.week = quiet.week = 30
    expect(closenessOf(watched, t)).toBeCloseTo(closenessOf(quiet, t), 5)
    expect(balanceOf(watched, t)).toBeCloseTo(balanceOf(quiet, t), 3)
    touchTie(quiet, t)
    touchTie(watched, t)
    // The hazard between looks is that of the mean closeness: equal up to the curvature of the exponential.
    expect(watched.ties.columns.endLeft[t * TIE_WORDS]).toBeCloseTo(quiet.ties.columns.endLeft[t * TIE_WORDS], 3)
  })

  it('fall with one-sided help and overload, rise with shared effort', () => {
    const fresh = (): LivingNetwork => makeNetwork([60])
    const after = (hours: number, strained: boolean): number => {
      const network = fresh()
      moveTie(network, t, hours, strained)
      return closenessOf(network, t)
    }
    const before = closenessOf(fresh(), t)
    expect(after(group.balanceTolerance / 2, false)).toBeGreaterThan(before)
    expect(after(group.balanceTolerance * 20, false)).toBeLessThan(after(group.balanceTolerance / 2, false))
    expect(after(-group.balanceTolerance * 20, false)).toBeCloseTo(after(group.balanceTolerance * 20, false), 6)
    expect(after(group.balanceTolerance / 2, true)).toBeLessThan(after(group.balanceTolerance / 2, false))
  })

  it('one-sided help shortens the life of a friendship and not that of kin', () => {
    const spent = (kind: number, hours: number): number => {
      const network = makeNetwork([60])
      const row = aliveTies(network).find((x) => network.ties.columns.kind[x * TIE_BYTES] === kind) as number
      network.ties.columns.balance[row * TIE_WORDS] = hours
      const left = network.ties.columns.endLeft[row * TIE_WORDS]
      network.week = 8
      touchTie(network, row)
      return left - network.ties.columns.endLeft[row * TIE_WORDS]
    }
    expect(spent(1, 200)).toBeGreaterThan(spent(1, 0) * 1.3)
    expect(spent(0, 200)).toBe(spent(0, 0))
  })
})
