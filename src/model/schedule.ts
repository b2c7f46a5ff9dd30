/**
 * The model: every process, in the order in which a week runs. Treatment computed in casework enters the course of problems in the
 * next week; the census comes last. Within a process everybody acts on the same state; what is decided is carried out after the
 * pass, so that the order of rows does not matter.
 */
import type { Process } from '../core/process.ts'
import { askForHelp } from './asking.ts'
import { assignProblems } from './assignment.ts'
import { feelStrain, reviewHelp } from './carers.ts'
import { doCasework } from './casework.ts'
import { countReciprocity, countStaff, takeCensus } from './census.ts'
import { closeCases } from './closing.ts'
import { followUp } from './follow-up.ts'
import { dateLifeEvents, liveEvents } from './life-events.ts'
import { refreshEpisodes } from './refresh.ts'
import { holdConferences } from './conference.ts'
import { keepInTouch } from './aftercare.ts'
import { takeUpCare } from './home-care.ts'
import { seekHelp } from './help-seeking.ts'
import { openCases } from './intake.ts'
import { beginOnsets, dateOnsets, spreadProblems } from './onset.ts'
import { reachOut } from './outreach.ts'
import { assignContributions } from './reciprocity.ts'
import { countCircles, markRoles } from './circle-census.ts'
import { countPopulation } from './population-count.ts'
import { runProblems } from './problem-course.ts'
import { reviewProvisions } from './provisions.ts'
import { countQueues } from './queue-census.ts'
import { PERIOD_WEEKS } from './record.ts'
import { reviewSchemes, takeUpSchemes } from './schemes.ts'
import { runSpecialists } from './specialists.ts'
import { closeYear } from './ledger.ts'
import { returnCapability } from './self-reliance.ts'
import { applyPolicy } from './staff.ts'
import { changeWorkers, learnFromPeers, replaceLeavers } from './turnover.ts'
import { seekTies } from './tie-formation.ts'
import { endTies } from './tie-loss.ts'
import { returnTrust } from './trust.ts'
import { countYearOfUse } from './use-of-laws.ts'
import type { World } from './world.ts'

