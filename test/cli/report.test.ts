import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReport } from '../../src/analysis/report-reader.ts'
import { fillPage, hasPage, readReportData } from '../../src/io/report.ts'
import { openResults } from '../../src/io/results-folder.ts'
import { runSynthetic } from '../fixtures/synthetic-run.ts'
import { command } from '../fixtures/terminal.ts'

const root = mkdtempSync(join(tmpdir(), 'nabij-report-'))
const folder = join(root, 'results', 'made-up')
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeAll(async () => void (await runSynthetic(folder)))

const dataIn = (page: string) => JSON.parse(/<script type="application\/json" id="report-data">(.*?)<\/script>/s.exec(page)![1])

describe('the report page', () => {
  it('has the data of the results inside, whatever stands in the texts', async () => {
    const data = await readReportData(openResults(folder))
    const nasty = { ...data, study: { ...data.study, name: '</script><!-- $& <script>' } }
    const page = fillPage('<body><!--DATA--></body>', nasty)
    expect(dataIn(page)).toEqual(JSON.parse(JSON.stringify(nasty)))
    expect(page.match(/<script/g)).toHaveLength(1)
  })
  it('is made of a part of the tables: totals of groups and neighbourhoods, series of the whole municipality', async () => {
    const report = openReport(await readReportData(openResults(folder)))
    const burden = report.measure('burden')
    expect(report.quarterly(1, 1, burden)).toHaveLength(4)
    expect(report.group(1, 1, burden, 5)!.every((v) => v > 0)).toBe(true)
    expect(report.neighbourhood(1, 1, burden, 11)!.every((v) => v > 0)).toBe(true)
    expect(report.curve(1, 1, 'resolution', 'all')!.atRisk[0]).toBeGreaterThan(0)
    expect(report.data.municipalities[1].simulated).toBe(100_000)
  })
  it.skipIf(!hasPage())('is written as one file by nabij report (after npm run build)', async () => {
    const { code, out } = await command(root, 'report', 'made-up', '--out', 'page.html')
    expect(code).toBe(0)
    expect(out).toBe('page.html\n')
    expect(dataIn(readFileSync(join(root, 'page.html'), 'utf8')).study.name).toBe('synthetic')
    expect(readdirSync(root).filter((n) => n.includes('tmp'))).toEqual([])
  })
  it('is not written over a folder', async () => {
    mkdirSync(join(root, 'folder'))
    const { code, err } = await command(root, 'report', 'made-up', '--out', 'folder')
    expect(code).toBe(2)
    expect(err).toContain('--out')
  })
})
