import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { validate, type ValidationFile } from '../../src/cli/carry-out-validation.ts'
import { command, fakeCli } from '../fixtures/terminal.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
/** A folder with targets of its own, which take the place of those that come with the program. */
function folderWith(targets: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'nabij-validate-'))
  folders.push(folder)
  mkdirSync(dirname(join(folder, 'scenarios/targets.yaml')), { recursive: true })
  writeFileSync(join(folder, 'scenarios/targets.yaml'), targets)
  return folder
}
const TARGETS = `schema: nabij/targets/1
title: { nl: Proefcijfers, en: Trial figures }
use: calibrate
setting: { municipalities: [{ use: small, scale: 0.02 }, { use: medium, scale: 0.004 }], replications: 3, years: 1, burnInYears: 0 }
quick: { replications: 2, shrink: 1 }
arms:
  base: { policy: fragmented-2014 }
  closed: { policy: no-formal-help }
targets:
  T1:
    label: { nl: "Eenpersoonshuishoudens", en: "One-person households" }
    theme: population
    input: true
    sources: [cbs-kwb]
    measure: { outcome: singleHouseholds }
    observed: { small: 0.29, medium: 0.38 }
    tolerance: 0.05
  T2:
    label: { nl: "Banden", en: "Ties" }
    theme: networks
    sources: [mollenhorst2009]
    measure: { outcome: tiesPerAdult }
    observed: 500
    tolerance: 1
    note: { nl: "niemand heeft vijfhonderd banden", en: "nobody has five hundred ties" }
  T3:
    use: validate
    label: { nl: "Zonder hulp zijn er geen zaken", en: "No cases without help" }
    theme: access
    sources: [cbs-kwb]
    measure: { outcome: householdsInCare, contrast: [{ arm: closed }, { arm: base }] }
    expect: { below: 0 }
`

describe('nabij validate', () => {
  const folder = folderWith(TARGETS)
  const given = { only: 'T1,T2,T3', jobs: '1' }

  it('runs, judges, shows a table by use and theme with the note of what is missed, and writes a file', async () => {
    const cli = fakeCli(folder, { language: 'en', io: { columns: 140 } })
    await validate(given, cli)
    expect(cli.exitCode).toBe(0)
    expect(cli.out).toContain('✓ met')
    expect(cli.out).toContain('✗ missed')
    expect(cli.out.replace(/[\s│]+/g, ' ')).toContain('Known to be missed: nobody has five')
    expect(cli.out).toContain('0 of 1 met.')
    expect(cli.out).toContain('Of 1 pattern as a whole')
    expect(cli.out).toContain('cbs-kwb: CBS')
    const written = JSON.parse(readFileSync(join(folder, 'results/validation/validation.json'), 'utf8')) as ValidationFile
    expect(written.schema).toBe('nabij/validation/1')
    expect(written.rows.map((row) => [row.id, row.use, row.verdict])).toEqual([
      ['T1.small', 'calibrate', 'met'],
      ['T1.medium', 'calibrate', 'met'],
      ['T2', 'calibrate', 'missed'],
      ['T3', 'validate', expect.any(String)],
    ])
    expect(written.rows[2].note?.nl).toContain('vijfhonderd')
    expect(written.rows[0]).toMatchObject({ input: true, municipality: 'small', replications: 3, target: { nl: 'Eenpersoonshuishoudens' } })
  })

  it('computes nothing twice, and gives an array of rows to programs', async () => {
    const cli = fakeCli(folder, { language: 'en', quiet: true })
    const before = readFileSync(join(folder, 'results/validation/targets/manifest.json'), 'utf8')
    await validate({ ...given, format: 'json' }, cli)
    expect(readFileSync(join(folder, 'results/validation/targets/manifest.json'), 'utf8')).toBe(before)
    const rows = JSON.parse(cli.out)
    expect(rows).toHaveLength(4)
    expect(Object.keys(rows[0])).toEqual(
      'id use target unit source observed observedLow observedHigh model modelLow modelHigh verdict'.split(' '),
    )
    expect(rows[0]).toMatchObject({ id: 'T1.small', use: 'calibrate', unit: 'share', observed: 0.29, observedLow: 0.24, verdict: 'met' })
  })

  it('judges only what is asked for, and keeps the other rows in the file', async () => {
    const cli = fakeCli(folder, { language: 'en', quiet: true })
    await validate({ only: 'T1,T3', use: 'calibrate', format: 'json' }, cli)
    expect(JSON.parse(cli.out).map((row: { id: string }) => row.id)).toEqual(['T1.small', 'T1.medium'])
    const written = JSON.parse(readFileSync(join(folder, 'results/validation/validation.json'), 'utf8')) as ValidationFile
    expect(written.rows).toHaveLength(4)
  })

  it('names every fault of options and files at once, with exit code 2 and nothing written', async () => {
    const wrong = folderWith(TARGETS.replace('outcome: tiesPerAdult', 'outcome: tiesPerAdlt'))
    const { code, err, out } = await command(wrong, 'validate', '--replications', '0', '--lang', 'en')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--replications')
    expect(err).toContain('tiesPerAdult')
    const unknown = await command(folder, 'validate', '--only', 'T9', '--lang', 'en')
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('--only')
  })
})
