/** What a target measures, from the file: readings of results, combined; every name is checked where it stands. */
import { type InputFault, nearestName } from '../core/problems.ts'
import { faultAt, type Located, type Path } from './document.ts'
import type { Reading, ResultNames, Term } from './targets-types.ts'
import type { MeasureRecord, ReadingRecord, TermRecord } from './targets-schema.ts'
import { word } from './words.ts'

export interface TargetContext {
  readonly located: Located
  readonly names: ResultNames
  readonly sources: readonly string[]
  readonly arms: readonly string[]
  readonly municipalities: readonly string[]
  readonly years: number
  readonly faults: InputFault[]
}

export const unknown = (located: Located, path: Path, found: string, names: readonly string[], part?: 'key'): InputFault => {
  const suggestion = nearestName(found, names)
  return faultAt(located, 'unknownName', path, {
    found,
    suggestion,
    ...(suggestion ? {} : { expected: word('oneOf', names.slice(0, 20).join(', ')) }),
    part,
  })
}

const FORMS = ['contrast', 'ratio', 'interaction', 'ordering', 'curvature'] as const

/** The terms that are judged. What the measure says outside its form holds for every reading in it. */
export function termsOf(context: TargetContext, at: Path, measure: MeasureRecord, place: string | undefined): Term[] {
  const path: Path = [...at, 'measure']
  const forms = FORMS.filter((f) => measure[f] !== undefined)
  if (forms.length > 1) {
    context.faults.push(
      faultAt(context.located, 'conflict', path, { found: forms.join(', '), expected: word('oneOf', FORMS.join(', ')), part: 'key' }),
    )
    return []
  }
  const base: ReadingRecord = { ...measure, ...(place !== undefined && { municipality: place }) }
  const term = (record: TermRecord, ...steps: Path): Term | undefined => readTerm(context, [...path, ...steps], base, record)
  const combine = (how: 'difference' | 'ratio', a: Term | undefined, b: Term | undefined): Term[] =>
    a && b ? [{ combine: how, of: [a, b] }] : []
  const { contrast, ratio, interaction, ordering, curvature } = measure
  if (contrast) return combine('difference', term(contrast[0], 'contrast', 0), term(contrast[1], 'contrast', 1))
  if (ratio) return combine('ratio', term(ratio[0], 'ratio', 0), term(ratio[1], 'ratio', 1))
  if (interaction) {
    const [first, second] = interaction.map(
      (p, i) => combine('difference', term(p[0], 'interaction', i, 0), term(p[1], 'interaction', i, 1))[0],
    )
    return combine('difference', first, second)
  }
  if (ordering) {
    const terms = ordering.map((t, i) => term(t, 'ordering', i))
    return terms.slice(1).flatMap((t, i) => combine('difference', terms[i], t))
  }
  if (curvature) {
    const inside = term(curvature.inside, 'curvature', 'inside')
    return curvature.ends.flatMap((end, i) => combine('difference', inside, term(end, 'curvature', 'ends', i)))
  }
  const single = term({})
  return single ? [single] : []
}

function readTerm(context: TargetContext, path: Path, base: ReadingRecord, record: TermRecord): Term | undefined {
  const { contrast, ratio, ...own } = record
  const pair = contrast ?? ratio
  if (!pair) return readReading(context, path, { ...base, ...own })
  const name = contrast ? 'contrast' : 'ratio'
  const [a, b] = pair.map((r, i) => readReading(context, [...path, name, i], { ...base, ...own, ...r }))
  return a && b ? { combine: contrast ? 'difference' : 'ratio', of: [a, b] } : undefined
}

function readReading(context: TargetContext, path: Path, record: ReadingRecord): Reading | undefined {
  const { located, names, arms, municipalities, years, faults } = context
  const before = faults.length
  const known = (key: string, found: string, list: readonly string[]): void => {
    if (!list.includes(found)) faults.push(unknown(located, [...path, key], found, list))
  }
  const arm = record.arm ?? arms[0]
  const municipality = record.municipality ?? municipalities[0] ?? ''
  const view = record.view ?? 'true'
  const group = record.group ?? 'all'
  known('arm', arm, arms)
  known('municipality', municipality, municipalities)
  known('group', group, names.groups)
  if ((record.outcome === undefined) === (record.curve === undefined)) {
    faults.push(faultAt(located, 'missingKey', [...path, 'outcome'], { expected: word('oneOf', 'outcome, curve') }))
    return undefined
  }
  if (record.outcome !== undefined) {
    known('outcome', record.outcome, [...names.outcomes.keys()])
    const views = names.outcomes.get(record.outcome)
    if (views) known('view', view, views)
  }
  const last = typeof record.years === 'object' ? record.years[1] : (record.years ?? 0)
  if (last > years)
    faults.push(faultAt(located, 'outOfRange', [...path, 'years'], { found: String(last), expected: word('atMost', years) }))
  const curve = record.curve && readCurveNames(context, path, record.curve)
  if (faults.length > before) return undefined
  const span =
    record.years === undefined || record.years === 0
      ? null
      : typeof record.years === 'number'
        ? ([record.years, record.years] as const)
        : record.years
  return {
    arm,
    municipality,
    view,
    group,
    years: span,
    ...(record.outcome !== undefined && { outcome: record.outcome }),
    ...(curve && { curve }),
  }
}

function readCurveNames(
  { located, names, faults }: TargetContext,
  path: Path,
  record: NonNullable<ReadingRecord['curve']>,
): Reading['curve'] {
  const curve = names.curves.find((c) => c.name === record.name)
  if (!curve) {
    faults.push(
      unknown(
        located,
        [...path, 'curve', 'name'],
        record.name,
        names.curves.map((c) => c.name),
      ),
    )
    return undefined
  }
  const stratum = record.stratum ?? curve.strata[0]
  if (!curve.strata.includes(stratum)) faults.push(unknown(located, [...path, 'curve', 'stratum'], stratum, curve.strata))
  for (const cause of record.causes ?? []) {
    if (!curve.causes.includes(cause)) faults.push(unknown(located, [...path, 'curve', 'causes'], cause, curve.causes))
  }
  return { name: record.name, stratum, causes: record.causes ?? null, week: record.week }
}

/** Every reading in a term. */
export function readingsOf(term: Term): Reading[] {
  return 'combine' in term ? term.of.flatMap(readingsOf) : [term]
}
