/**
 * Everything that was chosen on the workshop page, as one value and as the part of the address after #. The link holds only what differs from
 * the default, in words that can be read: `#v=0.1.0&l.breadth=0.75&l.outreachShare=0.1@2~1` is breadth from the start, and outreach from year
 * 2, reached a year later. Opening the link gives the same picture: the same seed, the same draws.
 */
import type { Language } from '../../src/scenario/types.ts'
import { type Guess, guessWords, readGuess, readTableGuess, type TableGuess, tableGuessWords } from './guesses.ts'
import { firstLetters, tidyName } from './names.ts'

export interface LeverChoice {
  readonly value: number
  /** Years after the reform at which it starts, and years until it is reached. */
  readonly start: number
  readonly ramp: number
}
export type LeverChoices = Readonly<Record<string, LeverChoice>>

/** A scenario of a table, put aside to compare with. */
export interface TableScenario {
  readonly title: string
  readonly levers: LeverChoices
}

export interface WorkshopState {
  readonly language: Language
  readonly municipality: string
  readonly seed: string
  /** What the people at this table call themselves or their plan; passed on with the link. */
  readonly name: string
  /** Residents that are simulated. */
  readonly sample: number
  readonly outcome: string
  /** Which figure stands large, and which one below. */
  readonly chart: string
  readonly look: string
  readonly levers: LeverChoices
  /** 'group.name' → value of a number, or the factor on a table of numbers. */
  readonly assumptions: Readonly<Record<string, number>>
  readonly tables: readonly TableScenario[]
  /** What was drawn here and locked, and what tables drew. */
  readonly guess: Guess | undefined
  readonly guesses: readonly TableGuess[]
  /** Step of the agenda, from 1; 0 is exploring without one. */
  readonly step: number
  readonly large: boolean
}

export const MOST_TABLES = 4
const WORDS = {
  language: 'lang',
  municipality: 'place',
  seed: 'seed',
  name: 'name',
  outcome: 'outcome',
  chart: 'chart',
  look: 'look',
} as const
const LEVER = 'l.'
const ASSUMPTION = 'a.'
const TABLE = 'table'
const GUESS = 'guess'

/** The link of a state: version first, then what differs from the default. */
export function writeLink(state: WorkshopState, defaults: WorkshopState, version: string): string {
  const parts: string[] = [`v=${version}`]
  const put = (name: string, value: string): unknown => parts.push(`${name}=${encode(value)}`)
  for (const [key, name] of Object.entries(WORDS) as [keyof typeof WORDS, string][]) if (state[key] !== defaults[key]) put(name, state[key])
  if (state.sample !== defaults.sample) put('sample', String(state.sample))
  if (state.step > 0) put('step', String(state.step))
  if (state.large) put('large', '1')
  for (const [name, choice] of Object.entries(state.levers)) put(LEVER + name, choiceWords(choice))
  for (const [name, value] of Object.entries(state.assumptions)) put(ASSUMPTION + name, String(value))
  state.tables.forEach((table, i) => put(TABLE + (i + 1), tableWords(table)))
  if (state.guess) put(GUESS, guessWords(state.guess))
  state.guesses.forEach((guess, i) => put(GUESS + (i + 1), tableGuessWords(guess)))
  return `#${parts.join('&')}`
}

export interface Offered {
  readonly levers: (name: string, value: number) => boolean
  readonly assumptions: (name: string, value: number) => boolean
  readonly municipalities: readonly string[]
  readonly outcomes: readonly string[]
  readonly charts: readonly string[]
  readonly steps: number
  /** Whether a step asks for a prediction. */
  readonly predicts: (step: string) => boolean
  readonly samples: readonly number[]
}

