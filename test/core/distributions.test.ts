import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { betaQuantile, exponential, lognormal, negativeBinomial, normal } from '../../src/core/distributions.ts'
import { probability } from '../../src/core/rates.ts'

// Values of scipy; the file says which functions made them.
const oracle = JSON.parse(readFileSync(new URL('../fixtures/statistics/distributions.json', import.meta.url), 'utf8')) as Record<
  string,
  number[]
>
const relative = (found: number, wanted: number): number => Math.abs(found - wanted) / Math.max(1e-12, Math.abs(wanted))

describe('inverse distribution functions agree with scipy', () => {
  it.each(oracle.u.map((u, i) => [u, i]))('at u = %f', (u, i) => {
    expect(Math.abs(normal(u) - oracle.normal[i])).toBeLessThan(1e-13 + 1e-7 * (u > 0.999 ? 1 : 0))
    expect(relative(exponential(u), oracle.exponential[i])).toBeLessThan(1e-7)
    expect(relative(lognormal(u, -0.245, 0.7), oracle.lognormal[i])).toBeLessThan(1e-7)
    // A table of 2048 cells: equal to a part in a thousand of its range.
    expect(Math.abs(betaQuantile(2, 3)(u) - oracle.beta23[i])).toBeLessThan(1e-3)
    expect(negativeBinomial(u, 10, 4)).toBe(oracle.negativeBinomial[i])
  })

  it('a hazard becomes a probability between 0 and 1, and small ones hardly change', () => {
    expect(probability(0)).toBe(0)
    expect(probability(50)).toBeCloseTo(1, 12)
    expect(relative(probability(1e-4), 1e-4)).toBeLessThan(1e-4)
  })
})
