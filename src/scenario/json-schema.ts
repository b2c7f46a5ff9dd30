/**
 * JSON Schemas of the files in scenarios/, so that an editor completes names and shows limits and explanations. They describe one file by
 * itself: a file that extends another may leave anything out and may set anything to null. Written to scenarios/schema/ by
 * `npx vitest run test/scenario/json-schema.test.ts --update`, which also checks that they are current.
 */
import { z } from 'zod'
import { DIMENSIONS, type DimensionName } from '../model/dimensions.ts'
import { LEVER_NAMES } from '../model/parameters.ts'
import { municipalitySchema } from './municipality.ts'
import { namesInGroup, PARAMETER_GROUPS, shapeOf } from './parameters.ts'
import { isOnlyChoice } from './policy.ts'
import { leverPathSchema, policyFileSchema, questionFileSchema, recordSchema, sourceSchema, studyFileSchema } from './schema.ts'
import { targetsFileSchema } from './targets-schema.ts'
import type { ParameterRecord } from './types.ts'
import { workshopSchema } from './workshop.ts'
import { yardsticksSchema } from './yardsticks.ts'

type Json = { [key: string]: unknown }

/** File name in scenarios/schema/ → schema. `levers` are the records of scenarios/parameters/levers.yaml. */
export function jsonSchemas(levers: Readonly<Record<string, ParameterRecord>>): Record<string, Json> {
  const leverMap = z.strictObject(Object.fromEntries(LEVER_NAMES.map((name) => [name, leverSchema(levers[name]).optional()])))
  const assumptions = assumptionsSchema()
  const value = z.union([z.number(), z.array(z.unknown()), z.record(z.string(), z.unknown())])
  return {
    'policy.schema.json': forOverlays(toJson(policyFileSchema(leverMap, assumptions), 'Beleid. A policy.')),
    'study.schema.json': forOverlays(toJson(studyFileSchema(assumptions), 'Studie. A study.')),
    'question.schema.json': toJson(questionFileSchema(leverMap, assumptions), 'Onderzoeksvraag. A research question.'),
    'targets.schema.json': toJson(targetsFileSchema(leverMap, assumptions), 'Streefwaarden en patronen. Targets and patterns.'),
    'yardsticks.schema.json': toJson(yardsticksSchema, 'Maatstaven. Yardsticks.'),
    'parameters.schema.json': toJson(z.record(z.string(), recordSchema.extend({ value })), 'Getallen van het model. Numbers of the model.'),
    'municipality.schema.json': toJson(municipalitySchema, 'Gemeente. A municipality.'),
    'workshop.schema.json': toJson(workshopSchema, 'Werksessie. A workshop.'),
    'sources.schema.json': toJson(z.record(z.string(), sourceSchema), 'Bronnen. Sources.'),
  }
}

function toJson(schema: z.ZodType, title: string): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json
  return { $schema, title, ...rest }
}

/** A lever as it may be written: a value or name, or a path over time. */
function leverSchema(record: ParameterRecord): z.ZodType {
  const { label, help, unit, choices, range } = record
  const lines = [`${label.nl} (${unit}). ${help?.nl ?? ''}`, `${label.en} (${unit}). ${help?.en ?? ''}`]
  const options: z.ZodType[] = []
  const names = Object.keys(choices ?? {})
  if (names.includes('true')) options.push(z.boolean())
  else if (names.length > 0) options.push(z.enum(names))
  options.push(isOnlyChoice(record) ? z.literal(Object.values(choices!)) : z.number().gte(range[0]).lte(range[1]))
  const value = options.length === 1 ? options[0] : z.union(options)
  return z.union([...options, leverPathSchema(value)]).meta({ description: lines.map((l) => l.trim()).join('\n\n') })
}

function assumptionsSchema(): z.ZodType {
  const groups = PARAMETER_GROUPS.filter((group) => group !== 'levers').map((group) => {
    const names = namesInGroup(group).map((name) => [name, tableSchema(shapeOf(group, name) ?? []).optional()] as const)
    return [group, z.strictObject(Object.fromEntries(names)).optional()] as const
  })
  return z
    .strictObject(Object.fromEntries(groups))
    .meta({ description: 'Aannames die anders zijn dan gewoonlijk. Assumptions that differ from the default.' })
}

/** Tables of the same shape are described once (`$defs`). */
const tables = new Map<string, z.ZodType>()

/** A number, or a table by label or in order; a number for a table stands for all its values. */
function tableSchema(shape: readonly DimensionName[]): z.ZodType {
  const id = shape.join('-')
  const known = tables.get(id)
  if (known) return known
  if (shape.length === 0) return z.number()
  const [dimension, ...rest] = shape
  const inner = tableSchema(rest)
  const labels: readonly string[] = DIMENSIONS[dimension]
  const cells = z.strictObject(Object.fromEntries(labels.map((l) => [l, inner.optional()])))
  const schema = z.union([z.number(), z.array(inner).length(labels.length), cells]).meta({ id })
  tables.set(id, schema)
  return schema
}

/** Only `schema` stays required, and everything else may be null; lists replace as a whole, so inside them nothing changes. */
function forOverlays(schema: Json): Json {
  return loosen(schema, true) as Json
}

function loosen(schema: unknown, top: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((s) => loosen(s, false))
  if (typeof schema !== 'object' || schema === null) return schema
  const out: Json = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'required') {
      if (top) out.required = ['schema']
    } else if (key === 'properties') {
      out.properties = Object.fromEntries(
        Object.entries(value as Json).map(([name, property]) => [
          name,
          top && name === 'schema' ? property : orNull(loosen(property, false) as Json),
        ]),
      )
    } else if (key === '$defs') {
      out.$defs = Object.fromEntries(Object.entries(value as Json).map(([name, part]) => [name, loosen(part, false)]))
    } else if (key === 'anyOf') out.anyOf = loosen(value, false)
    else out[key] = value
  }
  return out
}

function orNull(schema: Json): Json {
  if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] }
  const { description, ...rest } = schema
  return { ...(description !== undefined && { description }), anyOf: [rest, { type: 'null' }] }
}
