/**
 * Onset: a new problem begins at stage 1 (S4, first line).
 *
 *   hazard   λ = λ0[type] · v · income · age · job                                  [1/year], constant over a personal year
 *            income: for money problems min(most, exp(−β_m margin/100)), for the others a factor where income is low; a factor for those who live alone
 *   extra    λ · (exp(g · Σ G[from,to] · stage/4) − 1)  spillover within the household, every 12 weeks       (spillover)
 *            λ · κ_r · exp(−weeks since resolution / T_r)                           after a resolution        (relapse)
 *            λ[mental] · (ω_z − 1)   while a helper is overloaded                   every 8 weeks             (overload)
 *
 * The total hazard is the sum, so the base part can be dated once a year per person and costs nothing until its week comes; its
 * weeks are the same under every policy. The extras are drawn only where their reason exists.
 *
 * A personal problem (work, mental, functional) spills over within the person; problems of the household as a whole (money, youth)
 * spill over to and from all its members.
 *
 * Reads       people, households, episodes, problems
 * Writes      agenda, and through startProblem: episodes, problems
 * Draws       ONSET_BASE per person and pair of types a year; ONSET_EXTRA per person every 12 weeks where a spillover acts;
 *             RELAPSE per resolution
 * Parameters  problems.*
 * Left out    ageing; life events and clawbacks date onsets of their own (life-events.ts, schemes.ts)
 * Checked by  test/model/onset.test.ts
 */
import { exp, log } from '../core/detmath.ts'
import { exponential } from '../core/distributions.ts'
import { Draws } from '../core/draws.ts'
import { probability, ROUNDED_UP, WEEKS_PER_YEAR } from '../core/rates.ts'
import { fractions } from '../core/scratch.ts'
import { enterOnset, takeOnsets } from './agenda.ts'
import { AHEAD, readHomesAhead, readPersonsAhead } from './care-ahead.ts'
import { ADULT_AGE, AGE_GROUPS, ageGroupOf, Cause, Job, Problem, TYPES } from './dimensions.ts'
import { MARGIN_UNIT, marginOf } from './entitlements.ts'
import { hasProblem, headOf } from './episodes.ts'
import { WORST_STAGE } from './measures.ts'
import type { Parameters } from './parameters.ts'
import { startProblem } from './start-problem.ts'
import { Stream } from './streams.ts'
import { findDue, roomForDue } from './turns.ts'
import type { World } from './world.ts'

/** Base hazard of a problem type for a person, 1/year; 0 where the person cannot be its bearer. */
export function onsetHazardPerYear(world: World, person: number, type: number): number {
  const { ageYears, frailty, household, job } = world.people.columns
  const age = ageYears[person]
  if (type === Problem.YOUTH ? age >= ADULT_AGE : age < ADULT_AGE) return 0
  const p = world.parameters.problems
  if (type === Problem.WORK && (age >= p.workUntilAge || job[person] === Job.OUTSIDE)) return 0
  const home = household[person]
  if (type === Problem.MONEY && headOf(world, home) !== person) return 0
  let hazard = p.onsetPerYear[type] * frailty[person] * p.onsetByAge[type * 4 + ageGroupOf(age)]
  if (type === Problem.MONEY) hazard *= marginFactor(world, home)
  else if (world.households.columns.lowIncome[home] === 1) hazard *= p.onsetByIncome[type]
  if (world.households.columns.size[home] === 1) hazard *= p.onsetBySingle[type]
  if (type === Problem.WORK) hazard *= p.workOnsetByJob[job[person]]
  return hazard
}

/**
 * Most that `onsetHazardPerYear` can be for a person of frailty 1: without low income, then with it, by type. A draw above it needs no
 * look at the person.
 */
export function highestOnsets({ problems: p, schemes }: Parameters): Float64Array {
  const highest = new Float64Array(2 * TYPES)
  const most = (values: ArrayLike<number>): number => Math.max(...Array.from(values))
  for (let type = 0; type < TYPES; type++) {
    const byAge = most(Array.from({ length: AGE_GROUPS.length }, (_, age) => p.onsetByAge[type * AGE_GROUPS.length + age]))
    let hazard = p.onsetPerYear[type] * byAge * Math.max(1, p.onsetBySingle[type]) * ROUNDED_UP
    if (type === Problem.WORK) hazard *= most(p.workOnsetByJob)
    highest[type] = hazard * (type === Problem.MONEY ? schemes.marginMost : 1)
    highest[TYPES + type] = Math.max(highest[type], hazard * (type === Problem.MONEY ? schemes.marginMost : p.onsetByIncome[type]))
  }
  return highest
}

