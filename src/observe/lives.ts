/**
 * Lives: what happens to some residents week by week, kept in small lanes, for a picture of one life and its twin under another policy.
 * Looking changes nothing: it reads the state after each week. Simulated people are not people; they are chosen by lot.
 *
 * Lanes are bytes, so that some hundred residents over ten years stay within a few megabytes.
 */
import { CaseStatus, Handler, TYPES } from '../model/dimensions.ts'
import type { World } from '../model/world.ts'

/** Where formal help stands for a resident's household. */
export const Help = { NONE: 0, WAITING_TEAM: 1, TEAM: 2, WAITING_SPECIALIST: 3, SPECIALIST: 4 } as const

/** Hours are kept in steps of half an hour, shares in steps of 1/200. */
export const HOUR_STEPS = 2
export const SHARE_STEPS = 200
const MOST = 255

export interface Lives {
  /** Row of each resident, and the first week seen. */
  readonly persons: readonly number[]
  readonly from: number
  readonly weeks: number
  /** Person · weeks + week. */
  readonly ties: Uint8Array
  readonly informal: Uint8Array
  readonly given: Uint8Array
  readonly formal: Uint8Array
  readonly trust: Uint8Array
  readonly strain: Uint8Array
  readonly help: Uint8Array
  /** (Person · weeks + week) · 5 + problem type: stage, 0 none. */
  readonly stage: Uint8Array
}

export function createLives(persons: readonly number[], from: number, weeks: number): Lives {
  const lane = (): Uint8Array => new Uint8Array(persons.length * weeks)
  return {
    persons,
    from,
    weeks,
    ties: lane(),
    informal: lane(),
    given: lane(),
    formal: lane(),
    trust: lane(),
    strain: lane(),
    help: lane(),
    stage: new Uint8Array(persons.length * weeks * TYPES),
  }
}

/** Write down this week for every resident. Call after each week. */
export function lookAtLives(world: World, lives: Lives): void {
  const w = world.week - lives.from
  if (w < 0 || w >= lives.weeks) return
  const { degree, givenHours, trust, strain, firstHelp, household } = world.people.columns
  const a = world.arrangements.columns
  for (let k = 0; k < lives.persons.length; k++) {
    const i = lives.persons[k]
    const at = k * lives.weeks + w
    let hours = 0
    for (let h = firstHelp[i]; h >= 0; h = a.next[h]) hours += a.hours[h]
    lives.ties[at] = degree[i]
    lives.informal[at] = byte(hours * HOUR_STEPS)
    lives.given[at] = byte(givenHours[i] * HOUR_STEPS)
    lives.trust[at] = byte(trust[i] * SHARE_STEPS)
    lives.strain[at] = byte(strain[i] * SHARE_STEPS)
    const episode = world.households.columns.episode[household[i]]
    if (episode >= 0) lookAtTrouble(world, lives, i, episode, at)
  }
}

function lookAtTrouble(world: World, lives: Lives, person: number, episode: number, at: number): void {
  const c = world.problems.columns
  const { care } = world.parameters
  let formal = 0
  let help: number = Help.NONE
  const row = world.episodes.columns.case[episode]
  if (row >= 0) help = world.cases.columns.status[row] === CaseStatus.ACTIVE ? Help.TEAM : Help.WAITING_TEAM
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) {
    if (c.bearer[q] !== person && c.asker[q] !== person) continue
    lives.stage[at * TYPES + c.type[q]] = c.stage[q]
    if (c.handler[q] === Handler.SPECIALIST) {
      formal += care.specialistHours
      help = Help.SPECIALIST
    } else if (c.handler[q] === Handler.WAITING && help !== Help.SPECIALIST) help = Help.WAITING_SPECIALIST
    else if (c.handler[q] >= 0) formal += care.casework[c.stage[q] - 1] * c.granted[q]
  }
  lives.formal[at] = byte(formal * HOUR_STEPS)
  lives.help[at] = help
}

function byte(value: number): number {
  return Math.max(0, Math.min(MOST, Math.round(value)))
}

/** Week, counted from the first, in which two lives of the same resident part; −1 when they never do. */
export function partingWeek(one: Lives, other: Lives, k: number): number {
  for (let w = 0; w < one.weeks; w++) {
    const at = k * one.weeks + w
    if (one.help[at] !== other.help[at] || one.ties[at] !== other.ties[at] || one.informal[at] !== other.informal[at]) return w
    for (let type = 0; type < TYPES; type++) if (one.stage[at * TYPES + type] !== other.stage[at * TYPES + type]) return w
  }
  return -1
}

/** Sum of stages over all weeks: how heavy a life was. */
export function burdenOf(lives: Lives, k: number): number {
  let sum = 0
  for (let n = k * lives.weeks * TYPES; n < (k + 1) * lives.weeks * TYPES; n++) sum += lives.stage[n]
  return sum
}
