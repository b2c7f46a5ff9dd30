/** Runs of a worker as units of results, and their checksum as the command line makes it. */
import { type Checksum, combineChecksums } from '../results/checksum.ts'
import { GROUPS, type UnitResult } from '../results/types.ts'
import type { Study } from '../scenario/types.ts'
import type { PolicyRun } from './protocol.ts'

/** A unit with one policy. Several of the same replication stand beside each other. */
export const unitOf = (run: PolicyRun): UnitResult => ({
  municipality: run.municipality,
  replication: run.replication,
  policies: [run.policy],
  neighbourhoods: run.neighbourhoods,
  groups: GROUPS,
  outcomes: run.outcomes,
  curves: run.curves,
  counts: run.counts,
  seconds: 0,
})

/** Checksum of the first `replications` of some policies of a study of one municipality. */
export function checksumOfRuns(policies: Study['policies'], runs: readonly PolicyRun[], replications: number): Checksum {
  const units = Array.from({ length: replications }, (_, i) =>
    combineChecksums(
      policies.map(
        (policy) => runs.find((run) => run.replication === i + 1 && run.policy === policy.name && run.checksum !== '')!.checksum,
      ),
    ),
  )
  return combineChecksums(units)
}
