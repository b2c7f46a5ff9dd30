/** Options that several commands share, and how numbers given as options are read. */
import type { InputFault } from '../core/problems.ts'
import type { Argv } from 'yargs'
import type { Cli } from './command.ts'

export interface NumberLimits {
  readonly low: number
  readonly high: number
  readonly whole?: boolean
  /** True when `low` itself is not allowed. */
  readonly lowOpen?: boolean
}

/** The number in an option given as text; undefined when absent or wrong (then a fault is added). */
export function numberOption(name: string, text: string | undefined, limits: NumberLimits, faults: InputFault[]): number | undefined {
  if (text === undefined) return undefined
  const { low, high, whole, lowOpen } = limits
  const expected = `${whole ? '{wholeNumber}' : '{number}'} ${lowOpen ? `> ${low}, ≤ ${high}` : `${low} … ${high}`}`
  const path = `--${name}`
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : NaN
  if (Number.isNaN(value)) {
    const comma = !whole && /^\s*[+-]?\d*,\d+\s*$/.test(text)
    faults.push({
      code: 'badOption',
      path,
      found: text,
      expected,
      suggestion: comma ? `{decimalPoint:${text.trim().replace(',', '.')}}` : undefined,
    })
  } else if (value < low || value > high || (lowOpen && value === low) || (whole && !Number.isInteger(value))) {
    faults.push({ code: 'badOption', path, found: text, expected })
  } else {
    return value
  }
  return undefined
}

/** `a,b,c` → ['a', 'b', 'c']; spaces around a name do not matter. */
export const listOption = (text: string | undefined): string[] | undefined =>
  text === undefined
    ? undefined
    : text
        .split(',')
        .map((s) => s.trim())
        .filter((s) => s !== '')

/** --lang and --quiet, known to every command. */
export const withGlobalOptions = (yargs: Argv, cli: Cli): Argv =>
  yargs
    .option('lang', { type: 'string', choices: ['nl', 'en'], describe: cli.texts.common.lang, global: true })
    .option('quiet', { type: 'boolean', alias: 'q', describe: cli.texts.common.quiet, global: true })
