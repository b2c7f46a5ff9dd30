import { describe, expect, it } from 'vitest'
import { compareResults } from '../../src/analysis/compare.ts'
import { indexOutcomes } from '../../src/analysis/contrasts.ts'
import { SIDES } from '../../src/analysis/gap-names.ts'
import { gapOf } from '../../src/analysis/gaps.ts'
import { reportEvidence } from '../../src/analysis/report-evidence.ts'
import { decimalsFor, pack, unpack } from '../../src/analysis/packing.ts'
import { buildReportData } from '../../src/analysis/report-data.ts'
import { openReport } from '../../src/analysis/report-reader.ts'
import { wholeReport } from '../../src/analysis/whole-report.ts'
import { diskSource } from '../../src/io/files.ts'
import { OUTCOMES } from '../../src/results/outcomes.ts'
import type { UnitResult } from '../../src/results/types.ts'
import { POSITIONS } from '../../src/scenario/position-swap.ts'
import type { GapKind } from '../../src/scenario/question.ts'
import type { ParameterRecord } from '../../src/scenario/types.ts'
import { loadYardsticks } from '../../src/scenario/yardsticks.ts'
import { syntheticStudy, syntheticUnit } from '../fixtures/synthetic.ts'

const study = syntheticStudy({
  municipalities: ['small', 'medium'],
  policies: ['situation-2014', 'walk-in', 'twin'],
  replications: 3,
  years: 3,
})
const units = study.municipalities.flatMap((_, m) => [1, 2, 3].map((r) => syntheticUnit(study, m, r)))
const results = { study, hash: 'h', version: 'v', units }
const yardsticks = loadYardsticks(diskSource())
const data = buildReportData(results)
const report = openReport(JSON.parse(JSON.stringify(data)))

/** The stored value, found the slow way. */
function stored(
  unit: UnitResult,
  policy: string,
  outcome: string,
  where: { year: number; week?: number; group?: string; area?: string },
): number {
  const t = unit.outcomes
  for (let i = 0; i < t.value.length; i++) {
    if (
      unit.policies[t.policy[i]] === policy &&
      OUTCOMES[t.outcome[i]].name === outcome &&
      t.view[i] === 0 &&
      t.week[i] === (where.week ?? -1) &&
      t.year[i] === where.year &&
      unit.groups[t.group[i]] === (where.group ?? 'all') &&
      unit.neighbourhoods[t.neighbourhood[i]] === (where.area ?? 'all')
    )
      return t.value[i]
  }
  return NaN
}
const near = (found: number, expected: number) => expect(Math.abs(found / expected - 1)).toBeLessThan(6e-5)

describe('the report document', () => {
  const burden = report.measure('burden')
  it('gives back the stored values to about 5 digits, whatever the order of the units', () => {
    for (const r of [openReport(buildReportData({ ...results, units: units.toReversed() })), report]) {
      near(r.quarterly(1, 1, burden)![2][4], stored(units[5], 'walk-in', 'burden', { year: 2, week: 65 }))
      near(r.yearly(1, 1, burden)![0][2], stored(units[3], 'walk-in', 'burden', { year: 3 }))
      near(r.total(0, 2, burden)![1], stored(units[1], 'twin', 'burden', { year: 0 }))
      near(r.group(0, 0, burden, 3)![1], stored(units[1], 'situation-2014', 'burden', { year: 0, group: data.groups[3] }))
      near(r.neighbourhood(1, 1, burden, 11)![2], stored(units[5], 'walk-in', 'burden', { year: 0, area: 'WK12' }))
    }
  })
  it('keeps differences of exactly 0 after rounding', () => {
    data.measures.forEach((_, measure) => {
      expect(report.total(1, 2, measure)).toEqual(report.total(1, 0, measure))
      expect(report.yearly(1, 2, measure)).toEqual(report.yearly(1, 0, measure))
    })
  })
  it('holds the same comparisons as the command line, at full precision', () => {
    const row = compareResults(results).find((r) => r.municipality === 'medium' && r.policy === 'walk-in' && r.outcome === 'burden')!
    const { baselineMean, difference, low, high, replications, sign } = row
    expect(report.comparison(1, 1, burden)).toMatchObject({ baselineMean, difference, low, high, replications, sign })
  })
  it('pools curves over replications', () => {
    const curve = report.curve(0, 1, 'support', 'activated')!
    const sum = (pick: (unit: UnitResult, row: number) => number, step: number, cause: number) =>
      units.slice(0, 3).reduce((total, unit) => {
        const t = unit.curves
        for (let i = 0; i < t.step.length; i++) {
          if (t.policy[i] === 1 && t.curve[i] === 3 && t.stratum[i] === 1 && t.step[i] === step && t.cause[i] === cause)
            return total + pick(unit, i)
        }
        return total
      }, 0)
    expect(curve.atRisk[7]).toBe(sum((u, i) => u.curves.atRisk[i], 7, 0))
    expect(curve.events[1][7]).toBe(sum((u, i) => u.curves.events[i], 7, 1))
    expect(curve.censored[7]).toBe(sum((u, i) => u.curves.censored[i], 7, 0))
  })
  it('keeps numbers at risk that do not follow from events, as with late entry', () => {
    const late = units.map((u) => ({ ...u, curves: { ...u.curves, atRisk: u.curves.atRisk.map((n, i) => n + u.curves.step[i]) } }))
    const found = openReport(buildReportData({ ...results, units: late })).curve(0, 0, 'support', 'grown')!
    expect(found.atRisk[5]).toBe(report.curve(0, 0, 'support', 'grown')!.atRisk[5] + 5 * 3)
  })
  it('marks values that are missing and works on unfinished results', () => {
    const part = openReport(buildReportData({ ...results, units: [units[0], units[1], units[3]] }))
    expect(part.total(1, 0, burden)![0]).toBeGreaterThan(0)
    expect(part.total(1, 0, burden)![1]).toBeNaN()
    expect(part.comparison(1, 1, burden)!.replications).toBe(1)
  })
  it('of three municipalities, five policies and twelve replications stays below 6 MB', () => {
    const big = syntheticStudy()
    const all = big.municipalities.flatMap((_, m) => Array.from({ length: 12 }, (__, r) => syntheticUnit(big, m, r + 1)))
    expect(JSON.stringify(wholeReport({ study: big, hash: 'h', version: 'v', units: all }, yardsticks)).length).toBeLessThan(6e6)
  })
})

