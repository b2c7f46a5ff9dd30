import { describe, expect, it } from 'vitest'
import { planUnits, type Unit } from '../../src/experiment/plan.ts'
import { runStudy } from '../../src/experiment/run-study.ts'
import { syntheticStudy } from '../fixtures/synthetic.ts'

const units = planUnits(syntheticStudy({ replications: 3 }), 'e')
const memory = (have: readonly string[] = []) => {
  const kept = new Map<string, string>()
  return { kept, has: (u: Unit) => have.includes(u.id), put: async (u: Unit, result: string) => void kept.set(u.id, result) }
}
const pool = (size: number, run: (u: Unit) => Promise<string>) => ({ size, run, close: async () => {} })

describe('running a study', () => {
  it('runs every unit once, never more at a time than the pool is large', async () => {
    let now = 0
    let most = 0
    const store = memory()
    const result = await runStudy(
      units,
      pool(2, async (u) => {
        most = Math.max(most, ++now)
        await new Promise((done) => setTimeout(done, u.municipality))
        now--
        return u.id
      }),
      store,
    )
    expect(most).toBe(2)
    expect(result.computed.map((u) => u.id)).toEqual(units.map((u) => u.id))
    expect(store.kept.size).toBe(9)
  })
  it('leaves out what the store has', async () => {
    const result = await runStudy(
      units,
      pool(3, async (u) => u.id),
      memory(['large.r001', 'small.r003']),
    )
    expect(result.reused.map((u) => u.id)).toEqual(['large.r001', 'small.r003'])
    expect(result.computed.length).toBe(7)
  })
  it('goes on after a unit that fails and says which', async () => {
    const store = memory()
    const result = await runStudy(
      units,
      pool(2, async (u) => {
        if (u.id === 'medium.r002') throw new Error('no')
        return u.id
      }),
      store,
    )
    expect(result.failed.map((f) => f.unit.id)).toEqual(['medium.r002'])
    expect(store.kept.size).toBe(8)
  })
  it('stops when results cannot be kept', async () => {
    const store = { has: () => false, put: async () => Promise.reject(new Error('disk full')) }
    await expect(
      runStudy(
        units,
        pool(2, async (u) => u.id),
        store,
      ),
    ).rejects.toThrow('disk full')
  })
})
