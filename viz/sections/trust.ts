/** How far the model can be trusted: what it says beside what was observed, and how well the numbers of each part are known. */
import type { ReportCheck } from '../../src/analysis/report-types.ts'
import { formatNumber } from '../../src/analysis/formats.ts'
import type { OutcomeUnit } from '../../src/results/outcomes.ts'
import { drawObservedAndModel, type CheckRow } from '../charts/observed-and-model.ts'
import { drawTrustGrid, type TrustRow } from '../charts/trust-grid.ts'
import type { PageContext } from '../context.ts'
import { element } from '../element.ts'
import type { Figure } from '../frame.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'

export const OPEN_CHECKS = 'checks'
const GRADES = ['A', 'B', 'C', 'D'] as const
const MEASURED = 2

/** Themes of figures and patterns that say something about a part of the model. */
const THEMES_OF: Readonly<Record<string, readonly string[]>> = {
  people: ['population'],
  problems: ['health'],
  ties: ['networks'],
  support: ['closeness'],
  reciprocity: ['reciprocity'],
  access: ['access', 'time'],
  care: ['integration', 'services'],
  staff: ['staff', 'learning'],
  schemes: ['money'],
  provisions: ['youth'],
  trust: ['rules'],
}

export function validationFigure(context: PageContext): Figure | undefined {
  const { data, texts, language } = context
  const { validation } = data
  if (!validation || validation.rows.length === 0) return undefined
  const opened = context.opened.has(OPEN_CHECKS)
  const { rows } = validation
  const missed = rows.filter((row) => row.verdict === 'missed')
  const shown = opened || missed.length === 0 ? rows : missed
  const uses = (['validate', 'calibrate'] as const).filter((use) => rows.some((row) => row.use === use))
  const met = (list: readonly ReportCheck[]) => list.filter((row) => row.verdict === 'met').length
  const groups = uses.flatMap((use) =>
    [...new Set(shown.filter((row) => row.use === use).map((row) => row.theme))].map((theme) => {
      const all = rows.filter((row) => row.use === use && row.theme === theme)
      return {
        title: fillIn(texts.checksGroup, {
          use: use === 'validate' ? texts.checks_validate : texts.checks_calibrate,
          theme: wordsFor(texts, 'theme_', theme),
          met: met(all),
          n: all.length,
        }),
        rows: shown.filter((row) => row.use === use && row.theme === theme).map((row) => checkRow(context, row)),
      }
    }),
  )
  const of = (use: 'validate' | 'calibrate') => rows.filter((row) => row.use === use)
  const names = { met: met(of('validate')), n: of('validate').length, set: met(of('calibrate')), all: of('calibrate').length }
  const title = names.n === 0 ? texts.checksTitleSet : names.all === 0 ? texts.checksTitleTested : texts.checksTitle
  return {
    id: 'validation',
    title: fillIn(title, names),
    subtitle: opened || missed.length === 0 ? texts.checksSubtitleAll : fillIn(texts.checksSubtitleMissed, { n: missed.length }),
    note: [
      texts.checksNote,
      validation.quick ? texts.checksQuick : '',
      validation.version === data.study.version ? '' : texts.answersOtherVersion,
    ]
      .filter((words) => words !== '')
      .join(' '),
    summary: groups.map((group) => `${group.title}.`).join(' '),
    source: `Nabij ${validation.version} · nabij validate`,
    draw: (width) => drawObservedAndModel(groups, { width, observedLabel: texts.checksObserved, modelLabel: texts.checksModel }),
    after:
      missed.length > 0 && missed.length < rows.length
        ? element(
            'button',
            {
              type: 'button',
              class: 'more',
              id: 'more-checks',
              'aria-expanded': String(opened),
              onclick: () => context.toggle(OPEN_CHECKS),
            },
            opened ? texts.checksLess : fillIn(texts.checksMore, { n: rows.length }),
          )
        : null,
    table: {
      columns: [
        texts.checksColumnFigure,
        texts.checksColumnUse,
        texts.checksObserved,
        texts.checksModel,
        texts.columnVerdict,
        texts.checksColumnSource,
      ],
      rows: rows.map((row) => {
        const drawn = checkRow(context, row)
        return [
          `${row.id}: ${row.target[language]}`,
          row.use === 'validate' ? texts.checks_validate : texts.checks_calibrate,
          observedWords(context, row),
          drawn.words,
          drawn.verdict,
          row.source,
        ]
      }),
    },
  }
}

