/** Carries out the units of a study through a pool and hands each finished one to a store. Knows neither threads nor files. */
import type { Unit } from './plan.ts'

/** Something that carries out units, several at a time. `Result` is what it makes of one. */
export interface Pool<Result> {
  /** Units carried out at the same time. */
  readonly size: number
  run(unit: Unit, onProgress?: (doneWeeks: number, totalWeeks: number) => void): Promise<Result>
  /** Stops at once, also what is running. */
  close(): Promise<void>
}

/** Where finished units are kept. */
export interface UnitStore<Result> {
  /** True when the store holds this unit with this hash. */
  has(unit: Unit): boolean
  put(unit: Unit, result: Result): Promise<void>
}

export interface StudyProgress {
  readonly doneUnits: number
  readonly totalUnits: number
  /** Part of the work to be done now that is done, 0–1, by simulated residents and weeks. */
  readonly fraction: number
  /** Units running now. */
  readonly running: readonly Unit[]
}

export interface StudyRun {
  /** Units computed now, in order of the plan. */
  readonly computed: readonly Unit[]
  /** Units that were in the store already. */
  readonly reused: readonly Unit[]
  readonly failed: readonly { readonly unit: Unit; readonly error: Error }[]
}

/**
 * Runs the units that the store does not have, in order, `pool.size` at a time. A unit that fails does not stop the others;
 * it is reported, and the rest is kept. A store that fails (a full disk) ends the run with its error.
 */
export async function runStudy<Result>(
  units: readonly Unit[],
  pool: Pool<Result>,
  store: UnitStore<Result>,
  onProgress?: (progress: StudyProgress) => void,
): Promise<StudyRun> {
  const reused = units.filter((u) => store.has(u))
  const missing = units.filter((u) => !reused.includes(u))
  const total = missing.reduce((sum, u) => sum + u.size, 0)
  const running = new Map<Unit, number>()
  const computed: Unit[] = []
  const failed: { unit: Unit; error: Error }[] = []
  let finished = 0
  const report = (): void => {
    let sum = finished
    for (const [unit, part] of running) sum += unit.size * part
    onProgress?.({
      doneUnits: reused.length + computed.length + failed.length,
      totalUnits: units.length,
      fraction: total > 0 ? sum / total : 1,
      running: [...running.keys()],
    })
  }
  let next = 0
  let stopped: unknown
  const lane = async (): Promise<void> => {
    while (next < missing.length && stopped === undefined) {
      const unit = missing[next++]
      running.set(unit, 0)
      report()
      let result: Result
      try {
        result = await pool.run(unit, (done, all) => {
          running.set(unit, all > 0 ? done / all : 0)
          report()
        })
      } catch (error) {
        failed.push({ unit, error: error instanceof Error ? error : new Error(String(error)) })
        end(unit)
        continue
      }
      try {
        await store.put(unit, result)
      } catch (error) {
        stopped = error
        return
      }
      computed.push(unit)
      end(unit)
    }
  }
  const end = (unit: Unit): void => {
    running.delete(unit)
    finished += unit.size
    report()
  }
  report()
  await Promise.all(Array.from({ length: Math.min(pool.size, missing.length) }, lane))
  if (stopped !== undefined) throw stopped
  const order = new Map(units.map((u, i) => [u, i]))
  computed.sort((a, b) => order.get(a)! - order.get(b)!)
  failed.sort((a, b) => order.get(a.unit)! - order.get(b.unit)!)
  return { computed, reused, failed }
}
