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
import { heaviestOf, laid } from './laid-out.ts'
import { heardOfHelp } from './trust.ts'
import type { World } from './world.ts'

/** Recompute both hazards of an episode; its problems are laid out, `count` in all. */
export function refreshHelpSeeking(world: World, episode: number, count: number): void {
  const { levers } = world
  const p = world.parameters.access
  const { seekRate, reportRate, stress } = world.episodes.columns
  if (levers.formalHelp === 0) {
    seekRate[episode] = 0
    reportRate[episode] = 0
    return
  }
  const { trust, awareness, reluctance } = world.people.columns
  const { type, stage, asker, provided } = laid
  const heaviest = heaviestOf(count)
  const i = asker[heaviest]
  const burden = 1 - levers.walkIn
  const pull =
    p.seekTrust * (trust[i] - world.parameters.people.trustMean) +
    p.seekAwareness * (awareness[i] - p.awarenessCentre) -
    p.seekReluctance * (reluctance[i] - p.reluctanceCentre) -
    p.seekStress * stress[episode] -
    p.seekBurden * burden +
    p.seekWalkIn * levers.walkIn +
    (heardOfHelp(world, i) || isHelperStuck(world, i) ? p.seekEncouraged : 0) -
    p.seekGate * levers.ownNetworkFirst
  // Who has a provision for it asks less.
  seekRate[episode] = p.seekPerWeek[stage[heaviest] - 1] * exp(pull) * (1 - provided[heaviest])
  let visible = 0
  for (let k = 0; k < count; k++) {
    const v = p.visibility[stage[k] - 1] * p.visibilityByType[type[k]]
    if (v > visible) visible = v
  }
  reportRate[episode] = p.reportPerWeek * levers.reporting * visible
}

function isHelperStuck(world: World, person: number): boolean {
  const a = world.arrangements.columns
  const { firstHelp, strain } = world.people.columns
  for (let k = firstHelp[person]; k >= 0; k = a.next[k]) {
    if (strain[a.giver[k]] > world.parameters.support.strainThreshold) return true
  }
  return false
}
