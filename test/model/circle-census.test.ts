import { describe, expect, it } from 'vitest'
import { checksum, makeWorld, run, runTo, total } from './worlds.ts'

const share = (change: object): number => {
  const world = runTo({ scale: 0.3, years: 1, change: { loneliness: change } })
  return total(world, 'lonelyWeeks') / total(world, 'circleWeeks')
}

describe('circles', () => {
  it('two years of quarters cover every adult once', () => {
    const world = runTo({ scale: 0.3, years: 2 })
    expect(total(world, 'circleWeeks')).toBeCloseTo(total(world, 'adultWeeks') / 8, -2)
  })

  it('without ties, partners and problems in it everybody is as lonely as the base says', () => {
    expect(share({ base: 0, ties: 0, partner: 0, mental: 0, debt: 0 })).toBeCloseTo(0.5, 1)
    expect(share({ base: -40 })).toBe(0)
  })

  it('ties and a partner protect, mental problems do the reverse', () => {
    expect(share({ ties: 8 })).toBeLessThan(share({ ties: 2 }))
    expect(share({ partner: 3 })).toBeLessThan(share({ partner: 0 }))
    expect(share({ mental: 2 })).toBeGreaterThan(share({ mental: 0 }))
  })

  it('counting changes nothing that happens', () => {
    const state = (base: number): Float32Array => {
      const world = makeWorld({ scale: 0.1, burnInYears: 0, change: { loneliness: { base } } })
      run(world, 60)
      return world.people.columns.strain
    }
    expect(state(9)).toEqual(state(-9))
    expect(checksum(makeWorld({ scale: 0.05 }))).toBe(checksum(makeWorld({ scale: 0.05 })))
  })

  it('the needy have fewer people to count on', () => {
    const world = runTo({ scale: 1, years: 4 })
    const counts = (over: 'needyCountOn' | 'otherCountOn', per: 'needyWeeks' | 'otherWeeks'): number =>
      total(world, over) / total(world, per)
    expect(counts('needyCountOn', 'needyWeeks')).toBeLessThan(counts('otherCountOn', 'otherWeeks') - 0.02)
  })
})
