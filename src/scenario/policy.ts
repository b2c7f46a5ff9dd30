/** A policy file with what it extends, checked against the records of its levers and assumptions, as a resolved `Policy`. */
import type { z } from 'zod'
import { type InputFault, nearestName } from '../core/problems.ts'
import { LEVER_NAMES, type LeverName } from '../model/parameters.ts'
import { faultAt, isRecord, type Located, type Path, valueAt, within, wrongTypeAt } from './document.ts'
import { constantLever } from './levers.ts'
import { readChain } from './overlay.ts'
import { limitsOf, namesInGroup, PARAMETER_GROUPS, shapeOf } from './parameters.ts'
import { leverPathSchema, localisedSchema, looseMap, policyFileSchema } from './schema.ts'
import { baseName, findFile, notFound, type ScenarioSource } from './source.ts'
import type { LeverPath, Localised, ParameterRecord, ParameterRecords, Policy } from './types.ts'
import { checkRange, readValues } from './values.ts'
import { word } from './words.ts'
import { checkAgainst, commaSplit } from './zod-faults.ts'

/** The situation before 2015: every run burns in under it, and every lever starts from it. */
export const REGIME_BEFORE = 'fragmented-2014'

/** Lever values of the situation before the reform. */
export type Regime = Readonly<Record<LeverName, number>>

const looseSchema = policyFileSchema(looseMap, looseMap)
const pathSchema = leverPathSchema(looseMap.valueType)

/** The regime before the reform; faults in its file are added. Levers it leaves out have the default of their record. */
export function readRegime(source: ScenarioSource, records: ParameterRecords, faults: InputFault[]): Regime {
  const regime = Object.fromEntries(LEVER_NAMES.map((name) => [name, records.levers?.[name]?.values[0] ?? NaN])) as Record<
    LeverName,
    number
  >
  const found = findFile(source, REGIME_BEFORE, ['policy'], '')
  if (!found) {
    faults.push({ code: 'fileMissing', file: `scenarios/policies/${REGIME_BEFORE}.yaml` })
    return regime
  }
  const policy = readPolicy(source, found.path, found.text, records, regime, faults)
  if (policy) for (const name of LEVER_NAMES) regime[name] = policy.levers[name].value
  return regime
}

/** A resolved policy, or undefined after adding its faults. */
export function readPolicy(
  source: ScenarioSource,
  file: string,
  text: string,
  records: ParameterRecords,
  regime: Regime,
  faults: InputFault[],
): Policy | undefined {
  const before = faults.length
  const located = readChain(source, file, text, 'policy', faults)
  if (!located) return undefined
  const form = checkAgainst(looseSchema, located, faults)
  const data = located.data as Record<string, unknown>
  if (data.title === undefined) faults.push(faultAt(located, 'missingKey', ['title'], { expected: word('textBoth') }))
  const levers: Record<string, LeverPath> = Object.fromEntries(LEVER_NAMES.map((name) => [name, constantLever(regime[name])]))
  readLevers(located, records, regime, levers, faults)
  const assumptions = readAssumptions(located, records, data.beyondRange === true, faults)
  if (!form || faults.length > before) return undefined
  return {
    name: baseName(file),
    title: localise(form.title!),
    ...(form.question !== undefined && { question: localise(form.question) }),
    ...(form.summary !== undefined && { summary: localise(form.summary) }),
    costNeutral: keepsBudget(levers, form.costNeutral),
    levers,
    assumptions,
  }
}

/** More or less money than the regime before. */
const MONEY_LEVERS: readonly LeverName[] = ['staffing', 'budgetCut']

/** Whether a policy is compared at the same total budget: when it says so, or says nothing, and moves no lever that adds or takes money. */
export const keepsBudget = (levers: Readonly<Record<string, LeverPath>>, declared = true): boolean =>
  declared && MONEY_LEVERS.every((name) => levers[name].value === levers[name].before)

/** The levers under `levers` of a file or a part of one, put into `levers` over what is there. */
export function readLevers(
  located: Located,
  records: ParameterRecords,
  regime: Regime,
  levers: Record<string, LeverPath>,
  faults: InputFault[],
): void {
  const given = valueAt(located.data, ['levers'])
  if (!isRecord(given)) return
  for (const name of Object.keys(given)) {
    const record = records.levers?.[name]
    if (!(LEVER_NAMES as string[]).includes(name)) {
      const suggestion = commaSplit(name, given[name]) ?? nearestName(name, LEVER_NAMES) ?? word('seeExplain')
      faults.push(faultAt(located, 'unknownKey', ['levers', name], { found: name, suggestion, part: 'key' }))
    } else if (record) {
      const path = readLever(located, name, given[name], record, regime[name as LeverName], faults)
      if (path) levers[name] = path
    }
  }
}

/** A policy by name or path, from a study or the command line. */
export function findPolicy(
  source: ScenarioSource,
  nameOrPath: string,
  from: string,
): { path: string; text: string } | Pick<InputFault, 'found' | 'expected' | 'suggestion'> {
  return findFile(source, nameOrPath, ['policy'], from) ?? notFound(source, nameOrPath, 'policy')
}

export const localise = (value: z.infer<typeof localisedSchema>): Localised =>
  typeof value === 'string' ? { nl: value, en: value } : value

