/** Queues with the capacity that meets them, and cost by payer, over the years. */
import { mean, quantiles } from '../../src/analysis/summary.ts'
import { drawSeriesPanels, type SeriesPanel } from '../charts/series-panels.ts'
import { outcomeOf, tellComparison, type PageContext } from '../context.ts'
import type { Figure } from '../frame.ts'
import { fillIn } from '../texts/choose.ts'
import { unitWords } from './differences.ts'

const QUEUES = ['waitingNow.team', 'waitingTeam', 'capacity.teamHours', 'waitingNow.specialist', 'waitingSpecialist', 'capacity.places']
const PAYERS = ['cost.byMunicipality', 'cost.byState', 'cost.byNetwork']

interface Series {
  readonly measure: number
  readonly panel: SeriesPanel
  readonly means: { readonly policy: number; readonly baseline: number }
}

function seriesOf(context: PageContext, name: string): Series | undefined {
  const { report, data, texts, numbers, municipality, policy, baseline, language } = context
  const measure = report.measure(name)
  if (measure < 0) return undefined
  const quarterly = report.quarterly(municipality, policy, measure)
  const own = quarterly ?? report.yearly(municipality, policy, measure)
  const base = quarterly ? report.quarterly(municipality, baseline, measure) : report.yearly(municipality, baseline, measure)
  if (!own || !base) return undefined
  const years = quarterly ? data.weeks.map((week) => week / 52) : data.years
  const outcome = outcomeOf(context, measure)
  const at = (runs: readonly (readonly number[])[]) =>
    years.map((_, i) => {
      const values = runs.map((run) => run[i]).filter(Number.isFinite)
      return values.length > 0 ? quantiles(values, [0.25, 0.5, 0.75]) : [NaN, NaN, NaN]
    })
  const [shown, ghost] = [at(own), at(base)]
  // The last year together: a single quarter of a small municipality is restless.
  const lastYear = (runs: readonly (readonly number[])[]) => {
    const last = years.at(-1) ?? 0
    return mean(runs.flatMap((run) => run.filter((v, i) => Number.isFinite(v) && years[i] > last - 1 + 1e-9)))
  }
  const means = { policy: lastYear(own), baseline: lastYear(base) }
  return {
    measure,
    means,
    panel: {
      title: outcome.label[language],
      unit: name === 'capacity.teamHours' ? texts.unitTeamHours : unitWords(texts, outcome.unit),
      years,
      low50: shown.map((q) => q[0]),
      median: shown.map((q) => q[1]),
      high50: shown.map((q) => q[2]),
      baseline: ghost.map((q) => q[1]),
      endWords: numbers.short(means.policy, outcome),
      baselineEndWords: fillIn(texts.seriesWas, { n: numbers.short(means.baseline, outcome) }),
      formatAxis: (v) => numbers.axis(v, outcome),
    },
  }
}

type Words = Pick<Figure, 'id' | 'title' | 'subtitle' | 'note'>

function seriesFigure(context: PageContext, series: readonly Series[], words: Words, sameScale: boolean): Figure {
  const { texts, numbers, language } = context
  const names = { policy: context.policyTitle(context.policy), baseline: context.policyTitle(context.baseline) }
  const moments = series[0].panel.years
  const value = (one: Series, v: number | undefined) => {
    const number = v ?? NaN
    return { words: numbers.short(number, outcomeOf(context, one.measure)), value: number }
  }
  return {
    ...words,
    summary: fillIn(texts.seriesSummary, {
      sentences: series
        .map((one) =>
          fillIn(texts.seriesSentence, {
            name: outcomeOf(context, one.measure).label[language],
            policy: one.panel.endWords,
            baseline: numbers.short(one.means.baseline, outcomeOf(context, one.measure)),
          }),
        )
        .join(' '),
    }),
    source: context.source,
    draw: (width) =>
      drawSeriesPanels(
        series.map((one) => one.panel),
        { width, hue: context.hue(context.policy), columns: 3, yearsLabel: texts.yearsSince, sameScale },
      ),
    table: {
      columns: [
        texts.year,
        ...series.flatMap((one) =>
          [names.policy, names.baseline].map((name) => `${outcomeOf(context, one.measure).label[language]}: ${name}`),
        ),
      ],
      rows: moments.map((year, i) => [
        numbers.decimal(year, 2),
        ...series.flatMap((one) => [value(one, one.panel.median[i]), value(one, one.panel.baseline[i])]),
      ]),
    },
  }
}

