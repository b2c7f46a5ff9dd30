/** scenarios/workshop.yaml: the agenda of a workshop as data. Steps with a question, which levers are open, which chart is large; the purse. */
import { z } from 'zod'
import { InputError, type InputFault, nearestName } from '../core/problems.ts'
import { faultAt, type Located, type Path, readDocument } from './document.ts'
import { collectParameters } from './parameters.ts'
import { THEMES } from './schema.ts'
import type { ScenarioSource } from './source.ts'
import type { Localised, ParameterRecords } from './types.ts'
import { word } from './words.ts'
import { checkAgainst } from './zod-faults.ts'

/** Figures that can stand large, and the sheet that closes the session. A test holds the page to them. */
export const WORKSHOP_CHARTS = ['over-time', 'differences', 'people', 'places', 'solved', 'ties', 'costs', 'registered', 'closing'] as const
const ALL = 'all'
const WORKSHOP_FILE = 'scenarios/workshop.yaml'

export interface WorkshopStep {
  readonly id: string
  readonly question: Localised
  /** What the facilitator may say or do. */
  readonly hint?: Localised
  readonly minutes: number
  /** Names or themes of the levers that are open; 'all'; none when absent. */
  readonly levers?: readonly string[]
  /** Which figure is large. */
  readonly chart?: string
  readonly outcome?: string
  /** First sketch what you expect, then see. */
  readonly predict?: boolean
  /** Levers that this step sets for everybody, to look at something together. */
  readonly set?: Readonly<Record<string, number>>
}
export interface Workshop {
  readonly title: Localised
  /** Points to spend, and what the full range of a lever costs; a lever that is not named costs `other`. */
  readonly purse: { readonly points: number; readonly other: number; readonly costs: Readonly<Record<string, number>> }
  readonly steps: readonly WorkshopStep[]
}

const localised = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
const stepSchema = z.strictObject({
  id: z.string().min(1),
  question: localised,
  hint: localised.optional(),
  minutes: z.number().min(1),
  levers: z.array(z.string()).optional(),
  chart: z.enum(WORKSHOP_CHARTS).optional(),
  outcome: z.string().optional(),
  predict: z.boolean().optional(),
  set: z.record(z.string(), z.number()).optional(),
})
export const workshopSchema = z.strictObject({
  schema: z.literal('nabij/workshop/1'),
  title: localised,
  purse: z.strictObject({ points: z.number().min(1), other: z.number(), costs: z.record(z.string(), z.number()) }),
  steps: z.array(stepSchema).min(1),
})

/** The agenda. Throws InputError with every fault. `outcomes` are the names that a figure can show. */
export function loadWorkshop(source: ScenarioSource, outcomes: readonly string[]): Workshop {
  const faults: InputFault[] = []
  const text = source.read(WORKSHOP_FILE)
  if (text === undefined) throw new InputError([{ code: 'fileMissing', file: WORKSHOP_FILE }])
  const workshop = readWorkshop(WORKSHOP_FILE, text, collectParameters(source, faults), outcomes, faults)
  if (!workshop || faults.length > 0) throw new InputError(faults)
  return workshop
}

/** The agenda in a file, or undefined after adding its faults. */
export function readWorkshop(
  file: string,
  text: string,
  records: ParameterRecords,
  outcomes: readonly string[],
  faults: InputFault[],
): Workshop | undefined {
  const before = faults.length
  const document = readDocument(text, file, faults)
  const workshop = document && checkAgainst(workshopSchema, document, faults)
  if (!workshop) return undefined
  const names = Object.keys(records.levers)
  const known = (path: Path, found: string, list: readonly string[], part?: 'key'): void => {
    if (!list.includes(found)) faults.push(unknown(document, path, found, list, part))
  }
  for (const lever of Object.keys(workshop.purse.costs)) known(['purse', 'costs', lever], lever, names, 'key')
  workshop.steps.forEach((step, i) => {
    const at = (...path: Path): Path => ['steps', i, ...path]
    if (workshop.steps.findIndex(({ id }) => id === step.id) < i)
      faults.push(faultAt(document, 'duplicate', at('id'), { found: step.id, suggestion: word('onceOnly') }))
    step.levers?.forEach((lever, k) => known(at('levers', k), lever, [ALL, ...THEMES, ...names]))
    if (step.outcome !== undefined) known(at('outcome'), step.outcome, outcomes)
    for (const [lever, value] of Object.entries(step.set ?? {})) {
      known(at('set', lever), lever, names, 'key')
      const [low, high] = records.levers[lever]?.range ?? [-Infinity, Infinity]
      const expected = value < low ? word('atLeast', low) : word('atMost', high)
      if (value < low || value > high) faults.push(faultAt(document, 'outOfRange', at('set', lever), { found: String(value), expected }))
    }
  })
  return faults.length > before ? undefined : workshop
}

function unknown(located: Located, path: Path, found: string, list: readonly string[], part?: 'key'): InputFault {
  const suggestion = nearestName(found, list)
  const expected = suggestion === undefined ? word('oneOf', list.join(', ')) : undefined
  return faultAt(located, 'unknownName', path, { found, expected, suggestion, part })
}
