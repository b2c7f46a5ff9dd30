/** A tie ends, for whatever reason: so does the help along it, and it is counted. */
import { loseHelper } from './carers.ts'
import { Measure } from './measures.ts'
import { countEnd, countPerson, Curve } from './record.ts'
import { endTie } from './tie-endings.ts'
import type { World } from './world.ts'

/** End a tie for a reason of its own (a move, a bereavement). */
export function endTieFor(world: World, tie: number): void {
  endTie(world, tie, (t) => tieEnded(world, t))
}

/** What follows when a tie has left the lists of both persons. */
export function tieEnded(world: World, tie: number): void {
  const { a, b, kind, startWeek } = world.ties.columns
  const helped = loseHelper(world, tie)
  for (const person of [a[tie], b[tie]]) {
    countPerson(world, Measure.tiesEnded, person, 1 / 2)
    if (helped) countPerson(world, Measure.helpingTiesEnded, person, 1 / 2)
  }
  if (world.week < world.reformWeek) return
  const existing = startWeek[tie] < world.reformWeek
  const weeks = world.week - (existing ? world.reformWeek : startWeek[tie])
  const curve = existing ? Curve.TIE_EXISTING : Curve.TIE_NEW
  countEnd(world, curve, 0, 0, weeks)
  countEnd(world, curve, 1 + kind[tie], 0, weeks)
}
