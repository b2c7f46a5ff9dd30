/** Studies: from a file or a single policy, with what the command line says instead. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/problems.ts'
import { PARAMETER_SHAPES } from '../../src/model/parameters.ts'
import { canonicalJson, hashOf } from '../../src/scenario/hash.ts'
import { loadParameters } from '../../src/scenario/parameters.ts'
import { sha256 } from '../../src/scenario/sha256.ts'
import { loadStudy } from '../../src/scenario/study.ts'
import { fixtureFiles, fixtureSource, municipalityText, recordText } from './fixture-source.ts'

const STUDY =
  'schema: nabij/study/1\ntitle: Proef\nmunicipalities: [small, { use: large, scale: 0.5 }]\npolicies: [fragmented-2014, walk-in-t-shape]\n'
const faultsOf = (act: () => unknown): readonly { [key: string]: unknown }[] => {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.faults as unknown as { [key: string]: unknown }[]
    throw error
  }
  return []
}

describe('a study', () => {
  it('takes what it leaves out from the defaults, and its first policy as baseline', () => {
    const study = loadStudy(fixtureSource({ 'own.yaml': STUDY }), 'own.yaml')
    expect(study).toMatchObject({ name: 'own', baseline: 'fragmented-2014', replications: 12, seed: 'nabij', years: 10, burnInYears: 3 })
    expect(study.municipalities.map((m) => [m.municipality.id, m.scale])).toEqual([
      ['small', 1],
      ['large', 0.5],
    ])
  })

  it('may extend another study', () => {
    const study = loadStudy(
      fixtureSource({ 'own.yaml': 'schema: nabij/study/1\nextends: headline\nyears: 4\nmunicipalities: [medium]\n' }),
      'own.yaml',
    )
    expect(study.years).toBe(4)
    expect(study.policies).toHaveLength(5)
    expect(study.municipalities.map((m) => m.scale)).toEqual([1])
  })

  it('lays its assumptions under those of its policies', () => {
    const policy = 'schema: nabij/policy/1\ntitle: x\nassumptions: { problems: { spilloverScale: 1 } }\n'
    const study = loadStudy(
      fixtureSource({
        'own.yaml': `${STUDY.replace('walk-in-t-shape', 'p.yaml')}assumptions: { problems: { spilloverScale: 0, bandwidthLoss: 0 } }\n`,
        'p.yaml': policy,
      }),
      'own.yaml',
    )
    expect(study.policies[0].assumptions).toEqual({ 'problems.spilloverScale': [0], 'problems.bandwidthLoss': [0] })
    expect(study.policies[1].assumptions).toEqual({ 'problems.spilloverScale': [1], 'problems.bandwidthLoss': [0] })
  })

  it('finds files beside itself, from wherever the command is given', () => {
    const files = {
      'map/own.yaml': STUDY.replace('walk-in-t-shape', 'mine').replace('small', './dorp.yaml'),
      'map/mine.yaml': 'schema: nabij/policy/1\ntitle: Mijn\n',
      'map/dorp.yaml': municipalityText('Dorp'),
    }
    const study = loadStudy(fixtureSource(files), 'map/own.yaml')
    expect(study.policies[1].title.nl).toBe('Mijn')
    expect(study.municipalities[0].municipality.name).toBe('Dorp')
  })

  it('that is a single policy compares it with 2014 in the medium municipality', () => {
    const study = loadStudy(fixtureSource(), 'walk-in-t-shape')
    expect(study.name).toBe('walk-in-t-shape')
    expect(study.policies.map((p) => p.name)).toEqual(['fragmented-2014', 'walk-in-t-shape'])
    expect(study.municipalities.map((m) => m.municipality.id)).toEqual(['medium'])
    expect(loadStudy(fixtureSource(), 'fragmented-2014').policies).toHaveLength(1)
  })
})

describe('the command line', () => {
  it('may say other municipalities, by name, code or file, and keeps the scale the study gives them', () => {
    const source = fixtureSource({
      'own.yaml': STUDY,
      'dorp.yaml': municipalityText('Dorp'),
      'scenarios/municipalities/s-gravenhage.yaml': municipalityText("'s-Gravenhage", '"GM0518"')
        .replaceAll(": 's-G", ': "s-G')
        .replaceAll('hage,', 'hage",')
        .replaceAll('hage }', 'hage" }'),
    })
    const ids = (names: string[]): string[] =>
      loadStudy(source, 'own.yaml', { municipalities: names }).municipalities.map((m) => `${m.municipality.id} ${m.scale}`)
    expect(ids(['large', 'dorp.yaml', "'s-Gravenhage", 'GM9002'])).toEqual(['large 0.5', 'dorp 1', 's-gravenhage 1', 'medium 1'])
    expect(ids(['0518'])).toEqual(['s-gravenhage 1'])
  })

  it('may say other numbers', () => {
    const study = loadStudy(fixtureSource(), 'headline', { replications: 3, seed: 'ander', years: 2, burnInYears: 0, scale: 0.2 })
    expect(study).toMatchObject({ replications: 3, seed: 'ander', years: 2, burnInYears: 0 })
    expect(study.municipalities.map((m) => m.scale)).toEqual([0.2, 0.2, 0.2])
  })

  it('is told about a municipality that is not there', () => {
    expect(faultsOf(() => loadStudy(fixtureSource(), 'quick', { municipalities: ['larg'] }))).toMatchObject([
      { path: '--municipality', found: 'larg', suggestion: 'large' },
    ])
  })
})

describe('the numbers of the model', () => {
  it('are told to be missing by file and by name', () => {
    const text = Object.keys(PARAMETER_SHAPES.meeting)
      .slice(1)
      .map((name) => recordText(name, []))
      .join('')
    const faults = faultsOf(() =>
      loadParameters(fixtureSource({ 'scenarios/parameters/ties.yaml': undefined, 'scenarios/parameters/meeting.yaml': text })),
    )
    expect(faults).toMatchObject([
      { code: 'fileMissing', file: 'scenarios/parameters/ties.yaml' },
      { code: 'missingKey', file: 'scenarios/parameters/meeting.yaml', path: 'hours' },
    ])
  })

  it('may not lie in a file of another name', () => {
    expect(faultsOf(() => loadParameters(fixtureSource({ 'scenarios/parameters/problem.yaml': '' })))).toMatchObject([
      { code: 'unknownName', found: 'problem', suggestion: 'problems' },
    ])
  })

  it('are all faulted at once, and a file that several policies extend is faulted once', () => {
    const broken = {
      'scenarios/policies/reform-promised.yaml': 'schema: nabij/policy/1\ntitle: x\nlevers: { bredth: 1 }\n',
      'scenarios/sources.yaml': fixtureFiles()['scenarios/sources.yaml'].replace(/^guess:\n {2}title:/m, 'guess:\n  titel:'),
    }
    const faults = faultsOf(() => loadStudy(fixtureSource(broken), 'headline'))
    expect(faults.map((f) => f.file)).toEqual([
      'scenarios/sources.yaml',
      'scenarios/sources.yaml',
      'scenarios/policies/reform-promised.yaml',
    ])
  })
})

const hash = (text: string): string => hashOf(loadStudy(fixtureSource({ 'own.yaml': text }), 'own.yaml'))

describe('the hash', () => {
  it('is SHA-256 of the canonical JSON', () => {
    for (const text of ['', 'abc', 'é€😀', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(1000)])
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    expect(canonicalJson({ b: [1, undefined, null], a: { d: -0, c: 'x' }, e: undefined, f: Float64Array.of(0.5) })).toBe(
      '{"a":{"c":"x","d":0},"b":[1,null,null],"f":[0.5]}',
    )
  })

  it('does not depend on the order of keys or on comments, and does on any value', () => {
    const first = hash(`${STUDY}years: 5\n`)
    expect(hash(`# een opmerking\nyears: 5\n${STUDY}`)).toBe(first)
    expect(hash(`${STUDY}years: 6\n`)).not.toBe(first)
  })
})
