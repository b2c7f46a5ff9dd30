/**
 * Episodes: the time during which a household has at least one open problem. Opening and closing them, starting and resolving
 * problems, and the refresh that recomputes all hazards of a household when something in it changed. Between two changes
 * hazards are constant, so weekly work is an addition per problem.
 *
 *   stress      X = 1 − exp(−[ξ_p Σ stage + ξ_a max(0, agencies − 1) + ξ_z z])                                     (S3)
 *   bandwidth   B = 1 − ω_B X
 *   improve     ρ = ρ0[type,stage] · exp(β_M (M − M̄)) · exp(−g Σ R[from,to] stage/4) · B                    [1/week] (S4)
 *   worsen      π = π0[type,stage] · exp(.5 X)                                                              [1/week]
 *
 * Entrenchment, met need and treatment multiply or add in problem-course.ts.
 *
 * Reads       people, households, parameters
 * Writes      episodes, problems, households.episode
 * Draws       IMPROVE (two thresholds) per problem and stage change, keyed by onset week, bearer, type and number of the change
 * Checked by  test/model/problem-course.test.ts, test/invariants.test.ts
 */
import { addRow, freeRow } from '../core/columns.ts'
import { exp } from '../core/detmath.ts'
import { exponential } from '../core/distributions.ts'
import { ADULT_AGE, DOMAIN_OF, Problem, TYPES } from './dimensions.ts'
import { refreshHelpSeeking } from './help-seeking.ts'
import { FOLLOW_UP_WEEKS } from './measures.ts'
import { meetNeeds } from './needs.ts'
import { countPerson } from './record.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

export const Handler = { NOBODY: -1, WAITING: -2, SPECIALIST: -3 } as const

/** First adult of a household, or its first member. */
export function headOf(world: World, household: number): number {
  const { firstPerson, size } = world.households.columns
  const { ageYears } = world.people.columns
  const first = firstPerson[household]
  for (let i = first; i < first + size[household]; i++) if (ageYears[i] >= ADULT_AGE) return i
  return first
}

/** Row of the person's open problem of this type, or −1. */
export function findProblem(world: World, person: number, type: number): number {
  const episode = world.households.columns.episode[world.people.columns.household[person]]
  if (episode < 0) return NONE
  const c = world.problems.columns
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) {
    if (c.bearer[q] === person && c.type[q] === type) return q
  }
  return NONE
}

export function hasProblem(world: World, person: number, type: number): boolean {
  return findProblem(world, person, type) >= 0
}

/** A problem begins at stage 1. The caller has checked that the person does not have it. */
export function startProblem(world: World, person: number, type: number, cause: number): void {
  const { episodes, problems, households, people, week } = world
  const household = people.columns.household[person]
  let episode = households.columns.episode[household]
  if (episode < 0) {
    episode = addRow(episodes)
    const e = episodes.columns
    e.household[episode] = household
    e.startWeek[episode] = week
    households.columns.episode[household] = episode
    const luck = world.draws.at(Stream.SEEK, week)
    const key = people.columns.key[households.columns.firstPerson[household]]
    e.seekLeft[episode] = exponential(luck.uniform(key))
    e.reportLeft[episode] = exponential(luck.second())
  }
  const q = addRow(problems)
  const c = problems.columns
  c.episode[q] = episode
  c.bearer[q] = person
  c.asker[q] = people.columns.ageYears[person] >= ADULT_AGE ? person : headOf(world, household)
  c.type[q] = type
  c.stage[q] = 1
  c.peak[q] = 1
  c.cause[q] = cause
  c.onsetWeek[q] = week
  c.handlerWeek[q] = week
  c.detectLeft[q] = exponential(world.draws.at(Stream.DETECT, week).uniform(people.columns.key[person], type))
  c.next[q] = episodes.columns.firstProblem[episode]
  episodes.columns.firstProblem[episode] = q
  drawCourse(world, q)
  countPerson(world, 'newProblems', person, 1)
  if (cause === 1) countPerson(world, 'newSpillover', person, 1)
  if (week <= world.endWeek - FOLLOW_UP_WEEKS) countPerson(world, 'onsets', person, 1)
  refreshEpisode(world, episode)
}

/** New thresholds for the stage that begins now. */
export function drawCourse(world: World, q: number): void {
  const c = world.problems.columns
  const luck = world.draws.at(Stream.IMPROVE, c.onsetWeek[q])
  c.improveLeft[q] = exponential(luck.uniform(world.people.columns.key[c.bearer[q]], c.type[q] + 8 * c.moves[q]))
  c.worsenLeft[q] = exponential(luck.second())
  c.moves[q]++
}

/** Take a resolved problem out of its episode and free its row. The caller refreshes or closes the episode. */
export function removeProblem(world: World, q: number): void {
  const { episodes, problems } = world
  const c = problems.columns
  const e = episodes.columns
  const episode = c.episode[q]
  if (e.firstProblem[episode] === q) e.firstProblem[episode] = c.next[q]
  else {
    let before = e.firstProblem[episode]
    while (c.next[before] !== q) before = c.next[before]
    c.next[before] = c.next[q]
  }
  c.stage[q] = 0
  freeRow(problems, q)
}

/** Give the row of an episode without problems back. The caller has closed its case. */
export function closeEpisode(world: World, episode: number): void {
  world.households.columns.episode[world.episodes.columns.household[episode]] = NONE
  freeRow(world.episodes, episode)
}

/** Whether problem `from` bears on problem `to`: within a person, or where one of the two belongs to the whole household. */
export function isLinked(fromType: number, fromBearer: number, toType: number, toBearer: number): boolean {
  return fromBearer === toBearer || isShared(fromType) || isShared(toType)
}
function isShared(type: number): boolean {
  return type === Problem.MONEY || type === Problem.YOUTH
}

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
  for (let q = first; q >= 0; q = c.next[q]) {
    count++
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
  const load = p.stressPerStage * sumStage + p.stressPerAgency * Math.max(0, agencies - 1) + p.stressStrain * mostStrain
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
    c.improveRate[q] = p.improvePerWeek[cell] * exp(effort) * bandwidth
    c.worsenRate[q] = p.worsenPerWeek[cell] * worsenFactor
  }
  meetNeeds(world, episode)
  refreshHelpSeeking(world, episode)
}

function isFirstWithHandler(c: World['problems']['columns'], first: number, q: number): boolean {
  for (let r = first; r !== q; r = c.next[r]) if (c.handler[r] === c.handler[q]) return false
  return true
}

/** Every 4 weeks each household with trouble is refreshed for what changes slowly: strain, balance, trust, policy. */
export function refreshEpisodes(world: World): void {
  const { episodes, households, people, week } = world
  const { firstProblem, household } = episodes.columns
  for (let e = 0; e < episodes.count; e++) {
    if (firstProblem[e] < 0) continue
    if ((people.columns.key[households.columns.firstPerson[household[e]]] + week) % 4 === 0) refreshEpisode(world, e)
  }
}
