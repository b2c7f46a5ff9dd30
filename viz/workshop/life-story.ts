/** A life in words: only what was recorded, in order, and where it parts from its twin. */
import type { Lives } from '../../src/observe/lives.ts'
import { type Parting, partingOf, type Turn, turnsOf, weeksWith } from '../../src/observe/turns.ts'
import type { NumberWords } from '../format.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'

const WEEKS_PER_YEAR = 52
const MONTHS = 12
/** Turns that are told of one life; the rest is counted. */
const TOLD = 7

/** "jaar 3, maand 4": both counted from one. */
export function whenWords(texts: Texts, week: number): string {
  const year = Math.floor(week / WEEKS_PER_YEAR)
  const month = Math.floor(((week % WEEKS_PER_YEAR) * MONTHS) / WEEKS_PER_YEAR)
  return fillIn(texts.twinWhen, { year: year + 1, month: month + 1 })
}

export function turnWords(texts: Texts, numbers: NumberWords, turn: Turn): string {
  if (turn.kind === 'care') return wordsFor(texts, 'twinCare_', String(turn.to))
  return fillIn(wordsFor(texts, 'twinTurn_', turn.kind), {
    problem: wordsFor(texts, 'twinProblem_', String(turn.type)),
    the: wordsFor(texts, 'twinThe_', String(turn.type)),
    stage: wordsFor(texts, 'twinStage_', String(turn.to)),
    hours: numbers.decimal(turn.to, turn.to % 1 === 0 ? 0 : 1),
  })
}

/** What is different with the second life from the week of parting on. */
export function causeWords(texts: Texts, { lane, type, one, other }: Parting): string {
  if (lane === 'informal') return other > one ? texts.twinPart_informal_more : texts.twinPart_informal_less
  if (lane === 'ties') return other > one ? texts.twinPart_ties_more : texts.twinPart_ties_less
  if (lane === 'care')
    return fillIn(texts.twinPart_care, {
      a: wordsFor(texts, 'twinCareShort_', String(one)),
      b: wordsFor(texts, 'twinCareShort_', String(other)),
    })
  return fillIn(texts.twinPart_stage, {
    the: wordsFor(texts, 'twinThe_', String(type)),
    a: wordsFor(texts, 'twinStage_', String(one)),
    b: wordsFor(texts, 'twinStage_', String(other)),
  })
}

export interface LifeStory {
  /** What happens in both lives, before they part. */
  readonly shared: readonly string[]
  readonly parting?: string
  /** The two lives after that. */
  readonly lives: readonly (readonly string[])[]
}

export function storyOf(lives: readonly [Lives, Lives], k: number, texts: Texts, numbers: NumberWords): LifeStory {
  const parting = partingOf(lives[0], lives[1], k)
  const sentence = (turn: Turn): string => sentenceOf(`${whenWords(texts, turn.week)}: ${turnWords(texts, numbers, turn)}`)
  const some = (turns: readonly Turn[]): string[] => {
    const rest = turns.length - TOLD
    return [...turns.slice(0, TOLD).map(sentence), ...(rest > 0 ? [fillIn(texts.twinStoryMore, { n: rest })] : [])]
  }
  const end = (life: Lives): string => {
    const { problem, waiting } = weeksWith(life, k)
    return fillIn(texts.twinStoryEnd, { w: problem, q: waiting })
  }
  if (!parting) return { shared: [texts.twinStoryAlike, ...some(turnsOf(lives[0], k)), end(lives[0])], lives: [] }
  const before = turnsOf(lives[0], k).filter((turn) => turn.week < parting.week)
  return {
    shared: [...some(before), fillIn(texts.twinStoryBoth, { when: whenWords(texts, parting.week) })],
    parting: sentenceOf(causeWords(texts, parting)),
    lives: lives.map((life) => {
      const after = some(turnsOf(life, k).filter((turn) => turn.week >= parting.week))
      return [...(after.length > 0 ? after : [texts.twinStoryNothing]), end(life)]
    }),
  }
}

const sentenceOf = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
