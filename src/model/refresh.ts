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
import { fractions } from '../core/scratch.ts'
import { AHEAD, readTroubleAhead } from './care-ahead.ts'
import { Contribution, DOMAIN_OF, Handler, Problem, TYPES } from './dimensions.ts'
import { lossOfWorking, roomToRepay, schemesInUse } from './entitlements.ts'
import { isLinked } from './episodes.ts'
import { isFirst, laid, layOut } from './laid-out.ts'
import { WORST_STAGE } from './measures.ts'
import { meetNeeds } from './needs.ts'
import { refreshHelpSeeking } from './seek-rates.ts'
import { wearDown } from './self-reliance.ts'
import { findDue, roomForDue } from './turns.ts'
import type { World } from './world.ts'

/** Recompute all hazards of a household with trouble. Call after any change in it. */
export function refreshEpisode(world: World, episode: number): void {
  const count = layOut(world, episode)
  feelStress(world, episode, count)
  setHazards(world, episode, count)
  meetNeeds(world, episode, count)
  refreshHelpSeeking(world, episode, count)
}

/** Exact stress and bandwidth of the household at hand; the columns are rounded. In a list, so that fractions stay off the heap. */
const felt = fractions(2)
const STRESS = 0
const BANDWIDTH = 1

function feelStress(world: World, episode: number, count: number): void {
  const { parameters } = world
  const p = parameters.problems
  const { row, type, stage, asker, handler } = laid
  const { provision } = world.problems.columns
  const { strain } = world.people.columns
  const e = world.episodes.columns
  const household = e.household[episode]
  let sumStage = 0
  let maxStage = 0
  let domains = 0
  let mostStrain = 0
  let agencies = 0
  let accounts = schemesInUse(world, household) * (1 - world.levers.simplification)
  for (let k = 0; k < count; k++) {
    if (type[k] === Problem.MONEY) accounts += provision[row[k]] > 0 ? 1 : p.creditors[stage[k] - 1]
    sumStage += stage[k]
    if (stage[k] > maxStage) maxStage = stage[k]
    domains |= 1 << DOMAIN_OF[type[k]]
    const z = strain[asker[k]]
    if (z > mostStrain) mostStrain = z
    if (handler[k] === Handler.SPECIALIST || (handler[k] >= 0 && isFirst(handler, k))) agencies++
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
    parameters.reciprocity.stressPerHour * hoursBeyond(world, household)
  const stress = 1 - exp(-load)
  const bandwidth = 1 - p.bandwidthLoss * stress
  e.stress[episode] = felt[STRESS] = stress
  e.bandwidth[episode] = felt[BANDWIDTH] = bandwidth
}

function setHazards(world: World, episode: number, count: number): void {
  const p = world.parameters.problems
  const { row, type, stage, bearer, asker } = laid
  const { improveRate, worsenRate } = world.problems.columns
  const { selfManagement } = world.people.columns
  const household = world.episodes.columns.household[episode]
  const bandwidth = felt[BANDWIDTH]
  const worsenFactor = exp(p.stressWorsen * felt[STRESS])
  const meanSelfManagement = world.parameters.people.selfManagementMean
  for (let k = 0; k < count; k++) {
    let drag = 0
    for (let r = 0; r < count; r++) {
      if (r !== k && isLinked(type[r], bearer[r], type[k], bearer[k])) drag += p.spilloverRecovery[type[r] * TYPES + type[k]] * stage[r]
    }
    const cell = type[k] * 4 + stage[k] - 1
    const effort = p.selfManagementEffect * (selfManagement[asker[k]] - meanSelfManagement) - (p.spilloverScale * drag) / 4
    improveRate[row[k]] = p.improvePerWeek[cell] * exp(effort) * bandwidth * meansFor(world, type[k], household)
    // Nothing is worse than a crisis.
    worsenRate[row[k]] = stage[k] < WORST_STAGE ? p.worsenPerWeek[cell] * worsenFactor : 0
  }
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
