/** Values of levers and assumptions in words. */
import type { ParameterRecord } from '../../src/scenario/types.ts'
import type { NumberWords } from '../format.ts'
import { wordsFor } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'

/** "25 %", "20 gezinnen", "ja", "crisis eerst". */
export function leverWords(record: ParameterRecord, value: number, texts: Texts, numbers: NumberWords): string {
  const name = Object.entries(record.choices ?? {}).find(([, v]) => v === value)?.[0]
  if (name !== undefined) return wordsFor(texts, 'wsChoice_', name)
  return amountWords(record.unit, value, texts, numbers)
}

export function amountWords(unit: string, value: number, texts: Texts, numbers: NumberWords): string {
  if (unit === 'share') {
    const percent = value * 100
    return `${numbers.decimal(percent, digits(percent, 100)).replace(/[.,]0+$/, '')}${texts.wsUnit_share === '%' ? '\u00a0%' : ''}`
  }
  // A unit without words in this language is told with the meaning, not beside every number.
  const words = `wsUnit_${unit}` in texts ? wordsFor(texts, 'wsUnit_', unit) : ''
  const number = numbers.decimal(value, digits(value, 1))
  return words === '' ? number : `${number}\u00a0${words}`
}

/** Decimals that tell values apart without false precision. */
function digits(value: number, scale: number): number {
  const size = Math.abs(value)
  if (size === 0 || Number.isInteger(Number(value.toPrecision(4)))) return 0
  if (scale === 100) return size < 10 ? 1 : 0
  return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : Math.min(4, 1 - Math.floor(Math.log10(size)) + 0)
}

/** A step of a slider with about a hundred places: 1, 2 or 5 times a power of ten; whole numbers stay whole. */
export function niceStep(low: number, high: number): number {
  const rough = (high - low) / 100
  if (!(rough > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough * 0.99) ?? rough
  const rounded = Number(step.toPrecision(1))
  return Number.isInteger(low) && Number.isInteger(high) && high - low > 12 ? Math.max(1, rounded) : rounded
}

/** Keeps a value of a slider free of the dust of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(10))
