/**
 * Every lever from low to high, and once with a start, a ramp and a stop: the arms of the sweep that shows which lever moves what. The other
 * levers stand at a value at which they act, so that a lever that needs another (follow-up needs something to follow up) has it.
 */
import { LEVER_NAMES } from '../model/parameters.ts'
import { constantLever } from './levers.ts'
import { isOnlyChoice, type Regime } from './policy.ts'
import type { LeverPath, ParameterRecord, ParameterRecords, Policy } from './types.ts'

/** Years since the reform in the arms over time. */
export const SWEEP_START = 1
const SWEEP_RAMP = 2

/** The arms of one lever by their names in the study. */
export interface LeverArms {
  readonly lever: string
  readonly lowValue: number
  readonly highValue: number
  readonly low: string
  readonly high: string
  /** As in 2014, and at the end that is furthest from it. */
  readonly off: string
  readonly on: string
  /** On from a year after the reform; on in steps; off again after a year. */
  readonly late: string
  readonly ramp: string
  readonly stop: string
}

/** What other levers a lever needs beyond their usual value in the sweep, by lever. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // Who goes first matters where there is a queue.
  triage: { caseloadNorm: 8 },
  // Conferences are dear: held everywhere, they leave no hours for the other instruments.
  networkMeeting: { conference: 0, buddy: 0 },
  buddy: { conference: 0 },
  clientChooses: { conference: 0.2, networkMeeting: 1, buddy: 1, staffing: 2 },
  // Full teams offer nothing to choose among.
  activationTarget: { conference: 0, staffing: 2 },
  followUpHours: { conference: 0 },
  followUpMonths: { conference: 0 },
}
/** Where a lever acts most, when that is not the end of its range. */
const STRONGEST: Readonly<Record<string, number>> = {
  // No limit is 0; three years hardly ever comes.
  timeLimitWeeks: 13,
}

/** Where a lever stands while others are swept: yes, in the middle, or, for a choice, as in 2014. */
function standing(record: ParameterRecord, before: number): number {
  const names = Object.keys(record.choices ?? {})
  if (names.includes('true')) return record.choices!.true
  if (record.choices && isOnlyChoice(record)) return before
  return (record.range[0] + record.range[1]) / 2
}

/** Policies and arms of the sweep of `levers` (all without), by the numbers of `records`, from the situation of 2014. */
export function leverSweep(
  records: ParameterRecords,
  regime: Regime,
  levers: readonly string[] = LEVER_NAMES,
): { policies: Policy[]; arms: LeverArms[] } {
  const policies = new Map<string, Policy>()
  const arms = levers.map((lever): LeverArms => {
    const record = records.levers[lever]
    const lowValue = record.range[0]
    const highValue = STRONGEST[lever] ?? record.range[1]
    const before = regime[lever as keyof Regime]
    const on = Math.abs(highValue - before) >= Math.abs(lowValue - before) ? highValue : lowValue
    const others = Object.fromEntries(
      LEVER_NAMES.map((name) => {
        const value = NEEDS[lever]?.[name] ?? standing(records.levers[name], regime[name])
        return [name, { ...constantLever(value), before: regime[name] }]
      }),
    )
    const arm = (what: string, path: Partial<LeverPath>): string => {
      const name = `${lever}~${what}`
      const own: LeverPath = { before, value: on, start: 0, ramp: 0, stop: null, ...path }
      policies.set(name, {
        name,
        title: { nl: `${record.label.nl}: ${what}`, en: `${record.label.en}: ${what}` },
        costNeutral: true,
        levers: { ...others, [lever]: own },
        assumptions: {},
      })
      return name
    }
    const low = arm('low', { value: lowValue })
    const high = arm('high', { value: highValue })
    return {
      lever,
      lowValue,
      highValue,
      low,
      high,
      off: before === lowValue ? low : before === highValue ? high : arm('off', { value: before }),
      on: on === highValue ? high : low,
      late: arm('late', { start: SWEEP_START }),
      ramp: arm('ramp', { ramp: SWEEP_RAMP }),
      stop: arm('stop', { stop: SWEEP_START }),
    }
  })
  return { policies: [...policies.values()], arms }
}
