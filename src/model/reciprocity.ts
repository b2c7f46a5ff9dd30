/**
 * Giving to the neighbourhood: invited or obliged (S18). Once a year each adult is looked at, in the weekly cohort.
 *
 *   invited   who receives informal help or social assistance is offered a fitting activity, to the share of the lever;
 *             accepts with logistic(v0 + v_C min(1, free/h) − v_X X): more with free hours, less under stress. h hours a week for a year
 *   obliged   who is of working age in a household with social assistance owes h_R hours a week
 *   too much  o = max(0, h_R − free)/h_R for who is obliged: trust T ← T − τ o; with chance s o a sanction, that begins a money
 *             problem; with chance l o the household leaves its case. Stress of the household through refresh.ts
 *   ties      with some chance a year a new friend, met at the activity: more when one came by choice
 *   credit    community hours lower felt debt by up to half (felt-debt.ts)
 *   free      C − hours given to others now
 *
 * What is done for the neighbourhood is visible; hours one cannot spare are taken from somewhere else: community hours also leave less
 * to help others with (asking.ts).
 *
 * Reads       people, households, episodes, levers.{reciprocityInvited, reciprocityObligedHours}
 * Writes      people.{communityHours, contribution, trust}, ties, problems and episodes through startProblem, cases through closing
 * Draws       INVITE, OBLIGE per person and year
 * Parameters  reciprocity.*
 * Left out    the worth of the activities to others; obligations for other benefits; exemptions
 * Checked by  test/model/reciprocity.test.ts; pattern P21
 */
import { logistic } from '../core/detmath.ts'
import type { Luck } from '../core/draws.ts'
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { closeCaseOf } from './closing.ts'
import { ADULT_AGE, CaseStatus, Cause, Contribution, Problem, Tie } from './dimensions.ts'
import { hasProblem, headOf } from './episodes.ts'
import { Measure } from './measures.ts'
import { countPerson } from './record.ts'
import { refreshEpisode } from './refresh.ts'
import { startProblem } from './start-problem.ts'
import { Stream } from './streams.ts'
import { enterFocus, meetInFocus } from './tie-foci.ts'
import { addTie, findTie, hasSlot } from './ties.ts'
import { moveTrust } from './trust.ts'
import type { World } from './world.ts'

/** One 52nd of the residents each week: who gives to the neighbourhood in the coming year. */
export function assignContributions(world: World): void {
  const { people, neighbourhoods, levers, week } = world
  if (levers.reciprocityInvited === 0 && levers.reciprocityObligedHours === 0) return
  const { ageYears } = people.columns
  const { firstPerson, residents } = neighbourhoods.columns
  const invite = world.draws.at(Stream.INVITE, week)
  const oblige = world.draws.at(Stream.OBLIGE, week)
  for (let n = 0; n < neighbourhoods.count; n++) {
    const end = firstPerson[n] + residents[n]
    for (let i = firstPerson[n] + (week % WEEKS_PER_YEAR); i < end; i += WEEKS_PER_YEAR) {
      if (ageYears[i] >= ADULT_AGE) decide(world, i, invite, oblige)
    }
  }
}

function decide(world: World, i: number, invite: Luck, oblige: Luck): void {
  const { people, households, levers } = world
  const r = world.parameters.reciprocity
  const { household, ageYears, communityHours, contribution, firstHelp, key, helpHours, givenHours } = people.columns
  const home = household[i]
  const assisted = households.columns.assistance[home] === 1 && ageYears[i] < world.parameters.problems.workUntilAge
  const before = contribution[i]
  contribution[i] = Contribution.NONE
  communityHours[i] = 0
  const free = Math.max(0, helpHours[i] - givenHours[i])
  if (assisted && levers.reciprocityObligedHours > 0) {
    contribution[i] = Contribution.OBLIGED
    communityHours[i] = Math.round(levers.reciprocityObligedHours)
    feelObligation(world, i, Math.max(0, 1 - free / levers.reciprocityObligedHours), oblige)
  } else if (levers.reciprocityInvited > 0 && (assisted || firstHelp[i] >= 0)) {
    const offered = invite.uniform(key[i], 0) < levers.reciprocityInvited
    const v = invite.second()
    const episode = households.columns.episode[home]
    const stress = episode >= 0 ? world.episodes.columns.stress[episode] : 0
    if (offered && v < logistic(r.acceptBase + r.acceptFree * Math.min(1, free / r.invitedHours) - r.acceptStress * stress)) {
      contribution[i] = Contribution.INVITED
      communityHours[i] = Math.round(r.invitedHours)
    }
  }
  if (contribution[i] !== Contribution.NONE) {
    const chance = contribution[i] === Contribution.INVITED ? r.tieInvited : r.tieObliged
    meetOthers(world, i, chance, invite)
  }
  const episode = households.columns.episode[home]
  if (episode >= 0 && before !== contribution[i]) refreshEpisode(world, episode)
}

/** What an obligation costs who cannot spare the hours. `over`: part of the hours that is not free. */
function feelObligation(world: World, i: number, over: number, luck: Luck): void {
  if (over === 0) return
  const r = world.parameters.reciprocity
  const { household, key } = world.people.columns
  moveTrust(world, i, -r.trustLoss * over)
  countPerson(world, Measure.obligedBeyond, i, 1)
  const sanctioned = luck.uniform(key[i], 1) < r.sanction * over
  const leaves = luck.second() < r.leave * over
  const head = headOf(world, household[i])
  if (sanctioned) {
    countPerson(world, Measure.sanctions, i, 1)
    if (!hasProblem(world, head, Problem.MONEY)) startProblem(world, head, Problem.MONEY, Cause.SANCTION)
  }
  const episode = world.households.columns.episode[household[i]]
  if (!leaves || episode < 0) return
  const row = world.episodes.columns.case[episode]
  if (row < 0 || world.cases.columns.status[row] !== CaseStatus.ACTIVE) return
  countPerson(world, Measure.casesLeft, i, 1)
  closeCaseOf(world, episode)
  refreshEpisode(world, episode)
}

/** Somebody met at the activity may become a friend. */
function meetOthers(world: World, i: number, chance: number, luck: Luck): void {
  const { people } = world
  const { key, household, ageYears } = people.columns
  if (luck.uniform(key[i], 1) >= chance || !hasSlot(people, i)) return
  const u = luck.second()
  enterFocus(world, i, Tie.FRIEND, 0)
  for (let n = 0; n < MEETINGS; n++) {
    const j = meetInFocus(world, u, luck.uniform(key[i], 2 + n))
    if (j < 0 || household[j] === household[i] || ageYears[j] < ADULT_AGE) continue
    if (!hasSlot(people, j) || findTie(world, i, j) >= 0) continue
    addTie(world, i, j, Tie.FRIEND)
    return
  }
}
/** People looked at for a new tie; a bound on the search, not an assumption. */
const MEETINGS = 4
