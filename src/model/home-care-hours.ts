/** How many hours care at home asks, and running care following the need (see home-care.ts for the theory). */
import { addLoad, endHelp, findHomeCare, HelpEnd } from './arrangements.ts'
import { NONE } from './state.ts'
import type { World } from './world.ts'

/** Heaviest of a person's problems that asks for care at home, or −1. */
export function heaviestAtHome(world: World, episode: number, bearer: number): number {
  const c = world.problems.columns
  const { homeFromStage } = world.parameters.support
  let heaviest = NONE
  let most = 0
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) {
    if (c.bearer[q] !== bearer || c.stage[q] < homeFromStage) continue
    const hours = hoursAtHome(world, q)
    if (hours <= most) continue
    most = hours
    heaviest = q
  }
  return heaviest
}

/** Hours a week of care at home that a problem asks; a provision takes over its part. */
export function hoursAtHome(world: World, q: number): number {
  const s = world.parameters.support
  const c = world.problems.columns
  return s.homeShareByType[c.type[q]] * s.needHours[c.stage[q] - 1] * (1 - c.provided[q])
}

/** Running care at home follows the need of the bearer, and ends with it. */
export function fitHomeCare(world: World, episode: number, bearer: number): void {
  if (world.people.columns.firstHelp[bearer] < 0) return
  const k = findHomeCare(world, bearer)
  if (k < 0) return
  const q = heaviestAtHome(world, episode, bearer)
  if (q < 0) {
    endHelp(world, k, HelpEnd.NO_LONGER_NEEDED)
    return
  }
  const a = world.arrangements.columns
  const more = hoursAtHome(world, q) - a.hours[k]
  if (more === 0) return
  addLoad(world, k, more)
  a.hours[k] += more
}
