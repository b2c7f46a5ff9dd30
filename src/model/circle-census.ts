/**
 * What one’s circle means for a person: severe loneliness, neighbours, whom one can count on. Counted, never fed back.
 *
 *   severely lonely   v < logistic(l0 − l_s S/(S + S½) − l_p partner + l_m stage of mental problems + l_d debt + l_i low income)
 *                     S = Σ closeness of ties; v uniform, one lasting draw per person (disposition)
 *   neighbour         weekly contact when v′ < 1 − (1 − n0)(1 − n1)^(neighbour ties): hearing from neighbours without a support tie, or through one
 *   can count on      an adult housemate or a tie with closeness from `countOnCloseness`, who has hours left and is not overloaded
 *
 * Loneliness does not raise the onset of mental problems here, although cohorts find about a doubled risk (Mann et al. 2022):
 * isolation already works through help and frailty, and a second path would count it twice. Position differs, coefficients do not:
 * single people, the poor and newcomers are lonelier through their ties, their homes and their problems.
 *
 * Each quarter one in eight adults, so that two years cover everybody: looking at every tie of everybody would cost too much.
 *
 * Reads       people, ties, households, problems
 * Writes      recorder
 * Draws       LONELY, MEET_NEIGHBOUR per person, for the whole run
 * Parameters  loneliness.*
 * Checked by  test/model/circle-census.test.ts; targets C17, C22; patterns P3, P8
 */
import { log, logistic } from '../core/detmath.ts'
import { ADULT_AGE, Problem, Tie } from './dimensions.ts'
import { findProblem } from './episodes.ts'
import { creditOf } from './felt-debt.ts'
import { CIRCLES_AHEAD, readTiesOfAhead } from './look-ahead.ts'
import { FOLLOW_UP_WEEKS, SERIOUS_STAGE, Measure } from './measures.ts'
import { add, cellsOf, PERIOD_WEEKS, periodOffset, placeOf } from './record.ts'
import { closeSheet, linesOf, mark, markLines, openSheet, rowsOf, weighLines } from './sheet.ts'
import { Stream } from './streams.ts'
import { roomForDue } from './turns.ts'
import { balanceOf, closenessAlong, closenessOf, KIND_BIT, isAlive, OTHER } from './ties.ts'
import type { World } from './world.ts'
import { TIE_BYTES, TIE_WORDS } from './state.ts'

/** Quarters in which all adults have had their turn; a power of two. */
const TURNS = 8

/** More than the closeness of any circle. */
const NEVER_SETTLED = 1e9
/** Room for the rounding of closeness. */
const SLACK = 1e-6

