/** Files of targets and patterns (scenarios/targets.yaml, scenarios/patterns/): read and checked as a whole, every fault with its place. */
import { InputError, type InputFault, nearestName } from '../core/problems.ts'
import { faultAt, isRecord, type Located, type Path, readDocument, within } from './document.ts'
import { inFileOrder } from './fault-order.ts'
import { checkKind } from './overlay.ts'
import { collectParameters, collectSources } from './parameters.ts'
import { findPolicy, keepsBudget, readAssumptions, readLevers, readPolicy, readRegime, type Regime } from './policy.ts'
import { looseMap } from './schema.ts'
import { baseName, FOLDER_OF, namesOf, type ScenarioSource } from './source.ts'
import { readMunicipalities } from './study.ts'
import { readingsOf, type TargetContext, termsOf, unknown } from './target-terms.ts'
import { type TargetRecord, targetsFileSchema } from './targets-schema.ts'
import type { ResultNames, Target, TargetSet } from './targets-types.ts'
import type { ParameterRecords, Policy, StudyMunicipality, StudyPart } from './types.ts'
import { word } from './words.ts'
import { checkAgainst } from './zod-faults.ts'

export const TARGETS_FILE = 'scenarios/targets.yaml'
const LEAST_RESIDENTS = 50
const looseSchema = targetsFileSchema(looseMap, looseMap)

export interface TargetOptions {
  /** Fewer replications and residents, as the file says. */
  readonly quick?: boolean
  readonly replications?: number
}

/** The targets and all patterns. Throws InputError with every fault of every file. */
export function loadTargets(source: ScenarioSource, names: ResultNames, options: TargetOptions = {}): TargetSet[] {
  const faults: InputFault[] = []
  const files = [TARGETS_FILE, ...namesOf(source, 'targets').map((name) => `${FOLDER_OF.targets}/${name}.yaml`)]
  const records = collectParameters(source, faults)
  const regime = readRegime(source, records, faults)
  const sets = files.flatMap((file) => {
    const text = source.read(file)
    if (text === undefined) faults.push({ code: 'fileMissing', file })
    const set = text === undefined ? undefined : readTargets(source, file, text, names, options, records, regime, faults)
    return set ? [set] : []
  })
  const seen = new Set<string>()
  for (const set of sets) {
    for (const { id } of set.targets) {
      if (seen.has(id)) faults.push({ code: 'duplicate', file: set.name, path: id, found: id, suggestion: word('onceOnly') })
      seen.add(id)
    }
  }
  if (faults.length > 0) throw new InputError(inFileOrder(faults))
  return sets
}

/** One file, or undefined after adding its faults. */
export function readTargets(
  source: ScenarioSource,
  file: string,
  text: string,
  names: ResultNames,
  options: TargetOptions,
  records: ParameterRecords,
  regime: Regime,
  faults: InputFault[],
): TargetSet | undefined {
  const before = faults.length
  const document = readDocument(text, file, faults)
  if (!document || !checkKind(document, 'targets', faults)) return undefined
  const form = checkAgainst(looseSchema, document, faults)
  const policies = readArms(source, document, records, regime, faults)
  const setting = within(document, ['setting'])
  const places = isRecord(setting.data) ? readMunicipalities(source, setting, {}, faults) : []
  if (!form) return undefined
  const context: TargetContext = {
    located: document,
    names,
    sources: Object.keys(collectSources(source, [])),
    arms: Object.keys(form.arms),
    municipalities: places.map((m) => m.municipality.id),
    years: form.setting.years,
    faults,
  }
  const targets = Object.entries(form.targets).flatMap(([id, record]) => readTarget(context, id, record, record.use ?? form.use))
  if (faults.length > before) return undefined
  const { replications, years, burnInYears, seed } = form.setting
  return {
    name: baseName(file),
    title: form.title,
    targets,
    study: {
      name: baseName(file),
      title: form.title,
      municipalities: options.quick ? places.map((m) => shrink(m, form.quick.shrink)) : places,
      policies,
      baseline: policies[0].name,
      replications: options.replications ?? (options.quick ? form.quick.replications : replications),
      seed: seed ?? 'nabij',
      years,
      burnInYears,
      omit: partsLeftOut(targets),
      parameters: records,
    },
  }
}

/** What none of the targets reads is not computed. */
function partsLeftOut(targets: readonly Target[]): StudyPart[] {
  const readings = targets.flatMap((t) => t.terms.flatMap(readingsOf))
  const omit: StudyPart[] = ['quarters', 'lives']
  if (readings.every((r) => r.group === 'all')) omit.push('areas')
  if (!readings.some((r) => r.curve)) omit.push('curves')
  if (!readings.some((r) => r.outcome?.includes('Attributable'))) omit.push('reference')
  return omit
}

