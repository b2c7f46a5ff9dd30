/**
 * The course of a problem: each week it may improve, worsen or stay (S4).
 *
 *   improve   h₊ = ρ · exp(−β_e[type] e) · (1 + a₊ U) + treatment                                      [1/week]
 *   worsen    h₋ = π · (1 − a₋ U)                                                                [1/week]
 *   e = 1 − exp(−weeks since onset / T_e);  ρ, π from episodes.ts;  U share of the need met by helpers (needs.ts);  treatment from casework.ts, last week
 *
 * Each stage has two unit-exponential thresholds. The hazards are spent against them; the one that is used up first decides. So a
 * policy that helps a little brings the same improvement forward a little, and the chance itself is the same under all policies.
 *
 * Reads       problems, derived
 * Writes      problems, episodes, people.selfManagement; agenda (relapse)
 * Draws       IMPROVE, WORSEN: thresholds per stage change; RELAPSE per resolution
 * Parameters  problems.{networkRecovery, networkProtection, relapse…}, support.countsFromHours
 * Left out    skipping a stage; problems that end by death or moving
 * Checked by  test/model/problem-course.test.ts
 */
import { roomFor } from '../core/columns.ts'
import { regainWork } from './assistance.ts'
import { AHEAD, readTroubleAhead } from './care-ahead.ts'
import { closeCaseOf } from './closing.ts'
import { bitCount, Handler, isTreated, Mode, Problem } from './dimensions.ts'
import { closeEpisode, drawCourse, isInCare, removeProblem } from './episodes.ts'
import { evictAt } from './eviction.ts'
import { EARLY_WEEKS, FOLLOW_UP_WEEKS, Measure, SERIOUS_STAGE, WORST_STAGE } from './measures.ts'
import { endAllHelp, releaseHelp } from './needs.ts'
import { dateRelapse } from './onset.ts'
import { endProvision } from './provisions.ts'
import { add, cellsOf, countEnd, countPerson, Curve, periodOffset, placeOf } from './record.ts'
import { refreshEpisode } from './refresh.ts'
import { registerEnd } from './registration.ts'
import { ownHand } from './self-reliance.ts'
import { disappoint, Occasion, satisfy } from './trust.ts'
import { NEVER } from './state.ts'
import type { World } from './world.ts'

const Move = { IMPROVE: 0, WORSEN: 1 } as const

/** Problems decided this week, how, and their episodes. */
let decided = new Int32Array(1024)
let moves = new Int32Array(1024)
let homes = new Int32Array(1024)

export function runProblems(world: World): void {
  const { count } = world.problems
  decided = roomFor(decided, count)
  moves = roomFor(moves, count)
  homes = roomFor(homes, count)
  carryOut(world, spendWeek(world))
}

/** Spend a week of hazard on every open problem; how many are decided. */
function spendWeek(world: World): number {
  const { problems, derived, week } = world
  const { networkRecovery, networkProtection } = world.parameters.problems
  const { entrenchedRecovery, entrenchedLength, entrenchedTreatment } = derived
  const last = entrenchedLength - 1
  const { type, stage, onsetWeek, helped, improveRate, worsenRate, treatRate, pausedUntil } = problems.columns
  const { improveLeft, worsenLeft, informalHours, informalRate, episode } = problems.columns
  const rows = decided
  const ways = moves
  const where = homes
  const all = problems.count
  let count = 0
  for (let q = 0; q < all; q++) {
    if (stage[q] === 0) continue
    const age = week - onsetWeek[q]
    const weeks = age < last ? age : last
    // Most are not treated: three columns less to look at.
    const treatment = treatRate[q] === 0 || pausedUntil[q] > week ? 0 : treatRate[q] * entrenchedTreatment[weeks]
    const improve = improveRate[q] * entrenchedRecovery[type[q] * entrenchedLength + weeks] * (1 + networkRecovery * helped[q]) + treatment
    const worsen = worsenRate[q] * (1 - networkProtection * helped[q])
    informalHours[q] += informalRate[q]
    const better = improveLeft[q] - improve
    const worse = worsenLeft[q] - worsen
    if (better > 0 && worse > 0) {
      improveLeft[q] = better
      worsenLeft[q] = worse
      continue
    }
    // Both used up in one week: the one that was used up earlier in the week.
    const improves = better <= 0 && (worse > 0 || improveLeft[q] * worsen <= worsenLeft[q] * improve)
    rows[count] = q
    ways[count] = improves ? Move.IMPROVE : Move.WORSEN
    where[count++] = episode[q]
  }
  return count
}