export const SCHEDULE: readonly Process<World>[] = [
  { name: 'policy', every: 4, why: 'levers first, so that a week runs under one policy', run: applyPolicy,
    reads: ['levers'], writes: ['levers', 'capacity', 'workers', 'episodes'] },
  { name: 'year of account', every: 52, why: 'what was spent last year sets the room of this year', run: closeYear,
    reads: ['capacity', 'levers'], writes: ['capacity', 'workers.share', 'recorder'] },
  { name: 'problem course', every: 1, why: 'spends last week’s treatment and help', run: runProblems,
    reads: ['problems', 'episodes'], writes: ['problems', 'episodes', 'agenda', 'arrangements', 'cases'] },
  { name: 'dating life events', every: 1, why: 'one 52nd of the adults begins a personal year', run: dateLifeEvents,
    reads: ['people', 'households'], writes: ['events'] },
  { name: 'life events', every: 1, why: 'before onsets: what happens to people comes first', run: liveEvents,
    reads: ['events', 'people', 'households'], writes: ['events', 'agenda', 'people.job', 'households', 'ties', 'arrangements'] },
  { name: 'schemes', every: 1, why: 'a quarter of the households each week: entitled and not yet using', run: takeUpSchemes,
    reads: ['households', 'people', 'episodes'], writes: ['households', 'recorder'] },
  { name: 'scheme review', every: 1, why: 'one 52nd of the households each week: lapses, reconciliation and new income', run: reviewSchemes,
    reads: ['households', 'people'], writes: ['households', 'events', 'agenda', 'problems'] },
  { name: 'dating onsets', every: 1, why: 'one 52nd of the residents begins a personal year', run: dateOnsets,
    reads: ['people', 'households'], writes: ['agenda'] },
  { name: 'onset', every: 1, why: 'problems dated for this week begin', run: beginOnsets,
    reads: ['agenda'], writes: ['problems', 'episodes', 'agenda'] },
  { name: 'spillover', every: 1, why: 'after onset and course: acts on the problems there are now', run: spreadProblems,
    reads: ['problems', 'people', 'households'], writes: ['problems', 'episodes'] },
  { name: 'refresh', every: 1, why: 'one in 24 households each week picks up slow changes', run: refreshEpisodes,
    reads: ['problems', 'people', 'arrangements', 'levers'], writes: ['episodes', 'problems', 'arrangements'] },
  { name: 'tie endings', every: 1, why: 'ties before asking: nobody asks a tie that ends', run: endTies,
    reads: ['ties', 'people'], writes: ['ties', 'people.degree', 'arrangements', 'tieCalendar', 'seekCalendar'] },
  { name: 'tie formation', every: 1, why: 'those who miss a tie look for another', run: formTies,
    reads: ['people', 'ties', 'neighbourhoods'], writes: ['ties', 'people.degree', 'tieCalendar', 'seekCalendar'] },
  { name: 'community hours', every: 1, why: 'one 52nd of the residents: who gives to the neighbourhood this year', run: assignContributions,
    reads: ['people', 'households', 'levers'], writes: ['people.communityHours', 'people.contribution', 'people.trust', 'ties', 'problems', 'cases'] },
  { name: 'care at home', every: 1, why: 'before asking: who lives together does not wait to be asked', run: takeUpCare,
    reads: ['problems', 'people', 'households'], writes: ['arrangements', 'carers', 'problems'] },
  { name: 'asking', every: 1, why: 'informal help before formal: first the own circle', run: askForHelp,
    reads: ['problems.gap', 'ties', 'people'], writes: ['arrangements', 'problems', 'carers'] },
  { name: 'help review', every: 1, why: 'one in eight arrangements: balance, closeness, stopping', run: reviewHelp,
    reads: ['arrangements', 'people', 'ties', 'episodes'], writes: ['arrangements', 'ties', 'episodes'] },
  { name: 'strain', every: 1, why: 'one in eight carers: load is felt, and may make ill', run: feelStrain,
    reads: ['people.givenHours', 'carers'], writes: ['people.strain', 'carers', 'problems', 'episodes'] },
  { name: 'help-seeking', every: 1, why: 'who is stuck asks, or is reported', run: seekHelp,
    reads: ['episodes', 'people'], writes: ['episodes', 'cases'] },
  { name: 'provisions', every: 1, why: 'one in 12 households: individual provisions, and routes past the team', run: reviewProvisions,
    reads: ['episodes', 'problems', 'people'], writes: ['problems', 'people.lawsUsed', 'episodes'] },
  { name: 'outreach', every: 1, why: 'after asking: finds who did not ask', run: reachOut,
    reads: ['households', 'episodes', 'capacity'], writes: ['cases', 'capacity'] },
  { name: 'staff turnover', every: 1, why: 'before intake: who is there this week', run: replaceLeavers,
    reads: ['workers', 'cases'], writes: ['workers', 'capacity.skill', 'cases', 'problems'] },
  { name: 'choice of worker', every: 4, why: 'as turnover: before intake', run: changeWorkers,
    reads: ['cases', 'workers', 'levers'], writes: ['cases', 'problems', 'workers.places'] },
  { name: 'intake', every: 1, why: 'room left by last week’s closing is filled', run: openCases,
    reads: ['cases', 'workers', 'episodes'], writes: ['cases', 'problems', 'workers', 'ties.pledgedWeek'] },
  { name: 'assignment', every: 1, why: 'every known problem gets a handler', run: assignProblems,
    reads: ['cases', 'problems', 'capacity.skill'], writes: ['problems', 'cases', 'workers.places'] },
  { name: 'conferences', every: 1, why: 'after intake: held for cases that are there', run: holdConferences,
    reads: ['cases', 'episodes', 'ties'], writes: ['episodes', 'ties', 'problems', 'capacity'] },
  { name: 'aftercare', every: 1, why: 'one in four households with an instrument behind them', run: keepInTouch,
    reads: ['episodes', 'ties'], writes: ['episodes.legitimisedUntil', 'ties.closeness', 'capacity'] },
  { name: 'casework', every: 1, why: 'hours, treatment, noticing, conflict', run: doCasework,
    reads: ['cases', 'problems', 'workers', 'capacity'], writes: ['problems', 'cases', 'workers', 'capacity'] },
  { name: 'peer learning', every: 1, why: 'hours taken off casework go into it', run: learnFromPeers,
    reads: ['workers', 'levers'], writes: ['capacity.skill'] },
  { name: 'specialists', every: 1, why: 'after casework: takes who was referred', run: runSpecialists,
    reads: ['problems', 'capacity'], writes: ['problems', 'capacity', 'episodes'] },
  { name: 'closing', every: 1, why: 'last of the care: what is quiet is closed', run: closeCases,
    reads: ['cases', 'problems'], writes: ['cases', 'episodes', 'problems', 'households.closedWeek'] },
  { name: 'follow-up', every: 1, why: 'clients are looked at again half a year after intake; changes nothing', run: followUp,
    reads: ['followUps', 'problems'], writes: ['followUps', 'recorder'] },
  { name: 'return of trust', every: 1, why: 'one 52nd of the residents: trust drifts back', run: returnTrust,
    reads: ['people.trustBase'], writes: ['people.trust'] },
  { name: 'return of capability', every: 1, why: 'one 52nd of the residents: self-management drifts back', run: returnCapability,
    reads: ['people.selfManagementBase'], writes: ['people.selfManagement'] },
  { name: 'staff count', every: 1, why: 'hours and money are paid every week', run: countStaff,
    reads: ['workers', 'capacity'], writes: ['recorder'] },
  { name: 'census', every: PERIOD_WEEKS, why: 'counts, changes nothing', run: takeCensus,
    reads: ['everything'], writes: ['recorder'] },
  { name: 'queues', every: PERIOD_WEEKS, why: 'who waits at the end of the quarter', run: countQueues,
    reads: ['cases', 'problems', 'capacity'], writes: ['recorder'] },
  { name: 'population count', every: PERIOD_WEEKS, why: 'denominators', run: countPopulation,
    reads: ['people', 'households'], writes: ['recorder'] },
  { name: 'use of the laws', every: 52, why: 'a year of use is counted', run: countYearOfUse,
    reads: ['people.lawsUsed', 'households'], writes: ['recorder', 'people.lawsUsed'] },
  { name: 'roles', every: 4, why: 'who is close at the reform: seven years later their ties are looked at again', run: markRoles,
    reads: ['ties'], writes: ['ties.role', 'recorder'] },
  { name: 'circles', every: PERIOD_WEEKS, why: 'an eighth of the adults: loneliness, neighbours, whom one can count on', run: countCircles,
    reads: ['people', 'ties', 'households', 'problems'], writes: ['recorder'] },
  { name: 'reciprocity', every: 52, why: 'a year of giving and receiving is weighed', run: countReciprocity,
    reads: ['people'], writes: ['recorder', 'people.givenTotal', 'people.receivedTotal'] },
]

function formTies(world: World): void {
  seekTies(world)
}
