/** The bar of the facilitator: the question of the step, a hint, the time, the purse, and the way on and back. */
import type { WorkshopStep } from '../../src/scenario/workshop.ts'
import { element } from '../element.ts'
import type { NumberWords } from '../format.ts'
import { fillIn } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import type { Language } from '../../src/scenario/types.ts'
import type { Catalogue } from './catalogue.ts'
import { pointsOf } from './purse.ts'
import type { LeverChoices, WorkshopState } from './state.ts'

export interface AgendaOptions {
  readonly catalogue: Catalogue
  readonly texts: Texts
  readonly numbers: NumberWords
  readonly language: Language
  readonly go: (step: number) => void
}

export const stepOf = ({ workshop }: Catalogue, state: WorkshopState): WorkshopStep | undefined => workshop.steps[state.step - 1]

/** Which levers may be moved: all without an agenda, otherwise those that the step names. */
export function isOpenIn(step: WorkshopStep | undefined, name: string, theme: string): boolean {
  if (!step) return true
  return (step.levers ?? []).some((wanted) => wanted === 'all' || wanted === name || wanted === theme)
}

/** The levers that a step sets for everybody. */
export const leversOfStep = (step: WorkshopStep | undefined): LeverChoices | undefined =>
  step?.set && Object.fromEntries(Object.entries(step.set).map(([name, value]) => [name, { value, start: 0, ramp: 0 }]))

export function agendaBar(state: WorkshopState, { catalogue, texts, numbers, language, go }: AgendaOptions): HTMLElement | null {
  const step = stepOf(catalogue, state)
  if (!step) return null
  const all = catalogue.workshop.steps.length
  const move = (id: string, words: string, to: number): HTMLButtonElement =>
    element('button', { type: 'button', class: 'more', id, disabled: to < 1 || to > all, onclick: () => go(to) }, words)
  return element(
    'section',
    { class: 'agenda', 'aria-labelledby': 'agenda-question' },
    element(
      'p',
      { class: 'where' },
      `${fillIn(texts.wsStep, { n: state.step, all })} · ${fillIn(texts.wsMinutes, { n: step.minutes })}`,
      element(
        'span',
        { class: 'beads', 'aria-hidden': 'true' },
        ...catalogue.workshop.steps.map((_, i) =>
          element('span', { class: i + 1 === state.step ? 'here' : i + 1 < state.step ? 'past' : null }),
        ),
      ),
    ),
    element('h2', { id: 'agenda-question', tabindex: -1 }, step.question[language]),
    element(
      'div',
      { class: 'agenda-foot' },
      move('step-back', `← ${texts.wsBack}`, state.step - 1),
      move('step-next', `${texts.wsNext} →`, state.step + 1),
      step.levers ? purseOf(state.levers, catalogue, texts, numbers) : null,
      step.hint
        ? element(
            'details',
            { id: 'step-hint' },
            element('summary', {}, texts.wsHint),
            element('p', {}, step.hint[language]),
            element('p', { class: 'quiet' }, texts.wsKeys),
          )
        : null,
    ),
  )
}

function purseOf(levers: LeverChoices, catalogue: Catalogue, texts: Texts, numbers: NumberWords): HTMLElement {
  const spent = pointsOf(catalogue, levers)
  const { points } = catalogue.workshop.purse
  const over = spent > points
  return element(
    'p',
    { class: `purse${over ? ' over' : ''}`, id: 'purse', title: texts.wsPurseHelp },
    element('span', { class: 'coins', 'aria-hidden': 'true', style: `--spent:${Math.min(1, Math.max(0, spent / points)) * 100}%` }),
    element('strong', {}, `${texts.wsPurse}: `),
    fillIn(texts.wsPurseWords, { spent: numbers.decimal(spent, spent % 1 === 0 ? 0 : 1), points }),
    over ? ` (${fillIn(texts.wsPurseOver, { over: numbers.decimal(spent - points, (spent - points) % 1 === 0 ? 0 : 1) })})` : '',
  )
}

/** Arrow and page keys go through the agenda, unless something on the page uses them itself. */
export function isForAgenda(event: KeyboardEvent): -1 | 0 | 1 {
  const way = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key] as 1 | -1 | undefined
  if (way === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return 0
  const target = event.target as Element | null
  return target?.closest('input, select, textarea, [role="slider"], .scroll, pre') ? 0 : way
}
