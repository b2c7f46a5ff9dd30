/**
 * Before and after: what a naive evaluation of clients would measure. The stages of all problems of a household are summed at intake and
 * again half a year later, whatever has become of the case. People come when things are at their worst, so the sum falls by itself:
 * regression to the mean. Only counts; it changes nothing and draws nothing.
 *
 *   before = Σ stage at intake        after = Σ stage 26 weeks later        left = Σ after / Σ before
 *
 * True: all problems of the household, those that nobody noticed and those that came later included. Registered, as an evaluation from the
 * files would have it: the problem that was brought, then and half a year later; 0 when it is over.
 *
 * Reads       episodes, problems, households.episode
 * Writes      followUps, recorder
 * Draws       none
 * Parameters  none
 * Left out    clients who cannot be found again
 * Checked by  test/model/follow-up.test.ts
 */
import { addRow, freeRow } from '../core/columns.ts'
import { findProblem } from './episodes.ts'
import { FOLLOW_UP_AFTER_INTAKE, Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { NONE } from './state.ts'
import type { World } from './world.ts'

/** A case has been opened for this episode, with problem q: look now, and again later. Intakes that cannot be followed up in time do not count. */
export function beginFollowUp(world: World, q: number): void {
  const due = world.week + FOLLOW_UP_AFTER_INTAKE
  if (world.week < world.reformWeek || due >= world.endWeek) return
  const row = addRow(world.followUps)
  const f = world.followUps.columns
  const c = world.problems.columns
  f.household[row] = world.episodes.columns.household[c.episode[q]]
  f.stages[row] = stagesOf(world, c.episode[q])
  f.bearer[row] = c.bearer[q]
  f.type[row] = c.type[q]
  f.brought[row] = c.stage[q]
  f.dueWeek[row] = due
}

/** The second look at those whose half year is over. */
export function followUp(world: World): void {
  const { followUps, households, week } = world
  const f = followUps.columns
  for (let row = 0; row < followUps.count; row++) {
    if (f.dueWeek[row] !== week) continue
    const household = f.household[row]
    const head = households.columns.firstPerson[household]
    const intake = week - FOLLOW_UP_AFTER_INTAKE
    countPerson(world, Measure.stagesAtIntake, head, f.stages[row], intake)
    countPerson(world, Measure.stagesAfterIntake, head, stagesOf(world, households.columns.episode[household]), intake)
    const q = findProblem(world, f.bearer[row], f.type[row])
    countPerson(world, Measure.broughtAtIntake, f.bearer[row], f.brought[row], intake)
    countPerson(world, Measure.broughtAfterIntake, f.bearer[row], q < 0 ? 0 : world.problems.columns.stage[q], intake)
    f.dueWeek[row] = NONE
    freeRow(followUps, row)
  }
}

function stagesOf(world: World, episode: number): number {
  if (episode < 0) return 0
  const { stage, next } = world.problems.columns
  let sum = 0
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = next[q]) sum += stage[q]
  return sum
}
