/** The bar that stays at the top: which municipality, and which policy beside the baseline. The language is chosen above it. */
import type { PageContext } from './context.ts'
import { element } from './element.ts'
import { fillIn } from './texts/choose.ts'

export function choiceBar(context: PageContext): HTMLElement {
  const { data, texts, language, numbers } = context
  const municipalities = data.municipalities.map((m) => ({
    value: m.id,
    words: m.title[language],
    after: fillIn(texts.residents, { n: numbers.count(m.residents) }),
  }))
  const policies = context.others.map((i) => ({ value: data.policies[i].name, words: context.policyTitle(i), hue: context.hue(i) }))
  return element(
    'nav',
    { class: 'bar', 'aria-label': texts.choices },
    element(
      'div',
      { class: 'inside' },
      municipalities.length > 0 &&
        choose('municipality', texts.municipality, municipalities, data.municipalities[context.municipality].id, (municipality) =>
          context.change({ municipality }),
        ),
      element(
        'p',
        { class: 'ghost-note' },
        `${texts.comparedWith} `,
        element('span', { class: 'ghost-line', 'aria-hidden': 'true' }),
        context.policyTitle(context.baseline),
      ),
      policies.length > 0 &&
        choose('policy', texts.policy, policies, data.policies[context.policy].name, (policy) => context.change({ policy })),
    ),
  )
}

/** Switches between the two languages. */
export function languageButton({ state, texts, change }: PageContext): HTMLElement {
  const other = state.language === 'nl' ? 'en' : 'nl'
  return element(
    'button',
    { type: 'button', id: 'language', class: 'language', lang: other, onclick: () => change({ language: other }) },
    texts.otherLanguage,
  )
}

interface Option {
  readonly value: string
  readonly words: string
  readonly after?: string
  readonly hue?: string
}

/** Buttons side by side where there is room, one list where there is not. Both are in the page; the style sheet shows one. */
function choose(name: string, label: string, options: readonly Option[], chosen: string, act: (value: string) => void): HTMLElement {
  const few = options.length <= 5
  const list = element(
    'select',
    {
      id: `list-${name}`,
      class: 'list',
      'data-choice': name,
      'aria-label': label,
      onchange: (event) => act((event.target as HTMLSelectElement).value),
    },
    ...options.map((option) => element('option', { value: option.value, selected: option.value === chosen }, option.words)),
  )
  const buttons = options.map((option) =>
    element(
      'label',
      { class: option.value === chosen ? 'chosen' : null, title: option.after },
      element('input', {
        type: 'radio',
        name: `choice-${name}`,
        id: `${name}-${option.value}`,
        value: option.value,
        checked: option.value === chosen,
        onchange: () => act(option.value),
      }),
      option.hue ? element('span', { class: 'swatch', style: `background:${option.hue}`, 'aria-hidden': 'true' }) : null,
      option.words,
    ),
  )
  return element(
    'fieldset',
    { class: `choose${few ? '' : ' long'}` },
    element('legend', {}, label),
    few && element('div', { class: 'buttons' }, ...buttons),
    list,
  )
}