/** Reads a link; what is missing or not offered becomes the default. `version` is that of the program that made the link, if it says. */
export function readLink(fragment: string, defaults: WorkshopState, offered: Offered): { state: WorkshopState; version?: string } {
  const found = new URLSearchParams(fragment.replace(/^[^#]*#/, '').replaceAll('+', '%2B'))
  const among = (name: string, list: readonly string[], fallback: string): string => {
    const value = found.get(name)
    return value !== null && list.includes(value) ? value : fallback
  }
  const number = (name: string, allowed: (value: number) => boolean, fallback: number): number => {
    const value = Number(found.get(name) ?? NaN)
    return allowed(value) ? value : fallback
  }
  const levers: Record<string, LeverChoice> = {}
  const assumptions: Record<string, number> = {}
  const tables: TableScenario[] = []
  const guesses: TableGuess[] = []
  for (const [name, words] of found) {
    if (name.startsWith(LEVER)) {
      const choice = readChoice(words)
      if (choice && offered.levers(name.slice(LEVER.length), choice.value)) levers[name.slice(LEVER.length)] = choice
    } else if (name.startsWith(ASSUMPTION)) {
      const value = Number(words)
      if (words !== '' && offered.assumptions(name.slice(ASSUMPTION.length), value)) assumptions[name.slice(ASSUMPTION.length)] = value
    } else if (/^table\d$/.test(name) && tables.length < MOST_TABLES) {
      tables.push(readTable(words, offered))
    } else if (/^guess\d$/.test(name) && guesses.length < MOST_TABLES) {
      guesses.push(...[readTableGuess(words, offered.predicts) ?? []].flat())
    }
  }
  const state: WorkshopState = {
    language: among('lang', ['nl', 'en'], defaults.language) as Language,
    municipality: among('place', offered.municipalities, defaults.municipality),
    seed: firstLetters(found.get('seed') ?? '') || defaults.seed,
    name: tidyName(found.get('name') ?? defaults.name),
    sample: number('sample', (n) => offered.samples.includes(n), defaults.sample),
    outcome: among('outcome', offered.outcomes, defaults.outcome),
    chart: among('chart', offered.charts, defaults.chart),
    look: among('look', offered.charts, defaults.look),
    levers,
    assumptions,
    tables,
    guess: readGuess(found.get(GUESS) ?? '', offered.predicts),
    guesses,
    step: number('step', (n) => Number.isInteger(n) && n >= 1 && n <= offered.steps, defaults.step),
    large: found.get('large') === '1',
  }
  return { state, version: found.get('v') ?? undefined }
}

/** `0.1@2~1`: the value, the year it starts, the years until it is reached. */
export function choiceWords({ value, start, ramp }: LeverChoice): string {
  return String(value) + (start > 0 || ramp > 0 ? `@${start}` : '') + (ramp > 0 ? `~${ramp}` : '')
}

export function readChoice(words: string): LeverChoice | undefined {
  const parts = /^(-?\d+(?:\.\d+)?)(?:@(\d+(?:\.\d+)?))?(?:~(\d+(?:\.\d+)?))?$/.exec(words)
  if (!parts) return undefined
  return { value: Number(parts[1]), start: Number(parts[2] ?? 0), ramp: Number(parts[3] ?? 0) }
}

/** `Our plan|breadth=0.75,walkIn=1`. */
export function tableWords({ title, levers }: TableScenario): string {
  return `${title.replaceAll('|', ' ')}|${Object.entries(levers)
    .map(([name, choice]) => `${name}=${choiceWords(choice)}`)
    .join(',')}`
}

function readTable(words: string, offered: Offered): TableScenario {
  const cut = words.lastIndexOf('|')
  const levers: Record<string, LeverChoice> = {}
  for (const part of words.slice(cut + 1).split(',')) {
    const [name, value = ''] = part.split('=')
    const choice = readChoice(value)
    if (choice && offered.levers(name, choice.value)) levers[name] = choice
  }
  return { title: tidyName(words.slice(0, Math.max(0, cut))), levers }
}

/** Percent signs only where a reader of links needs them. */
const encode = (words: string): string =>
  encodeURIComponent(words).replaceAll('%40', '@').replaceAll('%7C', '|').replaceAll('%2C', ',').replaceAll('%3D', '=')
