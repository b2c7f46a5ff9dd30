/** Scenario files in memory: a complete little set, and any file on top of it. Parameter values are made up. */
import { DIMENSIONS } from '../../src/model/dimensions.ts'
import { PARAMETER_SHAPES } from '../../src/model/parameters.ts'
import { diskSource } from '../../src/io/files.ts'
import type { ScenarioSource } from '../../src/scenario/source.ts'

type Shapes = Record<string, Record<string, readonly (keyof typeof DIMENSIONS)[]>>

/** A valid record with value 0.5 everywhere. */
export const recordText = (name: string, shape: readonly (keyof typeof DIMENSIONS)[]): string => {
  const nest = (dimensions: readonly (keyof typeof DIMENSIONS)[]): string =>
    dimensions.length === 0 ? '0.5' : `{ ${DIMENSIONS[dimensions[0]].map((label) => `${label}: ${nest(dimensions.slice(1))}`).join(', ')} }`
  return `${name}:\n  value: ${nest(shape)}\n  unit: share\n  range: [0, 1]\n  kind: assumption\n  grade: D\n  sources: [guess]\n  label: { nl: ${name}, en: ${name} }\n`
}

export const area = (code: string, name: string): string => `{
    code: ${code}, name: ${name}, residents: 10000, ages: [1600, 1200, 2500, 2800, 1900], households: 4500, householdTypes: [1700, 1300, 1500],
    origins: [8000, 1000, 1000], education: [0.3, 0.4, 0.3], lowIncomeShare: 0.1, socialAssistance: 30, socialHousingShare: 0.3, addressDensity: 900 }`

const FIGURES = [
  'residents',
  'ages',
  'households',
  'householdTypes',
  'origins',
  'education',
  'lowIncomeShare',
  'socialAssistance',
  'socialHousingShare',
  'addressDensity',
]
const provenance = `{ ${FIGURES.map((f) => `${f}: { source: guess, year: 2019, how: example }`).join(', ')} }`
export const municipalityText = (name = 'Testdorp', code = '"GM9999"'): string => `schema: nabij/municipality/1
kind: municipality
title: { nl: ${name}, en: ${name} }
provenance: { municipality: ${provenance}, neighbourhoods: ${provenance} }
municipality: ${area(code, name)}
neighbourhoods: [${area('"WK999900"', 'Dorp')}]
`

/** Files of the little set: real levers, policies and studies; made-up parameters and municipalities. */
export function fixtureFiles(): Record<string, string> {
  const disk = diskSource()
  const files: Record<string, string> = {
    'scenarios/sources.yaml': `${disk.read('scenarios/sources.yaml')!}\nguess:\n  title: Made up\n`,
    'scenarios/parameters/levers.yaml': disk.read('scenarios/parameters/levers.yaml')!,
    'scenarios/municipalities/small.yaml': municipalityText('Klein', '"GM9001"'),
    'scenarios/municipalities/medium.yaml': municipalityText('Middel', '"GM9002"'),
    'scenarios/municipalities/large.yaml': municipalityText('Groot', '"GM9003"'),
  }
  for (const [group, shapes] of Object.entries(PARAMETER_SHAPES as unknown as Shapes)) {
    if (group === 'levers') continue
    files[`scenarios/parameters/${group}.yaml`] = Object.entries(shapes)
      .map(([name, shape]) => recordText(name, shape))
      .join('')
  }
  for (const folder of ['scenarios/policies', 'scenarios/studies'])
    for (const name of disk.list(folder)) files[`${folder}/${name}`] = disk.read(`${folder}/${name}`)!
  return files
}

export function memorySource(files: Readonly<Record<string, string>>): ScenarioSource {
  return {
    read: (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    list: (folder) =>
      Object.keys(files)
        .filter((f) => f.startsWith(`${folder}/`) && !f.slice(folder.length + 1).includes('/'))
        .map((f) => f.slice(folder.length + 1)),
  }
}

/** The little set with other files over it; undefined takes a file away. */
export function fixtureSource(over: Readonly<Record<string, string | undefined>> = {}): ScenarioSource {
  const files: Record<string, string> = fixtureFiles()
  for (const [path, text] of Object.entries(over)) {
    if (text === undefined) delete files[path]
    else files[path] = text
  }
  return memorySource(files)
}
