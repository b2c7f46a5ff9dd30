/** What others get: a tarball that runs without TypeScript, with the shipped scenarios, and with the listed dependencies only. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'nabij-package-'))
const installed = join(folder, 'node_modules', 'nabij')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs npm as it is found on any platform. */
const npm = (...args: string[]): string =>
  execFileSync('npm', args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] })

const nabij = (...args: string[]) =>
  spawnSync(process.execPath, [join(installed, 'dist', 'nabij.js'), ...args], { cwd: folder, encoding: 'utf8' })

describe('the package', () => {
  let files: string[]

  beforeAll(() => {
    const [packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [
      { filename: string; files: { path: string }[] },
    ]
    files = packed.files.map((f) => f.path)
    mkdirSync(dirname(installed))
    execFileSync('tar', ['-xzf', packed.filename], { cwd: folder })
    renameSync(join(folder, 'package'), installed)
    // As npm would install them, without fetching: the dependencies that users get, and none of those for development.
    for (const name of Object.keys(manifest.dependencies)) {
      const link = join(folder, 'node_modules', name)
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(join(root, 'node_modules', name), link, 'junction')
    }
  })

  it('holds the program, the page, every scenario and the papers, and nothing else', () => {
    const shipped = readdirSync(join(root, 'scenarios'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    expect(files).toEqual(
      expect.arrayContaining([...shipped, 'dist/nabij.js', 'dist/worker.js', 'dist/report.html', 'LICENSE', 'README.md']),
    )
    const other = files.filter((f) => !/^(dist|scenarios)\//.test(f) && !/^(package\.json|README\.md|LICENSE|CITATION\.cff)$/.test(f))
    expect(other).toEqual([])
    expect(files.filter((f) => /\.tsx?$/.test(f))).toEqual([])
  })

  it('names exact versions of what it depends on, and a command', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies }) as string[]
    expect(versions.filter((v) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(v))).toEqual([])
    expect(manifest.bin).toEqual({ nabij: 'dist/nabij.js' })
    expect(readFileSync(join(installed, 'dist', 'nabij.js'), 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true)
  })

  it('simulates from one part, in which constants and functions are constant', () => {
    const parts = readdirSync(join(installed, 'dist', 'parts'))
    const [file, ...others] = parts.filter((part) => part.startsWith('simulate-'))
    expect(others).toEqual([])
    const part = readFileSync(join(installed, 'dist', 'parts', file), 'utf8')
    // The compiler takes neither from another part, nor from a variable, what it could have worked out.
    for (const name of ['rounds', 'createTable', 'runWeeks', 'Problem', 'Measure', 'PEOPLE', 'TIE_WORDS', 'spendWeek', 'buildPeople'])
      expect(part).toMatch(new RegExp(`^const ${name}\\b`, 'm'))
    expect(part.match(/^var (?!\w+ = class\b).*/gm)).toBeNull()
    expect(part.match(/^(async )?function .*/gm)).toBeNull()
    // What is read ahead must end somewhere in the built part too, or the reading is left out.
    const endings = ['look-ahead', 'care-ahead'].map(
      (name) => readFileSync(join(root, 'src', 'model', `${name}.ts`), 'utf8').match(/seen\[0\] =/g)?.length,
    )
    const [ties = 0, care = 0] = endings
    expect(part.match(/seen[$\w]*\[0\] =/g)?.length).toBe(ties + care)
    expect(ties * care).toBeGreaterThan(0)
  })

  it('shows its help in Dutch and in English, loading nothing heavy to do so', () => {
    for (const [language, word] of [
      ['nl', 'Gebruik'],
      ['en', 'Usage'],
    ]) {
      const { status, stdout } = nabij('--help', '--lang', language)
      expect(status).toBe(0)
      expect(stdout).toMatch(new RegExp(`${word}|nabij <`))
    }
    expect([...packagesAtStart(join(installed, 'dist', 'nabij.js'))].sort()).toEqual(['picocolors', 'yargs'])
  })

  it('says which version it is', () => {
    expect(nabij('--version').stdout.trim()).toBe(manifest.version)
  })

  it('runs a study in workers, with its own scenarios, and makes the page', () => {
    const { status, stdout, stderr } = nabij('run', 'quick', '--replications', '1', '--years', '1', '--json', '--quiet')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const summary = JSON.parse(stdout)
    for (const file of Object.values<string>(summary.files)) expect(existsSync(file), file).toBe(true)
    expect(readdirSync(join(folder, 'results'))).toEqual(['quick'])
  })

  it('compares, reports, queries, checks and explains', () => {
    expect(JSON.parse(nabij('compare', 'results/quick', '--format', 'json').stdout)[0]).toHaveProperty('difference')
    expect(nabij('report', 'results/quick', '--out', 'page.html').status).toBe(0)
    expect(existsSync(join(folder, 'page.html'))).toBe(true)
    expect(nabij('query', 'results/quick', 'select count(*) as n from outcomes').stdout).toMatch(/\d/)
    expect(nabij('check', 'scenarios/studies/headline.yaml').status).toBe(0)
    expect(nabij('explain', 'breadth').stdout.length).toBeGreaterThan(100)
  })

  it('answers wrong input with exit code 2 and a sentence', () => {
    const { status, stderr } = nabij('run', 'nowhere', '--lang', 'en')
    expect(status).toBe(2)
    expect(stderr).toContain('nowhere')
    expect(stderr).not.toContain('    at ')
  })
})

/** Packages that are loaded before anything is asked: those that the entry imports, directly or through its parts. */
function packagesAtStart(entry: string): Set<string> {
  const packages = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s[^;]*?["']([^"']+)["'];?$/gm)) {
      if (name.startsWith('.')) visit(join(dirname(file), name))
      else if (!name.startsWith('node:')) packages.add(name.split('/')[0])
    }
  }
  visit(entry)
  return packages
}
