/** What the census counts of income, schemes and debt, per household. Reads; writes only counters. */
import { ADULT_AGE, Job, Problem, SCHEMES } from './dimensions.ts'
import { unclaimed } from './entitlements.ts'
import { findProblem, headOf } from './episodes.ts'
import { EARLY_WEEKS, SERIOUS_STAGE, Measure } from './measures.ts'
import { add, cellsOf, PERIOD_WEEKS, placeOf } from './record.ts'
import { linesOf, mark } from './sheet.ts'
import type { World } from './world.ts'

/** What is counted of households; those for the schemes stand together, in the order of the schemes. */
export const INCOME_LINES = linesOf(
  'householdWeeks',
  'householdWeeksSingle',
  'socialHousingYears',
  'assistanceHouseholdYears',
  'assistancePersonWeeks',
  'debtWeeks',
  'knownDebtWeeks',
  'debtNewWeeks',
  'debtLongWeeks',
  'troubleWeeks',
  'dueRent',
  'dueCare',
  'dueChild',
  'dueAssistance',
  'dueSpecial',
  'dueRemission',
  'unusedRent',
  'unusedCare',
  'unusedChild',
  'unusedAssistance',
  'unusedSpecial',
  'unusedRemission',
)
/** A debt is new in its first year and old after three. */
const LONG_YEARS = 3

/** Count one household on the sheet; the caller has found the rows of its first member. */
export function countIncome(world: World, h: number, sheet: Float64Array, now: number): void {
  const c = world.households.columns
  const { line } = INCOME_LINES
  const years = PERIOD_WEEKS / EARLY_WEEKS
  if (c.socialHousing[h] === 1) mark(sheet, line.socialHousingYears, years)
  if (c.assistance[h] === 1) {
    mark(sheet, line.assistanceHouseholdYears, years)
    let persons = 0
    const { ageYears, job } = world.people.columns
    const { workUntilAge } = world.parameters.problems
    for (let i = c.firstPerson[h]; i < c.firstPerson[h] + c.size[h]; i++)
      if (ageYears[i] >= ADULT_AGE && ageYears[i] < workUntilAge && job[i] === Job.NONE) persons++
    mark(sheet, line.assistancePersonWeeks, persons * PERIOD_WEEKS)
  }
  const debt = c.episode[h] < 0 ? -1 : findProblem(world, headOf(world, h), Problem.MONEY)
  const p = world.problems.columns
  const inDebt = debt >= 0 && p.stage[debt] >= SERIOUS_STAGE
  if (inDebt) {
    const weeks = world.week - p.seriousWeek[debt]
    mark(sheet, line.debtWeeks, PERIOD_WEEKS)
    if (p.known[debt] === 1) mark(sheet, line.knownDebtWeeks, PERIOD_WEEKS)
    if (weeks < EARLY_WEEKS) mark(sheet, line.debtNewWeeks, PERIOD_WEEKS)
    if (weeks >= LONG_YEARS * EARLY_WEEKS) mark(sheet, line.debtLongWeeks, PERIOD_WEEKS)
  }
  const missed = unclaimed(world, h)
  if (inDebt || c.margin[h] - missed < world.parameters.schemes.troubleBelow) mark(sheet, line.troubleWeeks, PERIOD_WEEKS)
  const entitled = c.entitled[h]
  if (entitled === 0) return
  for (let s = 0; s < SCHEMES.length; s++) {
    if (((entitled >> s) & 1) === 0) continue
    mark(sheet, line.dueRent + s, PERIOD_WEEKS)
    if (((c.using[h] >> s) & 1) === 0) mark(sheet, line.unusedRent + s, PERIOD_WEEKS)
  }
  if (missed === 0) return
  cellsOf(world, c.firstPerson[h])
  add(world.recorder.tally.data, placeOf(world.recorder.tally, Measure.euroUnclaimed, now), missed * years * MONTHS)
}
const MONTHS = 12
