/** Where everything stands on the workshop page: head, large figure, controls, and the rest below. The figures come in the rooms with an id. */
import { element } from '../element.ts'
import type { Texts } from '../texts/nl.ts'
import { glanceBar } from './glance.ts'
import type { PageParts } from './page-parts.ts'

export function layOut(head: HTMLElement, { panel, bar, tray, share, sections }: PageParts, texts: Texts, notice: string): HTMLElement[] {
  const large = element('div', { id: 'large' })
  return [
    element('a', { class: 'skip', href: '#controls', onclick: skipTo('panel-head') }, texts.wsSkip),
    head,
    element(
      'main',
      { class: 'ws' },
      element(
        'div',
        { class: 'ws-large' },
        notice ? element('p', { class: 'notice', role: 'status' }, notice) : null,
        element('div', { id: 'agenda-room' }),
        bar.node,
        large,
      ),
      panel.node,
      element(
        'div',
        { class: 'ws-rest' },
        element('div', { id: 'strip' }),
        element(
          'section',
          { 'aria-labelledby': 'look-head', id: 'look-section' },
          element('h2', { id: 'look-head' }, texts.wsLook),
          element('div', { id: 'look-choice' }),
          element('div', { id: 'look' }),
        ),
        ...sections.map(({ section, node }) =>
          element(
            'section',
            { id: section.id, 'aria-labelledby': `head-${section.id}` },
            element('h2', { id: `head-${section.id}` }, texts[section.head]),
            element('p', { class: 'quiet' }, texts[section.intro]),
            node,
          ),
        ),
        tray.node,
        share.node,
      ),
      glanceBar(large, texts),
    ),
    element('div', { id: 'sheet-room' }),
  ]
}

function skipTo(id: string): (event: Event) => void {
  return (event) => {
    event.preventDefault()
    document.getElementById(id)?.scrollIntoView()
    document.getElementById(id)?.focus({ preventScroll: true })
  }
}
