/** Checks located data against a schema and turns what zod found into faults with places and the nearest right name. */
import { z } from 'zod'
import { type FaultCode, type InputFault, nearestName } from '../core/problems.ts'
import { faultAt, type Located, type Path, valueAt, wrongTypeAt } from './document.ts'
import { word } from './words.ts'

type Issue = z.core.$ZodIssue

/** The checked data, or undefined after adding every fault. */
export function checkAgainst<S extends z.ZodType>(schema: S, located: Located, faults: InputFault[]): z.output<S> | undefined {
  const result = schema.safeParse(located.data)
  if (result.success) return result.data
  for (const issue of result.error.issues) addIssue(issue, [], schema, located, faults)
  return undefined
}

function addIssue(issue: Issue, prefix: Path, schema: z.ZodType, located: Located, faults: InputFault[]): void {
  const path: Path = [...prefix, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))]
  const value = valueAt(located.data, path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path)
      for (const key of issue.keys) {
        const suggestion = commaSplit(key, valueAt(located.data, [...path, key])) ?? nearestName(key, known)
        const expected = suggestion === undefined && known.length > 0 ? word('oneOf', known.join(', ')) : undefined
        faults.push(faultAt(located, 'unknownKey', [...path, key], { found: key, expected, suggestion, part: 'key' }))
      }
      return
    }
    case 'invalid_union': {
      const fitting = issue.errors.filter((issues) => !issues.some((i) => i.path.length === 0 && i.code === 'invalid_type'))
      if (fitting.length > 0) for (const inner of fitting[0]) addIssue(inner, path, schema, located, faults)
      else faults.push(absentOrWrong(located, path, value, [...new Set(issue.errors.flat().map((i) => expectedType(i)))].join(' | ')))
      return
    }
    case 'invalid_type':
      faults.push(absentOrWrong(located, path, value, expectedType(issue)))
      return
    case 'invalid_value': {
      const values = issue.values.map(String)
      const found = located.written(path)
      const suggestion = values.length === 1 ? undefined : nearestName(String(value), values)
      if (value === undefined) faults.push(faultAt(located, 'missingKey', path, { expected: word('oneOf', values.join(', ')) }))
      else faults.push(faultAt(located, 'unknownName', path, { found, expected: word('oneOf', values.join(', ')), suggestion }))
      return
    }
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? word('atLeast', String(issue.minimum)) : word('atMost', String(issue.maximum))
      const expected = issue.inclusive === false ? (issue.code === 'too_small' ? `> ${issue.minimum}` : `< ${issue.maximum}`) : limit
      const found = Array.isArray(value) ? `${value.length}` : located.written(path)
      faults.push(faultAt(located, 'outOfRange', path, { found: found === '' ? word('nothing') : found, expected }))
      return
    }
    case 'invalid_format':
      faults.push(faultAt(located, 'wrongType', path, { found: located.written(path), expected: issue.pattern ?? issue.format }))
      return
    case 'invalid_key':
      faults.push(faultAt(located, 'unknownKey', path, { found: String(path.at(-1)), part: 'key' }))
      return
    case 'custom': {
      const params = (issue.params ?? {}) as Partial<InputFault> & { fault?: FaultCode }
      faults.push(
        faultAt(located, params.fault ?? 'conflict', path, {
          found: params.found ?? located.written(path),
          expected: params.expected ?? (issue.message === 'Invalid input' ? undefined : issue.message),
          suggestion: params.suggestion,
        }),
      )
      return
    }
    default:
      faults.push(faultAt(located, 'wrongType', path, { found: located.written(path) }))
  }
}

const absentOrWrong = (located: Located, path: Path, value: unknown, expected: string): InputFault =>
  value === undefined ? faultAt(located, 'missingKey', path, { expected }) : wrongTypeAt(located, path, expected, value)

function expectedType(issue: Issue): string {
  const type = 'expected' in issue ? issue.expected : ''
  if (type === 'string') return word('text')
  if (type === 'number') return word('number')
  if (type === 'int') return word('wholeNumber')
  if (type === 'boolean') return word('trueOrFalse')
  if (type === 'array' || type === 'tuple') return word('list')
  if (type === 'object' || type === 'record') return word('map')
  return word('value')
}

/** `{ share: 0,35 }` reads as two keys, `share: 0` and `35` without a value: the slip of a decimal comma. */
export const commaSplit = (key: string, value: unknown): string | undefined =>
  value === null && /^\d+$/.test(key) ? word('decimalPoint', `0.${key}`) : undefined

/** Names that may stand in the map at a path of the schema. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  let options: z.core.$ZodType[] = [schema]
  for (const step of path) options = options.flatMap((s) => inside(s, step))
  return options.flatMap(open).flatMap((s) => (s instanceof z.ZodObject ? Object.keys(s.shape) : []))
}

/** A schema without its wrappers; a union as its parts. */
function open(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return open(schema.def.innerType)
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(open)
  if (schema instanceof z.ZodPipe) return open(schema.def.in)
  return [schema]
}

function inside(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  return open(schema).flatMap((s): z.core.$ZodType[] => {
    if (s instanceof z.ZodObject) return Object.hasOwn(s.shape, step) ? [s.shape[step]] : []
    if (s instanceof z.ZodRecord) return [s.def.valueType]
    if (s instanceof z.ZodArray) return [s.def.element]
    if (s instanceof z.ZodTuple) return typeof step === 'number' && s.def.items[step] ? [s.def.items[step]] : []
    return []
  })
}
