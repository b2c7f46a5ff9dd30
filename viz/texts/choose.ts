/** The words in a language, and filling in names. */
import type { Language } from '../../src/scenario/types.ts'
import { en } from './en.ts'
import { nl, type Texts } from './nl.ts'

export const TEXTS: Readonly<Record<Language, Texts>> = { nl, en }

/** Replaces {name} by its value; a name without a value stays, so that a test sees it. */
export function fillIn(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
}

/** Words whose key is made from data, such as the name of a group; the name itself when there are none. */
export function wordsFor(texts: Texts, prefix: string, name: string): string {
  return (texts as Readonly<Record<string, string>>)[prefix + name] ?? name
}
