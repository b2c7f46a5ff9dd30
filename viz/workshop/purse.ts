/** What a plan costs in points of the game: for each lever the share of its range that it moved, times what its whole range costs. */
import type { Catalogue } from './catalogue.ts'
import type { Regime } from '../../src/scenario/policy.ts'
import type { LeverChoices } from './state.ts'

export function pointsOf({ workshop, records, regime }: Pick<Catalogue, 'workshop' | 'records' | 'regime'>, levers: LeverChoices): number {
  const { costs, other } = workshop.purse
  const sum = Object.entries(levers).reduce((total, [name, { value }]) => {
    const [low, high] = records.levers[name].range
    return total + ((costs[name] ?? other) * Math.abs(value - regime[name as keyof Regime])) / (high - low)
  }, 0)
  return Math.round(sum * 10) / 10
}
