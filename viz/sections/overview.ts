/** Outcomes against policies, drawn: what each policy brings and takes, which are dominated, in the order the reader wants. */
import { dominatedPolicies } from '../../src/analysis/trade-offs.ts'
import { drawTradeOffGrid, type TradeOffColumn, type TradeOffRow } from '../charts/trade-off-grid.ts'
import { headlineMeasures, outcomeOf, tellComparison, type PageContext, type Told } from '../context.ts'
import { element } from '../element.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn } from '../texts/choose.ts'
import { differenceUnit } from './differences.ts'

interface Line {
  readonly measure: number
  readonly told: readonly (Told | undefined)[]
}

export function overviewFigure(context: PageContext): Figure | undefined {
  const { texts, data, numbers, language, others } = context
  const lines = headlineMeasures(context).map(
    (measure): Line => ({ measure, told: others.map((policy) => tellComparison(context, policy, measure)) }),
  )
  const all = lines.flatMap((line) => line.told).filter((one) => one !== undefined)
  if (all.length === 0) return undefined
  const sortedBy = others.findIndex((policy) => data.policies[policy].name === context.state.sort)
  if (sortedBy >= 0) lines.sort((a, b) => gain(context, b, sortedBy) - gain(context, a, sortedBy))
  const names = { baseline: context.policyTitle(context.baseline), municipality: context.municipalityTitle, years: data.study.years }
  const dominated = dominatedOf(context)
  const count = (column: number, verdict: string) => lines.filter((line) => line.told[column]?.verdict === verdict).length
  const columns = others.map(
    (policy, i): TradeOffColumn => ({
      label: context.policyTitle(policy),
      hue: context.hue(policy),
      focus: policy === context.policy,
      counts: fillIn(texts.tradeCounts, { better: count(i, 'better'), worse: count(i, 'worse') }),
      dominated: dominated[policy] ? texts.tradeDominatedMark : '',
    }),
  )
  const sentences = others.flatMap((policy) => {
    const found = dominated[policy]
    if (!found) return []
    return [{ policy, words: fillIn(texts.tradeDominated, { by: context.policyTitle(found.by), worse: found.worse, of: found.of }) }]
  })
  const title = fillIn(texts.tradeTitle, { k: all.filter((one) => one.verdict !== 'unclear').length, n: all.length })
  return {
    id: 'overview',
    title,
    subtitle: fillIn(texts.tradeSubtitle, names),
    note: `${texts.tradeNote} ${texts.tradeMatter}`,
    summary: [
      ...columns.map((column) => `${column.label}: ${column.counts}.`),
      ...(sentences.length === 0
        ? [texts.tradeNotDominated]
        : sentences.map(({ policy, words }) => `${context.policyTitle(policy)}: ${words}`)),
    ].join(' '),
    source: context.source,
    controls: sortChoice(context),
    draw: (width) =>
      drawTradeOffGrid(
        columns,
        lines.map((line) => rowOf(context, line)),
        { width, baselineLabel: names.baseline },
      ),
    after: element(
      'ul',
      { class: 'sentences' },
      ...(sentences.length === 0
        ? [element('li', {}, texts.tradeNotDominated)]
        : sentences.map(({ policy, words }) =>
            element('li', {}, element('strong', { style: `color:${context.hue(policy)}` }, context.policyTitle(policy)), `: ${words}`),
          )),
    ),
    table: {
      columns: [texts.columnOutcome, names.baseline, ...columns.map((column) => column.label)],
      rows: lines.map(({ measure, told }) => {
        const outcome = outcomeOf(context, measure)
        const first = told.find((one) => one !== undefined)
        return [
          outcome.label[language],
          first ? { words: numbers.value(first.difference.baselineMean, outcome), value: first.difference.baselineMean } : '–',
          ...told.map((one): Cell => {
            if (!one) return '–'
            const side = one.verdict === 'better' ? texts.better : one.verdict === 'worse' ? texts.worse : ''
            const said = one.verdict === 'unclear' ? one.finding.phrase : side
            const words = numbers.difference(one.difference.difference, outcome)
            return { words: said ? `${words} (${said})` : words, value: one.difference.difference }
          }),
        ]
      }),
    },
  }
}

/** How much a policy gains on an outcome, in differences worth a sentence; unclear ones lie in the middle. */
function gain(context: PageContext, line: Line, column: number): number {
  const told = line.told[column]
  if (!told || (told.verdict !== 'better' && told.verdict !== 'worse')) return 0
  const size = Math.abs(told.difference.difference) / outcomeOf(context, line.measure).tolerance
  return told.verdict === 'better' ? size : -size
}

function rowOf(context: PageContext, { measure, told }: Line): TradeOffRow {
  const outcome = outcomeOf(context, measure)
  const known = told.filter((one) => one !== undefined)
  const ends = known.flatMap(({ difference: d }) => [d.low, d.high, d.difference].filter(Number.isFinite).map(Math.abs))
  return {
    label: outcome.label[context.language],
    unit: differenceUnit(context.texts, outcome.unit),
    baselineWords: known[0] ? context.numbers.short(known[0].difference.baselineMean, outcome) : '–',
    reach: Math.max(outcome.tolerance * 2, ...ends),
    cells: told.map((one) => {
      if (!one) return undefined
      const { difference, low, high } = one.difference
      return {
        difference,
        low: Number.isFinite(low) ? low : difference,
        high: Number.isFinite(high) ? high : difference,
        verdict: one.verdict,
        words: context.numbers.signed(difference, outcome),
      }
    }),
  }
}

function dominatedOf(context: PageContext) {
  const { report, data, municipality } = context
  const outcomes = headlineMeasures(context).map((measure) => ({
    outcome: outcomeOf(context, measure),
    values: data.policies.map((_, policy) => report.total(municipality, policy, measure)),
  }))
  return dominatedPolicies(outcomes, data.policies.length)
}

function sortChoice(context: PageContext): HTMLElement {
  const { texts, data, others, state } = context
  const option = (value: string, words: string) => element('option', { value, selected: value === (state.sort ?? '') }, words)
  return element(
    'p',
    { class: 'choice' },
    element('label', { for: 'sort-overview' }, texts.tradeOrder),
    element(
      'select',
      {
        id: 'sort-overview',
        onchange: (event) => context.change({ sort: (event.target as HTMLSelectElement).value || undefined }),
      },
      option('', texts.tradeBySubject),
      ...others.map((policy) => option(data.policies[policy].name, fillIn(texts.tradeByPolicy, { policy: context.policyTitle(policy) }))),
    ),
  )
}
