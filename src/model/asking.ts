/**
 * Asking, accepting and arranging informal help (S6). Every four weeks a person with an unmet need thinks of one of the people around,
 * by lot: a housemate weighs more than a tie. Who is asked and accepts helps for a lasting number of hours a week.
 *
 *   P(ask)     = s · logistic(a0 + a_w w + a_g min(gap/n₂, 2) − a_σ σ − a_d debt − a_z 1[z_j > .4] + a_L legitimised)
 *   P(accept)  = logistic(c0 + c_w w + c_k kin − c_d debt + c_p pledge + c_s slack_j − c_x X_j + c_h co-resident)
 *   hours      = gap · min(1, h0 + h1 w)                                                              [hour/week]
 *   debt       = min(most, max(0, −balance)/unit) · (.3 if kin else 1);  slack_j = max(0, 1 − given_j / C_j)
 *   pledge     = half-life decay since a network meeting or family group conference; legitimised = 1 for some weeks after it
 *   felt debt  is up to half less for who gives hours to the neighbourhood (reciprocity.ts); those hours also leave less slack
 *   offer      of who came to mind and was not asked: (1 − hesitation) · max(0, (w − w0)/(1 − w0)), then P(accept) as above
 *   task       after a conference a helper takes at most a share of the gap: tasks are divided
 *
 * Arrangements last: if helpers were drawn anew each week, load would average out and nobody could ever be overloaded.
 *
 * Reads       problems.{gap, asker}, people, ties, episodes
 * Writes      arrangements, people.{firstHelp, givenHours}, carers, problems
 * Draws       ASK per asker and month: who comes to mind; ASK per ordered pair: one uniform for asking, one for accepting
 * Parameters  support.ask…, support.accept…, support.hours…
 * Left out    children as helpers; offers by who does not come to mind
 * Checked by  test/model/support.test.ts; null tests F5 and F6
 */
import { exp, logistic } from '../core/detmath.ts'
import type { Luck } from '../core/draws.ts'
import { fractions, wholes } from '../core/scratch.ts'
import { findHelp, HelpOrigin, startHelp } from './arrangements.ts'
import { AHEAD, readAskedAhead, readAskersAhead } from './care-ahead.ts'
import { ADULT_AGE, Tie } from './dimensions.ts'
import { countAsking, creditOf } from './felt-debt.ts'
import { meetNeeds } from './needs.ts'
import { NONE, TIE_BYTES, TIE_WORDS } from './state.ts'
import { Stream } from './streams.ts'
import { balanceOf, closenessOf, OTHER } from './ties.ts'
import { findDueSince, roomForDue } from './turns.ts'
import type { World } from './world.ts'

/** Weeks between two thoughts of asking somebody; a power of two. */
const ASK_WEEKS = 4
const LN2 = 0.6931471805599453

export function askForHelp(world: World): void {
  const { problems, week } = world
  const { stage, gap, onsetWeek } = problems.columns
  const worthAsking = world.parameters.support.gapWorthAsking
  const luck = world.draws.at(Stream.ASK, week)
  const due = roomForDue(problems.count)
  const count = findDueSince(due, onsetWeek, problems.count, week, ASK_WEEKS)
  const { lot, person, tie } = thoughts
  for (let n = 0; n < count; n++) {
    const at = n % ASK_AHEAD
    if (at === 0) thinkAhead(world, luck, due, n, Math.min(count, n + ASK_AHEAD))
    const q = due[n]
    if (gap[q] <= worthAsking || stage[q] === 0) continue
    // Help that began this week may have made a gap that was not there.
    if (lot[at] < 0) draw(world, luck, q, at)
    if (person[at] >= 0) ask(world, q, person[at], tie[at], lot[at])
  }
}

/** Problems thought ahead about at a time. Some one in eight has a gap worth asking for, so these are as many questions as rows are read ahead elsewhere. */
const ASK_AHEAD = 8 * AHEAD
/** By place in the batch: the lot of the question, −1 while there is none; who is thought of, −1 nobody; along which tie, −1 none. */
const thoughts = { lot: fractions(ASK_AHEAD), person: wholes(ASK_AHEAD), tie: wholes(ASK_AHEAD) } as const

/** Lots of due[from] … due[to − 1] and whom they think of: nothing of it changes while others are asked, and memory is waited for once. */
function thinkAhead(world: World, luck: Luck, due: Int32Array, from: number, to: number): void {
  const { stage, gap, asker } = world.problems.columns
  const worthAsking = world.parameters.support.gapWorthAsking
  const { lot, person, tie } = thoughts
  let asking = 0
  for (let n = from; n < to; n++) {
    const q = due[n]
    lot[n - from] = -1
    if (gap[q] <= worthAsking || stage[q] === 0) continue
    askers[asking] = asker[q]
    places[asking++] = n - from
  }
  readAskersAhead(world, askers, asking)
  let count = 0
  for (let k = 0; k < asking; k++) {
    const at = places[k]
    draw(world, luck, due[from + at], at)
    if (person[at] < 0) continue
    asked[count] = person[at]
    along[count++] = tie[at]
  }
  readAskedAhead(world, asked, along, count)
}
const askers = wholes(ASK_AHEAD)
const places = wholes(ASK_AHEAD)
const asked = wholes(ASK_AHEAD)
const along = wholes(ASK_AHEAD)

/** The lot of problem q, and whom its asker thinks of. */
function draw(world: World, luck: Luck, q: number, at: number): void {
  const scale = world.parameters.support.askScale
  const u = luck.uniform(world.people.columns.key[world.problems.columns.asker[q]])
  thoughts.lot[at] = u / scale
  thoughts.person[at] = NONE
  // Most draws are above the highest possible chance: settle them before looking at anybody.
  if (u < scale) think(world, world.problems.columns.asker[q], luck.second(), at)
}

