/** Workers of the page, and a scheduler over them. The page never simulates by itself. */
import workerScript from 'nabij:worker'
import { hashOf } from '../../src/scenario/hash.ts'
import type { FromWorker, ToWorker, WorkerPort } from '../../src/worker/protocol.ts'
import { Scheduler, type Standing } from '../../src/worker/scheduler.ts'

const WORKERS = 2

export function startWorkers(show: (standing: Standing) => void): Scheduler {
  return new Scheduler(Array.from({ length: WORKERS }, webWorker), hashOf, show)
}

function webWorker(): WorkerPort {
  const address = URL.createObjectURL(new Blob([workerScript], { type: 'text/javascript' }))
  const worker = new Worker(address)
  return {
    send: (message: ToWorker) => worker.postMessage(message),
    listen: (hear) => {
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) => hear(event.data))
    },
    close: () => worker.terminate(),
  }
}
