/** The difference of the chosen outcome over the years, with the same luck: when it starts and whether it lasts. */
import { courseOf } from '../../src/analysis/clear-years.ts'
import { quantiles } from '../../src/analysis/summary.ts'
import { drawDifferenceOverTime } from '../charts/difference-over-time.ts'
import { chosenMeasure, outcomeOf, type PageContext } from '../context.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn } from '../texts/choose.ts'
import type { Verdict } from '../tokens.ts'

const SAMPLE_RUNS = 3

export function differenceOverTimeFigure(context: PageContext): Figure | undefined {
  const { report, data, texts, numbers, municipality, policy, baseline, language } = context
  const measure = chosenMeasure(context)
  const outcome = outcomeOf(context, measure)
  const own = report.quarterly(municipality, policy, measure) ?? report.yearly(municipality, policy, measure)
  const base = report.quarterly(municipality, baseline, measure) ?? report.yearly(municipality, baseline, measure)
  if (!own || !base || policy === baseline) return undefined
  const moments = report.quarterly(municipality, policy, measure) ? data.weeks.map((week) => week / 52) : data.years
  const runs = own.map((run, r) => run.map((value, i) => value - base[r][i])).filter((run) => run.some(Number.isFinite))
  // The last value of an outcome that looks two years ahead is of part of a quarter.
  const known = moments.findLastIndex((_, i) => runs.some((run) => Number.isFinite(run[i])))
  const years = known === moments.length - 1 ? moments : moments.slice(0, known)
  if (years.length < 2 || runs.length === 0) return undefined
  const at = years.map((_, i) =>
    quantiles(
      runs.map((run) => run[i]),
      [0.05, 0.25, 0.5, 0.75, 0.95],
    ),
  )
  const level = (k: number) => at.map((q) => q[k])
  const course = yearlyCourse(context, measure, years, runs)
  const names = { outcome: outcome.label[language], policy: context.policyTitle(policy), baseline: context.policyTitle(baseline) }
  const side = (up: boolean): { words: string; verdict: Verdict } => {
    if (outcome.better === 'neither') return { words: up ? texts.more : texts.less, verdict: 'neutral' }
    const better = (outcome.better === 'higher') === up
    return { words: better ? texts.better : texts.worse, verdict: better ? 'better' : 'worse' }
  }
  const title =
    course.course === 'never'
      ? texts.gapTitleNever
      : course.course === 'turns'
        ? texts.gapTitleTurns
        : course.lasts
          ? texts.gapTitleLasts
          : course.from === course.to
            ? texts.gapTitleOnce
            : texts.gapTitleFades
  const told: Record<string, string | number> =
    course.course === 'clear' ? { direction: texts[course.direction], from: course.from, to: course.to } : {}
  const difference = (v: number): Cell => ({ words: numbers.difference(v, outcome), value: v })
  return {
    id: 'difference-over-time',
    title: fillIn(title, { ...names, ...told }),
    subtitle: fillIn(texts.gapSubtitle, { ...names, help: outcome.help[language] }),
    note: fillIn(texts.gapNote, { n: runs.length }),
    summary: fillIn(texts.gapSummary, {
      years: data.study.years,
      last: numbers.difference(at.at(-1)?.[2] ?? NaN, outcome),
    }),
    source: context.source,
    draw: (width) =>
      drawDifferenceOverTime(
        {
          years,
          low90: level(0),
          low50: level(1),
          median: level(2),
          high50: level(3),
          high90: level(4),
          runs: runs.slice(0, SAMPLE_RUNS).map((run) => run.slice(0, years.length)),
        },
        {
          width,
          hue: context.hue(policy),
          tolerance: outcome.tolerance,
          start: data.policies[policy].start,
          startLabel: texts.gapStart,
          zeroLabel: texts.gapNoDifference,
          yearsLabel: texts.yearsSince,
          formatAxis: (v) => numbers.axisDifference(v, outcome),
          up: side(true),
          down: side(false),
        },
      ),
    table: {
      columns: [texts.year, texts.columnDifference, texts.columnLow5, texts.columnHigh95, texts.columnRunsHigher, texts.columnRunsLower],
      rows: years.map((year, i) => {
        const count = (side: number) => String(runs.filter((run) => Math.sign(run[i]) === side).length)
        return [numbers.decimal(year, 2), difference(at[i][2]), difference(at[i][0]), difference(at[i][4]), count(1), count(-1)]
      }),
    },
  }
}

/** Year by year where the results have years, quarter by quarter (a quarter is then named by the year it ends in) where they have not. */
function yearlyCourse(context: PageContext, measure: number, moments: readonly number[], runs: readonly (readonly number[])[]) {
  const { report, data, municipality, policy, baseline } = context
  const outcome = outcomeOf(context, measure)
  const own = report.yearly(municipality, policy, measure)
  const base = report.yearly(municipality, baseline, measure)
  if (own && base) return courseOf(own, base, data.years, outcome)
  const last = Math.floor(moments.at(-1) ?? 0)
  const years = Array.from({ length: last }, (_, i) => i + 1)
  // The mean of the quarters of a year.
  const yearly = runs.map((run) =>
    years.map((year) => {
      const values = run.filter((_, i) => moments[i] > year - 1 + 1e-9 && moments[i] <= year + 1e-9)
      return values.reduce((sum, v) => sum + v, 0) / values.length
    }),
  )
  return courseOf(
    yearly,
    yearly.map((run) => run.map(() => 0)),
    years,
    outcome,
  )
}
