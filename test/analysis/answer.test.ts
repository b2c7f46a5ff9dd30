/** Answers in words, from made-up numbers: what is clear is said with its size, what is not is said to be so, and nothing else is said. */
import { describe, expect, it } from 'vitest'
import { answerOf, resultOf, verdictOf } from '../../src/analysis/answer.ts'
import { answerMarkdown } from '../../src/analysis/answer-markdown.ts'
import { compareGaps, concentrationIndex } from '../../src/analysis/gaps.ts'
import { pooledDifference } from '../../src/analysis/contrasts.ts'
import type { ResultSet } from '../../src/results/result-set.ts'
import { OUTCOMES } from '../../src/results/outcomes.ts'
import { GROUPS, type UnitResult } from '../../src/results/types.ts'
import type { Setting } from '../../src/scenario/judgement.ts'
import type { Contrast } from '../../src/scenario/question-contrasts.ts'
import type { Question } from '../../src/scenario/question.ts'
import { syntheticStudy } from '../fixtures/synthetic.ts'

const same = (text: string) => ({ nl: text, en: text })
/** municipality → arm → outcome (and year, group) → value per replication. */
type Values = Record<string, Record<string, Record<string, readonly number[]>>>

/** Results with only these values. */
function resultsOf(values: Values, question: Question): ResultSet {
  const replications = Object.values(Object.values(Object.values(values)[0])[0])[0].length
  const units = Object.entries(values).flatMap(([municipality, arms]) =>
    Array.from({ length: replications }, (_, r): UnitResult => {
      const policies = Object.keys(arms)
      const rows = policies.flatMap((arm, p) =>
        Object.entries(arms[arm]).map(([key, list]) => {
          const [outcome, year = '0', group = 'all'] = key.split('@')
          return {
            p,
            outcome: OUTCOMES.findIndex((o) => o.name === outcome),
            year: Number(year),
            group: GROUPS.indexOf(group as 'all'),
            value: list[r],
          }
        }),
      )
      const n = rows.length
      return {
        municipality,
        replication: r + 1,
        policies,
        neighbourhoods: ['all'],
        groups: GROUPS,
        outcomes: {
          policy: Uint16Array.from(rows, (x) => x.p),
          year: Int16Array.from(rows, (x) => x.year),
          week: new Int16Array(n).fill(-1),
          neighbourhood: new Uint16Array(n),
          group: Uint8Array.from(rows, (x) => x.group),
          outcome: Uint16Array.from(rows, (x) => x.outcome),
          view: new Uint8Array(n),
          value: Float64Array.from(rows, (x) => x.value),
          weight: new Float64Array(n).fill(1),
        },
        curves: {} as UnitResult['curves'],
        counts: {},
        seconds: 0,
      }
    }),
  )
  return { study: question.study, hash: '0123456789abcdef', version: '0', units }
}

const contrast = (more: Partial<Contrast> = {}): Contrast => ({
  id: 'new - old',
  title: { nl: 'Nieuw tegenover oud', en: 'New against old' },
  weights: { new: 1, old: -1 },
  interaction: false,
  main: true,
  ...more,
})
function question(more: Partial<Question> = {}, municipalities = ['small']): Question {
  return {
    name: 'test',
    title: same('Test'),
    question: same('Does it help?'),
    hypothesis: { nl: 'Het helpt', en: 'It helps' },
    against: same('Nothing.'),
    cannotSay: { nl: 'Veel', en: 'Much' },
    sources: ['guess'],
    study: syntheticStudy({ municipalities, replications: 4, years: 6 }),
    contrasts: [contrast()],
    outcomes: [
      { outcome: 'unmetNeed', expected: 'lower', decides: true },
      { outcome: 'burden', expected: 'lower', decides: false },
    ],
    moments: [],
    robustness: {},
    ...more,
  }
}
const around = (mean: number, spread = 0.001): number[] => [mean - spread, mean + spread, mean - spread / 2, mean + spread / 2]
const flat = (mean: number): number[] => [mean, mean, mean, mean]
const run = (q: Question, values: Values, more = {}) => answerOf(q, { main: resultsOf(values, q), ...more })

