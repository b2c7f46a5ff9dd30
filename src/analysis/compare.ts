/** Paired differences of every policy from a baseline, per municipality, outcome and group: the rows of `nabij compare`. */
import { InputError, type InputFault, nearestName } from '../core/problems.ts'
import { OUTCOMES, type OutcomeUnit, outcomeByName } from '../results/outcomes.ts'
import { type OutcomeFilter, type ResultSet, replicationsOf } from '../results/result-set.ts'
import { GROUPS, type UnitResult, type View, VIEWS } from '../results/types.ts'
import type { Study } from '../scenario/types.ts'
import { type Difference, pairedDifference } from './paired.ts'

export interface CompareOptions {
  /** Name of a policy of the study; default the study's own baseline. */
  readonly baseline?: string
  /** Outcome names; default the headline outcomes. 'all' is every outcome. */
  readonly outcomes?: readonly string[]
  /** 0 or absent: the whole horizon. */
  readonly year?: number
  /** Group names, or the part before the colon for all of a kind ('education'); default 'all' (everybody). */
  readonly groups?: readonly string[]
  /** Codes of neighbourhoods, 'each' for every one; default 'all' (the municipality). */
  readonly neighbourhoods?: readonly string[]
  readonly view?: View
}

export interface ComparisonRow extends Difference {
  readonly municipality: string
  readonly policy: string
  readonly baseline: string
  readonly outcome: string
  readonly group: string
  readonly unit: OutcomeUnit
  /** Only when asked for something else than the municipality, the true view and the whole horizon. */
  readonly neighbourhood?: string
  readonly view?: View
  readonly year?: number
}

/** The options with every name checked and filled in. */
export interface CompareChoice {
  readonly baseline: string
  readonly outcomes: readonly string[]
  readonly year: number
  readonly groups: readonly string[]
  /** 'all' or codes; 'each' has been written out by `chooseRows` per municipality. */
  readonly neighbourhoods: readonly string[]
  readonly view: View
}

/** Checks names and numbers; throws InputError with all faults. Options are called as on the command line. */
export function checkCompareOptions(study: Study, options: CompareOptions): CompareChoice {
  const faults: InputFault[] = []
  const known = (path: string, name: string, names: readonly string[]): boolean => {
    if (names.includes(name)) return true
    const suggestion = nearestName(name, names)
    faults.push({ code: 'unknownName', path, found: name, suggestion, ...(suggestion ? {} : { expected: names.slice(0, 12).join(', ') }) })
    return false
  }
  const baseline = options.baseline ?? study.baseline
  known(
    '--baseline',
    baseline,
    study.policies.map((p) => p.name),
  )
  const names = OUTCOMES.map((o) => o.name)
  const view = options.view ?? 'true'
  known('--view', view, VIEWS)
  let outcomes = options.outcomes ?? OUTCOMES.filter((o) => o.headline && o.measures[view]).map((o) => o.name)
  if (outcomes.length === 1 && outcomes[0] === 'all')
    outcomes = OUTCOMES.filter((o) => o.measures[view] || (view === 'true' && o.fromCurve)).map((o) => o.name)
  for (const name of outcomes) known('--outcome', name, names)
  const kinds = [...new Set(GROUPS.map((g) => g.split(':')[0]))]
  const groups = (options.groups ?? ['all']).flatMap((name) => {
    if (name === 'each') return GROUPS.slice(1)
    if (name !== 'all' && kinds.includes(name)) return GROUPS.filter((g) => g.startsWith(`${name}:`))
    return known('--group', name, [...GROUPS, ...kinds]) ? [name] : []
  })
  const codes = study.municipalities.flatMap((m) => m.municipality.neighbourhoods.map((n) => n.code))
  const neighbourhoods = options.neighbourhoods ?? ['all']
  for (const code of neighbourhoods) known('--neighbourhood', code, ['all', 'each', ...codes])
  const year = options.year ?? 0
  if (!Number.isInteger(year) || year < 0 || year > study.years) {
    faults.push({ code: 'badOption', path: '--year', found: String(year), expected: `0 … ${study.years}` })
  }
  if (faults.length > 0) throw new InputError(faults)
  return { baseline, outcomes, year, groups, neighbourhoods, view }
}

/** The rows that a comparison needs from the store. */
export function filterFor(choice: CompareChoice): OutcomeFilter {
  return {
    quarterly: false,
    years: [choice.year],
    groups: choice.groups,
    ...(choice.neighbourhoods.includes('each') ? {} : { neighbourhoods: choice.neighbourhoods }),
  }
}

/**
 * All comparisons, ordered by municipality and policy of the study, then outcome, neighbourhood and group as asked. A
 * combination without values in any replication gives no row.
 */
export function compareResults(results: ResultSet, options: CompareOptions = {}): ComparisonRow[] {
  const { study } = results
  const choice = checkCompareOptions(study, options)
  const replications = replicationsOf(results.units)
  const values = indexValues(results.units, choice, replications)
  const rows: ComparisonRow[] = []
  for (const { municipality } of study.municipalities) {
    const areas = choice.neighbourhoods.flatMap((n) => (n === 'each' ? municipality.neighbourhoods.map((x) => x.code) : [n]))
    for (const policy of study.policies) {
      if (policy.name === choice.baseline) continue
      for (const outcome of choice.outcomes) {
        for (const neighbourhood of areas) {
          for (const group of choice.groups) {
            const own = values.get(keyOf(municipality.id, policy.name, outcome, neighbourhood, group))
            const base = values.get(keyOf(municipality.id, choice.baseline, outcome, neighbourhood, group))
            if (!own || !base) continue
            const { baselineMean, difference, low, high, replications: pairs, sign } = pairedDifference(own, base)
            if (pairs === 0) continue
            rows.push({
              municipality: municipality.id,
              policy: policy.name,
              baseline: choice.baseline,
              outcome,
              group,
              unit: outcomeByName.get(outcome)!.unit,
              baselineMean,
              difference,
              low,
              high,
              replications: pairs,
              sign,
              ...(neighbourhood === 'all' ? {} : { neighbourhood }),
              ...(choice.view === 'true' ? {} : { view: choice.view }),
              ...(choice.year === 0 ? {} : { year: choice.year }),
            })
          }
        }
      }
    }
  }
  return rows
}

const keyOf = (...parts: readonly string[]): string => parts.join('\t')

/** Values per replication by municipality, policy, outcome, neighbourhood and group; NaN where there is none. */
function indexValues(units: readonly UnitResult[], choice: CompareChoice, replications: readonly number[]): Map<string, Float64Array> {
  const index = new Map<string, Float64Array>()
  const wanted = OUTCOMES.map((o) => choice.outcomes.includes(o.name))
  const view = VIEWS.indexOf(choice.view)
  for (const unit of units) {
    const r = replications.indexOf(unit.replication)
    const t = unit.outcomes
    for (let i = 0; i < t.value.length; i++) {
      if (t.week[i] >= 0 || t.year[i] !== choice.year || t.view[i] !== view || !wanted[t.outcome[i]]) continue
      const area = unit.neighbourhoods[t.neighbourhood[i]]
      const key = keyOf(unit.municipality, unit.policies[t.policy[i]], OUTCOMES[t.outcome[i]].name, area, unit.groups[t.group[i]])
      let list = index.get(key)
      if (!list) index.set(key, (list = new Float64Array(replications.length).fill(NaN)))
      list[r] = t.value[i]
    }
  }
  return index
}
