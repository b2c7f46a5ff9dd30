/** The answer in short: a few outcomes as question, verdict and sentence, each with its count as dots. */
import { drawAgreementDots } from '../charts/small-marks.ts'
import { countWords, headlineMeasures, outcomeOf, tellComparison, type PageContext } from '../context.ts'
import { element } from '../element.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'

const MOST_OTHERS = 4
/** In order of telling; when one is missing the next headline outcome takes its place. */
const ASKED = ['earlyResolution', 'tieLoss', 'selfReliance.forced', 'unmetNeed']

export function findingCards(context: PageContext): HTMLElement {
  const headline = headlineMeasures(context)
  const asked = ASKED.map((name) => context.report.measure(name)).filter((measure) => measure >= 0)
  const measures = [...asked, ...headline.filter((measure) => !asked.includes(measure))].slice(0, ASKED.length)
  const cards = measures.map((measure) => cardOf(context, measure))
  return element('div', {}, element('ul', { class: 'cards' }, ...cards), alsoClear(context, measures))
}

/** The largest clear differences among the other outcomes: a good answer on four questions may hide a bad one on a fifth. */
function alsoClear(context: PageContext, told: readonly number[]): HTMLElement | null {
  const { texts, numbers, language, policy } = context
  const others = headlineMeasures(context).flatMap((measure) => {
    const one = told.includes(measure) ? undefined : tellComparison(context, policy, measure)
    if (!one || one.verdict === 'unclear') return []
    const outcome = outcomeOf(context, measure)
    return [{ ...one, outcome, size: Math.abs(one.difference.difference) / outcome.tolerance }]
  })
  if (others.length === 0) return null
  others.sort((a, b) => b.size - a.size)
  const anyCard = told.some((measure) => (tellComparison(context, policy, measure)?.verdict ?? 'unclear') !== 'unclear')
  const items = others.slice(0, MOST_OTHERS).map(({ outcome, difference, verdict }) => {
    const side = verdict === 'better' ? texts.better : verdict === 'worse' ? texts.worse : ''
    const words = { outcome: outcome.label[language], difference: numbers.difference(difference.difference, outcome), side }
    return element('li', { class: verdict }, fillIn(side ? texts.alsoItem : texts.alsoItemPlain, words))
  })
  return element('div', { class: 'also' }, element('p', {}, anyCard ? texts.alsoMore : texts.alsoClear), element('ul', {}, ...items))
}

function cardOf(context: PageContext, measure: number): HTMLElement | null {
  const { texts, numbers, language } = context
  const outcome = outcomeOf(context, measure)
  const told = tellComparison(context, context.policy, measure)
  if (!told) return null
  const { difference, verdict } = told
  const clear = verdict !== 'unclear'
  const known = wordsFor(texts, 'answer_', outcome.name)
  const question = known === outcome.name ? fillIn(texts.answer_other, { outcome: outcome.label[language] }) : known
  // As many filled dots as the words beside them count.
  const { positive, negative } = difference.sign
  const dots = drawAgreementDots(Math.max(positive, negative), difference.replications, verdict)
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
  const excludesZero = difference.low > 0 || difference.high < 0
  const small =
    !clear && excludesZero && Math.abs(difference.difference) < outcome.tolerance
      ? ` ${fillIn(texts.findingSmall, { tolerance: numbers.size(outcome.tolerance, outcome) })}`
      : ''
  return element(
    'li',
    { class: `card ${verdict}`, 'data-outcome': outcome.name },
    element('h3', {}, question),
    element('p', { class: 'verdict' }, wordsFor(texts, 'verdict_', verdict)),
    element('p', {}, sentence + range + small),
    element('p', { class: 'count' }, dots, element('span', {}, countWords(context, difference))),
  )
}
