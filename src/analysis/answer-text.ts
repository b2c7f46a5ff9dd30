/** An answer in words: paragraphs built from the numbers, and nothing that the numbers do not say. */
import { outcomeByName } from '../results/outcomes.ts'
import type { Language } from '../scenario/types.ts'
import type { Answer, AnswerFinding, GapAnswer, RobustnessAnswer, RobustnessCheck, Size } from './answer-types.ts'
import { type AnswerWords, answerWords } from './answer-words.ts'
import { componentName, gapGroupName } from './gap-names.ts'
import { findingOf } from './statements.ts'

type Words = AnswerWords
/** Names in a list before the rest is counted. */
const MOST_NAMES = 4

/** The paragraphs of an answer. The first is the verdict with its main numbers. */
export function answerText(answer: Omit<Answer, 'text'>, language: Language): string[] {
  const w = answerWords[language]
  const whole = answer.findings.filter((f) => f.year === 0)
  const moved = whole.some((f) => f.main && (f.direction === 'higher' || f.direction === 'lower'))
  const verdict = answer.verdict === 'unclear' && moved ? w.unclearWhereItCounts : w.verdict[answer.verdict]
  const opening = [w.expected(sentence(answer.hypothesis[language])), verdict]
  const paragraphs = [
    [
      ...opening,
      ...comparisons(
        whole.filter((f) => f.main),
        w,
        language,
      ),
      ...places(whole, answer.size, w, language),
    ].join(' '),
    comparisons(
      whole.filter((f) => !f.main),
      w,
      language,
    ).join(' '),
    moments(answer.findings, w, language).join(' '),
    ...(answer.gaps ? gapParagraphs(answer.gaps, w, language) : []),
    answer.robustness ? robustness(answer.robustness, w, language) : '',
    w.cannotSay(sentence(answer.cannotSay[language])),
    sizeText(answer.size, w, language) + (answer.quick ? ` ${w.quick}` : ''),
  ]
  return paragraphs.filter((p) => p !== '')
}

/** A sentence a comparison: what is clear with its size, what is not by name. */
function comparisons(findings: readonly AnswerFinding[], w: Words, language: Language): string[] {
  const byContrast = groupBy(findings, (f) => f.contrast)
  return [...byContrast.values()].flatMap((own) => {
    const { title, interaction } = own[0]
    const labelOf = (f: AnswerFinding): string => w.quote(f.label[language])
    const named = (direction: AnswerFinding['direction']): string => w.list(own.filter((f) => f.direction === direction).map(labelOf))
    const clear = own.filter((f) => f.direction === 'higher' || f.direction === 'lower')
    if (interaction && clear.length === 0) return [w.noInteraction(title[language], w.list(own.map(labelOf)))]
    const parts = clear.map((f) => {
      const { phrase, range, agree, replications } = findingOf(f.difference, outcomeByName.get(f.outcome)!, language)
      return interaction
        ? w.interaction(labelOf(f), phrase, range)
        : w.measured(labelOf(f), phrase, range, agree, replications, f.agrees === 'no')
    })
    for (const direction of ['unclear', 'same', 'unknown'] as const) {
      const names = named(direction)
      if (names !== '') parts.push(w[direction](names))
    }
    return [`${title[language]}: ${parts.join('; ')}.`]
  })
}

/** In which municipalities the deciding differences hold. */
function places(findings: readonly AnswerFinding[], size: Size, w: Words, language: Language): string[] {
  if (size.municipalities.length < 2) return []
  const clear = findings.filter((f) => f.main && f.decides && (f.direction === 'higher' || f.direction === 'lower'))
  if (clear.length === 0) return []
  const titleOf = (id: string): string => size.municipalities.find((m) => m.id === id)?.title[language] ?? id
  const several = new Set(clear.map((f) => f.contrast)).size > 1
  const exceptions = clear.flatMap((f) => {
    const reverse = f.byMunicipality.filter((m) => m.direction !== f.direction && (m.direction === 'higher' || m.direction === 'lower'))
    const vague = f.byMunicipality.filter((m) => m.direction !== f.direction && !reverse.includes(m))
    const label = (several ? `${f.title[language]}, ` : '') + w.quote(f.label[language])
    const named = (list: typeof vague): string => w.list(list.map((m) => titleOf(m.municipality)))
    if (vague.length === f.byMunicipality.length) return [w.onlyTogether(label)]
    return [
      ...(vague.length > 0 ? [w.notIn(label, named(vague))] : []),
      ...(reverse.length > 0 ? [w.reverseIn(label, named(reverse))] : []),
    ]
  })
  return exceptions.length > 0 ? exceptions : [w.everywhere(size.municipalities.length)]
}

