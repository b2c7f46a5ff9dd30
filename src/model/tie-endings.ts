/**
 * How ties end (S8). Each tie has a unit-exponential threshold that its hazard uses up; it wakes in the week in which the
 * threshold will be spent as things are, so a week costs only the ties that wake. If closeness has risen since, it waits again.
 *
 * Reads       ties, people.{key, targetTies}
 * Writes      ties, people.degree, tieCalendar, network
 * Draws       none here: frailty and threshold are keyed by the pair
 * Parameters  ties.end…
 * Left out    death and moving away as causes of their own (the population is stationary); quarrels
 * Checked by  test/model/tie-endings.test.ts; pattern P3
 */
import { takeWeek } from '../core/calendar.ts'
import { freeRow } from '../core/columns.ts'
import { readTiesAhead, TIES_AHEAD } from './look-ahead.ts'
import { TIE_BYTES, TIE_HALVES, TIE_WORDS } from './state.ts'
import { beginSeeking } from './tie-formation.ts'
import { scheduleTie, settleTie } from './tie-hazard.ts'
import { CALENDAR_WEEKS } from './tie-numbers.ts'
import { isAlive, type NetworkState, TieState, unlinkTie } from './ties.ts'

const taken = { rows: new Int32Array(1024) }

/**
 * End the ties whose time is up this week; those that have been given more time wait again. `onEnded` gets the row of a tie that has just left the
 * lists of both persons; its columns can still be read.
 */
export function wakeTies(state: NetworkState, onEnded?: (tie: number) => void): void {
  const { ties, tieCalendar, network, week } = state
  for (let k = 0; k < network.due.length; k++) {
    const t = network.due[k]
    // It may have regained nothing, but it may have ended for another reason.
    if (isAlive(ties.columns.state[t * TIE_BYTES]) && ties.columns.endLeft[t * TIE_WORDS] <= 0) endTie(state, t, onEnded)
  }
  network.due.length = 0

  const count = takeWeek(tieCalendar, week, taken)
  const woken = taken.rows
  // First all endings, then all that wait again: the order within the week then does not matter.
  let waiting = 0
  for (let k = 0; k < count; k++) {
    if (k % TIES_AHEAD === 0) readTiesAhead(state, woken, k, Math.min(count, k + TIES_AHEAD))
    const c = ties.columns
    const t = woken[k]
    const now = c.state[t * TIE_BYTES]
    const alive = isAlive(now)
    // Whose time was reckoned when it was entered, and not moved since, has used it up: no need to reckon again.
    const asForeseen = now === TieState.ALIVE && week - c.touched[t * TIE_HALVES] < CALENDAR_WEEKS - 1
    if (alive && !asForeseen && settleTie(state, t)) {
      woken[waiting++] = t
    } else {
      if (alive) endTie(state, t, onEnded)
      ties.columns.state[t * TIE_BYTES] = TieState.FREE
      freeRow(ties, t)
    }
  }
  while (waiting > 0) {
    const t = woken[--waiting]
    ties.columns.state[t * TIE_BYTES] = TieState.ALIVE
    scheduleTie(state, t)
  }
}

/** End a tie for whatever reason; both persons start looking if they now have fewer ties than they keep up. */
export function endTie(state: NetworkState, t: number, onEnded?: (tie: number) => void): void {
  unlinkTie(state, t)
  const { a, b } = state.ties.columns
  beginSeeking(state, a[t * TIE_WORDS])
  beginSeeking(state, b[t * TIE_WORDS])
  onEnded?.(t)
}
