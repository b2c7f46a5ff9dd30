/**
 * Care at home: a partner, parent or other adult housemate takes on heavy care without being asked (S6, S7). It is a mode of its own,
 * because living together obliges: nobody asks, nobody accepts, and there is no balance to keep.
 *
 *   wanted     H = ν[type] · n[stage] · (1 − provided) of the heaviest problem of the bearer, from stage `homeFromStage`        [hour/week]
 *   take up    every 4 weeks, P = logistic(k0 − k_F F − k_x load/C) for the adult housemate with most hours left
 *   load       an hour weighs ω[type] on the carer; H follows the stage and ends with the need
 *   ending     h = e0 · exp(e_z z)      [1/week], in carers.ts: no closeness and no debt, but strain can break it
 *
 * Hours beyond what a network can take over (needs.ts) load the carer and keep the person at home; they cure nothing.
 * The parent who copes may be the carer of a child: those hours are the parent's own coping, not help from others.
 *
 * Reads       problems, people, households.conflict
 * Writes      arrangements, people.{firstHelp, givenHours, careHours}, carers
 * Draws       HOME_CARE per bearer and housemate, every 4 weeks
 * Parameters  support.{home…, needHours}
 * Left out    leaving a job in order to care; intensive care for kin who live elsewhere beyond what is asked
 * Checked by  test/model/home-care.test.ts
 */
import { logistic } from '../core/detmath.ts'
import { AHEAD, readBearersAhead } from './care-ahead.ts'
import { findHomeCare, HelpMode, startHelp } from './arrangements.ts'
import { ADULT_AGE } from './dimensions.ts'
import { heaviestAtHome, hoursAtHome } from './home-care-hours.ts'
import { refreshEpisode } from './refresh.ts'
import { conflictOf } from './life-events.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import { findDueSince, roomForDue } from './turns.ts'
import type { World } from './world.ts'

/** Weeks between two moments at which care is taken up. */
const TAKE_UP_WEEKS = 4

/** Every 4 weeks: who lives with somebody in need of heavy care may take it on. */
export function takeUpCare(world: World): void {
  const { problems, people, week } = world
  const s = world.parameters.support
  const { bearer, type, episode } = problems.columns
  const { key, household, givenHours, helpHours } = people.columns
  const { size } = world.households.columns
  const due = roomForDue(problems.count)
  const count = findHeavy(world, due)
  for (let n = 0; n < count; n++) {
    if (n % AHEAD === 0) readBearersAhead(world, due, n, Math.min(count, n + AHEAD))
    const q = due[n]
    const i = bearer[q]
    // Who lives alone has nobody at home, and costs no further look.
    if (size[household[i]] === 1 || findHomeCare(world, i) >= 0 || heaviestAtHome(world, episode[q], i) !== q) continue
    const j = nearestCarer(world, i)
    if (j < 0) continue
    const conflict = conflictOf(world, household[i])
    const p = logistic(s.homeBase - s.homeConflict * conflict - (s.homeLoaded * givenHours[j]) / helpHours[j])
    if (world.draws.at(Stream.HOME_CARE, week).uniform(key[i], key[j]) >= p) continue
    startHelp(world, j, i, NONE, hoursAtHome(world, q), { mode: HelpMode.HOME, weight: s.homeLoadByType[type[q]] })
    refreshEpisode(world, episode[q])
  }
}

/** Into `due` the problems that may ask for care at home and whose turn it is; how many. */
function findHeavy({ problems, parameters, week }: World, due: Int32Array): number {
  const { stage, type, onsetWeek } = problems.columns
  const { homeFromStage, homeShareByType } = parameters.support
  const turns = findDueSince(due, onsetWeek, problems.count, week, TAKE_UP_WEEKS)
  let count = 0
  for (let n = 0; n < turns; n++) {
    const q = due[n]
    if (stage[q] >= homeFromStage && homeShareByType[type[q]] !== 0) due[count++] = q
  }
  return count
}

/** Adult housemate with most hours left; whoever is cared for at home cares for nobody. */
function nearestCarer(world: World, bearer: number): number {
  const { people, households } = world
  const { household, ageYears, helpHours, givenHours } = people.columns
  const home = household[bearer]
  const first = households.columns.firstPerson[home]
  let best = NONE
  let most = 0
  for (let j = first; j < first + households.columns.size[home]; j++) {
    if (j === bearer || ageYears[j] < ADULT_AGE || findHomeCare(world, j) >= 0) continue
    const left = helpHours[j] - givenHours[j]
    if (best >= 0 && left <= most) continue
    best = j
    most = left
  }
  return best
}
