/** A plan in words, as a policy file, and as a line for the command line. */
import { nestedValues } from '../../src/scenario/nested-values.ts'
import type { Regime } from '../../src/scenario/policy.ts'
import type { Municipality } from '../../src/scenario/types.ts'
import type { NumberWords } from '../format.ts'
import { fillIn } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import { assumptionValues, type Catalogue, FROM_FILE } from './catalogue.ts'
import { leverWords } from './lever-format.ts'
import { BURN_IN_YEARS, OWN_PLAN, YEARS } from './study.ts'
import type { LeverChoices, WorkshopState } from './state.ts'

/** What a picture is based on: the share of the residents, and how many replications. */
export interface Size {
  readonly scale: number
  readonly replications: number
}

export interface PlanLine {
  readonly label: string
  readonly before: string
  readonly now: string
}

/** What differs from 2014, lever by lever. */
export function planLines(
  catalogue: Catalogue,
  levers: LeverChoices,
  language: 'nl' | 'en',
  texts: Texts,
  numbers: NumberWords,
): PlanLine[] {
  return Object.entries(levers).map(([name, { value, start, ramp }]) => {
    const record = catalogue.records.levers[name]
    const when = [
      start > 0 && fillIn(texts.wsFromYear, { start: numbers.decimal(start, 0) }),
      ramp > 0 && fillIn(texts.wsReachedAfter, { ramp: numbers.decimal(ramp, 0) }),
    ]
    return {
      label: record.label[language],
      before: leverWords(record, catalogue.regime[name as keyof Regime], texts, numbers),
      now: [leverWords(record, value, texts, numbers), ...when].filter(Boolean).join(', '),
    }
  })
}

/** One line: "Breedte 75 %, Inloop ja". */
export const planSentence = (lines: readonly PlanLine[]): string => lines.map(({ label, now }) => `${label} ${now}`).join('; ')

/** A study file: needed when assumptions were changed, which hold for every policy, or when tables are compared. */
export function studyFile(catalogue: Catalogue, state: WorkshopState, municipality: Municipality, { scale, replications }: Size): string {
  const byGroup = new Map<string, string[]>()
  for (const [id, values] of Object.entries(assumptionValues(catalogue, state.assumptions))) {
    const [group, name] = id.split('.')
    const list = byGroup.get(group) ?? []
    byGroup.set(group, list)
    list.push(`    ${name}: ${nestedValues(values, catalogue.records[group][name].dimensions)}`)
  }
  const policies = [catalogue.baseline.name, ...(Object.keys(state.levers).length > 0 ? [`${OWN_PLAN}.yaml`] : [])]
  const use = state.municipality.startsWith(FROM_FILE) ? `${municipality.id}.yaml` : municipality.id
  return [
    'schema: nabij/study/1',
    'title: { nl: "Werksessie", en: "Workshop" }',
    `municipalities: [{ use: ${use}, scale: ${scale} }]`,
    `policies: [${policies.join(', ')}]`,
    `baseline: ${catalogue.baseline.name}`,
    `replications: ${replications}`,
    `seed: ${JSON.stringify(state.seed)}`,
    `years: ${YEARS}`,
    `burnInYears: ${BURN_IN_YEARS}`,
    ...(byGroup.size > 0
      ? ['beyondRange: true', 'assumptions:', ...[...byGroup].flatMap(([group, lines]) => [`  ${group}:`, ...lines])]
      : []),
    '',
  ].join('\n')
}

/** What to type to get the same tables, given the saved file. */
export function commandLine(state: WorkshopState, municipality: Municipality, { scale, replications }: Size): string {
  if (Object.keys(state.assumptions).length > 0) return 'nabij run workshop.yaml'
  const place = state.municipality.startsWith(FROM_FILE) ? `${municipality.id}.yaml` : municipality.id
  const what = Object.keys(state.levers).length > 0 ? `${OWN_PLAN}.yaml` : 'fragmented-2014'
  return `nabij run ${what} --municipality ${place} --scale ${scale} --replications ${replications} --seed ${state.seed}`
}
