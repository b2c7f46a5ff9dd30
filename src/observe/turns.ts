/** Reading a life: its turns one after the other, and where two lives of the same resident part. Pure functions of the lanes. */
import { Help, HOUR_STEPS, LANES, type Lives } from './lives.ts'

/** Something that changed in a week. `to` and `from` are stages for problems, hours a week for help by others, states of `Help` for care. */
export interface Turn {
  /** Weeks since the reform, from 0. */
  readonly week: number
  readonly kind: 'begins' | 'heavier' | 'lighter' | 'solved' | 'care' | 'helped' | 'unhelped'
  /** Problem type, for the first four. */
  readonly type: number
  readonly from: number
  readonly to: number
}

/** All turns of resident k, in order of time. Help by others counts when it starts from nothing or falls to nothing. */
export function turnsOf(lives: Lives, k: number): Turn[] {
  const turns: Turn[] = []
  const { weeks, stage, help, informal } = lives
  for (let week = 1; week < weeks; week++) {
    const now = k * weeks + week
    for (let type = 0; type < LANES; type++) {
      const to = stage[now * LANES + type]
      const from = stage[(now - 1) * LANES + type]
      if (to === from) continue
      turns.push({ week, kind: from === 0 ? 'begins' : to === 0 ? 'solved' : to > from ? 'heavier' : 'lighter', type, from, to })
    }
    if (help[now] !== help[now - 1]) turns.push({ week, kind: 'care', type: 0, from: help[now - 1], to: help[now] })
    const [had, has] = [informal[now - 1] > 0, informal[now] > 0]
    if (had !== has)
      turns.push({
        week,
        kind: has ? 'helped' : 'unhelped',
        type: 0,
        from: informal[now - 1] / HOUR_STEPS,
        to: informal[now] / HOUR_STEPS,
      })
  }
  return turns
}

/** What differs first between two lives of one resident. */
export interface Parting {
  readonly week: number
  readonly lane: 'care' | 'stage' | 'informal' | 'ties'
  /** Problem type, for stages. */
  readonly type: number
  readonly one: number
  readonly other: number
}

/**
 * The first difference in problems, care or help by others; in ties only when there is no other, as one acquaintance more or less is no
 * turn in a life. Undefined when the lives are the same from beginning to end.
 */
export function partingOf(one: Lives, other: Lives, k: number): Parting | undefined {
  for (let week = 0; week < one.weeks; week++) {
    const at = k * one.weeks + week
    if (one.help[at] !== other.help[at]) return { week, lane: 'care', type: 0, one: one.help[at], other: other.help[at] }
    for (let type = 0; type < LANES; type++) {
      const [a, b] = [one.stage[at * LANES + type], other.stage[at * LANES + type]]
      if (a !== b) return { week, lane: 'stage', type, one: a, other: b }
    }
    if (one.informal[at] !== other.informal[at])
      return { week, lane: 'informal', type: 0, one: one.informal[at] / HOUR_STEPS, other: other.informal[at] / HOUR_STEPS }
  }
  for (let week = 0; week < one.weeks; week++) {
    const at = k * one.weeks + week
    if (one.ties[at] !== other.ties[at]) return { week, lane: 'ties', type: 0, one: one.ties[at], other: other.ties[at] }
  }
  return undefined
}

/** Weeks in which resident k has any problem, or waits for care. */
export function weeksWith(lives: Lives, k: number): { readonly problem: number; readonly waiting: number; readonly care: number } {
  let [problem, waiting, care] = [0, 0, 0]
  for (let week = 0; week < lives.weeks; week++) {
    const at = k * lives.weeks + week
    let any = false
    for (let type = 0; type < LANES; type++) if (lives.stage[at * LANES + type] > 0) any = true
    if (any) problem++
    const help = lives.help[at]
    if (help === Help.WAITING_TEAM || help === Help.WAITING_SPECIALIST) waiting++
    else if (help !== Help.NONE) care++
  }
  return { problem, waiting, care }
}
