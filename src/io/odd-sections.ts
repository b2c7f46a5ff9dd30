/**
 * The parts of docs/odd.md that are made from the code: processes, state, submodels, numbers, levers and outcomes. Each is a
 * function from what the program is to Markdown, so that the description cannot drift from the model.
 */
import type { ColumnSpec, TableSpec } from '../core/columns.ts'
import { SCHEDULE } from '../model/schedule.ts'
import * as stateModule from '../model/state.ts'
import { OUTCOMES } from '../results/outcomes.ts'
import type { EvidenceGrade, ParameterRecord, ParameterRecords } from '../scenario/types.ts'

/** A source file of the model: name without folder, and text. */
export interface ModelFile {
  readonly name: string
  readonly text: string
}

/** Everything that is generated, by the name of its marker in docs/odd.md. */
export function oddSections(records: ParameterRecords, files: readonly ModelFile[]): Record<string, string> {
  return {
    processes: processTable(),
    state: stateTables(),
    submodels: submodelHeaders(files),
    grades: gradeTable(records),
    judgements: judgementTable(records),
    levers: recordTable(Object.entries(records.levers ?? {})),
    parameters: parameterTables(records),
    outcomes: outcomeTable(),
  }
}

/** `text` with what stands between each pair of markers replaced by its section. Throws where a marker is missing. */
export function fillSections(text: string, sections: Readonly<Record<string, string>>): string {
  let out = text
  for (const [name, section] of Object.entries(sections)) {
    const open = `<!-- generated: ${name} -->`
    const close = `<!-- end: ${name} -->`
    const from = out.indexOf(open)
    const to = out.indexOf(close)
    if (from < 0 || to < from) throw new Error(`docs/odd.md has no place for “${name}”: expected ${open} … ${close}`)
    out = `${out.slice(0, from + open.length)}\n\n${section.trim()}\n\n${out.slice(to)}`
  }
  return out
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((c) => c.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function processTable(): string {
  const rows = SCHEDULE.map((p, i) => [
    String(i + 1),
    p.name,
    p.every === 1 ? 'every week' : `every ${p.every} weeks`,
    p.why,
    p.reads.join(', '),
    p.writes.join(', '),
  ])
  return table(['', 'process', 'when', 'why here', 'reads', 'writes'], rows)
}

const isTable = (value: unknown): value is TableSpec =>
  typeof value === 'object' && value !== null && Object.values(value).every((c) => typeof (c as ColumnSpec).about === 'string')

function stateTables(): string {
  // The names of a module come in an order that depends on who loads it.
  return Object.entries(stateModule as Record<string, unknown>)
    .filter((entry): entry is [string, TableSpec] => isTable(entry[1]))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, spec]) => {
      const rows = Object.entries(spec).map(([column, c]) => [`\`${column}\``, c.unit, c.about, c.kind])
      return `**${name.toLowerCase()}**\n\n${table(['column', 'unit', 'meaning', 'stored as'], rows)}`
    })
    .join('\n\n')
}

/** The header comment of each file that has one, without the stars. */
function submodelHeaders(files: readonly ModelFile[]): string {
  return files
    .map(({ name, text }) => {
      const header = /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1]
      if (header === undefined) return ''
      const lines = header.split('\n').map((line) => line.replace(/^ ?\* ?/, '').trimEnd())
      return `**\`src/model/${name}\`**\n\n\`\`\`text\n${lines.join('\n').trim()}\n\`\`\``
    })
    .filter((section) => section !== '')
    .join('\n\n')
}

const allRecords = (records: ParameterRecords): [string, ParameterRecord][] =>
  Object.entries(records).flatMap(([group, named]) =>
    Object.entries(named).map(([name, r]): [string, ParameterRecord] => [`${group}.${name}`, r]),
  )

const MEANING: Readonly<Record<EvidenceGrade, string>> = {
  A: 'measured here',
  B: 'measured elsewhere or nearby',
  C: 'expert judgement',
  D: 'assumption, or calibrated',
}

function gradeTable(records: ParameterRecords): string {
  const count = (grade: string, kind: string): string =>
    String(allRecords(records).filter(([, r]) => r.grade === grade && r.kind === kind).length)
  const rows = (Object.keys(MEANING) as EvidenceGrade[]).map((g) => [g, MEANING[g], count(g, 'assumption'), count(g, 'lever')])
  return table(['grade', 'meaning', 'assumptions', 'levers'], rows)
}

function judgementTable(records: ParameterRecords): string {
  return recordTable(allRecords(records).filter(([, r]) => r.judgement))
}

function parameterTables(records: ParameterRecords): string {
  return Object.entries(records)
    .filter(([group]) => group !== 'levers')
    .map(([group, named]) => `**${group}**\n\n${recordTable(Object.entries(named))}`)
    .join('\n\n')
}

function recordTable(named: readonly (readonly [string, ParameterRecord])[]): string {
  const rows = named.map(([name, r]) => [
    `\`${name}\``,
    r.label.en,
    r.values.map(short).join(' · '),
    r.unit,
    r.rangeIsFactor ? `× ${r.range.map(short).join(' – ')}` : r.range.map(short).join(' – '),
    r.grade,
    r.sources.join(', '),
  ])
  return table(['name', 'meaning', 'value', 'unit', 'range', 'grade', 'sources'], rows)
}

const short = (x: number): string => String(Number(x.toPrecision(4)))

function outcomeTable(): string {
  const rows = OUTCOMES.map((o) => [
    `\`${o.name}\``,
    o.label.en,
    o.unit,
    o.theme,
    o.better,
    short(o.tolerance),
    Object.keys(o.measures).join(', ') || 'true',
    o.help.en,
  ])
  return table(['name', 'outcome', 'unit', 'about', 'better', 'smallest difference that matters', 'views', 'meaning'], rows)
}
