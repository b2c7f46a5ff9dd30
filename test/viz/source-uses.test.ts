import { expect, it } from 'vitest'
import { usesOf } from '../../viz/evidence/source-uses.ts'

it('counts what rests on a source by what it is for', () => {
  const entry = (id: string, sources: string[]) => ({ id, group: 'ties', record: { sources } as never })
  const uses = usesOf([entry('ties.a', ['x', 'y']), entry('ties.b', ['x'])], {
    'scenarios/municipalities/p.yaml': 'figures:\n  a: { source: x, year: 2020 }\n  b: { source: x }\n',
    'scenarios/patterns/q.yaml': 'targets:\n  P1: { sources: [y] }\n',
    'scenarios/questions/r.yaml': 'sources: [z]\n',
    'scenarios/parameters/ties.yaml': 'a: { sources: [x] }\n',
    'scenarios/studies/s.yaml': 'source: x\n',
  })
  expect(uses).toEqual({ x: { numbers: 2, places: 2 }, y: { numbers: 1, checks: 1 }, z: { questions: 1 } })
})
