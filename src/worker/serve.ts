/**
 * The worker's side of the conversation: questions are answered one at a time, in the order in which they came; between pieces of work it listens,
 * so that a question can be called off. Clock and line come from outside: this file runs unchanged in a page, in Node and in tests.
 */
import type { Policy, Study } from '../scenario/types.ts'
import { Histories } from './histories.ts'
import type { FromWorker, PolicyRun, Question, ToWorker } from './protocol.ts'

export interface Surroundings {
  readonly send: (message: FromWorker, transfer: ArrayBuffer[]) => void
  /** Milliseconds. */
  readonly now: () => number
  /** Lets waiting messages in. */
  readonly pause: () => Promise<void>
  /** Answers `trace`: snapshots of one replication. Absent: such questions fail. */
  readonly trace?: Tracer
}

/** What a tracer is given: the study, shared histories, and a way to let go now and then. */
export type Tracer = (
  asked: {
    readonly study: Study
    readonly histories: Histories
    readonly replication: number
    readonly policy: Policy
    readonly wish: unknown
  },
  breathe: (doneWeeks: number) => Promise<void>,
) => Promise<unknown>

/** Work without a pause, and the least time between two reports, in milliseconds. */
const SHIFT = 24
const REPORT = 90
/** The least time between two looks at the years so far. */
const PARTIAL = 450

class CalledOff extends Error {}

const buffersOf = (run: PolicyRun): ArrayBuffer[] =>
  [...Object.values(run.outcomes), ...Object.values(run.curves)].map((column: Float64Array) => column.buffer as ArrayBuffer)

/** Returns what hears the messages of the page. */
export function serve(around: Surroundings): (message: ToWorker) => void {
  let known: { key: string; study: Study; histories: Histories } | undefined
  const waiting: Question[] = []
  const calledOff = new Set<number>()
  let busy = false

  const answer = async (question: Question): Promise<void> => {
    const { id, key, replication, policy } = question
    const started = around.now()
    let [paused, reported] = [started, started]
    const here = known
    try {
      if (here?.key !== key) throw new CalledOff()
      const total = here.histories.workFor(replication, policy)
      const breathe = async (done: number): Promise<void> => {
        const now = around.now()
        if (now - paused < SHIFT) return
        if (now - reported >= REPORT) {
          around.send({ type: 'progress', id, done, total }, [])
          reported = now
        }
        await around.pause()
        paused = around.now()
        if (calledOff.has(id) || known !== here) throw new CalledOff()
      }
      if (question.type === 'trace') {
        if (!around.trace) throw new Error('no tracer')
        const snapshots = await around.trace(
          { study: here.study, histories: here.histories, replication, policy, wish: question.wish },
          breathe,
        )
        around.send({ type: 'snapshots', id, snapshots }, [])
        return
      }
      let offered = started
      const run = await here.histories.run(replication, policy, breathe, (quartersSoFar) => {
        if (around.now() - offered < PARTIAL) return
        offered = around.now()
        const part = quartersSoFar()
        around.send({ type: 'partial', id, run: part }, buffersOf(part))
      })
      around.send({ type: 'result', id, run, seconds: (around.now() - started) / 1000 }, buffersOf(run))
    } catch (error) {
      if (error instanceof CalledOff) around.send({ type: 'cancelled', id }, [])
      else around.send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) }, [])
    }
  }

  const work = async (): Promise<void> => {
    if (busy) return
    busy = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (calledOff.has(next.id)) around.send({ type: 'cancelled', id: next.id }, [])
      else await answer(next)
      calledOff.delete(next.id)
    }
    busy = false
  }

  return (message) => {
    if (message.type === 'study') known = { key: message.key, study: message.study, histories: new Histories(message.study) }
    else if (message.type === 'cancel') calledOff.add(message.id)
    else {
      waiting.push(message)
      void work()
    }
  }
}
