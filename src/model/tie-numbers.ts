/** Tables computed once from the numbers of ties, so that the weekly work looks up instead of computing. */
import { exp, log, pow } from '../core/detmath.ts'
import { quantileTable } from '../core/distributions.ts'
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { TIE_KINDS } from './dimensions.ts'
import type { GroupValues } from './parameters.ts'
import { DIFFERENCES, EDUCATION_BIT, EDUCATION_MASK, FULL, ORIGIN_MASK } from './tie-profile.ts'

/** Weeks in the ring of buckets; no tie or person waits longer than one less. */
export const CALENDAR_WEEKS = 1024
/** Cells of the quantile tables. */
const QUANTILES = 4096
/** Weeks between the steps that `closenessReturn` and `balanceFade` are given for. */
const RETURN_WEEKS = 4
const FADE_WEEKS = 2

export interface TieNumbers {
  /** Weeks passed → part of a deviation of closeness that is left, and its mean over those weeks. */
  readonly returnLeft: Float64Array
  readonly returnMean: Float64Array
  /** The same for the balance. */
  readonly fadeLeft: Float64Array
  readonly fadeMean: Float64Array
  /** Tie kind → hazard of ending per week for a tie of frailty 1 and closeness 0.5. */
  readonly endPerWeek: Float64Array
  /** Neighbours in common → factor on that hazard. */
  readonly commonFactor: Float64Array
  /** Quantile → frailty of ties that exist at a moment (mean 1), and of ties that begin (size-biased). */
  readonly frailtyExisting: Float64Array
  readonly frailtyBeginning: Float64Array
  /** Quantile → closeness above or below the level of the kind, for the same two. */
  readonly deviationExisting: Float64Array
  readonly deviationBeginning: Float64Array
  /** Years of age difference → factor of homophily; among kin age does not matter. */
  readonly likeAge: Float64Array
  readonly likeAnyAge: Float64Array
  /** Bits in which two profiles differ, but for age → factor of homophily; 0 when one of both is full. For kin and for others. */
  readonly likeKin: Float64Array
  readonly likeOther: Float64Array
}

let lastGroup: GroupValues<'ties'> | undefined
let lastNumbers: TieNumbers | undefined
const known = new WeakMap<object, TieNumbers>()

/** The tables of a set of parameters; made at the first call. */
export function tieNumbers(group: GroupValues<'ties'>): TieNumbers {
  if (group === lastGroup) return lastNumbers as TieNumbers
  let numbers = known.get(group)
  if (!numbers) {
    numbers = compute(group)
    known.set(group, numbers)
  }
  lastGroup = group
  lastNumbers = numbers
  return numbers
}

function compute(group: GroupValues<'ties'>): TieNumbers {
  const [returnLeft, returnMean] = relaxation(group.closenessReturn, RETURN_WEEKS)
  const [fadeLeft, fadeMean] = relaxation(group.balanceFade, FADE_WEEKS)
  const commonFactor = new Float64Array(256)
  const likeAge = new Float64Array(256)
  for (let k = 0; k < commonFactor.length; k++) {
    commonFactor[k] = exp(-group.endCommonNeighbour * k)
    likeAge[k] = exp((-group.homophilyAge * k) / AGE_UNIT_YEARS)
  }
  return {
    returnLeft,
    returnMean,
    fadeLeft,
    fadeMean,
    endPerWeek: Float64Array.from(TIE_KINDS, (_, kind) => group.endPerYear[kind] / WEEKS_PER_YEAR),
    commonFactor,
    frailtyExisting: frailties(group.endFrailtyShape, group.endFrailtyShape),
    frailtyBeginning: frailties(group.endFrailtyShape + 1, group.endFrailtyShape),
    deviationExisting: deviations(group.closenessSpread, 0),
    deviationBeginning: deviations(group.closenessSpread, group.endCloseness),
    likeAge,
    likeAnyAge: new Float64Array(256).fill(1),
    likeKin: likeness(exp(-group.homophilyEducation), exp(-group.homophilyOriginKin)),
    likeOther: likeness(exp(-group.homophilyEducation), exp(-group.homophilyOrigin)),
  }
}
/** Factors by the bits in which profiles differ, from those for another education and for another origin. */
function likeness(education: number, origin: number): Float64Array {
  const table = new Float64Array(DIFFERENCES)
  for (let k = 0; k < DIFFERENCES; k++) {
    const differs = k << EDUCATION_BIT
    if ((differs & FULL) !== 0) continue
    table[k] = ((differs & EDUCATION_MASK) !== 0 ? education : 1) * ((differs & ORIGIN_MASK) !== 0 ? origin : 1)
  }
  return table
}
/** `homophilyAge` is given per this difference. */
const AGE_UNIT_YEARS = 20

/** By weeks passed: what is left of a deviation that loses `share` every `stepWeeks`, and the mean of that over the weeks. */
function relaxation(share: number, stepWeeks: number): [Float64Array, Float64Array] {
  const left = new Float64Array(CALENDAR_WEEKS + 1)
  const mean = new Float64Array(CALENDAR_WEEKS + 1)
  const weekly = pow(1 - share, 1 / stepWeeks)
  left[0] = mean[0] = 1
  let sum = 0
  for (let n = 1; n <= CALENDAR_WEEKS; n++) {
    sum += left[n - 1]
    left[n] = left[n - 1] * weekly
    mean[n] = sum / n
  }
  return [left, mean]
}

/**
 * Quantiles of gamma(shape, rate). Ties that exist at a moment have rate = shape (mean 1). Ties that begin must be the frailer
 * ones, in proportion to frailty, for the existing to stay as they are: gamma(shape + 1) at the same rate. This is why new ties are
 * fragile and why the hazard falls with age, without either being put in.
 * Computed for y = frailty^shape, whose density has no pole at 0.
 */
function frailties(shape: number, rate: number): Float64Array {
  const most = 40 / rate
  const quantile = quantileTable((y) => exp(-rate * pow(y, 1 / shape)), 0, pow(most, shape), 1 << 14)
  const table = new Float64Array(QUANTILES)
  let total = 0
  for (let k = 0; k < QUANTILES; k++) total += table[k] = pow(quantile((k + 1 / 2) / QUANTILES), 1 / shape)
  // The cut tail is put back in the mean, which is shape / rate.
  for (let k = 0; k < QUANTILES; k++) table[k] *= (shape / rate) * (QUANTILES / total)
  return table
}

/** Quantiles on [−spread, spread] with density falling as e^(−slope·x): even when slope is 0. */
function deviations(spread: number, slope: number): Float64Array {
  const table = new Float64Array(QUANTILES)
  const high = exp(slope * spread)
  const low = exp(-slope * spread)
  for (let k = 0; k < QUANTILES; k++) {
    const u = (k + 1 / 2) / QUANTILES
    table[k] = slope === 0 ? spread * (u + u - 1) : -log(high - u * (high - low)) / slope
  }
  return table
}
