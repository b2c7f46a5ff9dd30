/**
 * Closing a case (S20): after some quiet weeks in which all known problems are at or below the closing stage and nobody waits for
 * a specialist. What was never noticed stays behind and may bring the household back.
 *
 * Reads       cases, episodes, problems, levers.closingStage
 * Writes      cases, episodes.{case, seekLeft}, problems.{known, handler}, households.closedWeek
 * Draws       SEEK: a new threshold for asking again
 * Parameters  care.closeWeeks
 * Left out    closing by refusal or by a time limit
 * Checked by  test/model/care.test.ts
 */
import { freeRow } from '../core/columns.ts'
import { exponential } from '../core/distributions.ts'
import { CaseStatus, Handler } from './dimensions.ts'
import { keyOf } from './episodes.ts'
import { countEnd, countPerson, Curve } from './record.ts'
import { refreshEpisode } from './refresh.ts'
import { registerEnd } from './registration.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

export function closeCases(world: World): void {
  const { cases, episodes, problems } = world
  const k = cases.columns
  const c = problems.columns
  const { closeWeeks } = world.parameters.care
  const threshold = world.levers.closingStage
  const closing: number[] = []
  for (let row = 0; row < cases.count; row++) {
    if (k.status[row] !== CaseStatus.ACTIVE) continue
    let quiet = true
    for (let q = episodes.columns.firstProblem[k.episode[row]]; q >= 0 && quiet; q = c.next[q]) {
      if (c.known[q] === 1 && (c.stage[q] > threshold || c.handler[q] <= Handler.WAITING)) quiet = false
    }
    k.quietWeeks[row] = quiet ? k.quietWeeks[row] + 1 : 0
    if (k.quietWeeks[row] >= closeWeeks) closing.push(row)
  }
  for (const row of closing) {
    const episode = k.episode[row]
    closeCase(world, row)
    refreshEpisode(world, episode)
  }
}

/** End of an episode: its case closes, or leaves the queue. */
export function closeCaseOf(world: World, episode: number): void {
  const row = world.episodes.columns.case[episode]
  if (row < 0) return
  const k = world.cases.columns
  if (k.status[row] === CaseStatus.ACTIVE) {
    closeCase(world, row)
    return
  }
  if (k.requestedWeek[row] >= world.reformWeek) countEnd(world, Curve.WAITING, 0, 1, world.week - k.requestedWeek[row])
  dropCase(world, row)
}

function closeCase(world: World, row: number): void {
  const { cases, episodes, households, problems, week } = world
  const k = cases.columns
  const c = problems.columns
  const e = episodes.columns
  const episode = k.episode[row]
  const household = e.household[episode]
  const head = households.columns.firstPerson[household]
  countPerson(world, 'casesClosed', head, 1)
  countPerson(world, 'facesClosed', head, k.faces[row])
  countPerson(world, 'contactHoursClosed', head, k.contactHours[row])
  flushContact(world, row)
  for (let q = e.firstProblem[episode]; q >= 0; q = c.next[q]) {
    if (c.known[q] === 0) continue
    registerEnd(world, q)
    c.known[q] = 0
    c.handler[q] = Handler.NOBODY
    c.treatRate[q] = 0
  }
  households.columns.closedWeek[household] = week
  e.seekLeft[episode] = exponential(world.draws.at(Stream.SEEK, week).uniform(keyOf(world, episode), 3))
  dropCase(world, row)
}

/** Write down the contact since the last census. */
export function flushContact(world: World, row: number): void {
  const k = world.cases.columns
  const household = world.episodes.columns.household[k.episode[row]]
  const head = world.households.columns.firstPerson[household]
  countPerson(world, 'contactHours', head, k.recentHours[row])
  countPerson(world, 'mainContactHours', head, k.recentMain[row])
  k.recentHours[row] = 0
  k.recentMain[row] = 0
}

function dropCase(world: World, row: number): void {
  const k = world.cases.columns
  world.episodes.columns.case[k.episode[row]] = NONE
  k.status[row] = CaseStatus.FREE
  k.episode[row] = NONE
  freeRow(world.cases, row)
}
