/**
 * The composition root: scenario → population → engine over the schedule → recorder → tables. Here the model meets the engine.
 *
 * All policies of a unit share one history: the years before the reform are run once and every policy branches from them. That is exact,
 * because every draw is keyed and the years before are the same under each policy.
 */
import { Draws, seedKey, type SeedKey } from './core/draws.ts'
import { type Profile, runWeeks } from './engine/run.ts'
import { closeBooks } from './model/census.ts'
import { LEVER_NAMES, type Levers, type Parameters } from './model/parameters.ts'
import { createRecorder, type Recorder } from './model/record.ts'
import { seedProblems } from './model/onset.ts'
import { SCHEDULE } from './model/schedule.ts'
import { seedSchemes } from './model/schemes.ts'
import { createStaff } from './model/staff.ts'
import { createStateClasses, groupsOfPeople, observeClasses, type StateClasses } from './model/state-classes.ts'
import type { Population } from './model/state.ts'
import { branchWorld, createWorld, type World } from './model/world.ts'
import { buildPeople } from './population/build.ts'
import { buildNetwork } from './population/networks.ts'
import { joinCurves, joinOutcomes } from './results/join.ts'
import { tabulateCurves, tabulateOutcomes } from './results/tabulate.ts'
import { type Lives, tabulateTransitions } from './results/transitions.ts'
import { type CurveColumns, CURVES, GROUPS, type OutcomeColumns, type UnitResult } from './results/types.ts'
import { leversAt } from './scenario/levers.ts'
import { toParameters } from './scenario/parameter-values.ts'
import type { Municipality, Policy, Study, StudyPart } from './scenario/types.ts'

const WEEKS = 52

/** One municipality, one replication, all policies of the study. `onProgress` hears weeks done and weeks in all. */
export function simulateUnit(
  study: Study,
  municipalityIndex: number,
  replication: number,
  onProgress?: (doneWeeks: number, totalWeeks: number) => void,
): UnitResult {
  const { municipality, scale } = study.municipalities[municipalityIndex]
  const key = seedKey(study.seed, municipality.id, replication)
  const families = familiesOf(study.policies)
  const burnIn = study.burnInYears * WEEKS
  const weeks = study.years * WEEKS
  // Each family runs the years before once, each policy and one reference without formal help the years after.
  const omits = (part: StudyPart): boolean => study.omit?.includes(part) === true
  const total = families.length * (omits('reference') ? burnIn : burnIn + weeks) + study.policies.length * weeks
  let done = 0
  const tick = (): void => {
    done++
    if (done % 13 === 0) onProgress?.(done, total)
  }
  // Made into tables family by family, so that the counters of hundreds of policies need not be kept.
  const outcomes: OutcomeColumns[] = new Array(study.policies.length)
  const curves: CurveColumns[] = new Array(study.policies.length)
  const lives: Lives[] = []
  let residents = 0
  let ties = 0
  for (const family of families) {
    const first = study.policies[family[0]]
    const parameters = toParameters(study.parameters, first.assumptions)
    const world = startWorld(municipality, scale, parameters, first, key, burnIn, weeks)
    residents = world.people.count
    ties = world.ties.live
    runWeeks(world, SCHEDULE, 0, burnIn, tick)
    const groups = omits('lives') ? undefined : groupsOfPeople(world)
    const runBranch = (policy: Policy, classes?: StateClasses): Recorder => {
      const recorder = newRecorder(weeks, world.neighbourhoods.count)
      const branch = branchWorld(world, { parameters, leversAt: (years) => leversAt(policy, years), key, recorder })
      if (classes) observeClasses(classes, branch, 0)
      runWeeks(branch, SCHEDULE, burnIn, burnIn + weeks, (week) => {
        tick()
        if (classes) observeClasses(classes, branch, week + 1 - burnIn)
      })
      branch.week = burnIn + weeks
      closeBooks(branch)
      return recorder
    }
    const recorders: Recorder[] = []
    for (const index of family) {
      const classes = groups && createStateClasses(study.years, residents)
      recorders[index] = runBranch(study.policies[index], classes)
      if (groups && classes) lives[index] = { classes, groups }
    }
    const own = family.find((index) => isWithoutHelp(study.policies[index]))
    const reference = own !== undefined ? recorders[own] : omits('reference') ? undefined : runBranch(withoutHelp(first))
    for (const index of family) {
      outcomes[index] = tabulateOutcomes(alone(index, recorders[index]), () => reference, {
        areas: !omits('areas'),
        quarters: !omits('quarters'),
      })
      if (!omits('curves')) curves[index] = tabulateCurves(alone(index, recorders[index]))
    }
  }
  return {
    municipality: municipality.id,
    replication,
    policies: study.policies.map((p) => p.name),
    neighbourhoods: ['all', ...municipality.neighbourhoods.map((n) => n.code)],
    groups: GROUPS,
    outcomes: joinOutcomes(outcomes),
    curves: joinCurves(omits('curves') ? [] : curves),
    ...(!omits('lives') && {
      transitions: tabulateTransitions(
        lives,
        Math.max(
          0,
          study.policies.findIndex((p) => p.name === study.baseline),
        ),
      ),
    }),
    counts: { residents, ties, citizenWeeks: residents * total },
    seconds: 0,
  }
}

