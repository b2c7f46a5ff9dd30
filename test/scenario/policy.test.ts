/** Policies: overlays, levers over time, assumptions. */
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/problems.ts'
import { LEVER_NAMES } from '../../src/model/parameters.ts'
import { leverAt, leversAt, turningPoints } from '../../src/scenario/levers.ts'
import { loadStudy } from '../../src/scenario/study.ts'
import type { Policy } from '../../src/scenario/types.ts'
import { fixtureSource } from './fixture-source.ts'

const HEAD = 'schema: nabij/policy/1\n'
const load = (text: string, beside: Record<string, string> = {}): Policy =>
  loadStudy(fixtureSource({ 'own.yaml': HEAD + text, ...beside }), 'own.yaml').policies.at(-1)!
const faultsOf = (act: () => unknown): readonly object[] => {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.faults
    throw error
  }
  return []
}

describe('a file that extends another', () => {
  const base = {
    'base.yaml': `${HEAD}title: { nl: Basis, en: Base }\nsummary: Eerst\nlevers: { breadth: 0.5, walkIn: true, budgetCut: { value: 0.1, ramp: 2 } }\nassumptions: { problems: { onsetPerYear: [0.1, 0.2, 0.3, 0.4, 0.5] } }\n`,
  }

  it('keeps what it does not mention and replaces what it does', () => {
    const policy = load('extends: base\ntitle: Eigen\nlevers: { breadth: 1 }\n', base)
    expect(policy.title).toEqual({ nl: 'Eigen', en: 'Eigen' })
    expect(policy.summary).toEqual({ nl: 'Eerst', en: 'Eerst' })
    expect([policy.levers.breadth.value, policy.levers.walkIn.value]).toEqual([1, 1])
  })

  it('merges maps: one label of a title, one part of a lever path', () => {
    const policy = load('extends: base\ntitle: { en: Own }\nlevers: { budgetCut: { ramp: 3 } }\n', base)
    expect(policy.title).toEqual({ nl: 'Basis', en: 'Own' })
    expect(policy.levers.budgetCut).toMatchObject({ value: 0.1, ramp: 3 })
  })

  it('replaces lists as a whole', () => {
    const policy = load('extends: base\nassumptions: { problems: { onsetPerYear: [1, 1, 1, 1, 1] } }\n', base)
    expect(policy.assumptions['problems.onsetPerYear']).toEqual([1, 1, 1, 1, 1])
  })

  it('removes with null, so that the lever is as in 2014 again', () => {
    expect(load('extends: base\nlevers: { breadth: null }\n', base).levers.breadth.value).toBe(0)
    expect(load('extends: base\nassumptions: null\n', base).assumptions).toEqual({})
  })

  it('may extend a file that extends another, and is looked for beside the file that names it first', () => {
    const policy = load('extends: middle\ntitle: x\nlevers: { jointPlan: true }\n', {
      ...base,
      'middle.yaml': `${HEAD}extends: ./base.yaml\nlevers: { walkIn: false }\n`,
    })
    expect([policy.levers.breadth.value, policy.levers.walkIn.value, policy.levers.jointPlan.value]).toEqual([0.5, 0, 1])
  })

  it('has its faults told in the file where the value stands', () => {
    const faults = faultsOf(() =>
      load('extends: base\nlevers: { breadth: 7 }\n', { 'base.yaml': `${HEAD}title: x\nlevers:\n  caseloadNorm: 99\n  bredth: 1\n` }),
    )
    expect(faults).toMatchObject([
      { file: 'base.yaml', line: 4, path: 'levers.caseloadNorm' },
      { file: 'base.yaml', line: 5, path: 'levers.bredth', suggestion: 'breadth' },
      { file: 'own.yaml', line: 3, path: 'levers.breadth' },
    ])
  })
})

