/** The census of informal help: arrangements, carers in every sense, and overload by the circle of whom they help. Counts only. */
import { HelpMode } from './arrangements.ts'
import { Problem } from './dimensions.ts'
import { hasProblem } from './episodes.ts'
import { EARLY_WEEKS } from './measures.ts'
import { pay, Post } from './ledger.ts'
import { add, cellsOf, PERIOD_WEEKS, periodOffset } from './record.ts'
import type { World } from './world.ts'

/** Weeks that one census stands for. */
const CENSUS_WEEKS = PERIOD_WEEKS

export function countHelp(world: World): void {
  const { arrangements, people, carers } = world
  const { hours, giver, receiver, tie, startWeek, mode } = arrangements.columns
  const { overloaded, narrowWeeks, narrowHours, heavyHours } = world.parameters.support
  const { thinTies, richTies } = world.parameters.instruments
  const { givenHours, careHours, strain, degree } = people.columns
  // Hours a week of care for who is ill, disabled or frail, by carer; and who gives it for months.
  const forIll = new Map<number, number>()
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
    if (mode[k] !== HelpMode.HOME && !isIll(world, receiver[k])) continue
    forIll.set(giver[k], (forIll.get(giver[k]) ?? 0) + hours[k])
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
    // Months of care make a carer in the narrow sense; hours can make one too.
    const care = forIll.get(i) ?? 0
    if (care < heavyHours && (care < narrowHours || !lasting.has(i))) continue
    add(data, m.narrowCarerWeeks + now, CENSUS_WEEKS)
    add(data, m.narrowCareHours + now, care * CENSUS_WEEKS)
    if (over) add(data, m.narrowOverloadWeeks + now, CENSUS_WEEKS)
  }
}

/** The health monitors ask for care of somebody who is ill, disabled or frail: not for help with money or work. */
const isIll = (world: World, person: number): boolean =>
  hasProblem(world, person, Problem.FUNCTIONAL) || hasProblem(world, person, Problem.MENTAL)

const HELP_BY_CIRCLE = ['helpWeeksThin', 'helpWeeksMiddle', 'helpWeeksRich'] as const
const OVERLOAD_BY_CIRCLE = ['overloadThin', 'overloadMiddle', 'overloadRich'] as const
