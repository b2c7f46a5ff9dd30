/** Comparisons as a table to read: per municipality, outcomes down, policies across, no more digits than mean something. */
import Table from 'cli-table3'
import type { ComparisonRow } from '../analysis/compare.ts'
import { formatNumber, unitHeader } from '../analysis/formats.ts'
import { findingOf } from '../analysis/statements.ts'
import { outcomeByName } from '../results/outcomes.ts'
import type { Language, Study } from '../scenario/types.ts'
import type { Colour } from './command.ts'
import { toMarkdown } from './plain-table.ts'
import type { Texts } from './texts/nl.ts'

export interface TableContext {
  readonly study: Study
  readonly language: Language
  readonly texts: Texts
  readonly colour: Colour
  /** Characters on a line. */
  readonly width: number
}

interface Block {
  readonly title: string
  readonly policies: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly unit: string
    readonly baseline: string
    readonly cells: readonly (ComparisonRow | undefined)[]
  }[]
}

/** Room for each kind of column: the least, and the most that is of use. The least for a policy holds "[−1,77; −1,28]". */
const LABEL = { least: 24, wanted: 31, most: 40 } as const
const BASELINE = 14
const POLICY = { least: 16, most: 20 } as const

/** How policies are spread over tables that fit the line (of about equal numbers), and how wide the columns are. */
function layout(policies: number, width: number): { perTable: number; label: number; policy: number } {
  // Every column has a border to its right, the first one also to its left.
  const fit = Math.max(1, Math.floor((width - 1 - (LABEL.least + 1) - (BASELINE + 1)) / (POLICY.least + 1)))
  const perTable = Math.ceil(policies / Math.ceil(policies / fit))
  const room = width - 1 - 1 - (BASELINE + 1) - perTable
  const policy = Math.max(POLICY.least, Math.min(POLICY.most, Math.floor((room - LABEL.wanted) / perTable)))
  const label = Math.max(LABEL.least, Math.min(LABEL.most, room - perTable * policy))
  return { perTable, label, policy }
}

/** Tables for a terminal, with what they mean. */
export function comparisonTables(rows: readonly ComparisonRow[], context: TableContext): string {
  if (rows.length === 0) return `${context.texts.compare.onlyBaseline}\n`
  const { texts, colour, width } = context
  let out = `${heading(rows, context)}\n`
  for (const block of blocksOf(rows, context)) {
    const { perTable, label, policy } = layout(block.policies.length, width)
    for (let first = 0; first < block.policies.length; first += perTable) {
      const policies = block.policies.slice(first, first + perTable)
      const table = new Table({
        head: [texts.compare.outcomeHeader, titleOf(rows[0].baseline, context), ...policies.map((p) => titleOf(p, context))].map((h) =>
          colour.bold(h),
        ),
        colWidths: [label, BASELINE, ...policies.map(() => policy)],
        colAligns: ['left', 'right', ...policies.map(() => 'left' as const)],
        wordWrap: true,
        style: { head: [], border: [], compact: true },
      })
      for (const row of block.rows) {
        table.push([
          `${row.label} ${colour.dim(`(${row.unit})`)}`,
          row.baseline,
          ...row.cells.slice(first, first + perTable).map((cell) => (cell ? cellText(cell, context) : '')),
        ])
      }
      out += `\n${colour.bold(block.title)}\n${table.toString()}\n`
    }
  }
  return `${out}\n${texts.compare.legend.map((line) => colour.dim(line)).join('\n')}\n`
}

/** The same in Markdown, for a report. */
export function comparisonMarkdown(rows: readonly ComparisonRow[], context: TableContext): string {
  if (rows.length === 0) return `${context.texts.compare.onlyBaseline}\n`
  const { texts } = context
  let out = `${heading(rows, context)}\n`
  for (const block of blocksOf(rows, context)) {
    const head = [texts.compare.outcomeHeader, ...[rows[0].baseline, ...block.policies].map((p) => titleOf(p, context))]
    const body = block.rows.map((row) => [
      `${row.label} (${row.unit})`,
      row.baseline,
      ...row.cells.map((c) => (c ? cellText(c, context) : '')),
    ])
    out += `\n### ${block.title}\n\n${toMarkdown(head, body)}`
  }
  return `${out}\n${texts.compare.legend.map((line) => `- ${line}`).join('\n')}\n`
}

