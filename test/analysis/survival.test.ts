import { describe, expect, it } from 'vitest'
import { cumulativeIncidence, kaplanMeier, restrictedMean, weeksUntil } from '../../src/analysis/survival.ts'
import { readFixture } from '../fixtures/csv.ts'

const rows = readFixture('statistics/survival-table.csv')
const column = (name: string) => rows.map((row) => Number(row[name]))
const table = { step: 4, atRisk: column('atRisk'), events: [column('cause1'), column('cause2')] }

describe('Kaplan–Meier', () => {
  const points = kaplanMeier(table)
  it('has the survival, Greenwood errors and log-log bounds of the R package survival', () => {
    const expected = readFixture('statistics/survival.csv')
    expect(points.length).toBe(expected.length + 1)
    expected.forEach((row, i) => {
      const point = points[i + 1]
      expect(point.week).toBe(Number(row.week))
      expect(point.survival).toBeCloseTo(Number(row.survival), 12)
      expect(point.survival * Math.sqrt(point.variance)).toBeCloseTo(Number(row.stderr), 12)
      expect(point.low).toBeCloseTo(Number(row.low), 10)
      expect(point.high).toBeCloseTo(Number(row.high), 10)
    })
  })
  it('of one cause counts the others as censored', () => {
    const one = kaplanMeier(table, [0])
    readFixture('statistics/survival-cause1.csv').forEach((row, i) => expect(one[i + 1].survival).toBeCloseTo(Number(row.survival), 12))
  })
  it('has the restricted mean of R when events fall in the middle of a step', () => {
    const [r52, r80] = readFixture('statistics/survival-summary.csv').map((row) => Number(row.value))
    expect(restrictedMean(points, 52)).toBeCloseTo(r52, 10)
    expect(restrictedMean(points, 80)).toBeCloseTo(r80, 10)
  })
  it('gives the half-life of an exponential', () => {
    // 3 % end per step of 4 weeks: half-life 4 · ln 2 / −ln 0.97 weeks, up to the straight line within a step.
    const atRisk: number[] = []
    const ended: number[] = []
    for (let n = 1e9, s = 0; s < 60; s++, n *= 0.97) {
      atRisk.push(n)
      ended.push(n * 0.03)
    }
    const curve = kaplanMeier({ step: 4, atRisk, events: [ended] })
    expect(weeksUntil(curve)).toBeCloseTo((4 * Math.log(2)) / -Math.log(0.97), 1)
    expect(weeksUntil(curve, 0.01)).toBeNaN()
  })
  it('has no restricted mean beyond the observation, and a full one when all have ended', () => {
    expect(restrictedMean(kaplanMeier({ step: 4, atRisk: [10], events: [[5]] }), 8)).toBeNaN()
    expect(restrictedMean(kaplanMeier({ step: 4, atRisk: [10], events: [[10]] }), 8)).toBe(2)
  })
  it('has no bounds once everybody has had the event', () => {
    const last = kaplanMeier({ step: 4, atRisk: [10, 5], events: [[5, 5]] })[2]
    expect(last.survival).toBe(0)
    expect(last.low).toBeNaN()
  })
})

describe('Aalen–Johansen', () => {
  const points = cumulativeIncidence(table)
  it('has the cumulative incidence of competing causes of the R package survival', () => {
    readFixture('statistics/survival.csv').forEach((row, i) => {
      expect(points[i + 1].incidence[0]).toBeCloseTo(Number(row.incidence1), 12)
      expect(points[i + 1].incidence[1]).toBeCloseTo(Number(row.incidence2), 12)
    })
  })
  it('shares out everybody: the causes and those without an event sum to 1', () => {
    for (const p of points) expect(p.incidence[0] + p.incidence[1] + p.free).toBeCloseTo(1, 12)
  })
  it('is 1 − Kaplan–Meier when there is one cause', () => {
    const one = { step: 4, atRisk: table.atRisk, events: [table.events[0]] }
    const km = kaplanMeier(one)
    cumulativeIncidence(one).forEach((p, i) => expect(p.incidence[0]).toBeCloseTo(1 - km[i].survival, 12))
  })
})
