/** Verdicts on results whose answer is known. */
import { describe, expect, it } from 'vitest'
import { estimate, judge, unitOf, validationRow, valueOf, verdictOf } from '../../src/analysis/validation.ts'
import { OUTCOMES } from '../../src/results/outcomes.ts'
import { CURVES, GROUPS, type UnitResult } from '../../src/results/types.ts'
import type { Reading, Target, Term } from '../../src/scenario/targets-types.ts'
import { syntheticStudy } from '../fixtures/synthetic.ts'

type Row = [policy: number, year: number, group: number, view: number, value: number, weight: number]
/** One replication with rows of the outcome 'carers'. */
function unit(
  replication: number,
  rows: readonly Row[],
  support: readonly [atRisk: number, stopped: number, done: number][] = [],
): UnitResult {
  const carers = OUTCOMES.findIndex((o) => o.name === 'carers')
  const curve = CURVES.findIndex((c) => c.name === 'support')
  const causes = support.flatMap((s, step) => [0, 1].map((cause) => ({ step, cause, atRisk: s[0], events: s[1 + cause] })))
  return {
    municipality: 'small',
    replication,
    policies: ['a', 'b', 'c'],
    neighbourhoods: ['all'],
    groups: GROUPS,
    outcomes: {
      policy: Uint16Array.from(rows, (r) => r[0]),
      year: Int16Array.from(rows, (r) => r[1]),
      week: Int16Array.from(rows, () => -1),
      neighbourhood: new Uint16Array(rows.length),
      group: Uint8Array.from(rows, (r) => r[2]),
      outcome: Uint16Array.from(rows, () => carers),
      view: Uint8Array.from(rows, (r) => r[3]),
      value: Float64Array.from(rows, (r) => r[4]),
      weight: Float64Array.from(rows, (r) => r[5]),
    },
    curves: {
      policy: new Uint16Array(causes.length),
      curve: new Uint8Array(causes.length).fill(curve),
      stratum: new Uint8Array(causes.length),
      step: Int16Array.from(causes, (c) => c.step),
      cause: Uint8Array.from(causes, (c) => c.cause),
      atRisk: Float64Array.from(causes, (c) => c.atRisk),
      events: Float64Array.from(causes, (c) => c.events),
      censored: new Float64Array(causes.length),
    },
    counts: {},
    seconds: 0,
  }
}
const reading = (over: Partial<Reading> = {}): Reading => ({
  arm: 'a',
  municipality: 'small',
  outcome: 'carers',
  view: 'true',
  group: 'all',
  years: null,
  ...over,
})
const minus = (a: Term, b: Term): Term => ({ combine: 'difference', of: [a, b] })
const target = (terms: readonly Term[], over: Partial<Target> = {}): Target => ({
  id: 'T',
  use: 'validate',
  label: { nl: 'doel', en: 'aim' },
  theme: 'networks',
  sources: ['x'],
  input: false,
  municipality: 'small',
  terms,
  kind: 'combine' in terms[0] ? terms[0].combine : 'value',
  observed: null,
  low: 0,
  high: Infinity,
  by: 'interval',
  ...over,
})
const set = (units: readonly UnitResult[]) => ({ study: syntheticStudy(), hash: '', version: '', units })

describe('the estimate', () => {
  it('is the mean with the interval of Student', () => {
    // Three values 1, 2, 3: standard error 1/√3, t(0.975, 2) = 4.302653.
    const { mean, low, high, replications } = estimate([1, 2, 3, NaN])
    expect([mean, replications]).toEqual([2, 3])
    expect(high - mean).toBeCloseTo(4.302653 / Math.sqrt(3), 5)
    expect(mean - low).toBeCloseTo(4.302653 / Math.sqrt(3), 5)
  })
  it('has no interval with one value, and none is needed when all are equal', () => {
    expect(estimate([2])).toMatchObject({ mean: 2, low: NaN, high: NaN })
    expect(estimate([2, 2])).toMatchObject({ mean: 2, low: 2, high: 2 })
  })
})

describe('the verdict', () => {
  const e = { mean: 1, low: 0.5, high: 1.5, replications: 5 }
  it.each([
    [{ low: 0, high: Infinity, by: 'interval' }, 'met'],
    [{ low: 0.6, high: Infinity, by: 'interval' }, 'missed'],
    [{ low: -Infinity, high: 1.6, by: 'interval' }, 'met'],
    [{ low: -Infinity, high: 1.4, by: 'interval' }, 'missed'],
    [{ low: 0.4, high: 1.6, by: 'interval' }, 'met'],
    [{ low: 0.4, high: 1.4, by: 'interval' }, 'missed'],
    [{ low: 0.9, high: 1.1, by: 'mean' }, 'met'],
    [{ low: 1.1, high: 2, by: 'mean' }, 'missed'],
  ] as const)('%o is %s', (bounds, verdict) => {
    expect(verdictOf(e, bounds)).toBe(verdict)
  })
  it('is missed without a number, and without the interval it needs', () => {
    expect(verdictOf(estimate([]), { low: -1, high: 1, by: 'mean' })).toBe('missed')
    expect(verdictOf(estimate([1]), { low: 0, high: Infinity, by: 'interval' })).toBe('missed')
  })
})

