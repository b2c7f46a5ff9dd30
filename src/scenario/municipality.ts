/**
 * The form of a municipality file (scenarios/municipalities/<id>.yaml): what it may hold, and the step from there to the
 * `Municipality` the model works with. The way back, to text, is municipality-yaml.ts.
 *
 *   const plain = yaml.parse(text)
 *   const municipality = parseMunicipality(plain, 'eindhoven')      // throws InputError with every fault
 *
 * A loader that knows lines and columns uses `municipalitySchema.safeParse` and locates `issue.path`; an issue of code
 * 'custom' carries `params: { fault, found, expected }` in the terms of core/problems.ts.
 */
import { z } from 'zod'
import { InputError, nearestName, type FaultCode, type InputFault } from '../core/problems.ts'
import type { AreaMargins, Municipality } from './types.ts'

export const MUNICIPALITY_SCHEMA_ID = 'nabij/municipality/1'

/** Every figure of an area, in the order in which files show them. */
export const FIGURES = [
  'residents',
  'ages',
  'households',
  'householdTypes',
  'origins',
  'education',
  'lowIncomeShare',
  'socialAssistance',
  'socialHousingShare',
  'addressDensity',
] as const
export type Figure = (typeof FIGURES)[number]

/** How a figure came about. */
export const HOW = ['measured', 'municipality', 'country', 'derived', 'median', 'example'] as const

/** Largest relative gap between a figure and its parts that a file may have (CBS rounds to 5 and to whole percents). */
const GAP = 0.02
/** Largest absolute gap that is always allowed. */
const GAP_COUNT = 25

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)
const areaCode = z.string().min(1)
const text = z.string().min(1)

const area = z
  .strictObject({
    code: areaCode.meta({ description: 'Code of the area, in quotes: "GM0772", "WK077211"' }),
    name: text,
    residents: count.min(1).meta({ description: 'Residents', 'x-unit': 'count' }),
    ages: z.tuple([count, count, count, count, count]).meta({ description: 'Residents aged 0–14, 15–24, 25–44, 45–64, 65 and over' }),
    households: count.min(1).meta({ description: 'Private households', 'x-unit': 'count' }),
    householdTypes: z
      .tuple([count, count, count])
      .meta({ description: 'Households of one person; of more without children; with children' }),
    origins: z.tuple([count, count, count]).meta({ description: 'Residents with a Dutch; European or other Western; other background' }),
    education: z.tuple([share, share, share]).meta({ description: 'Shares of adults with low, middle, high education' }),
    lowIncomeShare: share.meta({ description: 'Share of households at or below about 120 % of the social minimum' }),
    socialAssistance: count.meta({ description: 'Persons on social assistance (bijstand)' }),
    socialHousingShare: share.meta({ description: 'Share of dwellings owned by a housing corporation' }),
    addressDensity: z.number().min(0).meta({ description: 'Surrounding address density', 'x-unit': 'addresses/km²' }),
    filled: z
      .partialRecord(z.enum(FIGURES), z.enum(HOW))
      .optional()
      .meta({ description: 'Figures of this area that were missing, and where they were taken from' }),
  })
  .superRefine((a, context) => {
    checkSum(a.ages, a.residents, 'ages', context)
    checkSum(a.origins, a.residents, 'origins', context)
    checkSum(a.householdTypes, a.households, 'householdTypes', context)
    const total = a.education[0] + a.education[1] + a.education[2]
    if (Math.abs(total - 1) > GAP) fault(context, ['education'], 'outOfRange', total.toFixed(3), '1')
    if (a.households > a.residents) fault(context, ['households'], 'outOfRange', String(a.households), `≤ ${a.residents}`)
    if (a.socialAssistance > a.residents) fault(context, ['socialAssistance'], 'outOfRange', String(a.socialAssistance), `≤ ${a.residents}`)
  })

const provenance = z.strictObject({
  source: text.meta({ description: 'Key of scenarios/sources.yaml' }),
  year: z.number().int().min(1900).max(2100),
  how: z.enum(HOW).meta({ description: 'measured, or how it was filled' }),
})
const provenances = z.strictObject(Object.fromEntries(FIGURES.map((f) => [f, provenance])) as Record<Figure, typeof provenance>)

