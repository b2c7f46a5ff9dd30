import { describe, expect, it } from 'vitest'
import { pairedDifference } from '../../src/analysis/paired.ts'
import { studentProbability, studentQuantile } from '../../src/analysis/student.ts'
import { mean, quantile, quantiles, standardDeviation, standardError, weightedMean } from '../../src/analysis/summary.ts'
import { readFixture } from '../fixtures/csv.ts'

describe('Student t', () => {
  it('has the quantiles of R', () => {
    for (const row of readFixture('statistics/student.csv')) {
      const t = studentQuantile(Number(row.p), Number(row.df))
      expect(Math.abs(t / Number(row.t) - 1), `p ${row.p} df ${row.df}`).toBeLessThan(1e-11)
    }
  })
  it('goes back and forth between probability and quantile', () => {
    for (const p of [0.001, 0.2, 0.5, 0.8, 0.999]) expect(studentProbability(studentQuantile(p, 7), 7)).toBeCloseTo(p, 12)
  })
})

describe('summaries', () => {
  it('quantiles are of type 7, as in R', () => {
    const x = [3.1, -2, 8.75, 0.5, 0.5, 12, 7]
    for (const row of readFixture('statistics/quantiles.csv')) expect(quantile(x, Number(row.p))).toBeCloseTo(Number(row.quantile), 12)
  })
  it('quantiles leave missing values out and are NaN of nothing', () => {
    expect(quantiles([NaN, 2, NaN, 4], [0, 0.5, 1])).toEqual([2, 3, 4])
    expect(quantile([], 0.5)).toBeNaN()
  })
  it('mean, spread and standard error are those of the textbook', () => {
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5)
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 14)
    expect(standardError([2, 4])).toBeCloseTo(1, 14)
    expect(standardDeviation([3])).toBeNaN()
    expect(mean([])).toBeNaN()
    expect(weightedMean([1, 5, NaN], [3, 1, 0])).toBe(2)
  })
})

describe('paired differences', () => {
  const a = [0.481, 0.495, 0.502, 0.477, 0.51, 0.489, 0.493]
  const b = [0.47, 0.481, 0.499, 0.47, 0.491, 0.478, 0.485]
  it('have the mean and the 95 % interval of t.test(paired = TRUE) in R', () => {
    const [difference, low, high] = readFixture('statistics/paired.csv').map((row) => Number(row.value))
    const d = pairedDifference(a, b)
    expect(d.difference).toBeCloseTo(difference, 13)
    expect(d.low).toBeCloseTo(low, 12)
    expect(d.high).toBeCloseTo(high, 12)
    expect(d).toMatchObject({ replications: 7, sign: { positive: 7, zero: 0, negative: 0 } })
    expect(d.baselineMean).toBeCloseTo(mean(b), 15)
  })
  it('of equal runs are exactly 0, with bounds of exactly 0', () => {
    expect(pairedDifference(a, a)).toMatchObject({ difference: 0, low: 0, high: 0, sign: { positive: 0, zero: 7, negative: 0 } })
    expect(pairedDifference([0.3], [0.3])).toMatchObject({ difference: 0, low: 0, high: 0, replications: 1 })
  })
  it('leave out replications in which one of the two has no value', () => {
    expect(pairedDifference([1, NaN, 3, 5], [0, 0, NaN, 3])).toMatchObject({ difference: 1.5, replications: 2, baselineMean: 1.5 })
  })
  it('of one replication have no interval', () => {
    const d = pairedDifference([2], [1])
    expect(d.difference).toBe(1)
    expect(d.low).toBeNaN()
    expect(d.high).toBeNaN()
  })
  it('cover the true difference in about 95 of 100 experiments', () => {
    // 4000 experiments of 6 pairs; standard error of the coverage 0.0034, so 4 standard errors = 0.014.
    let seed = 12345
    const uniform = () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) + 0.5) / 4294967296
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    let covered = 0
    for (let e = 0; e < 4000; e++) {
      const x = Array.from({ length: 6 }, () => 1 + normal())
      const { low, high } = pairedDifference(x, [0, 0, 0, 0, 0, 0])
      if (low <= 1 && 1 <= high) covered++
    }
    expect(Math.abs(covered / 4000 - 0.95)).toBeLessThan(0.014)
  })
})
