/**
 * Whole numbers for neighbourhoods that add up to those of their municipality: estimates in, margins out. Tables are fitted
 * by iterative proportional fitting (rows: residents or households of a neighbourhood; columns: figures of the municipality)
 * and rounded by largest remainder within each neighbourhood.
 */
import { largestRemainder, quotasOf } from '../population/margins.ts'
import type { AreaMargins } from '../scenario/types.ts'

/** Estimates for a neighbourhood; only their proportions matter, the municipality gives the level. */
export interface AreaEstimate {
  readonly code: string
  readonly name: string
  readonly residents: number
  /** Counts or shares by class. */
  readonly ages: readonly number[]
  readonly households: number
  readonly householdTypes: readonly number[]
  readonly origins: readonly number[]
  readonly education: readonly number[]
  readonly lowIncomeShare: number
  readonly socialAssistance: number
  readonly socialHousingShare: number
  readonly addressDensity: number
  readonly filled?: Readonly<Record<string, string>>
}

const ROUNDS = 200
const EMPTY = 1e-9
/** Share of single parents with which the household types are tested; the model may use another. */
const SINGLE_PARENTS = 0.22
/** Highest share of households with a low income, or in social housing, in one neighbourhood. */
const MOST = 0.92
/** Most persons on assistance per household with a low income. */
const ASSISTED = 0.9

/** Fit estimates to the municipality. The result adds up to `total` but for rounding, and can be built as households. */
export function fitAreas(total: AreaMargins, estimates: readonly AreaEstimate[]): AreaMargins[] {
  const residents = largestRemainder(
    estimates.map((a) => a.residents),
    total.residents,
  ).map((v) => Math.max(1, v))
  const ages = fitCountsTable(
    estimates.map((a) => a.ages),
    residents,
    total.ages,
  )
  const households = largestRemainder(
    estimates.map((a) => a.households),
    total.households,
  ).map((v, i) => Math.max(1, Math.min(v, residents[i] - ages[i][0])))
  const types = fitCountsTable(
    estimates.map((a) => a.householdTypes),
    households,
    total.householdTypes,
  )
  const origins = fitCountsTable(
    estimates.map((a) => a.origins),
    residents,
    total.origins,
  )
  const adults = residents.map((n, i) => Math.max(1, n - ages[i][0] - Math.round(ages[i][1] * 0.3)))
  const allAdults = adults.reduce((a, b) => a + b, 0)
  const education = fitTable(
    estimates.map((a) => a.education),
    adults,
    total.education.map((s) => s * allAdults),
  )
  const low = fitShare(
    estimates.map((a) => a.lowIncomeShare),
    households,
    total.lowIncomeShare,
  )
  const social = fitShare(
    estimates.map((a) => a.socialHousingShare),
    households,
    total.socialHousingShare,
  )
  const assistance = fitCounts(
    estimates.map((a) => a.socialAssistance),
    households.map((h, i) => ASSISTED * low[i] * h),
    total.socialAssistance,
  )
  const areas = estimates.map(
    (a, i): AreaMargins => ({
      code: a.code,
      name: a.name,
      residents: residents[i],
      ages: ages[i] as unknown as AreaMargins['ages'],
      households: households[i],
      householdTypes: types[i] as unknown as AreaMargins['householdTypes'],
      origins: origins[i] as unknown as AreaMargins['origins'],
      education: shares(education[i]),
      lowIncomeShare: round4(low[i]),
      socialAssistance: assistance[i],
      socialHousingShare: round4(social[i]),
      addressDensity: Math.round(a.addressDensity),
      ...(a.filled && Object.keys(a.filled).length > 0 ? { filled: a.filled } : {}),
    }),
  )
  return areas.map(possible)
}

/** Household types that cannot exist with these residents and ages are replaced by the nearest that can, and marked. */
function possible(area: AreaMargins): AreaMargins {
  const q = quotasOf(area, 1, SINGLE_PARENTS)
  const types = [q.singles, q.couples, q.families] as const
  const same = types.every((v, i) => v === area.householdTypes[i])
  if (same) return area
  const households = q.singles + q.couples + q.families
  return { ...area, households, householdTypes: types, filled: { ...area.filled, householdTypes: 'derived' } }
}

/** Rows and columns fitted in turn. */
function fitTable(seed: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[]): number[][] {
  const all = rows.reduce((a, b) => a + b, 0)
  const columnSum = columns.reduce((a, b) => a + b, 0)
  const table = seed.map((row) => row.map((v) => Math.max(v, EMPTY)))
  for (let round = 0; round < ROUNDS; round++) {
    for (let c = 0; c < columns.length; c++) {
      const sum = table.reduce((s, row) => s + row[c], 0)
      for (const row of table) row[c] *= (columns[c] * all) / columnSum / sum
    }
    table.forEach((row, i) => {
      const sum = row.reduce((a, b) => a + b, 0)
      for (let c = 0; c < row.length; c++) row[c] *= rows[i] / sum
    })
  }
  return table
}

/** The same in whole numbers by row. */
function fitCountsTable(seed: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[]): number[][] {
  return fitTable(seed, rows, columns).map((row, i) => largestRemainder(row, rows[i]))
}

/** Shares scaled by one factor, none above a ceiling, so that their mean over households is the municipality's. */
function fitShare(estimates: readonly number[], households: readonly number[], wanted: number): number[] {
  const all = households.reduce((a, b) => a + b, 0)
  let values = estimates.map((v) => Math.max(v, EMPTY))
  for (let round = 0; round < ROUNDS; round++) {
    const mean = values.reduce((s, v, i) => s + v * households[i], 0) / all
    values = values.map((v) => Math.min(MOST, (v * wanted) / mean))
  }
  return values
}

/** Counts scaled by one factor, none above its ceiling, to whole numbers that add up to the municipality's. */
function fitCounts(estimates: readonly number[], ceilings: readonly number[], wanted: number): number[] {
  let values = estimates.map((v) => Math.max(v, EMPTY))
  for (let round = 0; round < ROUNDS; round++) {
    const sum = values.reduce((a, b) => a + b, 0)
    if (sum <= 0) break
    values = values.map((v, i) => Math.min(Math.max(ceilings[i], EMPTY), (v * wanted) / sum))
  }
  return largestRemainder(values, wanted)
}

/** Shares of whole numbers in four decimals that add up to 1. */
export function shares(counts: readonly number[]): readonly [number, number, number] {
  const parts = largestRemainder(counts, 10000).map((v) => v / 10000)
  return [parts[0], parts[1], parts[2]]
}

const round4 = (v: number): number => Math.round(v * 10000) / 10000
