/** Files of targets: what they become, and every fault with its place. */
import { describe, expect, it } from 'vitest'
import { InputError, type InputFault } from '../../src/core/problems.ts'
import { diskSource } from '../../src/io/files.ts'
import { RESULT_NAMES } from '../../src/results/names.ts'
import { loadTargets, TARGETS_FILE } from '../../src/scenario/targets.ts'
import type { TargetOptions } from '../../src/scenario/targets.ts'
import type { TargetSet } from '../../src/scenario/targets-types.ts'
import { fixtureSource } from './fixture-source.ts'

const HEAD = `schema: nabij/targets/1
title: { nl: Proef, en: Trial }
use: calibrate
setting: { municipalities: [{ use: small }, { use: medium, scale: 0.5 }], replications: 6, years: 4, burnInYears: 1 }
quick: { replications: 2, shrink: 0.1 }
arms:
  base: { policy: fragmented-2014 }
  broad: { policy: fragmented-2014, levers: { breadth: 1 }, costNeutral: false }
targets:
`
const record = (id: string, rest: string): string => `  ${id}: { label: { nl: a, en: b }, theme: networks, sources: [guess], ${rest} }\n`
const load = (targets: string, options: TargetOptions = {}, head = HEAD): TargetSet =>
  loadTargets(fixtureSource({ [TARGETS_FILE]: head + targets }), RESULT_NAMES, options)[0]
const faults = (targets: string, head = HEAD): readonly InputFault[] => {
  try {
    load(targets, {}, head)
  } catch (error) {
    if (error instanceof InputError) return error.faults
    throw error
  }
  return []
}

describe('a file of targets', () => {
  it('becomes a study with its arms as policies', () => {
    const { study } = load(record('C1', 'measure: { outcome: carers }, observed: 0.1, tolerance: 0.02'))
    expect(study.policies.map((p) => [p.name, p.levers.breadth.value, p.costNeutral])).toEqual([
      ['base', 0, true],
      ['broad', 1, false],
    ])
    expect(study.municipalities.map((m) => m.scale)).toEqual([1, 0.5])
    expect([study.replications, study.years, study.burnInYears]).toEqual([6, 4, 1])
    expect(study.omit).toEqual(['quarters', 'lives', 'areas', 'curves', 'reference'])
  })

  it('is smaller when it has to be quick, and never too small for a municipality', () => {
    const { study } = load(record('C1', 'measure: { outcome: carers }, observed: 0.1, tolerance: 0.02'), { quick: true })
    expect(study.municipalities.map((m) => m.scale)).toEqual([0.1, 0.05])
    expect(study.replications).toBe(2)
    expect(
      load(record('C1', 'measure: { outcome: carers }, observed: 0.1, tolerance: 0.02'), { quick: true, replications: 9 }).study
        .replications,
    ).toBe(9)
  })

  it('has a row for each municipality with a figure', () => {
    const { targets } = load(record('C1', 'measure: { outcome: carers }, observed: { small: 0.1, medium: 0.2 }, relativeTolerance: 0.1'))
    expect(targets.map((t) => [t.id, t.municipality, t.low, t.high, t.by])).toEqual([
      ['C1.small', 'small', 0.09, expect.closeTo(0.11), 'mean'],
      ['C1.medium', 'medium', expect.closeTo(0.18), expect.closeTo(0.22), 'mean'],
    ])
  })

  it('keeps its name when there is one figure', () => {
    const [target] = load(record('C1', 'measure: { outcome: carers }, observed: { medium: 0.2 }, tolerance: 0.1')).targets
    expect([target.id, target.municipality]).toEqual(['C1', 'medium'])
  })

  it('combines readings, each with what the measure says for all', () => {
    const rows = load(
      record(
        'P1',
        'use: validate, measure: { outcome: carers, contrast: [{ arm: broad }, { arm: base, group: "sex:male" }] }, expect: { above: 0 }',
      ) +
        record(
          'P2',
          'measure: { outcome: carers, years: 3, interaction: [[{ arm: broad }, { arm: base }], [{ arm: broad, years: [1, 2] }, { arm: base }]] }, expect: { below: 1 }',
        ) +
        record(
          'P3',
          'measure: { outcome: carers, ordering: [{ arm: broad }, { arm: base }, { group: "sex:male" }] }, expect: { above: 0 }',
        ) +
        record(
          'P4',
          'measure: { outcome: carers, curvature: { inside: { arm: broad }, ends: [{ arm: base }, { arm: base }] } }, expect: { within: [0, 1] }',
        ) +
        record(
          'P5',
          'measure: { contrast: [{ outcome: carers, ratio: [{ arm: broad }, { arm: base }] }, { outcome: carerOverload }] }, expect: { mean: [1, 2] }',
        ),
    ).targets
    const reading = { outcome: 'carers', municipality: 'small', view: 'true', group: 'all', years: null, arm: 'base' }
    expect(rows[0]).toMatchObject({ use: 'validate', kind: 'difference', low: 0, high: Infinity, by: 'interval' })
    expect(rows[0].terms).toEqual([
      {
        combine: 'difference',
        of: [
          { ...reading, arm: 'broad' },
          { ...reading, group: 'sex:male' },
        ],
      },
    ])
    expect(rows[1].terms[0]).toMatchObject({
      combine: 'difference',
      of: [{ combine: 'difference', of: [{ years: [3, 3] }, {}] }, { of: [{ years: [1, 2] }, {}] }],
    })
    expect(rows[2].terms).toHaveLength(2)
    expect(rows[3].terms).toHaveLength(2)
    expect(rows[3]).toMatchObject({ low: 0, high: 1, by: 'interval' })
    expect(rows[4].terms[0]).toMatchObject({ combine: 'difference', of: [{ combine: 'ratio' }, { outcome: 'carerOverload' }] })
    expect(rows[4].by).toBe('mean')
  })

  it('leaves out of the run what no target reads', () => {
    const omit = (rest: string) => load(record('C1', rest)).study.omit
    expect(omit('measure: { outcome: carers, group: "sex:male" }, observed: 1, tolerance: 1')).not.toContain('areas')
    expect(omit('measure: { curve: { name: support, week: 52 } }, observed: 1, tolerance: 1')).not.toContain('curves')
    expect(omit('measure: { outcome: earlyResolutionAttributable }, observed: 1, tolerance: 1')).not.toContain('reference')
  })
})

