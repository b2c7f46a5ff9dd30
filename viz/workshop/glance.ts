/** On a narrow page the levers stand below the picture: a bar at the foot tells what the picture says while it is out of sight, and leads back to it. */
import { element } from '../element.ts'
import type { Texts } from '../texts/nl.ts'

/** Part of the figure that has to be on the screen for its drawing to be seen. */
const IN_SIGHT = 0.6

/** `room` holds the large figure, now or later. */
export function glanceBar(room: HTMLElement, texts: Texts): HTMLElement {
  const words = element('strong', {})
  const bar = element(
    'button',
    { type: 'button', id: 'glance', hidden: true, onclick: () => room.scrollIntoView({ block: 'start' }) },
    words,
    element('span', {}, ` ${texts.wsGlance}`),
  )
  let inSight = true
  const tell = (): void => {
    words.textContent = room.querySelector('.finding')?.textContent ?? ''
    bar.hidden = inSight || words.textContent === ''
  }
  new MutationObserver(tell).observe(room, { childList: true, subtree: true })
  const seen = (entries: IntersectionObserverEntry[]): void => {
    inSight = entries[entries.length - 1].intersectionRatio >= IN_SIGHT
    tell()
  }
  new IntersectionObserver(seen, { threshold: [0, IN_SIGHT] }).observe(room)
  return bar
}
