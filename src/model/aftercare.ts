/**
 * Follow-up after a network meeting or conference (S16): for some months a professional keeps in touch, some hours a month. Pledges
 * do not last longer by decree: contact makes asking easier again for four weeks, and what is noticed and thanked for is a shared
 * effort that keeps ties close; closer ties accept more readily and stop later.
 *
 *   every 4 weeks   asking stays legitimised with chance min(1, f/f1);  w ← w + f · gain of shared effort, for pledged ties
 *   price           f hours, booked on the team
 *
 * Reads       episodes, ties, levers.{followUpHours, followUpMonths}
 * Writes      episodes.{followUpUntil, legitimisedUntil}, ties.closeness
 * Draws       FOLLOW_UP per household every 4 weeks
 * Parameters  instruments.followUpFullHours, ties.closenessHelp
 * Left out    follow-up by telephone or in groups
 * Checked by  test/model/instruments.test.ts
 */
import { keyOf } from './episodes.ts'
import { bookHours } from './network-hours.ts'
import { Stream } from './streams.ts'
import { touchTie } from './ties.ts'
import type { World } from './world.ts'
import { TIE_WORDS } from './state.ts'

const MONTH_WEEKS = 4
const WEEKS_PER_MONTH = 52 / 12

export function beginAftercare(world: World, episode: number): void {
  const { followUpHours, followUpMonths } = world.levers
  if (followUpHours === 0 || followUpMonths === 0) return
  world.episodes.columns.followUpUntil[episode] = world.week + Math.round(followUpMonths * WEEKS_PER_MONTH)
}

export function keepInTouch(world: World): void {
  const hours = world.levers.followUpHours
  if (hours === 0) return
  const { episodes, people, ties, week } = world
  const { followUpUntil, phase, household, legitimisedUntil, firstProblem } = episodes.columns
  const luck = world.draws.at(Stream.FOLLOW_UP, week)
  const { firstSlot, degree } = people.columns
  const { closeness, pledgedWeek } = ties.columns
  const gain = world.parameters.ties.closenessHelp * hours
  for (let e = 0; e < episodes.count; e++) {
    if (followUpUntil[e] <= week || firstProblem[e] < 0 || (phase[e] + week) % MONTH_WEEKS !== 0) continue
    bookHours(world, household[e], hours)
    if (luck.uniform(keyOf(world, e)) < hours / world.parameters.instruments.followUpFullHours) {
      legitimisedUntil[e] = Math.max(legitimisedUntil[e], week + MONTH_WEEKS)
    }
    const i = world.problems.columns.asker[firstProblem[e]]
    for (let s = firstSlot[i]; s < firstSlot[i] + degree[i]; s++) {
      const t = world.network.slots[s]
      if (pledgedWeek[t] < 0) continue
      touchTie(world, t)
      closeness[t * TIE_WORDS] = Math.min(1, closeness[t * TIE_WORDS] + gain)
    }
  }
}
