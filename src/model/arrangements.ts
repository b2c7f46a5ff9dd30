/** Arrangements: lasting agreements to help. Starting and ending one; the lists by receiver. */
import { addRow, freeRow } from '../core/columns.ts'
import { exponential } from '../core/distributions.ts'
import { PHASES, Tie } from './dimensions.ts'
import { Measure } from './measures.ts'
import { countEnd, countPerson, Curve } from './record.ts'
import { NONE, TIE_BYTES, TIE_WORDS } from './state.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

/** Why help ends; the order equals the causes of the curves of support. */
export const HelpEnd = { STOPPED: 0, NO_LONGER_NEEDED: 1 } as const
export const HelpOrigin = { GROWN: 0, MEETING: 1, CONFERENCE: 2, BUDDY: 3 } as const
/** Help that fits the gap; care at home by a housemate, without being asked; a buddy for an agreed term. */
export const HelpMode = { GAP: 0, HOME: 1, BUDDY: 2 } as const
/** Strata of the support curve. */
const Stratum = { GROWN: 0, ACTIVATED: 1, CORESIDENT: 2 } as const
/** Strata of the curve of help by way; for grown help kind · 2 + heavy is added to the first. */
const Way = { MEETING: 0, CONFERENCE: 1, BUDDY: 2, KIN: 3, FRIEND: 5, NEIGHBOUR: 7, OTHER: 9, HOUSEMATE: 11, HOME: 12 } as const

/** Weeks after which activated help counts as kept. */
export const KEPT_WEEKS = 26

export interface HelpTerms {
  readonly origin?: number
  readonly mode?: number
  /** Weight of an hour on the helper; absent: that of a housemate or 1. */
  readonly weight?: number
  readonly untilWeek?: number
}

/** A new arrangement; the giver joins the carers. `tie` is −1 within a household. */
export function startHelp(world: World, giver: number, receiver: number, tie: number, hours: number, terms: HelpTerms = {}): void {
  const { arrangements, people, week } = world
  const s = world.parameters.support
  const k = addRow(arrangements)
  const a = arrangements.columns
  const { key, firstHelp } = people.columns
  const origin = terms.origin ?? HelpOrigin.GROWN
  a.giver[k] = giver
  a.receiver[k] = receiver
  a.tie[k] = tie
  a.hours[k] = hours
  a.startWeek[k] = week
  a.phase[k] = key[giver] % PHASES
  a.origin[k] = origin
  a.mode[k] = terms.mode ?? HelpMode.GAP
  a.heavy[k] = hours > s.lightHours ? 1 : 0
  // An hour for a housemate weighs less than one elsewhere.
  a.weight[k] = terms.weight ?? (tie < 0 ? s.coresidentLoad : 1)
  a.untilWeek[k] = terms.untilWeek ?? NONE
  a.endLeft[k] = exponential(world.draws.at(Stream.ARRANGEMENT_END, week).uniform(key[giver], key[receiver]))
  a.next[k] = firstHelp[receiver]
  firstHelp[receiver] = k
  joinCarers(world, giver)
  addLoad(world, k, hours)
  if (isActivated(origin) && week <= world.endWeek - KEPT_WEEKS) countPerson(world, Measure.activatedStarted, receiver, 1)
}

/** Help that was pledged at a network meeting or conference. */
export function isActivated(origin: number): boolean {
  return origin === HelpOrigin.MEETING || origin === HelpOrigin.CONFERENCE
}

/** Change the load on the giver by a number of hours a week. */
export function addLoad(world: World, k: number, hours: number): void {
  const { giver, weight } = world.arrangements.columns
  const { givenHours, careHours } = world.people.columns
  const i = giver[k]
  const load = givenHours[i] + hours * weight[k]
  const raw = careHours[i] + hours
  // Sums of single-precision hours leave crumbs.
  givenHours[i] = load < CRUMB ? 0 : load
  careHours[i] = raw < CRUMB ? 0 : raw
}
const CRUMB = 0.001

function joinCarers(world: World, person: number): void {
  const { carer } = world.people.columns
  if (carer[person] === 1) return
  carer[person] = 1
  const { carers } = world
  if (carers.count === carers.rows.length) {
    const bigger = new Int32Array(carers.rows.length * 2 + 16)
    bigger.set(carers.rows)
    carers.rows = bigger
    const phases = new Uint8Array(bigger.length)
    phases.set(carers.phases)
    carers.phases = phases
  }
  carers.phases[carers.count] = world.people.columns.key[person] % PHASES
  carers.rows[carers.count++] = person
}

