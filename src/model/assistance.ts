/**
 * Income that falls away and comes back: spells without work and spells of entitlement to social assistance.
 *
 *   loses income   h[neighbourhood], for a household with a low income and a head below pension age        [1/year]
 *   spell          rate r = exp(μ + s z) a year, z normal, drawn when it begins; slower when work pays little:
 *                  r · (1 − β_m loss),  loss = Σ a_s w_s of the schemes it would lose / euro gained by working
 *   start          those in a spell at week 0 are the slow ones: z shifted by −s (the stock is biased towards long spells)
 *   h              the stock at the start, times the mean rate of leaving it, over the households that may enter; in the years before
 *                  the reform it is set so that the number of receivers stays what the municipality file says, and then it is left alone
 *
 * Few leave slowly and many fast: so a spell that lasts is likely to last longer, without anybody changing.
 *
 * Reads       people, households, neighbourhoods
 * Writes      people.{job, usualJob}, households.{entitled, using, assistance, assistanceWeek}, neighbourhoods.incomeLoss, events
 * Draws       INCOME_START per household at week 0; INCOME_TURN per household a year; WORK_SPELL per person and spell
 * Parameters  events.{spell…, incomeLoss…}, schemes.*
 * Left out    the economy (it stands still); unemployment insurance as a benefit of its own
 * Checked by  test/model/schemes.test.ts
 */
import { exp, pow } from '../core/detmath.ts'
import { exponential, normal } from '../core/distributions.ts'
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { ADULT_AGE, Job, Scheme, Turn } from './dimensions.ts'
import { entitle, isEntitled, lossOfWorking, release, seesItself } from './entitlements.ts'
import { enterEvent } from './event-agenda.ts'
import { Law } from './provisions.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

/** A person loses work; when it comes back is drawn now. */
export function loseWork(world: World, i: number): void {
  world.people.columns.job[i] = Job.NONE
  enterEvent(world, world.week + spellWeeks(world, i, 0).ahead, i, Turn.FINDS_WORK)
}

/** Work again, of the kind somebody had at the start of the run; who had none begins insecurely. So the labour market stands still. */
function backToWork(world: World, i: number): void {
  const { job, usualJob } = world.people.columns
  job[i] = usualJob[i] === Job.SECURE ? Job.SECURE : Job.INSECURE
}

/** Rate of regaining income for a spell that begins (bias 0) or is under way (bias 1), 1/week. */
function spellRate(world: World, i: number, bias: number): number {
  const { spellMeanLog, spellSdLog } = world.parameters.events
  const { key, household } = world.people.columns
  const z = normal(world.draws.at(Stream.WORK_SPELL, world.week).uniform(key[i]))
  return (exp(spellMeanLog + spellSdLog * (z - bias * spellSdLog)) * (1 - lossOfWorking(world, household[i]))) / WEEKS_PER_YEAR
}

/** How long a spell lasts from now, and, for one that is under way, how long it has lasted: both follow from its rate. Weeks. */
function spellWeeks(world: World, i: number, bias: number): { ahead: number; past: number } {
  const rate = spellRate(world, i, bias)
  const u = world.draws.at(Stream.WORK_SPELL, world.week).uniform(world.people.columns.key[i], 1)
  const ahead = 1 + Math.floor(exponential(u) / rate)
  return {
    ahead,
    past:
      bias === 0
        ? 0
        : Math.floor(exponential(world.draws.at(Stream.WORK_SPELL, world.week).uniform(world.people.columns.key[i], 2)) / rate),
  }
}

/** Carry out a turn of income that was dated for this week. */
export function turnIncome(world: World, i: number, turn: number): void {
  const home = world.people.columns.household[i]
  const { job } = world.people.columns
  if (turn === Turn.FINDS_WORK) {
    if (job[i] === Job.NONE && !isEntitled(world, home)) backToWork(world, i)
  } else if (turn === Turn.LOSES_INCOME) beginSpell(world, home, i, 0)
  else endSpell(world, home)
}

/** Whether a household may come to need assistance: low income and a head of working age who works or might. */
export function mayLoseIncome(world: World, home: number): boolean {
  const { lowIncome, firstPerson } = world.households.columns
  const head = firstPerson[home]
  return lowIncome[home] === 1 && world.people.columns.ageYears[head] < world.parameters.problems.workUntilAge && !isEntitled(world, home)
}

/** Once a year for each household: whether it loses its income, and when. */
export function dateIncomeLoss(world: World, home: number): void {
  if (!mayLoseIncome(world, home)) return
  const { firstPerson, neighbourhood } = world.households.columns
  const head = firstPerson[home]
  const hazard = world.neighbourhoods.columns.incomeLoss[neighbourhood[home]]
  if (hazard === 0) return
  // At most once a year: the chance itself, so that inflow is what was counted on also where it is large.
  const u = world.draws.at(Stream.INCOME_TURN, world.week).uniform(world.people.columns.key[head])
  if (u < hazard) enterEvent(world, world.week + 1 + Math.floor((u / hazard) * WEEKS_PER_YEAR), head, Turn.LOSES_INCOME)
}

/** Adults at the head of a household: one, or two who share an income. */
function heads(world: World, home: number): number {
  const { firstPerson, size } = world.households.columns
  const second = firstPerson[home] + 1
  return size[home] > 1 && world.people.columns.ageYears[second] >= ADULT_AGE ? 2 : 1
}

