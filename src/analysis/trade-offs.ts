/**
 * Which policies are dominated: for each outcome that has a better side, policy against policy with the same luck. A policy is dominated
 * by another when it is clearly better on none of them and clearly worse on at least one.
 */
import { type Difference, pairedDifference } from './paired.ts'
import { findingOf } from './statements.ts'
import type { OutcomeDeclaration } from '../results/outcomes.ts'

/** Values of one outcome, per policy and then per replication; undefined where a policy has none. */
export interface JudgedOutcome {
  readonly outcome: Pick<OutcomeDeclaration, 'unit' | 'tolerance' | 'better' | 'label'>
  readonly values: readonly (readonly number[] | undefined)[]
}

export interface Dominated {
  /** Index of a policy that is never worse. */
  readonly by: number
  /** On how many outcomes that one is clearly better, of all that could be compared. */
  readonly worse: number
  readonly of: number
}

/** Per policy what dominates it most widely, or undefined. */
export function dominatedPolicies(outcomes: readonly JudgedOutcome[], policies: number): (Dominated | undefined)[] {
  return Array.from({ length: policies }, (_, policy) => {
    let found: Dominated | undefined
    for (let other = 0; other < policies; other++) {
      if (other === policy) continue
      const counted = compareOn(outcomes, policy, other)
      if (counted.better === 0 && counted.worse > 0 && counted.worse > (found?.worse ?? 0))
        found = { by: other, worse: counted.worse, of: counted.of }
    }
    return found
  })
}

function compareOn(outcomes: readonly JudgedOutcome[], policy: number, other: number): { better: number; worse: number; of: number } {
  const counted = { better: 0, worse: 0, of: 0 }
  for (const { outcome, values } of outcomes) {
    const [own, theirs] = [values[policy], values[other]]
    if (outcome.better === 'neither' || !own || !theirs) continue
    const difference: Difference = pairedDifference(own, theirs)
    if (difference.replications < 2) continue
    counted.of++
    const { verdict } = findingOf(difference, outcome, 'en')
    if (verdict === 'better') counted.better++
    if (verdict === 'worse') counted.worse++
  }
  return counted
}
