/** Numbers as the charts need them, in the reader's language; the digits and units of outcomes come from src/analysis/formats.ts. */
import { formatNumber, formatSize, formatValue, type Measured } from '../src/analysis/formats.ts'
import type { Language } from '../src/scenario/types.ts'

export interface NumberWords {
  /** With its unit: "46,3 %", "6,5 weken". */
  readonly value: (value: number, outcome: Measured) => string
  /** As short as it can stand in a chart: "46,3 %", "6,5", "€ 640". */
  readonly short: (value: number, outcome: Measured) => string
  /** Difference with sign, no unit: "+4,6". */
  readonly signed: (difference: number, outcome: Measured) => string
  /** Difference with sign and unit: "+4,6 procentpunt". */
  readonly difference: (difference: number, outcome: Measured) => string
  /** Size of a difference with its unit, no sign. */
  readonly size: (difference: number, outcome: Measured) => string
  /** Marks of an axis: as few digits as tell them apart. */
  readonly axis: (value: number, outcome: Measured) => string
  readonly axisDifference: (value: number, outcome: Measured) => string
  readonly count: (value: number) => string
  readonly decimal: (value: number, digits: number) => string
  /** Whole percentages of a share. */
  readonly percent: (share: number) => string
}

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }
const MINUS = '−'
/** Keeps a number and what belongs to it on one line. */
const JOINED = '\u00a0'

const euro = (words: string): string => words.replace(/^([+−]?)/, `$1€${JOINED}`)
const join = (words: string): string => words.replace(' ', JOINED)

export function numberWords(language: Language): NumberWords {
  const free = new Intl.NumberFormat(LOCALES[language], { maximumSignificantDigits: 3 })
  const fixed = new Map<number, Intl.NumberFormat>()
  const decimal = (value: number, digits: number): string => {
    let format = fixed.get(digits)
    if (!format)
      fixed.set(
        digits,
        (format = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits })),
      )
    return format.format(value).replace('-', MINUS)
  }
  const dress = (words: string, outcome: Measured): string => (outcome.unit === 'euro' && words !== '–' ? euro(words) : words)
  const percent = (words: string, outcome: Measured): string =>
    outcome.unit === 'share' && words !== '–' ? `${words}${language === 'nl' ? JOINED : ''}%` : words
  const axis = (value: number, outcome: Measured): string =>
    dress(free.format(Number((outcome.unit === 'share' ? value * 100 : value).toPrecision(6))).replace('-', MINUS), outcome)
  return {
    value: (value, outcome) =>
      outcome.unit === 'euro' || outcome.unit === 'share'
        ? percent(dress(formatNumber(value, outcome, language), outcome), outcome)
        : join(formatValue(value, outcome, language)),
    short: (value, outcome) => percent(dress(formatNumber(value, outcome, language), outcome), outcome),
    signed: (value, outcome) => dress(formatNumber(value, outcome, language, true), outcome),
    difference: (value, outcome) => {
      const sign = formatNumber(value, outcome, language, true).slice(0, 1)
      const size =
        outcome.unit === 'euro' ? euro(formatNumber(Math.abs(value), outcome, language)) : join(formatSize(value, outcome, language))
      return (sign === '+' || sign === MINUS ? sign : '') + size
    },
    size: (value, outcome) =>
      outcome.unit === 'euro' ? euro(formatNumber(Math.abs(value), outcome, language)) : join(formatSize(value, outcome, language)),
    axis: (value, outcome) => percent(axis(value, outcome), outcome),
    axisDifference: (value, outcome) => {
      const words = axis(value, outcome)
      return value > 0 ? `+${words}` : words
    },
    count: (value) => decimal(value, 0),
    decimal,
    percent: (share) => `${decimal(share * 100, 0)}${language === 'nl' ? JOINED : ''}%`,
  }
}