function shrink({ municipality, scale }: StudyMunicipality, by: number): StudyMunicipality {
  return { municipality, scale: Math.min(scale, Math.max(scale * by, LEAST_RESIDENTS / municipality.total.residents)) }
}

/** Arms as policies: a policy by name, with levers and assumptions over it. */
function readArms(source: ScenarioSource, document: Located, records: ParameterRecords, regime: Regime, faults: InputFault[]): Policy[] {
  const { arms } = document.data as Record<string, unknown>
  if (!isRecord(arms)) return []
  return Object.entries(arms).flatMap(([name, arm]): Policy[] => {
    if (!isRecord(arm) || typeof arm.policy !== 'string') return []
    const located = within(document, ['arms', name])
    const found = findPolicy(source, arm.policy, '')
    if (!('text' in found)) {
      faults.push(faultAt(located, 'unknownName', ['policy'], found))
      return []
    }
    const policy = readPolicy(source, found.path, found.text, records, regime, faults)
    const levers = { ...policy?.levers }
    readLevers(located, records, regime, levers, faults)
    const assumptions = readAssumptions(located, records, arm.beyondRange === true, faults)
    if (!policy) return []
    return [
      {
        ...policy,
        name,
        title: { nl: name, en: name },
        costNeutral: keepsBudget(levers, typeof arm.costNeutral === 'boolean' ? arm.costNeutral : policy.costNeutral),
        levers,
        assumptions: { ...policy.assumptions, ...assumptions },
      },
    ]
  })
}

/** The rows of one record: one, or one for each municipality it has a value for. */
function readTarget(context: TargetContext, id: string, record: TargetRecord, use: Target['use']): Target[] {
  const { located, faults, sources, municipalities } = context
  const at: Path = ['targets', id]
  record.sources.forEach((key, i) => {
    if (sources.includes(key)) return
    const suggestion = nearestName(key, sources) ?? word('addSource')
    faults.push(faultAt(located, 'unknownName', [...at, 'sources', i], { found: key, suggestion }))
  })
  const { observed } = record
  const perPlace = typeof observed === 'object' ? Object.entries(observed) : [[undefined, observed] as const]
  return perPlace.flatMap(([place, value]): Target[] => {
    if (place !== undefined && !municipalities.includes(place)) {
      faults.push(unknown(located, [...at, 'observed', place], place, municipalities, 'key'))
      return []
    }
    const bounds = boundsOf(context, at, record, value)
    const terms = termsOf(context, at, record.measure, place)
    if (!bounds || terms.length === 0) return []
    const head = terms[0]
    return [
      {
        id: place !== undefined && perPlace.length > 1 ? `${id}.${place}` : id,
        use,
        label: record.label,
        theme: record.theme,
        sources: record.sources,
        input: record.input === true,
        municipality: readingsOf(head)[0].municipality,
        terms,
        kind: 'combine' in head ? head.combine : 'value',
        observed: value ?? null,
        ...bounds,
        ...(record.note && { note: record.note }),
      },
    ]
  })
}

function boundsOf(
  { located, faults }: TargetContext,
  at: Path,
  record: TargetRecord,
  observed: number | undefined,
): Pick<Target, 'low' | 'high' | 'by'> | undefined {
  const { expect, tolerance, relativeTolerance } = record
  const ways = [tolerance, relativeTolerance, ...Object.values(expect ?? {})].filter((x) => x !== undefined)
  if (ways.length !== 1) {
    const expected = word('oneOf', 'tolerance, relativeTolerance, expect.above, expect.below, expect.within, expect.mean')
    faults.push(
      faultAt(located, ways.length === 0 ? 'missingKey' : 'conflict', ways.length === 0 ? [...at, 'tolerance'] : at, {
        expected,
        part: 'key',
      }),
    )
    return undefined
  }
  if (expect?.above !== undefined) return { low: expect.above, high: Infinity, by: 'interval' }
  if (expect?.below !== undefined) return { low: -Infinity, high: expect.below, by: 'interval' }
  const between = expect?.within ?? expect?.mean
  if (between) {
    if (between[0] < between[1]) return { low: between[0], high: between[1], by: expect?.within ? 'interval' : 'mean' }
    faults.push(faultAt(located, 'outOfRange', [...at, 'expect'], { found: between.join(' … '), part: 'key' }))
    return undefined
  }
  if (observed === undefined) {
    faults.push(faultAt(located, 'missingKey', [...at, 'observed'], { expected: word('number') }))
    return undefined
  }
  const margin = tolerance ?? Math.abs(observed) * relativeTolerance!
  return { low: observed - margin, high: observed + margin, by: 'mean' }
}
