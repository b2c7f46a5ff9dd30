/**
 * The cost-effectiveness plane: to the right better, upwards dearer than the baseline, which is the cross at zero. A small dot is one
 * replication, a large one their mean. Above the dashed line a gain costs more than the threshold.
 */
import { extent, scaleLinear } from 'd3'
import { addLine, addWords, createDrawing, groupAt, round, wordsWidth, wrapWords } from '../svg.ts'
import { BASELINE, INK, MUTED, PAPER, RULE, SIZE, UNCLEAR_SOFT } from '../tokens.ts'

export interface PlanePolicy {
  readonly label: string
  readonly hue: string
  readonly focus: boolean
  readonly points: readonly (readonly [effect: number, cost: number])[]
  readonly mean: readonly [effect: number, cost: number]
}
export interface PlaneOptions {
  readonly width: number
  readonly effectAxis: string
  readonly costAxis: string
  /** Words of the corners: dearer and better, cheaper and better, cheaper and worse, dearer and worse. */
  readonly corners: readonly [string, string, string, string]
  /** Cost for one unit of effect, and what stands at its line. */
  readonly threshold: number
  readonly thresholdLabel: string
  readonly formatEffect: (value: number) => string
  readonly formatCost: (value: number) => string
}

const SIDE = { left: 58, right: 16, top: 30, bottom: 46 }
const LINE = 15
const NARROW = 560

export function drawCostEffectivenessPlane(policies: readonly PlanePolicy[], options: PlaneOptions): SVGSVGElement {
  const { width, corners } = options
  const height = Math.round(Math.max(340, Math.min(460, width * 0.55)))
  const svg = createDrawing(width, height)
  const all = policies.flatMap(({ points, mean }) => [...points, mean])
  const reach = (axis: 0 | 1): [number, number] => {
    const [low, high] = extent([0, ...all.map((point) => point[axis])]) as [number, number]
    const room = Math.max(high - low, Number.EPSILON) * 0.18
    return [low - room, high + room]
  }
  const [right, foot] = [width - SIDE.right, height - SIDE.bottom]
  const x = scaleLinear(reach(0), [SIDE.left, right])
  const y = scaleLinear(reach(1), [foot, SIDE.top])
  const [zeroX, zeroY] = [x(0), y(0)]
  const shade = (left: number, top: number, wide: number, high: number): void =>
    void svg
      .append('rect')
      .attr('x', round(left))
      .attr('y', round(top))
      .attr('width', round(wide))
      .attr('height', round(high))
      .attr('fill', UNCLEAR_SOFT)
  shade(SIDE.left, SIDE.top, zeroX - SIDE.left, zeroY - SIDE.top)
  shade(zeroX, zeroY, right - zeroX, foot - zeroY)
  for (const tick of x.ticks(Math.max(3, Math.floor(width / 130)))) {
    addLine(svg, x(tick), foot, x(tick), foot + 5, { stroke: MUTED })
    addWords(svg, x(tick), foot + 18, options.formatEffect(tick), { size: SIZE.small, fill: MUTED, anchor: 'middle' })
  }
  for (const tick of y.ticks(6)) {
    addLine(svg, SIDE.left, y(tick), right, y(tick), { stroke: RULE })
    addWords(svg, SIDE.left - 7, y(tick) + 4, options.formatCost(tick), { size: SIZE.small, fill: MUTED, anchor: 'end' })
  }
  addLine(svg, SIDE.left, zeroY, right, zeroY, { stroke: BASELINE, width: 1.5 })
  addLine(svg, zeroX, SIDE.top, zeroX, foot, { stroke: BASELINE, width: 1.5 })
  addThreshold()
  addWords(svg, 0, 16, options.costAxis, { size: SIZE.small, fill: MUTED })
  addWords(svg, right, height - 8, options.effectAxis, { size: SIZE.small, fill: MUTED, anchor: 'end' })
  addCorner(corners[0], right, 1, zeroX, SIDE.top + 14, false)
  addCorner(corners[1], right, 1, zeroX, foot - 7, true)
  addCorner(corners[2], SIDE.left, -1, zeroX, foot - 7, true)
  addCorner(corners[3], SIDE.left, -1, zeroX, SIDE.top + 14, false)
  for (const policy of policies.toSorted((a, b) => Number(a.focus) - Number(b.focus))) {
    const place = groupAt(svg, 0, 0).attr('data-policy', policy.label)
    const dot = ([effect, cost]: readonly [number, number], size: number, opacity: number): void =>
      void place
        .append('circle')
        .attr('cx', round(x(effect)))
        .attr('cy', round(y(cost)))
        .attr('r', size)
        .attr('fill', policy.hue)
        .attr('fill-opacity', opacity)
        .attr('stroke', PAPER)
    for (const point of policy.points) dot(point, 3.5, policy.focus ? 0.75 : 0.4)
    dot(policy.mean, policy.focus ? 8 : 6.5, 1)
  }
  addLabels()
  return svg.node() as SVGSVGElement

  /** The line through zero on which a gain costs exactly the threshold, as far as it runs in the plane. */
  function addThreshold(): void {
    const [left, most] = x.domain()
    const [least, top] = y.domain()
    const from = Math.max(left, least / options.threshold)
    const to = Math.min(most, top / options.threshold)
    if (!(to > from)) return
    addLine(svg, x(from), y(from * options.threshold), x(to), y(to * options.threshold), { stroke: MUTED, dash: '5 4' })
    const beside = x(to) + wordsWidth(options.thresholdLabel, SIZE.small) > right
    addWords(svg, x(to) + (beside ? -6 : 6), Math.max(SIDE.top + 30, y(to * options.threshold) + 14), options.thresholdLabel, {
      size: SIZE.small,
      fill: MUTED,
      anchor: beside ? 'end' : 'start',
      halo: true,
    })
  }

  /** In its corner, unless the quadrant is too small for the words. */
  function addCorner(words: string, at: number, side: 1 | -1, zero: number, foot0: number, upwards: boolean): void {
    const room = Math.abs(at - zero) - 12
    const lines = wrapWords(words, SIZE.small, room)
    const high = upwards ? foot - zeroY : zeroY - SIDE.top
    if (lines.some((line) => wordsWidth(line, SIZE.small) > room) || lines.length * LINE + 6 > high) return
    lines.forEach((line, i) =>
      addWords(svg, at - side * 7, foot0 + (upwards ? i - lines.length + 1 : i) * LINE, line, {
        size: SIZE.small,
        weight: 600,
        fill: MUTED,
        anchor: side === 1 ? 'end' : 'start',
        halo: true,
      }),
    )
  }

  /** Names at the means, moved apart where they would touch. */
  function addLabels(): void {
    const size = width < NARROW ? SIZE.small : SIZE.label
    let last = -Infinity
    for (const policy of policies.toSorted((a, b) => b.mean[1] - a.mean[1])) {
      const at = x(policy.mean[0])
      const before = at + 12 + wordsWidth(policy.label, size) * 1.1 > right
      const height0 = Math.max(y(policy.mean[1]) + 4, last + LINE)
      last = height0
      addWords(svg, at + (before ? -12 : 12), height0, policy.label, {
        size,
        weight: policy.focus ? 700 : 600,
        fill: policy.focus ? INK : policy.hue,
        anchor: before ? 'end' : 'start',
        halo: true,
      })
    }
  }
}
