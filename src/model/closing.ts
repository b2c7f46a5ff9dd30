/**
 * Closing a case (S20): after some quiet weeks in which all known problems are at or below the closing stage and nobody waits for
 * a specialist; at the time limit, if there is one; or because the household stops by itself, the sooner the less it trusts:
 *
 *   refuse   h = r · exp(−c (T − T̄))                                                         [1/week]
 *
 * What was never noticed stays behind and may bring the household back. Problems with a provision do not keep a case open.
 *
 * Reads       cases, episodes, problems, levers.{closingStage, timeLimitWeeks}, people.trust
 * Writes      cases, episodes.{case, seekLeft}, problems.{known, handler}, households.closedWeek
 * Draws       SEEK: a new threshold for asking again; REFUSE per case every four weeks
 * Parameters  care.closeWeeks, trust.{refusePerWeek, refuseTrust}
 * Left out    handing a case over to another team
 * Checked by  test/model/care.test.ts
 */
import { freeRow } from '../core/columns.ts'
import { exp } from '../core/detmath.ts'
import { exponential } from '../core/distributions.ts'
import type { Luck } from '../core/draws.ts'
import { probability } from '../core/rates.ts'
import { CaseStatus, Handler, Problem } from './dimensions.ts'
import { headOf, keyOf } from './episodes.ts'
import { EARLY_WEEKS, Measure } from './measures.ts'
import { helpedOutsideTeam } from './provisions.ts'
import { countEnd, countPerson, Curve } from './record.ts'
import { refreshEpisode } from './refresh.ts'
import { registerEnd } from './registration.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import { tellOthers } from './trust.ts'
import type { World } from './world.ts'

export function closeCases(world: World): void {
  const { cases, episodes, problems, week } = world
  const k = cases.columns
  const c = problems.columns
  const { closeWeeks } = world.parameters.care
  const threshold = world.levers.closingStage
  const refusal = mostRefusal(world)
  const luck = world.draws.at(Stream.REFUSE, week)
  const closing: number[] = []
  for (let row = 0; row < cases.count; row++) {
    if (k.status[row] !== CaseStatus.ACTIVE) continue
    // A case is kept open for a conference that is being prepared.
    let quiet = episodes.columns.conferenceWeek[k.episode[row]] <= week
    for (let q = episodes.columns.firstProblem[k.episode[row]]; q >= 0 && quiet; q = c.next[q]) {
      if (c.known[q] === 1 && c.provision[q] === 0 && (c.stage[q] > threshold || c.handler[q] <= Handler.WAITING)) quiet = false
    }
    k.quietWeeks[row] = quiet ? k.quietWeeks[row] + 1 : 0
    let reason = -1
    if (k.quietWeeks[row] >= closeWeeks) reason = Ending.QUIET
    else if (isOverdue(world, row)) reason = Ending.TIME_LIMIT
    else if (refuses(world, row, luck, refusal)) reason = Ending.REFUSED
    if (reason >= 0) closing.push(row, reason)
  }
  for (let n = 0; n < closing.length; n += 2) {
    const row = closing[n]
    const episode = k.episode[row]
    closeCase(world, row, closing[n + 1])
    refreshEpisode(world, episode)
  }
}

/** Why a case closes. */
const Ending = { QUIET: 0, TIME_LIMIT: 1, REFUSED: 2 } as const
/** Weeks between two moments at which a household may leave by itself. */
const REFUSE_EVERY = 4

function isOverdue(world: World, row: number): boolean {
  const limit = world.levers.timeLimitWeeks
  return limit > 0 && world.week - world.cases.columns.openedWeek[row] >= limit
}

/** Whether the household stops by itself; the less it trusts, the sooner. Each case is looked at every four weeks. */
function refuses(world: World, row: number, luck: Luck, most: number): boolean {
  const { cases, problems, people, week } = world
  const k = cases.columns
  if ((week - k.openedWeek[row]) % REFUSE_EVERY !== REFUSE_EVERY - 1) return false
  const u = luck.uniform(keyOf(world, k.episode[row]))
  // Most draws are above the highest possible chance: settle them before looking at anybody.
  if (u >= most) return false
  const trust = people.columns.trust[problems.columns.asker[world.episodes.columns.firstProblem[k.episode[row]]]]
  return u < probability(hazardOfRefusal(world, trust))
}

