/**
 * A results folder:
 *
 *   manifest.json      what was run, by which version, how long it took; written last: a folder without it is not finished
 *   study.json         the resolved study
 *   outcomes.parquet   one row per replication, municipality, policy, year or week, neighbourhood, group, outcome and view
 *   curves.parquet     time-to-event tables
 *   transitions.parquet   the same residents at several moments and under two policies
 *   report.html        the page
 *   parts/             finished units; what is here is not computed again
 *
 * Every file is written beside and renamed. A unit counts as finished when its .json is there and names its hash.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../core/problems.ts'
import type { Unit } from '../experiment/plan.ts'
import { inFileOrder } from '../experiment/plan.ts'
import type { UnitStore } from '../experiment/run-study.ts'
import { combineChecksums } from '../results/checksum.ts'
import { hashOf } from '../scenario/hash.ts'
import type { Study } from '../scenario/types.ts'
import { CURVE_SCHEMA, mergeParts, OUTCOME_SCHEMA, TRANSITION_SCHEMA } from './parquet.ts'
import { besideName, removeLeftovers, renameInto, writeWhole } from './safe-write.ts'
import type { EncodedUnit } from './unit-task.ts'

export const RESULTS_SCHEMA = 'nabij/results/1'

export interface UnitRecord {
  readonly id: string
  readonly municipality: string
  readonly replication: number
  readonly hash: string
  readonly counts: Readonly<Record<string, number>>
  /** Of its outcome table. */
  readonly checksum: string
  readonly seconds: number
  /** Bytes of the tables, to notice a file that was cut off. */
  readonly bytes: Readonly<Record<(typeof tables)[number], number>>
}

export interface Manifest {
  readonly schema: typeof RESULTS_SCHEMA
  readonly nabij: string
  readonly node: string
  readonly study: { readonly name: string; readonly hash: string }
  readonly seed: string
  /** Times of the command that finished the results, and its duration; units keep their own computing time. */
  readonly started: string
  readonly finished: string
  readonly seconds: number
  readonly jobs: number
  readonly computedUnits: number
  readonly reusedUnits: number
  /** Of all outcome tables: the workshop page shows the same for the same study, seed and version. */
  readonly checksum: string
  /** Sums over units. */
  readonly computingSeconds: number
  readonly counts: Readonly<Record<string, number>>
  readonly units: readonly UnitRecord[]
}

export interface ResultStore extends UnitStore<EncodedUnit> {
  readonly folder: string
  /** The manifest when the folder holds exactly the finished results of this study already. */
  readonly finished: Manifest | undefined
  /** Makes the folder, clears half-written files and, with force, what belongs to another study. Call before `put`. */
  prepare(): Promise<void>
  /** Merges the units and writes study and manifest. All units of the plan must be there. */
  finish(run: FinishedRun): Promise<Manifest>
}

export interface FinishedRun {
  readonly started: Date
  readonly finished: Date
  readonly jobs: number
  readonly computedUnits: number
}

export const partsOf = (folder: string): string => join(folder, 'parts')
const SCHEMAS = { outcomes: OUTCOME_SCHEMA, curves: CURVE_SCHEMA, transitions: TRANSITION_SCHEMA } as const
const tables = ['outcomes', 'curves', 'transitions'] as const

/**
 * A store for the units of a study in `folder`. Nothing is written yet. Throws InputError when the folder holds units of
 * another study (or of another version of the program) and `force` is not set: those would be mixed up.
 */