function beginSpell(world: World, home: number, head: number, bias: number): void {
  if (isEntitled(world, home)) return
  const { assistanceWeek } = world.households.columns
  const { job, ageYears } = world.people.columns
  const { workUntilAge } = world.parameters.problems
  for (let i = head; i < head + heads(world, home); i++) if (ageYears[i] < workUntilAge) job[i] = Job.NONE
  entitle(world, home, Scheme.ASSISTANCE)
  const { ahead, past } = spellWeeks(world, head, bias)
  assistanceWeek[home] = world.week - Math.min(past, world.parameters.events.longestPastWeeks)
  enterEvent(world, world.week + ahead, head, Turn.LEAVES_ASSISTANCE)
}

/** A work problem is solved: whoever was without work has it again; some of those on assistance now earn enough to leave it. */
export function regainWork(world: World, i: number): void {
  const { job, household } = world.people.columns
  if (job[i] !== Job.NONE) return
  const home = household[i]
  if (!isEntitled(world, home)) backToWork(world, i)
  else if (
    world.draws.at(Stream.WORK_SPELL, world.week).uniform(world.people.columns.key[i], SOLVED) < world.parameters.events.solvedLeaves
  )
    endSpell(world, home)
}
/** Second id of the draw whether a solved work problem means own income; 0 to 2 are taken. */
const SOLVED = 3

/** A household has its own income again. */
function endSpell(world: World, home: number): void {
  if (!isEntitled(world, home)) return
  const { firstPerson, size, assistance, assistanceWeek } = world.households.columns
  const { job } = world.people.columns
  const head = firstPerson[home]
  if (assistance[home] === 1) {
    countPerson(world, Measure.assistanceLeft, head, 1)
    // Who left in the course of the year has used the law in that year.
    world.people.columns.lawsUsed[head] |= Law.PARTICIPATION
    if (world.week - assistanceWeek[home] >= world.parameters.events.longSpellYears * WEEKS_PER_YEAR)
      countPerson(world, Measure.assistanceLeftLong, head, 1)
  }
  release(world, home, Scheme.ASSISTANCE)
  for (let i = head; i < head + size[home]; i++) if (job[i] === Job.NONE) backToWork(world, i)
}

/** At week 0: who is entitled without using it, since when, and how often households of each neighbourhood lose their income. */
export function seedAssistance(world: World): void {
  world.assistanceStart = receivers(world)
  world.people.columns.usualJob.set(world.people.columns.job)
  const { households, neighbourhoods, people } = world
  const p = world.parameters.events
  const nonUse = world.parameters.schemes.initialNonUse[Scheme.ASSISTANCE]
  const { assistance, firstPerson } = households.columns
  const { firstHousehold, households: homes, incomeLoss } = neighbourhoods.columns
  const luck = world.draws.at(Stream.INCOME_START, 0)
  // Mean length of a lognormal rate: the stock is left at its inverse.
  const leavePerYear = exp(p.spellMeanLog - (p.spellSdLog * p.spellSdLog) / 2)
  for (let n = 0; n < neighbourhoods.count; n++) {
    const end = firstHousehold[n] + homes[n]
    let using = 0
    let pool = 0
    let unseen = 0
    for (let h = firstHousehold[n]; h < end; h++) {
      if (assistance[h] === 1) using++
      else if (mayLoseIncome(world, h)) {
        pool++
        if (!seesItself(world, people.columns.key[firstPerson[h]])) unseen++
      }
    }
    const others = Math.min(pool, (using * nonUse) / (1 - nonUse))
    incomeLoss[n] = pool > others ? ((using + others) * leavePerYear) / (pool - others) : 0
    for (let h = firstHousehold[n]; h < end; h++) {
      const head = firstPerson[h]
      const key = people.columns.key[head]
      const chosen = mayLoseIncome(world, h) && !seesItself(world, key) && luck.uniform(key) * unseen < others
      if (assistance[h] === 0 && !chosen) continue
      beginSpell(world, h, head, 1)
    }
  }
  for (let i = 0; i < people.count; i++) {
    if (people.columns.job[i] === Job.NONE && !isEntitled(world, people.columns.household[i]))
      enterEvent(world, spellWeeks(world, i, 1).ahead, i, Turn.FINDS_WORK)
  }
}

/** Persons on assistance now: the heads below pension age of the households that receive it. */
function receivers(world: World): number {
  const { assistance, firstPerson } = world.households.columns
  const { ageYears } = world.people.columns
  const { workUntilAge } = world.parameters.problems
  let n = 0
  for (let h = 0; h < world.households.count; h++) {
    if (assistance[h] === 0) continue
    for (let i = firstPerson[h]; i < firstPerson[h] + heads(world, h); i++) if (ageYears[i] < workUntilAge) n++
  }
  return n
}

/** Once a year before the reform: inflow follows from the number that the municipality has. No policy is at work yet. */
export function settleInflow(world: World): void {
  if (world.week >= world.reformWeek || world.week === 0 || world.week % WEEKS_PER_YEAR !== 0) return
  const now = receivers(world)
  if (now === 0) return
  const { settleLeast, settlePower } = world.parameters.events
  const ratio = Math.min(1 / settleLeast, Math.max(settleLeast, pow(world.assistanceStart / now, settlePower)))
  const { incomeLoss } = world.neighbourhoods.columns
  for (let n = 0; n < world.neighbourhoods.count; n++) incomeLoss[n] *= ratio
}