/** Carry out what was decided. */
function carryOut(world: World, count: number): void {
  const { stage } = world.problems.columns
  for (let n = 0; n < count; n++) {
    if (n % AHEAD === 0) readTroubleAhead(world, homes, n, Math.min(count, n + AHEAD))
    const q = decided[n]
    if (moves[n] === Move.WORSEN) worsenProblem(world, q)
    else if (stage[q] > 1) improveProblem(world, q)
    else resolveProblem(world, q)
  }
}

function worsenProblem(world: World, q: number): void {
  const c = world.problems.columns
  c.stage[q]++
  if (c.stage[q] === SERIOUS_STAGE && c.seriousWeek[q] === NEVER) c.seriousWeek[q] = world.week
  if (c.stage[q] > c.peak[q]) {
    c.peak[q] = c.stage[q]
    if (c.stage[q] === WORST_STAGE - 1) countPerson(world, Measure.newSevere, c.bearer[q], 1)
  }
  if (isTreated(c.handler[q])) disappoint(world, c.asker[q], world.parameters.trust.useless, Occasion.WORSENED)
  // A heavier problem is looked at anew: can its handler still carry it?
  if (c.handler[q] >= 0) {
    c.handler[q] = Handler.NOBODY
    c.treatRate[q] = 0
  }
  drawCourse(world, q)
  refreshEpisode(world, c.episode[q])
  evictAt(world, q)
}

function improveProblem(world: World, q: number): void {
  const c = world.problems.columns
  c.stage[q]--
  if (isTreated(c.handler[q])) satisfy(world, c.asker[q])
  ownHand(world, q)
  if (c.stage[q] < SERIOUS_STAGE && c.recovered[q] === 0) {
    c.recovered[q] = 1
    if (c.seriousWeek[q] >= world.reformWeek) countEnd(world, Curve.RECOVERY, c.type[q], 0, world.week - c.seriousWeek[q])
  }
  // Progress: whoever handles it may go on.
  if (c.handler[q] >= 0) c.handlerWeek[q] = world.week
  drawCourse(world, q)
  refreshEpisode(world, c.episode[q])
}

/** How a problem was solved, from the hours that went into it. */
export function modeOf(world: World, q: number): number {
  const c = world.problems.columns
  const counts = world.parameters.support.countsFromHours
  const informal = c.informalHours[q] >= counts
  if (c.formalHours[q] >= counts) return informal ? Mode.MIXED : Mode.FORMAL
  return informal ? Mode.INFORMAL : Mode.SELF
}

function resolveProblem(world: World, q: number): void {
  const { week, endWeek, reformWeek } = world
  const c = world.problems.columns
  const episode = c.episode[q]
  const bearer = c.bearer[q]
  const asker = c.asker[q]
  const onset = c.onsetWeek[q]
  const duration = week - onset
  const mode = modeOf(world, q)
  if (onset >= reformWeek) {
    countEnd(world, Curve.RESOLUTION, 0, mode, duration)
    countEnd(world, Curve.RESOLUTION, 1 + c.type[q], mode, duration)
  }
  if (onset >= reformWeek && onset < endWeek - FOLLOW_UP_WEEKS) {
    const { tally } = world.recorder
    const then = periodOffset(world, onset)
    cellsOf(world, bearer)
    add(tally.data, placeOf(tally, Measure.weeksOpen104, then), Math.min(duration, FOLLOW_UP_WEEKS))
    if (duration <= FOLLOW_UP_WEEKS) {
      add(tally.data, placeOf(tally, Measure.resolved104, then), 1)
      if (mode === Mode.SELF || mode === Mode.INFORMAL) add(tally.data, placeOf(tally, Measure.resolvedWithoutFormal, then), 1)
    }
    if (duration <= EARLY_WEEKS && c.peak[q] <= 1) add(tally.data, placeOf(tally, EARLY_BY_MODE[mode], then), 1)
  }
  if (isTreated(c.handler[q])) satisfy(world, asker)
  ownHand(world, q)
  endProvision(world, q)
  registerEnd(world, q)
  if (isInCare(world, episode)) {
    const several = bitCount(world.episodes.columns.domains[episode]) > 1
    countPerson(world, several ? Measure.caseSolvedMulti : Measure.caseSolvedSingle, bearer, 1)
  }
  const type = c.type[q]
  if (type === Problem.WORK) regainWork(world, bearer)
  removeProblem(world, q)
  dateRelapse(world, bearer, type)
  releaseHelp(world, episode, asker)
  if (bearer !== asker) endAllHelp(world, bearer)
  if (world.episodes.columns.firstProblem[episode] >= 0) refreshEpisode(world, episode)
  else {
    closeCaseOf(world, episode)
    closeEpisode(world, episode)
  }
}
const EARLY_BY_MODE = [Measure.earlySelf, Measure.earlyInformal, Measure.earlyFormal, Measure.earlyMixed]