export function countCircles(world: World): void {
  if (world.week < world.reformWeek) return
  const { people, households, ties, network, problems } = world
  const p = world.parameters.loneliness
  const s = world.parameters.support
  const { key, ageYears, household, firstSlot, degree, receivedTotal, givenTotal, everHelped, intrusionWeek } = people.columns
  const { firstPerson, size, episode, lowIncome } = households.columns
  const { balance: lastBalance } = ties.columns
  const { slots, circles } = network
  const c = problems.columns
  const { neighbourTie, countOnCloseness } = p
  // More closeness can then only make less lonely.
  const canSettle = p.ties > 0 && p.debt >= 0 && Math.min(...world.parameters.ties.closenessByKind) >= world.parameters.ties.closenessSpread
  const { debtUnitHours, kinDebtShare } = s
  const { line } = CIRCLE_LINES
  const sheet = openSheet(world, CIRCLE_LINES)
  const { tally } = world.recorder
  const data = world.recorder.tally.data
  const now = periodOffset(world, world.week)
  const turn = Math.floor(world.week / PERIOD_WEEKS) & (TURNS - 1)
  const lonelyLuck = world.draws.at(Stream.LONELY, 0)
  const meetLuck = world.draws.at(Stream.MEET_NEIGHBOUR, 0)
  const due = roomForDue(people.count)
  const count = findAdults(world, due, turn)
  for (let n = 0; n < count; n++) {
    if (n % CIRCLES_AHEAD === 0) readTiesOfAhead(world, due, n, Math.min(count, n + CIRCLES_AHEAD))
    const i = due[n]
    const id = key[i]
    const home = household[i]
    const homeEnd = firstPerson[home] + size[home]
    let partner = 0
    // Housemates first: their rows are near, and one who can be counted on is enough.
    let counts = false
    for (let j = firstPerson[home]; j < homeEnd; j++) {
      if (j === i || ageYears[j] < ADULT_AGE) continue
      partner = 1
      if (!counts) counts = hasTime(world, j)
    }
    const troubled = episode[home] >= 0
    const mental = troubled ? findProblem(world, i, Problem.MENTAL) : -1
    const stage = mental >= 0 ? c.stage[mental] : 0
    const lonely = lonelyLuck.uniform(id)
    const wasHelped = everHelped[i] === 1
    // From this closeness on it is settled that he or she is not lonely, whatever is owed.
    let settled = NEVER_SETTLED
    if (canSettle) {
      const most = p.base - p.partner * partner + p.mental * stage + p.debt * (wasHelped ? s.debtMost : 0) + p.lowIncome * lowIncome[home]
      const part = (most - log(lonely / (1 - lonely))) / p.ties
      if (part < 1) settled = (p.tiesHalf * part) / (1 - part) + SLACK
    }
    let close = 0
    let stranger = 1
    let debt = 0
    const start = firstSlot[i]
    const end = start + degree[i]
    for (let slot = start; slot < end; slot++) {
      const ends = circles[slot]
      const kind = ends >>> KIND_BIT
      if (kind === Tie.NEIGHBOUR) stranger *= 1 - neighbourTie
      const isClear = counts && close >= settled
      if (isClear && !wasHelped) continue
      const t = slots[slot]
      const other = ends & OTHER
      if (wasHelped && lastBalance[t * TIE_WORDS] !== 0) {
        const balance = balanceOf(world, t)
        const owed = id < key[other] ? -balance : balance
        if (owed > 0) debt += (owed / debtUnitHours) * (kind === Tie.KIN ? kinDebtShare : 1)
      }
      if (isClear) continue
      const w = closenessAlong(world, t, i, other, kind)
      close += w
      if (!counts && w >= countOnCloseness) counts = hasTime(world, other)
    }
    debt = Math.min(s.debtMost, debt) * (1 - creditOf(world, i))
    const odds =
      p.base -
      (p.ties * close) / (close + p.tiesHalf) -
      p.partner * partner +
      p.mental * stage +
      p.debt * debt +
      p.lowIncome * lowIncome[home]
    let bits = 1 << line.circleWeeks
    if (close < settled && lonely < logistic(odds)) bits |= 1 << line.lonelyWeeks
    if (meetLuck.uniform(id) < 1 - (1 - p.neighbourBase) * stranger) bits |= 1 << line.neighbourWeeks
    cellsOf(world, i)
    if (debt > 0) {
      add(data, placeOf(tally, Measure.feltDebt, now), debt * PERIOD_WEEKS)
      // The others are counted in their own turn.
      const loss = ((p.qualityDebt * debt) / s.debtMost) * PERIOD_WEEKS * TURNS
      add(data, placeOf(tally, Measure.qualityDebt, now), loss)
      add(data, placeOf(tally, Measure.quality, now), -loss)
    }
    if (intrusionWeek[i] >= 0 && world.week - intrusionWeek[i] < PERIOD_WEEKS) {
      const loss = p.qualityIntrusion * PERIOD_WEEKS * TURNS
      add(data, placeOf(tally, Measure.qualityIntrusion, now), loss)
      add(data, placeOf(tally, Measure.quality, now), -loss)
    }
    const needy = troubled && hasSeriousProblem(world, episode[home], i)
    bits |= 1 << (needy ? line.needyWeeks : line.otherWeeks)
    if (counts) bits |= 1 << (needy ? line.needyCountOn : line.otherCountOn)
    const received = receivedTotal[i]
    if (received > 0) {
      bits |= 1 << line.receiverWeeks
      if (received > OVER_BENEFITING * (received + givenTotal[i])) bits |= 1 << line.overBenefitWeeks
    }
    rowsOf(world, i, CIRCLE_LINES.measures.length)
    markLines(sheet, bits)
  }
  weighLines(sheet, CIRCLE_WORTH)
  closeSheet(world, sheet, CIRCLE_LINES, now)
}
const CIRCLE_LINES = linesOf(
  'circleWeeks',
  'lonelyWeeks',
  'neighbourWeeks',
  'needyWeeks',
  'needyCountOn',
  'otherWeeks',
  'otherCountOn',
  'receiverWeeks',
  'overBenefitWeeks',
)
const CIRCLE_WORTH = CIRCLE_LINES.measures.map(() => PERIOD_WEEKS)

