/**
 * A research question as an experiment, read from scenarios/questions/ and checked as a whole. Its arms are policies, so a question is
 * carried out as any study is; what is added is what is expected, what decides, and which differences are looked at.
 */
import { InputError, type InputFault, nearestName } from '../core/problems.ts'
import { faultAt, isRecord, type Located, type Path, readDocument, valueAt, within } from './document.ts'
import { inFileOrder } from './fault-order.ts'
import { checkKind } from './overlay.ts'
import { collectParameters, collectSources } from './parameters.ts'
import {
  findPolicy,
  keepsBudget,
  localise,
  readAssumptions,
  readLevers,
  readPolicy,
  readRegime,
  type Regime,
  REGIME_BEFORE,
} from './policy.ts'
import { type Contrast, type ContrastEntry, readContrasts } from './question-contrasts.ts'
import { looseMap, questionFileSchema } from './schema.ts'
import { baseName, findFile, isPath, namesOf, type ScenarioSource } from './source.ts'
import { readDefaults, readMunicipalities, type StudyOverrides } from './study.ts'
import type { Localised, ParameterRecords, Policy, Study } from './types.ts'
import { word } from './words.ts'
import { checkAgainst } from './zod-faults.ts'

export type Expectation = 'higher' | 'lower' | 'same'
export interface QuestionOutcome {
  readonly outcome: string
  /** Direction by the hypothesis; absent where it says nothing. */
  readonly expected?: Expectation
  /** The answer hangs on it. */
  readonly decides: boolean
}
export type GapKind = 'education' | 'sex' | 'origin' | 'neighbourhood' | 'age' | 'income'

export interface Question {
  readonly name: string
  readonly title: Localised
  readonly question: Localised
  readonly hypothesis: Localised
  readonly against: Localised
  readonly cannotSay: Localised
  /** Keys of scenarios/sources.yaml. */
  readonly sources: readonly string[]
  /** The arms as policies of a study. */
  readonly study: Study
  readonly contrasts: readonly Contrast[]
  readonly outcomes: readonly QuestionOutcome[]
  /** Years in which the verdict is asked, besides over all years. */
  readonly moments: readonly number[]
  readonly gaps?: { readonly kinds: readonly GapKind[]; readonly outcomes: readonly QuestionOutcome[] }
  readonly robustness: {
    readonly municipality?: string
    readonly scale?: number
    /** In place of a scale. */
    readonly residents?: number
    readonly replications?: number
    readonly years?: number
  }
}

/** One level of a factor. */
export type Level = 'low' | 'high'
/** Factor → level, of an arm of a factorial design. */
export type Levels = Readonly<Record<string, Level>>

const looseSchema = questionFileSchema(looseMap, looseMap)

/** A question by name or path. Throws InputError with every fault. `outcomes` are the names that exist. */
export function loadQuestion(
  source: ScenarioSource,
  nameOrPath: string,
  outcomes: readonly string[],
  overrides: StudyOverrides = {},
): Question {
  const faults: InputFault[] = []
  const records = collectParameters(source, faults)
  const regime = readRegime(source, records, faults)
  const found = findFile(source, nameOrPath, ['question'], '')
  if (!found) {
    const names = namesOf(source, 'question')
    const expected = isPath(nameOrPath) ? undefined : word('oneOf', names.join(', '))
    throw new InputError([{ code: 'fileMissing', file: nameOrPath, expected, suggestion: nearestName(baseName(nameOrPath), names) }])
  }
  const question = readQuestion(source, found.path, found.text, outcomes, overrides, records, regime, faults)
  if (!question || faults.length > 0) throw new InputError(inFileOrder(faults))
  return question
}

