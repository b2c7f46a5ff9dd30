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
 * Draws       MEETING_AGREE per household (one uniform for being offered, one for agreeing); MEETING_ATTEND per ordered pair
 * Parameters  meeting.*
 * Left out    ties made or damaged at the meeting
 * Checked by  test/model/support.test.ts; null test F4
 */
import { logistic } from '../core/detmath.ts'
import { Tie } from './dimensions.ts'
import { keyOf } from './episodes.ts'
import { conflictOf } from './life-events.ts'
import { Stream } from './streams.ts'
import { closenessOf } from './ties.ts'
import type { World } from './world.ts'

export function offerMeeting(world: World, row: number): void {
  const { cases, episodes, people, households, ties, week } = world
  const m = world.parameters.meeting
  if (world.levers.networkMeeting === 0) return
  const episode = cases.columns.episode[row]
  const household = episodes.columns.household[episode]
  const luck = world.draws.at(Stream.MEETING_AGREE, week)
  if (luck.uniform(keyOf(world, episode)) >= world.levers.networkMeeting) return
  const v = luck.second()
  const i = world.problems.columns.asker[episodes.columns.firstProblem[episode]]
  const { reluctance, trust, firstSlot, degree, key } = people.columns
  const agrees =
    m.agreeBase -
    m.agreeReluctance * reluctance[i] -
    m.agreeConflict * conflictOf(world, household) +
    m.agreeTrust * (trust[i] - world.parameters.people.trustMean)
  if (v >= logistic(agrees)) return
  episodes.columns.meetingWeek[episode] = week
  episodes.columns.legitimisedUntil[episode] = week + m.legitimisedWeeks
  const { a, b, kind, pledgedWeek } = ties.columns
  const { slots } = world.network
  const invited: { tie: number; w: number }[] = []
  for (let s = firstSlot[i]; s < firstSlot[i] + degree[i]; s++) invited.push({ tie: slots[s], w: closenessOf(world, slots[s]) })
  invited.sort((x, y) => y.w - x.w || key[a[x.tie]] - key[a[y.tie]] || key[b[x.tie]] - key[b[y.tie]])
  const door = world.draws.at(Stream.MEETING_ATTEND, week)
  for (const { tie, w } of invited.slice(0, m.inviteMost)) {
    const j = a[tie] === i ? b[tie] : a[tie]
    const home = (person: number): number => households.columns.neighbourhood[people.columns.household[person]]
    const elsewhere = home(i) === home(j) || kind[tie] === Tie.NEIGHBOUR ? 0 : 1
    if (door.uniform(key[i], key[j]) < logistic(m.attendBase + m.attendCloseness * w - m.attendDistance * elsewhere))
      pledgedWeek[tie] = week
  }
}
