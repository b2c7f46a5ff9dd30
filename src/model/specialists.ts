/**
 * Specialists: places per problem type, a queue with priority for crises, full hours of deep skill (S15).
 *
 *   treatment  ρ_S · logistic((κ_S − ω[stage])/spread) · (.5 + .5 r)                                     [1/week]
 *   noticing   of other problems in the household, outside its own type: as in casework.ts, with κ = .15; told to the team of a running case
 *   consult    hours lent to generalists take up places, at most a part of them
 *   leaves     when the problem is at or below the closing stage, or after the longest stay
 *
 * While somebody waits, the case stays with the team and takes up part of a place there.
 *
 * Reads       problems, capacity.slots
 * Writes      problems.{handler, treatRate, formalHours, rapport, detectLeft, known}, capacity.{slotsUsed, consultShare}
 * Draws       TRIAGE per waiting problem, only to settle equal rank
 * Parameters  care.specialist…, access.detection…, staff.{specialistNotice, consultMost}
 * Left out    places bought beyond the budget
 * Checked by  test/model/care.test.ts
 */
import { logistic } from '../core/detmath.ts'
import { assignProblem, meetFace } from './assignment.ts'
import { Handler, Problem, TYPES } from './dimensions.ts'
import { isInCare } from './episodes.ts'
import { Measure, WAITING_NORM_WEEKS, WORST_STAGE } from './measures.ts'
import { countYouthReferral, forgetOutsideCase, ProvisionRoute } from './provisions.ts'
import { countEnd, countPerson, Curve } from './record.ts'
import { firstInLine } from './queue.ts'
import { refreshEpisode } from './refresh.ts'
import { learnOf } from './registration.ts'
import { doFor } from './self-reliance.ts'
import { Stream } from './streams.ts'
import { roomForDue } from './turns.ts'
import type { World } from './world.ts'

export function runSpecialists(world: World): void {
  const waiting: number[][] = Array.from({ length: TYPES }, () => [])
  const leaving: number[] = []
  const treated: number[] = []
  const noticed: number[] = []
  sortOut(world, waiting, leaving, treated)
  world.capacity.slotsUsed.fill(0)
  for (const q of treated) treat(world, q, noticed)
  for (const q of leaving) leave(world, q)
  for (const q of noticed) tellTeam(world, q)
  for (let type = 0; type < TYPES; type++) {
    const free = Math.floor(world.capacity.slots[type] - lend(world, type)) - world.capacity.slotsUsed[type]
    if (free > 0 && waiting[type].length > 0) takeFromQueue(world, waiting[type], free)
  }
}

/** Who waits, by type; who leaves; who is treated. A pass of its own over all problems: the compiler has done with it before the rest begins. */
function sortOut(world: World, waiting: readonly number[][], leaving: number[], treated: number[]): void {
  const { problems, levers, week } = world
  const { stage, handler, handlerWeek, type } = problems.columns
  const { specialistMaxWeeks } = world.parameters.care
  const outside = roomForDue(problems.count)
  const count = findOutside(outside, handler, problems.count)
  for (let n = 0; n < count; n++) {
    const q = outside[n]
    if (stage[q] === 0) continue
    if (handler[q] === Handler.WAITING) waiting[type[q]].push(q)
    else if (levers.formalHelp === 0 || stage[q] <= levers.closingStage || week - handlerWeek[q] >= specialistMaxWeeks) leaving.push(q)
    else treated.push(q)
  }
}

/** Into `outside` the problems that wait for a specialist or have one; how many. They are few, so one column settles most. */
function findOutside(outside: Int32Array, handler: Int32Array, rowCount: number): number {
  let count = 0
  for (let q = 0; q < rowCount; q++) if (((handler[q] - Handler.SPECIALIST) & ~1) === 0) outside[count++] = q
  return count
}

