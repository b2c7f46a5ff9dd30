/**
 * The picture at the head of the page: a few neighbourhoods of people with ties within and between them. Decoration without
 * data; the same on every page and machine.
 */
import { createDrawing, groupAt, round } from '../svg.ts'
import { policyHue } from '../tokens.ts'

const PLACES = [
  { x: 120, y: 96, people: 24 },
  { x: 262, y: 62, people: 17 },
  { x: 352, y: 158, people: 27 },
  { x: 208, y: 212, people: 21 },
]
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

export function drawEmblem(): SVGSVGElement {
  const svg = createDrawing(470, 290)
  const people = PLACES.flatMap((place, p) =>
    Array.from({ length: place.people }, (_, i) => {
      const distance = 12.5 * Math.sqrt(i + 0.6)
      return {
        place: p,
        rank: i,
        x: place.x + distance * Math.cos(i * GOLDEN + p),
        y: place.y + distance * 0.86 * Math.sin(i * GOLDEN + p),
      }
    }),
  )
  const ties = groupAt(svg, 0, 0)
  const tie = (a: (typeof people)[number], b: (typeof people)[number], hue: string, opacity: number) => {
    const bend = (b.x - a.x) * 0.12
    ties
      .append('path')
      .attr(
        'd',
        `M${round(a.x)},${round(a.y)}Q${round((a.x + b.x) / 2 + bend)},${round((a.y + b.y) / 2 - Math.abs(bend))} ${round(b.x)},${round(b.y)}`,
      )
      .attr('fill', 'none')
      .attr('stroke', hue)
      .attr('stroke-opacity', opacity)
  }
  people.forEach((a, i) => {
    people.slice(i + 1).forEach((b, k) => {
      const distance = Math.hypot(a.x - b.x, a.y - b.y)
      if (a.place === b.place && distance < 29 && (i + k) % 2 === 0) tie(a, b, '#8d99a6', 0.6)
      if (a.place !== b.place && (a.rank * 31 + b.rank * 17 + b.place) % 89 === 0) tie(a, b, policyHue(0), 0.5)
    })
  })
  const dots = groupAt(svg, 0, 0)
  people.forEach((person) => {
    const helper = person.rank === 0
    const dot = dots
      .append('circle')
      .attr('cx', round(person.x))
      .attr('cy', round(person.y))
      .attr('r', helper ? 8.5 : 4)
    dot
      .attr('fill', helper ? '#08736c' : person.rank % 5 === 2 ? '#b0500a' : '#43505f')
      .attr('stroke', '#f5f6f3')
      .attr('stroke-width', 1.5)
  })
  return svg.node() as SVGSVGElement
}
