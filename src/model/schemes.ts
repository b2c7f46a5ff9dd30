/**
 * Benefit schemes: who is entitled, who uses them, what is claimed back, and what working would cost (S2).
 *
 *   take-up    η[s] · √(a_s/100) · exp(−c_s (1 − ψ) (1.5 − B) − β_σ σ + β_l (A − Ā) + β_h adminhelp) + automatic granting   [1/4 weeks]
 *   lapse      l[s] a year: it has to be applied for again (income changes, yearly forms)
 *   clawback   q0 · c_s/.5 · (1 − ψ) a year for each scheme that is paid in advance: money problems begin or worsen
 *   margin     m − Σ a_s of the schemes that are due and not used                                         [euro/month]
 *   loss       β_m · Σ a_s w_s of the schemes in use / gain: the part of the gain from working that is lost again
 *
 * Assistance: η · u for the share of households that does not see itself as a receiver. ψ is the lever `simplification`. Adminhelp is a professional for money problems at work for the household, or a highly educated helper.
 *
 * Reads       households, people, episodes, problems, arrangements, levers.{simplification, automaticGranting}
 * Writes      households.{entitled, using, assistance}, agenda, problems.worsenLeft
 * Draws       TAKE_UP per household and scheme every 4 weeks; SCHEME_LAPSE and CLAWBACK per household and scheme a year
 * Parameters  schemes.*
 * Left out    amounts by size of household; fraud; the tax return
 * Checked by  test/model/schemes.test.ts
 */
import { is0, isNot0 } from '../core/bits.ts'
import { exp, log } from '../core/detmath.ts'
import type { Luck } from '../core/draws.ts'
import { probability, ROUNDED_UP, WEEKS_PER_YEAR } from '../core/rates.ts'
import { enterOnset } from './agenda.ts'
import { dateIncomeLoss, seedAssistance, settleInflow } from './assistance.ts'
import { ADULT_AGE, Cause, Job, Problem, Scheme, SCHEMES, TYPES } from './dimensions.ts'
import { isEntitled, seesItself } from './entitlements.ts'
import { findProblem, headOf } from './episodes.ts'
import { onsetHazardPerYear } from './onset.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { Stream } from './streams.ts'
import { roomForDue, roomForWords, wordsOf } from './turns.ts'
import type { World } from './world.ts'

const COUNT = SCHEMES.length
/** Weeks in which every household is looked at once; a power of two. */
const TAKE_UP_WEEKS = 4
/** Amounts are compared with 100 euro a month. */
const EURO_UNIT = 100

/** Every four weeks, a quarter of the households each week: those who are due something may come to use it. */
export function takeUpSchemes(world: World): void {
  const { households } = world
  const { entitled, using } = households.columns
  const due = roomForDue(households.count)
  const count = findMissing(world, due)
  const most = highestChances(world)
  const luck = world.draws.at(Stream.TAKE_UP, world.week)
  for (let n = 0; n < count; n++) takeUp(world, due[n], entitled[due[n]] & ~using[due[n]], luck, most)
}

/** Into `due` the households that miss a scheme and whose week it is; how many. Most miss none: four at a time, as `findDue`. */
function findMissing({ households, people, week }: World, due: Int32Array): number {
  const { entitled, using, firstPerson } = households.columns
  const { key } = people.columns
  const fours = wordsOf(entitled, households.count)
  const usedFours = wordsOf(using, households.count)
  const some = roomForWords(fours.length)
  const { length } = fours
  let found = 0
  for (let k = 0; k < length; k++) {
    some[found] = k
    found += isNot0(fours[k] & ~usedFours[k])
  }
  let missing = 0
  for (let n = 0; n < found; n++) {
    const h = 4 * some[n]
    due[missing] = h
    missing += isNot0(entitled[h] & ~using[h])
    due[missing] = h + 1
    missing += isNot0(entitled[h + 1] & ~using[h + 1])
    due[missing] = h + 2
    missing += isNot0(entitled[h + 2] & ~using[h + 2])
    due[missing] = h + 3
    missing += isNot0(entitled[h + 3] & ~using[h + 3])
  }
  for (let h = 4 * length; h < households.count; h++) if ((entitled[h] & ~using[h]) !== 0) due[missing++] = h
  let count = 0
  for (let n = 0; n < missing; n++) {
    const h = due[n]
    due[count] = h
    // By stable id, not by row: one more household elsewhere shifts nobody's week.
    count += is0((key[firstPerson[h]] + week) & (TAKE_UP_WEEKS - 1))
  }
  return count
}

