/** Small worlds for tests of the model: real parameters and a real municipality, with what a test wants changed. */
import { stepOf } from '../../src/core/columns.ts'
import { runWeeks } from '../../src/engine/run.ts'
import { seedKey } from '../../src/core/draws.ts'
import { blockOf } from '../../src/core/tally.ts'
import { diskSource } from '../../src/io/files.ts'
import { Measure, type MeasureName } from '../../src/model/measures.ts'
import type { Levers, Parameters } from '../../src/model/parameters.ts'
import { SCHEDULE } from '../../src/model/schedule.ts'
import type { World } from '../../src/model/world.ts'
import { buildPopulation, runWorld, worldOf } from '../../src/simulate.ts'
import { leversAt } from '../../src/scenario/levers.ts'
import { toParameters } from '../../src/scenario/parameters.ts'
import { loadStudy } from '../../src/scenario/study.ts'
import type { Study } from '../../src/scenario/types.ts'

let shipped: Study | undefined
/** The baseline policy on the small municipality, as shipped. */
export function shippedStudy(): Study {
  shipped ??= loadStudy(diskSource(), 'fragmented-2014', { municipalities: ['small'] })
  return shipped
}

type Changes = { [G in keyof Parameters]?: { [N in keyof Parameters[G]]?: Parameters[G][N] | number | readonly number[] } }

export interface WorldWishes {
  readonly levers?: Partial<Levers>
  /** 'group' → 'name' → value: a number fills a whole table. */
  readonly change?: Changes
  readonly scale?: number
  readonly years?: number
  readonly burnInYears?: number
  readonly seed?: string | number
  /** Municipality among the shipped ones. */
  readonly municipality?: string
}

/** Shipped parameters with changes. */
export function parametersWith(change: Changes = {}): Parameters {
  const parameters = toParameters(shippedStudy().parameters) as unknown as Record<string, Record<string, number | Float64Array>>
  const result: Record<string, Record<string, number | Float64Array>> = {}
  for (const [group, values] of Object.entries(parameters)) {
    result[group] = { ...values }
    for (const [name, value] of Object.entries((change as Record<string, Record<string, number | readonly number[]>>)[group] ?? {})) {
      const now = values[name]
      if (now === undefined) throw new Error(`no parameter ${group}.${name}`)
      result[group][name] =
        typeof now === 'number'
          ? (value as number)
          : typeof value === 'number'
            ? new Float64Array(now.length).fill(value)
            : Float64Array.from(value)
    }
  }
  return result as unknown as Parameters
}

/** A world at week 0. The reform starts after the years of burn-in (default 1) and brings no change: levers hold from the start. */
export function makeWorld({
  levers = {},
  change = {},
  scale = 0.1,
  years = 3,
  burnInYears = 1,
  seed = 'test',
  municipality = 'small',
}: WorldWishes = {}): World {
  const study = municipality === 'small' ? shippedStudy() : loadStudy(diskSource(), 'fragmented-2014', { municipalities: [municipality] })
  const place = study.municipalities[0].municipality
  const base = leversAt(study.policies.find((p) => p.name === 'fragmented-2014')!, -1)
  const key = seedKey(String(seed), place.id, 0)
  const parameters = parametersWith(change)
  const population = buildPopulation(place, scale, parameters, key)
  return worldOf(population, scale, parameters, () => ({ ...base, ...levers }), key, burnInYears * 52, years * 52)
}

/** The same, run to its end. */
export function runTo(wishes: WorldWishes): World {
  const world = makeWorld(wishes)
  runWorld(world)
  return world
}

/** Run a number of weeks from where the world is. */
export function run(world: World, weeks: number): void {
  // `week` is the last week that was run; a fresh world has run none.
  const from = started.has(world) ? world.week + 1 : 0
  started.add(world)
  runWeeks(world, SCHEDULE, from, from + weeks)
}
const started = new WeakSet<World>()

/** Sum of a counter over all periods, for everybody. */
export function total(world: World, measure: MeasureName, cell = 0): number {
  const { tally } = world.recorder
  const base = blockOf(tally, Measure[measure])
  let sum = 0
  for (let period = 0; period < tally.periods; period++) sum += tally.data[base + period * tally.cells + cell]
  return sum
}

/** Order-sensitive checksum of the whole state (FNV-1a over the bytes of all columns in use). */
export function checksum(world: World): string {
  let hash = 2166136261
  const add = (bytes: Uint8Array): void => {
    for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], 16777619)
  }
  for (const table of [
    world.people,
    world.households,
    world.ties,
    world.episodes,
    world.problems,
    world.arrangements,
    world.cases,
    world.workers,
  ]) {
    // Columns that lie together share a buffer: once is enough.
    const rows = new Map(
      Object.entries(table.columns).map(([name, column]) => [column.buffer, stepOf(table.spec, name) * column.BYTES_PER_ELEMENT]),
    )
    for (const [buffer, bytes] of rows) add(new Uint8Array(buffer, 0, table.count * bytes))
  }
  add(new Uint8Array(world.recorder.tally.data.buffer))
  return (hash >>> 0).toString(16)
}
