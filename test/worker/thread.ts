/** The worker of a page as it was built, in a worker thread: the same file that the page starts, with the line of a thread in place of that of a page. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { FromWorker, WorkerPort } from '../../src/worker/protocol.ts'

const script = join(dirname(fileURLToPath(import.meta.url)), '../../dist/page-worker.js')
const LINE = `
const { parentPort } = require('node:worker_threads')
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer)
globalThis.addEventListener = (kind, hear) => parentPort.on('message', (data) => hear({ data }))
`

export function threadPort(): WorkerPort {
  const worker = new Worker(LINE + readFileSync(script, 'utf8'), { eval: true })
  return {
    send: (message) => worker.postMessage(message),
    listen: (hear) => worker.on('message', (message: FromWorker) => hear(message)),
    close: () => void worker.terminate(),
  }
}
