/** One control: name, value in words, slider or buttons, the place of 2014, a way back, and behind it meaning, range, evidence, source and timing. */
import type { LeverView } from './catalogue.ts'
import type { NumberWords } from '../format.ts'
import { element } from '../element.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import type { Language, ParameterRecord } from '../../src/scenario/types.ts'
import { leverWords, niceStep, tidy } from './lever-format.ts'
import type { LeverChoice } from './state.ts'

export interface ControlOptions {
  readonly texts: Texts
  readonly numbers: NumberWords
  readonly language: Language
  readonly sourceTitles: Readonly<Record<string, string>>
  /** `resting` is false while a slider is being dragged. */
  readonly change: (name: string, choice: LeverChoice | undefined, resting: boolean) => void
}
export interface Control {
  readonly node: HTMLElement
  /** Puts the control at a choice; undefined is 2014. */
  readonly show: (choice: LeverChoice | undefined, open: boolean) => void
}

export function leverControl(lever: LeverView, options: ControlOptions): Control {
  const { name, record, before } = lever
  const { texts, numbers, language } = options
  const id = `lever-${name}`
  let current: LeverChoice = { value: before, start: 0, ramp: 0 }
  const set = (part: Partial<LeverChoice>, resting: boolean): void => {
    current = { ...current, ...part }
    paint()
    options.change(name, current.value === before ? undefined : current, resting)
  }
  const said = element('output', { class: 'said', for: id })
  const back = element(
    'button',
    {
      type: 'button',
      class: 'back',
      id: `back-${name}`,
      'aria-label': `${record.label[language]}: ${texts.wsReset}`,
      title: texts.wsReset,
      onclick: () => {
        set({ value: before, start: 0, ramp: 0 }, true)
        ;(document.getElementById(id) ?? document.querySelector<HTMLElement>(`[name="${id}"]:checked`))?.focus()
      },
    },
    '↺',
  )
  const input = lever.choices
    ? choiceButtons(lever, options, (value) => set({ value }, true))
    : slider(lever, options, (value, resting) => set({ value }, resting))
  const when = (part: 'start' | 'ramp', most: number): HTMLInputElement =>
    element('input', {
      type: 'number',
      id: `${part}-${name}`,
      min: 0,
      max: most,
      step: 0.5,
      value: 0,
      onchange: (event) => {
        const years = Number((event.target as HTMLInputElement).value)
        set({ [part]: Math.min(most, Math.max(0, Number.isFinite(years) ? years : 0)) }, true)
      },
    })
  const start = when('start', 9)
  const ramp = when('ramp', 9)
  const timing = element(
    'div',
    { class: 'timing' },
    element('span', {}, texts.wsTiming),
    element('label', {}, `${texts.wsStart} `, start),
    !lever.choices && element('label', {}, `${texts.wsRamp} `, ramp),
  )
  const more = element(
    'details',
    { class: 'meaning', id: `about-${name}` },
    element('summary', {}, texts.wsMore, element('span', { class: 'unseen' }, `: ${record.label[language]}`)),
    record.help ? element('p', {}, record.help[language]) : null,
    element(
      'p',
      { class: 'range' },
      fillIn(texts.wsRange, {
        low: leverWords(record, record.range[0], texts, numbers),
        high: leverWords(record, record.range[1], texts, numbers),
        before: leverWords(record, before, texts, numbers),
      }),
    ),
    timing,
    evidence(record, options),
  )
  const node = element(
    'div',
    { class: 'lever', 'data-lever': name },
    element(
      'div',
      { class: 'lever-head' },
      lever.choices
        ? element('span', { id: `name-${name}`, class: 'name' }, record.label[language])
        : element('label', { for: id, class: 'name' }, record.label[language]),
      said,
      back,
    ),
    input.node,
    more,
  )
  const paint = (): void => {
    const changed = current.value !== before
    const words = leverWords(record, current.value, texts, numbers)
    said.textContent =
      words + (changed && current.start > 0 ? ` · ${fillIn(texts.wsFromYear, { start: numbers.decimal(current.start, 0) })}` : '')
    node.classList.toggle('changed', changed)
    back.style.visibility = changed ? 'visible' : 'hidden'
    start.disabled = ramp.disabled = !changed
    start.value = String(current.start)
    ramp.value = String(current.ramp)
    input.show(current.value, words)
  }
  paint()
  return {
    node,
    show: (choice, open) => {
      current = choice ?? { value: before, start: 0, ramp: 0 }
      paint()
      node.classList.toggle('closed', !open)
      for (const field of node.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button'))
        field.disabled = !open || ((field === start || field === ramp) && !node.classList.contains('changed'))
    },
  }
}

function slider({ name, record, before }: LeverView, { texts, numbers }: ControlOptions, act: (value: number, resting: boolean) => void) {
  const [low, high] = record.range
  const read = (): number => tidy(Number(input.value))
  const input = element('input', {
    type: 'range',
    id: `lever-${name}`,
    min: low,
    max: high,
    step: niceStep(low, high),
    oninput: () => act(read(), false),
    onchange: () => act(read(), true),
  })
  const place = ((before - low) / (high - low)) * 100
  const tick = element('span', {
    class: 'tick',
    'aria-hidden': 'true',
    style: `--at:${place}%`,
    title: leverWords(record, before, texts, numbers),
  })
  const fill = element('span', { class: 'fill', 'aria-hidden': 'true' })
  return {
    node: element('div', { class: 'track' }, fill, tick, input),
    show: (value: number, words: string): void => {
      if (Number(input.value) !== value) input.value = String(value)
      input.setAttribute('aria-valuetext', words)
      const at = ((value - low) / (high - low)) * 100
      fill.style.left = `${Math.min(at, place)}%`
      fill.style.width = `${Math.abs(at - place)}%`
    },
  }
}

function choiceButtons({ name, choices = [] }: LeverView, { texts }: ControlOptions, act: (value: number) => void) {
  const fields = choices.map((choice) =>
    element('input', {
      type: 'radio',
      name: `lever-${name}`,
      id: `lever-${name}-${choice.name}`,
      value: choice.value,
      onchange: () => act(choice.value),
    }),
  )
  const labels = choices.map((choice, i) => element('label', {}, fields[i], wordsFor(texts, 'wsChoice_', choice.name)))
  return {
    node: element('div', { class: 'options', role: 'radiogroup', 'aria-labelledby': `name-${name}` }, ...labels),
    show: (value: number): void =>
      choices.forEach((choice, i) => {
        fields[i].checked = choice.value === value
        labels[i].classList.toggle('chosen', choice.value === value)
      }),
  }
}

/** Grade and sources of a number. */
export function evidence(record: ParameterRecord, { texts, sourceTitles }: Pick<ControlOptions, 'texts' | 'sourceTitles'>): HTMLElement {
  return element(
    'p',
    { class: 'evidence' },
    `${texts.wsGrade} `,
    element('strong', { class: `grade grade-${record.grade}` }, wordsFor(texts, 'wsGrade_', record.grade)),
    `. ${texts.wsSource}: ${record.sources.map((key) => sourceTitles[key] ?? key).join('; ')}.`,
  )
}
