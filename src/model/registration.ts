/**
 * Registration (S23): what the municipality writes down. It knows a problem from the moment a professional does, and sees its end
 * when it is solved while known or when the case closes.
 */
import { EARLY_WEEKS, FOLLOW_UP_WEEKS, Measure } from './measures.ts'
import { countPerson } from './record.ts'
import type { World } from './world.ts'

/** A professional gets to know a problem. */
export function learnOf(world: World, q: number): void {
  const c = world.problems.columns
  if (c.known[q] === 1) return
  const { week } = world
  c.known[q] = 1
  c.knownWeek[q] = week
  c.stageKnown[q] = c.stage[q]
  c.registeredClosed[q] = 0
  countPerson(world, Measure.newlyRegistered, c.bearer[q], 1)
  countPerson(world, Measure.stageAtContact, c.bearer[q], c.stage[q])
  if (week < world.endWeek - FOLLOW_UP_WEEKS) countPerson(world, Measure.registeredOnsets, c.bearer[q], 1)
}

/** What the registration says about the end of a known problem: solved, or closed with the case. Counted once. */
export function registerEnd(world: World, q: number): void {
  const c = world.problems.columns
  const known = c.knownWeek[q]
  if (c.known[q] === 0 || c.registeredClosed[q] === 1) return
  c.registeredClosed[q] = 1
  if (known < world.reformWeek || known >= world.endWeek - FOLLOW_UP_WEEKS) return
  const duration = world.week - known
  countPerson(world, Measure.registeredWeeksOpen104, c.bearer[q], Math.min(duration, FOLLOW_UP_WEEKS), known)
  if (duration <= FOLLOW_UP_WEEKS) countPerson(world, Measure.registeredResolved104, c.bearer[q], 1, known)
  if (duration <= EARLY_WEEKS && c.stageKnown[q] <= 1) countPerson(world, Measure.registeredEarly, c.bearer[q], 1, known)
}
