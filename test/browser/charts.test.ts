import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { BROWSER_TIMEOUT_MS, startBrowser } from './browser.ts'

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const here = dirname(fileURLToPath(import.meta.url))
const NAMES = [
  'emblem',
  'outcome-fan',
  'outcome-fan-narrow',
  'paired-dots',
  'paired-dots-narrow',
  'resolution-incidence',
  'tie-survival',
  'tie-survival-narrow',
  'neighbourhood-cells',
  'group-differences',
  'registered-dumbbell',
  'payer-costs',
  'agreement-dots',
  'outcome-fan-guessing',
  'outcome-fan-told',
  'outcome-fan-tables',
  'delta-strip',
  'delta-strip-narrow',
  'qr-code',
  'range-strip',
  'grade-bars',
  'grade-bars-narrow',
  'evidence-influence',
  'cost-effectiveness-plane',
  'cost-effectiveness-plane-narrow',
  'life-lines',
  'life-lines-narrow',
  'living-area',
  'living-area-small',
  'trade-off-grid',
  'trade-off-grid-narrow',
  'difference-over-time',
  'difference-over-time-narrow',
  'gains-and-losses',
  'gains-and-losses-narrow',
  'pathways',
  'pathways-narrow',
  'series-panels',
  'series-panels-narrow',
  'gap-dumbbell',
  'gap-dumbbell-narrow',
  'gap-parts',
  'question-verdicts',
  'question-verdicts-narrow',
  'observed-and-model',
  'observed-and-model-narrow',
  'trust-grid',
  'trust-grid-narrow',
  'place-tiles',
  'place-map',
]

describe('every chart', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await startBrowser()
    page = await browser.newPage()
    const bundle = await rolldown({ input: join(here, '../viz/gallery.ts'), platform: 'browser', transform: { target: 'es2022' } })
    const { output } = await bundle.generate({ format: 'iife', strict: true, name: 'gallery' })
    await bundle.close()
    await page.addScriptTag({ content: output[0].code })
  }, BROWSER_TIMEOUT_MS)

  afterAll(() => browser?.close())

  it('is in the gallery', async () => {
    expect(await page.evaluate('Object.keys(gallery.GALLERY)')).toEqual(NAMES)
  })

  it.each(NAMES)('%s draws the same picture from the same data', async (name) => {
    const svg = await page.evaluate<string>(`new XMLSerializer().serializeToString(gallery.GALLERY['${name}']())`)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`../viz/pictures/${name}.svg`)
  })

  it('carries its style in attributes, so that it looks the same outside the page', async () => {
    const styled = await page.evaluate(
      `Object.values(gallery.GALLERY).flatMap((draw) => [...draw().querySelectorAll('[class],[style],style')]).length`,
    )
    expect(styled).toBe(0)
  })

  it('stays within its own edges', async () => {
    const outside = await page.evaluate(() => {
      const { GALLERY } = (globalThis as unknown as { gallery: { GALLERY: Record<string, () => SVGSVGElement> } }).gallery
      return Object.entries(GALLERY).flatMap(([name, draw]) => {
        const svg = document.body.appendChild(draw())
        const edge = svg.getBoundingClientRect()
        return [...svg.querySelectorAll('text')]
          .filter((text) => text.getBoundingClientRect().right > edge.right + 2 || text.getBoundingClientRect().left < edge.left - 2)
          .map((text) => `${name}: ${text.textContent}`)
      })
    })
    expect(outside).toEqual([])
  })
})
