/** The charts of the larger sections of the outcome report, on small data made by hand. */
import { INSIDE_GALLERY } from './gallery-inside.ts'
import { drawDifferenceOverTime } from '../../viz/charts/difference-over-time.ts'
import { drawGainsAndLosses } from '../../viz/charts/gains-and-losses.ts'
import { drawGapDumbbell } from '../../viz/charts/gap-dumbbell.ts'
import { drawGapParts } from '../../viz/charts/gap-parts.ts'
import { drawObservedAndModel } from '../../viz/charts/observed-and-model.ts'
import { drawPathways } from '../../viz/charts/pathways.ts'
import { drawPlaceMap, type PlaceTile } from '../../viz/charts/place-map.ts'
import { drawQuestionVerdicts } from '../../viz/charts/question-verdicts.ts'
import { drawSeriesPanels, type SeriesPanel } from '../../viz/charts/series-panels.ts'
import { drawTradeOffGrid } from '../../viz/charts/trade-off-grid.ts'
import { drawTrustGrid } from '../../viz/charts/trust-grid.ts'

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

const share = (value: number): string => `${Math.round(value * 100)}%`
const gapRows = (width: number) =>
  drawGapDumbbell(
    [
      {
        label: 'Lower educated',
        reference: 'against higher educated',
        baseline: { group: 30, reference: 10 },
        policy: { group: 24, reference: 11 },
        verdict: 'better',
        words: 'clearly smaller',
      },
      {
        label: 'Women',
        reference: 'against men',
        baseline: { group: 12, reference: 14 },
        policy: { group: 12, reference: 14 },
        verdict: 'unclear',
        words: 'not clearly different',
      },
    ],
    {
      width,
      hue: '#2158a8',
      baselineLabel: 'Before',
      policyLabel: 'After',
      groupLabel: 'the group',
      referenceLabel: 'compared with',
      formatValue: plain,
    },
  )
const gapParts = (width: number) =>
  drawGapParts(
    [
      {
        title: 'Burden',
        groups: 'Lower educated against higher educated',
        parts: [
          { label: 'exposure', share: 0.7 },
          { label: 'network', share: -0.2 },
          { label: 'access', share: 0 },
        ],
      },
      { title: 'Ties', groups: 'Women against men', parts: [{ label: 'exposure', share: 1.5 }] },
    ],
    { width, formatShare: share },
  )
const questions = (width: number) =>
  drawQuestionVerdicts(
    [
      { title: 'Does a fixed face help?', said: ['yes', 'yes'], verdict: 'comes out', strength: 'strong' },
      {
        title: 'Does obliging people to give something back make them give more than inviting them does?',
        said: ['no', 'unclear', 'yes'],
        verdict: 'the other way *',
        strength: 'against',
      },
    ],
    { width },
  )
const checkRow = { low: 8, high: 12, observed: 10, model: 9, modelLow: 8.5, modelHigh: 9.5, met: true, verdict: '● met', words: '9' }
const checks = (width: number) =>
  drawObservedAndModel(
    [
      {
        title: 'Tested: 1 of 2 met',
        rows: [
          { ...checkRow, label: 'A figure' },
          {
            ...checkRow,
            label: 'A pattern with a name that is much too long to stand beside its marks on one line of the drawing',
            low: 0,
            high: null,
            observed: null,
            model: -2,
            modelLow: -300,
            modelHigh: 300,
            met: false,
            verdict: '◆ missed',
            words: '-2',
          },
        ],
      },
    ],
    { width, observedLabel: 'observed', modelLabel: 'model' },
  )
const trust = (width: number) =>
  drawTrustGrid(
    [
      { label: 'Population', grades: [2, 3, 10, 30], checks: { met: 5, missed: 1 }, words: '5 of 6 met' },
      { label: 'Ties', grades: [0, 0, 4, 60], checks: { met: 9, missed: 15 }, words: '9 of 24 met' },
      { label: 'Buddies', grades: [0, 1, 0, 2], words: 'no figure' },
    ],
    { width, gradeLabels: ['A measured', 'B elsewhere', 'C judged', 'D assumed'], metLabel: 'met', missedLabel: 'missed' },
  )
const tile = (name: string, difference: number, verdict: PlaceTile['verdict']): PlaceTile => ({
  name,
  difference,
  verdict,
  strength: Math.abs(difference) / 2,
  words: signed(difference),
})
const tiles = [tile('Centrum', -2, 'better'), tile('A neighbourhood with a very long name', 1, 'worse'), tile('West', 0, 'unclear')]
const outlines = {
  width: 1200,
  height: 700,
  outlines: [
    [[0, 0, 600, 0, 600, 700, 0, 700]],
    [
      [600, 0, 1200, 0, 1200, 350, 600, 350],
      [700, 100, 800, 100, 800, 200, 700, 200],
    ],
    [[600, 350, 1200, 350, 1200, 700, 600, 700]],
  ],
}
const placeMap = (width: number, map: boolean) =>
  drawPlaceMap(tiles, map ? outlines : undefined, { width, betterWord: 'better', worseWord: 'worse', unclearWord: 'unclear' })

export const OUTCOME_GALLERY: Readonly<Record<string, () => SVGSVGElement>> = {
  ...INSIDE_GALLERY,
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
  'gap-dumbbell': () => gapRows(1000),
  'gap-dumbbell-narrow': () => gapRows(354),
  'gap-parts': () => gapParts(700),
  'question-verdicts': () => questions(900),
  'question-verdicts-narrow': () => questions(354),
  'observed-and-model': () => checks(1000),
  'observed-and-model-narrow': () => checks(354),
  'trust-grid': () => trust(1000),
  'trust-grid-narrow': () => trust(354),
  'place-tiles': () => placeMap(400, false),
  'place-map': () => placeMap(500, true),
}
