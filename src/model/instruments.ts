/**
 * Which network instrument a household is offered at the start of a case, and whether it agrees (S16).
 *
 *   target     all households, those whose circle is thin, or those whose circle is rich
 *   offer      each instrument to its share of the cases. The professional chooses: conference, else meeting, else buddy.
 *              The client chooses: what is most to the household's liking of all that the municipality has
 *   agrees     v < logistic(odds of that instrument − π if the client chooses): refusal is always possible. A professional who proposes
 *              also persuades (π): some say yes who would not have come to it by themselves. They are the first to lose heart (conference.ts)
 *
 * Reads       cases, episodes, people, levers.{networkMeeting, conference, buddy, clientChooses, activationTarget}
 * Writes      episodes.{meetingWeek, conferenceWeek, followUpUntil}, and through the instruments ties and arrangements
 * Draws       MEETING_AGREE, CONFERENCE_AGREE, BUDDY_AGREE per household: one uniform for being offered, one for agreeing
 * Parameters  instruments.*
 * Left out    an instrument later in the case
 * Checked by  test/model/instruments.test.ts; null test F4
 */
import { logistic } from '../core/detmath.ts'
import { buddyOdds, startBuddy } from './buddy.ts'
import { conferenceOdds, planConference } from './conference.ts'
import { keyOf } from './episodes.ts'
import { beginAftercare } from './aftercare.ts'
import { holdMeeting, meetingOdds } from './meeting.ts'
import { hasHoursFor } from './network-hours.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { Stream } from './streams.ts'
import type { World } from './world.ts'

const Target = { ALL: 0, THIN: 1, RICH: 2 } as const
const Instrument = { CONFERENCE: 0, MEETING: 1, BUDDY: 2 } as const
const INSTRUMENTS = 3
const STREAMS = [Stream.CONFERENCE_AGREE, Stream.MEETING_AGREE, Stream.BUDDY_AGREE] as const

export function offerInstrument(world: World, row: number): void {
  const { levers } = world
  if (levers.networkMeeting + levers.conference + levers.buddy === 0) return
  const episode = world.cases.columns.episode[row]
  if (!isTarget(world, episode) || !hasHoursFor(world, world.episodes.columns.household[episode])) return
  const shares = [levers.conference, levers.networkMeeting, levers.buddy]
  const key = keyOf(world, episode)
  let best = -1
  let luck = 1
  let most = -Infinity
  for (let instrument = 0; instrument < INSTRUMENTS; instrument++) {
    if (shares[instrument] === 0) continue
    const draw = world.draws.at(STREAMS[instrument], world.week)
    if (draw.uniform(key) >= shares[instrument]) continue
    const v = draw.second()
    const odds = oddsOf(world, episode, instrument)
    if (best >= 0 && (levers.clientChooses === 0 || odds <= most)) continue
    best = instrument
    luck = v
    most = odds
  }
  if (best < 0) return
  const agrees = luck < logistic(most - (levers.clientChooses === 1 ? world.parameters.instruments.persuasion : 0))
  const person = world.problems.columns.asker[world.episodes.columns.firstProblem[episode]]
  if (best === Instrument.CONFERENCE) {
    countPerson(world, Measure.conferenceOffered, person, 1)
    if (agrees) countPerson(world, Measure.conferenceWilling, person, 1)
  }
  if (!agrees) return
  // How hard it was to say yes, 0–1: 1 is just willing, and only because it was proposed.
  if (best === Instrument.CONFERENCE) planConference(world, episode, luck / logistic(most))
  else if (best === Instrument.BUDDY) startBuddy(world, person)
  else {
    holdMeeting(world, episode)
    beginAftercare(world, episode)
  }
}

function oddsOf(world: World, episode: number, instrument: number): number {
  if (instrument === Instrument.CONFERENCE) return conferenceOdds(world, episode)
  return instrument === Instrument.MEETING ? meetingOdds(world, episode) : buddyOdds(world, episode)
}

/** Whether the policy means this household. */
function isTarget(world: World, episode: number): boolean {
  const rule = world.levers.activationTarget
  if (rule === Target.ALL) return true
  const { thinTies, richTies } = world.parameters.instruments
  const ties = world.people.columns.degree[world.problems.columns.asker[world.episodes.columns.firstProblem[episode]]]
  return rule === Target.THIN ? ties <= thinTies : ties >= richTies
}
