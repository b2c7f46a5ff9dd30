/** Cost-effectiveness of every policy against a baseline, per municipality and by whose costs are counted: the rows of `nabij compare --cost-effectiveness`. */
import { outcomeByName } from '../results/outcomes.ts'
import type { OutcomeFilter, ResultSet } from '../results/result-set.ts'
import type { Yardsticks } from '../scenario/yardsticks.ts'
import { indexOutcomes, type OutcomeIndex } from './contrasts.ts'
import { type CostEffectiveness, costEffectiveness } from './cost-effectiveness.ts'

const EFFECT = 'quality'
/** Whose costs: those of public money, or those of helpers in time as well. */
export const PERSPECTIVES = {
  public: ['cost.byMunicipality', 'cost.byState'],
  society: ['cost.byMunicipality', 'cost.byState', 'cost.byNetwork'],
} as const
export type Perspective = keyof typeof PERSPECTIVES
export const PERSPECTIVE_NAMES = Object.keys(PERSPECTIVES) as Perspective[]

export interface ValueRow extends CostEffectiveness {
  readonly municipality: string
  readonly policy: string
  readonly baseline: string
  readonly perspective: Perspective
}

/** What the store must give: the whole horizon, everybody. */
export const VALUE_FILTER: OutcomeFilter = { quarterly: false, years: [0], groups: ['all'], neighbourhoods: ['all'] }

export function compareValue(results: ResultSet, { qualityYear }: Yardsticks, baseline = results.study.baseline): ValueRow[] {
  const thresholds = qualityYear.map(({ value }) => value)
  const index = indexOutcomes(results, { outcomes: [EFFECT, ...PERSPECTIVES.society], year: 0, group: 'all' })
  const least = outcomeByName.get(EFFECT)!.tolerance
  return results.study.municipalities.flatMap(({ municipality: { id: municipality } }) =>
    results.study.policies
      .filter(({ name }) => name !== baseline)
      .flatMap(({ name: policy }) =>
        PERSPECTIVE_NAMES.flatMap((perspective) => {
          const read = (of: string): { cost: Float64Array; effect: Float64Array } | undefined => {
            const effect = valuesOf(index, municipality, of, EFFECT)
            const costs = PERSPECTIVES[perspective].map((name) => valuesOf(index, municipality, of, name))
            if (!effect || !costs.every((one) => one !== undefined)) return undefined
            return { effect, cost: effect.map((_, r) => costs.reduce((sum, one) => sum + one[r], 0)) }
          }
          const [own, base] = [read(policy), read(baseline)]
          const found = own && base && costEffectiveness(own, base, thresholds, least)
          return found ? [{ municipality, policy, baseline, perspective, ...found }] : []
        }),
      ),
  )
}

const valuesOf = (index: OutcomeIndex, municipality: string, policy: string, outcome: string): Float64Array | undefined =>
  index.values(municipality, policy, { outcome, year: 0, group: 'all', neighbourhood: 'all' })
