/** Every number and every word that the program ships: valid, sourced, named in both languages, and used. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { InputFault } from '../src/core/problems.ts'
import { diskSource } from '../src/io/files.ts'
import { MEASURES } from '../src/model/measures.ts'
import { PARAMETER_SHAPES } from '../src/model/parameters.ts'
import { OUTCOMES } from '../src/results/outcomes.ts'
import { collectSources, limitsOf, loadParameters } from '../src/scenario/parameters.ts'
import type { Localised, ParameterRecord } from '../src/scenario/types.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = diskSource(root)
const scenarioFiles = readdirSync(join(root, 'scenarios'), { recursive: true })
  .map((name) => `scenarios/${String(name).replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
const records: [string, ParameterRecord][] = Object.entries(loadParameters(source)).flatMap(([group, named]) =>
  Object.entries(named).map(([name, record]): [string, ParameterRecord] => [`${group}.${name}`, record]),
)

const isWorded = (text: Localised | undefined): boolean => (['nl', 'en'] as const).every((l) => (text?.[l] ?? '').trim().length > 1)
/** Names of what fails a test. */
const failing = <T>(entries: readonly (readonly [string, T])[], holds: (value: T, name: string) => boolean): string[] =>
  entries.filter(([name, value]) => !holds(value, name)).map(([name]) => name)

/** That each file is right is tested in test/scenario/shipped-files.test.ts. */
describe('scenario files', () => {
  it('leave no room for another kind of file', () => {
    const others = readdirSync(join(root, 'scenarios'), { recursive: true })
      .map(String)
      .filter((name) => /\.\w+$/.test(name) && !/\.(yaml|schema\.json)$/.test(name))
    expect(others).toEqual([])
  })
})

describe('parameters', () => {
  it('are there for every number the model asks for, and no others', () => {
    const asked = Object.entries(PARAMETER_SHAPES).flatMap(([group, shapes]) => Object.keys(shapes).map((name) => `${group}.${name}`))
    expect(records.map(([name]) => name).sort()).toEqual(asked.sort())
  })

  it('lie within their own range', () => {
    const wrong = records.flatMap(([name, record]) =>
      record.values.flatMap((value, i) => {
        const [low, high] = limitsOf(record, i)
        return value >= Math.min(low, high) && value <= Math.max(low, high) ? [] : [`${name}[${i}] = ${value}, not ${low} – ${high}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('have a label in Dutch and in English, and a unit', () => {
    expect(failing(records, (r) => isWorded(r.label) && r.unit.length > 0)).toEqual([])
    expect(failing(records, (r) => r.help === undefined || isWorded(r.help))).toEqual([])
  })

  it('name sources that exist', () => {
    const faults: InputFault[] = []
    const known = collectSources(source, faults)
    expect(faults).toEqual([])
    expect(failing(records, (r) => r.sources.every((key) => key in known))).toEqual([])
  })

  it('name at least one source, unless they are plain assumptions', () => {
    expect(failing(records, (r) => r.kind === 'lever' || r.sources.length > 0 || r.grade === 'D')).toEqual([])
  })

  it('that are levers each belong to a promise or theme and say what they mean', () => {
    const levers = records.filter(([, r]) => r.kind === 'lever')
    expect(levers.length).toBeGreaterThan(10)
    expect(failing(levers, (r) => isWorded(r.help) && r.theme !== undefined)).toEqual([])
  })

  it('are all read somewhere in the program', () => {
    const text = ['model', 'population', 'scenario']
      .flatMap((folder) => readdirSync(join(root, 'src', folder)).map((name) => join(root, 'src', folder, name)))
      .concat(join(root, 'src', 'simulate.ts'))
      .filter((file) => !file.endsWith('parameters.ts'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    expect(failing(records, (_, name) => new RegExp(`\\b${name.split('.')[1]}\\b`).test(text))).toEqual([])
  })
})

describe('sources', () => {
  it('have a title', () => {
    const all = Object.entries(collectSources(source, []))
    expect(all.length).toBeGreaterThan(10)
    expect(failing(all, (s) => s.title.length > 5)).toEqual([])
  })

  it('that are publications say which work it is, of what kind and of whom', () => {
    const all = Object.entries(collectSources(source, []))
    expect(failing(all, (s) => s.type !== undefined)).toEqual([])
    const published = all.filter(([, s]) => s.type !== 'own')
    expect(failing(published, (s) => Boolean(s.work) && (Boolean(s.authors?.length) || s.year !== undefined))).toEqual([])
    expect(failing(published, (s) => s.type !== 'article' || s.year !== undefined)).toEqual([])
  })

  it('are each named once: no two are the same work at the same place', () => {
    const places = Object.values(collectSources(source, [])).flatMap((s) => s.doi ?? s.link ?? [])
    expect(new Set(places).size).toBe(places.length)
  })

  it('are each used by a number, a municipality or a document', () => {
    const uses = scenarioFiles
      .filter((file) => file !== 'scenarios/sources.yaml')
      .concat(
        existsSync(join(root, 'docs'))
          ? readdirSync(join(root, 'docs'), { withFileTypes: true })
              .filter((e) => e.name.endsWith('.md'))
              .map((e) => `docs/${e.name}`)
          : [],
      )
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n')
    const unused = Object.keys(collectSources(source, [])).filter((key) => !new RegExp(`(?<![\\w-])${key}(?![\\w-])`).test(uses))
    expect(unused).toEqual([])
  })
})

describe('outcomes', () => {
  const outcomes = OUTCOMES.map((o): [string, (typeof OUTCOMES)[number]] => [o.name, o])

  it('have names of their own', () => {
    expect(new Set(OUTCOMES.map((o) => o.name)).size).toBe(OUTCOMES.length)
  })

  it('have a label and an explanation in Dutch and in English', () => {
    expect(failing(outcomes, (o) => isWorded(o.label) && isWorded(o.help))).toEqual([])
  })

  it('have a difference from which on it is worth a sentence', () => {
    expect(failing(outcomes, (o) => o.tolerance > 0)).toEqual([])
  })

  it('are made of measures that the recorder keeps, each with a denominator, or are derived', () => {
    const wrong = failing(outcomes, (o) => {
      const views = Object.values(o.measures)
      const known = views.every(
        ({ over, per }) => (over.length > 0 || o.derived !== undefined) && [...over, ...per].every((m) => MEASURES.includes(m)),
      )
      return known && (views.length > 0 || o.derived !== undefined || o.fromCurve !== undefined)
    })
    expect(wrong).toEqual([])
  })

  it('use every measure that is recorded', () => {
    const used = new Set<string>(OUTCOMES.flatMap((o) => Object.values(o.measures).flatMap(({ over, per }) => [...over, ...per])))
    expect(MEASURES.filter((m) => !used.has(m))).toEqual([])
  })

  it('count every measure they use', () => {
    const text = readdirSync(join(root, 'src', 'model'))
      .filter((name) => name !== 'measures.ts')
      .map((name) => readFileSync(join(root, 'src', 'model', name), 'utf8'))
      .join('\n')
    expect(MEASURES.filter((m) => !new RegExp(`\\b${m}\\b`).test(text))).toEqual([])
  })
})
