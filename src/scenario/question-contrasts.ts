/**
 * Which differences a question looks at: an arm against another, or, in a factorial design, the effect of a factor (over all settings of the
 * others, or where another stands low or high) and the interaction of two. Each is a sum of arms with weights.
 */
import { type InputFault, nearestName } from '../core/problems.ts'
import { faultAt, type Located } from './document.ts'
import { localise } from './policy.ts'
import type { Levels } from './question.ts'
import type { Localised } from './types.ts'
import { word } from './words.ts'

export interface Contrast {
  /** 'generalists - specialists', 'breadth', 'breadth × plan', 'breadth | plan=high'. */
  readonly id: string
  readonly title: Localised
  /** Arm → weight; the difference is the weighted sum of the arms. */
  readonly weights: Readonly<Record<string, number>>
  /** The arm subtracted, where the contrast is one arm against another. */
  readonly against?: string
  /** How far the difference between two settings differs, instead of a difference between two settings. */
  readonly interaction: boolean
  /** Answers the question, and is run again under other assumptions. */
  readonly main: boolean
  /** Only these outcomes. */
  readonly outcomes?: readonly string[]
}

/** A contrast as written. */
export interface ContrastEntry {
  readonly arm?: string
  readonly against?: string
  readonly effect?: string | readonly string[]
  readonly when?: Levels
  readonly title?: string | Localised
  readonly main?: boolean
  readonly outcomes?: readonly string[]
}

export function readContrasts(
  document: Located,
  entries: readonly ContrastEntry[],
  arms: Readonly<Record<string, Localised>>,
  cells: readonly Levels[],
  factors: Readonly<Record<string, Localised>>,
  armName: (levels: Levels) => string,
  faults: InputFault[],
): Contrast[] {
  const contrasts: Contrast[] = []
  entries.forEach((entry, i) => {
    const before = faults.length
    const known = (name: string | undefined, names: readonly string[], path: readonly (string | number)[]): void => {
      if (name === undefined || names.includes(name)) return
      const expected = word('oneOf', names.join(', '))
      faults.push(
        faultAt(document, 'unknownName', ['contrasts', i, ...path], { found: name, expected, suggestion: nearestName(name, names) }),
      )
    }
    const effects = entry.effect === undefined ? [] : typeof entry.effect === 'string' ? [entry.effect] : entry.effect
    const names = Object.keys(factors)
    if (effects.length === 0 && entry.arm === undefined) {
      faults.push(faultAt(document, 'missingKey', ['contrasts', i], { expected: 'arm, effect' }))
      return
    }
    if (entry.arm !== undefined && entry.against === undefined)
      faults.push(faultAt(document, 'missingKey', ['contrasts', i, 'against'], { expected: word('oneOf', Object.keys(arms).join(', ')) }))
    known(entry.arm, Object.keys(arms), ['arm'])
    known(entry.against, Object.keys(arms), ['against'])
    effects.forEach((name, k) => known(name, names, typeof entry.effect === 'string' ? ['effect'] : ['effect', k]))
    for (const name of Object.keys(entry.when ?? {})) known(name, names, ['when', name])
    if (faults.length > before) return
    const shared = {
      interaction: effects.length === 2,
      main: entry.main === true,
      ...(entry.outcomes && { outcomes: entry.outcomes }),
    }
    if (entry.arm !== undefined) {
      const { arm, against } = entry as { arm: string; against: string }
      const title = entry.title === undefined ? versus(arms[arm], arms[against]) : localise(entry.title)
      contrasts.push({ id: `${arm} - ${against}`, title, weights: { [arm]: 1, [against]: -1 }, against, ...shared })
      return
    }
    const when = entry.when ?? {}
    const chosen = cells.filter((cell) => Object.entries(when).every(([factor, level]) => cell[factor] === level))
    // Half of the cells are high: the mean of those minus the mean of the others; for two factors the product of both signs.
    const weights = Object.fromEntries(
      chosen.map((cell) => {
        const sign = effects.reduce((product, factor) => product * (cell[factor] === 'high' ? 1 : -1), 1)
        return [armName(cell), (sign * 2 ** effects.length) / chosen.length] as const
      }),
    )
    const condition = Object.entries(when).map(([factor, level]) => `${factor}=${level}`)
    const id = [effects.join(' × '), ...condition].join(' | ')
    const title = entry.title === undefined ? titleOfEffect(effects, when, factors) : localise(entry.title)
    contrasts.push({ id, title, weights, ...shared })
  })
  if (contrasts.length > 0 && !contrasts.some((c) => c.main)) contrasts[0] = { ...contrasts[0], main: true }
  return contrasts
}

const versus = (arm: Localised, against: Localised): Localised => ({
  nl: `${arm.nl} tegenover ${lower(against.nl)}`,
  en: `${arm.en} against ${lower(against.en)}`,
})

function titleOfEffect(effects: readonly string[], when: Levels, factors: Readonly<Record<string, Localised>>): Localised {
  const names = effects.map((name) => factors[name])
  const nl = names.map((n, k) => (k === 0 ? n.nl : lower(n.nl))).join(' samen met ')
  const en = names.map((n, k) => (k === 0 ? n.en : lower(n.en))).join(' together with ')
  const conditions = Object.entries(when)
  return {
    nl: nl + conditions.map(([f, level]) => `, ${level === 'high' ? 'met' : 'zonder'} ${lower(factors[f].nl)}`).join(''),
    en: en + conditions.map(([f, level]) => `, ${level === 'high' ? 'with' : 'without'} ${lower(factors[f].en)}`).join(''),
  }
}
/** A title within a sentence begins with a small letter, unless its first word is written in capitals. */
const lower = (text: string): string => (/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))
