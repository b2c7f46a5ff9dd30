/** Opens a page from disk as a reader would, and keeps account of what goes wrong and of what it asks of the network. */
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'

export interface OpenPage {
  readonly page: Page
  /** Errors and warnings of the console, uncaught errors. */
  readonly complaints: string[]
  /** Addresses asked for besides the file itself. */
  readonly requests: string[]
}

export async function openPage(
  browser: Browser,
  file: string,
  options: { fragment?: string; width?: number; height?: number } = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  const address = pathToFileURL(file).href
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:')) requests.push(url)
  })
  await page.goto(address + (options.fragment ?? ''))
  await page.waitForFunction(() => document.querySelectorAll('.drawing').length === document.querySelectorAll('.drawing > svg').length)
  return { page, complaints, requests }
}
