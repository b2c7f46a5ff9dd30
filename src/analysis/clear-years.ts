/** When a paired difference starts and whether it lasts: year by year, by the rule of statements.ts. */
import type { OutcomeDeclaration } from '../results/outcomes.ts'
import { pairedDifference } from './paired.ts'
import { directionOf } from './statements.ts'

export type Course =
  | { readonly course: 'never' }
  | { readonly course: 'turns' }
  /** Clear in the first and last of these years; `lasts` when that is the last year there is. Holes of a year in between do not count. */
  | {
      readonly course: 'clear'
      readonly direction: 'higher' | 'lower'
      readonly from: number
      readonly to: number
      readonly lasts: boolean
    }

/** `policy` and `baseline`: replication × year; `years` are their names. Years without a number are left out at the end. */
export function courseOf(
  policy: readonly (readonly number[])[],
  baseline: readonly (readonly number[])[],
  years: readonly number[],
  outcome: Pick<OutcomeDeclaration, 'tolerance'>,
): Course {
  const directions = years.map((_, i) =>
    directionOf(
      pairedDifference(
        policy.map((run) => run[i]),
        baseline.map((run) => run[i]),
      ),
      outcome,
    ),
  )
  const known = directions.findLastIndex((d) => d !== 'unknown')
  const clear = years.flatMap((year, i) => {
    const direction = directions[i]
    return direction === 'higher' || direction === 'lower' ? [{ year, direction, i }] : []
  })
  if (clear.length === 0) return { course: 'never' }
  const [first, last] = [clear[0], clear[clear.length - 1]]
  if (clear.some((one) => one.direction !== first.direction)) return { course: 'turns' }
  return { course: 'clear', direction: first.direction, from: first.year, to: last.year, lasts: last.i === known && clear.length > 1 }
}
