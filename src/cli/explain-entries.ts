/** Everything that has a name and a meaning, as data: outcomes, levers, assumptions, policies and classifications. */
import { DIMENSIONS, type DimensionName } from '../model/dimensions.ts'
import { OUTCOMES, type OutcomeDeclaration } from '../results/outcomes.ts'
import type { Source } from '../scenario/schema.ts'
import type { ParameterRecord, ParameterRecords, Policy } from '../scenario/types.ts'

export type Entry =
  | { readonly kind: 'outcome'; readonly name: string; readonly outcome: OutcomeDeclaration }
  | {
      readonly kind: 'lever' | 'parameter'
      readonly name: string
      readonly group: string
      readonly short: string
      readonly record: ParameterRecord
    }
  | { readonly kind: 'policy'; readonly name: string; readonly policy: Policy }
  | { readonly kind: 'dimension'; readonly name: DimensionName; readonly values: readonly string[] }

/** All entries, in the order in which they are shown. */
export function collectEntries(records: ParameterRecords, policies: readonly Policy[]): Entry[] {
  const parameters = Object.entries(records).flatMap(([group, inGroup]) =>
    Object.entries(inGroup).map(
      ([short, record]): Entry =>
        group === 'levers'
          ? { kind: 'lever', name: short, group, short, record }
          : { kind: 'parameter', name: `${group}.${short}`, group, short, record },
    ),
  )
  return [
    ...OUTCOMES.map((outcome): Entry => ({ kind: 'outcome', name: outcome.name, outcome })),
    ...parameters.filter((e) => e.kind === 'lever'),
    ...parameters.filter((e) => e.kind === 'parameter'),
    ...policies.map((policy): Entry => ({ kind: 'policy', name: policy.name, policy })),
    ...(Object.keys(DIMENSIONS) as DimensionName[]).map((name): Entry => ({ kind: 'dimension', name, values: DIMENSIONS[name] })),
  ]
}

/**
 * The entries a name stands for: its own name, `levers.breadth`, an assumption without its group (several when groups share the name), or
 * a group for all in it. Upper and lower case do not matter. Empty when nothing is called so.
 */
export function findEntries(entries: readonly Entry[], wanted: string): Entry[] {
  const name = wanted.toLowerCase()
  const is = (text: string): boolean => text.toLowerCase() === name
  const exact = entries.filter((e) => is(e.name) || (e.kind === 'lever' && is(`levers.${e.short}`)))
  if (exact.length > 0) return exact
  const short = entries.filter((e) => e.kind === 'parameter' && is(e.short))
  return short.length > 0 ? short : entries.filter((e) => (e.kind === 'parameter' || e.kind === 'lever') && is(e.group))
}

/** Everything someone may have meant to type. */
export const allNames = (entries: readonly Entry[]): string[] => [
  ...entries.map((e) => e.name),
  ...new Set(entries.flatMap((e) => (e.kind === 'parameter' ? [e.short, e.group] : []))),
  'assumptions',
]

/** The assumptions that steer results most. */
export const judgementCalls = (entries: readonly Entry[]): Entry[] =>
  entries.filter((e) => (e.kind === 'parameter' || e.kind === 'lever') && e.record.judgement)

/** Plain data on an entry, for other programs. */
export function entryData(entry: Entry, sources: Readonly<Record<string, Source>>): Record<string, unknown> {
  if (entry.kind === 'outcome') {
    const { name, unit, theme, better, tolerance, label, help, measures, headline } = entry.outcome
    return { kind: 'outcome', name, unit, theme, better, tolerance, label, help, views: Object.keys(measures), headline: headline === true }
  }
  if (entry.kind === 'policy') {
    const { name, title, summary, question, costNeutral, levers, assumptions } = entry.policy
    return { kind: 'policy', name, title, summary, question, costNeutral, levers, assumptions }
  }
  if (entry.kind === 'dimension') return { kind: 'dimension', name: entry.name, values: entry.values }
  const { record } = entry
  return {
    name: entry.name,
    group: entry.group,
    ...record,
    sources: record.sources.map((key) => ({ key, ...sources[key] })),
  }
}
