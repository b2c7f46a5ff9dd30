/** The work of `nabij validate`: runs what is not there yet, file by file, reads the targets off the results and judges them. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filtersFor, type Judged, judge, type ValidationRow, validationRow } from '../analysis/validation.ts'
import { InputError, type InputFault, nearestName } from '../core/problems.ts'
import { planUnits } from '../experiment/plan.ts'
import { diskSource } from '../io/files.ts'
import { defaultJobs } from '../io/pool.ts'
import { openResults } from '../io/results-folder.ts'
import { writeWhole } from '../io/safe-write.ts'
import { openStore } from '../io/store.ts'
import { RESULT_NAMES } from '../results/names.ts'
import { collectSources } from '../scenario/parameters.ts'
import { readingsOf } from '../scenario/target-terms.ts'
import { loadTargets } from '../scenario/targets.ts'
import type { TargetSet, TargetUse } from '../scenario/targets-types.ts'
import type { Language } from '../scenario/types.ts'
import { computeStudy } from './carry-out.ts'
import type { Cli } from './command.ts'
import { engineVersion } from './engine-version.ts'
import { listOption, numberOption } from './options.ts'
import { duration } from './progress.ts'
import { validationTables } from './validation-table.ts'

export interface ValidateArguments {
  readonly only?: string
  readonly use?: TargetUse
  readonly quick?: boolean
  readonly replications?: string
  readonly jobs?: string
  readonly out?: string
  readonly force?: boolean
  readonly format?: 'table' | 'json'
  /** Another worker than the one that simulates; for tests. */
  readonly worker?: URL
}

/** What validation.json holds: rows in both languages, for the pages. */
export interface ValidationFile {
  readonly schema: 'nabij/validation/1'
  readonly nabij: string
  readonly quick: boolean
  readonly rows: readonly (Omit<ValidationRow, 'target' | 'unit'> & {
    readonly target: Record<Language, string>
    readonly unit: Record<Language, string>
    readonly theme: string
    readonly municipality: string
    readonly input: boolean
    readonly replications: number
    readonly note?: Record<Language, string>
  })[]
}

export async function validate(args: ValidateArguments, cli: Cli): Promise<void> {
  const started = Date.now()
  const { sets, known, jobs, sourceTitle } = readArguments(args, cli)
  const t = cli.texts.validate
  const folder = resolve(cli.io.cwd, args.out ?? join('results', args.quick ? 'validation-quick' : 'validation'))
  // All folders are looked at before anything is run or written.
  const folderOf = (set: TargetSet): string => join(folder, set.name)
  for (const set of sets) openStore(folderOf(set), set.study, planUnits(set.study, engineVersion), engineVersion, args.force === true)
  const judged: Judged[] = []
  for (const set of sets) {
    cli.note(t.start(set.title[cli.language], set.targets.length))
    if (!(await computeStudy(set.study, folderOf(set), jobs, args, cli))) return
    const results = openResults(folderOf(set))
    const curves = set.targets.some((x) => x.terms.some((term) => readingsOf(term).some((r) => r.curve)))
    const read = await results.read({ filters: filtersFor(set.targets), curves })
    for (const target of set.targets) judged.push(judge(target, read))
  }
  const file = join(folder, 'validation.json')
  mkdirSync(folder, { recursive: true })
  await writeWhole(file, `${JSON.stringify(merge(file, fileOf(judged, args.quick === true, sourceTitle), known), null, 1)}\n`)
  if (args.format === 'json') {
    const rows = judged.map((j) => validationRow(j, cli.language, sourceTitle))
    cli.io.out(`${JSON.stringify(rows, null, 2)}\n`)
    return
  }
  const width = cli.io.outIsTerminal ? cli.io.columns : 140
  const titles = new Map(sets.flatMap((s) => s.study.municipalities.map((m) => [m.municipality.id, m.municipality.title[cli.language]])))
  cli.io.out(validationTables(judged, { language: cli.language, texts: cli.texts, colour: cli.outColour, width, sourceTitle, titles }))
  if (args.quick) cli.note(t.quickWarning)
  cli.note(t.written(file))
  cli.note(cli.texts.run.done(duration((Date.now() - started) / 1000, cli.texts)))
}

/** The sets with the targets asked for, and the names of all targets; all faults of options and files at once. */
function readArguments(
  args: ValidateArguments,
  cli: Cli,
): { sets: TargetSet[]; known: readonly string[]; jobs: number; sourceTitle: (key: string) => string } {
  const faults: InputFault[] = []
  const whole = (name: 'replications' | 'jobs', high: number) => numberOption(name, args[name], { low: 1, high, whole: true }, faults)
  const replications = whole('replications', 10_000)
  const jobs = whole('jobs', 1024) ?? defaultJobs()
  const source = diskSource(cli.io.cwd)
  let sets: TargetSet[] = []
  try {
    sets = loadTargets(source, RESULT_NAMES, { quick: args.quick, replications })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    faults.push(...error.faults)
  }
  const only = listOption(args.only)
  const ids = sets.flatMap((s) => s.targets.map((t) => t.id))
  if (sets.length > 0) {
    for (const name of only ?? []) {
      if (ids.some((id) => isOrBelongsTo(id, name))) continue
      const suggestion = nearestName(name, ids)
      faults.push({
        code: 'unknownName',
        path: '--only',
        found: name,
        suggestion,
        ...(suggestion ? {} : { expected: ids.slice(0, 12).join(', ') }),
      })
    }
  }
  if (faults.length > 0) throw new InputError(faults)
  const wanted = sets.map((set) => ({
    ...set,
    targets: set.targets.filter((t) => (!args.use || t.use === args.use) && (!only || only.some((name) => isOrBelongsTo(t.id, name)))),
  }))
  const titles = collectSources(source, [])
  return { sets: wanted.filter((s) => s.targets.length > 0), known: ids, jobs, sourceTitle: (key) => titles[key]?.title ?? key }
}

/** 'C2' stands for all of 'C2.eindhoven', 'C2.zwolle'. */
const isOrBelongsTo = (id: string, name: string): boolean => id === name || id.startsWith(`${name}.`)

function fileOf(judged: readonly Judged[], quick: boolean, sourceTitle: (key: string) => string): ValidationFile {
  const rows = judged.map((j) => {
    const nl = validationRow(j, 'nl', sourceTitle)
    const en = validationRow(j, 'en', sourceTitle)
    const { theme, municipality, input, note } = j.target
    return {
      ...en,
      target: { nl: nl.target, en: en.target },
      unit: { nl: nl.unit, en: en.unit },
      theme,
      municipality,
      input,
      replications: j.replications,
      ...(note && { note }),
    }
  })
  return { schema: 'nabij/validation/1', nabij: engineVersion, quick, rows }
}

/** Rows that were judged before by the same version stay, unless they have been judged again or are no longer in the files. */
function merge(file: string, now: ValidationFile, known: readonly string[]): ValidationFile {
  if (!existsSync(file)) return now
  try {
    const old = JSON.parse(readFileSync(file, 'utf8')) as ValidationFile
    if (old.schema !== now.schema || old.nabij !== now.nabij || old.quick !== now.quick) return now
    const again = new Map(now.rows.map((row) => [row.id, row]))
    const kept = old.rows.filter((row) => known.includes(row.id)).map((row) => again.get(row.id) ?? row)
    return { ...now, rows: [...kept, ...now.rows.filter((row) => !old.rows.some((r) => r.id === row.id))] }
  } catch {
    return now
  }
}
