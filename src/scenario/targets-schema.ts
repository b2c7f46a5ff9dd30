/** The form of files of targets and patterns: scenarios/targets.yaml and scenarios/patterns/<name>.yaml. */
import { z } from 'zod'
import { bothLanguagesSchema } from './schema.ts'
import { schemaLine } from './source.ts'

const text = z.string().min(1)
const years = z.union([z.int().gte(0).lte(50), z.tuple([z.int().gte(1).lte(50), z.int().gte(1).lte(50)])])
/** Where a number is read off in the results. */
const readingShape = {
  outcome: text.optional().meta({ description: 'Name of an outcome.' }),
  curve: z
    .strictObject({
      name: text,
      stratum: text.optional(),
      causes: z.array(text).min(1).optional().meta({ description: 'Causes that count as the end; default all.' }),
      week: z.number().gt(0).meta({ description: 'Share still going on after so many weeks.' }),
    })
    .optional(),
  arm: text.optional().meta({ description: 'Name of an arm; default the first.' }),
  municipality: text.optional().meta({ description: 'Default the first.' }),
  view: z.enum(['true', 'registered']).optional(),
  group: text.optional().meta({ description: 'Group, e.g. sex:female; default all.' }),
  years: years.optional().meta({ description: 'Year after the reform, or first and last year; default the whole period.' }),
}
const readingSchema = z.strictObject(readingShape)
const pair = z.tuple([readingSchema, readingSchema])
const termSchema = z.strictObject({ ...readingShape, contrast: pair.optional(), ratio: pair.optional() })
const termPair = z.tuple([termSchema, termSchema])
const measureSchema = z.strictObject({
  ...readingShape,
  contrast: termPair.optional().meta({ description: 'First minus second, replication by replication.' }),
  ratio: termPair.optional().meta({ description: 'First divided by second.' }),
  interaction: z.tuple([termPair, termPair]).optional().meta({ description: '(A − B) − (C − D).' }),
  ordering: z.array(termSchema).min(2).optional().meta({ description: 'From high to low: each minus the next.' }),
  curvature: z.strictObject({ inside: termSchema, ends: termPair }).optional().meta({ description: 'Inside minus each of the ends.' }),
})
const bounds = z.tuple([z.number(), z.number()])
const targetRecord = z.strictObject({
  use: z.enum(['calibrate', 'validate']).optional(),
  label: bothLanguagesSchema,
  theme: text.meta({ description: 'Rows of one theme stand together.' }),
  sources: z.array(text).min(1),
  input: z.boolean().optional().meta({ description: 'A figure that goes into the population and only has to come out again.' }),
  measure: measureSchema,
  observed: z
    .union([z.number(), z.record(z.string(), z.number())])
    .optional()
    .meta({ description: 'Observed value, in the unit of the outcome; or a value for each municipality.' }),
  tolerance: z.number().gt(0).optional().meta({ description: 'Largest distance from the observed value.' }),
  relativeTolerance: z.number().gt(0).lt(1).optional().meta({ description: 'The same as a part of the observed value.' }),
  expect: z
    .strictObject({
      above: z.number().optional().meta({ description: 'The whole interval lies above this.' }),
      below: z.number().optional().meta({ description: 'The whole interval lies below this.' }),
      within: bounds.optional().meta({ description: 'The whole interval lies between these: no effect that matters.' }),
      mean: bounds.optional().meta({ description: 'The mean lies between these.' }),
    })
    .optional(),
  note: bothLanguagesSchema.optional().meta({ description: 'Why it is known to be missed.' }),
})

/** scenarios/targets.yaml and scenarios/patterns/<name>.yaml */
export const targetsFileSchema = <L extends z.ZodType, A extends z.ZodType>(levers: L, assumptions: A) =>
  z.strictObject({
    schema: z.literal(schemaLine('targets')),
    title: bothLanguagesSchema,
    use: z.enum(['calibrate', 'validate']),
    setting: z.strictObject({
      municipalities: z.array(z.strictObject({ use: text, scale: z.number().gt(0).lte(1).optional() })).min(1),
      replications: z.int().gte(1).lte(1000),
      years: z.int().gte(1).lte(50),
      burnInYears: z.int().gte(0).lte(20),
      seed: text.optional(),
    }),
    quick: z
      .strictObject({ replications: z.int().gte(1), shrink: z.number().gt(0).lte(1) })
      .meta({ description: 'With --quick: fewer replications, and this part of the scale.' }),
    arms: z.record(
      z.string(),
      z.strictObject({
        policy: text,
        costNeutral: z.boolean().optional(),
        levers: levers.optional(),
        assumptions: assumptions.optional(),
        beyondRange: z.boolean().optional(),
      }),
    ),
    targets: z.record(z.string(), targetRecord),
  })
export type TargetRecord = z.infer<typeof targetRecord>
export type MeasureRecord = z.infer<typeof measureSchema>
export type TermRecord = z.infer<typeof termSchema>
export type ReadingRecord = z.infer<typeof readingSchema>
