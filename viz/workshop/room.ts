/** Putting something new in a room of the page without the reader losing the place. */

export function put(id: string, ...children: Node[]): void {
  const room = document.getElementById(id)!
  // The page keeps its height while a chart is drawn anew.
  room.style.minHeight = `${room.offsetHeight}px`
  room.replaceChildren(...children)
  requestAnimationFrame(() => (room.style.minHeight = ''))
}

/** Draws anew, and gives back to what has the same id: the focus, the unfolded parts, and what was being typed. `folded` selects the parts that fold. */
export function keepingPlace(folded: string, draw: () => void): void {
  const focused = document.activeElement?.id
  const states = [...document.querySelectorAll<HTMLDetailsElement>(folded)].map(({ id, open }) => [id, open] as const)
  const typed = [...document.querySelectorAll<HTMLInputElement>('input[type="text"][id]')].filter(({ value }) => value !== '')
  draw()
  for (const [id, open] of states) if (id) document.getElementById(id)?.toggleAttribute('open', open)
  for (const { id, value } of typed) giveBack(id, value)
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true })
}

function giveBack(id: string, value: string): void {
  const field = document.getElementById(id)
  if (field instanceof HTMLInputElement && field.value === '') field.value = value
}
