/**
 * How close a tie is, how one-sided, and how much of its time is used up. Nothing is updated week by week: a tie is brought up to
 * date in closed form when somebody looks.
 *
 *   w(t + n)  = level + (w(t) − level) · r^n           r: return per week;  level = level of the kind + deviation of the tie
 *   b(t + n)  = b(t) · f^n                             hours a gave to b minus hours b gave to a
 *   one-sided = max(0, 1 − tolerance / |b|)            0 within what is tolerated, towards 1 far beyond it
 *   h         = h_kind · frailty · exp(−m_w (w − .5) − m_e · common neighbours + m_b · one-sided · (1 − kin))     [1/week]
 *
 * Over several weeks w and b stand for their means over those weeks.
 */
import { type Calendar, enterWeek } from '../core/calendar.ts'
import { exp } from '../core/detmath.ts'
import { type Draws, secondWord, threefry2x32 } from '../core/draws.ts'
import { fractions } from '../core/scratch.ts'
import { Tie } from './dimensions.ts'
import type { GroupValues } from './parameters.ts'
import { type Households, type Neighbourhoods, type Network, type People, type Ties, TIE_BYTES, TIE_HALVES, TIE_WORDS } from './state.ts'
import { CALENDAR_WEEKS, type TieNumbers, tieNumbers } from './tie-numbers.ts'

/** What the functions of ties read and write; `World` is one. */
export interface NetworkState {
  readonly people: People
  readonly households: Households
  readonly neighbourhoods: Neighbourhoods
  readonly ties: Ties
  readonly tieCalendar: Calendar
  readonly seekCalendar: Calendar
  readonly network: Network
  readonly week: number
  readonly parameters: { readonly ties: GroupValues<'ties'> }
  readonly draws: Draws
}

/** Bits of a word that choose a cell of the quantile tables (4096 cells). */
const CELL_SHIFT = 20
const CLOSENESS_MIDDLE = 1 / 2

/** What is known of a tie: a list, because the hot loops may not allocate and a variable with a fraction would. */
const known = fractions()
/** By the last `drawPair`. */
const FRAILTY = 0
const LEVEL = 1
/** By the last `readTie`: closeness minus level, balance (0 among kin, where it does not matter), hazard of the kind, factor of common neighbours, threshold. */
const DEVIATION = 2
const BALANCE = 3
const RATE = 4
const COMMON = 5
const LEFT = 6

/** Find the lasting differences of a tie, frailty and the closeness it returns to. Keyed by the two persons, so nothing is stored. */
function drawPair(state: NetworkState, tie: number, n: TieNumbers): void {
  const { a, b, startWeek, kind } = state.ties.columns
  const key = state.people.columns.key
  const existing = startWeek[tie * TIE_HALVES] < 0
  const cell = threefry2x32(state.network.pairKey0, state.network.pairKey1, key[a[tie * TIE_WORDS]], key[b[tie * TIE_WORDS]]) >>> CELL_SHIFT
  known[FRAILTY] = existing ? n.frailtyExisting[cell] : n.frailtyBeginning[cell]
  known[LEVEL] = levelFor(state, n, kind[tie * TIE_BYTES], existing)
}

/** The same, and what else `spentOver` needs: its columns are read once for all the weeks that are tried. */
function readTie(state: NetworkState, tie: number, n: TieNumbers): void {
  drawPair(state, tie, n)
  const { kind, closeness, balance, common, endLeft } = state.ties.columns
  const k = kind[tie * TIE_BYTES]
  known[DEVIATION] = closeness[tie * TIE_WORDS] - known[LEVEL]
  known[BALANCE] = k === Tie.KIN ? 0 : balance[tie * TIE_WORDS]
  known[RATE] = n.endPerWeek[k]
  known[COMMON] = n.commonFactor[common[tie * TIE_BYTES]]
  known[LEFT] = endLeft[tie * TIE_WORDS]
}

/** Closeness to which a tie of a kind returns, of the pair drawn last. */
function levelFor(state: NetworkState, n: TieNumbers, kind: number, existing: boolean): number {
  const cell = secondWord() >>> CELL_SHIFT
  return state.parameters.ties.closenessByKind[kind] + (existing ? n.deviationExisting[cell] : n.deviationBeginning[cell])
}

/** Closeness to which a tie returns, 0–1. */
export function levelOf(state: NetworkState, tie: number): number {
  drawPair(state, tie, tieNumbers(state.parameters.ties))
  return known[LEVEL]
}

/** Hazard of ending per week, as things are at `touched`. */
export function hazardOf(state: NetworkState, tie: number): number {
  const n = tieNumbers(state.parameters.ties)
  readTie(state, tie, n)
  return spentOver(state.parameters.ties, n, 1)
}

