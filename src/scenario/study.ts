/** What `nabij run` is asked to do, read from files and checked as a whole: every fault of every file at once. */
import { InputError, type InputFault, nearestName } from '../core/problems.ts'
import { faultAt, isRecord, type Located, valueAt } from './document.ts'
import { findMunicipality } from './find-municipality.ts'
import { readChain } from './overlay.ts'
import { inFileOrder } from './fault-order.ts'
import { collectParameters } from './parameters.ts'
import { findPolicy, localise, readAssumptions, readPolicy, readRegime, type Regime, REGIME_BEFORE } from './policy.ts'
import { looseMap, studyFileSchema } from './schema.ts'
import { baseName, findFile, isPath, namesOf, type ScenarioSource } from './source.ts'
import type { ParameterRecords, Policy, Study, StudyMunicipality } from './types.ts'
import { word } from './words.ts'
import { checkAgainst } from './zod-faults.ts'

/** What the command line may say instead of the file. */
export interface StudyOverrides {
  /** Names, codes or files. */
  readonly municipalities?: readonly string[]
  readonly replications?: number
  readonly seed?: string
  readonly years?: number
  readonly burnInYears?: number
  /** Fraction of the residents simulated, for every municipality. */
  readonly scale?: number
}

/** Numbers for what a study leaves out, and the municipality for a single policy. */
const DEFAULTS_FILE = 'scenarios/studies/default.yaml'
/** Below this many simulated residents a municipality has no neighbourhoods to speak of. */
const LEAST_RESIDENTS = 50

const looseSchema = studyFileSchema(looseMap)

/** A study, or a single policy against the situation of 2014, by name or path. Throws InputError with every fault. */
export function loadStudy(source: ScenarioSource, nameOrPath: string, overrides: StudyOverrides = {}): Study {
  const faults: InputFault[] = []
  const records = collectParameters(source, faults)
  const regime = readRegime(source, records, faults)
  const study = collectStudy(source, nameOrPath, overrides, records, regime, faults)
  if (!study || faults.length > 0) throw new InputError(inFileOrder(faults))
  return study
}

/** As loadStudy, adding faults to a list; undefined when there are any. */
export function collectStudy(
  source: ScenarioSource,
  nameOrPath: string,
  overrides: StudyOverrides,
  records: ParameterRecords,
  regime: Regime,
  faults: InputFault[],
): Study | undefined {
  const found = findFile(source, nameOrPath, ['study', 'policy'], '')
  if (!found) {
    const names = [...namesOf(source, 'study').filter((n) => n !== 'default'), ...namesOf(source, 'policy'), ...namesOf(source, 'question')]
    faults.push({
      code: 'fileMissing',
      file: nameOrPath,
      expected: isPath(nameOrPath) ? undefined : word('oneOf', names.join(', ')),
      suggestion: nearestName(baseName(nameOrPath), names),
    })
    return undefined
  }
  const defaults = readDefaults(source, faults)
  if (!defaults) return undefined
  const single = found.kind === 'policy'
  const base = single ? defaults : readChain(source, found.path, found.text, 'study', faults)
  if (!base) return undefined
  return readStudy(source, base, found.path, single ? found : undefined, defaults, overrides, records, regime, faults)
}

/** What a study or question leaves out. */
export function readDefaults(source: ScenarioSource, faults: InputFault[]): Located | undefined {
  const text = source.read(DEFAULTS_FILE)
  if (text === undefined) {
    faults.push({ code: 'fileMissing', file: DEFAULTS_FILE })
    return undefined
  }
  return readChain(source, DEFAULTS_FILE, text, 'study', faults)
}

/** A study from its (merged) file; with `single` the policy that is asked for in place of a study. Faults are added. */
export function readStudy(
  source: ScenarioSource,
  located: Located,
  file: string,
  single: { path: string; text: string } | undefined,
  defaults: Located,
  overrides: StudyOverrides,
  records: ParameterRecords,
  regime: Regime,
  faults: InputFault[],
): Study | undefined {
  const before = faults.length
  const form = checkAgainst(looseSchema, located, faults)
  const data = located.data as Record<string, unknown>
  for (const [key, expected] of [
    ['title', word('textBoth')],
    ['municipalities', word('list')],
    ['policies', word('list')],
  ] as const) {
    if (data[key] === undefined) faults.push(faultAt(located, 'missingKey', [key], { expected }))
  }
  const assumptions = readAssumptions(located, records, data.beyondRange === true, faults)
  const policies = readPolicies(source, located, single, records, regime, assumptions, faults)
  const listed = Array.isArray(data.policies) ? data.policies.map((p) => baseName(String(p))) : []
  if (!single && typeof data.baseline === 'string' && listed.length > 0 && !listed.includes(baseName(data.baseline))) {
    const suggestion = nearestName(baseName(data.baseline), listed) ?? word('addToPolicies')
    faults.push(
      faultAt(located, 'unknownName', ['baseline'], { found: data.baseline, expected: word('oneOf', listed.join(', ')), suggestion }),
    )
  }
  const baseline = single ? REGIME_BEFORE : (form?.baseline ?? listed[0])
  const municipalities = readMunicipalities(source, located, overrides, faults)
  if (!form || faults.length > before) return undefined
  const fallback = defaults.data as Record<string, number | string>
  const policy = single && policies.at(-1)
  return {
    name: single ? baseName(single.path) : baseName(file),
    title: policy ? policy.title : localise(form.title!),
    ...(policy ? policy.question && { question: policy.question } : form.question !== undefined && { question: localise(form.question) }),
    municipalities,
    policies,
    baseline: baseName(baseline),
    replications: overrides.replications ?? form.replications ?? Number(fallback.replications),
    seed: overrides.seed ?? form.seed ?? String(fallback.seed),
    years: overrides.years ?? form.years ?? Number(fallback.years),
    burnInYears: overrides.burnInYears ?? form.burnInYears ?? Number(fallback.burnInYears),
    parameters: records,
  }
}

