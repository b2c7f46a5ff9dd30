/** scenarios/workshop.yaml: the agenda of a workshop as data. Steps with a question, which levers are open, which chart is large; the purse. */
import { z } from 'zod'
import { InputError, type InputFault } from '../core/problems.ts'
import { readDocument } from './document.ts'
import type { ScenarioSource } from './source.ts'
import type { Localised } from './types.ts'
import { checkAgainst } from './zod-faults.ts'

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
const workshopSchema = z.strictObject({
  schema: z.literal('nabij/workshop/1'),
  title: localised,
  purse: z.strictObject({ points: z.number().min(1), other: z.number(), costs: z.record(z.string(), z.number()) }),
  steps: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        question: localised,
        hint: localised.optional(),
        minutes: z.number().min(1),
        levers: z.array(z.string()).optional(),
        chart: z.string().optional(),
        outcome: z.string().optional(),
        predict: z.boolean().optional(),
        set: z.record(z.string(), z.number()).optional(),
      }),
    )
    .min(1),
})

/** The agenda. Throws InputError with every fault. */
export function loadWorkshop(source: ScenarioSource): Workshop {
  const faults: InputFault[] = []
  const text = source.read(WORKSHOP_FILE)
  if (text === undefined) throw new InputError([{ code: 'fileMissing', file: WORKSHOP_FILE }])
  const document = readDocument(text, WORKSHOP_FILE, faults)
  const workshop = document && checkAgainst(workshopSchema, document, faults)
  if (!workshop) throw new InputError(faults)
  return workshop
}
