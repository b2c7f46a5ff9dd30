/**
 * Staff and money: how a budget becomes teams, posts, skills and specialist places, and how staff learn and leave (S13, S21, S22).
 *
 *   budget    the paid total of the pre-2015 regime, more where more households have a low income, · (1 − cut); `teamShare` of it pays the team, the rest specialist places
 *   FTE       (team money − walk-in locations) / price of an FTE, spread over teams by residents
 *   skills    κ_main^η + 4 κ_other^η = B_skill, κ_main from .9 (breadth 0) to all equal (breadth 1): breadth costs depth
 *   reform    a post whose profile changes starts at `learnedShare` of it in types new to it
 *   posts     `generalistShare` of the posts of a team take the breadth of the policy, the others stay specialists
 *   consult   κ ← κ + γ · (share of the asked consult that specialists can give) · max(0, κ_S − κ) while the case lasts
 *   staffing  FTE that the budget pays · `staffing`: more or less money than the budget, so no longer cost-neutral
 *
 * Two team designs at the same budget cost the same: what breadth or walk-ins gain, they have to earn.
 *
 * Reads       levers, parameters.care, parameters.cost
 * Writes      capacity, workers, levers
 * Draws       LEAVE per post, at start
 * Left out    sick leave, training hours
 * Checked by  test/model/staff.test.ts; null test F17 (equal money)
 */
import { addRow, copyRecord, createTable } from '../core/columns.ts'
import { pow } from '../core/detmath.ts'
import { exponential } from '../core/distributions.ts'
import type { Draws } from '../core/draws.ts'
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { TYPES } from './dimensions.ts'
import { LEVER_NAMES, type Levers, type Parameters } from './parameters.ts'
import { refreshAll } from './refresh.ts'
import { type Population, WORKERS, type Workers } from './state.ts'
import { Stream } from './streams.ts'
import type { Capacity, World } from './world.ts'

/** Teams for contiguous neighbourhoods of about `residentsPerTeam` residents, with their posts. Sets neighbourhoods.team. */
export function createStaff(
  population: Population,
  parameters: Parameters,
  levers: Levers,
  scale: number,
  draws: Draws,
): { capacity: Capacity; workers: Workers } {
  const { neighbourhoods, people } = population
  const { residents, firstHousehold, households, team } = neighbourhoods.columns
  const { residentsPerTeam, ftePer1000 } = parameters.cost
  const count = Math.max(1, Math.round(people.count / residentsPerTeam))
  // A neighbourhood joins the team in whose share of the residents its middle lies.
  let before = 0
  let last = -1
  const first: number[] = []
  const homes: number[] = []
  const people_: number[] = []
  for (let n = 0; n < neighbourhoods.count; n++) {
    const wanted = Math.min(count - 1, Math.floor(((before + residents[n] / 2) / people.count) * count))
    before += residents[n]
    if (last < 0 || wanted > first.length - 1) {
      first.push(firstHousehold[n])
      homes.push(0)
      people_.push(0)
      last = first.length - 1
    }
    team[n] = last
    homes[last] += households[n]
    people_[last] += residents[n]
  }
  const teams = first.length
  const posts = people_.map((r) => Math.max(1, Math.round((r * ftePer1000) / 1000)))
  const firstWorker: number[] = []
  const workers = createTable(
    WORKERS,
    posts.reduce((a, b) => a + b, 0),
  )
  const total = posts.reduce((a, b) => a + b, 0)
  const capacity = copyRecord<Capacity>({
    firstHousehold: Int32Array.from(first),
    households: Int32Array.from(homes),
    firstWorker: new Int32Array(teams),
    posts: Int32Array.from(posts),
    fte: new Float64Array(teams),
    idleHours: new Float64Array(teams),
    networkBooked: new Float64Array(teams),
    networkPart: new Float64Array(teams),
    visitCarry: new Float64Array(teams),
    reportCarry: new Float64Array(teams),
    tact: new Float64Array(teams).fill(1),
    queued: new Int32Array(teams),
    slots: new Float64Array(TYPES),
    slotsUsed: new Float64Array(TYPES),
    skill: new Float32Array(total * TYPES),
    profile: new Float32Array(total * TYPES),
    euroTeam: 0,
    euroSpecialist: 0,
    euroLocations: 0,
    profileBreadth: -1,
    profileShare: -1,
    caseHours: new Float64Array(teams),
    skillHours: new Float64Array(teams),
    coachHours: new Float64Array(teams),
    strainFte: new Float64Array(teams),
    leftFte: new Float64Array(teams),
    consultAsked: new Float64Array(TYPES),
    consultShare: new Float64Array(TYPES),
    spentYear: 0,
    planYear: 0,
    cutTeam: 0,
    cutSpecialist: 0,
  })
  const luck = draws.at(Stream.LEAVE, 0)
  for (let t = 0; t < teams; t++) {
    firstWorker.push(workers.count)
    capacity.firstWorker[t] = workers.count
    const mains = mainTypes(posts[t], parameters.care.caseMix)
    for (let k = 0; k < posts[t]; k++) {
      const w = addRow(workers)
      workers.columns.key[w] = (t << 10) | k
      workers.columns.team[w] = t
      workers.columns.mainType[w] = mains[k]
      workers.columns.leaveLeft[w] = exponential(luck.uniform(workers.columns.key[w]))
    }
  }
  setBudget(capacity, workers, population, parameters, levers, scale)
  setProfiles(capacity, workers, parameters, levers, true)
  return { capacity, workers }
}