describe('an answer in words', () => {
  const clear: Values = {
    small: { old: { unmetNeed: flat(0.5), burden: flat(500) }, new: { unmetNeed: around(0.45), burden: around(500, 20) } },
  }

  it('says the expectation, the verdict, what is clear with size, range and runs, and what is not', () => {
    const { text, verdict } = run(question(), clear)
    expect(verdict).toBe('supported')
    expect(text.nl[0]).toBe(
      'De verwachting was: Het helpt. In dit model komt dat uit. Nieuw tegenover oud: “Onvervulde behoefte” 5,0 procentpunt lager ' +
        '(4,9 tot 5,1; in 4 van 4 herhalingen); geen duidelijk verschil in “Problemenlast”.',
    )
    expect(text.en[0]).toBe(
      'The expectation was: It helps. In this model it holds. New against old: “Unmet need” 5.0 percentage points lower ' +
        '(4.9 to 5.1; in 4 of 4 runs); no clear difference in “Burden of problems”.',
    )
    expect(text.nl.at(-1)).toMatch(/^Gerekend met/)
    expect(text.en.find((p) => p.startsWith('What the model cannot say'))).toBe('What the model cannot say: Much.')
  })

  it('says that there is no clear difference when there is none', () => {
    const { text, verdict } = run(question(), {
      small: { old: { unmetNeed: flat(0.5), burden: flat(500) }, new: { unmetNeed: around(0.5, 0.05), burden: around(500, 20) } },
    })
    expect(verdict).toBe('unclear')
    expect(text.nl[0]).toContain(
      'In dit model is er geen duidelijk verschil. Nieuw tegenover oud: geen duidelijk verschil in “Onvervulde behoefte” en “Problemenlast”.',
    )
    expect(text.en[0]).toContain('In this model there is no clear difference.')
    expect(text.en[0]).not.toMatch(/higher|lower/)
  })

  it('says what moves the other way, as other than expected', () => {
    const { text, verdict } = run(question(), {
      small: { old: { unmetNeed: flat(0.5), burden: flat(500) }, new: { unmetNeed: around(0.58), burden: flat(500) } },
    })
    expect(verdict).toBe('against')
    expect(text.nl[0]).toContain('gaat de andere kant op')
    expect(text.nl[0]).toContain('8,0 procentpunt hoger (7,9 tot 8,1; in 4 van 4 herhalingen), anders dan verwacht')
    expect(text.nl[0]).toContain('precies gelijk: “Problemenlast”')
  })

  it('names the municipalities where a difference does not hold, and those where it is the other way round', () => {
    const of = (value: number, spread?: number) => ({
      old: { unmetNeed: flat(0.5), burden: flat(1) },
      new: { unmetNeed: around(value, spread), burden: flat(1) },
    })
    const q = question({}, ['small', 'medium', 'large'])
    expect(run(q, { small: of(0.4), medium: of(0.41), large: of(0.42) }).text.nl[0]).toContain('Dat geldt in alle drie de gemeenten.')
    const { text } = run(q, { small: of(0.4), medium: of(0.5, 0.01), large: of(0.53) })
    expect(text.en[0]).toContain('“Unmet need”: not clear in the medium-sized municipality.')
    expect(text.en[0]).toContain('“Unmet need”: the other way round in the large municipality.')
  })

  it('says how the verdict depends on when it is asked', () => {
    const { text } = run(question({ moments: [1, 5] }), {
      small: {
        old: { unmetNeed: flat(0.5), burden: flat(1), 'unmetNeed@1': flat(0.5), 'unmetNeed@5': flat(0.5) },
        new: { unmetNeed: around(0.45), burden: flat(1), 'unmetNeed@1': around(0.53), 'unmetNeed@5': around(0.4) },
      },
    })
    expect(text.nl[1]).toBe(
      'Het oordeel hangt af van het moment van meten. Nieuw tegenover oud, “Onvervulde behoefte”: in jaar 1 3,0 procentpunt hoger; in jaar 5 10,0 procentpunt lager.',
    )
  })

  it('says of an interaction how much it adds to the sum, or that it adds nothing clear', () => {
    const both = contrast({ id: 'both', title: { nl: 'A samen met b', en: 'A together with b' }, interaction: true, main: false })
    const { text } = run(
      question({ contrasts: [contrast(), { ...both, outcomes: ['unmetNeed'] }, { ...both, id: 'x', outcomes: ['burden'] }] }),
      clear,
    )
    expect(text.en[1]).toBe(
      'A together with b: “Unmet need” is then 5.0 percentage points lower than the two apart would give together (4.9 to 5.1). ' +
        'A together with b: together they do not clearly give anything else than apart, in “Burden of problems”.',
    )
  })

  it('holds every number in its document', () => {
    const document = answerMarkdown(run(question(), clear), { guess: 'A guess' }, 'nl')
    expect(document).toContain('| Nieuw tegenover oud | Onvervulde behoefte | alle jaren | 50,0 % | −5,0 | −5,1; −4,9 | 4/4 | ja |')
    expect(document).toContain('- A guess')
  })
})

