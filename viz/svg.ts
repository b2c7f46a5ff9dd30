/**
 * The few things every chart does in SVG. Style is written as attributes, so that a chart that leaves the page as a file
 * looks the same there.
 */
import { create, type Selection } from 'd3'
import { FONT, INK, PAPER, RULE, SIZE } from './tokens.ts'

export type Drawing = Selection<SVGSVGElement, undefined, null, undefined>
export type Group = Selection<SVGGElement, undefined, null, undefined>

/** Empty drawing of this size, in CSS pixels. */
export function createDrawing(width: number, height: number): Drawing {
  return create('svg')
    .attr('xmlns', 'http://www.w3.org/2000/svg')
    .attr('viewBox', `0 0 ${round(width)} ${round(height)}`)
    .attr('width', round(width))
    .attr('height', round(height))
    .attr('font-family', FONT)
    .attr('font-size', SIZE.label)
    .attr('fill', INK)
}

export const groupAt = (parent: Drawing | Group, x: number, y: number): Group =>
  (parent as Group).append('g').attr('transform', `translate(${round(x)},${round(y)})`)

export interface WordStyle {
  readonly size?: number
  readonly weight?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** White edge around the letters, for words that lie over lines. */
  readonly halo?: boolean
}

/** One line of words; `y` is the foot of the letters. */
export function addWords(parent: Drawing | Group, x: number, y: number, words: string, style: WordStyle = {}): void {
  const node = (parent as Group)
    .append('text')
    .attr('x', round(x))
    .attr('y', round(y))
    .attr('font-size', style.size ?? SIZE.label)
    .text(words)
  if (style.fill) node.attr('fill', style.fill)
  if (style.weight) node.attr('font-weight', style.weight)
  if (style.anchor && style.anchor !== 'start') node.attr('text-anchor', style.anchor)
  if (style.halo) node.attr('stroke', PAPER).attr('stroke-width', 3).attr('stroke-linejoin', 'round').attr('paint-order', 'stroke')
}

export interface LineStyle {
  readonly stroke?: string
  readonly width?: number
  readonly dash?: string
}

export function addLine(parent: Drawing | Group, x1: number, y1: number, x2: number, y2: number, style: LineStyle = {}): void {
  const node = (parent as Group)
    .append('line')
    .attr('x1', round(x1))
    .attr('y1', round(y1))
    .attr('x2', round(x2))
    .attr('y2', round(y2))
    .attr('stroke', style.stroke ?? RULE)
    .attr('stroke-width', style.width ?? 1)
  if (style.dash) node.attr('stroke-dasharray', style.dash)
}

/** Two decimals are below what a screen shows and keep files small and pictures comparable. */
export const round = (value: number): number => Math.round(value * 100) / 100

/** Estimated width of words in pixels: the same on every machine, a little generous. */
export const wordsWidth = (words: string, size: number): number => words.length * size * 0.53

/** Breaks words into lines of at most `width` pixels. */
export function wrapWords(words: string, size: number, width: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && wordsWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
