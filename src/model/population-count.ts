/** The population count: once a quarter, who there is to be counted, their ties and trust, and their households. Counts only. */
import { ADULT_AGE } from './dimensions.ts'
import { countIncome, INCOME_LINES } from './income-count.ts'
import { EARLY_WEEKS, Measure } from './measures.ts'
import { add, cellsOf, PERIOD_WEEKS, periodOffset, placeOf } from './record.ts'
import { addTimes, closeSheet, linesOf, mark, openSheet, rowsOf, sumLine } from './sheet.ts'
import { Visited } from './trust.ts'
import type { World } from './world.ts'

const LINES = linesOf('residentWeeks', 'adultWeeks', 'tieWeeks', 'communityWeekHours', 'visitedNeedWeeks', 'visitedNotWeeks')

export function countPopulation(world: World): void {
  if (world.week < world.reformWeek) return
  countPeople(world)
  countHouseholds(world)
  const { tally } = world.recorder
  const { cells, data } = world.recorder.tally
  const now = periodOffset(world, world.week)
  const years = PERIOD_WEEKS / EARLY_WEEKS
  for (let cell = 0; cell < cells; cell++) {
    data[placeOf(tally, Measure.residentYears, now) + cell] =
      (data[placeOf(tally, Measure.residentWeeks, now) + cell] * years) / PERIOD_WEEKS
    // A tie has two ends: half of it is counted at each.
    data[placeOf(tally, Measure.tieYears, now) + cell] = (data[placeOf(tally, Measure.tieWeeks, now) + cell] * years) / (2 * PERIOD_WEEKS)
  }
}

function countPeople(world: World): void {
  const { people } = world
  const { ageYears, degree, communityHours, trust, trustBase, visited } = people.columns
  const { tally } = world.recorder
  const data = world.recorder.tally.data
  const now = periodOffset(world, world.week)
  const { line } = LINES
  const width = LINES.measures.length
  const sheet = openSheet(world, LINES)
  for (let i = 0; i < people.count; i++) {
    rowsOf(world, i, width)
    mark(sheet, line.residentWeeks, PERIOD_WEEKS)
    if (ageYears[i] < ADULT_AGE) continue
    mark(sheet, line.adultWeeks, PERIOD_WEEKS)
    mark(sheet, line.tieWeeks, degree[i] * PERIOD_WEEKS)
    if (communityHours[i] > 0) mark(sheet, line.communityWeekHours, communityHours[i] * PERIOD_WEEKS)
    cellsOf(world, i)
    add(data, placeOf(tally, Measure.trustWeeks, now), trust[i] * PERIOD_WEEKS)
    if (visited[i] === Visited.NEVER) continue
    const change = (trust[i] - trustBase[i]) * PERIOD_WEEKS
    const needed = visited[i] === Visited.WITH_NEED
    add(data, placeOf(tally, needed ? Measure.trustVisitedNeed : Measure.trustVisitedNot, now), change)
    mark(sheet, needed ? line.visitedNeedWeeks : line.visitedNotWeeks, PERIOD_WEEKS)
  }
  closeSheet(world, sheet, LINES, now)
  // Everybody brings the same to quality of life. What was lost stands there already, in fractions: one by one, or as if.
  const residents = sumLine(world, sheet, line.residentWeeks, width)
  for (let cell = 0; cell < residents.length; cell++) {
    const at = placeOf(tally, Measure.quality, now) + cell
    data[at] = addTimes(data[at], PERIOD_WEEKS, residents[cell] / PERIOD_WEEKS)
  }
}

function countHouseholds(world: World): void {
  const { households } = world
  const { firstPerson, size } = households.columns
  const { line } = INCOME_LINES
  const sheet = openSheet(world, INCOME_LINES)
  const now = periodOffset(world, world.week)
  for (let h = 0; h < households.count; h++) {
    rowsOf(world, firstPerson[h], INCOME_LINES.measures.length)
    mark(sheet, line.householdWeeks, PERIOD_WEEKS)
    if (size[h] === 1) mark(sheet, line.householdWeeksSingle, PERIOD_WEEKS)
    countIncome(world, h, sheet, now)
  }
  closeSheet(world, sheet, INCOME_LINES, now)
}
