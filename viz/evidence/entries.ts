/** Every number as a row of the evidence page, and which rows pass the filters. */
import type { EvidenceGrade, Language, ParameterRecord, ParameterRecords } from '../../src/scenario/types.ts'

export interface Entry {
  /** 'group.name'. */
  readonly id: string
  readonly group: string
  readonly record: ParameterRecord
}
export interface Filters {
  readonly words: string
  readonly grade: EvidenceGrade | ''
  readonly kind: 'lever' | 'assumption' | 'judgement' | ''
  readonly part: string
  /** Key of a source. */
  readonly source: string
}
export const GRADES: readonly EvidenceGrade[] = ['A', 'B', 'C', 'D']
export const KINDS = ['lever', 'assumption', 'judgement'] as const
export const NO_FILTERS: Filters = { words: '', grade: '', kind: '', part: '', source: '' }

export const entriesOf = (records: ParameterRecords): Entry[] =>
  Object.entries(records).flatMap(([group, inGroup]) =>
    Object.entries(inGroup).map(([name, record]) => ({ id: `${group}.${name}`, group, record })),
  )

/** Rows that fit every filter; all words must be found somewhere in the row. */
export function fitting(
  entries: readonly Entry[],
  filters: Filters,
  language: Language,
  sourceTitles: Readonly<Record<string, string>>,
): Entry[] {
  const words = filters.words.toLowerCase().split(/\s+/).filter(Boolean)
  return entries.filter(({ id, group, record }) => {
    if (filters.grade && record.grade !== filters.grade) return false
    if (filters.kind && (filters.kind === 'judgement' ? !record.judgement : record.kind !== filters.kind)) return false
    if (filters.part && group !== filters.part) return false
    if (filters.source && !record.sources.includes(filters.source)) return false
    const text = [
      id,
      record.label[language],
      record.help?.[language],
      record.steers?.[language],
      ...record.sources.map((s) => sourceTitles[s]),
    ]
    const whole = text.join(' ').toLowerCase()
    return words.every((word) => whole.includes(word))
  })
}

/** The link: only what differs from no filter. */
export function writeFilters(language: Language, { words, grade, kind, part, source }: Filters): string {
  const out = new URLSearchParams()
  if (language !== 'nl') out.set('lang', language)
  for (const [key, value] of Object.entries({ q: words, grade, kind, part, source })) if (value) out.set(key, value)
  return `#${out.toString()}`
}

export function readFilters(
  fragment: string,
  parts: readonly string[],
  sources: readonly string[],
): { language: Language; filters: Filters } {
  const found = new URLSearchParams(fragment.replace(/^#/, ''))
  const pick = <T extends string>(key: string, offered: readonly T[]): T | '' => offered.find((one) => one === found.get(key)) ?? ''
  return {
    language: found.get('lang') === 'en' ? 'en' : 'nl',
    filters: {
      words: found.get('q') ?? '',
      grade: pick('grade', GRADES),
      kind: pick('kind', KINDS),
      part: pick('part', parts),
      source: pick('source', sources),
    },
  }
}
