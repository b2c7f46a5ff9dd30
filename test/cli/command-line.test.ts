/** The frame of the command line: help, languages, exit codes, slips of the keyboard. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createColors } from 'picocolors'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../src/cli/app.ts'
import type { Cli } from '../../src/cli/command.ts'
import { faultSentence, fillWords, reportError } from '../../src/cli/errors.ts'
import { chooseLanguage } from '../../src/cli/language.ts'
import { listOption, numberOption } from '../../src/cli/options.ts'
import { en } from '../../src/cli/texts/en.ts'
import { nl } from '../../src/cli/texts/nl.ts'
import type { InputFault } from '../../src/core/problems.ts'
import { FAULT_WORDS, word } from '../../src/scenario/words.ts'
import { nabij } from './run-in-folder.ts'

const COMMANDS = ['run', 'compare', 'report', 'query', 'check', 'import', 'explain']

describe('help', () => {
  it.each([
    ['nl', 'Opdrachten:', nl],
    ['en', 'Commands:', en],
  ] as const)('lists every command in %s', async (lang, heading, texts) => {
    const { code, out, err } = await nabij(['--help', '--lang', lang])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain(heading)
    for (const command of COMMANDS) expect(out).toContain(`nabij ${command}`)
    expect(out).toContain(texts.common.summary)
  })

  it.each(COMMANDS)('of %s is in one language only', async (command) => {
    const dutch = await nabij([command, '--help', '--lang', 'nl'])
    const english = await nabij([command, '--help', '--lang', 'en'])
    expect([dutch.code, english.code]).toEqual([0, 0])
    expect(dutch.out).toMatch(/Opties:/)
    expect(dutch.out).not.toMatch(/Options:|\[string\]|\[boolean\]|\[required\]|\[default:|Show help|undefined/)
    expect(english.out).not.toMatch(/Opties:|verplicht|\bde\b|\bvan\b|undefined/)
  })

  it('is shown when nothing is asked, with exit code 0', async () => {
    for (const argv of [[], ['--lang', 'en'], ['--quiet']]) {
      const { code, out } = await nabij(argv)
      expect(code).toBe(0)
      expect(out).toContain('nabij run')
    }
  })

  it.skipIf(!existsSync('dist/nabij.js'))('of the built program comes at once', () => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      expect(spawnSync(process.execPath, ['dist/nabij.js', '--help'], { encoding: 'utf8' }).status).toBe(0)
      return performance.now() - start
    })
    // Half a second is the aim; a busy machine may take longer once, not three times.
    expect(Math.min(...times)).toBeLessThan(1000)
  })
})

describe('a slip of the keyboard ends with exit code 2 and the nearest right name', () => {
  it.each([
    [['chekc', 'x'], 'Bedoelt u “check”?', 'Did you mean “check”?'],
    [['check', 'x', '--jsno'], 'Bedoelt u “--json”?', 'Did you mean “--json”?'],
    [['import', 'cbd', 'x'], 'Bedoelt u “cbs”?', 'Did you mean “cbs”?'],
    [['import', 'cbs', 'x'], '--municipality — ', '--municipality — '],
    [['check'], 'Zie: nabij check --help', 'See: nabij check --help'],
    [['explain', 'a', 'b'], 'Haal het weg', 'Remove it'],
    [['explain', 'bredth'], 'Bedoelt u “breadth”?', 'Did you mean “breadth”?'],
    [['run', 'hedline'], 'Bedoelt u “headline”?', 'Did you mean “headline”?'],
    [['check', 'x', '-x'], '-x — ', '-x — '],
  ])('%j', async (argv, dutch, english) => {
    for (const [lang, sentence] of [
      ['nl', dutch],
      ['en', english],
    ] as const) {
      const { code, out, err, files } = await nabij([...argv, '--lang', lang])
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).toContain(sentence)
      expect(err).not.toContain('|')
      expect(files).toEqual([])
    }
  })

  it('also for a language there is not', async () => {
    const { code, err } = await nabij(['check', 'x', '--lang', 'fr'])
    expect(code).toBe(2)
    expect(err).toContain('verwacht: een van: nl, en')
  })
})

describe('the language', () => {
  it.each([
    [['--lang', 'en'], { LANG: 'nl_NL.UTF-8' }, 'en'],
    [['--lang=nl'], { LANG: 'en_GB.UTF-8' }, 'nl'],
    [[], { LANG: 'nl_BE.UTF-8' }, 'nl'],
    [[], { LANG: 'de_DE.UTF-8' }, 'en'],
    [[], { LANG: 'en_GB.UTF-8', LC_ALL: 'nl_NL' }, 'nl'],
    [[], { NABIJ_LANG: 'nl', LANG: 'en_GB' }, 'nl'],
    [['--', '--lang', 'nl'], { LANG: 'en_GB' }, 'en'],
  ] as const)('%j with %j is %s', (argv, env, language) => {
    expect(chooseLanguage([...argv], env)).toBe(language)
  })

  it('has the same texts in Dutch and English', () => {
    const keys = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([k, v]) => keys(v, `${path}.${k}`))
        : [`${path}:${typeof value}`]
    expect(keys(en)).toEqual(keys(nl))
  })

  it('has every word that may stand in a fault', () => {
    for (const texts of [nl, en]) {
      expect(Object.keys(texts.words).sort()).toEqual([...FAULT_WORDS].sort())
      for (const name of FAULT_WORDS) expect(fillWords(word(name, 'detail'), texts)).not.toContain('{')
    }
  })
})

describe('an error', () => {
  const plain = createColors(false)
  const cliWith = (env: Record<string, string>): { cli: Cli; err: () => string } => {
    let err = ''
    const io = {
      out: () => undefined,
      err: (t: string) => void (err += t),
      outIsTerminal: false,
      errIsTerminal: false,
      columns: 80,
      env,
      cwd: '.',
    }
    const cli: Cli = { io, language: 'nl', texts: nl, quiet: false, colour: plain, outColour: plain, note: () => undefined, exitCode: 0 }
    return { cli, err: () => err }
  }

  it('nobody foresaw is one line and exit code 1, with the stack only when asked for', () => {
    const quiet = cliWith({})
    expect(reportError(new Error('kapot\ntweede regel'), quiet.cli)).toBe(1)
    expect(quiet.err()).toContain('Er ging iets mis: kapot\n')
    expect(quiet.err()).not.toContain('command-line.test')
    const debug = cliWith({ NABIJ_DEBUG: '1' })
    expect(reportError(new Error('kapot'), debug.cli)).toBe(1)
    expect(debug.err()).toContain('command-line.test')
  })

  it('in the input reads: place, path, what is wrong, found, expected, what to do', () => {
    const fault: InputFault = {
      code: 'outOfRange',
      file: 'a.yaml',
      line: 3,
      column: 7,
      path: 'levers.x',
      found: '9',
      expected: '{number} 0 … 1',
      suggestion: '{seeExplain}',
    }
    expect(faultSentence(fault, nl, plain)).toBe(
      'a.yaml:3:7  levers.x — dit valt buiten de grenzen. Gevonden: 9, verwacht: een getal 0 … 1. Alle namen: nabij explain',
    )
    expect(faultSentence(fault, en, plain)).toBe(
      'a.yaml:3:7  levers.x — this lies outside the limits. Found: 9, expected: a number 0 … 1. All names: nabij explain',
    )
    expect(faultSentence({ code: 'unknownKey', found: 'levrs', suggestion: 'levers' }, en, plain)).toBe(
      'this name does not exist here. Found: levrs. Did you mean “levers”?',
    )
  })

  it('is coloured on a terminal only', async () => {
    let err = ''
    const io = {
      out: () => undefined,
      err: (t: string) => void (err += t),
      outIsTerminal: true,
      errIsTerminal: true,
      columns: 80,
      env: {},
      cwd: '.',
    }
    await runCli(['chekc'], io)
    expect(err).toContain('\u001b[')
    err = ''
    await runCli(['chekc'], { ...io, errIsTerminal: false })
    expect(err).not.toContain('\u001b[')
    await runCli(['chekc'], { ...io, env: { NO_COLOR: '1' } })
    expect(err).not.toContain('\u001b[')
  })
})

describe('an option', () => {
  it('that is a number is read with its limits, and a comma is pointed out', () => {
    const faults: InputFault[] = []
    const share = { low: 0, high: 1, lowOpen: true }
    expect(numberOption('scale', '0.25', share, faults)).toBe(0.25)
    expect(numberOption('scale', undefined, share, faults)).toBeUndefined()
    expect(faults).toEqual([])
    for (const wrong of ['0,25', '0', '2', 'half', '', '0x1', '1e']) expect(numberOption('scale', wrong, share, faults)).toBeUndefined()
    expect(faults).toHaveLength(7)
    expect(faults[0]).toMatchObject({ code: 'badOption', path: '--scale', suggestion: '{decimalPoint:0.25}' })
    expect(numberOption('years', '2.5', { low: 1, high: 50, whole: true }, faults)).toBeUndefined()
  })

  it('that is a list is split at commas', () => {
    expect(listOption('small, medium,,')).toEqual(['small', 'medium'])
    expect(listOption(undefined)).toBeUndefined()
  })

  it('given twice counts the last time', async () => {
    const { code, out } = await nabij(['explain', 'breadth', '--lang', 'nl', '--lang', 'en'])
    expect(code).toBe(0)
    expect(out).toContain('Breadth of the professionals')
  })
})

it.skipIf(!existsSync('dist/nabij.js') || process.platform === 'win32')('a reader that stops reading is not an error', () => {
  const result = spawnSync('sh', ['-c', `"${process.execPath}" dist/nabij.js explain --json | head -c 10`], { encoding: 'utf8' })
  expect(result.stderr).toBe('')
  expect(result.stdout).toHaveLength(10)
})
