/** A study as units of work: one municipality and one replication each, all policies together. */
import { hashOf } from '../scenario/hash.ts'
import type { Study } from '../scenario/types.ts'

export interface Unit {
  /** Name in files and messages, e.g. 'eindhoven.r003'. */
  readonly id: string
  /** Index in study.municipalities. */
  readonly municipality: number
  /** 1, 2, … */
  readonly replication: number
  /** Fingerprint of everything that its results depend on: equal hash, equal results. */
  readonly hash: string
  /** Simulated residents: a measure of the work. */
  readonly size: number
}

/**
 * The units in the order in which they are carried out: replication by replication, so that a study that is interrupted is
 * balanced, and within a replication the largest municipality first, so that the last ones to finish are short.
 * `engine` names the version of the program that simulates.
 */
export function planUnits(study: Study, engine: string): Unit[] {
  // Words, and what does not touch a single unit, are taken out; all that is left counts, also what is added to studies later.
  const settings = without(study, 'name', 'title', 'question', 'replications', 'municipalities', 'policies', 'parameters')
  const policies = study.policies.map((policy) => without(policy, 'title', 'question', 'summary'))
  const shared = { engine, settings, policies, parameters: valuesOf(study.parameters) }
  const sharedHash = hashOf(shared)
  const municipalities = study.municipalities.map((entry) => {
    const figures = without(entry.municipality, 'name', 'title', 'kind', 'provenance', 'neighbourhoodProvenance', 'notes')
    const { id, total } = entry.municipality
    return { id, size: Math.round(total.residents * entry.scale), hash: hashOf({ how: without(entry, 'municipality'), figures }) }
  })
  const order = municipalities.map((_, i) => i).sort((a, b) => municipalities[b].size - municipalities[a].size || a - b)
  const units: Unit[] = []
  for (let replication = 1; replication <= study.replications; replication++) {
    for (const municipality of order) {
      const { id, size, hash } = municipalities[municipality]
      units.push({
        id: `${id}.r${String(replication).padStart(3, '0')}`,
        municipality,
        replication,
        hash: hashOf([sharedHash, hash, replication]),
        size,
      })
    }
  }
  return units
}

function without<T extends object>(record: T, ...names: readonly (keyof T & string)[]): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !(names as readonly string[]).includes(name)))
}

/** Parameter values without their labels, sources and notes: wording does not change results. */
function valuesOf(parameters: Study['parameters']): Record<string, Record<string, readonly number[]>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([group, records]) => [
      group,
      Object.fromEntries(Object.entries(records).map(([name, record]) => [name, record.values])),
    ]),
  )
}

/** Units in the order of the result files: municipality as in the study, then replication. */
export function inFileOrder(units: readonly Unit[]): Unit[] {
  return units.toSorted((a, b) => a.municipality - b.municipality || a.replication - b.replication)
}
