/**
 * Eviction: a household that reaches the crisis of a money problem in a rented house of a corporation may lose it.
 *
 *   P(eviction) = q when the crisis begins; the household moves, which costs it ties with neighbours
 *
 * Reads       problems, households.socialHousing
 * Writes      ties
 * Draws       EVICTION per household and week; EVENT_TIE per person and tie
 * Parameters  events.{evictionShare, moveTieShare}
 * Left out    homelessness
 * Checked by  test/model/life-events.test.ts
 */
import { Problem, Tie } from './dimensions.ts'
import { leaveTies } from './life-events.ts'
import { Measure, WORST_STAGE } from './measures.ts'
import { countPerson } from './record.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

/** Call when a problem has become heavier. */
export function evictAt(world: World, q: number): void {
  const c = world.problems.columns
  if (c.type[q] !== Problem.MONEY || c.stage[q] !== WORST_STAGE) return
  const head = c.bearer[q]
  if (world.households.columns.socialHousing[world.people.columns.household[head]] === 0) return
  const { evictionShare, moveTieShare } = world.parameters.events
  if (world.draws.at(Stream.EVICTION, world.week).uniform(world.people.columns.key[head]) >= evictionShare) return
  countPerson(world, Measure.evictions, head, 1)
  leaveTies(world, head, Tie.NEIGHBOUR, moveTieShare)
}
