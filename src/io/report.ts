/** The report page: the built page with the data of a results folder put inside. One file, opens from disk. */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ReportAdditions, ReportData } from '../analysis/report-types.ts'
import { wholeReport } from '../analysis/whole-report.ts'
import { loadYardsticks } from '../scenario/yardsticks.ts'
import { diskSource } from './files.ts'
import { packageRoot } from './package-root.ts'
import type { ResultsFolder } from './results-folder.ts'
import { writeWhole } from './safe-write.ts'

const PLACE = '<!--DATA-->'
const template = (): string => join(packageRoot, 'dist', 'report.html')

/** False until the page has been built (npm run build). */
export const hasPage = (): boolean => existsSync(template())

/** Reads what a page needs and writes it to `file` in one step. */
export async function writeReport(results: ResultsFolder, file: string, additions: ReportAdditions = {}): Promise<void> {
  const evidencePage = evidenceSeenFrom(file)
  const data = await readReportData(results, { ...additions, ...(evidencePage && { evidencePage }) })
  await writeWhole(file, fillPage(readFileSync(template(), 'utf8'), data))
}

const EVIDENCE_PAGE = 'evidence.html'
const MARK = '<body class="evidence">'
const HEAD_BYTES = 1000

/** Where the evidence page is, as seen from a page: beside it, or in the folder above, where `nabij evidence` puts it. */
function evidenceSeenFrom(file: string): string | undefined {
  return [EVIDENCE_PAGE, `../${EVIDENCE_PAGE}`].find((link) => isEvidence(join(dirname(file), link)))
}

function isEvidence(file: string): boolean {
  if (!existsSync(file)) return false
  const head = Buffer.alloc(HEAD_BYTES)
  const open = openSync(file, 'r')
  try {
    return head.toString('utf8', 0, readSync(open, head)).includes(MARK)
  } catch {
    return false
  } finally {
    closeSync(open)
  }
}

/** The data of the page for a results folder. */
export async function readReportData(results: ResultsFolder, additions: ReportAdditions = {}): Promise<ReportData> {
  const everybody = { groups: ['all'], neighbourhoods: ['all'] }
  const read = await results.read({ filters: [everybody, { years: [0], quarterly: false }], curves: true, lives: true })
  return wholeReport(read, loadYardsticks(diskSource()), additions)
}

/** Puts the data of a report into its page. */
export const fillPage = (page: string, data: ReportData): string => putInPage(page, 'report-data', data)

/** Puts data into a page, under an id. No `<` is left in it, so that no text can end the script early. */
export function putInPage(page: string, id: string, data: unknown): string {
  if (!page.includes(PLACE)) throw new Error(`the page has no ${PLACE}`)
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return page.replace(PLACE, () => `<script type="application/json" id="${id}">${json}</script>`)
}
