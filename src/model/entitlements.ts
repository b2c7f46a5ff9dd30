/**
 * What a household is due, what it uses of that, and what this leaves it (S2). Formulas stand in schemes.ts.
 * A scheme is a bit of `households.entitled` and `households.using`.
 */
import { exp } from '../core/detmath.ts'
import { Scheme, SCHEMES } from './dimensions.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

const COUNT = SCHEMES.length
/** Euro a month in which effects of the margin are given. */
export const MARGIN_UNIT = 100

/** Euro a month that a household leaves unclaimed. */
export function unclaimed(world: World, home: number): number {
  const { entitled, using } = world.households.columns
  const missing = entitled[home] & ~using[home]
  return missing === 0 ? 0 : unclaimedOf(world.parameters.schemes.euroPerMonth, missing)
}

/** What the schemes in `missing` pay together, euro a month. */
export function unclaimedOf(euroPerMonth: ArrayLike<number>, missing: number): number {
  let euro = 0
  for (let s = 0; s < COUNT; s++) if ((missing >> s) & 1) euro += euroPerMonth[s]
  return euro
}

/** Room in the budget now, euro a month; negative: short. */
export function marginOf(world: World, home: number): number {
  return world.households.columns.margin[home] - unclaimed(world, home)
}

/** How much faster or slower debt is repaid than by a household with a middling margin. */
export function roomToRepay(world: World, home: number): number {
  const { repayEffect, repayCentre, repayLeast, repayMost } = world.parameters.schemes
  return Math.min(repayMost, Math.max(repayLeast, exp((repayEffect * (marginOf(world, home) - repayCentre)) / MARGIN_UNIT)))
}

/** Schemes that a household uses. */
export function schemesInUse(world: World, home: number): number {
  let count = 0
  for (let bits = world.households.columns.using[home]; bits !== 0; bits >>= 1) count += bits & 1
  return count
}

/** Part of the rate of finding work that is lost because working pays little: 0 … 1. */
export function lossOfWorking(world: World, home: number): number {
  const { using } = world.households.columns
  const p = world.parameters.schemes
  if (using[home] === 0) return 0
  let lost = 0
  for (let s = 0; s < COUNT; s++) if ((using[home] >> s) & 1) lost += p.euroPerMonth[s] * p.withdrawal[s]
  const share = Math.min(1, (lost * (1 - world.levers.simplification * p.simplerWithdrawal)) / p.workGainEuro)
  return p.lossEffect * share
}

export function entitle(world: World, home: number, scheme: number): void {
  const { entitled, using, assistance } = world.households.columns
  entitled[home] |= 1 << scheme
  if (scheme === Scheme.ASSISTANCE && assistance[home] === 1) using[home] |= 1 << scheme
}

export function release(world: World, home: number, scheme: number): void {
  const { entitled, using, assistance } = world.households.columns
  entitled[home] &= ~(1 << scheme)
  using[home] &= ~(1 << scheme)
  if (scheme === Scheme.ASSISTANCE) assistance[home] = 0
}

/** Whether a household is entitled to social assistance. */
export function isEntitled(world: World, home: number): boolean {
  return (world.households.columns.entitled[home] & (1 << Scheme.ASSISTANCE)) !== 0
}

/** Some do not see themselves as people for assistance (self-employed, the young): the same ones all the time. */
export function seesItself(world: World, key: number): boolean {
  return world.draws.once(Stream.INCOME_START, 2, key) >= world.parameters.schemes.unseenShare
}
