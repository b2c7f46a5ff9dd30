/**
 * How likely a household is to ask for formal help, and to be reported by others (S9, S10).
 *
 *   h_seek   = SEEK[stage] · exp(c_T (T − T̄) + c_A (A − .6) − c_σ (σ − .4) − c_X X − c_acc·burden + c_wi·walk-in + c_net·encouraged − c_gate·Γ)
 *   h_report = r · reporting · visibility[stage] · visibility[type]                                          [1/week]
 *
 * T, A, σ are those of the adult who copes with the heaviest problem; burden is 1 at a central desk and 0 with a walk-in
 * nearby; encouraged = somebody who helps them is at the end of their tether, or somebody they know told of good help (trust.ts).
 * The hazard is multiplied by the part of the need that no provision meets. Both hazards are spent against a threshold of the episode.
 *
 * Reads       episodes, problems, people, levers
 * Writes      episodes.{seekRate, reportRate}
 * Draws       none
 * Parameters  access.seek…, access.report…, access.visibility…
 * Left out    distance within a municipality
 * Checked by  test/model/access.test.ts
 */
import { exp } from '../core/detmath.ts'
import { heaviestProblem } from './episodes.ts'
import { heardOfHelp } from './trust.ts'
import type { World } from './world.ts'

/** Recompute both hazards of an episode. */
export function refreshHelpSeeking(world: World, episode: number): void {
  const { levers, people } = world
  const p = world.parameters.access
  const e = world.episodes.columns
  const c = world.problems.columns
  if (levers.formalHelp === 0) {
    e.seekRate[episode] = 0
    e.reportRate[episode] = 0
    return
  }
  const q = heaviestProblem(world, episode)
  const i = c.asker[q]
  const stage = c.stage[q]
  const means = world.parameters.people
  const burden = 1 - levers.walkIn
  const pull =
    p.seekTrust * (people.columns.trust[i] - means.trustMean) +
    p.seekAwareness * (people.columns.awareness[i] - p.awarenessCentre) -
    p.seekReluctance * (people.columns.reluctance[i] - p.reluctanceCentre) -
    p.seekStress * e.stress[episode] -
    p.seekBurden * burden +
    p.seekWalkIn * levers.walkIn +
    (isHelperStuck(world, i) || heardOfHelp(world, i) ? p.seekEncouraged : 0) -
    p.seekGate * levers.ownNetworkFirst
  // Who has a provision for it asks less.
  e.seekRate[episode] = p.seekPerWeek[stage - 1] * exp(pull) * (1 - c.provided[q])
  let visible = 0
  for (let r = e.firstProblem[episode]; r >= 0; r = c.next[r]) {
    const v = p.visibility[c.stage[r] - 1] * p.visibilityByType[c.type[r]]
    if (v > visible) visible = v
  }
  e.reportRate[episode] = p.reportPerWeek * levers.reporting * visible
}

function isHelperStuck(world: World, person: number): boolean {
  const a = world.arrangements.columns
  const { firstHelp, strain } = world.people.columns
  for (let k = firstHelp[person]; k >= 0; k = a.next[k]) {
    if (strain[a.giver[k]] > world.parameters.support.strainThreshold) return true
  }
  return false
}
