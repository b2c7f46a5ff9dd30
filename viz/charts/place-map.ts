/**
 * Where is it felt? The neighbourhoods of a municipality, tinted by a clear change: their outlines when a boundary file was given, otherwise
 * tiles in the fixed order of the municipality's list. Arrow and words say what the tint says; hatching keeps worse apart without colour.
 */
import { gridCells } from '../layout/grid-cells.ts'
import { addWords, createDrawing, groupAt, round, wordsWidth, type Drawing, type Group } from '../svg.ts'
import { INK, MUTED, PAPER, RULE, SIZE, verdictHue, type Verdict } from '../tokens.ts'
import { shortenWords } from './neighbourhood-cells.ts'

export interface PlaceTile {
  readonly name: string
  readonly difference: number
  readonly verdict: Verdict
  /** Size of the difference against the largest clear one, 0–1. */
  readonly strength: number
  readonly words: string
}
/** Rings of x, y, x, y, … on a plane of this size, one list a tile. */
export interface PlaceOutlines {
  readonly width: number
  readonly height: number
  readonly outlines: readonly (readonly (readonly number[])[])[]
}
export interface PlaceMapOptions {
  readonly width: number
  readonly betterWord: string
  readonly worseWord: string
  readonly unclearWord: string
}

const LEAST_TINT = 0.25

export function drawPlaceMap(tiles: readonly PlaceTile[], outlines: PlaceOutlines | undefined, options: PlaceMapOptions): SVGSVGElement {
  return outlines ? drawOutlines(tiles, outlines, options) : drawTiles(tiles, options)
}

const isClear = (tile: PlaceTile): boolean => tile.verdict !== 'unclear'
/** Better or worse by shape, up or down by arrow. */
const SHAPES: Readonly<Record<Verdict, string>> = { better: '● ', worse: '◆ ', neutral: '', unclear: '' }
const arrowOf = (tile: PlaceTile): string => (isClear(tile) ? `${SHAPES[tile.verdict]}${tile.difference > 0 ? '▲' : '▼'} ` : '')
const tintOf = (tile: PlaceTile): number => (isClear(tile) ? LEAST_TINT + (1 - LEAST_TINT) * tile.strength * 0.6 : 0)

function drawTiles(tiles: readonly PlaceTile[], options: PlaceMapOptions): SVGSVGElement {
  const { width } = options
  const gap = 6
  const height = 56
  const grid = gridCells(tiles.length, width, width < 560 ? 104 : 118, gap, 9)
  const key = placeKey(options)
  const svg = createDrawing(width, key.height + Math.max(1, grid.rows) * (height + gap))
  drawKey(groupAt(svg, 0, 0), key.entries)
  tiles.forEach((tile, i) => {
    const place = groupAt(svg, grid.x(i), key.height + grid.row(i) * (height + gap)).attr('data-tile', tile.verdict)
    const box = (fill: string, opacity: number) =>
      place
        .append('rect')
        .attr('width', round(grid.cellWidth))
        .attr('height', height)
        .attr('rx', 5)
        .attr('fill', fill)
        .attr('fill-opacity', opacity)
    box(PAPER, 1).attr('stroke', isClear(tile) ? verdictHue(tile.verdict) : RULE)
    if (isClear(tile)) box(verdictHue(tile.verdict), round(tintOf(tile) * 0.55))
    addWords(place, 8, 20, shortenWords(tile.name, SIZE.small, grid.cellWidth - 14), { size: SIZE.small, weight: 650, fill: INK })
    const words = shortenWords(`${arrowOf(tile)}${tile.words}`, SIZE.small, grid.cellWidth - 14)
    addWords(place, 8, 40, words, { size: SIZE.small, weight: isClear(tile) ? 700 : 400, fill: isClear(tile) ? INK : MUTED })
  })
  return svg.node() as SVGSVGElement
}

