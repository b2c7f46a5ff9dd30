/** The census of informal help: arrangements, carers in every sense, and overload by the circle of whom they help. Counts only. */
import { HelpMode } from './arrangements.ts'
import { Problem } from './dimensions.ts'
import { EARLY_WEEKS, Measure } from './measures.ts'
import { add, addEach, cellsOf, PERIOD_WEEKS, periodOffset, placeOf } from './record.ts'
import { closeSheet, linesOf, markLines, openSheet, rowsOf, weighLines } from './sheet.ts'
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

/** Weeks or years that 1 on a line stands for. */
const HELP_WORTH = HELP_LINES.measures.map((measure) =>
  measure === Measure.helpYears || measure === Measure.helpingTieYears ? CENSUS_WEEKS / EARLY_WEEKS : CENSUS_WEEKS,
)
const CARER_WORTH = CARER_LINES.measures.map(() => CENSUS_WEEKS)

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
    let bits = 1 << line.helpYears
    if (tie[k] >= 0) bits |= 1 << line.helpingTieYears
    const ties = degree[receiver[k]]
    const circle = ties <= thinTies ? 0 : ties >= richTies ? 2 : 1
    bits |= 1 << (line.helpWeeksThin + circle)
    if (strain[carer] > overloaded) bits |= 1 << (line.overloadThin + circle)
    markLines(sheet, bits)
    if (mode[k] !== HelpMode.HOME && !isIll(world, receiver[k])) continue
    forIll[carer] += hours[k]
    if (world.week - startWeek[k] >= narrowWeeks) lasting[carer] = 1
  }
  weighLines(sheet, HELP_WORTH)
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
    let bits = 1 << line.carerWeeks
    const over = strain[i] > overloaded
    if (over) bits |= 1 << line.overloadWeeks
    if (careHours[i] >= heavyHours) bits |= 1 << line.heavyCarerWeeks
    // Months of care make a carer in the narrow sense; hours can make one too.
    const care = forIll[i]
    const narrow = care >= heavyHours || (care >= narrowHours && lasting[i] === 1)
    if (narrow) {
      bits |= 1 << line.narrowCarerWeeks
      if (over) bits |= 1 << line.narrowOverloadWeeks
      cellsOf(world, i)
      add(world.recorder.tally.data, narrowAt, care * CENSUS_WEEKS)
    }
    markLines(sheet, bits)
  }
  weighLines(sheet, CARER_WORTH)
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
