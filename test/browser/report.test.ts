/** The report page in a browser: what it shows, that it can be read and used by everyone. Long, because opening pages once saves minutes. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openReport } from '../../src/analysis/report-reader.ts'
import type { ReportData } from '../../src/analysis/report-types.ts'
import { en } from '../../viz/texts/en.ts'
import { nl } from '../../viz/texts/nl.ts'
import { BROWSER_TIMEOUT_MS, startBrowser } from './browser.ts'
import { openPage, type OpenPage } from './open-page.ts'
import { fullReport, syntheticReport, writeReportFile } from './report-file.ts'

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const REPLICATIONS = 6
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

describe('the report page', () => {
  let browser: Browser
  let data: ReportData
  let file: string
  let folder: string
  let opened: OpenPage
  const count = (selector: string): Promise<number> => opened.page.locator(selector).count()

  beforeAll(async () => {
    browser = await startBrowser()
    data = fullReport({ replications: REPLICATIONS, municipalities: ['small', 'medium'] })
    ;({ file, folder } = writeReportFile(data))
    opened = await openPage(browser, file)
  }, BROWSER_TIMEOUT_MS)

  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  it('opens from disk without a complaint and asks nothing of the network', () => {
    expect(opened.complaints).toEqual([])
    expect(opened.requests).toEqual([])
  })

  it('has one dot a replication for every policy and outcome shown', async () => {
    const panels = await opened.page.locator('#figure-differences [data-panel]').count()
    expect(panels).toBe(6)
    const dots = await opened.page.locator('#figure-differences [data-mark="dot"]').count()
    expect(dots).toBe(panels * (data.policies.length - 1) * REPLICATIONS)
  })

  it('shows all headline outcomes when asked', async () => {
    const { page } = await openPage(browser, file)
    await page.click('#more-differences')
    const headline = data.outcomes.filter((outcome) => outcome.headline).length
    expect(await page.locator('#figure-differences [data-panel]').count()).toBe(headline)
    expect(await page.locator('#figure-overview tbody tr').count()).toBe(headline)
    await page.context().close()
  })

  it('has a line, two bands and three runs for the policy and a ghost for the baseline', async () => {
    expect(await count('#figure-over-time [data-series="policy"] [data-mark="median"]')).toBe(1)
    expect(await count('#figure-over-time [data-series="policy"] [data-mark^="band"]')).toBe(2)
    expect(await count('#figure-over-time [data-series="policy"] [data-mark="run"]')).toBe(3)
    expect(await count('#figure-over-time [data-series="baseline"] [data-mark="median"]')).toBe(1)
  })

  it('has four ways of solving beside each other, five kinds of tie and three kinds of support', async () => {
    expect(await count('#figure-ways-solved [data-mark="mode"]')).toBe(8)
    expect(await count('#figure-ties [data-mark="survival"]')).toBe(5)
    expect(await count('#figure-ties [data-mark="baseline"]')).toBe(5)
    expect(await count('#figure-support [data-mark="survival"]')).toBe(3)
  })

  it('has a cell for every neighbourhood and a row for every group', async () => {
    expect(await count('#figure-places [data-cell]')).toBe(data.municipalities[0].neighbourhoods.length)
    expect(await count('#figure-people [data-row]')).toBe(data.groups.length)
  })

  it('has a bar for every payer and policy', async () => {
    expect(await opened.page.locator('#figure-costs [data-mark="bar"]').count()).toBe(4 * data.policies.length)
  })

  it('follows the same residents: everybody once in the matrix, 1,000 marks, and every class at every moment', async () => {
    expect(await count('#figure-gains [data-cell]')).toBe(25)
    const marks = await count(
      '#figure-gains [data-mark="lighter"], #figure-gains [data-mark="heavier"], #figure-gains [data-mark="same"], #figure-gains [data-mark="none"]',
    )
    expect(marks).toBe(1000 + 4)
    expect(await count('#figure-pathways [data-block]')).toBe(5 * (data.lives?.moments.length ?? 0))
    const rows = await opened.page
      .locator('#twin-gains tbody td')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))))
    expect(rows.reduce((sum, n) => sum + n, 0)).toBeCloseTo(1000, 6)
  })

  it('has queues beside capacity, every payer over the years, and four kinds of carers with who ended below the curve', async () => {
    expect(await count('#figure-queues [data-panel]')).toBe(6)
    expect(await count('#figure-payers-over-time [data-panel]')).toBe(3)
    expect(await count('#figure-carers [data-mark="survival"]')).toBe(4)
    expect(await count('#figure-carers [data-mark="band95"]')).toBe(4)
    // At risk, ended and lost from sight add up to who was there at the start.
    const rows = await opened.page.locator('#twin-carers tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        kind: row.querySelector('th')?.textContent ?? '',
        counts: [...row.querySelectorAll('td')].slice(-3).map((cell) => Number(cell.getAttribute('data-value'))),
      })),
    )
    const entered = rows[0].counts[0]
    for (const row of rows.filter((one) => one.kind === rows[0].kind)) expect(row.counts.reduce((a, b) => a + b, 0)).toBe(entered)
  })

  it('has a pair of bars for every gap, its parts, and a shape or a tile for every neighbourhood', async () => {
    const gaps = new Set((data.gaps ?? []).map((gap) => gap.kind)).size
    expect(gaps).toBeGreaterThan(3)
    expect(await count('#figure-gaps [data-mark="policy-group"]')).toBe(gaps)
    expect(await count('#figure-gaps [data-mark="baseline-group"]')).toBe(gaps)
    expect(await count('#figure-gap-parts [data-part]')).toBe(3)
    expect(await count('#figure-place-map path[data-tile]')).toBe(data.municipalities[0].neighbourhoods.length)
    const { page } = await openPage(browser, file, { fragment: '#municipality=medium' })
    expect(await page.locator('#figure-place-map g[data-tile]').count()).toBe(data.municipalities[1].neighbourhoods.length)
    await page.context().close()
  })

  it('tells the research questions with their whole answers', async () => {
    expect(await opened.page.locator('#title-questions').textContent()).toBe('1 van de 2 verwachtingen komen uit, 0 voor een deel, 1 niet')
    expect(await count('#figure-questions [data-mark="yes"]')).toBe(1)
    expect(await count('#figure-questions [data-mark="no"]')).toBe(1)
    const { page } = await openPage(browser, file)
    await page.click('#answer-een summary')
    expect(await page.locator('#answer-een').innerText()).toContain('Een antwoord in woorden.')
    await page.context().close()
  })

  it('shows what the model misses first, everything when asked, and how each part is known', async () => {
    const { page } = await openPage(browser, file)
    expect(await page.locator('#figure-validation [data-row]').count()).toBe(2)
    expect(await page.locator('#figure-validation [data-row="met"]').count()).toBe(0)
    await page.click('#more-checks')
    expect(await page.locator('#figure-validation [data-row]').count()).toBe(4)
    expect(await page.locator('#twin-validation tbody tr').count()).toBe(4)
    const squares = (data.evidence ?? []).flatMap((part) => part.grades).reduce((a, b) => a + b, 0)
    // And one of each grade in the key.
    expect(await page.locator('#figure-trust [data-grade]').count()).toBe(squares + 4)
    await page.context().close()
  })

  it('leaves out what it was not given', async () => {
    const bare = writeReportFile(syntheticReport({ replications: 2, municipalities: ['small'], years: 3 }))
    const { page, complaints } = await openPage(browser, bare.file)
    expect(complaints).toEqual([])
    expect(await page.locator('#questions, #trust, #figure-gap-parts').count()).toBe(0)
    expect(await page.locator('#figure-place-map g[data-tile]').count()).toBe(4)
    await page.context().close()
    rmSync(bare.folder, { recursive: true, force: true })
  })

  it('looks at a group, at colours by the end and at another order when asked, and keeps that in the link', async () => {
    const { page } = await openPage(browser, file)
    const chart = (name: string) => page.locator(`#figure-${name} svg`).innerHTML()
    const before = await Promise.all(['gains', 'pathways', 'overview'].map(chart))
    await page.selectOption('#group-gains', 'age:65+')
    await page.selectOption('#colour-pathways', 'end')
    await page.selectOption('#sort-overview', data.policies[1].name)
    const after = await Promise.all(['gains', 'pathways', 'overview'].map(chart))
    after.forEach((svg, i) => expect(svg).not.toBe(before[i]))
    expect(await page.evaluate(() => location.hash)).toBe(`#sort=${data.policies[1].name}&group=age%3A65%2B&colour=end`)
    await page.context().close()
  })

  it('says in one line that residents were not followed in older results', async () => {
    const { lives: _, ...older } = data
    const without = writeReportFile(older)
    const { page, complaints } = await openPage(browser, without.file)
    expect(complaints).toEqual([])
    expect(await page.locator('#lives').innerText()).toContain(nl.livesMissing)
    expect(await page.locator('#figure-gains, #figure-pathways').count()).toBe(0)
    await page.context().close()
    rmSync(without.folder, { recursive: true, force: true })
  })

  it('says the finding above every chart and gives its numbers as a table', async () => {
    const figures = await opened.page.locator('figure').count()
    expect(figures).toBe(23)
    expect(await opened.page.locator('figure .finding').count()).toBe(figures)
    expect(await opened.page.locator('figure table').count()).toBe(figures)
  })

  it('gives cost and quality of life for every policy and by who pays, and a price only with a clear gain', async () => {
    const rows = data.costEffectiveness!.filter(({ municipality }) => municipality === 0)
    const policies = data.policies.length - 1
    expect(rows).toHaveLength(2 * policies)
    expect(await opened.page.locator('#twin-value tbody tr').count()).toBe(rows.length)
    expect(await opened.page.locator('#figure-value [data-policy]').count()).toBe(policies)
    for (const { ratio, conclusion } of rows) expect(ratio !== undefined).toBe(conclusion === 'ratio')
    expect(await opened.page.locator('#figure-value').textContent()).not.toMatch(/NaN|undefined|[{}]/)
  })

  it('draws what its table says', async () => {
    const report = openReport(data)
    const policy = data.policies.findIndex((_, i) => i !== data.baseline)
    const comparison = report.comparison(0, policy, report.measure('earlyResolution'))
    const table = await opened.page
      .locator('#twin-differences tbody tr')
      .first()
      .locator('td[data-value]')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))))
    expect(table).toEqual([comparison?.baselineMean, comparison?.difference, comparison?.low, comparison?.high])
    // The height of the last point of the median, read back from the axis, is the last number of the table.
    const drawn = await opened.page.evaluate(() => {
      const figure = document.querySelector('#figure-over-time') as HTMLElement
      const marks = [...figure.querySelectorAll('[data-part="axis"] text')].filter((t) => t.getAttribute('text-anchor') === 'end')
      const [low, high] = [marks[0], marks.at(-1)].map((t) => ({
        y: Number(t?.getAttribute('y')) - 4,
        value: Number.parseFloat(t?.textContent ?? '') / 100,
      }))
      const path = figure.querySelector('[data-series="policy"] [data-mark="median"]')?.getAttribute('d') ?? ''
      const y = Number(path.split(/[,CL]/).at(-1))
      const last = figure.querySelector('tbody tr:last-child td[data-value]')?.getAttribute('data-value')
      return { chart: low.value + ((y - low.y) / (high.y - low.y)) * (high.value - low.value), table: Number(last) }
    })
    expect(drawn.table).toBeGreaterThan(0)
    expect(drawn.chart).toBeCloseTo(drawn.table, 3)
  })

  it('says "no clear difference" of a policy that does the same', async () => {
    const twins = writeReportFile(syntheticReport({ replications: 3, municipalities: ['small'], policies: ['situation-2014', 'twin'] }))
    const { page } = await openPage(browser, twins.file)
    expect(await page.locator('.card .verdict').allTextContents()).toEqual(Array.from({ length: 4 }, () => nl.verdict_unclear))
    expect(await page.locator('#title-over-time').textContent()).toContain('geen duidelijk verschil')
    expect(await page.locator('#figure-differences [data-mark="dot"][fill="#ffffff"]').count()).toBe(6 * 3)
    expect(await page.locator('#figure-overview [data-cell="better"], #figure-overview [data-cell="worse"]').count()).toBe(0)
    await page.context().close()
    rmSync(twins.folder, { recursive: true, force: true })
  })

  it('speaks Dutch first and English when asked, with no word left behind', async () => {
    const { page, complaints } = await openPage(browser, file)
    const read = () => page.evaluate(() => ({ lang: document.documentElement.lang, words: document.body.innerText }))
    const dutch = await read()
    expect(dutch.lang).toBe('nl')
    await page.click('#language')
    const english = await read()
    expect(english.lang).toBe('en')
    expect(await page.evaluate(() => location.hash)).toBe('#lang=en')
    for (const { words } of [dutch, english]) expect(words).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
    for (const key of ['answerHead', 'timeHead', 'tiesHead', 'caveatTitle', 'aboutOut'] as const) {
      expect(dutch.words).toContain(nl[key])
      expect(english.words).toContain(en[key])
      expect(english.words).not.toContain(nl[key])
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('shows another municipality and another policy when chosen, and keeps the baseline', async () => {
    const { page } = await openPage(browser, file)
    const chart = () => page.locator('#figure-over-time svg').innerHTML()
    const first = await chart()
    await page.locator('label', { has: page.locator('#municipality-medium') }).click()
    const second = await chart()
    expect(second).not.toBe(first)
    expect(await page.locator('#figure-places [data-cell]').count()).toBe(12)
    await page.locator('label', { has: page.locator('#policy-walk-in') }).click()
    const third = await chart()
    expect(third).not.toBe(second)
    expect(third).toContain('Situatie van 2014')
    expect(await page.locator('#title-over-time').textContent()).toContain('Inloop met T-teams')
    await page.context().close()
  })

  it('comes back to the same view by its link', async () => {
    const fragment = '#lang=en&municipality=medium&policy=walk-in&outcome=tieLoss'
    const { page } = await openPage(browser, file, { fragment })
    expect(await page.locator('#municipality-medium').isChecked()).toBe(true)
    expect(await page.locator('#policy-walk-in').isChecked()).toBe(true)
    expect(await page.locator('#outcome-time').inputValue()).toBe('tieLoss')
    expect(await page.locator('#title-over-time').textContent()).toContain('Support ties lost')
    await page.selectOption('#outcome-time', 'unmetNeed')
    expect(await page.evaluate(() => location.hash)).toBe(fragment.replace('tieLoss', 'unmetNeed'))
    await page.context().close()
  })

  it('ignores a link to something that is not there', async () => {
    const { page, complaints } = await openPage(browser, file, { fragment: '#lang=fr&municipality=atlantis&policy=x&outcome=y' })
    expect(complaints).toEqual([])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nl')
    await page.context().close()
  })

  it('can be used with the keyboard alone', async () => {
    const { page } = await openPage(browser, file)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('#municipality-medium').isChecked()).toBe(true)
    const charts = await page
      .locator('.drawing > svg')
      .evaluateAll((all) => all.every((svg) => svg.getAttribute('tabindex') === '0' && svg.getAttribute('aria-label')))
    expect(charts).toBe(true)
    await page.context().close()
  })

  it('gives a chart as a file of its own and a table that a program can read', async () => {
    const { page } = await openPage(browser, file)
    const save = async (selector: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)])
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      const bytes = Buffer.concat(chunks)
      return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') }
    }
    const svg = await save('#figure-over-time .save:text-is("SVG")')
    expect(svg.name).toBe('nabij-over-time.svg')
    expect(svg.text).toMatch(/^<svg[^>]+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg.text).not.toContain('class=')
    expect(svg.text).toContain('0123456789')
    const png = await save('#figure-over-time .save:text-is("PNG")')
    expect(png.name).toBe('nabij-over-time.png')
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    // Two pixels for each of the drawing; the header holds width and height. A picture of one colour would be far smaller.
    expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(svg.text)?.[1]))
    expect(png.bytes.readUInt32BE(20)).toBeGreaterThan(400)
    expect(png.bytes.length).toBeGreaterThan(20_000)
    const csv = await save('#figure-differences .save:text-is("CSV")')
    const lines = csv.text.trim().split('\r\n')
    expect(lines.filter((line) => !/^\uFEFF?#/.test(line))).toHaveLength(1 + 6 * (data.policies.length - 1))
    await page.context().close()
  })

  it.each([
    ['nl', 1280],
    ['en', 390],
  ])(
    'meets WCAG 2.2 AA as far as a program can tell (%s, %i pixels wide)',
    async (language, width) => {
      const { page } = await openPage(browser, file, { fragment: `#lang=${language}`, width })
      await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')))
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
      const found = await page.evaluate(async (tags) => {
        const axe = (
          globalThis as unknown as {
            axe: {
              run: (
                on: Document,
                how: object,
              ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
            }
          }
        ).axe
        const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
        return violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map((node) => `${node.html.slice(0, 160)} — ${node.failureSummary}`)
              .join(' | ')}`,
        )
      }, WCAG)
      expect(found).toEqual([])
      await page.context().close()
    },
    60_000,
  )

  it.each(['nl', 'en'])('fits a telephone without scrolling sideways (%s)', async (language) => {
    const { page } = await openPage(browser, file, { fragment: `#lang=${language}`, width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.drawing > svg text')]
        .filter((text) => text.getBoundingClientRect().right > innerWidth + 1)
        .map((text) => text.textContent),
    )
    expect(wide).toEqual([])
    await page.context().close()
  })

  it('leaves out the years in which an outcome has no value yet', async () => {
    const quarters = data.weeks.length
    const known = quarters - 7
    const quarterly = data.values.quarterly.map(
      (block) =>
        block && {
          ...block,
          cells: block.cells.map((cell) =>
            cell.map((step, i) => (i % quarters < known ? (i % quarters === 0 ? block.decimals + 1 : step) : null)),
          ),
        },
    )
    const gaps = writeReportFile({ ...data, values: { ...data.values, quarterly } })
    const { page, complaints } = await openPage(browser, gaps.file)
    expect(complaints).toEqual([])
    // The last known quarter is only partly observed.
    expect(await page.locator('#twin-over-time tbody tr').count()).toBe(known - 1)
    await page.context().close()
    rmSync(gaps.folder, { recursive: true, force: true })
  })

  it.each([
    ['one run', { replications: 1 }, nl.verdict_unclear],
    ['one policy', { policies: ['situation-2014'] }, nl.noData],
  ])('opens with %s', async (_name, options, words) => {
    const small = writeReportFile(syntheticReport({ replications: 2, municipalities: ['small'], years: 3, ...options }))
    const { page, complaints } = await openPage(browser, small.file)
    expect(complaints).toEqual([])
    const text = await page.locator('body').innerText()
    expect(text).toContain(words)
    expect(text).not.toMatch(/NaN|undefined/)
    await page.context().close()
    rmSync(small.folder, { recursive: true, force: true })
  })

  it('says how to make one when there is no data in it', async () => {
    const empty = writeReportFile(data)
    writeFileSync(empty.file, readFileSync(empty.file, 'utf8').replace('id="report-data"', ''))
    const { page, complaints } = await openPage(browser, empty.file)
    expect(await page.locator('body').innerText()).toContain('nabij report')
    expect(complaints).toEqual([])
    await page.context().close()
    rmSync(empty.folder, { recursive: true, force: true })
  })
})
