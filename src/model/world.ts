/** One simulated municipality: all state, the numbers of this run, chance and the recorder. The state is plain data. */
import { copyRecord, copyTable, createTable } from '../core/columns.ts'
import { exp } from '../core/detmath.ts'
import { Draws, type SeedKey } from '../core/draws.ts'
import { WEEKS_PER_YEAR } from '../core/rates.ts'
import { type Agenda, copyAgenda, createAgenda } from './agenda.ts'
import { combinationsOf } from './cells.ts'
import { highestOnsets, spreadTable } from './onset.ts'
import { TYPES } from './dimensions.ts'
import type { Levers, Parameters } from './parameters.ts'
import type { Recorder } from './record.ts'
import {
  ARRANGEMENTS,
  type Arrangements,
  CASES,
  type Cases,
  EPISODES,
  type Episodes,
  FOLLOW_UPS,
  type FollowUps,
  type Population,
  PROBLEMS,
  type Problems,
  type Workers,
} from './state.ts'
import { copyNetwork } from './ties.ts'

/** Persons who give help or still feel the strain of it: a dense list, so that strain costs nothing for the others. */
export interface CarerList {
  rows: Int32Array
  phases: Uint8Array
  count: number
}

/** The municipality's formal capacity. Arrays over teams or problem types. */
export interface Capacity {
  /** Team → first household and number of households in its area (contiguous rows). */
  readonly firstHousehold: Int32Array
  readonly households: Int32Array
  /** Team → first worker row and number of posts. */
  readonly firstWorker: Int32Array
  readonly posts: Int32Array
  /** Team → FTE paid now, and hours left unused last week. */
  readonly fte: Float64Array
  readonly idleHours: Float64Array
  /** Team → hours booked for networks and not yet paid, and the share of this week’s hours that goes there. */
  readonly networkBooked: Float64Array
  readonly networkPart: Float64Array
  /** Team → fraction of an outreach visit carried over to next week. */
  readonly visitCarry: Float64Array
  /** Team → fraction of a false report carried over; factor on the harm of its unasked visits, from handled complaints. */
  readonly reportCarry: Float64Array
  readonly tact: Float64Array
  /** Team → cases in its queue, refreshed every week. */
  readonly queued: Int32Array
  /** Problem type → places at the specialist, and in use. */
  readonly slots: Float64Array
  readonly slotsUsed: Float64Array
  /** Worker · 5 + problem type → skill now, and the skill of the fully learned profile. */
  readonly skill: Float32Array
  readonly profile: Float32Array
  /** Euro a year: team staff, specialist places, locations. */
  euroTeam: number
  euroSpecialist: number
  euroLocations: number
  /** Breadth and share of generalists the profiles were last set up for, to notice a change. */
  profileBreadth: number
  profileShare: number
  /** Team → this week: hours of casework, the same weighed by skill, hours of coaching, strain weighed by FTE, FTE that left. */
  readonly caseHours: Float64Array
  readonly skillHours: Float64Array
  readonly coachHours: Float64Array
  readonly strainFte: Float64Array
  readonly leftFte: Float64Array
  /** Problem type → hours of consult asked this week, and the share of it that specialists can give. */
  readonly consultAsked: Float64Array
  readonly consultShare: Float64Array
  /** The account of the year (ledger.ts), euro: open-ended spending so far, its plan, and what the rule takes from staff and places. */
  spentYear: number
  planYear: number
  cutTeam: number
  cutSpecialist: number
}

/** Tables computed once from the parameters. */
export interface Derived {
  /** Problem type · entrenchedLength + weeks since onset: factor of entrenchment on recovery. The last week holds for longer. */
  readonly entrenchedRecovery: Float64Array
  readonly entrenchedLength: number
  /** By weeks since onset: factor of entrenchment on treatment. */
  readonly entrenchedTreatment: Float64Array
  /** Bounds on the hazards of onset and of spillover, so that most draws are settled at once (onset.ts). */
  readonly highest: Float64Array
  readonly spreadMost: Float64Array
}

