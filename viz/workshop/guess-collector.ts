/** Predictions pass from tables to the screen: a table shows its own as a QR code, the facilitator pastes the links of up to four tables. */
import { element } from '../element.ts'
import { fillIn } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import type { TableGuess } from './guesses.ts'
import { MOST_LETTERS, tidyName } from './names.ts'
import { qrPicture } from './share.ts'
import { MOST_TABLES, type WorkshopState } from './state.ts'

export interface CollectorOptions {
  readonly texts: Texts
  readonly state: WorkshopState
  readonly step: string
  /** The prediction in a link and the name that stands in it, if any; or undefined. */
  readonly read: (link: string) => TableGuess | undefined
  readonly change: (guesses: readonly TableGuess[]) => void
}

export function guessCollector({ texts, state, step, read, change }: CollectorOptions): HTMLElement {
  const here = state.guesses.filter((guess) => guess.step === step)
  const name = element('input', { type: 'text', id: 'guess-name', maxlength: MOST_LETTERS, autocomplete: 'off' })
  const link = element('input', { type: 'text', id: 'guess-link', autocomplete: 'off', spellcheck: 'false' })
  const said = element('p', { class: 'quiet', role: 'status', id: 'guess-status' })
  const add = (): void => {
    const guess = read(link.value.trim())
    if (!guess || guess.step !== step) said.textContent = texts.wsGuessBad
    else if (here.length >= MOST_TABLES) said.textContent = texts.wsGuessFull
    else {
      const title = tidyName(name.value) || guess.title || fillIn(texts.wsTable, { n: here.length + 1 })
      // Taken in: the fields are empty for the next table.
      name.value = link.value = ''
      change([...state.guesses, { ...guess, title }])
    }
  }
  const item = (guess: TableGuess): HTMLElement =>
    element(
      'li',
      {},
      element('strong', {}, guess.title),
      element(
        'button',
        {
          type: 'button',
          class: 'save',
          'aria-label': `${texts.wsTrayRemove}: ${guess.title}`,
          onclick: () => change(state.guesses.filter((one) => one !== guess)),
        },
        texts.wsTrayRemove,
      ),
    )
  return element(
    'div',
    { class: 'guesses' },
    state.guess?.step === step ? handIn(texts) : null,
    element(
      'details',
      { id: 'guess-collect' },
      element('summary', {}, fillIn(texts.wsGuessCollect, { n: here.length })),
      element('p', { class: 'quiet' }, texts.wsGuessIntro),
      here.length > 0 ? element('ul', { class: 'tables' }, ...here.map(item)) : null,
      element(
        'p',
        { class: 'choice' },
        element('span', { class: 'pair' }, element('label', { for: 'guess-name' }, texts.wsGuessName), name),
        element('span', { class: 'pair' }, element('label', { for: 'guess-link' }, texts.wsGuessPaste), link),
        element('button', { type: 'button', class: 'more', id: 'guess-add', onclick: add }, texts.wsTrayAdd),
      ),
      said,
    ),
  )
}

/** For a table that has locked its line: the link of this page holds it. */
function handIn(texts: Texts): HTMLElement {
  const room = element('div', { class: 'qr' })
  return element(
    'details',
    {
      id: 'guess-hand-in',
      ontoggle: (event) => room.replaceChildren(...((event.target as HTMLDetailsElement).open ? [qrPicture(texts) ?? ''] : [])),
    },
    element('summary', {}, texts.wsGuessHandIn),
    element('p', { class: 'quiet' }, texts.wsGuessHandInHow),
    room,
  )
}
