/** Hazard ↔ probability ↔ half-life: the only place where one becomes the other. */
import { exp, log } from './detmath.ts'

export const WEEKS_PER_YEAR = 52

/** P(at least one event) for a hazard per week over `weeks`. */
export function probability(hazardPerWeek: number, weeks = 1): number {
  return 1 - exp(-hazardPerWeek * weeks)
}
/** Hazard per week whose probability over `weeks` is p. */
export function hazard(p: number, weeks = 1): number {
  return -log(1 - p) / weeks
}
/** Factor left after one week of a half-life in weeks. */
export function weeklyDecay(halfLifeWeeks: number): number {
  return exp(-log(2) / halfLifeWeeks)
}
