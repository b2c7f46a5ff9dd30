import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  it.skipIf(!hasPage())('links to the page with every number when that is there, and to nothing else of that name', async () => {
    const linked = async () => {
      await command(root, 'report', 'made-up')
      return dataIn(readFileSync(join(folder, 'report.html'), 'utf8')).evidencePage
    }
    expect(await linked()).toBeUndefined()
    const usual = join(root, 'results', 'evidence.html')
    writeFileSync(usual, '<body>something else</body>')
    expect(await linked()).toBeUndefined()
    expect((await command(root, 'evidence')).code).toBe(0)
    expect(await linked()).toBe('../evidence.html')
    expect((await command(root, 'evidence', '--out', 'results/made-up/evidence.html')).code).toBe(0)
    expect(await linked()).toBe('evidence.html')
    rmSync(usual)
    rmSync(join(folder, 'evidence.html'))
  })
  it.skipIf(!hasPage())(
    'takes in answers and the validation where they usually are, and the table of residents that were followed',
    async () => {
      const put = (name: string, data: object) => {
        mkdirSync(join(root, name, '..'), { recursive: true })
        writeFileSync(join(root, name), JSON.stringify(data))
      }
      const text = { nl: ['ja'], en: ['yes'] }
      const answer = { schema: 'nabij/answer/1', name: 'q', title: { nl: 'v', en: 'q' }, verdict: 'supported', text, findings: [] }
      put('results/questions/q/answer.json', answer)
      const row = {
        id: 'C1',
        use: 'calibrate',
        target: { nl: 'c', en: 'c' },
        unit: { nl: 'share', en: 'share' },
        theme: 'money',
        verdict: 'met',
      }
      put('results/validation/validation.json', { schema: 'nabij/validation/1', nabij: 'test', quick: true, rows: [row] })
      expect((await command(root, 'report', 'made-up', '--out', 'with.html')).code).toBe(0)
      const data = dataIn(readFileSync(join(root, 'with.html'), 'utf8'))
      expect(data.answers).toMatchObject([{ name: 'q', verdict: 'supported' }])
      expect(data.validation).toMatchObject({ version: 'test', quick: true, rows: [{ id: 'C1', unit: 'share' }] })
      expect(data.lives.moments).toEqual([0, 2])
      expect(data.gaps.length).toBeGreaterThan(0)
      put('other.json', { schema: 'else' })
      for (const [option, value] of [
        ['--answers', 'nowhere'],
        ['--answers', 'other.json'],
        ['--validation', 'nowhere.json'],
        ['--validation', 'other.json'],
      ]) {
        const { code, err } = await command(root, 'report', 'made-up', option, value, '--out', 'no.html')
        expect([option, value, code]).toEqual([option, value, 2])
        expect(err).toContain(option)
      }
    },
  )
  it.skipIf(!hasPage())('draws the boundaries of a file when all codes are there, and says what is wrong otherwise', async () => {
    const ring = (x: number) => [
      [
        [x, 0],
        [x + 1, 0],
        [x + 1, 1],
        [x, 1],
        [x, 0],
      ],
    ]
    const features = (codes: readonly string[]) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: codes.map((code, i) => ({ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: ring(i) } })),
      })
    const codes = Array.from({ length: 12 }, (_, i) => `WK${String(i + 1).padStart(2, '0')}`)
    writeFileSync(join(root, 'good.geojson'), features(codes))
    writeFileSync(join(root, 'part.geojson'), features(codes.slice(0, 3)))
    writeFileSync(join(root, 'other.geojson'), features(['WK99']))
    expect((await command(root, 'report', 'made-up', '--boundaries', 'good.geojson', '--out', 'map.html')).code).toBe(0)
    const { boundaries } = dataIn(readFileSync(join(root, 'map.html'), 'utf8'))
    expect(boundaries.map((one: { outlines: unknown[] }) => one.outlines.length)).toEqual([4, 12])
    for (const [name, words] of [
      ['part', 'WK04'],
      ['other', 'WK99'],
      ['nowhere', 'nowhere.geojson'],
    ]) {
      const { code, err } = await command(root, 'report', 'made-up', '--boundaries', `${name}.geojson`, '--out', 'no.html')
      expect([name, code]).toEqual([name, 2])
      expect(err).toContain(words)
    }
    expect(readdirSync(root)).not.toContain('no.html')
  })
  it('is not written over a folder', async () => {
    mkdirSync(join(root, 'folder'))
    const { code, err } = await command(root, 'report', 'made-up', '--out', 'folder')
    expect(code).toBe(2)
    expect(err).toContain('--out')
  })
})
