/** Where the figures come from, how to make them again, when a difference is called clear, and what the model leaves out. */
import type { PageContext } from '../context.ts'
import { element } from '../element.ts'
import { fillIn } from '../texts/choose.ts'

const quoted = (words: string): string => (/^[\w.,-]+$/.test(words) ? words : `"${words}"`)
const pair = (term: string, ...values: (Node | string)[]): HTMLElement[] => [
  element('dt', {}, term),
  ...values.map((value) => element('dd', {}, value)),
]

/** The command that makes these results again. */
export function commandLine({ data }: Pick<PageContext, 'data'>): string {
  const { study } = data
  const places = data.municipalities.map((m) => m.id).join(',')
  return `npx nabij run ${quoted(study.name)} --municipality ${quoted(places)} --replications ${data.replications.length} --seed ${quoted(study.seed)} --years ${study.years}`
}

export function aboutSection(context: PageContext): HTMLElement {
  const { texts, data, numbers, language } = context
  const { study } = data
  const command = commandLine(context)
  const copied = element('span', { role: 'status' })
  const copy = (): void => {
    void navigator.clipboard?.writeText(command).then(() => (copied.textContent = ` ${texts.aboutCopied}`))
  }
  const policies = data.policies.map((policy, i) =>
    element(
      'span',
      {},
      element('span', { class: 'swatch', style: `background:${context.hue(i)}`, 'aria-hidden': 'true' }),
      element('strong', {}, policy.title[language]),
      policy.summary ? `: ${policy.summary[language]}` : '',
    ),
  )
  const places = data.municipalities.map((m) => {
    const words = fillIn(texts.aboutPlaceWords, {
      name: m.title[language],
      residents: numbers.count(m.residents),
      simulated: numbers.count(m.simulated),
    })
    return m.kind === 'archetype' ? `${words} (${texts.aboutArchetype})` : words
  })
  const judgements = [texts.judgement1, texts.judgement2, texts.judgement3, texts.judgement4, texts.judgement5]
  return element(
    'div',
    { class: 'about' },
    element(
      'div',
      {},
      element('h3', {}, texts.aboutRun),
      element(
        'dl',
        {},
        ...pair(texts.aboutStudy, `${study.title[language]} (${study.name})`),
        ...pair(texts.aboutPlaces, ...places),
        ...pair(texts.aboutPolicies, ...policies),
        ...pair(texts.aboutYears, fillIn(texts.aboutYearsWords, { years: study.years, burnIn: study.burnInYears })),
        ...pair(texts.aboutRuns, `${context.runs}. ${texts.runsExplained}`),
        ...pair(texts.aboutSeed, study.seed),
        ...pair(texts.aboutVersion, study.version),
        ...pair(texts.aboutHash, element('code', {}, study.hash)),
      ),
    ),
    element(
      'div',
      {},
      element('h3', {}, texts.aboutAgain),
      element('p', {}, texts.aboutAgainWords),
      element('pre', { tabindex: 0 }, element('code', {}, command)),
      element('p', {}, element('button', { type: 'button', class: 'save', onclick: copy }, texts.aboutCopy), copied),
      element('h3', {}, texts.aboutClear),
      element('p', {}, texts.aboutClearWords),
      element('h3', {}, texts.aboutOut),
      element('p', {}, texts.aboutOutWords),
      element('h3', {}, texts.aboutJudgement),
      element('p', {}, texts.aboutJudgementWords),
      element('ul', {}, ...judgements.map((words) => element('li', {}, words))),
    ),
  )
}
