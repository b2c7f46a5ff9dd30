/**
 * Who treats a known problem: the coordinator, a colleague, or a specialist (S13).
 *
 *   P(keep) = logistic((κ − ω[stage] − m) / spread)  m: hurdle of staff employed by a provider, who refer more readily; tried by the coordinator, then by the most skilled colleague with room;
 *                                                     otherwise the problem joins the specialist's queue
 *
 * A problem that has not moved for `reviewWeeks` under a generalist goes to the specialist.
 *
 * Reads       cases, problems, workers, capacity.skill
 * Writes      problems.{handler, handlerWeek, rapport, treatRate}, cases.faces, workers.places, people.lawsUsed
 * Draws       KEEP per bearer, type and stage: one uniform for the coordinator, one for the colleague
 * Parameters  care.{skillNeeded, keepSpread, reviewWeeks, rapportStart, warmHandover}, staff.providerHurdle
 * Left out    overconfidence
 * Checked by  test/model/care.test.ts
 */
import { logistic } from '../core/detmath.ts'
import { CaseStatus, Handler } from './dimensions.ts'
import { markTeam } from './provisions.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { chooseWorker, isAmong, skillWithConsult } from './staff.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

/** Find a handler for a known problem of an active case. */
export function assignProblem(world: World, row: number, q: number): void {
  const c = world.problems.columns
  const k = world.cases.columns
  const { rapportStart, warmHandover } = world.parameters.care
  const coordinator = k.coordinator[row]
  const luck = world.draws.at(Stream.KEEP, c.onsetWeek[q])
  const u = luck.uniform(world.people.columns.key[c.bearer[q]], c.type[q] + 8 * c.stage[q])
  const v = luck.second()
  c.handlerWeek[q] = world.week
  c.treatRate[q] = 0
  countPerson(world, Measure.assigned, c.bearer[q], 1)
  if (u < chanceToKeep(world, coordinator, q)) {
    c.handler[q] = coordinator
    markTeam(world, q)
    return
  }
  const colleague = chooseWorker(world, k.team[row], c.type[q])
  c.rapport[q] = rapportStart + world.levers.jointPlan * warmHandover
  if (colleague >= 0 && colleague !== coordinator && v < chanceToKeep(world, colleague, q)) {
    if (!isOnCase(world, row, colleague)) {
      meetFace(world, row)
      world.workers.columns.places[colleague]++
    }
    c.handler[q] = colleague
    markTeam(world, q)
    return
  }
  c.handler[q] = Handler.WAITING
  countPerson(world, Measure.referred, c.bearer[q], 1)
}

/** Whether a worker already treats a problem of this case. */
function isOnCase(world: World, row: number, worker: number): boolean {
  const c = world.problems.columns
  for (let q = world.episodes.columns.firstProblem[world.cases.columns.episode[row]]; q >= 0; q = c.next[q]) {
    if (c.handler[q] === worker) return true
  }
  return false
}

/** One more professional at the table. */
export function meetFace(world: World, row: number): void {
  world.cases.columns.faces[row]++
}

function chanceToKeep(world: World, worker: number, q: number): number {
  const c = world.problems.columns
  const { skillNeeded, keepSpread } = world.parameters.care
  const hurdle = isAmong(world.workers, worker, world.levers.providerStaff) ? world.parameters.staff.providerHurdle : 0
  return logistic((skillWithConsult(world, worker, c.type[q]) - skillNeeded[c.stage[q] - 1] - hurdle) / keepSpread)
}

/** Known problems without a handler get one; those stuck with a generalist go on to the specialist. */
export function assignProblems(world: World): void {
  const { cases, episodes, problems, week } = world
  const c = problems.columns
  const k = cases.columns
  const { reviewWeeks } = world.parameters.care
  for (let row = 0; row < cases.count; row++) {
    if (k.status[row] !== CaseStatus.ACTIVE) continue
    for (let q = episodes.columns.firstProblem[k.episode[row]]; q >= 0; q = c.next[q]) {
      // A provision is help of its own: it needs no handler.
      if (c.known[q] === 0 || c.provision[q] > 0) continue
      if (c.handler[q] === Handler.NOBODY) {
        // What is light enough to close on needs nobody while it is quiet.
        if (c.stage[q] > world.levers.closingStage || k.quietWeeks[row] === 0) assignProblem(world, row, q)
      } else if (c.handler[q] >= 0 && c.stage[q] > 1 && week - c.handlerWeek[q] >= reviewWeeks) {
        c.handler[q] = Handler.WAITING
        c.handlerWeek[q] = week
        c.treatRate[q] = 0
      }
    }
  }
}