describe('a wrong file of targets', () => {
  const good = 'observed: 0.1, tolerance: 0.1'
  it.each([
    [
      'an outcome that does not exist',
      `measure: { outcome: carer }, ${good}`,
      { code: 'unknownName', path: 'targets.C1.measure.outcome', found: 'carer', suggestion: 'carers', line: 10 },
    ],
    [
      'a view that the outcome does not have',
      `measure: { outcome: carers, view: registered }, ${good}`,
      { code: 'unknownName', path: 'targets.C1.measure.view' },
    ],
    [
      'a group that does not exist',
      `measure: { outcome: carers, group: "sex:femal" }, ${good}`,
      { code: 'unknownName', suggestion: 'sex:female' },
    ],
    [
      'an arm that does not exist',
      `measure: { outcome: carers, contrast: [{ arm: broat }, { arm: base }] }, ${good}`,
      { code: 'unknownName', path: 'targets.C1.measure.contrast.1.arm', suggestion: 'broad' },
    ],
    [
      'a municipality that is not simulated',
      'measure: { outcome: carers }, observed: { large: 1 }, tolerance: 1',
      { code: 'unknownName', path: 'targets.C1.observed.large', found: 'large' },
    ],
    [
      'a curve that does not exist',
      `measure: { curve: { name: suport, week: 5 } }, ${good}`,
      { code: 'unknownName', suggestion: 'support' },
    ],
    [
      'a stratum that the curve does not have',
      `measure: { curve: { name: support, stratum: kin, week: 5 } }, ${good}`,
      { code: 'unknownName', path: 'targets.C1.measure.curve.stratum' },
    ],
    ['no outcome at all', `measure: { arm: base }, ${good}`, { code: 'missingKey', path: 'targets.C1.measure.outcome' }],
    ['two ways to combine', `measure: { outcome: carers, ratio: [{}, {}], contrast: [{}, {}] }, ${good}`, { code: 'conflict' }],
    [
      'a year beyond the run',
      `measure: { outcome: carers, years: [2, 5] }, ${good}`,
      { code: 'outOfRange', path: 'targets.C1.measure.years' },
    ],
    ['no bounds', 'measure: { outcome: carers }, observed: 1', { code: 'missingKey', path: 'targets.C1.tolerance' }],
    ['two sorts of bounds', 'measure: { outcome: carers }, observed: 1, tolerance: 1, expect: { above: 0 }', { code: 'conflict' }],
    ['bounds the wrong way round', 'measure: { outcome: carers }, expect: { within: [2, 1] }', { code: 'outOfRange' }],
    ['a tolerance around nothing', 'measure: { outcome: carers }, tolerance: 1', { code: 'missingKey', path: 'targets.C1.observed' }],
    ['a key that does not exist', `measure: { outcome: carers }, tolerence: 1, ${good}`, { code: 'unknownKey', suggestion: 'tolerance' }],
  ])('%s', (_, rest, fault) => {
    const found = faults(record('C1', rest))
    expect(found[0]).toMatchObject({ file: TARGETS_FILE, ...fault })
  })

  it('a source that is nowhere', () => {
    expect(faults(record('C1', `measure: { outcome: carers }, ${good}`).replace('[guess]', '[gues]'))).toEqual([
      expect.objectContaining({ code: 'unknownName', path: 'targets.C1.sources.1', suggestion: 'guess' }),
    ])
  })
  it('an arm with a policy, a lever or a value that is not there', () => {
    const wrong = (arm: string): readonly InputFault[] =>
      faults('  {}\n', HEAD.replace('base: { policy: fragmented-2014 }', `base: ${arm}`))
    expect(wrong('{ policy: fragmented }')[0]).toMatchObject({ code: 'unknownName', path: 'arms.base.policy' })
    expect(wrong('{ policy: fragmented-2014, levers: { bredth: 1 } }')[0]).toMatchObject({
      code: 'unknownKey',
      path: 'arms.base.levers.bredth',
      suggestion: 'breadth',
    })
    expect(wrong('{ policy: fragmented-2014, levers: { breadth: 2 } }')[0]).toMatchObject({
      code: 'outOfRange',
      path: 'arms.base.levers.breadth',
    })
  })
  it('the same name in two files', () => {
    const text = HEAD + record('C1', `measure: { outcome: carers }, ${good}`)
    const act = () => loadTargets(fixtureSource({ [TARGETS_FILE]: text, 'scenarios/patterns/other.yaml': text }), RESULT_NAMES)
    expect(act).toThrow(/duplicate/)
  })
})

