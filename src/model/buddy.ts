/**
 * Buddy: a volunteer from the neighbourhood who comes for some hours a week during an agreed term (S16). A new tie, not a help
 * programme: it may last after the term, or end like any new tie.
 *
 *   agree     logistic(b0 − b_σ σ + b_T (T − T̄) − b_n min(1, ties/10))
 *   pool      a share of the residents of the neighbourhood; who is a buddy already is not free. No one free: no buddy
 *   volunteer of some residents the first who is adult, has room for a tie, no help to give and free hours
 *   then      tie of kind volunteer; 2 h a week for 26–52 weeks
 *   price     4 h for matching and .25 h a week of guidance, booked on the team at the start
 *
 * Reads       people, neighbourhoods, ties
 * Writes      ties, people.degree, arrangements, neighbourhoods.buddies
 * Draws       BUDDY_MATCH per person and try
 * Parameters  buddy.*
 * Left out    volunteers from elsewhere; buddies who were clients themselves
 * Checked by  test/model/instruments.test.ts
 */
import { HelpMode, HelpOrigin, startHelp } from './arrangements.ts'
import { ADULT_AGE, Tie } from './dimensions.ts'
import { bookHours } from './network-hours.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { NONE } from './state.ts'
import { Stream } from './streams.ts'
import { addTie, findTie, hasSlot } from './ties.ts'
import type { World } from './world.ts'

/** Log odds of wanting a buddy. */
export function buddyOdds(world: World, episode: number): number {
  const p = world.parameters.buddy
  const { reluctance, trust, degree } = world.people.columns
  const i = world.problems.columns.asker[world.episodes.columns.firstProblem[episode]]
  return (
    p.agreeBase -
    p.agreeReluctance * reluctance[i] +
    p.agreeTrust * (trust[i] - world.parameters.people.trustMean) -
    p.agreeCircle * Math.min(1, degree[i] / p.circleFull)
  )
}

/** Look for a volunteer, and begin. */
export function startBuddy(world: World, i: number): void {
  const p = world.parameters.buddy
  const { people, neighbourhoods, week } = world
  const home = world.households.columns.neighbourhood[people.columns.household[i]]
  const pool = Math.round(neighbourhoods.columns.residents[home] * p.poolShare)
  bookHours(world, people.columns.household[i], p.matchingHours)
  countPerson(world, Measure.buddyWanted, i, 1)
  if (neighbourhoods.columns.buddies[home] >= pool || !hasSlot(people, i)) return
  const j = findVolunteer(world, i, home)
  if (j < 0) return
  const { key } = people.columns
  const u = world.draws.at(Stream.BUDDY_MATCH, week).uniform(key[i], p.tries)
  const weeks = Math.round(p.weeksLeast + u * (p.weeksMost - p.weeksLeast))
  const tie = addTie(world, i, j, Tie.VOLUNTEER)
  neighbourhoods.columns.buddies[home]++
  bookHours(world, people.columns.household[i], p.guidanceHours * weeks)
  startHelp(world, j, i, tie, p.hours, { origin: HelpOrigin.BUDDY, mode: HelpMode.BUDDY, untilWeek: week + weeks })
  countPerson(world, Measure.buddyStarted, i, 1)
}

/** A resident of the neighbourhood who can be a buddy, or −1. */
function findVolunteer(world: World, i: number, home: number): number {
  const p = world.parameters.buddy
  const { people, neighbourhoods, week } = world
  const { key, ageYears, household, helpHours, givenHours, communityHours } = people.columns
  const { firstPerson, residents } = neighbourhoods.columns
  const luck = world.draws.at(Stream.BUDDY_MATCH, week)
  for (let n = 0; n < p.tries; n++) {
    const j = firstPerson[home] + Math.floor(luck.uniform(key[i], n) * residents[home])
    if (household[j] === household[i] || ageYears[j] < ADULT_AGE || givenHours[j] > 0) continue
    if (helpHours[j] - communityHours[j] < p.hours || !hasSlot(people, j) || findTie(world, i, j) >= 0) continue
    return j
  }
  return NONE
}
