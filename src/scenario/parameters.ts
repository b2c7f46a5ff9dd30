/**
 * scenarios/parameters/<group>.yaml and scenarios/sources.yaml: every number the model takes, checked against the shapes the model declares
 * (model/parameters.ts). A number without a record, a record without a use and a source that is nowhere are faults.
 */
import { z } from 'zod'
import { InputError, type InputFault, nearestName } from '../core/problems.ts'
import type { DimensionName } from '../model/dimensions.ts'
import type { ParameterGroup } from '../model/parameters.ts'
import { faultAt, isRecord, type Path, readDocument, type ScenarioDocument, within, wrongTypeAt } from './document.ts'
import { recordSchema, type Source, sourceSchema } from './schema.ts'
import { namesInGroup, PARAMETER_GROUPS, shapeOf } from './parameter-values.ts'
import { FOLDER_OF, namesOf, type ScenarioSource } from './source.ts'
import type { ParameterRecord, ParameterRecords } from './types.ts'
import { checkRange, readValues } from './values.ts'
import { word } from './words.ts'
import { checkAgainst } from './zod-faults.ts'

export { namesInGroup, PARAMETER_GROUPS, shapeOf, toParameters } from './parameter-values.ts'

const SOURCES_FILE = 'scenarios/sources.yaml'

/** All records. Throws InputError with every fault in every file. */
export function loadParameters(source: ScenarioSource): ParameterRecords {
  const faults: InputFault[] = []
  const records = collectParameters(source, faults)
  if (faults.length > 0) throw new InputError(faults)
  return records
}

/** As loadParameters, adding faults to a list. */
export function collectParameters(source: ScenarioSource, faults: InputFault[]): ParameterRecords {
  const sources = collectSources(source, faults)
  const records: Record<string, Record<string, ParameterRecord>> = {}
  for (const group of PARAMETER_GROUPS) {
    const file = `${FOLDER_OF.parameters}/${group}.yaml`
    const text = source.read(file)
    if (text === undefined) {
      const needed = namesInGroup(group)
      faults.push({
        code: 'fileMissing',
        file,
        path: group,
        expected: word('numbers', needed.length),
        suggestion: word('addRecord', needed.slice(0, 3).join(', ')),
      })
      continue
    }
    const document = readDocument(text, file, faults)
    if (document) records[group] = readGroup(document, group, sources, faults)
  }
  for (const name of namesOf(source, 'parameters')) {
    if ((PARAMETER_GROUPS as string[]).includes(name)) continue
    faults.push({
      code: 'unknownName',
      file: `${FOLDER_OF.parameters}/${name}.yaml`,
      found: name,
      expected: word('oneOf', PARAMETER_GROUPS.join(', ')),
      suggestion: nearestName(name, PARAMETER_GROUPS),
    })
  }
  return records
}

/** The bibliography by key. */
export function collectSources(source: ScenarioSource, faults: InputFault[]): Record<string, Source> {
  const text = source.read(SOURCES_FILE)
  if (text === undefined) {
    faults.push({ code: 'fileMissing', file: SOURCES_FILE })
    return {}
  }
  const document = readDocument(text, SOURCES_FILE, faults)
  return document ? readSources(document, faults) : {}
}

export function readSources(document: ScenarioDocument, faults: InputFault[]): Record<string, Source> {
  return (
    checkAgainst(z.record(z.string(), sourceSchema), document, faults) ??
    (isRecord(document.data) ? (document.data as Record<string, Source>) : {})
  )
}

