/**
 * Casework: what professionals do with their hours, and what comes of it (S12, S14).
 *
 *   demand     of a case for a worker = visit .5 h + Σ PROF[stage] · granted;  coordinator + .25 h · n(n − 1)/2 with a joint plan
 *   granted    1 − Γ · min(1, degree · 1 h · optimism / need): hours cut on the assumption that the own network helps
 *   share      of what is asked that a worker can give: crises first, the rest in proportion
 *   treatment  ρ_T · logistic((κ − ω[stage])/spread) · g(share · granted) · (.5 + .5 r),  g(x) = x (2 − x)              [1/week]
 *   coaching   a share of the hours on a problem coaches instead of treats; x above is then what is left (self-reliance.ts)
 *   handover   a new coordinator reads up and is introduced: some hours, once
 *   rapport    r ← r + .03 · hours · (1 − r)
 *   noticing   hazard δ · κ · (.3 + .7 r) · vis[stage] · hours/2 for each unknown problem and each worker on the case
 *   conflict   without shared information (consent.ts): interference.ts
 *   places     of the caseload norm: one per household; `waitingPlace` for a coordinator who treats nothing there and keeps in touch
 *   strain     of a worker: z ← z + v · (min(1, max(0, asked/hours − 1.1)) − z)                               [1/week]
 *
 * Every worker who comes costs a visit: fewer faces leave more hours. Nothing here says that generalists are better.
 *
 * Reads       cases, episodes, problems, workers, capacity, people.degree, levers
 * Writes      problems.{treatRate, formalHours, rapport, detectLeft, granted}, cases, workers, people.selfManagement,
 *             capacity.{skill, idleHours, and the sums of the week}
 * Draws       none here: thresholds of noticing are drawn at onset
 * Parameters  care.*, access.{detection…, assumedHelpOptimism, gateMost}, meeting.hours, staff.{handoverHours, strain…, consultHours}
 * Left out    group work
 * Checked by  test/model/care.test.ts; null test F1; test/invariants.test.ts (nobody works more than paid)
 */
import { logistic } from '../core/detmath.ts'
import { wholes } from '../core/scratch.ts'
import { assignProblem } from './assignment.ts'
import { isShared } from './consent.ts'
import { AHEAD, readCasesAhead } from './care-ahead.ts'
import { Handler, TYPES } from './dimensions.ts'
import { clash } from './interference.ts'
import { WORST_STAGE } from './measures.ts'
import { refreshEpisode } from './refresh.ts'
import { learnOf } from './registration.ts'
import { payNetworkHours } from './network-hours.ts'
import { coach, doFor } from './self-reliance.ts'
import { outreachHours, postHours, skillWithConsult } from './staff.ts'
import { findActive, roomForDue } from './turns.ts'
import type { World } from './world.ts'

/** The case at hand: its problems side by side, and the workers on it: at most one per problem, and the coordinator. */
const hand = { problem: wholes(256), handler: wholes(256), stage: wholes(256), crew: wholes(512) } as const
let problemCount = 0
let crewSize = 0

/** Take a case in hand; whether one of its problems is a crisis that somebody works on. */
function gatherCrew(world: World, row: number): boolean {
  const { handler, stage, next } = world.problems.columns
  const { problem, handler: handlers, stage: stages, crew } = hand
  crew[0] = world.cases.columns.coordinator[row]
  let size = 1
  let count = 0
  let crisis = false
  for (let q = world.episodes.columns.firstProblem[world.cases.columns.episode[row]]; q >= 0; q = next[q]) {
    const w = handler[q]
    problem[count] = q
    stages[count] = stage[q]
    handlers[count] = w
    if (w >= 0) {
      if (stages[count] === WORST_STAGE) crisis = true
      let v = 0
      while (v < size && crew[v] !== w) v++
      if (v === size) crew[size++] = w
    }
    count++
  }
  crewSize = size
  problemCount = count
  return crisis
}