function readLever(
  located: Located,
  name: string,
  value: unknown,
  record: ParameterRecord,
  before: number,
  faults: InputFault[],
): LeverPath | undefined {
  const path: Path = ['levers', name]
  if (!isRecord(value)) {
    const number = readLeverValue(located, path, value, record, faults)
    return number === undefined ? undefined : { before, value: number, start: 0, ramp: 0, stop: null }
  }
  const start = faults.length
  checkAgainst(pathSchema, within(located, path), faults)
  if (value.value === undefined)
    faults.push(faultAt(located, 'missingKey', [...path, 'value'], { expected: describeLever(record), part: 'key' }))
  const number = value.value === undefined ? undefined : readLeverValue(located, [...path, 'value'], value.value, record, faults)
  if (number === undefined || faults.length > start) return undefined
  const [from, ramp, stop] = [Number(value.start ?? 0), Number(value.ramp ?? 0), (value.stop ?? null) as number | null]
  if (stop !== null && stop <= from) {
    faults.push(faultAt(located, 'conflict', [...path, 'stop'], { found: String(stop), expected: word('stopAfterStart', from) }))
  } else if (stop !== null && stop < from + ramp) {
    faults.push(
      faultAt(located, 'conflict', [...path, 'ramp'], { found: `start ${from} + ramp ${ramp} > stop ${stop}`, expected: `≤ ${stop}` }),
    )
  } else if (ramp > 0 && isOnlyChoice(record)) {
    faults.push(faultAt(located, 'conflict', [...path, 'ramp'], { found: String(ramp), expected: '0', suggestion: word('notNeeded') }))
  } else {
    return { before, value: number, start: from, ramp, stop }
  }
  return undefined
}

function readLeverValue(located: Located, path: Path, value: unknown, record: ParameterRecord, faults: InputFault[]): number | undefined {
  const names = Object.keys(record.choices ?? {})
  if (record.choices && (typeof value === 'string' || typeof value === 'boolean') && Object.hasOwn(record.choices, String(value)))
    return record.choices[String(value)]
  if (typeof value === 'string' && names.length > 0 && !/^[\d.,%\s-]+$/.test(value)) {
    faults.push(
      faultAt(located, 'unknownName', path, {
        found: value,
        expected: describeLever(record),
        suggestion: yesOrNo(value, names) ?? nearestName(value, names),
      }),
    )
    return undefined
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    faults.push(wrongTypeAt(located, path, describeLever(record), value))
    return undefined
  }
  const [low, high] = record.range
  const allowed = isOnlyChoice(record) ? Object.values(record.choices!).includes(value) : value >= low && value <= high
  if (allowed) return value
  const percent = high <= 1 && value > 1 && value <= 100 ? word('fraction', Number((value / 100).toPrecision(6))) : undefined
  faults.push(faultAt(located, 'outOfRange', path, { found: located.written(path), expected: describeLever(record), suggestion: percent }))
  return undefined
}

/** YAML 1.2 knows only true and false. */
function yesOrNo(value: string, names: readonly string[]): string | undefined {
  if (!names.includes('true')) return undefined
  if (/^(ja|yes|on|aan|waar)$/i.test(value)) return 'true'
  return /^(nee|no|off|uit|onwaar)$/i.test(value) ? 'false' : undefined
}

/** A lever whose values between the named ones mean nothing: all values are whole numbers that have a name. */
export function isOnlyChoice(record: ParameterRecord): boolean {
  if (!record.choices) return false
  const named = new Set(Object.values(record.choices))
  for (let value = record.range[0]; value <= record.range[1]; value++) if (!named.has(value)) return false
  return true
}

/** What a lever may be: its names, or its limits. */
export function describeLever(record: ParameterRecord): string {
  if (!record.choices) return `${word('number')} ${record.range[0]} … ${record.range[1]}`
  const names = Object.entries(record.choices).map(([name, value]) => `${name} (${value})`)
  return `${word('oneOf', names.join(', '))}${isOnlyChoice(record) ? '' : `; ${word('number')} ${record.range[0]} … ${record.range[1]}`}`
}

/** `assumptions` of a policy or study: 'group.name' → values, with defaults where a label is left out. */
export function readAssumptions(
  located: Located,
  records: ParameterRecords,
  beyondRange: boolean,
  faults: InputFault[],
): Record<string, readonly number[]> {
  const found: Record<string, readonly number[]> = {}
  const given = valueAt(located.data, ['assumptions'])
  if (!isRecord(given)) return found
  const groups = PARAMETER_GROUPS.filter((g) => g !== 'levers')
  for (const group of Object.keys(given)) {
    const path = ['assumptions', group]
    if (!(groups as string[]).includes(group)) {
      const suggestion = nearestName(group, groups)
      faults.push(
        faultAt(located, 'unknownKey', path, { found: group, expected: word('oneOf', groups.join(', ')), suggestion, part: 'key' }),
      )
      continue
    }
    const inGroup = given[group]
    if (!isRecord(inGroup)) {
      faults.push(wrongTypeAt(located, path, word('map'), inGroup))
      continue
    }
    const names = namesInGroup(group as (typeof groups)[number])
    for (const name of Object.keys(inGroup)) {
      const shape = shapeOf(group, name)
      const record = records[group]?.[name]
      if (!shape) {
        faults.push(
          faultAt(located, 'unknownKey', [...path, name], {
            found: name,
            suggestion: nearestName(name, names) ?? word('seeExplain'),
            part: 'key',
          }),
        )
      } else if (record) {
        const values = readValues(located, [...path, name], shape, faults, record.values)
        if (!beyondRange) checkRange(located, [...path, name], shape, values, (i) => limitsOf(record, i), faults, word('allowBeyondRange'))
        found[`${group}.${name}`] = values
      }
    }
  }
  return found
}
