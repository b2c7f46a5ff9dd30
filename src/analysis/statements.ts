/**
 * Paired differences → careful sentences. A difference is called clear when its 95 % interval excludes 0 and it is at least as
 * large as the smallest difference worth a sentence (the tolerance of the outcome); otherwise there is "no clear difference".
 */
import type { OutcomeDeclaration } from '../results/outcomes.ts'
import type { Expectation } from '../scenario/question.ts'
import type { Language } from '../scenario/types.ts'
import type { Agreement } from './answer-types.ts'
import { formatNumber, formatSize } from './formats.ts'
import type { Difference } from './paired.ts'

type Outcome = Pick<OutcomeDeclaration, 'unit' | 'tolerance' | 'better' | 'label'>

export interface Finding {
  /** 'same': every replication gives exactly the same; 'unclear': no clear difference; 'unknown': no or one replication. */
  readonly direction: 'higher' | 'lower' | 'same' | 'unclear' | 'unknown'
  /** What that means for residents; 'neutral' when there is no clear difference or the outcome has no better side. */
  readonly verdict: 'better' | 'worse' | 'neutral'
  /** Replications on the side of the difference, of all. */
  readonly agree: number
  readonly replications: number
  /** "4,6 procentpunt hoger"; "geen duidelijk verschil". */
  readonly phrase: string
  /** "in 12 van 12 herhalingen"; '' when there is no direction to count. */
  readonly count: string
  /** "4,3 tot 4,9"; '' when there is no direction. */
  readonly range: string
  /** "Vroeg opgelost: 4,6 procentpunt hoger (4,3 tot 4,9), in 12 van 12 herhalingen." */
  readonly sentence: string
}

const WORDS = {
  nl: {
    higher: (size: string) => `${size} hoger`,
    lower: (size: string) => `${size} lager`,
    same: 'geen verschil',
    unclear: 'geen duidelijk verschil',
    unknown: 'te weinig herhalingen om iets te zeggen',
    count: (k: number, n: number) => `in ${k} van ${n} ${n === 1 ? 'herhaling' : 'herhalingen'}`,
    range: (low: string, high: string) => `${low} tot ${high}`,
  },
  en: {
    higher: (size: string) => `${size} higher`,
    lower: (size: string) => `${size} lower`,
    same: 'no difference',
    unclear: 'no clear difference',
    unknown: 'too few replications to say',
    count: (k: number, n: number) => `in ${k} of ${n} ${n === 1 ? 'replication' : 'replications'}`,
    range: (low: string, high: string) => `${low} to ${high}`,
  },
} as const

/** What a paired difference says about an outcome, in words. */
export function findingOf(difference: Difference, outcome: Outcome, language: Language): Finding {
  const words = WORDS[language]
  const direction = directionOf(difference, outcome)
  const up = difference.difference > 0
  const agree = up ? difference.sign.positive : difference.difference < 0 ? difference.sign.negative : difference.sign.zero
  const clear = direction === 'higher' || direction === 'lower'
  const size = formatSize(difference.difference, outcome, language)
  const phrase = clear ? words[direction](size) : words[direction]
  const count = clear ? words.count(agree, difference.replications) : ''
  // The interval of a size: nearest bound first, without sign.
  const bounds = [difference.low, difference.high].map(Math.abs).sort((a, b) => a - b)
  const range = words.range(formatNumber(bounds[0], outcome, language), formatNumber(bounds[1], outcome, language))
  const sentence = `${outcome.label[language]}: ${phrase}${clear ? ` (${range}), ${count}` : ''}.`
  const better = outcome.better === 'neither' || !clear ? 'neutral' : (outcome.better === 'higher') === up ? 'better' : 'worse'
  return { direction, verdict: better, agree, replications: difference.replications, phrase, count, range: clear ? range : '', sentence }
}

/** Clear, the same, or not to be said. */
export function directionOf(d: Difference, outcome: Pick<Outcome, 'tolerance'>): Finding['direction'] {
  if (d.replications === 0) return 'unknown'
  if (d.sign.zero === d.replications) return 'same'
  if (d.replications === 1) return 'unknown'
  const excludesZero = d.low > 0 || d.high < 0
  if (!excludesZero || Math.abs(d.difference) < outcome.tolerance) return 'unclear'
  return d.difference > 0 ? 'higher' : 'lower'
}

/**
 * Does a difference agree with what was expected? “The same” is agreed with only when the whole interval is smaller than a difference that
 * matters: not to see a difference is not to see that there is none.
 */
export function agreement(d: Difference, outcome: Pick<Outcome, 'tolerance'>, expected: Expectation): Agreement {
  const direction = directionOf(d, outcome)
  const clear = direction === 'higher' || direction === 'lower'
  if (direction === 'unknown') return 'unclear'
  if (expected === 'same') return clear ? 'no' : d.low > -outcome.tolerance && d.high < outcome.tolerance ? 'yes' : 'unclear'
  return !clear ? 'unclear' : direction === expected ? 'yes' : 'no'
}
