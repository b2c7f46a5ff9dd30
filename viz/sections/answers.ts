/** The research questions with what the model answers, each with its whole text. */
import type { ReportAnswer } from '../../src/analysis/report-types.ts'
import { drawQuestionVerdicts, type QuestionRow } from '../charts/question-verdicts.ts'
import type { PageContext } from '../context.ts'
import { element } from '../element.ts'
import type { Figure } from '../frame.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'

const STRENGTH: Readonly<Record<ReportAnswer['verdict'], QuestionRow['strength']>> = {
  supported: 'strong',
  partly: 'some',
  mixed: 'some',
  against: 'against',
  unclear: 'none',
  described: 'none',
}

export function answersFigure(context: PageContext): Figure | undefined {
  const { data, texts, language } = context
  const answers = data.answers ?? []
  if (answers.length === 0) return undefined
  const rows = answers.map(
    (answer): QuestionRow => ({
      title: answer.title[language],
      said: saidOf(answer),
      verdict: wordsFor(texts, 'hypothesis_', answer.verdict) + (answer.quick ? ' *' : ''),
      strength: STRENGTH[answer.verdict],
    }),
  )
  const count = (...verdicts: ReportAnswer['verdict'][]) => answers.filter((answer) => verdicts.includes(answer.verdict)).length
  const names = { n: answers.length, yes: count('supported'), part: count('partly', 'mixed'), no: count('against', 'unclear') }
  const other = answers.some((answer) => answer.version !== data.study.version)
  return {
    id: 'questions',
    title: fillIn(answers.length === 1 ? texts.answersTitleOne : texts.answersTitle, { ...names, verdict: rows[0].verdict.toLowerCase() }),
    subtitle: texts.answersSubtitle,
    note: [texts.answersNote, answers.some((answer) => answer.quick) ? texts.answersQuick : '', other ? texts.answersOtherVersion : '']
      .filter((words) => words !== '')
      .join(' '),
    summary: rows.map((row) => `${row.title}: ${row.verdict}.`).join(' '),
    source: context.source,
    draw: (width) => drawQuestionVerdicts(rows, { width }),
    after: element('div', { class: 'answers' }, ...answers.map((answer) => wholeAnswer(context, answer))),
    table: {
      columns: [
        texts.answersColumnQuestion,
        texts.columnVerdict,
        texts.columnOutcome,
        texts.answersColumnExpected,
        texts.answersColumnFound,
      ],
      rows: answers.flatMap((answer) =>
        answer.findings.map((finding) => [
          answer.title[language],
          wordsFor(texts, 'hypothesis_', answer.verdict),
          finding.label[language],
          finding.expected === undefined ? '–' : wordsFor(texts, 'direction_', finding.expected),
          wordsFor(texts, 'direction_', finding.direction),
        ]),
      ),
    },
  }
}

/** Contrasts and gaps that decide. */
function saidOf({ findings, gaps }: ReportAnswer): ('yes' | 'no' | 'unclear')[] {
  const decided = findings.flatMap(({ agrees }) => (agrees === undefined ? [] : [agrees]))
  return [...decided, ...(gaps ?? []).flatMap(({ agrees }) => (agrees === undefined ? [] : [agrees]))]
}

function wholeAnswer(context: PageContext, answer: ReportAnswer): HTMLElement {
  const { texts, language } = context
  return element(
    'details',
    { id: `answer-${answer.name}` },
    element('summary', {}, fillIn(texts.answersRead, { title: answer.title[language] })),
    element('p', { class: 'question' }, answer.question[language]),
    ...answer.text[language].map((paragraph) => element('p', {}, paragraph)),
  )
}
