/** The words of `nabij explain`: one entry in full, or a list with a line each. */
import { linkOf } from '../analysis/references.ts'
import { DIMENSIONS, type DimensionName } from '../model/dimensions.ts'
import type { Regime } from '../scenario/policy.ts'
import type { Source } from '../scenario/schema.ts'
import type { Localised, ParameterRecord } from '../scenario/types.ts'
import type { Cli } from './command.ts'
import type { Entry } from './explain-entries.ts'
import { leverPathText, leverValueText } from './lever-text.ts'

const INDENT = '  '

/** A list of entries, grouped by kind, name and label on a line. */
export function overviewLines(entries: readonly Entry[], asked: string | undefined, cli: Cli): string[] {
  const { texts, outColour } = cli
  const words = texts.explain
  if (asked?.toLowerCase() === 'assumptions') {
    const lines = entries.flatMap((entry) => {
      if (entry.kind !== 'parameter' && entry.kind !== 'lever') return []
      const { record } = entry
      const limits = record.rangeIsFactor ? `× ${rangeText(record)}` : rangeText(record)
      const value = record.values.length === 1 ? `${record.values[0]} ${record.unit}` : words.table(record.values.length)
      const facts = `${value}; ${words.range} ${limits}; ${words.grade} ${record.grade}`
      return [
        '',
        `${INDENT}${outColour.bold(entry.name)}  ${record.label[cli.language]}`,
        `${INDENT}${INDENT}${facts}`,
        ...(record.steers ? wrap(`${words.steers}: ${record.steers[cli.language]}`, cli, 2 * INDENT.length).map((l) => INDENT + l) : []),
      ]
    })
    return [outColour.bold(words.assumptions), ...lines, '', words.assumptionsHint]
  }
  const titles = {
    outcome: words.outcomes,
    lever: words.levers,
    parameter: words.parameters,
    policy: words.policies,
    dimension: words.dimensions,
  }
  const lines: string[] = []
  for (const kind of ['outcome', 'lever', 'parameter', 'policy', 'dimension'] as const) {
    const some = entries.filter((e) => e.kind === kind)
    if (some.length === 0) continue
    const width = Math.max(...some.map((e) => e.name.length))
    lines.push(...(lines.length > 0 ? [''] : []), outColour.bold(titles[kind]))
    for (const entry of some) lines.push(`${INDENT}${entry.name.padEnd(width)}  ${titleOf(entry, cli)}`)
  }
  return lines
}

function titleOf(entry: Entry, cli: Cli): string {
  if (entry.kind === 'outcome') return entry.outcome.label[cli.language]
  if (entry.kind === 'policy') return entry.policy.title[cli.language]
  if (entry.kind === 'dimension') return cli.texts.dimensions[entry.name]
  return entry.record.label[cli.language]
}

