/** Where scenario files come from. The core of scenario/ only asks for texts, so that it runs in a page too; src/io/files.ts reads disks. */
import type { InputFault } from '../core/problems.ts'
import { nearestName } from '../core/problems.ts'

export interface ScenarioSource {
  /**
   * Text of a file, or undefined when there is none. Paths that start with `scenarios/` are those shipped with Nabij, unless the
   * user has a file of that name; other paths are the user's.
   */
  read(path: string): string | undefined
  /** Names of the files in a folder (no folders, no path); empty when there is no such folder. */
  list(folder: string): readonly string[]
}

export type ScenarioKind =
  | 'policy'
  | 'study'
  | 'question'
  | 'parameters'
  | 'municipality'
  | 'sources'
  | 'targets'
  | 'yardsticks'
  | 'workshop'
export const SCENARIO_KINDS: readonly ScenarioKind[] = [
  'policy',
  'study',
  'question',
  'parameters',
  'municipality',
  'sources',
  'targets',
  'yardsticks',
  'workshop',
]
export const FOLDER_OF = {
  policy: 'scenarios/policies',
  study: 'scenarios/studies',
  question: 'scenarios/questions',
  parameters: 'scenarios/parameters',
  municipality: 'scenarios/municipalities',
  targets: 'scenarios/patterns',
} as const
/** First line of a file of each kind. */
export const schemaLine = (kind: ScenarioKind): string => `nabij/${kind}/1`

const ENDING = /\.(ya?ml|json)$/i
export const baseName = (path: string): string => path.replaceAll('\\', '/').split('/').at(-1)!.replace(ENDING, '')
export const folderOf = (path: string): string => {
  const clean = path.replaceAll('\\', '/')
  return clean.includes('/') ? clean.slice(0, clean.lastIndexOf('/') + 1) : ''
}
/** Something with a slash or an ending is a path, a bare word a name. */
export const isPath = (nameOrPath: string): boolean => /[\\/]/.test(nameOrPath) || ENDING.test(nameOrPath)

/** Names of the shipped (or the user's own) scenarios of a kind. */
export const namesOf = (source: ScenarioSource, kind: keyof typeof FOLDER_OF): string[] =>
  source
    .list(FOLDER_OF[kind])
    .filter((file) => ENDING.test(file))
    .map(baseName)
    .sort()

/** What a file says it is, without parsing it; undefined when it says nothing. */
export function kindOf(text: string): string | undefined {
  return /^schema:\s*["']?nabij\/([a-z]+)\/\d+/m.exec(text)?.[1]
}

/**
 * The file meant by a name or path in the file `from` ('' is the command line), with its text. A name is looked for beside `from`, then
 * among the shipped scenarios of these kinds, in order.
 */
export function findFile(
  source: ScenarioSource,
  nameOrPath: string,
  kinds: readonly (keyof typeof FOLDER_OF)[],
  from: string,
): { path: string; text: string; kind: string | undefined } | undefined {
  const clean = nameOrPath.replaceAll('\\', '/')
  const absolute = clean.startsWith('/') || /^[A-Za-z]:\//.test(clean)
  const candidates = isPath(clean)
    ? absolute || from === ''
      ? [nameOrPath]
      : [joinPath(folderOf(from), clean), clean]
    : [...kinds.map(() => `${folderOf(from)}${clean}.yaml`).slice(0, 1), ...kinds.map((kind) => `${FOLDER_OF[kind]}/${clean}.yaml`)]
  for (const path of candidates) {
    const text = source.read(path)
    if (text === undefined) continue
    const kind = kindOf(text)
    if (isPath(clean) || kind === undefined || (kinds as readonly string[]).includes(kind)) return { path, text, kind }
  }
  return undefined
}

/** `a/b/` + `../c.yaml` → `a/c.yaml`. */
function joinPath(folder: string, path: string): string {
  const parts = folder.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Found, expected and suggestion for a name that is nowhere. */
export function notFound(
  source: ScenarioSource,
  nameOrPath: string,
  kind: keyof typeof FOLDER_OF,
): Pick<InputFault, 'found' | 'expected' | 'suggestion'> {
  const names = namesOf(source, kind)
  return {
    found: nameOrPath,
    expected: isPath(nameOrPath) ? '{file}' : `{oneOf:${names.join(', ')}}`,
    suggestion: nearestName(baseName(nameOrPath), names),
  }
}
