/**
 * Individual provisions: standing support without casework, and the routes past the team. Household help, aids and support at home
 * (Wmo), youth care without stay, debt assistance.
 *
 *   access        h = seekRate · access[type] · (byTeam if a professional knows the problem)        municipal access      [1/week]
 *                 h = seekRate · byPractitioner[type] / what policy does to asking                   GP and others        [1/week]
 *   provided      1 − Π (1 − meets[kind]),  less what own network first takes off; it lowers the need that is left (needs.ts)
 *   lasts         a term; then renewed with a chance as long as the problem is there (debt
 *                 assistance and support for mental problems: more than emerging); it ends with the problem
 *   supervision   a child in crisis comes under a supervision order with a hazard; a certified institution then refers
 *
 * A general practitioner sends a mental problem to the specialist's queue. Households are looked at every 12 weeks, for the hazard
 * of 12 weeks; the time until that look stands for the time a decision takes. Money for provisions is open-ended, as the law has it.
 *
 * Reads       episodes, problems, people, levers
 * Writes      problems.{provision…, provided, known…, handler, formalHours}, people.lawsUsed
 * Draws       PROVISION per bearer, type and look; PRACTITIONER for the kinds and the referrer; PROVISION_TERM per renewal;
 *             SUPERVISION per child and look
 * Parameters  provisions.*, access.{assumedHelpOptimism, gateMost, seekBurden, seekWalkIn, seekGate}
 * Left out    own contributions; personal budgets; stay and shelter; waiting lists of providers
 * Checked by  test/model/provisions.test.ts
 */
import { exp } from '../core/detmath.ts'
import { probability } from '../core/rates.ts'
import { AHEAD, readNeedsAhead } from './care-ahead.ts'
import { Handler, Problem, TYPES } from './dimensions.ts'
import { EARLY_WEEKS, HALF_YEAR_WEEKS, Measure, SERIOUS_STAGE, WORST_STAGE } from './measures.ts'
import { countPerson } from './record.ts'
import { refreshEpisode } from './refresh.ts'
import { learnOf, registerEnd } from './registration.ts'
import { doFor } from './self-reliance.ts'
import { Stream } from './streams.ts'
import { findDue, roomForDue } from './turns.ts'
import type { World } from './world.ts'

/** Who referred. */
export const ProvisionRoute = { MUNICIPAL: 0, PRACTITIONER: 1, INSTITUTION: 2, OTHER: 3 } as const
/** Bits of people.lawsUsed; the last is no law, but youth care given by the team. */
export const Law = { PARTICIPATION: 1, SUPPORT: 2, YOUTH: 4, YOUTH_BY_TEAM: 8 } as const
/** Weeks between two looks at the provisions of a household. */
const LOOK_WEEKS = 12
const KINDS = 5
/** Codes of kinds by problem type; a limitation draws among the first three. */
const KIND_OF = [-1, 4, 2, -1, 3] as const
const AIDS = 1
const WMO_KINDS = 3

export function reviewProvisions(world: World): void {
  const { episodes, problems, week } = world
  const { firstProblem, phase, seekRate } = episodes.columns
  const { next } = problems.columns
  const free = exp(leverPull(world))
  const due = roomForDue(episodes.count)
  const count = findDue(due, phase, episodes.count, week, LOOK_WEEKS)
  for (let n = 0; n < count; n++) {
    if (n % AHEAD === 0) readNeedsAhead(world, due, n, Math.min(count, n + AHEAD))
    const e = due[n]
    if (firstProblem[e] < 0) continue
    let changed = false
    for (let q = firstProblem[e]; q >= 0; q = next[q]) {
      if (problems.columns.provision[q] > 0) changed = review(world, q) || changed
      else if (seekRate[e] > 0) changed = consider(world, q, seekRate[e], free) || changed
    }
    if (changed) refreshEpisode(world, e)
  }
}

/** What policy adds to the log hazard of asking: the part that does not hold for general practitioners. */
function leverPull(world: World): number {
  const { levers } = world
  const p = world.parameters.access
  return p.seekWalkIn * levers.walkIn - p.seekBurden * (1 - levers.walkIn) - p.seekGate * levers.ownNetworkFirst
}

