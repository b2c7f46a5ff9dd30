/**
 * What a report page holds: one JSON document, made by report-data.ts from stored results and read through report-reader.ts.
 * Everything is by index (municipality, policy, measure, replication), numbers are packed integers (packing.ts), so that a
 * study of three municipalities, five policies and twelve replications stays below 3 MB. Pages use the reader, not the packing.
 */
import type { OutcomeDeclaration } from '../results/outcomes.ts'
import type { CurveName, View } from '../results/types.ts'
import type { GapKind } from '../scenario/question.ts'
import type { Localised } from '../scenario/types.ts'
import type { Answer, AnswerFinding, GapAnswer } from './answer-types.ts'
import type { Perspective } from './compare-value.ts'
import type { CostEffectiveness } from './cost-effectiveness.ts'
import type { Difference } from './paired.ts'
import type { Packed } from './packing.ts'
import type { Finding } from './statements.ts'
import type { ValidationRow } from './validation.ts'

export const REPORT_SCHEMA = 'nabij/report/1'

export interface ReportData {
  readonly schema: typeof REPORT_SCHEMA
  readonly study: ReportStudy
  readonly municipalities: readonly ReportMunicipality[]
  readonly policies: readonly ReportPolicy[]
  /** Index in `policies` of the policy that the others are compared with. */
  readonly baseline: number
  /** Replication numbers; the inner index of every value below that is "per replication". */
  readonly replications: readonly number[]
  /** Group names, index 0 is 'all' (see GROUPS in results/types.ts). */
  readonly groups: readonly string[]
  /** Declarations of the outcomes that occur, in order of declaration, without the recorder's counters. */
  readonly outcomes: readonly ReportOutcome[]
  /** Each outcome as seen in one view; "measure" below is an index in this list. The true view of headline outcomes comes first. */
  readonly measures: readonly ReportMeasure[]
  /** Weeks since the reform at which the quarters end: 13, 26, … */
  readonly weeks: readonly number[]
  /** Years since the reform: 1, 2, … */
  readonly years: readonly number[]
  readonly values: ReportValues
  /** Paired differences from the baseline over the whole horizon for everybody, at full precision: the numbers titles are made of. */
  readonly comparisons: readonly ReportComparison[]
  readonly curves: readonly ReportCurve[]
  /** The same residents at several moments and under two policies; absent in results made before this was kept. */
  readonly lives?: ReportLives
  /** Absent in a page that computes itself. */
  readonly gaps?: readonly ReportGap[]
  readonly costEffectiveness?: readonly ReportValue[]
  readonly evidence?: readonly ReportEvidence[]
  readonly answers?: readonly ReportAnswer[]
  readonly validation?: ReportValidation
  /** Outlines of neighbourhoods, when a boundary file was given. */
  readonly boundaries?: readonly ReportBoundaries[]
  /** The page with every number, as seen from this page; absent when it was not there when this page was made. */
  readonly evidencePage?: string
}

/** What is put into a report from other files than the results. */
export type ReportAdditions = Pick<ReportData, 'answers' | 'validation' | 'boundaries' | 'evidencePage'>

export interface ReportStudy {
  readonly name: string
  readonly title: Localised
  readonly question?: Localised
  readonly seed: string
  readonly years: number
  readonly burnInYears: number
  /** Hash of the resolved study and version of the program that made the results. */
  readonly hash: string
  readonly version: string
}

export interface ReportMunicipality {
  readonly id: string
  readonly title: Localised
  readonly kind: 'municipality' | 'archetype' | 'country'
  /** Residents of the real or archetypical municipality, and the number of simulated people. */
  readonly residents: number
  readonly simulated: number
  readonly neighbourhoods: readonly { readonly code: string; readonly name: string; readonly residents: number }[]
}

export interface ReportPolicy {
  readonly name: string
  readonly title: Localised
  readonly summary?: Localised
  readonly question?: Localised
  readonly costNeutral: boolean
  /** Years after the reform at which its first lever moves; absent when none does. */
  readonly start?: number
}

export type ReportOutcome = Omit<OutcomeDeclaration, 'measures' | 'derived'>

export interface ReportMeasure {
  /** Index in `outcomes`. */
  readonly outcome: number
  readonly view: View
}

/**
 * Values in the unit of the outcome, one block per measure (null: the measure has no such block). Inside a block,
 * `cells[municipality * policies + policy]` is a packed list; its layout is given per block.
 */
export interface ReportValues {
  /** Headline outcomes and others that are drawn over time, everybody: replication × week. */
  readonly quarterly: readonly (ReportBlock | null)[]
  /** The same outcomes, everybody: replication × year. */
  readonly yearly: readonly (ReportBlock | null)[]
  /** All outcomes, everybody, whole horizon: per replication. */
  readonly totals: readonly (ReportBlock | null)[]
  /** Headline outcomes, whole horizon: group × replication, in the order of `groups` (with 'all'). */
  readonly groups: readonly (ReportBlock | null)[]
  /** Headline outcomes, true view, whole horizon: neighbourhood × replication, in the order of the municipality's list. */
  readonly neighbourhoods: readonly (ReportBlock | null)[]
}

