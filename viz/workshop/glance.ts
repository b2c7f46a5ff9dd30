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
  const tell = (): void => {
    const finding = room.querySelector('.finding')?.textContent ?? ''
    // The finding is told anew only when it differs, so that nothing moves for nothing.
    if (words.textContent !== finding) words.textContent = finding
  }
  const observers: { disconnect(): void }[] = []
  const stopWhenGone = (): boolean => {
    if (bar.isConnected) return false
    for (const observer of observers) observer.disconnect()
    return true
  }
  const redrawn = new MutationObserver(() => stopWhenGone() || tell())
  redrawn.observe(room, { childList: true, subtree: true })
  const seen = new IntersectionObserver(
    (entries) => {
      if (stopWhenGone()) return
      tell()
      bar.hidden = entries[entries.length - 1].intersectionRatio >= IN_SIGHT || words.textContent === ''
    },
    { threshold: [0, IN_SIGHT] },
  )
  seen.observe(room)
  observers.push(redrawn, seen)
  return bar
}
