/** From the counters of a run to tidy rows: one value per outcome, view, period, area and group that was counted. */
import { atRisk, blockOf } from '../core/tally.ts'
import { GROUP_CELLS } from '../model/cells.ts'
import { Measure } from '../model/measures.ts'
import { PERIOD_WEEKS, type Recorder } from '../model/record.ts'
import { type CurveReading, type OutcomeDeclaration, OUTCOMES } from './outcomes.ts'
import { CURVE_STEP, CURVES, type CurveColumns, type OutcomeColumns, VIEWS } from './types.ts'

const PERIODS_PER_YEAR = 52 / PERIOD_WEEKS
/** Counters that belong to areas, not to persons: no groups are made of them. */
const AREA_ONLY = new Set([
  'paidHours',
  'fteWeeks',
  'caseloadWeeks',
  'idleHoursQueue',
  'outreachHours',
  'networkHours',
  'euroTeam',
  'euroSpecialist',
  'euroLocations',
])

/** Names of counters → sum over periods `from` … `to` − 1 in a cell. */
function sumOf(recorder: Recorder, names: readonly string[], from: number, to: number, cell: number): number {
  const { tally } = recorder
  let sum = 0
  for (const name of names) {
    const base = blockOf(tally, (Measure as Record<string, number>)[name])
    for (let period = from; period < to; period++) sum += tally.data[base + period * tally.cells + cell]
  }
  return sum
}

/** Column k of the rows. */
function pickColumn<A extends { [i: number]: number }>(rows: readonly number[][], array: A, k: number): A {
  for (let i = 0; i < rows.length; i++) array[i] = rows[i][k]
  return array
}

/** Growable columns of outcomes. */
class OutcomeRows {
  private readonly rows: number[][] = []
  push(
    ...row: [
      policy: number,
      year: number,
      week: number,
      neighbourhood: number,
      group: number,
      outcome: number,
      view: number,
      value: number,
      weight: number,
    ]
  ): void {
    this.rows.push(row)
  }
  columns(): OutcomeColumns {
    const { rows } = this
    const pick = <A extends { [i: number]: number }>(array: A, k: number): A => pickColumn(rows, array, k)
    const n = rows.length
    return {
      policy: pick(new Uint16Array(n), 0),
      year: pick(new Int16Array(n), 1),
      week: pick(new Int16Array(n), 2),
      neighbourhood: pick(new Uint16Array(n), 3),
      group: pick(new Uint8Array(n), 4),
      outcome: pick(new Uint16Array(n), 5),
      view: pick(new Uint8Array(n), 6),
      value: pick(new Float64Array(n), 7),
      weight: pick(new Float64Array(n), 8),
    }
  }
}

/**
 * Rows of all policies of one unit. `reference(policy)` is the recorder of the run without formal help that belongs to a policy; what
 * its help adds is attributed against it.
 */
export function tabulateOutcomes(
  recorders: readonly Recorder[],
  reference: (policy: number) => Recorder | undefined,
  wanted: { readonly areas: boolean; readonly quarters: boolean } = { areas: true, quarters: true },
): OutcomeColumns {
  const rows = new OutcomeRows()
  recorders.forEach((recorder, policy) => {
    const { periods, cells } = recorder.tally
    OUTCOMES.forEach((outcome, code) => {
      if (outcome.fromCurve === undefined) return
      const reading = readCurve(recorder, outcome.fromCurve)
      if (reading !== undefined) rows.push(policy, 0, -1, 0, 0, code, 0, reading.value, reading.weight)
    })
    const years = Math.floor(periods / PERIODS_PER_YEAR)
    const write = (year: number, week: number, from: number, to: number, cell: number): void => {
      const group = cell < GROUP_CELLS ? cell : 0
      const neighbourhood = cell < GROUP_CELLS ? 0 : cell - GROUP_CELLS + 1
      OUTCOMES.forEach((outcome, code) => {
        VIEWS.forEach((view, viewCode) => {
          const measure = outcome.measures[view]
          if (measure === undefined || (group > 0 && measure.over.some((name) => AREA_ONLY.has(name)))) return
          const per = sumOf(recorder, measure.per, from, to, cell)
          if (per === 0) return
          const scale = measure.scale ?? 1
          let value = (scale * sumOf(recorder, measure.over, from, to, cell)) / per
          if (outcome.derived === 'attributable') {
            const twin = reference(policy)
            const twinPer = twin === undefined ? 0 : sumOf(twin, measure.per, from, to, cell)
            if (twin === undefined || twinPer === 0) return
            value = earlyShare(recorder, from, to, cell) - earlyShare(twin, from, to, cell)
          }
          rows.push(policy, year, week, neighbourhood, group, code, viewCode, value, per)
        })
      })
    }
    for (let cell = 0; cell < (wanted.areas ? cells : 1); cell++) {
      write(0, -1, 0, periods, cell)
      for (let year = 0; year < years; year++) write(year + 1, -1, year * PERIODS_PER_YEAR, (year + 1) * PERIODS_PER_YEAR, cell)
    }
    for (let period = 0; period < (wanted.quarters ? periods : 0); period++) {
      write(Math.floor(period / PERIODS_PER_YEAR) + 1, (period + 1) * PERIOD_WEEKS, period, period + 1, 0)
    }
  })
  return rows.columns()
}

