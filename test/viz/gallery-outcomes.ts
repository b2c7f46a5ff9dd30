/** The charts of the larger sections of the outcome report, on small data made by hand. */
import { drawDifferenceOverTime } from '../../viz/charts/difference-over-time.ts'
import { drawGainsAndLosses } from '../../viz/charts/gains-and-losses.ts'
import { drawPathways } from '../../viz/charts/pathways.ts'
import { drawSeriesPanels, type SeriesPanel } from '../../viz/charts/series-panels.ts'
import { drawTradeOffGrid } from '../../viz/charts/trade-off-grid.ts'

const plain = (value: number): string => String(Math.round(value * 1000) / 1000)
const signed = (value: number): string => (value > 0 ? `+${plain(value)}` : plain(value))

const tradeOff = (width: number) =>
  drawTradeOffGrid(
    [
      { label: 'Walk-in', hue: '#2158a8', focus: true, counts: '1 better · 1 worse', dominated: '' },
      { label: 'Own strength first', hue: '#8c2a6b', focus: false, counts: '0 better · 1 worse', dominated: 'outdone everywhere' },
    ],
    [
      {
        label: 'Solved early',
        unit: 'difference in percentage points',
        baselineWords: '62%',
        reach: 3,
        cells: [
          { low: 1, difference: 2, high: 3, verdict: 'better', words: '+2' },
          { low: -2.5, difference: -2, high: -1.5, verdict: 'worse', words: '−2' },
        ],
      },
      {
        label: 'Waiting time of the neighbourhood team',
        unit: 'difference in weeks',
        baselineWords: '3',
        reach: 10,
        cells: [{ low: -1, difference: 0.5, high: 2, verdict: 'unclear', words: '+0.5' }, undefined],
      },
    ],
    { width, baselineLabel: 'Before' },
  )
const differenceOverTime = (width: number) =>
  drawDifferenceOverTime(
    {
      years: [0.5, 1, 2, 3],
      low90: [-1, 0, 1, 1],
      low50: [-0.5, 0.5, 1.5, 1.5],
      median: [0, 1, 2, 2],
      high50: [0.5, 1.5, 2.5, 2.5],
      high90: [1, 2, 3, 3],
      runs: [[0.2, 0.8, 1.8, 2.4]],
    },
    {
      width,
      hue: '#2158a8',
      tolerance: 0.5,
      start: 1,
      startLabel: 'start of the measure',
      zeroLabel: 'no difference',
      yearsLabel: 'years',
      formatAxis: signed,
      up: { words: 'better', verdict: 'better' },
      down: { words: 'worse', verdict: 'worse' },
    },
  )

const STATES = ['none', 'light', 'heavy']
const gains = (width: number) =>
  drawGainsAndLosses([600, 20, 0, 40, 100, 30, 10, 50, 150], {
    width,
    states: STATES,
    baselineLabel: 'Before',
    policyLabel: 'After',
    policyHue: '#2158a8',
    words: (v) => plain(v * 1000),
    legend: (kind, n) => `${n} ${kind}`,
  })
const pathways = (width: number, by: 'start' | 'end') =>
  drawPathways(
    [
      { states: [0, 1, 0], residents: 40 },
      { states: [1, 2, 2], residents: 20 },
      { states: [2, 0, 0], residents: 30 },
      { states: [2, 2, 1], residents: 10 },
    ],
    {
      width,
      by,
      states: STATES,
      moments: ['start', 'year 2', 'year 5'],
      count: (column, state) => `${column}.${state}`,
      baselineCount: (_, state) => `was ${state}`,
    },
  )

const seriesPanel = (title: string, level: number): SeriesPanel => ({
  title,
  unit: 'per 1,000',
  years: [1, 2, 3],
  median: [level, level + 2, level + 1],
  low50: [level - 1, level + 1, level],
  high50: [level + 1, level + 3, level + 2],
  baseline: [level, level, NaN],
  endWords: plain(level + 1),
  baselineEndWords: `was ${level}`,
  formatAxis: plain,
})
const seriesPanels = (width: number, sameScale: boolean) =>
  drawSeriesPanels([seriesPanel('Waiting for the team', 4), seriesPanel('Hours of the neighbourhood team, all together', 20)], {
    width,
    hue: '#2158a8',
    columns: 3,
    yearsLabel: 'years',
    sameScale,
  })

export const OUTCOME_GALLERY: Readonly<Record<string, () => SVGSVGElement>> = {
  'trade-off-grid': () => tradeOff(900),
  'trade-off-grid-narrow': () => tradeOff(354),
  'difference-over-time': () => differenceOverTime(900),
  'difference-over-time-narrow': () => differenceOverTime(354),
  'gains-and-losses': () => gains(1000),
  'gains-and-losses-narrow': () => gains(354),
  pathways: () => pathways(900, 'start'),
  'pathways-narrow': () => pathways(354, 'end'),
  'series-panels': () => seriesPanels(700, false),
  'series-panels-narrow': () => seriesPanels(354, true),
}