/** An arrangement ends, by the helper or because the need (or the agreed term) is over. */
export function endHelp(world: World, k: number, why: number): void {
  const { arrangements, people, households, neighbourhoods, week } = world
  const a = arrangements.columns
  const { firstHelp, household } = people.columns
  const receiver = a.receiver[k]
  if (firstHelp[receiver] === k) firstHelp[receiver] = a.next[k]
  else {
    let before = firstHelp[receiver]
    while (a.next[before] !== k) before = a.next[before]
    a.next[before] = a.next[k]
  }
  if (a.startWeek[k] >= world.reformWeek) {
    const weeks = week - a.startWeek[k]
    countEnd(world, Curve.SUPPORT, supportStratum(world, k), why, weeks)
    countEnd(world, Curve.HELP, helpWay(world, k), why, weeks)
    const kept = why === HelpEnd.NO_LONGER_NEEDED || weeks >= KEPT_WEEKS
    if (isActivated(a.origin[k]) && kept && a.startWeek[k] <= world.endWeek - KEPT_WEEKS) {
      countPerson(world, Measure.activatedKept26, receiver, 1, a.startWeek[k])
    }
  }
  addLoad(world, k, -a.hours[k])
  if (why === HelpEnd.STOPPED) countPerson(world, Measure.helpStopped, a.giver[k], 1)
  if (a.mode[k] === HelpMode.BUDDY) neighbourhoods.columns.buddies[households.columns.neighbourhood[household[a.giver[k]]]]--
  a.hours[k] = 0
  a.next[k] = NONE
  freeRow(arrangements, k)
}

/** Help still running when the run ends. */
export function isKeptAtEnd(world: World, k: number): boolean {
  const a = world.arrangements.columns
  return isActivated(a.origin[k]) && a.startWeek[k] <= world.endWeek - KEPT_WEEKS
}

/** Stratum of an arrangement on the support curve. A buddy is not pledged help: it counts with the grown. */
export function supportStratum(world: World, k: number): number {
  const a = world.arrangements.columns
  return a.tie[k] < 0 ? Stratum.CORESIDENT : isActivated(a.origin[k]) ? Stratum.ACTIVATED : Stratum.GROWN
}

/** Stratum of an arrangement on the curve of help by way, kind of tie and weight. */
export function helpWay(world: World, k: number): number {
  const a = world.arrangements.columns
  if (a.origin[k] === HelpOrigin.MEETING) return Way.MEETING
  if (a.origin[k] === HelpOrigin.CONFERENCE) return Way.CONFERENCE
  if (a.origin[k] === HelpOrigin.BUDDY) return Way.BUDDY
  if (a.mode[k] === HelpMode.HOME) return Way.HOME
  if (a.tie[k] < 0) return Way.HOUSEMATE
  const kind = world.ties.columns.kind[a.tie[k] * TIE_BYTES]
  const way = kind === Tie.KIN ? Way.KIN : kind === Tie.FRIEND ? Way.FRIEND : kind === Tie.NEIGHBOUR ? Way.NEIGHBOUR : Way.OTHER
  return way + a.heavy[k]
}

/** Running arrangement of a giver with a receiver, or −1. */
export function findHelp(world: World, giver: number, receiver: number): number {
  const a = world.arrangements.columns
  for (let k = world.people.columns.firstHelp[receiver]; k >= 0; k = a.next[k]) if (a.giver[k] === giver) return k
  return NONE
}

/** Running care at home for a person, or −1. */
export function findHomeCare(world: World, receiver: number): number {
  const a = world.arrangements.columns
  for (let k = world.people.columns.firstHelp[receiver]; k >= 0; k = a.next[k]) if (a.mode[k] === HelpMode.HOME) return k
  return NONE
}

/** When a tie ends, help along it ends with it. Returns whether there was any. */
export function endHelpAlong(world: World, tie: number): boolean {
  const a = world.arrangements.columns
  const { firstHelp } = world.people.columns
  let helped = false
  for (const person of [world.ties.columns.a[tie * TIE_WORDS], world.ties.columns.b[tie * TIE_WORDS]]) {
    for (let k = firstHelp[person]; k >= 0; ) {
      const following = a.next[k]
      if (a.tie[k] === tie) {
        endHelp(world, k, HelpEnd.STOPPED)
        helped = true
      }
      k = following
    }
  }
  return helped
}
