/** On a narrow page the levers stand below the picture: a bar at the foot tells what the picture says while it is out of sight, and leads back to it. */
import { element } from '../element.ts'
import type { Texts } from '../texts/nl.ts'

/** The picture is in sight when so much of it is on the screen, or when it fills so much of the screen. */
const OF_PICTURE = 0.6
const OF_SCREEN = 0.5
const STEPS = Array.from({ length: 21 }, (_, k) => k / 20)

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
    const { intersectionRatio, intersectionRect } = entries[entries.length - 1]
    inSight = intersectionRatio >= OF_PICTURE || intersectionRect.height >= innerHeight * OF_SCREEN
    tell()
  }
  new IntersectionObserver(seen, { threshold: STEPS }).observe(room)
  return bar
}
