/**
 * How much is computed when. The sizes are fixed, whatever the machine, so that the same link gives the same numbers everywhere; a slow machine takes
 * longer. A moving hand gets two replications, a hand that stops gets eight, and a hand that rests gets eight of many more residents. Once the
 * baseline of those is there, a hand that stops gets them at once, after two of the small sample: two, four, eight.
 */
export const QUICK = 2
export const FULL = 8
/** Milliseconds of rest after the full answer. */
export const REST = 800
/** So many replications of many more residents are surer than all of the small sample; `QUICK` of them are surer than `QUICK` of the sample. */
export const SURER = 4
/** Workers at most: for the small sample, which is there at once, and for the larger one. More change nothing but the time. */
export const WORKERS = 4
export const WORKERS_LARGER = FULL
/** Residents at most: about a minute of two processor cores the first time, a quarter of that for each next plan. */
export const MOST_RESIDENTS = 20_000
/** A sample that is hardly larger says nothing new. */
const WORTH_IT = 1.1

/** Workers on a machine with so many processor cores: a number that shares the replications out evenly, two at least. */
export function workersFor(cores: number, most: number): number {
  let workers = 2
  while (2 * workers <= Math.min(cores, most)) workers *= 2
  return workers
}

/** Residents to simulate when the hand rests; undefined when the picture has them already. */
export function largerSample(sample: number, residents: number): number | undefined {
  const most = Math.min(residents, MOST_RESIDENTS)
  return most > sample * WORTH_IT ? most : undefined
}
