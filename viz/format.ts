/** Numbers as people write them in Dutch and English. Shares become percentages, differences of shares percentage points. */
import type { OutcomeUnit } from '../src/results/outcomes.ts'
import type { Language } from '../src/scenario/types.ts'

export interface NumberWords {
  /** A value with its unit: "12,4 %", "3,1 weken". */
  readonly value: (value: number, unit: OutcomeUnit) => string
  /** A difference with sign and unit: "+2,1 procentpunt". */
  readonly difference: (value: number, unit: OutcomeUnit) => string
  /** The same without unit words, for axes and cells; percentages keep their sign. */
  readonly short: (value: number, unit: OutcomeUnit) => string
  readonly shortDifference: (value: number, unit: OutcomeUnit) => string
  readonly count: (value: number) => string
  readonly decimal: (value: number, digits: number) => string
  readonly percent: (share: number) => string
}

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }
const MINUS = '−'

/** What follows a number of this unit, in a value and in a difference. */
type UnitWords = Readonly<Record<OutcomeUnit, { readonly value: string; readonly difference: string }>>

export function numberWords(language: Language, unitWords: UnitWords): NumberWords {
  const locale = LOCALES[language]
  const cache = new Map<number, Intl.NumberFormat>()
  const plain = (value: number, digits: number): string => {
    let format = cache.get(digits)
    if (!format) cache.set(digits, (format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })))
    const words = format.format(Math.abs(value))
    // A number that rounds to nothing has no sign.
    return value < 0 && /[1-9]/.test(words) ? `${MINUS}${words}` : words
  }
  const signed = (value: number, digits: number): string => {
    const words = plain(value, digits)
    return value > 0 && /[1-9]/.test(words) ? `+${words}` : words
  }
  const scaled = (value: number, unit: OutcomeUnit): number => (unit === 'share' ? value * 100 : value)
  const euro = (words: string): string => words.replace(/^([+−]?)/, '$1€ ')
  const shown = (words: string, unit: OutcomeUnit): string => (unit === 'euro' ? euro(words) : words)
  const axisDigits = (value: number): number => {
    const size = Math.abs(value)
    return size === 0 || Number.isInteger(size) ? 0 : size < 0.1 ? 3 : size < 1 ? 2 : size < 10 ? 1 : 0
  }

  const short = (value: number, unit: OutcomeUnit): string => {
    if (!Number.isFinite(value)) return '–'
    const v = scaled(value, unit)
    return shown(plain(v, digitsFor(v, unit)), unit) + (unit === 'share' ? ' %' : '')
  }
  const shortDifference = (value: number, unit: OutcomeUnit): string => {
    if (!Number.isFinite(value)) return '–'
    const v = scaled(value, unit)
    return shown(signed(v, digitsFor(v, unit)), unit)
  }
  const withUnit = (words: string, after: string): string => (after ? `${words} ${after}` : words)
  return {
    short,
    shortDifference,
    value: (value, unit) => withUnit(short(value, unit), unitWords[unit].value),
    difference: (value, unit) => withUnit(shortDifference(value, unit), unitWords[unit].difference),
    count: (value) => plain(value, 0),
    decimal: (value, digits) => plain(value, digits),
    percent: (share) => `${plain(share * 100, axisDigits(Math.round(share * 1000) / 10))} %`,
  }
}

/** Decimals by unit and size: as many as a reader can use, never a wall of digits. */
function digitsFor(value: number, unit: OutcomeUnit): number {
  const size = Math.abs(value)
  if (unit === 'index') return size >= 0.995 ? 2 : 3
  if (unit === 'stage') return 2
  if (unit === 'euro') return size < 10 ? 1 : 0
  if (unit === 'share') return 1
  return size >= 100 ? 0 : size >= 1 ? 1 : 2
}
