import { describe, expect, it } from 'vitest'
import { Draws, seedKey } from '../../src/core/draws.ts'
import { firstInLine, type Order } from '../../src/model/queue.ts'
import { Stream } from '../../src/model/streams.ts'

const luck = new Draws(seedKey('queue', 'x', 1)).at(Stream.TRIAGE, 3)

/** A queue of `length` rows with few different ranks and weeks, so that lots decide often. */
function queueOf(length: number): { queue: number[]; order: Order } {
  const queue = Array.from({ length }, (_, k) => (k * 37 + 5) % 1009)
  const since = Int16Array.from({ length: 1009 }, (_, row) => (row * 7) % 5)
  return { queue, order: { rank: (row) => row % 3, since, luck, idOf: (row) => row + 1000 } }
}

describe('whose turn it is in a queue', () => {
  it.each([
    [0, 3],
    [1, 1],
    [40, 1],
    [40, 7],
    [400, 25],
    [40, 40],
    [40, 500],
  ])('of %d who wait the first for %d places are those of the whole queue in order', (length, places) => {
    const { queue, order } = queueOf(length)
    const inOrder = [...queue].sort(
      (a, b) =>
        order.rank(a) - order.rank(b) ||
        order.since[a] - order.since[b] ||
        order.luck.uniform(order.idOf(a)) - order.luck.uniform(order.idOf(b)),
    )
    expect(firstInLine(queue, places, order)).toEqual(inOrder.slice(0, places))
  })

  it('leaves the queue as it is, and nobody out of turn when all are equal but for their lots', () => {
    const queue = [4, 8, 15, 16, 23, 42]
    const order: Order = { rank: () => 0, since: new Int16Array(50), luck, idOf: (row) => row }
    const [first] = firstInLine(queue, 1, order)
    expect(queue).toEqual([4, 8, 15, 16, 23, 42])
    expect(Math.min(...queue.map((row) => luck.uniform(row)))).toBe(luck.uniform(first))
  })
})
