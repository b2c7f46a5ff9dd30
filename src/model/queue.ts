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

/** How a queue is served: lowest `rank`, then longest waiting, then by lot. */
export interface Order {
  readonly rank: (row: number) => number
  /** Row → week since when it waits. */
  readonly since: ArrayLike<number>
  readonly luck: Luck
  readonly idOf: (row: number) => number
}

/**
 * Those of a queue whose turn it is when there are so many places, first who goes first. Queues are long and few are taken a week, so
 * the queue is gone through once, and most are settled by a look at the last of those who have a place so far.
 */
export function firstInLine(queue: readonly number[], places: number, order: Order): number[] {
  const line: number[] = []
  for (const row of queue) {
    if (line.length >= places && !goesBefore(row, line[line.length - 1], order)) continue
    let place = 0
    for (let end = line.length; place < end; ) {
      const middle = (place + end) >> 1
      if (goesBefore(row, line[middle], order)) end = middle
      else place = middle + 1
    }
    line.splice(place, 0, row)
    if (line.length > places) line.pop()
  }
  return line
}

function goesBefore(row: number, other: number, { rank, since, luck, idOf }: Order): boolean {
  const ahead = rank(row) - rank(other) || since[row] - since[other]
  return ahead < 0 || (ahead === 0 && luck.uniform(idOf(row)) < luck.uniform(idOf(other)))
}
