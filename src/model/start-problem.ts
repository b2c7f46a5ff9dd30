/** The begin of a problem: a row, its thresholds, and an episode for the household if there is none. */
import { addRow } from '../core/columns.ts'
import { exponential } from '../core/distributions.ts'
import { ADULT_AGE, Cause, PHASES } from './dimensions.ts'
import { drawCourse, headOf } from './episodes.ts'
import { FOLLOW_UP_WEEKS, Measure, SERIOUS_STAGE } from './measures.ts'
import { countPerson } from './record.ts'
import { refreshEpisode } from './refresh.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

/** A problem begins, at stage 1 and now unless said otherwise. The caller has checked that the person does not have it. */
export function startProblem(world: World, person: number, type: number, cause: number, stage = 1, weeksAgo = 0): void {
  const { episodes, problems, households, people, week } = world
  const household = people.columns.household[person]
  let episode = households.columns.episode[household]
  if (episode < 0) {
    episode = addRow(episodes)
    const e = episodes.columns
    e.household[episode] = household
    households.columns.episode[household] = episode
    const luck = world.draws.at(Stream.SEEK, week)
    const key = people.columns.key[households.columns.firstPerson[household]]
    e.phase[episode] = key % PHASES
    e.seekLeft[episode] = exponential(luck.uniform(key))
    e.reportLeft[episode] = exponential(luck.second())
  }
  const q = addRow(problems)
  const c = problems.columns
  c.episode[q] = episode
  c.bearer[q] = person
  c.asker[q] = people.columns.ageYears[person] >= ADULT_AGE ? person : headOf(world, household)
  c.type[q] = type
  c.stage[q] = stage
  c.peak[q] = stage
  c.cause[q] = cause
  c.onsetWeek[q] = week - weeksAgo
  if (stage >= SERIOUS_STAGE) c.seriousWeek[q] = week - weeksAgo
  c.handlerWeek[q] = week
  c.detectLeft[q] = exponential(world.draws.at(Stream.DETECT, week).uniform(people.columns.key[person], type))
  c.next[q] = episodes.columns.firstProblem[episode]
  episodes.columns.firstProblem[episode] = q
  drawCourse(world, q)
  countPerson(world, Measure.newProblems, person, 1)
  if (cause === Cause.SPILLOVER) countPerson(world, Measure.newSpillover, person, 1)
  if (cause === Cause.EVENT) countPerson(world, Measure.newEvent, person, 1)
  if (cause === Cause.CLAWBACK) countPerson(world, Measure.newClawback, person, 1)
  if (week < world.endWeek - FOLLOW_UP_WEEKS) countPerson(world, Measure.onsets, person, 1)
  refreshEpisode(world, episode)
}
