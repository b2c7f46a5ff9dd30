/**
 * A neighbourhood at one moment: residents as dots in their households around the team, stages of problems by size, darkness and shape, help by
 * others as lines between dots, professional help as lines to the team, waiting dashed. Nobody moves from one moment to the next.
 */
import { type HomePlaces, placeHomes } from '../layout/home-places.ts'
import { addLine, addWords, createDrawing, type Group, groupAt, round } from '../svg.ts'
import { INK, KIND_HUES, MUTED, PAPER, RULE, SIZE, STATE_HUES, WORSE } from '../tokens.ts'

export interface AreaMoment {
  /** Household of each resident. */
  readonly home: ArrayLike<number>
  /** Heaviest stage of each resident, 0–4; and whether overburdened by helping. */
  readonly stage: ArrayLike<number>
  readonly overloaded: ArrayLike<number>
  /** For each household 0 none, 1 waits for the team, 2 team, 3 waits for a specialist, 4 specialist. */
  readonly care: ArrayLike<number>
  /** Pairs of residents: who helps whom. */
  readonly help: readonly (readonly [number, number])[]
}
export interface AreaOptions {
  readonly width: number
  readonly hue: string
  readonly team: string
  readonly cases: string
  readonly queue: string
  readonly specialists: string
  /** Small pictures leave out words. */
  readonly small?: boolean
}

const TEAM = { width: 190, height: 118 }
const SMALL_TEAM = { width: 96, height: 60 }
const RADII = [2.6, 3.8, 4.8, 5.8, 6.4] as const
const WAITS = [1, 3]
/** From severe on a dot has corners, so that stages differ by shape too. */
const ANGULAR_FROM = 3

export function drawLivingArea(moment: AreaMoment, options: AreaOptions): SVGSVGElement {
  const places = placeHomes(moment.home, options.width - 4, options.small ? SMALL_TEAM : TEAM)
  const svg = createDrawing(options.width, places.height + 4)
  const room = groupAt(svg, 2, 2)
  for (const { x, y, width, height } of places.homes)
    room
      .append('rect')
      .attr('x', round(x))
      .attr('y', round(y))
      .attr('width', round(width))
      .attr('height', height)
      .attr('rx', 5)
      .attr('fill', '#f5f6f8')
  const lines = room.append('g').attr('fill', 'none')
  drawCare(lines, moment, places, options.hue)
  for (const [from, to] of moment.help) drawHelp(lines, places.residents[from], places.residents[to])
  places.residents.forEach(({ x, y }, i) => drawDot(room, x, y, moment.stage[i], moment.overloaded[i] === 1))
  drawTeam(room, places, options)
  return svg.node() as SVGSVGElement
}

function drawCare(lines: Group, { care }: AreaMoment, { homes, middle }: HomePlaces, hue: string): void {
  const [cx, cy] = [middle.x + middle.width / 2, middle.y + middle.height / 2]
  homes.forEach((home, h) => {
    if (!care[h]) return
    const [x, y] = [home.x + home.width / 2, home.y + home.height / 2]
    const waits = WAITS.includes(care[h])
    // The line ends at the edge of the middle.
    const share = Math.min(middle.width / 2 / Math.max(1, Math.abs(x - cx)), middle.height / 2 / Math.max(1, Math.abs(y - cy)))
    lines
      .append('g')
      .attr('data-care', care[h])
      .attr('opacity', waits ? 0.75 : 0.5)
      .call((g) =>
        addLine(g as unknown as Group, x, y, cx + (x - cx) * share, cy + (y - cy) * share, {
          stroke: waits ? MUTED : hue,
          width: waits ? 1 : 1.5,
          dash: waits ? '2 4' : undefined,
        }),
      )
  })
}

function drawHelp(lines: Group, from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }): void {
  const [mx, my] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
  const bend = 0.16
  lines
    .append('path')
    .attr('data-help', '')
    .attr(
      'd',
      `M${round(from.x)},${round(from.y)}Q${round(mx - (to.y - from.y) * bend)},${round(my + (to.x - from.x) * bend)} ${round(to.x)},${round(to.y)}`,
    )
    .attr('stroke', KIND_HUES.kin)
    .attr('stroke-width', 1.3)
    .attr('opacity', 0.7)
}

function drawDot(room: Group, x: number, y: number, stage: number, overloaded: boolean): void {
  const r = RADII[stage]
  const angular = `M${round(x)},${round(y - r)}L${round(x + r)},${round(y)}L${round(x)},${round(y + r)}L${round(x - r)},${round(y)}Z`
  const dot: Group = room
    .append('g')
    .attr('data-stage', stage)
    .attr('fill', STATE_HUES[stage])
    .attr('stroke', PAPER)
    .attr('stroke-width', 0.8)
  if (stage < ANGULAR_FROM) dot.append('circle').attr('cx', round(x)).attr('cy', round(y)).attr('r', r)
  else dot.append('path').attr('d', angular)
  if (overloaded)
    room
      .append('circle')
      .attr('data-overloaded', '')
      .attr('cx', round(x))
      .attr('cy', round(y))
      .attr('r', r + 2.2)
      .attr('fill', 'none')
      .attr('stroke', WORSE)
      .attr('stroke-width', 1.6)
}

function drawTeam(room: Group, { middle }: HomePlaces, { hue, team, cases, queue, specialists, small }: AreaOptions): void {
  room
    .append('rect')
    .attr('x', round(middle.x))
    .attr('y', round(middle.y))
    .attr('width', round(middle.width))
    .attr('height', middle.height)
    .attr('rx', 10)
    .attr('fill', PAPER)
    .attr('stroke', RULE)
  const x = middle.x + middle.width / 2
  const y = middle.y + middle.height / 2
  const lines: readonly { words: string; size: number; weight: number; fill: string }[] = small
    ? [{ words: team, size: SIZE.small, weight: 700, fill: hue }]
    : [
        { words: team, size: SIZE.title, weight: 700, fill: hue },
        { words: cases, size: SIZE.label, weight: 400, fill: INK },
        { words: queue, size: SIZE.label, weight: 400, fill: INK },
        { words: specialists, size: SIZE.small, weight: 400, fill: MUTED },
      ]
  lines.forEach(({ words, ...style }, i) =>
    addWords(room, x, y + 5 + (i - (lines.length - 1) / 2) * 20, words, { ...style, anchor: 'middle' }),
  )
}
