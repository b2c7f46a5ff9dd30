/** A report page with made-up results, as one file in a folder of its own. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wholeReport } from '../../src/analysis/whole-report.ts'
import type { ReportData } from '../../src/analysis/report-types.ts'
import { diskSource } from '../../src/io/files.ts'
import { fillPage } from '../../src/io/report.ts'
import { loadYardsticks } from '../../src/scenario/yardsticks.ts'
import { EVIDENCE, syntheticAdditions } from '../fixtures/additions.ts'
import { syntheticStudy, syntheticUnit, type SyntheticOptions } from '../fixtures/synthetic.ts'

const TEMPLATE = join(dirname(fileURLToPath(import.meta.url)), '../../dist/report.html')

/** Results with everything a report can take in beside them, made up. */
export function fullReport(options: SyntheticOptions): ReportData {
  const data = syntheticReport(options)
  return { ...data, evidence: EVIDENCE, ...syntheticAdditions(data) }
}

export function syntheticReport(options: SyntheticOptions): ReportData {
  const study = syntheticStudy(options)
  const units = study.municipalities.flatMap((_place, m) =>
    Array.from({ length: study.replications }, (_run, r) => syntheticUnit(study, m, r)),
  )
  return wholeReport({ study, hash: '0123456789abcdef', version: '0.0.0', units }, loadYardsticks(diskSource()))
}

/** Writes the page with this data; the caller removes the folder. */
export function writeReportFile(data: ReportData): { readonly folder: string; readonly file: string } {
  if (!existsSync(TEMPLATE)) throw new Error('dist/report.html is missing: run "npm run build" first.')
  const folder = mkdtempSync(join(tmpdir(), 'nabij-report-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, fillPage(readFileSync(TEMPLATE, 'utf8'), data))
  return { folder, file }
}
