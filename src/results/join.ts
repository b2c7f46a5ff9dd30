/** Tables one below the other. */
import type { CurveColumns, OutcomeColumns } from './types.ts'

export function joinOutcomes(parts: readonly OutcomeColumns[]): OutcomeColumns {
  const all = (name: keyof OutcomeColumns) => joined(parts.map((p) => p[name]))
  return {
    policy: Uint16Array.from(all('policy')),
    year: Int16Array.from(all('year')),
    week: Int16Array.from(all('week')),
    neighbourhood: Uint16Array.from(all('neighbourhood')),
    group: Uint8Array.from(all('group')),
    outcome: Uint16Array.from(all('outcome')),
    view: Uint8Array.from(all('view')),
    value: all('value'),
    weight: all('weight'),
  }
}

export function joinCurves(parts: readonly CurveColumns[]): CurveColumns {
  const all = (name: keyof CurveColumns) => joined(parts.map((p) => p[name]))
  return {
    policy: Uint16Array.from(all('policy')),
    curve: Uint8Array.from(all('curve')),
    stratum: Uint8Array.from(all('stratum')),
    step: Int16Array.from(all('step')),
    cause: Uint8Array.from(all('cause')),
    atRisk: all('atRisk'),
    events: all('events'),
    censored: all('censored'),
  }
}

function joined(lists: readonly ArrayLike<number>[]): Float64Array {
  const out = new Float64Array(lists.reduce((n, list) => n + list.length, 0))
  let at = 0
  for (const list of lists) {
    out.set(list, at)
    at += list.length
  }
  return out
}
