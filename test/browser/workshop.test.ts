/** The workshop page in a browser, from disk: it computes, it is steady, it can be led, shared, printed, and used by everyone. Long: opening the page once saves minutes. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { nabij } from '../cli/run-in-folder.ts'
import { municipalityText } from '../scenario/fixture-source.ts'
import { en } from '../../viz/texts/en.ts'
import { nl } from '../../viz/texts/nl.ts'
import { axeFinds } from './axe.ts'
import { BROWSER_TIMEOUT_MS, startBrowser } from './browser.ts'
import type { OpenPage } from './open-page.ts'
import { atStep, openWorkshop, SMALL, standing, untilRested, untilRuns } from './open-workshop.ts'

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 })

const chart = (page: Page): Promise<string> => page.locator('#large svg').innerHTML()
const fragment = (page: Page): Promise<string> => page.evaluate(() => location.hash)

describe('the workshop page', () => {
  let browser: Browser
  let opened: OpenPage

  beforeAll(async () => {
    browser = await startBrowser()
    opened = await openWorkshop(browser, '')
    await untilRuns(opened.page, 2)
  }, BROWSER_TIMEOUT_MS)

  afterAll(() => browser?.close())

  it('shows no control of a picture that was not asked for yet', async () => {
    expect(await opened.page.locator('#show-area').isVisible()).toBe(true)
    for (const id of ['#area-place', '#area-policy', '#area-time']) expect(await opened.page.locator(id).isVisible()).toBe(false)
  })

  it('answers a lever move with another picture, with the baseline in it', async () => {
    const { page } = opened
    const before = await chart(page)
    await page.locator('#lever-breadth').focus()
    const started = Date.now()
    for (let i = 0; i < 6; i++) await page.keyboard.press('PageUp')
    await page.waitForFunction(
      () => document.querySelector('#large [data-series="policy"]') && document.querySelectorAll('#large [data-series]').length === 2,
    )
    await page.waitForFunction((old) => document.querySelector('#large svg')?.innerHTML !== old, before)
    const first = Date.now() - started
    await page.waitForFunction(() => document.querySelector('#strip [data-mark="mean"]'))
    await untilRested(page)
    console.log(`a lever move: first picture after ${first} ms, the paired answer of eight runs after ${Date.now() - started} ms`)
    expect(await page.locator('#large').innerText()).not.toMatch(/NaN|undefined/)
    expect(await page.locator('[data-lever="breadth"]').getAttribute('class')).toContain('changed')
    expect(await fragment(page)).toMatch(/l\.breadth=0\.\d/)
  })

  it('takes the newest of many moves, and does not freeze', async () => {
    const { page } = opened
    await page.locator('#theme-resources > summary').click()
    await page.locator('#lever-caseloadNorm').evaluate(async (field: HTMLInputElement) => {
      let longest = 0
      let last = performance.now()
      for (let i = 8; i <= 44; i++) {
        field.value = String(i)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((next) => setTimeout(next, 12))
        longest = Math.max(longest, performance.now() - last)
        last = performance.now()
      }
      field.dispatchEvent(new Event('change', { bubbles: true }))
      ;(globalThis as { longest?: number }).longest = longest
    })
    expect(await fragment(page)).toContain('l.caseloadNorm=44')
    await untilRuns(page, 2)
    expect(await page.evaluate(() => (globalThis as { longest?: number }).longest)).toBeLessThan(3000)
    await page.click('#back-caseloadNorm')
    expect(await fragment(page)).not.toContain('caseloadNorm')
    await page.click('#undo')
    expect(await fragment(page)).toContain('l.caseloadNorm=44')
    await page.click('#undo')
  })

  it('shows the checksum of the command line, for the plan saved as a file', async () => {
    const { page } = await openWorkshop(browser, 'seed=elsewhere&l.breadth=0.5&l.outreachShare=0.1@2~1&l.walkIn=1')
    await untilRuns(page, 2)
    await page.click('#stop')
    const { runs, checksum } = await standing(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-policy')])
    const file = readFileSync(await download.path(), 'utf8')
    const line = await page.locator('#command').innerText()
    expect(line).toContain(`--replications ${runs}`)
    const { code, out } = await nabij([...line.split(' ').slice(1), '--json', '--out', 'answer'], { files: { 'our-plan.yaml': file } })
    expect(code).toBe(0)
    expect(JSON.parse(out).checksum).toBe(checksum)
    expect(await page.locator('#checksum').innerText()).toBe(checksum)
    await page.context().close()
  })

  it('goes on with more residents when the hand rests, without moving the page, until a lever moves', async () => {
    const { page } = await openWorkshop(browser, 'place=zwolle&l.walkIn=1')
    await untilRuns(page, 8)
    expect(await page.locator('#run-size').innerText()).toMatch(/^steekproef van .* van de .* inwoners/)
    await page.waitForSelector('#run-bar[data-larger=true]')
    const before = await page.evaluate(() => document.body.scrollHeight)
    await page.locator('#lever-breadth').focus()
    await page.keyboard.press('PageUp')
    await page.waitForSelector('#run-bar[data-larger=false]')
    await page.waitForFunction(() => Number(document.getElementById('run-bar')!.dataset['simulated']) < 2000)
    expect(Math.abs((await page.evaluate(() => document.body.scrollHeight)) - before)).toBeLessThan(200)
    await page.context().close()
  })

  it('goes to all residents at once when their baseline is there, after two runs of the sample', async () => {
    const { page } = await openWorkshop(browser, '')
    // Fifteen hundred residents, for speed: a small part of the example.
    const text = municipalityText('Dorp').replaceAll(/(?<!year: )\b\d{4,5}\b/g, (count) => String(Number(count) * 0.15))
    await page.setInputFiles('#place-file', { name: 'dorp.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) })
    await page.waitForFunction(() => (document.getElementById('place') as HTMLSelectElement).value === 'file:dorp')
    const untilAll = (): Promise<unknown> =>
      page.waitForFunction(
        () => {
          const { simulated, runs } = document.getElementById('run-bar')!.dataset
          return Number(simulated) > 1200 && Number(runs) === 8
        },
        undefined,
        { timeout: 240_000 },
      )
    await untilAll()
    await page.evaluate(() => {
      const seen: string[] = []
      ;(globalThis as { seen?: string[] }).seen = seen
      const bar = document.getElementById('run-bar')!
      new MutationObserver(() => {
        const few = document.getElementById('run-size')!.textContent.includes('pas ') ? 'only ' : ''
        const now = `${few}${bar.dataset['runs']} of ${Number(bar.dataset['simulated']) > 1200 ? 'all' : 'a sample'}`
        if (bar.dataset['runs'] !== '0' && seen.at(-1) !== now) seen.push(now)
      }).observe(bar, { attributes: true })
      const noted = new Set<string>()
      ;(globalThis as { noted?: Set<string> }).noted = noted
      const large = document.getElementById('large')!
      const readNote = (): void => {
        const said = large.textContent.match(/midden van (\d+) herhalingen/)?.[1] ?? 'none'
        if (Number(bar.dataset['simulated']) > 1200) noted.add(`${said} of ${bar.dataset['runs']}`)
      }
      new MutationObserver(readNote).observe(large, { childList: true, subtree: true })
    })
    await page.locator('#lever-breadth').focus()
    await page.keyboard.press('PageUp')
    await page.waitForFunction(() => (globalThis as { seen?: string[] }).seen!.some((one) => one.endsWith('sample')))
    await untilAll()
    const seen = await page.evaluate(() => (globalThis as { seen?: string[] }).seen!)
    const answer = seen.slice(seen.indexOf('only 2 of a sample'))
    expect(answer[0]).toBe('only 2 of a sample')
    // One worker may be ahead of the other.
    expect(answer[1]).toMatch(/^(only [23]|[45]) of all$/)
    expect(answer.at(-1)).toBe('8 of all')
    // The words below the chart go by the plan, not by the baseline, which has eight from the start.
    const few = answer[1].match(/\d/)?.[0] ?? 'none'
    expect(await page.evaluate(() => [...(globalThis as { noted?: Set<string> }).noted!])).toContain(`${few} of ${few}`)
    await page.context().close()
  })

  it('opens a link to the same picture on another machine', async () => {
    const choices = 'lang=en&outcome=carerOverload&look=people&l.breadth=0.75&l.jointPlan=1@1'
    const pages = await Promise.all([0, 1].map(() => openWorkshop(browser, choices)))
    for (const { page } of pages) {
      await untilRuns(page, 2)
      await page.click('#stop')
    }
    const [a, b] = await Promise.all(pages.map(({ page }) => standing(page)))
    if (a.runs === b.runs && a.simulated === b.simulated) expect(a.checksum).toBe(b.checksum)
    const { page } = pages[0]
    expect(await page.locator('#lever-breadth').inputValue()).toBe('0.75')
    expect(await page.locator('#lever-jointPlan-true').isChecked()).toBe(true)
    expect(await page.locator('#start-jointPlan').inputValue()).toBe('1')
    expect(await page.locator('#outcome-time').inputValue()).toBe('carerOverload')
    expect(await page.locator('#look-people').getAttribute('aria-pressed')).toBe('true')
    for (const { page: one } of pages) await one.context().close()
  })

  it('speaks Dutch and English', async () => {
    const { page } = opened
    const dutch = await page.locator('body').innerText()
    await page.click('#language')
    const english = await page.locator('body').innerText()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    for (const words of [dutch, english]) expect(words).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
    for (const key of ['wsPanel', 'wsTray', 'wsShare', 'wsLook'] as const) {
      expect(dutch).toContain(nl[key])
      expect(english).toContain(en[key])
      expect(english).not.toContain(nl[key])
    }
    await page.click('#language')
  })

  it('lets assumptions hold for every line, and says so', async () => {
    const { page } = opened
    await page.locator('#assumptions > summary').click()
    const field = page.locator('#assumptions input[type=range]').first()
    await field.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await fragment(page)).toMatch(/a\.\w+\.\w+=/)
    // What the assumptions do is drawn apart, and named; the policies that are compared stay the same.
    await page.waitForSelector('#large [data-series="usual"]')
    expect(await page.locator('#large').innerText()).toContain(nl.wsUsualWorld)
    expect(await page.locator('#look').innerText()).not.toContain(nl.wsUsualWorld)
    await page.locator('#assumptions .back').first().click()
    expect(await fragment(page)).not.toMatch(/a\.\w+\.\w+=/)
    await page.waitForFunction(() => !document.querySelector('#large [data-series="usual"]'))
  })

  it('keeps plans of tables beside each other, from links too', async () => {
    const { page } = opened
    await page.fill('#table-name', 'Onze tafel')
    await page.locator('#table-name').blur()
    expect(await fragment(page)).toContain('name=Onze%20tafel')
    await page.click('#table-keep')
    expect(await fragment(page)).not.toContain('name=')
    expect(await page.locator('#table-name').inputValue()).toBe('')
    await page.fill('#table-link', '#v=1&l.walkIn=1&name=Tafel%20<b>noord</b>')
    await page.click('#table-add')
    await page.fill('#table-link', 'https://example.org/')
    await page.click('#table-add')
    expect(await page.locator('.tray [role=status]').innerText()).toBe(nl.wsTrayBad)
    expect(await page.locator('.tables li').count()).toBe(2)
    expect(await fragment(page)).toMatch(/table1=Onze%20tafel\|.*&table2=/)
    expect(await page.locator('.tables strong').allInnerTexts()).toEqual(['Onze tafel', 'Tafel <b>noord</b>'])
    await page.waitForFunction((name) => document.querySelector('#look')?.textContent?.includes(name), 'Onze tafel')
    await page.click('#show-qr')
    expect(await page.locator('#qr svg').getAttribute('aria-label')).toBe(nl.wsQrAlt)
    await page.click('#show-qr')
    for (let i = 0; i < 2; i++) await page.locator('.tables .save >> nth=1').click()
  })

  it('takes a municipality from a file, and tells plainly what is wrong with one', async () => {
    const { page } = opened
    const text = readFileSync('scenarios/municipalities/small.yaml', 'utf8')
    await page.setInputFiles('#place-file', {
      name: 'ons-dorp.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(text.replace('residents: 19900', 'residents: veel')),
    })
    await page.waitForSelector('#faults')
    expect(await page.locator('#faults li').first().innerText()).toMatch(/ons-dorp\.yaml:\d+:\d+/)
    await page.locator('#faults button').click()
    await page.setInputFiles('#place-file', {
      name: 'ons-dorp.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(text.replace('nl: Kleine gemeente', 'nl: Ons dorp')),
    })
    await page.waitForFunction(() => (document.getElementById('place') as HTMLSelectElement).value === 'file:ons-dorp')
    expect(await page.locator('#place option:checked').innerText()).toContain('Ons dorp')
    await untilRuns(page, 1)
    await page.selectOption('#place', 'small')
  })

  it('can be led from the first step to the printed sheet, with the keyboard', async () => {
    const { page } = opened
    await page.click('#agenda')
    await atStep(page, 1)
    await page.keyboard.press('ArrowRight')
    await atStep(page, 2)
    await untilRuns(page, 2)
    await page.waitForSelector('#large [role=slider]')
    // The policy is not given away.
    expect(await page.locator('#large [data-series="policy"]').count()).toBe(0)
    expect(await page.locator('#predict-lock').isDisabled()).toBe(true)
    await page.locator('#large [role=slider]').first().focus()
    for (let year = 1; year <= 10; year++) {
      await page.waitForFunction((at) => document.activeElement?.getAttribute('data-year') === String(at), year)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
    }
    await page.click('#predict-lock')
    await page.waitForSelector('#large [data-series="policy"]')
    // What was sketched is drawn with the next picture.
    await page.waitForFunction(() => document.querySelectorAll('#large [data-mark="sketch"]').length === 1)
    await page.waitForFunction(() => document.getElementById('predict-said')?.textContent?.includes('%'))
    expect(await fragment(page)).toMatch(/guess=guess\|[\d.]+,[\d.]+,/)
    await page.locator('#agenda-question').focus()
    await page.keyboard.press('ArrowRight')
    await atStep(page, 3)
    await page.locator('[data-lever="networkMeeting"]').waitFor({ state: 'visible' })
    await page.locator('[data-lever="breadth"]').waitFor({ state: 'hidden' })
    await page.keyboard.press('PageDown')
    await atStep(page, 4)
    expect(await page.locator('#purse').innerText()).toContain('10')
    for (let step = 5; step <= 7; step++) {
      await page.keyboard.press('ArrowRight')
      await atStep(page, step)
    }
    await page.locator('#sheet').waitFor({ state: 'visible' })
    await untilRested(page)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    // A page that is laid out anew while nothing is computed says that it is ready.
    await page.click('#agenda')
    await page.locator('#sheet').waitFor({ state: 'hidden' })
    expect(await page.locator('#run-bar').getAttribute('data-running')).toBe('false')
  })

  it('tells on a phone what the picture says while the levers are in sight, and leads back to it', async () => {
    const { page } = await openWorkshop(browser, '', { width: 390 })
    await untilRuns(page, 2)
    const glance = page.locator('#glance')
    expect(await glance.isVisible()).toBe(false)
    // On a narrow page the themes are folded.
    await page.locator('details:has(> * #lever-breadth) > summary, details:has(#lever-breadth) > summary').last().click()
    await glance.waitFor({ state: 'visible' })
    const finding = (): Promise<string> => page.locator('#large .finding').innerText()
    expect(await glance.innerText()).toContain(await finding())
    const before = await finding()
    await page.locator('#lever-breadth').focus()
    for (let i = 0; i < 8; i++) await page.keyboard.press('PageUp')
    await page.waitForFunction((old) => document.querySelector('#large .finding')?.textContent !== old, before)
    expect(await glance.innerText()).toContain(await finding())
    expect(await axeFinds(page)).toEqual([])
    await glance.click()
    await glance.waitFor({ state: 'hidden' })
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.locator('#share, #tray').first().scrollIntoViewIfNeeded()
    expect(await glance.isVisible()).toBe(false)
    await page.context().close()
  })

  it('keeps that bar away while a picture taller than the screen fills it', async () => {
    const { page } = await openWorkshop(browser, 'chart=differences&l.breadth=0.5', { width: 390 })
    await untilRuns(page, 2)
    await page.waitForFunction(() => document.getElementById('large')!.offsetHeight > 1.4 * innerHeight)
    await page.evaluate(() => scrollTo({ top: document.getElementById('large')!.offsetTop + 100, behavior: 'instant' }))
    const at = await page.evaluate(() => scrollY)
    await page.waitForTimeout(300)
    expect(await page.locator('#glance').isVisible()).toBe(false)
    // Also when the picture is made anew under the reader.
    await untilRuns(page, 8)
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => scrollY)).toBe(at)
    expect(await page.locator('#glance').isVisible()).toBe(false)
    await page.evaluate(() => scrollTo({ top: document.getElementById('panel-head')!.offsetTop, behavior: 'instant' }))
    await page.locator('#glance').waitFor({ state: 'visible' })
    await page.context().close()
  })

  it('shows the predictions of tables beside the outcome, and says which was nearest', async () => {
    const { page } = await openWorkshop(browser, 'step=2')
    await page.waitForSelector('#guess-collect')
    await page.locator('#guess-collect > summary').click()
    const hand = async (link: string, name: string): Promise<void> => {
      await page.fill('#guess-name', name)
      await page.fill('#guess-link', link)
      await page.click('#guess-add')
    }
    const line = (value: number): string => Array.from({ length: 11 }, () => value).join(',')
    // A figure made anew while somebody types keeps what was typed.
    await page.fill('#guess-name', 'Tafel N')
    await page.click('#large-type')
    expect(await page.inputValue('#guess-name')).toBe('Tafel N')
    // And the cursor stays where it is: what comes next goes in there.
    await page.locator('#guess-name').evaluate((field: HTMLInputElement) => {
      field.focus()
      field.setSelectionRange(2, 5, 'backward')
      document.getElementById('large-type')!.click()
      if (field.isConnected) throw new Error('the figure was not made anew')
    })
    const selected = await page
      .locator('#guess-name')
      .evaluate((field: HTMLInputElement) => [document.activeElement === field, field.selectionStart, field.selectionEnd])
    expect(selected).toEqual([true, 2, 5])
    await page.keyboard.type('b')
    expect(await page.inputValue('#guess-name')).toBe('Tab N')
    expect(await page.locator('#large').innerText()).toContain(nl.wsPresetNone)
    await hand(`https://example.org/#guess=guess|${line(0.5)}`, 'Tafel Noord')
    await hand(`#guess=guess|${line(0.1)}`, '')
    await hand('#l.walkIn=1', 'Niets')
    expect(await page.locator('#guess-status').innerText()).toBe(nl.wsGuessBad)
    expect(await page.locator('#guess-collect li').count()).toBe(2)
    expect(await fragment(page)).toMatch(/guess1=Tafel%20Noord\|guess\|0\.5,.*&guess2=Tafel%202/)
    expect(await page.locator('#large [data-series="policy"]').count()).toBe(0)
    await page.click('#predict-skip')
    await page.waitForFunction(() => document.querySelectorAll('#large [data-mark="sketch"]').length === 2)
    await page.waitForFunction(() => document.getElementById('predict-nearest')?.textContent?.includes('Tafel 2'))
    expect(await page.locator('#large svg').innerHTML()).toContain('Tafel Noord')
    await page.context().close()
  })

  it.each([
    ['nl', 1280, ''],
    ['en', 390, 'l.breadth=0.5&table1=Table|walkIn=1'],
    ['nl', 1024, 'step=2&l.outreachShare=0.15'],
    ['en', 390, 'step=2&guess=guess|0.1,0.09,0.08&guess1=North|guess|0.1,0.2,0.3&guess2=South|guess|0.1,0.1,0.1'],
    ['nl', 390, 'l.breadth=0.5&a.problems.spilloverScale=1.25'],
    ['en', 1440, 'step=7&chart=closing&l.breadth=0.5&large=1'],
  ])('meets WCAG 2.2 AA as far as a program can tell (%s, %i pixels wide, %s)', async (language, width, choices) => {
    const { page, complaints } = await openWorkshop(browser, `lang=${language}&${choices}`, { width })
    await untilRuns(page, 1)
    await page.click('#stop', { timeout: 2000 }).catch(() => {})
    await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')))
    expect(await axeFinds(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('had no complaint and asked nothing of the network in all this', () => {
    expect(opened.complaints).toEqual([])
    expect(opened.requests).toEqual([])
    expect(SMALL).toBe('sample=1000')
  })
})
