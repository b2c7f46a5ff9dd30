/** Entry of the worker. Built as one classic script, the same for a web worker and a worker thread (whoever starts it there puts `postMessage` and `addEventListener` in place). */
import type { FromWorker, ToWorker } from './protocol.ts'
import { trace } from '../observe/trace.ts'
import { serve } from './serve.ts'

interface Line {
  postMessage: (message: FromWorker, transfer: ArrayBuffer[]) => void
  addEventListener: (kind: 'message', hear: (event: { readonly data: ToWorker }) => void) => void
}

const line = globalThis as unknown as Line
// A message to oneself comes after those that wait, without the four milliseconds of a timer.
const bell = new MessageChannel()
const resting: (() => void)[] = []
bell.port1.addEventListener('message', () => resting.shift()?.())
bell.port1.start()

const hear = serve({
  trace,
  send: (message, transfer) => line.postMessage(message, transfer),
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      resting.push(resolve)
      bell.port2.postMessage(0)
    }),
})
line.addEventListener('message', (event) => hear(event.data))
