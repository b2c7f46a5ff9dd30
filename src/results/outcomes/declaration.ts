/**
 * What an outcome is: name, unit, meaning, and how it is made from what the recorder counts.
 * `value = scale · Σ over / Σ per`, summed over a period and an area or group, so that every value carries its own denominator.
 * Shares are 0–1. "Onsets" are problems that began after the reform and at least 104 weeks before the end, so that each had
 * two years in which it could be solved: incidence per onset, never "among the solved".
 */
import type { MeasureName } from '../../model/measures.ts'
import type { Localised } from '../../scenario/types.ts'
import type { CurveName, View } from '../types.ts'

export type OutcomeUnit =
  | 'share'
  | 'per1000'
  | 'weeks'
  | 'hours'
  | 'stage'
  | 'count'
  | 'euro'
  | 'index'
  | 'per100'

export interface OutcomeDeclaration {
  readonly name: string
  readonly unit: OutcomeUnit
  /** Which of the four promises, or what else it speaks about. */
  readonly theme: 'early' | 'networks' | 'selfReliance' | 'reciprocity' | 'closeness' | 'integration' | 'access' | 'burden' | 'staff' | 'cost' | 'rules' | 'population'
  readonly better: 'higher' | 'lower' | 'neither'
  /** Smallest difference worth a sentence, in the unit. */
  readonly tolerance: number
  readonly label: Localised
  readonly help: Localised
  /** Counters of the recorder: numerator and denominator per view; a view that is absent has no such outcome. */
  readonly measures: Partial<Record<View, { readonly over: readonly MeasureName[]; readonly per: readonly MeasureName[]; readonly scale?: number }>>
  /** Made after the run from other rows ('attributable': policy minus the run without formal help). */
  readonly derived?: 'attributable'
  /** Read off a time-to-event curve; for the whole municipality and horizon only. */
  readonly fromCurve?: CurveReading
  /** Shown first in tables and pages. */
  readonly headline?: boolean
  /** Its quarterly series goes into the page, headline or not. */
  readonly series?: boolean
}

/** A number on a survival curve: the share left at a week, or the week at which a share is left. Other causes count as censoring. */
export interface CurveReading {
  readonly curve: CurveName
  readonly stratum: string
  readonly cause: string
  readonly read: { readonly shareAtWeek: number } | { readonly weekAtShare: number }
}

export const label = (nl: string, en: string): Localised => ({ nl, en })
