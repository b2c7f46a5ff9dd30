/** The work of `nabij run`: check everything, then simulate what is not there yet, store, compare and make the page. */
import { join, relative, resolve } from 'node:path'
import { InputError, type InputFault } from '../core/problems.ts'
import { planUnits } from '../experiment/plan.ts'
import { runStudy, type StudyRun } from '../experiment/run-study.ts'
import { engineVersion } from './engine-version.ts'
import { diskSource } from '../io/files.ts'
import { createPool, defaultJobs } from '../io/pool.ts'
import { hasPage, writeReport } from '../io/report.ts'
import { openResults } from '../io/results-folder.ts'
import { openStore, type ResultStore } from '../io/store.ts'
import { loadStudy, type StudyOverrides } from '../scenario/study.ts'
import type { Study } from '../scenario/types.ts'
import type { Cli } from './command.ts'
import { comparisonTables } from './comparison-table.ts'
import { listOption, numberOption } from './options.ts'
import { duration, showProgress } from './progress.ts'
import { readComparison, tableContext } from './show-comparison.ts'

export interface RunArguments {
  readonly study: string
  readonly municipality?: string
  readonly replications?: string
  readonly seed?: string
  readonly years?: string
  readonly scale?: string
  readonly jobs?: string
  readonly out?: string
  readonly force?: boolean
  readonly json?: boolean
  /** For a question: a look at a small size, and no runs under other assumptions. */
  readonly quick?: boolean
  readonly robustness?: boolean
  /** Another worker than the one that simulates; for tests. */
  readonly worker?: URL
}

export async function carryOut(args: RunArguments, cli: Cli): Promise<void> {
  const started = new Date()
  const { study, jobs } = readArguments(args, cli)
  const t = cli.texts.run
  const folder = resolve(cli.io.cwd, args.out ?? join('results', study.name))
  cli.note(t.start(study.title[cli.language], study.municipalities.length, study.policies.length, study.replications))
  const run = await computeStudy(study, folder, jobs, args, cli)
  if (run) await conclude(folder, started, run, jobs, args, cli)
}

/** Computes what the folder does not hold yet; undefined when a unit failed, which has then been told. */
export async function computeStudy(
  study: Study,
  folder: string,
  jobs: number,
  args: Pick<RunArguments, 'force' | 'worker'>,
  cli: Cli,
): Promise<StudyRun | undefined> {
  const started = new Date()
  const t = cli.texts.run
  const units = planUnits(study, engineVersion)
  const store = openStore(folder, study, units, engineVersion, args.force === true)
  if (store.finished) {
    cli.note(t.nothingToDo)
    return { computed: [], reused: units, failed: [] }
  }
  await store.prepare()
  const run = await simulate(study, store, jobs, args, cli)
  if (run.failed.length > 0) {
    for (const { unit, error } of run.failed) cli.io.err(`${cli.colour.red(t.failed(unit.id, error.message))}\n`)
    cli.io.err(`${t.keptOthers(run.computed.length + run.reused.length)}\n`)
    cli.exitCode = 1
    return undefined
  }
  await store.finish({ started, finished: new Date(), jobs, computedUnits: run.computed.length })
  return run
}

/** The study and the number of jobs; all faults of options and files at once. */
function readArguments(args: RunArguments, cli: Cli): { study: Study; jobs: number } {
  const { loaded, jobs } = loadWithOptions(args, (overrides) => loadStudy(diskSource(cli.io.cwd), args.study, overrides))
  return { study: loaded, jobs }
}

/** What `load` makes of the options; its faults and those of the options come together. */
export function loadWithOptions<T>(args: RunArguments, load: (overrides: StudyOverrides) => T): { loaded: T; jobs: number } {
  const faults: InputFault[] = []
  const whole = (name: 'replications' | 'years' | 'jobs', high: number) =>
    numberOption(name, args[name], { low: 1, high, whole: true }, faults)
  const replications = whole('replications', 10_000)
  const years = whole('years', 100)
  const jobs = whole('jobs', 1024) ?? defaultJobs()
  const scale = numberOption('scale', args.scale, { low: 0, high: 1, lowOpen: true }, faults)
  let loaded: T | undefined
  try {
    loaded = load({ municipalities: listOption(args.municipality), replications, seed: args.seed, years, scale })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    faults.push(...error.faults)
  }
  if (loaded === undefined || faults.length > 0) throw new InputError(faults)
  return { loaded, jobs }
}

async function simulate(study: Study, store: ResultStore, jobs: number, args: Pick<RunArguments, 'worker'>, cli: Cli): Promise<StudyRun> {
  const units = planUnits(study, engineVersion)
  const done = units.filter((u) => store.has(u)).length
  if (done > 0) cli.note(cli.texts.run.reused(done, units.length))
  const pool = createPool({ study, version: engineVersion, jobs: Math.min(jobs, Math.max(1, units.length - done)), worker: args.worker })
  const progress = showProgress(cli)
  try {
    return await runStudy(units, pool, store, progress.show)
  } finally {
    progress.end()
    await pool.close()
  }
}

/** Page, table, paths and time; with --json a summary for other programs instead of the table. */
async function conclude(folder: string, started: Date, run: StudyRun, jobs: number, args: RunArguments, cli: Cli): Promise<void> {
  const t = cli.texts.run
  const results = openResults(folder)
  const report = hasPage() ? join(folder, 'report.html') : undefined
  if (report !== undefined) await writeReport(results, report)
  const rows = await readComparison(results)
  const seconds = (Date.now() - started.getTime()) / 1000
  const shown = (file: string): string => {
    const short = relative(cli.io.cwd, file)
    return short === '' || short.startsWith('..') ? file : short
  }
  if (args.json) {
    const { manifest, study } = results
    const summary = {
      folder,
      study: study.name,
      hash: manifest.study.hash,
      version: manifest.nabij,
      checksum: manifest.checksum,
      seed: study.seed,
      municipalities: study.municipalities.map((m) => m.municipality.id),
      policies: study.policies.map((p) => p.name),
      replications: study.replications,
      years: study.years,
      jobs,
      computedUnits: run.computed.length,
      reusedUnits: run.reused.length,
      seconds: Math.round(seconds * 1000) / 1000,
      files: {
        outcomes: results.outcomesFile,
        curves: results.curvesFile,
        transitions: results.transitionsFile ?? null,
        report: report ?? null,
      },
      differences: rows,
    }
    cli.io.out(`${JSON.stringify(summary, null, 2)}\n`)
    return
  }
  cli.io.out(comparisonTables(rows, tableContext(results, cli)))
  cli.note('')
  cli.note(report === undefined ? t.noPage : `${t.page}: ${cli.colour.bold(shown(report))}`)
  cli.note(`${t.tables}: ${shown(results.outcomesFile)}, ${shown(results.curvesFile)}`)
  cli.note(`${t.checksum}: ${results.manifest.checksum}`)
  cli.note(t.done(duration(seconds, cli.texts)))
}
