/**
 * Two independent worlds in two worker threads against one world in one: how much of the second core is of use. Each worker
 * prepares a world, says so, and runs a stretch each time it is told to.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { median, wallNow } from './clock.ts'
import { goOn, makeWorld, type WorldRequest } from './worlds.ts'

export interface TwoWorkers {
  /** Work done by two workers in the time of one; 2 is perfect. */
  readonly speedUp: number
  readonly citizens: number
}

const ROUNDS = 3

/** `entry`: the built program, which calls `serveBenchWorker` when it finds itself in a worker. */
export async function measureTwoWorkers(entry: URL, request: Omit<WorldRequest, 'seed'>, weeks: number): Promise<TwoWorkers> {
  const [one, two] = ['one', 'two'].map((seed) => new Worker(entry, { workerData: { request: { ...request, seed }, weeks } }))
  try {
    const [citizens] = await Promise.all([heard(one), heard(two)])
    const alone: number[] = []
    const together: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      alone.push(await timed(one))
      together.push(await timed(one, two))
    }
    return { speedUp: (2 * median(alone)) / median(together), citizens }
  } finally {
    await Promise.all([one.terminate(), two.terminate()])
  }
}

async function timed(...workers: readonly Worker[]): Promise<number> {
  const start = wallNow()
  await Promise.all(
    workers.map((worker) => {
      const done = heard(worker)
      worker.postMessage('go')
      return done
    }),
  )
  return wallNow() - start
}

function heard(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('message', (message: number) => {
      worker.off('error', reject)
      resolve(message)
    })
    worker.once('error', reject)
  })
}

/** True when this thread is one of the two workers; it then stays to run stretches. */
export function serveBenchWorker(): boolean {
  if (isMainThread) return false
  const { request, weeks } = workerData as { request: WorldRequest; weeks: number }
  const world = makeWorld(request)
  goOn(world, weeks)
  parentPort?.on('message', () => {
    goOn(world, weeks)
    parentPort?.postMessage(world.people.count)
  })
  parentPort?.postMessage(world.people.count)
  return true
}
