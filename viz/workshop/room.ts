/** Putting something new in a room of the page without the reader losing the place. */

export function put(id: string, ...children: Node[]): void {
  const room = document.getElementById(id)!
  // The page keeps its height while a chart is drawn anew.
  room.style.minHeight = `${room.offsetHeight}px`
  // A browser that holds on to what is in sight would follow it when it goes, and jump to what stands below.
  room.style.setProperty('overflow-anchor', 'none')
  room.replaceChildren(...children)
  requestAnimationFrame(() => (room.style.minHeight = ''))
}

/** Draws anew, and gives back to what has the same id: the focus with the cursor, the unfolded parts, and what was being typed. `folded` selects the parts that fold. */
export function keepingPlace(folded: string, draw: () => void): void {
  const before = document.activeElement
  const focused = before?.id
  const selection = selectionIn(before)
  const states = [...document.querySelectorAll<HTMLDetailsElement>(folded)].map(({ id, open }) => [id, open] as const)
  const typed = [...document.querySelectorAll<HTMLInputElement>('input[type="text"][id]')].filter(({ value }) => value !== '')
  draw()
  for (const [id, open] of states) if (id) document.getElementById(id)?.toggleAttribute('open', open)
  for (const { id, value } of typed) giveBack(id, value)
  if (!focused || document.activeElement === before) return
  const after = document.getElementById(focused)
  after?.focus({ preventScroll: true })
  // A field that is new has its cursor at an end; who types in the middle would go on in the wrong place.
  if (selection && after instanceof HTMLInputElement) after.setSelectionRange(...selection)
}

/** What is selected in a field for text; an empty selection is the cursor. */
function selectionIn(field: Element | null): Parameters<HTMLInputElement['setSelectionRange']> | undefined {
  if (!(field instanceof HTMLInputElement) || field.type !== 'text') return undefined
  return [field.selectionStart, field.selectionEnd, field.selectionDirection ?? 'none']
}

function giveBack(id: string, value: string): void {
  const field = document.getElementById(id)
  if (field instanceof HTMLInputElement && field.value === '') field.value = value
}
