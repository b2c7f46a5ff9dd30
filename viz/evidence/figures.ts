/** The two figures of the evidence page: how much is known, and what is not known that matters. */
import type { Influence } from '../../src/analysis/influence.ts'
import { drawEvidenceInfluence } from '../charts/evidence-influence.ts'
import { drawGradeBars } from '../charts/grade-bars.ts'
import type { Figure } from '../frame.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'
import { type Entry, GRADES } from './entries.ts'
import { rangeWords, type Speaking, valueWords } from './rows.ts'

export function countsFigure(entries: readonly Entry[], speaking: Speaking): Figure {
  const { texts, language } = speaking
  const of = (grade: string): Entry[] => entries.filter(({ record }) => record.grade === grade)
  const steeringOf = (grade: string): number => of(grade).filter(({ record }) => record.judgement).length
  const counts = Object.fromEntries(GRADES.map((grade) => [grade.toLowerCase(), of(grade).length]))
  const kindOf = ({ record }: Entry): string => wordsFor(texts, 'evKind_', record.judgement ? 'judgement' : record.kind)
  return {
    id: 'evidence',
    title: fillIn(texts.evCountsTitle, { ...counts, n: entries.length }),
    subtitle: texts.evCountsSubtitle,
    note: texts.evCountsNote,
    summary: fillIn(texts.evCountsSummary, counts),
    source: 'Nabij',
    draw: (width) =>
      drawGradeBars(
        GRADES.map((grade) => ({
          grade,
          label: wordsFor(texts, 'evGradeMeaning_', grade).replace(/^\w: /, ''),
          count: of(grade).length,
          steering: steeringOf(grade),
          steeringWords: fillIn(texts.evSteering, { n: steeringOf(grade) }),
        })),
        width,
      ),
    table: {
      columns: [
        texts.evName,
        texts.columnOutcome,
        texts.evValue,
        texts.evRange,
        texts.evUnit,
        texts.evFilterGrade,
        texts.evFilterKind,
        texts.evSource,
      ],
      rows: entries.map((entry) => [
        entry.id,
        entry.record.label[language],
        valueWords(entry, speaking),
        rangeWords(entry, speaking),
        entry.record.unit,
        entry.record.grade,
        kindOf(entry),
        entry.record.sources.join('; '),
      ]),
    },
  }
}

export function mattersFigure(
  entries: readonly Entry[],
  { influence, answers }: { readonly influence: Readonly<Record<string, Influence>>; readonly answers: number },
  { texts, numbers, language }: Speaking,
): Figure | undefined {
  const dots = entries
    .flatMap(({ id, record }) => {
      const found = influence[id]
      if (!found || found.comparisons === 0) return []
      return [
        {
          label: record.label[language],
          grade: GRADES.indexOf(record.grade),
          share: found.shift,
        },
      ]
    })
    .toSorted((a, b) => b.share - a.share)
  if (dots.length === 0) return undefined
  return {
    id: 'matters',
    title: fillIn(texts.evMattersTitle, { label: dots[0].label, share: numbers.percent(dots[0].share) }),
    subtitle: texts.evMattersSubtitle,
    note: texts.evMattersNote,
    summary: fillIn(texts.evMattersSummary, {
      n: dots.length,
      answers,
      top: dots
        .slice(0, 3)
        .map((dot) => dot.label)
        .join('; '),
    }),
    source: 'Nabij',
    draw: (width) =>
      drawEvidenceInfluence(dots, { width, grades: GRADES, axis: texts.evAxisShare, formatShare: (share) => numbers.percent(share) }),
    table: {
      columns: [texts.columnOutcome, texts.evFilterGrade, texts.evShare],
      rows: dots.map((dot) => [dot.label, GRADES[dot.grade], { words: numbers.percent(dot.share), value: dot.share }]),
    },
  }
}