/** Asker i thinks of one person, by lot v. */
function think(world: World, i: number, v: number, at: number): void {
  const { people, households } = world
  const s = world.parameters.support
  const { ageYears, firstSlot, degree, household } = people.columns
  const home = household[i]
  const first = households.columns.firstPerson[home]
  const end = first + households.columns.size[home]
  let housemates = 0
  for (let j = first; j < end; j++) if (j !== i && ageYears[j] >= ADULT_AGE) housemates++
  let place = v * (housemates * s.askHousemate + degree[i])
  if (place < housemates * s.askHousemate) {
    let skip = Math.floor(place / s.askHousemate)
    for (let j = first; j < end; j++) {
      if (j === i || ageYears[j] < ADULT_AGE || skip-- > 0) continue
      thoughts.person[at] = j
      thoughts.tie[at] = NONE
      return
    }
  }
  place -= housemates * s.askHousemate
  if (place >= degree[i]) return
  const slot = firstSlot[i] + Math.floor(place)
  thoughts.person[at] = world.network.circles[slot] & OTHER
  thoughts.tie[at] = world.network.slots[slot]
}

/** At a conference the question is put for the person: each of these ties is asked, those with most hours left first. */
export function askTogether(world: World, i: number, ties: readonly number[]): void {
  const c = world.problems.columns
  const { household, key, helpHours, givenHours, communityHours } = world.people.columns
  const { a, b } = world.ties.columns
  const left = (t: number): number => {
    const j = a[t * TIE_WORDS] + b[t * TIE_WORDS] - i
    return helpHours[j] - givenHours[j] - communityHours[j]
  }
  const other = (t: number): number => key[a[t * TIE_WORDS] + b[t * TIE_WORDS] - i]
  const order = [...ties].sort((s, t) => left(t) - left(s) || other(s) - other(t))
  const episode = world.households.columns.episode[household[i]]
  for (const t of order) {
    for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) {
      if (c.asker[q] === i && c.gap[q] > world.parameters.support.gapWorthAsking)
        ask(world, q, a[t * TIE_WORDS] + b[t * TIE_WORDS] - i, t, 0)
    }
  }
}

/** Ask j, along a tie or as a housemate (tie −1); at u = 0 the question is put in any case. */
function ask(world: World, q: number, j: number, t: number, u: number): void {
  const { people, households, ties, week } = world
  const s = world.parameters.support
  const c = world.problems.columns
  const e = world.episodes.columns
  const i = c.asker[q]
  const { key, strain, givenHours, helpHours, communityHours, reluctance, household } = people.columns
  if (findHelp(world, j, i) >= 0) return
  const atHome = t < 0 ? 1 : 0
  const isKin = atHome === 1 || ties.columns.kind[t * TIE_BYTES] === Tie.KIN ? 1 : 0
  const w = atHome === 1 ? s.coresidentCloseness : closenessOf(world, t)
  let debt = 0
  let pledge = 0
  if (atHome === 0) {
    const balance = balanceOf(world, t)
    const owed = Math.max(0, ties.columns.a[t * TIE_WORDS] === i ? -balance : balance)
    debt = Math.min(s.debtMost, owed / s.debtUnitHours) * (isKin === 1 ? s.kinDebtShare : 1) * (1 - creditOf(world, i))
    const pledged = ties.columns.pledgedWeek[t]
    if (pledged >= 0) pledge = exp((-LN2 * (week - pledged)) / world.parameters.meeting.pledgeHalfLife)
  }
  const legitimised = week < e.legitimisedUntil[c.episode[q]] ? 1 : 0
  const strained = strain[j] > s.strainThreshold ? 1 : 0
  const size = Math.min(c.gap[q] / s.needHours[1], 2)
  const bold =
    s.askBase +
    s.askCloseness * w +
    s.askGap * size -
    s.askReluctance * reluctance[i] -
    s.askDebt * debt -
    s.askStrained * strained +
    s.askLegitimised * legitimised
  const asks = u < logistic(bold)
  if (atHome === 0) countAsking(world, i, debt, asks)
  const luck = world.draws.at(Stream.ASK, week)
  const v = luck.uniform(key[i], key[j])
  if (!asks) {
    // Who sees it and is close may offer; most hold back.
    const near = Math.max(0, (w - s.offerFrom) / (1 - s.offerFrom))
    if (luck.second() >= (1 - s.offerHesitation) * near) return
  }
  const slack = Math.max(0, 1 - (givenHours[j] + communityHours[j]) / helpHours[j])
  const trouble = households.columns.episode[household[j]]
  const stress = trouble >= 0 ? e.stress[trouble] : 0
  const willing =
    s.acceptBase +
    s.acceptCloseness * w +
    s.acceptKin * isKin -
    s.acceptDebt * debt +
    s.acceptPledge * pledge +
    s.acceptSlack * slack -
    s.acceptStress * stress +
    s.acceptCoresident * atHome
  if (v >= logistic(willing)) return
  const pledged = pledge > 0 && legitimised === 1
  const conferred = pledged && e.conferenceHeld[c.episode[q]] > e.meetingWeek[c.episode[q]]
  const part = Math.min(1, s.hoursBase + s.hoursCloseness * w)
  const hours = c.gap[q] * (conferred ? Math.min(part, world.parameters.conference.taskShare) : part)
  startHelp(world, j, i, t, hours, { origin: conferred ? HelpOrigin.CONFERENCE : pledged ? HelpOrigin.MEETING : HelpOrigin.GROWN })
  meetNeeds(world, c.episode[q])
}
