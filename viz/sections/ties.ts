/** How long support ties last, by kind, and how long informal help is kept up, by origin. */
import type { EventTable } from '../../src/analysis/report-reader.ts'
import { kaplanMeier, weeksUntil, type SurvivalPoint } from '../../src/analysis/survival.ts'
import { drawTieSurvival, type SurvivalLine } from '../charts/tie-survival.ts'
import { tellComparison, type PageContext } from '../context.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'
import { KIND_HUES } from '../tokens.ts'

const WEEKS = 52
/** Where fewer are followed, a curve is not drawn: one more or less would move it visibly. */
const FEWEST_FOLLOWED = 10

interface Kept {
  readonly stratum: string
  readonly table: EventTable
  readonly points: readonly SurvivalPoint[]
  readonly baseline: readonly SurvivalPoint[]
  /** The cause that counts as an end; undefined: every cause. */
  readonly cause?: number
}

/** Kaplan–Meier of each stratum that occurs; `cause` undefined counts every cause. */
function keptOf(context: PageContext, curve: string, strata: readonly string[], cause?: number): Kept[] {
  const { report, municipality } = context
  return strata.flatMap((stratum) => {
    const table = report.curve(municipality, context.policy, curve, stratum)
    if (!table || !(table.atRisk[0] > 0)) return []
    const ghost = report.curve(municipality, context.baseline, curve, stratum)
    const causes = cause === undefined ? undefined : [cause]
    const baseline = ghost ? supported(ghost, kaplanMeier(ghost, causes)) : []
    return [{ stratum, table, points: supported(table, kaplanMeier(table, causes)), baseline, cause }]
  })
}

const supported = (table: EventTable, points: readonly SurvivalPoint[]): SurvivalPoint[] =>
  points.filter((_, i) => i === 0 || table.atRisk[i - 1] >= FEWEST_FOLLOWED)

const shareAt = (points: readonly SurvivalPoint[], week: number): number => {
  let share = NaN
  for (const point of points) if (point.week <= week) share = point.survival
  return share
}

function lineOf(context: PageContext, kept: Kept, horizonYears: number, ticks: readonly number[]): SurvivalLine {
  const { texts, numbers } = context
  const within = (points: readonly SurvivalPoint[]) => points.filter((point) => point.week <= horizonYears * WEEKS)
  const shown = within(kept.points)
  const half = weeksUntil(kept.points) / WEEKS
  const halfKnown = Number.isFinite(half) && half <= horizonYears
  const last = shown.at(-1)
  return {
    label: wordsFor(texts, 'kind_', kept.stratum),
    hue: KIND_HUES[kept.stratum],
    years: shown.map((point) => point.week / WEEKS),
    share: shown.map((point) => point.survival),
    low: shown.map((point) => point.low),
    high: shown.map((point) => point.high),
    baselineYears: within(kept.baseline).map((point) => point.week / WEEKS),
    baselineShare: within(kept.baseline).map((point) => point.survival),
    halfLifeYears: halfKnown ? half : null,
    endLabel: halfKnown
      ? fillIn(texts.halfAfter, { years: numbers.decimal(half, 1) })
      : fillIn(texts.leftAtEnd, { share: numbers.percent(last?.survival ?? NaN) }),
    atRisk: ticks.map((tick) => kept.table.atRisk[Math.round((tick * WEEKS) / kept.table.step)] ?? null),
    ended: ticks.map((tick) => endedUntil(kept, Math.round((tick * WEEKS) / kept.table.step))),
  }
}

/** Ended by the cause that is drawn, up to a step; null beyond what was followed. */
function endedUntil({ table, cause }: Kept, step: number): number | null {
  if (step > table.atRisk.length) return null
  const lists = cause === undefined ? table.events : [table.events[cause]]
  return lists.reduce((sum, events) => sum + events.slice(0, step).reduce((a, b) => a + b, 0), 0)
}

type SurvivalWords = Pick<Figure, 'id' | 'title' | 'subtitle' | 'note'> & { readonly yearsLabel: string }

