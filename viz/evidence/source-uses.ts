/** How much rests on each source: numbers of the model, figures of municipalities, figures to test against, yardsticks, research questions. */
import { readDocument } from '../../src/scenario/document.ts'
import type { Entry } from './entries.ts'

export const USES = ['numbers', 'places', 'checks', 'yardsticks', 'questions'] as const
export type Uses = Readonly<Partial<Record<(typeof USES)[number], number>>>
type Texts = Readonly<Record<string, string>>

/** Source key → what rests on it. `texts` are scenario files by path. */
export function usesOf(entries: readonly Entry[], texts: Texts): Record<string, Uses> {
  const uses: Record<string, Partial<Record<(typeof USES)[number], number>>> = {}
  const add = (key: string, use: (typeof USES)[number]): void => {
    const of = (uses[key] ??= {})
    of[use] = (of[use] ?? 0) + 1
  }
  for (const { record } of entries) for (const key of record.sources) add(key, 'numbers')
  for (const [path, text] of Object.entries(texts)) {
    const use = useOfFile(path)
    if (use) for (const key of keysIn(readDocument(text, path, [])?.data)) add(key, use)
  }
  return uses
}

function useOfFile(path: string): (typeof USES)[number] | undefined {
  if (path.startsWith('scenarios/municipalities/')) return 'places'
  if (path.startsWith('scenarios/questions/')) return 'questions'
  if (path === 'scenarios/yardsticks.yaml') return 'yardsticks'
  return path === 'scenarios/targets.yaml' || path.startsWith('scenarios/patterns/') ? 'checks' : undefined
}

/** Every key that stands under `source` or `sources`, however deep. */
function keysIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(keysIn)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, value]) => {
    if (name === 'source' && typeof value === 'string') return [value]
    if (name === 'sources' && Array.isArray(value)) return value.map(String)
    return keysIn(value)
  })
}
