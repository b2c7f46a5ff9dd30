/**
 * The form of the files in scenarios/, apart from municipalities (municipality.ts). These schemas check files and make the JSON Schemas
 * for editors. What depends on other files (names, limits, shapes) is checked in parameters.ts, policy.ts and study.ts.
 */
import { z } from 'zod'
import { schemaLine } from './source.ts'

const text = z.string().min(1)
export const localisedSchema = z
  .union([text, z.strictObject({ nl: text, en: text })])
  .meta({ description: 'Tekst in nl en en, of één tekst voor beide. Text in nl and en, or one text for both.' })
export const bothLanguagesSchema = z.strictObject({ nl: text, en: text })

export const THEMES = [
  'proximity',
  'selfReliance',
  'reciprocity',
  'integration',
  'networks',
  'resources',
  'rules',
  'time',
  'voice',
] as const

/** A text of a fixed form; `expected` shows the form to people. */
const written = (form: RegExp, expected: string) =>
  z.string().refine((value) => form.test(value), { params: { fault: 'wrongType', expected } })

const SOURCE_TYPES = ['article', 'book', 'thesis', 'report', 'dataset', 'web', 'own'] as const

/** scenarios/sources.yaml */
export const sourceSchema = z.strictObject({
  title: text.meta({ description: 'Short: how pages name it, with what was taken from it.' }),
  type: z.enum(SOURCE_TYPES).optional().meta({ description: 'What kind of work it is; `own` is a document of Nabij itself.' }),
  authors: z.array(text).optional().meta({ description: '"Family, G." for a person, a name without a comma for an organisation.' }),
  year: z.union([z.int(), text]).optional(),
  work: text.optional().meta({ description: 'Title of the work itself; a description in [brackets] when its title is not known.' }),
  in: text.optional().meta({ description: 'Journal or series.' }),
  volume: text.optional(),
  pages: text.optional(),
  publisher: text.optional(),
  link: written(/^https?:\/\/\S+$/, 'https://…').optional(),
  doi: written(/^10\.\d{4,9}\/\S+$/, '10.…/…')
    .optional()
    .meta({ description: 'Without https://doi.org/ before it.' }),
  accessed: text.optional(),
  licence: text.optional(),
  note: text.optional(),
})
export type Source = z.infer<typeof sourceSchema>

/** One record of scenarios/parameters/<group>.yaml; `value` is checked against its shape in values.ts. */
export const recordSchema = z.strictObject({
  value: z.unknown().meta({ description: 'A number, or a map or list of numbers by the labels of its dimensions.' }),
  unit: text.meta({ description: 'Unit, e.g. 1/year, hours/week, share; 1 for a number without unit.' }),
  range: z.tuple([z.number(), z.number()]).optional().meta({ description: 'Lowest and highest plausible value.' }),
  rangeFactor: z
    .tuple([z.number(), z.number()])
    .optional()
    .meta({ description: 'Lowest and highest plausible value, as factors of the value.' }),
  kind: z.enum(['assumption', 'lever']),
  grade: z
    .enum(['A', 'B', 'C', 'D'])
    .meta({ description: 'A measured here, B measured elsewhere or nearby, C expert judgement, D assumption or calibrated.' }),
  judgement: z.boolean().optional().meta({ description: 'Steers results strongly; shown in every report.' }),
  sources: z.array(text).meta({ description: 'Keys of scenarios/sources.yaml.' }),
  label: bothLanguagesSchema,
  help: bothLanguagesSchema.optional(),
  steers: bothLanguagesSchema.optional().meta({ description: 'Of a judgement call: which results hang on it.' }),
  note: text.optional(),
  choices: z.record(z.string(), z.number()).optional().meta({ description: 'Names for values, for a lever that is a choice.' }),
  theme: z.enum(THEMES).optional(),
  reviewed: text.nullable().optional(),
})

/** scenarios/policies/<name>.yaml. `levers` and `assumptions` are given as schemas, so that an editor can be offered the real names. */
export const policyFileSchema = <L extends z.ZodType, A extends z.ZodType>(levers: L, assumptions: A) =>
  z.strictObject({
    schema: z.literal(schemaLine('policy')),
    title: localisedSchema.optional(),
    summary: localisedSchema.optional(),
    question: localisedSchema.optional(),
    extends: text.optional().meta({ description: 'Name or path of the policy this one differs from.' }),
    costNeutral: z.boolean().optional().meta({ description: 'Compare at the same total budget (default true).' }),
    beyondRange: z.boolean().optional().meta({ description: 'Allow assumptions outside their plausible range, for an experiment.' }),
    levers: levers.optional(),
    assumptions: assumptions.optional(),
    author: text.optional(),
    note: text.optional(),
  })

const municipalitiesSchema = z
  .array(
    z.union([
      text,
      z.strictObject({
        use: text.meta({ description: 'Name, code or file of a municipality.' }),
        scale: z.number().gt(0).lte(1).optional().meta({ description: 'Fraction of the residents that is simulated; 1 is everybody.' }),
      }),
    ]),
  )
  .min(1)
