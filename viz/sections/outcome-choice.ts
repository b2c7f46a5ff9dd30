/** The choice of one headline outcome, by theme; the same choice holds for every chart that follows it. */
import { element } from '../element.ts'
import { headlineMeasures, outcomeOf, type PageContext } from '../context.ts'

export function outcomeChoice(context: PageContext, place: string): HTMLElement {
  const id = `outcome-${place}`
  const options = headlineMeasures(context).map((measure) => {
    const outcome = outcomeOf(context, measure)
    return element('option', { value: outcome.name, selected: outcome.name === context.state.outcome }, outcome.label[context.language])
  })
  return element(
    'p',
    { class: 'choice' },
    element('label', { for: id }, context.texts.outcome),
    element(
      'select',
      { id, 'data-choice': 'outcome', onchange: (event) => context.change({ outcome: (event.target as HTMLSelectElement).value }) },
      ...options,
    ),
  )
}
