/** The strip of main outcomes: what the plan changes, and what the last move did. */
import { quantiles } from '../../src/analysis/summary.ts'
import { drawDeltaStrip, type DeltaRow } from '../charts/delta-strip.ts'
import { countWords, headlineMeasures, outcomeOf, tellComparison, type PageContext } from '../context.ts'
import type { Figure } from '../frame.ts'
import { fillIn } from '../texts/choose.ts'

const ROWS = ['earlyResolution', 'unmetNeed', 'selfReliance.forced', 'carerOverload', 'tieLoss', 'weeksToResolution', 'loneliness']
const MOST = 6

/** Mean differences by outcome, to remember where they were. */
export type Means = Readonly<Record<string, number>>

export function stripFigure(context: PageContext, before: Means | undefined): { figure: Figure; means: Means } {
  const { texts, numbers, language, report, municipality, policy, baseline } = context
  const all = headlineMeasures(context).filter((measure) => outcomeOf(context, measure).better !== 'neither')
  const wanted = ROWS.map((name) => all.find((measure) => outcomeOf(context, measure).name === name)).filter((m) => m !== undefined)
  const measures = [...wanted, ...all.filter((measure) => !wanted.includes(measure))].slice(0, MOST)
  const means: Record<string, number> = {}
  const told = measures.map((measure) => {
    const outcome = outcomeOf(context, measure)
    const base = report.total(municipality, baseline, measure) ?? []
    const own = policy === baseline ? [] : (report.total(municipality, policy, measure) ?? [])
    const [low50, high50] = quantiles(
      own.map((v, i) => v - base[i]),
      [0.25, 0.75],
    )
    const one = policy === baseline ? undefined : tellComparison(context, policy, measure)
    const mean = one?.difference.difference ?? NaN
    if (Number.isFinite(mean)) means[outcome.name] = mean
    const row: DeltaRow = {
      label: outcome.label[language],
      words: one ? numbers.difference(mean, outcome) : '',
      count: one ? countWords(context, one.difference, true) : '',
      low50,
      mean,
      high50,
      before: before?.[outcome.name] ?? NaN,
      tolerance: outcome.tolerance,
      direction: outcome.better === 'lower' ? -1 : 1,
      verdict: one?.verdict ?? 'unclear',
    }
    return { row, outcome, sentence: one?.finding.sentence ?? '', base }
  })
  const names = { policy: context.policyTitle(policy) }
  const figure: Figure = {
    id: 'strip',
    title: policy === baseline ? texts.wsStripTitleNone : fillIn(texts.wsStripTitle, names),
    subtitle: texts.wsStripSubtitle,
    note: texts.wsStripNote,
    summary: fillIn(texts.wsStripSummary, { n: told.length, sentences: told.map((t) => t.sentence).join(' ') }),
    source: context.source,
    draw: (width) =>
      drawDeltaStrip(
        told.map((t) => t.row),
        { width, betterWord: texts.better, worseWord: texts.worse },
      ),
    table: {
      columns: [texts.columnOutcome, texts.columnDifference, texts.columnCount],
      rows: told.map(({ row, outcome }) => [
        row.label,
        { words: Number.isFinite(row.mean) ? numbers.difference(row.mean, outcome) : '–', value: row.mean },
        row.count,
      ]),
    },
  }
  return { figure, means }
}
