/**
 * Life events (S1): losing work, separation, bereavement, moving house, a birth, illness. Each is dated once in a personal year, like
 * base onsets, so that a quiet person costs nothing and no policy shifts when they come.
 *
 *   event     hazard ε[event] · eligible(age, work, partner)                                                     [1/year]
 *   onset     in the weeks after it: λ_base[type] · (f[event, type] − 1) · weeks/52, dated at once
 *   conflict  F + f in the year after a separation
 *   ties      a move ends part of the ties with neighbours; a bereavement ends one tie with kin
 *
 * Reads       people, households, ties
 * Writes      events, agenda, people.job, households.strifeUntil, ties
 * Draws       LIFE_EVENT per adult and pair of events a year; EVENT_ONSET per person, event and type; EVENT_TIE per person and tie
 * Parameters  events.*
 * Left out    nobody is added or removed: a birth, a death or a move is an event in the life of who stays (the population is stationary)
 * Checked by  test/model/life-events.test.ts
 */
import { log } from '../core/detmath.ts'
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { enterOnset } from './agenda.ts'
import { loseWork, turnIncome } from './assistance.ts'
import { ADULT_AGE, Cause, Job, LIFE_EVENTS, LifeEvent, Problem, Tie, TYPES } from './dimensions.ts'
import { headOf } from './episodes.ts'
import { enterEvent, takeEvents } from './event-agenda.ts'
import { onsetHazardPerYear } from './onset.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { Stream } from './streams.ts'
import { endTieFor } from './tie-loss.ts'
import type { World } from './world.ts'
import { KIND_BIT, OTHER } from './ties.ts'

/** Once in each personal year: date the events of the coming 52 weeks. */
export function dateLifeEvents(world: World): void {
  const { people, households, neighbourhoods, week } = world
  const { key, ageYears, job, household } = people.columns
  const { perYear } = world.parameters.events
  const { firstPerson, residents } = neighbourhoods.columns
  const luck = world.draws.at(Stream.LIFE_EVENT, week)
  for (let n = 0; n < neighbourhoods.count; n++) {
    const end = firstPerson[n] + residents[n]
    for (let i = firstPerson[n] + (week % WEEKS_PER_YEAR); i < end; i += WEEKS_PER_YEAR) {
      if (ageYears[i] < ADULT_AGE) continue
      for (let event = 0; event < LIFE_EVENTS.length; event += 2) {
        const u = luck.uniform(key[i], event)
        const v = luck.second()
        if (u < perYear[event]) date(i, event, u)
        if (v < perYear[event + 1]) date(i, event + 1, v)
      }
    }
  }

  function date(i: number, event: number, u: number): void {
    const head = households.columns.firstPerson[household[i]] === i
    const works = job[i] === Job.INSECURE || job[i] === Job.SECURE
    if (event === LifeEvent.JOB_LOSS && !works) return
    if ((event === LifeEvent.MOVE || event === LifeEvent.SEPARATION) && !head) return
    if (event === LifeEvent.SEPARATION && !hasPartner(world, i)) return
    if (event === LifeEvent.BIRTH && (!head || !hasPartner(world, i) || ageYears[i] >= world.parameters.events.birthUntilAge)) return
    const years = -log(1 - u) / perYear[event]
    if (years < 1) enterEvent(world, week + Math.floor(years * WEEKS_PER_YEAR), i, event)
  }
}

/** Whether somebody else of age lives in the household. */
export function hasPartner(world: World, i: number): boolean {
  const { household, ageYears } = world.people.columns
  const { firstPerson, size } = world.households.columns
  const first = firstPerson[household[i]]
  for (let j = first; j < first + size[household[i]]; j++) if (j !== i && ageYears[j] >= ADULT_AGE) return true
  return false
}

/** Events dated for this week happen. */
export function liveEvents(world: World): void {
  const p = world.parameters.events
  const { strifeUntil } = world.households.columns
  const { household } = world.people.columns
  takeEvents(world, (i, event) => {
    if (event >= LIFE_EVENTS.length) {
      turnIncome(world, i, event)
      return
    }
    countPerson(world, Measure.lifeEvents, i, 1)
    if (event === LifeEvent.JOB_LOSS) loseWork(world, i)
    if (event === LifeEvent.SEPARATION) strifeUntil[household[i]] = world.week + p.strifeWeeks
    if (event === LifeEvent.MOVE) leaveTies(world, i, Tie.NEIGHBOUR, p.moveTieShare)
    if (event === LifeEvent.BEREAVEMENT) leaveTies(world, i, Tie.KIN, 1, 1)
    dateOnsetsAfter(world, i, event)
  })
}

/** The raised chance of problems in the weeks after an event: dated now, for whoever in the household it concerns. */
function dateOnsetsAfter(world: World, i: number, event: number): void {
  const { onsetFactor } = world.parameters.events
  const { firstPerson, size } = world.households.columns
  const { household, ageYears } = world.people.columns
  const home = household[i]
  for (let type = 0; type < TYPES; type++) {
    if (onsetFactor[event * TYPES + type] <= 1) continue
    if (type === Problem.YOUTH) {
      for (let j = firstPerson[home]; j < firstPerson[home] + size[home]; j++)
        if (ageYears[j] < ADULT_AGE) dateOnsetAfter(world, j, event, type)
    } else dateOnsetAfter(world, type === Problem.MONEY ? headOf(world, home) : i, event, type)
  }
}

function dateOnsetAfter(world: World, j: number, event: number, type: number): void {
  const { onsetFactor, effectWeeks } = world.parameters.events
  const perWeek = (onsetHazardPerYear(world, j, type) * (onsetFactor[event * TYPES + type] - 1)) / WEEKS_PER_YEAR
  if (perWeek === 0) return
  const u = world.draws.at(Stream.EVENT_ONSET, world.week).uniform(world.people.columns.key[j], event * TYPES + type)
  const weeks = -log(1 - u) / perWeek
  if (weeks < effectWeeks) enterOnset(world.agenda, world.week + 1 + Math.floor(weeks), j, type, Cause.EVENT)
}

/** Ties of a kind end with a chance each; at most `most` of them. */
export function leaveTies(world: World, i: number, kind: number, share: number, most = Infinity): void {
  const { firstSlot, degree, key } = world.people.columns
  const { slots, circles } = world.network
  const luck = world.draws.at(Stream.EVENT_TIE, world.week)
  const leaving: { tie: number; place: number }[] = []
  for (let s = firstSlot[i], end = s + degree[i]; s < end; s++) {
    if (circles[s] >>> KIND_BIT !== kind) continue
    const mine = key[i]
    const theirs = key[circles[s] & OTHER]
    // A pair has one lot, whoever of the two leaves.
    const place = mine < theirs ? luck.uniform(mine, theirs) : luck.uniform(theirs, mine)
    if (place < share) leaving.push({ tie: slots[s], place })
  }
  leaving.sort((x, y) => x.place - y.place)
  for (const { tie } of leaving.slice(0, most)) endTieFor(world, tie)
}

/** Conflict in a household now, 0–1. */
export function conflictOf(world: World, home: number): number {
  const { conflict, strifeUntil } = world.households.columns
  return world.week < strifeUntil[home] ? Math.min(1, conflict[home] + world.parameters.events.strife) : conflict[home]
}
