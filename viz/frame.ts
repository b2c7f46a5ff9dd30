/**
 * The frame around every chart: the finding as title, measure and unit below it, the drawing, a note, the same numbers as a
 * table, and both to take away. Charts are drawn again when the room for them changes.
 */
import { csvFile, offerFile, pngFile, svgFile, type Caption } from './download.ts'
import { element, type Child } from './element.ts'
import type { Texts } from './texts/nl.ts'

/** A cell of a table twin: what a person reads, and the number behind it for the file. */
export type Cell = string | { readonly words: string; readonly value: number }
export interface TableTwin {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Figure {
  /** Stable name: for links, files and tests. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly note: string
  /** One sentence for people who do not see the drawing. */
  readonly summary: string
  readonly source: string
  readonly draw: (width: number) => SVGSVGElement
  readonly table: TableTwin
  /** The drawing has parts that can be moved, and is a group of them rather than one picture. */
  readonly interactive?: boolean
  /** Choices that belong to this chart alone. */
  readonly controls?: Child
  /** Words directly below the drawing, such as a button for more. */
  readonly after?: Child
}

const drawings = new WeakMap<Element, () => void>()
const watcher =
  typeof ResizeObserver === 'undefined' ? null : new ResizeObserver((entries) => entries.forEach((entry) => drawings.get(entry.target)?.()))

/** `zoom` draws for a narrower page and enlarges: large type for a screen that is far away. */
export function frameFigure(figure: Figure, texts: Texts, zoom = 1): HTMLElement {
  const room = element('div', { class: 'drawing' })
  let drawnWidth = 0
  const draw = (): void => {
    const width = Math.floor(room.clientWidth)
    if (width === 0 || width === drawnWidth) return
    drawnWidth = width
    const svg = figure.draw(Math.floor(width / zoom))
    if (zoom !== 1) svg.setAttribute('style', 'width:100%')
    svg.setAttribute('role', figure.interactive ? 'group' : 'img')
    if (!figure.interactive) svg.setAttribute('tabindex', '0')
    svg.setAttribute('aria-label', `${figure.title}. ${figure.summary}`)
    room.replaceChildren(svg)
  }
  drawings.set(room, draw)
  watcher?.observe(room)
  const caption: Caption = { title: figure.title, subtitle: figure.subtitle, note: figure.note, source: figure.source }
  const save = async (ending: 'svg' | 'png'): Promise<void> => {
    const drawn = room.querySelector('svg')
    if (!drawn) return
    const svg = svgFile(drawn, caption)
    if (ending === 'svg') offerFile(`nabij-${figure.id}.svg`, 'image/svg+xml', svg)
    else offerFile(`nabij-${figure.id}.png`, 'image/png', await pngFile(svg))
  }
  const saveTable = (): void => {
    const rows = figure.table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.value)))
    offerFile(`nabij-${figure.id}.csv`, 'text/csv', csvFile(figure.table.columns, rows, caption))
  }
  return element(
    'figure',
    { class: 'figure', id: `figure-${figure.id}`, 'aria-labelledby': `title-${figure.id}` },
    element('h3', { class: 'finding', id: `title-${figure.id}` }, figure.title),
    element('p', { class: 'measure' }, figure.subtitle),
    figure.controls ?? null,
    room,
    figure.after ?? null,
    element(
      'figcaption',
      {},
      element('p', { class: 'note' }, figure.note),
      element(
        'div',
        { class: 'twin' },
        element(
          'details',
          { id: `twin-${figure.id}` },
          element('summary', {}, texts.tableTwin, element('span', { class: 'unseen' }, `: ${figure.title}`)),
          tableOf(figure, texts),
        ),
        ...(['svg', 'png'] as const).map((ending) => {
          const name = ending.toUpperCase()
          const label = `${name}, ${texts.savePicture}: ${figure.title}`
          return element('button', { type: 'button', class: 'save', onclick: () => void save(ending), 'aria-label': label }, name)
        }),
        element(
          'button',
          { type: 'button', class: 'save', onclick: saveTable, 'aria-label': `CSV, ${texts.saveTable}: ${figure.title}` },
          'CSV',
        ),
      ),
    ),
  )
}

const cellsOf = (row: readonly Cell[]): HTMLElement[] =>
  row.map((cell, i) => {
    if (i === 0) return element('th', { scope: 'row' }, typeof cell === 'string' ? cell : cell.words)
    if (typeof cell === 'string') return element('td', {}, cell)
    return element('td', { class: 'number', 'data-value': Number.isFinite(cell.value) ? cell.value : null }, cell.words)
  })

function tableOf(figure: Figure, texts: Texts): HTMLElement {
  const { columns, rows } = figure.table
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `${texts.tableTwin}: ${figure.title}` },
    element(
      'table',
      {},
      element('caption', {}, `${figure.title}. ${figure.subtitle}`),
      element('thead', {}, element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)))),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cellsOf(row)))),
    ),
  )
}
