/** Which judgement calls the answers hang on: how far a main finding moves, and whether its sign stays, when one is low or high. */
import type { Answer } from './answer-types.ts'

/** Of one judgement call, over answers, main contrasts and deciding outcomes that are clear, and over low and high. */
export interface Influence {
  readonly comparisons: number
  /** Comparisons in which the difference is clear in the other direction. */
  readonly flipped: number
  /** Comparisons in which nothing is left of a difference that shows at this smaller size when every choice is as usual. */
  readonly lost: number
  /** How far the difference moves on average, in parts of its own size; at most `MOST`. */
  readonly shift: number
}

const MOST = 2

/** 'group.name' → influence. Empty without answers that were checked. */
export function influenceOf(answers: readonly Pick<Answer, 'robustness'>[]): Record<string, Influence> {
  const sums: Record<string, { comparisons: number; flipped: number; lost: number; shift: number }> = {}
  for (const { robustness } of answers) {
    for (const { main, base, settings } of robustness?.checks ?? []) {
      const size = Math.abs(base.difference.difference)
      if ((main !== 'higher' && main !== 'lower') || !(size > 0)) continue
      for (const { assumption, result, difference } of settings) {
        const sum = (sums[assumption] ??= { comparisons: 0, flipped: 0, lost: 0, shift: 0 })
        sum.comparisons++
        if (result === 'flipped') sum.flipped++
        if (result === 'lost' && base.direction === main) sum.lost++
        const moved = Math.abs(difference.difference - base.difference.difference) / size
        if (Number.isFinite(moved)) sum.shift += Math.min(MOST, moved)
      }
    }
  }
  return Object.fromEntries(Object.entries(sums).map(([id, sum]) => [id, { ...sum, shift: sum.shift / sum.comparisons }]))
}