const found = (context: PageContext, names: readonly string[]): Series[] =>
  names.map((name) => seriesOf(context, name)).filter((one) => one !== undefined)

export function queuesFigure(context: PageContext): Figure | undefined {
  const { report, texts, numbers, municipality, policy, baseline } = context
  const series = found(context, QUEUES)
  const told = series[0] && tellComparison(context, policy, series[0].measure)
  // Results of before queues were counted know waiting times only.
  if (!told || series.length < QUEUES.length) return undefined
  const outcome = outcomeOf(context, series[0].measure)
  const { baselineMean, difference } = told.difference
  const longest = report.measure('waitingTeam.longest')
  const tenth = (index: number) => mean((longest < 0 ? [] : (report.total(municipality, index, longest) ?? [])).filter(Number.isFinite))
  const [own, base] = [tenth(policy), tenth(baseline)]
  const names = {
    policy: context.policyTitle(policy),
    baseline: context.policyTitle(baseline),
    n: numbers.short(baselineMean + difference, outcome),
    was: numbers.short(baselineMean, outcome),
    longest: Number.isFinite(own) ? numbers.decimal(own, 1) : '–',
    longestWas: Number.isFinite(base) ? numbers.decimal(base, 1) : '–',
  }
  const title = told.verdict === 'unclear' ? texts.queueTitleSame : difference > 0 ? texts.queueTitleMore : texts.queueTitleLess
  const words = {
    id: 'queues',
    title: fillIn(title, names),
    subtitle: fillIn(texts.queueSubtitle, names),
    note: `${texts.seriesNote} ${Number.isFinite(own) ? fillIn(Number.isFinite(base) ? texts.queueLongest : texts.queueLongestAlone, names) : ''}`.trim(),
  }
  return seriesFigure(context, series, words, false)
}

export function payersOverTimeFigure(context: PageContext): Figure | undefined {
  const { texts, policy } = context
  const series = found(context, PAYERS)
  if (series.length < PAYERS.length) return undefined
  const told = series.map((one) => ({ one, told: tellComparison(context, policy, one.measure) }))
  const clear = (direction: number) =>
    told
      .filter((t) => t.told && t.told.verdict !== 'unclear' && Math.sign(t.told.difference.difference) === direction)
      .map(({ one }) => texts[PAYER_WORDS[PAYERS.indexOf(outcomeOf(context, one.measure).name)]])
  const [more, less] = [clear(1), clear(-1)]
  const list = (words: readonly string[]) =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${texts.and}${words.at(-1)}`
  const title =
    more.length > 0 && less.length > 0
      ? texts.payersTitleBoth
      : more.length > 0
        ? texts.payersTitleMore
        : less.length > 0
          ? texts.payersTitleLess
          : texts.payersTitleSame
  const names = { policy: context.policyTitle(policy), baseline: context.policyTitle(context.baseline), more: list(more), less: list(less) }
  return seriesFigure(
    context,
    series,
    {
      id: 'payers-over-time',
      title: fillIn(title, names),
      subtitle: fillIn(texts.payersSubtitle, names),
      note: `${texts.seriesNote} ${texts.payersNote}`,
    },
    true,
  )
}
const PAYER_WORDS = ['payersMunicipality', 'payersState', 'payersNetwork'] as const
