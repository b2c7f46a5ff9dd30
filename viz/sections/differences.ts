/** Paired differences of every policy for the headline outcomes: the main ones first, the others when asked for. */
import type { OutcomeUnit } from '../../src/results/outcomes.ts'
import { drawPairedDots, type PairedPanel } from '../charts/paired-dots.ts'
import { countWords, headlineMeasures, outcomeOf, tellComparison, type PageContext } from '../context.ts'
import { element } from '../element.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'

/** One for each question that people come with. */
const MAIN = ['earlyResolution', 'weeksToResolution', 'tieLoss', 'carerOverload', 'selfReliance.forced', 'unmetNeed']
export const OPEN_ALL = 'differences'

export const differenceUnit = (texts: Texts, unit: OutcomeUnit): string => fillIn(texts.unitDifference, { unit: unitWords(texts, unit) })

export function unitWords(texts: Texts, unit: OutcomeUnit): string {
  const units: Readonly<Record<OutcomeUnit, string>> = {
    share: texts.unitShare,
    per1000: texts.unitPer1000,
    weeks: texts.unitWeeks,
    hours: texts.unitHours,
    stage: texts.unitStage,
    count: texts.unitCount,
    euro: texts.unitEuro,
    index: texts.unitIndex,
    per100: texts.unitPer100,
  }
  return units[unit]
}

export function differencesFigure(context: PageContext): Figure {
  const { data, texts, numbers, language, runs } = context
  const all = headlineMeasures(context)
  const main = all.filter((measure) => MAIN.includes(outcomeOf(context, measure).name))
  const opened = context.opened.has(OPEN_ALL)
  const measures = opened || main.length === 0 ? [...main, ...all.filter((m) => !main.includes(m))] : main
  const focus = all.map((measure) => tellComparison(context, context.policy, measure)?.verdict)
  const count = (verdict: string) => focus.filter((v) => v === verdict).length
  const names = { policy: context.policyTitle(context.policy), baseline: context.policyTitle(context.baseline), years: data.study.years }
  const panels = measures.map((measure) => panelOf(context, measure))
  const rest = all.length - main.length
  const difference = (v: number, measure: number): Cell => ({ words: numbers.difference(v, outcomeOf(context, measure)), value: v })
  return {
    id: 'differences',
    title:
      count('better') + count('worse') + count('neutral') === 0
        ? fillIn(texts.differenceTitleNone, { ...names, n: all.length })
        : fillIn(texts.differenceTitle, { ...names, n: all.length, better: count('better'), worse: count('worse') }),
    subtitle: fillIn(texts.differenceSubtitle, names),
    note: texts.differenceNote,
    summary: fillIn(texts.differenceSummary, {
      panels: panels.length,
      policies: context.others.length,
      n: runs,
      sentences: measures.map((m) => tellComparison(context, context.policy, m)?.finding.sentence ?? '').join(' '),
    }),
    source: context.source,
    draw: (width) =>
      drawPairedDots(panels, { width, betterWord: texts.better, worseWord: texts.worse, lessWord: texts.less, moreWord: texts.more }),
    after:
      rest > 0 && main.length > 0
        ? element(
            'button',
            {
              type: 'button',
              class: 'more',
              id: 'more-differences',
              'aria-expanded': String(opened),
              onclick: () => context.toggle(OPEN_ALL),
            },
            opened ? texts.differenceLess : fillIn(texts.differenceMore, { n: rest }),
          )
        : null,
    table: {
      columns: [
        texts.columnOutcome,
        texts.columnPolicy,
        texts.columnBaseline,
        texts.columnDifference,
        texts.columnLowest,
        texts.columnHighest,
        texts.columnCount,
        texts.columnVerdict,
      ],
      rows: measures.flatMap((measure) =>
        context.others.flatMap((policy) => {
          const told = tellComparison(context, policy, measure)
          if (!told) return []
          const d = told.difference
          const outcome = outcomeOf(context, measure)
          return [
            [
              outcome.label[language],
              context.policyTitle(policy),
              { words: numbers.value(d.baselineMean, outcome), value: d.baselineMean },
              difference(d.difference, measure),
              difference(d.low, measure),
              difference(d.high, measure),
              countWords(context, d),
              told.finding.phrase,
            ],
          ]
        }),
      ),
    },
  }
}

function panelOf(context: PageContext, measure: number): PairedPanel {
  const { report, municipality, baseline } = context
  const outcome = outcomeOf(context, measure)
  const base = report.total(municipality, baseline, measure) ?? []
  return {
    title: outcome.label[context.language],
    unit: differenceUnit(context.texts, outcome.unit),
    tolerance: outcome.tolerance,
    better: outcome.better,
    formatDifference: (value) => context.numbers.axisDifference(value, outcome),
    rows: context.others.flatMap((policy) => {
      const told = tellComparison(context, policy, measure)
      const values = report.total(municipality, policy, measure)
      if (!told || !values) return []
      const differences = values.map((v, i) => v - base[i]).filter(Number.isFinite)
      return [
        {
          label: context.policyTitle(policy),
          hue: context.hue(policy),
          focus: policy === context.policy,
          differences,
          mean: told.difference.difference,
          verdict: told.verdict,
          count: countWords(context, told.difference, true),
        },
      ]
    }),
  }
}