/** One entry: what it is, its definition, and every fact about it. */
export function entryLines(
  entry: Entry,
  sources: Readonly<Record<string, Source>>,
  regime: Regime,
  leverRecords: Readonly<Record<string, ParameterRecord>>,
  cli: Cli,
): string[] {
  const { texts, outColour, language } = cli
  const words = texts.explain
  const head = `${outColour.bold(entry.name)} — ${titleOf(entry, cli)} (${words[entry.kind]})`
  const text = (localised: Localised | undefined): string[] => (localised ? ['', ...wrap(localised[language], cli)] : [])
  if (entry.kind === 'outcome') {
    const { help, unit, theme, better, tolerance, measures } = entry.outcome
    const views = (Object.keys(measures) as (keyof typeof words.viewNames)[]).map((v) => words.viewNames[v])
    const facts: Fact[] = [
      [words.unit, texts.units[unit]],
      [words.theme, words.themes[theme]],
      [words.better, words.betters[better]],
      [words.tolerance, String(tolerance)],
      [words.views, views.join('; ')],
    ]
    return [head, ...text(help), '', ...factLines(facts, cli)]
  }
  if (entry.kind === 'policy') {
    const { summary, question, costNeutral, levers, assumptions } = entry.policy
    const changed = Object.entries(levers).filter(([name, path]) => path.value !== regime[name as keyof Regime])
    const width = Math.max(0, ...changed.map(([name]) => name.length))
    const changes = changed.map(
      ([name, path]) => `${INDENT}${INDENT}${name.padEnd(width)}  ${leverPathText(path, leverRecords[name], cli)}`,
    )
    const other = Object.entries(assumptions).map(([name, values]) => `${INDENT}${INDENT}${name}  ${values.join(', ')}`)
    return [
      head,
      ...text(summary),
      ...text(question),
      '',
      `${INDENT}${costNeutral ? words.costNeutral : words.notCostNeutral}`,
      ...(changes.length + other.length > 0 ? ['', `${INDENT}${words.changes}`, ...changes, ...other] : []),
    ]
  }
  if (entry.kind === 'dimension') {
    const facts = entry.values.map((value): Fact => [value, (texts.classes as Record<string, string>)[value] ?? value])
    return [head, '', `${INDENT}${words.labels}`, ...factLines(facts, cli).map((l) => INDENT + l)]
  }
  const { record } = entry
  const facts: Fact[] = [
    [words.unit, record.unit],
    ...(record.dimensions.length === 0 ? [[words.value, leverValueText(record.values[0], record)] as Fact] : []),
    ...(record.choices
      ? [
          [
            words.choices,
            Object.entries(record.choices)
              .map(([n, v]) => `${n} = ${v}`)
              .join(', '),
          ] as Fact,
        ]
      : []),
    [record.rangeIsFactor ? words.rangeFactor : words.range, rangeText(record)],
    [words.grade, words.grades[record.grade]],
    ...(record.theme ? [[words.theme, words.themes[record.theme]] as Fact] : []),
    ...(record.note ? [[words.note, record.note] as Fact] : []),
    ...record.sources.map((key, i): Fact => [i === 0 ? words.sources : '', sourceWords(key, sources[key])]),
  ]
  const table = record.dimensions.length === 0 ? [] : ['', ...tableLines(record)]
  return [
    head,
    ...text(record.help),
    ...(record.judgement ? ['', `${INDENT}${outColour.yellow(words.judgement)}`] : []),
    ...(record.steers ? wrap(`${words.steers}: ${record.steers[language]}`, cli) : []),
    ...table,
    '',
    ...factLines(facts, cli),
  ]
}

const sourceWords = (key: string, source?: Source): string => (source ? [source.title, linkOf(source)].filter(Boolean).join(', ') : key)

type Fact = readonly [name: string, value: string]

function factLines(facts: readonly Fact[], cli: Cli): string[] {
  const width = Math.max(...facts.map(([name]) => name.length))
  return facts.flatMap(([name, value]) => {
    const rows = wrap(value, cli, width + 2 * INDENT.length)
    return rows.map((row, i) => `${INDENT}${cli.outColour.dim((i === 0 ? name : '').padEnd(width))}  ${row.trim()}`)
  })
}

/** Values by label: one line each, or rows and columns for two dimensions. */
function tableLines(record: ParameterRecord): string[] {
  const [rows, columns] = record.dimensions.map((d) => DIMENSIONS[d as DimensionName] as readonly string[])
  const first = Math.max(...rows.map((r) => r.length))
  if (!columns) return rows.map((row, i) => `${INDENT}${row.padEnd(first)}  ${record.values[i]}`)
  const width = columns.map((c, j) => Math.max(c.length, ...rows.map((_, i) => String(record.values[i * columns.length + j]).length)))
  const cells = (values: readonly string[]): string => values.map((v, j) => v.padStart(width[j])).join('  ')
  return [
    `${INDENT}${' '.repeat(first)}  ${cells(columns)}`,
    ...rows.map(
      (row, i) => `${INDENT}${row.padEnd(first)}  ${cells(columns.map((_, j) => String(record.values[i * columns.length + j])))}`,
    ),
  ]
}

const rangeText = (record: ParameterRecord): string => `${record.range[0]} … ${record.range[1]}`

/** Breaks a text into lines that fit the terminal, indented. */
export function wrap(text: string, cli: Cli, taken = INDENT.length): string[] {
  const width = Math.max(30, Math.min(110, cli.io.columns) - taken)
  const lines: string[] = []
  for (const part of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + part.length <= width) lines[lines.length - 1] = `${last} ${part}`
    else lines.push(part)
  }
  return lines.map((line) => INDENT + line)
}
