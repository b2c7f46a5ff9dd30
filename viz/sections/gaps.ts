/** Gaps between groups for the chosen outcome, and where they come from when that was taken apart. */
import { componentName, gapGroupName, SIDES } from '../../src/analysis/gap-names.ts'
import type { ReportGap } from '../../src/analysis/report-types.ts'
import { drawGapDumbbell, type GapRow } from '../charts/gap-dumbbell.ts'
import { drawGapParts } from '../charts/gap-parts.ts'
import { chosenMeasure, outcomeOf, type PageContext } from '../context.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn } from '../texts/choose.ts'
import type { Verdict } from '../tokens.ts'
import { outcomeChoice } from './outcome-choice.ts'

interface Pair {
  readonly own: ReportGap
  readonly base: ReportGap
  readonly verdict: Verdict
}

const MOST_PANELS = 6
const upper = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
const lower = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)
const gapSize = (gap: ReportGap): number => gap.value - gap.referenceValue

export function gapsFigure(context: PageContext): Figure | undefined {
  const { data, texts, numbers, language, policy, baseline, municipality } = context
  const measure = chosenMeasure(context)
  const outcome = outcomeOf(context, measure)
  const code = data.measures[measure].outcome
  const found = (data.gaps ?? []).filter((gap) => gap.municipality === municipality && gap.outcome === code)
  const pairs = found.flatMap((own): Pair[] => {
    const base = found.find((gap) => gap.policy === baseline && gap.kind === own.kind)
    if (own.policy !== policy || !base || policy === baseline) return []
    return [{ own, base, verdict: verdictOf(own, base) }]
  })
  if (pairs.length === 0) return undefined
  const count = (verdict: Verdict) => pairs.filter((pair) => pair.verdict === verdict).length
  const [closer, wider] = [count('better'), count('worse')]
  const open = pairs.filter(({ own }) => own.direction === 'higher' || own.direction === 'lower').length
  const title =
    closer + wider === 0
      ? texts.gapsTitleSame
      : wider === 0
        ? texts.gapsTitleCloser
        : closer === 0
          ? texts.gapsTitleWider
          : texts.gapsTitleBoth
  const names = {
    outcome: outcome.label[language],
    policy: context.policyTitle(policy),
    baseline: context.policyTitle(baseline),
    closer,
    wider,
    open,
    n: pairs.length,
    help: outcome.help[language],
  }
  const rows = pairs.map(
    ({ own, base, verdict }): GapRow => ({
      label: upper(gapGroupName(SIDES[own.kind].group, language)),
      reference: fillIn(texts.gapsAgainst, { reference: gapGroupName(SIDES[own.kind].reference, language) }),
      baseline: { group: base.value, reference: base.referenceValue },
      policy: { group: own.value, reference: own.referenceValue },
      verdict,
      words: verdict === 'better' ? texts.gapsCloser : verdict === 'worse' ? texts.gapsWider : texts.gapsSame,
    }),
  )
  const value = (v: number): Cell => ({ words: numbers.value(v, outcome), value: v })
  const difference = (v: number): Cell => ({ words: numbers.difference(v, outcome), value: v })
  return {
    id: 'gaps',
    title: fillIn(title, names),
    subtitle: fillIn(texts.gapsSubtitle, names),
    note: texts.gapsNote,
    summary: rows.map((row) => `${row.label} ${row.reference}: ${row.words}.`).join(' '),
    source: context.source,
    controls: outcomeChoice(context, 'gaps'),
    draw: (width) =>
      drawGapDumbbell(rows, {
        width,
        hue: context.hue(policy),
        baselineLabel: names.baseline,
        policyLabel: names.policy,
        groupLabel: texts.gapsGroup,
        referenceLabel: texts.gapsReference,
        formatValue: (v) => numbers.axis(v, outcome),
      }),
    table: {
      columns: [
        texts.columnGroup,
        texts.gapsReference,
        `${texts.gapsColumnGap}: ${names.baseline}`,
        `${texts.gapsColumnGap}: ${names.policy}`,
        texts.gapsColumnValue,
        texts.columnVerdict,
      ],
      rows: pairs.map(({ own, base }, i) => [
        rows[i].label,
        gapGroupName(SIDES[own.kind].reference, language),
        difference(gapSize(base)),
        difference(gapSize(own)),
        value(own.value),
        rows[i].words,
      ]),
    },
  }
}

/** A gap that shrinks is better, whichever side it is on; clear only when the change is. */
function verdictOf(own: ReportGap, base: ReportGap): Verdict {
  if (own.changeDirection !== 'higher' && own.changeDirection !== 'lower') return 'unclear'
  return Math.abs(gapSize(own)) < Math.abs(gapSize(base)) ? 'better' : 'worse'
}

/** From the question that took gaps apart, when its answer is there. */
export function gapPartsFigure(context: PageContext): Figure | undefined {
  const { data, texts, numbers, language } = context
  const answer = data.answers?.find((one) => one.gaps?.some((gap) => gap.components.some((c) => c.share !== undefined)))
  const gaps = (answer?.gaps ?? []).filter((gap) => gap.components.some((c) => c.share !== undefined)).slice(0, MOST_PANELS)
  if (!answer || gaps.length === 0) return undefined
  const panels = gaps.map((gap) => ({
    title: gap.label[language],
    groups: `${upper(gapGroupName(gap.group, language))} ${fillIn(texts.gapsAgainst, { reference: gapGroupName(gap.reference, language) })}`,
    parts: gap.components.flatMap((c) => (c.share === undefined ? [] : [{ label: componentName(c.component, language), share: c.share }])),
  }))
  const largest = panels
    .flatMap((panel, i) => gaps[i].components.filter((c) => c.component !== 'all').map((c) => ({ panel, c })))
    .reduce((a, b) => ((b.c.share ?? -1) > (a.c.share ?? -1) ? b : a))
  // No minus before nothing.
  const percent = (v: number) => numbers.percent(Math.round(v * 100) === 0 ? 0 : v)
  const share = (v: number): Cell => ({ words: percent(v), value: v })
  return {
    id: 'gap-parts',
    title: fillIn(texts.partsTitle, {
      part: componentName(largest.c.component, language),
      outcome: largest.panel.title,
      group: lower(largest.panel.groups),
      share: numbers.percent(largest.c.share ?? 0),
    }),
    subtitle: texts.partsSubtitle,
    note: `${texts.partsNote} ${answer.quick ? texts.partsQuick : ''}`.trim(),
    summary: panels
      .map(
        (panel) =>
          `${panel.title}, ${panel.groups}: ${panel.parts.map((part) => `${part.label} ${numbers.percent(part.share)}`).join(', ')}.`,
      )
      .join(' '),
    source: `${context.source} · ${answer.title[language]}`,
    draw: (width) => drawGapParts(panels, { width, formatShare: percent }),
    table: {
      columns: [texts.columnOutcome, texts.columnGroup, texts.partsColumnPart, texts.partsColumnShare],
      rows: panels.flatMap((panel) => panel.parts.map((part) => [panel.title, panel.groups, part.label, share(part.share)])),
    },
  }
}
