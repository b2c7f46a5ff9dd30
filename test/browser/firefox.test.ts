/** The workshop page in Firefox, from disk, where Firefox is installed: it computes the same bits, can be led and switches language. */
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { checksumOfUnit, combineChecksums } from '../../src/results/checksum.ts'
import { diskSource } from '../../src/io/files.ts'
import { loadStudy } from '../../src/scenario/study.ts'
import { simulateUnit } from '../../src/simulate.ts'
import { type Firefox, findFirefox, startFirefox } from './marionette.ts'
import { SMALL, WORKSHOP_FILE } from './open-workshop.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const path = findFirefox()
if (path === undefined) console.log('Firefox is not installed here: its tests are left out. NABIJ_FIREFOX may name one.')

describe.skipIf(path === undefined)('the workshop page in Firefox', () => {
  let firefox: Firefox
  const until = async (condition: string): Promise<void> => {
    const deadline = Date.now() + 240_000
    while (!(await firefox.run<boolean>(`return Boolean(${condition})`))) {
      if (Date.now() > deadline) throw new Error(`still not: ${condition}`)
      await new Promise((next) => setTimeout(next, 250))
    }
  }

  beforeAll(async () => {
    firefox = await startFirefox(path!)
    await firefox.open(`${pathToFileURL(WORKSHOP_FILE).href}#${SMALL}`)
  })
  afterAll(() => firefox?.close())

  it('computes the bits of the command line', async () => {
    await until(`document.getElementById('run-bar').dataset.runs >= 1`)
    await firefox.run(`document.getElementById('stop').click()`)
    const { runs, checksum } = await firefox.run<{ runs: string; checksum: string }>(
      `return { ...document.getElementById('run-bar').dataset }`,
    )
    const study = loadStudy(diskSource(), 'fragmented-2014', { municipalities: ['small'], scale: 0.0503, replications: Number(runs) })
    const units = Array.from({ length: Number(runs) }, (_, i) => checksumOfUnit(simulateUnit(study, 0, i + 1)))
    expect(checksum).toBe(combineChecksums(units))
  })

  it('answers a lever, speaks English, and goes through the agenda', async () => {
    await firefox.run(`
      const field = document.getElementById('lever-breadth')
      field.value = '0.6'
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))`)
    await until(`document.querySelector('#large [data-series="policy"]') && document.querySelector('#strip [data-mark="mean"]')`)
    expect(await firefox.run<string>('return location.hash')).toContain('l.breadth=0.6')
    await firefox.run(`document.getElementById('language').click()`)
    expect(await firefox.run<string>('return document.documentElement.lang')).toBe('en')
    await firefox.run(`document.getElementById('agenda').click()`)
    await firefox.run(`document.getElementById('step-next').click()`)
    await until(`document.querySelectorAll('#large [role=slider]').length === 10`)
    await firefox.run(
      `document.querySelector('#large [role=slider]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))`,
    )
    await firefox.run(`document.getElementById('predict-lock').click()`)
    await until(`document.querySelector('#large [data-mark="sketch"]')`)
    for (let step = 3; step <= 7; step++) await firefox.run(`document.getElementById('step-next').click()`)
    expect(await firefox.run<boolean>(`return document.getElementById('sheet').offsetHeight > 0`)).toBe(true)
    expect(await firefox.run<string>('return document.body.innerText')).not.toMatch(/NaN|undefined/)
  })
})