/** A problem without a provision: whether one is found. */
function consider(world: World, q: number, seekRate: number, pull: number): boolean {
  const p = world.parameters.provisions
  const c = world.problems.columns
  const type = c.type[q]
  if (type === Problem.YOUTH && c.stage[q] === WORST_STAGE && comesUnderSupervision(world, q)) {
    start(world, q, ProvisionRoute.INSTITUTION)
    return true
  }
  if (p.access[type] + p.byPractitioner[type] === 0) return false
  if (c.stage[q] < SERIOUS_STAGE && mustBeSerious(type)) return false
  if (c.handler[q] !== Handler.NOBODY && type !== Problem.FUNCTIONAL) return false
  const municipal = seekRate * p.access[type] * (c.known[q] === 1 ? p.byTeam : 1) * LOOK_WEEKS
  const past = ((seekRate * p.byPractitioner[type]) / pull) * LOOK_WEEKS
  const luck = world.draws.at(Stream.PROVISION, world.week)
  const key = world.people.columns.key[c.bearer[q]]
  const u = luck.uniform(key, type)
  // 1 − exp(−h) ≤ h: most draws are settled without it.
  if (u >= municipal + past || u >= probability(municipal + past)) return false
  if (luck.second() * (municipal + past) >= past) start(world, q, ProvisionRoute.MUNICIPAL)
  else if (type !== Problem.MENTAL) {
    const other = world.draws.at(Stream.PRACTITIONER, world.week).uniform(key, TYPES + type) < p.otherShare
    start(world, q, other ? ProvisionRoute.OTHER : ProvisionRoute.PRACTITIONER)
  } else {
    countPerson(world, Measure.practitionerReferrals, c.bearer[q], 1)
    learnOf(world, q)
    c.handler[q] = Handler.WAITING
    c.handlerWeek[q] = world.week
  }
  return true
}

/** Debt assistance and support for mental problems ask for more than an emerging problem. */
const mustBeSerious = (type: number): boolean => type === Problem.MONEY || type === Problem.MENTAL

function comesUnderSupervision(world: World, q: number): boolean {
  const c = world.problems.columns
  const hazard = world.parameters.provisions.supervisionPerWeek * LOOK_WEEKS
  const key = world.people.columns.key[c.bearer[q]]
  if (world.levers.formalHelp === 0 || world.draws.at(Stream.SUPERVISION, world.week).uniform(key) >= probability(hazard)) return false
  countPerson(world, Measure.supervisionOrders, c.bearer[q], 1)
  return true
}

function start(world: World, q: number, route: number): void {
  const { week } = world
  const p = world.parameters.provisions
  const c = world.problems.columns
  c.provision[q] = drawKinds(world, q)
  c.provisionRoute[q] = route
  c.provisionWeek[q] = week
  c.provisionUntil[q] = week + p.termWeeks[firstKind(c.provision[q])]
  let left = 1
  for (let k = 0; k < KINDS; k++) if ((c.provision[q] >> k) & 1) left *= 1 - p.meets[k]
  c.provided[q] = (1 - left) * (1 - takenOff(world, q))
  learnOf(world, q)
  markUse(world, q)
  if (c.type[q] === Problem.YOUTH) countYouthReferral(world, q, route)
}

function drawKinds(world: World, q: number): number {
  const c = world.problems.columns
  if (c.type[q] !== Problem.FUNCTIONAL) return 1 << KIND_OF[c.type[q]]
  const luck = world.draws.at(Stream.PRACTITIONER, world.week)
  const { kindShare } = world.parameters.provisions
  let kinds = 0
  for (let k = 0; k < WMO_KINDS; k++) if (luck.uniform(world.people.columns.key[c.bearer[q]], k) < kindShare[k]) kinds |= 1 << k
  return kinds === 0 ? 1 << AIDS : kinds
}

function firstKind(kinds: number): number {
  let k = 0
  while (((kinds >> k) & 1) === 0) k++
  return k
}

/** Part of a provision that is not given because the own network is supposed to help. */
function takenOff(world: World, q: number): number {
  const gate = world.levers.ownNetworkFirst
  if (gate === 0) return 0
  const { assumedHelpOptimism, gateMost } = world.parameters.access
  const c = world.problems.columns
  const assumed = world.people.columns.degree[c.asker[q]] * assumedHelpOptimism
  return gate * gateMost * Math.min(1, assumed / world.parameters.support.needHours[c.stage[q] - 1])
}