/** Share of the casework hours that is granted, to the case in hand, after the assumed help of the own network is taken off. */
function grantedShare(world: World): number {
  const gate = world.levers.ownNetworkFirst
  if (gate === 0) return 1
  const { assumedHelpOptimism, gateMost } = world.parameters.access
  const { needHours } = world.parameters.support
  const { problem, stage } = hand
  let need = 0
  for (let p = 0; p < problemCount; p++) need += needHours[stage[p] - 1]
  const assumed = world.people.columns.degree[world.problems.columns.asker[problem[0]]] * assumedHelpOptimism
  return 1 - gate * gateMost * Math.min(1, assumed / need)
}

export function doCasework(world: World): void {
  const active = roomForDue(world.cases.count)
  const count = findActive(active, world.cases)
  if (grants.length < count) grants = new Float64Array(active.length)
  askHours(world, active, count)
  shareHours(world)
  giveHours(world, active, count)
}

/** Share of its hours granted to each of the active cases: found in the first pass, used in the second. */
let grants = new Float64Array(0)

/** First pass: what every case asks of every worker. */
function askHours(world: World, active: Int32Array, count: number): void {
  const { cases, episodes, workers, week } = world
  const { visitHours, casework, coordinationHours, waitingPlace } = world.parameters.care
  const k = cases.columns
  const { demand, crisisDemand, caseload, places } = workers.columns
  const { handler, stage, crew } = hand
  demand.fill(0)
  crisisDemand.fill(0)
  caseload.fill(0)
  places.fill(0)
  for (let n = 0; n < count; n++) {
    const row = active[n]
    const episode = k.episode[row]
    const asked = gatherCrew(world, row) ? crisisDemand : demand
    const granted = grantedShare(world)
    grants[n] = granted
    const coordinator = k.coordinator[row]
    const size = crewSize
    const problems = problemCount
    k.workers[row] = size
    for (let v = 0; v < size; v++) {
      asked[crew[v]] += visitHours
      caseload[crew[v]]++
      places[crew[v]]++
    }
    let works = false
    for (let p = 0; p < problems; p++) {
      if (handler[p] === coordinator) works = true
      if (handler[p] >= 0) asked[handler[p]] += casework[stage[p] - 1] * granted
    }
    if (!works) places[coordinator] -= 1 - waitingPlace
    if (isShared(world, row)) asked[coordinator] += (coordinationHours * size * (size - 1)) / 2
    if (k.handoverWeek[row] === week) asked[coordinator] += world.parameters.staff.handoverHours
    if (episodes.columns.meetingWeek[episode] === week) asked[coordinator] += world.parameters.meeting.hours
  }
}

/** Which part of it each worker can give: crises first. Leaves the shares in `crisisDemand` and `demand`. */
function shareHours(world: World): void {
  const { workers, capacity, levers, parameters } = world
  const { demand, crisisDemand, worked, team, strain, share } = workers.columns
  const { strainFrom, strainSpeed } = parameters.staff
  capacity.strainFte.fill(0)
  capacity.idleHours.fill(0)
  payNetworkHours(world)
  for (let w = 0; w < workers.count; w++) {
    const t = team[w]
    const outreach =
      levers.outreachShare > 0 && capacity.fte[t] > 0 ? outreachHours(world, t) / (capacity.fte[t] * parameters.care.hoursPerWeek) : 0
    const hours =
      postHours(world, w) * (levers.outreachRingFenced === 1 ? 1 - outreach : 1) * (1 - capacity.networkPart[t]) * (1 - levers.peerLearning)
    if (hours > 0) {
      const excess = (crisisDemand[w] + demand[w]) / hours - strainFrom
      strain[w] += strainSpeed * ((excess < 0 ? 0 : excess > 1 ? 1 : excess) - strain[w])
      capacity.strainFte[t] += strain[w] * share[w]
    }
    const crisis = Math.min(hours, crisisDemand[w])
    const rest = Math.min(hours - crisis, demand[w])
    worked[w] = crisis + rest
    capacity.idleHours[t] += hours - crisis - rest
    crisisDemand[w] = crisisDemand[w] > 0 ? crisis / crisisDemand[w] : 1
    demand[w] = demand[w] > 0 ? rest / demand[w] : 1
  }
}

