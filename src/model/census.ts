/**
 * The census: every quarter the state is counted for the outcomes, in both views: what is true and what professionals know. It
 * reads everything and writes nothing but counters (and the yearly totals of help it resets).
 */
import { isShared } from './consent.ts'
import { ADULT_AGE, bitCount, CaseStatus, DOMAIN_OF, isTreated, Problem } from './dimensions.ts'
import { isInCare } from './episodes.ts'
import { flushContact } from './closing.ts'
import { EARLY_WEEKS, FOLLOW_UP_WEEKS, Measure, SERIOUS_STAGE, WORST_STAGE } from './measures.ts'
import { add, addEach, cellsOf, countArea, countOpen, countPerson, Curve, PERIOD_WEEKS, periodOffset, placeOf } from './record.ts'
import { helpWay, isKeptAtEnd, supportStratum } from './arrangements.ts'
import { countHelp } from './help-census.ts'
import { pay, payArea, Post } from './ledger.ts'
import { closeSheet, linesOf, mark, markLines, openSheet, rowsOf, weighLines } from './sheet.ts'
import { postHours } from './staff.ts'
import { countProvisions, countYearOfUse } from './use-of-laws.ts'
import { isAlive } from './ties.ts'
import type { World } from './world.ts'
import { TIE_BYTES, TIE_HALVES } from './state.ts'

/** Weeks that one census stands for. */
const CENSUS_WEEKS = PERIOD_WEEKS

const PROBLEM_LINES = linesOf(
  'stageWeeks',
  'knownStageWeeks',
  'personWeeksProblem',
  'caseProblemYearsMulti',
  'caseProblemYearsSingle',
  'mentalRiskWeeks',
  'seriousWeeks',
  'knownSeriousWeeks',
  'hiddenWeeks',
  'forcedWeeks',
  'unmetWeeks',
  'knownUnmetWeeks',
  'adultProblemWeeks',
  'tieWeeksProblem',
)

/** Weeks or years that 1 on a line stands for. */
const PROBLEM_WORTH = PROBLEM_LINES.measures.map((measure) =>
  measure === Measure.caseProblemYearsMulti || measure === Measure.caseProblemYearsSingle ? CENSUS_WEEKS / EARLY_WEEKS : CENSUS_WEEKS,
)

export function takeCensus(world: World): void {
  countProvisions(world)
  if (world.week < world.reformWeek) {
    for (let row = 0; row < world.cases.count; row++) {
      world.cases.columns.recentHours[row] = 0
      world.cases.columns.recentMain[row] = 0
    }
    return
  }
  countProblems(world)
  countEpisodes(world)
  countHelp(world)
  countCases(world)
}

