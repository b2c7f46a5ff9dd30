/**
 * Episodes: the time during which a household has at least one open problem, and the list of its problems. Finding, adding and
 * taking out; no theory.
 */
import { freeRow } from '../core/columns.ts'
import { exponential } from '../core/distributions.ts'
import { ADULT_AGE, CaseStatus, Problem } from './dimensions.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

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

/** Row of the heaviest open problem of an episode; the first found at equal stage. */
export function heaviestProblem(world: World, episode: number): number {
  const c = world.problems.columns
  let heaviest = world.episodes.columns.firstProblem[episode]
  for (let q = heaviest; q >= 0; q = c.next[q]) {
    if (c.stage[q] > c.stage[heaviest] || (c.stage[q] === c.stage[heaviest] && c.type[q] < c.type[heaviest])) heaviest = q
  }
  return heaviest
}

/** The household has a running case with the team. */
export function isInCare(world: World, episode: number): boolean {
  const row = world.episodes.columns.case[episode]
  return row >= 0 && world.cases.columns.status[row] === CaseStatus.ACTIVE
}

/** Stable id of an episode's household. */
export function keyOf(world: World, episode: number): number {
  const household = world.episodes.columns.household[episode]
  return world.people.columns.key[world.households.columns.firstPerson[household]]
}
