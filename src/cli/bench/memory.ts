/** Bytes that a world holds: every typed array and list in it, table by table. */
import { bytesOf, type Table, type TableSpec } from '../../core/columns.ts'
import type { World } from '../../model/world.ts'

export interface Memory {
  /** Part of the state → bytes, largest first. The recorder, which does not grow with the citizens, is kept apart. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[]
  readonly recorder: number
}

export function measureMemory(world: World): Memory {
  const seen = new Set<ArrayBufferLike>()
  const parts = Object.entries(world)
    .filter(([name]) => name !== 'recorder')
    .map(([name, part]) => ({ name, bytes: bytesIn(part, seen) }))
    .filter((part) => part.bytes > 0)
    .toSorted((a, b) => b.bytes - a.bytes)
  return { parts, recorder: bytesIn(world.recorder, seen) }
}

/** A list of numbers takes eight bytes an element; what is shared is counted once. */
function bytesIn(value: unknown, seen: Set<ArrayBufferLike>): number {
  if (ArrayBuffer.isView(value)) {
    if (seen.has(value.buffer)) return 0
    seen.add(value.buffer)
    return value.byteLength
  }
  if (isTable(value)) return bytesOf(value) + value.free.length * 8
  if (Array.isArray(value)) return typeof value[0] === 'number' ? value.length * 8 : sum(value, seen)
  if (typeof value === 'object' && value !== null) return sum(Object.values(value), seen)
  return 0
}

const sum = (values: readonly unknown[], seen: Set<ArrayBufferLike>): number => values.reduce<number>((n, v) => n + bytesIn(v, seen), 0)

const isTable = (value: unknown): value is Table<TableSpec> =>
  typeof value === 'object' && value !== null && 'spec' in value && 'columns' in value && 'free' in value
