import { describe, expect, it } from 'vitest'
import { clearWeek, countWeek, enterWeek } from '../../src/core/calendar.ts'
import { endTie, wakeTies } from '../../src/model/tie-endings.ts'
import { seekTies } from '../../src/model/tie-formation.ts'
import { isAlive, touchTie } from '../../src/model/ties.ts'
import { aliveTies, makeNetwork, meanDegree } from '../population/tie-numbers.ts'
import { rowsOfWeek } from '../core/week-rows.ts'
import { TIE_BYTES, TIE_HALVES, TIE_WORDS } from '../../src/model/state.ts'

/** Thirteen years of a town of 10 000, seen from three moments. */
const YEAR = 52
const state = makeNetwork([1300, 1200, 1300, 1200])
const c = (): typeof state.ties.columns => state.ties.columns
interface Cohort {
  from: number
  rows: number[]
  start: number[]
  kind: number[]
}
const follow = (from: number, rows: number[]): Cohort => ({
  from,
  rows,
  start: rows.map((t) => c().startWeek[t * TIE_HALVES]),
  kind: rows.map((t) => c().kind[t * TIE_BYTES]),
})
const survival = (cohort: Cohort, kind = -1): number => {
  let all = 0
  let alive = 0
  cohort.rows.forEach((t, k) => {
    if (kind >= 0 && cohort.kind[k] !== kind) return
    all++
    if (isAlive(c().state[t * TIE_BYTES]) && c().startWeek[t * TIE_HALVES] === cohort.start[k]) alive++
  })
  return alive / all
}
const cohorts: Record<number, Cohort> = { 0: follow(0, aliveTies(state)) }
const sevenYears: Record<number, number> = {}
const byKind: Record<number, number[]> = {}
const degrees: number[] = [meanDegree(state)]
const mixes: number[][] = []
const mix = (): number[] => {
  const rows = aliveTies(state)
  return [0, 1, 2, 3].map((kind) => rows.filter((t) => c().kind[t * TIE_BYTES] === kind).length / rows.length)
}
let wakings = 0
let citizenWeeks = 0
let newTies: Cohort | undefined
let oldTies: Cohort | undefined
let newSurvival = 0
let oldSurvival = 0
mixes.push(mix())
for (state.week = 0; state.week < 13 * YEAR; state.week++) {
  const week = state.week
  if (week === 3 * YEAR) {
    cohorts[3] = follow(week, aliveTies(state))
    newTies = follow(
      week,
      aliveTies(state).filter((t) => c().kind[t * TIE_BYTES] === 1 && c().startWeek[t * TIE_HALVES] >= week - 8),
    )
    oldTies = follow(
      week,
      aliveTies(state).filter((t) => c().kind[t * TIE_BYTES] === 1 && c().startWeek[t * TIE_HALVES] < week - 5 * YEAR),
    )
  }
  if (week === 5 * YEAR) cohorts[5] = follow(week, aliveTies(state))
  for (const from of [0, 3, 5]) {
    if (week !== (from + 7) * YEAR) continue
    sevenYears[from] = survival(cohorts[from])
    byKind[from] = [0, 1, 2, 3].map((kind) => survival(cohorts[from], kind))
  }
  if (week === 4 * YEAR) {
    newSurvival = survival(newTies as Cohort)
    oldSurvival = survival(oldTies as Cohort)
  }
  wakings += countWeek(state.tieCalendar, week)
  citizenWeeks += state.people.count
  wakeTies(state)
  seekTies(state)
  if ((week + 1) % YEAR === 0) {
    degrees.push(meanDegree(state))
    mixes.push(mix())
  }
}