export function openStore(folder: string, study: Study, units: readonly Unit[], version: string, force = false): ResultStore {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new InputError([{ code: 'badOption', path: '--out', found: folder, expected: '{folder}' }])
  }
  const parts = partsOf(folder)
  const stored = readRecords(parts)
  const manifest = readManifest(folder)
  const wanted = new Map(units.map((u) => [u.id, u.hash]))
  const old = new Map([...(manifest?.units ?? []), ...stored.values()].map((r) => [r.id, r.hash]))
  const common = [...old.keys()].filter((id) => wanted.has(id))
  const foreign = old.size > 0 && (common.length === 0 || common.some((id) => old.get(id) !== wanted.get(id)))
  if (foreign && !force) {
    throw new InputError([{ code: 'conflict', path: '--out', file: folder, found: '{otherResults}', suggestion: '{otherFolderOrForce}' }])
  }
  const complete = (unit: Unit): boolean => {
    const record = stored.get(unit.id)
    return record?.hash === unit.hash && tables.every((t) => sizeOf(join(parts, `${unit.id}.${t}.parquet`)) === record.bytes[t])
  }

  const current = manifest?.study.hash === hashOf(study) && units.every(complete) && sameUnits(manifest.units, units)
  const merged = tables.every((t) => existsSync(join(folder, `${t}.parquet`))) && existsSync(join(folder, 'study.json'))

  return {
    folder,
    finished: current && merged ? manifest : undefined,
    has: complete,
    prepare: async () => {
      await mkdir(parts, { recursive: true })
      await Promise.all([removeLeftovers(folder), removeLeftovers(parts)])
      if (!foreign) return
      const names = ['manifest.json', 'study.json', ...tables.map((t) => `${t}.parquet`), 'report.html'].map((name) => join(folder, name))
      const outdated = [...stored.values()].filter((r) => wanted.get(r.id) !== r.hash)
      const files = outdated.flatMap((r) => [`${r.id}.json`, ...tables.map((t) => `${r.id}.${t}.parquet`)].map((name) => join(parts, name)))
      // The records go first: what is cut short here is not taken for finished.
      for (const file of [...names, ...files]) await rm(file, { force: true })
    },
    put: async (unit, result) => {
      for (const table of tables) await writeWhole(join(parts, `${unit.id}.${table}.parquet`), result[table])
      const record: UnitRecord = {
        id: unit.id,
        municipality: study.municipalities[unit.municipality].municipality.id,
        replication: unit.replication,
        hash: unit.hash,
        counts: result.counts,
        checksum: result.checksum,
        seconds: round(result.seconds),
        bytes: {
          outcomes: result.outcomes.byteLength,
          curves: result.curves.byteLength,
          transitions: result.transitions.byteLength,
        },
      }
      await writeWhole(join(parts, `${unit.id}.json`), `${JSON.stringify(record)}\n`)
      stored.set(unit.id, record)
    },
    finish: async ({ started, finished, jobs, computedUnits }) => {
      const ordered = inFileOrder(units)
      const hash = hashOf(study)
      for (const table of tables) {
        const target = join(folder, `${table}.parquet`)
        const beside = besideName(target)
        await mergeParts(beside, SCHEMAS[table], ordered, (u) => readFile(join(parts, `${u.id}.${table}.parquet`)), {
          nabij: version,
          study: hash,
        })
        await renameInto(beside, target)
      }
      const records = ordered.map((u) => stored.get(u.id)!)
      const written: Manifest = {
        schema: RESULTS_SCHEMA,
        nabij: version,
        node: process.version,
        study: { name: study.name, hash },
        seed: study.seed,
        started: started.toISOString(),
        finished: finished.toISOString(),
        seconds: round((finished.getTime() - started.getTime()) / 1000),
        jobs,
        computedUnits,
        reusedUnits: units.length - computedUnits,
        computingSeconds: round(records.reduce((sum, r) => sum + r.seconds, 0)),
        checksum: combineChecksums(records.map((r) => r.checksum)),
        counts: sumCounts(records),
        units: records,
      }
      await writeWhole(join(folder, 'study.json'), `${JSON.stringify(study, null, 1)}\n`)
      await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(written, null, 1)}\n`)
      return written
    },
  }
}

const sameUnits = (records: readonly UnitRecord[], units: readonly Unit[]): boolean =>
  records.length === units.length && inFileOrder(units).every((u, i) => records[i].hash === u.hash)
const round = (seconds: number): number => Math.round(seconds * 1000) / 1000
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? -1

function sumCounts(records: readonly UnitRecord[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { counts } of records) for (const [name, n] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + n
  return sums
}

function readRecords(parts: string): Map<string, UnitRecord> {
  const records = new Map<string, UnitRecord>()
  if (!existsSync(parts)) return records
  for (const name of readdirSync(parts)
    .filter((n) => n.endsWith('.json'))
    .sort()) {
    try {
      const record = JSON.parse(readFileSync(join(parts, name), 'utf8')) as UnitRecord
      records.set(record.id, record)
    } catch {
      // Not one of ours, or damaged: the unit is computed again.
    }
  }
  return records
}

/** The manifest of a results folder, or undefined when there is none that can be read. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
    return manifest.schema === RESULTS_SCHEMA ? manifest : undefined
  } catch {
    return undefined
  }
}