export interface ReportBlock {
  /** Decimals kept, the same for the whole block, so that equal numbers stay equal and differences of 0 stay 0. May be negative. */
  readonly decimals: number
  readonly cells: readonly Packed[]
}

/** One paired difference. Indexes as in ReportData. */
export interface ReportComparison extends Difference {
  readonly municipality: number
  readonly policy: number
  readonly measure: number
}

/** Time-to-event table of one municipality, policy, curve and stratum, pooled over replications. Step s covers weeks s·step … (s+1)·step. */
export interface ReportCurve {
  readonly municipality: number
  readonly policy: number
  readonly curve: CurveName
  readonly stratum: string
  /** Width of a step in weeks. */
  readonly step: number
  /** At risk at the start of step 0; later steps follow from events and censored unless `atRisk` is given. */
  readonly entered: number
  readonly atRisk?: readonly number[]
  readonly causes: readonly string[]
  /** Events per cause and step; censored per step. Trailing zeros are left out. */
  readonly events: readonly (readonly number[])[]
  readonly censored: readonly number[]
  readonly steps: number
}

/** Sequences of states (STATES in results/types.ts), pooled over the replications. */
export interface ReportLives {
  /** Years after the reform at which everybody is looked at. */
  readonly moments: readonly number[]
  /** Municipality · policies + policy → code of the sequence (base 5) and residents, in turn. */
  readonly paths: readonly (readonly number[])[]
  /** The same → group (as in `groups`) → 25 numbers: residents by class under the baseline and then under the policy. Empty for the baseline. */
  readonly matched: readonly (readonly (readonly number[])[])[]
  /** The same → group → per replication: residents in a lighter and in a heavier class than under the baseline, and residents, in turn. */
  readonly moved: readonly (readonly (readonly number[])[])[]
  /** The same, per replication: residents with a severe problem or a crisis at the reform who have none at the end, and all of them, in turn. */
  readonly recovered: readonly (readonly number[])[]
}

/** A group beside the group it is compared with (SIDES in gap-names.ts), under one policy. Indexes as in ReportData. */
export interface ReportGap {
  readonly municipality: number
  readonly policy: number
  readonly kind: GapKind
  readonly outcome: number
  readonly value: number
  readonly referenceValue: number
  /** Of the gap itself, and of the gap against the gap under the baseline; the latter is absent for the baseline. */
  readonly direction: Finding['direction']
  readonly changeDirection?: Finding['direction']
}

/** Cost and quality of life of a policy against the baseline (cost-effectiveness.ts). Indexes as in ReportData. */
export interface ReportValue extends Pick<CostEffectiveness, 'conclusion' | 'quadrants' | 'points'> {
  readonly municipality: number
  readonly policy: number
  readonly perspective: Perspective
  /** Euro per resident a year, and quality-of-life years per resident a year. */
  readonly cost: Interval
  readonly effect: Interval
  /** `high` is null when there is no upper limit. */
  readonly ratio?: { readonly value: number; readonly low: number; readonly high: number | null }
  readonly netBenefit: readonly (Interval & { readonly threshold: number })[]
}
type Interval = Pick<Difference, 'difference' | 'low' | 'high'>

/** A part of the model: the file of its numbers, how many of each grade (A to D), and how many are judgement calls. */
export interface ReportEvidence {
  readonly group: string
  readonly grades: readonly number[]
  readonly judgements: number
}

/** What the page shows of an answer to a research question. */
export type ReportAnswer = Pick<
  Answer,
  'name' | 'title' | 'question' | 'hypothesis' | 'version' | 'size' | 'quick' | 'verdict' | 'text'
> & {
  /** Of the outcomes that decide, over the whole horizon, in the main contrasts. */
  readonly findings: readonly Pick<AnswerFinding, 'outcome' | 'label' | 'title' | 'expected' | 'difference' | 'direction' | 'agrees'>[]
  readonly gaps?: readonly Pick<
    GapAnswer,
    'kind' | 'group' | 'reference' | 'outcome' | 'label' | 'value' | 'referenceValue' | 'direction' | 'agrees' | 'components'
  >[]
}

export interface ReportValidation {
  readonly version: string
  /** A first impression, too small to conclude from. */
  readonly quick: boolean
  readonly rows: readonly ReportCheck[]
}
export type ReportCheck = Pick<
  ValidationRow,
  'id' | 'use' | 'observed' | 'observedLow' | 'observedHigh' | 'model' | 'modelLow' | 'modelHigh' | 'verdict' | 'source'
> & {
  readonly target: Localised
  /** Of the numbers: a unit of outcomes, or 'ratio'. */
  readonly unit: string
  readonly theme: string
  readonly municipality: string
}

/** Rings of the outlines of neighbourhoods, projected to a plane: x to the east, y to the south. */
export interface ReportBoundaries {
  readonly municipality: number
  readonly width: number
  readonly height: number
  /** In the order of the neighbourhoods of the municipality: polygons, each a list of rings of x, y, x, y, … */
  readonly outlines: readonly (readonly (readonly number[])[])[]
}
