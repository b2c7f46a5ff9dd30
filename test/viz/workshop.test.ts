/** What the workshop page computes without pixels: links, points, plans as files, steps of sliders, reach of rows. */
import { describe, expect, it } from 'vitest'
import { checkFile } from '../../src/scenario/check-file.ts'
import { diskSource } from '../../src/io/files.ts'
import { DIMENSIONS } from '../../src/model/dimensions.ts'
import { nestedValues } from '../../src/scenario/nested-values.ts'
import { loadParameters } from '../../src/scenario/parameters.ts'
import { loadStudy } from '../../src/scenario/study.ts'
import { loadWorkshop, WORKSHOP_CHARTS } from '../../src/scenario/workshop.ts'
import { isOnlyChoice } from '../../src/scenario/policy.ts'
import { RESULT_NAMES } from '../../src/results/names.ts'
import { parse } from 'yaml'
import { reachOf } from '../../viz/charts/delta-strip.ts'
import { numberWords } from '../../viz/format.ts'
import { wordsFor } from '../../viz/texts/choose.ts'
import { en } from '../../viz/texts/en.ts'
import { nl } from '../../viz/texts/nl.ts'
import { FIGURES } from '../../viz/workshop/figures.ts'
import { isOpenIn } from '../../viz/workshop/agenda.ts'
import { leverWords, niceStep, tidy } from '../../viz/workshop/lever-format.ts'
import { policyFile } from '../../viz/workshop/policy-file.ts'
import { START as defaults } from '../../viz/workshop/offered.ts'
import { pointsOf } from '../../viz/workshop/purse.ts'
import { MOST_LETTERS, tidyName } from '../../viz/workshop/names.ts'
import { guessWords, nearestGuess, readGuess } from '../../viz/workshop/guesses.ts'
import { largerSample, workersFor } from '../../viz/workshop/stages.ts'
import { choiceWords, type Offered, readChoice, readLink, tableWords, type WorkshopState, writeLink } from '../../viz/workshop/state.ts'

const source = diskSource()
const records = loadParameters(source)
const workshop = loadWorkshop(source, RESULT_NAMES.headline)
const offered: Offered = {
  levers: (name, value) => name in records.levers && value >= records.levers[name].range[0] && value <= records.levers[name].range[1],
  assumptions: (id) => id.split('.')[1] in (records[id.split('.')[0]] ?? {}),
  municipalities: ['small', 'zwolle'],
  outcomes: ['unmetNeed', 'tieLoss'],
  charts: ['over-time', 'differences', 'people'],
  steps: 7,
  predicts: (step) => step === 'guess',
  samples: [1000, 2000],
}

