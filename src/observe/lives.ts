/**
 * Lives: what happens to some residents week by week, kept in small lanes, for a picture of one life and its twin under another policy.
 * Looking changes nothing: it reads the state after each week. Simulated people are not people; they are drawn by lot.
 *
 * Lanes are bytes, so that some dozens of residents over ten years stay within a few hundred kilobytes.
 */
import { CaseStatus, Handler, TYPES } from '../model/dimensions.ts'
import type { World } from '../model/world.ts'

/** Where formal help stands for the problems a resident has or carries for a child. */
export const Help = { NONE: 0, WAITING_TEAM: 1, TEAM: 2, WAITING_SPECIALIST: 3, SPECIALIST: 4 } as const
/** Types of problem in the lane of stages. */
export const LANES = TYPES
/** Hours are kept in steps of half an hour, trust in steps of 1/200. */
export const HOUR_STEPS = 2
export const TRUST_STEPS = 200
const MOST = 255

/** Who is followed. */
export interface Resident {
  readonly age: number
  readonly household: number
  readonly children: number
  readonly neighbourhood: number
}

export interface Lives {
  readonly residents: readonly Resident[]
  /** Rows of the residents, and the week before the first. */
  readonly rows: readonly number[]
  readonly from: number
  readonly weeks: number
  /** Resident · weeks + week. */
  readonly ties: Uint8Array
  readonly informal: Uint8Array
  readonly formal: Uint8Array
  readonly trust: Uint8Array
  readonly help: Uint8Array
  /** (Resident · weeks + week) · LANES + problem type: stage, 0 none. */
  readonly stage: Uint8Array
}

export function createLives(world: World, rows: readonly number[], weeks: number): Lives {
  const lane = (): Uint8Array => new Uint8Array(rows.length * weeks)
  return {
    residents: rows.map((row) => residentOf(world, row)),
    rows,
    from: world.reformWeek,
    weeks,
    ties: lane(),
    informal: lane(),
    formal: lane(),
    trust: lane(),
    help: lane(),
    stage: new Uint8Array(rows.length * weeks * LANES),
  }
}

function residentOf({ people, households }: World, row: number): Resident {
  const { ageYears, household } = people.columns
  const { firstPerson, size, neighbourhood } = households.columns
  const home = household[row]
  let children = 0
  for (let j = firstPerson[home]; j < firstPerson[home] + size[home]; j++) if (ageYears[j] < ADULT) children++
  return { age: ageYears[row], household: size[home], children, neighbourhood: neighbourhood[home] }
}
const ADULT = 18

/** Write down this week for every resident. Call after each week. */
export function lookAtLives(world: World, lives: Lives): void {
  const w = world.week - lives.from
  if (w < 0 || w >= lives.weeks) return
  const { degree, trust, firstHelp, household } = world.people.columns
  const a = world.arrangements.columns
  lives.rows.forEach((i, k) => {
    const at = k * lives.weeks + w
    let hours = 0
    for (let h = firstHelp[i]; h >= 0; h = a.next[h]) hours += a.hours[h]
    lives.ties[at] = degree[i]
    lives.informal[at] = byte(hours * HOUR_STEPS)
    lives.trust[at] = byte(trust[i] * TRUST_STEPS)
    const episode = world.households.columns.episode[household[i]]
    if (episode >= 0) lookAtTrouble(world, lives, i, episode, at)
  })
}

function lookAtTrouble(world: World, lives: Lives, person: number, episode: number, at: number): void {
  const c = world.problems.columns
  const { care } = world.parameters
  let formal = 0
  let help: number = Help.NONE
  let own = false
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) {
    if (c.bearer[q] !== person && c.asker[q] !== person) continue
    own = true
    lives.stage[at * LANES + c.type[q]] = Math.max(lives.stage[at * LANES + c.type[q]], c.stage[q])
    if (c.handler[q] === Handler.SPECIALIST) {
      formal += care.specialistHours
      help = Help.SPECIALIST
    } else if (c.handler[q] === Handler.WAITING && help !== Help.SPECIALIST) help = Help.WAITING_SPECIALIST
    else if (c.handler[q] >= 0) formal += care.casework[c.stage[q] - 1] * c.granted[q]
  }
  const row = world.episodes.columns.case[episode]
  if (own && help === Help.NONE && row >= 0) help = world.cases.columns.status[row] === CaseStatus.ACTIVE ? Help.TEAM : Help.WAITING_TEAM
  lives.formal[at] = byte(formal * HOUR_STEPS)
  lives.help[at] = help
}

const byte = (value: number): number => Math.max(0, Math.min(MOST, Math.round(value)))
