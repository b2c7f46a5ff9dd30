/**
 * Who is there for a household: staff that leave, clients that choose another worker, and staff that learn from each other (S21, S13).
 *
 *   leaving     [turnover · exp(λ_z z) + rotation] / 52                                                       [1/week]
 *   successor   starts at the profile in the main type and at the learned share of it in the others, without strain
 *   handover    rapport falls to a part; of what only the leaver knew each problem but the heaviest is lost with 1 − f_h,
 *               unless the case works from shared information; the new coordinator spends some hours on it
 *   choice      after some weeks with little rapport a household may ask for another worker, once
 *   peers       κ ← κ + ρ_p · hours · max(0, min(best of the team, own profile) − κ)
 *
 * Peers teach what a person has room for and no more: case discussion shortens learning, it does not lift the limit of training.
 *
 * Reads       workers, cases, problems, levers.{staffRotation, clientChoosesWorker, peerLearning, learnedShare}
 * Writes      workers, cases.{coordinator, rapport, faces, handover…, mainHours, formerMost, chosen}, problems.{known, handler, rapport, detectLeft, treatRate},
 *             capacity.{skill, leftFte}
 * Draws       LEAVE per departure; HANDOVER per problem of a leaver and week: kept or lost, and the threshold for being noticed anew
 * Parameters  care.{turnoverPerYear, rapportStart, handover}, staff.{strainLeave, informationKept, changeBelow, changeWeeks, peerRate}
 * Left out    staff that move between teams; leaving because of rotation in the whole team
 * Checked by  test/model/turnover.test.ts, test/model/staff.test.ts; null test F14
 */
import { exp } from '../core/detmath.ts'
import { exponential } from '../core/distributions.ts'
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { meetFace } from './assignment.ts'
import { isShared } from './consent.ts'
import { CaseStatus, Handler, TYPES } from './dimensions.ts'
import { headOf, heaviestProblem } from './episodes.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { refreshEpisode } from './refresh.ts'
import { registerEnd } from './registration.ts'
import { chooseWorker } from './staff.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

/** Staff leave and are replaced; their households lose a familiar face. */
export function replaceLeavers(world: World): void {
  const { workers, capacity, cases, week } = world
  const c = workers.columns
  const { strainLeave } = world.parameters.staff
  const { turnoverPerYear } = world.parameters.care
  const { staffRotation, learnedShare } = world.levers
  capacity.leftFte.fill(0)
  const left = new Set<number>()
  for (let w = 0; w < workers.count; w++) {
    c.leaveLeft[w] -= (turnoverPerYear * exp(strainLeave * c.strain[w]) + staffRotation) / WEEKS_PER_YEAR
    if (c.leaveLeft[w] > 0) continue
    c.generation[w]++
    c.leaveLeft[w] = exponential(world.draws.at(Stream.LEAVE, week).uniform(c.key[w], c.generation[w]))
    c.strain[w] = 0
    capacity.leftFte[c.team[w]] += c.share[w]
    for (let type = 0; type < TYPES; type++) {
      const cell = w * TYPES + type
      capacity.skill[cell] = capacity.profile[cell] * (type === c.mainType[w] ? 1 : learnedShare)
    }
    left.add(w)
  }
  if (left.size === 0) return
  const k = cases.columns
  const { rapportStart, handover } = world.parameters.care
  for (let row = 0; row < cases.count; row++) {
    if (k.status[row] !== CaseStatus.ACTIVE) continue
    if (left.has(k.coordinator[row])) {
      // A part of what was known and trusted is handed over.
      k.rapport[row] = Math.max(rapportStart, k.rapport[row] * handover)
      handOver(world, row)
    }
    loseKnowledge(world, row, left)
  }
}