/** The records of one file. Without `sources` their keys are not checked. */
export function readGroup(
  document: ScenarioDocument,
  group: ParameterGroup,
  sources: Record<string, Source> | undefined,
  faults: InputFault[],
): Record<string, ParameterRecord> {
  const records: Record<string, ParameterRecord> = {}
  const needed = namesInGroup(group)
  if (!isRecord(document.data)) {
    faults.push(wrongTypeAt(document, [], word('map'), document.data))
    return records
  }
  for (const name of Object.keys(document.data)) {
    const shape = shapeOf(group, name)
    if (name === 'schema') continue
    if (shape) {
      const record = readRecord(document, name, shape, sources, faults)
      if (record) records[name] = record
      continue
    }
    const absent = needed.filter((n) => !Object.hasOwn(document.data as object, n))
    faults.push(
      faultAt(document, 'unknownKey', [name], { found: name, suggestion: nearestName(name, absent) ?? word('removeRecord'), part: 'key' }),
    )
  }
  for (const name of needed) {
    if (Object.hasOwn(document.data, name)) continue
    const shape = shapeOf(group, name) ?? []
    faults.push({
      code: 'missingKey',
      file: document.file,
      path: name,
      expected: shape.length === 0 ? word('number') : shape.join(' × '),
      suggestion: word('addRecord', name),
    })
  }
  return records
}

/** One record as it stands under its name in a file. */
function readRecord(
  document: ScenarioDocument,
  name: string,
  shape: readonly DimensionName[],
  sources: Record<string, Source> | undefined,
  faults: InputFault[],
): ParameterRecord | undefined {
  const before = faults.length
  const at: Path = [name]
  const raw = (document.data as Record<string, unknown>)[name]
  const form = checkAgainst(recordSchema, within(document, at), faults)
  if (!isRecord(raw)) return undefined
  const values = readValues(document, [...at, 'value'], shape, faults)
  if (!form || faults.length > before) return undefined
  const range = form.range ?? form.rangeFactor ?? rangeOfChoices(form.choices)
  if (!range || (form.range && form.rangeFactor)) {
    faults.push(
      faultAt(document, range ? 'conflict' : 'missingKey', at, {
        found: range ? 'range, rangeFactor' : undefined,
        expected: 'range | rangeFactor',
        part: 'key',
      }),
    )
    return undefined
  }
  const rangeKey = form.rangeFactor ? 'rangeFactor' : 'range'
  if (range[0] > range[1])
    faults.push(faultAt(document, 'outOfRange', [...at, rangeKey], { found: range.join(' … '), expected: `${range[1]} … ${range[0]}` }))
  else if (form.rangeFactor && (range[0] > 1 || range[1] < 1))
    faults.push(faultAt(document, 'outOfRange', [...at, rangeKey], { found: range.join(' … '), expected: '≤ 1 … ≥ 1' }))
  else if (!form.rangeFactor) checkRange(document, [...at, 'value'], shape, values, () => range, faults)
  form.sources.forEach((key, i) => {
    if (!sources || Object.hasOwn(sources, key)) return
    faults.push(
      faultAt(document, 'unknownName', [...at, 'sources', i], {
        found: key,
        suggestion: nearestName(key, Object.keys(sources)) ?? word('addSource'),
      }),
    )
  })
  if (faults.length > before) return undefined
  return {
    values,
    dimensions: [...shape],
    unit: form.unit,
    range: [range[0], range[1]],
    rangeIsFactor: form.rangeFactor !== undefined,
    kind: form.kind,
    judgement: form.judgement === true,
    grade: form.grade,
    sources: form.sources,
    label: form.label,
    ...(form.help && { help: form.help }),
    ...(form.steers && { steers: form.steers }),
    ...(form.note && { note: form.note }),
    ...(form.choices && { choices: form.choices }),
    ...(form.theme && { theme: form.theme }),
  }
}

const rangeOfChoices = (choices: Record<string, number> | undefined): readonly [number, number] | undefined =>
  choices && [Math.min(...Object.values(choices)), Math.max(...Object.values(choices))]

/** Limits of element `i` of a record, for a policy or study that changes it. */
export function limitsOf(record: ParameterRecord, i: number): readonly [number, number] {
  if (!record.rangeIsFactor) return record.range
  const [a, b] = [record.values[i] * record.range[0], record.values[i] * record.range[1]]
  return [Math.min(a, b), Math.max(a, b)]
}
