/** Shows what a name means, or lists all names. */
import { InputError, type InputFault, nearestName } from '../core/problems.ts'
import { diskSource } from '../io/files.ts'
import { allNames, collectEntries, type Entry, entryData, findEntries, judgementCalls } from './explain-entries.ts'
import { collectParameters, collectSources } from '../scenario/parameters.ts'
import { readPolicy, readRegime } from '../scenario/policy.ts'
import { FOLDER_OF, namesOf } from '../scenario/source.ts'
import type { Policy } from '../scenario/types.ts'
import type { Cli } from './command.ts'
import { explainSources, SOURCES } from './explain-sources.ts'
import { entryLines, overviewLines } from './explain-text.ts'
import type { SourceFormat } from './source-formats.ts'

interface ExplainArguments {
  readonly name: string | undefined
  readonly json: boolean
  readonly format?: SourceFormat
}

export function explainName({ name, json, format }: ExplainArguments, cli: Cli): void {
  const source = diskSource(cli.io.cwd)
  const faults: InputFault[] = []
  if (name?.toLowerCase() === SOURCES) {
    const sources = collectSources(source, faults)
    if (faults.length > 0) throw new InputError(faults)
    return explainSources(sources, format ?? (json ? 'json' : 'text'), cli)
  }
  if (format !== undefined) {
    throw new InputError([{ code: 'badOption', path: '--format', found: format, expected: `nabij explain ${SOURCES}` }])
  }
  const records = collectParameters(source, faults)
  const sources = collectSources(source, [])
  const regime = readRegime(source, records, faults)
  const policies: Policy[] = []
  for (const policyName of namesOf(source, 'policy')) {
    const file = `${FOLDER_OF.policy}/${policyName}.yaml`
    const policy = readPolicy(source, file, source.read(file) ?? '', records, regime, faults)
    if (policy) policies.push(policy)
  }
  if (faults.length > 0) throw new InputError(faults)
  const entries = collectEntries(records, policies)
  const asked = name === undefined ? entries : name.toLowerCase() === 'assumptions' ? judgementCalls(entries) : findEntries(entries, name)
  if (name !== undefined && asked.length === 0) {
    const near = nearestName(name, [...allNames(entries), SOURCES])
    throw new InputError([{ code: 'unknownName', path: 'nabij explain', found: name, suggestion: near ?? '{seeExplain}' }])
  }
  if (json) {
    const data = asked.map((entry) => entryData(entry, sources))
    cli.io.out(`${JSON.stringify(data.length === 1 && name !== undefined ? data[0] : data, null, 2)}\n`)
    return
  }
  const isList = name === undefined || name.toLowerCase() === 'assumptions' || (asked.length > 1 && isGroup(name, asked))
  const lines = isList
    ? overviewLines(asked, name, cli)
    : asked.flatMap((entry, i) => [...(i > 0 ? [''] : []), ...entryLines(entry, sources, regime, records.levers, cli)])
  cli.io.out(`${lines.join('\n')}\n`)
}

const isGroup = (name: string, entries: readonly Entry[]): boolean =>
  entries.every((e) => (e.kind === 'parameter' || e.kind === 'lever') && e.group.toLowerCase() === name.toLowerCase())
