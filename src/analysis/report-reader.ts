/** Reading a report document: numbers by municipality, policy and measure, unpacked on first use. Browser-safe. */
import type { View } from '../results/types.ts'
import { unpack } from './packing.ts'
import type { ReportBlock, ReportComparison, ReportCurve, ReportData, ReportValues } from './report-types.ts'

/** A time-to-event table, as long as the observation lasts; the form that survival.ts takes. */
export interface EventTable {
  /** Width of a step in weeks. */
  readonly step: number
  readonly causes: readonly string[]
  /** At risk at the start of each step. */
  readonly atRisk: readonly number[]
  /** Events by cause, then by step. */
  readonly events: readonly (readonly number[])[]
  readonly censored: readonly number[]
}

export interface Report {
  readonly data: ReportData
  /** Index of an outcome in a view, or −1. */
  measure(outcome: string, view?: View): number
  /** Replication × week (data.weeks); undefined when the measure has no quarterly series: then show `yearly`. NaN = no value. */
  quarterly(municipality: number, policy: number, measure: number): number[][] | undefined
  /** Replication × year (data.years). */
  yearly(municipality: number, policy: number, measure: number): number[][] | undefined
  /** Whole horizon, per replication. */
  total(municipality: number, policy: number, measure: number): number[] | undefined
  /** Whole horizon for a group (index in data.groups), per replication. */
  group(municipality: number, policy: number, measure: number, group: number): number[] | undefined
  /** Whole horizon for a neighbourhood (index in the municipality's list), per replication. */
  neighbourhood(municipality: number, policy: number, measure: number, neighbourhood: number): number[] | undefined
  /** Paired difference from the baseline over the whole horizon; undefined for the baseline itself. */
  comparison(municipality: number, policy: number, measure: number): ReportComparison | undefined
  curve(municipality: number, policy: number, curve: string, stratum: string): EventTable | undefined
}

export function openReport(data: ReportData): Report {
  const policies = data.policies.length
  const runs = data.replications.length
  const measures = new Map(data.measures.map((m, i) => [`${data.outcomes[m.outcome].name} ${m.view}`, i]))
  const comparisons = new Map(data.comparisons.map((c) => [key(c.municipality, c.policy, c.measure), c]))
  const curves = new Map(data.curves.map((c) => [key(c.municipality, c.policy, c.curve, c.stratum), c]))
  const unpacked = new Map<string, number[]>()

  const cell = (kind: keyof ReportValues, municipality: number, policy: number, measure: number): number[] | undefined => {
    const block: ReportBlock | null | undefined = data.values[kind][measure]
    const packed = block?.cells[municipality * policies + policy]
    if (!block || !packed || packed.length === 0) return undefined
    const id = key(kind, municipality, policy, measure)
    let values = unpacked.get(id)
    if (!values) unpacked.set(id, (values = unpack(packed, block.decimals)))
    return values
  }
  const rows = (values: number[] | undefined, width: number): number[][] | undefined =>
    values && Array.from({ length: runs }, (_, r) => values.slice(r * width, (r + 1) * width))
  const row = (values: number[] | undefined, index: number): number[] | undefined => values?.slice(index * runs, (index + 1) * runs)

  return {
    data,
    measure: (outcome, view = 'true') => measures.get(`${outcome} ${view}`) ?? -1,
    quarterly: (m, p, measure) => rows(cell('quarterly', m, p, measure), data.weeks.length),
    yearly: (m, p, measure) => rows(cell('yearly', m, p, measure), data.years.length),
    total: (m, p, measure) => cell('totals', m, p, measure),
    group: (m, p, measure, group) => row(cell('groups', m, p, measure), group),
    neighbourhood: (m, p, measure, neighbourhood) => row(cell('neighbourhoods', m, p, measure), neighbourhood),
    comparison: (m, p, measure) => comparisons.get(key(m, p, measure)),
    curve: (m, p, curve, stratum) => {
      const found = curves.get(key(m, p, curve, stratum))
      return found && expand(found)
    },
  }
}

const key = (...parts: readonly (string | number)[]): string => parts.join(' ')

function expand(curve: ReportCurve): EventTable {
  const long = (short: readonly number[]) => Array.from({ length: curve.steps }, (_, i) => short[i] ?? 0)
  const events = curve.events.map(long)
  const censored = long(curve.censored)
  const atRisk = curve.atRisk ? [...curve.atRisk] : []
  if (!curve.atRisk) {
    let left = curve.entered
    for (let s = 0; s < curve.steps; s++) {
      atRisk.push(left)
      for (const cause of events) left -= cause[s]
      left -= censored[s]
    }
  }
  return { step: curve.step, causes: curve.causes, atRisk, events, censored }
}
