/** Headline outcomes against policies: a table in which every cell is a difference with a tiny interval, an arrow only if clear. */
import { drawInterval } from '../charts/small-marks.ts'
import { headlineMeasures, outcomeOf, tellComparison, type PageContext, type Told } from '../context.ts'
import { element } from '../element.ts'
import { fillIn } from '../texts/choose.ts'
import { differenceUnit } from './differences.ts'

export function overviewTable(context: PageContext): HTMLElement {
  const { texts, data, numbers, language } = context
  const measures = headlineMeasures(context)
  const names = { baseline: context.policyTitle(context.baseline), municipality: context.municipalityTitle, years: data.study.years }
  const told = measures.map((measure) => context.others.map((policy) => tellComparison(context, policy, measure)))
  const all = told.flat().filter((one) => one !== undefined)
  const title = fillIn(texts.overviewTitle, { k: all.filter((one) => one.verdict !== 'unclear').length, n: all.length })
  const head = context.others.map((policy) =>
    element(
      'th',
      { scope: 'col', class: policy === context.policy ? 'focus' : null },
      element('span', { class: 'swatch', style: `background:${context.hue(policy)}`, 'aria-hidden': 'true' }),
      context.policyTitle(policy),
    ),
  )
  const rows = measures.map((measure, i) => {
    const outcome = outcomeOf(context, measure)
    const known = told[i].filter((one) => one !== undefined)
    const reach = Math.max(
      outcome.tolerance * 2,
      ...known.flatMap(({ difference: d }) => [d.low, d.high, d.difference].filter(Number.isFinite).map(Math.abs)),
    )
    const first = known[0]
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, outcome.label[language], element('span', { class: 'unit' }, differenceUnit(texts, outcome.unit))),
      element('td', { class: 'number ghost' }, first ? numbers.short(first.difference.baselineMean, outcome) : '–'),
      ...told[i].map((one, k) => cellOf(context, one, (v) => numbers.signed(v, outcome), reach, context.others[k] === context.policy)),
    )
  })
  return element(
    'figure',
    { class: 'figure', id: 'figure-overview', 'aria-labelledby': 'title-overview' },
    element('h3', { class: 'finding', id: 'title-overview' }, title),
    element('p', { class: 'measure' }, fillIn(texts.overviewSubtitle, names)),
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': title },
      element(
        'table',
        { class: 'overview' },
        element('caption', { class: 'unseen' }, title),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, texts.columnOutcome),
            element('th', { scope: 'col', class: 'ghost' }, names.baseline),
            ...head,
          ),
        ),
        element('tbody', {}, ...rows),
      ),
    ),
    element('figcaption', {}, element('p', { class: 'note' }, texts.overviewNote)),
  )
}

function cellOf(context: PageContext, told: Told | undefined, format: (v: number) => string, reach: number, focus: boolean): HTMLElement {
  if (!told) return element('td', {}, '–')
  const { difference, verdict } = told
  const clear = verdict !== 'unclear'
  const up = difference.difference > 0
  const [low, high] = [difference.low, difference.high].map((v) => (Number.isFinite(v) ? v : difference.difference))
  const mark = drawInterval(low, difference.difference, high, reach, verdict)
  mark.setAttribute('aria-hidden', 'true')
  const side = clear && verdict !== 'neutral' ? `, ${verdict === 'better' ? context.texts.better : context.texts.worse}` : ''
  return element(
    'td',
    { class: `number ${verdict}${focus ? ' focus' : ''}`, 'data-value': difference.difference },
    clear ? element('span', { class: 'arrow', 'aria-hidden': 'true' }, up ? '▲' : '▼') : null,
    format(difference.difference),
    element(
      'span',
      { class: 'unseen' },
      clear ? ` (${up ? context.texts.arrowUp : context.texts.arrowDown}${side})` : ` (${told.finding.phrase})`,
    ),
    mark,
  )
}