/** Hazard of 12 weeks that a push adds to a base hazard of 1 a year, by steps of the push: `spreadProblems` settles most draws by it. */
export function spreadTable({ problems: p }: Parameters): Float64Array {
  return Float64Array.from(
    { length: SPREAD_MOST * SPREAD_STEPS },
    (_, k) => ((exp((p.spilloverScale * k) / (4 * SPREAD_STEPS)) - 1) / WEEKS_PER_YEAR) * SPILLOVER_WEEKS * ROUNDED_UP,
  )
}
/** Pushes the table goes up to, and its steps a unit. */
const SPREAD_MOST = 16
export const SPREAD_STEPS = 8

/** Little room in the budget makes money problems likelier. */
function marginFactor(world: World, home: number): number {
  const { marginEffect, marginMost } = world.parameters.schemes
  return Math.min(marginMost, exp((-marginEffect * marginOf(world, home)) / MARGIN_UNIT))
}

/** Once in each personal year: date the base onsets of the coming 52 weeks. The weekly cohort is every 52nd resident. */
export function dateOnsets(world: World): void {
  const { people, neighbourhoods, week } = world
  const { key, ageYears, frailty } = people.columns
  const { firstPerson, residents } = neighbourhoods.columns
  const { highest } = world.derived
  const luck = world.draws.at(Stream.ONSET_BASE, week)
  for (let n = 0; n < neighbourhoods.count; n++) {
    const end = firstPerson[n] + residents[n]
    for (let i = firstPerson[n] + (week % WEEKS_PER_YEAR); i < end; i += WEEKS_PER_YEAR) {
      const id = key[i]
      const frail = frailty[i]
      if (ageYears[i] < ADULT_AGE) {
        const youth = luck.uniform(id, 2)
        if (youth < frail * highest[TYPES + Problem.YOUTH]) dateOnset(world, i, Problem.YOUTH, youth)
      } else {
        const work = luck.uniform(id, 0)
        const money = luck.second()
        const mental = luck.uniform(id, 1)
        const functional = luck.second()
        // Most draws are above the highest possible hazard.
        if (work < frail * highest[TYPES + Problem.WORK]) dateOnset(world, i, Problem.WORK, work)
        if (money < frail * highest[TYPES + Problem.MONEY]) dateOnset(world, i, Problem.MONEY, money)
        if (mental < frail * highest[TYPES + Problem.MENTAL]) dateOnset(world, i, Problem.MENTAL, mental)
        if (functional < frail * highest[TYPES + Problem.FUNCTIONAL]) dateOnset(world, i, Problem.FUNCTIONAL, functional)
      }
    }
  }
}

/** Date a base onset, if the draw falls within the year. */
function dateOnset(world: World, i: number, type: number, u: number): void {
  const hazard = onsetHazardPerYear(world, i, type)
  // 1 − exp(−h) ≤ h: most draws are settled without a logarithm.
  if (u >= hazard) return
  const years = -log(1 - u) / hazard
  if (years < 1) enterOnset(world.agenda, world.week + Math.floor(years * WEEKS_PER_YEAR), i, type, Cause.BASE)
}

/** Onsets dated for this week begin. */
export function beginOnsets(world: World): void {
  const persons: number[] = []
  const whats: number[] = []
  takeOnsets(world.agenda, world.week, (person, type, cause) => {
    persons.push(person)
    whats.push(type, cause)
  })
  for (let n = 0; n < persons.length; n++) {
    if (n % AHEAD === 0) readPersonsAhead(world, persons, n, Math.min(persons.length, n + AHEAD))
    if (!hasProblem(world, persons[n], whats[2 * n])) startProblem(world, persons[n], whats[2 * n], whats[2 * n + 1])
  }
}

/** Weeks between two looks at spillovers of a household. */
export const SPILLOVER_WEEKS = 12

/** Spillovers in households with open problems; each household is looked at every 12 weeks, for the hazard of 12 weeks. */
export function spreadProblems(world: World): void {
  const { episodes, households, people, week } = world
  const { spilloverScale } = world.parameters.problems
  if (spilloverScale === 0) return
  const { household, firstProblem, phase } = episodes.columns
  const { firstPerson, size, lowIncome } = households.columns
  const { key, frailty } = people.columns
  const { highest, spreadMost } = world.derived
  const luck = world.draws.at(Stream.ONSET_EXTRA, week)
  const begun: number[] = []
  const due = roomForDue(episodes.count)
  const count = findDue(due, phase, episodes.count, week, SPILLOVER_WEEKS)
  for (let n = 0; n < count; n++) {
    if (n % AHEAD === 0) readHomesAhead(world, due, n, Math.min(count, n + AHEAD))
    const e = due[n]
    if (firstProblem[e] < 0) continue
    const first = firstPerson[household[e]]
    const poor = lowIncome[household[e]] === 1 ? TYPES : 0
    for (let i = first; i < first + size[household[e]]; i++) {
      pushOn(world, e, i)
      let bound = 0
      for (let to = 0; to < TYPES; to++) {
        const push = pushes[to]
        if (push === 0) continue
        const step = Math.floor(push * SPREAD_STEPS) + 1
        bound += highest[poor + to] * (step < spreadMost.length ? spreadMost[step] : Infinity)
      }
      if (bound === 0) continue
      const u = luck.uniform(key[i])
      // Most draws are above the highest possible chance: settle them before looking at anybody.
      if (u >= frailty[i] * bound) continue
      let total = 0
      for (let to = 0; to < TYPES; to++) {
        extra[to] = 0
        if (pushes[to] === 0) continue
        const hazard = onsetHazardPerYear(world, i, to)
        if (hazard === 0) continue
        extra[to] = ((hazard * (exp((spilloverScale * pushes[to]) / 4) - 1)) / WEEKS_PER_YEAR) * SPILLOVER_WEEKS
        total += extra[to]
      }
      if (u >= total || u >= probability(total)) continue
      let rest = luck.second() * total
      let to = 0
      while (to < TYPES - 1 && (rest -= extra[to]) >= 0) to++
      begun.push(i, to)
    }
  }
  for (let k = 0; k < begun.length; k += 2) {
    if (!hasProblem(world, begun[k], begun[k + 1])) startProblem(world, begun[k], begun[k + 1], Cause.SPILLOVER)
  }
}
/** By type. */
const pushes = fractions()
const extra = fractions()

