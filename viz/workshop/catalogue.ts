/** The scenario files inside the page, read as the command line reads them: records, municipalities, the regime of 2014, the agenda. */
import texts from 'nabij:scenarios'
import { InputError, type InputFault } from '../../src/core/problems.ts'
import { RESULT_NAMES } from '../../src/results/names.ts'
import { constantLever } from '../../src/scenario/levers.ts'
import { readMunicipality } from '../../src/scenario/find-municipality.ts'
import { collectParameters, collectSources, limitsOf } from '../../src/scenario/parameters.ts'
import { isOnlyChoice, keepsBudget, readPolicy, readRegime, type Regime, REGIME_BEFORE } from '../../src/scenario/policy.ts'
import { namesOf, type ScenarioSource } from '../../src/scenario/source.ts'
import type { Localised, Municipality, ParameterRecord, ParameterRecords, Policy } from '../../src/scenario/types.ts'
import { loadWorkshop, type Workshop } from '../../src/scenario/workshop.ts'
import type { LeverChoices } from './state.ts'

export interface Catalogue {
  readonly records: ParameterRecords
  readonly regime: Regime
  readonly baseline: Policy
  /** Policies that come with Nabij, to start from. */
  readonly presets: readonly Policy[]
  readonly municipalities: readonly string[]
  readonly municipality: (id: string) => Municipality
  /** Takes in a municipality from a file; faults when it is not right. */
  readonly addMunicipality: (file: string, text: string) => { municipality: Municipality } | { faults: readonly InputFault[] }
  readonly sourceTitles: Readonly<Record<string, string>>
  readonly workshop: Workshop
}

/** A municipality from a file has this before its name, so that a link never takes it for a shipped one. */
export const FROM_FILE = 'file:'

const source: ScenarioSource = {
  read: (path) => texts[path],
  list: (folder) =>
    Object.keys(texts)
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1)),
}

export function openCatalogue(): Catalogue {
  const faults: InputFault[] = []
  const records = collectParameters(source, faults)
  const regime = readRegime(source, records, faults)
  const policies = namesOf(source, 'policy').flatMap((name) => {
    const path = `scenarios/policies/${name}.yaml`
    return readPolicy(source, path, texts[path], records, regime, faults) ?? []
  })
  const sources = collectSources(source, faults)
  if (faults.length > 0) throw new InputError(faults)
  const known = new Map<string, Municipality>()
  return {
    records,
    regime,
    baseline: policies.find((policy) => policy.name === REGIME_BEFORE)!,
    presets: policies.filter((policy) => policy.name !== REGIME_BEFORE && policy.levers.formalHelp?.value !== 0),
    municipalities: namesOf(source, 'municipality'),
    municipality: (id) => {
      let found = known.get(id)
      if (!found) {
        const path = `scenarios/municipalities/${id}.yaml`
        found = readMunicipality(path, texts[path], faults)
        if (!found) throw new InputError(faults)
        known.set(id, found)
      }
      return found
    },
    addMunicipality: (file, text) => {
      const wrong: InputFault[] = []
      const municipality = readMunicipality(file, text, wrong)
      if (!municipality) return { faults: wrong }
      const own = { ...municipality, id: FROM_FILE + municipality.id }
      known.set(own.id, municipality)
      return { municipality: own }
    },
    sourceTitles: Object.fromEntries(Object.entries(sources).map(([key, { title }]) => [key, title])),
    workshop: loadWorkshop(source, RESULT_NAMES.headline),
  }
}

export interface LeverView {
  readonly name: string
  readonly record: ParameterRecord
  readonly before: number
  /** Values with a name, when no others are allowed. */
  readonly choices?: readonly { readonly name: string; readonly value: number }[]
}

/** Themes in the order of the panel: the four promises, then what they rest on. Themes of later records come last. */
export const PROMISES = ['proximity', 'integration', 'selfReliance', 'networks', 'reciprocity']
const CONDITIONS = ['resources', 'time', 'rules', 'voice']

export function leversByTheme({ records, regime }: Catalogue): { readonly theme: string; readonly levers: readonly LeverView[] }[] {
  const levers = Object.entries(records.levers).map(([name, record]): LeverView => {
    const choices = isOnlyChoice(record) ? Object.entries(record.choices!).map(([word, value]) => ({ name: word, value })) : undefined
    return { name, record, before: regime[name as keyof Regime], choices }
  })
  const order = [...PROMISES, ...CONDITIONS]
  const themes = [...new Set(levers.map((lever) => lever.record.theme ?? 'rules'))]
  const rank = (theme: string): number => (order.includes(theme) ? order.indexOf(theme) : order.length)
  return themes
    .sort((a, b) => rank(a) - rank(b))
    .map((theme) => ({ theme, levers: levers.filter((lever) => (lever.record.theme ?? 'rules') === theme) }))
}

/** A policy made on the page. */
export function policyOf(catalogue: Catalogue, name: string, title: Localised, choices: LeverChoices): Policy {
  const levers = Object.fromEntries(
    Object.entries(catalogue.regime).map(([lever, before]) => {
      const choice = choices[lever]
      return [lever, choice ? { before, value: choice.value, start: choice.start, ramp: choice.ramp, stop: null } : constantLever(before)]
    }),
  )
  return { name, title, costNeutral: keepsBudget(levers), levers, assumptions: {} }
}

/** What differs from 2014 in a policy that comes with Nabij. */
export function choicesOf(catalogue: Catalogue, policy: Policy): LeverChoices {
  return Object.fromEntries(
    Object.entries(policy.levers)
      .filter(([name, { value }]) => value !== catalogue.regime[name as keyof Regime])
      .map(([name, { value, start, ramp }]) => [name, { value, start, ramp }]),
  )
}

/** Lowest and highest value of an assumption: of a number itself, of a table the factor that keeps all its numbers in range. */
export function reachOf(record: ParameterRecord): readonly [number, number] {
  if (record.values.length === 1) return limitsOf(record, 0)
  if (record.rangeIsFactor) return record.range
  let [low, high] = [0, 4]
  for (const value of record.values) {
    if (value <= 0) continue
    low = Math.max(low, record.range[0] / value)
    high = Math.min(high, record.range[1] / value)
  }
  return [Math.min(1, low), Math.max(1, high)]
}

/** 'group.name' → flattened values, for a study. */
export function assumptionValues(catalogue: Catalogue, chosen: Readonly<Record<string, number>>): Record<string, readonly number[]> {
  return Object.fromEntries(
    Object.entries(chosen).map(([id, value]) => {
      const [group, name] = id.split('.')
      const { values } = catalogue.records[group][name]
      return [id, values.length === 1 ? [value] : values.map((v) => v * value)]
    }),
  )
}
