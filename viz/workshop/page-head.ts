/** The head of the workshop page: which municipality, how many residents are simulated, the session, large type, language. */
import { element } from '../element.ts'
import type { NumberWords } from '../format.ts'
import { fillIn } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import { type Catalogue, FROM_FILE } from './catalogue.ts'
import type { WorkshopState } from './state.ts'

export interface HeadOptions {
  readonly catalogue: Catalogue
  readonly texts: Texts
  readonly numbers: NumberWords
  readonly samples: readonly number[]
  /** Municipalities from files that were opened. */
  readonly own: readonly string[]
  readonly change: (part: Partial<WorkshopState>) => void
  readonly go: (step: number) => void
  readonly open: (file: File) => void
}

export function pageHead(state: WorkshopState, { catalogue, texts, numbers, samples, own, change, go, open }: HeadOptions): HTMLElement {
  const { language } = state
  const other = language === 'nl' ? 'en' : 'nl'
  const title = (id: string): string => {
    const name = catalogue.municipality(id).title[language]
    return id.startsWith(FROM_FILE) ? fillIn(texts.wsPlaceFromFile, { name }) : name
  }
  const place = element(
    'select',
    { id: 'place', onchange: (event) => change({ municipality: (event.target as HTMLSelectElement).value }) },
    ...[...catalogue.municipalities, ...own].map((id) => element('option', { value: id, selected: id === state.municipality }, title(id))),
  )
  const file = element('input', {
    type: 'file',
    id: 'place-file',
    class: 'unseen',
    accept: '.yaml,.yml,.json',
    tabindex: -1,
    'aria-label': texts.wsPlaceFile,
    onchange: (event) => {
      const chosen = (event.target as HTMLInputElement).files?.[0]
      if (chosen) open(chosen)
    },
  })
  return element(
    'header',
    { class: 'ws-head' },
    element(
      'div',
      { class: 'ws-inside' },
      element('p', { class: 'brand' }, texts.brand),
      element(
        'div',
        { class: 'ws-title' },
        element('h1', {}, texts.wsHead),
        element('p', { class: 'quiet' }, `${texts.wsTagline} ${texts.wsExplore}`),
      ),
      element(
        'div',
        { class: 'ws-tools' },
        element('span', { class: 'pair' }, element('label', { for: 'place' }, texts.wsPlace), place),
        file,
        element(
          'button',
          { type: 'button', class: 'save', id: 'open-place', title: texts.wsPlaceFileHelp, onclick: () => file.click() },
          texts.wsPlaceFile,
        ),
        element(
          'span',
          { class: 'pair' },
          element('label', { for: 'sample' }, texts.wsSample),
          element(
            'select',
            { id: 'sample', onchange: (event) => change({ sample: Number((event.target as HTMLSelectElement).value) }) },
            ...samples.map((n) => element('option', { value: n, selected: n === state.sample }, numbers.count(n))),
          ),
        ),
        element(
          'button',
          {
            type: 'button',
            class: 'save',
            id: 'large-type',
            'aria-pressed': String(state.large),
            onclick: () => change({ large: !state.large }),
          },
          texts.wsLarge,
        ),
        element(
          'button',
          { type: 'button', class: 'save', id: 'agenda', onclick: () => go(state.step > 0 ? 0 : 1) },
          state.step > 0 ? texts.wsAgendaStop : texts.wsAgendaStart,
        ),
        element(
          'button',
          { type: 'button', id: 'language', class: 'language', lang: other, onclick: () => change({ language: other }) },
          texts.otherLanguage,
        ),
      ),
    ),
  )
}
