/** What a worker does with one unit: simulate it and turn the tables into bytes, so that the main thread only has to save them. */
import { parentPort, workerData } from 'node:worker_threads'
import { checksumOfUnit } from '../results/checksum.ts'
import type { UnitResult } from '../results/types.ts'
import type { Study } from '../scenario/types.ts'
import { encodeCurves, encodeOutcomes, encodeTransitions } from './parquet.ts'

export interface UnitTask {
  readonly id: string
  readonly municipality: number
  readonly replication: number
  readonly hash: string
}

/** A finished unit, ready for the store. */
export interface EncodedUnit {
  readonly outcomes: Uint8Array
  readonly curves: Uint8Array
  readonly transitions: Uint8Array
  readonly counts: Readonly<Record<string, number>>
  /** Of the outcome table: the same on every machine, and on the workshop page. */
  readonly checksum: string
  /** Seconds of computing. */
  readonly seconds: number
}

/** What every worker of a pool is started with. */
export interface WorkerSetup {
  readonly study: Study
  /** Version of the program; goes into the files. */
  readonly version: string
}

export interface ProgressMessage {
  readonly id: string
  readonly done: number
  readonly total: number
}

export type Simulate = (
  study: Study,
  municipalityIndex: number,
  replication: number,
  onProgress?: (doneWeeks: number, totalWeeks: number) => void,
) => UnitResult

/** The function a worker exports. Progress goes to the pool as messages, at most ten a second. */
export function unitWorker(simulate: Simulate): (task: UnitTask) => EncodedUnit {
  return (task) => {
    const { study, version } = workerData as WorkerSetup
    const start = performance.now()
    let reported = start
    const unit = simulate(study, task.municipality, task.replication, (done, total) => {
      const now = performance.now()
      if (now - reported < 100) return
      reported = now
      parentPort?.postMessage({ id: task.id, done, total } satisfies ProgressMessage)
    })
    return encodeUnit(unit, study.years, task.hash, version, (performance.now() - start) / 1000)
  }
}

/** A unit's tables as bytes; `years` is the length of the run after the reform. The footer names the program version and the unit's hash, never a time. */
export function encodeUnit(unit: UnitResult, years: number, hash: string, version: string, seconds: number): EncodedUnit {
  const provenance = { nabij: version, unit: hash }
  return {
    outcomes: encodeOutcomes(unit, provenance),
    curves: encodeCurves(unit, provenance),
    transitions: encodeTransitions(unit, years, provenance),
    counts: unit.counts,
    checksum: checksumOfUnit(unit),
    seconds,
  }
}
