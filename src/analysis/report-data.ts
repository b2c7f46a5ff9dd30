/** Stored results → the document of the report page. One pass over the rows; no statistics but the paired differences. */
import { OUTCOMES } from '../results/outcomes.ts'
import { type ResultSet, replicationsOf } from '../results/result-set.ts'
import { CURVES, CURVE_STEP, GROUPS, type UnitResult, VIEWS } from '../results/types.ts'
import { decimalsFor, pack } from './packing.ts'
import { pairedDifference } from './paired.ts'
import { poolLives } from './pool-lives.ts'
import {
  REPORT_SCHEMA,
  type ReportBlock,
  type ReportComparison,
  type ReportCurve,
  type ReportData,
  type ReportMeasure,
  type ReportMunicipality,
  type ReportValues,
} from './report-types.ts'

type Frame = Omit<ReportData, 'values' | 'comparisons' | 'curves'>

/** Unpacked values: block kind → measure → cell (municipality × policy) → numbers, NaN where there is none. */
type Draft = Record<keyof ReportValues, Map<number, Float64Array[]>>

/** The document for a result set. Municipalities and policies without any result are left out. */
export function buildReportData(results: ResultSet): ReportData {
  const { study, units } = results
  const present = new Set(units.map((u) => u.municipality))
  const chosen = study.municipalities.filter((m) => present.has(m.municipality.id))
  const policies = study.policies.filter((p) => units.some((u) => u.policies.includes(p.name)))
  const replications = replicationsOf(units)
  const measures = measuresIn(units)
  const outcomeCodes = [...new Set(measures.map((m) => m.outcome))].sort((a, b) => a - b)
  const municipalities = chosen.map(({ municipality, scale }): ReportMunicipality => {
    const counted = units.find((u) => u.municipality === municipality.id)?.counts.residents
    return {
      id: municipality.id,
      title: municipality.title,
      kind: municipality.kind,
      residents: municipality.total.residents,
      simulated: counted ?? Math.round(municipality.total.residents * scale),
      neighbourhoods: municipality.neighbourhoods.map(({ code, name, residents }) => ({ code, name, residents })),
    }
  })
  const data: Frame = {
    schema: REPORT_SCHEMA,
    study: {
      name: study.name,
      title: study.title,
      question: study.question,
      seed: study.seed,
      years: study.years,
      burnInYears: study.burnInYears,
      hash: results.hash,
      version: results.version,
    },
    municipalities,
    policies: policies.map(({ name, title, summary, question, costNeutral, levers }) => {
      const starts = Object.values(levers).flatMap(({ before, value, start }) => (value === before ? [] : [Math.max(0, start)]))
      return { name, title, summary, question, costNeutral, ...(starts.length > 0 && { start: Math.min(...starts) }) }
    }),
    baseline: Math.max(
      0,
      policies.findIndex((p) => p.name === study.baseline),
    ),
    replications,
    groups: GROUPS.filter((g) => units.some((u) => u.groups.includes(g))),
    outcomes: outcomeCodes.map((code) => {
      const { measures: _, derived: __, ...declaration } = OUTCOMES[code]
      return declaration
    }),
    measures: measures.map((m) => ({ outcome: outcomeCodes.indexOf(m.outcome), view: m.view })),
    weeks: weeksIn(units),
    years: Array.from({ length: study.years }, (_, i) => i + 1),
  }
  const draft = collect(units, data, measures)
  const lives = poolLives(units, data)
  return {
    ...data,
    values: packAll(draft, data),
    comparisons: compareTotals(draft, data),
    curves: poolCurves(units, data),
    ...(lives && { lives }),
  }
}

/** Measures that occur, by code in OUTCOMES: true view of headline outcomes, true view of the others, registered view. */
function measuresIn(units: readonly UnitResult[]): ReportMeasure[] {
  const seen = new Uint8Array(OUTCOMES.length * VIEWS.length)
  for (const { outcomes } of units) {
    for (let i = 0; i < outcomes.value.length; i++) seen[outcomes.outcome[i] * VIEWS.length + outcomes.view[i]] = 1
  }
  const all = OUTCOMES.flatMap((_, outcome) => VIEWS.map((view, v) => ({ outcome, view, found: seen[outcome * VIEWS.length + v] === 1 })))
  const rank = (m: ReportMeasure): number => (m.view !== 'true' ? 2 : OUTCOMES[m.outcome].headline ? 0 : 1)
  return all
    .filter((m) => m.found)
    .map(({ outcome, view }) => ({ outcome, view }))
    .sort((a, b) => rank(a) - rank(b) || a.outcome - b.outcome)
}

