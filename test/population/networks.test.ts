import { describe, expect, it } from 'vitest'
import { bytesOf } from '../../src/core/columns.ts'
import { seedKey } from '../../src/core/draws.ts'
import { closenessOf } from '../../src/model/ties.ts'
import { buildNetwork } from '../../src/population/networks.ts'
import { makePeople } from './made-people.ts'
import { aliveTies, makeNetwork, meanDegree, sameByLot, sameShare, shippedTies, transitivity } from './tie-numbers.ts'
import { TIE_BYTES, TIE_HALVES, TIE_WORDS } from '../../src/model/state.ts'

const state = makeNetwork([1500, 1200, 1500, 1300, 1000])
const { people, ties } = state
const { ageYears, education, job, targetTies, degree } = people.columns

/** Mean ties kept up by adults that fit, and its standard error. */
function target(fits: (i: number) => boolean): { mean: number; error: number } {
  const counts: number[] = []
  for (let i = 0; i < people.count; i++) if (ageYears[i] >= 18 && fits(i)) counts.push(targetTies[i])
  const mean = counts.reduce((sum, x) => sum + x, 0) / counts.length
  const variance = counts.reduce((sum, x) => sum + (x - mean) ** 2, 0) / counts.length
  return { mean, error: Math.sqrt(variance / counts.length) }
}

