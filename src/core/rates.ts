/** Hazard → probability: the only place where one becomes the other, so that results do not depend on the step. */
import { exp } from './detmath.ts'

export const WEEKS_PER_YEAR = 52

/** P(at least one event) for a hazard accumulated over the time looked at. */
export function probability(hazard: number): number {
  return 1 - exp(-hazard)
}

/** A bound that a draw is compared with is taken so much higher that rounding cannot make it too low. */
export const ROUNDED_UP = 1 + 1e-9
