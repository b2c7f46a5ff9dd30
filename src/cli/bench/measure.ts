/** What the benchmark measures, in order; plain figures. */
import type { World } from '../../model/world.ts'
import { median, secondsOf, wallNow } from './clock.ts'
import { measureMemory, type Memory } from './memory.ts'
import { goOn, makeWorld } from './worlds.ts'
import { layYardstick } from './yardstick.ts'

/** Years and sizes: the full measurement, or a fast look. */
export interface Sizes {
  readonly scale: number
  readonly burnInYears: number
  readonly years: number
  readonly growthScale: number
  readonly growthWeeks: number
  readonly yardstickWeeks: number
  readonly workerScale: number
  readonly workerWeeks: number
}
export const FULL: Sizes = {
  scale: 0.99,
  burnInYears: 3,
  years: 10,
  growthScale: 1,
  growthWeeks: 52,
  yardstickWeeks: 26,
  workerScale: 0.5,
  workerWeeks: 52,
}
export const QUICK: Sizes = {
  scale: 0.2,
  burnInYears: 2,
  years: 2,
  growthScale: 0.1,
  growthWeeks: 52,
  yardstickWeeks: 8,
  workerScale: 0.1,
  workerWeeks: 52,
}

const STRETCH_WEEKS = 26
/** Of the yardstick, between two stretches. */
const BESIDE_WEEKS = 8

export interface OneCore {
  readonly citizens: number
  readonly ties: number
  /** Seconds to make people and network. */
  readonly buildSeconds: number
  /** Million citizen-weeks per second of processor time: median of the undisturbed stretches; median, lowest and highest of all. */
  readonly millionPerSecond: number
  readonly ofAll: number
  readonly lowest: number
  readonly highest: number
  readonly stretches: number
  /** Stretches before and after which the yardstick was nearly as fast as it ever was. */
  readonly undisturbed: number
  /** Million citizen-weeks per second of the yardstick, laid between those stretches: median. */
  readonly yardstick: number
  /** Share of the wall clock that this process had a processor; well below 1 on a busy machine. */
  readonly processorShare: number
  /** Nanoseconds of processor time per citizen-week of each process of the schedule, most first; shared out by the wall clock. */
  readonly processes: readonly { readonly name: string; readonly nanoseconds: number }[]
  readonly memory: Memory
}

/** Years after the reform, with everything at work, that belong to the warm-up: the compiler needs them, and its time counts as ours. */
const WARM_UP_YEARS = 2

/** A whole municipality over the whole schedule; the years before the reform and the first two after it are the warm-up. */
export function measureOneCore(sizes: Sizes): OneCore {
  let world!: World
  const request = {
    municipality: 'medium',
    scale: sizes.scale,
    burnInYears: sizes.burnInYears,
    years: WARM_UP_YEARS + sizes.years,
    seed: 'bench',
  }
  const buildSeconds = secondsOf(() => {
    world = makeWorld(request)
  })
  const weeks = sizes.years * 52
  goOn(world, (sizes.burnInYears + WARM_UP_YEARS) * 52)
  // By the wall clock: to ask for the processor time of a hundred processes a week takes 1 % of the week itself.
  const profile = { now: wallNow, spent: {} as Record<string, number> }
  const yardstick = layYardstick(world.people.count, BESIDE_WEEKS)
  const speeds: number[] = []
  const beside = [yardstick()]
  let processorTime = 0
  let wallTime = 0
  for (let done = 0; done < weeks; done += STRETCH_WEEKS) {
    const wallStart = wallNow()
    const seconds = secondsOf(() => goOn(world, STRETCH_WEEKS, profile))
    wallTime += wallNow() - wallStart
    processorTime += seconds * 1e9
    speeds.push((world.people.count * STRETCH_WEEKS) / seconds / 1e6)
    beside.push(yardstick())
  }
  const processorShare = processorTime / wallTime
  const quiet = quietStretches(beside)
  const citizenWeeks = world.people.count * weeks
  const spent = Object.values(profile.spent).reduce((sum, time) => sum + time, 0)
  return {
    citizens: world.people.count,
    ties: world.ties.live,
    buildSeconds,
    millionPerSecond: median(quiet.map((k) => speeds[k])),
    ofAll: median(speeds),
    lowest: Math.min(...speeds),
    highest: Math.max(...speeds),
    stretches: speeds.length,
    undisturbed: quiet.length,
    yardstick: median(quiet.flatMap((k) => [beside[k], beside[k + 1]])),
    processorShare: Math.min(1, processorShare),
    processes: Object.entries(profile.spent)
      .map(([name, time]) => ({ name, nanoseconds: ((time / spent) * processorTime) / citizenWeeks }))
      .toSorted((a, b) => b.nanoseconds - a.nanoseconds),
    memory: measureMemory(world),
  }
}

/** What the yardstick may be slower than at its best before a stretch counts as disturbed. */
const DISTURBED = 0.9

/**
 * Stretches in which the machine was left alone, by the yardstick before and after each (one more than there are stretches): others on the
 * same processor halve the speed of both, for minutes. Those beside the fastest yardstick when there is no such stretch.
 */
export function quietStretches(beside: readonly number[]): number[] {
  const slower = Array.from({ length: beside.length - 1 }, (_, k) => Math.min(beside[k], beside[k + 1]))
  const least = Math.min(DISTURBED * Math.max(...beside), Math.max(...slower))
  return slower.flatMap((speed, k) => (speed >= least ? [k] : []))
}

export interface Growth {
  readonly sizes: readonly {
    readonly municipality: string
    readonly citizens: number
    readonly buildSeconds: number
    /** Seconds for one simulated year. */
    readonly yearSeconds: number
    readonly nanoseconds: number
  }[]
  /** Time goes with the number of citizens to this power: 1 is linear. From the smallest to the largest. */
  readonly power: number
}

/**
 * The archetypes, and quarters after the reform before anything is measured: the compiler needs some ten million citizen-weeks of a new
 * municipality before it has done, whatever its size.
 */
const ARCHETYPES = [
  ['small', 32],
  ['medium', 4],
  ['large', 1],
] as const
const GROWTH_BURN_IN_YEARS = 1
const QUARTER = 13

/** The three archetypes in full, after the reform, with everything at work. */
export function measureGrowth({ growthScale, growthWeeks }: Sizes): Growth {
  const sizes = ARCHETYPES.map(([municipality, warmUp]) => {
    let world!: World
    const years = Math.ceil((warmUp * QUARTER + growthWeeks) / 52)
    const request = { municipality, scale: growthScale, burnInYears: GROWTH_BURN_IN_YEARS, years, seed: 'bench' }
    const buildSeconds = secondsOf(() => {
      world = makeWorld(request)
    })
    goOn(world, 52 * GROWTH_BURN_IN_YEARS + warmUp * QUARTER)
    const quarter = growthWeeks / 4
    const seconds = median([0, 1, 2, 3].map(() => secondsOf(() => goOn(world, quarter)))) / quarter
    const citizens = world.people.count
    return { municipality, citizens, buildSeconds, yearSeconds: seconds * 52, nanoseconds: (seconds * 1e9) / citizens }
  })
  const [first, last] = [sizes[0], sizes[sizes.length - 1]]
  return { sizes, power: Math.log(last.yearSeconds / first.yearSeconds) / Math.log(last.citizens / first.citizens) }
}
