/** Joining the queue of the team of one's area. */
import { addRow } from '../core/columns.ts'
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
