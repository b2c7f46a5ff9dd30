/**
 * The same residents twice: at a few moments under one policy ('path'), and in the last year under the baseline and under a policy with the
 * same luck ('matched'). Counts of residents per sequence of states; a sequence is one number to base STATE_CLASSES.
 */
import { GROUPINGS } from '../model/cells.ts'
import { momentsOf, type StateClasses, STATE_CLASSES } from '../model/state-classes.ts'
import { GROUP_COUNT, type TransitionColumns, TransitionKind } from './types.ts'

export { momentsOf }

/** What one policy of a unit left behind, and the groups of its residents at the reform. */
export interface Lives {
  readonly classes: StateClasses
  readonly groups: Uint8Array
}

/** Rows of all policies of a unit. `lives` by policy; matched only when both policies have the same residents. */
export function tabulateTransitions(lives: readonly Lives[], baseline: number): TransitionColumns {
  const rows: number[][] = []
  const add = (policy: number, kind: number, group: number, counts: Uint32Array): void =>
    counts.forEach((residents, states) => residents > 0 && rows.push([policy, kind, group, states, residents]))
  lives.forEach(({ classes, groups }, policy) => {
    add(policy, TransitionKind.PATH, 0, countPaths(classes))
    const before = lives[baseline].classes.lastYear
    if (policy === baseline || before.length !== classes.lastYear.length) return
    countMatched(before, classes.lastYear, groups).forEach((counts, group) => add(policy, TransitionKind.MATCHED, group, counts))
  })
  return columnsOf(rows)
}

function countPaths({ at }: StateClasses): Uint32Array {
  const counts = new Uint32Array(STATE_CLASSES ** at.length)
  for (let person = 0; person < at[0].length; person++) {
    let states = 0
    for (const moment of at) states = states * STATE_CLASSES + moment[person]
    counts[states]++
  }
  return counts
}

/** Group → baseline class · STATE_CLASSES + policy class → residents. */
function countMatched(baseline: Uint8Array, policy: Uint8Array, groups: Uint8Array): Uint32Array[] {
  const counts = Array.from({ length: GROUP_COUNT }, () => new Uint32Array(STATE_CLASSES * STATE_CLASSES))
  for (let person = 0; person < baseline.length; person++) {
    const states = baseline[person] * STATE_CLASSES + policy[person]
    counts[0][states]++
    for (let k = 0; k < GROUPINGS; k++) counts[groups[person * GROUPINGS + k]][states]++
  }
  return counts
}

function columnsOf(rows: readonly number[][]): TransitionColumns {
  return {
    policy: Uint16Array.from(rows, (row) => row[0]),
    kind: Uint8Array.from(rows, (row) => row[1]),
    group: Uint8Array.from(rows, (row) => row[2]),
    states: Uint16Array.from(rows, (row) => row[3]),
    residents: Float64Array.from(rows, (row) => row[4]),
  }
}

/** The classes of a sequence, the first moment first. */
export function statesOf(code: number, moments: number): number[] {
  const states: number[] = new Array(moments)
  for (let k = moments - 1, rest = code; k >= 0; k--) {
    states[k] = rest % STATE_CLASSES
    rest = Math.floor(rest / STATE_CLASSES)
  }
  return states
}

export const codeOf = (states: readonly number[]): number => states.reduce((code, state) => code * STATE_CLASSES + state, 0)
