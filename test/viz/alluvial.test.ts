import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutAlluvial, type Path } from '../../viz/layout/alluvial.ts'
import { shareOut } from '../../viz/layout/share-out.ts'

const CLASSES = 3
const paths = fc.array(fc.record({ states: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), residents: fc.integer({ min: 1, max: 50 }) }), {
  minLength: 1,
  maxLength: 12,
})

describe('the layout of an alluvial', () => {
  it('fills every block from both sides, keeps the order of classes and stays within its height', () => {
    fc.assert(
      fc.property(paths, fc.constantFrom('start' as const, 'end' as const), (list, by) => {
        const { blocks, ribbons } = layoutAlluvial(list as Path[], CLASSES, { height: 100, gap: 5, by })
        expect(blocks.map((b) => [b.column, b.state])).toEqual([0, 1, 2].flatMap((c) => [0, 1, 2].map((s) => [c, s])))
        for (const block of blocks) {
          const out = ribbons.filter((r) => r.column === block.column && r.from === block.state)
          const into = ribbons.filter((r) => r.column === block.column - 1 && r.to === block.state)
          if (block.column < 2) expect(out.reduce((sum, r) => sum + r.height, 0)).toBeCloseTo(block.height)
          if (block.column > 0) expect(into.reduce((sum, r) => sum + r.height, 0)).toBeCloseTo(block.height)
          for (const r of out) expect(r.y0).toBeGreaterThanOrEqual(block.y - 1e-9)
          for (const r of into) expect(r.y1 + r.height).toBeLessThanOrEqual(block.y + block.height + 1e-9)
          expect(block.y + block.height).toBeLessThanOrEqual(100 + 1e-9)
        }
        expect(new Set(ribbons.map((r) => `${r.column} ${r.from} ${r.to} ${r.key}`)).size).toBe(ribbons.length)
      }),
    )
  })
  it('is empty without residents', () => {
    expect(layoutAlluvial([], CLASSES, { height: 10, gap: 1, by: 'start' })).toEqual({ blocks: [], ribbons: [] })
  })
})

describe('sharing out', () => {
  it('gives whole numbers that add up and lie within one of the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), (counts) => {
        const total = counts.reduce((a, b) => a + b, 0)
        const shared = shareOut(counts, 1000)
        expect(shared.reduce((a, b) => a + b, 0)).toBe(total === 0 ? 0 : 1000)
        shared.forEach((n, i) => expect(Math.abs(n - (total === 0 ? 0 : (counts[i] * 1000) / total))).toBeLessThan(1))
      }),
    )
  })
})
