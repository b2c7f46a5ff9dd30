/** Opens the built workshop page from disk and waits for pictures of it. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openPage, type OpenPage } from './open-page.ts'

export const WORKSHOP_FILE = join(dirname(fileURLToPath(import.meta.url)), '../../dist/workshop.html')
/** Few residents: the tests are about the page. */
export const SMALL = 'sample=1000'

export async function openWorkshop(
  browser: Browser,
  choices: string,
  options: { width?: number; height?: number } = {},
): Promise<OpenPage> {
  return openPage(browser, WORKSHOP_FILE, { ...options, fragment: `#${SMALL}&${choices}` })
}

/** A slow machine with other tests beside it needs minutes for what takes seconds on a quiet one. */
const PATIENCE = { timeout: 240_000 }

/** Waits until at least so many replications are finished. */
export async function untilRuns(page: Page, runs: number): Promise<void> {
  await page.waitForFunction((n) => Number(document.getElementById('run-bar')?.dataset['runs'] ?? 0) >= n, runs, PATIENCE)
}

/** Waits until everything of the chosen sample is computed and drawn. */
export async function untilRested(page: Page): Promise<void> {
  await untilRuns(page, 8)
  await page.waitForFunction(() => document.getElementById('run-bar')?.dataset['running'] === 'false', undefined, PATIENCE)
}

/** Waits until a step of the agenda is there, and the keyboard is at its question: a picture that was still being drawn may come in between. */
export async function atStep(page: Page, step: number): Promise<void> {
  await page.waitForFunction(
    (n) =>
      document.activeElement?.id === 'agenda-question' &&
      [...document.querySelectorAll('.beads span')].findIndex((bead) => bead.className === 'here') + 1 === n,
    step,
  )
}

/** Runs and checksum that belong together. */
export const standing = (page: Page): Promise<{ runs: number; simulated: number; checksum: string }> =>
  page.evaluate(() => {
    const { runs, simulated, checksum } = document.getElementById('run-bar')!.dataset
    return { runs: Number(runs), simulated: Number(simulated), checksum: String(checksum) }
  })