/** A question from the text of its file; faults are added. Without `outcomes` their names are not checked. */
export function readQuestion(
  source: ScenarioSource,
  file: string,
  text: string,
  outcomes: readonly string[] | undefined,
  overrides: StudyOverrides,
  records: ParameterRecords,
  regime: Regime,
  faults: InputFault[],
): Question | undefined {
  const before = faults.length
  const document = readDocument(text, file, faults)
  if (!document || !checkKind(document, 'question', faults)) return undefined
  const form = checkAgainst(looseSchema, document, faults)
  const sources = collectSources(source, faults)
  const defaults = readDefaults(source, faults)
  if (!form || !defaults) return undefined
  form.sources.forEach((key, i) => {
    if (!Object.hasOwn(sources, key))
      faults.push(
        faultAt(document, 'unknownName', ['sources', i], {
          found: key,
          suggestion: nearestName(key, Object.keys(sources)) ?? word('addSource'),
        }),
      )
  })
  const read = (at: Path, name: string, base: string | undefined, parts: readonly Path[], title: Localised): Policy | undefined =>
    readArm(source, document, at, name, base ?? form.policy, parts, title, form.beyondRange === true, records, regime, faults)
  const policies: (Policy | undefined)[] = Object.entries(form.arms ?? {}).map(([name, arm]) =>
    read(['arms', name], name, arm.policy, [['arms', name]], arm.title === undefined ? { nl: '', en: '' } : localise(arm.title)),
  )
  const factors = form.factors ?? {}
  const cells = combinations(Object.keys(factors))
  for (const levels of cells) {
    const parts = Object.entries(levels).map(([factor, level]): Path => ['factors', factor, level])
    policies.push(read(['factors'], armName(levels), undefined, parts, titleOfCell(levels, factors)))
  }
  const arms = policies.filter((p) => p !== undefined)
  if (policies.length === 0) faults.push(faultAt(document, 'missingKey', ['arms'], { expected: word('map') }))
  const complete = arms.length === policies.length
  const titles = Object.fromEntries(arms.map((p) => [p.name, p.title]))
  const factorTitles = Object.fromEntries(Object.entries(factors).map(([name, f]) => [name, localise(f.title)]))
  const contrasts = complete
    ? readContrasts(document, form.contrasts as readonly ContrastEntry[], titles, cells, factorTitles, armName, faults)
    : []
  checkOutcomes(document, form, outcomes, faults)
  const municipalities = readMunicipalities(source, form.municipalities === undefined ? defaults : document, overrides, faults)
  if (faults.length > before) return undefined
  const fallback = defaults.data as Record<string, number | string>
  const pick = (name: 'replications' | 'years' | 'burnInYears'): number => overrides[name] ?? form[name] ?? Number(fallback[name])
  const years = pick('years')
  const name = baseName(file)
  return {
    name,
    title: localise(form.title),
    question: localise(form.question),
    hypothesis: localise(form.hypothesis),
    against: localise(form.against),
    cannotSay: localise(form.cannotSay),
    sources: form.sources,
    study: {
      name,
      title: localise(form.title),
      question: localise(form.question),
      municipalities,
      policies: arms,
      baseline: contrasts[0].against ?? arms[0].name,
      replications: pick('replications'),
      seed: overrides.seed ?? form.seed ?? String(fallback.seed),
      years,
      burnInYears: pick('burnInYears'),
      parameters: records,
    },
    contrasts,
    outcomes: expectations(form.outcomes),
    moments: (form.moments ?? []).filter((year) => year <= years),
    ...(form.gaps && { gaps: { kinds: form.gaps.kinds, outcomes: expectations(form.gaps.outcomes) } }),
    robustness: form.robustness ?? {},
  }
}

const expectations = (outcomes: readonly { outcome: string; expected?: Expectation; decides?: boolean }[]): QuestionOutcome[] =>
  outcomes.map((o) => ({ outcome: o.outcome, ...(o.expected && { expected: o.expected }), decides: o.decides === true }))

type Form = {
  outcomes: readonly { outcome: string }[]
  contrasts: readonly { outcomes?: readonly string[] }[]
  gaps?: { outcomes: readonly { outcome: string }[] }
}

