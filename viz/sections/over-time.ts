/** The chosen outcome over the years, policy and baseline. */
import { quantiles } from '../../src/analysis/summary.ts'
import { drawOutcomeFan, type FanData, type FanLine, type FanOptions, type FanSeries, type Sketch } from '../charts/outcome-fan.ts'
import { chosenMeasure, outcomeOf, tellComparison, type PageContext } from '../context.ts'
import type { Figure } from '../frame.ts'
import { fillIn } from '../texts/choose.ts'
import { outcomeChoice } from './outcome-choice.ts'

const SAMPLE_RUNS = 3
const WEEKS_PER_YEAR = 52

/** For a live page: years instead of quarters, because few runs of few residents make quarters restless; lines that people drew, and whether the policy waits behind them. `over` may put handles on the drawing. */
export interface Sketching {
  readonly yearly?: boolean
  readonly sketches?: readonly Sketch[]
  readonly hidden?: boolean
  readonly reach?: number
  readonly over?: (svg: SVGSVGElement, data: FanData, fan: FanOptions) => SVGSVGElement
}

export function overTimeFigure(context: PageContext, sketching?: Sketching): Figure | undefined {
  const { report, data, texts, numbers, municipality, policy, baseline, language } = context
  const measure = chosenMeasure(context)
  const outcome = outcomeOf(context, measure)
  const quarterly = (index: number) => (sketching?.yearly ? undefined : report.quarterly(municipality, index, measure))
  const read = (index: number) => quarterly(index) ?? report.yearly(municipality, index, measure)
  const rows = read(policy)
  const ghost = read(baseline)
  if (!rows || !ghost) return undefined
  const all = quarterly(policy) ? data.weeks : data.years.map((year) => year * WEEKS_PER_YEAR)
  // An outcome that looks two years ahead has no value for the last two years, and its last value is of part of a quarter.
  const known = all.findLastIndex((_, i) => [...rows, ...ghost].some((run) => Number.isFinite(run[i])))
  const weeks = known === all.length - 1 ? all : all.slice(0, known)
  if (weeks.length === 0) return undefined
  const series = (runs: number[][], index: number): FanSeries => {
    const at = weeks.map((_, i) =>
      quantiles(
        runs.map((run) => run[i]),
        [0.05, 0.25, 0.5, 0.75, 0.95],
      ),
    )
    const level = (k: number) => at.map((q) => q[k])
    return {
      label: context.policyTitle(index),
      hue: context.hue(index),
      low90: level(0),
      low50: level(1),
      median: level(2),
      high50: level(3),
      high90: level(4),
      runs: runs.slice(0, SAMPLE_RUNS).map((run) => run.slice(0, weeks.length)),
    }
  }
  const [shown, base] = [series(rows, policy), series(ghost, baseline)]
  const usual = usualLine(context, measure, weeks.length, sketching)
  const drawn = sketching?.sketches ?? []
  const told = tellComparison(context, policy, measure)
  const clear = told && told.verdict !== 'unclear'
  const names = { outcome: outcome.label[language], policy: context.policyTitle(policy), baseline: context.policyTitle(baseline) }
  const fill = (words: string) => fillIn(words, names)
  const value = (v: number) => ({ words: numbers.short(v, outcome), value: v })
  return {
    id: 'over-time',
    // A study of one policy has nothing to compare.
    title:
      policy === baseline
        ? outcome.label[language]
        : fillIn(clear ? texts.timeTitleClear : texts.timeTitleUnclear, {
            ...names,
            direction: (told?.difference.difference ?? 0) > 0 ? texts.higher : texts.lower,
          }),
    subtitle: outcome.help[language],
    note: fillIn(texts.timeNote, { ...names, n: context.runs }) + (usual ? ` ${fillIn(texts.wsUsualNote, { name: usual.label })}` : ''),
    summary: fillIn(texts.timeSummary, {
      ...names,
      years: data.study.years,
      policyValue: numbers.value(shown.median.at(-1) ?? NaN, outcome),
      baselineValue: numbers.value(base.median.at(-1) ?? NaN, outcome),
    }),
    source: context.source,
    controls: outcomeChoice(context, 'time'),
    draw: (width) => {
      const data = { years: weeks.map((week) => week / WEEKS_PER_YEAR), policy: shown, baseline: base, usual }
      const fan: FanOptions = {
        width,
        fromZero: true,
        formatAxis: (v) => numbers.axis(v, outcome),
        formatValue: (v) => numbers.short(v, outcome),
        yearsLabel: texts.yearsSince,
        ...(sketching && { sketches: sketching.sketches, hidden: sketching.hidden, reach: sketching.reach }),
      }
      const svg = drawOutcomeFan(data, fan)
      return sketching?.over?.(svg, data, fan) ?? svg
    },
    table: {
      columns: [
        texts.week,
        ...[texts.columnMedian, texts.columnLow, texts.columnHigh].map((words) => fill(words.replace('{name}', '{policy}'))),
        ...[texts.columnMedian, texts.columnLow, texts.columnHigh].map((words) => fill(words.replace('{name}', '{baseline}'))),
        ...(usual ? [fillIn(texts.columnMedian, { name: usual.label })] : []),
        ...drawn.map(({ label }) => label),
      ],
      rows: weeks.map((week, i) => [
        String(week),
        value(shown.median[i]),
        value(shown.low90[i]),
        value(shown.high90[i]),
        value(base.median[i]),
        value(base.low90[i]),
        value(base.high90[i]),
        ...(usual ? [value(usual.median[i])] : []),
        ...drawn.map(({ values }) => value(values[week / WEEKS_PER_YEAR] ?? NaN)),
      ]),
    },
  }
}

/** The middle of the baseline under the usual assumptions, so that what an assumption does is not taken for what a policy does, or chance. */
function usualLine(context: PageContext, measure: number, moments: number, sketching?: Sketching): FanLine | undefined {
  const { report, municipality, usual } = context
  if (usual === undefined || sketching?.hidden) return undefined
  const runs =
    (sketching?.yearly ? undefined : report.quarterly(municipality, usual, measure)) ?? report.yearly(municipality, usual, measure)
  if (!runs) return undefined
  const middle = (i: number): number =>
    quantiles(
      runs.map((run) => run[i]),
      [0.5],
    )[0]
  return { label: context.policyTitle(usual), median: Array.from({ length: moments }, (_, i) => middle(i)) }
}
