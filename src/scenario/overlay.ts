/**
 * Files that extend each other: `extends: other` lays a file over another. Maps are merged, lists and single values are replaced, and
 * `null` removes what the extended file says. Every value remembers the file it stands in.
 */
import type { InputFault } from '../core/problems.ts'
import { faultAt, isRecord, type Located, type Path, readDocument, type ScenarioDocument, wrongTypeAt } from './document.ts'
import { findFile, notFound, type ScenarioSource, schemaLine } from './source.ts'
import { word } from './words.ts'

type OverlayKind = 'policy' | 'study'
/** `stop: null` means never and removes nothing. */
const NULL_IS_A_VALUE = 'stop'

/** The merged file, or undefined when one of the chain cannot be read (faults added). */
export function readChain(
  source: ScenarioSource,
  file: string,
  text: string,
  kind: OverlayKind,
  faults: InputFault[],
): Located | undefined {
  const chain: ScenarioDocument[] = []
  let next: { path: string; text: string } | undefined = { path: file, text }
  while (next) {
    const document = readDocument(next.text, next.path, faults)
    if (!document || !checkKind(document, kind, faults)) return undefined
    chain.push(document)
    const parent = (document.data as Record<string, unknown>).extends
    if (parent === undefined) break
    if (typeof parent !== 'string') {
      faults.push(wrongTypeAt(document, ['extends'], word('text'), parent))
      return undefined
    }
    const found = findFile(source, parent, [kind], document.file)
    if (!found) {
      faults.push(faultAt(document, 'unknownName', ['extends'], notFound(source, parent, kind)))
      return undefined
    }
    if (chain.some((d) => d.file === found.path)) {
      const circle = [...chain.map((d) => d.file), found.path].join(' → ')
      faults.push(faultAt(document, 'cycle', ['extends'], { found: circle }))
      return undefined
    }
    next = found
  }
  return merge(chain, faults)
}

/** The file is a map and says it is of this kind. */
export function checkKind(
  document: ScenarioDocument,
  kind: OverlayKind | 'question' | 'municipality' | 'targets' | 'yardsticks',
  faults: InputFault[],
): boolean {
  if (!isRecord(document.data)) {
    faults.push(wrongTypeAt(document, [], word('map'), document.data))
    return false
  }
  const line = document.data.schema
  if (line === schemaLine(kind)) return true
  const suggestion = word('addAtTop', `schema: ${schemaLine(kind)}`)
  if (line === undefined) faults.push(faultAt(document, 'missingKey', ['schema'], { expected: schemaLine(kind), suggestion }))
  else faults.push(faultAt(document, 'badSchema', ['schema'], { found: document.written(['schema']), expected: schemaLine(kind) }))
  return false
}

function merge(chain: readonly ScenarioDocument[], faults: InputFault[]): Located {
  let data: Record<string, unknown> = {}
  for (const document of chain.toReversed()) data = overlay(data, document.data as Record<string, unknown>, document, [], faults)
  // The youngest file that has the whole path is where the value stands; else the one that has most of it.
  const standsIn = (path: Path): ScenarioDocument => {
    for (let length = path.length; length > 0; length--) {
      const found = chain.find((d) => d.has(path.slice(0, length)))
      if (found) return found
    }
    return chain[0]
  }
  return {
    data,
    place: (path, part) => standsIn(path).place(path, part),
    written: (path) => standsIn(path).written(path),
  }
}

function overlay(
  base: unknown,
  over: Record<string, unknown>,
  document: ScenarioDocument,
  path: Path,
  faults: InputFault[],
): Record<string, unknown> {
  const merged: Record<string, unknown> = isRecord(base) ? { ...base } : {}
  for (const [key, value] of Object.entries(over)) {
    const here = [...path, key]
    if (value === null && key !== NULL_IS_A_VALUE) {
      if (!Object.hasOwn(merged, key) && !/^\d+$/.test(key)) {
        faults.push(
          faultAt(document, 'wrongType', here, {
            found: word('nothing'),
            expected: word('value'),
            suggestion: word('nothingToRemove'),
            part: 'key',
          }),
        )
      }
      // A bare number as key is a decimal comma gone wrong; it is kept so that the check can say so.
      if (/^\d+$/.test(key)) merged[key] = null
      else delete merged[key]
    } else if (isRecord(value)) {
      merged[key] = overlay(merged[key], value, document, here, faults)
    } else {
      merged[key] = value
    }
  }
  return merged
}
