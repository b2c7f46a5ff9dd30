/** The evidence page from disk: every number, search and filters by keyboard, the link restores them, for everyone. */
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { axeFinds } from './axe.ts'
import { BROWSER_TIMEOUT_MS, startBrowser } from './browser.ts'
import { openPage } from './open-page.ts'
import { openWorkshop } from './open-workshop.ts'
import { syntheticReport, writeReportFile } from './report-file.ts'

vi.setConfig({ testTimeout: 120_000 })
const FILE = join(dirname(fileURLToPath(import.meta.url)), '../../dist/evidence.html')

describe('the evidence page', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await startBrowser()), BROWSER_TIMEOUT_MS)
  afterAll(() => browser?.close())

  it('shows every number, finds by words, and keeps filters in the link', async () => {
    const { page, complaints, requests } = await openPage(browser, FILE, { fragment: '#lang=en' })
    const all = await page.locator('#list li').count()
    expect(all).toBeGreaterThan(400)
    await page.locator('#search').focus()
    await page.keyboard.type('overloaded')
    await page.waitForFunction((n) => document.querySelectorAll('#list li').length < n, all)
    await page.selectOption('#filter-grade', 'D')
    const found = await page.locator('#list li').count()
    expect(found).toBeGreaterThan(0)
    const link = await page.evaluate(() => location.hash)
    const again = await openPage(browser, FILE, { fragment: link })
    expect(await again.page.locator('#list li').count()).toBe(found)
    await again.page.locator('#list summary').first().focus()
    await again.page.keyboard.press('Enter')
    expect(await again.page.locator('#list details[open] dd').first().innerText()).not.toBe('')
    expect(await page.locator('body').innerText()).not.toMatch(/NaN|undefined|[{}]/)
    expect([complaints, requests]).toEqual([[], []])
  })

  it('lists the sources with links that open elsewhere, shows what rests on one, and hands them to reference managers', async () => {
    const { page, complaints, requests } = await openPage(browser, FILE, { fragment: '#lang=en' })
    const links = await page.$$eval('a[href^="http"]', (all) => all.map((a) => [a.getAttribute('target'), a.getAttribute('rel')].join()))
    expect(links.length).toBeGreaterThan(10)
    expect(new Set(links)).toEqual(new Set(['_blank,noopener']))
    await page.locator('[data-source="ong2019"] button').click()
    expect(await page.locator('#filter-source').inputValue()).toBe('ong2019')
    expect(await page.locator('#filter-source').evaluate((node) => node === document.activeElement)).toBe(true)
    const rows = await page.locator('#list [data-id]').count()
    expect(await page.locator('[data-source="ong2019"]').innerText()).toContain(`numbers of the model: ${rows}`)
    expect(await page.evaluate(() => location.hash)).toContain('source=ong2019')
    for (const [name, start] of [
      ['BibTeX', '@'],
      ['CSL-JSON', '['],
    ]) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.source-files button:text-is("${name}")`)])
      expect(readFileSync(await download.path(), 'utf8').startsWith(start)).toBe(true)
    }
    expect([complaints, requests]).toEqual([[], []])
    await page.context().close()
  })

  it('is reached from the workshop page and from a report beside it, in the same language', async () => {
    const report = writeReportFile({
      ...syntheticReport({ replications: 2, municipalities: ['small'], years: 3 }),
      evidencePage: 'evidence.html',
    })
    copyFileSync(FILE, join(report.folder, 'evidence.html'))
    const workshop = await openWorkshop(browser, 'lang=en')
    const beside = await openPage(browser, report.file, { fragment: '#lang=en' })
    for (const { page } of [workshop, beside]) {
      await page.locator('.to-evidence').click()
      await page.waitForSelector('#list li')
      expect(await page.locator('h1').innerText()).toContain('Every number')
      await page.context().close()
    }
    rmSync(report.folder, { recursive: true, force: true })
    const alone = writeReportFile(syntheticReport({ replications: 2, municipalities: ['small'], years: 3 }))
    const { page } = await openPage(browser, alone.file)
    expect(await page.locator('.to-evidence').count()).toBe(0)
    expect(await page.locator('footer').innerText()).toContain('npx nabij evidence')
    await page.context().close()
    rmSync(alone.folder, { recursive: true, force: true })
  })

  it.each([
    ['nl', 1200],
    ['en', 390],
  ] as const)('has no barriers in %s at %i wide', async (language, width) => {
    const { page } = await openPage(browser, FILE, { fragment: `#lang=${language}&kind=judgement`, width })
    expect(await axeFinds(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})
