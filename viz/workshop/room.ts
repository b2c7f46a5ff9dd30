/** Putting something new in a room of the page without the reader losing the place. */

export function put(id: string, ...children: Node[]): void {
  const room = document.getElementById(id)!
  // The page keeps its height while a chart is drawn anew.
  room.style.minHeight = `${room.offsetHeight}px`
  room.replaceChildren(...children)
  requestAnimationFrame(() => (room.style.minHeight = ''))
}

/** Draws anew, and gives the focus and the unfolded parts back to what has the same id. `folded` selects the parts that fold. */
export function keepingPlace(folded: string, draw: () => void): void {
  const focused = document.activeElement?.id
  const states = [...document.querySelectorAll<HTMLDetailsElement>(folded)].map(({ id, open }) => [id, open] as const)
  draw()
  for (const [id, open] of states) if (id) document.getElementById(id)?.toggleAttribute('open', open)
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true })
}
