/** The answer in short: a few outcomes as question, verdict and sentence, each with its count as dots. */
import { drawAgreementDots } from '../charts/small-marks.ts'
import { countWords, headlineMeasures, outcomeOf, tellComparison, type PageContext } from '../context.ts'
import { element } from '../element.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'

/** In order of telling; when one is missing the next headline outcome takes its place. */
const ASKED = ['earlyResolution', 'tieLoss', 'selfReliance.forced', 'unmetNeed']

export function findingCards(context: PageContext): HTMLElement {
  const headline = headlineMeasures(context)
  const asked = ASKED.map((name) => context.report.measure(name)).filter((measure) => measure >= 0)
  const measures = [...asked, ...headline.filter((measure) => !asked.includes(measure))].slice(0, ASKED.length)
  const cards = measures.map((measure) => cardOf(context, measure))
  return element('ul', { class: 'cards' }, ...cards)
}

function cardOf(context: PageContext, measure: number): HTMLElement | null {
  const { texts, numbers, language } = context
  const outcome = outcomeOf(context, measure)
  const told = tellComparison(context, context.policy, measure)
  if (!told) return null
  const { difference, finding, verdict } = told
  const clear = verdict !== 'unclear'
  const known = wordsFor(texts, 'answer_', outcome.name)
  const question = known === outcome.name ? fillIn(texts.answer_other, { outcome: outcome.label[language] }) : known
  const dots = drawAgreementDots(difference.difference === 0 ? 0 : finding.agree, difference.replications, verdict)
  dots.setAttribute('aria-hidden', 'true')
  const sentence = fillIn(clear ? texts.findingClear : texts.findingUnclear, {
    outcome: outcome.label[language],
    policy: numbers.value(difference.baselineMean + difference.difference, outcome),
    baseline: numbers.value(difference.baselineMean, outcome),
    difference: numbers.difference(difference.difference, outcome),
  })
  const range =
    clear && Number.isFinite(difference.low)
      ? ` ${fillIn(texts.range, { low: numbers.signed(difference.low, outcome), high: numbers.signed(difference.high, outcome) })}`
      : ''
  return element(
    'li',
    { class: `card ${verdict}`, 'data-outcome': outcome.name },
    element('h3', {}, question),
    element('p', { class: 'verdict' }, wordsFor(texts, 'verdict_', verdict)),
    element('p', {}, sentence + range),
    element('p', { class: 'count' }, dots, element('span', {}, countWords(context, difference))),
  )
}
