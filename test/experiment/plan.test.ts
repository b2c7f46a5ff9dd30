import { describe, expect, it } from 'vitest'
import { inFileOrder, planUnits } from '../../src/experiment/plan.ts'
import type { Study } from '../../src/scenario/types.ts'
import { syntheticStudy } from '../fixtures/synthetic.ts'

const study = syntheticStudy({ replications: 3 })
const hashes = (s: Study, engine = 'e') => new Map(planUnits(s, engine).map((u) => [u.id, u.hash]))
const before = hashes(study)

describe('the plan of a study', () => {
  it('goes replication by replication, the largest municipality first', () => {
    expect(planUnits(study, 'e').map((u) => u.id)).toEqual([
      'large.r001',
      'medium.r001',
      'small.r001',
      'large.r002',
      'medium.r002',
      'small.r002',
      'large.r003',
      'medium.r003',
      'small.r003',
    ])
  })
  it('puts results in the order of the study, whatever the order of work', () => {
    expect(
      inFileOrder(planUnits(study, 'e'))
        .map((u) => u.id)
        .slice(0, 4),
    ).toEqual(['small.r001', 'small.r002', 'small.r003', 'medium.r001'])
  })
  it('gives every unit its own fingerprint', () => {
    expect(new Set(before.values()).size).toBe(9)
  })
  it('keeps the fingerprint when replications, other municipalities or words change', () => {
    const words = {
      ...study,
      name: 'x',
      title: { nl: 'x', en: 'x' },
      policies: study.policies.map((p) => ({ ...p, title: { nl: 'x', en: 'x' } })),
    }
    for (const other of [{ ...study, replications: 9 }, { ...study, municipalities: study.municipalities.slice(1) }, words]) {
      const after = hashes(other)
      for (const [id, hash] of before) if (after.has(id)) expect(after.get(id)).toBe(hash)
    }
  })
  it('changes the fingerprint with everything that changes results', () => {
    const first = study.municipalities[0]
    const others: [Study, string?][] = [
      [{ ...study, seed: 'other' }],
      [{ ...study, years: 11 }],
      [{ ...study, burnInYears: 5 }],
      [{ ...study, policies: study.policies.slice(0, 2) }],
      [{ ...study, policies: study.policies.map((p) => ({ ...p, costNeutral: false })) }],
      [{ ...study, municipalities: [{ ...first, scale: 0.5 }] }],
      [
        {
          ...study,
          municipalities: [{ ...first, municipality: { ...first.municipality, total: { ...first.municipality.total, households: 1 } } }],
        },
      ],
      [study, 'newer engine'],
    ]
    for (const [other, engine] of others) expect(hashes(other, engine).get('small.r001')).not.toBe(before.get('small.r001'))
  })
})
