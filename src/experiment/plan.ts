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
  const shared = {
    engine,
    seed: study.seed,
    years: study.years,
    burnInYears: study.burnInYears,
    baseline: study.baseline,
    policies: study.policies.map(({ name, costNeutral, levers, assumptions }) => ({ name, costNeutral, levers, assumptions })),
    parameters: valuesOf(study),
  }
  const sharedHash = hashOf(shared)
  const municipalities = study.municipalities.map(({ municipality, scale }) => {
    const { id, total, neighbourhoods } = municipality
    return { id, size: Math.round(total.residents * scale), hash: hashOf({ id, scale, total, neighbourhoods }) }
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

/** Parameter values without their labels, sources and notes: wording does not change results. */
function valuesOf(study: Study): Record<string, Record<string, readonly number[]>> {
  return Object.fromEntries(
    Object.entries(study.parameters).map(([group, records]) => [
      group,
      Object.fromEntries(Object.entries(records).map(([name, record]) => [name, record.values])),
    ]),
  )
}

/** Units in the order of the result files: municipality as in the study, then replication. */
export function inFileOrder(units: readonly Unit[]): Unit[] {
  return units.toSorted((a, b) => a.municipality - b.municipality || a.replication - b.replication)
}
