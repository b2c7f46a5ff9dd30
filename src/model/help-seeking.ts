/**
 * Asking for formal help, and being reported by others (S9, S10).
 *
 *   h_seek   = SEEK[stage] · exp(c_T (T − T̄) + c_A (A − .6) − c_σ (σ − .4) − c_X X − c_acc·burden + c_wi·walk-in + c_net·encouraged − c_gate·Γ)
 *   h_report = r · reporting · visibility[stage] · visibility[type]                                          [1/week]
 *
 * T, A, σ are those of the adult who copes with the heaviest problem; burden is 1 at a central desk and 0 with a walk-in
 * nearby; encouraged = somebody who helps them is at the end of their tether. Both hazards are spent against a threshold of the episode.
 * Whoever is reported may refuse:  P(accept) = logistic(a0 + a_s stage + a_T (T − T̄) − a_σ σ − ι_report).
 *
 * Reads       episodes, problems, people, levers
 * Writes      episodes.{seekRate, reportRate, seekLeft, reportLeft}, cases (queue)
 * Draws       SEEK: two thresholds per episode, and again after each request; REPORT_ACCEPT per report
 * Parameters  access.seek…, access.report…, access.visibility…, access.accept…
 * Left out    information from satisfied clients among one's ties; general practitioners as a route of their own
 * Checked by  test/model/access.test.ts
 */
import { exp, logistic } from '../core/detmath.ts'
import { exponential } from '../core/distributions.ts'
import { joinQueue, Route } from './intake.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

/** Row of the heaviest open problem of an episode; the first found at equal stage. */
export function heaviestProblem(world: World, episode: number): number {
  const c = world.problems.columns
  let heaviest = world.episodes.columns.firstProblem[episode]
  for (let q = heaviest; q >= 0; q = c.next[q]) {
    if (c.stage[q] > c.stage[heaviest] || (c.stage[q] === c.stage[heaviest] && c.type[q] < c.type[heaviest])) heaviest = q
  }
  return heaviest
}

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
    (isHelperStuck(world, i) ? p.seekEncouraged : 0) -
    p.seekGate * levers.ownNetworkFirst
  e.seekRate[episode] = p.seekPerWeek[stage - 1] * exp(pull)
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

/** Spend a week of both hazards; who asks, or is reported and accepts, joins the queue of the team. */
export function seekHelp(world: World): void {
  const { episodes, week } = world
  const e = episodes.columns
  for (let k = 0; k < episodes.count; k++) {
    if (e.firstProblem[k] < 0 || e.case[k] >= 0) continue
    e.seekLeft[k] -= e.seekRate[k]
    e.reportLeft[k] -= e.reportRate[k]
    if (e.seekLeft[k] > 0 && e.reportLeft[k] > 0) continue
    const key = keyOf(world, k)
    const asks = e.seekLeft[k] <= 0
    const luck = world.draws.at(Stream.SEEK, week)
    if (asks) e.seekLeft[k] = exponential(luck.uniform(key, 1))
    if (e.reportLeft[k] <= 0) e.reportLeft[k] = exponential(luck.uniform(key, 2))
    if (asks) joinQueue(world, k, Route.ASKED)
    else if (acceptsUnasked(world, k, world.parameters.access.acceptReport, Stream.REPORT_ACCEPT)) joinQueue(world, k, Route.REPORTED)
  }
}

/** Stable id of an episode's household. */
export function keyOf(world: World, episode: number): number {
  const household = world.episodes.columns.household[episode]
  return world.people.columns.key[world.households.columns.firstPerson[household]]
}

/** Whether a household accepts help it did not ask for. `intrusion` lowers the chance (log odds). */
export function acceptsUnasked(world: World, episode: number, intrusion: number, stream: number): boolean {
  const p = world.parameters.access
  const c = world.problems.columns
  const q = heaviestProblem(world, episode)
  const { trust, reluctance } = world.people.columns
  const i = c.asker[q]
  const willing =
    p.acceptBase + p.acceptStage * c.stage[q] + p.acceptTrust * (trust[i] - world.parameters.people.trustMean) -
    p.acceptReluctance * reluctance[i] - intrusion
  return world.draws.at(stream, world.week).uniform(keyOf(world, episode)) < logistic(willing)
}
