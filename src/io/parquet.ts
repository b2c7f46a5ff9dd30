/**
 * Result tables as Parquet: one unit of work to bytes, many units to one file, and back.
 *
 * The bytes are a function of the tables alone: no times, no order of arrival. Each row group holds rows of one unit, in four
 * kinds: everybody; groups; neighbourhoods over the whole horizon; neighbourhoods per year. A reader skips row groups by their
 * statistics. Merging copies row groups byte for byte and rewrites the footer.
 */
import { parquetMetadata, type FileMetaData, type RowGroup, type SchemaElement } from 'hyparquet'
import { ByteWriter, fileWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer'
import { OUTCOMES } from '../results/outcomes.ts'
import { momentsOf } from '../model/state-classes.ts'
import { statesOf } from '../results/transitions.ts'
import { CURVES, CURVE_STEP, STATES, TRANSITION_KINDS, TransitionKind, VIEWS, type UnitResult } from '../results/types.ts'

const MAX_ROWS = 250_000

const text = (name: string): SchemaElement => ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' })
const integer = (name: string, optional = false): SchemaElement => ({
  name,
  type: 'INT32',
  repetition_type: optional ? 'OPTIONAL' : 'REQUIRED',
})
const real = (name: string): SchemaElement => ({ name, type: 'DOUBLE', repetition_type: 'REQUIRED' })
const table = (columns: readonly SchemaElement[]): SchemaElement[] => [{ name: 'root', num_children: columns.length }, ...columns]

/** One row per value. `week` is empty in rows per year; year 0 is the whole horizon. */
export const OUTCOME_SCHEMA = table([
  integer('replication'),
  text('municipality'),
  text('policy'),
  integer('year'),
  integer('week', true),
  text('neighbourhood'),
  text('group'),
  text('outcome'),
  text('view'),
  real('value'),
  real('weight'),
])

/** One row per interval and cause; `week` is the start of the interval; at risk and censored stand on the row of every cause. */
export const CURVE_SCHEMA = table([
  integer('replication'),
  text('municipality'),
  text('policy'),
  text('curve'),
  text('stratum'),
  integer('week'),
  text('cause'),
  real('at_risk'),
  real('events'),
  real('censored'),
])

/** The same residents at several moments; `years` and `states` have one entry a moment, or the state under the baseline and under the policy. */
export const TRANSITION_SCHEMA = table([
  integer('replication'),
  text('municipality'),
  text('policy'),
  text('kind'),
  text('group'),
  text('years'),
  text('states'),
  real('residents'),
])

/** What stands in the footer beside the columns. */
export type Provenance = Readonly<Record<string, string>>

const footer = (provenance: Provenance) => ({
  kvMetadata: Object.entries(provenance).map(([key, value]) => ({ key, value })),
  createdBy: 'nabij',
  statisticsTruncateLength: Infinity,
})

/** One unit's outcomes as a Parquet file. */
export function encodeOutcomes(unit: UnitResult, provenance: Provenance): Uint8Array {
  const t = unit.outcomes
  const parts: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let i = 0; i < t.value.length; i++) {
    const whole = t.neighbourhood[i] === 0
    parts[whole ? (t.group[i] === 0 ? 0 : 1) : t.year[i] === 0 ? 2 : 3].push(i)
  }
  const outcomeNames = OUTCOMES.map((o) => o.name)
  const writer = new ByteWriter()
  const file = new ParquetWriter({ writer, schema: OUTCOME_SCHEMA, ...footer(provenance) })
  for (const rows of parts) {
    const names = (list: readonly string[], codes: ArrayLike<number>) => rows.map((i) => list[codes[i]])
    const weeks = rows.map((i) => (t.week[i] < 0 ? null : t.week[i]))
    writeRows(file, [
      { name: 'replication', data: Int32Array.from(rows, () => unit.replication) },
      { name: 'municipality', data: rows.map(() => unit.municipality) },
      { name: 'policy', data: names(unit.policies, t.policy) },
      { name: 'year', data: Int32Array.from(rows, (i) => t.year[i]) },
      { name: 'week', data: weeks },
      { name: 'neighbourhood', data: names(unit.neighbourhoods, t.neighbourhood) },
      { name: 'group', data: names(unit.groups, t.group) },
      { name: 'outcome', data: names(outcomeNames, t.outcome) },
      { name: 'view', data: names(VIEWS, t.view) },
      { name: 'value', data: Float64Array.from(rows, (i) => t.value[i]) },
      { name: 'weight', data: Float64Array.from(rows, (i) => t.weight[i]) },
    ])
  }
  void file.finish()
  return writer.getBytes()
}