describe('a row', () => {
  const units = [1, 2, 3].map((r) =>
    unit(r, [
      [0, 0, 0, 0, 10 + r, 5],
      [1, 0, 0, 0, 13 + 2 * r, 5],
      [2, 0, 0, 0, 16 + r, 5],
      [0, 0, 5, 0, 4, 5],
      [0, 1, 0, 0, 1, 1],
      [0, 2, 0, 0, 5, 3],
      [0, 0, 0, 1, 99, 1],
    ]),
  )
  const only = (): UnitResult => units[0]
  it('pairs within a replication', () => {
    // b − a = 3 + r: 4, 5, 6.
    const { mean, low, verdict } = judge(target([minus(reading({ arm: 'b' }), reading())]), set(units))
    expect(mean).toBe(5)
    expect(low).toBeCloseTo(5 - 4.302653 / Math.sqrt(3), 5)
    expect(verdict).toBe('met')
  })
  it('reads groups and views, and pools years by their denominators', () => {
    expect(valueOf(reading({ group: GROUPS[5] }), only)).toBe(4)
    expect(valueOf(reading({ view: 'registered' }), only)).toBe(99)
    expect(valueOf(reading({ years: [1, 2] }), only)).toBe((1 * 1 + 5 * 3) / 4)
    expect(valueOf(reading({ years: [2, 2] }), only)).toBe(5)
  })
  it('takes a ratio, and a difference of differences', () => {
    expect(valueOf({ combine: 'ratio', of: [reading({ arm: 'b' }), reading()] }, only)).toBe(15 / 11)
    expect(valueOf(minus(minus(reading({ arm: 'c' }), reading({ arm: 'b' })), minus(reading({ arm: 'b' }), reading())), only)).toBe(2 - 4)
  })
  it('with several terms is met only when each holds, and shows the weakest', () => {
    const rising = minus(reading({ arm: 'b' }), reading())
    const falling = minus(reading(), reading({ arm: 'c' }))
    expect(judge(target([rising]), set(units)).verdict).toBe('met')
    const both = judge(target([rising, falling]), set(units))
    expect([both.verdict, both.mean]).toEqual(['missed', -6])
  })
  it('is missed when the results do not have it', () => {
    const absent = judge(target([reading({ group: GROUPS[7] })], { low: -1e9, high: 1e9, by: 'mean' }), set(units))
    expect([absent.verdict, absent.replications]).toEqual(['missed', 0])
    expect(validationRow(absent, 'en', (k) => k)).toMatchObject({ model: null, modelLow: null, verdict: 'missed' })
  })
  it('reads a share off a curve, straight within a step, other causes as censored', () => {
    // 100 at risk, 20 stop, 10 are done; then 70 at risk, 7 stop.
    const one = unit(
      1,
      [],
      [
        [100, 20, 10],
        [70, 7, 0],
      ],
    )
    const at = (week: number, causes: readonly string[] | null = ['stopped']) =>
      valueOf({ ...reading({ outcome: undefined }), curve: { name: 'support', stratum: 'grown', causes, week } }, () => one)
    expect(at(4)).toBeCloseTo(0.8)
    expect(at(8)).toBeCloseTo(0.8 * 0.9)
    expect(at(6)).toBeCloseTo((0.8 + 0.72) / 2)
    expect(at(8, null)).toBeCloseTo(0.7 * 0.9)
    expect(at(12)).toBeNaN()
  })
  it('names its unit', () => {
    expect(unitOf(target([reading()]))).toBe('share')
    expect(unitOf(target([{ combine: 'ratio', of: [reading(), reading()] }]))).toBe('ratio')
    expect(validationRow(judge(target([minus(reading({ arm: 'b' }), reading())]), set(units)), 'nl', (k) => `bron ${k}`)).toMatchObject({
      id: 'T',
      use: 'validate',
      target: 'doel',
      unit: 'share (verschil)',
      source: 'bron x',
      observed: null,
      observedLow: 0,
      observedHigh: null,
      model: 5,
      verdict: 'met',
    })
  })
})
