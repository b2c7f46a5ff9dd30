/** What the census counts of income, schemes and debt, per household. Reads; writes only counters. */
import { ADULT_AGE, Job, Problem, SCHEMES } from './dimensions.ts'
import { marginOf, unclaimed } from './entitlements.ts'
import { findProblem, headOf } from './episodes.ts'
import { EARLY_WEEKS, SERIOUS_STAGE } from './measures.ts'
import { add, PERIOD_WEEKS } from './record.ts'
import type { World } from './world.ts'

const DUE = ['dueRent', 'dueCare', 'dueChild', 'dueAssistance', 'dueSpecial', 'dueRemission'] as const
const UNUSED = ['unusedRent', 'unusedCare', 'unusedChild', 'unusedAssistance', 'unusedSpecial', 'unusedRemission'] as const
/** A debt is new in its first year and old after three. */
const LONG_YEARS = 3

/** Count one household; the caller has found the cells of its first member. */
export function countIncome(world: World, h: number, now: number): void {
  const c = world.households.columns
  const m = world.recorder.at
  const data = world.recorder.tally.data
  const years = PERIOD_WEEKS / EARLY_WEEKS
  if (c.socialHousing[h] === 1) add(data, m.socialHousingYears + now, years)
  if (c.assistance[h] === 1) {
    add(data, m.assistanceHouseholdYears + now, years)
    let persons = 0
    const { ageYears, job } = world.people.columns
    const { workUntilAge } = world.parameters.problems
    for (let i = c.firstPerson[h]; i < c.firstPerson[h] + c.size[h]; i++)
      if (ageYears[i] >= ADULT_AGE && ageYears[i] < workUntilAge && job[i] === Job.NONE) persons++
    add(data, m.assistancePersonWeeks + now, persons * PERIOD_WEEKS)
  }
  const debt = c.episode[h] < 0 ? -1 : findProblem(world, headOf(world, h), Problem.MONEY)
  const p = world.problems.columns
  const inDebt = debt >= 0 && p.stage[debt] >= SERIOUS_STAGE
  if (inDebt) {
    const weeks = world.week - p.seriousWeek[debt]
    add(data, m.debtWeeks + now, PERIOD_WEEKS)
    if (p.known[debt] === 1) add(data, m.knownDebtWeeks + now, PERIOD_WEEKS)
    if (weeks < EARLY_WEEKS) add(data, m.debtNewWeeks + now, PERIOD_WEEKS)
    if (weeks >= LONG_YEARS * EARLY_WEEKS) add(data, m.debtLongWeeks + now, PERIOD_WEEKS)
  }
  if (inDebt || marginOf(world, h) < world.parameters.schemes.troubleBelow) add(data, m.troubleWeeks + now, PERIOD_WEEKS)
  if (c.entitled[h] === 0) return
  for (let s = 0; s < SCHEMES.length; s++) {
    if (((c.entitled[h] >> s) & 1) === 0) continue
    add(data, m[DUE[s]] + now, PERIOD_WEEKS)
    if (((c.using[h] >> s) & 1) === 0) add(data, m[UNUSED[s]] + now, PERIOD_WEEKS)
  }
  add(data, m.euroUnclaimed + now, unclaimed(world, h) * years * MONTHS)
}
const MONTHS = 12
