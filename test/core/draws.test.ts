import { describe, expect, it } from 'vitest'
import { Draws, secondWord, seedKey, threefry2x32, unit } from '../../src/core/draws.ts'

describe('keyed draws', () => {
  // Random123 1.14, tests/kat_vectors, lines "threefry2x32 20".
  it.each([
    [
      [0, 0],
      [0, 0],
      [0x6b200159, 0x99ba4efe],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x1cb996fc, 0xbb002be7],
    ],
    [
      [0x243f6a88, 0x85a308d3],
      [0x13198a2e, 0x03707344],
      [0xc4923a9c, 0x483df7a0],
    ],
  ])('Threefry-2x32-20 gives the published words for counter %j and key %j', (counter, key, words) => {
    const first = threefry2x32(key[0], key[1], counter[0], counter[1])
    expect([first, secondWord()]).toEqual(words)
  })

  it('a draw depends on its key and not on what was drawn before', () => {
    const key = seedKey('nabij', 'zwolle', 3)
    const alone = new Draws(key).at(7, 12).uniform(99, 5)
    const busy = new Draws(key)
    for (let i = 0; i < 1000; i++) busy.at(i % 9, i).uniform(i)
    expect(busy.at(7, 12).uniform(99, 5)).toBe(alone)
  })

  it('the order of a pair, the stream, the week and the seed each matter', () => {
    const key = seedKey('nabij')
    const base = new Draws(key).at(1, 1).uniform(1, 2)
    const others = [
      new Draws(key).at(1, 1).uniform(2, 1),
      new Draws(key).at(2, 1).uniform(1, 2),
      new Draws(key).at(1, 2).uniform(1, 2),
      new Draws(seedKey('nabij', 1)).at(1, 1).uniform(1, 2),
    ]
    for (const other of others) expect(other).not.toBe(base)
  })

  it('a uniform is never 0 or 1', () => {
    expect(unit(0)).toBeGreaterThan(0)
    expect(unit(0xffffffff)).toBeLessThan(1)
  })

  it('draws over ids, weeks and streams are uniform and unrelated', () => {
    const n = 100_000
    const bins = 64
    const draws = new Draws(seedKey('uniformity'))
    for (const next of [
      (i: number) => draws.at(3, 1).uniform(i),
      (i: number) => draws.at(3, i).uniform(1),
      (i: number) => draws.at(i, 3).uniform(1),
      (i: number) => {
        const luck = draws.at(3, 1)
        luck.uniform(i)
        return luck.second()
      },
    ]) {
      const counts = new Float64Array(bins)
      let lag = 0
      let before = 0.5
      for (let i = 0; i < n; i++) {
        const u = next(i)
        counts[Math.floor(u * bins)]++
        lag += (u - 0.5) * (before - 0.5)
        before = u
      }
      let chi2 = 0
      for (const c of counts) chi2 += (c - n / bins) ** 2 / (n / bins)
      // 63 degrees of freedom: 0.9999 quantile 113.5; four tests with a fixed seed, false alarm 1 in 2,500.
      expect(chi2).toBeLessThan(113.5)
      // Correlation of neighbours: standard error 1/√n.
      expect(Math.abs((lag / n) * 12)).toBeLessThan(4 / Math.sqrt(n))
    }
  })
})