function survivalFigure(context: PageContext, kept: readonly Kept[], { yearsLabel, ...words }: SurvivalWords, years: number): Figure {
  const { texts, numbers } = context
  const ticks = Array.from({ length: Math.floor(years / (years > 5 ? 2 : 1)) + 1 }, (_, i) => i * (years > 5 ? 2 : 1))
  if (ticks.at(-1) !== years) ticks.push(years)
  const lines = kept.map((one) => lineOf(context, one, years, ticks))
  const share = (v: number): Cell => ({ words: Number.isFinite(v) ? `${numbers.decimal(v * 100, 1)} %` : '–', value: v })
  return {
    ...words,
    summary: fillIn(texts.survivalSummary, {
      sentences: kept
        .map((one, i) =>
          fillIn(texts.survivalSentence, {
            name: lines[i].label,
            years: numbers.decimal(years, 0),
            share: numbers.percent(shareAt(one.points, years * WEEKS)),
            baseline: one.baseline.length > 0 ? numbers.percent(shareAt(one.baseline, years * WEEKS)) : texts.none,
          }),
        )
        .join(' '),
    }),
    source: context.source,
    draw: (width) =>
      drawTieSurvival(lines, {
        width,
        ticks,
        formatShare: numbers.percent,
        formatCount: numbers.count,
        formatYears: (v) => numbers.decimal(v, 0),
        yearsLabel,
        atRiskLabel: texts.atRisk,
        atRiskEndedLabel: texts.atRiskEnded,
        baselineLabel: context.policyTitle(context.baseline),
      }),
    table: {
      columns: [
        texts.columnKind,
        texts.year,
        texts.columnPolicyShare,
        texts.columnBaselineShare,
        texts.columnAtRisk,
        texts.columnEnded,
        texts.columnLost,
      ],
      rows: kept.flatMap((one, i) =>
        ticks.map((tick, k) => {
          const count = lines[i].atRisk[k]
          const ended = lines[i].ended[k]
          const entered = one.table.atRisk[0]
          const number = (n: number | null): Cell => (n === null ? '–' : { words: numbers.count(n), value: n })
          // Who is neither followed nor ended has been lost from sight: the run was over, or the end had another cause.
          const lost = count === null || ended === null ? null : entered - count - ended
          return [
            lines[i].label,
            numbers.decimal(tick, 0),
            share(shareAt(one.points, tick * WEEKS)),
            share(shareAt(one.baseline, tick * WEEKS)),
            number(count),
            number(ended),
            number(lost),
          ]
        }),
      ),
    },
  }
}

export function tiesFigure(context: PageContext): Figure | undefined {
  const { texts } = context
  const kept = keptOf(context, 'tieExisting', ['kin', 'friend', 'neighbour', 'colleague', 'volunteer'])
  if (kept.length === 0) return undefined
  const measure = context.report.measure('tieLoss')
  const verdict = measure >= 0 ? tellComparison(context, context.policy, measure)?.verdict : undefined
  const title = verdict === 'better' ? texts.tiesTitle_better : verdict === 'worse' ? texts.tiesTitle_worse : texts.tiesTitle_unclear
  const names = { policy: context.policyTitle(context.policy), baseline: context.policyTitle(context.baseline) }
  const words = {
    id: 'ties',
    title,
    subtitle: fillIn(texts.tiesSubtitle, names),
    note: fillIn(texts.tiesNote, names),
    yearsLabel: texts.yearsSince,
  }
  return survivalFigure(context, kept, words, context.data.study.years)
}

export function supportFigure(context: PageContext): Figure | undefined {
  const { texts, numbers } = context
  const kept = keptOf(context, 'support', ['grown', 'activated', 'coresident'], 0)
  if (kept.length === 0) return undefined
  const points = (stratum: string) => kept.find((one) => one.stratum === stratum)?.points ?? []
  const [activated, grown] = [points('activated'), points('grown')]
  const half = [activated, grown].map((p) => weeksUntil(p) / WEEKS)
  const years = (v: number) => `${numbers.decimal(v, 1)} ${context.language === 'nl' ? 'jaar' : 'years'}`
  const names = { policy: context.policyTitle(context.policy), baseline: context.policyTitle(context.baseline) }
  const title =
    activated.length === 0
      ? fillIn(texts.supportTitleNoActivated, { grown: numbers.percent(shareAt(grown, WEEKS)) })
      : half.every(Number.isFinite)
        ? fillIn(texts.supportTitle, { short: years(half[0]), long: years(half[1]) })
        : fillIn(texts.supportTitleKept, {
            activated: numbers.percent(shareAt(activated, WEEKS)),
            grown: numbers.percent(shareAt(grown, WEEKS)),
          })
  const words = {
    id: 'support',
    title,
    subtitle: fillIn(texts.supportSubtitle, names),
    note: fillIn(texts.supportNote, names),
    yearsLabel: texts.yearsSinceHelp,
  }
  return survivalFigure(context, kept, words, Math.min(5, context.data.study.years))
}

/** Helpers with many hours and those who care for a housemate: how long do carers last? */
export function carersFigure(context: PageContext): Figure | undefined {
  const { texts, numbers } = context
  const kept = keptOf(context, 'help', ['kinHeavy', 'friendHeavy', 'neighbourHeavy', 'careAtHome'], 0)
  if (kept.length === 0) return undefined
  const years = Math.min(5, context.data.study.years)
  const afterYear = kept.map((one) => ({ one, share: shareAt(one.points, WEEKS) })).filter(({ share }) => Number.isFinite(share))
  if (afterYear.length === 0) return undefined
  const longest = afterYear.reduce((a, b) => (b.share > a.share ? b : a))
  const shortest = afterYear.reduce((a, b) => (b.share < a.share ? b : a))
  const names = {
    policy: context.policyTitle(context.policy),
    baseline: context.policyTitle(context.baseline),
    long: wordsFor(texts, 'kind_', longest.one.stratum),
    longShare: numbers.percent(longest.share),
    short: wordsFor(texts, 'kind_', shortest.one.stratum),
    shortShare: numbers.percent(shortest.share),
  }
  const words = {
    id: 'carers',
    title: fillIn(longest === shortest ? texts.carersTitleOne : texts.carersTitle, names),
    subtitle: fillIn(texts.carersSubtitle, names),
    note: fillIn(texts.carersNote, names),
    yearsLabel: texts.yearsSinceHelp,
  }
  return survivalFigure(context, kept, words, years)
}
