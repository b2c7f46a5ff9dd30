/** Plans of tables side by side: put aside, passed on by link, opened again. Up to four; each has the colour it has in the charts. */
import { element } from '../element.ts'
import type { NumberWords } from '../format.ts'
import { fillIn } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import { policyHue } from '../tokens.ts'
import type { Language } from '../../src/scenario/types.ts'
import type { Catalogue } from './catalogue.ts'
import { planLines, planSentence } from './plan-words.ts'
import { pointsOf } from './purse.ts'
import { MOST_LETTERS, tidyName } from './names.ts'
import { MOST_TABLES, type LeverChoices, type TableScenario, type WorkshopState } from './state.ts'

export interface TrayOptions {
  readonly catalogue: Catalogue
  readonly texts: Texts
  readonly numbers: NumberWords
  readonly language: Language
  readonly change: (part: Partial<WorkshopState>) => void
  readonly open: (levers: LeverChoices) => void
  /** The plan in a link, or undefined. */
  readonly read: (link: string) => TableScenario | undefined
}
export interface Tray {
  readonly node: HTMLElement
  readonly show: (state: WorkshopState) => void
}

export function trayOf(options: TrayOptions): Tray {
  const { catalogue, texts, numbers, language } = options
  let state: WorkshopState | undefined
  const list = element('ul', { class: 'tables' })
  const said = element('p', { class: 'quiet', role: 'status' })
  const name = element('input', {
    type: 'text',
    id: 'table-name',
    maxlength: MOST_LETTERS,
    autocomplete: 'off',
    onchange: () => options.change({ name: tidyName(name.value) }),
  })
  const link = element('input', { type: 'text', id: 'table-link', autocomplete: 'off', spellcheck: 'false' })
  const add = (table: TableScenario | undefined, part: Partial<WorkshopState> = {}): void => {
    if (!state) return
    if (!table) said.textContent = texts.wsTrayBad
    else if (state.tables.length >= MOST_TABLES) said.textContent = texts.wsTrayFull
    else {
      said.textContent = ''
      const title = table.title || fillIn(texts.wsTable, { n: state.tables.length + 1 })
      options.change({ ...part, tables: [...state.tables, { ...table, title }] })
    }
  }
  const keep = element(
    'button',
    {
      type: 'button',
      class: 'more',
      id: 'table-keep',
      onclick: () => {
        // Put aside under this name: the next plan gets its own.
        add(state && { title: tidyName(name.value), levers: state.levers }, { name: '' })
      },
    },
    texts.wsTrayKeep,
  )
  const paste = element(
    'button',
    {
      type: 'button',
      class: 'more',
      id: 'table-add',
      onclick: () => {
        add(options.read(link.value.trim()))
        link.value = ''
      },
    },
    texts.wsTrayAdd,
  )
  const node = element(
    'section',
    { class: 'tray', id: 'tray', 'aria-labelledby': 'tray-head' },
    element('h2', { id: 'tray-head' }, texts.wsTray),
    element('p', { class: 'quiet' }, texts.wsTrayIntro),
    list,
    element('p', { class: 'choice' }, element('label', { for: 'table-name' }, texts.wsTrayName), name, keep),
    element('p', { class: 'choice' }, element('label', { for: 'table-link' }, texts.wsTrayPaste), link, paste),
    said,
  )
  const item = (table: TableScenario, i: number, own: boolean): HTMLElement =>
    element(
      'li',
      {},
      element('span', { class: 'swatch', style: `background:${policyHue(own ? i + 1 : i)}`, 'aria-hidden': 'true' }),
      element('strong', {}, table.title),
      element('span', { class: 'points' }, fillIn(texts.wsTrayPoints, { points: numbers.decimal(pointsOf(catalogue, table.levers), 0) })),
      element('span', { class: 'what' }, planSentence(planLines(catalogue, table.levers, language, texts, numbers)) || texts.wsPresetNone),
      element(
        'span',
        { class: 'acts' },
        element(
          'button',
          { type: 'button', class: 'save', 'aria-label': `${texts.wsTrayOpen}: ${table.title}`, onclick: () => options.open(table.levers) },
          texts.wsTrayOpen,
        ),
        element(
          'button',
          {
            type: 'button',
            class: 'save',
            'aria-label': `${texts.wsTrayRemove}: ${table.title}`,
            onclick: () => state && options.change({ tables: state.tables.filter((_, k) => k !== i) }),
          },
          texts.wsTrayRemove,
        ),
      ),
    )
  return {
    node,
    show: (next) => {
      const same =
        state !== undefined && state.tables === next.tables && Object.keys(state.levers).length > 0 === Object.keys(next.levers).length > 0
      state = next
      if (document.activeElement !== name) name.value = next.name
      const own = Object.keys(next.levers).length > 0
      keep.disabled = !own
      if (same) return
      list.replaceChildren(
        ...(next.tables.length > 0
          ? next.tables.map((table, i) => item(table, i, own))
          : [element('li', { class: 'quiet' }, texts.wsTrayEmpty)]),
      )
    },
  }
}
