/** The clock: for each week, for each process that is due, in the order of the schedule. Knows no social care. */
import type { Process } from '../core/process.ts'

export interface Clocked {
  /** Weeks since the start of the run; set by the clock. */
  week: number
}

/** Nanoseconds per process, filled when a timer is given (the engine has no clock of its own). */
export interface Profile {
  readonly now: () => number
  readonly spent: Record<string, number>
}

/** Run weeks `from` … `to` − 1. `onWeek` is called after each week, for progress. */
export function runWeeks<W extends Clocked>(
  world: W,
  schedule: readonly Process<W>[],
  from: number,
  to: number,
  onWeek?: (week: number) => void,
  profile?: Profile,
): void {
  for (let week = from; week < to; week++) {
    world.week = week
    for (const process of schedule) {
      if (week % process.every !== 0) continue
      if (profile === undefined) process.run(world)
      else {
        const start = profile.now()
        process.run(world)
        profile.spent[process.name] = (profile.spent[process.name] ?? 0) + profile.now() - start
      }
    }
    onWeek?.(week)
  }
}
