/**
 * What does it cost, and who pays? One column a payer, one bar a policy, all from zero on one scale; the baseline is the grey
 * bar on top and a grey line through the others.
 */
import { scaleLinear } from 'd3'
import { gridCells } from '../layout/grid-cells.ts'
import { addLine, addWords, createDrawing, groupAt, round, wrapWords } from '../svg.ts'
import { BASELINE, INK, MUTED, SIZE } from '../tokens.ts'

export interface PayerColumn {
  readonly title: string
  readonly payer: string
  /** Euro per resident per year, one value a policy, in the order of `policies`. */
  readonly euros: readonly number[]
}
export interface PayerPolicy {
  readonly label: string
  readonly hue: string
  readonly baseline: boolean
  readonly focus: boolean
}
export interface PayerOptions {
  readonly width: number
  readonly policies: readonly PayerPolicy[]
  readonly formatEuro: (value: number) => string
}

export function drawPayerCosts(columns: readonly PayerColumn[], options: PayerOptions): SVGSVGElement {
  const grid = gridCells(columns.length, options.width, 215, 32, 4)
  const bar = 13
  const row = 36
  const head = 44
  const height = head + options.policies.length * row + 8
  const gap = 22
  const svg = createDrawing(options.width, grid.rows * (height + gap) - gap)
  const highest = Math.max(1, ...columns.flatMap((column) => column.euros))
  const x = scaleLinear([0, highest], [0, grid.cellWidth - 52])
  columns.forEach((column, i) => {
    const place = groupAt(svg, grid.x(i), grid.row(i) * (height + gap)).attr('data-panel', column.title)
    wrapWords(column.title, SIZE.title, grid.cellWidth)
      .slice(0, 1)
      .forEach((words) => addWords(place, 0, 14, words, { size: SIZE.title, weight: 700, fill: INK }))
    addWords(place, 0, 30, column.payer, { size: SIZE.small, fill: MUTED })
    const baseline = column.euros[options.policies.findIndex((policy) => policy.baseline)]
    options.policies.forEach((policy, k) => {
      const line = groupAt(place, 0, head + k * row)
      addWords(line, 0, 10, policy.label, { size: SIZE.small, weight: policy.focus ? 700 : 400, fill: policy.hue })
      const mark = line.append('rect').attr('data-mark', 'bar').attr('y', 16).attr('height', bar).attr('rx', 2)
      mark
        .attr('width', round(Math.max(1, x(column.euros[k]))))
        .attr('fill', policy.hue)
        .attr('fill-opacity', policy.focus || policy.baseline ? 1 : 0.6)
      // The baseline comes back in every bar as a tick, so that it never leaves the picture.
      if (baseline !== undefined && !policy.baseline)
        addLine(line, x(baseline), 13, x(baseline), 32, { stroke: BASELINE, width: 2, dash: '2 2' })
      addWords(line, Math.max(x(column.euros[k]), x(baseline ?? 0)) + 6, 26, options.formatEuro(column.euros[k]), {
        weight: policy.focus ? 700 : 400,
        fill: policy.hue,
        halo: true,
      })
    })
    addLine(place, 0, head + 13, 0, height - 4, { stroke: INK })
  })
  return svg.node() as SVGSVGElement
}
