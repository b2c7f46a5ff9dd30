/** The answer to a research question as data: `answer.json` of a results folder, and what a page shows of it. */
import type { Localised } from '../scenario/types.ts'
import type { Expectation, GapKind } from '../scenario/question.ts'
import type { Finding } from './statements.ts'
import type { Difference } from './paired.ts'

export const ANSWER_SCHEMA = 'nabij/answer/1'

/**
 * 'supported': everything that decides moves as the hypothesis says. 'partly': some of it does, the rest does not move. 'mixed': some
 * moves as it says, some against it. 'against': nothing moves as it says, and something moves against it. 'unclear': nothing moves
 * clearly. 'described': the question expects nothing in particular.
 */
export type Verdict = 'supported' | 'partly' | 'mixed' | 'against' | 'unclear' | 'described'

export interface Answer {
  readonly schema: typeof ANSWER_SCHEMA
  readonly name: string
  readonly title: Localised
  readonly question: Localised
  readonly hypothesis: Localised
  readonly against: Localised
  readonly cannotSay: Localised
  readonly sources: readonly string[]
  /** Version of the program and hash of the study. */
  readonly version: string
  readonly hash: string
  readonly size: Size
  /** A quick look: too small to conclude anything from. */
  readonly quick: boolean
  readonly verdict: Verdict
  readonly arms: readonly { readonly name: string; readonly title: Localised }[]
  /** By contrast, then outcome, then moment (0 the whole horizon first). */
  readonly findings: readonly AnswerFinding[]
  readonly robustness?: RobustnessAnswer
  readonly gaps?: readonly GapAnswer[]
  /** The answer in words, a paragraph an entry. */
  readonly text: { readonly nl: readonly string[]; readonly en: readonly string[] }
}

/** Does it move as the hypothesis says? */
export type Agreement = 'yes' | 'no' | 'unclear'

export interface Size {
  readonly municipalities: readonly { readonly id: string; readonly title: Localised; readonly residents: number }[]
  readonly replications: number
  readonly years: number
}

export interface AnswerFinding {
  readonly contrast: string
  readonly title: Localised
  readonly main: boolean
  readonly interaction: boolean
  readonly outcome: string
  readonly label: Localised
  readonly expected?: Expectation
  readonly decides: boolean
  /** 0 is the whole horizon. */
  readonly year: number
  /** Over the municipalities together. */
  readonly difference: Difference
  readonly direction: Finding['direction']
  /** Does it move as the hypothesis says? Absent where it says nothing. */
  readonly agrees?: Agreement
  readonly byMunicipality: readonly {
    readonly municipality: string
    readonly difference: Difference
    readonly direction: Finding['direction']
  }[]
}

export interface RobustnessAnswer {
  readonly size: Size
  /** How many assumptions were varied. */
  readonly assumptions: number
  readonly checks: readonly RobustnessCheck[]
}

/**
 * One main contrast and deciding outcome under every setting. Where the main run is clear: 'kept' has the same sign, 'flipped' is clear in
 * the other direction, 'lost' is neither. Where it is not clear: 'clear' becomes clear, 'kept' stays unclear.
 */
export interface RobustnessCheck {
  readonly contrast: string
  readonly title: Localised
  readonly outcome: string
  readonly label: Localised
  readonly main: Finding['direction']
  /** The same contrast at the smaller size with every assumption at its default. */
  readonly base: { readonly difference: Difference; readonly direction: Finding['direction'] }
  readonly settings: readonly {
    readonly assumption: string
    readonly at: 'low' | 'high'
    readonly label: Localised
    readonly difference: Difference
    readonly direction: Finding['direction']
    readonly result: 'kept' | 'lost' | 'flipped' | 'clear'
  }[]
}

/** The difference in an outcome between the group that is worse off by position and the group it is compared with. */
export interface GapAnswer {
  readonly kind: GapKind
  readonly group: string
  readonly reference: string
  readonly outcome: string
  readonly label: Localised
  /** Value of the group and of its reference, and the difference. */
  readonly value: number
  readonly referenceValue: number
  readonly gap: Difference
  readonly direction: Finding['direction']
  readonly ratio: number
  readonly expected?: Expectation
  readonly agrees?: Agreement
  readonly decides: boolean
  /** Gap when one component of the position is as in the reference group, and the share of the gap that goes with it. */
  readonly components: readonly {
    readonly component: string
    readonly gap: Difference
    /** 1 when the gap disappears, 0 when nothing changes, below 0 when it grows; absent where the gap is not clear. */
    readonly share?: number
  }[]
}
