/** From the stored results of a question to its answer: which differences, what they say about the hypothesis, and how robust that is. */
import { outcomeByName } from '../results/outcomes.ts'
import type { ResultSet } from '../results/result-set.ts'
import { type Setting, underSetting } from '../scenario/judgement.ts'
import type { Contrast } from '../scenario/question-contrasts.ts'
import type { Question } from '../scenario/question.ts'
import type { Localised } from '../scenario/types.ts'
import {
  type Agreement,
  type Answer,
  ANSWER_SCHEMA,
  type AnswerFinding,
  type GapAnswer,
  type RobustnessAnswer,
  type RobustnessCheck,
  type Size,
  type Verdict,
} from './answer-types.ts'
import { answerText } from './answer-text.ts'
import { indexOutcomes, type OutcomeIndex, type Place, pooledDifference, weigh } from './contrasts.ts'
import type { Difference } from './paired.ts'
import { agreement, directionOf, type Finding } from './statements.ts'

export interface AnswerParts {
  readonly main: ResultSet
  readonly robustness?: { readonly results: ResultSet; readonly settings: readonly Setting[] }
  readonly gaps?: readonly GapAnswer[]
  readonly quick?: boolean
}

export function answerOf(question: Question, { main, robustness, gaps, quick }: AnswerParts): Answer {
  const index = indexOutcomes(main)
  const findings = findingsOf(question, index)
  const { name, title, hypothesis, against, cannotSay, sources, study } = question
  const answer: Omit<Answer, 'text'> = {
    schema: ANSWER_SCHEMA,
    name,
    title,
    question: question.question,
    hypothesis,
    against,
    cannotSay,
    sources,
    version: main.version,
    hash: main.hash,
    size: sizeOf(main),
    quick: quick === true,
    verdict: verdictOf([...findings.filter((f) => f.main && f.year === 0), ...(gaps ?? [])]),
    arms: study.policies.map((p) => ({ name: p.name, title: p.title })),
    findings,
    ...(robustness && { robustness: robustnessOf(question, findings, robustness) }),
    ...(gaps && gaps.length > 0 && { gaps }),
  }
  return { ...answer, text: { nl: answerText(answer, 'nl'), en: answerText(answer, 'en') } }
}

function sizeOf({ study }: ResultSet): Size {
  return {
    municipalities: study.municipalities.map(({ municipality, scale }) => ({
      id: municipality.id,
      title: municipality.kind === 'archetype' ? inSentence(municipality.title) : municipality.title,
      residents: Math.round(municipality.total.residents * scale),
    })),
    replications: study.replications,
    years: study.years,
  }
}

/** A made-up municipality is not called by a name: the small municipality. */
const inSentence = ({ nl, en }: Localised): Localised => ({ nl: `de ${nl.toLowerCase()}`, en: `the ${en.toLowerCase()}` })

function findingsOf(question: Question, index: OutcomeIndex): AnswerFinding[] {
  return question.contrasts.flatMap((contrast) =>
    question.outcomes
      .filter((o) => contrast.outcomes === undefined || contrast.outcomes.includes(o.outcome))
      .flatMap(({ outcome, expected, decides }) =>
        [0, ...question.moments].flatMap((year): AnswerFinding[] => {
          const declared = outcomeByName.get(outcome)!
          const place: Place = { outcome, year }
          const difference = differenceOf(index, contrast, place)
          if (difference.replications === 0) return []
          const direction = directionOf(difference, declared)
          return [
            {
              contrast: contrast.id,
              title: contrast.title,
              main: contrast.main,
              interaction: contrast.interaction,
              outcome,
              label: declared.label,
              // What the hypothesis expects is of the main comparisons.
              ...(expected && contrast.main && { expected, agrees: agreement(difference, declared, expected) }),
              decides,
              year,
              difference,
              direction,
              byMunicipality: index.municipalities.map((municipality) => {
                const own = pooledDifference([weigh(index, municipality, contrast.weights, place)])
                return { municipality, difference: own, direction: directionOf(own, declared) }
              }),
            },
          ]
        }),
      ),
  )
}

const differenceOf = (index: OutcomeIndex, { weights }: Pick<Contrast, 'weights'>, place: Place): Difference =>
  pooledDifference(index.municipalities.map((municipality) => weigh(index, municipality, weights, place)))

/** What all that decides says together. */
export function verdictOf(findings: readonly { readonly decides: boolean; readonly agrees?: Agreement }[]): Verdict {
  const deciding = findings.filter((f) => f.decides && f.agrees !== undefined)
  if (deciding.length === 0) return 'described'
  const some = (what: Agreement): boolean => deciding.some((f) => f.agrees === what)
  if (some('yes') && some('no')) return 'mixed'
  if (some('yes')) return some('unclear') ? 'partly' : 'supported'
  return some('no') ? 'against' : 'unclear'
}

function robustnessOf(
  question: Question,
  findings: readonly AnswerFinding[],
  { results, settings }: NonNullable<AnswerParts['robustness']>,
): RobustnessAnswer {
  const index = indexOutcomes(results)
  const main = findings.filter((f) => f.main && f.year === 0)
  const deciding = main.some((f) => f.decides) ? main.filter((f) => f.decides) : main
  const checks = deciding.map((finding): RobustnessCheck => {
    const { weights } = question.contrasts.find((c) => c.id === finding.contrast)!
    const declared = outcomeByName.get(finding.outcome)!
    const under = (setting?: Setting): { difference: Difference; direction: Finding['direction'] } => {
      const own = Object.fromEntries(Object.entries(weights).map(([arm, weight]) => [underSetting(arm, setting), weight]))
      const difference = differenceOf(index, { weights: own }, { outcome: finding.outcome })
      return { difference, direction: directionOf(difference, declared) }
    }
    return {
      contrast: finding.contrast,
      title: finding.title,
      outcome: finding.outcome,
      label: finding.label,
      main: finding.direction,
      base: under(),
      settings: settings.map((setting) => {
        const { difference, direction } = under(setting)
        const { assumption, at, label } = setting
        return { assumption, at, label, difference, direction, result: resultOf(finding.direction, difference, direction) }
      }),
    }
  })
  return { size: sizeOf(results), assumptions: new Set(settings.map((s) => s.assumption)).size, checks }
}

/** What becomes of a finding of the main run under one setting. */
export function resultOf(
  main: Finding['direction'],
  { difference }: Pick<Difference, 'difference'>,
  direction: Finding['direction'],
): 'kept' | 'lost' | 'flipped' | 'clear' {
  const clear = direction === 'higher' || direction === 'lower'
  if (main !== 'higher' && main !== 'lower') return clear ? 'clear' : 'kept'
  if (clear) return direction === main ? 'kept' : 'flipped'
  return main === 'higher' ? (difference > 0 ? 'kept' : 'lost') : difference < 0 ? 'kept' : 'lost'
}
