import { describe, expect, it } from 'vitest'
import { heaviestProblem } from '../../src/model/episodes.ts'
import { heaviestOf, isFirst, laid, layOut } from '../../src/model/laid-out.ts'
import { makeWorld } from './worlds.ts'

describe('the problems of a household, laid out', () => {
  const world = makeWorld({ scale: 0.2 })
  const c = world.problems.columns
  const { firstProblem } = world.episodes.columns
  const open = Array.from({ length: world.episodes.count }, (_, e) => e).filter((e) => firstProblem[e] >= 0)
  const rowsOf = (e: number): number[] => {
    const rows: number[] = []
    for (let q = firstProblem[e]; q >= 0; q = c.next[q]) rows.push(q)
    return rows
  }

  it('are those of its list, in order, with what their columns say', () => {
    for (const e of open) {
      const rows = rowsOf(e)
      expect(layOut(world, e)).toBe(rows.length)
      for (const [k, q] of rows.entries()) {
        expect(laid.row[k]).toBe(q)
        for (const name of ['type', 'stage', 'bearer', 'asker', 'handler', 'provided'] as const) expect(laid[name][k]).toBe(c[name][q])
      }
    }
    expect(Math.max(...open.map((e) => rowsOf(e).length))).toBeGreaterThan(2)
  })

  it('have the same heaviest as the list', () => {
    for (const e of open) expect(laid.row[heaviestOf(layOut(world, e))]).toBe(heaviestProblem(world, e))
  })

  it('tell where somebody stands for the first time', () => {
    const askers = Int32Array.of(7, 7, 3, 7, 3)
    expect([0, 1, 2, 3, 4].map((k) => isFirst(askers, k))).toEqual([true, false, true, false, false])
  })
})
