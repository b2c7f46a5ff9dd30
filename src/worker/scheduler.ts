/**
 * The page's side: which runs are needed for the picture that is asked for now, which worker does which, and what is there already. The newest
 * question wins: runs it does not need are called off. Replication r always goes to the same worker, which keeps its history.
 */
import type { Policy, Study } from '../scenario/types.ts'
import type { FromWorker, PolicyRun, StudyMessage, WorkerPort } from './protocol.ts'

export interface Ask {
  /** One municipality; `policies` in order of display, the baseline among them. `replications` is what is wanted in the end. */
  readonly study: Study
}

export interface Standing {
  readonly study: Study
  /** Finished runs, in order of replication, then of policy in the study; at the end what there is of unfinished ones, if that is all there is. */
  readonly runs: readonly PolicyRun[]
  /** Replications in which every policy is finished, counted from the first without a gap. */
  readonly complete: number
  /** Work done and work in all, in runs. */
  readonly done: number
  readonly total: number
  readonly failure?: string
}

/** Snapshots that are asked for, and how to stop wanting them. */
export interface Traced {
  /** Rejects when it is called off, when the study changes, or when the worker fails. */
  readonly snapshots: Promise<unknown>
  readonly cancel: () => void
}

interface PendingTrace {
  readonly replication: number
  readonly policy: Policy
  readonly wish: unknown
  readonly resolve: (snapshots: unknown) => void
  readonly reject: (reason: Error) => void
}

/** Sets of runs of a policy that are kept for going back to. */
const KEPT_POLICIES = 12

interface Job {
  readonly id: number
  readonly name: string
  readonly key: string
  readonly trace?: PendingTrace
}

export class Scheduler {
  private readonly lines: { readonly port: WorkerPort; job?: Job; partial?: PolicyRun; share: number; key?: string }[]
  private readonly show: (standing: Standing) => void
  private readonly hash: (value: unknown) => string
  private asked?: { readonly study: Study; readonly key: string; readonly names: readonly string[] }
  private failure?: string
  private nextId = 1
  private traces: PendingTrace[] = []
  private readonly prints = new WeakMap<object, string>()
  /** Study key and policy → runs by replication. */
  private readonly finished = new Map<string, Map<number, PolicyRun>>()

  /** `show` is called after each question and each finished run; `hash` fingerprints plain data. */
  constructor(ports: readonly WorkerPort[], hash: (value: unknown) => string, show: (standing: Standing) => void) {
    this.lines = ports.map((port) => ({ port, share: 0 }))
    this.hash = hash
    this.show = show
    this.lines.forEach((line) => line.port.listen((message) => this.hear(line, message)))
  }

  ask({ study }: Ask): void {
    const { key, names } = this.named(study)
    this.failure = undefined
    if (this.asked && this.asked.key !== key) for (const trace of this.traces.splice(0)) trace.reject(new Error('another study'))
    this.asked = { study, key, names }
    this.forget(names)
    for (const line of this.lines) {
      if (
        line.job &&
        (line.job.key !== key || (!line.job.trace && !names.includes(line.job.name.slice(0, line.job.name.lastIndexOf(' ')))))
      ) {
        line.port.send({ type: 'cancel', id: line.job.id })
      }
    }
    this.dispatch()
    this.tell()
  }

  /** Whether the first so many replications of a study ask for one new policy at most, from worlds that a worker keeps: the shortest work there is. */
  isNear(study: Study, replications: number): boolean {
    const { key, names } = this.named(study)
    const baseline = names[study.policies.findIndex(({ name }) => name === study.baseline)]
    for (let replication = 1; replication <= replications; replication++) {
      const missing = names.filter((name) => !this.finished.get(name)?.has(replication))
      if (missing.length > 1 || missing.includes(baseline)) return false
      if (missing.length === 1 && this.lines[(replication - 1) % this.lines.length].key !== key) return false
    }
    return true
  }

  /** Weekly snapshots of one replication of the study asked for last, under any policy. They come before the runs that wait. */
  trace(replication: number, policy: Policy, wish: unknown): Traced {
    let pending: PendingTrace | undefined
    const snapshots = new Promise<unknown>((resolve, reject) => {
      pending = { replication, policy, wish, resolve, reject }
      this.traces.push(pending)
    })
    this.dispatch()
    const cancel = (): void => {
      const line = this.lines.find(({ job }) => job?.trace === pending)
      if (line?.job) line.port.send({ type: 'cancel', id: line.job.id })
      else if (pending && this.traces.includes(pending)) {
        this.traces = this.traces.filter((trace) => trace !== pending)
        pending.reject(new Error('called off'))
      }
    }
    return { snapshots, cancel }
  }

  /** Stop working until the next question; what is there stays. */
  stop(): void {
    for (const line of this.lines) if (line.job) line.port.send({ type: 'cancel', id: line.job.id })
    if (this.asked) this.asked = { ...this.asked, study: { ...this.asked.study, replications: this.complete() } }
    this.tell()
  }

  close(): void {
    for (const line of this.lines) line.port.close()
  }