/** A list with one policy at its place, so that its rows carry its number. */
function alone(policy: number, recorder: Recorder): Recorder[] {
  const list: Recorder[] = []
  list[policy] = recorder
  return list
}

/** Policies that share the years before the reform: the same assumptions and the same regime before. */
function familiesOf(policies: readonly Policy[]): number[][] {
  const families = new Map<string, number[]>()
  policies.forEach((policy, index) => {
    const id = familyOf(policy)
    const family = families.get(id)
    if (family === undefined) families.set(id, [index])
    else family.push(index)
  })
  return [...families.values()]
}

/** The same for policies that share the years before the reform. */
export function familyOf(policy: Policy): string {
  const before = LEVER_NAMES.map((name) => policy.levers[name].before)
  return JSON.stringify([before, Object.entries(policy.assumptions).sort(([a], [b]) => (a < b ? -1 : 1))])
}

/** The regime before the reform goes on, without any formal help from the reform on. */
export function withoutHelp(policy: Policy): Policy {
  const levers = Object.fromEntries(
    LEVER_NAMES.map((name) => {
      const { before } = policy.levers[name]
      return [name, { before, value: name === 'formalHelp' ? 0 : before, start: 0, ramp: 0, stop: null }]
    }),
  )
  return { ...policy, name: 'reference', levers }
}
export function isWithoutHelp(policy: Policy): boolean {
  const { value, start, stop } = policy.levers.formalHelp
  return value === 0 && start <= 0 && stop === null
}

/** An empty recorder for the years after the reform. */
export function newRecorder(weeks: number, neighbourhoods: number): Recorder {
  return createRecorder(
    weeks,
    neighbourhoods,
    CURVES.map((c) => ({ strata: c.strata.length, causes: c.causes.length })),
  )
}

/** People, where they live and whom they know, drawn for one replication. */
export function buildPopulation(municipality: Municipality, scale: number, parameters: Parameters, key: SeedKey): Population {
  const people = buildPeople(municipality, scale, parameters.people, key)
  return { ...people, ...buildNetwork(people, parameters.ties, key) }
}

/** A world at week 0, before the years of burn-in. */
export function startWorld(
  municipality: Municipality,
  scale: number,
  parameters: Parameters,
  policy: Policy,
  key: SeedKey,
  burnInWeeks: number,
  weeks: number,
): World {
  const population = buildPopulation(municipality, scale, parameters, key)
  return worldOf(population, scale, parameters, (years) => leversAt(policy, years), key, burnInWeeks, weeks)
}

/** A world around a population that exists already. */
export function worldOf(
  population: Population,
  scale: number,
  parameters: Parameters,
  levers: (years: number) => Levers,
  key: SeedKey,
  burnInWeeks: number,
  weeks: number,
): World {
  const staff = createStaff(population, parameters, levers(-burnInWeeks / WEEKS), scale, new Draws(key))
  const recorder = newRecorder(weeks, population.neighbourhoods.count)
  const world = createWorld({ population, parameters, leversAt: levers, key, burnInWeeks, weeks, scale, recorder, ...staff })
  seedSchemes(world)
  seedProblems(world)
  return world
}

/** Run a world to its end; for benchmarks and tests that look inside. */
export function runWorld(world: World, profile?: Profile): void {
  runWeeks(world, SCHEDULE, world.week, world.endWeek, undefined, profile)
  world.week = world.endWeek
  closeBooks(world)
}
