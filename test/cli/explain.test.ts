/** `nabij explain` knows everything that has a name. */
import { describe, expect, it } from 'vitest'
import { DIMENSIONS } from '../../src/model/dimensions.ts'
import { LEVER_NAMES } from '../../src/model/parameters.ts'
import { OUTCOMES } from '../../src/results/outcomes.ts'
import { namesInGroup, PARAMETER_GROUPS } from '../../src/scenario/parameters.ts'
import { nabij } from './run-in-folder.ts'

const parameters = PARAMETER_GROUPS.filter((g) => g !== 'levers').flatMap((group) => namesInGroup(group).map((name) => `${group}.${name}`))
const all = JSON.parse((await nabij(['explain', '--json'])).out) as { kind: string; name: string; [key: string]: unknown }[]

const names = (kind: string): string[] =>
  all.filter((e) => e.kind === kind || (kind === 'parameter' && e.kind === 'assumption')).map((e) => e.name)

it('lists every outcome, lever, assumption, policy and classification', () => {
  expect(names('outcome')).toEqual(OUTCOMES.map((o) => o.name))
  expect(names('lever').sort()).toEqual([...LEVER_NAMES].sort())
  expect(names('parameter').sort()).toEqual([...parameters].sort())
  expect(names('policy')).toContain('walk-in-t-shape')
  expect(names('dimension')).toEqual(Object.keys(DIMENSIONS))
})

it('gives the sources to read, for BibTeX and as CSL-JSON, and that form of nothing else', async () => {
  const read = await nabij(['explain', 'sources', '--lang', 'en'])
  expect(read.code).toBe(0)
  expect(read.out).toContain('https://doi.org/10.1073/pnas.1810901116')
  expect((await nabij(['explain', 'Sources', '--format', 'bibtex'])).out).toContain('@article{ong2019,')
  const csl = JSON.parse((await nabij(['explain', 'sources', '--format', 'json'])).out) as { id: string }[]
  expect(csl.map(({ id }) => id)).toContain('ong2019')
  expect(JSON.parse((await nabij(['explain', 'sources', '--json'])).out)).toEqual(csl)
  const wrong = await nabij(['explain', 'breadth', '--format', 'bibtex', '--lang', 'en'])
  expect([wrong.code, wrong.out]).toEqual([2, ''])
  expect(wrong.err).toContain('nabij explain sources')
})

it('says of every number its unit, limits, evidence and sources with their titles', () => {
  for (const entry of all.filter((e) => e.kind === 'lever' || e.kind === 'assumption')) {
    expect(entry).toMatchObject({
      unit: expect.any(String),
      grade: expect.stringMatching(/^[ABCD]$/),
      label: { nl: expect.any(String), en: expect.any(String) },
    })
    expect(entry.range).toHaveLength(2)
    for (const source of entry.sources as { key: string; title?: string }[]) expect(source.title, source.key).toBeTruthy()
  }
})

describe.each(['nl', 'en'] as const)('in %s', (lang) => {
  it.each([
    ...OUTCOMES.filter((_, i) => i % 6 === 0).map((o) => o.name),
    ...LEVER_NAMES,
    ...parameters.filter((_, i) => i % 12 === 0),
    'reform-delivered',
    'problemType',
  ])('tells about %s', async (name) => {
    const { code, out, err } = await nabij(['explain', name, '--lang', lang])
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n')[0]).toContain(`${name} — `)
    expect(out).not.toMatch(/undefined|NaN|\[object/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(140)
  })

  it('lists the assumptions that steer the results most', async () => {
    const { code, out } = await nabij(['explain', 'assumptions', '--lang', lang])
    expect(code).toBe(0)
    for (const entry of all.filter((e) => e.judgement === true)) expect(out).toContain(entry.name)
    expect(out).toContain('support.networkShareByType')
  })
})

it('knows a number without its group, a lever with it, and does not mind capitals', async () => {
  expect((await nabij(['explain', 'onsetPerYear'])).out).toContain('problems.onsetPerYear — ')
  expect((await nabij(['explain', 'levers.breadth'])).out).toContain('breadth — ')
  expect((await nabij(['explain', 'EARLYRESOLUTION'])).out).toContain('earlyResolution — ')
})

it('tells about all that share a name, and lists a group', async () => {
  const shared = (await nabij(['explain', 'acceptBase'])).out
  expect(shared).toContain('support.acceptBase — ')
  expect(shared).toContain('access.acceptBase — ')
  expect((await nabij(['explain', 'meeting'])).out).toContain('meeting.pledgeHalfLife')
})

it('gives data on one thing with --json', async () => {
  const { out } = await nabij(['explain', 'breadth', '--json'])
  expect(JSON.parse(out)).toMatchObject({ name: 'breadth', kind: 'lever', values: [0], range: [0, 1] })
})
