/**
 * The population count: once a quarter, who there is to be counted, their ties and trust, and their households. Counts only.
 *
 * Who there is does not change during a run: it is counted once.
 */
import { areaOf, COMBINATIONS, GROUP_CELLS, groupsOf, PACKED_CELLS } from './cells.ts'
import { ADULT_AGE } from './dimensions.ts'
import { countIncome } from './income-count.ts'
import { EARLY_WEEKS, Measure } from './measures.ts'
import { add, addIn, cellsOf, PERIOD_WEEKS, periodOffset, placeOf } from './record.ts'
import { addTimes, closeSheet, linesOf, mark, openSheet, rowsOf, sumLine } from './sheet.ts'
import { Visited } from './trust.ts'
import type { World } from './world.ts'

export function countPopulation(world: World): void {
  if (world.week < world.reformWeek) return
  countEverybody(world)
  countAdults(world)
  countIncome(world)
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

const LINES = linesOf('residentWeeks', 'adultWeeks', 'householdWeeks', 'householdWeeksSingle')

/** Sheets by the combinations of a population, which all policies share. */
const counted = new WeakMap<Uint32Array, Float64Array>()

/** Residents, adults and households: all of them, one period. */
function countEverybody(world: World): void {
  const sheet = counted.get(world.combinations) ?? sheetOfEverybody(world)
  counted.set(world.combinations, sheet)
  const now = periodOffset(world, world.week)
  closeSheet(world, sheet, LINES, now)
  // Everybody brings the same to quality of life. What was lost stands there already, in fractions: one by one, or as if.
  const { tally } = world.recorder
  const residents = sumLine(world, sheet, LINES.line.residentWeeks, LINES.measures.length)
  for (let cell = 0; cell < residents.length; cell++) {
    const at = placeOf(tally, Measure.quality, now) + cell
    tally.data[at] = addTimes(tally.data[at], PERIOD_WEEKS, residents[cell] / PERIOD_WEEKS)
  }
}

function sheetOfEverybody(world: World): Float64Array {
  const { people, households } = world
  const { line } = LINES
  const width = LINES.measures.length
  const sheet = openSheet(world, LINES)
  for (let i = 0; i < people.count; i++) {
    rowsOf(world, i, width)
    mark(sheet, line.residentWeeks, PERIOD_WEEKS)
    if (people.columns.ageYears[i] >= ADULT_AGE) mark(sheet, line.adultWeeks, PERIOD_WEEKS)
  }
  for (let h = 0; h < households.count; h++) {
    rowsOf(world, households.columns.firstPerson[h], width)
    mark(sheet, line.householdWeeks, PERIOD_WEEKS)
    if (households.columns.size[h] === 1) mark(sheet, line.householdWeeksSingle, PERIOD_WEEKS)
  }
  return sheet
}

const ADULT_LINES = linesOf('tieWeeks', 'communityWeekHours', 'visitedNeedWeeks', 'visitedNotWeeks')

/** Ties, community hours and trust of adults, and what became of trust in those who were visited unasked. */
function countAdults(world: World): void {
  const { combinations } = world
  const { ageYears, degree, communityHours, trust, visited } = world.people.columns
  const { tally } = world.recorder
  const { data } = tally
  const { tieWeeks } = ADULT_LINES.line
  const width = ADULT_LINES.measures.length
  const trustAt = placeOf(tally, Measure.trustWeeks, periodOffset(world, world.week))
  const sheet = openSheet(world, ADULT_LINES)
  const packed = PACKED_CELLS
  for (let i = 0; i < world.people.count; i++) {
    if (ageYears[i] < ADULT_AGE) continue
    const code = combinations[i]
    const groups = groupsOf(code)
    const area = areaOf(code)
    const ties = degree[i] * PERIOD_WEEKS
    sheet[groups * width + tieWeeks] += ties
    sheet[(COMBINATIONS + area) * width + tieWeeks] += ties
    addIn(data, trustAt, packed[groups], GROUP_CELLS + area, trust[i] * PERIOD_WEEKS)
    if (communityHours[i] !== 0 || visited[i] !== 0) countFew(world, sheet, i)
  }
  closeSheet(world, sheet, ADULT_LINES, periodOffset(world, world.week))
}

/** What concerns few: community hours, and trust after a visit. */
function countFew(world: World, sheet: Float64Array, i: number): void {
  const { trust, trustBase, visited, communityHours } = world.people.columns
  const { line } = ADULT_LINES
  const { tally } = world.recorder
  rowsOf(world, i, ADULT_LINES.measures.length)
  mark(sheet, line.communityWeekHours, communityHours[i] * PERIOD_WEEKS)
  if (visited[i] === Visited.NEVER) return
  const change = (trust[i] - trustBase[i]) * PERIOD_WEEKS
  const needed = visited[i] === Visited.WITH_NEED
  const now = periodOffset(world, world.week)
  cellsOf(world, i)
  add(tally.data, placeOf(tally, needed ? Measure.trustVisitedNeed : Measure.trustVisitedNot, now), change)
  mark(sheet, needed ? line.visitedNeedWeeks : line.visitedNotWeeks, PERIOD_WEEKS)
}
