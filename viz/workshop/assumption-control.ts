/** One assumption: a number on its range, or a factor on a table of numbers. Apart from the levers, because no municipality can set it. */
import type { ParameterRecord } from '../../src/scenario/types.ts'
import { element } from '../element.ts'
import { fillIn } from '../texts/choose.ts'
import { reachOf } from './catalogue.ts'
import { evidence, type ControlOptions } from './lever-control.ts'
import { amountWords, niceStep, tidy } from './lever-format.ts'

export interface AssumptionOptions extends Pick<ControlOptions, 'texts' | 'numbers' | 'language' | 'sourceTitles'> {
  readonly change: (id: string, value: number | undefined, resting: boolean) => void
}

export function assumptionControl(id: string, record: ParameterRecord, value: number | undefined, options: AssumptionOptions): HTMLElement {
  const { texts, numbers, language } = options
  const table = record.values.length > 1
  const usual = table ? 1 : record.values[0]
  const [low, high] = reachOf(record)
  const words = (v: number): string => (table ? `× ${numbers.decimal(v, 2)}` : amountWords(record.unit, v, texts, numbers))
  const field = `assumption-${id}`
  const said = element('output', { class: 'said', for: field })
  const input = element('input', { type: 'range', id: field, min: low, max: high, step: 'any' })
  const back = element(
    'button',
    {
      type: 'button',
      class: 'back',
      title: texts.wsAssumptionReset,
      'aria-label': `${record.label[language]}: ${texts.wsAssumptionReset}`,
    },
    '↺',
  )
  const step = niceStep(low, high)
  const paint = (v: number): void => {
    said.textContent = words(v)
    input.setAttribute('aria-valuetext', words(v))
    node.classList.toggle('changed', v !== usual)
    back.style.visibility = v !== usual ? 'visible' : 'hidden'
  }
  const act = (resting: boolean): void => {
    // The usual value need not lie on a step of the slider; near enough is that value.
    const raw = Number(input.value)
    const v = Math.abs(raw - usual) < step / 2 ? usual : Math.min(high, Math.max(low, tidy(Math.round(raw / step) * step)))
    paint(v)
    options.change(id, v === usual ? undefined : v, resting)
  }
  input.addEventListener('input', () => act(false))
  input.addEventListener('change', () => act(true))
  input.addEventListener('keydown', (event) => {
    const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
    if (way === undefined) return
    event.preventDefault()
    input.value = String(Number(input.value) + way * step)
    act(true)
  })
  back.addEventListener('click', () => {
    input.value = String(usual)
    act(true)
    input.focus()
  })
  const node = element(
    'div',
    { class: 'lever assumption', 'data-assumption': id },
    element(
      'div',
      { class: 'lever-head' },
      element('label', { for: field, class: 'name' }, (record.judgement ? '★ ' : '') + record.label[language]),
      said,
      back,
    ),
    element(
      'div',
      { class: 'track' },
      element('span', { class: 'tick', 'aria-hidden': 'true', style: `--at:${((usual - low) / (high - low)) * 100}%` }),
      input,
    ),
    element(
      'details',
      { class: 'meaning' },
      element('summary', {}, texts.wsMore, element('span', { class: 'unseen' }, `: ${record.label[language]}`)),
      record.help ? element('p', {}, record.help[language]) : null,
      table
        ? element('p', {}, fillIn(texts.wsAssumptionTable, { n: record.values.length }))
        : element('p', {}, fillIn(texts.wsAssumptionDefault, { value: words(usual) })),
      `wsUnit_${record.unit}` in texts ? null : element('p', {}, fillIn(texts.wsUnitIs, { unit: record.unit })),
      evidence(record, options),
    ),
  )
  input.value = String(value ?? usual)
  paint(value ?? usual)
  return node
}