/** Main types of the posts of a team, as close to the mix of cases as whole posts allow (highest averages). */
function mainTypes(posts: number, mix: Float64Array): number[] {
  const seats = new Array<number>(TYPES).fill(0)
  const mains: number[] = []
  for (let k = 0; k < posts; k++) {
    let best = 0
    for (let type = 1; type < TYPES; type++) if (mix[type] / (seats[type] + 1) > mix[best] / (seats[best] + 1)) best = type
    seats[best]++
    mains.push(best)
  }
  return mains
}

/** The national formula gives a municipality more where more households have a low income. */
function needFactor({ households }: Population, cost: Parameters['cost']): number {
  let low = 0
  for (let h = 0; h < households.count; h++) low += households.columns.lowIncome[h]
  return 1 + cost.fundingByNeed * (low / households.count / cost.fundingLowIncome - 1)
}

/** Turn the budget, less what last year’s account takes, into FTE per team and specialist places per type. */
export function setBudget(
  capacity: Capacity,
  workers: Workers,
  population: Population,
  parameters: Parameters,
  levers: Levers,
  scale: number,
): void {
  const { cost, care } = parameters
  const residents = population.people.count
  let places = 0
  for (let k = 0; k < TYPES; k++) places += naturalSlots(k) * cost.specialistEuroPerWeek[k] * WEEKS_PER_YEAR
  const staff = ((residents * cost.ftePer1000) / 1000) * cost.fteEuroPerYear
  const total = (staff + places) * needFactor(population, cost) * (1 - levers.budgetCut) * levers.formalHelp
  const locations = levers.walkIn * cost.walkInEuroPerYear * population.neighbourhoods.count * scale * levers.formalHelp
  capacity.euroLocations = Math.min(locations, total * levers.teamShare)
  const team = Math.max(0, total * levers.teamShare * levers.staffing - capacity.euroLocations)
  const bought = total * (1 - levers.teamShare)
  capacity.euroTeam = team - Math.min(capacity.cutTeam, team * parameters.staff.adjustMost)
  capacity.euroSpecialist = bought - Math.min(capacity.cutSpecialist, bought * parameters.staff.adjustMost)
  const fte = capacity.euroTeam / cost.fteEuroPerYear
  for (let k = 0; k < TYPES; k++) {
    const wanted = places > 0 ? (naturalSlots(k) * capacity.euroSpecialist) / places : 0
    // Whole places; a small town still has one of each while there is money for specialists.
    capacity.slots[k] = wanted > 0 ? Math.max(1, Math.round(wanted)) : 0
  }
  let posts = 0
  for (let t = 0; t < capacity.posts.length; t++) posts += capacity.posts[t]
  for (let t = 0; t < capacity.posts.length; t++) {
    capacity.fte[t] = (fte * capacity.posts[t]) / posts
    const end = capacity.firstWorker[t] + capacity.posts[t]
    for (let w = capacity.firstWorker[t]; w < end; w++) workers.columns.share[w] = capacity.fte[t] / capacity.posts[t]
  }
  function naturalSlots(type: number): number {
    return (care.specialistSlots[type] * population.households.count) / 1000
  }
}

