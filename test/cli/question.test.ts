import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/analysis/answer-types.ts'
import { runAll } from '../../src/cli/run-all.ts'
import { command, fakeCli } from '../fixtures/terminal.ts'

const root = mkdtempSync(join(tmpdir(), 'nabij-question-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const worker = new URL('../fixtures/synthetic-worker.ts', import.meta.url)
const given = { municipality: 'small', replications: '2', years: '1', jobs: '2', worker }
const folder = join(root, 'results', 'questions', 'earlier-or-prevented')

describe('nabij run QUESTION', () => {
  it('answers in words, under other assumptions too, and writes the answer in both languages', async () => {
    const cli = fakeCli(root)
    await runAll({ ...given, studies: ['earlier-or-prevented'] }, cli)
    expect(cli.exitCode).toBe(0)
    expect(cli.out).toContain('De verwachting was: Generalisten dichtbij komen er eerder bij.')
    expect(cli.out).toMatch(/De \d+ aannames die het meest sturen zijn elk op hun laagste en op hun hoogste waarde gezet/)
    expect(cli.out).toContain('Wat het model niet kan zeggen:')
    const answer = JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8')) as Answer
    expect(answer).toMatchObject({ schema: 'nabij/answer/1', name: 'earlier-or-prevented', quick: false })
    // Low and high of each, but for what stands at an end already.
    const { assumptions, checks } = answer.robustness!
    for (const { settings } of checks) expect([settings.length > assumptions, settings.length <= 2 * assumptions]).toEqual([true, true])
    for (const language of ['nl', 'en'] as const)
      for (const paragraph of answer.text[language])
        expect(readFileSync(join(folder, `answer.${language}.md`), 'utf8')).toContain(paragraph)
  })

  it('computes nothing again when asked again, and can answer in JSON', async () => {
    const before = statSync(join(folder, 'robustness', 'manifest.json')).mtimeMs
    const cli = fakeCli(root, { quiet: true })
    await runAll({ ...given, studies: ['scenarios/questions/earlier-or-preven*.yaml'], json: true }, cli)
    expect(statSync(join(folder, 'robustness', 'manifest.json')).mtimeMs).toBe(before)
    expect((JSON.parse(cli.out) as Answer).name).toBe('earlier-or-prevented')
  })

  it('takes differences between groups apart where the question asks for it', async () => {
    const cli = fakeCli(root, { quiet: true })
    await runAll({ ...given, studies: ['groups-and-neighbourhoods'], robustness: false }, cli)
    const answer = JSON.parse(
      readFileSync(join(root, 'results', 'questions', 'groups-and-neighbourhoods', 'answer.json'), 'utf8'),
    ) as Answer
    expect(answer.robustness).toBeUndefined()
    expect(new Set(answer.gaps!.map((g) => g.kind))).toEqual(new Set(['education', 'sex', 'origin', 'neighbourhood']))
    expect(cli.out).toContain('Lager opgeleiden tegenover hoger opgeleiden:')
  })

  it('keeps a quick look apart and says that it is one', async () => {
    const cli = fakeCli(root)
    await runAll({ ...given, municipality: undefined, years: undefined, studies: ['closeness'], quick: true, robustness: false }, cli)
    expect(cli.out).toContain('te klein om iets uit te concluderen')
    expect(existsSync(join(root, 'results', 'questions-quick', 'closeness', 'answer.nl.md'))).toBe(true)
  })

  it('wants one folder for one question, and knows the names of questions', async () => {
    const { code, err } = await command(root, 'run', 'closeness', 'patience', '--out', 'here', '--lang', 'en')
    expect([code, err]).toEqual([2, expect.stringContaining('--out')])
    const other = await command(root, 'run', 'scenarios/questions/closenes.yaml', '--lang', 'en')
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('closeness')])
  })
})
