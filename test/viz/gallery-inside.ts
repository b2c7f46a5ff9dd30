/** Charts that look inside the model, on small data made by hand: lives, a neighbourhood, the numbers and their evidence. Part of the gallery. */
import { drawCostEffectivenessPlane } from '../../viz/charts/cost-effectiveness-plane.ts'
import { drawEvidenceInfluence } from '../../viz/charts/evidence-influence.ts'
import { drawGradeBars } from '../../viz/charts/grade-bars.ts'
import { drawRangeStrip } from '../../viz/charts/range-strip.ts'
import { drawLifeLines, type LifeLine } from '../../viz/charts/life-lines.ts'
import { drawLivingArea } from '../../viz/charts/living-area.ts'

const share = (value: number): string => `${Math.round(value * 100)}%`
const lifeLine = (label: string, hue: string, helped: number): LifeLine => ({
  label,
  hue,
  problems: [
    { label: 'money', stages: Array.from({ length: 104 }, (_, w) => (w < 10 ? 0 : w < 40 ? 1 : w < 60 ? 3 : w < helped + 40 ? 4 : 0)) },
  ],
  care: Array.from({ length: 104 }, (_, w) => (w < 30 ? 0 : w < helped ? 1 : w < 90 ? 2 : 0)),
  informal: Array.from({ length: 104 }, (_, w) => (w > 20 && w < 50 ? 6 : 0)),
  formal: Array.from({ length: 104 }, (_, w) => (w > helped && w < 90 ? 2 : 0)),
  ties: Array.from({ length: 104 }, (_, w) => 5 + (w % 30 > 15 ? 1 : 0)),
  trust: Array.from({ length: 104 }, (_, w) => 0.5 + w / 1000),
})
const lifeLines = (width: number) =>
  drawLifeLines([lifeLine('Before', '#66717e', 60), lifeLine('Plan', '#2158a8', 40)], {
    width,
    weeks: 104,
    parting: { week: 40, words: 'help by the team instead of waits for the team' },
    words: { care: 'Help', informal: 'Help by others', formal: 'Hours', ties: 'Ties', trust: 'Trust', year: 'year' },
  })
const livingArea = (width: number, small: boolean) =>
  drawLivingArea(
    {
      home: [0, 1, 1, 2, 2, 2, 3, 4, 4, 5, 5, 5, 5, 6],
      stage: [0, 1, 2, 3, 4, 0, 0, 2, 0, 1, 0, 3, 0, 4],
      overloaded: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      care: [0, 2, 3, 0, 1, 4, 0],
      help: [
        [0, 4],
        [6, 11],
      ],
    },
    { width, hue: '#2158a8', team: 'team', cases: '3 households', queue: '1 waiting', specialists: '1 with a specialist', small },
  )

const plane = (width: number) =>
  drawCostEffectivenessPlane(
    [
      {
        label: 'Walk-in',
        hue: '#2158a8',
        focus: true,
        points: [
          [1.2, 35],
          [0.8, 12],
          [1.6, -8],
        ],
        mean: [1.2, 13],
      },
      {
        label: 'Own strength first',
        hue: '#8c2a6b',
        focus: false,
        points: [
          [-1.1, 60],
          [-0.7, 44],
        ],
        mean: [-0.9, 52],
      },
      { label: 'Promised', hue: '#686500', focus: false, points: [[1.4, 16]], mean: [1.4, 12] },
    ],
    {
      width,
      effectAxis: 'years per 1,000 residents →',
      costAxis: '↑ euro per resident',
      corners: ['dearer and better', 'cheaper and better', 'cheaper and worse', 'dearer and worse'],
      threshold: 50,
      thresholdLabel: '€ 50,000 a year',
      formatEffect: String,
      formatCost: (value) => `€ ${value}`,
    },
  )

export const INSIDE_GALLERY: Readonly<Record<string, () => SVGSVGElement>> = {
  'range-strip': () => drawRangeStrip(-1, 3, 0.5, 150),
  'grade-bars': () =>
    drawGradeBars(
      [
        { grade: 'A', label: 'measured', count: 12, steering: 0, steeringWords: '' },
        { grade: 'C', label: 'judged', count: 14, steering: 3, steeringWords: '★ steer strongly: 3' },
        { grade: 'D', label: 'assumed', count: 40, steering: 9, steeringWords: '★ steer strongly: 9' },
      ],
      700,
    ),
  'grade-bars-narrow': () =>
    drawGradeBars([{ grade: 'A', label: 'measured', count: 12, steering: 3, steeringWords: '★ steer strongly: 3' }], 354),
  'evidence-influence': () =>
    drawEvidenceInfluence(
      [
        { label: 'What a network can do', grade: 1, share: 0.8 },
        { label: 'Skill', grade: 1, share: 0.3 },
        { label: 'Staff', grade: 0, share: 0.1 },
      ],
      { width: 700, grades: ['A', 'D'], axis: 'mean shift', formatShare: share },
    ),
  'cost-effectiveness-plane': () => plane(1000),
  'cost-effectiveness-plane-narrow': () => plane(354),
  'life-lines': () => lifeLines(900),
  'life-lines-narrow': () => lifeLines(354),
  'living-area': () => livingArea(620, false),
  'living-area-small': () => livingArea(240, true),
}
