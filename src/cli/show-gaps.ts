/** `nabij compare RESULTS --gaps`: how far groups lie apart under each policy, and whether a policy brings them closer. */
import { checkCompareOptions, type CompareOptions } from '../analysis/compare.ts'
import { formatNumber, formatValue, unitHeader } from '../analysis/formats.ts'
import { gapGroupName } from '../analysis/gap-names.ts'
import { compareGaps, type GapRow } from '../analysis/gaps.ts'
import type { ResultsFolder } from '../io/results-folder.ts'
import { outcomeByName } from '../results/outcomes.ts'
import type { Cli } from './command.ts'
import type { CompareArguments } from './show-comparison.ts'
import { toCsv, toMarkdown } from './plain-table.ts'

export async function showGaps(
  results: ResultsFolder,
  options: CompareOptions,
  format: CompareArguments['format'],
  cli: Cli,
): Promise<void> {
  const { baseline, outcomes, year } = checkCompareOptions(results.study, options)
  const rows = compareGaps(await results.read({ filters: [{ years: [year], quarterly: false }] }), baseline, outcomes, year)
  if (format === 'json') cli.io.out(`${JSON.stringify(rows, null, 2)}\n`)
  else if (format === 'csv') cli.io.out(toCsv(csvRows(rows)))
  else cli.io.out(gapTables(rows, results, cli))
}

/** A table an outcome, in Markdown: reads as well in a terminal as in a report. */
function gapTables(rows: readonly GapRow[], { study }: ResultsFolder, cli: Cli): string {
  const { language, texts } = cli
  const t = texts.gaps
  const titleOf = (policy: string): string => study.policies.find((p) => p.name === policy)?.title[language] ?? policy
  const parts = [...new Set(rows.map((r) => r.outcome))].map((name) => {
    const outcome = outcomeByName.get(name)!
    const signed = (value: number): string => formatNumber(value, outcome, language, true)
    const body = rows
      .filter((r) => r.outcome === name)
      .map((r) => [
        `${gapGroupName(r.group, language)} ${t.against} ${gapGroupName(r.reference, language)}`,
        titleOf(r.policy),
        formatValue(r.value, outcome, language),
        formatValue(r.referenceValue, outcome, language),
        r.direction === 'unclear' ? `≈ ${signed(r.gap.difference)}` : signed(r.gap.difference),
        `${formatNumber(r.gap.low, outcome, language)} … ${formatNumber(r.gap.high, outcome, language)}`,
        Number.isFinite(r.ratio) ? r.ratio.toFixed(2) : '–',
        r.concentrationIndex === undefined ? '' : r.concentrationIndex.toFixed(3),
        r.change === undefined ? '' : r.changeDirection === 'higher' || r.changeDirection === 'lower' ? signed(r.change.difference) : '≈',
      ])
    return `\n### ${outcome.label[language]} (${unitHeader(outcome.unit, language)})\n\n${toMarkdown(t.columns, body)}`
  })
  return `${parts.join('')}\n${t.legend.join('\n')}\n`
}

function csvRows(rows: readonly GapRow[]): unknown[][] {
  return [
    [
      'outcome',
      'kind',
      'group',
      'reference',
      'policy',
      'value',
      'referenceValue',
      'gap',
      'low',
      'high',
      'runs',
      'ratio',
      'concentrationIndex',
      'change',
      'changeLow',
      'changeHigh',
    ],
    ...rows.map((r) => [
      r.outcome,
      r.kind,
      r.group,
      r.reference,
      r.policy,
      r.value,
      r.referenceValue,
      r.gap.difference,
      r.gap.low,
      r.gap.high,
      r.gap.replications,
      r.ratio,
      r.concentrationIndex,
      r.change?.difference,
      r.change?.low,
      r.change?.high,
    ]),
  ]
}