describe('the link of a workshop', () => {
  const full: WorkshopState = {
    ...defaults,
    language: 'en',
    municipality: 'zwolle',
    seed: 'a seed & more=1',
    name: 'Tafel “noord” <b>&',
    sample: 1000,
    outcome: 'tieLoss',
    look: 'people',
    levers: { breadth: { value: 0.75, start: 0, ramp: 0 }, outreachShare: { value: 0.1, start: 2, ramp: 1 } },
    assumptions: { 'problems.spilloverScale': 1.25 },
    tables: [{ title: 'Tafel één & twee', levers: { walkIn: { value: 1, start: 0.5, ramp: 0 } } }],
    guess: { step: 'guess', values: [0.1, 0.0987, NaN, 0.00004] },
    guesses: [{ step: 'guess', title: 'Tafel & één', values: [0.1, 0.2] }],
    step: 3,
    large: true,
  }

  it('holds the version and only what differs', () => {
    expect(writeLink(defaults, defaults, '1.0')).toBe('#v=1.0')
    expect(writeLink({ ...defaults, levers: full.levers }, defaults, '1.0')).toBe('#v=1.0&l.breadth=0.75&l.outreachShare=0.1@2~1')
  })

  it('comes back to everything that was chosen', () => {
    const { state, version } = readLink(writeLink(full, defaults, '1.0+abc'), defaults, offered)
    expect(state).toEqual(full)
    expect(version).toBe('1.0+abc')
  })

  it('may be a whole address, and falls back for what is not offered', () => {
    const { state } = readLink(
      'https://example.org/w.html#l.breadth=9&l.nothing=1&l.walkIn=1&place=atlantis&step=99&sample=3&a.x.y=2&table1=|',
      defaults,
      offered,
    )
    expect(state).toEqual({ ...defaults, levers: { walkIn: { value: 1, start: 0, ramp: 0 } }, tables: [{ title: '', levers: {} }] })
  })

  it('holds names as short plain text, whatever a link brings', () => {
    const named = (name: string): string => readLink(`#name=${encodeURIComponent(name)}`, defaults, offered).state.name
    expect(named('  a\nb\u202Ec\0  ')).toBe('a b c')
    expect(named('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>')
    expect(tidyName('a\uD83Db')).toBe('a b')
    // A sign of two halves at the end is whole or not there: a link with half of it cannot be written.
    const long = encodeURIComponent(`${'a'.repeat(MOST_LETTERS - 1)}😀😀`)
    const { state } = readLink(`#name=${long}&seed=${long}&table1=${long}|walkIn=1&guess1=${long}|guess|0.1,0.2`, defaults, offered)
    expect([state.tables.length, state.guesses.length]).toEqual([1, 1])
    for (const words of [state.name, state.seed, state.tables[0].title, state.guesses[0].title])
      expect(Array.from(words)).toHaveLength(MOST_LETTERS)
    expect(readLink(writeLink(state, defaults, '1.0'), defaults, offered).state).toEqual(state)
  })

  it('writes a value with its timing so that it can be read', () => {
    for (const choice of [
      { value: 0.1, start: 0, ramp: 0 },
      { value: 20, start: 2, ramp: 0 },
      { value: 0.5, start: 0, ramp: 1.5 },
    ])
      expect(readChoice(choiceWords(choice))).toEqual(choice)
    expect(readChoice('x')).toBeUndefined()
    expect(tableWords({ title: 'a|b', levers: {} })).toBe('a b|')
  })
})

describe('the agenda', () => {
  it('opens what a step names, and everything without a step', () => {
    const step = { ...workshop.steps[0], levers: ['networks', 'breadth'] }
    expect(isOpenIn(step, 'breadth', 'integration')).toBe(true)
    expect(isOpenIn(step, 'networkMeeting', 'networks')).toBe(true)
    expect(isOpenIn(step, 'walkIn', 'proximity')).toBe(false)
    expect(isOpenIn(undefined, 'walkIn', 'proximity')).toBe(true)
    expect(isOpenIn({ ...step, levers: undefined }, 'breadth', 'integration')).toBe(false)
  })

  it('counts points by the share of the range that was moved', () => {
    const regime = Object.fromEntries(Object.entries(records.levers).map(([name, r]) => [name, r.values[0]]))
    const points = (levers: Parameters<typeof pointsOf>[1]): number => pointsOf({ workshop, records, regime: regime as never }, levers)
    expect(points({})).toBe(0)
    expect(points({ breadth: { value: 0.5, start: 0, ramp: 0 } })).toBe(workshop.purse.costs.breadth / 2)
    expect(points({ budgetCut: { value: 0.25, start: 0, ramp: 0 } })).toBe(-10)
  })
})

describe('a plan as a file', () => {
  const levers = { breadth: { value: 0.75, start: 0, ramp: 0 }, outreachShare: { value: 0.1, start: 2, ramp: 1 } }
  it('is a policy that the command line takes', () => {
    const text = policyFile(levers, { nl: 'Ons "plan"', en: 'Our plan' })
    const own = { read: (path: string) => (path === 'our-plan.yaml' ? text : source.read(path)), list: source.list }
    const faults: never[] = []
    expect(checkFile(own, 'our-plan.yaml', faults, undefined as never)?.title.nl).toBe('Ons "plan"')
    expect(faults).toEqual([])
    const { policies } = loadStudy(own, 'our-plan.yaml')
    expect(policies[1].levers.outreachShare).toMatchObject({ value: 0.1, start: 2, ramp: 1 })
  })

  it('writes tables in the order of their dimensions', () => {
    const values = Array.from({ length: DIMENSIONS.problemType.length * DIMENSIONS.stage.length }, (_, i) => i)
    const read = parse(nestedValues(values, ['problemType', 'stage'])) as number[][]
    expect(read).toHaveLength(DIMENSIONS.problemType.length)
    expect(read.flat()).toEqual(values)
    expect(nestedValues([3], [])).toBe('3')
  })
})

describe('controls', () => {
  it('have words for every choice, unit and theme in both languages', () => {
    const absent = Object.entries(records.levers).flatMap(([name, record]) => [
      ...Object.keys(record.choices ?? {}).flatMap((choice) =>
        `wsChoice_${choice}` in nl && `wsChoice_${choice}` in en ? [] : [`${name}: ${choice}`],
      ),
      ...(`wsUnit_${record.unit}` in nl ? [] : [`${name}: ${record.unit}`]),
      ...(`wsTheme_${record.theme}` in nl ? [] : [`${name}: ${record.theme}`]),
    ])
    expect(absent).toEqual([])
  })

  it('reach the value of 2014 and both ends in steps', () => {
    for (const [name, record] of Object.entries(records.levers)) {
      if (isOnlyChoice(record)) continue
      const [low, high] = record.range
      const step = niceStep(low, high)
      for (const value of [record.values[0], high]) expect([name, Math.abs(tidy((value - low) / step) % 1) < 1e-6]).toEqual([name, true])
    }
  })

  it('say values the way the language does', () => {
    const { breadth, triage, caseloadNorm } = records.levers
    expect(leverWords(breadth, 0.75, nl, numberWords('nl'))).toBe('75\u00a0%')
    expect(leverWords(breadth, 0.075, en, numberWords('en'))).toBe('7.5\u00a0%')
    expect(leverWords(triage, 1, nl, numberWords('nl'))).toBe(nl['wsChoice_first-come'])
    expect(leverWords(caseloadNorm, 20, en, numberWords('en'))).toBe('20\u00a0households')
    expect(wordsFor(nl, 'wsChoice_', 'true')).toBe('ja')
  })
})

describe('the strip of outcomes', () => {
  it('has rows that hold everything and change their scale in steps', () => {
    const row = { low50: -0.01, mean: 0, high50: 0.01, before: NaN, tolerance: 0.01 }
    expect(reachOf(row)).toBe(0.04)
    expect(reachOf({ ...row, high50: 0.036 })).toBe(0.04)
    expect(reachOf({ ...row, high50: 0.039 })).toBe(0.08)
    expect(reachOf({ ...row, before: -0.5 })).toBe(0.64)
    expect(reachOf({ ...row, low50: NaN, mean: NaN, high50: NaN })).toBe(0.04)
  })
})

describe('the larger sample', () => {
  it('is the whole municipality, or as much as fits in a minute, and only when that is more', () => {
    expect(largerSample(2000, 19_900)).toBe(19_900)
    expect(largerSample(2000, 128_000)).toBe(20_000)
    expect(largerSample(20_000, 128_000)).toBeUndefined()
    expect(largerSample(20_000, 19_900)).toBeUndefined()
    expect(largerSample(1000, 1050)).toBeUndefined()
  })
})

it('as many workers as the machine has cores for, by twos', () => {
  const table = [1, 2, 3, 4, 7, 8, 16].map((cores) => [workersFor(cores, 4), workersFor(cores, 8)])
  expect(table).toEqual([
    [2, 2],
    [2, 2],
    [2, 2],
    [4, 4],
    [4, 4],
    [4, 8],
    [4, 8],
  ])
  expect(workersFor(NaN, 8)).toBe(2)
})

it('the agenda may ask for every figure of the page, and for the closing sheet', () => {
  expect(WORKSHOP_CHARTS).toEqual([...FIGURES.map((figure) => figure.id), 'closing'])
})

describe('predictions', () => {
  const asks = (step: string): boolean => step === 'guess'

  it('travel in a link, with the years that were not drawn', () => {
    expect(guessWords({ step: 'guess', values: [0.123456, NaN, 0.2] })).toBe('guess|0.1235,,0.2')
    expect(readGuess('guess|0.1235,,0.2', asks)).toEqual({ step: 'guess', values: [0.1235, NaN, 0.2] })
    for (const words of ['', 'guess|', 'guess|0.1', 'other|0.1,0.2', 'guess|0.1,x', `guess|${'1,'.repeat(60)}`])
      expect(readGuess(words, asks)).toBeUndefined()
  })

  it('are near when they are near over the years, not by chance at the end', () => {
    const outcome = [NaN, 10, 9, 8, NaN]
    expect(nearestGuess([[10, 4, 4, 8], [10, 10, 9, 7], [10]], outcome)).toBe(1)
    expect(nearestGuess([[10], [10, NaN]], outcome)).toBe(-1)
    expect(
      nearestGuess(
        [
          [1, 10],
          [1, 10],
        ],
        outcome,
      ),
    ).toBe(0)
  })
})
