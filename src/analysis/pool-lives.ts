/** Sequences of states of all units → what the page draws: pooled over replications, and per replication who is better and who worse off. */
import { momentsOf, statesOf } from '../results/transitions.ts'
import { STATES, TransitionKind, type UnitResult } from '../results/types.ts'
import type { ReportData, ReportLives } from './report-types.ts'

type Frame = Pick<ReportData, 'municipalities' | 'policies' | 'groups' | 'replications'> & { readonly study: { readonly years: number } }

const CELLS = STATES.length * STATES.length
/** Lighter, heavier, all. */
const MOVES = 3

/** From here on a problem is heavy. */
const HEAVY = STATES.indexOf('severe')

/** Undefined when no unit has any. */
export function poolLives(units: readonly UnitResult[], data: Frame): ReportLives | undefined {
  if (!units.some((unit) => (unit.transitions?.states.length ?? 0) > 0)) return undefined
  const cells = data.municipalities.length * data.policies.length
  const paths = Array.from({ length: cells }, () => new Map<number, number>())
  const perGroup = (length: number) => Array.from({ length: cells }, () => data.groups.map(() => new Array<number>(length).fill(0)))
  const matched = perGroup(CELLS)
  const moved = perGroup(MOVES * data.replications.length)
  const recovered = Array.from({ length: cells }, () => new Array<number>(2 * data.replications.length).fill(0))
  const moments = momentsOf(data.study.years)
  for (const unit of units) {
    const t = unit.transitions
    if (!t) continue
    const m = data.municipalities.findIndex((x) => x.id === unit.municipality)
    const r = data.replications.indexOf(unit.replication)
    const policyAt = unit.policies.map((name) => data.policies.findIndex((p) => p.name === name))
    const groupAt = unit.groups.map((name) => data.groups.indexOf(name))
    for (let i = 0; i < t.states.length; i++) {
      const cell = m * data.policies.length + policyAt[t.policy[i]]
      if (t.kind[i] === TransitionKind.PATH) {
        paths[cell].set(t.states[i], (paths[cell].get(t.states[i]) ?? 0) + t.residents[i])
        const states = statesOf(t.states[i], moments.length)
        if (states[0] < HEAVY) continue
        if (states[states.length - 1] === 0) recovered[cell][2 * r] += t.residents[i]
        recovered[cell][2 * r + 1] += t.residents[i]
        continue
      }
      const group = groupAt[t.group[i]]
      matched[cell][group][t.states[i]] += t.residents[i]
      const [before, after] = statesOf(t.states[i], 2)
      const moves = moved[cell][group]
      if (after < before) moves[MOVES * r] += t.residents[i]
      if (after > before) moves[MOVES * r + 1] += t.residents[i]
      moves[MOVES * r + 2] += t.residents[i]
    }
  }
  const some = (groups: readonly (readonly number[])[]) => (groups[0].some((n) => n > 0) ? groups : [])
  return {
    moments,
    paths: paths.map((counts) => [...counts].sort(([a], [b]) => a - b).flat()),
    matched: matched.map(some),
    moved: moved.map(some),
    recovered,
  }
}
