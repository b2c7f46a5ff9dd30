/**
 * Reading ahead for those whose turn it is in the care of a week, as look-ahead.ts does for ties. What a household with trouble is
 * made of lies in many columns, far apart in memory. A short loop that only reads waits for a dozen at a time, and the work after it
 * finds everything near. Nothing is changed and nothing is returned that means anything: leaving the calls out gives the same
 * results, later.
 *
 * Reads       episodes, households, problems, people, arrangements, ties
 * Writes      nothing
 * Checked by  every test of care; `npm run bench`
 */
import { fractions } from '../core/scratch.ts'
import type { World } from './world.ts'
import { TIE_BYTES, TIE_WORDS } from './state.ts'

/** Rows read ahead at a time: few enough to be still near when their turn comes. */
export const AHEAD = 32

/** What was read ends here, so that neither the bundler nor the compiler can leave the reading out: a list, for they see that nobody reads a variable. */
const seen = fractions()

/** Read the households with trouble list[from] … list[to − 1]: what `refreshEpisode` asks. */
export function readTroubleAhead(world: World, list: ArrayLike<number>, from: number, to: number): void {
  const { household, firstProblem, conflictUntil } = world.episodes.columns
  const { using } = world.households.columns
  const { combinations } = world
  const { type, stage, asker, bearer, next, handler, provided } = world.problems.columns
  const { strain, selfManagement, trust, awareness, reluctance, firstHelp, toldWeek } = world.people.columns
  let whole = 0
  let sum = 0
  for (let n = from; n < to; n++) {
    const e = list[n]
    whole ^= conflictUntil[e] ^ using[household[e]]
    for (let q = firstProblem[e]; q >= 0; q = next[q]) {
      const i = asker[q]
      whole ^= type[q] ^ stage[q] ^ handler[q] ^ firstHelp[bearer[q]] ^ combinations[bearer[q]] ^ toldWeek[i]
      sum += provided[q] + strain[i] + selfManagement[i] + trust[i] + awareness[i] + reluctance[i]
    }
  }
  seen[0] = whole + sum
}

/** Read arrangements list[from] … list[to − 1], the two persons of each and the tie between them. */
export function readHelpAhead(world: World, list: ArrayLike<number>, from: number, to: number): void {
  const { giver, receiver, tie, endLeft, mode, origin, untilWeek } = world.arrangements.columns
  const { strain, givenTotal, receivedTotal, key } = world.people.columns
  const { a, common } = world.ties.columns
  let whole = 0
  let sum = 0
  for (let n = from; n < to; n++) {
    const k = list[n]
    const i = giver[k]
    const j = receiver[k]
    whole ^= mode[k] ^ origin[k] ^ untilWeek[k]
    sum += endLeft[k] + strain[i] + givenTotal[i] + strain[j] + receivedTotal[j]
    whole ^= key[i] ^ key[j]
  }
  // The rows of ties in a loop that does little else: the less it does, the more it waits for at once. The first row stands for none.
  for (let n = from; n < to; n++) {
    const t = tie[list[n]] < 0 ? 0 : tie[list[n]]
    whole ^= a[t * TIE_WORDS] ^ common[t * TIE_BYTES]
  }
  seen[0] = whole + sum
}

/** Read the households with trouble list[from] … list[to − 1], their problems and all who live there: what spillovers ask. */
export function readHomesAhead(world: World, list: ArrayLike<number>, from: number, to: number): void {
  const { household, firstProblem } = world.episodes.columns
  const { firstPerson, size, lowIncome, entitled, using, margin } = world.households.columns
  const { type, stage, bearer, next } = world.problems.columns
  const { key, ageYears, frailty, job, household: home } = world.people.columns
  let whole = 0
  let sum = 0
  for (let n = from; n < to; n++) {
    const e = list[n]
    const h = household[e]
    const i = firstPerson[h]
    whole ^= size[h] ^ lowIncome[h] ^ entitled[h] ^ using[h]
    whole ^= key[i] ^ ageYears[i] ^ job[i] ^ home[i]
    sum += frailty[i] + margin[h]
    for (let q = firstProblem[e]; q >= 0; q = next[q]) whole ^= type[q] ^ stage[q] ^ bearer[q]
  }
  seen[0] = whole + sum
}

/** Read the problems of the households list[from] … list[to − 1]: what a look at provisions asks. */
export function readNeedsAhead(world: World, list: ArrayLike<number>, from: number, to: number): void {
  const { firstProblem, seekRate } = world.episodes.columns
  const { type, stage, bearer, next, provision, provisionUntil, known, handler, formalHours } = world.problems.columns
  const { key } = world.people.columns
  let whole = 0
  let sum = 0
  for (let n = from; n < to; n++) {
    sum += seekRate[list[n]]
    for (let q = firstProblem[list[n]]; q >= 0; q = next[q]) {
      whole ^= type[q] ^ stage[q] ^ provision[q] ^ provisionUntil[q] ^ known[q] ^ handler[q] ^ key[bearer[q]]
      sum += formalHours[q]
    }
  }
  seen[0] = whole + sum
}

