/**
 * Asking for formal help (S9), being reported, and whether help that was not asked for is accepted (S10).
 *
 *   The hazards of seek-rates.ts are spent against two thresholds of the episode. Whoever asks joins the queue of the team;
 *   whoever is reported may refuse:  P(accept) = logistic(a0 + a_s stage + a_T (T − T̄) − a_σ σ − ι)
 *
 * Reads       episodes, problems, people
 * Writes      episodes.{seekLeft, reportLeft}, cases (queue)
 * Draws       SEEK: thresholds per episode, and again after each request; REPORT_ACCEPT per report
 * Parameters  access.accept…
 * Left out    what a report does to trust
 * Checked by  test/model/access.test.ts
 */
import { logistic } from '../core/detmath.ts'
import { exponential } from '../core/distributions.ts'
import { Route } from './dimensions.ts'
import { heaviestProblem, keyOf } from './episodes.ts'
import { joinQueue } from './queue.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

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

/** Whether a household accepts help it did not ask for. `intrusion` lowers the chance (log odds). */
export function acceptsUnasked(world: World, episode: number, intrusion: number, stream: number): boolean {
  const p = world.parameters.access
  const c = world.problems.columns
  const q = heaviestProblem(world, episode)
  const { trust, reluctance } = world.people.columns
  const i = c.asker[q]
  const willing =
    p.acceptBase +
    p.acceptStage * c.stage[q] +
    p.acceptTrust * (trust[i] - world.parameters.people.trustMean) -
    p.acceptReluctance * reluctance[i] -
    intrusion
  return world.draws.at(stream, world.week).uniform(keyOf(world, episode)) < logistic(willing)
}
