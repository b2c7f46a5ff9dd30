/** Dated events in the lives of residents: the same kind of calendar as for onsets, with room for more kinds of event. */
import { enterOnset, takeOnsets } from './agenda.ts'
import type { World } from './world.ts'

/** The agenda keeps a code in two parts of three bits and more. */
const LOW = 7
const HIGH = 3

export function enterEvent(world: World, week: number, person: number, event: number): void {
  enterOnset(world.events, week, person, event & LOW, event >> HIGH)
}

/** All events of this week. */
export function takeEvents(world: World, each: (person: number, event: number) => void): void {
  takeOnsets(world.events, world.week, (person, low, high) => each(person, low + (high << HIGH)))
}
