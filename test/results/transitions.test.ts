import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  encodeCurves,
  encodeOutcomes,
  encodeTransitions,
  CURVE_SCHEMA,
  mergeParts,
  OUTCOME_SCHEMA,
  TRANSITION_SCHEMA,
} from '../../src/io/parquet.ts'
import { diskSource } from '../../src/io/files.ts'
import { readUnits } from '../../src/io/read-results.ts'
import { checksumOfUnit } from '../../src/results/checksum.ts'
import { codeOf, momentsOf, statesOf, tabulateTransitions } from '../../src/results/transitions.ts'
import { GROUP_COUNT, TransitionKind, type TransitionColumns } from '../../src/results/types.ts'
import { loadStudy } from '../../src/scenario/study.ts'
import { simulateUnit } from '../../src/simulate.ts'
import { smallStudy } from '../fixtures/synthetic-run.ts'
import { syntheticUnit } from '../fixtures/synthetic.ts'

const rowsOf = (t: TransitionColumns) => Array.from(t.states, (states, i) => [t.policy[i], t.kind[i], t.group[i], states, t.residents[i]])
/** Three persons under two policies; the first two are in group 1 of the first grouping, the last in group 2. */
const lives = (last: readonly number[], end: readonly number[]) => ({
  classes: { moments: [0, 2], at: [Uint8Array.from([0, 1, 4]), Uint8Array.from(end)], lastYear: Uint8Array.from(last) },
  groups: Uint8Array.from([1, 4, 6, 9, 13, 1, 4, 6, 9, 13, 2, 4, 6, 9, 13]),
})

describe('sequences of states', () => {
  it('are one number to base 5, there and back', () => {
    for (const states of [
      [0, 0],
      [4, 3, 2, 1],
      [1, 0, 0, 4],
    ])
      expect(statesOf(codeOf(states), states.length)).toEqual(states)
  })
  it('are taken at the reform, after 2 and 5 years and at the end', () => {
    expect([10, 8, 4, 1].map(momentsOf)).toEqual([
      [0, 2, 5, 10],
      [0, 2, 5, 8],
      [0, 2, 4],
      [0, 1],
    ])
  })
  it('count each resident once on a path, and once under both policies, in every group', () => {
    const rows = rowsOf(tabulateTransitions([lives([2, 1, 4], [2, 1, 4]), lives([0, 1, 4], [0, 1, 4])], 0))
    expect(rows.filter(([policy, kind]) => policy === 0 && kind === TransitionKind.PATH)).toEqual([
      [0, 0, 0, codeOf([0, 2]), 1],
      [0, 0, 0, codeOf([1, 1]), 1],
      [0, 0, 0, codeOf([4, 4]), 1],
    ])
    const matched = rows.filter(([, kind]) => kind === TransitionKind.MATCHED)
    expect(matched.every(([policy]) => policy === 1)).toBe(true)
    expect(matched.filter(([, , group]) => group === 0).map((row) => row.slice(3))).toEqual([
      [codeOf([1, 1]), 1],
      [codeOf([2, 0]), 1],
      [codeOf([4, 4]), 1],
    ])
    expect(matched.filter(([, , group]) => group === 1).map((row) => row[4])).toEqual([1, 1])
    expect(Math.max(...matched.map((row) => row[2]))).toBeLessThan(GROUP_COUNT)
  })
  it('are not matched when the residents are others', () => {
    const others = {
      ...lives([0], [0]),
      classes: { moments: [0, 2], at: [Uint8Array.from([0]), Uint8Array.from([1])], lastYear: Uint8Array.from([1]) },
    }
    expect(rowsOf(tabulateTransitions([lives([2, 1, 4], [2, 1, 4]), others], 0)).some(([, kind]) => kind === TransitionKind.MATCHED)).toBe(
      false,
    )
  })
  it('come back from a file as they were', async () => {
    const study = smallStudy(2)
    const units = [syntheticUnit(study, 0, 1), syntheticUnit(study, 1, 2)]
    const folder = mkdtempSync(join(tmpdir(), 'nabij-transitions-'))
    const file = (name: string) => join(folder, `${name}.parquet`)
    await mergeParts(file('o'), OUTCOME_SCHEMA, units, async (u) => encodeOutcomes(u, {}), {})
    await mergeParts(file('c'), CURVE_SCHEMA, units, async (u) => encodeCurves(u, {}), {})
    await mergeParts(file('t'), TRANSITION_SCHEMA, units, async (u) => encodeTransitions(u, study.years, {}), {})
    const back = await readUnits(study, { outcomes: file('o'), curves: file('c'), transitions: file('t') })
    back.forEach((unit, i) => expect(rowsOf(unit.transitions!)).toEqual(rowsOf(units[i].transitions!)))
    expect((await readUnits(study, { outcomes: file('o') }))[0].transitions).toBeUndefined()
    rmSync(folder, { recursive: true, force: true })
  })
})

describe('following residents', () => {
  const shipped = loadStudy(diskSource(), 'quick', { municipalities: ['small'], years: 2, burnInYears: 1, replications: 1, scale: 0.02 })
  it('changes nothing that happens, and counts every resident under every policy', () => {
    const followed = simulateUnit(shipped, 0, 1)
    const plain = simulateUnit({ ...shipped, omit: ['lives'] }, 0, 1)
    expect(checksumOfUnit(plain)).toBe(checksumOfUnit(followed))
    expect(plain.transitions).toBeUndefined()
    const rows = rowsOf(followed.transitions!)
    followed.policies.forEach((_, policy) => {
      const residents = (kind: number, group = 0) =>
        rows.filter((row) => row[0] === policy && row[1] === kind && row[2] === group).reduce((sum, row) => sum + row[4], 0)
      expect(residents(TransitionKind.PATH)).toBe(followed.counts.residents)
      if (policy > 0) {
        expect(residents(TransitionKind.MATCHED)).toBe(followed.counts.residents)
        // Everybody is in one group of each grouping.
        expect(residents(TransitionKind.MATCHED, 4) + residents(TransitionKind.MATCHED, 5)).toBe(followed.counts.residents)
      }
    })
  })
})
