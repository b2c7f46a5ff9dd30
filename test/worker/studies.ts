/** Small studies as a page makes them: one municipality, few residents, short years. */
import { diskSource } from '../../src/io/files.ts'
import { loadStudy } from '../../src/scenario/study.ts'
import type { LeverPath, Policy, Study } from '../../src/scenario/types.ts'

const loaded = loadStudy(diskSource(), 'quick', { municipalities: ['small'], scale: 0.02, years: 3, replications: 2 })

export const smallStudy = (changes: Partial<Study> = {}): Study => ({ ...loaded, ...changes })

/** The policy of 2014 with one lever moved. */
export function withLever(study: Study, name: string, lever: string, part: Partial<LeverPath>): Policy {
  const base = study.policies[0]
  return { ...base, name, levers: { ...base.levers, [lever]: { ...base.levers[lever], ...part } } }
}