/** `most`: of each scheme the highest chance that anybody has. */
function takeUp(world: World, h: number, missing: number, luck: Luck, most: Float64Array): void {
  const head = headOf(world, h)
  const key = world.people.columns.key[head]
  for (let s = 0; s < COUNT; s++) {
    if (((missing >> s) & 1) === 0) continue
    // Most draws are above the highest possible chance: settle them before looking at anybody.
    const u = luck.uniform(key, s)
    if (u >= most[s] || u >= chanceToTakeUp(world, h, head, s)) continue
    world.households.columns.using[h] |= 1 << s
    if (s === Scheme.ASSISTANCE) {
      world.households.columns.assistance[h] = 1
      world.households.columns.assistanceWeek[h] = world.week
    }
  }
}

/** Chance that a household, by its first adult, comes to use a scheme in four weeks. */
export function chanceToTakeUp(world: World, h: number, head: number, s: number): number {
  const p = world.parameters.schemes
  const { reluctance, awareness, key } = world.people.columns
  const episode = world.households.columns.episode[h]
  const bandwidth = episode >= 0 ? world.episodes.columns.bandwidth[episode] : 1
  const person =
    p.helpEffect * (hasAdminHelp(world, h, head) ? 1 : 0) -
    p.reluctanceEffect * reluctance[head] +
    p.awarenessEffect * (awareness[head] - world.parameters.access.awarenessCentre)
  const sees = s === Scheme.ASSISTANCE && !seesItself(world, key[head]) ? p.unseenFactor : 1
  return chance(world, s, person, bandwidth, sees)
}

function chance({ levers, parameters }: World, s: number, person: number, bandwidth: number, sees: number): number {
  const p = parameters.schemes
  const complexity = p.complexity[s] * (1 - levers.simplification)
  const asked = p.takeUpPerMonth[s] * Math.sqrt(p.euroPerMonth[s] / EURO_UNIT) * exp(person - complexity * (p.effortBase - bandwidth))
  return probability(asked * sees + levers.automaticGranting * p.automaticPerMonth)
}

const highest = new Float64Array(COUNT)

/** Scheme → highest chance that anybody can have this week; the list is written anew each time. */
export function highestChances(world: World): Float64Array {
  const p = world.parameters.schemes
  const person = Math.max(0, p.helpEffect) + Math.max(0, -p.reluctanceEffect) + Math.abs(p.awarenessEffect)
  for (let s = 0; s < COUNT; s++) highest[s] = chance(world, s, person, 1, Math.max(1, p.unseenFactor)) * ROUNDED_UP
  return highest
}

/** A professional who knows money problems is at work here, or a highly educated person helps. */
function hasAdminHelp(world: World, home: number, head: number): boolean {
  const { firstHelp, education } = world.people.columns
  const knows = world.parameters.schemes.helperKnowsByEducation
  const a = world.arrangements.columns
  for (let k = firstHelp[head]; k >= 0; k = a.next[k]) if (knows[education[a.giver[k]]] === 1) return true
  const episode = world.households.columns.episode[home]
  const row = episode < 0 ? -1 : world.episodes.columns.case[episode]
  if (row < 0) return false
  const coordinator = world.cases.columns.coordinator[row]
  return coordinator >= 0 && world.capacity.skill[coordinator * TYPES + Problem.MONEY] >= world.parameters.schemes.helpSkill
}

/** Once a year for each household: what lapses, what is claimed back, and whether income falls away. */
export function reviewSchemes(world: World): void {
  const { neighbourhoods, week } = world
  const { firstHousehold, households: homes } = neighbourhoods.columns
  const p = world.parameters.schemes
  const { entitled, using, firstPerson } = world.households.columns
  const { key } = world.people.columns
  const lapse = world.draws.at(Stream.SCHEME_LAPSE, week)
  settleInflow(world)
  for (let n = 0; n < neighbourhoods.count; n++) {
    const end = firstHousehold[n] + homes[n]
    for (let h = firstHousehold[n] + (week % WEEKS_PER_YEAR); h < end; h += WEEKS_PER_YEAR) {
      dateIncomeLoss(world, h)
      if (entitled[h] === 0) continue
      countPerson(world, Measure.advanceYears, firstPerson[h], isAdvance(world, h) ? 1 : 0)
      let clawed = false
      for (let s = 0; s < COUNT; s++) {
        if (((using[h] >> s) & 1) === 0) continue
        if (p.advance[s] > 0 && clawsBack(world, h, s)) clawed = true
        if (s !== Scheme.ASSISTANCE && lapse.uniform(key[firstPerson[h]], s) < probability(p.lapsePerYear[s])) using[h] &= ~(1 << s)
      }
      if (clawed) feelClawback(world, h)
    }
  }
}

