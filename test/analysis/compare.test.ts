import { describe, expect, it } from 'vitest'
import { compareResults } from '../../src/analysis/compare.ts'
import { InputError } from '../../src/core/problems.ts'
import { OUTCOMES } from '../../src/results/outcomes.ts'
import { syntheticStudy, syntheticUnit } from '../fixtures/synthetic.ts'

const study = syntheticStudy({
  municipalities: ['small', 'medium'],
  policies: ['situation-2014', 'reform-promised', 'twin'],
  replications: 4,
  years: 2,
})
const units = study.municipalities.flatMap((_, m) => [1, 2, 3, 4].map((r) => syntheticUnit(study, m, r)))
const results = { study, hash: 'h', version: 'v', units }
const faultsOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.faults
  }
  return []
}

describe('comparing results', () => {
  const rows = compareResults(results)
  it('gives one row per municipality, policy and headline outcome, with exactly the promised keys', () => {
    const headlines = OUTCOMES.filter((o) => o.headline).map((o) => o.name)
    expect(rows.length).toBe(2 * 2 * headlines.length)
    expect(rows.slice(0, headlines.length).map((r) => r.outcome)).toEqual(headlines)
    expect(Object.keys(rows[0])).toEqual([
      'municipality',
      'policy',
      'baseline',
      'outcome',
      'group',
      'unit',
      'baselineMean',
      'difference',
      'low',
      'high',
      'replications',
      'sign',
    ])
    expect(rows[0]).toMatchObject({
      municipality: 'small',
      policy: 'reform-promised',
      baseline: 'situation-2014',
      group: 'all',
      unit: 'share',
    })
  })
  it('finds differences of exactly 0 between policies of the same content under different names', () => {
    const twins = rows.filter((r) => r.policy === 'twin')
    expect(twins.length).toBeGreaterThan(0)
    for (const row of twins) expect(row).toMatchObject({ difference: 0, low: 0, high: 0, sign: { positive: 0, zero: 4, negative: 0 } })
  })
  it('turns signs round when the other policy is the baseline', () => {
    const there = rows.find((r) => r.policy === 'reform-promised' && r.outcome === 'burden')!
    const back = compareResults(results, { baseline: 'reform-promised', outcomes: ['burden'] }).find(
      (r) => r.policy === 'situation-2014' && r.municipality === there.municipality,
    )!
    expect(back.difference).toBeCloseTo(-there.difference, 10)
    expect(back.sign).toEqual({ positive: there.sign.negative, zero: there.sign.zero, negative: there.sign.positive })
  })
  it('does not depend on the order in which units came in', () => {
    expect(compareResults({ ...results, units: units.toReversed() })).toEqual(rows)
  })
  it('can look at a year, a group, a neighbourhood and the registered view, and then says so in the row', () => {
    const [row] = compareResults(results, { outcomes: ['cost'], groups: ['age:65+'], year: 2 })
    expect(row).toMatchObject({ group: 'age:65+', year: 2 })
    const [area] = compareResults(results, { outcomes: ['cost'], neighbourhoods: ['WK02'], view: 'registered' })
    expect(area).toMatchObject({ neighbourhood: 'WK02', view: 'registered' })
    expect(compareResults(results, { outcomes: ['cost'], groups: ['education'] }).length).toBe(2 * 2 * 3)
    expect(compareResults(results, { outcomes: ['cost'], neighbourhoods: ['each'] }).length).toBe(2 * (4 + 12))
  })
  it('names every unknown name at once, with the nearest known one', () => {
    const faults = faultsOf(() => compareResults(results, { baseline: 'twin2', outcomes: ['burdn'], groups: ['educaton'], year: 9 }))
    expect(faults.map((f) => [f.code, f.path, f.suggestion])).toEqual([
      ['unknownName', '--baseline', 'twin'],
      ['unknownName', '--outcome', 'burden'],
      ['unknownName', '--group', 'education'],
      ['badOption', '--year', undefined],
    ])
  })
})
