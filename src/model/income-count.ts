/** What the census counts of income, schemes and debt, per household. Reads; writes only counters. */
import { ADULT_AGE, Job, Problem, SCHEMES } from './dimensions.ts'
import { unclaimedOf } from './entitlements.ts'
import { findProblem, headOf } from './episodes.ts'
import { EARLY_WEEKS, Measure, SERIOUS_STAGE } from './measures.ts'
import { add, cellsOf, PERIOD_WEEKS, periodOffset, placeOf } from './record.ts'
import { closeSheet, linesOf, mark, markLines, openSheet, rowsOf, weighLines } from './sheet.ts'
import type { World } from './world.ts'

/** What is counted of households; those for the schemes stand together, in the order of the schemes. */
const INCOME_LINES = linesOf(
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

/** Weeks or years that 1 on a line stands for. */
const YEARS = PERIOD_WEEKS / EARLY_WEEKS
const { line } = INCOME_LINES
const WORTH = INCOME_LINES.measures.map((_, at) =>
  at === line.socialHousingYears || at === line.assistanceHouseholdYears ? YEARS : PERIOD_WEEKS,
)
const MONTHS = 12

export function countIncome(world: World): void {
  const { households, recorder } = world
  const { firstPerson, episode, entitled, using, margin, socialHousing, assistance } = households.columns
  const { euroPerMonth, troubleBelow } = world.parameters.schemes
  const { tally } = recorder
  const sheet = openSheet(world, INCOME_LINES)
  const width = WORTH.length
  const unclaimedAt = placeOf(tally, Measure.euroUnclaimed, periodOffset(world, world.week))
  const euro = Float64Array.from({ length: 1 << SCHEMES.length }, (_, missing) => unclaimedOf(euroPerMonth, missing))
  for (let h = 0; h < households.count; h++) {
    const due = entitled[h]
    const missing = due & ~using[h]
    // A line is a bit: those of the schemes stand in the order of the schemes.
    let bits = (due << line.dueRent) | (missing << line.unusedRent)
    if (socialHousing[h] === 1) bits |= 1 << line.socialHousingYears
    if (assistance[h] === 1) bits |= 1 << line.assistanceHouseholdYears
    const debts = episode[h] < 0 ? 0 : debtLines(world, h)
    if (debts !== 0 || margin[h] - euro[missing] < troubleBelow) bits |= debts | (1 << line.troubleWeeks)
    if (bits === 0) continue
    const first = firstPerson[h]
    rowsOf(world, first, width)
    markLines(sheet, bits)
    if (assistance[h] === 1) mark(sheet, line.assistancePersonWeeks, personsOnAssistance(world, h))
    if (missing === 0) continue
    cellsOf(world, first)
    add(tally.data, unclaimedAt, euro[missing] * YEARS * MONTHS)
  }
  weighLines(sheet, WORTH)
  closeSheet(world, sheet, INCOME_LINES, periodOffset(world, world.week))
}

/** Lines of a household in debt, as bits; 0 for the others. */
function debtLines(world: World, h: number): number {
  const debt = findProblem(world, headOf(world, h), Problem.MONEY)
  const p = world.problems.columns
  if (debt < 0 || p.stage[debt] < SERIOUS_STAGE) return 0
  const weeks = world.week - p.seriousWeek[debt]
  let bits = 1 << line.debtWeeks
  if (p.known[debt] === 1) bits |= 1 << line.knownDebtWeeks
  if (weeks < EARLY_WEEKS) bits |= 1 << line.debtNewWeeks
  if (weeks >= LONG_YEARS * EARLY_WEEKS) bits |= 1 << line.debtLongWeeks
  return bits
}

/** Members of age without work who may be asked to find it. */
function personsOnAssistance(world: World, h: number): number {
  const { firstPerson, size } = world.households.columns
  const { ageYears, job } = world.people.columns
  const { workUntilAge } = world.parameters.problems
  let persons = 0
  for (let i = firstPerson[h]; i < firstPerson[h] + size[h]; i++)
    if (ageYears[i] >= ADULT_AGE && ageYears[i] < workUntilAge && job[i] === Job.NONE) persons++
  return persons
}
