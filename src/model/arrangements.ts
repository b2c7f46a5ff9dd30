/** Arrangements: lasting agreements to help. Starting and ending one; the lists by receiver. */
import { addRow, freeRow } from '../core/columns.ts'
import { exponential } from '../core/distributions.ts'
import { PHASES } from './dimensions.ts'
import { countEnd, countPerson, Curve } from './record.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

export const HelpEnd = { STOPPED: 0, NO_LONGER_NEEDED: 1 } as const
/** Strata of the support curve. */
const Stratum = { GROWN: 0, ACTIVATED: 1, CORESIDENT: 2 } as const

/** Weeks after which activated help counts as kept. */
export const KEPT_WEEKS = 26

/** A new arrangement; the giver joins the carers. `tie` is −1 within a household. */
export function startHelp(world: World, giver: number, receiver: number, tie: number, hours: number, activated: boolean): void {
  const { arrangements, people, week } = world
  const k = addRow(arrangements)
  const a = arrangements.columns
  const { key, firstHelp } = people.columns
  a.giver[k] = giver
  a.receiver[k] = receiver
  a.tie[k] = tie
  a.hours[k] = hours
  a.startWeek[k] = week
  a.phase[k] = key[giver] % PHASES
  a.activated[k] = activated ? 1 : 0
  a.endLeft[k] = exponential(world.draws.at(Stream.ARRANGEMENT_END, week).uniform(key[giver], key[receiver]))
  a.next[k] = firstHelp[receiver]
  firstHelp[receiver] = k
  joinCarers(world, giver)
  addLoad(world, k, hours)
  if (activated && week <= world.endWeek - KEPT_WEEKS) countPerson(world, 'activatedStarted', receiver, 1)
}

/** Change the load on the giver by a number of hours a week. An hour for a housemate weighs less than one elsewhere. */
export function addLoad(world: World, k: number, hours: number): void {
  const { giver, tie } = world.arrangements.columns
  const { givenHours } = world.people.columns
  const load = givenHours[giver[k]] + (tie[k] < 0 ? hours * world.parameters.support.coresidentLoad : hours)
  // Sums of single-precision hours leave crumbs.
  givenHours[giver[k]] = load < CRUMB ? 0 : load
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

/** An arrangement ends, by the helper or because the need is gone. */
export function endHelp(world: World, k: number, why: number): void {
  const { arrangements, people, week } = world
  const a = arrangements.columns
  const { firstHelp } = people.columns
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
    const kept = why === HelpEnd.NO_LONGER_NEEDED || weeks >= KEPT_WEEKS
    if (a.activated[k] === 1 && kept && a.startWeek[k] <= world.endWeek - KEPT_WEEKS) {
      countPerson(world, 'activatedKept26', receiver, 1, a.startWeek[k])
    }
  }
  addLoad(world, k, -a.hours[k])
  if (why === HelpEnd.STOPPED) countPerson(world, 'helpStopped', a.giver[k], 1)
  a.hours[k] = 0
  a.next[k] = NONE
  freeRow(arrangements, k)
}

/** Stratum of an arrangement on the support curve. */
export function supportStratum(world: World, k: number): number {
  const a = world.arrangements.columns
  return a.tie[k] < 0 ? Stratum.CORESIDENT : a.activated[k] === 1 ? Stratum.ACTIVATED : Stratum.GROWN
}

/** Running arrangement of a giver with a receiver, or −1. */
export function findHelp(world: World, giver: number, receiver: number): number {
  const a = world.arrangements.columns
  for (let k = world.people.columns.firstHelp[receiver]; k >= 0; k = a.next[k]) if (a.giver[k] === giver) return k
  return NONE
}

/** When a tie ends, help along it ends with it. Returns whether there was any. */
export function endHelpAlong(world: World, tie: number): boolean {
  const a = world.arrangements.columns
  const { firstHelp } = world.people.columns
  let helped = false
  for (const person of [world.ties.columns.a[tie], world.ties.columns.b[tie]]) {
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
