/**
 * The network at the start: how many support ties everybody keeps up, with whom, and since when.
 *
 *   target   negative binomial, mean by position (education, job, age)
 *   ties     everybody looks for ties by the same rules as during the run (tie-formation.ts), in rounds that fill all networks in step,
 *            so that friends of friends exist to be met
 *   ages     from the stationary distribution: exponential with the present hazard of the tie, at most a lifetime
 *
 * Linear in the number of residents. Rows of ties lie in the order of the lower row of their persons.
 */
import { createCalendar } from '../core/calendar.ts'
import { copyRecord, createTable, reserve } from '../core/columns.ts'
import { exponential, negativeBinomial } from '../core/distributions.ts'
import { Draws, type SeedKey, threefry2x32 } from '../core/draws.ts'
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { ADULT_AGE, ageGroupOf, ORIGINS, TIE_KINDS } from '../model/dimensions.ts'
import type { GroupValues } from '../model/parameters.ts'
import { type Network, type People, type Population, TIES, type Ties, TIE_BYTES, TIE_HALVES, TIE_WORDS } from '../model/state.ts'
import { Stream } from '../model/streams.ts'
import { scatterConstants } from '../model/tie-foci.ts'
import { beginSeeking, findPartner, missedKind } from '../model/tie-formation.ts'
import { hazardOf, levelOf, type NetworkState, scheduleTie } from '../model/tie-hazard.ts'
import { CALENDAR_WEEKS, tieNumbers } from '../model/tie-numbers.ts'
import { fillProfiles, WORK } from '../model/tie-profile.ts'
import { commonNeighbours, linkTie, SPARE_SLOTS } from '../model/ties.ts'

/** Spare rows, as a part of the ties there are: while the network is made, and for ties that have ended and wait in the calendar. */
const DRAFT_SPARE = 0.05
const SPARE = 0.01
/** Nothing has ended yet: every kind of tie is looked for in proportion to the shortfall. */
const SAME_PACE = TIE_KINDS.map(() => 1)
/** Rounds of looking. */
const ROUNDS = 8
/** Most support ties a person can want: degrees are stored in a byte and instruments may add some. */
const MOST_TIES = 100

/** Add ties to a population without them. Sets people.{targetTies, degree, firstSlot}. */
export function buildNetwork(
  population: Omit<Population, 'ties' | 'tieCalendar' | 'seekCalendar' | 'network'>,
  group: GroupValues<'ties'>,
  key: SeedKey,
): Pick<Population, 'ties' | 'tieCalendar' | 'seekCalendar' | 'network'> {
  const { people, neighbourhoods } = population
  const draws = new Draws(key)
  const targets = drawTargets(population, group, draws)
  let wanted = 0
  for (let i = 0; i < targets.length; i++) wanted += targets[i]
  const { firstSlot } = people.columns
  let slots = 0
  for (let i = 0; i < targets.length; i++) {
    firstSlot[i] = slots
    if (targets[i] > 0) slots += targets[i] + SPARE_SLOTS
  }
  const pairKey0 = draws.at(Stream.TIE_FRAILTY, 0).word(0)
  const profile = new Uint16Array(people.count)
  fillProfiles(people, profile)
  const network = copyRecord<Network>({
    profile,
    // One more than the slots: who has none may stand at the end, and is read ahead with the others.
    slots: new Int32Array(slots + 1),
    circles: new Int32Array(slots + 1),
    seeking: new Uint8Array(people.count),
    due: [],
    ...scatterConstants(people, neighbourhoods, draws),
    originShare: originShares(people),
    workShare: workShare(profile),
    pairKey0,
    pairKey1: threefry2x32(pairKey0, 0, 0, 0),
  })
  const draft: NetworkState = {
    ...population,
    ties: createTable(TIES, Math.ceil((wanted / 2) * (1 + DRAFT_SPARE))),
    tieCalendar: createCalendar(CALENDAR_WEEKS, wanted / 2),
    seekCalendar: createCalendar(CALENDAR_WEEKS, people.count / 16),
    network,
    week: 0,
    parameters: { ties: group },
    draws,
  }
  formTies(draft, targets)
  const state = { ...draft, ties: sortTies(draft) }
  giveAges(state, group)
  for (let i = 0; i < people.count; i++) beginSeeking(state, i)
  return { ties: state.ties, tieCalendar: state.tieCalendar, seekCalendar: state.seekCalendar, network }
}

function workShare(profile: Uint16Array): number {
  let count = 0
  for (let i = 0; i < profile.length; i++) if ((profile[i] & WORK) !== 0) count++
  return count / profile.length
}

function originShares(people: People): Float64Array {
  const counts = new Float64Array(ORIGINS.length)
  for (let i = 0; i < people.count; i++) counts[people.columns.origin[i]] += 1 / people.count
  return counts
}

/** Support ties each adult keeps up when all goes well; 0 for children. Depends on nobody else. */
function drawTargets(
  population: Omit<Population, 'ties' | 'tieCalendar' | 'seekCalendar' | 'network'>,
  group: GroupValues<'ties'>,
  draws: Draws,
): Uint8Array {
  const { key, ageYears, education, job } = population.people.columns
  const luck = draws.at(Stream.NETWORK, 0)
  const targets = new Uint8Array(population.people.count)
  for (let i = 0; i < targets.length; i++) {
    if (ageYears[i] < ADULT_AGE) continue
    const position = group.targetByEducation[education[i]] * group.targetByJob[job[i]] * group.targetByAge[ageGroupOf(ageYears[i])]
    const count = negativeBinomial(luck.uniform(key[i]), group.targetMean * position, group.targetSize)
    targets[i] = count < MOST_TIES ? count : MOST_TIES
  }
  return targets
}

