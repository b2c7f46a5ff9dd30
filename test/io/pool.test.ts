import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { planUnits } from '../../src/experiment/plan.ts'
import { runStudy, type StudyProgress } from '../../src/experiment/run-study.ts'
import { createPool } from '../../src/io/pool.ts'
import { openStore } from '../../src/io/store.ts'
import type { Study } from '../../src/scenario/types.ts'
import { runSynthetic, smallStudy } from '../fixtures/synthetic-run.ts'

const root = mkdtempSync(join(tmpdir(), 'nabij-pool-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const worker = new URL('../fixtures/synthetic-worker.ts', import.meta.url)

async function runWith(jobs: number, study: Study, folder: string, onProgress?: (p: StudyProgress) => void) {
  const units = planUnits(study, 'test')
  const store = openStore(folder, study, units, 'test')
  await store.prepare()
  const pool = createPool({ study, version: 'test', jobs, worker })
  try {
    const run = await runStudy(units, pool, store, onProgress)
    if (run.failed.length === 0) await store.finish({ started: new Date(), finished: new Date(), jobs, computedUnits: run.computed.length })
    return { run, store, units }
  } finally {
    await pool.close()
  }
}

describe('a pool of workers', () => {
  it('makes the same bytes with one worker, two workers, and in this thread', async () => {
    await runSynthetic(join(root, 'here'))
    const progress: StudyProgress[] = []
    await runWith(1, smallStudy(), join(root, 'one'), (p) => progress.push(p))
    await runWith(2, smallStudy(), join(root, 'two'))
    for (const name of ['outcomes.parquet', 'curves.parquet']) {
      const [here, one, two] = ['here', 'one', 'two'].map((f) => readFileSync(join(root, f, name)))
      expect(one.equals(two), name).toBe(true)
      expect(here.equals(one), name).toBe(true)
    }
    expect(progress.at(-1)).toMatchObject({ doneUnits: 8, totalUnits: 8, fraction: 1 })
    expect(progress.every((p, i) => i === 0 || p.fraction >= progress[i - 1].fraction)).toBe(true)
  })
  it('names the unit that failed and keeps the others', async () => {
    const study = { ...smallStudy(3), name: 'fails' }
    const { run, store, units } = await runWith(2, study, join(root, 'fails'))
    expect(run.failed.map((f) => [f.unit.id, f.error.message])).toEqual([
      ['medium.r003', 'made-up failure'],
      ['small.r003', 'made-up failure'],
    ])
    expect(units.filter((u) => store.has(u)).length).toBe(4)
  })
})