describe('the end of ties', () => {
  it('leaves 48 % of the ties of a moment after seven years, whichever the moment', () => {
    for (const from of [0, 3, 5]) {
      expect(sevenYears[from]).toBeGreaterThan(0.46)
      expect(sevenYears[from]).toBeLessThan(0.5)
    }
  })

  it('comes latest for kin, then friends, then colleagues and neighbours', () => {
    for (const from of [0, 3, 5]) {
      const [kin, friend, neighbour, colleague] = byKind[from]
      expect(kin).toBeGreaterThan(friend + 0.1)
      expect(friend).toBeGreaterThan(neighbour + 0.05)
      expect(friend).toBeGreaterThan(colleague + 0.05)
    }
  })

  it('is near for new ties: of new friends fewer are left after a year than of old ones', () => {
    expect((newTies as Cohort).rows.length).toBeGreaterThan(200)
    expect(newSurvival).toBeLessThan(oldSurvival - 0.2)
  })

  it('and the beginning of others keep the size of networks within 3 % over thirteen years', () => {
    const mean = degrees.reduce((sum, d) => sum + d, 0) / degrees.length
    for (const degree of degrees) expect(Math.abs(degree / mean - 1)).toBeLessThan(0.03)
  })

  it('keep the mix of kin, friends, neighbours and colleagues within five points of the mix that was asked for', () => {
    for (const now of [mixes[0], mixes[5], mixes[13]]) {
      now.forEach((share, kind) => expect(Math.abs(share - state.parameters.ties.mix[kind])).toBeLessThan(0.05))
    }
  })

  it('costs less than one look at a tie per ten residents a week', () => {
    expect(wakings / citizenWeeks).toBeLessThan(0.1)
    expect(wakings / citizenWeeks).toBeGreaterThan(0.005)
  })

  it('in a single week does not depend on the order in which ties stand in the calendar', () => {
    const outcome = (turn: boolean): string => {
      const town = makeNetwork([300])
      const ended: string[] = []
      for (town.week = 0; town.week < 60; town.week++) {
        const rows = rowsOfWeek(town.tieCalendar, town.week)
        if (turn) {
          // The one that was entered last comes first: entered again as they come, they stand the other way round.
          clearWeek(town.tieCalendar, town.week)
          for (const t of rows) enterWeek(town.tieCalendar, town.week, t)
        }
        const { key } = town.people.columns
        wakeTies(town, (t) =>
          ended.push(`${town.week} ${key[town.ties.columns.a[t * TIE_WORDS]]} ${key[town.ties.columns.b[t * TIE_WORDS]]}`),
        )
      }
      return ended.sort().join('\n')
    }
    expect(outcome(true)).toBe(outcome(false))
  })
})

describe('a tie', () => {
  it('whose threshold is found spent between two wakings ends at the next weekly round, once', () => {
    const town = makeNetwork([100])
    const t = aliveTies(town)[5]
    town.ties.columns.endLeft[t * TIE_WORDS] = 1e-9
    town.week = 1
    touchTie(town, t)
    touchTie(town, t)
    const ended: number[] = []
    wakeTies(town, (row) => ended.push(row))
    expect(ended.filter((row) => row === t)).toEqual([t])
    expect(town.ties.columns.state[t * TIE_BYTES]).toBe(2)
  })

  it('that somebody was helped along lives as long as its closeness then says; the others as long as was foreseen', () => {
    const town = makeNetwork([100])
    // Whoever is due in this week, and was entered before.
    const due: number[] = []
    for (town.week = 1; due.length === 0; town.week++) due.push(...rowsOfWeek(town.tieCalendar, town.week))
    const [last, t] = [town.week - 1, due[0]]
    town.week = 0
    touchTie(town, t)
    town.ties.columns.closeness[t * TIE_WORDS] = 1
    town.ties.columns.endLeft[t * TIE_WORDS] += 1
    const ended: number[] = []
    for (town.week = 1; town.week <= last; town.week++) wakeTies(town, (row) => ended.push(row))
    expect(ended).not.toContain(t)
    expect(ended.sort()).toEqual(due.slice(1).sort())
    for (; town.week < 3000; town.week++) wakeTies(town, (row) => ended.push(row))
    expect(ended).toContain(t)
  })

  it('ended by something else keeps its row until its turn in the calendar, and is then free', () => {
    const town = makeNetwork([100])
    const t = aliveTies(town)[7]
    endTie(town, t)
    expect(town.ties.columns.state[t * TIE_BYTES]).toBe(2)
    const ended: number[] = []
    for (town.week = 1; town.week < 1024; town.week++) wakeTies(town, (row) => ended.push(row))
    expect(ended).not.toContain(t)
    expect(town.ties.columns.state[t * TIE_BYTES]).toBe(0)
    expect(town.ties.free).toContain(t)
  })
})