export interface World extends Population {
  week: number
  /** Week in which the reform starts, and the week after the last. */
  readonly reformWeek: number
  readonly endWeek: number
  /** Simulated residents over real residents. */
  readonly scale: number
  /** Person → combination of neighbourhood and groups (cells.ts). */
  readonly combinations: Uint32Array
  readonly episodes: Episodes
  readonly problems: Problems
  readonly arrangements: Arrangements
  readonly cases: Cases
  readonly followUps: FollowUps
  readonly workers: Workers
  readonly agenda: Agenda
  /** Life events and turns of income, dated. */
  readonly events: Agenda
  /** Persons on social assistance at week 0. */
  assistanceStart: number
  readonly carers: CarerList
  readonly capacity: Capacity
  readonly levers: Levers
  readonly leversAt: (yearsSinceReform: number) => Levers
  readonly parameters: Parameters
  readonly derived: Derived
  readonly draws: Draws
  readonly seed: SeedKey
  readonly recorder: Recorder
}

export interface WorldSetup {
  readonly population: Population
  readonly parameters: Parameters
  readonly leversAt: (yearsSinceReform: number) => Levers
  readonly key: SeedKey
  readonly burnInWeeks: number
  readonly weeks: number
  readonly scale: number
  readonly recorder: Recorder
  readonly capacity: Capacity
  readonly workers: Workers
}

export function createWorld(setup: WorldSetup): World {
  const residents = setup.population.people.count
  const guess = Math.ceil(residents * 0.2) + 64
  return {
    ...setup.population,
    week: 0,
    reformWeek: setup.burnInWeeks,
    endWeek: setup.burnInWeeks + setup.weeks,
    scale: setup.scale,
    combinations: combinationsOf(setup.population.people, setup.population.households),
    episodes: createTable(EPISODES, guess),
    problems: createTable(PROBLEMS, guess),
    arrangements: createTable(ARRANGEMENTS, guess),
    cases: createTable(CASES, Math.ceil(guess / 5)),
    followUps: createTable(FOLLOW_UPS, Math.ceil(guess / 8)),
    workers: setup.workers,
    agenda: createAgenda(setup.burnInWeeks + setup.weeks, guess),
    events: createAgenda(setup.burnInWeeks + setup.weeks, guess),
    assistanceStart: 0,
    carers: { rows: new Int32Array(guess), phases: new Uint8Array(guess), count: 0 },
    capacity: setup.capacity,
    levers: copyRecord(setup.leversAt(-setup.burnInWeeks / WEEKS_PER_YEAR)),
    leversAt: setup.leversAt,
    parameters: setup.parameters,
    derived: derive(setup.parameters),
    draws: new Draws(setup.key),
    seed: setup.key,
    recorder: setup.recorder,
  }
}

/** The same world at the same moment, under other numbers and levers: how policies branch from one shared history. */
export function branchWorld(
  world: World,
  changes: { parameters: Parameters; leversAt: World['leversAt']; key: SeedKey; recorder: Recorder },
): World {
  return {
    ...world,
    ...copyNetwork(world),
    people: copyTable(world.people),
    households: copyTable(world.households),
    neighbourhoods: copyTable(world.neighbourhoods),
    episodes: copyTable(world.episodes),
    problems: copyTable(world.problems),
    arrangements: copyTable(world.arrangements),
    cases: copyTable(world.cases),
    followUps: copyTable(world.followUps),
    workers: copyTable(world.workers),
    agenda: copyAgenda(world.agenda),
    events: copyAgenda(world.events),
    carers: { rows: world.carers.rows.slice(), phases: world.carers.phases.slice(), count: world.carers.count },
    capacity: copyRecord(world.capacity),
    levers: copyRecord(world.levers),
    leversAt: changes.leversAt,
    parameters: changes.parameters,
    derived: derive(changes.parameters),
    draws: new Draws(changes.key),
    seed: changes.key,
    recorder: changes.recorder,
  }
}

function derive(parameters: Parameters): Derived {
  const { entrenchWeeks, entrenchEffect } = parameters.problems
  const { treatmentEntrench } = parameters.care
  // After ten time constants entrenchment is complete to four digits.
  const length = Math.ceil(entrenchWeeks) * 10 + 1
  const entrenchedRecovery = new Float64Array(TYPES * length)
  const entrenchedTreatment = new Float64Array(length)
  for (let weeks = 0; weeks < length; weeks++) {
    const e = 1 - exp(-weeks / entrenchWeeks)
    for (let type = 0; type < TYPES; type++) entrenchedRecovery[type * length + weeks] = exp(-entrenchEffect[type] * e)
    entrenchedTreatment[weeks] = exp(-treatmentEntrench * e)
  }
  return {
    entrenchedRecovery,
    entrenchedLength: length,
    entrenchedTreatment,
    highest: highestOnsets(parameters),
    spreadMost: spreadTable(parameters),
  }
}
