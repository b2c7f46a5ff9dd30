/** What a file of targets is once it has been read: a study to run, and rows that are read off its results and judged. */
import type { Localised, Study } from './types.ts'

export type TargetUse = 'calibrate' | 'validate'

/** One number in the results of a replication. */
export interface Reading {
  readonly arm: string
  /** Id of a municipality. */
  readonly municipality: string
  readonly outcome?: string
  readonly view: 'true' | 'registered'
  readonly group: string
  /** First and last year after the reform; null is the whole period. */
  readonly years: readonly [number, number] | null
  /** Instead of an outcome: the share still going on after so many weeks. */
  readonly curve?: { readonly name: string; readonly stratum: string; readonly causes: readonly string[] | null; readonly week: number }
}
/** A reading, or two terms combined within a replication. */
export type Term = Reading | { readonly combine: 'difference' | 'ratio'; readonly of: readonly [Term, Term] }

/** One row of the table. */
export interface Target {
  /** Name in the file, with the municipality behind it when there is more than one: 'C2.eindhoven'. */
  readonly id: string
  readonly use: TargetUse
  readonly label: Localised
  readonly theme: string
  readonly sources: readonly string[]
  readonly input: boolean
  readonly municipality: string
  /** What is judged; with several terms all must hold, and the weakest is shown. */
  readonly terms: readonly Term[]
  readonly kind: 'value' | 'difference' | 'ratio'
  readonly observed: number | null
  /** Bounds within which the model is right; −Infinity and Infinity where there is none. */
  readonly low: number
  readonly high: number
  /** Whether the mean or the whole interval has to lie within the bounds. */
  readonly by: 'mean' | 'interval'
  readonly note?: Localised
}

/** One file: what to run and what to look at. */
export interface TargetSet {
  /** Name of the file without ending. */
  readonly name: string
  readonly title: Localised
  readonly study: Study
  readonly targets: readonly Target[]
}

/** Names that a reading may use; given from outside, because scenario files stand below the results. */
export interface ResultNames {
  /** Outcome → views it has. */
  readonly outcomes: ReadonlyMap<string, readonly string[]>
  /** Outcomes that stand in front, and in the pages. */
  readonly headline: readonly string[]
  readonly groups: readonly string[]
  readonly curves: readonly { readonly name: string; readonly strata: readonly string[]; readonly causes: readonly string[] }[]
}