/** One unit's time-to-event tables as a Parquet file. */
export function encodeCurves(unit: UnitResult, provenance: Provenance): Uint8Array {
  const t = unit.curves
  const rows = Array.from(t.step.keys())
  const writer = new ByteWriter()
  const file = new ParquetWriter({ writer, schema: CURVE_SCHEMA, ...footer(provenance) })
  writeRows(file, [
    { name: 'replication', data: Int32Array.from(rows, () => unit.replication) },
    { name: 'municipality', data: rows.map(() => unit.municipality) },
    { name: 'policy', data: rows.map((i) => unit.policies[t.policy[i]]) },
    { name: 'curve', data: rows.map((i) => CURVES[t.curve[i]].name) },
    { name: 'stratum', data: rows.map((i) => CURVES[t.curve[i]].strata[t.stratum[i]]) },
    { name: 'week', data: Int32Array.from(rows, (i) => t.step[i] * CURVE_STEP) },
    { name: 'cause', data: rows.map((i) => CURVES[t.curve[i]].causes[t.cause[i]]) },
    { name: 'at_risk', data: t.atRisk },
    { name: 'events', data: t.events },
    { name: 'censored', data: t.censored },
  ])
  void file.finish()
  return writer.getBytes()
}

/** One unit's sequences of states as a Parquet file. `years`: length of the run after the reform. */
export function encodeTransitions(unit: UnitResult, years: number, provenance: Provenance): Uint8Array {
  const t = unit.transitions
  const rows = Array.from(t?.states.keys() ?? [])
  const moments = momentsOf(years)
  const writer = new ByteWriter()
  const file = new ParquetWriter({ writer, schema: TRANSITION_SCHEMA, ...footer(provenance) })
  if (t) {
    const path = (i: number) => t.kind[i] === TransitionKind.PATH
    const named = (i: number) => statesOf(t.states[i], path(i) ? moments.length : 2).map((state) => STATES[state])
    writeRows(file, [
      { name: 'replication', data: Int32Array.from(rows, () => unit.replication) },
      { name: 'municipality', data: rows.map(() => unit.municipality) },
      { name: 'policy', data: rows.map((i) => unit.policies[t.policy[i]]) },
      { name: 'kind', data: rows.map((i) => TRANSITION_KINDS[t.kind[i]]) },
      { name: 'group', data: rows.map((i) => unit.groups[t.group[i]]) },
      { name: 'years', data: rows.map((i) => (path(i) ? moments.join('-') : String(years))) },
      { name: 'states', data: rows.map((i) => named(i).join('-')) },
      { name: 'residents', data: t.residents },
    ])
  }
  void file.finish()
  return writer.getBytes()
}

/** One page per column and row group, names always by dictionary: then a row group is nothing but its own bytes. */
function writeRows(file: ParquetWriter, columns: readonly ColumnSource[]): void {
  const columnData = columns.map((c): ColumnSource => {
    const named = Array.isArray(c.data) && c.name !== 'week'
    return { ...c, offsetIndex: false, ...(named ? { encoding: 'RLE_DICTIONARY' as const } : {}) }
  })
  // A writer into memory is done at once; the promise is for writers that are not.
  void file.write({ columnData, rowGroupSize: MAX_ROWS, pageSize: 0 })
}

/** Footer of a Parquet file in memory. */
export function footerOf(bytes: Uint8Array): FileMetaData {
  return parquetMetadata(bytes, { geoparquet: false })
}

/** Values of the footer by key. */
export function provenanceOf(metadata: FileMetaData): Provenance {
  return Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? '']))
}

/**
 * Writes the row groups of `parts` (files made by this program, in the wanted order) to `filename`, which is overwritten.
 * `read` gives the bytes of a part; one part is in memory at a time.
 */
export async function mergeParts<P>(
  filename: string,
  schema: SchemaElement[],
  parts: readonly P[],
  read: (part: P) => Promise<Uint8Array>,
  provenance: Provenance,
): Promise<void> {
  const writer = fileWriter(filename)
  const file = new ParquetWriter({ writer, schema, ...footer(provenance) })
  for (const part of parts) {
    const bytes = await read(part)
    const { row_groups: groups } = footerOf(bytes)
    for (const group of groups) {
      const [start, end] = extent(group)
      const shift = BigInt(writer.offset - start)
      writer.appendBytes(bytes.subarray(start, end))
      file.row_groups.push(shifted(group, shift))
      file.num_rows += group.num_rows
    }
  }
  await file.finish()
}

/** First byte and byte after the last of a row group. */
function extent(group: RowGroup): [number, number] {
  const start = Number(group.columns[0].meta_data?.dictionary_page_offset ?? group.columns[0].meta_data?.data_page_offset ?? 0)
  return [start, start + Number(group.total_compressed_size)]
}

function shifted(group: RowGroup, by: bigint): RowGroup {
  const move = (offset: bigint | undefined): bigint | undefined => (offset === undefined ? undefined : offset + by)
  return {
    ...group,
    file_offset: move(group.file_offset),
    columns: group.columns.map((column) => ({
      ...column,
      file_offset: column.file_offset + by,
      meta_data: column.meta_data && {
        ...column.meta_data,
        data_page_offset: column.meta_data.data_page_offset + by,
        dictionary_page_offset: move(column.meta_data.dictionary_page_offset),
      },
    })),
  }
}
