/** The work of `nabij evidence`. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { influenceOf } from '../analysis/influence.ts'
import { InputError } from '../core/problems.ts'
import { packageRoot } from '../io/package-root.ts'
import { readWholeAnswers } from '../io/report-additions.ts'
import { putInPage } from '../io/report.ts'
import { writeWhole } from '../io/safe-write.ts'
import type { Cli } from './command.ts'

const USUAL_FILE = join('results', 'evidence.html')

export async function makeEvidence(args: { readonly out?: string; readonly answers?: string }, cli: Cli): Promise<void> {
  const template = join(packageRoot, 'dist', 'evidence.html')
  if (!existsSync(template)) throw new Error(cli.texts.run.noPage)
  const file = resolve(cli.io.cwd, args.out ?? USUAL_FILE)
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw new InputError([{ code: 'badOption', path: '--out', found: args.out, expected: '{file:.html}' }])
  }
  const answers = readWholeAnswers(args.answers, cli.io.cwd)
  const page = readFileSync(template, 'utf8')
  const data = answers.length > 0 ? { influence: influenceOf(answers), answers: answers.length } : undefined
  mkdirSync(dirname(file), { recursive: true })
  await writeWhole(file, data ? putInPage(page, 'evidence-data', data) : page)
  cli.note(answers.length > 0 ? cli.texts.evidence.with(answers.length) : cli.texts.evidence.without)
  const short = relative(cli.io.cwd, file)
  cli.io.out(`${short === '' || short.startsWith('..') ? file : short}\n`)
}
