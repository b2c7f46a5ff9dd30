/** The records that hot loops read stay objects the compiler knows the layout of. A hash table in their place gives the same results a sixth slower. */
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { emptyRecord } from '../../src/core/columns.ts'
import { Measure } from '../../src/model/measures.ts'
import { makeWorld } from '../model/worlds.ts'

setFlagsFromString('--allow-natives-syntax')
const isFast = new Script('(record) => %HasFastProperties(record)').runInThisContext() as (record: object) => boolean

/** Whether compiled code that reads a field of one record is still of use when another like it gets a list there. */
const outlivesList = new Script(`(one, other, field) => {
  const read = new Function('record', 'return record.' + field);
  %PrepareFunctionForOptimization(read);
  read(one);
  %OptimizeFunctionOnNextCall(read);
  read(one);
  other[field] = [];
  return (%GetOptimizationStatus(read) & 16) !== 0
}`).runInThisContext() as (one: object, other: object, field: string) => boolean

const names = (count: number): string[] => Array.from({ length: count }, (_, k) => `name${k}`)

describe('records with many keys', () => {
  it.each([20, 100, 130, 250])('are fast with %i keys, where key by key they are not', (count) => {
    const record = emptyRecord(names(count))
    for (const name of names(count)) record[name] = Math.PI
    expect(isFast(record)).toBe(true)
    expect(Object.keys(record)).toEqual(names(count))
  })

  // Later versions of V8 do not tell whether compiled code has been thrown away.
  it.runIf(process.versions.node.startsWith('20.'))('have fields that are known to hold numbers, when that is said', () => {
    for (const isSaid of [true, false]) {
      const keys = isSaid ? ['onset', 'scale'] : ['scale', 'onset']
      const [one, other] = [emptyRecord(keys, () => isSaid), emptyRecord(keys, () => isSaid)]
      one.onset = other.onset = Math.PI
      // What was compiled for numbers alone is of no use once there is a list.
      expect(outlivesList(one, other, 'onset')).toBe(!isSaid)
    }
    const [{ problems }, { problems: others }] = [makeWorld({ scale: 0.05 }).parameters, makeWorld({ scale: 0.05 }).parameters]
    expect(outlivesList(problems, others, 'spilloverScale')).toBe(false)
  })

  it('the test can fail: key by key a large one becomes a hash table', () => {
    const record: Record<string, number> = {}
    for (const name of names(130)) record[name] = Math.PI
    expect(isFast(record)).toBe(false)
  })

  it('all that a world reads in its hot loops is fast', () => {
    const world = makeWorld({ scale: 0.05 })
    const slow = Object.entries(world.parameters).filter(([, group]) => !isFast(group))
    expect(slow.map(([name]) => name)).toEqual([])
    for (const record of [world, world.levers, Measure, world.people.columns, world.problems.columns, world.ties.columns]) {
      expect(isFast(record)).toBe(true)
    }
  })
})