function readPolicies(
  source: ScenarioSource,
  located: Located,
  single: { path: string; text: string } | undefined,
  records: ParameterRecords,
  regime: Regime,
  assumptions: Record<string, readonly number[]>,
  faults: InputFault[],
): Policy[] {
  const given = (located.data as Record<string, unknown>).policies
  const wanted = single ? [REGIME_BEFORE] : Array.isArray(given) ? given : []
  const policies: Policy[] = []
  const seen = new Map<string, number>()
  const add = (path: string, text: string): void => {
    const policy = readPolicy(source, path, text, records, regime, faults)
    if (policy) policies.push({ ...policy, assumptions: { ...assumptions, ...policy.assumptions } })
  }
  wanted.forEach((name: unknown, i) => {
    if (typeof name !== 'string') return
    const at = ['policies', i]
    if (seen.has(baseName(name))) {
      faults.push(faultAt(located, 'duplicate', at, { found: name, suggestion: word('onceOnly') }))
      return
    }
    seen.set(baseName(name), i)
    // A name is looked up beside the file it stands in, which for an overlay may be another file than the one asked for.
    const found = findPolicy(source, name, single ? '' : located.place(at).file)
    if ('text' in found) add(found.path, found.text)
    else faults.push(faultAt(located, 'unknownName', at, found))
  })
  if (single && baseName(single.path) !== REGIME_BEFORE) add(single.path, single.text)
  return policies
}

/** The municipalities a file lists, or the command line chooses. */
export function readMunicipalities(
  source: ScenarioSource,
  located: Located,
  overrides: StudyOverrides,
  faults: InputFault[],
): StudyMunicipality[] {
  const given = (located.data as Record<string, unknown>).municipalities
  const entries: { use: string; scale: number; from: string; at?: (string | number)[] }[] = []
  const scales = new Map<string, number>()
  if (Array.isArray(given)) {
    given.forEach((entry: unknown, i) => {
      const use = isRecord(entry) ? entry.use : entry
      const own = valueAt(entry, ['scale'])
      const scale = overrides.scale ?? (typeof own === 'number' ? own : 1)
      if (typeof use !== 'string') return
      scales.set(use, scale)
      const at = isRecord(entry) ? ['municipalities', i, 'use'] : ['municipalities', i]
      entries.push({ use, scale, from: located.place(at).file, at })
    })
  }
  // Municipalities of the command line keep the scale the study gives them, if it names them.
  const chosen = overrides.municipalities
    ? overrides.municipalities.map((use) => ({ use, scale: overrides.scale ?? scales.get(use) ?? 1, from: '', at: undefined }))
    : entries
  const result: StudyMunicipality[] = []
  for (const { use, scale, from, at } of chosen) {
    const place = (code: InputFault['code'], more: Partial<InputFault>): InputFault =>
      at ? faultAt(located, code, at, more) : { code, path: '--municipality', ...more }
    const found = findMunicipality(source, use, from, faults)
    if (!found) continue
    if ('expected' in found) {
      faults.push(place('unknownName', found))
      continue
    }
    const { municipality } = found as { municipality: StudyMunicipality['municipality'] }
    if (result.some((m) => m.municipality.id === municipality.id))
      faults.push(place('duplicate', { found: use, suggestion: word('onceOnly') }))
    const residents = Math.round(municipality.total.residents * scale)
    if (residents < LEAST_RESIDENTS) {
      const least = Math.min(1, Number((LEAST_RESIDENTS / municipality.total.residents).toPrecision(2)))
      const scalePath = overrides.scale === undefined && at?.length === 3 ? [...at.slice(0, 2), 'scale'] : at
      const more = {
        found: `${scale} × ${municipality.total.residents} = ${residents}`,
        expected: word('atLeast', `${LEAST_RESIDENTS} (scale ${least})`),
      }
      faults.push(
        overrides.scale === undefined && scalePath
          ? faultAt(located, 'outOfRange', scalePath, more)
          : { code: 'outOfRange', path: '--scale', ...more },
      )
    }
    result.push({ municipality, scale })
  }
  return result
}
