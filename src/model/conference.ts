/**
 * Family group conference (Eigen Kracht-conferentie), led by an external coordinator (S16). The coordinator calls together a wider
 * circle than a professional does, weak ties and relatives out of touch included; the family makes the plan.
 *
 *   agree      logistic(g0 − g_σ σ − g_F F + g_T (T − T̄))    being seen in trouble by many makes the reluctant refuse
 *   lead       4–8 weeks; a case that closes, a crisis, or lost heart ends it before it is held. Of those to whom it was proposed a share
 *              loses heart: who were hardest to win over (instruments.ts)
 *   veto       F · share: somebody the family cannot do without will not sit down with another
 *   attend     each tie as at a network meeting, + g_c because a neutral coordinator asks; relatives out of touch likewise, at closeness w_d
 *   held       with at least 3 attendants from outside the household
 *   then       the question is put to all, those with most hours left first, and each may accept; pledges; asking is easier for 26 weeks; attendants share acquaintances (a tie that more people know ends later);
 *              relatives found again become ties where there is room; what attendants know is noticed by the team:
 *              detection threshold − τ · attendants · visibility[stage]
 *   price      coordinator's hours, part when planned and part when held, booked on the team
 *
 * Nothing here changes a problem. What the plan brings is looked at 13 weeks later: fully, partly or not carried out.
 *
 * Reads       cases, episodes, people, households, ties
 * Writes      episodes.{conferenceWeek, conferenceHeld, legitimisedUntil, followUpUntil}, ties, people.degree, problems.{detectLeft, known}
 * Draws       CONFERENCE_HOLD per household: lead, veto; per ordered pair: attending;
 *             CONFERENCE_WIDEN per person and try: relatives out of touch
 * Parameters  conference.*, meeting.attend…, access.detectionVisibility
 * Left out    ties damaged at the conference; children's own say
 * Checked by  test/model/instruments.test.ts; patterns P16, P17
 */
import { logistic } from '../core/detmath.ts'
import { HelpOrigin } from './arrangements.ts'
import { askTogether } from './asking.ts'
import { assignProblem } from './assignment.ts'
import { ADULT_AGE, CaseStatus, Tie } from './dimensions.ts'
import { keyOf } from './episodes.ts'
import { beginAftercare } from './aftercare.ts'
import { conflictOf } from './life-events.ts'
import { Measure, WORST_STAGE } from './measures.ts'
import { attendOdds } from './meeting.ts'
import { bookHours } from './network-hours.ts'
import { countPerson, PERIOD_WEEKS } from './record.ts'
import { refreshEpisode } from './refresh.ts'
import { learnOf } from './registration.ts'
import { NONE, TIE_BYTES, TIE_WORDS } from './state.ts'
import { Stream } from './streams.ts'
import { enterFocus, meetInFocus } from './tie-foci.ts'
import { addTie, closenessOf, findTie, hasSlot, touchTie } from './ties.ts'
import type { World } from './world.ts'

/** Log odds of agreeing to a conference. */
export function conferenceOdds(world: World, episode: number): number {
  const g = world.parameters.conference
  const { reluctance, trust } = world.people.columns
  const i = askerOf(world, episode)
  return (
    g.agreeBase -
    g.agreeReluctance * reluctance[i] -
    g.agreeConflict * conflictOf(world, world.episodes.columns.household[episode]) +
    g.agreeTrust * (trust[i] - world.parameters.people.trustMean)
  )
}

function askerOf(world: World, episode: number): number {
  return world.problems.columns.asker[world.episodes.columns.firstProblem[episode]]
}

/** The household agreed: the coordinator starts to look for the circle. `doubt` 0–1: 1 is only just willing. Who doubts too much calls it off. */
export function planConference(world: World, episode: number, doubt: number): void {
  const g = world.parameters.conference
  const u = world.draws.at(Stream.CONFERENCE_HOLD, world.week).uniform(keyOf(world, episode))
  bookHours(world, world.episodes.columns.household[episode], g.hoursBefore)
  if (doubt > 1 - g.loseHeart) return
  world.episodes.columns.conferenceWeek[episode] = world.week + Math.round(g.leadLeast + u * (g.leadMost - g.leadLeast))
}

/** Every week: conferences planned for it, and plans made a quarter ago. */
export function holdConferences(world: World): void {
  if (world.levers.conference === 0) return
  const { episodes, week } = world
  const { conferenceWeek, conferenceHeld, firstProblem } = episodes.columns
  for (let e = 0; e < episodes.count; e++) {
    if (firstProblem[e] < 0) continue
    if (conferenceWeek[e] === week) holdConference(world, e)
    if (conferenceHeld[e] >= 0 && conferenceHeld[e] + PERIOD_WEEKS === week) reviewPlan(world, e)
  }
}

