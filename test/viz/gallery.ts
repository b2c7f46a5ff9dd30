/**
 * Every chart once, on small data made by hand: what the snapshot tests draw. Runs inside the browser; the numbers here are
 * part of the pictures, so a change in one is a change in the other.
 */
import { drawDeltaStrip, type DeltaRow } from '../../viz/charts/delta-strip.ts'
import { drawEmblem } from '../../viz/charts/emblem.ts'
import { drawGroupDifferences } from '../../viz/charts/group-differences.ts'
import { drawNeighbourhoodCells } from '../../viz/charts/neighbourhood-cells.ts'
import { drawOutcomeFan, type FanSeries } from '../../viz/charts/outcome-fan.ts'
import { drawPairedDots, type PairedPanel } from '../../viz/charts/paired-dots.ts'
import { drawPayerCosts } from '../../viz/charts/payer-costs.ts'
import { drawQrCode } from '../../viz/charts/qr-code.ts'
import { drawRegisteredDumbbell } from '../../viz/charts/registered-dumbbell.ts'
import { drawResolutionIncidence } from '../../viz/charts/resolution-incidence.ts'
import { drawAgreementDots } from '../../viz/charts/small-marks.ts'
import { drawTieSurvival } from '../../viz/charts/tie-survival.ts'
import { OUTCOME_GALLERY } from './gallery-outcomes.ts'

const plain = (value: number): string => String(Math.round(value * 1000) / 1000)
const signed = (value: number): string => (value > 0 ? `+${plain(value)}` : plain(value))
const share = (value: number): string => `${Math.round(value * 100)}%`

const fan = (label: string, hue: string, level: number): FanSeries => ({
  label,
  hue,
  low90: [level - 2, level - 2, level - 1],
  low50: [level - 1, level - 1, level],
  median: [level, level, level + 1],
  high50: [level + 1, level + 1, level + 2],
  high90: [level + 2, level + 2, level + 3],
  runs: [[level, level + 1, level]],
})

const panel = (better: PairedPanel['better']): PairedPanel => ({
  title: 'Waiting',
  unit: 'difference in weeks',
  tolerance: 0.5,
  better,
  formatDifference: signed,
  rows: [
    {
      label: 'Clear',
      hue: '#2158a8',
      focus: true,
      differences: [-3, -2.9, -2.5, -2],
      mean: -2.7,
      verdict: better === 'neither' ? 'neutral' : 'better',
      count: '4 of 4 lower',
    },
    { label: 'Same', hue: '#8c2a6b', focus: false, differences: [0, 0, 0, 0], mean: 0, verdict: 'unclear', count: 'all 4 equal' },
    {
      label: 'Mixed',
      hue: '#686500',
      focus: false,
      differences: [-1, 0.5, 1, 2],
      mean: 0.75,
      verdict: 'unclear',
      count: '3 of 4 higher',
    },
  ],
})
const directions = { betterWord: 'better', worseWord: 'worse', lessWord: 'less', moreWord: 'more' }

const fanOptions = { formatAxis: plain, formatValue: plain, fromZero: true, yearsLabel: 'years' }
const fanData = { years: [1, 2, 3], baseline: fan('Before', '#66717e', 6), policy: fan('A policy with a long name', '#2158a8', 8) }

const survival = (width: number) =>
  drawTieSurvival(
    [
      {
        label: 'family',
        hue: '#8c2a6b',
        years: [0, 1, 2],
        share: [1, 0.9, 0.8],
        low: [1, 0.87, 0.76],
        high: [1, 0.93, 0.84],
        baselineYears: [0, 1, 2],
        baselineShare: [1, 0.85, 0.7],
        endLabel: '80% left',
        halfLifeYears: null,
        atRisk: [1000, 900, 800],
        ended: [0, 100, 200],
      },
      {
        label: 'neighbours',
        hue: '#686500',
        years: [0, 1, 2],
        share: [1, 0.6, 0.4],
        low: [1, 0.55, NaN],
        high: [1, 0.65, NaN],
        baselineYears: [0, 1, 2],
        baselineShare: [1, 0.6, 0.4],
        endLabel: 'half after 1.5 years',
        halfLifeYears: 1.5,
        atRisk: [500, 300, null],
        ended: [0, 200, null],
      },
    ],
    {
      width,
      ticks: [0, 1, 2],
      formatShare: share,
      formatCount: plain,
      formatYears: plain,
      yearsLabel: 'years',
      atRiskLabel: 'At risk',
      atRiskEndedLabel: 'At risk (ended)',
      baselineLabel: 'Before',
    },
  )

const deltaRow = (label: string, part: Partial<DeltaRow>): DeltaRow => ({
  label,
  words: '−2.1 percentage points',
  count: '7 of 8 lower',
  low50: -0.026,
  mean: -0.021,
  high50: -0.018,
  before: NaN,
  tolerance: 0.01,
  direction: 1,
  verdict: 'worse',
  ...part,
})
const deltaRows = [
  deltaRow('Solved early', {}),
  deltaRow('Unmet need', { direction: -1, verdict: 'better', before: 0.004 }),
  deltaRow('Nothing yet', { low50: NaN, mean: NaN, high50: NaN, verdict: 'unclear', words: '', count: '' }),
  deltaRow('No clear difference', { low50: -0.002, mean: 0.001, high50: 0.004, verdict: 'unclear', words: '+0.1 percentage points' }),
]

