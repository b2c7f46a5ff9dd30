/**
 * Time-to-event curves from grouped tables: numbers at risk at the start of each step, events by cause and censored within it.
 * Who is censored in a step counts as at risk during it. Checked against the R package survival in test/analysis/survival.test.ts.
 */

/** As the report reader and the curve tables give it. */
export interface GroupedTable {
  /** Width of a step in weeks. */
  readonly step: number
  readonly atRisk: ArrayLike<number>
  /** Events by cause, then by step. */
  readonly events: readonly ArrayLike<number>[]
}

export interface SurvivalPoint {
  /** Weeks since the start; the first point is week 0. */
  readonly week: number
  readonly survival: number
  /** 95 % bounds on the log(−log) scale; NaN where they do not exist (no events so far, or nobody left). */
  readonly low: number
  readonly high: number
  /** Variance of log survival (Greenwood). */
  readonly variance: number
}

const Z95 = 1.959963984540054

/**
 * Kaplan–Meier 1958: share without an event of the given causes (default: any). Other causes count as censored, so use
 * `cumulativeIncidence` when they compete. Stops where nobody is at risk.
 */
export function kaplanMeier(table: GroupedTable, causes?: readonly number[]): SurvivalPoint[] {
  const points: SurvivalPoint[] = [{ week: 0, survival: 1, low: 1, high: 1, variance: 0 }]
  let survival = 1
  let variance = 0
  for (let s = 0; s < table.atRisk.length && table.atRisk[s] > 0; s++) {
    const n = table.atRisk[s]
    let d = 0
    table.events.forEach((events, cause) => {
      if (!causes || causes.includes(cause)) d += events[s]
    })
    survival *= 1 - d / n
    if (d > 0) variance += d / (n * (n - d))
    points.push({ week: (s + 1) * table.step, survival, ...bounds(survival, variance), variance })
  }
  return points
}

function bounds(survival: number, variance: number): { low: number; high: number } {
  if (survival === 1) return { low: 1, high: 1 }
  if (!(survival > 0)) return { low: NaN, high: NaN }
  const width = (Z95 * Math.sqrt(variance)) / Math.abs(Math.log(survival))
  return { low: survival ** Math.exp(width), high: survival ** Math.exp(-width) }
}

export interface IncidencePoint {
  readonly week: number
  /** Share in which each cause has come first, by cause. They sum to 1 minus `free`. */
  readonly incidence: readonly number[]
  /** Share without any event. */
  readonly free: number
}

/** Aalen–Johansen 1978: cumulative incidence of competing causes. */
export function cumulativeIncidence(table: GroupedTable): IncidencePoint[] {
  let incidence = table.events.map(() => 0)
  let free = 1
  const points: IncidencePoint[] = [{ week: 0, incidence, free }]
  for (let s = 0; s < table.atRisk.length && table.atRisk[s] > 0; s++) {
    const n = table.atRisk[s]
    const before = free
    let all = 0
    incidence = incidence.map((sum, cause) => {
      const d = table.events[cause][s]
      all += d
      return sum + (before * d) / n
    })
    free = before * (1 - all / n)
    points.push({ week: (s + 1) * table.step, incidence, free })
  }
  return points
}

/** Week at which survival has fallen to `share` (0.5: median or half-life), straight between points; NaN when it never does. */
export function weeksUntil(points: readonly SurvivalPoint[], share = 0.5): number {
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]
    const b = points[i]
    if (b.survival <= share) {
      const drop = a.survival - b.survival
      return a.week + (drop > 0 ? (a.survival - share) / drop : 0) * (b.week - a.week)
    }
  }
  return NaN
}

/** Mean weeks without the event during the first `weeks` (area under the curve, straight between points); NaN when observed shorter. */
export function restrictedMean(points: readonly SurvivalPoint[], weeks: number): number {
  let area = 0
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]
    const b = points[i]
    if (b.week >= weeks) {
      const part = (weeks - a.week) / (b.week - a.week)
      const end = a.survival + part * (b.survival - a.survival)
      return area + ((a.survival + end) / 2) * (weeks - a.week)
    }
    area += ((a.survival + b.survival) / 2) * (b.week - a.week)
    if (b.survival === 0) return area
  }
  return NaN
}
