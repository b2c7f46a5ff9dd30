/** Every file in scenarios/ is right, and the policies say what they are meant to say. */
import { describe, expect, it } from 'vitest'
import { LEVER_NAMES, PARAMETER_SHAPES } from '../../src/model/parameters.ts'
import { diskSource } from '../../src/io/files.ts'
import { RESULT_NAMES } from '../../src/results/names.ts'
import { checkFile } from '../../src/scenario/check-file.ts'
import type { InputFault } from '../../src/core/problems.ts'
import { loadParameters, namesInGroup, PARAMETER_GROUPS, toParameters } from '../../src/scenario/parameters.ts'
import { FOLDER_OF } from '../../src/scenario/source.ts'
import { loadStudy } from '../../src/scenario/study.ts'
import type { Policy } from '../../src/scenario/types.ts'

const source = diskSource()
const files = [
  'scenarios/sources.yaml',
  'scenarios/targets.yaml',
  'scenarios/yardsticks.yaml',
  'scenarios/workshop.yaml',
  ...Object.values(FOLDER_OF).flatMap((folder) => source.list(folder).map((name) => `${folder}/${name}`)),
]

it.each(files)('%s is right', (file) => {
  const faults: InputFault[] = []
  const checked = checkFile(source, file, faults, RESULT_NAMES)
  expect(faults).toEqual([])
  expect(checked?.title.nl).toBeTruthy()
})

it.each(files)('%s names the schema that an editor checks it with', (file) => {
  const [first] = source.read(file)!.split('\n')
  expect(first).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)?schema\/\w+\.schema\.json$/)
  expect(source.read(`scenarios/schema/${first.split('/').at(-1)}`)).toBeDefined()
})

it('the study of the headline compares five policies in three sizes, about 4 000 residents each', () => {
  const study = loadStudy(source, 'headline')
  expect(study.municipalities.map((m) => m.municipality.id)).toEqual(['small', 'medium', 'large'])
  for (const { municipality, scale } of study.municipalities) {
    expect(municipality.total.residents * scale).toBeGreaterThan(3500)
    expect(municipality.total.residents * scale).toBeLessThan(4500)
  }
  expect(study.policies.map((p) => p.name)).toEqual([
    'fragmented-2014',
    'reform-promised',
    'reform-delivered',
    'walk-in-t-shape',
    'activation-heavy',
  ])
  expect([study.baseline, study.years, study.burnInYears]).toEqual(['fragmented-2014', 10, 3])
})

describe('the policies', () => {
  const policies = new Map(
    source.list('scenarios/policies').map((f) => [f.replace('.yaml', ''), loadStudy(source, f.replace('.yaml', '')).policies.at(-1)!]),
  )
  const value = (policy: string, lever: string): number => policies.get(policy)!.levers[lever].value

  it('all start from the situation of 2014, which says every lever and equals the defaults of the levers', () => {
    const before = policies.get('fragmented-2014')!
    const records = loadParameters(source).levers
    for (const lever of LEVER_NAMES) {
      expect(source.read('scenarios/policies/fragmented-2014.yaml')).toMatch(new RegExp(`^  ${lever}:`, 'm'))
      expect(before.levers[lever]).toEqual({
        before: records[lever].values[0],
        value: records[lever].values[0],
        start: 0,
        ramp: 0,
        stop: null,
      })
      for (const policy of policies.values()) expect(policy.levers[lever].before).toBe(records[lever].values[0])
    }
  })

  it('deliver what was promised with less money and less learned, and not at the same budget', () => {
    expect(value('reform-delivered', 'breadth')).toBe(value('reform-promised', 'breadth'))
    expect(value('reform-delivered', 'budgetCut')).toBeGreaterThan(0)
    expect(value('reform-delivered', 'learnedShare')).toBeLessThan(value('reform-promised', 'learnedShare'))
    expect(policies.get('reform-delivered')!.costNeutral).toBe(false)
    for (const name of ['fragmented-2014', 'reform-promised', 'walk-in-t-shape', 'activation-heavy'])
      expect(policies.get(name)!.costNeutral).toBe(true)
  })

  it('rest more on the network when they are activation-heavy', () => {
    for (const lever of ['networkMeeting', 'ownNetworkFirst'])
      expect(value('activation-heavy', lever)).toBeGreaterThan(value('reform-promised', lever))
  })

  it('have a yardstick without formal help, with formal help before the reform', () => {
    expect(policies.get('no-formal-help')!.levers.formalHelp).toMatchObject({ before: 1, value: 0 })
  })

  it('each change something', () => {
    const [first, ...others] = [...policies.values()].map((p: Policy) => JSON.stringify([p.levers, p.assumptions]))
    expect(new Set([first, ...others]).size).toBe(policies.size)
  })
})

it('the numbers arrive as the model wants them: scalars as numbers, tables flat in row-major order', () => {
  const records = loadParameters(source)
  const parameters = toParameters(records) as unknown as Record<string, Record<string, number | Float64Array>>
  for (const group of PARAMETER_GROUPS) {
    if (group === 'levers') continue
    for (const name of namesInGroup(group)) {
      const shape = (PARAMETER_SHAPES[group] as Record<string, readonly string[]>)[name]
      if (shape.length === 0) expect(parameters[group][name]).toBe(records[group][name].values[0])
      else expect(Array.from(parameters[group][name] as Float64Array)).toEqual(records[group][name].values)
    }
  }
  const changed = toParameters(records, { 'problems.spilloverScale': [0] })
  expect(changed.problems.spilloverScale).toBe(0)
})
