/**
 * Carers: what helping does to the helper, and how long it lasts (S6, S7).
 *
 *   strain   z ← z + α_z · max(0, load/C − .8) − δ_z z                     weekly; overloaded when z > .5
 *   stop     h = h0 · exp(2 z − w − .7 kin + .5 debt)                      [1/week] spent against the arrangement's threshold
 *   tie      balance moves by the hours given; closeness rises with shared effort, falls with imbalance and strain (every 4 weeks)
 *
 * An overloaded helper has a higher hazard of mental problems (the excess is drawn every 4 weeks).
 *
 * Reads       arrangements, people.helpHours, ties
 * Writes      people.{givenHours, strain, givenTotal, receivedTotal}, ties.{closeness, balance}, arrangements, carers, problems
 * Draws       ARRANGEMENT_END at the start of an arrangement; ONSET_EXTRA per overloaded helper
 * Parameters  support.{strain…, end…}, ties.closeness…, problems.overloadOnset
 * Left out    respite care; the joy of helping
 * Checked by  test/model/support.test.ts; null test F6
 */
import { exp } from '../core/detmath.ts'
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { endHelp, endHelpAlong, HelpEnd } from './arrangements.ts'
import { Cause, Problem, Tie } from './dimensions.ts'
import { hasProblem } from './episodes.ts'
import { onsetHazardPerYear } from './onset.ts'
import { refreshEpisode } from './refresh.ts'
import { startProblem } from './start-problem.ts'
import { Stream } from './streams.ts'
import { balanceOf, closenessOf, moveTie } from './ties.ts'
import type { World } from './world.ts'

/** Weeks between two looks at an arrangement. */
const LOOK_WEEKS = 4

/** Add up this week's help and let strain follow. */
export function carryLoad(world: World): void {
  const { arrangements, people, carers } = world
  const s = world.parameters.support
  const { giver, receiver, hours, tie } = arrangements.columns
  const { givenHours, givenTotal, receivedTotal, strain, helpHours, carer } = people.columns
  const rows = carers.rows
  for (let k = 0; k < carers.count; k++) givenHours[rows[k]] = 0
  for (let k = 0; k < arrangements.count; k++) {
    const h = hours[k]
    if (h === 0) continue
    // An hour for a housemate weighs less on the helper than an hour elsewhere.
    givenHours[giver[k]] += tie[k] < 0 ? h * s.coresidentLoad : h
    givenTotal[giver[k]] += h
    receivedTotal[receiver[k]] += h
  }
  let kept = 0
  for (let k = 0; k < carers.count; k++) {
    const i = rows[k]
    const over = givenHours[i] / helpHours[i] - s.strainFrom
    const z = strain[i] + (over > 0 ? s.strainGain * over : 0) - s.strainFade * strain[i]
    strain[i] = z > 1 ? 1 : z
    // Whoever helps no more and has recovered leaves the list.
    if (givenHours[i] === 0 && z < FORGOTTEN) {
      strain[i] = 0
      carer[i] = 0
    } else rows[kept++] = i
  }
  carers.count = kept
}
/** Strain too small to matter to any process; a bound on list length, not an assumption. */
const FORGOTTEN = 0.01

/** Every 4 weeks each arrangement: balance and closeness of its tie, and whether the helper stops. */
export function reviewHelp(world: World): void {
  const { arrangements, people, ties, week } = world
  const s = world.parameters.support
  const c = arrangements.columns
  const { key, strain, household } = people.columns
  const stopped: number[] = []
  for (let k = 0; k < arrangements.count; k++) {
    if (c.hours[k] === 0 || (key[c.giver[k]] + week) % LOOK_WEEKS !== 0) continue
    const i = c.giver[k]
    const t = c.tie[k]
    const given = c.hours[k] * LOOK_WEEKS
    const z = strain[i]
    let w = s.coresidentCloseness
    let isKin = 1
    let debt = 0
    if (t >= 0) {
      isKin = ties.columns.kind[t] === Tie.KIN ? 1 : 0
      const strained = z > s.overloaded || strain[c.receiver[k]] > s.overloaded
      moveTie(world, t, ties.columns.a[t] === i ? given : -given, strained)
      w = closenessOf(world, t)
      debt = Math.min(s.debtMost, Math.abs(balanceOf(world, t)) / s.debtUnitHours) * (isKin ? s.kinDebtShare : 1)
    }
    c.endLeft[k] -= LOOK_WEEKS * s.endPerWeek * exp(s.endStrain * z - s.endCloseness * w - s.endKin * isKin + s.endDebt * debt)
    if (c.endLeft[k] <= 0) stopped.push(k)
  }
  for (const k of stopped) {
    const home = household[c.receiver[k]]
    endHelp(world, k, HelpEnd.STOPPED)
    refreshEpisode(world, world.households.columns.episode[home])
  }
}

/** Overloaded helpers: excess hazard of a mental problem, every 4 weeks. */
export function wearOut(world: World): void {
  const { carers, people, week } = world
  const excess = world.parameters.problems.overloadOnset - 1
  const overloaded = world.parameters.support.overloaded
  const { key, strain } = people.columns
  const luck = world.draws.at(Stream.ONSET_EXTRA, week)
  const begun: number[] = []
  for (let k = 0; k < carers.count; k++) {
    const i = carers.rows[k]
    if (strain[i] <= overloaded || (key[i] + week) % LOOK_WEEKS !== 0 || hasProblem(world, i, Problem.MENTAL)) continue
    const hazard = (onsetHazardPerYear(world, i, Problem.MENTAL) * excess * LOOK_WEEKS) / WEEKS_PER_YEAR
    // Second id 1: another decision than the spillover of the same week.
    if (luck.uniform(key[i], 1) < 1 - exp(-hazard)) begun.push(i)
  }
  for (const i of begun) startProblem(world, i, Problem.MENTAL, Cause.OVERLOAD)
}

/** A tie ended: so does the help along it. Returns whether there was any. */
export function loseHelper(world: World, tie: number): boolean {
  const { household } = world.people.columns
  const { a, b } = world.ties.columns
  const helped = endHelpAlong(world, tie)
  if (helped) {
    for (const person of [a[tie], b[tie]]) {
      const episode = world.households.columns.episode[household[person]]
      if (episode >= 0) refreshEpisode(world, episode)
    }
  }
  return helped
}
