/**
 * Counters of one run: measure × period × cell. A cell is an area or a group; the caller decides which cells an event counts
 * in. Plain data.
 */
export interface Tally {
  readonly measures: readonly string[]
  readonly periods: number
  readonly cells: number
  /** Row-major [measure][period][cell]. */
  readonly data: Float64Array
}

export function createTally(measures: readonly string[], periods: number, cells: number): Tally {
  return { measures, periods, cells, data: new Float64Array(measures.length * periods * cells) }
}

/** Offset of the block of a measure, by its place in the list; add `period * cells + cell`. */
export function blockOf(tally: Tally, index: number): number {
  return index * tally.periods * tally.cells
}

/**
 * Time-to-event counters of one curve: [stratum][cause][step] events and [stratum][step] censored. Who is at risk follows
 * from both when the run is over.
 */
export interface CurveTally {
  readonly strata: number
  readonly causes: number
  readonly steps: number
  readonly events: Float64Array
  readonly censored: Float64Array
}

export function createCurveTally(strata: number, causes: number, steps: number): CurveTally {
  return { strata, causes, steps, events: new Float64Array(strata * causes * steps), censored: new Float64Array(strata * steps) }
}

export function countEvent(curve: CurveTally, stratum: number, cause: number, step: number, amount = 1): void {
  curve.events[(stratum * curve.causes + cause) * curve.steps + Math.min(step, curve.steps - 1)] += amount
}

export function countCensored(curve: CurveTally, stratum: number, step: number, amount = 1): void {
  curve.censored[stratum * curve.steps + Math.min(step, curve.steps - 1)] += amount
}

/** At risk at the beginning of each step of a stratum: all who end or are censored in it or later. Length `steps`. */
export function atRisk(curve: CurveTally, stratum: number): Float64Array {
  const n = new Float64Array(curve.steps)
  let later = 0
  for (let s = curve.steps - 1; s >= 0; s--) {
    later += curve.censored[stratum * curve.steps + s]
    for (let c = 0; c < curve.causes; c++) later += curve.events[(stratum * curve.causes + c) * curve.steps + s]
    n[s] = later
  }
  return n
}
