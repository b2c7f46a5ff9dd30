/** Cost per resident by payer, all policies. */
import { mean } from '../../src/analysis/summary.ts'
import { drawPayerCosts, type PayerColumn } from '../charts/payer-costs.ts'
import { outcomeOf, tellComparison, type PageContext } from '../context.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'

const PAYERS = ['team', 'specialist', 'crisis', 'informal']

export function costsFigure(context: PageContext): Figure | undefined {
  const { report, data, texts, numbers, municipality, baseline, policy } = context
  const order = [baseline, ...context.others]
  const columns = PAYERS.flatMap((payer): PayerColumn[] => {
    const measure = report.measure(`cost.${payer}`)
    if (measure < 0) return []
    const euros = order.map((index) => mean((report.total(municipality, index, measure) ?? []).filter(Number.isFinite)))
    if (!euros.every(Number.isFinite)) return []
    return [{ title: wordsFor(texts, 'cost_', payer), payer: wordsFor(texts, 'payer_', payer), euros }]
  })
  const measure = report.measure('cost')
  const told = measure >= 0 ? tellComparison(context, policy, measure) : undefined
  if (columns.length === 0 || !told) return undefined
  const outcome = outcomeOf(context, measure)
  const { baselineMean, difference } = told.difference
  const names = {
    policy: numbers.short(baselineMean + difference, outcome),
    baseline: numbers.short(baselineMean, outcome),
    difference: numbers.size(difference, outcome),
    years: data.study.years,
  }
  const template = told.verdict === 'unclear' ? texts.costTitleSame : difference > 0 ? texts.costTitleMore : texts.costTitleLess
  const policies = order.map((index) => ({
    label: context.policyTitle(index),
    hue: context.hue(index),
    baseline: index === baseline,
    focus: index === policy,
  }))
  const euro = (v: number): Cell => ({ words: numbers.short(v, outcome), value: v })
  const neutral = data.policies[policy].costNeutral ? ` ${texts.costNeutral}` : ''
  return {
    id: 'costs',
    title: fillIn(template, names),
    subtitle: fillIn(texts.costSubtitle, names),
    note: texts.costNote + neutral,
    summary: fillIn(texts.costSummary, {
      sentences: columns
        .map(
          (column) =>
            `${column.title} (${column.payer}): ${order.map((index, i) => `${context.policyTitle(index)} ${numbers.short(column.euros[i], outcome)}`).join(', ')}.`,
        )
        .join(' '),
    }),
    source: context.source,
    draw: (width) => drawPayerCosts(columns, { width, policies, formatEuro: (v) => numbers.short(v, outcome) }),
    table: {
      columns: [texts.columnPolicy, ...columns.map((column) => `${column.title} (${column.payer})`)],
      rows: order.map((index, i) => [context.policyTitle(index), ...columns.map((column) => euro(column.euros[i]))]),
    },
  }
}
