/** The whole document of the report page: what a live page needs, and what takes longer to work out. */
import type { ResultSet } from '../results/result-set.ts'
import type { Yardsticks } from '../scenario/yardsticks.ts'
import { buildReportData } from './report-data.ts'
import { reportEvidence } from './report-evidence.ts'
import { reportGaps } from './report-gaps.ts'
import { reportValue } from './report-value.ts'
import type { ReportAdditions, ReportData } from './report-types.ts'

/** `results` with the rows of everybody and the whole-horizon rows of groups and neighbourhoods. */
export function wholeReport(results: ResultSet, yardsticks: Yardsticks, additions: ReportAdditions = {}): ReportData {
  const data = buildReportData(results)
  return {
    ...data,
    gaps: reportGaps(results, data),
    costEffectiveness: reportValue(results, data, yardsticks),
    evidence: reportEvidence(results.study.parameters),
    ...additions,
  }
}