/** Another professional becomes the coordinator. */
function handOver(world: World, row: number): void {
  const k = world.cases.columns
  meetFace(world, row)
  k.formerMost[row] = Math.max(k.formerMost[row], k.mainHours[row])
  k.mainHours[row] = 0
  k.handovers[row]++
  k.handoverWeek[row] = world.week
  countPerson(world, Measure.handovers, headOf(world, world.episodes.columns.household[k.episode[row]]), 1)
}

/** What those who leave knew of the problems they handled. */
function loseKnowledge(world: World, row: number, left: ReadonlySet<number>): void {
  const { problems, people, week } = world
  const c = problems.columns
  const { rapportStart, handover } = world.parameters.care
  const episode = world.cases.columns.episode[row]
  let shared = false
  let heaviest = NONE
  let lost = false
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) {
    if (!left.has(c.handler[q])) continue
    // Few cases have a problem of somebody who left: only these are looked at more closely.
    if (heaviest === NONE) {
      shared = isShared(world, row)
      heaviest = heaviestProblem(world, episode)
    }
    c.rapport[q] = Math.max(rapportStart, c.rapport[q] * handover)
    // The household itself speaks of what weighs most.
    if (shared || q === heaviest || c.provision[q] > 0) continue
    const luck = world.draws.at(Stream.HANDOVER, week)
    if (luck.uniform(people.columns.key[c.bearer[q]], c.type[q]) < world.parameters.staff.informationKept) continue
    registerEnd(world, q)
    c.known[q] = 0
    c.detectLeft[q] = exponential(luck.second())
    c.handler[q] = Handler.NOBODY
    c.treatRate[q] = 0
    countPerson(world, Measure.knowledgeLost, c.bearer[q], 1)
    lost = true
  }
  if (lost) refreshEpisode(world, episode)
}

/** Households with little rapport ask for another worker, where they may. */
export function changeWorkers(world: World): void {
  if (world.levers.clientChoosesWorker === 0) return
  const { cases, problems, week } = world
  const k = cases.columns
  const c = problems.columns
  const { changeBelow, changeWeeks } = world.parameters.staff
  for (let row = 0; row < cases.count; row++) {
    if (k.status[row] !== CaseStatus.ACTIVE || k.chosen[row] === 1) continue
    if (week - k.openedWeek[row] < changeWeeks || k.rapport[row] >= changeBelow) continue
    const before = k.coordinator[row]
    const episode = k.episode[row]
    const after = chooseWorker(world, k.team[row], c.type[heaviestProblem(world, episode)], before)
    if (after < 0) continue
    loseKnowledge(world, row, new Set([before]))
    for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) {
      // Assigned anew this week, first of all to the new coordinator.
      if (c.handler[q] === before || c.handler[q] === after) c.handler[q] = Handler.NOBODY
    }
    k.coordinator[row] = after
    k.rapport[row] = world.parameters.care.rapportStart
    k.chosen[row] = 1
    world.workers.columns.places[after]++
    handOver(world, row)
    countPerson(world, Measure.workersChosen, headOf(world, world.episodes.columns.household[episode]), 1)
  }
}

/** Case discussion: hours taken off casework bring each nearer to the best of the team, as far as the own profile goes. */
export function learnFromPeers(world: World): void {
  const { levers, capacity, parameters } = world
  if (levers.peerLearning === 0) return
  const { skill, profile, posts, firstWorker } = capacity
  const { share } = world.workers.columns
  const rate = parameters.staff.peerRate * parameters.care.hoursPerWeek * levers.peerLearning
  for (let t = 0; t < posts.length; t++) {
    const end = firstWorker[t] + posts[t]
    for (let type = 0; type < TYPES; type++) {
      let best = 0
      for (let w = firstWorker[t]; w < end; w++) best = Math.max(best, skill[w * TYPES + type])
      for (let w = firstWorker[t]; w < end; w++) {
        const cell = w * TYPES + type
        const reach = Math.min(best, profile[cell]) - skill[cell]
        if (reach > 0) skill[cell] += rate * share[w] * reach
      }
    }
  }
}
