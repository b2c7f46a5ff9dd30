/**
 * One scenario file as data plus the place of every value in it. YAML 1.2 with unique keys and nothing guessed; JSON is YAML too.
 */
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { FaultCode, InputFault } from '../core/problems.ts'
import { word } from './words.ts'

export type Path = readonly (string | number)[]
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Data of which every value can be found back in a file: one document, or several laid over each other. */
export interface Located {
  readonly data: unknown
  /** Path of `data` in its file, when it is a part of it. */
  readonly prefix?: Path
  /** Where the value (or its key) at a path stands; for a path that is absent, the nearest part that is there. */
  place(path: Path, part?: 'key' | 'value'): Place
  /** The value as it is written in the file, shortened; a marked word for lists, maps and nothing. */
  written(path: Path): string
}

export interface ScenarioDocument extends Located {
  readonly file: string
  /** True when a value (null included) stands at the path. */
  has(path: Path): boolean
}

/** Reads YAML; syntax faults are added to `faults` and give undefined. */
export function readDocument(text: string, file: string, faults: InputFault[]): ScenarioDocument | undefined {
  const lines = new LineCounter()
  const parsed = parseDocument(text.replace(/^\uFEFF/, ''), {
    version: '1.2',
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  })
  const problems = [...parsed.errors, ...parsed.warnings]
  if (problems.length > 0) {
    for (const problem of problems) {
      const { line, col } = lines.linePos(problem.pos[0])
      faults.push({ ...syntaxFault(problem.code, problem.message, text.split('\n')[line - 1] ?? ''), file, line, column: col })
    }
    return undefined
  }
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const find = (path: Path): { node?: Node; key?: Node; depth: number } => {
    let node: unknown = parsed.contents
    let key: Node | undefined
    let depth = 0
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step))
        if (!pair) break
        key = isNode(pair.key) ? pair.key : undefined
        node = pair.value
      } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
        node = node.items[step]
        key = isNode(node) ? node : key
      } else break
      depth++
    }
    return { node: isNode(node) ? node : undefined, key, depth }
  }
  return {
    file,
    data: parsed.toJS({ maxAliasCount: 100 }),
    has: (path) => find(path).depth === path.length,
    place(path, part = 'value') {
      const { node, key, depth } = find(path)
      const wanted = part === 'key' || depth < path.length ? (key ?? node) : (node ?? key)
      return at(wanted?.range?.[0] ?? 0)
    },
    written(path) {
      const { node, depth } = find(path)
      if (depth < path.length || !node) return word('nothing')
      if (isMap(node)) return word('map')
      if (isSeq(node)) return word('list')
      if (isScalar(node) && node.value === null) return word('nothing')
      const source = isScalar(node) && typeof node.source === 'string' ? node.source : String(isScalar(node) ? node.value : node)
      return source.length > 60 ? `${source.slice(0, 57)}…` : source
    },
  }
}

function syntaxFault(code: string, message: string, line: string): InputFault {
  if (code === 'DUPLICATE_KEY') return { code: 'duplicate', suggestion: word('onceOnly') }
  if (code === 'TAB_AS_INDENT') return { code: 'syntax', suggestion: word('indentWithSpaces') }
  if (code === 'MISSING_CHAR' || code === 'BAD_DQ_ESCAPE' || code === 'FLOW_IN_BLOCK')
    return { code: 'syntax', found: line.trim() || undefined, suggestion: word('closeQuote') }
  if (/^\s*[\w-]+:\S/.test(line)) return { code: 'syntax', found: line.trim(), suggestion: word('spaceAfterColon') }
  return { code: 'syntax', found: line.trim() || message.split('\n')[0] }
}

/** A fault at a place in a file. The path is written with dots, list places from 1. */
export function faultAt(
  located: Located,
  code: FaultCode,
  path: Path,
  more: { found?: string; expected?: string; suggestion?: string; part?: 'key' | 'value' } = {},
): InputFault {
  const { part, ...rest } = more
  return { code, ...located.place(path, part), path: pathText([...(located.prefix ?? []), ...path]), ...rest }
}

export const pathText = (path: Path): string | undefined =>
  path.length === 0 ? undefined : path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.')

/** A wrong kind of value, with help for the usual slips: decimal comma, per cent, missing quotes. */
export function wrongTypeAt(located: Located, path: Path, expected: string, value: unknown): InputFault {
  const found = located.written(path)
  let suggestion: string | undefined
  const wantsNumber = expected.includes('{number}') || expected.includes('{wholeNumber}')
  if (wantsNumber && typeof value === 'string') {
    if (/^\s*[+-]?\d*,\d+\s*$/.test(value))
      suggestion = word(
        'decimalPoint',
        value
          .trim()
          .replace(',', '.')
          .replace(/^([+-]?)\./, '$10.'),
      )
    else if (/^\s*\d+([.,]\d+)?\s*%\s*$/.test(value))
      suggestion = word('fraction', Number((parseFloat(value.replace(',', '.')) / 100).toPrecision(6)))
  } else if (expected.includes('{text}') && (typeof value === 'number' || typeof value === 'boolean')) {
    suggestion = word('quotes', found)
  }
  return faultAt(located, 'wrongType', path, { found, expected, suggestion })
}

/** A part of located data as if it were the whole, so that a schema for the part can check it in place. */
export const within = (located: Located, prefix: Path): Located => ({
  data: valueAt(located.data, prefix),
  prefix: [...(located.prefix ?? []), ...prefix],
  place: (path, part) => located.place([...prefix, ...path], part),
  written: (path) => located.written([...prefix, ...path]),
})

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path, or undefined. */
export function valueAt(data: unknown, path: Path): unknown {
  let value: unknown = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}