/** Closeness now, 0–1. Leaves `draws` as it is. */
export function closenessOf(state: NetworkState, tie: number): number {
  const c = state.ties.columns
  const n = tieNumbers(state.parameters.ties)
  drawPair(state, tie, n)
  const level = known[LEVEL]
  return level + (c.closeness[tie * TIE_WORDS] - level) * n.returnLeft[state.week - c.touched[tie * TIE_HALVES]]
}

/** The same for a tie of person i of which the circle tells kind and other end, j: the row is then read less. */
export function closenessAlong(state: NetworkState, tie: number, i: number, j: number, kind: number): number {
  const { closeness, startWeek, touched } = state.ties.columns
  const key = state.people.columns.key
  const n = tieNumbers(state.parameters.ties)
  const isLower = key[i] < key[j]
  threefry2x32(state.network.pairKey0, state.network.pairKey1, isLower ? key[i] : key[j], isLower ? key[j] : key[i])
  const level = levelFor(state, n, kind, startWeek[tie * TIE_HALVES] < 0)
  return level + (closeness[tie * TIE_WORDS] - level) * n.returnLeft[state.week - touched[tie * TIE_HALVES]]
}

/** Hours that a gave to b minus hours that b gave to a, fading, now. */
export function balanceOf(state: NetworkState, tie: number): number {
  const c = state.ties.columns
  return c.balance[tie * TIE_WORDS] * tieNumbers(state.parameters.ties).fadeLeft[state.week - c.touched[tie * TIE_HALVES]]
}

/** How far an imbalance in hours exceeds what is tolerated: 0 within, towards 1 far beyond. */
export function oneSided(group: GroupValues<'ties'>, hours: number): number {
  const size = hours < 0 ? -hours : hours
  return size > group.balanceTolerance ? 1 - group.balanceTolerance / size : 0
}

/** Unit hazard that the tie of the last `readTie` uses up in the `weeks` after `touched`. */
function spentOver(group: GroupValues<'ties'>, n: TieNumbers, weeks: number): number {
  const closeness = known[LEVEL] + known[DEVIATION] * n.returnMean[weeks]
  let power = -group.endCloseness * (closeness - CLOSENESS_MIDDLE)
  if (known[BALANCE] !== 0) power += group.endImbalance * oneSided(group, known[BALANCE] * n.fadeMean[weeks])
  return weeks * known[RATE] * known[FRAILTY] * known[COMMON] * exp(power)
}

/** Steps by straight line before the search for the last week halves instead. */
const STRAIGHT_STEPS = 6

/**
 * Enter a tie that is up to date in the calendar: in the week in which its threshold will be spent as things are, at most
 * the length of the calendar ahead. `spentOver` knows how closeness goes, so nothing need be reviewed in between.
 */
export function scheduleTie(state: NetworkState, tie: number): void {
  const group = state.parameters.ties
  const n = tieNumbers(group)
  readTie(state, tie, n)
  const left = known[LEFT]
  let wait = CALENDAR_WEEKS - 1
  let spentAtWait = spentOver(group, n, wait)
  if (spentAtWait >= left) {
    // Spent is nearly a straight line in weeks: look where the line says.
    let alive = 0
    let spentAlive = 0
    for (let step = 0; wait - alive > 1; step++) {
      const part = step < STRAIGHT_STEPS ? (left - spentAlive) / (spentAtWait - spentAlive) : 1 / 2
      let between = alive + Math.ceil(part * (wait - alive))
      if (between >= wait) between = wait - 1
      if (between <= alive) between = alive + 1
      const spent = spentOver(group, n, between)
      if (spent >= left) {
        wait = between
        spentAtWait = spent
      } else {
        alive = between
        spentAlive = spent
      }
    }
  }
  enterWeek(state.tieCalendar, state.week + wait, tie)
}

/** Bring closeness, balance and threshold of a tie up to this week. True while some of the threshold is left. */
export function settleTie(state: NetworkState, tie: number): boolean {
  const { week } = state
  const { endLeft, closeness, balance, touched } = state.ties.columns
  const weeks = week - touched[tie * TIE_HALVES]
  if (weeks <= 0) return endLeft[tie * TIE_WORDS] > 0
  const n = tieNumbers(state.parameters.ties)
  readTie(state, tie, n)
  // As the column will hold it, so that it need not be read again.
  const left = Math.fround(known[LEFT] - spentOver(state.parameters.ties, n, weeks))
  endLeft[tie * TIE_WORDS] = left
  closeness[tie * TIE_WORDS] = known[LEVEL] + known[DEVIATION] * n.returnLeft[weeks]
  balance[tie * TIE_WORDS] *= n.fadeLeft[weeks]
  touched[tie * TIE_HALVES] = week
  return left > 0
}
