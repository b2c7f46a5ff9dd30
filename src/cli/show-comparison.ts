/** The work of `nabij compare`, and the table at the end of `nabij run`. */
import { checkCompareOptions, type CompareOptions, compareResults, type ComparisonRow, filterFor } from '../analysis/compare.ts'
import { InputError, type InputFault } from '../core/problems.ts'
import { openResults, type ResultsFolder } from '../io/results-folder.ts'
import type { View } from '../results/types.ts'
import type { Cli } from './command.ts'
import { comparisonMarkdown, comparisonRows, comparisonTables, type TableContext } from './comparison-table.ts'
import { showGaps } from './show-gaps.ts'
import { showValue } from './show-value.ts'
import { listOption, numberOption } from './options.ts'
import { toCsv } from './plain-table.ts'

export interface CompareArguments {
  readonly results: string
  readonly baseline?: string
  readonly outcome?: string
  readonly year?: string
  readonly group?: string
  readonly neighbourhood?: string
  readonly view: View
  readonly gaps?: boolean
  readonly costEffectiveness?: boolean
  readonly format: 'table' | 'csv' | 'json' | 'markdown'
}

export async function showComparison(args: CompareArguments, cli: Cli): Promise<void> {
  const results = openResults(args.results, cli.io.cwd)
  const faults: InputFault[] = []
  const options: CompareOptions = {
    baseline: args.baseline,
    outcomes: listOption(args.outcome),
    year: numberOption('year', args.year, { low: 0, high: results.study.years, whole: true }, faults),
    groups: listOption(args.group),
    neighbourhoods: listOption(args.neighbourhood),
    view: args.view,
  }
  try {
    checkCompareOptions(results.study, options)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    faults.push(...error.faults)
  }
  if (faults.length > 0) throw new InputError(faults)
  if (args.gaps === true) return showGaps(results, options, args.format, cli)
  if (args.costEffectiveness === true) return showValue(results, options, args.format, cli)
  const rows = await readComparison(results, options)
  const context = tableContext(results, cli)
  if (args.format === 'json') cli.io.out(`${JSON.stringify(rows, null, 2)}\n`)
  else if (args.format === 'csv') cli.io.out(toCsv(comparisonRows(rows)))
  else if (args.format === 'markdown') cli.io.out(comparisonMarkdown(rows, context))
  else cli.io.out(comparisonTables(rows, context))
}

/** Reads only the rows that are compared. */
export async function readComparison(results: ResultsFolder, options: CompareOptions = {}): Promise<ComparisonRow[]> {
  const filter = filterFor(checkCompareOptions(results.study, options))
  return compareResults(await results.read({ filters: [filter] }), options)
}

export function tableContext(results: ResultsFolder, cli: Cli): TableContext {
  return {
    study: results.study,
    language: cli.language,
    texts: cli.texts,
    colour: cli.outColour,
    width: cli.io.outIsTerminal ? cli.io.columns : 120,
  }
}