function countProblems(world: World): void {
  const { problems, people, episodes } = world
  const c = problems.columns
  const { adequate } = world.parameters.support
  const quality = world.parameters.loneliness.qualityByType
  const worth = world.parameters.loneliness.qualitySupport
  const { crisisEuroPerWeek } = world.parameters.cost
  const { tally } = world.recorder
  const data = world.recorder.tally.data
  const now = periodOffset(world, world.week)
  const { line } = PROBLEM_LINES
  const width = PROBLEM_LINES.measures.length
  const sheet = openSheet(world, PROBLEM_LINES)
  // What is lost by a problem, and what help gives: fractions, in the order of the problems.
  const lossesAt = Int32Array.of(placeOf(tally, Measure.qualityProblems, now), placeOf(tally, Measure.quality, now))
  const losses = new Float64Array(2)
  const gainsAt = Int32Array.of(
    placeOf(tally, Measure.capacityWeeks, now),
    placeOf(tally, Measure.quality, now),
    placeOf(tally, Measure.qualitySupport, now),
    placeOf(tally, Measure.qualityInformal, now),
  )
  const gains = new Float64Array(4)
  for (let q = 0; q < problems.count; q++) {
    const stage = c.stage[q]
    if (stage === 0) continue
    const known = c.known[q] === 1
    const bearer = c.bearer[q]
    const type = c.type[q]
    const episode = c.episode[q]
    cellsOf(world, bearer)
    rowsOf(world, bearer, width)
    losses[0] = ((quality[type] * stage) / WORST_STAGE) * CENSUS_WEEKS
    losses[1] = -losses[0]
    addEach(data, lossesAt, losses)
    mark(sheet, line.stageWeeks, stage)
    if (known) mark(sheet, line.knownStageWeeks, stage)
    let bits = 0
    // A person counts once: on the first of the problems that he or she bears.
    if (isFirstOf(world, q, c.bearer)) bits |= 1 << line.personWeeksProblem
    if (isInCare(world, episode)) {
      const several = bitCount(episodes.columns.domains[episode]) > 1
      bits |= 1 << (several ? line.caseProblemYearsMulti : line.caseProblemYearsSingle)
    }
    if (stage === WORST_STAGE) pay(world, Post.CRISIS, now, crisisEuroPerWeek * CENSUS_WEEKS)
    if (stage >= SERIOUS_STAGE) {
      if (type === Problem.MENTAL) bits |= 1 << line.mentalRiskWeeks
      bits |= (1 << line.seriousWeeks) | (1 << (known ? line.knownSeriousWeeks : line.hiddenWeeks))
      const treated = isTreated(c.handler[q])
      if (c.met[q] < adequate) {
        if (!treated) bits |= 1 << line.forcedWeeks
        if (!treated || c.granted[q] < adequate) {
          bits |= 1 << line.unmetWeeks
          if (known) bits |= 1 << line.knownUnmetWeeks
        }
      }
    }
    markLines(sheet, bits)
    if (!isFirstOf(world, q, c.asker)) continue
    const asker = c.asker[q]
    if (asker !== bearer) {
      cellsOf(world, asker)
      rowsOf(world, asker, width)
    }
    mark(sheet, line.adultProblemWeeks, 1)
    mark(sheet, line.tieWeeksProblem, people.columns.degree[asker])
    gains[0] = people.columns.selfManagement[asker] * episodes.columns.bandwidth[episode] * CENSUS_WEEKS
    gains[1] = worth * c.met[q] * CENSUS_WEEKS
    gains[2] = gains[1]
    gains[3] = worth * c.helped[q] * CENSUS_WEEKS
    addEach(data, gainsAt, gains)
  }
  weighLines(sheet, PROBLEM_WORTH)
  closeSheet(world, sheet, PROBLEM_LINES, now)
}

function isFirstOf(world: World, q: number, who: Uint32Array): boolean {
  const c = world.problems.columns
  for (let r = world.episodes.columns.firstProblem[c.episode[q]]; r !== q; r = c.next[r]) if (who[r] === who[q]) return false
  return true
}

function countEpisodes(world: World): void {
  const { episodes, households, problems, cases } = world
  const e = episodes.columns
  const c = problems.columns
  for (let k = 0; k < episodes.count; k++) {
    if (e.firstProblem[k] < 0) continue
    const head = households.columns.firstPerson[e.household[k]]
    const inCase = e.case[k] >= 0 && cases.columns.status[e.case[k]] === CaseStatus.ACTIVE
    if (inCase) countPerson(world, Measure.householdWeeksCase, head, CENSUS_WEEKS)
    const domains = bitCount(e.domains[k])
    if (domains < 2) continue
    countPerson(world, Measure.householdWeeksMulti, head, CENSUS_WEEKS)
    let known = 0
    for (let q = e.firstProblem[k]; q >= 0; q = c.next[q]) if (c.known[q] === 1) known |= 1 << DOMAIN_OF[c.type[q]]
    const seen = bitCount(known)
    if (seen >= 2) countPerson(world, Measure.householdWeeksMultiKnown, head, CENSUS_WEEKS)
    if (!inCase) continue
    const row = e.case[k]
    countPerson(world, Measure.multiCaseWeeks, head, CENSUS_WEEKS)
    countPerson(world, Measure.multiDomains, head, domains * CENSUS_WEEKS)
    countPerson(world, Measure.multiKnownDomains, head, seen * CENSUS_WEEKS)
    const linked = seen >= 2 && (isShared(world, row) || cases.columns.workers[row] === 1)
    if (linked) countPerson(world, Measure.multiLinked, head, CENSUS_WEEKS)
  }
}

