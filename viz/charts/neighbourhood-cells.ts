/**
 * Where does it change? One cell a neighbourhood, all on the same scale: from the baseline (grey, left) to the policy (its hue,
 * right). The line joins the middles of the runs, the band holds half of them. A clear change tints the cell and has an arrow.
 */
import { scaleLinear } from 'd3'
import { gridCells } from '../layout/grid-cells.ts'
import { addLine, addWords, createDrawing, groupAt, round, wordsWidth, type Group } from '../svg.ts'
import { BASELINE, INK, MUTED, RULE, SIZE, verdictHue, verdictSoft, type Verdict } from '../tokens.ts'

/** First quartile, median and third quartile of the runs. */
export type Quartiles = readonly [number, number, number]
export interface NeighbourhoodCell {
  readonly name: string
  readonly baseline: Quartiles
  readonly policy: Quartiles
  readonly difference: number
  readonly verdict: Verdict
}
export interface NeighbourhoodOptions {
  readonly width: number
  readonly hue: string
  readonly formatValue: (value: number) => string
  readonly formatDifference: (value: number) => string
}

const HEIGHT = 128
const GAP = 10

export function drawNeighbourhoodCells(cells: readonly NeighbourhoodCell[], options: NeighbourhoodOptions): SVGSVGElement {
  const grid = gridCells(cells.length, options.width, options.width < 560 ? 150 : 158, GAP, 7)
  const svg = createDrawing(options.width, Math.max(1, grid.rows * (HEIGHT + GAP) - GAP))
  const [low, high] = sharedScale(cells)
  cells.forEach((cell, i) => {
    const place = groupAt(svg, grid.x(i), grid.row(i) * (HEIGHT + GAP)).attr('data-cell', cell.name)
    drawCell(place, cell, grid.cellWidth, low, high, options)
  })
  return svg.node() as SVGSVGElement
}

/** Lowest and highest value that any cell shows. */
export function sharedScale(cells: readonly NeighbourhoodCell[]): [number, number] {
  const all = cells.flatMap((cell) => [...cell.baseline, ...cell.policy]).filter(Number.isFinite)
  return all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)]
}

function drawCell(place: Group, cell: NeighbourhoodCell, width: number, low: number, high: number, options: NeighbourhoodOptions): void {
  const clear = cell.verdict !== 'unclear'
  place
    .append('rect')
    .attr('data-mark', 'cell')
    .attr('x', 0.5)
    .attr('y', 0.5)
    .attr('width', round(width - 1))
    .attr('height', HEIGHT - 1)
    .attr('rx', 6)
    .attr('fill', verdictSoft(cell.verdict))
    .attr('stroke', clear ? verdictHue(cell.verdict) : RULE)
    .attr('stroke-opacity', clear ? 0.35 : 1)
  addWords(place, 10, 19, shortenWords(cell.name, SIZE.label, width - 20), { weight: 600, fill: INK })
  const arrow = clear ? (cell.difference > 0 ? '▲ ' : '▼ ') : ''
  const words = `${arrow}${options.formatDifference(cell.difference)}`
  addWords(place, 10, 35, words, { size: SIZE.small, weight: clear ? 700 : 400, fill: clear ? verdictHue(cell.verdict) : MUTED })

  const box = { left: width * 0.3, right: width * 0.7, top: 52, bottom: HEIGHT - 16 }
  const y = scaleLinear([low, high > low ? high : low + 1], [box.bottom, box.top])
  const ends = [
    { x: box.left, quartiles: cell.baseline, hue: BASELINE, anchor: 'end' as const, shift: -9 },
    { x: box.right, quartiles: cell.policy, hue: options.hue, anchor: 'start' as const, shift: 9 },
  ]
  const corner = (x: number, value: number) => `${round(x)},${round(y(value))}`
  const [a, b] = ends
  place
    .append('path')
    .attr('data-mark', 'half')
    .attr(
      'd',
      `M${corner(a.x, a.quartiles[2])}L${corner(b.x, b.quartiles[2])}L${corner(b.x, b.quartiles[0])}L${corner(a.x, a.quartiles[0])}Z`,
    )
    .attr('fill', options.hue)
    .attr('fill-opacity', 0.12)
  addLine(place, a.x, y(a.quartiles[1]), b.x, y(b.quartiles[1]), { stroke: options.hue, width: 2 })
  for (const end of ends) {
    addLine(place, end.x, box.top - 6, end.x, box.bottom + 6, { stroke: clear ? '#c3ccd4' : RULE })
    place
      .append('circle')
      .attr('data-mark', 'median')
      .attr('cx', round(end.x))
      .attr('cy', round(y(end.quartiles[1])))
      .attr('r', 4.2)
      .attr('fill', end.hue)
    addWords(place, end.x + end.shift, y(end.quartiles[1]) + 4, options.formatValue(end.quartiles[1]), {
      size: 10,
      fill: end.hue,
      anchor: end.anchor,
    })
  }
}

/** Cuts words that would not fit, with an ellipsis; the table beside the chart has them whole. */
export function shortenWords(words: string, size: number, width: number): string {
  if (wordsWidth(words, size) <= width) return words
  const most = Math.max(3, Math.floor(width / (size * 0.53)) - 1)
  return `${words.slice(0, most).trimEnd()}…`
}