function isAdvance(world: World, h: number): boolean {
  const { advance } = world.parameters.schemes
  const { using } = world.households.columns
  for (let s = 0; s < COUNT; s++) if (advance[s] > 0 && (using[h] >> s) & 1) return true
  return false
}

function clawsBack(world: World, h: number, s: number): boolean {
  const p = world.parameters.schemes
  const { firstPerson } = world.households.columns
  const { job, key } = world.people.columns
  const uneven = job[firstPerson[h]] === Job.INSECURE || isEntitled(world, h) ? 1 + p.volatilityEffect : 1
  const chance = p.clawbackPerYear * uneven * p.complexity[s] * (1 - world.levers.simplification)
  return world.draws.at(Stream.CLAWBACK, world.week).uniform(key[firstPerson[h]], s) < chance
}

/** Money claimed back: a money problem comes nearer, or a running one worsens sooner. */
function feelClawback(world: World, h: number): void {
  const p = world.parameters.schemes
  const head = headOf(world, h)
  countPerson(world, Measure.clawbacks, head, 1)
  const q = findProblem(world, head, Problem.MONEY)
  if (q >= 0) {
    // Only what can worsen: nothing is worse than a crisis.
    if (world.problems.columns.worsenRate[q] > 0) world.problems.columns.worsenLeft[q] -= p.clawbackWorsen
    return
  }
  const perWeek = (onsetHazardPerYear(world, head, Problem.MONEY) * p.clawbackOnset) / WEEKS_PER_YEAR
  if (perWeek === 0) return
  const u = world.draws.at(Stream.CLAWBACK, world.week).uniform(world.people.columns.key[head], COUNT)
  const weeks = -log(1 - u) / perWeek
  if (weeks < p.clawbackWeeks) enterOnset(world.agenda, world.week + 1 + Math.floor(weeks), head, Problem.MONEY, Cause.CLAWBACK)
}

/** At week 0: income classes, budgets, entitlements, use, and the stock of assistance. */
export function seedSchemes(world: World): void {
  const { households, people } = world
  const p = world.parameters.schemes
  const c = households.columns
  const luck = world.draws.at(Stream.INCOME_START, 1)
  const use = world.draws.at(Stream.TAKE_UP, 0)
  for (let h = 0; h < households.count; h++) {
    const first = c.firstPerson[h]
    const key = people.columns.key[first]
    const u = luck.uniform(key)
    const v = luck.second()
    const edu = people.columns.education[first]
    if (c.lowIncome[h] === 1) c.incomeClass[h] = c.assistance[h] === 1 || u < p.minimumShare ? 0 : 1
    else c.incomeClass[h] = u < p.modestByEducation[edu] ? 2 : u < p.modestByEducation[edu] + p.middleByEducation[edu] ? 3 : 4
    const position =
      p.marginByClass[c.incomeClass[h]] + p.marginByOrigin[people.columns.origin[first]] + (c.socialHousing[h] === 1 ? p.marginTenant : 0)
    c.margin[h] = position + p.marginSpread * (v + v - 1)
    for (let s = 0; s < COUNT; s++) {
      if (s === Scheme.ASSISTANCE || !isDue(world, h, s)) continue
      c.entitled[h] |= 1 << s
      if (use.uniform(key, s) >= p.initialNonUse[s]) c.using[h] |= 1 << s
    }
  }
  seedAssistance(world)
}

/** Whether a scheme is meant for a household like this. */
function isDue(world: World, h: number, s: number): boolean {
  const c = world.households.columns
  if (c.incomeClass[h] > world.parameters.schemes.upToClass[s]) return false
  if (s === Scheme.RENT) return c.socialHousing[h] === 1
  if (s !== Scheme.CHILD) return true
  const { ageYears } = world.people.columns
  for (let i = c.firstPerson[h]; i < c.firstPerson[h] + c.size[h]; i++) if (ageYears[i] < ADULT_AGE) return true
  return false
}
