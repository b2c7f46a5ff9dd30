/** A lever over time in words: `0 → 0.15, phased in over 2 years`. */
import type { LeverPath, ParameterRecord } from '../scenario/types.ts'
import type { Cli } from './command.ts'

export function leverPathText(path: LeverPath, record: ParameterRecord | undefined, cli: Cli): string {
  const when = cli.texts.explain.path(path)
  return `${leverValueText(path.before, record)} → ${leverValueText(path.value, record)}${when === '' ? '' : `, ${when}`}`
}

/** A value of a lever by its name, when it has one. */
export const leverValueText = (value: number, record: ParameterRecord | undefined): string =>
  Object.entries(record?.choices ?? {}).find(([, v]) => v === value)?.[0] ?? String(value)
