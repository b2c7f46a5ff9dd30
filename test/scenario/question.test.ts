/** Research questions: what a file may say, where its faults are, and which sums of arms its contrasts are. */
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/problems.ts'
import { diskSource } from '../../src/io/files.ts'
import { DIMENSIONS } from '../../src/model/dimensions.ts'
import { PARAMETER_SHAPES } from '../../src/model/parameters.ts'
import { OUTCOMES } from '../../src/results/outcomes.ts'
import { judgementSettings } from '../../src/scenario/judgement.ts'
import { loadParameters } from '../../src/scenario/parameters.ts'
import { COMPONENTS, componentsOf, copyClass, POSITIONS, swapComponent } from '../../src/scenario/position-swap.ts'
import { loadQuestion, type Question } from '../../src/scenario/question.ts'
import { fixtureSource } from './fixture-source.ts'

const names = OUTCOMES.map((o) => o.name)
const HEAD = `schema: nabij/question/1
title: Proef
question: Helpt het?
hypothesis: Het helpt.
against: Niets.
cannotSay: Veel.
sources: [guess]
`
const ARMS = `arms:
  before: { title: Eerst }
  after: { title: { nl: Daarna, en: Afterwards }, policy: reform-promised, levers: { breadth: 0.5 } }
`
const REST = `contrasts: [{ arm: after, against: before }]
outcomes: [{ outcome: unmetNeed, expected: lower, decides: true }]
`
const load = (text: string): Question => loadQuestion(fixtureSource({ 'own.yaml': text }), 'own.yaml', names)
const faultsOf = (text: string): readonly { [key: string]: unknown }[] => {
  try {
    load(text)
  } catch (error) {
    if (error instanceof InputError) return error.faults as unknown as { [key: string]: unknown }[]
    throw error
  }
  return []
}

describe('a question', () => {
  it('is a study whose policies are its arms, with its levers over those of their policy', () => {
    const { study, contrasts, outcomes } = load(HEAD + ARMS + REST)
    expect(study.policies.map((p) => [p.name, p.title.en, p.levers.breadth.value, p.levers.jointPlan.value])).toEqual([
      ['before', 'Eerst', 0, 0],
      ['after', 'Afterwards', 0.5, 1],
    ])
    expect(study).toMatchObject({ name: 'own', baseline: 'before', replications: 12, years: 10 })
    expect(contrasts[0]).toMatchObject({ weights: { after: 1, before: -1 }, main: true })
    expect(outcomes).toEqual([{ outcome: 'unmetNeed', expected: 'lower', decides: true }])
  })

  const factorial = `${HEAD}policy: fragmented-2014
factors:
  breadth: { title: Breed, low: { levers: { breadth: 0 } }, high: { levers: { breadth: 1 } } }
  plan: { title: Plan, high: { levers: { jointPlan: true }, assumptions: { problems: { spilloverScale: 0.3 } } } }
`
  it('makes an arm of every combination of a factorial design', () => {
    const { policies } = load(`${factorial}contrasts: [{ effect: breadth }]\noutcomes: [{ outcome: unmetNeed }]\n`).study
    expect(policies.map((p) => p.name)).toEqual([
      'breadth-low.plan-low',
      'breadth-low.plan-high',
      'breadth-high.plan-low',
      'breadth-high.plan-high',
    ])
    expect(policies[3].levers.jointPlan.value).toBe(1)
    expect(policies[3].assumptions).toEqual({ 'problems.spilloverScale': [0.3] })
    expect(policies[2].assumptions).toEqual({})
  })

  it('weighs the arms of an effect, of one under a condition, and of an interaction', () => {
    const { contrasts } = load(
      `${factorial}contrasts: [{ effect: breadth }, { effect: breadth, when: { plan: high } }, { effect: [breadth, plan] }]\noutcomes: [{ outcome: unmetNeed }]\n`,
    )
    expect(contrasts.map((c) => c.weights)).toEqual([
      { 'breadth-low.plan-low': -0.5, 'breadth-low.plan-high': -0.5, 'breadth-high.plan-low': 0.5, 'breadth-high.plan-high': 0.5 },
      { 'breadth-low.plan-high': -1, 'breadth-high.plan-high': 1 },
      { 'breadth-low.plan-low': 1, 'breadth-low.plan-high': -1, 'breadth-high.plan-low': -1, 'breadth-high.plan-high': 1 },
    ])
    expect(contrasts.map((c) => [c.interaction, c.main])).toEqual([
      [false, true],
      [false, false],
      [true, false],
    ])
  })

  it('tells every fault at once, each with its place', () => {
    const text = `${HEAD.replace('[guess]', '[gues]')}arms:
  before: { title: Eerst, policy: reform-promise }
  after: { levers: { bredth: 1, jointPlan: maybe }, assumptions: { problem: { x: 1 } } }
contrasts: [{ arm: aftr, against: before }]
outcomes: [{ outcome: unmetNed }, { outcome: burden, expected: up }]
`
    const faults = faultsOf(text)
    expect(faults.map((f) => [f.code, f.line, f.path])).toEqual([['unknownName', 12, 'outcomes.2.expected']])
    // What has the right form is checked against other files.
    expect(faultsOf(text.replace('expected: up', 'expected: lower')).map((f) => [f.code, f.line, f.path, f.suggestion])).toEqual([
      ['unknownName', 7, 'sources.1', 'guess'],
      ['unknownName', 9, 'arms.before.policy', 'reform-promised'],
      ['unknownKey', 10, 'arms.after.levers.bredth', 'breadth'],
      ['unknownName', 10, 'arms.after.levers.jointPlan', undefined],
      ['unknownKey', 10, 'arms.after.assumptions.problem', 'problems'],
      ['unknownName', 12, 'outcomes.1.outcome', 'unmetNeed'],
    ])
  })

  it('tells of a contrast which name it does not know and what is missing', () => {
    const of = (contrast: string): unknown[] =>
      faultsOf(`${HEAD}${ARMS}contrasts: [${contrast}]\noutcomes: [{ outcome: burden }]\n`).map((f) => [f.code, f.path])
    expect(of('{ arm: aftr, against: before }')).toEqual([['unknownName', 'contrasts.1.arm']])
    expect(of('{ arm: after }')).toEqual([['missingKey', 'contrasts.1.against']])
    expect(of('{ main: true }')).toEqual([['missingKey', 'contrasts.1']])
    expect(of('{ effect: breadth }')).toEqual([['unknownName', 'contrasts.1.effect']])
    expect(of('{ arm: after, against: before, outcomes: [unmetNeed] }')).toEqual([['unknownName', 'contrasts.1.outcomes.1']])
  })

  it('cannot do without what makes it a question', () => {
    const faults = faultsOf('schema: nabij/question/1\ntitle: Proef\n')
    expect(faults.map((f) => f.path)).toEqual(
      expect.arrayContaining(['question', 'hypothesis', 'against', 'cannotSay', 'sources', 'contrasts', 'outcomes']),
    )
  })
})

