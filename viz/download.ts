/**
 * Takes a chart or its table out of the page: SVG and PNG with title, measure and source written in it, and CSV with the same in
 * comment lines. Files are made in the page; nothing is fetched.
 */
import { FONT, INK, MUTED } from './tokens.ts'
import { wrapWords } from './svg.ts'

export interface Caption {
  readonly title: string
  readonly subtitle: string
  readonly note: string
  readonly source: string
}

const SVG = 'http://www.w3.org/2000/svg'

/** The drawing as a file of its own, with its words around it. */
export function svgFile(chart: SVGSVGElement, caption: Caption): string {
  const margin = 24
  const width = Number(chart.getAttribute('width'))
  const height = Number(chart.getAttribute('height'))
  const titles = wrapWords(caption.title, 19, width)
  const subtitles = wrapWords(caption.subtitle, 13, width)
  const feet = [...wrapWords(caption.note, 11, width), ...wrapWords(caption.source, 11, width)]
  const top = margin + titles.length * 25 + subtitles.length * 18 + 14
  const sheet = document.createElementNS(SVG, 'svg')
  const total = top + height + 22 + feet.length * 15 + margin
  set(sheet, { xmlns: SVG, width: width + margin * 2, height: total, viewBox: `0 0 ${width + margin * 2} ${total}`, 'font-family': FONT })
  sheet.append(made('rect', { width: '100%', height: '100%', fill: '#ffffff' }))
  titles.forEach((line, i) => sheet.append(words(line, margin, margin + 16 + i * 25, 19, INK, 700)))
  subtitles.forEach((line, i) => sheet.append(words(line, margin, margin + titles.length * 25 + 13 + i * 18, 13, MUTED, 400)))
  const inner = chart.cloneNode(true) as SVGSVGElement
  set(inner, { x: margin, y: top })
  for (const name of ['role', 'tabindex', 'aria-label', 'style']) inner.removeAttribute(name)
  sheet.append(inner)
  feet.forEach((line, i) => sheet.append(words(line, margin, top + height + 26 + i * 15, 11, MUTED, 400)))
  return new XMLSerializer().serializeToString(sheet)
}

/** Pixels of the PNG per pixel of the drawing: sharp in print and on a fine screen. */
const PNG_SCALE = 2

/** The picture of `svgFile` in pixels. Rejects when the browser cannot draw it. */
export async function pngFile(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * PNG_SCALE
  canvas.height = image.naturalHeight * PNG_SCALE
  const paper = canvas.getContext('2d')!
  paper.scale(PNG_SCALE, PNG_SCALE)
  paper.drawImage(image, 0, 0)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'))
}

const made = (name: string, attributes: Record<string, string | number>): SVGElement => {
  const node = document.createElementNS(SVG, name)
  set(node, attributes)
  return node
}
const set = (node: Element, attributes: Record<string, string | number>): void => {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value))
}
function words(text: string, x: number, y: number, size: number, fill: string, weight: number): SVGElement {
  const node = made('text', { x, y, 'font-size': size, fill, 'font-weight': weight })
  node.textContent = text
  return node
}

const csvCell = (value: string | number): string => {
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as comma-separated values, quoted where needed; provenance first, in lines that begin with #. */
export function csvFile(columns: readonly string[], rows: readonly (readonly (string | number)[])[], caption: Caption): string {
  const head = [caption.title, caption.subtitle, caption.source].filter(Boolean).map((line) => `# ${line.replaceAll(/\s+/g, ' ')}`)
  return [...head, columns.map(csvCell).join(','), ...rows.map((row) => row.map(csvCell).join(','))].join('\r\n') + '\r\n'
}

/** Hands a text or picture to the reader as a file. */
export function offerFile(name: string, type: string, content: string | Blob): void {
  const link = document.createElement('a')
  // The mark tells spreadsheet programs that the letters are UTF-8.
  link.href = URL.createObjectURL(new Blob([type === 'text/csv' ? '\uFEFF' : '', content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
