/** Several studies, policies and questions one after another. A pattern such as scenarios/questions/*.yaml is written out here too, for terminals that do not. */
import { InputError } from '../core/problems.ts'
import { diskSource } from '../io/files.ts'
import { findFile, folderOf, kindOf, type ScenarioSource } from '../scenario/source.ts'
import { answerQuestion } from './answer-question.ts'
import { carryOut, type RunArguments } from './carry-out.ts'
import type { Cli } from './command.ts'
import type { Answer } from '../analysis/answer-types.ts'

export async function runAll(args: Omit<RunArguments, 'study'> & { readonly studies: readonly string[] }, cli: Cli): Promise<void> {
  const source = diskSource(cli.io.cwd)
  const names = args.studies.flatMap((name) => expand(source, name))
  if (names.length > 1 && args.out !== undefined)
    throw new InputError([{ code: 'conflict', path: '--out', found: args.out, suggestion: '{onceOnly}' }])
  const answers: Answer[] = []
  for (const study of names) {
    const found = findFile(source, study, ['study', 'policy', 'question'], '')
    if (found && kindOf(found.text) === 'question') {
      const answer = await answerQuestion({ ...args, study }, cli)
      if (answer) answers.push(answer)
    } else await carryOut({ ...args, study }, cli)
    // The first that fails is reported; what follows may well work, but its trouble would hide this one.
    if (cli.exitCode !== 0) return
  }
  if (args.json === true && answers.length > 0) cli.io.out(`${JSON.stringify(names.length === 1 ? answers[0] : answers, null, 2)}\n`)
}

/** The files that a `*` in the last part of a path stands for; the name itself when there is none. */
function expand(source: ScenarioSource, name: string): string[] {
  const clean = name.replaceAll('\\', '/')
  if (!clean.includes('*')) return [name]
  const folder = folderOf(clean)
  const pattern = new RegExp(
    `^${clean
      .slice(folder.length)
      .replace(/[.+?^${}()|[\]]/g, '\\$&')
      .replaceAll('*', '.*')}$`,
  )
  const files = source.list(folder.replace(/\/$/, '') || '.').filter((file) => pattern.test(file))
  return files.length > 0 ? files.toSorted().map((file) => folder + file) : [name]
}