describe('the network at the start', () => {
  it('gives adults about ten support ties and children none', () => {
    expect(meanDegree(state)).toBeGreaterThan(9.3)
    expect(meanDegree(state)).toBeLessThan(10.7)
    for (let i = 0; i < people.count; i++) if (ageYears[i] < 18) expect(degree[i] + targetTies[i]).toBe(0)
  })

  it('spreads sizes like a negative binomial: more than a Poisson, as much as its size says', () => {
    const middle = target((i) => education[i] === 1 && job[i] === 2 && ageYears[i] >= 45 && ageYears[i] < 65)
    const counts: number[] = []
    for (let i = 0; i < people.count; i++) {
      if (education[i] === 1 && job[i] === 2 && ageYears[i] >= 45 && ageYears[i] < 65) counts.push(targetTies[i])
    }
    const variance = counts.reduce((sum, x) => sum + (x - middle.mean) ** 2, 0) / counts.length
    const expected = middle.mean + middle.mean ** 2 / shippedTies.targetSize
    expect(Math.abs(middle.mean - shippedTies.targetMean * shippedTies.targetByJob[2])).toBeLessThan(4 * middle.error)
    // Standard error of a variance is about its size times the root of 2/n, more for a skewed count.
    expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(3.5 / counts.length))
  })

  it('is thinner for the lower educated, those without a job and the old, by position alone', () => {
    const less = (x: ReturnType<typeof target>, y: ReturnType<typeof target>): void =>
      expect(y.mean - x.mean).toBeGreaterThan(3 * Math.sqrt(x.error ** 2 + y.error ** 2))
    less(
      target((i) => education[i] === 0),
      target((i) => education[i] === 2),
    )
    less(
      target((i) => job[i] === 0),
      target((i) => job[i] === 2),
    )
    less(
      target((i) => ageYears[i] >= 75),
      target((i) => ageYears[i] < 65),
    )
  })

  it('mixes kin, friends, neighbours and colleagues as asked for, within four points', () => {
    const rows = aliveTies(state)
    for (let kind = 0; kind < 5; kind++) {
      const share = rows.filter((t) => ties.columns.kind[t * TIE_BYTES] === kind).length / rows.length
      expect(Math.abs(share - shippedTies.mix[kind])).toBeLessThan(0.04)
    }
  })

  it('is clustered: a transitivity of at least 0.14 without counting households', () => {
    expect(transitivity(state)).toBeGreaterThan(0.14)
  })

  it('ties like to like in education and origin', () => {
    expect(sameShare(state, 'education')).toBeGreaterThan(sameByLot(state, 'education') + 0.08)
    expect(sameShare(state, 'origin')).toBeGreaterThan(sameByLot(state, 'origin') + 0.08)
  })

  it('keeps neighbours within a neighbourhood and few rows apart', () => {
    const { neighbourhood } = state.households.columns
    const { household } = people.columns
    for (const t of aliveTies(state)) {
      if (ties.columns.kind[t * TIE_BYTES] !== 2) continue
      expect(neighbourhood[household[ties.columns.a[t * TIE_WORDS]]]).toBe(neighbourhood[household[ties.columns.b[t * TIE_WORDS]]])
    }
  })

  it('has ties of all ages from before the run, kin the oldest, none older than its persons', () => {
    const { a, b, kind, startWeek } = ties.columns
    const ages = [0, 1, 2, 3].map((wanted) => {
      const own = aliveTies(state)
        .filter((t) => kind[t * TIE_BYTES] === wanted)
        .map((t) => -startWeek[t * TIE_HALVES])
      return own.reduce((sum, x) => sum + x, 0) / own.length
    })
    expect(ages[0]).toBeGreaterThan(ages[1])
    expect(ages[1]).toBeGreaterThan(ages[3])
    const odd = aliveTies(state).filter((t) => {
      const w = closenessOf(state, t)
      return (
        startWeek[t * TIE_HALVES] >= 0 ||
        -startWeek[t * TIE_HALVES] > 1 + Math.min(ageYears[a[t * TIE_WORDS]], ageYears[b[t * TIE_WORDS]]) * 52 ||
        w < 0 ||
        w > 1
      )
    })
    expect(odd).toEqual([])
  })

  it('is the same to the bit for the same key and another for another', () => {
    const again = makeNetwork([1500, 1200, 1500, 1300, 1000])
    const other = makeNetwork([1500, 1200, 1500, 1300, 1000], 'other')
    const bytes = (array: ArrayBufferView): Buffer => Buffer.from(array.buffer, array.byteOffset, array.byteLength)
    const columns = Object.keys(ties.columns) as (keyof typeof ties.columns)[]
    for (const name of columns) expect(bytes(again.ties.columns[name]).equals(bytes(ties.columns[name])), name).toBe(true)
    expect(bytes(again.network.slots).equals(bytes(state.network.slots))).toBe(true)
    const higher = (network: typeof state): number[] =>
      Array.from({ length: network.ties.count }, (_, t) => network.ties.columns.b[t * TIE_WORDS])
    expect(higher(other)).not.toEqual(higher(state))
    expect(higher(again)).toEqual(higher(state))
  })

  it('asks no other number of ties of anybody when a household is added elsewhere, and leaves most ties as they are', () => {
    const key = seedKey('far away')
    const town = makePeople([400, 400, 400])
    const more = makePeople([400, 400, 401])
    const one = buildNetwork(town, shippedTies, key)
    const two = buildNetwork(more, shippedTies, key)
    const wanted = (made: typeof town): Map<number, number> => {
      const result = new Map<number, number>()
      for (let i = 0; i < town.people.count; i++) result.set(made.people.columns.key[i], made.people.columns.targetTies[i])
      return result
    }
    expect(wanted(more)).toEqual(wanted(town))
    const pairs = (made: typeof town, built: typeof one): Set<string> => {
      const result = new Set<string>()
      const { a, b } = built.ties.columns
      for (let t = 0; t < built.ties.count; t++)
        result.add(`${made.people.columns.key[a[t * TIE_WORDS]]} ${made.people.columns.key[b[t * TIE_WORDS]]}`)
      return result
    }
    const before = pairs(town, one)
    const after = pairs(more, two)
    expect([...before].filter((pair) => after.has(pair)).length / before.size).toBeGreaterThan(0.5)
  })

  it('takes at most 230 bytes per resident, looking for ties and the circles beside the slots included', () => {
    const { slots, circles, seeking, profile, blocks } = state.network
    const calendars = [state.tieCalendar.chunks, state.seekCalendar.chunks]
    const lists = [slots, circles, seeking, profile, blocks, ...calendars].reduce((n, list) => n + list.byteLength, 0)
    expect((bytesOf(ties) + lists) / people.count).toBeLessThan(230)
  })
})
