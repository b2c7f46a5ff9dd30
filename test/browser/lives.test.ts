/** Lives and the neighbourhood on the workshop page, from disk: fetched when asked for, told in words, steered by the keyboard. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { axeFinds } from './axe.ts'
import { BROWSER_TIMEOUT_MS, startBrowser } from './browser.ts'
import type { OpenPage } from './open-page.ts'
import { openWorkshop, untilRuns } from './open-workshop.ts'

vi.setConfig({ testTimeout: 300_000 })

describe('looking inside', () => {
  let browser: Browser
  let opened: OpenPage

  beforeAll(async () => {
    browser = await startBrowser()
    opened = await openWorkshop(browser, 'lang=en&l.breadth=0.5&l.walkIn=1')
    await untilRuns(opened.page, 2)
  }, BROWSER_TIMEOUT_MS)
  afterAll(() => browser?.close())

  it('shows one life twice, tells it, and another by lot', async () => {
    const { page } = opened
    await page.locator('#another-life').focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('#life svg [data-life]')
    const first = await page.locator('#life-story').innerText()
    expect(first).toMatch(/weeks with a problem/)
    expect(await page.locator('#twin-lives').innerText()).not.toMatch(/NaN|undefined|[{}]/)
    expect(await page.locator('#life [data-life]').count()).toBe(2)
    await page.keyboard.press('Enter')
    await page.waitForFunction((old) => document.getElementById('life-story')?.innerText !== old, first)
    expect(await axeFinds(page)).toEqual([])
  })

  it('moves through a neighbourhood by keyboard, plays, and stands still', async () => {
    const { page } = opened
    await page.locator('#show-area').click()
    await page.waitForSelector('#area svg [data-stage]')
    await page.locator('#area-time').focus()
    await page.keyboard.press('Home')
    const start = await page.locator('#area .finding').innerText()
    await page.keyboard.press('End')
    await page.waitForFunction((old) => document.querySelector<HTMLElement>('#area .finding')?.innerText !== old, start)
    expect(await page.locator('#area .finding').innerText()).toMatch(/year 10/)
    expect(await page.locator('#area-four svg').count()).toBe(4)
    await page.keyboard.press('Home')
    await page.locator('#area-play').click()
    await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>('#area-time')?.value) >= 2)
    await page.locator('#area-play').click()
    expect(await page.locator('#living-area').innerText()).not.toMatch(/NaN|undefined|[{}]/)
    expect(await axeFinds(page)).toEqual([])
    expect(opened.complaints).toEqual([])
  })
})
