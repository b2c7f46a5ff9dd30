/** Queues: joining the one of the team of one's area, and who is next. */
import { addRow } from '../core/columns.ts'
import type { Luck } from '../core/draws.ts'
import { CaseStatus } from './dimensions.ts'
import type { World } from './world.ts'

/** A household asks for, or accepts, formal help: it waits for the team of its area. */
export function joinQueue(world: World, episode: number, route: number): void {
  const { cases, episodes, households, neighbourhoods, week } = world
  const row = addRow(cases)
  const c = cases.columns
  const household = episodes.columns.household[episode]
  c.episode[row] = episode
  c.team[row] = neighbourhoods.columns.team[households.columns.neighbourhood[household]]
  c.status[row] = CaseStatus.QUEUE
  c.route[row] = route
  c.requestedWeek[row] = week
  episodes.columns.case[episode] = row
}

/**
 * Take the next one out of a queue: lowest `rank`, then longest waiting, then by lot. Queues are long and few are taken a week, so
 * they are searched, not sorted.
 */
export function takeNext(
  queue: number[],
  rank: (row: number) => number,
  since: ArrayLike<number>,
  luck: Luck,
  idOf: (row: number) => number,
): number {
  let best = 0
  let bestRank = rank(queue[0])
  for (let k = 1; k < queue.length; k++) {
    const r = rank(queue[k])
    if (r > bestRank) continue
    if (r === bestRank) {
      const later = since[queue[k]] - since[queue[best]]
      if (later > 0 || (later === 0 && luck.uniform(idOf(queue[k])) >= luck.uniform(idOf(queue[best])))) continue
    }
    best = k
    bestRank = r
  }
  const taken = queue[best]
  queue[best] = queue[queue.length - 1]
  queue.pop()
  return taken
}