function weeksIn(units: readonly UnitResult[]): number[] {
  const weeks = new Set<number>()
  for (const { outcomes } of units) for (let i = 0; i < outcomes.week.length; i++) if (outcomes.week[i] > 0) weeks.add(outcomes.week[i])
  return [...weeks].sort((a, b) => a - b)
}

function collect(units: readonly UnitResult[], data: Frame, measures: readonly ReportMeasure[]): Draft {
  const draft: Draft = { quarterly: new Map(), yearly: new Map(), totals: new Map(), groups: new Map(), neighbourhoods: new Map() }
  const cells = data.municipalities.length * data.policies.length
  const runs = data.replications.length
  const measureOf = new Int16Array(OUTCOMES.length * VIEWS.length).fill(-1)
  measures.forEach((m, i) => {
    measureOf[m.outcome * VIEWS.length + VIEWS.indexOf(m.view)] = i
  })
  const widths = {
    quarterly: data.weeks.length,
    yearly: data.years.length,
    totals: 1,
    groups: data.groups.length,
    neighbourhoods: Math.max(0, ...data.municipalities.map((m) => m.neighbourhoods.length)),
  }
  const weekAt = new Map(data.weeks.map((w, i) => [w, i]))

  for (const unit of units) {
    const m = data.municipalities.findIndex((x) => x.id === unit.municipality)
    const r = data.replications.indexOf(unit.replication)
    const policyAt = unit.policies.map((name) => data.policies.findIndex((p) => p.name === name))
    const groupAt = unit.groups.map((name) => data.groups.indexOf(name))
    const areaAt = unit.neighbourhoods.map((code) => data.municipalities[m].neighbourhoods.findIndex((n) => n.code === code))
    const { policy, year, week, neighbourhood, group, outcome, view, value } = unit.outcomes
    const put = (kind: keyof ReportValues, measure: number, cell: number, place: number, number: number): void => {
      let lists = draft[kind].get(measure)
      if (!lists) {
        lists = Array.from({ length: cells }, () => new Float64Array(widths[kind] * runs).fill(NaN))
        draft[kind].set(measure, lists)
      }
      lists[cell][place] = number
    }
    for (let i = 0; i < value.length; i++) {
      const measure = measureOf[outcome[i] * VIEWS.length + view[i]]
      const cell = m * data.policies.length + policyAt[policy[i]]
      const headline = OUTCOMES[outcome[i]].headline === true
      const series = headline || OUTCOMES[outcome[i]].series === true
      if (neighbourhood[i] === 0 && group[i] === 0) {
        if (week[i] >= 0) {
          if (series) put('quarterly', measure, cell, r * widths.quarterly + (weekAt.get(week[i]) ?? 0), value[i])
        } else if (year[i] > 0) {
          if (series && year[i] <= widths.yearly) put('yearly', measure, cell, r * widths.yearly + year[i] - 1, value[i])
        } else {
          put('totals', measure, cell, r, value[i])
          if (headline) put('groups', measure, cell, r, value[i])
        }
      } else if (headline && year[i] === 0 && week[i] < 0) {
        if (neighbourhood[i] === 0) put('groups', measure, cell, groupAt[group[i]] * runs + r, value[i])
        else if (group[i] === 0 && view[i] === 0) put('neighbourhoods', measure, cell, areaAt[neighbourhood[i]] * runs + r, value[i])
      }
    }
  }
  return draft
}

