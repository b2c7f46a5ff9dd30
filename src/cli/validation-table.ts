/** Targets and patterns as tables to read: one per theme, what was observed beside what the model gives. */
import Table from 'cli-table3'
import { formatNumber, unitHeader } from '../analysis/formats.ts'
import { type Judged, unitOf } from '../analysis/validation.ts'
import { outcomeByName } from '../results/outcomes.ts'
import { readingsOf } from '../scenario/target-terms.ts'
import type { Target, TargetUse } from '../scenario/targets-types.ts'
import type { Language } from '../scenario/types.ts'
import type { Colour } from './command.ts'
import type { Texts } from './texts/nl.ts'

export interface ValidationContext {
  readonly language: Language
  readonly texts: Texts
  readonly colour: Colour
  /** Characters on a line. */
  readonly width: number
  readonly sourceTitle: (key: string) => string
  /** Title of a municipality by its id. */
  readonly titles: ReadonlyMap<string, string>
}

const ID = { least: 8, most: 22 }
const RANGE = 24
const VERDICT = 10
const BORDERS = 7

export function validationTables(judged: readonly Judged[], context: ValidationContext): string {
  const { texts, colour } = context
  let out = ''
  for (const use of ['calibrate', 'validate'] as const) {
    const rows = judged.filter((j) => j.target.use === use)
    if (rows.length === 0) continue
    out += `\n${colour.bold(texts.validate.uses[use])}\n`
    for (const theme of new Set(rows.map((j) => j.target.theme))) {
      out += table(
        theme,
        rows.filter((j) => j.target.theme === theme),
        context,
      )
    }
    out += `${score(rows, use, context)}\n`
  }
  const sources = [...new Set(judged.flatMap((j) => j.target.sources))].sort()
  out += `\n${colour.bold(texts.validate.sources)}\n${sources.map((key) => `${key}: ${context.sourceTitle(key)}`).join('\n')}\n`
  return `${out}\n${texts.validate.legend.map((line) => colour.dim(line)).join('\n')}\n`
}

function table(theme: string, rows: readonly Judged[], context: ValidationContext): string {
  const { texts, colour, width } = context
  const id = Math.min(ID.most, Math.max(ID.least, ...rows.map((j) => j.target.id.length + 2)))
  const free = Math.max(40, width - BORDERS - id - 2 * RANGE - VERDICT)
  const target = Math.ceil(free * 0.72)
  const t = texts.validate
  const grid = new Table({
    head: ['', themeTitle(theme, texts), t.source, t.observed, t.model, t.verdict].map((h) => colour.bold(h)),
    colWidths: [id, target, free - target, RANGE, RANGE, VERDICT],
    colAligns: ['left', 'left', 'left', 'left', 'left', 'left'],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  })
  for (const row of rows) grid.push(cellsOf(row, context))
  return `${grid.toString()}\n`
}

function cellsOf({ target, mean, low, high, verdict }: Judged, { texts, colour, language, titles }: ValidationContext): string[] {
  const t = texts.validate
  const number = (x: number): string => numberOf(target, x, language)
  const unit = unitOf(target)
  const shownUnit = unit === 'ratio' ? t.ratio : unitHeader(unit, language)
  const name = `${target.label[language]} ${colour.dim(`(${target.kind === 'difference' ? `${t.difference}, ${shownUnit}` : shownUnit})`)}`
  const place = colour.dim(titles.get(target.municipality) ?? target.municipality)
  const note = verdict === 'missed' && target.note ? `\n${colour.yellow(t.knownMissed(target.note[language]))}` : ''
  const range = `[${number(low)}; ${number(high)}]`
  return [
    target.id,
    `${name}\n${place}${target.input ? colour.dim(`, ${t.input}`) : ''}${note}`,
    colour.dim(target.sources.join(', ')),
    observedText(target, number),
    Number.isFinite(mean) ? `${number(mean)}${Number.isFinite(low) ? ` ${colour.dim(range)}` : ''}` : t.nothing,
    verdict === 'met' ? colour.green(`✓ ${t.met}`) : colour.red(`✗ ${t.missed}`),
  ]
}

function observedText(target: Target, number: (x: number) => string): string {
  const { observed, low, high } = target
  if (high === Infinity) return `${observed === null ? '' : `${number(observed)}, `}> ${number(low)}`
  if (low === -Infinity) return `${observed === null ? '' : `${number(observed)}, `}< ${number(high)}`
  const range = `${number(low)} – ${number(high)}`
  return observed === null ? range : `${number(observed)} (${range})`
}

/** In the unit of the outcome, one decimal more than the smallest difference that matters. */
function numberOf(target: Target, value: number, language: Language): string {
  const unit = unitOf(target)
  const name = readingsOf(target.terms[0])[0].outcome
  const tolerance = name === undefined ? 0.01 : outcomeByName.get(name)!.tolerance
  if (unit === 'ratio') return formatNumber(value, { unit: 'index', tolerance: 0.02 }, language)
  const shown = unit === 'euro' ? { unit: 'count' as const, tolerance: 0.2 } : { unit, tolerance: tolerance / 5 }
  return formatNumber(value, shown, language)
}

function themeTitle(theme: string, texts: Texts): string {
  const own = (texts.validate.themes as Record<string, string>)[theme]
  return own ?? (texts.explain.themes as Record<string, string>)[theme] ?? theme
}

/** How many rows are met; for patterns also how many patterns as a whole. */
function score(rows: readonly Judged[], use: TargetUse, { texts }: ValidationContext): string {
  const counted = rows.filter((j) => !j.target.input)
  const met = counted.filter((j) => j.verdict === 'met').length
  const line = texts.validate.score(met, counted.length)
  if (use === 'calibrate') return line
  const nameOf = (j: Judged): string => j.target.id.split('.')[0]
  const patterns = [...new Set(rows.map(nameOf))]
  const whole = patterns.filter((name) => rows.every((j) => nameOf(j) !== name || j.verdict === 'met')).length
  return `${line} ${texts.validate.patternScore(whole, patterns.length)}`
}
