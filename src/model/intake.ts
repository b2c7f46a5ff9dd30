/**
 * Intake: from the queue of a team to a case, when a professional has room (S11).
 *
 *   room       of a post = norm · FTE − places taken (casework.ts)
 *   order      crisis first: highest stage, then longest waiting · first come · light first: lowest stage, then longest waiting
 *   worker     the one with room who is most skilled in the problem that was brought
 *
 * The problem that was brought becomes known; the rest of the household's problems have to be noticed (casework.ts).
 *
 * Reads       cases, episodes, problems, workers, levers.{caseloadNorm, triage}
 * Writes      cases, episodes.case, problems.{known…, handler}, workers.places, capacity.queued
 * Draws       TRIAGE per waiting household, only to settle equal rank; those of instruments.ts
 * Parameters  care.rapportStart
 * Left out    intake interviews by another worker than the coordinator
 * Checked by  test/model/access.test.ts, test/invariants.test.ts
 */
import { assignProblem } from './assignment.ts'
import { askConsent } from './consent.ts'
import { CaseStatus } from './dimensions.ts'
import { heaviestProblem, keyOf } from './episodes.ts'
import { beginFollowUp } from './follow-up.ts'
import { EARLY_WEEKS, Measure, WAITING_NORM_WEEKS } from './measures.ts'
import { offerInstrument } from './instruments.ts'
import { firstInLine } from './queue.ts'
import { countEnd, countPerson, Curve } from './record.ts'
import { learnOf } from './registration.ts'
import { chooseWorker, postRoom } from './staff.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

const Triage = { CRISIS_FIRST: 0, FIRST_COME: 1, LIGHT_FIRST: 2 } as const

/** Fill free room from the queues. */
export function openCases(world: World): void {
  const { cases, capacity } = world
  const c = cases.columns
  capacity.queued.fill(0)
  const queues: number[][] = Array.from(capacity.posts, () => [])
  for (let k = 0; k < cases.count; k++) {
    if (c.status[k] !== CaseStatus.QUEUE) continue
    capacity.queued[c.team[k]]++
    queues[c.team[k]].push(k)
  }
  for (let team = 0; team < queues.length; team++) {
    const queue = queues[team]
    if (queue.length === 0) continue
    let room = 0
    const end = capacity.firstWorker[team] + capacity.posts[team]
    for (let w = capacity.firstWorker[team]; w < end; w++) room += Math.max(0, Math.ceil(postRoom(world, w)))
    if (room === 0) continue
    const order = {
      rank: (row: number): number => triageRank(world, row),
      since: c.requestedWeek,
      luck: world.draws.at(Stream.TRIAGE, world.week),
      idOf: (row: number): number => keyOf(world, c.episode[row]),
    }
    for (const row of firstInLine(queue, room, order)) {
      const heaviest = heaviestProblem(world, c.episode[row])
      const worker = chooseWorker(world, team, world.problems.columns.type[heaviest])
      if (worker < 0) break
      openCase(world, row, worker, heaviest)
      capacity.queued[team]--
    }
  }
}

/** Place of a case by the triage rule; the lowest goes first. */
function triageRank(world: World, row: number): number {
  const stage = world.episodes.columns.maxStage[world.cases.columns.episode[row]]
  const rule = world.levers.triage
  return rule === Triage.FIRST_COME ? 0 : rule === Triage.LIGHT_FIRST ? stage : -stage
}

function openCase(world: World, row: number, worker: number, heaviest: number): void {
  const { cases, episodes, households, week, reformWeek } = world
  const c = cases.columns
  const episode = c.episode[row]
  const household = episodes.columns.household[episode]
  const asker = world.problems.columns.asker[heaviest]
  c.status[row] = CaseStatus.ACTIVE
  c.coordinator[row] = worker
  c.rapport[row] = world.parameters.care.rapportStart
  c.workers[row] = 1
  c.faces[row] = 1
  c.openedWeek[row] = week
  world.workers.columns.places[worker]++
  const waited = week - c.requestedWeek[row]
  countPerson(world, Measure.teamStarted, asker, 1)
  countPerson(world, Measure.stageAtIntake, asker, world.problems.columns.stage[heaviest])
  countPerson(world, Measure.teamWaitWeeks, asker, waited)
  if (waited > WAITING_NORM_WEEKS) countPerson(world, Measure.teamWaitedLong, asker, 1)
  if (c.requestedWeek[row] >= reformWeek) countEnd(world, Curve.WAITING, 0, 0, waited)
  const closed = households.columns.closedWeek[household]
  if (closed >= 0 && week - closed <= EARLY_WEEKS) countPerson(world, Measure.casesReturned, asker, 1)
  beginFollowUp(world, heaviest)
  askConsent(world, row, asker)
  learnOf(world, heaviest)
  assignProblem(world, row, heaviest)
  offerInstrument(world, row)
}
