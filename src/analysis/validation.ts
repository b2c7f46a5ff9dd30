/**
 * Targets and patterns against results: a value per replication, its mean with a 95 % Student-t interval, and a verdict by the rule that
 * the target states beforehand. A row with several terms (an ordering, a curvature) is met when each of them is; the weakest is shown.
 */
import { OUTCOMES, type OutcomeUnit, outcomeByName } from '../results/outcomes.ts'
import { type OutcomeFilter, type ResultSet, replicationsOf } from '../results/result-set.ts'
import { CURVE_STEP, CURVES, type UnitResult, VIEWS } from '../results/types.ts'
import { readingsOf } from '../scenario/target-terms.ts'
import type { Reading, Target, TargetUse, Term } from '../scenario/targets-types.ts'
import { mean, standardError } from './summary.ts'
import { kaplanMeier } from './survival.ts'
import { studentQuantile } from './student.ts'

export type Verdict = 'met' | 'missed'

/** A row as programs get it. Shares are 0–1; null where there is no bound or no number. */
export interface ValidationRow {
  readonly id: string
  readonly use: TargetUse
  readonly target: string
  readonly unit: string
  readonly source: string
  readonly observed: number | null
  readonly observedLow: number | null
  readonly observedHigh: number | null
  readonly model: number | null
  readonly modelLow: number | null
  readonly modelHigh: number | null
  readonly verdict: Verdict
}

export interface Estimate {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Replications with a value. */
  readonly replications: number
}

export interface Judged extends Estimate {
  readonly target: Target
  readonly verdict: Verdict
}

const LEVEL = 0.95

/** Mean and interval of values per replication; missing values are left out. With one value there is no interval. */
export function estimate(values: readonly number[]): Estimate {
  const there = values.filter((v) => Number.isFinite(v))
  const n = there.length
  const m = mean(there)
  if (n > 1 && there.every((v) => v === there[0])) return { mean: there[0], low: there[0], high: there[0], replications: n }
  const margin = n > 1 ? studentQuantile(1 - (1 - LEVEL) / 2, n - 1) * standardError(there) : NaN
  return { mean: m, low: m - margin, high: m + margin, replications: n }
}

/** Does the estimate satisfy the bounds? Without an interval a rule that needs one is not met. */
export function verdictOf({ mean: m, low, high }: Estimate, target: Pick<Target, 'low' | 'high' | 'by'>): Verdict {
  if (target.by === 'mean') return m >= target.low && m <= target.high ? 'met' : 'missed'
  const above = target.low === -Infinity || low > target.low
  const below = target.high === Infinity || high < target.high
  return above && below && Number.isFinite(m) ? 'met' : 'missed'
}

/** How far an estimate is from failing, in units of its half-width: for choosing the weakest of several terms. */
function strength({ mean: m, low, high }: Estimate, { low: least, high: most }: Pick<Target, 'low' | 'high'>): number {
  if (!Number.isFinite(m)) return -Infinity
  const half = Math.max((high - low) / 2, Number.MIN_VALUE)
  return Math.min((m - least) / half, (most - m) / half)
}

/** The row of one target. */
export function judge(target: Target, results: ResultSet): Judged {
  const replications = replicationsOf(results.units)
  const units = new Map(results.units.map((u) => [`${u.municipality} ${u.replication}`, u]))
  const estimates = target.terms.map((term) =>
    estimate(replications.map((r) => valueOf(term, (municipality) => units.get(`${municipality} ${r}`)))),
  )
  const all = estimates.every((e) => verdictOf(e, target) === 'met')
  const weakest = estimates.reduce((a, b) => (strength(b, target) < strength(a, target) ? b : a))
  return { target, ...weakest, verdict: all ? 'met' : 'missed' }
}

/** The value of a term in one replication; NaN when the results do not have it. */
export function valueOf(term: Term, unitOf: (municipality: string) => UnitResult | undefined): number {
  if ('combine' in term) {
    const a = valueOf(term.of[0], unitOf)
    const b = valueOf(term.of[1], unitOf)
    return term.combine === 'difference' ? a - b : a / b
  }
  const unit = unitOf(term.municipality)
  if (unit === undefined) return NaN
  const policy = unit.policies.indexOf(term.arm)
  return term.curve ? shareLeft(unit, policy, term.curve) : pooled(unit, policy, term)
}

