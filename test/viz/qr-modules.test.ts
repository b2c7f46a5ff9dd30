/** Modules of codes made by another encoder (uqr 0.1.3, level L, no border), as fingerprints; and what every code has. */
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/scenario/sha256.ts'
import { qrModules } from '../../viz/layout/qr-modules.ts'

const wordsOf = (length: number): string => Array.from({ length }, (_, i) => '#v=0.1.0&l.breadth=0.75é'[i % 24]).join('')
const printOf = (words: string): string => {
  const { size, dark } = qrModules(words)!
  return `${size} ${sha256(dark.map((row) => row.map((d) => (d ? '1' : '0')).join('')).join('\n')).slice(0, 16)}`
}

const CODES: readonly [number, string][] = [
  [1, '21 859ccc917bfc1342'],
  [17, '21 b587125e23a4386d'],
  [50, '29 c696faaa1572704b'],
  [120, '41 5567d2a7323b2921'],
  [300, '61 7dfbf80af4911ff0'],
  [800, '97 62e216dbce2bb69d'],
  [2000, '153 2cda8470be1ca6a3'],
]

describe('a QR code', () => {
  it.each(CODES)('of %i letters is that of the other encoder', (length, print) => {
    expect(printOf(wordsOf(length))).toBe(print)
  })

  it('does not exist for what is too long', () => {
    expect(qrModules(wordsOf(3000))).toBeUndefined()
  })
})
