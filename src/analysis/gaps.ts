/**
 * Differences between groups: absolute, as a ratio, and by income as a concentration index; and which part of a difference goes when one
 * component of a position is made equal. Every difference is taken within a run and then put together, so that luck common to both groups
 * falls away.
 */
import { outcomeByName } from '../results/outcomes.ts'
import type { ResultSet } from '../results/result-set.ts'
import { componentsOf, POSITIONS, withSwap } from '../scenario/position-swap.ts'
import type { GapKind, QuestionOutcome } from '../scenario/question.ts'
import type { Study } from '../scenario/types.ts'
import type { GapAnswer } from './answer-types.ts'
import { indexOutcomes, type OutcomeIndex, type Place, pooledDifference } from './contrasts.ts'
import type { Difference } from './paired.ts'
import { agreement, directionOf, type Finding } from './statements.ts'
import { mean } from './summary.ts'

interface Sides {
  readonly group: Float64Array
  readonly reference: Float64Array
}

/** Values of both groups per replication, in one municipality under one policy. */
function sidesOf(index: OutcomeIndex, study: Study, municipality: string, policy: string, kind: GapKind, place: Place): Sides {
  const { group, reference } = POSITIONS[kind]
  if (kind !== 'neighbourhood') {
    const none = new Float64Array(index.replications).fill(NaN)
    return {
      group: index.values(municipality, policy, { ...place, group }) ?? none,
      reference: index.values(municipality, policy, { ...place, group: reference }) ?? none,
    }
  }
  const { poorest, richest } = thirds(study, municipality)
  const over = (codes: readonly string[]): Float64Array => index.together(municipality, policy, place, codes)
  return { group: over(poorest), reference: over(richest) }
}

/** The neighbourhoods by share of low incomes: the poorest and the richest third, by number. */
export function thirds(study: Study, municipality: string): { poorest: string[]; richest: string[] } {
  const areas = study.municipalities.find((m) => m.municipality.id === municipality)?.municipality.neighbourhoods ?? []
  const byIncome = areas.toSorted((a, b) => b.lowIncomeShare - a.lowIncomeShare || (a.code < b.code ? -1 : 1)).map((a) => a.code)
  const third = Math.max(1, Math.floor(byIncome.length / 3))
  return { poorest: byIncome.slice(0, third), richest: byIncome.slice(-third) }
}

export interface Gap {
  readonly kind: GapKind
  readonly group: string
  readonly reference: string
  readonly outcome: string
  readonly value: number
  readonly referenceValue: number
  readonly gap: Difference
  readonly ratio: number
}

/** The gap under one policy, over all municipalities; undefined where one of the groups has no value. */
export function gapOf(index: OutcomeIndex, study: Study, policy: string, kind: GapKind, outcome: string, year = 0): Gap | undefined {
  const sides = index.municipalities.map((m) => sidesOf(index, study, m, policy, kind, { outcome, year }))
  const strata = sides.map(({ group, reference }) => ({ sum: group.map((v, r) => v - reference[r]), base: reference }))
  const gap = pooledDifference(strata)
  if (gap.replications === 0) return undefined
  const value = gap.baselineMean + gap.difference
  const { group, reference } = POSITIONS[kind]
  return { kind, group, reference, outcome, value, referenceValue: gap.baselineMean, gap, ratio: value / gap.baselineMean }
}

/** How much smaller or larger the gap is under a policy than under another, run by run. */
export function gapChange(
  index: OutcomeIndex,
  study: Study,
  policy: string,
  baseline: string,
  kind: GapKind,
  outcome: string,
  year = 0,
): Difference {
  return pooledDifference(
    index.municipalities.map((m) => {
      const own = sidesOf(index, study, m, policy, kind, { outcome, year })
      const base = sidesOf(index, study, m, baseline, kind, { outcome, year })
      const before = base.group.map((v, r) => v - base.reference[r])
      return { sum: own.group.map((v, r) => v - own.reference[r] - before[r]), base: before }
    }),
  )
}

/**
 * Concentration index by income: 0 when the outcome is spread as people are, below 0 when it lies with the low incomes. With two classes
 * of income, p the share of the poorer and μ the mean: p·(1 − μ_poor/μ). Mean over municipalities and replications.
 */
export function concentrationIndex(index: OutcomeIndex, policy: string, outcome: string, year = 0): number {
  const everybody = { outcome, year }
  const lowIncome = { outcome, year, group: 'income:low' }
  const values = index.municipalities.flatMap((m) => {
    const all = index.values(m, policy, everybody)
    const poor = index.values(m, policy, lowIncome)
    const weightAll = index.weights(m, policy, everybody)
    const weightPoor = index.weights(m, policy, lowIncome)
    if (!all || !poor || !weightAll || !weightPoor) return []
    return Array.from(all, (v, r) => (weightPoor[r] / weightAll[r]) * (1 - poor[r] / v)).filter(Number.isFinite)
  })
  return mean(values)
}

/** A row of a table of gaps. */
export interface GapRow extends Gap {
  readonly policy: string
  readonly direction: Finding['direction']
  /** Against the baseline; absent for the baseline itself. */
  readonly change?: Difference
  readonly changeDirection?: Finding['direction']
  /** By income only. */
  readonly concentrationIndex?: number
}

/** All gaps of these outcomes under every policy, over the municipalities together. */
export function compareGaps(results: ResultSet, baseline: string, outcomes: readonly string[], year = 0): GapRow[] {
  const { study } = results
  const index = indexOutcomes(results, { outcomes, year })
  return outcomes.flatMap((outcome) =>
    (Object.keys(POSITIONS) as GapKind[]).flatMap((kind) =>
      study.policies.flatMap(({ name: policy }): GapRow[] => {
        const own = gapOf(index, study, policy, kind, outcome, year)
        if (!own) return []
        const declared = outcomeByName.get(outcome)!
        const change = policy === baseline ? undefined : gapChange(index, study, policy, baseline, kind, outcome, year)
        return [
          {
            ...own,
            policy,
            direction: directionOf(own.gap, declared),
            ...(change && { change, changeDirection: directionOf(change, declared) }),
            ...(kind === 'income' && { concentrationIndex: concentrationIndex(index, policy, outcome, year) }),
          },
        ]
      }),
    ),
  )
}

/** The gaps of a question with their components, from the results of its study of gaps. */
export function gapAnswers(results: ResultSet, kinds: readonly GapKind[], outcomes: readonly QuestionOutcome[]): GapAnswer[] {
  const { study } = results
  const index = indexOutcomes(results, { outcomes: outcomes.map(({ outcome }) => outcome), year: 0 })
  const arm = study.baseline
  return kinds.flatMap((kind) =>
    outcomes.flatMap(({ outcome, expected, decides }): GapAnswer[] => {
      const own = gapOf(index, study, arm, kind, outcome)
      if (!own) return []
      const declared = outcomeByName.get(outcome)!
      const direction = directionOf(own.gap, declared)
      const clear = direction === 'higher' || direction === 'lower'
      return [
        {
          ...own,
          label: declared.label,
          direction,
          ...(expected && { expected, agrees: agreement(own.gap, declared, expected) }),
          decides,
          components: componentsOf(kind).map((component) => {
            const swapped = gapOf(index, study, withSwap(arm, kind, component), kind, outcome)!.gap
            return { component, gap: swapped, ...(clear && { share: 1 - swapped.difference / own.gap.difference }) }
          }),
        },
      ]
    }),
  )
}
