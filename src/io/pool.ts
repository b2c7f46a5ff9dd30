/** A pool of worker threads for units of work. One worker or eight: the same bytes. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'
import type { Unit } from '../experiment/plan.ts'
import type { Pool } from '../experiment/run-study.ts'
import { isBuilt, packageRoot } from './package-root.ts'
import type { EncodedUnit, ProgressMessage, UnitTask, WorkerSetup } from './unit-task.ts'

export interface PoolOptions extends WorkerSetup {
  /** Worker threads; default the processors this process may use. */
  readonly jobs?: number
  /** File of the worker; default the one that simulates. */
  readonly worker?: URL
}

export const defaultJobs = (): number => availableParallelism()

/** Threads start when there is work. Close the pool when done. */
export function createPool({ study, version, jobs = defaultJobs(), worker }: PoolOptions): Pool<EncodedUnit> {
  const file = worker ?? pathToFileURL(isBuilt ? join(packageRoot, 'dist', 'worker.js') : join(packageRoot, 'src', 'io', 'worker.ts'))
  const piscina = new Piscina<UnitTask, EncodedUnit>({
    filename: file.href,
    minThreads: 1,
    maxThreads: jobs,
    idleTimeout: 1000,
    workerData: { study, version } satisfies WorkerSetup,
    // A worker in TypeScript needs the loader that development uses.
    ...(file.pathname.endsWith('.ts') ? { execArgv: ['--import', 'tsx'] } : {}),
  })
  const listeners = new Map<string, (doneWeeks: number, totalWeeks: number) => void>()
  piscina.on('message', (message: ProgressMessage) => listeners.get(message.id)?.(message.done, message.total))
  return {
    size: jobs,
    run: async (unit: Unit, onProgress) => {
      if (onProgress) listeners.set(unit.id, onProgress)
      try {
        return await piscina.run({ id: unit.id, municipality: unit.municipality, replication: unit.replication, hash: unit.hash })
      } finally {
        listeners.delete(unit.id)
      }
    },
    close: () => piscina.destroy(),
  }
}
