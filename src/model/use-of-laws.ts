/**
 * Who uses which of the three laws in a year, and the stock of provisions (S23). Counts, changes nothing but the marks it keeps.
 *
 * A household uses the Participation Act when it receives social assistance or a specialist works with a member on work; the Social
 * Support Act (Wmo) with a provision or a specialist for a limitation; the Youth Act with youth care, also that by the team.
 * Debt assistance rests on a law of its own and does not count.
 *
 * Reads       people, households, problems
 * Writes      people.lawsUsed, recorder
 * Draws       none
 * Parameters  provisions.euroPerWeek
 * Checked by  test/model/provisions.test.ts
 */
import { Measure } from './measures.ts'
import { ADULT_AGE, bitCount, Handler, Problem } from './dimensions.ts'
import { bookYear, pay, Post } from './ledger.ts'
import { Law } from './provisions.ts'
import { add, cellsOf, PERIOD_WEEKS, periodOffset, placeOf } from './record.ts'
import { closeSheet, linesOf, mark, openSheet, rowsOf } from './sheet.ts'
import type { World } from './world.ts'

const LAWS = Law.PARTICIPATION | Law.SUPPORT | Law.YOUTH

/** Once a quarter: marks of who is treated now, and the provisions that run. */
export function countProvisions(world: World): void {
  const { problems, people, recorder, week, reformWeek } = world
  const c = problems.columns
  const { euroPerWeek } = world.parameters.provisions
  const { lawsUsed } = people.columns
  const { tally } = recorder
  const data = recorder.tally.data
  const now = periodOffset(world, week)
  for (let q = 0; q < problems.count; q++) {
    if (c.stage[q] === 0) continue
    const type = c.type[q]
    if (c.handler[q] === Handler.SPECIALIST) {
      if (type === Problem.WORK) lawsUsed[c.bearer[q]] |= Law.PARTICIPATION
      if (type === Problem.FUNCTIONAL) lawsUsed[c.bearer[q]] |= Law.SUPPORT
      if (type === Problem.YOUTH) lawsUsed[c.bearer[q]] |= Law.YOUTH
    } else if (c.handler[q] >= 0 && type === Problem.YOUTH) lawsUsed[c.bearer[q]] |= Law.YOUTH | Law.YOUTH_BY_TEAM
    if (c.provision[q] === 0) continue
    let price = 0
    for (let k = 0; k < euroPerWeek.length; k++) if ((c.provision[q] >> k) & 1) price += euroPerWeek[k]
    bookYear(world, price * PERIOD_WEEKS)
    if (week < reformWeek) continue
    cellsOf(world, c.bearer[q])
    add(data, placeOf(tally, Measure.provisionWeeks, now), PERIOD_WEEKS)
    pay(world, Post.PROVISIONS, now, price * PERIOD_WEEKS)
    if (type === Problem.MONEY) add(data, placeOf(tally, Measure.debtAssistanceWeeks, now), PERIOD_WEEKS)
  }
}

/** Once a year: the year is counted and the marks are wiped. */
export function countYearOfUse(world: World): void {
  // The year that ended belongs to the quarter before this week.
  if (world.week - 1 >= world.reformWeek) countUsers(world, periodOffset(world, world.week - 1))
  world.people.columns.lawsUsed.fill(0)
}

const YEAR_LINES = linesOf(
  'yearResidents',
  'yearMinors',
  'wmoClients',
  'youthClients',
  'youthByTeam',
  'yearHouseholds',
  'userHouseholds',
  'userHouseholdsMany',
)

function countUsers(world: World, then: number): void {
  const { people, households } = world
  const { lawsUsed, ageYears } = people.columns
  const { firstPerson, size, assistance } = households.columns
  const { line } = YEAR_LINES
  const width = YEAR_LINES.measures.length
  const sheet = openSheet(world, YEAR_LINES)
  for (let h = 0; h < households.count; h++) {
    const first = firstPerson[h]
    let laws = assistance[h] === 1 ? Law.PARTICIPATION : 0
    for (let i = first; i < first + size[h]; i++) {
      const used = lawsUsed[i]
      laws |= used
      rowsOf(world, i, width)
      mark(sheet, line.yearResidents, 1)
      if (ageYears[i] < ADULT_AGE) mark(sheet, line.yearMinors, 1)
      if (used === 0) continue
      if ((used & Law.SUPPORT) !== 0) mark(sheet, line.wmoClients, 1)
      if ((used & Law.YOUTH) !== 0) mark(sheet, line.youthClients, 1)
      if ((used & Law.YOUTH_BY_TEAM) !== 0) mark(sheet, line.youthByTeam, 1)
    }
    rowsOf(world, first, width)
    mark(sheet, line.yearHouseholds, 1)
    const many = bitCount(laws & LAWS)
    if (many > 0) mark(sheet, line.userHouseholds, 1)
    if (many > 1) mark(sheet, line.userHouseholdsMany, 1)
  }
  closeSheet(world, sheet, YEAR_LINES, then)
}