  /** What the histories of a study depend on, and each of its policies with that. */
  private named(study: Study): { key: string; names: string[] } {
    const { municipalities, seed, years, burnInYears, parameters, policies } = study
    const key = [this.print(municipalities, municipalities), seed, years, burnInYears, this.print(parameters, valuesOf(parameters))].join(
      ' ',
    )
    return { key, names: policies.map((policy) => `${key} ${this.hash([policy.levers, policy.assumptions])}`) }
  }

  private hear(line: (typeof this.lines)[number], message: FromWorker): void {
    if (line.job?.id !== message.id) return
    if (message.type === 'progress') {
      line.share = message.done / Math.max(1, message.total)
      this.tell()
      return
    }
    if (message.type === 'partial') {
      line.partial = message.run
      this.tell()
      return
    }
    const { name, trace } = line.job
    line.job = undefined
    line.partial = undefined
    line.share = 0
    if (message.type === 'snapshots') trace?.resolve(message.snapshots)
    else if (trace) trace.reject(new Error(message.type === 'failed' ? message.message : 'called off'))
    else if (message.type === 'failed') this.failure = message.message
    if (message.type === 'result') {
      const policy = name.slice(0, name.lastIndexOf(' '))
      let runs = this.finished.get(policy)
      if (!runs) this.finished.set(policy, (runs = new Map()))
      runs.set(message.run.replication, message.run)
    }
    this.dispatch()
    this.tell()
  }

  private dispatch(): void {
    if (!this.asked || this.failure !== undefined) return
    const { study, key, names } = this.asked
    this.lines.forEach((line, index) => {
      if (line.job) return
      const trace = this.traces.find(({ replication }) => (replication - 1) % this.lines.length === index)
      if (trace) {
        this.traces = this.traces.filter((one) => one !== trace)
        this.inform(line, key, study)
        line.job = { id: this.nextId++, name: '', key, trace }
        line.port.send({ type: 'trace', id: line.job.id, key, replication: trace.replication, policy: trace.policy, wish: trace.wish })
        return
      }
      for (let replication = index + 1; replication <= study.replications; replication += this.lines.length) {
        for (const [p, policy] of study.policies.entries()) {
          if (this.finished.get(names[p])?.has(replication)) continue
          this.start(line, `${names[p]} ${replication}`, key, study, replication, policy)
          return
        }
      }
    })
  }

  private start(line: (typeof this.lines)[number], name: string, key: string, study: Study, replication: number, policy: Policy): void {
    this.inform(line, key, study)
    line.job = { id: this.nextId++, name, key }
    line.port.send({ type: 'run', id: line.job.id, key, replication, policy })
  }

  private inform(line: (typeof this.lines)[number], key: string, study: Study): void {
    if (line.key === key) return
    line.port.send({ type: 'study', key, study: { ...study, policies: [] } } satisfies StudyMessage)
    line.key = key
  }

  private complete(): number {
    if (!this.asked) return 0
    const { study, names } = this.asked
    let n = 0
    while (n < study.replications && names.every((name) => this.finished.get(name)?.has(n + 1))) n++
    return n
  }

  private tell(): void {
    if (!this.asked) return
    const { study, names } = this.asked
    const runs: PolicyRun[] = []
    for (let replication = 1; replication <= study.replications; replication++) {
      names.forEach((name, p) => {
        const run = this.finished.get(name)?.get(replication)
        // The same levers under another name are the same run.
        if (run) runs.push(run.policy === study.policies[p].name ? run : { ...run, policy: study.policies[p].name })
      })
    }
    // As long as there is no finished run of a policy, the years so far are shown.
    for (const { job, partial } of this.lines) {
      const p = job && partial ? names.findIndex((name) => job.name.startsWith(`${name} `)) : -1
      if (partial && p >= 0 && !this.finished.get(names[p])?.size) runs.push({ ...partial, policy: study.policies[p].name })
    }
    const total = names.length * study.replications
    const finished = names.reduce(
      (sum, name) => sum + [...(this.finished.get(name)?.keys() ?? [])].filter((r) => r <= study.replications).length,
      0,
    )
    const under = this.lines.reduce((sum, line) => sum + (line.job ? line.share : 0), 0)
    this.show({ study, runs, complete: this.complete(), done: Math.min(total, finished + under), total, failure: this.failure })
  }

  /** Fingerprint of something large that is never changed, made once. */
  private print(owner: object, content: unknown): string {
    let print = this.prints.get(owner)
    if (print === undefined) this.prints.set(owner, (print = this.hash(content)))
    return print
  }

  /** Keeps the policies now asked for and the most recent others. */
  private forget(names: readonly string[]): void {
    for (const name of names) {
      const runs = this.finished.get(name)
      if (!runs) continue
      this.finished.delete(name)
      this.finished.set(name, runs)
    }
    const others = [...this.finished.keys()].filter((name) => !names.includes(name))
    for (const name of others.slice(0, Math.max(0, others.length - KEPT_POLICIES))) this.finished.delete(name)
  }
}

/** Parameter values without their words. */
function valuesOf(parameters: Study['parameters']): object {
  return Object.fromEntries(
    Object.entries(parameters).map(([group, records]) => [
      group,
      Object.fromEntries(Object.entries(records).map(([n, r]) => [n, r.values])),
    ]),
  )
}
