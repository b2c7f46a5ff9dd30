/** Checks scenario files of any kind: one line per good file on standard output, every fault of the others at the end. */
import { InputError, type InputFault } from '../core/problems.ts'
import { diskSource } from '../io/files.ts'
import { RESULT_NAMES } from '../results/names.ts'
import { checkFile } from '../scenario/check-file.ts'
import { inFileOrder } from '../scenario/fault-order.ts'
import type { Cli } from './command.ts'

export function checkFiles({ files, json }: { files: readonly string[]; json: boolean }, cli: Cli): void {
  const source = diskSource(cli.io.cwd)
  const faults: InputFault[] = []
  for (const file of files.flatMap((f) => filesIn(f))) {
    const checked = checkFile(source, file, faults, RESULT_NAMES)
    if (checked && !json && !cli.quiet) {
      const kind = cli.texts.kinds[checked.kind]
      cli.io.out(`${cli.outColour.green('✓')} ${cli.texts.check.ok(file, kind, checked.title[cli.language])}\n`)
    }
  }
  const told = inFileOrder(faults)
  if (json) {
    cli.io.out(`${JSON.stringify(told, null, 2)}\n`)
    cli.exitCode = told.length > 0 ? 2 : 0
  } else if (told.length > 0) throw new InputError(told)

  /** A folder stands for the YAML files in it: not every terminal knows `*.yaml`. */
  function filesIn(path: string): string[] {
    const folder = path.replace(/[\\/]+$/, '')
    if (source.read(path) !== undefined) return [path]
    const inside = source.list(folder).filter((name) => /\.ya?ml$/i.test(name))
    return inside.length > 0 ? inside.map((name) => `${folder}/${name}`) : [path]
  }
}
