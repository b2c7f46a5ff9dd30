/** Workers of the page, and a scheduler over them. The page never simulates by itself. */
import workerScript from 'nabij:worker'
import { hashOf } from '../../src/scenario/hash.ts'
import type { FromWorker, ToWorker, WorkerPort } from '../../src/worker/protocol.ts'
import { Scheduler, type Standing } from '../../src/worker/scheduler.ts'
import { workersFor } from './stages.ts'

/** As many workers as the machine has cores for, `most` at most. */
export function startWorkers(show: (standing: Standing) => void, most: number): Scheduler {
  const workers = workersFor(navigator.hardwareConcurrency, most)
  return new Scheduler(Array.from({ length: workers }, webWorker), hashOf, show)
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