/** Fill all networks in step: in round r everybody looks until r + 1 parts of the target are there. */
function formTies(state: NetworkState, targets: Uint8Array): void {
  const { people, ties } = state
  const { key, degree, targetTies } = people.columns
  degree.fill(0)
  const vacancies = vacancyShare(state.parameters.ties)
  const vacant = state.draws.at(Stream.NETWORK, 1)
  for (let round = 0; round < ROUNDS; round++) {
    const luck = state.draws.at(Stream.TIE_BUILD, round)
    for (let i = 0; i < targets.length; i++) {
      // Some have just lost a tie and not found another.
      const most = targets[i] > 0 && vacant.uniform(key[i]) < vacancies ? targets[i] - 1 : targets[i]
      targetTies[i] = Math.min(most, Math.floor((targets[i] * (round + 1)) / ROUNDS + (key[i] % ROUNDS) / ROUNDS))
    }
    fillProfiles(people, state.network.profile)
    for (let i = 0; i < targets.length; i++) {
      for (let serial = 0; degree[i] < targetTies[i]; serial++) {
        const kind = missedKind(state, i, luck, serial, SAME_PACE)
        const j = findPartner(state, i, kind)
        if (j < 0) break
        appendTie(ties, key[i] < key[j] ? i : j, key[i] < key[j] ? j : i, kind)
        linkTie(state, ties.count - 1)
      }
    }
  }
  targetTies.set(targets)
  fillProfiles(people, state.network.profile)
}

/** Share of adults who look for a tie at a moment: ties lost a week times weeks of looking; half are found by the other side. */
function vacancyShare(group: GroupValues<'ties'>): number {
  let endPerWeek = 0
  for (let kind = 0; kind < TIE_KINDS.length; kind++) endPerWeek += (group.mix[kind] * group.endPerYear[kind]) / WEEKS_PER_YEAR
  return Math.min(1, (group.targetMean * endPerWeek * group.seekWeeks) / 2)
}

function appendTie(ties: Ties, a: number, b: number, kind: number): void {
  if (ties.count === ties.capacity) reserve(ties, 1)
  const t = ties.count++
  ties.live++
  ties.columns.a[t * TIE_WORDS] = a
  ties.columns.b[t * TIE_WORDS] = b
  ties.columns.kind[t * TIE_BYTES] = kind
}

/** A table of the same ties, in order of the lower person, so that the ties of a person and of the people around lie together. */
function sortTies(state: NetworkState): Ties {
  const { people, ties } = state
  const { a, b, kind } = ties.columns
  const start = new Uint32Array(people.count + 1)
  for (let t = 0; t < ties.count; t++) start[(a[t * TIE_WORDS] < b[t * TIE_WORDS] ? a[t * TIE_WORDS] : b[t * TIE_WORDS]) + 1]++
  for (let i = 0; i < people.count; i++) start[i + 1] += start[i]
  const sorted = createTable(TIES, Math.ceil(ties.count * (1 + SPARE)))
  sorted.count = sorted.live = ties.count
  const c = sorted.columns
  for (let t = 0; t < ties.count; t++) {
    const row = start[a[t * TIE_WORDS] < b[t * TIE_WORDS] ? a[t * TIE_WORDS] : b[t * TIE_WORDS]]++
    c.a[row * TIE_WORDS] = a[t * TIE_WORDS]
    c.b[row * TIE_WORDS] = b[t * TIE_WORDS]
    c.kind[row * TIE_BYTES] = kind[t * TIE_BYTES]
  }
  people.columns.degree.fill(0)
  const linked = { ...state, ties: sorted }
  for (let t = 0; t < sorted.count; t++) linkTie(linked, t)
  return sorted
}

/** Since when, how close and until when, as in a network that has been there for long. */
function giveAges(state: NetworkState, group: GroupValues<'ties'>): void {
  const { people, ties, draws } = state
  const c = ties.columns
  const { key, ageYears } = people.columns
  const n = tieNumbers(group)
  for (let t = 0; t < ties.count; t++) {
    // Before the run: marks the tie as one of those that exist, which are the less frail.
    c.startWeek[t * TIE_HALVES] = -1
    c.common[t * TIE_BYTES] = commonNeighbours(state, c.a[t * TIE_WORDS], c.b[t * TIE_WORDS])
  }
  const ages = draws.at(Stream.TIE_AGE, 0)
  for (let t = 0; t < ties.count; t++) {
    const level = levelOf(state, t)
    c.closeness[t * TIE_WORDS] = level
    const hazard = hazardOf(state, t)
    const years = Math.min(ageYears[c.a[t * TIE_WORDS]], ageYears[c.b[t * TIE_WORDS]])
    const age =
      1 + Math.floor(Math.min(exponential(ages.uniform(key[c.a[t * TIE_WORDS]], key[c.b[t * TIE_WORDS]])) / hazard, years * WEEKS_PER_YEAR))
    c.startWeek[t * TIE_HALVES] = -age
    c.closeness[t * TIE_WORDS] = level + (group.closenessNew - level) * n.returnLeft[Math.min(age, CALENDAR_WEEKS)]
  }
  const thresholds = draws.at(Stream.TIE_END, -1)
  for (let t = 0; t < ties.count; t++) {
    c.endLeft[t * TIE_WORDS] = exponential(thresholds.uniform(key[c.a[t * TIE_WORDS]], key[c.b[t * TIE_WORDS]]))
    scheduleTie(state, t)
  }
}
