/** The census of informal help: arrangements, carers in every sense, and overload by the circle of whom they help. Counts only. */
import { HelpMode } from './arrangements.ts'
import { Problem } from './dimensions.ts'
import { EARLY_WEEKS, Measure } from './measures.ts'
import { add, addEach, cellsOf, PERIOD_WEEKS, periodOffset, placeOf } from './record.ts'
import { closeSheet, linesOf, mark, openSheet, rowsOf } from './sheet.ts'
import type { World } from './world.ts'

/** Weeks that one census stands for. */
const CENSUS_WEEKS = PERIOD_WEEKS

const HELP_LINES = linesOf(
  'helpYears',
  'helpingTieYears',
  'helpWeeksThin',
  'helpWeeksMiddle',
  'helpWeeksRich',
  'overloadThin',
  'overloadMiddle',
  'overloadRich',
)
const CARER_LINES = linesOf('carerWeeks', 'overloadWeeks', 'heavyCarerWeeks', 'narrowCarerWeeks', 'narrowOverloadWeeks')

export function countHelp(world: World): void {
  // Hours a week of care for who is ill, disabled or frail, by carer; and who gives it for months.
  const forIll = new Float64Array(world.people.count)
  const lasting = new Uint8Array(world.people.count)
  const now = periodOffset(world, world.week)
  const help = openSheet(world, HELP_LINES)
  markArrangements(world, help, forIll, lasting)
  closeSheet(world, help, HELP_LINES, now)
  const care = openSheet(world, CARER_LINES)
  markCarers(world, care, forIll, lasting)
  closeSheet(world, care, CARER_LINES, now)
}

function markArrangements(world: World, sheet: Float64Array, forIll: Float64Array, lasting: Uint8Array): void {
  const { arrangements, people } = world
  const { hours, giver, receiver, tie, startWeek, mode } = arrangements.columns
  const { overloaded, narrowWeeks } = world.parameters.support
  const { thinTies, richTies } = world.parameters.instruments
  const { strain, degree } = people.columns
  const price = world.parameters.cost.informalEuroPerHour
  const { tally } = world.recorder
  const now = periodOffset(world, world.week)
  const { line } = HELP_LINES
  const hoursAt = Int32Array.of(
    placeOf(tally, Measure.careHours, now),
    placeOf(tally, Measure.euroInformal, now),
    placeOf(tally, Measure.paidByNetwork, now),
  )
  const amounts = new Float64Array(3)
  for (let k = 0; k < arrangements.count; k++) {
    if (hours[k] === 0) continue
    const carer = giver[k]
    cellsOf(world, carer)
    rowsOf(world, carer, HELP_LINES.measures.length)
    amounts[0] = hours[k] * CENSUS_WEEKS
    amounts[1] = hours[k] * CENSUS_WEEKS * price
    amounts[2] = amounts[1]
    addEach(world.recorder.tally.data, hoursAt, amounts)
    mark(sheet, line.helpYears, CENSUS_WEEKS / EARLY_WEEKS)
    if (tie[k] >= 0) mark(sheet, line.helpingTieYears, CENSUS_WEEKS / EARLY_WEEKS)
    const ties = degree[receiver[k]]
    const circle = ties <= thinTies ? 0 : ties >= richTies ? 2 : 1
    mark(sheet, line.helpWeeksThin + circle, CENSUS_WEEKS)
    if (strain[carer] > overloaded) mark(sheet, line.overloadThin + circle, CENSUS_WEEKS)
    if (mode[k] !== HelpMode.HOME && !isIll(world, receiver[k])) continue
    forIll[carer] += hours[k]
    if (world.week - startWeek[k] >= narrowWeeks) lasting[carer] = 1
  }
}

function markCarers(world: World, sheet: Float64Array, forIll: Float64Array, lasting: Uint8Array): void {
  const { carers } = world
  const { overloaded, narrowHours, heavyHours } = world.parameters.support
  const { givenHours, careHours, strain } = world.people.columns
  const now = periodOffset(world, world.week)
  const narrowAt = placeOf(world.recorder.tally, Measure.narrowCareHours, now)
  const { line } = CARER_LINES
  for (let k = 0; k < carers.count; k++) {
    const i = carers.rows[k]
    if (givenHours[i] === 0) continue
    rowsOf(world, i, CARER_LINES.measures.length)
    mark(sheet, line.carerWeeks, CENSUS_WEEKS)
    const over = strain[i] > overloaded
    if (over) mark(sheet, line.overloadWeeks, CENSUS_WEEKS)
    if (careHours[i] >= heavyHours) mark(sheet, line.heavyCarerWeeks, CENSUS_WEEKS)
    // Months of care make a carer in the narrow sense; hours can make one too.
    const care = forIll[i]
    if (care < heavyHours && (care < narrowHours || lasting[i] === 0)) continue
    mark(sheet, line.narrowCarerWeeks, CENSUS_WEEKS)
    cellsOf(world, i)
    add(world.recorder.tally.data, narrowAt, care * CENSUS_WEEKS)
    if (over) mark(sheet, line.narrowOverloadWeeks, CENSUS_WEEKS)
  }
}

/** The health monitors ask for care of somebody who is ill, disabled or frail: not for help with money or work. */
function isIll(world: World, person: number): boolean {
  const episode = world.households.columns.episode[world.people.columns.household[person]]
  if (episode < 0) return false
  const { type, bearer, next } = world.problems.columns
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = next[q]) {
    if (bearer[q] === person && (type[q] === Problem.FUNCTIONAL || type[q] === Problem.MENTAL)) return true
  }
  return false
}
