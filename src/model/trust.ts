/**
 * Trust in local services: the one place where it moves (S19).
 *
 *   useful contact + · useless, contradictory − · unasked contact without a felt need −ζ[mode] · shared without consent and noticed −
 *   echo      a change of at least `echoFrom` is told: each tie takes over a share of it, once
 *   return    T ← T + return · (T0 − T), once a year, T0 the level the person began with
 *   complaint after intrusion or dissatisfaction with chance p (without a desk) or p_desk; a handled complaint gives half of the
 *             loss back and lowers ζ of that team a little
 *
 * The experience of intrusion is logged always, so that an accessible desk cannot make harm look larger than it is.
 *
 * Reads       people, ties, levers.complaintsDesk
 * Writes      people.{trust, toldWeek, intrusionWeek, intrusions, visited}, capacity.tact
 * Draws       COMPLAINT per person, week and occasion
 * Parameters  trust.*
 * Left out    second-hand changes travel one step; small changes are not told
 * Checked by  test/model/trust.test.ts
 */
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'
import { OTHER } from './ties.ts'

/** How unasked contact came about: the team on its own, or after a report by somebody else. */
export const Contact = { OUTREACH: 0, REPORT: 1 } as const
/** Values of people.visited. */
export const Visited = { NEVER: 0, WITHOUT_NEED: 1, WITH_NEED: 2 } as const
const MOST_INTRUSIONS = 255

/** Change somebody's trust, within 0–1; big changes are passed on to ties. */
export function moveTrust(world: World, person: number, amount: number): void {
  shift(world, person, amount)
  const { echoFrom, echoShare } = world.parameters.trust
  if (Math.abs(amount) < echoFrom || echoShare === 0) return
  const { firstSlot, degree } = world.people.columns
  const { circles } = world.network
  for (let s = firstSlot[person], end = s + degree[person]; s < end; s++) shift(world, circles[s] & OTHER, amount * echoShare)
}

function shift(world: World, person: number, amount: number): void {
  const { trust } = world.people.columns
  const now = trust[person] + amount
  trust[person] = now < 0 ? 0 : now > 1 ? 1 : now
}

/** Help that helped: a problem that a professional works on gets lighter. */
export function satisfy(world: World, person: number): void {
  moveTrust(world, person, world.parameters.trust.useful)
}

/** Help that did not help, or that hurt: trust falls by `loss`, and some complain. `occasion` tells apart what happens in one week. */
export function disappoint(world: World, person: number, loss: number, occasion: number): void {
  moveTrust(world, person, -loss)
  mayComplain(world, person, loss, occasion)
}

/** Contact that was not asked for and met no felt need. */
export function intrude(world: World, person: number, contact: number): void {
  const p = world.parameters.trust
  const { intrusions, intrusionWeek } = world.people.columns
  const tact = world.capacity.tact[teamOf(world, person)]
  const loss = (contact === Contact.REPORT ? p.intrusionReport : p.intrusionOutreach) * tact
  intrusionWeek[person] = world.week
  if (intrusions[person] < MOST_INTRUSIONS) intrusions[person]++
  countPerson(world, Measure.intrusions, person, tact)
  disappoint(world, person, loss, Occasion.INTRUSION)
}
/** What in one week can lead to a complaint. */
export const Occasion = { INTRUSION: 0, WORSENED: 1, CONFLICT: 2, SHARED: 3, REFUSAL: 4 } as const

function mayComplain(world: World, person: number, loss: number, occasion: number): void {
  const p = world.parameters.trust
  const chance = world.levers.complaintsDesk === 1 ? p.complaintDesk : p.complaintBase
  if (world.draws.at(Stream.COMPLAINT, world.week).uniform(world.people.columns.key[person], occasion) >= chance) return
  countPerson(world, Measure.complaints, person, 1)
  moveTrust(world, person, loss * p.restored)
  const team = teamOf(world, person)
  world.capacity.tact[team] *= 1 - p.tactGain
}

function teamOf(world: World, person: number): number {
  const { neighbourhoods, households, people } = world
  return neighbourhoods.columns.team[households.columns.neighbourhood[people.columns.household[person]]]
}

/** A satisfied client tells the people he or she knows where help is to be found. */
export function tellOthers(world: World, person: number): void {
  const { firstSlot, degree, toldWeek } = world.people.columns
  const { circles } = world.network
  for (let s = firstSlot[person], end = s + degree[person]; s < end; s++) toldWeek[circles[s] & OTHER] = world.week
}

/** Whether somebody heard of good help not too long ago. */
export function heardOfHelp(world: World, person: number): boolean {
  return world.week - world.people.columns.toldWeek[person] <= world.parameters.trust.tellWeeks
}

/** Once in each personal year trust goes part of the way back to where it came from. The cohort is every 52nd resident. */
export function returnTrust(world: World): void {
  const { people, week } = world
  const { trust, trustBase } = people.columns
  const back = world.parameters.trust.returnPerYear
  for (let i = week % WEEKS_PER_YEAR; i < people.count; i += WEEKS_PER_YEAR) trust[i] += back * (trustBase[i] - trust[i])
}