/** Rows for a spreadsheet: the first is the head. */
export function comparisonRows(rows: readonly ComparisonRow[]): unknown[][] {
  const extra = (['neighbourhood', 'view', 'year'] as const).filter((name) => rows.some((r) => r[name] !== undefined))
  const names = [
    'municipality',
    'policy',
    'baseline',
    'outcome',
    'group',
    'unit',
    'baselineMean',
    'difference',
    'low',
    'high',
    'replications',
  ] as const
  return [
    [...names, 'positive', 'zero', 'negative', ...extra],
    ...rows.map((r) => [...names.map((n) => r[n]), r.sign.positive, r.sign.zero, r.sign.negative, ...extra.map((n) => r[n])]),
  ]
}

function heading(rows: readonly ComparisonRow[], { texts, study, language }: TableContext): string {
  const most = Math.max(...rows.map((r) => r.replications))
  const title = study.policies.find((p) => p.name === rows[0].baseline)?.title[language] ?? rows[0].baseline
  const line = texts.compare.versus(title, most, study.years, rows[0].year ?? 0)
  return rows[0].view === 'registered' ? `${line} ${texts.compare.registered}` : line
}

const titleOf = (policy: string, { study, language }: TableContext): string =>
  study.policies.find((p) => p.name === policy)?.title[language] ?? policy

/** One block per municipality or neighbourhood; a row per outcome and group. */
function blocksOf(rows: readonly ComparisonRow[], context: TableContext): Block[] {
  const { study, language, texts } = context
  const groups = new Map<string, ComparisonRow[]>()
  for (const row of rows) {
    const key = `${row.municipality}\t${row.neighbourhood ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map((own) => {
    const municipality = study.municipalities.find((m) => m.municipality.id === own[0].municipality)?.municipality
    const area = municipality?.neighbourhoods.find((n) => n.code === own[0].neighbourhood)
    const residents = (area ?? municipality?.total)?.residents ?? 0
    const place = area ? `, ${texts.compare.neighbourhoodTitle(area.name)}` : ''
    const many = new Set(own.map((r) => r.group)).size > 1 || own[0].group !== 'all'
    const policies = [...new Set(own.map((r) => r.policy))]
    const keys = [...new Set(own.map((r) => `${r.outcome}\t${r.group}`))]
    return {
      title: `${municipality?.title[language] ?? own[0].municipality}${place} (${texts.compare.residents(residents.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB'))})`,
      policies,
      rows: keys.map((key) => {
        const cells = policies.map((policy) => own.find((r) => r.policy === policy && `${r.outcome}\t${r.group}` === key))
        const first = cells.find((c) => c !== undefined)!
        const outcome = outcomeByName.get(first.outcome)!
        const arrow = outcome.better === 'higher' ? ' ↑' : outcome.better === 'lower' ? ' ↓' : ''
        return {
          label: `${outcome.label[language]}${many ? ` – ${first.group}` : ''}${arrow}`,
          unit: unitHeader(outcome.unit, language),
          baseline: formatNumber(first.baselineMean, outcome, language),
          cells,
        }
      }),
    }
  })
}

/** `▲ +4,6 12/12` and below it `[4,3; 4,9]`; `≈ [−0,2; 0,4]` when there is no clear difference; `=` when there is none at all. */
function cellText(row: ComparisonRow, { language, colour }: TableContext): string {
  const outcome = outcomeByName.get(row.outcome)!
  const finding = findingOf(row, outcome, language)
  const number = (value: number, signed = false) => formatNumber(value, outcome, language, signed)
  const range = `[${number(row.low)}${language === 'nl' ? ';' : ','} ${number(row.high)}]`
  switch (finding.direction) {
    case 'same':
      return '='
    case 'unknown':
      return `${number(row.difference, true)} (${row.replications}×)`
    case 'unclear':
      return colour.dim(`≈ ${range}`)
    default: {
      const paint = finding.verdict === 'better' ? colour.cyan : finding.verdict === 'worse' ? colour.yellow : (text: string) => text
      const mark = finding.direction === 'higher' ? '▲' : '▼'
      return `${paint(`${mark} ${number(row.difference, true)}`)} ${finding.agree}/${finding.replications}\n${colour.dim(range)}`
    }
  }
}
