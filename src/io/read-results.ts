/** Result tables from merged Parquet files back into units in memory. Row groups that a filter rules out are not read. */
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead, type AsyncBuffer, type FileMetaData, type RowGroup } from 'hyparquet'
import { OUTCOMES } from '../results/outcomes.ts'
import type { OutcomeFilter } from '../results/result-set.ts'
import { joinCurves, joinOutcomes } from '../results/join.ts'
import { codeOf } from '../results/transitions.ts'
import {
  CURVES,
  CURVE_STEP,
  GROUPS,
  STATES,
  TRANSITION_KINDS,
  type CurveColumns,
  type OutcomeColumns,
  type TransitionColumns,
  type UnitResult,
  VIEWS,
} from '../results/types.ts'
import type { Study } from '../scenario/types.ts'

/** The tables of one unit. */
export interface UnitTables {
  readonly municipality: string
  readonly replication: number
  readonly outcomes: OutcomeColumns
  readonly curves: CurveColumns
}

/** Units in the order of the file, with the outcome rows that pass at least one filter; without curves unless asked. Names are those of the study. */
export async function readUnits(
  study: Study,
  files: { readonly outcomes: string; readonly curves?: string; readonly transitions?: string },
  filters: readonly OutcomeFilter[] = [{}],
): Promise<Omit<UnitResult, 'counts' | 'seconds'>[]> {
  const policies = study.policies.map((p) => p.name)
  const areas = new Map(study.municipalities.map((m) => [m.municipality.id, ['all', ...m.municipality.neighbourhoods.map((n) => n.code)]]))
  const outcomes = new Map<string, OutcomeColumns[]>()
  await eachRowGroup(
    files.outcomes,
    (group) => filters.some((f) => mayMatch(group, f)),
    async (unit, columns) => {
      const rows = readOutcomeRows(columns, policies, areas.get(unit.municipality) ?? ['all'], filters)
      append(outcomes, unitKey(unit), rows)
    },
  )
  const curves = new Map<string, CurveColumns[]>()
  if (files.curves !== undefined) {
    await eachRowGroup(
      files.curves,
      () => true,
      async (unit, columns) => append(curves, unitKey(unit), readCurveRows(columns, policies)),
    )
  }
  const transitions = new Map<string, TransitionColumns>()
  if (files.transitions !== undefined) {
    await eachRowGroup(
      files.transitions,
      () => true,
      // A unit is one row group.
      async (unit, columns) => void transitions.set(unitKey(unit), readTransitionRows(columns, policies)),
    )
  }
  return [...new Set([...outcomes.keys(), ...curves.keys()])].map((key) => {
    const { municipality, replication } = JSON.parse(key) as UnitName
    return {
      municipality,
      replication,
      policies,
      neighbourhoods: areas.get(municipality) ?? ['all'],
      groups: GROUPS,
      outcomes: joinOutcomes(outcomes.get(key) ?? []),
      curves: joinCurves(curves.get(key) ?? []),
      ...(transitions.has(key) && { transitions: transitions.get(key) }),
    }
  })
}

interface UnitName {
  readonly municipality: string
  readonly replication: number
}
const unitKey = ({ municipality, replication }: UnitName): string => JSON.stringify({ municipality, replication })

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

type Column = ArrayLike<unknown>
type ColumnsByName = Readonly<Record<string, Column>>

/** Reads row group by row group; each holds rows of one unit, which its statistics tell. */
async function eachRowGroup(
  filename: string,
  wanted: (group: RowGroup) => boolean,
  use: (unit: UnitName, columns: ColumnsByName) => Promise<void>,
): Promise<void> {
  const file = await asyncBufferFromFile(filename)
  const metadata = await parquetMetadataAsync(file, { geoparquet: false })
  for (const group of metadata.row_groups) {
    if (!wanted(group)) continue
    const municipality = rangeOf(group, 'municipality')?.low
    const replication = rangeOf(group, 'replication')?.low
    if (typeof municipality !== 'string' || typeof replication !== 'number') throw new Error(`${filename}: not a result table of Nabij`)
    await use({ municipality, replication }, await readGroup(file, metadata, group))
  }
}

async function readGroup(file: AsyncBuffer, metadata: FileMetaData, group: RowGroup): Promise<ColumnsByName> {
  const columns: Record<string, Column> = {}
  await parquetRead({
    file,
    metadata: { ...metadata, row_groups: [group], num_rows: group.num_rows },
    columns: metadata.schema
      .slice(1)
      .map((s) => s.name)
      .filter((name) => name !== 'municipality' && name !== 'replication'),
    onChunk: ({ columnName, columnData }) => {
      columns[columnName] = columnName in columns ? [...(columns[columnName] as unknown[]), ...columnData] : columnData
    },
  })
  return columns
}

/** Lowest and highest value of a column in a row group, as its statistics say. */
function rangeOf(group: RowGroup, name: string): { low: unknown; high: unknown; allNull: boolean; someNull: boolean } | undefined {
  const meta = group.columns.find((c) => c.meta_data?.path_in_schema[0] === name)?.meta_data
  if (!meta?.statistics) return undefined
  const { min_value: low, max_value: high, null_count: nulls = 0n } = meta.statistics
  return { low, high, allNull: BigInt(nulls) === meta.num_values, someNull: BigInt(nulls) > 0n }
}

