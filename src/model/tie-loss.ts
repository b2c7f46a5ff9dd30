/** A tie ends, for whatever reason: so does the help along it, and it is counted. */
import { longer } from '../core/columns.ts'
import { AHEAD, readLossesAhead } from './care-ahead.ts'
import { loseHelper } from './carers.ts'
import { Measure } from './measures.ts'
import { countEnd, countPerson, Curve } from './record.ts'
import { endTie, wakeTies } from './tie-endings.ts'
import type { World } from './world.ts'
import { TIE_BYTES, TIE_HALVES, TIE_WORDS } from './state.ts'

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
  countPerson(world, Measure.tiesEnded, a[tie * TIE_WORDS], 1 / 2)
  countPerson(world, Measure.tiesEnded, b[tie * TIE_WORDS], 1 / 2)
  if (helped) {
    countPerson(world, Measure.helpingTiesEnded, a[tie * TIE_WORDS], 1 / 2)
    countPerson(world, Measure.helpingTiesEnded, b[tie * TIE_WORDS], 1 / 2)
  }
  if (world.week < world.reformWeek) return
  const existing = startWeek[tie * TIE_HALVES] < world.reformWeek
  const weeks = world.week - (existing ? world.reformWeek : startWeek[tie * TIE_HALVES])
  const curve = existing ? Curve.TIE_EXISTING : Curve.TIE_NEW
  countEnd(world, curve, 0, 0, weeks)
  countEnd(world, curve, 1 + kind[tie * TIE_BYTES], 0, weeks)
}
