/**
 * Interference: professionals who do not know of each other work against each other where their problems are linked (S14).
 *
 *   conflict   hazard χ0 · spillover scale · Σ link over the pairs of problems of a case that different hands work on      [1/week]
 *              link = the strongest of the spillovers between the two types, to start and to hold, both ways
 *              different hands: two workers, a worker and a specialist, or specialists of two types
 *   then       one pair, by lot in proportion to its link: the treatment of its heavier problem pauses, trust falls, and the contradiction
 *              weighs on the household for some weeks (refresh.ts)
 *
 * With few linked problems fragmentation is harmless. Nothing here says that separate professionals are worse.
 *
 * Reads       cases, episodes, problems
 * Writes      problems.pausedUntil, episodes.conflictUntil, people.trust
 * Draws       CONFLICT per case and week with linked problems in different hands: whether, and which pair
 * Parameters  care.{interference, interferenceWeeks}, problems.{spillover…}, staff.conflictWeeks, trust.contradictory
 * Left out    conflicts between two workers of one specialist service; more than one conflict of a case in a week
 * Checked by  test/model/interference.test.ts; null test F7
 */
import { wholes } from '../core/scratch.ts'
import { probability } from '../core/rates.ts'
import { isTreated, TYPES } from './dimensions.ts'
import { isLinked, keyOf } from './episodes.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { Stream } from './streams.ts'
import { disappoint, Occasion } from './trust.ts'
import type { World } from './world.ts'

/** Whether professionals of a case get in each other’s way this week; carries out what follows. For cases without shared information. */
export function clash(world: World, row: number): boolean {
  const { episodes, problems, cases, week } = world
  const { interference, interferenceWeeks } = world.parameters.care
  const c = problems.columns
  const episode = cases.columns.episode[row]
  const links = walkPairs(world, episode, Infinity)
  if (links === 0) return false
  const luck = world.draws.at(Stream.CONFLICT, week)
  const hazard = interference * world.parameters.problems.spilloverScale * links
  if (luck.uniform(keyOf(world, episode)) >= probability(hazard)) return false
  walkPairs(world, episode, luck.second() * links)
  const hindered = c.stage[pair[0]] >= c.stage[pair[1]] ? pair[0] : pair[1]
  c.pausedUntil[hindered] = week + interferenceWeeks + 1
  countPerson(world, Measure.conflicts, c.asker[hindered], 1)
  disappoint(world, c.asker[hindered], world.parameters.trust.contradictory, Occasion.CONFLICT)
  episodes.columns.conflictUntil[episode] = week + world.parameters.staff.conflictWeeks
  return true
}

/** The pair at which `walkPairs` stopped. */
const pair = wholes(2)

/** Sum of the links over the pairs of linked problems in different hands, up to the pair that brings it to `until`. */
function walkPairs(world: World, episode: number, until: number): number {
  const c = world.problems.columns
  let sum = 0
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) {
    if (!isTreated(c.handler[q])) continue
    for (let r = c.next[q]; r >= 0; r = c.next[r]) {
      if (!isTreated(c.handler[r]) || inSameHands(world, q, r) || !isLinked(c.type[q], c.bearer[q], c.type[r], c.bearer[r])) continue
      const link = linkOf(world, c.type[q], c.type[r])
      if (link === 0) continue
      sum += link
      pair[0] = q
      pair[1] = r
      if (sum >= until) return sum
    }
  }
  return sum
}

/** All specialists have one code; those of two types do not know of each other. */
function inSameHands(world: World, q: number, r: number): boolean {
  const { handler, type } = world.problems.columns
  return handler[q] === handler[r] && (handler[q] >= 0 || type[q] === type[r])
}

function linkOf(world: World, one: number, other: number): number {
  const { spilloverOnset, spilloverRecovery } = world.parameters.problems
  const there = one * TYPES + other
  const back = other * TYPES + one
  return Math.max(spilloverOnset[there], spilloverOnset[back], spilloverRecovery[there], spilloverRecovery[back])
}
