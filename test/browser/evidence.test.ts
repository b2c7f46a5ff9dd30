/** The evidence page from disk: every number, search and filters by keyboard, the link restores them, for everyone. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { axeFinds } from './axe.ts'
import { BROWSER_TIMEOUT_MS, startBrowser } from './browser.ts'
import { openPage } from './open-page.ts'

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

  it.each([
    ['nl', 1200],
    ['en', 390],
  ] as const)('has no barriers in %s at %i wide', async (language, width) => {
    const { page } = await openPage(browser, FILE, { fragment: `#lang=${language}&kind=judgement`, width })
    expect(await axeFinds(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
})
