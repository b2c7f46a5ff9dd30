import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { carryOut } from '../../src/cli/carry-out.ts'
import { showProgress } from '../../src/cli/progress.ts'
import { command, fakeCli } from '../fixtures/terminal.ts'

const root = mkdtempSync(join(tmpdir(), 'nabij-run-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const worker = new URL('../fixtures/synthetic-worker.ts', import.meta.url)
const given = { study: 'headline', municipality: 'small', replications: '2', years: '1', jobs: '2', worker }

describe('nabij run', () => {
  it('simulates, stores, and ends with the table, the paths and the time', async () => {
    const cli = fakeCli(root)
    await carryOut(given, cli)
    expect(cli.exitCode).toBe(0)
    expect(cli.out).toContain('Vroeg opgelost ↑ (%)')
    expect(cli.err).toMatch(/1 gemeente, \d vormen van beleid, 2 herhalingen\./)
    expect(cli.err).toContain(join('results', 'headline', 'outcomes.parquet'))
    expect(cli.err).toMatch(/Klaar in \d+ seconden?\./)
    expect(readdirSync(join(root, 'results', 'headline'))).toEqual(
      expect.arrayContaining(['curves.parquet', 'manifest.json', 'outcomes.parquet', 'study.json']),
    )
  })
  it('shows the stored results when the same command is repeated, without touching them', async () => {
    const manifest = readFileSync(join(root, 'results', 'headline', 'manifest.json'), 'utf8')
    const cli = fakeCli(root)
    await carryOut(given, cli)
    expect(cli.err).toContain('Deze studie is al uitgevoerd')
    expect(readFileSync(join(root, 'results', 'headline', 'manifest.json'), 'utf8')).toBe(manifest)
  })
  it('adds replications to what is there, and can answer in JSON', async () => {
    const cli = fakeCli(root, { quiet: true })
    await carryOut({ ...given, replications: '3', json: true }, cli)
    expect(cli.err).toBe('')
    const summary = JSON.parse(cli.out)
    expect(summary).toMatchObject({ study: 'headline', replications: 3, computedUnits: 1, reusedUnits: 2, municipalities: ['small'] })
    expect(existsSync(summary.files.outcomes)).toBe(true)
    expect(summary.differences[0].replications).toBe(3)
  })
  it('refuses to mix another study into the folder, with exit code 2 and nothing changed', async () => {
    const before = readdirSync(join(root, 'results', 'headline', 'parts'))
    const { code, err } = await command(
      root,
      'run',
      'headline',
      '--municipality',
      'small',
      '--replications',
      '2',
      '--years',
      '1',
      '--seed',
      'other',
      '--lang',
      'nl',
    )
    expect(code).toBe(2)
    expect(err).toContain('--force')
    expect(readdirSync(join(root, 'results', 'headline', 'parts'))).toEqual(before)
  })
  it('names every wrong option at once, with exit code 2 and nothing written', async () => {
    const { code, err, out } = await command(
      root,
      'run',
      'headlin',
      '--replications',
      '0',
      '--scale',
      '1,5',
      '--out',
      'new',
      '--lang',
      'en',
    )
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('--replications')
    expect(err).toContain('--scale')
    expect(err).toContain('Did you mean “headline”?')
    expect(existsSync(join(root, 'new'))).toBe(false)
  })
})

describe('progress', () => {
  const at = (fraction: number, doneUnits = 3) => ({ doneUnits, totalUnits: 12, fraction, running: [] })
  it('in a terminal is a bar with the time left, taken away at the end', () => {
    const cli = fakeCli(root, { io: { errIsTerminal: true } })
    let now = 0
    const progress = showProgress(cli, () => now)
    now = 20_000
    progress.show(at(0.25))
    expect(cli.err).toMatch(/^\r█{7}░{21} {2}25 % {2}3 van 12 onderdelen klaar, nog ongeveer 60 seconden/)
    progress.end()
    expect(cli.err.endsWith(' \r')).toBe(true)
  })
  it('in a log is a line every ten seconds', () => {
    const cli = fakeCli(root)
    let now = 0
    const progress = showProgress(cli, () => now)
    for (now = 0; now < 25_000; now += 500) progress.show(at(now / 100_000))
    expect(cli.err.trim().split('\n')).toHaveLength(2)
  })
  it('is silent with --quiet', () => {
    const cli = fakeCli(root, { quiet: true })
    showProgress(cli).show(at(1, 12))
    expect(cli.err).toBe('')
  })
})
