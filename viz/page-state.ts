/** What the reader chose, kept in the part of the address after #: the same link shows the same view. */
import type { Language } from '../src/scenario/types.ts'

export interface PageState {
  readonly language: Language
  /** Names as in the study. */
  readonly municipality: string
  readonly policy: string
  readonly outcome: string
  /** Policy by which the table of all policies is sorted; absent: by subject. */
  readonly sort?: string
  /** Group of residents whose lives are followed; absent: everybody. */
  readonly group?: string
  /** Paths are coloured by where they start or by where they end. */
  readonly colour?: string
}

type Key = keyof PageState
const KEYS: Readonly<Record<Key, string>> = {
  language: 'lang',
  municipality: 'municipality',
  policy: 'policy',
  outcome: 'outcome',
  sort: 'sort',
  group: 'group',
  colour: 'colour',
}

/** Reads the fragment; whatever is missing or not offered becomes the default. */
export function readState(fragment: string, defaults: PageState, offered: Readonly<Partial<Record<Key, readonly string[]>>>): PageState {
  const found = new URLSearchParams(fragment.replace(/^#/, ''))
  const pick = (key: Key): string | undefined => {
    const value = found.get(KEYS[key])
    return value !== null && offered[key]?.includes(value) ? value : defaults[key]
  }
  return Object.fromEntries((Object.keys(KEYS) as Key[]).map((key) => [key, pick(key)])) as unknown as PageState
}

/** The fragment of this view: only what differs from the default. */
export function writeState(state: PageState, defaults: PageState): string {
  const out = new URLSearchParams()
  for (const key of Object.keys(KEYS) as Key[]) {
    const value = state[key]
    if (value !== undefined && value !== defaults[key]) out.set(KEYS[key], value)
  }
  const words = out.toString()
  return words ? `#${words}` : '#'
}
