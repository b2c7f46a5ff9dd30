import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { InputError, type InputFault } from '../../src/core/problems.ts'
import { parseMunicipality } from '../../src/scenario/municipality.ts'
import { municipalityToYaml } from '../../src/scenario/municipality-yaml.ts'
import { municipalityNames, municipalityText, shippedMunicipality } from '../population/shipped.ts'

type Plain = Record<string, any>
const small = (): Plain => parse(municipalityText('small'))
const faultsOf = (plain: unknown): readonly InputFault[] => {
  try {
    parseMunicipality(plain, 'small')
  } catch (error) {
    if (error instanceof InputError) return error.faults
    throw error
  }
  return []
}

describe('a municipality file', () => {
  it('comes back as the same text after reading and writing', () => {
    for (const id of municipalityNames) expect(municipalityToYaml(shippedMunicipality(id))).toBe(municipalityText(id))
  })

  it('gives every figure its source, year and how it came about', () => {
    for (const id of municipalityNames) {
      const m = shippedMunicipality(id)
      for (const p of [...Object.values(m.provenance), ...Object.values(m.neighbourhoodProvenance)]) {
        expect(p.source).toBe('cbs-kwb')
        expect(p.year).toBeGreaterThanOrEqual(2019)
      }
      expect(m.provenance.residents.how).toBe({ archetype: 'median', country: 'country', municipality: 'measured' }[m.kind])
      expect(m.notes.length).toBeGreaterThan(3)
    }
  })

  it('holds neighbourhoods that add up to the municipality', () => {
    for (const id of municipalityNames) {
      const { total, neighbourhoods } = shippedMunicipality(id)
      const sum = (pick: (n: (typeof neighbourhoods)[number]) => number): number => neighbourhoods.reduce((s, n) => s + pick(n), 0)
      expect(sum((n) => n.residents)).toBe(total.residents)
      expect(sum((n) => n.socialAssistance)).toBe(total.socialAssistance)
      expect(Math.abs(sum((n) => n.households) / total.households - 1)).toBeLessThan(0.001)
      expect(Math.abs(sum((n) => n.lowIncomeShare * n.households) / total.households / total.lowIncomeShare - 1)).toBeLessThan(0.005)
      for (const n of [total, ...neighbourhoods]) {
        expect(n.ages.reduce((a, b) => a + b, 0)).toBe(n.residents)
        expect(n.origins.reduce((a, b) => a + b, 0)).toBe(n.residents)
        expect(n.householdTypes.reduce((a, b) => a + b, 0)).toBe(n.households)
      }
    }
  })

  it('has neighbourhoods that differ as real ones do: low income at least twice as common in the poorest as in the richest tenth', () => {
    for (const id of municipalityNames) {
      const shares = shippedMunicipality(id)
        .neighbourhoods.map((n) => n.lowIncomeShare)
        .sort((a, b) => a - b)
      const at = (q: number): number => shares[Math.round(q * (shares.length - 1))]
      expect(at(0.9) / at(0.1)).toBeGreaterThan(id === 'sittard-geleen' || id === 'small' ? 1.4 : 2)
    }
  })

  it('with a code without quotes is met with the code in quotes', () => {
    const plain = small()
    plain.municipality.code = 363
    expect(faultsOf(plain)).toMatchObject([{ code: 'wrongType', path: 'municipality.code', found: '363', suggestion: '"0363"' }])
  })

  it('shows every fault at once: unknown keys, missing figures, sums that do not fit, codes used twice', () => {
    const plain = small()
    plain.municipality.bewoners = 3
    delete plain.neighbourhoods[0].residents
    expect(faultsOf(plain)).toMatchObject([
      { code: 'unknownKey', path: 'municipality.bewoners' },
      { code: 'missingKey', path: 'neighbourhoods.0.residents' },
    ])
    const sums = small()
    sums.neighbourhoods[1].ages[0] += 500
    sums.neighbourhoods[2].education[0] += 0.2
    expect(faultsOf(sums)).toMatchObject([
      { code: 'conflict', path: 'neighbourhoods.1.ages' },
      { code: 'outOfRange', path: 'neighbourhoods.2.education' },
    ])
    const twice = small()
    twice.neighbourhoods[3].code = twice.neighbourhoods[1].code
    twice.municipality.residents *= 2
    twice.municipality.ages = twice.municipality.ages.map((n: number) => n * 2)
    twice.municipality.origins = twice.municipality.origins.map((n: number) => n * 2)
    expect(faultsOf(twice)).toMatchObject([
      { code: 'conflict', path: 'neighbourhoods', expected: 'residents: 39800' },
      { code: 'duplicate', path: 'neighbourhoods.3.code' },
    ])
  })

  it('of another kind is refused', () => {
    expect(faultsOf({ ...small(), schema: 'nabij/policy/1' })).toMatchObject([{ code: 'badSchema', path: 'schema' }])
  })
})
