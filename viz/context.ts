/** What every section of the page needs: the report, the choices of the reader, words and numbers in the reader's language. */
import { pairedDifference } from '../src/analysis/paired.ts'
import type { Report } from '../src/analysis/report-reader.ts'
import type { ReportData, ReportOutcome } from '../src/analysis/report-types.ts'
import { findingOf, type Finding } from '../src/analysis/statements.ts'
import type { Difference } from '../src/analysis/paired.ts'
import type { Language } from '../src/scenario/types.ts'
import { numberWords, type NumberWords } from './format.ts'
import type { PageState } from './page-state.ts'
import { fillIn, TEXTS } from './texts/choose.ts'
import type { Texts } from './texts/nl.ts'
import { BASELINE, policyHue, type Verdict } from './tokens.ts'

export interface PageContext {
  readonly report: Report
  readonly data: ReportData
  readonly state: PageState
  readonly language: Language
  readonly texts: Texts
  readonly numbers: NumberWords
  /** Indexes in the report. */
  readonly municipality: number
  readonly policy: number
  readonly baseline: number
  /** Policies other than the baseline, in the order of the study. */
  readonly others: readonly number[]
  /** The baseline with the usual assumptions, when the others are computed with changed ones. */
  readonly usual?: number
  readonly runs: number
  readonly policyTitle: (policy: number) => string
  readonly hue: (policy: number) => string
  readonly municipalityTitle: string
  /** Line below a chart: where it comes from. */
  readonly source: string
  /** Parts that the reader has opened up. */
  readonly opened: ReadonlySet<string>
  readonly change: (part: Partial<PageState>) => void
  readonly toggle: (part: string) => void
}

export function makeContext(
  report: Report,
  state: PageState,
  opened: ReadonlySet<string>,
  act: Pick<PageContext, 'change' | 'toggle'>,
): PageContext {
  const { data } = report
  const texts = TEXTS[state.language]
  const municipality = Math.max(
    0,
    data.municipalities.findIndex((m) => m.id === state.municipality),
  )
  const others = data.policies.map((_, i) => i).filter((i) => i !== data.baseline)
  const policy = data.policies.findIndex((p) => p.name === state.policy)
  const municipalityTitle = data.municipalities[municipality].title[state.language]
  return {
    report,
    data,
    state,
    language: state.language,
    texts,
    numbers: numberWords(state.language),
    municipality,
    policy: policy >= 0 ? policy : (others[0] ?? data.baseline),
    baseline: data.baseline,
    others,
    runs: data.replications.length,
    policyTitle: (index) => data.policies[index].title[state.language],
    hue: (index) => (index === data.baseline ? BASELINE : policyHue(others.indexOf(index))),
    municipalityTitle,
    source: fillIn(texts.source, {
      version: data.study.version,
      study: data.study.name,
      municipality: municipalityTitle,
      runs: data.replications.length,
      seed: data.study.seed,
      hash: data.study.hash.slice(0, 10),
    }),
    opened,
    ...act,
  }
}

/** A difference, what it says, and what that means for residents. */
export interface Told {
  readonly difference: Difference
  readonly finding: Finding
  readonly verdict: Verdict
}

export function tell(difference: Difference, outcome: ReportOutcome, language: Language): Told {
  const finding = findingOf(difference, outcome, language)
  const clear = finding.direction === 'higher' || finding.direction === 'lower'
  return { difference, finding, verdict: clear ? finding.verdict : 'unclear' }
}

/** The stored comparison of a policy with the baseline, told; undefined when there is none. */
export function tellComparison(context: PageContext, policy: number, measure: number): Told | undefined {
  const comparison = context.report.comparison(context.municipality, policy, measure)
  return comparison && tell(comparison, context.data.outcomes[context.data.measures[measure].outcome], context.language)
}

/** Difference of two lists of runs, told. */
export function tellRuns(policy: readonly number[], baseline: readonly number[], outcome: ReportOutcome, language: Language): Told {
  return tell(pairedDifference(policy, baseline), outcome, language)
}

export const outcomeOf = (context: PageContext, measure: number): ReportOutcome =>
  context.data.outcomes[context.data.measures[measure].outcome]

/** Measures of headline outcomes as they happened, in order of declaration. */
export const headlineMeasures = (context: PageContext): number[] =>
  context.data.measures.map((_, i) => i).filter((i) => context.data.measures[i].view === 'true' && outcomeOf(context, i).headline)

/** The chosen outcome; the first headline outcome when it is not there. */
export function chosenMeasure(context: PageContext): number {
  const chosen = context.report.measure(context.state.outcome)
  return chosen >= 0 ? chosen : (headlineMeasures(context)[0] ?? 0)
}

/** "in 18 van 20 herhalingen lager", long or short. */
export function countWords(context: PageContext, difference: Difference, short = false): string {
  const { positive, negative, zero } = difference.sign
  const n = difference.replications
  const { texts } = context
  if (zero === n) return fillIn(short ? texts.countEqualShort : texts.countEqual, { n })
  const up = positive === negative ? difference.difference > 0 : positive > negative
  if (short) return fillIn(up ? texts.countHigherShort : texts.countLowerShort, { k: Math.max(positive, negative), n })
  return fillIn(up ? texts.countHigher : texts.countLower, { k: Math.max(positive, negative), n })
}
