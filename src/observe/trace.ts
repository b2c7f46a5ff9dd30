/** What a page may ask to see of one replication under one policy, and the tracer that answers. */
import { seedKey } from '../core/draws.ts'
import { runWeeks } from '../engine/run.ts'
import { SCHEDULE } from '../model/schedule.ts'
import type { World } from '../model/world.ts'
import type { Policy, Study } from '../scenario/types.ts'
import { createLives, type Lives, lookAtLives } from './lives.ts'
import { beginFilm, endFilm, lookAtNeighbourhood, type NeighbourhoodFilm } from './neighbourhood.ts'
import { countTrouble, drawResidents, lookAtTroubled, sortedTrouble } from './residents.ts'

export type Wish =
  /** Residents drawn by lot, so many. */
  | { readonly kind: 'lives'; readonly count: number }
  /** A neighbourhood every so many weeks, with at most so many residents. */
  | { readonly kind: 'neighbourhood'; readonly place: number; readonly every: number; readonly most: number }

export interface TracedLives {
  readonly lives: Lives
  /** Weeks with a problem of all adults, from few to many. */
  readonly trouble: Uint16Array
}

interface Asked {
  readonly study: Study
  readonly histories: { worldAtReform(replication: number, policy: Policy, breathe: (weeks: number) => Promise<void>): Promise<World> }
  readonly replication: number
  readonly policy: Policy
  readonly wish: unknown
}

/** Runs the years of the policy once more, bit for bit, and looks on. */
export async function trace(
  { study, histories, replication, policy, wish }: Asked,
  breathe: (doneWeeks: number) => Promise<void>,
): Promise<TracedLives | NeighbourhoodFilm> {
  const world = await histories.worldAtReform(replication, policy, breathe)
  const asked = wish as Wish
  const weeks = world.endWeek - world.reformWeek
  const walk = async (look: (week: number) => void): Promise<void> => {
    for (let week = 0; week < weeks; week++) {
      runWeeks(world, SCHEDULE, world.reformWeek + week, world.reformWeek + week + 1)
      look(week)
      await breathe(week + 1)
    }
  }
  if (asked.kind === 'lives') {
    const rows = drawResidents(world, seedKey(study.seed, study.municipalities[0].municipality.id, replication), asked.count)
    const lives = createLives(world, rows, weeks)
    const trouble = countTrouble(world)
    await walk(() => {
      lookAtLives(world, lives)
      lookAtTroubled(world, trouble)
    })
    return { lives, trouble: sortedTrouble(world, trouble) }
  }
  const { place, every, most } = asked
  const film = beginFilm(world, Math.min(place, world.neighbourhoods.count - 1), every, Math.floor(weeks / every), most)
  await walk((week) => {
    if (week % every === every - 1 && (week + 1) / every <= film.looks) lookAtNeighbourhood(world, film, (week + 1) / every - 1)
  })
  return endFilm(film)
}