function countCases(world: World): void {
  const { cases, episodes, households } = world
  const k = cases.columns
  for (let row = 0; row < cases.count; row++) {
    if (k.status[row] !== CaseStatus.ACTIVE) continue
    const head = households.columns.firstPerson[episodes.columns.household[k.episode[row]]]
    countPerson(world, Measure.caseWeeks, head, CENSUS_WEEKS)
    countPerson(world, Measure.caseYears, head, CENSUS_WEEKS / EARLY_WEEKS)
    countPerson(world, Measure.rapportWeeks, head, k.rapport[row] * CENSUS_WEEKS)
    if (k.rapport[row] >= world.parameters.staff.nameRapport) countPerson(world, Measure.nameWeeks, head, CENSUS_WEEKS)
    const asker = world.problems.columns.asker[episodes.columns.firstProblem[k.episode[row]]]
    countPerson(world, Measure.clientWeeks, asker, CENSUS_WEEKS)
    countPerson(world, Measure.clientTrust, asker, world.people.columns.trust[asker] * CENSUS_WEEKS)
    flushContact(world, row)
  }
}

/** Every week: staff and money, spread over the neighbourhoods of a team by residents. */
export function countStaff(world: World): void {
  if (world.week < world.reformWeek) return
  const { workers, capacity, neighbourhoods, people } = world
  const { residents, team } = neighbourhoods.columns
  const teams = capacity.posts.length
  const served = new Float64Array(teams)
  const involved = new Float64Array(teams)
  const paid = new Float64Array(teams)
  for (let n = 0; n < neighbourhoods.count; n++) served[team[n]] += residents[n]
  for (let w = 0; w < workers.count; w++) {
    involved[workers.columns.team[w]] += workers.columns.caseload[w]
    paid[workers.columns.team[w]] += postHours(world, w)
  }
  const years = 1 / EARLY_WEEKS
  for (let n = 0; n < neighbourhoods.count; n++) {
    const t = team[n]
    const part = residents[n] / served[t]
    const whole = residents[n] / people.count
    countArea(world, Measure.fteWeeks, n, capacity.fte[t] * part)
    countArea(world, Measure.caseloadWeeks, n, involved[t] * part)
    countArea(world, Measure.paidHours, n, paid[t] * part)
    countArea(world, Measure.networkHours, n, paid[t] * capacity.networkPart[t] * part)
    if (capacity.queued[t] > 0) countArea(world, Measure.idleHoursQueue, n, capacity.idleHours[t] * part)
    payArea(world, Post.TEAM, n, capacity.euroTeam * whole * years)
    payArea(world, Post.SPECIALIST, n, capacity.euroSpecialist * whole * years)
    payArea(world, Post.LOCATIONS, n, capacity.euroLocations * whole * years)
    // Instruments are paid in hours of the team: part of its money, not beside it.
    countArea(world, Measure.euroInstruments, n, capacity.euroTeam * capacity.networkPart[t] * whole * years)
    countArea(world, Measure.staffLeft, n, capacity.leftFte[t] * part)
    countArea(world, Measure.strainWeeks, n, capacity.strainFte[t] * part)
    countArea(world, Measure.caseHours, n, capacity.caseHours[t] * part)
    countArea(world, Measure.skillHours, n, capacity.skillHours[t] * part)
    countArea(world, Measure.coachingHours, n, capacity.coachHours[t] * part)
  }
}

/** Once a year: how two-sided help was, for those who gave or received; then the year's totals start anew. */
export function countReciprocity(world: World): void {
  if (world.week > world.reformWeek) countYearOfHelp(world)
  const { givenTotal, receivedTotal } = world.people.columns
  givenTotal.fill(0)
  receivedTotal.fill(0)
}

