/**
 * Carers: what helping does to the helper, and how long it lasts (S6, S7).
 *
 *   strain   z ← z + α_z · max(0, load · (1 − respite)/C − .8) − δ_z z     per week; overloaded when z > .5
 *   stop     h = h0 · exp(2 z − w − .7 kin + .5 debt)                      [1/week] spent against the arrangement's threshold
 *            + ln 2/half-life · (1 − w) · (1 + debt) for help pledged at a meeting or conference: contact and balance sustain it,
 *            and nothing of this while the pledge is kept alive (legitimised: some weeks, longer with follow-up)
 *            h = e0 · exp(e_z z) for care at home; a buddy also ends with the agreed term
 *   respite  lever · share of the load, for who is strained; others take over those hours and the municipality pays them
 *   tie      balance moves by the hours given; closeness rises with shared effort, falls with imbalance and strain (every 8 weeks)
 *
 * An overloaded helper has a higher hazard of mental problems (the excess is drawn every 8 weeks).
 *
 * Reads       arrangements, people.helpHours, ties, episodes.legitimisedUntil
 * Writes      people.{givenHours, strain, givenTotal, receivedTotal}, ties.{closeness, balance}, arrangements, carers, problems
 * Draws       ARRANGEMENT_END at the start of an arrangement; ONSET_EXTRA per overloaded helper
 * Parameters  support.{strain…, end…}, meeting.pledgeHalfLife, ties.closeness…, problems.overloadOnset
 * Left out    the joy of helping; respite that is refused
 * Checked by  test/model/support.test.ts; null test F6
 */
import { exp } from '../core/detmath.ts'
import { probability, WEEKS_PER_YEAR } from '../core/rates.ts'
import { AHEAD, readHelpAhead } from './care-ahead.ts'
import { endHelp, endHelpAlong, HelpEnd, HelpMode, isActivated } from './arrangements.ts'
import { Cause, Problem, Tie } from './dimensions.ts'
import { hasProblem } from './episodes.ts'
import { bookHours, hasHoursFor } from './network-hours.ts'
import { onsetHazardPerYear } from './onset.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { refreshEpisode } from './refresh.ts'
import { startProblem } from './start-problem.ts'
import { TIE_BYTES, TIE_WORDS } from './state.ts'
import { Stream } from './streams.ts'
import { moveTie } from './ties.ts'
import { findDue, roomForDue } from './turns.ts'
import type { CarerList, World } from './world.ts'

/** Months of four weeks between two looks at an arrangement or a helper. */
const LOOK_MONTHS = 2
const LOOK_WEEKS = LOOK_MONTHS * 4
const LN2 = 0.6931471805599453

/** Every 8 weeks each arrangement: the hours given, balance and closeness of its tie, and whether the helper stops. */
export function reviewHelp(world: World): void {
  const { arrangements, people, ties, week } = world
  const s = world.parameters.support
  const { hours, phase, giver, receiver, tie, endLeft, mode, origin, untilWeek } = arrangements.columns
  const fade = LN2 / world.parameters.meeting.pledgeHalfLife
  const { strain, givenTotal, receivedTotal } = people.columns
  const stopped: number[] = []
  const over: number[] = []
  const due = roomForDue(arrangements.count)
  const count = findDue(due, phase, arrangements.count, week, LOOK_WEEKS)
  for (let n = 0; n < count; n++) {
    if (n % AHEAD === 0) readHelpAhead(world, due, n, Math.min(count, n + AHEAD))
    const k = due[n]
    if (hours[k] === 0) continue
    const i = giver[k]
    const t = tie[k]
    if (untilWeek[k] >= 0 && week >= untilWeek[k]) over.push(k)
    const given = hours[k] * LOOK_WEEKS
    givenTotal[i] += given
    receivedTotal[receiver[k]] += given
    const z = strain[i]
    let w = s.coresidentCloseness
    let isKin = 1
    let debt = 0
    if (t >= 0) {
      isKin = ties.columns.kind[t * TIE_BYTES] === Tie.KIN ? 1 : 0
      const strained = z > s.overloaded || strain[receiver[k]] > s.overloaded
      moveTie(world, t, ties.columns.a[t * TIE_WORDS] === i ? given : -given, strained, LOOK_MONTHS)
      // The tie is up to date now.
      w = ties.columns.closeness[t * TIE_WORDS]
      debt = Math.min(s.debtMost, Math.abs(ties.columns.balance[t * TIE_WORDS]) / s.debtUnitHours) * (isKin ? s.kinDebtShare : 1)
    }
    const pledge = isActivated(origin[k]) && !isKeptAlive(world, receiver[k]) ? fade * (1 - w) * (1 + debt) : 0
    endLeft[k] -=
      LOOK_WEEKS *
      (mode[k] === HelpMode.HOME
        ? s.homeEnd * exp(s.homeEndStrain * z)
        : s.endPerWeek * exp(s.endStrain * z - s.endCloseness * w - s.endKin * isKin + s.endDebt * debt) + pledge)
    if (endLeft[k] <= 0) stopped.push(k)
  }
  endReviewed(world, over, stopped)
}