describe('the same residents in the report', () => {
  const cell = 1 * data.policies.length + 1
  it('are counted in full, on paths and in the matrix, and moves add up run by run', () => {
    const { lives } = data
    const unit = units[3]
    const sum = (kind: number) =>
      units
        .slice(3, 6)
        .flatMap((u) =>
          Array.from(u.transitions!.residents).filter(
            (_, i) => u.transitions!.policy[i] === 1 && u.transitions!.kind[i] === kind && u.transitions!.group[i] === 0,
          ),
        )
        .reduce((a, b) => a + b, 0)
    expect(lives!.paths[cell].filter((_, i) => i % 2 === 1).reduce((a, b) => a + b, 0)).toBe(sum(0))
    expect(lives!.matched[cell][0].reduce((a, b) => a + b, 0)).toBe(sum(1))
    expect(lives!.moved[cell][0].filter((_, i) => i % 3 === 2).reduce((a, b) => a + b, 0)).toBe(sum(1))
    expect(lives!.matched[1 * data.policies.length]).toEqual([])
    expect(unit.municipality).toBe('medium')
  })
  it('are absent when no unit has them', () => {
    expect(buildReportData({ ...results, units: units.map((unit) => ({ ...unit, transitions: undefined })) }).lives).toBeUndefined()
  })
})

describe('gaps and evidence of the report', () => {
  const whole = wholeReport(results, yardsticks)
  it('are those of the command line, municipality by municipality', () => {
    const index = indexOutcomes({ ...results, units: units.slice(3) })
    const own = gapOf(index, study, 'walk-in', 'education', 'burden')!
    const found = whole.gaps!.find(
      (g) => g.municipality === 1 && g.policy === 1 && g.kind === 'education' && whole.outcomes[g.outcome].name === 'burden',
    )!
    near(found.value, own.value)
    near(found.referenceValue, own.referenceValue)
    expect(found.changeDirection).toBeDefined()
  })
  it('are between the groups of the experiments', () => {
    for (const [kind, { group, reference }] of Object.entries(POSITIONS))
      expect([kind, SIDES[kind as GapKind]]).toEqual([kind, { group, reference }])
  })
  it('count assumptions by grade and leave levers out', () => {
    const record = { kind: 'assumption', grade: 'B', judgement: true } as ParameterRecord
    const lever = { ...record, kind: 'lever' } as ParameterRecord
    expect(reportEvidence({ ties: { a: record, b: { ...record, grade: 'D', judgement: false } }, levers: { c: lever } })).toEqual([
      { group: 'ties', grades: [0, 1, 0, 1], judgements: 1 },
    ])
  })
})

describe('packing', () => {
  it('keeps five significant digits of the largest value', () => {
    expect([decimalsFor(0.4631), decimalsFor(46.31), decimalsFor(99999), decimalsFor(1234567), decimalsFor(0)]).toEqual([5, 3, 0, -2, 0])
    expect(unpack(pack([1234567, NaN, -4321], -2), -2)).toEqual([1234600, NaN, -4300])
    expect(unpack(pack([0.1, 0.25, 0.12345678], 5), 5)).toEqual([0.1, 0.25, 0.12346])
  })
})
