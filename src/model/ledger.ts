/**
 * The ledger: the one place where money is written down, by what it buys and by who pays; and the yearly account (S22).
 *
 *   account   spent(y) − plan · (1 + room) · (1 − cut),  plan = open-ended spending in the last year before the reform
 *   rule      none: the municipality accepts the deficit.  team, specialists, both: what was spent above the plan is taken from the
 *             money for staff or places in the next year, up to a part of it
 *
 * Staff, places and locations cost what they are set to cost. Provisions are open-ended, as the law has it: only they can overspend.
 * Network instruments are paid in hours of the team (network-hours.ts) and are a part of its money, never beside it.
 *
 * Reads       capacity, levers.{budgetRule, budgetCut, formalHelp}
 * Writes      recorder; capacity.{spentYear, planYear, cutTeam, cutSpecialist} and through staff.ts FTE and places
 * Draws       none
 * Parameters  staff.{planRoom, adjustMost}
 * Left out    reserves, contributions by clients, what other payers do about their bill
 * Checked by  test/model/ledger.test.ts
 */
import { blockOf } from '../core/tally.ts'
import { Measure } from './measures.ts'
import { add, countArea } from './record.ts'
import { setBudget } from './staff.ts'
import type { World } from './world.ts'

/** What money or time is spent on. */
export const Post = { TEAM: 0, SPECIALIST: 1, LOCATIONS: 2, PROVISIONS: 3, CRISIS: 4, INFORMAL: 5 } as const
const MEASURE_OF: readonly number[] = [
  Measure.euroTeam,
  Measure.euroSpecialist,
  Measure.euroLocations,
  Measure.euroProvisions,
  Measure.euroCrisis,
  Measure.euroInformal,
]
const PAYER_OF: readonly number[] = [
  Measure.paidByMunicipality,
  Measure.paidByMunicipality,
  Measure.paidByMunicipality,
  Measure.paidByMunicipality,
  Measure.paidByState,
  Measure.paidByNetwork,
]

/** Write down an amount in the cells found last by `cellsOf`, in the quarter at offset `now`. */
export function pay(world: World, post: number, now: number, euro: number): void {
  const { tally } = world.recorder
  add(tally.data, blockOf(tally, MEASURE_OF[post]) + now, euro)
  add(tally.data, blockOf(tally, PAYER_OF[post]) + now, euro)
}

/** Write down an amount for a neighbourhood. */
export function payArea(world: World, post: number, neighbourhood: number, euro: number): void {
  countArea(world, MEASURE_OF[post], neighbourhood, euro)
  countArea(world, PAYER_OF[post], neighbourhood, euro)
}

/** Open-ended spending on the account of this year, also before the reform. */
export function bookYear(world: World, euro: number): void {
  world.capacity.spentYear += euro
}

const Rule = { NONE: 0, TEAM: 1, SPECIALISTS: 2, BOTH: 3 } as const

/** Close the account of a year; by the rule, a deficit sets the room of the next. */
export function closeYear(world: World): void {
  const { capacity, levers, neighbourhoods, people, week, reformWeek } = world
  const spent = capacity.spentYear
  capacity.spentYear = 0
  if (week < reformWeek) return
  if (capacity.planYear === 0) {
    capacity.planYear = spent
    return
  }
  const beyond = Math.max(0, spent - capacity.planYear * (1 + world.parameters.staff.planRoom) * (1 - levers.budgetCut))
  const { residents } = neighbourhoods.columns
  for (let n = 0; n < neighbourhoods.count; n++) countArea(world, Measure.euroBeyondPlan, n, (beyond * residents[n]) / people.count)
  const rule = levers.budgetRule
  const team = rule === Rule.TEAM ? beyond : rule === Rule.BOTH ? beyond / 2 : 0
  const specialist = rule === Rule.SPECIALISTS ? beyond : rule === Rule.BOTH ? beyond / 2 : 0
  if (team === capacity.cutTeam && specialist === capacity.cutSpecialist) return
  capacity.cutTeam = team
  capacity.cutSpecialist = specialist
  setBudget(capacity, world.workers, world, world.parameters, levers, world.scale)
}
