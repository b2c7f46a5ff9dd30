/** One printed page to take home: the plan, three findings with their uncertainty, the plans of the tables, what the model leaves out, and how to go on. */
import { headlineMeasures, outcomeOf, tellComparison, type PageContext } from '../context.ts'
import { element } from '../element.ts'
import { fillIn } from '../texts/choose.ts'
import type { Catalogue } from './catalogue.ts'
import { type Picture, sizeOf } from './picture.ts'
import { commandLine, planLines, planSentence } from './plan-words.ts'
import { pointsOf } from './purse.ts'
import { qrPicture } from './share.ts'
import type { WorkshopState } from './state.ts'

const FINDINGS = 3

export function closingSheet(catalogue: Catalogue, state: WorkshopState, context: PageContext, picture: Picture): HTMLElement {
  const { texts, numbers, language } = context
  const lines = planLines(catalogue, state.levers, language, texts, numbers)
  const qr = qrPicture(texts, 130)
  return element(
    'section',
    { class: 'sheet', id: 'sheet', 'aria-labelledby': 'sheet-head' },
    element('h2', { id: 'sheet-head' }, `${texts.wsSheetHead}: ${context.municipalityTitle}`),
    element('p', { class: 'quiet' }, texts.wsExplore),
    element(
      'div',
      { class: 'sheet-columns' },
      element(
        'div',
        {},
        element(
          'h3',
          {},
          `${texts.wsSheetScenario} (${fillIn(texts.wsTrayPoints, { points: numbers.decimal(pointsOf(catalogue, state.levers), 0) })})`,
        ),
        lines.length > 0
          ? element(
              'table',
              {},
              element(
                'thead',
                {},
                element(
                  'tr',
                  {},
                  ...[texts.wsColumnLever, texts.wsColumnBefore, texts.wsColumnNow].map((words) => element('th', { scope: 'col' }, words)),
                ),
              ),
              element(
                'tbody',
                {},
                ...lines.map((line) =>
                  element(
                    'tr',
                    {},
                    element('th', { scope: 'row' }, line.label),
                    element('td', {}, line.before),
                    element('td', {}, line.now),
                  ),
                ),
              ),
            )
          : element('p', {}, texts.wsSheetNothing),
        Object.keys(state.assumptions).length > 0 &&
          element('p', {}, fillIn(texts.wsAssumptionsChanged, { n: Object.keys(state.assumptions).length })),
        state.tables.length > 0 && element('h3', {}, texts.wsSheetTables),
        state.tables.length > 0 &&
          element(
            'ul',
            {},
            ...state.tables.map((table) =>
              element(
                'li',
                {},
                element('strong', {}, `${table.title}: `),
                planSentence(planLines(catalogue, table.levers, language, texts, numbers)),
              ),
            ),
          ),
      ),
      element(
        'div',
        {},
        element('h3', {}, texts.wsSheetFindings),
        findings(context),
        element('h3', {}, texts.wsSheetOut),
        element('p', {}, texts.aboutOutWords),
        element('h3', {}, texts.wsSheetOwn),
        element('div', { class: 'lines', 'aria-hidden': 'true' }),
      ),
    ),
    element(
      'div',
      { class: 'sheet-foot' },
      qr ?? null,
      element(
        'div',
        {},
        element('h3', {}, texts.wsSheetContinue),
        element('p', { class: 'link' }, location.protocol === 'file:' ? location.hash : location.href),
        element('p', {}, element('code', {}, commandLine(state, catalogue.municipality(state.municipality), sizeOf(picture)))),
        element('p', { class: 'quiet' }, context.source),
      ),
    ),
  )
}

/** The clear differences that are largest against what matters. */
function findings(context: PageContext): HTMLElement {
  const clear = headlineMeasures(context).flatMap((measure) => {
    const told = context.policy === context.baseline ? undefined : tellComparison(context, context.policy, measure)
    if (!told || told.verdict === 'unclear') return []
    return [{ sentence: told.finding.sentence, size: Math.abs(told.difference.difference) / outcomeOf(context, measure).tolerance }]
  })
  if (clear.length === 0) return element('p', {}, context.texts.wsSheetNoFindings)
  clear.sort((a, b) => b.size - a.size)
  return element('ol', {}, ...clear.slice(0, FINDINGS).map(({ sentence }) => element('li', {}, sentence)))
}
