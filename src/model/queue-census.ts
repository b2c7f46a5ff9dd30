/**
 * The census of queues: who waits for the team and for a specialist, and how many places there are. Once a quarter, so that the count stands
 * for the weeks of that quarter. Counts only.
 */
import { CaseStatus, Handler } from './dimensions.ts'
import { Measure } from './measures.ts'
import { countArea, countPerson, PERIOD_WEEKS } from './record.ts'
import type { World } from './world.ts'

export function countQueues(world: World): void {
  if (world.week < world.reformWeek) return
  const { cases, episodes, households, problems, capacity, neighbourhoods, people } = world
  const { status, episode } = cases.columns
  for (let row = 0; row < cases.count; row++) {
    if (status[row] !== CaseStatus.QUEUE) continue
    countPerson(world, Measure.queueWeeks, households.columns.firstPerson[episodes.columns.household[episode[row]]], PERIOD_WEEKS)
  }
  const { stage, handler, bearer } = problems.columns
  for (let q = 0; q < problems.count; q++) {
    if (stage[q] > 0 && handler[q] === Handler.WAITING) countPerson(world, Measure.specialistQueueWeeks, bearer[q], PERIOD_WEEKS)
  }
  let places = 0
  for (const slots of capacity.slots) places += slots
  for (let n = 0; n < neighbourhoods.count; n++)
    countArea(world, Measure.placeWeeks, n, (places * neighbourhoods.columns.residents[n] * PERIOD_WEEKS) / people.count)
}
