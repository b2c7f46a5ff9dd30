/** Makes an HTML element: tag, attributes (null and false are left out, 'on…' are listeners), children. */
export type Child = Node | string | null | undefined | false
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>>

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    if (typeof value === 'function') node.addEventListener(name.slice(2), value)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) node.append(child)
  return node
}