/** Read persons list[from] … list[to − 1] and their households: what the begin of a problem asks. */
export function readPersonsAhead(world: World, list: ArrayLike<number>, from: number, to: number): void {
  const { household, ageYears, key } = world.people.columns
  const { strain, selfManagement, trust, awareness, reluctance, firstHelp, toldWeek } = world.people.columns
  const { episode, firstPerson, using } = world.households.columns
  const { combinations } = world
  let whole = 0
  let sum = 0
  for (let n = from; n < to; n++) {
    const i = list[n]
    const home = household[i]
    whole ^= episode[home] ^ firstPerson[home] ^ using[home] ^ ageYears[i] ^ key[i] ^ firstHelp[i] ^ toldWeek[i] ^ combinations[i]
    sum += strain[i] + selfManagement[i] + trust[i] + awareness[i] + reluctance[i]
  }
  seen[0] = whole + sum
}

/** Read those who have the problems list[from] … list[to − 1], and who helps them. */
export function readBearersAhead(world: World, list: ArrayLike<number>, from: number, to: number): void {
  const { bearer, episode } = world.problems.columns
  const { household, firstHelp } = world.people.columns
  const { size, firstPerson } = world.households.columns
  const { firstProblem } = world.episodes.columns
  const { mode, next } = world.arrangements.columns
  let whole = 0
  for (let n = from; n < to; n++) {
    const q = list[n]
    const i = bearer[q]
    const home = household[i]
    const k = firstHelp[i]
    whole ^= size[home] ^ firstPerson[home] ^ firstProblem[episode[q]]
    if (k >= 0) whole ^= mode[k] ^ next[k]
  }
  seen[0] = whole
}

/** Read who asks for help, the first `count`: with whom they live and how many they know, and who helps them. */
export function readAskersAhead(world: World, persons: Int32Array, count: number): void {
  const { key, household, firstSlot, degree, firstHelp } = world.people.columns
  const { firstPerson, size } = world.households.columns
  const { slots, circles } = world.network
  const { giver } = world.arrangements.columns
  let whole = 0
  for (let n = 0; n < count; n++) {
    const i = persons[n]
    whole ^= key[i] ^ firstPerson[household[i]] ^ size[household[i]] ^ slots[firstSlot[i]] ^ circles[firstSlot[i] + degree[i]]
    if (firstHelp[i] >= 0) whole ^= giver[firstHelp[i]]
  }
  seen[0] = whole
}

/** Read who is asked for help, the first `count`, and along which ties; −1 stands for none. */
export function readAskedAhead(world: World, persons: Int32Array, ties: Int32Array, count: number): void {
  const { household, key, strain, givenHours, helpHours } = world.people.columns
  const { episode } = world.households.columns
  const { closeness, common } = world.ties.columns
  let whole = 0
  let sum = 0
  for (let n = 0; n < count; n++) {
    const j = persons[n]
    whole ^= episode[household[j]] ^ key[j]
    sum += strain[j] + givenHours[j] + helpHours[j]
  }
  for (let n = 0; n < count; n++) {
    const t = ties[n] < 0 ? 0 : ties[n]
    whole ^= common[t * TIE_BYTES]
    sum += closeness[t * TIE_WORDS]
  }
  seen[0] = whole + sum
}

/** Read the cases list[from] … list[to − 1] and the problems of their households: what casework asks. */
export function readCasesAhead(world: World, list: ArrayLike<number>, from: number, to: number): void {
  const { episode } = world.cases.columns
  const { firstProblem, conflictUntil } = world.episodes.columns
  const { stage, type, known, handler, next, rapport, treatRate, granted, formalHours } = world.problems.columns
  let whole = 0
  let sum = 0
  for (let n = from; n < to; n++) {
    const e = episode[list[n]]
    whole ^= conflictUntil[e]
    for (let q = firstProblem[e]; q >= 0; q = next[q]) {
      whole ^= stage[q] ^ type[q] ^ known[q] ^ handler[q]
      sum += rapport[q] + treatRate[q] + granted[q] + formalHours[q]
    }
  }
  seen[0] = whole + sum
}

/** Read ties list[from] … list[to − 1] that have ended: who lost them and where these count. */
export function readLossesAhead(world: World, list: ArrayLike<number>, from: number, to: number): void {
  const { a, b } = world.ties.columns
  const { firstHelp } = world.people.columns
  const { combinations } = world
  let whole = 0
  for (let n = from; n < to; n++) {
    const t = list[n]
    whole ^= combinations[a[t * TIE_WORDS]] ^ combinations[b[t * TIE_WORDS]] ^ firstHelp[a[t * TIE_WORDS]] ^ firstHelp[b[t * TIE_WORDS]]
  }
  seen[0] = whole
}
