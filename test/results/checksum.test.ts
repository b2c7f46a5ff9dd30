import { describe, expect, it } from 'vitest'
import { checksumOfPolicy, checksumOfUnit, combineChecksums } from '../../src/results/checksum.ts'
import type { OutcomeColumns } from '../../src/results/types.ts'

function columns(change: (c: { -readonly [K in keyof OutcomeColumns]: OutcomeColumns[K] }) => void = () => {}): OutcomeColumns {
  const made = {
    policy: Uint16Array.of(0, 1, 0),
    year: Int16Array.of(0, 0, 1),
    week: Int16Array.of(-1, -1, 13),
    neighbourhood: Uint16Array.of(0, 0, 0),
    group: Uint8Array.of(0, 0, 2),
    outcome: Uint16Array.of(4, 4, 5),
    view: Uint8Array.of(0, 0, 1),
    value: Float64Array.of(0.1, 0.2, 0.3),
    weight: Float64Array.of(10, 20, 30),
  }
  change(made)
  return made
}

describe('the checksum of outcomes', () => {
  it('changes with the last bit of any value, and with any code', () => {
    const sums = [
      columns(),
      columns((c) => (c.value[2] += 2 ** -54)),
      columns((c) => (c.weight[0] = 11)),
      columns((c) => (c.year[2] = 2)),
      columns((c) => (c.week[2] = 26)),
      columns((c) => (c.group[2] = 3)),
      columns((c) => (c.outcome[0] = 3)),
      columns((c) => (c.view[2] = 0)),
      columns((c) => (c.neighbourhood[2] = 1)),
    ].map((c) => checksumOfPolicy(c, 0))
    expect(new Set(sums).size).toBe(sums.length)
    for (const sum of sums) expect(sum).toMatch(/^[0-9a-f]{16}$/)
  })

  it('of a policy does not depend on the policies beside it', () => {
    const alone = columns((c) => {
      for (const key of Object.keys(c) as (keyof OutcomeColumns)[]) c[key] = c[key].filter((_, i) => i !== 1) as never
    })
    expect(checksumOfPolicy(alone, 0)).toBe(checksumOfPolicy(columns(), 0))
    expect(checksumOfPolicy(columns(), 1)).not.toBe(checksumOfPolicy(columns(), 0))
  })

  it('of many depends on their order', () => {
    expect(combineChecksums(['0011223344556677', '8899aabbccddeeff'])).not.toBe(combineChecksums(['8899aabbccddeeff', '0011223344556677']))
    expect(checksumOfUnit({ outcomes: columns(), policies: ['a', 'b'] })).toBe(
      combineChecksums([checksumOfPolicy(columns(), 0), checksumOfPolicy(columns(), 1)]),
    )
  })
})
