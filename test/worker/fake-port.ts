/** The line to a worker that answers when the test says so. */
import type { FromWorker, PolicyRun, RunMessage, ToWorker, WorkerPort } from '../../src/worker/protocol.ts'

export class FakePort implements WorkerPort {
  readonly sent: ToWorker[] = []
  private hear: (message: FromWorker) => void = () => {}
  send(message: ToWorker): void {
    this.sent.push(message)
  }
  listen(hear: (message: FromWorker) => void): void {
    this.hear = hear
  }
  close(): void {}
  get runs(): RunMessage[] {
    return this.sent.filter((m) => m.type === 'run')
  }
  get studies(): number {
    return this.sent.filter((m) => m.type === 'study').length
  }
  answer(message: FromWorker): void {
    this.hear(message)
  }
  /** Finishes the last run that was asked for. */
  finish(): void {
    const { id, policy, replication } = this.runs.at(-1)!
    const run = { policy: policy.name, replication, checksum: 'x', counts: {} } as unknown as PolicyRun
    this.answer({ type: 'result', id, run, seconds: 1 })
  }
  /** Lets go of the last run, if that was called off. */
  letGo(): boolean {
    const { id } = this.runs.at(-1)!
    const calledOff = this.sent.some((m) => m.type === 'cancel' && m.id === id)
    if (calledOff) this.answer({ type: 'cancelled', id })
    return calledOff
  }
}