/** Second pass: hours are given; treatment, rapport, learning, noticing and conflict follow. */
function giveHours(world: World, active: Int32Array, count: number): void {
  const { cases, episodes, problems, workers, capacity } = world
  const { care, access, staff } = world.parameters
  const { dependency } = world.parameters.capability
  const { coachingShare: coaching, specialistConsult: consult } = world.levers
  const k = cases.columns
  const c = problems.columns
  const { skill, profile } = capacity
  const { problem, handler, stage, crew } = hand
  const noticed: number[] = []
  const clashed: number[] = []
  capacity.caseHours.fill(0)
  capacity.skillHours.fill(0)
  capacity.coachHours.fill(0)
  capacity.consultAsked.fill(0)
  for (let n = 0; n < count; n++) {
    if (n % AHEAD === 0) readCasesAhead(world, active, n, Math.min(count, n + AHEAD))
    const row = active[n]
    const episode = k.episode[row]
    const share = gatherCrew(world, row) ? workers.columns.crisisDemand : workers.columns.demand
    const size = crewSize
    const there = problemCount
    const granted = grants[n]
    const coordinator = k.coordinator[row]
    let unknown = false
    let contact = 0
    for (let p = 0; p < there; p++) {
      const q = problem[p]
      if (c.known[q] === 0) unknown = true
      const w = handler[p]
      // Time with a specialist is contact too, with another face.
      if (w === Handler.SPECIALIST) contact += care.specialistHours
      if (w < 0) continue
      const type = c.type[q]
      const part = share[w] * granted
      const hours = care.casework[stage[p] - 1] * part
      const r = w === coordinator ? k.rapport[row] : c.rapport[q]
      const cell = w * TYPES + type
      const able = logistic((skillWithConsult(world, w, type) - care.skillNeeded[stage[p] - 1]) / care.treatmentSkillSpread)
      const done = part * (1 - coaching)
      c.treatRate[q] = care.treatment * able * done * (2 - done) * (care.rapportFloor + (1 - care.rapportFloor) * r)
      c.granted[q] = part
      c.formalHours[q] += hours
      if (w !== coordinator) c.rapport[q] = r + care.rapportGain * hours * (1 - r)
      const t = k.team[row]
      capacity.caseHours[t] += hours
      capacity.skillHours[t] += hours * skill[cell]
      skill[cell] += care.learning * hours * (profile[cell] - skill[cell])
      if (consult === 1 && skill[cell] < care.specialistSkill) capacity.consultAsked[type] += staff.consultHours * part
      if (coaching > 0) {
        capacity.coachHours[t] += hours * coaching
        coach(world, c.asker[q], hours * coaching)
      }
      if (dependency !== 0) doFor(world, c.asker[q], hours * (1 - coaching))
    }
    for (let v = 0; v < size; v++) {
      const w = crew[v]
      let hours = care.visitHours * share[w]
      for (let p = 0; p < there; p++) if (handler[p] === w) hours += care.casework[stage[p] - 1] * share[w] * granted
      contact += hours
      if (w === coordinator) {
        k.mainHours[row] += hours
        // A successor is the familiar face only after more hours than who left.
        if (k.mainHours[row] >= k.formerMost[row]) k.recentMain[row] += hours
        k.rapport[row] += care.rapportGain * hours * (1 - k.rapport[row])
      }
      if (!unknown) continue
      const r = w === coordinator ? k.rapport[row] : care.rapportStart
      const look = (access.detection * (access.detectionFloor + (1 - access.detectionFloor) * r) * hours) / 2
      for (let p = 0; p < there; p++) {
        const q = problem[p]
        if (c.known[q] === 1) continue
        c.detectLeft[q] -= look * skill[w * TYPES + c.type[q]] * access.detectionVisibility[stage[p] - 1]
        if (c.detectLeft[q] <= 0) noticed.push(row, q)
      }
    }
    k.contactHours[row] += contact
    k.recentHours[row] += contact
    if (!isShared(world, row) && there > 1 && clash(world, row)) clashed.push(episode)
    else if (episodes.columns.conflictUntil[episode] === world.week) clashed.push(episode)
  }
  for (let n = 0; n < noticed.length; n += 2) {
    const q = noticed[n + 1]
    if (c.known[q] === 1) continue
    learnOf(world, q)
    assignProblem(world, noticed[n], q)
    refreshEpisode(world, c.episode[q])
  }
  for (const episode of clashed) refreshEpisode(world, episode)
}
