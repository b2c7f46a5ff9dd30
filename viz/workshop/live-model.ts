/** The model behind the page: from what was chosen to a study, its runs in workers, and the report document that the charts read. The page never simulates by itself. */
import workerScript from 'nabij:worker'
import { buildReportData } from '../../src/analysis/report-data.ts'
import { openReport, type Report } from '../../src/analysis/report-reader.ts'
import { checksumOfRuns } from '../../src/worker/results.ts'
import { hashOf } from '../../src/scenario/hash.ts'
import type { Municipality, Study } from '../../src/scenario/types.ts'
import type { FromWorker, PolicyRun, ToWorker, WorkerPort } from '../../src/worker/protocol.ts'
import { Scheduler, type Standing, type Traced } from '../../src/worker/scheduler.ts'
import { unitOf } from '../../src/worker/results.ts'
import { assumptionValues, type Catalogue, policyOf } from './catalogue.ts'
import type { WorkshopState } from './state.ts'
import { TEXTS } from '../texts/choose.ts'

export const YEARS = 10
export const BURN_IN_YEARS = 3
/** Replications: while a hand moves, when it stops, and when it rests. */
export const QUICK = 2
export const FULL = 8
export const RESTED = 16
export const OWN_PLAN = 'our-plan'

const WORKERS = 2

/** The study of a state. The same with `nabij run` gives the same tables. */
export function studyOf(catalogue: Catalogue, state: WorkshopState, municipality: Municipality, replications: number): Study {
  const assumptions = assumptionValues(catalogue, state.assumptions)
  const both = (key: 'wsOurPlan') => ({ nl: TEXTS.nl[key], en: TEXTS.en[key] })
  const own = Object.keys(state.levers).length > 0 ? [policyOf(catalogue, OWN_PLAN, both('wsOurPlan'), state.levers)] : []
  const tables = state.tables.map((table, i) => policyOf(catalogue, `table-${i + 1}`, { nl: table.title, en: table.title }, table.levers))
  return {
    name: 'workshop',
    title: { nl: TEXTS.nl.wsTitle, en: TEXTS.en.wsTitle },
    municipalities: [{ municipality, scale: scaleOf(municipality, state.sample) }],
    policies: [catalogue.baseline, ...own, ...tables].map((policy) => ({ ...policy, assumptions })),
    baseline: catalogue.baseline.name,
    replications,
    seed: state.seed,
    years: YEARS,
    burnInYears: BURN_IN_YEARS,
    parameters: catalogue.records,
  }
}

/** The share of the residents that gives about this many, in few enough digits to be written down. */
export function scaleOf({ total }: Municipality, sample: number): number {
  return sample >= total.residents ? 1 : Number((sample / total.residents).toPrecision(3))
}

export interface Picture {
  readonly study: Study
  readonly report: Report
  /** Replications in which everything is finished. */
  readonly complete: number
  readonly simulated: number
  /** Finished runs of the baseline, which come before those of a new plan. */
  readonly baselineRuns: number
  /** Of the finished replications; '' while there are none. */
  readonly checksum: string
}
export interface Progress {
  readonly done: number
  readonly total: number
  readonly failure?: string
}

export class LiveModel {
  private readonly scheduler: Scheduler
  private readonly version: string
  private readonly drawn: (picture: Picture) => void
  private latest?: Standing
  private shown?: { readonly study: Study; readonly runs: readonly PolicyRun[] }
  private timer = 0
  private lastBuild = 0
  private municipalities: { readonly key: string; readonly value: Study['municipalities'] } | undefined

  constructor(version: string, drawn: (picture: Picture) => void, progress: (progress: Progress) => void) {
    this.version = version
    this.drawn = drawn
    this.scheduler = new Scheduler(Array.from({ length: WORKERS }, webWorker), hashOf, (standing) => {
      this.latest = standing
      progress(standing)
      this.soon()
    })
  }

  ask(study: Study): void {
    // One object for one municipality and size, so that its fingerprint is made once.
    const { municipality, scale } = study.municipalities[0]
    const key = `${municipality.id} ${municipality.total.residents} ${scale}`
    if (this.municipalities?.key !== key) this.municipalities = { key, value: study.municipalities }
    this.scheduler.ask({ study: { ...study, municipalities: this.municipalities.value } })
  }

  /** Weekly snapshots of one replication; see the tracer of the worker for what may be wished. */
  trace(...asked: Parameters<Scheduler['trace']>): Traced {
    return this.scheduler.trace(...asked)
  }

  stop(): void {
    this.scheduler.stop()
  }

  /** A picture at most a few times a second, and always of what came last. */
  private soon(): void {
    const { latest } = this
    if (!latest || this.timer) return
    const same =
      this.shown?.study === latest.study &&
      this.shown.runs.length === latest.runs.length &&
      this.shown.runs.every((run, i) => run.outcomes === latest.runs[i].outcomes)
    if (same) return
    const wait = Math.max(0, 160 - (performance.now() - this.lastBuild))
    this.timer = window.setTimeout(() => {
      this.timer = 0
      this.build()
    }, wait)
  }

  private build(): void {
    const { latest } = this
    if (!latest || latest.runs.length === 0) return
    // A picture without the plan, when there was one with it, would blink.
    const waited = latest.study.policies.length > 1 && latest.study.policies.some((p) => !latest.runs.some((run) => run.policy === p.name))
    if (waited && this.shown?.study.municipalities === latest.study.municipalities && this.shown.study.policies.length > 1) return
    this.shown = { study: latest.study, runs: latest.runs }
    const checksum = latest.complete > 0 ? checksumOfRuns(planOf(latest.study), latest.runs, latest.complete) : ''
    const units = latest.runs.map(unitOf)
    const data = buildReportData({ study: latest.study, hash: checksum, version: this.version, units })
    this.lastBuild = performance.now()
    const baselineRuns = latest.runs.filter((run) => run.policy === latest.study.baseline && run.checksum !== '').length
    const simulated = latest.runs.find((run) => run.counts.residents)?.counts.residents ?? 0
    this.drawn({ study: latest.study, report: openReport(data), complete: latest.complete, simulated, baselineRuns, checksum })
  }
}

/** The baseline and the plan at hand: what a policy file carries to the command line. */
const planOf = (study: Study): Study['policies'] =>
  study.policies.filter((policy) => policy.name === study.baseline || policy.name === OWN_PLAN)

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