describe('the questions that are shipped', () => {
  const source = diskSource()
  const questions = source.list('scenarios/questions').map((file) => loadQuestion(source, file.replace('.yaml', ''), names))

  it('each say in both languages what is expected, what counts against it, and what the model cannot say', () => {
    for (const q of questions)
      for (const text of [q.title, q.question, q.hypothesis, q.against, q.cannotSay]) {
        expect(text.nl.length).toBeGreaterThan(10)
        expect(text.en.length).toBeGreaterThan(10)
        expect(text.nl).not.toBe(text.en)
      }
  })

  it('each have an outcome on which the answer hangs, in several sizes of municipality, with replications to be unsure about', () => {
    for (const q of questions) {
      expect([...q.outcomes, ...(q.gaps?.outcomes ?? [])].some((o) => o.decides && o.expected !== undefined)).toBe(true)
      expect(q.study.municipalities.length).toBe(3)
      expect(q.study.replications).toBeGreaterThanOrEqual(4)
    }
  })

  it('have a name that no study or policy has', () => {
    const taken = ['studies', 'policies'].flatMap((folder) => source.list(`scenarios/${folder}`))
    expect(source.list('scenarios/questions').filter((file) => taken.includes(file))).toEqual([])
  })
})

describe('judgement calls', () => {
  const records = loadParameters(diskSource())
  const settings = judgementSettings(records)

  it('come low and high, and never as they are already', () => {
    expect(new Set(settings.map((s) => s.assumption)).size).toBeGreaterThanOrEqual(10)
    for (const { assumption, at, values } of settings) {
      const [group, name] = assumption.split('.')
      const own = records[group][name].values
      expect(values).not.toEqual(own)
      values.forEach((v, i) => expect(at === 'low' ? v <= own[i] : v >= own[i]).toBe(true))
    }
  })

  it('have a Dutch and an English name, a range and a grade, and say what they steer', () => {
    for (const { label, assumption } of settings) {
      expect(label.nl && label.en).toBeTruthy()
      const [group, name] = assumption.split('.')
      expect(records[group][name].range).toHaveLength(2)
      expect(['A', 'B', 'C', 'D']).toContain(records[group][name].grade)
      expect([assumption, records[group][name].steers?.nl, records[group][name].steers?.en]).not.toContain(undefined)
    }
  })
})

describe('positions of groups', () => {
  const records = loadParameters(diskSource())
  const listed = Object.values(POSITIONS).flatMap((p) =>
    COMPONENTS.flatMap((c) => (p[c] ?? []).map((s) => (typeof s === 'string' ? s : s.parameter))),
  )

  it('take in every table by education, sex or origin', () => {
    const byGroup = Object.entries(PARAMETER_SHAPES).flatMap(([group, shapes]) =>
      Object.entries(shapes as Record<string, readonly string[]>).flatMap(([name, shape]) =>
        ['education', 'sex', 'origin'].some((d) => shape.includes(d)) ? [`${group}.${name}`] : [],
      ),
    )
    expect(byGroup.filter((name) => !listed.includes(name))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })

  it('name parameters that exist', () => {
    expect(listed.filter((name) => records[name.split('.')[0]]?.[name.split('.')[1]] === undefined)).toEqual([])
  })

  it('copy the class of the reference and leave the others', () => {
    expect(copyClass([1, 2, 3], ['education'], 'education', 'low', 'high')).toEqual([3, 2, 3])
    const table = Array.from({ length: DIMENSIONS.problemType.length * 2 }, (_, i) => i)
    expect(copyClass(table, ['problemType', 'sex'], 'sex', 'female', 'male')).toEqual(table.map((v) => (v % 2 === 0 ? v + 1 : v)))
    expect(copyClass(table, ['sex', 'problemType'], 'sex', 'female', 'male')).toEqual(table.map((v) => (v < 5 ? v + 5 : v)))
  })

  it('change one component at a time, and all of them together', () => {
    const changed = (component: (typeof COMPONENTS)[number] | 'all'): string[] =>
      Object.keys(swapComponent(records, {}, 'origin', component)).sort()
    expect(changed('access').every((name) => !changed('network').includes(name))).toBe(true)
    expect(changed('all')).toEqual([...new Set([...changed('exposure'), ...changed('network'), ...changed('access')])].sort())
    expect(componentsOf('sex')).toEqual(['exposure'])
    expect(componentsOf('income')).toEqual([])
  })
})