/** Into `due` the adults whose turn it is; how many. */
function findAdults({ people }: World, due: Int32Array, turn: number): number {
  const { key, ageYears } = people.columns
  let count = 0
  for (let i = 0; i < people.count; i++) {
    if (((key[i] - turn) & (TURNS - 1)) === 0 && ageYears[i] >= ADULT_AGE) due[count++] = i
  }
  return count
}

/** Over-benefiting: more than this share of all hours exchanged is received. A definition of the outcome. */
const OVER_BENEFITING = 0.8

/** Has hours left to help, and is not overloaded. */
function hasTime(world: World, person: number): boolean {
  const { strain, helpHours, givenHours } = world.people.columns
  return (
    strain[person] <= world.parameters.support.overloaded &&
    helpHours[person] - givenHours[person] >= world.parameters.loneliness.countOnHours
  )
}

function hasSeriousProblem(world: World, episode: number, person: number): boolean {
  const c = world.problems.columns
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) {
    if (c.asker[q] === person && c.stage[q] >= SERIOUS_STAGE) return true
  }
  return false
}

/** Weeks between two looks at the date, and weeks after which roles are looked at again: seven years. */
const LOOK_WEEKS = 4
const ROLE_WEEKS = (7 * FOLLOW_UP_WEEKS) / 2

/** What somebody is to a person; 0 for ties made after the reform. */
const Role = { COMPANION: 1, CONFIDANT: 2 } as const

/** At the reform every tie gets its role, by closeness; seven years later those that are still there in the same role are counted. */
export function markRoles(world: World): void {
  const since = world.week - world.reformWeek
  if (since !== 0 && since !== ROLE_WEEKS - LOOK_WEEKS) return
  const { ties } = world
  const { state, role, a, b } = ties.columns
  const close = world.parameters.loneliness.roleCloseness
  const { line } = ROLE_LINES
  const sheet = openSheet(world, ROLE_LINES)
  for (let t = 0; t < ties.count; t++) {
    if (!isAlive(state[t * TIE_BYTES])) continue
    if (since === 0) {
      role[t * TIE_BYTES] = closenessOf(world, t) >= close ? Role.CONFIDANT : Role.COMPANION
      markEnds(world, sheet, line.rolesThen, a[t * TIE_WORDS], b[t * TIE_WORDS])
    } else if (role[t * TIE_BYTES] === (closenessOf(world, t) >= close ? Role.CONFIDANT : Role.COMPANION)) {
      markEnds(world, sheet, line.rolesKept, a[t * TIE_WORDS], b[t * TIE_WORDS])
    }
  }
  closeSheet(world, sheet, ROLE_LINES, periodOffset(world, world.week))
}
const ROLE_LINES = linesOf('rolesThen', 'rolesKept')

/** Half a tie for each of its ends. */
function markEnds(world: World, sheet: Float64Array, line: number, a: number, b: number): void {
  rowsOf(world, a, ROLE_LINES.measures.length)
  mark(sheet, line, 1 / 2)
  rowsOf(world, b, ROLE_LINES.measures.length)
  mark(sheet, line, 1 / 2)
}
