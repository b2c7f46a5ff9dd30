/** The work of `nabij report`. */
import { existsSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { InputError } from '../core/problems.ts'
import { hasPage, writeReport } from '../io/report.ts'
import { type AdditionPaths, readAdditions } from '../io/report-additions.ts'
import { openResults } from '../io/results-folder.ts'
import type { Cli } from './command.ts'

export async function makeReport(args: AdditionPaths & { results: string; out?: string }, cli: Cli): Promise<void> {
  const results = openResults(args.results, cli.io.cwd)
  const file = args.out === undefined ? join(results.folder, 'report.html') : resolve(cli.io.cwd, args.out)
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new InputError([{ code: 'badOption', path: '--out', found: args.out, expected: '{file:.html}' }])
  }
  if (!hasPage()) throw new Error(cli.texts.run.noPage)
  const places = results.study.municipalities.map(({ municipality }) => municipality)
  await writeReport(results, file, readAdditions(args, cli.io.cwd, results.folder, places))
  const short = relative(cli.io.cwd, file)
  cli.io.out(`${short === '' || short.startsWith('..') ? file : short}\n`)
}
