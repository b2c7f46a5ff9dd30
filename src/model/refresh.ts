/**
 * Stress and bandwidth of a household, and from them the hazards of its problems (S3, S4). Recomputed when something in the household
 * changed and every 24 weeks; between two changes hazards are constant, so weekly work is an addition per problem.
 *
 *   stress      X = 1 − exp(−[ξ_p Σ stage + ξ_a max(0, agencies − 1) + ξ_k accounts + ξ_z z + ξ_o obliged hours beyond what is free
 *                            + ξ_c while help contradicts itself])                                                (S3)
 *               accounts: creditors of a money problem by its stage (one, while there is debt assistance), and schemes in use · (1 − ψ)
 *   bandwidth   B = 1 − ω_B X
 *   improve     ρ = ρ0[type,stage] · exp(β_M (M − M̄)) · exp(−g Σ R[from,to] stage/4) · B · means            [1/week] (S4)
 *               means: of work problems 1 − loss, because working pays little (schemes.ts); of money problems what the budget
 *               leaves to repay, exp(β_r (margin − m̄)/100) between a least and a most
 *   worsen      π = π0[type,stage] · exp(.5 X)                                                              [1/week]
 *
 * Entrenchment, met need and treatment multiply or add in problem-course.ts.
 *
 * Reads       people, households, parameters
 * Writes      episodes, problems.{improveRate, worsenRate}, and through needs.ts and seek-rates.ts the rest of the household
 * Draws       none
 * Parameters  problems.*, schemes.{repay…}, reciprocity.stressPerHour, staff.conflictStress
 * Checked by  test/model/problem-course.test.ts, test/invariants.test.ts
 */
import { exp } from '../core/detmath.ts'
import { AHEAD, readTroubleAhead } from './care-ahead.ts'
import { Contribution, DOMAIN_OF, Handler, Problem, TYPES } from './dimensions.ts'
import { lossOfWorking, roomToRepay, schemesInUse } from './entitlements.ts'
import { isLinked } from './episodes.ts'
import { WORST_STAGE } from './measures.ts'
import { meetNeeds } from './needs.ts'
import { refreshHelpSeeking } from './seek-rates.ts'
import { wearDown } from './self-reliance.ts'
import { findDue, roomForDue } from './turns.ts'
import type { World } from './world.ts'

/** Recompute all hazards of a household with trouble. Call after any change in it. */
export function refreshEpisode(world: World, episode: number): void {
  const { people, problems, parameters } = world
  const p = parameters.problems
  const c = problems.columns
  const e = world.episodes.columns
  const { selfManagement, strain } = people.columns
  const first = e.firstProblem[episode]
  let sumStage = 0
  let maxStage = 0
  let count = 0
  let domains = 0
  let mostStrain = 0
  let agencies = 0
  let accounts = schemesInUse(world, e.household[episode]) * (1 - world.levers.simplification)
  for (let q = first; q >= 0; q = c.next[q]) {
    count++
    if (c.type[q] === Problem.MONEY) accounts += c.provision[q] > 0 ? 1 : p.creditors[c.stage[q] - 1]
    sumStage += c.stage[q]
    if (c.stage[q] > maxStage) maxStage = c.stage[q]
    domains |= 1 << DOMAIN_OF[c.type[q]]
    const z = strain[c.asker[q]]
    if (z > mostStrain) mostStrain = z
    if (c.handler[q] === Handler.SPECIALIST) agencies++
    else if (c.handler[q] >= 0 && isFirstWithHandler(c, first, q)) agencies++
  }
  e.problems[episode] = count
  e.maxStage[episode] = maxStage
  e.domains[episode] = domains
  const conflict = e.conflictUntil[episode] > world.week ? parameters.staff.conflictStress : 0
  const load =
    conflict +
    p.stressPerStage * sumStage +
    p.stressPerAgency * Math.max(0, agencies - 1) +
    p.stressPerAccount * accounts +
    p.stressStrain * mostStrain +
    parameters.reciprocity.stressPerHour * hoursBeyond(world, e.household[episode])
  const stress = 1 - exp(-load)
  const bandwidth = 1 - p.bandwidthLoss * stress
  e.stress[episode] = stress
  e.bandwidth[episode] = bandwidth
  const worsenFactor = exp(p.stressWorsen * stress)
  const meanSelfManagement = parameters.people.selfManagementMean
  for (let q = first; q >= 0; q = c.next[q]) {
    let drag = 0
    for (let r = first; r >= 0; r = c.next[r]) {
      if (r !== q && isLinked(c.type[r], c.bearer[r], c.type[q], c.bearer[q])) {
        drag += p.spilloverRecovery[c.type[r] * TYPES + c.type[q]] * c.stage[r]
      }
    }
    const cell = c.type[q] * 4 + c.stage[q] - 1
    const effort = p.selfManagementEffect * (selfManagement[c.asker[q]] - meanSelfManagement) - (p.spilloverScale * drag) / 4
    c.improveRate[q] = p.improvePerWeek[cell] * exp(effort) * bandwidth * meansFor(world, c.type[q], e.household[episode])
    // Nothing is worse than a crisis.
    c.worsenRate[q] = c.stage[q] < WORST_STAGE ? p.worsenPerWeek[cell] * worsenFactor : 0
  }
  meetNeeds(world, episode)
  refreshHelpSeeking(world, episode)
}

/** What the position of a household leaves of the recovery of work and money problems. */
function meansFor(world: World, type: number, household: number): number {
  if (type === Problem.WORK) return 1 - lossOfWorking(world, household)
  return type === Problem.MONEY ? roomToRepay(world, household) : 1
}

/** Obliged hours of a household beyond what its members have free, hour/week. */
function hoursBeyond(world: World, household: number): number {
  if (world.levers.reciprocityObligedHours === 0) return 0
  const { firstPerson, size } = world.households.columns
  const { contribution, communityHours, helpHours, givenHours } = world.people.columns
  let beyond = 0
  for (let i = firstPerson[household]; i < firstPerson[household] + size[household]; i++) {
    if (contribution[i] === Contribution.OBLIGED) beyond += Math.max(0, communityHours[i] - Math.max(0, helpHours[i] - givenHours[i]))
  }
  return beyond
}

function isFirstWithHandler(c: World['problems']['columns'], first: number, q: number): boolean {
  for (let r = first; r !== q; r = c.next[r]) if (c.handler[r] === c.handler[q]) return false
  return true
}

/** Weeks between two refreshes of a household in which nothing else happens. */
const REFRESH_WEEKS = 24

/** Every 24 weeks each household with trouble is refreshed for what changes slowly: strain of helpers, balance, trust. */
export function refreshEpisodes(world: World): void {
  const { episodes, week } = world
  const { firstProblem, phase } = episodes.columns
  const due = roomForDue(episodes.count)
  const count = findDue(due, phase, episodes.count, week, REFRESH_WEEKS)
  for (let n = 0; n < count; n++) {
    if (n % AHEAD === 0) readTroubleAhead(world, due, n, Math.min(count, n + AHEAD))
    const e = due[n]
    if (firstProblem[e] < 0) continue
    wearDown(world, e, REFRESH_WEEKS)
    refreshEpisode(world, e)
  }
}

/** All households with trouble at once: after a change of policy. */
export function refreshAll(world: World): void {
  const { firstProblem } = world.episodes.columns
  for (let e = 0; e < world.episodes.count; e++) if (firstProblem[e] >= 0) refreshEpisode(world, e)
}