function holdConference(world: World, episode: number): void {
  const { cases, episodes, households, people, ties, week } = world
  const g = world.parameters.conference
  const e = episodes.columns
  e.conferenceWeek[episode] = NONE
  const row = e.case[episode]
  if (row < 0 || cases.columns.status[row] !== CaseStatus.ACTIVE || e.maxStage[episode] === WORST_STAGE) return
  const luck = world.draws.at(Stream.CONFERENCE_HOLD, week)
  if (luck.uniform(keyOf(world, episode), 1) < g.veto * conflictOf(world, e.household[episode])) return
  const i = askerOf(world, episode)
  const { firstSlot, degree, key, household } = people.columns
  const { a, b, common } = ties.columns
  const coming: number[] = []
  for (let s = firstSlot[i]; s < firstSlot[i] + degree[i]; s++) {
    const t = world.network.slots[s]
    const j = a[t * TIE_WORDS] + b[t * TIE_WORDS] - i
    const odds = attendOdds(world, i, j, t, closenessOf(world, t)) + g.attendCoordinator
    if (luck.uniform(key[i], key[j]) < logistic(odds)) coming.push(t)
  }
  const found = findRelatives(world, i)
  const attendants = coming.length + found.length
  if (attendants < g.attendLeast) return
  bookHours(world, e.household[episode], g.hoursHeld)
  e.conferenceHeld[episode] = week
  e.legitimisedUntil[episode] = week + g.legitimisedWeeks
  const meet = Math.min(attendants - 1, g.acquaintMost)
  for (const t of coming) {
    touchTie(world, t)
    common[t * TIE_BYTES] = Math.min(UINT8_MOST, common[t * TIE_BYTES] + meet)
    ties.columns.pledgedWeek[t] = week
  }
  const pledged = [...coming]
  for (const j of found) {
    if (!hasSlot(people, i) || !hasSlot(people, j)) continue
    const t = addTie(world, i, j, Tie.KIN, meet)
    world.ties.columns.pledgedWeek[t] = week
    pledged.push(t)
  }
  askTogether(world, i, pledged)
  const home = household[i]
  const companions = Math.round(attendants * g.companions)
  let adults = 0
  const first = households.columns.firstPerson[home]
  for (let j = first; j < first + households.columns.size[home]; j++) if (people.columns.ageYears[j] >= ADULT_AGE) adults++
  countPerson(world, Measure.conferenceHeld, i, 1)
  countPerson(world, Measure.conferenceAttendants, i, attendants + companions + adults)
  hearFromAttendants(world, row, episode, attendants)
  beginAftercare(world, episode)
}
const UINT8_MOST = 255

/** Relatives out of touch whom the coordinator finds and who come. */
function findRelatives(world: World, i: number): number[] {
  const { people, week } = world
  const g = world.parameters.conference
  const { key, ageYears, household } = people.columns
  const luck = world.draws.at(Stream.CONFERENCE_WIDEN, week)
  const found: number[] = []
  enterFocus(world, i, Tie.KIN, 0)
  const met: number[] = []
  for (let n = 0; n < g.widenTries; n++) {
    const u = luck.uniform(key[i], n)
    const j = meetInFocus(world, u, luck.second())
    if (j < 0 || j === i || ageYears[j] < ADULT_AGE || household[j] === household[i]) continue
    if (met.includes(j) || findTie(world, i, j) >= 0) continue
    met.push(j)
  }
  const door = world.draws.at(Stream.CONFERENCE_HOLD, week)
  for (const j of met) {
    const odds = attendOdds(world, i, j, NONE, g.dormantCloseness) + g.attendCoordinator
    if (door.uniform(key[i], key[j]) < logistic(odds)) found.push(j)
  }
  return found
}

/** Attendants talk: what nobody had told the team may be noticed. */
function hearFromAttendants(world: World, row: number, episode: number, attendants: number): void {
  const c = world.problems.columns
  const { detectionVisibility } = world.parameters.access
  const noticed: number[] = []
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) {
    if (c.known[q] === 1) continue
    c.detectLeft[q] -= world.parameters.conference.talk * attendants * detectionVisibility[c.stage[q] - 1]
    if (c.detectLeft[q] <= 0) noticed.push(q)
  }
  for (const q of noticed) {
    learnOf(world, q)
    assignProblem(world, row, q)
    countPerson(world, Measure.conferenceNoticed, c.bearer[q], 1)
  }
  if (noticed.length > 0) refreshEpisode(world, episode)
}

/** A quarter later: fully carried out when the need is mostly met with help from attendants, partly when anybody of them helps. */
function reviewPlan(world: World, episode: number): void {
  const i = askerOf(world, episode)
  const c = world.problems.columns
  const a = world.arrangements.columns
  let helps = false
  for (let k = world.people.columns.firstHelp[i]; k >= 0; k = a.next[k]) if (a.origin[k] === HelpOrigin.CONFERENCE) helps = true
  const met = c.met[world.episodes.columns.firstProblem[episode]] >= world.parameters.support.adequate
  countPerson(world, Measure.plansReviewed, i, 1)
  if (helps) countPerson(world, met ? Measure.plansFull : Measure.plansPart, i, 1)
}
