/** A tie ends, for whatever reason: so does the help along it, and it is counted. */
import { longer } from '../core/columns.ts'
import { countEvent } from '../core/tally.ts'
import { AHEAD, readLossesAhead } from './care-ahead.ts'
import { loseHelper } from './carers.ts'
import { Measure } from './measures.ts'
import { add, cellsOf, Curve, periodOffset, placeOf, STEP_WEEKS } from './record.ts'
import { NONE, TIE_BYTES, TIE_HALVES, TIE_WORDS } from './state.ts'
import { endTie, wakeTies } from './tie-endings.ts'
import type { World } from './world.ts'

let ended = new Int32Array(1024)

/** End the ties whose time is up. What follows from it is dealt with when all have ended: many at a time wait for memory once. */
export function endTies(world: World): void {
  let count = 0
  wakeTies(world, (tie) => {
    if (count === ended.length) ended = longer(ended)
    ended[count++] = tie
  })
  for (let k = 0; k < count; k++) {
    if (k % AHEAD === 0) readLossesAhead(world, ended, k, Math.min(count, k + AHEAD))
    tieEnded(world, ended[k])
  }
}

/** End a tie for a reason of its own (a move, a bereavement). */
export function endTieFor(world: World, tie: number): void {
  endTie(world, tie, (t) => tieEnded(world, t))
}

/** What follows when a tie has left the lists of both persons. */
function tieEnded(world: World, tie: number): void {
  const { a, b, kind, startWeek } = world.ties.columns
  const helped = loseHelper(world, tie)
  const { week, reformWeek, recorder } = world
  if (week < reformWeek) return
  const { tally, curves } = recorder
  const now = periodOffset(world, week)
  const endedAt = placeOf(tally, Measure.tiesEnded, now)
  const helpingAt = helped ? placeOf(tally, Measure.helpingTiesEnded, now) : NONE
  countFor(world, a[tie * TIE_WORDS], endedAt, helpingAt)
  countFor(world, b[tie * TIE_WORDS], endedAt, helpingAt)
  const existing = startWeek[tie * TIE_HALVES] < reformWeek
  const curve = curves[existing ? Curve.TIE_EXISTING : Curve.TIE_NEW]
  const step = Math.floor((week - (existing ? reformWeek : startWeek[tie * TIE_HALVES])) / STEP_WEEKS)
  countEvent(curve, 0, 0, step)
  countEvent(curve, 1 + kind[tie * TIE_BYTES], 0, step)
}

/** Half a tie for each of the two: among those that ended, and, if there was help along it, among those. */
function countFor(world: World, person: number, endedAt: number, helpingAt: number): void {
  const { data } = world.recorder.tally
  cellsOf(world, person)
  add(data, endedAt, 1 / 2)
  if (helpingAt !== NONE) add(data, helpingAt, 1 / 2)
}
