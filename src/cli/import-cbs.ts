/** Writes a municipality file for each municipality chosen from a StatLine download. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError, type InputFault } from '../core/problems.ts'
import { importCbs } from '../io/cbs.ts'
import { readBytes } from '../io/files.ts'
import { writeWhole } from '../io/safe-write.ts'
import type { Cli } from './command.ts'
import { numberOption } from './options.ts'

interface Arguments {
  file: string
  municipality: string
  out: string
  year: string | undefined
  force: boolean
  json: boolean
}

export async function importCbsFile({ file, municipality, out, year, force, json }: Arguments, cli: Cli): Promise<void> {
  const faults: InputFault[] = []
  const wantedYear = numberOption('year', year, { low: 1995, high: 2100, whole: true }, faults)
  if (faults.length > 0) throw new InputError(faults)
  const text = decode(readBytes(resolve(cli.io.cwd, file), file))
  const made = importCbs(text, file, municipality, wantedYear)
  const targets = made.map((m) => join(out, `${m.municipality.id}.yaml`))
  for (const path of targets) {
    if (!force && existsSync(resolve(cli.io.cwd, path))) faults.push({ code: 'fileExists', file: path, suggestion: '{useForce}' })
  }
  // Nothing is written when one of them is refused.
  if (faults.length > 0) throw new InputError(faults)
  for (const [i, { yaml }] of made.entries()) await writeWhole(resolve(cli.io.cwd, targets[i]), yaml)
  if (json) {
    const list = made.map(({ municipality: m }, i) => ({
      file: targets[i],
      id: m.id,
      name: m.name,
      residents: m.total.residents,
      neighbourhoods: m.neighbourhoods.length,
      notes: m.notes,
    }))
    cli.io.out(`${JSON.stringify(list, null, 2)}\n`)
    return
  }
  for (const [i, { municipality: m }] of made.entries()) {
    const residents = m.total.residents.toLocaleString(cli.language === 'nl' ? 'nl-NL' : 'en-GB')
    cli.io.out(`${cli.texts.import.written(targets[i], m.title[cli.language], residents, m.neighbourhoods.length)}\n`)
    for (const note of m.notes) cli.note(`  ${note}`)
  }
  if (made.length > 0) cli.note(cli.texts.import.next(targets[0]))
}

/** StatLine files are UTF-8, sometimes with a mark in front; old ones are Windows-1252. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