/** The verdict by the year in which it is asked. */
function moments(findings: readonly AnswerFinding[], w: Words, language: Language): string[] {
  const asked = findings.filter((f) => f.main && f.decides && f.year > 0)
  const series = [...groupBy(asked, (f) => `${f.contrast}\t${f.outcome}`).values()]
  if (series.length === 0) return []
  const differ = series.some((own) => new Set(own.map((f) => f.direction)).size > 1)
  return [
    differ ? w.momentsDiffer : w.momentsAlike,
    ...series.map((own) => {
      const parts = own.map((f) => w.inYear(f.year, findingOf(f.difference, outcomeByName.get(f.outcome)!, language).phrase))
      return `${own[0].title[language]}, ${w.quote(own[0].label[language])}: ${parts.join('; ')}.`
    }),
  ]
}

/** A paragraph a kind of group: where they differ, and for what decides, which part of their position that goes with. */
function gapParagraphs(gaps: readonly GapAnswer[], w: Words, language: Language): string[] {
  const paragraphs = [...groupBy(gaps, (g) => g.kind).values()].map((own) => {
    const labelOf = (g: GapAnswer): string => w.quote(g.label[language])
    const clear = own.filter((g) => g.direction === 'higher' || g.direction === 'lower')
    const rest = own.filter((g) => !clear.includes(g))
    const found = clear.map((g) => {
      const { phrase, range } = findingOf(g.gap, outcomeByName.get(g.outcome)!, language)
      return w.gap(labelOf(g), phrase, range)
    })
    if (rest.length > 0) found.push(w.unclear(w.list(rest.map(labelOf))))
    const taken = (clear.some((g) => g.decides) ? clear.filter((g) => g.decides) : clear.slice(0, 1)).filter((g) => g.components.length > 0)
    const parts = taken.map((g) =>
      w.parts(labelOf(g), g.components.map((c) => w.component(componentName(c.component, language), c.share!)).join('; ')),
    )
    const sides = w.against(gapGroupName(own[0].group, language), gapGroupName(own[0].reference, language))
    return [`${sides}: ${found.join('; ')}.`, ...parts].join(' ')
  })
  return gaps.some((g) => g.components.some((c) => c.share !== undefined)) ? [...paragraphs, w.notAdding] : paragraphs
}

function robustness({ assumptions, checks, size }: RobustnessAnswer, w: Words, language: Language): string {
  const residents = size.municipalities.reduce((sum, m) => sum + m.residents, 0)
  const several = new Set(checks.map((c) => c.contrast)).size > 1
  return [
    w.robustness(assumptions, whole(roughly(residents), language), size.replications, size.years),
    ...checks.flatMap((check) => checkText(check, several, w, language)),
  ].join(' ')
}

function checkText(check: RobustnessCheck, several: boolean, w: Words, language: Language): string[] {
  const label = (several ? `${check.title[language]}, ` : '') + w.quote(check.label[language])
  const { settings } = check
  const named = (result: RobustnessCheck['settings'][number]['result']): string => {
    const own = settings.filter((s) => s.result === result).map((s) => w.setting(s.label[language], s.at))
    return w.list(own.length > MOST_NAMES + 1 ? [...own.slice(0, MOST_NAMES), w.more(own.length - MOST_NAMES)] : own)
  }
  const kept = settings.filter((s) => s.result === 'kept').length
  if (check.main !== 'higher' && check.main !== 'lower') {
    const clear = named('clear')
    return [w.stillUnclear(label, kept, settings.length), ...(clear === '' ? [] : [w.becomesClear(clear)])]
  }
  const sign = check.main === 'higher' ? 1 : -1
  const flipped = named('flipped')
  const lost = named('lost')
  return [
    w.kept(label, kept, settings.length),
    ...(flipped === '' ? [] : [w.flips(flipped)]),
    ...(lost === '' ? [] : [w.lost(lost)]),
    ...(check.base.difference.difference * sign > 0 ? [] : [w.baseDiffers]),
  ]
}

function sizeText(size: Size, w: Words, language: Language): string {
  const titles = w.list(size.municipalities.map((m) => m.title[language]))
  const residents = w.list([...new Set(size.municipalities.map((m) => whole(roughly(m.residents), language)))])
  return w.size(titles, residents, size.replications, size.years)
}

/** 2 985 is about 3 000. */
const roughly = (n: number): number => (n < 1000 ? n : Math.round(n / 500) * 500)
const whole = (n: number, language: Language): string => n.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB')
const sentence = (text: string): string => (/[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)

/** Entries by a key, in order of first appearance. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const own = groups.get(key(item))
    if (own) own.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
