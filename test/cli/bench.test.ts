import { describe, expect, it } from 'vitest'
import { quietStretches } from '../../src/cli/bench/measure.ts'
import { layYardstick, measureYardstick } from '../../src/cli/bench/yardstick.ts'

describe('stretches of the benchmark in which the machine was left alone', () => {
  it('are those before and after which the yardstick was nearly as fast as it ever was', () => {
    expect(quietStretches([40, 39, 20, 21, 38, 40])).toEqual([0, 4])
    expect(quietStretches([20, 21, 20])).toEqual([0, 1])
  })

  it('are those beside the fastest yardstick when there is none such', () => {
    expect(quietStretches([40, 20, 10, 30, 25])).toEqual([3])
  })
})

describe('the yardstick', () => {
  it('can be laid again and again, and then is the one that is measured', () => {
    const lay = layYardstick(2000, 2)
    for (const speed of [lay(), lay(), lay()]) expect(speed).toBeGreaterThan(0)
    expect(measureYardstick(2000, 2, 3).citizens).toBe(2000)
  })
})
