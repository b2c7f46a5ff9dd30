/**
 * Network meeting, led by a professional (S16): at the start of a case the close ties are brought together.
 *
 *   P(agree)   = logistic(m0 − m_σ σ − m_F F + m_T (T − T̄))
 *   P(attend)  = logistic(n0 + n_w w − n_d elsewhere)      for each of the closest ties, up to a number
 *   effect     those who attend pledge: they accept more readily, the pledge fades with a half-life; for some weeks asking is easier
 *   price      hours of the coordinator in that week
 *
 * It changes who is asked and who accepts; it does not change any problem.
 *
 * Reads       cases, episodes, people, households.conflict, ties
 * Writes      episodes.{meetingWeek, legitimisedUntil}, ties.pledgedWeek
 * Draws       MEETING_ATTEND per ordered pair; agreeing is drawn in instruments.ts
 * Parameters  meeting.*
 * Left out    ties made or damaged at the meeting
 * Checked by  test/model/support.test.ts; null test F4
 */
import { logistic } from '../core/detmath.ts'
import { Tie } from './dimensions.ts'
import { conflictOf } from './life-events.ts'
import { Stream } from './streams.ts'
import { closenessOf } from './ties.ts'
import type { World } from './world.ts'
import { TIE_BYTES, TIE_WORDS } from './state.ts'

/** Log odds of agreeing to a network meeting. */
export function meetingOdds(world: World, episode: number): number {
  const m = world.parameters.meeting
  const { reluctance, trust } = world.people.columns
  const i = world.problems.columns.asker[world.episodes.columns.firstProblem[episode]]
  return (
    m.agreeBase -
    m.agreeReluctance * reluctance[i] -
    m.agreeConflict * conflictOf(world, world.episodes.columns.household[episode]) +
    m.agreeTrust * (trust[i] - world.parameters.people.trustMean)
  )
}

/** Hold the meeting in this week: the closest ties are invited, who comes pledges. */
export function holdMeeting(world: World, episode: number): void {
  const { episodes, people, ties, week } = world
  const m = world.parameters.meeting
  const i = world.problems.columns.asker[episodes.columns.firstProblem[episode]]
  const { firstSlot, degree, key } = people.columns
  episodes.columns.meetingWeek[episode] = week
  episodes.columns.legitimisedUntil[episode] = week + m.legitimisedWeeks
  const { a, b, pledgedWeek } = ties.columns
  const { slots } = world.network
  const invited: { tie: number; w: number }[] = []
  for (let s = firstSlot[i]; s < firstSlot[i] + degree[i]; s++) invited.push({ tie: slots[s], w: closenessOf(world, slots[s]) })
  invited.sort(
    (x, y) => y.w - x.w || key[a[x.tie * TIE_WORDS]] - key[a[y.tie * TIE_WORDS]] || key[b[x.tie * TIE_WORDS]] - key[b[y.tie * TIE_WORDS]],
  )
  const door = world.draws.at(Stream.MEETING_ATTEND, week)
  for (const { tie, w } of invited.slice(0, m.inviteMost)) {
    const j = a[tie * TIE_WORDS] === i ? b[tie * TIE_WORDS] : a[tie * TIE_WORDS]
    if (door.uniform(key[i], key[j]) < logistic(attendOdds(world, i, j, tie, w))) pledgedWeek[tie] = week
  }
}

/** Log odds that j comes when the circle of i is called together. */
export function attendOdds(world: World, i: number, j: number, tie: number, w: number): number {
  const m = world.parameters.meeting
  const { household } = world.people.columns
  const home = (person: number): number => world.households.columns.neighbourhood[household[person]]
  const elsewhere = home(i) === home(j) || (tie >= 0 && world.ties.columns.kind[tie * TIE_BYTES] === Tie.NEIGHBOUR) ? 0 : 1
  return m.attendBase + m.attendCloseness * w - m.attendDistance * elsewhere
}
