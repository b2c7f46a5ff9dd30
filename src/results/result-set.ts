/** Finished results in memory: the study and the units that are there, all or some of them, whole or only the rows asked for. */
import type { Study } from '../scenario/types.ts'
import type { UnitResult } from './types.ts'

export interface ResultSet {
  readonly study: Study
  /** Hash of the resolved study. */
  readonly hash: string
  /** Version of the program that made the results. */
  readonly version: string
  /** In order of municipality in the study, then replication. */
  readonly units: readonly UnitResult[]
}

/** Which outcome rows are wanted; what is absent is not restricted. Names as in the tables. */
export interface OutcomeFilter {
  /** 0 = the whole horizon. */
  readonly years?: readonly number[]
  /** True: the quarterly series; false: rows per year and for the whole horizon. */
  readonly quarterly?: boolean
  readonly neighbourhoods?: readonly string[]
  readonly groups?: readonly string[]
}

/** Replication numbers that occur, ascending. */
export function replicationsOf(units: readonly UnitResult[]): number[] {
  return [...new Set(units.map((u) => u.replication))].sort((a, b) => a - b)
}
