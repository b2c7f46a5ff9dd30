/** What the documents say is so: commands and files exist, snippets are right, pictures are light, the citation is current. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { InputFault } from '../src/core/problems.ts'
import { diskSource } from '../src/io/files.ts'
import { RESULT_NAMES } from '../src/results/names.ts'
import { checkFile } from '../src/scenario/check-file.ts'
import { namesOf } from '../src/scenario/source.ts'
import { nabij } from './cli/run-in-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const documents = ['README.md', 'results/README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)]
  .filter((name) => name.endsWith('.md') && existsSync(join(root, name)))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))

/** Commands `nabij …` in a document: in code blocks and between backquotes. */
const commandsIn = (text: string): string[] =>
  [...text.matchAll(/(?:^|`)\s*(?:npx |npm run )?nabij (?:-- )?([^`\n#]+)/gm)].map(([, command]) => command.trim())
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => block)

describe.each(documents)('$name', ({ name, text }) => {
  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link).filter((link) => !/^https?:/.test(link))
    expect(links.filter((link) => !existsSync(resolve(root, dirname(name), link)))).toEqual([])
  })

  it('names source files, folders and scripts that exist', () => {
    const paths = [...text.matchAll(/`((?:src|viz|test|scenarios|docs|results)\/[\w./-]*)`/g)].map(([, path]) => path)
    const made = /^results\/(?!README|example)/
    expect(paths.filter((path) => !made.test(path) && !existsSync(join(root, path)))).toEqual([])
    const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script)
    expect(scripts.filter((script) => !(script in manifest.scripts))).toEqual([])
  })

  it('gives commands and options that exist', async () => {
    const wrong: string[] = []
    for (const command of commandsIn(text)) {
      const [verb, second] = command.split(/\s+/)
      if (verb.startsWith('-') || /^[A-Z…<]/.test(verb)) continue
      const help = await nabij([verb, ...(['import', 'sweep'].includes(verb) ? [second] : []), '--help', '--lang', 'en'])
      const known = help.code === 0 && help.out.includes(`nabij ${verb}`)
      const options = [...command.matchAll(/\s(--[a-z]+)/g)].map(([, option]) => option)
      if (!known || !options.every((option) => help.out.includes(option))) wrong.push(command)
    }
    expect(wrong).toEqual([])
  })

  it('gives policies and studies that exist', () => {
    const source = diskSource(root)
    const known = [...namesOf(source, 'study'), ...namesOf(source, 'policy'), ...namesOf(source, 'question')]
    const asked = commandsIn(text).flatMap((command) => /^run ([a-z][\w-]+)(?![\w./-])/.exec(command)?.[1] ?? [])
    expect(asked.filter((study) => !known.includes(study))).toEqual([])
  })

  it('shows scenario files without faults', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nabij-docs-'))
    try {
      for (const block of blocks(text, 'yaml').filter((b) => b.startsWith('schema:'))) {
        writeFileSync(join(folder, 'shown.yaml'), block)
        const faults: InputFault[] = []
        checkFile(diskSource(folder, root), 'shown.yaml', faults, RESULT_NAMES)
        expect(faults).toEqual([])
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('has SQL that DuckDB answers', async () => {
    for (const block of blocks(text, 'sql')) {
      const sql = block.replaceAll('results/example/', `${join(root, 'results', 'example').replaceAll('\\', '/')}/`)
      const { code, out, err } = await nabij(['query', join(root, 'results', 'example'), sql, '--format', 'json'])
      expect([code, err]).toEqual([0, ''])
      expect(JSON.parse(out).length).toBeGreaterThan(1)
    }
  })

  it('speaks of the project alone', () => {
    expect(text).not.toMatch(/\/work\/|\/tmp\/|assistant|issue \d|\.\.\/shared/i)
  })
})

describe('the README', () => {
  const { text } = documents[0]

  it('has the same three lines in R, Python and DuckDB', () => {
    for (const language of ['r', 'python', 'sql']) {
      const [block] = blocks(text, language)
      expect(block.trim().split('\n')).toHaveLength(3)
      for (const word of ['results/example/outcomes.parquet', 'earlyResolution', 'neighbourhood', 'policy']) expect(block).toContain(word)
    }
  })

  it('names every floor of the house and nothing that is not there', () => {
    const named = [...text.matchAll(/^\| `((?:src|viz|scenarios|results|test)\/(?:[\w-]+(?:\/|\.ts))?)` \|/gm)].map(([, path]) => path)
    const floors = readdirSync(join(root, 'src'), { withFileTypes: true })
      .map((entry) => `src/${entry.name}${entry.isDirectory() ? '/' : ''}`)
      .filter((path) => path !== 'src/build.mjs')
    expect(named.sort()).toEqual([...floors, 'results/', 'scenarios/', 'test/', 'viz/'].sort())
  })

  it('has one picture of less than 300 kB', () => {
    const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path]) => join(root, path))
    expect(pictures).toHaveLength(1)
    expect(statSync(pictures[0]).size).toBeLessThan(300_000)
  })
})

describe('the papers', () => {
  it('cite the version that this is, in the form of CFF 1.2.0', () => {
    const citation = z
      .strictObject({
        'cff-version': z.literal('1.2.0'),
        message: z.string().min(10),
        type: z.literal('software'),
        title: z.string().min(5),
        abstract: z.string().min(50),
        authors: z.array(z.union([z.strictObject({ name: z.string() }), z.looseObject({ 'family-names': z.string() })])).min(1),
        version: z.string(),
        'date-released': z.iso.date(),
        license: z.string(),
        keywords: z.array(z.string()).min(1),
      })
      .parse(parse(readFileSync(join(root, 'CITATION.cff'), 'utf8')))
    expect(citation.version).toBe(manifest.version)
    expect(citation.license).toBe(manifest.license)
  })

  it('grant the MIT licence', () => {
    const licence = readFileSync(join(root, 'LICENSE'), 'utf8')
    expect(licence).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} Nabij contributors\n/)
    expect(licence).toContain('without restriction')
  })

  it('keep the top of the repository clean', () => {
    const kept =
      'src scenarios results viz test docs package.json package-lock.json tsconfig.json README.md LICENSE CITATION.cff CHANGELOG.md'
    const made = 'node_modules dist coverage'
    const known = [...kept.split(' '), ...made.split(' ')]
    const strange = readdirSync(root).filter((name) => !name.startsWith('.') && !known.includes(name) && !/\.(tgz|log)$/.test(name))
    expect(strange).toEqual([])
  })
})
