/**
 * Consent: whether what one professional knows may be told to the others of a case (S12).
 *
 *   with a consent rule   the household is asked when the case opens:  P(yes) = logistic(c0 + c_T T)
 *   without one           it is told; who would have said no notices with a chance, and trusts less
 *
 * Reads       people.trust, levers.{consentRule, jointPlan}
 * Writes      cases.consent; through trust.ts people.trust
 * Draws       CONSENT per household and week of opening: whether it would agree, and whether it notices
 * Parameters  trust.{consentBase, consentTrust, noticedShare, sharedNoticed}
 * Left out    consent per problem; taking consent back
 * Checked by  test/model/trust.test.ts
 */
import { logistic } from '../core/detmath.ts'
import { keyOf } from './episodes.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { Stream } from './streams.ts'
import { disappoint, Occasion } from './trust.ts'
import type { World } from './world.ts'

/** At the opening of a case. */
export function askConsent(world: World, row: number, asker: number): void {
  const p = world.parameters.trust
  const luck = world.draws.at(Stream.CONSENT, world.week)
  const u = luck.uniform(keyOf(world, world.cases.columns.episode[row]))
  const v = luck.second()
  const agrees = u < logistic(p.consentBase + p.consentTrust * world.people.columns.trust[asker])
  if (world.levers.consentRule === 1) {
    world.cases.columns.consent[row] = agrees ? 1 : 0
    countPerson(world, Measure.consentAsked, asker, 1)
    if (agrees) countPerson(world, Measure.consentGiven, asker, 1)
    return
  }
  world.cases.columns.consent[row] = 1
  if (world.levers.jointPlan === 1 && !agrees && v < p.noticedShare) disappoint(world, asker, p.sharedNoticed, Occasion.SHARED)
}

/** Whether the professionals of a case work from shared information. Coordination and interference ask this, not the lever. */
export function isShared(world: World, row: number): boolean {
  return world.levers.jointPlan === 1 && world.cases.columns.consent[row] === 1
}
