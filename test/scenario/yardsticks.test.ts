/** The file of yardsticks: what it becomes, and every fault with its place. */
import { describe, expect, it } from 'vitest'
import { InputError, type InputFault } from '../../src/core/problems.ts'
import { diskSource } from '../../src/io/files.ts'
import { collectSources } from '../../src/scenario/parameters.ts'
import { loadYardsticks, YARDSTICKS_FILE } from '../../src/scenario/yardsticks.ts'
import { en } from '../../viz/texts/en.ts'
import { nl } from '../../viz/texts/nl.ts'
import { fixtureSource } from './fixture-source.ts'

const shipped = diskSource().read(YARDSTICKS_FILE)!
const faultsOf = (right: string, wrong: string): readonly InputFault[] => {
  expect(shipped).toContain(right)
  try {
    loadYardsticks(fixtureSource({ [YARDSTICKS_FILE]: shipped.replace(right, wrong) }))
  } catch (error) {
    if (error instanceof InputError) return error.faults
    throw error
  }
  return []
}

describe('what a quality-of-life year may cost', () => {
  const { qualityYear } = loadYardsticks(diskSource())

  it('is what Zorginstituut Nederland said in 2015, by burden of disease', () => {
    expect(qualityYear.map(({ value, burden }) => [value, ...burden])).toEqual([
      [20_000, 0.1, 0.4],
      [50_000, 0.41, 0.7],
      [80_000, 0.71, 1],
    ])
  })

  it('has a source, which the page names as well', () => {
    const { authors, year } = collectSources(diskSource(), []).zin2015
    expect(qualityYear.map(({ sources }) => sources)).toEqual(qualityYear.map(() => ['zin2015']))
    for (const { valueNote } of [nl, en]) expect(valueNote).toContain(`${authors![0]} (${year})`)
  })
})

it.each([
  ['a value outside its range', 'value: 80000', 'value: 90000', 'outOfRange', 'qualityYear.highBurden.value'],
  ['a value below the one before', 'value: 80000', 'value: 30000', 'outOfRange', 'qualityYear.highBurden.value'],
  ['no value', '    value: 20000\n', '', 'missingKey', 'qualityYear.lowBurden.value'],
  ['no source', 'sources: [zin2015]', 'sources: []', 'outOfRange', 'qualityYear.lowBurden.sources'],
  ['an unknown source', 'sources: [zin2015]', 'sources: [zin2051]', 'unknownName', 'qualityYear.lowBurden.sources.1'],
  ['another grade', 'grade: C', 'grade: E', 'unknownName', 'qualityYear.lowBurden.grade'],
  ['one language', ', en: "Worth of a quality-of-life year, low burden of disease"', '', 'missingKey', 'qualityYear.lowBurden.label.en'],
  ['a burden above all', 'burden: [0.71, 1]', 'burden: [0.71, 10]', 'outOfRange', 'qualityYear.highBurden.burden.2'],
  ['another kind of file', 'nabij/yardsticks/1', 'nabij/targets/1', 'badSchema', 'schema'],
])('tells of %s', (_, right, wrong, code, path) => {
  expect(faultsOf(right, wrong).map((fault) => [fault.code, fault.path])).toEqual([[code, path]])
})

it('tells that the file is not there', () => {
  expect(() => loadYardsticks(fixtureSource({ [YARDSTICKS_FILE]: undefined }))).toThrow(InputError)
})
