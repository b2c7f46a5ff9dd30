/** Cumulative incidence of resolution by mode, baseline beside policy. */
import { cumulativeIncidence } from '../../src/analysis/survival.ts'
import { drawResolutionIncidence, type IncidencePanel } from '../charts/resolution-incidence.ts'
import { tellComparison, type PageContext } from '../context.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'
import { MODE_HUES } from '../tokens.ts'

/** From the ground up: alone, with the network, with both, with a professional only. */
const ORDER = ['self', 'informal', 'mixed', 'formal']
const LAST_WEEK = 104

const total = (panel: IncidencePanel): number => panel.shares.reduce((sum, mode) => sum + (mode.at(-1) ?? 0), 0)

export function waysSolvedFigure(context: PageContext): Figure | undefined {
  const { report, texts, numbers, municipality, policy, baseline } = context
  const panels: IncidencePanel[] = []
  let ghost: number[] | undefined
  for (const index of [baseline, policy]) {
    const table = report.curve(municipality, index, 'resolution', 'all')
    if (!table) return undefined
    const points = cumulativeIncidence(table).filter((point) => point.week <= LAST_WEEK)
    panels.push({
      title: context.policyTitle(index),
      hue: context.hue(index),
      weeks: points.map((point) => point.week),
      shares: ORDER.map((mode) => points.map((point) => point.incidence[table.causes.indexOf(mode)] ?? 0)),
      ghost,
    })
    ghost ??= points.map((point) => 1 - point.free)
  }
  const [base, shown] = panels
  const modes = ORDER.map((mode) => ({ label: wordsFor(texts, 'mode_', mode), hue: MODE_HUES[mode] }))
  const whole = (share: number) => numbers.decimal(share * 100, 0)
  const measure = report.measure('resolved104')
  const told = measure >= 0 ? tellComparison(context, policy, measure) : undefined
  const clear = told !== undefined && told.verdict !== 'unclear' && whole(total(shown)) !== whole(total(base))
  const sentence = (panel: IncidencePanel) =>
    fillIn(texts.solvedSentence, {
      name: panel.title,
      parts: modes.map((mode, i) => `${mode.label} ${numbers.percent(panel.shares[i].at(-1) ?? 0)}`).join(', '),
    })
  const share = (v: number): Cell => ({ words: `${numbers.decimal(v * 100, 1)} %`, value: v })
  return {
    id: 'ways-solved',
    title: fillIn(clear ? texts.solvedTitleMore : texts.solvedTitleSame, { policy: whole(total(shown)), baseline: whole(total(base)) }),
    subtitle: texts.solvedSubtitle,
    note: texts.solvedNote,
    summary: fillIn(texts.solvedSummary, { sentences: `${sentence(base)} ${sentence(shown)}` }),
    source: context.source,
    draw: (width) =>
      drawResolutionIncidence(panels, {
        width,
        modes,
        formatShare: numbers.percent,
        weeksLabel: texts.weeksSince,
        totalLabel: texts.solvedTotal,
      }),
    table: {
      columns: [texts.columnPolicy, texts.week, ...modes.map((mode) => mode.label), texts.columnTotal],
      rows: panels.flatMap((panel) =>
        panel.weeks.flatMap((week, i) => {
          const row = panel.shares.map((mode) => mode[i])
          return [[panel.title, String(week), ...row.map(share), share(row.reduce((sum, v) => sum + v, 0))]]
        }),
      ),
    },
  }
}
