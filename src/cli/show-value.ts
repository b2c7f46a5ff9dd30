/** `nabij compare RESULTS --cost-effectiveness`: what a quality-of-life year costs under each policy. */
import { checkCompareOptions, type CompareOptions } from '../analysis/compare.ts'
import { compareValue, VALUE_FILTER, type ValueRow } from '../analysis/compare-value.ts'
import type { NetBenefit } from '../analysis/cost-effectiveness.ts'
import { diskSource } from '../io/files.ts'
import type { ResultsFolder } from '../io/results-folder.ts'
import { loadYardsticks, type Yardsticks } from '../scenario/yardsticks.ts'
import type { Cli } from './command.ts'
import { toCsv, toMarkdown } from './plain-table.ts'
import type { CompareArguments } from './show-comparison.ts'

export async function showValue(
  results: ResultsFolder,
  options: CompareOptions,
  format: CompareArguments['format'],
  cli: Cli,
): Promise<void> {
  const { baseline } = checkCompareOptions(results.study, options)
  const yardsticks = loadYardsticks(diskSource(cli.io.cwd))
  const rows = compareValue(await results.read({ filters: [VALUE_FILTER] }), yardsticks, baseline)
  if (format === 'json') cli.io.out(`${JSON.stringify(rows, null, 2)}\n`)
  else if (format === 'csv') cli.io.out(toCsv(csvRows(rows)))
  else cli.io.out(valueTables(rows, yardsticks, results, cli))
}

const PER = 1000

/** A table a municipality, in Markdown: reads as well in a terminal as in a report. */
function valueTables(rows: readonly ValueRow[], { qualityYear }: Yardsticks, { study }: ResultsFolder, cli: Cli): string {
  const { language, texts } = cli
  const t = texts.value
  const number = (value: number, digits = 0, sign: 'auto' | 'exceptZero' = 'auto'): string =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: digits, signDisplay: sign })
      .format(value)
      .replace('-', '−')
  const signed = (value: number, digits = 0): string => number(value, digits, 'exceptZero')
  const between = (d: { low: number; high: number }, factor = 1, digits = 0): string =>
    `[${number(d.low * factor, digits)}; ${Number.isFinite(d.high) ? number(d.high * factor, digits) : '∞'}]`
  const percent = (share: number): string => `${number(share * 100)} %`
  const titleOf = (policy: string): string => study.policies.find((p) => p.name === policy)?.title[language] ?? policy
  const parts = study.municipalities.map(({ municipality }) => {
    const body = rows
      .filter((row) => row.municipality === municipality.id)
      .map((row) => [
        titleOf(row.policy),
        t.perspectives[row.perspective],
        `${signed(row.cost.difference)} ${between(row.cost)}`,
        `${signed(row.effect.difference * PER, 2)} ${between(row.effect, PER, 2)}`,
        row.ratio ? `${number(row.ratio.value)} ${between(row.ratio)}` : t.conclusions[row.conclusion as keyof typeof t.conclusions],
        ...row.netBenefit.map((one) => `${signed(one.difference)} ${between(one)}`),
        [row.quadrants.dearerBetter, row.quadrants.cheaperBetter, row.quadrants.cheaperWorse, row.quadrants.dearerWorse]
          .map(percent)
          .join(' / '),
      ])
    const head = [...t.columns, ...qualityYear.map(({ value }) => `INB € ${number(value)}`), t.quadrants]
    return `\n### ${municipality.title[language]}\n\n${toMarkdown(head, body)}`
  })
  return `${t.head(titleOf(rows[0]?.baseline ?? study.baseline))}\n${parts.join('')}\n${t.legend.join('\n')}\n`
}

function csvRows(rows: readonly ValueRow[]): unknown[][] {
  const flat = rows.map((row) => ({
    municipality: row.municipality,
    policy: row.policy,
    baseline: row.baseline,
    perspective: row.perspective,
    runs: row.cost.replications,
    cost: row.cost.difference,
    costLow: row.cost.low,
    costHigh: row.cost.high,
    effect: row.effect.difference,
    effectLow: row.effect.low,
    effectHigh: row.effect.high,
    conclusion: row.conclusion,
    icer: row.ratio?.value,
    icerLow: row.ratio?.low,
    icerHigh: row.ratio?.high,
    ...row.quadrants,
    ...Object.assign({}, ...row.netBenefit.map(inColumns)),
  }))
  return [Object.keys(flat[0] ?? {}), ...flat.map((row) => Object.values(row))]
}

const inColumns = ({ threshold, difference, low, high, probability }: NetBenefit): Record<string, number> => ({
  [`inb${threshold}`]: difference,
  [`inb${threshold}Low`]: low,
  [`inb${threshold}High`]: high,
  [`inb${threshold}Probability`]: probability,
})
