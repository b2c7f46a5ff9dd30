/** Where the records of the municipality show something else than what happened. */
import { drawRegisteredDumbbell, type RegisteredRow } from '../charts/registered-dumbbell.ts'
import { tellComparison, type PageContext, type Told } from '../context.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import type { Verdict } from '../tokens.ts'

const MOST_ROWS = 8

interface Pair {
  readonly outcome: PageContext['data']['outcomes'][number]
  readonly happened: Told
  readonly seen: Told
  readonly story: keyof Texts
}

/** What the records make of it; 'agrees' when they say the same. */
export function storyOf(happened: Verdict, seen: Verdict): keyof Texts {
  if (happened === seen) return 'agrees'
  if (happened === 'unclear') return seen === 'better' ? 'misleads_falseBetter' : seen === 'worse' ? 'misleads_falseWorse' : 'agrees'
  if (seen === 'unclear') return happened === 'better' ? 'misleads_missedBetter' : happened === 'worse' ? 'misleads_missedWorse' : 'agrees'
  return 'misleads_opposite'
}

export function registeredFigure(context: PageContext): Figure | undefined {
  const { texts, numbers, language } = context
  const pairs = pairsOf(context)
  if (pairs.length === 0) return undefined
  const misleading = pairs.filter((pair) => pair.story !== 'agrees').length
  const names = { policy: context.policyTitle(context.policy), k: misleading, n: pairs.length }
  const rows = pairs.map(
    ({ outcome, happened, seen, story }): RegisteredRow => ({
      label: outcome.label[language],
      trueDifference: happened.difference.difference,
      registeredDifference: seen.difference.difference,
      tolerance: outcome.tolerance,
      trueVerdict: happened.verdict,
      registeredVerdict: seen.verdict,
      trueWords: fillIn(texts.registeredWords, { true: numbers.signed(happened.difference.difference, outcome) }),
      registeredWords: fillIn(texts.registeredWordsSeen, { seen: numbers.signed(seen.difference.difference, outcome) }),
      direction: outcome.better === 'lower' ? -1 : 1,
      misleads: story !== 'agrees',
      note: texts[story],
    }),
  )
  return {
    id: 'registered',
    title: fillIn(misleading > 0 ? texts.registeredTitleMisleads : texts.registeredTitleAgrees, names),
    subtitle: fillIn(texts.registeredSubtitle, names),
    note: texts.registeredNote,
    summary: fillIn(texts.registeredSummary, {
      n: pairs.length,
      sentences: rows
        .filter((row) => row.misleads)
        .map((row) => `${row.label}: ${row.note}.`)
        .join(' '),
    }),
    source: context.source,
    draw: (width) =>
      drawRegisteredDumbbell(rows, {
        width,
        trueLabel: texts.registeredTrue,
        registeredLabel: texts.registeredSeen,
        betterWord: texts.better,
        worseWord: texts.worse,
      }),
    table: {
      columns: [texts.columnOutcome, texts.columnTrue, texts.columnSeen, texts.columnVerdict],
      rows: pairs.map(({ outcome, happened, seen, story }) => {
        const cell = (told: Told): Cell => ({
          words: numbers.difference(told.difference.difference, outcome),
          value: told.difference.difference,
        })
        return [outcome.label[language], cell(happened), cell(seen), texts[story] || happened.finding.phrase]
      }),
    },
  }
}

function pairsOf(context: PageContext): Pair[] {
  const { report, data, policy } = context
  const pairs = data.outcomes.flatMap((outcome): Pair[] => {
    if (outcome.better === 'neither') return []
    const [a, b] = [report.measure(outcome.name, 'true'), report.measure(outcome.name, 'registered')]
    if (a < 0 || b < 0) return []
    const [happened, seen] = [tellComparison(context, policy, a), tellComparison(context, policy, b)]
    if (!happened || !seen) return []
    const [x, y] = [happened.difference, seen.difference]
    // Some figures are the same for both by their nature, such as euros paid: no row for those.
    if (x.replications === 0 || y.replications === 0 || (x.difference === y.difference && x.baselineMean === y.baselineMean)) return []
    return [{ outcome, happened, seen, story: storyOf(happened.verdict, seen.verdict) }]
  })
  return pairs.sort((a, b) => Number(b.story !== 'agrees') - Number(a.story !== 'agrees')).slice(0, MOST_ROWS)
}
