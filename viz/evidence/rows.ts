/** One number as a row: name, range, value, grade; the rest on demand. */
import type { Influence } from '../../src/analysis/influence.ts'
import type { Source } from '../../src/scenario/schema.ts'
import type { Language } from '../../src/scenario/types.ts'
import { drawRangeStrip } from '../charts/range-strip.ts'
import { element } from '../element.ts'
import type { NumberWords } from '../format.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import type { Entry } from './entries.ts'
import { referencesOf } from './source-list.ts'

export interface Speaking {
  readonly texts: Texts
  readonly numbers: NumberWords
  readonly language: Language
}
interface RowTools extends Speaking {
  readonly sources: Readonly<Record<string, Source>>
  readonly data: { readonly influence: Readonly<Record<string, Influence>> } | undefined
}

const STRIP = 150
const DIGITS = 4

export const partWords = (texts: Texts, part: string): string => (part === 'levers' ? texts.evLevers : wordsFor(texts, 'part_', part))

export const plain = (numbers: NumberWords, value: number): string => {
  const short = Number(value.toPrecision(DIGITS))
  return numbers.decimal(short, Math.min(DIGITS + 1, (String(short).split('.')[1] ?? '').length))
}

export function valueWords({ record }: Entry, { texts, numbers }: Speaking): string {
  if (record.values.length === 1) return plain(numbers, record.values[0])
  return fillIn(texts.evTable, {
    n: record.values.length,
    low: plain(numbers, Math.min(...record.values)),
    high: plain(numbers, Math.max(...record.values)),
  })
}

export function rangeWords({ record }: Entry, { texts, numbers }: Speaking): string {
  const [low, high] = record.range
  const words = { low: plain(numbers, low), high: plain(numbers, high) }
  return record.rangeIsFactor ? fillIn(texts.evFactors, words) : `${words.low} – ${words.high}`
}

export function rowOf(entry: Entry, tools: RowTools): HTMLElement {
  const { id, record } = entry
  const { texts, language } = tools
  const middle = record.rangeIsFactor ? 1 : record.values.reduce((a, b) => a + b, 0) / record.values.length
  const strip = drawRangeStrip(record.range[0], record.range[1], middle, STRIP)
  strip.setAttribute('role', 'img')
  strip.setAttribute('aria-label', `${texts.evRange}: ${rangeWords(entry, tools)}. ${texts.evValue}: ${valueWords(entry, tools)}.`)
  const kind = record.judgement ? 'judgement' : record.kind
  const facts: [string, Node | string | undefined][] = [
    [texts.evUnit, record.unit],
    [texts.evRange, rangeWords(entry, tools)],
    ['', record.help?.[language]],
    [texts.evSteers, record.steers?.[language]],
    [texts.evSource, referencesOf(record.sources, tools)],
    [texts.evNote, record.note],
    [texts.evSigns, record.judgement ? signWords(id, tools) : undefined],
    [texts.evName, element('code', {}, id)],
  ]
  return element(
    'li',
    { 'data-id': id },
    element(
      'details',
      {},
      element(
        'summary',
        {},
        element('span', { class: 'name' }, record.label[language]),
        element('span', { class: 'strip' }, strip),
        element('span', { class: 'value' }, valueWords(entry, tools)),
        element('span', { class: `kind ${kind}` }, wordsFor(texts, 'evKind_', kind)),
        element('span', { class: `grade grade-${record.grade}`, title: wordsFor(texts, 'evGradeMeaning_', record.grade) }, record.grade),
      ),
      element('dl', {}, ...facts.flatMap(([head, words]) => (words ? [element('dt', {}, head), element('dd', {}, words)] : []))),
    ),
  )
}

function signWords(id: string, { texts, data }: RowTools): string {
  const influence = data?.influence[id]
  if (!influence) return texts.evSignsUnknown
  const { comparisons, flipped, lost } = influence
  return fillIn(flipped + lost > 0 ? texts.evSignsSome : texts.evSignsNone, { flipped, lost, n: comparisons })
}