function checkOutcomes(document: Located, form: Form, known: readonly string[] | undefined, faults: InputFault[]): void {
  const own = form.outcomes.map((o) => o.outcome)
  const check = (name: string, names: readonly string[], path: Path): void => {
    if (names.includes(name)) return
    faults.push(faultAt(document, 'unknownName', path, { found: name, suggestion: nearestName(name, names) ?? word('seeExplain') }))
  }
  own.forEach((name, i) => {
    if (known) check(name, known, ['outcomes', i, 'outcome'])
    if (own.indexOf(name) < i)
      faults.push(faultAt(document, 'duplicate', ['outcomes', i, 'outcome'], { found: name, suggestion: word('onceOnly') }))
  })
  form.contrasts.forEach((c, i) => c.outcomes?.forEach((name, j) => check(name, own, ['contrasts', i, 'outcomes', j])))
  if (known) form.gaps?.outcomes.forEach((o, i) => check(o.outcome, known, ['gaps', 'outcomes', i, 'outcome']))
}

/** An arm: a policy with levers and assumptions of the question laid over it. */
function readArm(
  source: ScenarioSource,
  document: Located,
  at: Path,
  name: string,
  base: string | undefined,
  parts: readonly Path[],
  title: Localised,
  beyondRange: boolean,
  records: ParameterRecords,
  regime: Regime,
  faults: InputFault[],
): Policy | undefined {
  const before = faults.length
  const found = findPolicy(source, base ?? REGIME_BEFORE, document.place([]).file)
  if (!('text' in found)) {
    const own: Path = valueAt(document.data, [...at, 'policy']) === undefined ? ['policy'] : [...at, 'policy']
    faults.push(faultAt(document, 'unknownName', own, found))
    return undefined
  }
  const policy = readPolicy(source, found.path, found.text, records, regime, faults)
  const levers = { ...policy?.levers }
  let assumptions = { ...policy?.assumptions }
  for (const path of parts) {
    const part = within(document, path)
    if (!isRecord(part.data)) continue
    readLevers(part, records, regime, levers, faults)
    assumptions = { ...assumptions, ...readAssumptions(part, records, beyondRange, faults) }
  }
  if (!policy || faults.length > before) return undefined
  const costNeutral = valueAt(document.data, [...at, 'costNeutral'])
  return {
    name,
    title: title.nl === '' ? policy.title : title,
    costNeutral: keepsBudget(levers, typeof costNeutral === 'boolean' ? costNeutral : policy.costNeutral),
    levers,
    assumptions,
  }
}

/** Every combination of low and high, the last factor turning fastest. */
function combinations(factors: readonly string[]): Levels[] {
  if (factors.length === 0) return []
  return Array.from({ length: 1 << factors.length }, (_, i) =>
    Object.fromEntries(factors.map((name, k) => [name, (i >> (factors.length - 1 - k)) & 1 ? 'high' : 'low'] as const)),
  )
}
const armName = (levels: Levels): string =>
  Object.entries(levels)
    .map(([factor, level]) => `${factor}-${level}`)
    .join('.')

type FactorForms = Readonly<
  Record<string, { title: string | Localised; low?: { title?: string | Localised }; high: { title?: string | Localised } }>
>
function titleOfCell(levels: Levels, factors: FactorForms): Localised {
  const parts = Object.entries(levels).map(([factor, level]): Localised => {
    const own = factors[factor][level]?.title
    if (own !== undefined) return localise(own)
    const { nl, en } = localise(factors[factor].title)
    return level === 'high' ? { nl: `wel ${nl}`, en: `with ${en}` } : { nl: `geen ${nl}`, en: `no ${en}` }
  })
  return { nl: parts.map((p) => p.nl).join(', '), en: parts.map((p) => p.en).join(', ') }
}
