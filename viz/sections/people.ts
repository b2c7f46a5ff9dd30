/** The chosen outcome by group of residents: who gains, who loses. */
import { quantiles } from '../../src/analysis/summary.ts'
import { drawGroupDifferences, type GroupBlock, type GroupRow } from '../charts/group-differences.ts'
import { chosenMeasure, countWords, outcomeOf, tellRuns, type PageContext, type Told } from '../context.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'
import { MUTED, verdictHue } from '../tokens.ts'
import { outcomeChoice } from './outcome-choice.ts'

interface GroupTold {
  /** 'all', 'education', … */
  readonly block: string
  readonly row: GroupRow
  readonly told: Told
}

export function peopleFigure(context: PageContext): Figure | undefined {
  const { texts, numbers, language } = context
  const measure = chosenMeasure(context)
  const outcome = outcomeOf(context, measure)
  const groups = groupsOf(context, measure)
  const parts = groups.filter((group) => group.block !== 'all')
  if (parts.length === 0) return undefined
  const most = parts.reduce((a, b) => (Math.abs(b.row.median) > Math.abs(a.row.median) ? b : a))
  const count = (verdict: string) => parts.filter((group) => group.told.verdict === verdict).length
  const [better, worse, changed, n] = [count('better'), count('worse'), count('neutral'), parts.length]
  const template =
    changed > 0
      ? texts.peopleTitleChanged
      : better === n
        ? texts.peopleTitleAllBetter
        : worse === n
          ? texts.peopleTitleAllWorse
          : better + worse === 0
            ? texts.peopleTitleNone
            : texts.peopleTitleMixed
  const blocks: GroupBlock[] = [...new Set(groups.map((group) => group.block))].map((block) => ({
    title: wordsFor(texts, 'groupBlock_', block),
    rows: groups.filter((group) => group.block === block).map((group) => group.row),
  }))
  const good = { words: texts.better, hue: verdictHue('better') }
  const bad = { words: texts.worse, hue: verdictHue('worse') }
  const neutral = [texts.less, texts.more].map((words) => ({ words, hue: MUTED }))
  const [low, high] = outcome.better === 'higher' ? [bad, good] : outcome.better === 'lower' ? [good, bad] : neutral
  const names = { outcome: outcome.label[language], policy: context.policyTitle(context.policy) }
  const value = (v: number): Cell => ({ words: numbers.value(v, outcome), value: v })
  const difference = (v: number): Cell => ({ words: numbers.difference(v, outcome), value: v })
  return {
    id: 'people',
    title: fillIn(template, { ...names, group: most.row.label, n, better, worse, changed }),
    subtitle: `${outcome.help[language]} ${fillIn(texts.peopleSubtitle, names)}.`,
    note: texts.peopleNote,
    summary: fillIn(texts.peopleSummary, {
      n: parts.length,
      group: most.row.label,
      difference: numbers.difference(most.row.median, outcome),
    }),
    source: context.source,
    controls: outcomeChoice(context, 'people'),
    draw: (width) =>
      drawGroupDifferences(blocks, {
        width,
        tolerance: outcome.tolerance,
        formatDifference: (v) => numbers.axisDifference(v, outcome),
        lowWord: low.words,
        highWord: high.words,
        lowHue: low.hue,
        highHue: high.hue,
        baselineHead: texts.peopleBaseline,
      }),
    table: {
      columns: [
        texts.columnGroup,
        texts.columnBaseline,
        texts.columnDifference,
        texts.columnLowest,
        texts.columnHighest,
        texts.columnCount,
        texts.columnVerdict,
      ],
      rows: groups.map(({ row, told }) => [
        row.label,
        value(told.difference.baselineMean),
        difference(told.difference.difference),
        difference(told.difference.low),
        difference(told.difference.high),
        countWords(context, told.difference),
        told.finding.phrase,
      ]),
    },
  }
}

function groupsOf(context: PageContext, measure: number): GroupTold[] {
  const { report, data, texts, numbers, municipality, policy, baseline, language } = context
  const outcome = outcomeOf(context, measure)
  return data.groups.flatMap((name, i): GroupTold[] => {
    const runs = report.group(municipality, policy, measure, i)
    const ghost = report.group(municipality, baseline, measure, i)
    if (!runs || !ghost) return []
    const differences = runs.map((v, r) => v - ghost[r]).filter(Number.isFinite)
    if (differences.length === 0) return []
    const told = tellRuns(runs, ghost, outcome, language)
    const [low90, low50, median, high50, high90] = quantiles(differences, [0.05, 0.25, 0.5, 0.75, 0.95])
    const row: GroupRow = {
      label: wordsFor(texts, 'group_', name),
      median,
      low50,
      high50,
      low90,
      high90,
      verdict: told.verdict,
      baselineWords: numbers.short(told.difference.baselineMean, outcome),
    }
    return [{ block: name.split(':')[0], row, told }]
  })
}
