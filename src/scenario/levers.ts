/** Levers over time: what a policy does in a given year after the reform. */
import { emptyRecord } from '../core/columns.ts'
import { LEVER_NAMES, type Levers } from '../model/parameters.ts'
import type { LeverPath, Policy } from './types.ts'

/** A lever that never changes. */
export const constantLever = (value: number): LeverPath => ({ before: value, value, start: 0, ramp: 0, stop: null })

/** Value of a lever `years` after the reform (negative during burn-in). */
export function leverAt(path: LeverPath, years: number): number {
  if (years < path.start || (path.stop !== null && years >= path.stop)) return path.before
  const passed = years - path.start
  if (passed >= path.ramp) return path.value
  return path.before + ((path.value - path.before) * passed) / path.ramp
}

const noLevers = (): Levers => emptyRecord(LEVER_NAMES, () => true) as Levers

/** All levers of a policy at a time; write into `out` to save an object. */
export function leversAt(policy: Policy, yearsSinceReform: number, out: Levers = noLevers()): Levers {
  for (const name of LEVER_NAMES) out[name] = leverAt(policy.levers[name], yearsSinceReform)
  return out
}

/** Years since the reform at which any lever of the policy may change value, apart from during a ramp. */
export function turningPoints(policy: Policy): number[] {
  const years = new Set<number>()
  for (const { start, ramp, stop } of Object.values(policy.levers)) {
    years.add(start).add(start + ramp)
    if (stop !== null) years.add(stop)
  }
  return [...years].sort((a, b) => a - b)
}
