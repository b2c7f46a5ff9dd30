/** Worlds to measure: a shipped municipality at a fraction of its size, under one policy, from the shipped scenarios. */
import { seedKey } from '../../core/draws.ts'
import type { Profile } from '../../engine/run.ts'
import { runWeeks } from '../../engine/run.ts'
import { diskSource } from '../../io/files.ts'
import { packageRoot } from '../../io/package-root.ts'
import { SCHEDULE } from '../../model/schedule.ts'
import type { World } from '../../model/world.ts'
import { toParameters } from '../../scenario/parameters.ts'
import { loadStudy } from '../../scenario/study.ts'
import { startWorld } from '../../simulate.ts'

/** The policy that is measured: the reform, with every process at work. */
export const POLICY = 'reform-promised'
const WEEKS_PER_YEAR = 52

export interface WorldRequest {
  readonly municipality: string
  /** Fraction of the residents, 0–1. */
  readonly scale: number
  readonly burnInYears: number
  readonly years: number
  readonly seed: string
}

/** People, network and state at week 0. */
export function makeWorld({ municipality, scale, burnInYears, years, seed }: WorldRequest): World {
  const study = loadStudy(diskSource(packageRoot), POLICY, { municipalities: [municipality], scale })
  const policy = study.policies.find((p) => p.name === POLICY)
  if (policy === undefined) throw new Error(`no policy ${POLICY}`)
  const parameters = toParameters(study.parameters, policy.assumptions)
  const entry = study.municipalities[0]
  const key = seedKey(seed, municipality, 1)
  return startWorld(entry.municipality, scale, parameters, policy, key, burnInYears * WEEKS_PER_YEAR, years * WEEKS_PER_YEAR)
}

/** The next `weeks` weeks with the whole schedule. */
export function goOn(world: World, weeks: number, profile?: Profile): void {
  const from = world.week
  runWeeks(world, SCHEDULE, from, from + weeks, undefined, profile)
  world.week = from + weeks
}
