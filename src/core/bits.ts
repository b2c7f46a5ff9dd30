/** Reckoning with the bits of a word of 32, where comparing would make the processor guess. */

/** 1 for a word that is not 0, else 0. */
export const isNot0 = (word: number): number => (word | -word) >>> 31
/** 1 for 0, else 0; of small numbers that are not negative. */
export const is0 = (rest: number): number => (rest - 1) >>> 31

/** Place of the lowest bit that is set in a word that is not 0. */
export const lowestBit = (word: number): number => 31 - Math.clz32(word & -word)

/** Four bytes of 1 as a word, and the highest bit of each: taking 1 from a byte sets that bit only in a byte of 0, or of 1 above such a one. */
export const ONES = 0x01010101
export const HIGHEST_BITS = 0x80808080 | 0
