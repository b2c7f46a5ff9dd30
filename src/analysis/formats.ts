/** Values of outcomes as people read them: shares as percentages, differences of shares as percentage points, no more digits than mean something. */
import type { OutcomeUnit } from '../results/outcomes.ts'
import type { Language, Localised } from '../scenario/types.ts'

/** What a format needs to know of an outcome. */
export interface Measured {
  readonly unit: OutcomeUnit
  readonly tolerance: number
}

/** Unit of a value, and of a difference, as it stands behind a number ('' for a bare number). */
const UNITS: Readonly<Record<OutcomeUnit, { value: Localised; difference: Localised; header: Localised }>> = {
  share: {
    value: { nl: '%', en: '%' },
    difference: { nl: 'procentpunt', en: 'percentage points' },
    header: { nl: '%', en: '%' },
  },
  per1000: { value: both('per 1000', 'per 1,000'), difference: both('per 1000', 'per 1,000'), header: both('per 1000', 'per 1,000') },
  per100: { value: both('per 100', 'per 100'), difference: both('per 100', 'per 100'), header: both('per 100', 'per 100') },
  weeks: { value: both('weken', 'weeks'), difference: both('weken', 'weeks'), header: both('weken', 'weeks') },
  hours: { value: both('uur', 'hours'), difference: both('uur', 'hours'), header: both('uur', 'hours') },
  stage: { value: both('', ''), difference: both('fase', 'stages'), header: both('fase 1–4', 'stage 1–4') },
  count: { value: both('', ''), difference: both('', ''), header: both('aantal', 'count') },
  euro: { value: both('euro', 'euro'), difference: both('euro', 'euro'), header: both('€ per inwoner', '€ per resident') },
  index: { value: both('', ''), difference: both('', ''), header: both('0–1', '0–1') },
}
function both(nl: string, en: string): Localised {
  return { nl, en }
}

/** Short name of the unit for a table heading. */
export function unitHeader(unit: OutcomeUnit, language: Language): string {
  return UNITS[unit].header[language]
}

/** Factor from the stored value to the shown number. */
const shown = (unit: OutcomeUnit): number => (unit === 'share' ? 100 : 1)

/** Decimals worth showing: the first in which half the smallest difference that matters is visible. */
export function decimalsOf({ unit, tolerance }: Measured): number {
  if (unit === 'euro') return 0
  return Math.max(0, -Math.floor(Math.log10((tolerance * shown(unit)) / 2)))
}

/** The number alone, in the reader's language: 46,3 or 46.3. A dash when there is none. */
export function formatNumber(value: number, outcome: Measured, language: Language, signed = false): string {
  if (!Number.isFinite(value)) return '–'
  const decimals = decimalsOf(outcome)
  const scaled = value * shown(outcome.unit)
  // A number that rounds to nothing has no sign.
  const rounded = Number(scaled.toFixed(decimals)) === 0 ? 0 : scaled
  const text = numberFormat(language, decimals).format(Math.abs(rounded))
  return (rounded < 0 ? '−' : signed && rounded > 0 ? '+' : '') + text
}

/** With its unit: 46,3 %, 6,5 weken. */
export function formatValue(value: number, outcome: Measured, language: Language): string {
  return withUnit(formatNumber(value, outcome, language), UNITS[outcome.unit].value[language])
}

/** Size of a difference with its unit, without sign: 4,6 procentpunt. */
export function formatSize(difference: number, outcome: Measured, language: Language): string {
  return withUnit(formatNumber(Math.abs(difference), outcome, language), UNITS[outcome.unit].difference[language])
}

const withUnit = (number: string, unit: string): string => (unit === '' || number === '–' ? number : `${number} ${unit}`)

const formats = new Map<string, Intl.NumberFormat>()
function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const id = `${language} ${decimals}`
  let format = formats.get(id)
  if (!format) {
    format = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
    formats.set(id, format)
  }
  return format
}
