/** Names that people type and links bring, from anyone: never more than short plain text. */

/** Letters of a name or a seed. */
export const MOST_LETTERS = 40

/** The first letters, whole: half a sign can stand in no link. */
export const firstLetters = (words: string): string => Array.from(words).slice(0, MOST_LETTERS).join('')

/** A name as one line, without signs that break a line or turn it round. */
export const tidyName = (words: string): string =>
  firstLetters(words.replace(/[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]+/gu, ' ').trim()).trim()
