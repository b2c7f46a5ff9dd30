/** Predictions as values: how they travel in a link, and which lay nearest to what the model says. */
import { tidyName } from './names.ts'

/** A line that was drawn before the outcome was seen: values at years 0, 1, 2, …; NaN where nothing was drawn. */
export interface Guess {
  /** Step of the agenda in which it was drawn. */
  readonly step: string
  readonly values: readonly number[]
}
export interface TableGuess extends Guess {
  readonly title: string
}

const DIGITS = 4
const MOST_YEARS = 51

/** `guess|0.1,0.097,,0.09`: the step, and the values by year. */
export function guessWords({ step, values }: Guess): string {
  return `${step}|${values.map((value) => (Number.isFinite(value) ? String(Number(value.toPrecision(DIGITS))) : '')).join(',')}`
}

/** `Tafel 1|guess|0.1,…`. */
export const tableGuessWords = (guess: TableGuess): string => `${guess.title.replaceAll('|', ' ')}|${guessWords(guess)}`

/** Undefined for words that are no prediction, or of a step that asks for none. */
export function readGuess(words: string, asks: (step: string) => boolean): Guess | undefined {
  const cut = words.lastIndexOf('|')
  const step = words.slice(0, Math.max(0, cut))
  const values = words
    .slice(cut + 1)
    .split(',')
    .map(readValue)
  if (!asks(step) || values.length > MOST_YEARS || values.some((value) => value === undefined)) return undefined
  return isDrawn(values as number[]) ? { step, values: values as number[] } : undefined
}

export function readTableGuess(words: string, asks: (step: string) => boolean): TableGuess | undefined {
  const cut = words.indexOf('|')
  const guess = readGuess(words.slice(cut + 1), asks)
  return guess && { ...guess, title: tidyName(words.slice(0, Math.max(0, cut))) }
}

/** Something stands in it beyond the start, which everybody gets. */
export const isDrawn = (values: readonly number[]): boolean => values.slice(1).some(Number.isFinite)

/** Mean distance of a prediction to the outcome over the years in which both are known; Infinity when there are none. */
export function distanceOf(values: readonly number[], outcome: readonly number[]): number {
  const apart = values.flatMap((value, year) =>
    year > 0 && Number.isFinite(value - outcome[year]) ? [Math.abs(value - outcome[year])] : [],
  )
  return apart.length > 0 ? apart.reduce((sum, one) => sum + one, 0) / apart.length : Infinity
}

/** Index of the nearest prediction; of equals the first, -1 when none can be compared. */
export function nearestGuess(guesses: readonly (readonly number[])[], outcome: readonly number[]): number {
  const distances = guesses.map((values) => distanceOf(values, outcome))
  const least = Math.min(...distances)
  return Number.isFinite(least) ? distances.indexOf(least) : -1
}

/** Empty is not drawn; undefined is no value at all. */
function readValue(words: string): number | undefined {
  if (words === '') return NaN
  const value = /^\d+(?:\.\d+)?(?:e-?\d+)?$/.test(words) ? Number(words) : NaN
  return Number.isFinite(value) ? value : undefined
}
