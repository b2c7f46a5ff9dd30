import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GROUPS } from '../../src/results/types.ts'
import { showComparison } from '../../src/cli/show-comparison.ts'
import { runSynthetic } from '../fixtures/synthetic-run.ts'
import { syntheticStudy } from '../fixtures/synthetic.ts'
import { command, fakeCli } from '../fixtures/terminal.ts'

const root = mkdtempSync(join(tmpdir(), 'nabij-compare-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeAll(async () => {
  const policies = ['situation-2014', 'reform-promised', 'reform-delivered', 'walk-in', 'twin']
  await runSynthetic(
    join(root, 'results', 'made-up'),
    0,
    syntheticStudy({ municipalities: ['small', 'medium'], policies, replications: 4, years: 2 }),
  )
})

describe('nabij compare --cost-effectiveness', () => {
  const ask = (...more: string[]) => command(root, 'compare', 'results/made-up', '--cost-effectiveness', ...more)

  it('says the same in a table, CSV and JSON, and gives no ratio without a clear gain', async () => {
    const rows = JSON.parse((await ask('--format', 'json')).out) as {
      policy: string
      conclusion: string
      ratio?: object
      perspective: string
    }[]
    expect(rows).toHaveLength(2 * 4 * 2)
    for (const row of rows) expect([row.policy, row.ratio !== undefined]).toEqual([row.policy, row.conclusion === 'ratio'])
    expect(rows.filter(({ policy }) => policy === 'twin').every(({ conclusion }) => conclusion === 'none')).toBe(true)
    const csv = (await ask('--format', 'csv')).out.trim().split('\n')
    expect(csv).toHaveLength(rows.length + 1)
    for (const lang of ['nl', 'en']) {
      const { out, code } = await ask('--lang', lang)
      expect(code).toBe(0)
      expect(out.match(/^\| (?!:--|Beleid|Policy)/gm)).toHaveLength(rows.length)
      expect(out).toMatch(lang === 'nl' ? /niet te geven/ : /not to be given/)
      expect(out).not.toMatch(/NaN|undefined/)
    }
  })
})

describe('nabij compare', () => {
  it('shows a table per municipality with the Dutch names of outcomes and policies', async () => {
    const { out, code } = await command(root, 'compare', 'results/made-up', '--lang', 'nl')
    expect(code).toBe(0)
    expect(out).toContain('Verschil met “Situatie van 2014”, gemiddeld over 4 herhalingen, de hele periode van 2 jaar.')
    expect(out).toContain('Kleine gemeente (20.000 inwoners)')
    expect(out).toContain('Vroeg opgelost ↑ (%)')
    expect(out).toMatch(/▲ \+\d,\d 4\/4/)
    expect(out).toMatch(/≈ \[−\d,\d; \d,\d\]/)
    expect(out).not.toContain('\u001b[')
    expect(
      Math.max(
        ...out
          .split('\n')
          .filter((l) => /[│┌]/.test(l))
          .map((l) => l.length),
      ),
    ).toBeLessThanOrEqual(120)
  })
  it('fits its lines in the width of the terminal, and divides the policies over tables when they do not fit', async () => {
    for (const columns of [80, 100, 120, 160]) {
      const cli = fakeCli(root, { io: { outIsTerminal: true, columns } })
      await showComparison({ results: 'made-up', view: 'true', format: 'table' }, cli)
      const lines = cli.out.split('\n').filter((l) => /[│┌]/.test(l))
      expect(Math.max(...lines.map((l) => l.length)), `${columns}`).toBeLessThanOrEqual(columns)
      expect(cli.out.match(/┌/g)).toHaveLength(2 * (columns < 110 ? 2 : 1))
    }
  })
  it('shows = for a policy of the same content under another name', async () => {
    const { out } = await command(root, 'compare', 'made-up', '--outcome', 'burden', '--lang', 'nl')
    expect(out).toMatch(/│ =\s+│/)
  })
  it('writes JSON with the promised keys, and nothing else, to standard output', async () => {
    const { out, err } = await command(root, 'compare', 'made-up', '--format', 'json')
    const rows = JSON.parse(out)
    expect(err).toBe('')
    expect(Object.keys(rows[0])).toEqual([
      'municipality',
      'policy',
      'baseline',
      'outcome',
      'group',
      'unit',
      'baselineMean',
      'difference',
      'low',
      'high',
      'replications',
      'sign',
    ])
    expect(
      rows
        .filter((r: { policy: string }) => r.policy === 'twin')
        .every((r: { difference: number; low: number }) => r.difference === 0 && r.low === 0),
    ).toBe(true)
  })
  it('writes CSV and Markdown', async () => {
    const csv = await command(root, 'compare', 'made-up', '--format', 'csv', '--outcome', 'cost,burden', '--group', 'sex')
    const lines = csv.out.trim().split('\n')
    expect(lines[0]).toBe(
      'municipality,policy,baseline,outcome,group,unit,baselineMean,difference,low,high,replications,positive,zero,negative',
    )
    expect(lines.length).toBe(1 + 2 * 4 * 2 * 2)
    const markdown = await command(root, 'compare', 'made-up', '--format', 'markdown', '--lang', 'en')
    expect(markdown.out).toContain('### Small municipality (20,000 residents)')
    expect(markdown.out).toContain('| Outcome | Situation of 2014 |')
  })
  it('names every wrong name at once with the nearest right one, and ends with exit code 2', async () => {
    const { err, out, code } = await command(
      root,
      'compare',
      'made-up',
      '--outcome',
      'burdn',
      '--baseline',
      'walkin',
      '--year',
      '7',
      '--lang',
      'en',
    )
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('Did you mean “burden”?')
    expect(err).toContain('Did you mean “walk-in”?')
    expect(err).toContain('--year')
  })
  it('says what to do when there are no results', async () => {
    const { err, code } = await command(root, 'compare', 'made-upp', '--lang', 'en')
    expect(code).toBe(2)
    expect(err).toContain('Did you mean “results/made-up”?')
  })
})

describe('nabij query', () => {
  it('answers in a table, CSV or JSON', async () => {
    const sql =
      "SELECT policy, count(*) AS n, avg(value) AS mean FROM outcomes WHERE outcome = 'burden' AND year = 0 AND view = 'true' GROUP BY policy ORDER BY policy"
    const json = await command(root, 'query', 'made-up', sql, '--json')
    expect(json.code).toBe(0)
    const rows = JSON.parse(json.out)
    expect(rows).toHaveLength(5)
    expect(rows[0]).toMatchObject({ policy: 'reform-delivered', n: 4 * (GROUPS.length + 4) + 4 * (GROUPS.length + 12) })
    expect(typeof rows[0].mean).toBe('number')
    const csv = await command(root, 'query', 'made-up', sql, '--format', 'csv')
    expect(csv.out.split('\n')[0]).toBe('policy,n,mean')
    const table = await command(root, 'query', 'made-up', 'SELECT DISTINCT curve FROM curves ORDER BY 1')
    expect(table.out).toContain('tieExisting')
  })
  it('shows what is wrong with the SQL and ends with exit code 2', async () => {
    const { err, code } = await command(root, 'query', 'made-up', 'SELECT valu FROM outcomes', '--lang', 'nl')
    expect(code).toBe(2)
    expect(err).toContain('valu')
    expect(err).toContain('value')
  })
})
