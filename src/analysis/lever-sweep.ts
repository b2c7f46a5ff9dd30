/** What a sweep of levers shows: which outcomes each lever moves, which way, and whether it also works when it starts, ramps and stops. */
import { OUTCOMES, type OutcomeDeclaration } from '../results/outcomes.ts'
import type { ResultSet } from '../results/result-set.ts'
import { type LeverArms, SWEEP_START } from '../scenario/lever-sweep.ts'
import { indexOutcomes, type OutcomeIndex, pooledDifference, weigh } from './contrasts.ts'
import type { Difference } from './paired.ts'
import { directionOf } from './statements.ts'

export interface Moved {
  readonly outcome: OutcomeDeclaration
  readonly difference: Difference
  readonly direction: 'higher' | 'lower'
  /** How many times the smallest difference that matters. */
  readonly strength: number
}

export interface LeverReading {
  readonly arms: LeverArms
  /** Clear differences of high from low, the strongest first. */
  readonly moved: readonly Moved[]
  /** Outcomes that differ at all, in any run. */
  readonly touched: number
  /** Nothing at all differs between low and high. */
  readonly dead: boolean
  /** Paths over time that do what they say. `start`: as off before, different after. `stop`: as on before, different after. */
  readonly time: { readonly start: boolean; readonly ramp: boolean; readonly stop: boolean }
}

/** Counted in the year in which it happens; what is counted by onset can tell of a lever that comes later. */
const OF_THE_YEAR = ['burden', 'newProblems', 'householdsInCare', 'carerOverload', 'cost', 'tiesPerAdult']

export function readSweep(results: ResultSet, arms: readonly LeverArms[]): LeverReading[] {
  const index = indexOutcomes(results)
  const last = results.study.years
  const after = Array.from({ length: last - SWEEP_START }, (_, i) => i + 1 + SWEEP_START)
  return arms.map((own) => {
    const moved: Moved[] = []
    let touched = 0
    for (const outcome of OUTCOMES) {
      const difference = over(index, own.high, own.low, outcome.name, 0)
      if (difference.replications === 0 || difference.sign.zero === difference.replications) continue
      touched++
      const direction = directionOf(difference, outcome)
      if (direction === 'higher' || direction === 'lower')
        moved.push({ outcome, difference, direction, strength: Math.abs(difference.difference) / outcome.tolerance })
    }
    moved.sort((a, b) => b.strength - a.strength)
    const differs = (one: string, other: string, years: readonly number[], names: readonly string[]): boolean =>
      names.some((name) =>
        years.some((year) => {
          const { sign, replications } = over(index, one, other, name, year)
          return sign.zero < replications
        }),
      )
    const all = OUTCOMES.map((o) => o.name)
    return {
      arms: own,
      moved,
      touched,
      dead: touched === 0,
      time: {
        start: !differs(own.late, own.off, [SWEEP_START], OF_THE_YEAR) && differs(own.late, own.off, after, all),
        ramp: differs(own.ramp, own.off, after, all),
        stop: !differs(own.stop, own.on, [SWEEP_START], OF_THE_YEAR) && differs(own.stop, own.on, after, all),
      },
    }
  })
}

const over = (index: OutcomeIndex, one: string, other: string, outcome: string, year: number): Difference =>
  pooledDifference(index.municipalities.map((m) => weigh(index, m, { [one]: 1, [other]: -1 }, { outcome, year })))
