/**
 * Groups differ in position and in nothing else (F9). Exact: people whose label is exchanged, in a world whose tables by label are exchanged
 * too, live the same lives. Statistical: who gets the other's position gets the other's gap.
 */
import { describe, expect, it } from 'vitest'
import { concentrationIndex, gapOf, thirds } from '../src/analysis/gaps.ts'
import { indexOutcomes } from '../src/analysis/contrasts.ts'
import { seedKey } from '../src/core/draws.ts'
import { diskSource } from '../src/io/files.ts'
import { DIMENSIONS } from '../src/model/dimensions.ts'
import { PARAMETER_SHAPES, type Parameters } from '../src/model/parameters.ts'
import { GROUP_CELLS } from '../src/model/cells.ts'
import type { World } from '../src/model/world.ts'
import { buildPeople } from '../src/population/build.ts'
import { levelled } from '../src/population/margins.ts'
import { buildNetwork } from '../src/population/networks.ts'
import { GROUPS } from '../src/results/types.ts'
import { leversAt } from '../src/scenario/levers.ts'
import { toParameters } from '../src/scenario/parameters.ts'
import { swapComponent } from '../src/scenario/position-swap.ts'
import { loadStudy } from '../src/scenario/study.ts'
import { runWorld, simulateUnit, worldOf } from '../src/simulate.ts'

const study = loadStudy(diskSource(), 'reform-promised', { municipalities: ['small'], scale: 0.1, years: 3, burnInYears: 1 })
const { municipality } = study.municipalities[0]
const policy = study.policies.at(-1)!

/** Every table by `dimension` with classes a and b exchanged. */
function exchanged(parameters: Parameters, dimension: 'education' | 'sex' | 'origin', a: number, b: number): Parameters {
  const groups = Object.entries(parameters).map(([group, values]) => {
    const shapes = (PARAMETER_SHAPES as unknown as Record<string, Record<string, readonly (keyof typeof DIMENSIONS)[]>>)[group]
    const tables = Object.entries(values as Record<string, number | Float64Array>).map(([name, value]) => {
      const axis = shapes[name].indexOf(dimension)
      if (axis < 0 || typeof value === 'number') return [name, value]
      const size = DIMENSIONS[dimension].length
      const stride = shapes[name].slice(axis + 1).reduce((n, d) => n * DIMENSIONS[d].length, 1)
      return [
        name,
        value.map((_, i) => {
          const own = Math.floor(i / stride) % size
          const other = own === a ? b : own === b ? a : own
          return value[i + (other - own) * stride]
        }),
      ]
    })
    return [group, Object.fromEntries(tables)]
  })
  return Object.fromEntries(groups) as unknown as Parameters
}

/** The same people, with the labels of two classes exchanged or not, run to the end. */
function lives(dimension?: 'education' | 'sex' | 'origin', a = 0, b = 0): World {
  const own = toParameters(study.parameters)
  const key = seedKey('swap', municipality.id, 1)
  const people = buildPeople(municipality, 0.1, own.people, key)
  const parameters = dimension === undefined ? own : exchanged(own, dimension, a, b)
  if (dimension !== undefined) {
    const column = people.people.columns[dimension]
    for (let i = 0; i < people.people.count; i++) column[i] = column[i] === a ? b : column[i] === b ? a : column[i]
  }
  const population = { ...people, ...buildNetwork(people, parameters.ties, key) }
  const world = worldOf(population, 0.1, parameters, (years) => leversAt(policy, years), key, 52, 3 * 52)
  runWorld(world)
  return world
}

/** Everything counted in a cell. */
const counted = ({ recorder: { tally } }: World, cell: number): number[] => {
  const values: number[] = []
  for (let i = cell; i < tally.data.length; i += tally.cells) values.push(tally.data[i])
  return values
}

describe('a label', () => {
  const plain = lives()
  it.each([
    ['education', 0, 2, 'education:low', 'education:high'],
    ['sex', 0, 1, 'sex:female', 'sex:male'],
    ['origin', 0, 2, 'origin:dutch', 'origin:other'],
  ] as const)(
    'of %s decides nothing by itself: exchanged, the gap between the groups is exchanged to the last bit',
    (kind, a, b, one, other) => {
      const swapped = lives(kind, a, b)
      const cell = (name: string): number => (GROUPS as readonly string[]).indexOf(name)
      expect(counted(swapped, 0)).toEqual(counted(plain, 0))
      expect(counted(swapped, cell(one))).toEqual(counted(plain, cell(other)))
      expect(counted(swapped, cell(other))).toEqual(counted(plain, cell(one)))
      expect(counted(plain, cell(one))).not.toEqual(counted(plain, cell(other)))
      expect(GROUPS.length).toBe(GROUP_CELLS)
    },
  )
})

describe('a component of a position', () => {
  const base = { ...policy, name: 'base' }
  const swapped = (kind: 'education' | 'origin' | 'neighbourhood', component: 'exposure' | 'network' | 'access' | 'all') => ({
    ...policy,
    name: `${kind}-${component}`,
    assumptions: swapComponent(study.parameters, policy.assumptions, kind, component),
  })
  const policies = [base, swapped('education', 'network'), swapped('education', 'exposure'), swapped('neighbourhood', 'exposure')]
  const own = { ...study, policies, baseline: 'base', replications: 2, omit: ['quarters', 'curves', 'reference'] as const }
  const results = { study: own, hash: '', version: '', units: [1, 2].map((r) => simulateUnit(own, 0, r)) }
  const index = indexOutcomes(results)
  const gap = (name: string, kind: 'education' | 'income' | 'neighbourhood', outcome: string): number =>
    gapOf(index, own, name, kind, outcome)!.gap.difference

  it('closes the gap that it makes', () => {
    expect(gap('base', 'education', 'tiesPerAdult')).toBeLessThan(-1)
    expect(Math.abs(gap('education-network', 'education', 'tiesPerAdult'))).toBeLessThan(-0.5 * gap('base', 'education', 'tiesPerAdult'))
    expect(gap('education-exposure', 'education', 'burden')).toBeLessThan(gap('base', 'education', 'burden'))
  })

  it('leaves what does not hang on it: exposure hardly touches how many ties people have', () => {
    const own = gap('base', 'education', 'tiesPerAdult')
    expect(Math.abs(gap('education-exposure', 'education', 'tiesPerAdult') - own)).toBeLessThan(0.35 * Math.abs(own))
  })

  it('puts problems with low incomes: the concentration index of the burden is below 0', () => {
    expect(concentrationIndex(index, 'base', 'burden')).toBeLessThan(0)
    expect(gap('base', 'income', 'burden')).toBeGreaterThan(0)
  })

  it('levels neighbourhoods on the figures of the municipality', () => {
    const { poorest, richest } = thirds(own, municipality.id)
    expect(poorest.filter((code) => richest.includes(code))).toEqual([])
    const area = municipality.neighbourhoods.find((n) => n.code === poorest[0])!
    expect(levelled(area, municipality.total, 1, 1)).toBe(area)
    expect(levelled(area, municipality.total, 0, 1).lowIncomeShare).toBe(municipality.total.lowIncomeShare)
    const { origins } = levelled(area, municipality.total, 1, 0)
    expect(origins[2] / area.residents).toBeCloseTo(municipality.total.origins[2] / municipality.total.residents, 10)
    expect(gap('neighbourhood-exposure', 'neighbourhood', 'burden')).toBeLessThan(gap('base', 'neighbourhood', 'burden'))
  })
})
