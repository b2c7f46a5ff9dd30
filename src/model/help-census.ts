/** The census of informal help: arrangements, carers in every sense, and overload by the circle of whom they help. Counts only. */
import { EARLY_WEEKS } from './measures.ts'
import { pay, Post } from './ledger.ts'
import { add, cellsOf, PERIOD_WEEKS, periodOffset } from './record.ts'
import type { World } from './world.ts'

/** Weeks that one census stands for. */
const CENSUS_WEEKS = PERIOD_WEEKS

export function countHelp(world: World): void {
  const { arrangements, people, carers } = world
  const { hours, giver, receiver, tie, startWeek } = arrangements.columns
  const { overloaded, narrowWeeks, narrowHours, heavyHours } = world.parameters.support
  const { thinTies, richTies } = world.parameters.instruments
  const { givenHours, careHours, strain, degree } = people.columns
  const lasting = new Set<number>()
  const price = world.parameters.cost.informalEuroPerHour
  const m = world.recorder.at
  const data = world.recorder.tally.data
  const now = periodOffset(world, world.week)
  for (let k = 0; k < arrangements.count; k++) {
    if (hours[k] === 0) continue
    cellsOf(world, giver[k])
    add(data, m.careHours + now, hours[k] * CENSUS_WEEKS)
    add(data, m.helpYears + now, CENSUS_WEEKS / EARLY_WEEKS)
    pay(world, Post.INFORMAL, now, hours[k] * CENSUS_WEEKS * price)
    if (tie[k] >= 0) add(data, m.helpingTieYears + now, CENSUS_WEEKS / EARLY_WEEKS)
    const ties = degree[receiver[k]]
    const circle = ties <= thinTies ? 0 : ties >= richTies ? 2 : 1
    add(data, m[HELP_BY_CIRCLE[circle]] + now, CENSUS_WEEKS)
    if (strain[giver[k]] > overloaded) add(data, m[OVERLOAD_BY_CIRCLE[circle]] + now, CENSUS_WEEKS)
    // Months of help make a carer in the narrow sense; hours can make one too.
    if (world.week - startWeek[k] >= narrowWeeks) lasting.add(giver[k])
  }
  for (let k = 0; k < carers.count; k++) {
    const i = carers.rows[k]
    if (givenHours[i] === 0) continue
    cellsOf(world, i)
    add(data, m.carerWeeks + now, CENSUS_WEEKS)
    const over = strain[i] > overloaded
    if (over) add(data, m.overloadWeeks + now, CENSUS_WEEKS)
    if (careHours[i] >= heavyHours) add(data, m.heavyCarerWeeks + now, CENSUS_WEEKS)
    if (careHours[i] < heavyHours && (careHours[i] < narrowHours || !lasting.has(i))) continue
    add(data, m.narrowCarerWeeks + now, CENSUS_WEEKS)
    add(data, m.narrowCareHours + now, careHours[i] * CENSUS_WEEKS)
    if (over) add(data, m.narrowOverloadWeeks + now, CENSUS_WEEKS)
  }
}
const HELP_BY_CIRCLE = ['helpWeeksThin', 'helpWeeksMiddle', 'helpWeeksRich'] as const
const OVERLOAD_BY_CIRCLE = ['overloadThin', 'overloadMiddle', 'overloadRich'] as const
