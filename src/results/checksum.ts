/**
 * A short fingerprint of outcome tables: the same on the command line and on a page when every bit of every value is the same.
 * Two 32-bit lanes of multiply-and-mix over the bits of all rows; it notices accidents, it does not withstand an attacker.
 */
import type { OutcomeColumns, UnitResult } from './types.ts'

/** Two 32-bit words in hexadecimal. */
export type Checksum = string

const START: readonly [number, number] = [0x9e3779b9, 0x85ebca6b]

class Mixer {
  private a: number = START[0]
  private b: number = START[1]
  word(value: number): void {
    this.a = Math.imul(this.a ^ value, 0x9e3779b1)
    this.a ^= this.a >>> 15
    this.b = Math.imul(this.b ^ value, 0x85ebca77)
    this.b ^= this.b >>> 13
    this.b = (this.b + this.a) | 0
  }
  end(): Checksum {
    let a = Math.imul(this.a ^ (this.b >>> 16), 0xc2b2ae3d)
    let b = Math.imul(this.b ^ (this.a >>> 13), 0x27d4eb2f)
    a ^= a >>> 16
    b ^= b >>> 15
    return hex(a) + hex(b)
  }
}
const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')

/** Rows of one policy (index in the columns) of one unit, without the index: the same whichever policies ran beside it. */
export function checksumOfPolicy(columns: OutcomeColumns, policy: number): Checksum {
  const { year, week, neighbourhood, group, outcome, view } = columns
  // Numbers are read as two words in the same order on every machine.
  const value = new DataView(columns.value.buffer, columns.value.byteOffset, columns.value.byteLength)
  const weight = new DataView(columns.weight.buffer, columns.weight.byteOffset, columns.weight.byteLength)
  const mixer = new Mixer()
  for (let i = 0; i < columns.policy.length; i++) {
    if (columns.policy[i] !== policy) continue
    mixer.word(year[i] | (week[i] << 16))
    mixer.word(neighbourhood[i] | (group[i] << 16))
    mixer.word(outcome[i] | (view[i] << 16))
    for (const numbers of [value, weight]) {
      mixer.word(numbers.getInt32(i * 8, true))
      mixer.word(numbers.getInt32(i * 8 + 4, true))
    }
  }
  return mixer.end()
}

/** One checksum for many, in the order given: policies of a unit, units of a study. */
export function combineChecksums(parts: readonly Checksum[]): Checksum {
  const mixer = new Mixer()
  for (const part of parts) for (let i = 0; i < part.length; i += 8) mixer.word(Number.parseInt(part.slice(i, i + 8), 16) | 0)
  return mixer.end()
}

/** Of a unit: its policies in the order of the study. */
export const checksumOfUnit = (unit: Pick<UnitResult, 'outcomes' | 'policies'>): Checksum =>
  combineChecksums(unit.policies.map((_, policy) => checksumOfPolicy(unit.outcomes, policy)))