/** A running provision: hours are written down; at the end of its term it is renewed or ends. True when it ends. */
function review(world: World, q: number): boolean {
  const { levers, week } = world
  const p = world.parameters.provisions
  const c = world.problems.columns
  let hours = 0
  for (let k = 0; k < KINDS; k++) if ((c.provision[q] >> k) & 1) hours += p.hours[k] * LOOK_WEEKS
  c.formalHours[q] += hours
  if (world.parameters.capability.dependency !== 0) doFor(world, c.asker[q], hours)
  const child = c.type[q] === Problem.YOUTH
  if (child && c.stage[q] === WORST_STAGE && c.provisionRoute[q] !== ProvisionRoute.INSTITUTION && comesUnderSupervision(world, q)) {
    c.provisionRoute[q] = ProvisionRoute.INSTITUTION
    countYouthReferral(world, q, ProvisionRoute.INSTITUTION)
  }
  markUse(world, q)
  if (levers.formalHelp === 1) {
    if (week < c.provisionUntil[q]) return false
    const kind = firstKind(c.provision[q])
    const luck = world.draws.at(Stream.PROVISION_TERM, week)
    const renew = luck.uniform(world.people.columns.key[c.bearer[q]], c.type[q]) < p.renewed[kind]
    if (renew && (c.stage[q] >= SERIOUS_STAGE || !mustBeSerious(c.type[q]))) {
      c.provisionUntil[q] = week + p.termWeeks[kind]
      return false
    }
  }
  endProvision(world, q)
  forgetOutsideCase(world, q)
  return true
}

/** The provision for a problem ends, if there is one. */
export function endProvision(world: World, q: number): void {
  const c = world.problems.columns
  if (c.provision[q] === 0) return
  if (c.type[q] === Problem.YOUTH) {
    const weeks = world.week - c.provisionWeek[q]
    countPerson(world, Measure.youthEnded, c.bearer[q], 1)
    const length =
      weeks < HALF_YEAR_WEEKS ? Measure.youthEndedShort : weeks < EARLY_WEEKS ? Measure.youthEndedMiddle : Measure.youthEndedLong
    countPerson(world, length, c.bearer[q], 1)
  }
  c.provision[q] = 0
  c.provided[q] = 0
}

/** A problem that nobody helps with any more, in a household without a case, is no longer known. */
export function forgetOutsideCase(world: World, q: number): void {
  const c = world.problems.columns
  if (c.known[q] === 0 || world.episodes.columns.case[c.episode[q]] >= 0) return
  if (c.provision[q] > 0 || c.handler[q] !== Handler.NOBODY) return
  registerEnd(world, q)
  c.known[q] = 0
}

/** Whether a problem stays known when the case of the household closes: somebody outside the team works on it. */
export const helpedOutsideTeam = (world: World, q: number): boolean => world.problems.columns.provision[q] > 0

function markUse(world: World, q: number): void {
  const c = world.problems.columns
  const type = c.type[q]
  if (type !== Problem.MONEY) world.people.columns.lawsUsed[c.bearer[q]] |= type === Problem.YOUTH ? Law.YOUTH : Law.SUPPORT
}

/** A professional of the team takes up a problem: of a child, that is youth care given by the team. */
export function markTeam(world: World, q: number): void {
  const c = world.problems.columns
  if (c.type[q] === Problem.YOUTH) world.people.columns.lawsUsed[c.bearer[q]] |= Law.YOUTH | Law.YOUTH_BY_TEAM
}

export function countYouthReferral(world: World, q: number, route: number): void {
  const bearer = world.problems.columns.bearer[q]
  countPerson(world, Measure.youthReferred, bearer, 1)
  if (route === ProvisionRoute.MUNICIPAL) countPerson(world, Measure.youthByMunicipality, bearer, 1)
  else if (route === ProvisionRoute.PRACTITIONER) countPerson(world, Measure.youthByPractitioner, bearer, 1)
  else if (route === ProvisionRoute.INSTITUTION) countPerson(world, Measure.youthByInstitution, bearer, 1)
}
