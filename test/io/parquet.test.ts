import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, describe, expect, it } from 'vitest'
import { encodeCurves, encodeOutcomes, footerOf, mergeParts, OUTCOME_SCHEMA, CURVE_SCHEMA, provenanceOf } from '../../src/io/parquet.ts'
import { readUnits } from '../../src/io/read-results.ts'
import { CURVES, type UnitResult } from '../../src/results/types.ts'
import { OUTCOMES } from '../../src/results/outcomes.ts'
import { smallStudy } from '../fixtures/synthetic-run.ts'
import { syntheticUnit } from '../fixtures/synthetic.ts'

const folder = mkdtempSync(join(tmpdir(), 'nabij-parquet-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const study = smallStudy(2)
const units = [syntheticUnit(study, 0, 1), syntheticUnit(study, 0, 2), syntheticUnit(study, 1, 1)]
const outcomes = join(folder, 'outcomes.parquet')
const curves = join(folder, 'curves.parquet')
await mergeParts(outcomes, OUTCOME_SCHEMA, units, async (u) => encodeOutcomes(u, { unit: u.municipality }), { study: 'abc' })
await mergeParts(curves, CURVE_SCHEMA, units, async (u) => encodeCurves(u, { unit: u.municipality }), { study: 'abc' })

/** Rows as sorted text, to compare tables that differ in order. */
function lines(unit: Pick<UnitResult, 'outcomes' | 'curves'>, table: 'outcomes' | 'curves'): string[] {
  const columns = Object.values(unit[table]) as ArrayLike<number>[]
  return Array.from(columns[0], (_, i) => columns.map((c) => c[i]).join(' ')).sort()
}
const arrayBuffer = (bytes: Uint8Array) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer

describe('result tables as Parquet', () => {
  it('come back with every row, code and value as they were', async () => {
    const back = await readUnits(study, { outcomes, curves })
    expect(back.map((u) => [u.municipality, u.replication])).toEqual([
      ['small', 1],
      ['small', 2],
      ['medium', 1],
    ])
    back.forEach((unit, i) => {
      expect(lines(unit, 'outcomes')).toEqual(lines(units[i], 'outcomes'))
      expect(lines(unit, 'curves')).toEqual(lines(units[i], 'curves'))
    })
  })
  it('have names as text, week empty in rows per year, and the start of each interval in weeks', async () => {
    const rows = await parquetReadObjects({ file: arrayBuffer(encodeOutcomes(units[2], {})), rowEnd: 2000 })
    expect(rows[0]).toMatchObject({
      replication: 1,
      municipality: 'medium',
      policy: 'situation-2014',
      year: 1,
      week: 13,
      neighbourhood: 'all',
      group: 'all',
    })
    expect(rows[0].outcome).toBe(OUTCOMES[0].name)
    expect(rows.filter((r) => r.week === null && r.year === 0).length).toBeGreaterThan(0)
    const steps = await parquetReadObjects({ file: arrayBuffer(encodeCurves(units[2], {})), rowEnd: 20 })
    expect(steps.find((r) => r.week === 4)).toMatchObject({ curve: CURVES[0].name, stratum: 'all', cause: 'self' })
  })
  it('are the same bytes each time and name their origin, without a time', () => {
    const once = encodeOutcomes(units[0], { nabij: '1.2.3', unit: 'h' })
    expect(Buffer.compare(once, encodeOutcomes(syntheticUnit(study, 0, 1), { nabij: '1.2.3', unit: 'h' }))).toBe(0)
    expect(provenanceOf(footerOf(once))).toEqual({ nabij: '1.2.3', unit: 'h' })
  })
  it('are read from a merged file row group by row group: a filter skips the others', async () => {
    const [unit] = await readUnits(study, { outcomes }, [{ years: [2], groups: ['age:65+'], neighbourhoods: ['all'], quarterly: false }])
    expect(new Set(unit.outcomes.group)).toEqual(new Set([12]))
    expect(new Set(unit.outcomes.year)).toEqual(new Set([2]))
    expect(unit.outcomes.value.length).toBe(
      lines(units[0], 'outcomes').filter((l) => l.split(' ')[1] === '2' && l.split(' ')[4] === '12').length,
    )
    // Cut the file's detail per year to zeros: reading the municipality's totals does not touch it.
    const bytes = readFileSync(outcomes)
    for (const group of footerOf(bytes).row_groups) {
      const detail = group.columns[5].meta_data!.statistics!
      if (detail.min_value === detail.max_value) continue
      const start = Number(group.columns[0].meta_data!.dictionary_page_offset ?? group.columns[0].meta_data!.data_page_offset)
      bytes.fill(0, start, start + Number(group.total_compressed_size))
    }
    const broken = join(folder, 'broken.parquet')
    writeFileSync(broken, bytes)
    const totals = await readUnits(study, { outcomes: broken }, [{ years: [0], groups: ['all'], neighbourhoods: ['all'] }])
    expect(totals).toHaveLength(3)
    await expect(readUnits(study, { outcomes: broken })).rejects.toThrow()
  })
})