/** Into `pushes` what the problems of a household push a member to, by type: nothing to what the member has already. */
function pushOn(world: World, e: number, i: number): void {
  const { bearer, type, stage, next } = world.problems.columns
  const { spilloverOnset } = world.parameters.problems
  // A child has problems of growing up only, an adult all others.
  const adult = world.people.columns.ageYears[i] >= ADULT_AGE
  let has = 0
  let work = 0
  let money = 0
  let mental = 0
  let functional = 0
  let youth = 0
  for (let q = world.episodes.columns.firstProblem[e]; q >= 0; q = next[q]) {
    const kind = type[q]
    const isOwn = bearer[q] === i
    const from = kind * TYPES
    const weight = stage[q]
    if (isOwn) has |= 1 << kind
    if (!adult) {
      youth += spilloverOnset[from + Problem.YOUTH] * weight
      continue
    }
    money += spilloverOnset[from + Problem.MONEY] * weight
    // A personal problem of somebody else comes to this person by way of the household only.
    if (!isOwn && kind !== Problem.MONEY && kind !== Problem.YOUTH) continue
    work += spilloverOnset[from + Problem.WORK] * weight
    mental += spilloverOnset[from + Problem.MENTAL] * weight
    functional += spilloverOnset[from + Problem.FUNCTIONAL] * weight
  }
  pushes[Problem.WORK] = (has >> Problem.WORK) & 1 ? 0 : work
  pushes[Problem.MONEY] = (has >> Problem.MONEY) & 1 ? 0 : money
  pushes[Problem.MENTAL] = (has >> Problem.MENTAL) & 1 ? 0 : mental
  pushes[Problem.FUNCTIONAL] = (has >> Problem.FUNCTIONAL) & 1 ? 0 : functional
  pushes[Problem.YOUTH] = (has >> Problem.YOUTH) & 1 ? 0 : youth
}

/** After a resolution: date a relapse, if the drawn threshold falls within the raised hazard that fades over T_r. */
export function dateRelapse(world: World, person: number, type: number): void {
  const p = world.parameters.problems
  const total = (onsetHazardPerYear(world, person, type) * p.relapseExtra * p.relapseWeeks) / WEEKS_PER_YEAR
  if (total === 0) return
  const u = world.draws.at(Stream.RELAPSE, world.week).uniform(world.people.columns.key[person], type)
  const spent = -log(1 - u)
  if (spent >= total) return
  const weeks = Math.floor(-p.relapseWeeks * log(1 - spent / total)) + 1
  enterOnset(world.agenda, world.week + weeks, person, type, Cause.RELAPSE)
}

/**
 * The stock of problems a run begins with, so that the years before the reform only have to settle it: each person has each
 * problem with the initial prevalence of its type and stage times the person's own hazard over the mean one.
 */
export function seedProblems(world: World): void {
  const { people } = world
  const p = world.parameters.problems
  const luck = new Draws(world.seed).at(Stream.ONSET_STAGE, 0)
  for (let i = 0; i < people.count; i++) {
    for (let type = 0; type < TYPES; type++) {
      const hazard = onsetHazardPerYear(world, i, type)
      if (hazard === 0) continue
      let rest = luck.uniform(people.columns.key[i], type) / (hazard / p.onsetPerYear[type])
      for (let stage = 1; stage <= WORST_STAGE; stage++) {
        rest -= p.initialPrevalence[type * WORST_STAGE + stage - 1]
        if (rest >= 0) continue
        const weeks = Math.round(Math.min(p.initialWeeksMost, exponential(luck.second()) * p.initialWeeks[type * WORST_STAGE + stage - 1]))
        startProblem(world, i, type, Cause.BASE, stage, weeks)
        break
      }
    }
  }
}
