import { describe, expect, it } from 'vitest'
import { diskSource } from '../../src/io/files.ts'
import { collectParameters } from '../../src/scenario/parameters.ts'
import { entriesOf, fitting, NO_FILTERS, readFilters, writeFilters } from '../../viz/evidence/entries.ts'

const records = collectParameters(diskSource(), [])
const entries = entriesOf(records)

describe('the list of numbers', () => {
  it('has every number of the model once', () => {
    expect(entries.length).toBe(Object.values(records).reduce((n, group) => n + Object.keys(group).length, 0))
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })

  it('is filtered by grade, kind, part and words together', () => {
    const of = (part: Partial<typeof NO_FILTERS>) =>
      fitting(entries, { ...NO_FILTERS, ...part }, 'en', { 'proposal-s7': 'Section S7: strain' })
    expect(of({}).length).toBe(entries.length)
    expect(of({ grade: 'D' }).every(({ record }) => record.grade === 'D')).toBe(true)
    expect(of({ kind: 'judgement' }).every(({ record }) => record.judgement)).toBe(true)
    expect(of({ kind: 'lever' }).every(({ record }) => record.kind === 'lever')).toBe(true)
    expect(of({ source: 'proposal-s7' }).every(({ record }) => record.sources.includes('proposal-s7'))).toBe(true)
    expect(of({ words: 'STRAIN section' }).map(({ id }) => id)).toContain('support.strainGain')
    expect(of({ words: 'strain', part: 'ties', grade: 'A' })).toEqual([])
  })

  it('is kept in the link, and what a link does not know becomes no filter', () => {
    const filters = { words: 'carer hours', grade: 'C', kind: 'assumption', part: 'support', source: 'rivm2019' } as const
    expect(readFilters(writeFilters('en', filters), ['support'], ['rivm2019'])).toEqual({ language: 'en', filters })
    expect(readFilters('#grade=Z&kind=x&part=y&source=z', ['support'], ['rivm2019'])).toEqual({ language: 'nl', filters: NO_FILTERS })
    expect(writeFilters('nl', NO_FILTERS)).toBe('#')
  })
})