/** A number on a Kaplan–Meier curve, or undefined where the curve does not reach it. Within a step the curve is straight. */
export function readCurve(
  recorder: Recorder,
  { curve, stratum, cause, read }: CurveReading,
): { value: number; weight: number } | undefined {
  const code = CURVES.findIndex((c) => c.name === curve)
  const tally = recorder.curves[code]
  const row = (CURVES[code].strata as readonly string[]).indexOf(stratum)
  const why = (CURVES[code].causes as readonly string[]).indexOf(cause)
  const n = atRisk(tally, row)
  if (n[0] === 0) return undefined
  let left = 1
  for (let step = 0; step < tally.steps && n[step] > 0; step++) {
    const after = left * (1 - tally.events[(row * tally.causes + why) * tally.steps + step] / n[step])
    if ('shareAtWeek' in read && read.shareAtWeek <= (step + 1) * CURVE_STEP) {
      return { value: left + ((after - left) * (read.shareAtWeek - step * CURVE_STEP)) / CURVE_STEP, weight: n[0] }
    }
    if ('weekAtShare' in read && after <= read.weekAtShare) {
      return { value: CURVE_STEP * (step + (left - read.weekAtShare) / (left - after)), weight: n[0] }
    }
    left = after
  }
  return undefined
}

const EARLY = OUTCOMES.find((o) => o.name === 'earlyResolution') as OutcomeDeclaration
function earlyShare(recorder: Recorder, from: number, to: number, cell: number): number {
  const { over, per } = EARLY.measures.true!
  return sumOf(recorder, over, from, to, cell) / sumOf(recorder, per, from, to, cell)
}

/** Time-to-event rows: every step up to the last one in which anybody was at risk. */
export function tabulateCurves(recorders: readonly Recorder[]): CurveColumns {
  const rows: number[][] = []
  recorders.forEach((recorder, policy) => {
    CURVES.forEach(({ strata, causes }, curve) => {
      const tally = recorder.curves[curve]
      for (let stratum = 0; stratum < strata.length; stratum++) {
        const n = atRisk(tally, stratum)
        for (let step = 0; step < tally.steps && n[step] > 0; step++) {
          for (let cause = 0; cause < causes.length; cause++) {
            const events = tally.events[(stratum * tally.causes + cause) * tally.steps + step]
            rows.push([
              policy,
              curve,
              stratum,
              step,
              cause,
              n[step],
              events,
              cause === 0 ? tally.censored[stratum * tally.steps + step] : 0,
            ])
          }
        }
      }
    })
  })
  const n = rows.length
  const pick = <A extends { [i: number]: number }>(array: A, k: number): A => pickColumn(rows, array, k)
  return {
    policy: pick(new Uint16Array(n), 0),
    curve: pick(new Uint8Array(n), 1),
    stratum: pick(new Uint8Array(n), 2),
    step: pick(new Int16Array(n), 3),
    cause: pick(new Uint8Array(n), 4),
    atRisk: pick(new Float64Array(n), 5),
    events: pick(new Float64Array(n), 6),
    censored: pick(new Float64Array(n), 7),
  }
}