/** Skill in the main type and in each other type at a breadth. */
export function skillProfile(parameters: Parameters, breadth: number): { main: number; other: number } {
  const { skillMain, skillBudget, skillDepthCost } = parameters.care
  const equal = pow(skillBudget / TYPES, 1 / skillDepthCost)
  const main = skillMain + (equal - skillMain) * breadth
  return { main, other: pow(Math.max(0, skillBudget - pow(main, skillDepthCost)) / (TYPES - 1), 1 / skillDepthCost) }
}

/** New profiles; skills start at once (`learned`) or, in types that grow, at the learned share. */
function setProfiles(capacity: Capacity, workers: Workers, parameters: Parameters, levers: Levers, learned: boolean): void {
  const generalist = skillProfile(parameters, levers.breadth)
  const specialist = skillProfile(parameters, 0)
  for (let w = 0; w < workers.count; w++) {
    const { main, other } = isAmong(workers, w, levers.generalistShare) ? generalist : specialist
    for (let type = 0; type < TYPES; type++) {
      const cell = w * TYPES + type
      const target = type === workers.columns.mainType[w] ? main : other
      capacity.profile[cell] = target
      const grows = target > capacity.skill[cell]
      capacity.skill[cell] = learned || !grows ? target : Math.max(capacity.skill[cell], target * levers.learnedShare)
    }
  }
  capacity.profileBreadth = levers.breadth
  capacity.profileShare = levers.generalistShare
}

/** Every 4 weeks: levers as the policy has them now, and what follows for money, posts, skills and places. */
export function applyPolicy(world: World): void {
  const now = world.leversAt((world.week - world.reformWeek) / WEEKS_PER_YEAR)
  let changed = false
  for (const name of LEVER_NAMES) {
    if (world.levers[name] === now[name]) continue
    world.levers[name] = now[name]
    changed = true
  }
  if (!changed) return
  setBudget(world.capacity, world.workers, world, world.parameters, world.levers, world.scale)
  const { breadth, generalistShare } = world.levers
  if (breadth !== world.capacity.profileBreadth || generalistShare !== world.capacity.profileShare)
    setProfiles(world.capacity, world.workers, world.parameters, world.levers, false)
  refreshAll(world)
}

/** Number of a post within its team, from its key. */
const POST_BITS = 0x3ff
/** Whether a post is among a share of the posts of its team, spread evenly over them. */
export function isAmong(workers: Workers, worker: number, share: number): boolean {
  const k = workers.columns.key[worker] & POST_BITS
  return Math.floor((k + 1) * share) > Math.floor(k * share)
}

export function skillOf(world: World, worker: number, type: number): number {
  return world.capacity.skill[worker * TYPES + type]
}

/** Skill with the consult that specialists can give now. */
export function skillWithConsult(world: World, worker: number, type: number): number {
  const own = skillOf(world, worker, type)
  if (world.levers.specialistConsult === 0) return own
  const gap = world.parameters.care.specialistSkill - own
  return gap > 0 ? own + world.parameters.staff.consultGain * world.capacity.consultShare[type] * gap : own
}

/** Households a post can still take on. */
export function postRoom(world: World, worker: number): number {
  const { share, places } = world.workers.columns
  return world.levers.caseloadNorm * share[worker] - places[worker]
}

/** Client hours of a post this week, outreach not yet taken off. */
export function postHours(world: World, worker: number): number {
  return world.parameters.care.hoursPerWeek * world.workers.columns.share[worker]
}

/** Hours of a team for outreach this week. */
export function outreachHours(world: World, team: number): number {
  const { capacity, levers, parameters } = world
  const wanted = levers.outreachShare * capacity.fte[team] * parameters.care.hoursPerWeek
  return levers.outreachRingFenced === 1 ? wanted : Math.min(wanted, capacity.idleHours[team])
}

/** Worker of a team, other than `except`, with room and the most skill in a type; at equal skill the one with most room. −1 if nobody has room. */
export function chooseWorker(world: World, team: number, type: number, except = -1): number {
  const { capacity } = world
  const end = capacity.firstWorker[team] + capacity.posts[team]
  let best = -1
  let bestSkill = -1
  let bestRoom = 0
  for (let w = capacity.firstWorker[team]; w < end; w++) {
    const room = postRoom(world, w)
    if (room <= 0 || w === except) continue
    const skill = skillOf(world, w, type)
    if (skill > bestSkill || (skill === bestSkill && room > bestRoom)) {
      best = w
      bestSkill = skill
      bestRoom = room
    }
  }
  return best
}
