/**
 * What a page and a worker say to each other. A worker is given a study once (`study`), then one run at a time: one replication under
 * one policy. It answers with progress, with the tables (`result`), with `cancelled`, or with `failed`. Further kinds of question go beside `run`:
 * a `trace` asks for weekly snapshots instead of tables, and is carried out by the tracer that the worker was built with.
 */
import type { Checksum } from '../results/checksum.ts'
import type { CurveColumns, OutcomeColumns } from '../results/types.ts'
import type { Policy, Study } from '../scenario/types.ts'

/** Takes the place of whatever the worker knew; histories of other studies are forgotten. */
export interface StudyMessage {
  readonly type: 'study'
  /** Fingerprint of what the histories depend on; runs name it. */
  readonly key: string
  /** One municipality; the policies in it are not looked at. */
  readonly study: Study
}

export interface RunMessage {
  readonly type: 'run'
  readonly id: number
  readonly key: string
  readonly replication: number
  readonly policy: Policy
}

/** Weekly snapshots of one replication under one policy. What is asked for (`wish`) and sent back is between page and tracer. */
export interface TraceMessage {
  readonly type: 'trace'
  readonly id: number
  readonly key: string
  readonly replication: number
  readonly policy: Policy
  readonly wish: unknown
}

/** Drop the run or trace with this id, whether it waits or is under way. */
export interface CancelMessage {
  readonly type: 'cancel'
  readonly id: number
}

export type ToWorker = StudyMessage | RunMessage | TraceMessage | CancelMessage
export type Question = RunMessage | TraceMessage

/** Tables of one replication under one policy; the policy has index 0 in them. */
export interface PolicyRun {
  readonly municipality: string
  readonly replication: number
  readonly policy: string
  readonly neighbourhoods: readonly string[]
  readonly outcomes: OutcomeColumns
  readonly curves: CurveColumns
  readonly counts: Readonly<Record<string, number>>
  readonly checksum: Checksum
}

export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  /** The quarters so far, now and then, before the result. */
  | { readonly type: 'partial'; readonly id: number; readonly run: PolicyRun }
  | { readonly type: 'result'; readonly id: number; readonly run: PolicyRun; readonly seconds: number }
  | { readonly type: 'snapshots'; readonly id: number; readonly snapshots: unknown }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }

/** The end of a line to a worker, the same for a web worker and for a worker thread of Node. */
export interface WorkerPort {
  send(message: ToWorker): void
  /** Called once. */
  listen(hear: (message: FromWorker) => void): void
  close(): void
}
