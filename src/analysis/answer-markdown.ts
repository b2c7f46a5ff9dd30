/** An answer as a document: the paragraphs, then every number behind them. */
import { outcomeByName } from '../results/outcomes.ts'
import type { Language } from '../scenario/types.ts'
import type { Answer, AnswerFinding } from './answer-types.ts'
import { answerWords } from './answer-words.ts'
import { formatNumber, formatValue } from './formats.ts'
import { componentName, gapGroupName } from './gap-names.ts'
import type { Difference } from './paired.ts'

/** `sources`: key → title. */
export function answerMarkdown(answer: Answer, sources: Readonly<Record<string, string>>, language: Language): string {
  const { heads } = answerWords[language]
  const parts = [
    `# ${answer.title[language]}`,
    `*${answer.question[language]}*`,
    `## ${heads.answer}`,
    ...answer.text[language],
    `## ${heads.against}`,
    answer.against[language],
    `## ${heads.numbers}`,
    table(
      heads.columns,
      answer.findings.map((f) => findingRow(f, language)),
    ),
    ...(answer.gaps ? [`## ${heads.gaps}`, table(heads.gapColumns, gapRows(answer, language))] : []),
    ...(answer.robustness ? [`## ${heads.robustness}`, table(heads.robustColumns, robustRows(answer, language))] : []),
    `## ${heads.sources}`,
    answer.sources.map((key) => `- ${sources[key] ?? key}`).join('\n'),
    `*Nabij ${answer.version}, ${answer.hash.slice(0, 12)}*`,
  ]
  return `${parts.join('\n\n')}\n`
}

function findingRow(f: AnswerFinding, language: Language): string[] {
  const { heads } = answerWords[language]
  const outcome = outcomeByName.get(f.outcome)!
  const sign =
    f.difference.difference > 0
      ? f.difference.sign.positive
      : f.difference.difference < 0
        ? f.difference.sign.negative
        : f.difference.sign.zero
  return [
    f.title[language],
    f.label[language],
    f.year === 0 ? heads.whole : heads.year(f.year),
    f.interaction ? '' : formatValue(f.difference.baselineMean, outcome, language),
    formatNumber(f.difference.difference, outcome, language, true),
    range(f.difference, f.outcome, language),
    `${sign}/${f.difference.replications}`,
    f.agrees === undefined ? '' : heads.agrees[f.agrees],
  ]
}

function robustRows(answer: Answer, language: Language): string[][] {
  const { heads } = answerWords[language]
  return answer.robustness!.checks.flatMap((check) => {
    const outcome = outcomeByName.get(check.outcome)!
    const row = (name: string, at: string, d: Difference, what: string): string[] => [
      check.title[language],
      check.label[language],
      name,
      at,
      formatNumber(d.difference, outcome, language, true),
      range(d, check.outcome, language),
      what,
    ]
    return [
      row('', '', check.base.difference, ''),
      ...check.settings.map((s) => row(s.label[language], s.at === 'low' ? '↓' : '↑', s.difference, heads.results[s.result])),
    ]
  })
}

function gapRows(answer: Answer, language: Language): string[][] {
  return answer.gaps!.flatMap((g) => {
    const outcome = outcomeByName.get(g.outcome)!
    const head = [gapGroupName(g.group, language), gapGroupName(g.reference, language), g.label[language]]
    const own = [
      ...head,
      formatValue(g.value, outcome, language),
      formatValue(g.referenceValue, outcome, language),
      formatNumber(g.gap.difference, outcome, language, true),
      range(g.gap, g.outcome, language),
      Number.isFinite(g.ratio) ? g.ratio.toFixed(2) : '–',
      '',
      '',
      '',
    ]
    return [
      own,
      ...g.components.map((c) => [
        ...Array.from({ length: 8 }, () => ''),
        componentName(c.component, language),
        formatNumber(c.gap.difference, outcome, language, true),
        c.share === undefined ? '' : `${Math.round(c.share * 100)} %`,
      ]),
    ]
  })
}

const range = ({ low, high }: Difference, name: string, language: Language): string => {
  const outcome = outcomeByName.get(name)!
  return `${formatNumber(low, outcome, language)}${language === 'nl' ? ';' : ','} ${formatNumber(high, outcome, language)}`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
