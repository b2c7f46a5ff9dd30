/**
 * What does the model say to the research questions? One row a question: a mark for each outcome that decides, and the verdict in words.
 * Filled round: moves as was expected, diamond: against it, open: not clearly.
 */
import { addLine, addWords, createDrawing, groupAt, wrapWords, type Group } from '../svg.ts'
import { INK, MUTED, PAPER, RULE, SIZE } from '../tokens.ts'

export type Said = 'yes' | 'no' | 'unclear'
export interface QuestionRow {
  readonly title: string
  readonly said: readonly Said[]
  readonly verdict: string
  /** Everything that decides moves as expected, or some of it against. */
  readonly strength: 'strong' | 'some' | 'none' | 'against'
}

const HUES = { strong: '#08736c', some: '#08736c', none: MUTED, against: '#b0500a' } as const

export function drawQuestionVerdicts(rows: readonly QuestionRow[], options: { readonly width: number }): SVGSVGElement {
  const { width } = options
  const narrow = width < 640
  const titleWidth = narrow ? width : width * 0.5
  const lines = rows.map((row) => wrapWords(row.title, SIZE.title * 1.12, titleWidth - 10))
  const heights = lines.map((list) => (narrow ? list.length * 18 + 38 : Math.max(list.length * 18, 18) + 18))
  const svg = createDrawing(
    width,
    heights.reduce((sum, h) => sum + h, 0),
  )
  let y = 0
  rows.forEach((row, i) => {
    const place = groupAt(svg, 0, y).attr('data-row', row.title)
    addLine(place, 0, 0, width, 0, { stroke: RULE })
    lines[i].forEach((words, k) => addWords(place, 0, 20 + k * 18, words, { size: SIZE.title, weight: 600, fill: INK }))
    const [x, foot] = narrow ? [6, lines[i].length * 18 + 20] : [titleWidth + 8, 16]
    row.said.forEach((said, k) => drawMark(groupAt(place, x + k * 17, foot).attr('data-mark', said), said))
    const after = x + Math.max(row.said.length, narrow ? 0 : 8) * 17 + 8
    addWords(place, after, foot + 4, row.verdict, { weight: 700, fill: HUES[row.strength] })
    y += heights[i]
  })
  return svg.node() as SVGSVGElement
}

function drawMark(place: Group, said: Said): void {
  if (said === 'no') place.append('path').attr('d', 'M0,-6.5l6.5,6.5l-6.5,6.5l-6.5,-6.5z').attr('fill', HUES.against)
  else
    place
      .append('circle')
      .attr('r', 5.5)
      .attr('fill', said === 'yes' ? HUES.strong : PAPER)
      .attr('stroke', said === 'yes' ? HUES.strong : MUTED)
      .attr('stroke-width', 1.5)
}