/** False when no row of the group can pass the filter. */
function mayMatch(group: RowGroup, filter: OutcomeFilter): boolean {
  const within = (name: string, values: readonly (string | number)[] | undefined): boolean => {
    const range = rangeOf(group, name)
    if (!values || !range || range.low === undefined) return true
    return values.some((v) => v >= (range.low as typeof v) && v <= (range.high as typeof v))
  }
  const week = rangeOf(group, 'week')
  if (filter.quarterly === true && week?.allNull) return false
  if (filter.quarterly === false && week && !week.someNull) return false
  return within('year', filter.years) && within('neighbourhood', filter.neighbourhoods) && within('group', filter.groups)
}

const OUTCOME_CODES = codesOf(OUTCOMES.map((o) => o.name))
const VIEW_CODES = codesOf(VIEWS)
const GROUP_CODES = codesOf(GROUPS)
function codesOf(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, i) => [name, i]))
}

function readOutcomeRows(
  columns: ColumnsByName,
  policies: readonly string[],
  areas: readonly string[],
  filters: readonly OutcomeFilter[],
): OutcomeColumns {
  const c = columns as Record<string, ArrayLike<never>>
  const policyCodes = codesOf(policies)
  const areaCodes = codesOf(areas)
  const rows: number[] = []
  const count = c.value.length
  const tests = filters.map((filter) => {
    const years = filter.years && new Set<number>(filter.years)
    const neighbourhoods = filter.neighbourhoods && new Set<string>(filter.neighbourhoods)
    const groups = filter.groups && new Set<string>(filter.groups)
    return (i: number): boolean =>
      (!years || years.has(c.year[i])) &&
      (filter.quarterly === undefined || filter.quarterly === (c.week[i] !== null)) &&
      (!neighbourhoods || neighbourhoods.has(c.neighbourhood[i])) &&
      (!groups || groups.has(c.group[i]))
  })
  for (let i = 0; i < count; i++) {
    if (!tests.some((passes) => passes(i))) continue
    // Outcomes and groups that this version no longer knows are passed over.
    if (!OUTCOME_CODES.has(c.outcome[i]) || !GROUP_CODES.has(c.group[i]) || !policyCodes.has(c.policy[i])) continue
    rows.push(i)
  }
  const code = (codes: Map<string, number>, column: ArrayLike<never>) => (i: number) => codes.get(column[i]) ?? 0
  return {
    policy: Uint16Array.from(rows, code(policyCodes, c.policy)),
    year: Int16Array.from(rows, (i) => c.year[i]),
    week: Int16Array.from(rows, (i) => c.week[i] ?? -1),
    neighbourhood: Uint16Array.from(rows, code(areaCodes, c.neighbourhood)),
    group: Uint8Array.from(rows, code(GROUP_CODES, c.group)),
    outcome: Uint16Array.from(rows, code(OUTCOME_CODES, c.outcome)),
    view: Uint8Array.from(rows, code(VIEW_CODES, c.view)),
    value: Float64Array.from(rows, (i) => c.value[i]),
    weight: Float64Array.from(rows, (i) => c.weight[i]),
  }
}

function readCurveRows(columns: ColumnsByName, policies: readonly string[]): CurveColumns {
  const c = columns as Record<string, ArrayLike<never>>
  const policyCodes = codesOf(policies)
  const curveCodes = codesOf(CURVES.map((x) => x.name))
  const rows = Array.from({ length: c.week.length }, (_, i) => i).filter((i) => curveCodes.has(c.curve[i]) && policyCodes.has(c.policy[i]))
  const strata = CURVES.map((x) => codesOf(x.strata))
  const causes = CURVES.map((x) => codesOf(x.causes))
  const curve = Uint8Array.from(rows, (i) => curveCodes.get(c.curve[i]) ?? 0)
  return {
    policy: Uint16Array.from(rows, (i) => policyCodes.get(c.policy[i]) ?? 0),
    curve,
    stratum: Uint8Array.from(rows, (i, at) => strata[curve[at]].get(c.stratum[i]) ?? 0),
    step: Int16Array.from(rows, (i) => Number(c.week[i]) / CURVE_STEP),
    cause: Uint8Array.from(rows, (i, at) => causes[curve[at]].get(c.cause[i]) ?? 0),
    atRisk: Float64Array.from(rows, (i) => c.at_risk[i]),
    events: Float64Array.from(rows, (i) => c.events[i]),
    censored: Float64Array.from(rows, (i) => c.censored[i]),
  }
}

function readTransitionRows(columns: ColumnsByName, policies: readonly string[]): TransitionColumns {
  const c = columns as Record<string, ArrayLike<never>>
  const [policyCodes, kindCodes, stateCodes] = [policies, TRANSITION_KINDS, STATES].map(codesOf)
  const rows = Array.from({ length: c.residents.length }, (_, i) => i).filter(
    (i) => policyCodes.has(c.policy[i]) && GROUP_CODES.has(c.group[i]),
  )
  return {
    policy: Uint16Array.from(rows, (i) => policyCodes.get(c.policy[i]) ?? 0),
    kind: Uint8Array.from(rows, (i) => kindCodes.get(c.kind[i]) ?? 0),
    group: Uint8Array.from(rows, (i) => GROUP_CODES.get(c.group[i]) ?? 0),
    states: Uint16Array.from(rows, (i) => codeOf((c.states[i] as string).split('-').map((name) => stateCodes.get(name) ?? 0))),
    residents: Float64Array.from(rows, (i) => c.residents[i]),
  }
}