describe('the line on robustness', () => {
  const settings = (['low', 'high'] as const).flatMap((at): Setting[] =>
    ['care.a', 'care.b'].map((assumption) => ({ assumption, at, label: same(assumption), unit: '1', values: [1] })),
  )
  const q = question({ outcomes: [{ outcome: 'unmetNeed', expected: 'lower', decides: true }] })
  const main: Values = { small: { old: { unmetNeed: flat(0.5) }, new: { unmetNeed: around(0.45) } } }
  const under = (values: Record<string, number[]>): Values => ({
    small: Object.fromEntries(
      ['', '~care.a~low', '~care.a~high', '~care.b~low', '~care.b~high'].flatMap((s) => [
        [`old${s}`, { unmetNeed: flat(0.5) }],
        [`new${s}`, { unmetNeed: values[s] ?? around(0.46) }],
      ]),
    ),
  })
  const line = (values: Record<string, number[]>, of = main) => {
    const { text } = run(q, of, { robustness: { results: resultsOf(under(values), q), settings } })
    return { nl: text.nl.find((p) => p.startsWith('Hoe stevig'))!, en: text.en.find((p) => p.startsWith('How robust'))! }
  }

  it('says that the sign stays', () => {
    expect(line({}).nl).toMatch(/De 2 aannames .* “Onvervulde behoefte”: het teken blijft gelijk in 4 van 4 gevallen\.$/)
  })
  it('names the assumption that turns it round and the one that leaves nothing', () => {
    const { nl, en } = line({ '~care.a~high': around(0.55), '~care.b~low': around(0.501, 0.03) })
    expect(nl).toContain(
      'in 2 van 4 gevallen. Het keert om bij “care.a” op zijn hoogst. Er blijft geen verschil in deze richting over bij “care.b” op zijn laagst.',
    )
    expect(en).toContain('It turns round with “care.a” at its highest.')
  })
  it('names what makes an unclear difference clear', () => {
    const unclear: Values = { small: { old: { unmetNeed: flat(0.5) }, new: { unmetNeed: around(0.5, 0.05) } } }
    const { en } = line(
      { '': around(0.5, 0.05), '~care.a~low': around(0.5, 0.05), '~care.a~high': around(0.5, 0.05), '~care.b~low': around(0.5, 0.05) },
      unclear,
    )
    expect(en).toContain('still no clear difference in 3 of 4 cases. A clear difference appears with “care.b” at its highest.')
  })
  it('warns when the smaller runs do not show the difference by themselves', () => {
    expect(line({ '': around(0.502, 0.03) }).nl).toContain('Let op: in deze kleinere opzet')
  })
  it('counts a same sign as kept, also when it is no longer clear', () => {
    expect(resultOf('lower', { difference: -0.001 }, 'unclear')).toBe('kept')
    expect(resultOf('lower', { difference: 0.001 }, 'unclear')).toBe('lost')
    expect(resultOf('lower', { difference: 0.1 }, 'higher')).toBe('flipped')
    expect(resultOf('unclear', { difference: 0.1 }, 'higher')).toBe('clear')
  })
})

