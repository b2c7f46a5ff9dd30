/**
 * Time for the benchmark. Processor time of this process leaves out what other programs on the machine took; it is used for
 * everything on one core. Two workers are timed by the wall clock.
 */

/** Nanoseconds of processor time so far. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1000
}

/** Nanoseconds of the wall clock. */
export const wallNow = (): number => performance.now() * 1e6

/** Seconds of processor time that `work` took. */
export function secondsOf(work: () => void): number {
  const start = cpuNow()
  work()
  return (cpuNow() - start) / 1e9
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
