/**
 * The same study with more residents, when the small sample has answered. It has workers of its own, which keep the years before the reform: so the
 * small sample answers at once when a lever moves, and the next plan needs fewer years.
 */
import type { Study } from '../../src/scenario/types.ts'
import type { Scheduler, Standing } from '../../src/worker/scheduler.ts'
import { startWorkers } from './page-workers.ts'
import { QUICK, WORKERS_LARGER } from './stages.ts'

export class LargerSample {
  private readonly show: (standing: Standing) => void
  private readonly progress: (standing: Standing) => void
  private scheduler?: Scheduler
  private study?: Study
  /** Replications at which the next picture is shown. */
  private wanted = 0

  constructor(show: (standing: Standing) => void, progress: (standing: Standing) => void) {
    this.show = show
    this.progress = progress
  }

  get busy(): boolean {
    return this.study !== undefined
  }

  /** Whether two replications, one for each core, take no more than the years after the reform: then they are there in seconds. */
  isNear(study: Study): boolean {
    return this.scheduler?.isNear(study, QUICK) === true
  }

  /** `first`: replications that are surer than the picture that is there. */
  begin(study: Study, first: number): void {
    this.study = study
    this.wanted = first
    this.scheduler ??= startWorkers((standing) => this.hear(standing), WORKERS_LARGER)
    this.scheduler.ask({ study })
  }

  stop(): void {
    this.study = undefined
    this.scheduler?.stop()
  }

  /** A picture comes when it is surer than the one that is there, and again at twice as many runs, up to all of them. */
  private hear(standing: Standing): void {
    if (standing.study !== this.study) return
    const { complete, failure } = standing
    const all = complete === standing.study.replications
    if (all || failure !== undefined) this.study = undefined
    this.progress(standing)
    if (failure !== undefined || !(all || complete >= this.wanted)) return
    this.wanted = 2 * complete
    this.show(standing)
  }
}
