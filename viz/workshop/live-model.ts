/** The model behind the page: takes the study that is asked for, runs it in workers, and hands over pictures; the newest question wins. When it is answered, a larger sample follows: at once when that is a matter of seconds, else when nothing is asked for a while. */
import type { Study } from '../../src/scenario/types.ts'
import type { Scheduler, Standing, Traced } from '../../src/worker/scheduler.ts'
import { LargerSample } from './larger-sample.ts'
import { startWorkers } from './page-workers.ts'
import { type Picture, pictureOf } from './picture.ts'
import { QUICK, REST, SURER, WORKERS } from './stages.ts'

export interface Progress {
  readonly done: number
  readonly total: number
  readonly failure?: string
  /** The picture is there; a larger sample is on its way. */
  readonly larger: boolean
}
export interface ModelEvents {
  readonly picture: (picture: Picture) => void
  /** Of the larger sample. */
  readonly largerPicture: (picture: Picture) => void
  readonly progress: (progress: Progress) => void
}

/** Least time between two pictures, in milliseconds. */
const BETWEEN = 160

export class LiveModel {
  private readonly scheduler: Scheduler
  private readonly larger: LargerSample
  private readonly version: string
  private readonly events: ModelEvents
  private latest?: Standing
  private shown?: Standing
  private next?: Study
  /** `next` is there in seconds. */
  private near = false
  private resting = 0
  private timer = 0
  private lastBuild = 0
  private readonly municipalities = new Map<string, Study['municipalities']>()

  constructor(version: string, events: ModelEvents) {
    this.version = version
    this.events = events
    this.scheduler = startWorkers((standing) => this.hear(standing), WORKERS)
    this.larger = new LargerSample(
      (standing) => this.showLarger(standing),
      (standing) => events.progress({ ...standing, larger: true }),
    )
  }

  /** `next`: what to go on with when this is answered. */
  ask(study: Study, next?: Study): void {
    this.rest()
    this.next = next && this.oneObject(next)
    this.near = this.next !== undefined && this.larger.isNear(this.next)
    // More of the small sample would hold up what is surer.
    const replications = this.near ? Math.min(QUICK, study.replications) : study.replications
    this.scheduler.ask({ study: this.oneObject({ ...study, replications }) })
  }

  /** Weekly snapshots of one replication; see the tracer of the worker for what may be wished. */
  trace(...asked: Parameters<Scheduler['trace']>): Traced {
    return this.scheduler.trace(...asked)
  }

  stop(): void {
    this.rest()
    this.next = undefined
    this.scheduler.stop()
  }

  private rest(): void {
    clearTimeout(this.resting)
    this.larger.stop()
  }

  private hear(standing: Standing): void {
    this.latest = standing
    this.soon()
    if (this.next && standing.done >= standing.total) this.goOn(this.next)
    if (!this.larger.busy) this.events.progress({ ...standing, larger: false })
  }

  private goOn(next: Study): void {
    this.next = undefined
    if (this.near) this.larger.begin(next, QUICK)
    else this.resting = window.setTimeout(() => this.larger.begin(next, SURER), REST)
  }

  private showLarger(standing: Standing): void {
    // The picture of the small sample comes first, also when the larger one was there already: parts of the page keep to it.
    if (this.timer) {
      clearTimeout(this.timer)
      this.timer = 0
      this.build()
    }
    this.events.largerPicture(pictureOf(standing, this.version))
  }

  /** One object for one municipality and size, so that its fingerprint is made once. */
  private oneObject(study: Study): Study {
    const { municipality, scale } = study.municipalities[0]
    const key = `${municipality.id} ${municipality.total.residents} ${scale}`
    const known = this.municipalities.get(key)
    if (known?.[0].municipality === municipality) return { ...study, municipalities: known }
    this.municipalities.set(key, study.municipalities)
    return study
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
    const wait = Math.max(0, BETWEEN - (performance.now() - this.lastBuild))
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
    this.shown = latest
    const picture = pictureOf(latest, this.version)
    this.lastBuild = performance.now()
    this.events.picture(picture)
  }
}
