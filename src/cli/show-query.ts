/** The work of `nabij query`. */
import Table from 'cli-table3'
import { openResults } from '../io/results-folder.ts'
import type { Language } from '../scenario/types.ts'
import type { Cli } from './command.ts'
import { toCsv } from './plain-table.ts'

/** Rows shown in a table; CSV and JSON hold all. */
const MOST_ROWS = 200

export async function showQuery(args: { results: string; sql: string; format: 'table' | 'csv' | 'json' }, cli: Cli): Promise<void> {
  const { outcomesFile, curvesFile, transitionsFile } = openResults(args.results, cli.io.cwd)
  const { queryResults } = await import('../io/duckdb.ts')
  const { columns, rows } = await queryResults({ outcomes: outcomesFile, curves: curvesFile, transitions: transitionsFile }, args.sql)
  if (args.format === 'json') {
    const records = rows.map((row) => Object.fromEntries(row.map((value, i) => [columns[i], value])))
    cli.io.out(`${JSON.stringify(records, null, 2)}\n`)
  } else if (args.format === 'csv') {
    cli.io.out(toCsv([columns, ...rows]))
  } else {
    const shown = rows.slice(0, MOST_ROWS)
    const table = new Table({
      head: columns.map((c) => cli.outColour.bold(c)),
      colAligns: columns.map((_, i) =>
        rows.length > 0 && shown.every((r) => r[i] === null || typeof r[i] === 'number') ? 'right' : 'left',
      ),
      style: { head: [], border: [] },
    })
    for (const row of shown) table.push(row.map((value) => cellText(value, cli.language)))
    cli.io.out(`${table.toString()}\n`)
    if (rows.length > shown.length) cli.note(cli.texts.query.more(rows.length - shown.length))
  }
}

function cellText(value: unknown, language: Language): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') {
    return Number.isInteger(value)
      ? String(value)
      : value.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumSignificantDigits: 6, useGrouping: false })
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