export const GALLERY: Readonly<Record<string, () => SVGSVGElement>> = {
  emblem: drawEmblem,
  'outcome-fan': () => drawOutcomeFan(fanData, { width: 900, ...fanOptions }),
  'outcome-fan-narrow': () => drawOutcomeFan(fanData, { width: 354, ...fanOptions }),
  'paired-dots': () => drawPairedDots([panel('lower'), panel('neither')], { width: 800, ...directions }),
  'paired-dots-narrow': () => drawPairedDots([panel('higher')], { width: 354, ...directions }),
  'resolution-incidence': () =>
    drawResolutionIncidence(
      [
        {
          title: 'Before',
          hue: '#66717e',
          weeks: [0, 52, 104],
          shares: [
            [0, 0.2, 0.3],
            [0, 0.1, 0.2],
          ],
        },
        {
          title: 'After',
          hue: '#2158a8',
          weeks: [0, 52, 104],
          shares: [
            [0, 0.2, 0.3],
            [0, 0.2, 0.3],
          ],
          ghost: [0, 0.3, 0.5],
        },
      ],
      {
        width: 800,
        modes: [
          { label: 'alone', hue: '#9a7b33' },
          { label: 'together', hue: '#77549c' },
        ],
        formatShare: share,
        weeksLabel: 'weeks',
        totalLabel: 'in total',
      },
    ),
  'tie-survival': () => survival(800),
  'tie-survival-narrow': () => survival(354),
  'neighbourhood-cells': () =>
    drawNeighbourhoodCells(
      [
        { name: 'Centrum', baseline: [3, 4, 5], policy: [1, 2, 3], difference: -2, verdict: 'better' },
        { name: 'A neighbourhood with a very long name', baseline: [2, 3, 4], policy: [3, 4, 5], difference: 1, verdict: 'worse' },
        { name: 'West', baseline: [2, 3, 4], policy: [2, 3, 4], difference: 0, verdict: 'unclear' },
      ],
      { width: 520, hue: '#2158a8', formatValue: plain, formatDifference: signed },
    ),
  'group-differences': () =>
    drawGroupDifferences(
      [
        {
          title: 'All',
          rows: [{ label: 'everybody', median: 2, low50: 1.5, high50: 2.5, low90: 1, high90: 3, verdict: 'better', baselineWords: '40' }],
        },
        {
          title: 'Age',
          rows: [
            { label: 'young', median: -1, low50: -1.5, high50: -0.8, low90: -2, high90: -0.6, verdict: 'worse', baselineWords: '30' },
            { label: 'old', median: 0.1, low50: -0.5, high50: 0.5, low90: -1, high90: 1, verdict: 'unclear', baselineWords: '50' },
          ],
        },
      ],
      {
        width: 800,
        tolerance: 0.5,
        formatDifference: signed,
        lowWord: 'worse',
        highWord: 'better',
        lowHue: '#b0500a',
        highHue: '#08736c',
        baselineHead: 'now',
      },
    ),
  'registered-dumbbell': () =>
    drawRegisteredDumbbell(
      [
        {
          label: 'Load',
          trueDifference: 2,
          registeredDifference: -3,
          tolerance: 1,
          trueVerdict: 'worse',
          registeredVerdict: 'better',
          trueWords: 'happened +2',
          registeredWords: 'recorded −3',
          direction: -1,
          misleads: true,
          note: 'opposite picture',
        },
        {
          label: 'Solved',
          trueDifference: 0.2,
          registeredDifference: 0.1,
          tolerance: 0.05,
          trueVerdict: 'better',
          registeredVerdict: 'better',
          trueWords: 'happened +0.2',
          registeredWords: 'recorded +0.1',
          direction: 1,
          misleads: false,
          note: '',
        },
      ],
      { width: 900, trueLabel: 'what happened', registeredLabel: 'what the records show', betterWord: 'better', worseWord: 'worse' },
    ),
  'payer-costs': () =>
    drawPayerCosts(
      [
        { title: 'Team', payer: 'municipality', euros: [100, 140] },
        { title: 'Network', payer: 'in time', euros: [300, 250] },
      ],
      {
        width: 620,
        policies: [
          { label: 'Before', hue: '#66717e', baseline: true, focus: false },
          { label: 'After', hue: '#2158a8', baseline: false, focus: true },
        ],
        formatEuro: (value) => `€ ${value}`,
      },
    ),
  'agreement-dots': () => drawAgreementDots(9, 12, 'better'),
  'outcome-fan-guessing': () =>
    drawOutcomeFan(fanData, {
      width: 700,
      ...fanOptions,
      hidden: true,
      reach: 14,
      sketches: [{ label: 'we expect', values: [6, 5, NaN, 3] }],
    }),
  'outcome-fan-told': () =>
    drawOutcomeFan(fanData, { width: 700, ...fanOptions, sketches: [{ label: 'we expected', values: [6, 5, 4, 3] }] }),
  'outcome-fan-tables': () =>
    drawOutcomeFan(
      { ...fanData, usual: { label: 'Usual world', median: fanData.baseline.median.map((v) => v * 1.1) } },
      {
        width: 700,
        ...fanOptions,
        sketches: [1, 2, 3, 4].map((n) => ({ label: `Table ${n}`, values: [6, 6.5 - n, 6 - n, 5 - n / 2] })),
      },
    ),
  'delta-strip': () => drawDeltaStrip(deltaRows, { width: 760, ...directions }),
  'delta-strip-narrow': () => drawDeltaStrip(deltaRows, { width: 340, ...directions }),
  'qr-code': () => drawQrCode('#v=0.1.0&l.breadth=0.75', 200) as SVGSVGElement,
  ...OUTCOME_GALLERY,
}