function packAll(draft: Draft, data: Frame): ReportValues {
  const block = (kind: keyof ReportValues, measure: number): ReportBlock | null => {
    const lists = draft[kind].get(measure)
    if (!lists) return null
    let largest = 0
    for (const list of lists) for (const v of list) if (Math.abs(v) > largest) largest = Math.abs(v)
    const decimals = decimalsFor(largest)
    const cells = lists.map((list, cell) => {
      const areas = data.municipalities[Math.floor(cell / data.policies.length)].neighbourhoods.length
      const used = kind === 'neighbourhoods' ? list.subarray(0, areas * data.replications.length) : list
      return pack(used, decimals)
    })
    return { decimals, cells }
  }
  const all = (kind: keyof ReportValues) => data.measures.map((_, measure) => block(kind, measure))
  return {
    quarterly: all('quarterly'),
    yearly: all('yearly'),
    totals: all('totals'),
    groups: all('groups'),
    neighbourhoods: all('neighbourhoods'),
  }
}

function compareTotals(draft: Draft, data: Frame): ReportComparison[] {
  const out: ReportComparison[] = []
  for (let municipality = 0; municipality < data.municipalities.length; municipality++) {
    for (let policy = 0; policy < data.policies.length; policy++) {
      if (policy === data.baseline) continue
      for (let measure = 0; measure < data.measures.length; measure++) {
        const lists = draft.totals.get(measure)
        if (!lists) continue
        const row = municipality * data.policies.length
        const d = pairedDifference(lists[row + policy], lists[row + data.baseline])
        if (d.replications > 0) out.push({ municipality, policy, measure, ...d })
      }
    }
  }
  return out
}

interface PooledCurve {
  readonly risk: number[]
  readonly censored: number[]
  readonly events: number[][]
}

/** Sums over replications, in one pass over the rows. */
function poolCurves(units: readonly UnitResult[], data: Frame): ReportCurve[] {
  const strata = Math.max(...CURVES.map((c) => c.strata.length))
  const place = (municipality: number, policy: number, curve: number, stratum: number): number =>
    ((municipality * data.policies.length + policy) * CURVES.length + curve) * strata + stratum
  const pooled = new Map<number, PooledCurve>()
  for (const unit of units) {
    const m = data.municipalities.findIndex((x) => x.id === unit.municipality)
    const policyAt = unit.policies.map((name) => data.policies.findIndex((p) => p.name === name))
    const t = unit.curves
    for (let i = 0; i < t.step.length; i++) {
      const at = place(m, policyAt[t.policy[i]], t.curve[i], t.stratum[i])
      let sums = pooled.get(at)
      if (!sums) pooled.set(at, (sums = { risk: [], censored: [], events: CURVES[t.curve[i]].causes.map(() => []) }))
      const step = t.step[i]
      for (const list of [sums.risk, sums.censored, ...sums.events]) while (list.length <= step) list.push(0)
      sums.events[t.cause[i]][step] += t.events[i]
      // At risk and censored stand on the row of every cause.
      if (t.cause[i] > 0) continue
      sums.risk[step] += t.atRisk[i]
      sums.censored[step] += t.censored[i]
    }
  }
  const out: ReportCurve[] = []
  data.municipalities.forEach((_, municipality) => {
    data.policies.forEach((__, policy) => {
      CURVES.forEach((curve, c) => {
        curve.strata.forEach((stratum, s) => {
          const sums = pooled.get(place(municipality, policy, c, s))
          if (!sums || sums.risk[0] === 0) return
          out.push({ municipality, policy, curve: curve.name, stratum, step: CURVE_STEP, causes: curve.causes, ...shortened(sums) })
        })
      })
    })
  })
  return out
}

/** At risk is left out when it follows from those who entered, the events and the censored. */
function shortened({ risk, censored, events }: PooledCurve) {
  let left = risk[0]
  let follows = true
  for (let step = 0; step < risk.length; step++) {
    if (risk[step] !== left) follows = false
    left -= censored[step]
    for (const list of events) left -= list[step]
  }
  return {
    entered: risk[0],
    ...(follows ? {} : { atRisk: risk }),
    events: events.map(trimmed),
    censored: trimmed(censored),
    steps: risk.length,
  }
}

function trimmed(list: readonly number[]): number[] {
  let length = list.length
  while (length > 0 && list[length - 1] === 0) length--
  return list.slice(0, length)
}
