/**
 * The same study with more residents, while the hand rests. It has workers of its own, which keep the years before the reform: so the small sample
 * answers at once when a lever moves, and the next plan needs fewer years.
 */
import type { Study } from '../../src/scenario/types.ts'
import type { Scheduler, Standing } from '../../src/worker/scheduler.ts'
import { startWorkers } from './page-workers.ts'
import { SURER, WORKERS_LARGER } from './stages.ts'

export class LargerSample {
  private readonly show: (standing: Standing) => void
  private readonly progress: (standing: Standing) => void
  private scheduler?: Scheduler
  private study?: Study
  private shown = false

  constructor(show: (standing: Standing) => void, progress: (standing: Standing) => void) {
    this.show = show
    this.progress = progress
  }

  get busy(): boolean {
    return this.study !== undefined
  }

  begin(study: Study): void {
    this.study = study
    this.shown = false
    this.scheduler ??= startWorkers((standing) => this.hear(standing), WORKERS_LARGER)
    this.scheduler.ask({ study })
  }

  stop(): void {
    this.study = undefined
    this.scheduler?.stop()
  }

  /** A picture of one or two runs would be less sure than the one that is there: it comes as soon as it is surer, and again when all are finished. */
  private hear(standing: Standing): void {
    if (standing.study !== this.study) return
    const { complete, failure } = standing
    const all = complete === standing.study.replications
    if (all || failure !== undefined) this.study = undefined
    this.progress(standing)
    if (failure !== undefined || !(all || (complete >= SURER && !this.shown))) return
    this.shown = true
    this.show(standing)
  }
}