describe('a lever', () => {
  it('given as a bare value works from the first day, for good', () => {
    const { breadth } = load('title: x\nlevers: { breadth: 0.5 }\n').levers
    expect(breadth).toEqual({ before: 0, value: 0.5, start: 0, ramp: 0, stop: null })
    expect([-1, 0, 5, 50].map((years) => leverAt(breadth, years))).toEqual([0, 0.5, 0.5, 0.5])
  })

  it('goes in a straight line during its ramp and returns when it stops', () => {
    const { budgetCut } = load('title: x\nlevers: { budgetCut: { value: 0.2, start: 1, ramp: 2, stop: 5 } }\n').levers
    expect([-3, 0, 0.99, 1, 2, 3, 4.9, 5, 9].map((years) => leverAt(budgetCut, years))).toEqual([0, 0, 0, 0, 0.1, 0.2, 0.2, 0, 0])
  })

  it('may be given by name', () => {
    const { triage, reporting, walkIn, closingStage } = load(
      'title: x\nlevers: { triage: cheap-first, reporting: high, walkIn: true, closingStage: solved }\n',
    ).levers
    expect([triage.value, reporting.value, walkIn.value, closingStage.value]).toEqual([2, 3, 1, 0])
  })

  it('that is not mentioned stays as it was in 2014', () => {
    const policy = load('title: x\n')
    for (const name of LEVER_NAMES) expect(policy.levers[name].value).toBe(policy.levers[name].before)
  })

  it('starts from what the policy of 2014 says', () => {
    const files = { 'scenarios/policies/fragmented-2014.yaml': `${HEAD}title: x\nlevers: { breadth: 0.2 }\n` }
    expect(load('title: x\nlevers: { breadth: 1 }\n', files).levers.breadth.before).toBe(0.2)
  })

  it('is one of a complete set at any time, written into the object given', () => {
    const policy = load('title: x\nlevers: { breadth: { value: 1, start: 2, ramp: 2 } }\n')
    const levers = leversAt(policy, 3)
    expect(Object.keys(levers)).toEqual(LEVER_NAMES)
    expect(levers.breadth).toBe(0.5)
    expect(leversAt(policy, 0, levers)).toBe(levers)
    expect(levers.breadth).toBe(0)
    expect(turningPoints(policy)).toEqual([0, 2, 4])
  })
})

const given = (text: string): readonly number[] =>
  load(`title: x\nassumptions: { problems: { onsetPerYear: ${text} } }\n`).assumptions['problems.onsetPerYear']

describe('an assumption', () => {
  it('of a table may be given for some labels, in order, or as one number for all', () => {
    expect(given('{ money: 0.9 }')).toEqual([0.5, 0.9, 0.5, 0.5, 0.5])
    expect(given('[0.1, 0.2, 0.3, 0.4, 0.5]')).toEqual([0.1, 0.2, 0.3, 0.4, 0.5])
    expect(given('0')).toEqual([0, 0, 0, 0, 0])
  })

  it('of two dimensions is flattened in row-major order', () => {
    const policy = load(
      'title: x\nassumptions: { problems: { improvePerWeek: { money: { severe: 0.9 }, youth: [0.1, 0.2, 0.3, 0.4] } } }\n',
    )
    const values = policy.assumptions['problems.improvePerWeek']
    expect(values).toHaveLength(20)
    expect([values[6], ...values.slice(16)]).toEqual([0.9, 0.1, 0.2, 0.3, 0.4])
  })

  it('may leave its plausible range only when the file says that is on purpose', () => {
    const text = 'title: x\nassumptions: { problems: { spilloverScale: 5 } }\n'
    expect(faultsOf(() => load(text))).toMatchObject([{ code: 'outOfRange', path: 'assumptions.problems.spilloverScale' }])
    expect(load(`${text}beyondRange: true\n`).assumptions['problems.spilloverScale']).toEqual([5])
  })
})

describe('the same total budget', () => {
  it('is what a policy keeps unless it says otherwise, or adds or takes money', () => {
    const neutral = (text: string): boolean => load(`title: Eigen\n${text}`).costNeutral
    expect(neutral('levers: { breadth: 1 }\n')).toBe(true)
    expect(neutral('costNeutral: false\nlevers: { breadth: 1 }\n')).toBe(false)
    expect(neutral('levers: { staffing: 1.2 }\n')).toBe(false)
    expect(neutral('costNeutral: true\nlevers: { budgetCut: 0.1 }\n')).toBe(false)
  })
})