function checkRow(context: PageContext, row: ReportCheck): CheckRow {
  const { texts, language, data } = context
  const met = row.verdict === 'met'
  const known = data.municipalities.find((m) => m.id === row.municipality)?.title[language]
  const place = known ?? wordsFor(texts, 'place_', row.municipality).replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
  return {
    // Patterns are looked for in one place; figures are known for several.
    label: row.use === 'calibrate' ? `${row.target[language]} (${place})` : row.target[language],
    low: row.observedLow,
    high: row.observedHigh,
    observed: row.observed,
    model: row.model,
    modelLow: row.modelLow,
    modelHigh: row.modelHigh,
    met,
    verdict: met ? `● ${texts.checksMet}` : `◆ ${texts.checksMissed}`,
    words: numberWords(context, row.model, row.unit),
  }
}

/** A unit of outcomes with its digits; a ratio has none. */
function numberWords(context: PageContext, value: number | null, unit: string): string {
  if (value === null) return '–'
  const name = unit.split(' ')[0]
  if (name === 'ratio') return context.numbers.decimal(value, 2)
  const words = formatNumber(value, { unit: name as OutcomeUnit, tolerance: Math.abs(value) / 50 || 0.01 }, context.language)
  return name === 'share' ? `${words} %` : words
}

function observedWords(context: PageContext, row: ReportCheck): string {
  const number = (v: number | null) => numberWords(context, v, row.unit)
  const bounds =
    row.observedLow !== null && row.observedHigh !== null
      ? `${number(row.observedLow)} – ${number(row.observedHigh)}`
      : row.observedLow !== null
        ? `> ${number(row.observedLow)}`
        : `< ${number(row.observedHigh)}`
  return row.observed === null ? bounds : `${number(row.observed)} (${bounds})`
}

export function trustFigure(context: PageContext): Figure | undefined {
  const { data, texts, numbers } = context
  const evidence = data.evidence ?? []
  if (evidence.length === 0) return undefined
  const total = (grades: readonly number[]) => grades.reduce((sum, n) => sum + n, 0)
  const measured = (grades: readonly number[]) => total(grades.slice(0, MEASURED))
  const rows = evidence
    .map((part) => ({ part, share: measured(part.grades) / total(part.grades) }))
    .sort((a, b) => b.share - a.share || total(b.part.grades) - total(a.part.grades))
    .map(({ part }): TrustRow & { readonly judgements: number } => {
      const themes = THEMES_OF[part.group] ?? []
      const checks = (data.validation?.rows ?? []).filter((row) => themes.includes(row.theme))
      const met = checks.filter((row) => row.verdict === 'met').length
      return {
        label: wordsFor(texts, 'part_', part.group),
        grades: part.grades,
        judgements: part.judgements,
        ...(checks.length > 0 && { checks: { met, missed: checks.length - met } }),
        words: checks.length > 0 ? fillIn(texts.trustChecked, { met, n: checks.length }) : data.validation ? texts.trustNoFigure : '',
      }
    })
  const all = evidence.reduce((sum, part) => sum + total(part.grades), 0)
  const known = evidence.reduce((sum, part) => sum + measured(part.grades), 0)
  const assumed = evidence.reduce((sum, part) => sum + (part.grades[GRADES.length - 1] ?? 0), 0)
  const names = { n: all, known, assumed, best: rows[0].label, least: rows[rows.length - 1].label }
  return {
    id: 'trust',
    title: fillIn(texts.trustTitle, names),
    subtitle: fillIn(texts.trustSubtitle, names),
    note: `${texts.trustNote} ${data.validation ? '' : texts.trustNotValidated}`.trim(),
    summary: rows.map((row) => `${row.label}: ${GRADES.map((grade, i) => `${grade} ${row.grades[i]}`).join(', ')}. ${row.words}`).join(' '),
    source: context.source,
    draw: (width) =>
      drawTrustGrid(rows, {
        width,
        gradeLabels: GRADES.map((grade) => wordsFor(texts, 'grade_', grade)),
        metLabel: texts.trustMet,
        missedLabel: texts.trustMissed,
      }),
    table: {
      columns: [
        texts.trustColumnPart,
        ...GRADES.map((grade) => wordsFor(texts, 'grade_', grade)),
        texts.trustColumnJudgement,
        texts.trustMet,
        texts.trustMissed,
      ],
      rows: rows.map((row) => {
        const number = (n: number) => ({ words: numbers.count(n), value: n })
        const checked = row.checks ? [number(row.checks.met), number(row.checks.missed)] : ['–', '–']
        return [row.label, ...row.grades.map(number), number(row.judgements), ...checked]
      }),
    },
  }
}