function drawOutlines(tiles: readonly PlaceTile[], { outlines, ...plane }: PlaceOutlines, options: PlaceMapOptions): SVGSVGElement {
  const most = options.width < 560 ? 420 : 560
  const scale = Math.min(options.width / plane.width, most / plane.height)
  const left = (options.width - plane.width * scale) / 2
  const key = placeKey(options)
  const svg = createDrawing(options.width, key.height + plane.height * scale + 8)
  drawKey(groupAt(svg, 0, 0), key.entries)
  addHatch(svg)
  const map = groupAt(svg, left, key.height)
  const paths = outlines.map((rings) => rings.map((ring) => pathOf(ring, scale)).join(''))
  tiles.forEach((tile, i) => {
    const shape = () => map.append('path').attr('d', paths[i]).attr('fill-rule', 'evenodd')
    const area = shape().attr('data-tile', tile.verdict).attr('stroke', MUTED).attr('stroke-width', 0.8)
    area.attr('fill', isClear(tile) ? verdictHue(tile.verdict) : '#f3f5f7').attr('fill-opacity', isClear(tile) ? round(tintOf(tile)) : 1)
    if (tile.verdict === 'worse') shape().attr('fill', 'url(#worse-hatch)').attr('fill-opacity', 0.5)
    area.append('title').text(`${tile.name}: ${arrowOf(tile)}${tile.words}`)
  })
  tiles.forEach((tile, i) => {
    const box = boxOf(outlines[i], scale)
    const room = box.right - box.left
    const name = shortenWords(tile.name, 10, room - 4)
    if (room < 46 || wordsWidth(name, 10) > room) return
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    addWords(map, x, y, name, { size: 10, weight: 600, fill: INK, anchor: 'middle', halo: true })
    if (isClear(tile))
      addWords(map, x, y + 12, `${arrowOf(tile)}${tile.words}`, { size: 10, weight: 700, fill: INK, anchor: 'middle', halo: true })
  })
  return svg.node() as SVGSVGElement
}

function pathOf(ring: readonly number[], scale: number): string {
  let d = ''
  for (let i = 0; i + 1 < ring.length; i += 2) d += `${i === 0 ? 'M' : 'L'}${round(ring[i] * scale)},${round(ring[i + 1] * scale)}`
  return `${d}Z`
}

function boxOf(rings: readonly (readonly number[])[], scale: number) {
  // The name stands in the largest part.
  const largest = rings.reduce((a, b) => (b.length > a.length ? b : a), rings[0] ?? [])
  const xs = largest.filter((_, i) => i % 2 === 0).map((v) => v * scale)
  const ys = largest.filter((_, i) => i % 2 === 1).map((v) => v * scale)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function addHatch(svg: Drawing): void {
  const pattern = svg.append('defs').append('pattern').attr('id', 'worse-hatch').attr('width', 6).attr('height', 6)
  pattern.attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)')
  pattern.append('line').attr('x1', 0).attr('y1', 0).attr('x2', 0).attr('y2', 6).attr('stroke', INK).attr('stroke-width', 1)
}

interface KeyEntry {
  readonly words: string
  readonly verdict: Verdict
  readonly x: number
  readonly y: number
}

/** Beside each other as far as they fit. */
function placeKey(options: PlaceMapOptions): { readonly entries: readonly KeyEntry[]; readonly height: number } {
  let [x, y] = [0, 0]
  const all = [
    [options.betterWord, 'better'],
    [options.worseWord, 'worse'],
    [options.unclearWord, 'unclear'],
  ] as const
  const entries = all.map(([words, verdict]): KeyEntry => {
    const wide = 52 + wordsWidth(words, SIZE.small)
    if (x > 0 && x + wide > options.width) [x, y] = [0, y + 20]
    x += wide
    return { words: SHAPES[verdict] + words, verdict, x: x - wide, y }
  })
  return { entries, height: y + 30 }
}

function drawKey(place: Group, entries: readonly KeyEntry[]): void {
  for (const { words, verdict, x, y } of entries) {
    const clear = verdict !== 'unclear'
    const box = place
      .append('rect')
      .attr('x', x)
      .attr('y', y + 2)
      .attr('width', 13)
      .attr('height', 13)
      .attr('rx', 2)
    box.attr('fill', clear ? verdictHue(verdict) : PAPER).attr('fill-opacity', clear ? 0.5 : 1)
    box.attr('stroke', clear ? verdictHue(verdict) : MUTED)
    addWords(place, x + 19, y + 13, words, { size: SIZE.small, fill: INK })
  }
}
