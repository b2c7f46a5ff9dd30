/**
 * Predict first: a curve drawn over the chart, by pointer or by keyboard. Every whole year has a handle that is a slider: up and down change the
 * value, left and right go to the next year. Values are kept by year, so a drawing survives another width.
 */
import { fanScales, type FanData, type FanOptions } from '../charts/outcome-fan.ts'
import { SKETCH } from '../tokens.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Steps over the height of the chart for one press of a key. */
const STEPS = 50

export interface SketchOptions {
  readonly data: FanData
  readonly fan: FanOptions
  /** By year from 0; the first is where the baseline starts. NaN where nothing is drawn yet. */
  readonly values: readonly number[]
  readonly yearWords: (year: number) => string
  readonly valueWords: (value: number) => string
  readonly change: (values: readonly number[]) => void
}

/** Puts handles over a chart that was drawn with `fan`; returns it. */
export function sketchOver(svg: SVGSVGElement, options: SketchOptions): SVGSVGElement {
  const { data, fan } = options
  const { x, y, box } = fanScales(data, fan)
  const values = [...options.values]
  const [low, high] = y.domain()
  const layer = made('g', {})
  const path = made('path', { fill: 'none', stroke: SKETCH, 'stroke-width': 2.5, 'stroke-dasharray': '9 5', 'data-mark': 'sketch' })
  const field = made('rect', {
    x: box.left,
    y: box.top,
    width: box.right - box.left,
    height: box.bottom - box.top,
    fill: 'transparent',
    style: 'cursor:crosshair;touch-action:none',
  })
  layer.append(field, path)
  const years = values.map((_, year) => year).slice(1)
  const handles = years.map((year) => {
    const handle = made('circle', {
      r: 9,
      fill: '#ffffff',
      stroke: SKETCH,
      'stroke-width': 2.5,
      role: 'slider',
      tabindex: 0,
      'aria-label': options.yearWords(year),
      'aria-valuemin': low,
      'aria-valuemax': high,
      'data-year': year,
      style: 'cursor:ns-resize;touch-action:none',
    })
    handle.addEventListener('keydown', (event) => {
      const up = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key]
      const aside = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
      if (up === undefined && aside === undefined) return
      event.preventDefault()
      event.stopPropagation()
      if (aside !== undefined) handles[years.indexOf(year) + aside]?.focus()
      else set(year, shownAt(year) + ((up ?? 0) * (high - low)) / STEPS)
    })
    layer.append(handle)
    return handle
  })
  /** Where a handle stands: its value, or that of the nearest year before. */
  const shownAt = (year: number): number => values.slice(0, year + 1).findLast((value) => Number.isFinite(value)) ?? values[0]
  const set = (year: number, value: number): void => {
    values[year] = Math.min(high, Math.max(low, value))
    paint()
    options.change(values)
  }
  const paint = (): void => {
    let words = `M${x(0)},${y(values[0])}`
    for (const year of years) if (Number.isFinite(values[year])) words += `L${x(year).toFixed(1)},${y(values[year]).toFixed(1)}`
    path.setAttribute('d', words)
    handles.forEach((handle, i) => {
      const value = shownAt(years[i])
      handle.setAttribute('cx', x(years[i]).toFixed(1))
      handle.setAttribute('cy', y(value).toFixed(1))
      handle.setAttribute('fill-opacity', Number.isFinite(values[years[i]]) ? '1' : '0.55')
      handle.setAttribute('aria-valuenow', String(value))
      handle.setAttribute('aria-valuetext', options.valueWords(value))
    })
  }
  let last: { year: number; value: number } | undefined
  const draw = (event: PointerEvent): void => {
    const edge = svg.getBoundingClientRect()
    const scale = Number(svg.getAttribute('width')) / edge.width
    const at = x.invert((event.clientX - edge.left) * scale)
    const value = Math.min(high, Math.max(low, y.invert((event.clientY - edge.top) * scale)))
    const year = Math.min(years.length, Math.max(1, Math.round(at)))
    // A fast hand skips years: those between are filled in on a straight line.
    const from = last ?? { year, value }
    const way = Math.sign(year - from.year)
    for (let k = from.year; k !== year; k += way) values[k] = from.value + ((value - from.value) * (k - from.year)) / (year - from.year)
    values[year] = value
    last = { year, value }
    paint()
  }
  layer.addEventListener('pointerdown', (event) => {
    layer.setPointerCapture(event.pointerId)
    last = undefined
    draw(event)
  })
  layer.addEventListener('pointermove', (event) => {
    if (layer.hasPointerCapture(event.pointerId)) draw(event)
  })
  layer.addEventListener('pointerup', () => options.change(values))
  paint()
  svg.append(layer)
  return svg
}

function made<K extends 'g' | 'path' | 'rect' | 'circle'>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const node = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value))
  return node
}
