/** The panel of controls: where to start from, levers by promise, and the assumptions in a place of their own. Built once per language; then shown at a state. */
import { element } from '../element.ts'
import type { NumberWords } from '../format.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import type { Language } from '../../src/scenario/types.ts'
import { assumptionControl } from './assumption-control.ts'
import { type Catalogue, choicesOf, leversByTheme, PROMISES } from './catalogue.ts'
import { leverControl, type Control } from './lever-control.ts'
import type { LeverChoice, LeverChoices, WorkshopState } from './state.ts'

export interface PanelOptions {
  readonly catalogue: Catalogue
  readonly texts: Texts
  readonly numbers: NumberWords
  readonly language: Language
  readonly lever: (name: string, choice: LeverChoice | undefined, resting: boolean) => void
  readonly levers: (choices: LeverChoices) => void
  readonly assumption: (id: string, value: number | undefined, resting: boolean) => void
  readonly undo: () => void
}
export interface Panel {
  readonly node: HTMLElement
  /** `open` says which levers may be moved. */
  readonly show: (state: WorkshopState, open: (name: string, theme: string) => boolean, undoable: boolean) => void
}

/** Below this width the groups start closed: the page is long enough. */
const NARROW = 900
const MOST_ASSUMPTIONS = 12

export function controlPanel(options: PanelOptions): Panel {
  const { catalogue, texts, language } = options
  const controls = new Map<string, { control: Control; theme: string }>()
  const groups = leversByTheme(catalogue).map(({ theme, levers }) => {
    const counter = element('span', { class: 'moved' })
    const node = element(
      'details',
      { class: 'theme', id: `theme-${theme}`, 'data-theme': theme, open: PROMISES.includes(theme) && innerWidth > NARROW },
      element('summary', {}, wordsFor(texts, 'wsTheme_', theme), counter),
      ...levers.map((lever) => {
        const control = leverControl(lever, { ...options, sourceTitles: catalogue.sourceTitles, change: options.lever })
        controls.set(lever.name, { control, theme })
        return control.node
      }),
    )
    return { theme, node, counter, names: levers.map((lever) => lever.name) }
  })
  const preset = element(
    'select',
    {
      id: 'preset',
      onchange: (event) => {
        const name = (event.target as HTMLSelectElement).value
        const chosen = catalogue.presets.find((policy) => policy.name === name)
        if (chosen) options.levers(choicesOf(catalogue, chosen))
        else if (name === '2014') options.levers({})
      },
    },
    element('option', { value: '2014' }, texts.wsPresetNone),
    ...catalogue.presets.map((policy) => element('option', { value: policy.name }, policy.title[language])),
    element('option', { value: 'own', disabled: true }, texts.wsPresetOwn),
  )
  const reset = element('button', { type: 'button', class: 'more', id: 'reset-all', onclick: () => options.levers({}) }, texts.wsResetAll)
  const undo = element('button', { type: 'button', class: 'more', id: 'undo', onclick: options.undo }, texts.wsUndo)
  const closed = element('p', { class: 'closed-note', hidden: true }, texts.wsClosed)
  const block = (head: string, wanted: (theme: string) => boolean): HTMLElement =>
    element('section', { class: 'themes' }, element('h3', {}, head), ...groups.filter((g) => wanted(g.theme)).map((g) => g.node))
  const assumptions = assumptionPanel(options)
  const node = element(
    'section',
    { class: 'panel', id: 'controls', 'aria-labelledby': 'panel-head' },
    element('h2', { id: 'panel-head', tabindex: -1 }, texts.wsPanel),
    element('p', { class: 'quiet' }, texts.wsPanelIntro),
    element('p', { class: 'choice' }, element('label', { for: 'preset' }, texts.wsPreset), preset),
    element('p', { class: 'row' }, undo, reset),
    closed,
    block(texts.wsPromises, (theme) => PROMISES.includes(theme)),
    block(texts.wsConditions, (theme) => !PROMISES.includes(theme)),
    assumptions.node,
  )
  return {
    node,
    show: (state, open, undoable) => {
      let anyOpen = false
      for (const [name, { control, theme }] of controls) {
        const may = open(name, theme)
        anyOpen ||= may
        control.show(state.levers[name], may)
      }
      for (const { counter, names } of groups) {
        const moved = names.filter((name) => state.levers[name] !== undefined).length
        counter.textContent = moved > 0 ? String(moved) : ''
      }
      closed.hidden = anyOpen
      undo.disabled = !undoable
      reset.disabled = Object.keys(state.levers).length === 0 || !anyOpen
      preset.disabled = !anyOpen
      preset.value = presetOf(catalogue, state.levers)
      assumptions.show(state)
    },
  }
}

function presetOf(catalogue: Catalogue, levers: LeverChoices): string {
  const print = (choices: LeverChoices): string => JSON.stringify(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)))
  if (Object.keys(levers).length === 0) return '2014'
  return catalogue.presets.find((policy) => print(choicesOf(catalogue, policy)) === print(levers))?.name ?? 'own'
}

function assumptionPanel(options: PanelOptions): { node: HTMLElement; show: (state: WorkshopState) => void } {
  const { catalogue, texts, language } = options
  const all = Object.entries(catalogue.records)
    .filter(([group]) => group !== 'levers')
    .flatMap(([group, records]) => Object.entries(records).map(([name, record]) => ({ id: `${group}.${name}`, record })))
    .filter(({ record }) => record.kind === 'assumption' && record.range[0] < record.range[1])
    .sort((a, b) => Number(b.record.judgement) - Number(a.record.judgement))
  let state: WorkshopState | undefined
  let shown = ''
  const list = element('div', {})
  const count = element('p', { class: 'quiet', 'aria-live': 'polite' })
  const search = element('input', { type: 'search', id: 'assumption-search', autocomplete: 'off', oninput: () => fill() })
  const fill = (): void => {
    if (!node.open || !state) return
    const wanted = search.value.trim().toLowerCase()
    const { assumptions } = state
    const found = all.filter(({ id, record }) =>
      wanted === '' ? record.judgement || assumptions[id] !== undefined : `${id} ${record.label[language]}`.toLowerCase().includes(wanted),
    )
    const some = [
      ...found.filter(({ id }) => assumptions[id] !== undefined),
      ...found.filter(({ id }) => assumptions[id] === undefined),
    ].slice(0, MOST_ASSUMPTIONS)
    const print = JSON.stringify(some.map(({ id }) => id))
    count.textContent = fillIn(texts.wsAssumptionCount, { shown: some.length, all: all.length })
    // The controls stay while one of them is being moved.
    if (print === shown && list.contains(document.activeElement)) return
    shown = print
    list.replaceChildren(
      ...some.map(({ id, record }) =>
        assumptionControl(id, record, assumptions[id], { ...options, sourceTitles: catalogue.sourceTitles, change: options.assumption }),
      ),
    )
  }
  const counter = element('span', { class: 'moved' })
  const node = element(
    'details',
    { class: 'theme assumptions', id: 'assumptions', ontoggle: () => fill() },
    element('summary', {}, texts.wsAssumptions, counter),
    element('p', { class: 'quiet' }, texts.wsAssumptionsIntro),
    element('p', { class: 'choice' }, element('label', { for: 'assumption-search' }, texts.wsAssumptionSearch), search),
    count,
    list,
  )
  return {
    node,
    show: (next) => {
      state = next
      const moved = Object.keys(next.assumptions).length
      counter.textContent = moved > 0 ? String(moved) : ''
      fill()
    },
  }
}
