/**
 * Result tables as columns, from the recorder to the files and pages. One unit of work (one municipality, one replication,
 * all policies of the study) yields one `UnitResult`; files on disk and pages hold many of them.
 */

/** 'true' is what happened in the simulated world, 'registered' what the municipality could see of it. */
export type View = 'true' | 'registered'
export const VIEWS: readonly View[] = ['true', 'registered']

/**
 * Tidy outcomes: row i is one value. Codes index the name lists beside them. `NaN` values are never stored.
 *   policy         index in `policies`
 *   year           1 … years after the reform; 0 = the whole horizon
 *   week           last week of the period since the reform (13, 26, …) for the quarterly series; −1 for yearly rows
 *   neighbourhood  index in `neighbourhoods`; 0 is 'all'
 *   group          index in `groups`; 0 is 'all'
 *   outcome        index in `outcomes`
 *   view           index in VIEWS
 *   value          in the unit of the outcome
 *   weight         denominator of the value (persons, problems, weeks …): the weight for pooling over areas or runs
 */
export interface OutcomeColumns {
  readonly policy: Uint16Array
  readonly year: Int16Array
  readonly week: Int16Array
  readonly neighbourhood: Uint16Array
  readonly group: Uint8Array
  readonly outcome: Uint16Array
  readonly view: Uint8Array
  readonly value: Float64Array
  readonly weight: Float64Array
}

/**
 * Time-to-event tables, ready for Kaplan–Meier or Aalen–Johansen: per policy, curve and stratum, and per interval of
 * `CURVE_STEP` weeks since the start: number at risk at its beginning, events by cause and censored within it.
 *   curve     index in CURVES
 *   stratum   index in the list of strata of that curve
 *   step      interval number; it covers weeks step·CURVE_STEP … (step+1)·CURVE_STEP
 *   cause     index in the list of causes of that curve; at risk and censored stand on the row of every cause
 */
export interface CurveColumns {
  readonly policy: Uint16Array
  readonly curve: Uint8Array
  readonly stratum: Uint8Array
  readonly step: Int16Array
  readonly cause: Uint8Array
  readonly atRisk: Float64Array
  readonly events: Float64Array
  readonly censored: Float64Array
}
export const CURVE_STEP = 4

/** Curves, their strata and causes. The order is the code. */
export const CURVES = [
  /** From onset of a problem until it is resolved, by mode. */
  {
    name: 'resolution',
    strata: ['all', 'work', 'money', 'mental', 'functional', 'youth'],
    causes: ['self', 'informal', 'formal', 'mixed'],
  },
  /** Support ties that existed at the reform: until they end (the design of the Dutch survey on social networks). */
  { name: 'tieExisting', strata: ['all', 'kin', 'friend', 'neighbour', 'colleague', 'volunteer'], causes: ['ended'] },
  /** Support ties begun after the reform: until they end. */
  { name: 'tieNew', strata: ['all', 'kin', 'friend', 'neighbour', 'colleague', 'volunteer'], causes: ['ended'] },
  /** Arrangements of informal help: until the helper stops (cause 0) or the help is no longer needed (cause 1). */
  { name: 'support', strata: ['grown', 'activated', 'coresident'], causes: ['stopped', 'noLongerNeeded'] },
  /** From request to the start of a case (team) or of treatment (specialist). */
  { name: 'waiting', strata: ['team', 'specialist'], causes: ['started', 'gaveUp'] },
  /** Arrangements of help by the way they began or the tie along which they run; heavy: more hours than light help at the start. */
  {
    name: 'help',
    strata: [
      'meeting',
      'conference',
      'buddy',
      'kinLight',
      'kinHeavy',
      'friendLight',
      'friendHeavy',
      'neighbourLight',
      'neighbourHeavy',
      'otherLight',
      'otherHeavy',
      'housemate',
      'careAtHome',
    ],
    causes: ['stopped', 'noLongerNeeded'],
  },
  /** From the week in which a problem first becomes moderate until it is lighter than that again. */
  { name: 'recovery', strata: ['work', 'money', 'mental', 'functional', 'youth'], causes: ['lighter'] },
] as const
export type CurveName = (typeof CURVES)[number]['name']

/**
 * The same residents at several moments, or under two policies: residents per sequence of states.
 *   policy    index in `policies`
 *   kind      index in TRANSITION_KINDS
 *   group     index in GROUPS, as at the reform; paths are counted for everybody only
 *   states    sequence of indexes in STATES as one number to base 5: for a path at the moments of the study (model/state-classes.ts), for
 *             matched the heaviest state of the last year under the baseline and under the policy
 */
export interface TransitionColumns {
  readonly policy: Uint16Array
  readonly kind: Uint8Array
  readonly group: Uint8Array
  readonly states: Uint16Array
  readonly residents: Float64Array
}
export const TRANSITION_KINDS = ['path', 'matched'] as const
export const TransitionKind = { PATH: 0, MATCHED: 1 } as const
/** A resident by the heaviest of his or her problems. */
export const STATES = ['none', 'emerging', 'moderate', 'severe', 'crisis'] as const

export interface UnitResult {
  readonly municipality: string
  readonly replication: number
  readonly policies: readonly string[]
  readonly neighbourhoods: readonly string[]
  readonly groups: readonly string[]
  readonly outcomes: OutcomeColumns
  readonly curves: CurveColumns
  /** Absent in results of before they were kept, and where the study leaves them out. */
  readonly transitions?: TransitionColumns
  /** For the manifest: sizes and work done. */
  readonly counts: Readonly<Record<string, number>>
  /** Seconds of computing time; goes into the manifest, never into the tables. */
  readonly seconds: number
}

/** Groups, one-way. Index 0 is everybody. */
export const GROUPS = [
  'all',
  'education:low',
  'education:middle',
  'education:high',
  'sex:female',
  'sex:male',
  'origin:dutch',
  'origin:european',
  'origin:other',
  'age:0-17',
  'age:18-44',
  'age:45-64',
  'age:65+',
  'income:low',
  'income:other',
] as const
export const GROUP_COUNT = GROUPS.length