/** End the help whose term is over, and that of helpers who stop. */
function endReviewed(world: World, over: readonly number[], stopped: readonly number[]): void {
  const { hours, endLeft, receiver } = world.arrangements.columns
  const { household } = world.people.columns
  for (const k of over) {
    if (endLeft[k] <= 0 || hours[k] === 0) continue
    const home = household[receiver[k]]
    endHelp(world, k, HelpEnd.NO_LONGER_NEEDED)
    const episode = world.households.columns.episode[home]
    if (episode >= 0) refreshEpisode(world, episode)
  }
  for (const k of stopped) {
    // The end of another helper’s help may have ended this one too.
    if (hours[k] === 0) continue
    const home = household[receiver[k]]
    endHelp(world, k, HelpEnd.STOPPED)
    const episode = world.households.columns.episode[home]
    if (episode >= 0) refreshEpisode(world, episode)
  }
}

/** Whether what was agreed with the circle of this person is still fresh, or professionals keep it so. */
function isKeptAlive(world: World, receiver: number): boolean {
  const episode = world.households.columns.episode[world.people.columns.household[receiver]]
  return episode >= 0 && world.week < world.episodes.columns.legitimisedUntil[episode]
}

/** Every 8 weeks each carer: strain follows the load, week by week; overload may make the carer ill. */
export function feelStrain(world: World): void {
  const { people, carers, week } = world
  const s = world.parameters.support
  const excess = world.parameters.problems.overloadOnset - 1
  const { givenHours, careHours, strain, helpHours, carer, key, household } = people.columns
  const relief = world.levers.respite * s.respiteShare
  const { rows, phases } = carers
  const due = roomForDue(carers.count)
  const count = findDue(due, phases, carers.count, week, LOOK_WEEKS)
  // People lie far apart in memory: a loop that only fetches waits for many at a time.
  const felt = new Float64Array(count)
  const loads = new Float64Array(count)
  const able = new Float64Array(count)
  for (let n = 0; n < count; n++) {
    const i = rows[due[n]]
    felt[n] = strain[i]
    loads[n] = givenHours[i]
    able[n] = helpHours[i]
  }
  const begun: number[] = []
  const gone: number[] = []
  for (let n = 0; n < count; n++) {
    const i = rows[due[n]]
    let z = felt[n]
    let load = loads[n]
    if (relief > 0 && load > 0 && z > s.strainThreshold && hasHoursFor(world, household[i])) {
      load *= 1 - relief
      const taken = careHours[i] * relief * LOOK_WEEKS
      bookHours(world, household[i], taken * s.respitePrice)
      countPerson(world, Measure.respiteHours, i, taken)
    }
    const over = Math.max(0, load / able[n] - s.strainFrom)
    for (let w = 0; w < LOOK_WEEKS; w++) z += s.strainGain * over - s.strainFade * z
    strain[i] = z > 1 ? 1 : z
    if (strain[i] > s.overloaded && !hasProblem(world, i, Problem.MENTAL)) {
      const hazard = (onsetHazardPerYear(world, i, Problem.MENTAL) * excess * LOOK_WEEKS) / WEEKS_PER_YEAR
      // Second id 1: another decision than the spillover of the same week.
      if (world.draws.at(Stream.ONSET_EXTRA, week).uniform(key[i], 1) < probability(hazard)) begun.push(i)
    }
    // Whoever helps no more and has recovered leaves the list.
    if (loads[n] === 0 && z < FORGOTTEN) {
      strain[i] = 0
      carer[i] = 0
      gone.push(due[n])
    }
  }
  dropFormer(carers, gone)
  for (const i of begun) if (!hasProblem(world, i, Problem.MENTAL)) startProblem(world, i, Problem.MENTAL, Cause.OVERLOAD)
}

/** Take out of the list who left it, given by place in rising order; the others keep their order. Who stands between two of them moves up at once. */
function dropFormer(carers: CarerList, gone: readonly number[]): void {
  const { rows, phases } = carers
  for (let n = 0; n < gone.length; n++) {
    const from = gone[n] + 1
    const end = n + 1 < gone.length ? gone[n + 1] : carers.count
    rows.copyWithin(from - n - 1, from, end)
    phases.copyWithin(from - n - 1, from, end)
  }
  carers.count -= gone.length
}
/** Strain too small to matter to any process; a bound on the length of the list, not an assumption. */
const FORGOTTEN = 0.01

/** A tie ended: so does the help along it. Returns whether there was any. */
export function loseHelper(world: World, tie: number): boolean {
  const { household } = world.people.columns
  const { a, b } = world.ties.columns
  const helped = endHelpAlong(world, tie)
  if (helped) {
    for (const person of [a[tie * TIE_WORDS], b[tie * TIE_WORDS]]) {
      const episode = world.households.columns.episode[household[person]]
      if (episode >= 0) refreshEpisode(world, episode)
    }
  }
  return helped
}
