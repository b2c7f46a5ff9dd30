/** What the reader chose, kept in the part of the address after #: the same link shows the same view. */
import type { Language } from '../src/scenario/types.ts'

export interface PageState {
  readonly language: Language
  /** Names as in the study. */
  readonly municipality: string
  readonly policy: string
  readonly outcome: string
}

const KEYS: Readonly<Record<keyof PageState, string>> = {
  language: 'lang',
  municipality: 'municipality',
  policy: 'policy',
  outcome: 'outcome',
}

/** Reads the fragment; whatever is missing or not offered becomes the default. */
export function readState(fragment: string, defaults: PageState, offered: Readonly<Record<keyof PageState, readonly string[]>>): PageState {
  const found = new URLSearchParams(fragment.replace(/^#/, ''))
  const pick = (key: keyof PageState): string => {
    const value = found.get(KEYS[key])
    return value !== null && offered[key].includes(value) ? value : defaults[key]
  }
  return { language: pick('language') as Language, municipality: pick('municipality'), policy: pick('policy'), outcome: pick('outcome') }
}

/** The fragment of this view: only what differs from the default. */
export function writeState(state: PageState, defaults: PageState): string {
  const out = new URLSearchParams()
  for (const key of Object.keys(KEYS) as (keyof PageState)[]) if (state[key] !== defaults[key]) out.set(KEYS[key], state[key])
  const words = out.toString()
  return words ? `#${words}` : '#'
}