describe('a verdict', () => {
  const of = (...agrees: ('yes' | 'no' | 'unclear')[]) => verdictOf(agrees.map((a) => ({ decides: true, agrees: a })))
  it('follows from what decides', () => {
    expect([of('yes', 'yes'), of('yes', 'unclear'), of('yes', 'no'), of('no', 'unclear'), of('unclear'), of()]).toEqual([
      'supported',
      'partly',
      'mixed',
      'against',
      'unclear',
      'described',
    ])
    expect(verdictOf([{ decides: false, agrees: 'no' }])).toBe('described')
  })
})

describe('a difference over municipalities', () => {
  it('is the mean of their means, with the spread within each and all runs counted', () => {
    const d = pooledDifference([
      { sum: [1, 3], base: [10, 10] },
      { sum: [9, 11], base: [20, 20] },
    ])
    expect(d).toMatchObject({ baselineMean: 15, difference: 6, replications: 4, sign: { positive: 4, zero: 0, negative: 0 } })
    // Variance of each mean 1, of their mean 1/2; Student's t with 2 degrees of freedom.
    expect(d.high - d.difference).toBeCloseTo(4.302652729749464 * Math.sqrt(1 / 2), 10)
  })
  it('equals the plain paired difference for one municipality, leaves out missing runs, and is exact when nothing differs', () => {
    expect(pooledDifference([{ sum: [1, NaN, 3], base: [1, 1, 1] }])).toMatchObject({ difference: 2, replications: 2 })
    expect(pooledDifference([{ sum: [0, 0], base: [1, 1] }])).toMatchObject({ difference: 0, low: 0, high: 0 })
    expect(pooledDifference([{ sum: [NaN], base: [NaN] }]).replications).toBe(0)
  })
})

describe('gaps between groups', () => {
  const values: Values = {
    small: {
      old: { 'unmetNeed@0@education:low': [0.5, 0.54], 'unmetNeed@0@education:high': [0.4, 0.42] },
      new: { 'unmetNeed@0@education:low': [0.45, 0.47], 'unmetNeed@0@education:high': [0.4, 0.42] },
    },
  }
  const q = question()
  const study = { ...q.study, policies: ['old', 'new'].map((name) => ({ ...q.study.policies[0], name })) }
  const results = { ...resultsOf(values, q), study }

  it('are a difference, a ratio and, against a baseline, a change, each within a run', () => {
    const [old, changed] = compareGaps(results, 'old', ['unmetNeed'])
    expect(old).toMatchObject({ policy: 'old', kind: 'education', group: 'education:low', reference: 'education:high' })
    expect(old.gap.difference).toBeCloseTo(0.11, 10)
    expect(old.ratio).toBeCloseTo(0.52 / 0.41, 10)
    expect(changed.change!.difference).toBeCloseTo(-0.06, 10)
    expect(old.change).toBeUndefined()
  })

  it('by income have a concentration index: the area between equality and the curve of two classes', () => {
    // A fifth of the people with twice the burden of the others: they have a third of it, and the index is 0.2 − 1/3.
    const list: Record<string, [number, number]> = { all: [1.2, 100], 'income:low': [2, 20] }
    const at =
      (k: 0 | 1) =>
      (_m: string, _p: string, { group = 'all' }: { group?: string }) =>
        Float64Array.of(list[group][k])
    const index = { municipalities: ['m'], replications: 1, values: at(0), weights: at(1), together: () => new Float64Array(1) }
    expect(concentrationIndex(index, 'old', 'burden')).toBeCloseTo(0.2 - 1 / 3, 10)
  })
})