/** Years pooled by their denominators. */
function pooled({ outcomes: t, groups }: UnitResult, policy: number, reading: Reading): number {
  const outcome = OUTCOMES.findIndex((o) => o.name === reading.outcome)
  const group = groups.indexOf(reading.group)
  const view = VIEWS.indexOf(reading.view)
  const [first, last] = reading.years ?? [0, 0]
  let sum = 0
  let weight = 0
  for (let i = 0; i < t.value.length; i++) {
    if (t.outcome[i] !== outcome || t.policy[i] !== policy || t.group[i] !== group || t.view[i] !== view) continue
    if (t.week[i] >= 0 || t.neighbourhood[i] !== 0 || t.year[i] < first || t.year[i] > last) continue
    sum += t.value[i] * t.weight[i]
    weight += t.weight[i]
  }
  return sum / weight
}

/** Kaplan–Meier; straight within a step. NaN when the curve does not reach that far. */
function shareLeft({ curves: t }: UnitResult, policy: number, { name, stratum, causes, week }: NonNullable<Reading['curve']>): number {
  const code = CURVES.findIndex((c) => c.name === name)
  const { strata, causes: all } = CURVES[code]
  const row = (strata as readonly string[]).indexOf(stratum)
  const atRisk: number[] = []
  const events: number[][] = all.map(() => [])
  for (let i = 0; i < t.curve.length; i++) {
    if (t.policy[i] !== policy || t.curve[i] !== code || t.stratum[i] !== row) continue
    atRisk[t.step[i]] = t.atRisk[i]
    events[t.cause[i]][t.step[i]] = t.events[i]
  }
  const wanted = causes?.map((c) => (all as readonly string[]).indexOf(c))
  const points = kaplanMeier({ step: CURVE_STEP, atRisk, events }, wanted)
  const after = points.findIndex((p) => p.week >= week)
  if (after < 0) return NaN
  if (after === 0 || points[after].week === week) return points[after].survival
  const [a, b] = [points[after - 1], points[after]]
  return a.survival + ((b.survival - a.survival) * (week - a.week)) / (b.week - a.week)
}

/** Which outcome rows the targets of a set need from the store. */
export function filtersFor(targets: readonly Target[]): OutcomeFilter[] {
  const readings = targets.flatMap((t) => t.terms.flatMap(readingsOf))
  const years = new Set(
    readings.flatMap((r) => (r.years ? Array.from({ length: r.years[1] - r.years[0] + 1 }, (_, i) => r.years![0] + i) : [0])),
  )
  return [{ quarterly: false, neighbourhoods: ['all'], years: [...years], groups: [...new Set(readings.map((r) => r.group))] }]
}

/** Unit of the numbers of a row: that of the outcome, a share for a point on a curve, nothing for a ratio. */
export function unitOf(target: Target): OutcomeUnit | 'ratio' {
  if (target.kind === 'ratio') return 'ratio'
  let term = target.terms[0]
  while ('combine' in term) {
    if (term.combine === 'ratio') return 'ratio'
    term = term.of[0]
  }
  return term.outcome === undefined ? 'share' : outcomeByName.get(term.outcome)!.unit
}

/** Rows for other programs, in one language. */
export function validationRow(judged: Judged, language: 'nl' | 'en', sourceTitle: (key: string) => string): ValidationRow {
  const { target } = judged
  const number = (x: number): number | null => (Number.isFinite(x) ? x : null)
  const unit = unitOf(target)
  return {
    id: target.id,
    use: target.use,
    target: target.label[language],
    unit: target.kind === 'difference' ? `${unit} (${language === 'nl' ? 'verschil' : 'difference'})` : unit,
    source: target.sources.map(sourceTitle).join('; '),
    observed: target.observed,
    observedLow: number(target.low),
    observedHigh: number(target.high),
    model: number(judged.mean),
    modelLow: number(judged.low),
    modelHigh: number(judged.high),
    verdict: judged.verdict,
  }
}