function hazardOfRefusal({ parameters }: World, trust: number): number {
  const { refusePerWeek, refuseTrust } = parameters.trust
  return refusePerWeek * REFUSE_EVERY * exp(-refuseTrust * (trust - parameters.people.trustMean))
}

/** No chance of refusing is higher, at whatever trust: 1 − exp(−h) < h. */
function mostRefusal(world: World): number {
  return Math.max(hazardOfRefusal(world, 0), hazardOfRefusal(world, 1))
}

/** End of an episode: its case closes, or leaves the queue. */
export function closeCaseOf(world: World, episode: number): void {
  const row = world.episodes.columns.case[episode]
  if (row < 0) return
  const k = world.cases.columns
  if (k.status[row] === CaseStatus.ACTIVE) {
    closeCase(world, row, Ending.QUIET)
    return
  }
  if (k.requestedWeek[row] >= world.reformWeek) countEnd(world, Curve.WAITING, 0, 1, world.week - k.requestedWeek[row])
  dropCase(world, row)
}

function closeCase(world: World, row: number, ending: number): void {
  const { cases, episodes, households, problems, week } = world
  const k = cases.columns
  const c = problems.columns
  const e = episodes.columns
  const episode = k.episode[row]
  const household = e.household[episode]
  const head = households.columns.firstPerson[household]
  countPerson(world, Measure.casesClosed, head, 1)
  countPerson(world, Measure.facesClosed, head, k.faces[row])
  countPerson(world, Measure.handoversClosed, head, k.handovers[row])
  countPerson(world, Measure.continuityClosed, head, continuityOf(world, row))
  countPerson(world, Measure.contactHoursClosed, head, k.contactHours[row])
  if (ending === Ending.REFUSED) countPerson(world, Measure.casesRefused, head, 1)
  if (ending === Ending.TIME_LIMIT) countPerson(world, Measure.casesTimedOut, head, 1)
  countYouthTeam(world, row)
  if (ending === Ending.QUIET) tellOthers(world, headOf(world, household))
  flushContact(world, row)
  for (let q = e.firstProblem[episode]; q >= 0; q = c.next[q]) {
    if (c.known[q] === 0) continue
    c.handler[q] = Handler.NOBODY
    c.treatRate[q] = 0
    if (helpedOutsideTeam(world, q)) continue
    registerEnd(world, q)
    c.known[q] = 0
  }
  households.columns.closedWeek[household] = week
  e.seekLeft[episode] = exponential(world.draws.at(Stream.SEEK, week).uniform(keyOf(world, episode), 3))
  dropCase(world, row)
}

/**
 * Chance that two hours of contact are with the same professional: that of Bice and Boxerman, for long cases, as if the hours that are
 * not with the one seen most are spread evenly over the other faces.
 */
function continuityOf(world: World, row: number): number {
  const k = world.cases.columns
  if (k.contactHours[row] === 0 || k.faces[row] <= 1) return 1
  const main = Math.max(k.mainHours[row], k.formerMost[row]) / k.contactHours[row]
  return main * main + ((1 - main) * (1 - main)) / (k.faces[row] - 1)
}

/** A case in which the team worked on a child's problem: did it last less than a year? */
function countYouthTeam(world: World, row: number): void {
  const c = world.problems.columns
  const k = world.cases.columns
  for (let q = world.episodes.columns.firstProblem[k.episode[row]]; q >= 0; q = c.next[q]) {
    if (c.type[q] !== Problem.YOUTH || c.known[q] === 0 || c.provision[q] > 0) continue
    countPerson(world, Measure.youthTeamClosed, c.bearer[q], 1)
    if (world.week - k.openedWeek[row] < EARLY_WEEKS) countPerson(world, Measure.youthTeamClosedYear, c.bearer[q], 1)
  }
}

/** Write down the contact since the last census. */
export function flushContact(world: World, row: number): void {
  const k = world.cases.columns
  const household = world.episodes.columns.household[k.episode[row]]
  const head = world.households.columns.firstPerson[household]
  countPerson(world, Measure.contactHours, head, k.recentHours[row])
  countPerson(world, Measure.mainContactHours, head, k.recentMain[row])
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