/** A municipality file. */
export const municipalitySchema = z
  .strictObject({
    schema: z.literal(MUNICIPALITY_SCHEMA_ID),
    kind: z.enum(['municipality', 'archetype', 'country']),
    title: z.strictObject({ nl: text, en: text }),
    notes: z.array(text).default([]),
    provenance: z.strictObject({ municipality: provenances, neighbourhoods: provenances }),
    municipality: area,
    neighbourhoods: z.array(area).min(1).max(4000),
  })
  .superRefine((m, context) => {
    for (const figure of ['residents', 'households', 'socialAssistance'] as const) {
      const total = m.neighbourhoods.reduce((sum, n) => sum + n[figure], 0)
      const wanted = m.municipality[figure]
      if (Math.abs(total - wanted) > Math.max(GAP_COUNT, GAP * wanted)) {
        fault(context, ['neighbourhoods'], 'conflict', `${figure}: ${total}`, `${figure}: ${wanted}`)
      }
    }
    const seen = new Set<string>()
    m.neighbourhoods.forEach((n, i) => {
      if (seen.has(n.code)) fault(context, ['neighbourhoods', i, 'code'], 'duplicate', n.code)
      seen.add(n.code)
    })
  })
export type MunicipalityFile = z.infer<typeof municipalitySchema>

type Context = { addIssue: (issue: { code: 'custom'; path: (string | number)[]; message: string; params: object }) => void }

function fault(context: Context, path: (string | number)[], code: FaultCode, found: string, expected?: string): void {
  context.addIssue({
    code: 'custom',
    path,
    message: `${found}${expected ? ` (${expected})` : ''}`,
    params: { fault: code, found, expected },
  })
}

function checkSum(parts: readonly number[], whole: number, path: string, context: Context): void {
  const sum = parts.reduce((a, b) => a + b, 0)
  if (Math.abs(sum - whole) > Math.max(GAP_COUNT, GAP * whole)) fault(context, [path], 'conflict', `Σ ${sum}`, String(whole))
}

/** A municipality from the plain content of its file. `id` is the file name without ending. Throws InputError with every fault. */
export function parseMunicipality(plain: unknown, id: string): Municipality {
  const result = municipalitySchema.safeParse(plain)
  if (!result.success) throw new InputError(result.error.issues.flatMap((issue) => faultsOf(issue as Issue, plain, id)))
  const file = result.data
  return {
    name: file.municipality.name,
    id,
    title: file.title,
    kind: file.kind,
    total: file.municipality as AreaMargins,
    neighbourhoods: file.neighbourhoods as AreaMargins[],
    provenance: file.provenance.municipality,
    neighbourhoodProvenance: file.provenance.neighbourhoods,
    notes: file.notes,
  }
}

interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
  readonly expected?: string
  readonly params?: { fault: FaultCode; found?: string; expected?: string }
}

function faultsOf(issue: Issue, plain: unknown, id: string): InputFault[] {
  const file = `${id}.yaml`
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? Object.keys(municipalitySchema.shape) : [...FIGURES, 'code', 'name', 'filled']
    return (issue.keys ?? []).map((key) => ({
      code: 'unknownKey',
      file,
      path: path ? `${path}.${key}` : key,
      found: key,
      suggestion: nearestName(key, known),
    }))
  }
  if (issue.params) return [{ code: issue.params.fault, file, path, found: issue.params.found, expected: issue.params.expected }]
  const value = issue.path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key], plain)
  if (value === undefined) return [{ code: 'missingKey', file, path, expected: issue.expected }]
  const found = String(JSON.stringify(value)).slice(0, 60)
  if (issue.code === 'invalid_type') {
    const suggestion = path.endsWith('code') && typeof value === 'number' ? `"${String(value).padStart(4, '0')}"` : undefined
    return [{ code: 'wrongType', file, path, found, expected: issue.expected, suggestion }]
  }
  if (path === 'schema') return [{ code: 'badSchema', file, path, found, expected: MUNICIPALITY_SCHEMA_ID }]
  return [{ code: 'outOfRange', file, path, found, expected: issue.message }]
}
