import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { costEffectiveness, drawnMeans, quadrantsOf, ratioInterval } from '../../src/analysis/cost-effectiveness.ts'

const yardstick = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/statistics/cost-effectiveness.json'), 'utf8'))
const policy = { cost: yardstick.costPolicy as number[], effect: yardstick.effectPolicy as number[] }
const baseline = { cost: yardstick.costBase as number[], effect: yardstick.effectBase as number[] }
const thresholds = Object.keys(yardstick.netBenefit as Record<string, number[]>)
  .map(Number)
  .sort((a, b) => a - b)
const zero = { cost: [0, 0, 0, 0], effect: [0, 0, 0, 0] }
const relative = (found: number, wanted: number) => Math.abs(found / wanted - 1)

describe('against numpy and scipy', () => {
  const found = costEffectiveness(policy, baseline, thresholds)!

  it('the ratio, and its interval from the same samples', () => {
    expect(found.conclusion).toBe('ratio')
    expect(relative(found.ratio!.value, yardstick.ratio)).toBeLessThan(1e-9)
    const { low, high } = ratioInterval(drawnMeans(found.points, yardstick.samples))
    expect(relative(low, yardstick.interval[0])).toBeLessThan(1e-9)
    expect(relative(high, yardstick.interval[1])).toBeLessThan(1e-9)
    expect(quadrantsOf(drawnMeans(found.points, yardstick.samples))).toEqual(yardstick.quadrants)
  })

  it('the interval from samples of our own, up to chance', () => {
    expect(relative(found.ratio!.low, yardstick.scipyInterval[0])).toBeLessThan(0.02)
    expect(relative(found.ratio!.high, yardstick.scipyInterval[1])).toBeLessThan(0.02)
    expect(costEffectiveness(policy, baseline, thresholds)).toEqual(found)
  })

  it('net benefit with its t interval', () => {
    expect(found.netBenefit.map(({ threshold }) => threshold)).toEqual(thresholds)
    for (const { threshold, difference, low, high } of found.netBenefit) {
      const wanted: number[] = yardstick.netBenefit[threshold]
      for (const [i, value] of [difference, low, high].entries()) expect(Math.abs(value - wanted[i])).toBeLessThan(1e-8)
    }
  })
})

describe('what can be concluded', () => {
  it('is a price when better and not clearly cheaper', () => {
    const found = costEffectiveness({ cost: [10, 12, 9, 11], effect: [0.01, 0.012, 0.009, 0.011] }, zero, thresholds)!
    expect(found.conclusion).toBe('ratio')
    expect(found.ratio!.value).toBeCloseTo(1000, 6)
    expect(found.quadrants).toEqual({ dearerBetter: 1, cheaperBetter: 0, cheaperWorse: 0, dearerWorse: 0 })
    expect(found.netBenefit[0].probability).toBe(1)
  })

  it('is no price when the gain is not clear, however small the cost', () => {
    const found = costEffectiveness({ cost: [10, 12, 9, 11], effect: [0.01, -0.012, 0.009, -0.006] }, zero, thresholds)!
    expect(found.conclusion).toBe('none')
    expect(found.ratio).toBeUndefined()
    const { dearerBetter, dearerWorse } = found.quadrants
    expect(dearerBetter + dearerWorse).toBeCloseTo(1, 12)
  })

  it('is no price when the gain is clear but too small to matter', () => {
    expect(costEffectiveness({ cost: [1, 2, 1, 2], effect: [2e-4, 3e-4, 2e-4, 3e-4] }, zero, thresholds, 0.001)!.conclusion).toBe('none')
  })

  it('is better and cheaper, or worse and dearer, without a price', () => {
    const gain = [0.01, 0.012, 0.009, 0.011]
    const dominant = costEffectiveness({ cost: [-10, -12, -9, -11], effect: gain }, zero, thresholds)!
    expect([dominant.conclusion, dominant.ratio]).toEqual(['dominant', undefined])
    const dominated = costEffectiveness({ cost: [10, 12, 9, 11], effect: gain.map((x) => -x) }, zero, thresholds)!
    expect([dominated.conclusion, dominated.ratio]).toEqual(['dominated', undefined])
    expect(costEffectiveness({ cost: [-10, -12, -9, -11], effect: gain.map((x) => -x) }, zero, thresholds)!.conclusion).toBe('none')
  })

  it('is nothing with one pair, and pairs with a missing value do not count', () => {
    expect(costEffectiveness({ cost: [1, NaN], effect: [1, 1] }, { cost: [0, 0], effect: [0, 0] }, thresholds)).toBeUndefined()
  })

  it('has no upper limit when samples without gain are too many', () => {
    expect(
      ratioInterval([
        [1, 2],
        [1, 3],
        [-1, 2],
        [-1, 2],
      ]).high,
    ).toBe(Infinity) // prettier-ignore
  })
})
