/**
 * Asking for formal help (S9), being reported, and whether help that was not asked for is accepted (S10).
 *
 *   The hazards of seek-rates.ts are spent against two thresholds of the episode. Whoever asks joins the queue of the team;
 *   whoever is reported is reached with a chance, and may refuse:  P(accept) = logistic(a0 + a_s stage + a_T (T − T̄) − a_σ σ − ι)
 *
 *   Households without trouble are reported too (false alarms), at a rate per household; for them a visit is an intrusion.
 *
 * Reads       episodes, problems, people, households
 * Writes      episodes.{seekLeft, reportLeft}, cases (queue), capacity.reportCarry, people.visited; through trust.ts people.trust
 * Draws       SEEK: thresholds per episode, and again after each request; REPORT_REACHED and REPORT_ACCEPT per report;
 *             FALSE_REPORT per team and turn; FALSE_REPORT_DOOR per household
 * Parameters  access.{accept…, reportReached, falseReportPerWeek}
 * Left out    what the one who reports loses when the family learns of it
 * Checked by  test/model/access.test.ts
 */
import { logistic } from '../core/detmath.ts'
import { exponential } from '../core/distributions.ts'
import { Route } from './dimensions.ts'
import { headOf, heaviestProblem, keyOf } from './episodes.ts'
import { joinQueue } from './queue.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import type { Episodes } from './state.ts'
import { Stream } from './streams.ts'
import { Contact, intrude, satisfy, Visited } from './trust.ts'
import { roomForDue } from './turns.ts'
import type { World } from './world.ts'

/** Spend a week of both hazards; who asks, or is reported and accepts, joins the queue of the team. */
export function seekHelp(world: World): void {
  const { episodes, week } = world
  const e = episodes.columns
  const spent = roomForDue(episodes.count)
  const count = spendHazards(episodes, spent)
  for (let n = 0; n < count; n++) {
    const k = spent[n]
    const key = keyOf(world, k)
    const asks = e.seekLeft[k] <= 0
    const luck = world.draws.at(Stream.SEEK, week)
    if (asks) e.seekLeft[k] = exponential(luck.uniform(key, 1))
    if (e.reportLeft[k] <= 0) e.reportLeft[k] = exponential(luck.uniform(key, 2))
    if (asks) joinQueue(world, k, Route.ASKED)
    else followReport(world, k)
  }
  followFalseReports(world)
}

/** Spend a week of both hazards of those without a case; into `spent` the episodes in which one is used up, and how many. */
function spendHazards({ columns, count }: Episodes, spent: Int32Array): number {
  const { firstProblem, seekLeft, seekRate, reportLeft, reportRate } = columns
  const caseOf = columns.case
  let found = 0
  for (let k = 0; k < count; k++) {
    if (firstProblem[k] < 0 || caseOf[k] >= 0) continue
    // Rounded as the columns are: what is compared is what is kept.
    const seek = Math.fround(seekLeft[k] - seekRate[k])
    const report = Math.fround(reportLeft[k] - reportRate[k])
    seekLeft[k] = seek
    reportLeft[k] = report
    if (seek > 0 && report > 0) continue
    spent[found++] = k
  }
  return found
}

/** A report of a household with trouble: contact is tried, and help offered. */
function followReport(world: World, episode: number): void {
  const p = world.parameters.access
  const asker = world.problems.columns.asker[heaviestProblem(world, episode)]
  countPerson(world, Measure.signals, asker, 1)
  if (world.draws.at(Stream.REPORT_REACHED, world.week).uniform(keyOf(world, episode)) >= p.reportReached) return
  countPerson(world, Measure.signalsReached, asker, 1)
  offer(world, episode, acceptsUnasked(world, episode, p.acceptReport, Stream.REPORT_ACCEPT), Contact.REPORT)
}

/** What an offer that nobody asked for does: it is taken up and useful, or it is an intrusion. */
export function offer(world: World, episode: number, accepted: boolean, contact: number): void {
  const asker = world.problems.columns.asker[heaviestProblem(world, episode)]
  const reported = contact === Contact.REPORT
  world.people.columns.visited[asker] = Visited.WITH_NEED
  if (!accepted) {
    intrude(world, asker, contact)
    return
  }
  satisfy(world, asker)
  countPerson(world, reported ? Measure.signalsAccepted : Measure.visitsAccepted, asker, 1)
  joinQueue(world, episode, reported ? Route.REPORTED : Route.OUTREACH)
}

/** Reports of households in which nothing is wrong: some are visited all the same. */
function followFalseReports(world: World): void {
  const { capacity, levers, households, people, week } = world
  const p = world.parameters.access
  if (levers.formalHelp === 0 || levers.reporting === 0) return
  const luck = world.draws.at(Stream.FALSE_REPORT, week)
  const door = world.draws.at(Stream.FALSE_REPORT_DOOR, week)
  for (let team = 0; team < capacity.posts.length; team++) {
    const wanted = p.falseReportPerWeek * levers.reporting * capacity.households[team] + capacity.reportCarry[team]
    const reports = Math.floor(wanted)
    capacity.reportCarry[team] = wanted - reports
    for (let n = 0; n < reports; n++) {
      const household = capacity.firstHousehold[team] + Math.floor(luck.uniform(team, n) * capacity.households[team])
      if (households.columns.episode[household] >= 0) continue
      const head = headOf(world, household)
      countPerson(world, Measure.signals, head, 1)
      countPerson(world, Measure.signalsFalse, head, 1)
      if (door.uniform(people.columns.key[head]) >= p.reportReached) continue
      countPerson(world, Measure.signalsReached, head, 1)
      people.columns.visited[head] = Visited.WITHOUT_NEED
      intrude(world, head, Contact.REPORT)
    }
  }
}

/** Whether a household accepts help it did not ask for. `intrusion` lowers the chance (log odds). */
export function acceptsUnasked(world: World, episode: number, intrusion: number, stream: number): boolean {
  const p = world.parameters.access
  const c = world.problems.columns
  const q = heaviestProblem(world, episode)
  const { trust, reluctance } = world.people.columns
  const i = c.asker[q]
  const willing =
    p.acceptBase +
    p.acceptStage * c.stage[q] +
    p.acceptTrust * (trust[i] - world.parameters.people.trustMean) -
    p.acceptReluctance * reluctance[i] -
    intrusion
  return world.draws.at(stream, world.week).uniform(keyOf(world, episode)) < logistic(willing)
}
