/**
 * Twin lives: the same residents with the same luck under two policies, from one shared history. Who is followed is drawn by lot.
 */
import type { SeedKey } from '../core/draws.ts'
import { Draws } from '../core/draws.ts'
import { runWeeks } from '../engine/run.ts'
import { ADULT_AGE } from '../model/dimensions.ts'
import { SCHEDULE } from '../model/schedule.ts'
import { Stream } from '../model/streams.ts'
import { branchWorld, type World } from '../model/world.ts'
import { newRecorder } from '../simulate.ts'
import { leversAt } from '../scenario/levers.ts'
import type { Policy } from '../scenario/types.ts'
import { createLives, type Lives, lookAtLives } from './lives.ts'

/** Adults drawn by lot, without replacement, in the order of the draw. */
export function drawResidents(world: World, key: SeedKey, count: number): number[] {
  const luck = new Draws(key).at(Stream.OBSERVE, 0)
  const { key: ids, ageYears } = world.people.columns
  const adults: { row: number; place: number }[] = []
  for (let i = 0; i < world.people.count; i++) if (ageYears[i] >= ADULT_AGE) adults.push({ row: i, place: luck.uniform(ids[i]) })
  adults.sort((x, y) => x.place - y.place)
  return adults.slice(0, count).map((a) => a.row)
}

/** Lives of the same residents, one set per policy, over the weeks after the reform. `world` stands at the reform and is not changed. */
export function liveTwice(world: World, policies: readonly Policy[], key: SeedKey, persons: readonly number[], weeks: number): Lives[] {
  return policies.map((policy) => {
    const from = world.reformWeek
    const lives = createLives(persons, from, weeks)
    const branch = branchWorld(world, {
      parameters: world.parameters,
      leversAt: (years) => leversAt(policy, years),
      key,
      recorder: newRecorder(world.endWeek - from, world.neighbourhoods.count),
    })
    runWeeks(branch, SCHEDULE, from, Math.min(from + weeks, world.endWeek), () => lookAtLives(branch, lives))
    return lives
  })
}
