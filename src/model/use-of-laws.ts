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
import { ADULT_AGE, bitCount, Handler, Problem } from './dimensions.ts'
import { bookYear, pay, Post } from './ledger.ts'
import { Law } from './provisions.ts'
import { Measure } from './measures.ts'
import { add, cellsOf, countPerson, PERIOD_WEEKS, periodOffset } from './record.ts'
import type { World } from './world.ts'

const LAWS = Law.PARTICIPATION | Law.SUPPORT | Law.YOUTH

/** Once a quarter: marks of who is treated now, and the provisions that run. */
export function countProvisions(world: World): void {
  const { problems, people, recorder, week, reformWeek } = world
  const c = problems.columns
  const { euroPerWeek } = world.parameters.provisions
  const { lawsUsed } = people.columns
  const m = recorder.at
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
    add(data, m.provisionWeeks + now, PERIOD_WEEKS)
    pay(world, Post.PROVISIONS, now, price * PERIOD_WEEKS)
    if (type === Problem.MONEY) add(data, m.debtAssistanceWeeks + now, PERIOD_WEEKS)
  }
}

/** Once a year: the year is counted and the marks are wiped. */
export function countYearOfUse(world: World): void {
  const { people, households, week, reformWeek } = world
  const { lawsUsed, ageYears } = people.columns
  const { firstPerson, size, assistance } = households.columns
  // The year that ended belongs to the quarter before this week.
  const then = week - 1
  if (then >= reformWeek) {
    for (let h = 0; h < households.count; h++) {
      const first = firstPerson[h]
      let laws = assistance[h] === 1 ? Law.PARTICIPATION : 0
      for (let i = first; i < first + size[h]; i++) {
        const used = lawsUsed[i]
        laws |= used
        countPerson(world, Measure.yearResidents, i, 1, then)
        if (ageYears[i] < ADULT_AGE) countPerson(world, Measure.yearMinors, i, 1, then)
        if (used === 0) continue
        if ((used & Law.SUPPORT) !== 0) countPerson(world, Measure.wmoClients, i, 1, then)
        if ((used & Law.YOUTH) !== 0) countPerson(world, Measure.youthClients, i, 1, then)
        if ((used & Law.YOUTH_BY_TEAM) !== 0) countPerson(world, Measure.youthByTeam, i, 1, then)
      }
      countPerson(world, Measure.yearHouseholds, first, 1, then)
      const many = bitCount(laws & LAWS)
      if (many > 0) countPerson(world, Measure.userHouseholds, first, 1, then)
      if (many > 1) countPerson(world, Measure.userHouseholdsMany, first, 1, then)
    }
  }
  lawsUsed.fill(0)
}
