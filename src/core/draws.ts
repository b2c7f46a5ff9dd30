/**
 * Keyed chance: every draw is a pure function of (seed, stream, week, id, id2) and never of call order, so that a policy
 * cannot shift anyone else's luck.
 *
 * Generator  Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
 *            Checked against the published known-answer vectors in test/core/draws.test.ts.
 * Key        seedrandom turns the seed word into 64 bits; (stream, week) is mixed into a sub-key by one Threefry block;
 *            the two counter words are the ids of who decides. An event between two agents uses both ids, in order.
 */
import seedrandom from 'seedrandom'
import { wholes } from './scratch.ts'

const PARITY = 0x1bd11bda

/**
 * What goes into a block and what comes out: key, counter, two words. In a list and not as arguments, because a number of 32 bits that
 * goes from function to function is put on the heap by some engines, and the hot loops may not allocate.
 */
const words = wholes(6)
const KEY = 0
const COUNTER = 2
const OUT = 4

/** One block: key (k0, k1), counter (c0, c1) → returns word 0; word 1 is read with `secondWord()`. All uint32. */
export function threefry2x32(k0: number, k1: number, c0: number, c1: number): number {
  words[KEY] = k0
  words[KEY + 1] = k1
  words[COUNTER] = c0
  words[COUNTER + 1] = c1
  rounds()
  return words[OUT] >>> 0
}

function rounds(): void {
  const k0 = words[KEY]
  const k1 = words[KEY + 1]
  const c0 = words[COUNTER]
  const c1 = words[COUNTER + 1]
  const k2 = (k0 ^ k1 ^ PARITY) | 0
  let a = (c0 + k0) | 0
  let b = (c1 + k1) | 0
  a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + k1) | 0; b = (b + k2 + 1) | 0
  a = (a + b) | 0; b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0; b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0; b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0; b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + k2) | 0; b = (b + k0 + 2) | 0
  a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + k0) | 0; b = (b + k1 + 3) | 0
  a = (a + b) | 0; b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0; b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0; b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0; b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + k1) | 0; b = (b + k2 + 4) | 0
  a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + k2) | 0; b = (b + k0 + 5) | 0
  words[OUT] = a
  words[OUT + 1] = b
}

/** Word 1 of the last block. */
export function secondWord(): number {
  return words[OUT + 1] >>> 0
}

/** A uint32 as a uniform in the open interval (0, 1): never 0, never 1, so that its logarithm is finite. */
export function unit(word: number): number {
  return (word + 0.5) * 2.3283064365386963e-10
}

/** 64-bit key for a seed word. `parts` (municipality, replication) are folded into the word. */
export interface SeedKey {
  readonly k0: number
  readonly k1: number
}
export function seedKey(word: string, ...parts: readonly (string | number)[]): SeedKey {
  const random = seedrandom([word, ...parts].join(' '))
  return { k0: random.int32() >>> 0, k1: random.int32() >>> 0 }
}

/** Streams are numbered below this. */
const STREAMS = 256
/** No run has this week. */
const NEVER = 1 << 31

/**
 * All chance of one run. `at` chooses the decision (stream constant) and the week; what it returns can be kept while other
 * decisions are drawn.
 *
 *   const luck = draws.at(Stream.ASK, week)
 *   if (luck.uniform(person, other) < p) …
 */
export class Draws {
  private readonly key: SeedKey
  /** By stream what was asked for last, and its week: the same decision is asked for again and again, by one person after another. */
  private readonly weeks = new Int32Array(STREAMS).fill(NEVER)
  private readonly lucks: Luck[] = new Array(STREAMS)
  constructor(key: SeedKey) {
    this.key = key
  }
  at(stream: number, week: number): Luck {
    if (this.weeks[stream] !== week) {
      const k0 = threefry2x32(this.key.k0, this.key.k1, stream, week)
      this.lucks[stream] = new Luck(k0, words[OUT + 1])
      this.weeks[stream] = week
    }
    return this.lucks[stream]
  }
  /** Uniform of one decision in passing. */
  once(stream: number, week: number, id: number, id2 = 0): number {
    return this.at(stream, week).uniform(id, id2)
  }
}

/** Draws of one decision in one week, by id or by ordered pair of ids. */
export class Luck {
  private readonly s0: number
  private readonly s1: number
  constructor(s0: number, s1: number) {
    this.s0 = s0 | 0
    this.s1 = s1 | 0
  }
  /** Uniform in (0, 1). */
  uniform(id: number, id2 = 0): number {
    return unit(threefry2x32(this.s0, this.s1, id, id2))
  }
  /** A second, independent uniform of the draw made last, whoever made it: read it before anything else is drawn. */
  second(): number {
    return unit(words[OUT + 1] >>> 0)
  }
  /** The word itself, for use as a further key or id. */
  word(id: number, id2 = 0): number {
    return threefry2x32(this.s0, this.s1, id, id2)
  }
}
