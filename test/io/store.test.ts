import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/problems.ts'
import { planUnits } from '../../src/experiment/plan.ts'
import { openResults } from '../../src/io/results-folder.ts'
import { openStore } from '../../src/io/store.ts'
import { runSynthetic, smallStudy } from '../fixtures/synthetic-run.ts'

const root = mkdtempSync(join(tmpdir(), 'nabij-store-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let count = 0
const folder = () => join(root, `case-${++count}`)
const bytes = (dir: string, name: string) => readFileSync(join(dir, name)).toString('base64')
const sameTables = (a: string, b: string) => {
  for (const name of ['outcomes.parquet', 'curves.parquet', 'transitions.parquet', 'study.json'])
    expect(bytes(a, name) === bytes(b, name), name).toBe(true)
}
const whole = folder()

describe('a results folder', () => {
  it('holds manifest, study and merged tables, and nothing half-written', async () => {
    const { manifest } = await runSynthetic(whole)
    expect(readdirSync(whole).sort()).toEqual([
      'curves.parquet',
      'manifest.json',
      'outcomes.parquet',
      'parts',
      'study.json',
      'transitions.parquet',
    ])
    expect(manifest).toMatchObject({
      schema: 'nabij/results/1',
      seed: 'nabij',
      computedUnits: 8,
      reusedUnits: 0,
      seconds: 1,
      computingSeconds: 4,
    })
    expect(manifest.units.map((u) => u.id).slice(0, 5)).toEqual(['small.r001', 'small.r002', 'small.r003', 'small.r004', 'medium.r001'])
    expect(manifest.counts.residents).toBe(4 * 120_000)
  })
  it('reuses finished units when the same command is repeated', async () => {
    const before = bytes(whole, 'outcomes.parquet')
    const { run } = await runSynthetic(whole)
    expect([run.computed.length, run.reused.length]).toEqual([0, 8])
    expect(bytes(whole, 'outcomes.parquet') === before).toBe(true)
    const study = smallStudy()
    expect(openStore(whole, study, planUnits(study, 'test'), 'test').finished?.study.name).toBe('synthetic')
  })
  it('reuses finished units when replications are added, and ends as if all had been run at once', async () => {
    const grown = folder()
    await runSynthetic(grown, 0, smallStudy(2))
    const { run } = await runSynthetic(grown)
    expect([run.computed.length, run.reused.length]).toEqual([4, 4])
    sameTables(grown, whole)
  })
  it('is the same after a kill -9 half-way and a second run as after an uninterrupted run', async () => {
    const killed = folder()
    const script = fileURLToPath(new URL('../fixtures/synthetic-run.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, 'run', killed, '150'], { stdio: 'ignore' })
    const exited = new Promise((done) => child.on('exit', done))
    const parts = join(killed, 'parts')
    const finished = () => (existsSync(parts) ? readdirSync(parts).filter((n) => n.endsWith('.json')).length : 0)
    for (let i = 0; i < 1000 && finished() < 3; i++) await new Promise((done) => setTimeout(done, 20))
    child.kill('SIGKILL')
    await exited
    expect(finished()).toBeGreaterThanOrEqual(3)
    expect(existsSync(join(killed, 'manifest.json'))).toBe(false)
    writeFileSync(join(parts, 'medium.r004.outcomes.parquet.123.nabij-tmp'), 'half')
    const { run } = await runSynthetic(killed)
    expect(run.reused.length).toBeGreaterThanOrEqual(3)
    sameTables(killed, whole)
    expect([...readdirSync(killed), ...readdirSync(parts)].filter((n) => n.includes('tmp'))).toEqual([])
  })
  it('computes a unit again when one of its files was cut off', async () => {
    const damaged = folder()
    await runSynthetic(damaged)
    truncateSync(join(damaged, 'parts', 'medium.r002.curves.parquet'), 100)
    const { run } = await runSynthetic(damaged)
    expect(run.computed.map((u) => u.id)).toEqual(['medium.r002'])
    sameTables(damaged, whole)
  })
  it('refuses results of another study, and replaces them only by force', async () => {
    const study = { ...smallStudy(), seed: 'other' }
    const units = planUnits(study, 'test')
    expect(() => openStore(whole, study, units, 'test')).toThrow(InputError)
    const copy = folder()
    await runSynthetic(copy)
    const store = openStore(copy, study, units, 'test', true)
    await store.prepare()
    expect(units.some((u) => store.has(u))).toBe(false)
    expect(readdirSync(copy)).toEqual(['parts'])
    expect(readdirSync(join(copy, 'parts'))).toEqual([])
  })
  it('refuses a file where the folder should be', () => {
    const file = folder()
    writeFileSync(file, 'x')
    const study = smallStudy()
    expect(() => openStore(file, study, planUnits(study, 'test'), 'test')).toThrow(InputError)
  })
})

describe('opening results', () => {
  it('gives the study and the rows that are asked for', async () => {
    const results = openResults(whole)
    const { study, units } = await results.read({ filters: [{ years: [0], neighbourhoods: ['all'], groups: ['all'] }] })
    expect(study.policies.map((p) => p.name)).toEqual(['situation-2014', 'walk-in', 'twin'])
    expect(units.map((u) => `${u.municipality} ${u.replication}`)).toHaveLength(8)
    expect(units.every((u) => u.outcomes.year.every((y) => y === 0) && u.outcomes.group.every((g) => g === 0))).toBe(true)
  })
  it('says where there are results when there are none here', () => {
    try {
      openResults('nothing', root)
      expect.unreachable()
    } catch (error) {
      expect((error as InputError).faults[0]).toMatchObject({ code: 'noResults', file: 'nothing' })
    }
  })
})
