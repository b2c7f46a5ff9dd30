/**
 * Asking, accepting and arranging informal help (S6). Every two weeks a person with an unmet need may ask each tie and each adult
 * of the household who does not help yet; who accepts helps for a lasting number of hours a week.
 *
 *   P(ask)     = s · logistic(a0 + a_w w + a_g min(gap/8, 2) − a_σ σ − a_d debt − a_z 1[z_j > .4] + a_L legitimised)
 *   P(accept)  = logistic(c0 + c_w w + c_k kin − c_d debt + c_p pledge + c_s slack_j − c_x X_j + c_h co-resident)
 *   hours      = gap · (.2 + .6 w)                                                              [hour/week]
 *   debt       = min(most, max(0, −balance)/unit) · (.3 if kin else 1);  slack_j = max(0, 1 − given_j / C_j)
 *   pledge     = half-life decay since a network meeting; legitimised = 1 for some weeks after it
 *
 * Arrangements last: if helpers were drawn anew each week, load would average out and nobody could ever be overloaded.
 *
 * Reads       problems.{gap, asker}, people, ties, episodes
 * Writes      arrangements, people.firstHelp, carers, problems.gap
 * Draws       ASK per ordered pair (asker, helper) and fortnight: one uniform for asking, one for accepting
 * Parameters  support.*
 * Left out    offers nobody asked for; children as helpers
 * Checked by  test/model/support.test.ts; null tests F5 and F6
 */
import { exp, logistic } from '../core/detmath.ts'
import { findHelp, startHelp } from './arrangements.ts'
import { ADULT_AGE, Tie } from './dimensions.ts'
import { meetNeeds } from './needs.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import { balanceOf, closenessOf } from './ties.ts'
import type { World } from './world.ts'

const LN2 = 0.6931471805599453

export function askForHelp(world: World): void {
  const { problems, people, week } = world
  const { stage, gap, asker } = problems.columns
  const { key } = people.columns
  const worthAsking = world.parameters.support.gapWorthAsking
  for (let q = 0; q < problems.count; q++) {
    if (stage[q] === 0 || gap[q] <= worthAsking) continue
    if ((key[asker[q]] + week) % 2 === 0) askAround(world, q)
  }
}

function askAround(world: World, q: number): void {
  const { people, households, ties, week } = world
  const s = world.parameters.support
  const c = world.problems.columns
  const i = c.asker[q]
  const { key, ageYears, reluctance, firstTie, household } = people.columns
  const { a, b, nextA, nextB, kind, pledgedWeek } = ties.columns
  const e = world.episodes.columns
  const legitimised = week < e.legitimisedUntil[c.episode[q]] ? 1 : 0
  const luck = world.draws.at(Stream.ASK, week)
  const base = s.askBase - s.askReluctance * reluctance[i] + s.askLegitimised * legitimised
  let gap = c.gap[q]
  let changed = false

  const home = household[i]
  const first = households.columns.firstPerson[home]
  for (let j = first; j < first + households.columns.size[home]; j++) {
    if (j === i || ageYears[j] < ADULT_AGE) continue
    consider(j, NONE, s.coresidentCloseness, 1, 0, 0, 1)
  }
  for (let t = firstTie[i]; t >= 0; t = a[t] === i ? nextA[t] : nextB[t]) {
    // Most draws are above the highest possible chance: settle them before looking at the tie.
    const j = a[t] === i ? b[t] : a[t]
    const u = luck.uniform(key[i], key[j])
    if (u >= s.askScale) continue
    const isKin = kind[t] === Tie.KIN ? 1 : 0
    const owed = Math.max(0, a[t] === i ? -balanceOf(world, t) : balanceOf(world, t))
    const debt = Math.min(s.debtMost, owed / s.debtUnitHours) * (isKin ? s.kinDebtShare : 1)
    const since = week - pledgedWeek[t]
    const pledge = pledgedWeek[t] >= 0 ? exp((-LN2 * since) / world.parameters.meeting.pledgeHalfLife) : 0
    consider(j, t, closenessOf(world, t), isKin, debt, pledge, 0)
  }
  if (changed) meetNeeds(world, c.episode[q])

  function consider(j: number, tie: number, w: number, isKin: number, debt: number, pledge: number, coresident: number): void {
    if (gap <= s.gapWorthAsking) return
    const u = luck.uniform(key[i], key[j])
    const v = luck.second()
    const strained = people.columns.strain[j] > s.strainThreshold ? 1 : 0
    const size = s.askGap * Math.min(gap / s.needHours[1], 2)
    if (u >= s.askScale * logistic(base + s.askCloseness * w + size - s.askDebt * debt - s.askStrained * strained)) return
    if (findHelp(world, j, i) >= 0) return
    const slack = Math.max(0, 1 - people.columns.givenHours[j] / people.columns.helpHours[j])
    const trouble = households.columns.episode[household[j]]
    const stress = trouble >= 0 ? e.stress[trouble] : 0
    const willing =
      s.acceptBase + s.acceptCloseness * w + s.acceptKin * isKin - s.acceptDebt * debt + s.acceptPledge * pledge +
      s.acceptSlack * slack - s.acceptStress * stress + s.acceptCoresident * coresident
    if (v >= logistic(willing)) return
    const hours = gap * Math.min(1, s.hoursBase + s.hoursCloseness * w)
    startHelp(world, j, i, tie, hours, pledge > 0 && legitimised === 1)
    people.columns.givenHours[j] += coresident ? hours * s.coresidentLoad : hours
    gap -= hours
    changed = true
  }
}
