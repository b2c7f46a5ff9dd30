/** What the page shows at one moment: the runs that are there, joined to the report document that the charts read. */
import { buildReportData } from '../../src/analysis/report-data.ts'
import { openReport, type Report } from '../../src/analysis/report-reader.ts'
import type { Study } from '../../src/scenario/types.ts'
import { checksumOfRuns, unitOf } from '../../src/worker/results.ts'
import type { Standing } from '../../src/worker/scheduler.ts'
import type { Size } from './plan-words.ts'
import { planOf } from './study.ts'

export interface Picture {
  readonly study: Study
  readonly report: Report
  /** Replications in which everything is finished. */
  readonly complete: number
  /** Residents that were simulated. */
  readonly simulated: number
  /** Finished runs of the baseline, which come before those of a new plan. */
  readonly baselineRuns: number
  /** Of the finished replications; '' while there are none. */
  readonly checksum: string
}

export function pictureOf({ study, runs, complete }: Standing, version: string): Picture {
  const checksum = complete > 0 ? checksumOfRuns(planOf(study), runs, complete) : ''
  const data = buildReportData({ study, hash: checksum, version, units: runs.map(unitOf) })
  return {
    study,
    report: openReport(data),
    complete,
    simulated: runs.find((run) => run.counts.residents)?.counts.residents ?? 0,
    baselineRuns: runs.filter((run) => run.policy === study.baseline && run.checksum !== '').length,
    checksum,
  }
}

/** Where the numbers of a picture come from, for a line to type and a file to save. */
export const sizeOf = ({ study, complete }: Picture): Size => ({
  scale: study.municipalities[0].scale,
  replications: complete,
})