function countYearOfHelp(world: World): void {
  const { givenTotal, receivedTotal, ageYears } = world.people.columns
  const { line } = YEAR_LINES
  const sheet = openSheet(world, YEAR_LINES)
  // The year that ended belongs to the quarter before this week.
  const then = periodOffset(world, world.week - 1)
  const twoSided = placeOf(world.recorder.tally, Measure.reciprocity, then)
  for (let i = 0; i < world.people.count; i++) {
    const given = givenTotal[i]
    const received = receivedTotal[i]
    const isAdult = ageYears[i] >= ADULT_AGE
    if (!isAdult && given + received === 0) continue
    rowsOf(world, i, YEAR_LINES.measures.length)
    if (isAdult) mark(sheet, line.yearAdults, 1)
    if (isAdult && given > 0) mark(sheet, line.yearHelpers, 1)
    if (given + received === 0) continue
    mark(sheet, line.reciprocityPersons, 1)
    cellsOf(world, i)
    add(world.recorder.tally.data, twoSided, 1 - Math.abs(given - received) / (given + received))
  }
  closeSheet(world, sheet, YEAR_LINES, then)
}
const YEAR_LINES = linesOf('yearAdults', 'yearHelpers', 'reciprocityPersons')

/** At the end of the run: the last year is weighed, and what is still open is followed up as far as the run goes. */
export function closeBooks(world: World): void {
  countYearOfUse(world)
  countReciprocity(world)
  const { problems, arrangements, cases, ties, endWeek, reformWeek } = world
  const c = problems.columns
  for (let q = 0; q < problems.count; q++) {
    if (c.stage[q] === 0) continue
    const age = endWeek - c.onsetWeek[q]
    if (c.onsetWeek[q] >= reformWeek) {
      countOpen(world, Curve.RESOLUTION, 0, age)
      countOpen(world, Curve.RESOLUTION, 1 + c.type[q], age)
      if (age > FOLLOW_UP_WEEKS) countPerson(world, Measure.weeksOpen104, c.bearer[q], FOLLOW_UP_WEEKS, c.onsetWeek[q])
    }
    if (c.seriousWeek[q] >= reformWeek && c.recovered[q] === 0) countOpen(world, Curve.RECOVERY, c.type[q], endWeek - c.seriousWeek[q])
    const known = c.knownWeek[q]
    if (c.known[q] === 1 && known >= reformWeek && endWeek - known > FOLLOW_UP_WEEKS) {
      countPerson(world, Measure.registeredWeeksOpen104, c.bearer[q], FOLLOW_UP_WEEKS, known)
    }
  }
  const a = arrangements.columns
  for (let k = 0; k < arrangements.count; k++) {
    if (a.hours[k] === 0 || a.startWeek[k] < reformWeek) continue
    countOpen(world, Curve.SUPPORT, supportStratum(world, k), endWeek - a.startWeek[k])
    countOpen(world, Curve.HELP, helpWay(world, k), endWeek - a.startWeek[k])
    if (isKeptAtEnd(world, k)) countPerson(world, Measure.activatedKept26, a.receiver[k], 1, a.startWeek[k])
  }
  const k = cases.columns
  for (let row = 0; row < cases.count; row++) {
    if (k.status[row] === CaseStatus.ACTIVE) flushContact(world, row)
    if (k.status[row] === CaseStatus.QUEUE && k.requestedWeek[row] >= reformWeek)
      countOpen(world, Curve.WAITING, 0, endWeek - k.requestedWeek[row])
  }
  const t = ties.columns
  for (let row = 0; row < ties.count; row++) {
    if (!isAlive(t.state[row * TIE_BYTES])) continue
    const existing = t.startWeek[row * TIE_HALVES] < reformWeek
    const age = endWeek - (existing ? reformWeek : t.startWeek[row * TIE_HALVES])
    countOpen(world, existing ? Curve.TIE_EXISTING : Curve.TIE_NEW, 0, age)
    countOpen(world, existing ? Curve.TIE_EXISTING : Curve.TIE_NEW, 1 + t.kind[row * TIE_BYTES], age)
  }
}