describe('the targets that come with the program', () => {
  const sets = loadTargets(diskSource(), RESULT_NAMES)
  it('never look at the municipalities that are kept apart', () => {
    const used = sets.flatMap((set) => set.study.municipalities.map((m) => m.municipality.id))
    expect(used.filter((id) => ['amsterdam', 'leeuwarden', 'sittard-geleen'].includes(id))).toEqual([])
  })
  it('keep figures and patterns apart: no file holds both, patterns run no place of the figures', () => {
    for (const set of sets) expect(new Set(set.targets.map((t) => t.use)).size).toBe(1)
    const places = (use: string) =>
      sets.filter((s) => s.targets[0].use === use).flatMap((s) => s.study.municipalities.map((m) => m.municipality.id))
    expect(places('validate').filter((id) => places('calibrate').includes(id))).toEqual([])
  })
  it('judge a pattern by a rule on its whole interval, or by an observed range', () => {
    const loose = sets.flatMap((s) => s.targets).filter((t) => t.use === 'validate' && t.by === 'mean' && t.observed === null)
    expect(loose.map((t) => t.id)).toEqual([])
  })
  it('have a reason in both languages where one is given', () => {
    for (const { note } of sets.flatMap((s) => s.targets)) if (note) expect([note.nl, note.en].every((text) => text.length > 20)).toBe(true)
  })
})