const sizeShape = {
  replications: z
    .int()
    .gte(1)
    .lte(10000)
    .optional()
    .meta({ description: 'How often everything is repeated with other luck. One gives no uncertainty.' }),
  seed: text.optional().meta({ description: 'Word that fixes the luck; the same word gives the same results.' }),
  years: z.int().gte(1).lte(50).optional().meta({ description: 'Years after the reform.' }),
  burnInYears: z.int().gte(0).lte(20).optional().meta({ description: 'Years before the reform, under the situation of 2014.' }),
}

/** scenarios/studies/<name>.yaml */
export const studyFileSchema = <A extends z.ZodType>(assumptions: A) =>
  z.strictObject({
    schema: z.literal(schemaLine('study')),
    title: localisedSchema.optional(),
    question: localisedSchema.optional(),
    summary: localisedSchema.optional(),
    extends: text.optional().meta({ description: 'Name or path of the study this one differs from.' }),
    municipalities: municipalitiesSchema.optional(),
    policies: z.array(text).min(1).optional().meta({ description: 'Names or files of policies.' }),
    baseline: text.optional().meta({ description: 'The policy the others are compared with; one of `policies`.' }),
    ...sizeShape,
    beyondRange: z.boolean().optional().meta({ description: 'Allow assumptions outside their plausible range, for an experiment.' }),
    assumptions: assumptions.optional(),
    author: text.optional(),
    note: text.optional(),
  })

/** A lever over time; a bare value means from the first day, for good. */
export const leverPathSchema = <V extends z.ZodType>(value: V) =>
  z.strictObject({
    value,
    start: z.number().gte(0).lte(50).optional().meta({ description: 'Years after the reform at which the change begins (0).' }),
    ramp: z.number().gte(0).lte(50).optional().meta({ description: 'Years the change takes (0).' }),
    stop: z.number().gte(0).lte(50).nullable().optional().meta({ description: 'Years after the reform at which it ends; null is never.' }),
  })

export const looseMap = z.record(z.string(), z.unknown())

const EXPECTATIONS = ['higher', 'lower', 'same'] as const
const outcomesSchema = z
  .array(
    z.strictObject({
      outcome: text,
      expected: z.enum(EXPECTATIONS).optional().meta({ description: 'Direction by the hypothesis.' }),
      decides: z.boolean().optional().meta({ description: 'The answer hangs on it.' }),
    }),
  )
  .min(1)

/** scenarios/questions/<name>.yaml: a research question as an experiment. Names of arms, factors and outcomes are checked in question.ts. */
export const questionFileSchema = <L extends z.ZodType, A extends z.ZodType>(levers: L, assumptions: A) => {
  const level = z.strictObject({ title: localisedSchema.optional(), levers: levers.optional(), assumptions: assumptions.optional() })
  return z.strictObject({
    schema: z.literal(schemaLine('question')),
    title: localisedSchema.meta({ description: 'A few words.' }),
    question: localisedSchema,
    hypothesis: localisedSchema.meta({ description: 'What would be seen if the promise held.' }),
    against: localisedSchema.meta({ description: 'What would count against the hypothesis.' }),
    cannotSay: localisedSchema.meta({ description: 'What the model cannot say about it.' }),
    sources: z.array(text).min(1).meta({ description: 'Keys of scenarios/sources.yaml.' }),
    municipalities: municipalitiesSchema.optional(),
    ...sizeShape,
    policy: text.optional().meta({ description: 'Policy that arms and factors start from.' }),
    beyondRange: z.boolean().optional().meta({ description: 'Allow assumptions outside their plausible range, for an experiment.' }),
    arms: z
      .record(z.string(), level.extend({ policy: text.optional(), costNeutral: z.boolean().optional() }))
      .optional()
      .meta({ description: 'What is compared: a policy, with levers and assumptions laid over it.' }),
    factors: z
      .record(z.string(), z.strictObject({ title: localisedSchema, low: level.optional(), high: level }))
      .optional()
      .meta({ description: 'A factorial design: an arm for every combination of low and high.' }),
    contrasts: z
      .array(
        z.strictObject({
          arm: text.optional(),
          against: text.optional(),
          effect: z.union([text, z.array(text).min(1).max(2)]).optional(),
          when: z.record(z.string(), z.enum(['low', 'high'])).optional(),
          title: localisedSchema.optional(),
          main: z.boolean().optional().meta({ description: 'Answers the question and is run again under other assumptions.' }),
          outcomes: z.array(text).optional().meta({ description: 'Only these outcomes of the question.' }),
        }),
      )
      .min(1),
    outcomes: outcomesSchema,
    moments: z
      .array(z.int().gte(1).lte(50))
      .optional()
      .meta({ description: 'Years after the reform in which the verdict is asked, besides over all years.' }),
    gaps: z
      .strictObject({
        kinds: z.array(z.enum(['education', 'sex', 'origin', 'neighbourhood', 'age', 'income'])).min(1),
        outcomes: outcomesSchema,
      })
      .optional()
      .meta({ description: 'Differences between groups, and which component of their position they come from.' }),
    robustness: z
      .strictObject({
        municipality: text.optional(),
        scale: z.number().gt(0).lte(1).optional(),
        replications: z.int().gte(1).lte(1000).optional(),
        years: z.int().gte(1).lte(50).optional(),
      })
      .optional()
      .meta({ description: 'Size of the runs under other assumptions.' }),
    author: text.optional(),
    note: text.optional(),
  })
}