/** A week of treatment; problems of the household that are noticed go into `noticed`. */
function treat(world: World, q: number, noticed: number[]): void {
  const p = world.parameters.care
  const { access, staff } = world.parameters
  const c = world.problems.columns
  world.capacity.slotsUsed[c.type[q]]++
  const able = logistic((p.specialistSkill - p.skillNeeded[c.stage[q] - 1]) / p.treatmentSkillSpread)
  c.treatRate[q] = p.specialistTreatment * able * (p.rapportFloor + (1 - p.rapportFloor) * c.rapport[q])
  c.rapport[q] += p.rapportGain * p.specialistHours * (1 - c.rapport[q])
  c.formalHours[q] += p.specialistHours
  c.granted[q] = 1
  const hours = p.specialistHours
  if (world.parameters.capability.dependency !== 0) doFor(world, c.asker[q], hours)
  if (!isInCare(world, c.episode[q])) return
  const look = (access.detection * (access.detectionFloor + (1 - access.detectionFloor) * c.rapport[q]) * hours) / 2
  for (let r = world.episodes.columns.firstProblem[c.episode[q]]; r >= 0; r = c.next[r]) {
    if (c.known[r] === 1) continue
    c.detectLeft[r] -= look * staff.specialistNotice * access.detectionVisibility[c.stage[r] - 1]
    if (c.detectLeft[r] <= 0) noticed.push(r)
  }
}

function leave(world: World, q: number): void {
  const c = world.problems.columns
  c.handler[q] = Handler.NOBODY
  c.treatRate[q] = 0
  c.handlerWeek[q] = world.week
  forgetOutsideCase(world, q)
  refreshEpisode(world, c.episode[q])
}

function tellTeam(world: World, q: number): void {
  const c = world.problems.columns
  if (c.known[q] === 1) return
  learnOf(world, q)
  assignProblem(world, world.episodes.columns.case[c.episode[q]], q)
  refreshEpisode(world, c.episode[q])
}

/** Fill the free places of one type: crises first, then who waited longest. */
function takeFromQueue(world: World, waiting: readonly number[], free: number): void {
  const { stage, handlerWeek, bearer } = world.problems.columns
  const { key } = world.people.columns
  const order = {
    rank: (q: number): number => (stage[q] === WORST_STAGE ? 0 : 1),
    since: handlerWeek,
    luck: world.draws.at(Stream.TRIAGE, world.week),
    idOf: (q: number): number => key[bearer[q]],
  }
  for (const q of firstInLine(waiting, free, order)) begin(world, q)
}

function begin(world: World, q: number): void {
  const { week } = world
  const p = world.parameters.care
  const c = world.problems.columns
  const waited = week - c.handlerWeek[q]
  countPerson(world, Measure.specialistStarted, c.bearer[q], 1)
  if (waited > WAITING_NORM_WEEKS) countPerson(world, Measure.specialistWaitedLong, c.bearer[q], 1)
  if (c.type[q] === Problem.YOUTH) countYouthReferral(world, q, ProvisionRoute.MUNICIPAL)
  countPerson(world, Measure.specialistWaitWeeks, c.bearer[q], waited)
  if (c.handlerWeek[q] >= world.reformWeek) countEnd(world, Curve.WAITING, 1, 0, waited)
  c.handler[q] = Handler.SPECIALIST
  const row = world.episodes.columns.case[c.episode[q]]
  if (row >= 0) meetFace(world, row)
  c.handlerWeek[q] = week
  c.rapport[q] = p.rapportSpecialist + world.levers.jointPlan * p.warmHandover
  // What is noticed at the first meeting is told in the week after: the look is still spent then.
  treat(world, q, [])
  refreshEpisode(world, c.episode[q])
}

/** Places taken up by consult this week; leaves in `consultShare` the part of what was asked that can be given. */
function lend(world: World, type: number): number {
  const { capacity } = world
  const asked = capacity.consultAsked[type] / world.parameters.care.specialistHours
  const lent = Math.min(asked, capacity.slots[type] * world.parameters.staff.consultMost)
  capacity.consultShare[type] = asked > 0 ? lent / asked : capacity.slots[type] > 0 ? 1 : 0
  return lent
}
