/** Who is followed: drawn by lot, never picked. And how many weeks every adult has a problem, to see how usual a life is. */
import { Draws, type SeedKey } from '../core/draws.ts'
import { ADULT_AGE } from '../model/dimensions.ts'
import { Stream } from '../model/streams.ts'
import type { World } from '../model/world.ts'

/** Rows of so many adults, drawn without replacement, in the order of the draw. The same under every policy. */
export function drawResidents(world: World, key: SeedKey, count: number): number[] {
  const luck = new Draws(key).at(Stream.OBSERVE, 0)
  const { key: ids, ageYears } = world.people.columns
  const adults: { readonly row: number; readonly place: number }[] = []
  for (let i = 0; i < world.people.count; i++) if (ageYears[i] >= ADULT_AGE) adults.push({ row: i, place: luck.uniform(ids[i]) })
  adults.sort((x, y) => x.place - y.place || x.row - y.row)
  return adults.slice(0, count).map((adult) => adult.row)
}

/** Weeks in which each person has a problem or carries one for a child. `seen` is the last week counted for a person. */
export interface TroubledWeeks {
  readonly weeks: Uint16Array
  readonly seen: Int16Array
}
export const countTrouble = (world: World): TroubledWeeks => ({
  weeks: new Uint16Array(world.people.count),
  seen: new Int16Array(world.people.count).fill(-1),
})

export function lookAtTroubled({ problems, week }: World, { weeks, seen }: TroubledWeeks): void {
  const { stage, asker } = problems.columns
  for (let q = 0; q < problems.count; q++) {
    if (stage[q] === 0 || seen[asker[q]] === week) continue
    seen[asker[q]] = week
    weeks[asker[q]]++
  }
}

/** The weeks of all adults, from few to many. */
export function sortedTrouble(world: World, { weeks }: TroubledWeeks): Uint16Array {
  return weeks.filter((_, i) => world.people.columns.ageYears[i] >= ADULT_AGE).sort()
}
