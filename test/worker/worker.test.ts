/** The built worker: the same bits as the command line, and a run that can be called off at once. */
import { afterEach, describe, expect, it } from 'vitest'
import { checksumOfUnit, combineChecksums } from '../../src/results/checksum.ts'
import { hashOf } from '../../src/scenario/hash.ts'
import { simulateUnit } from '../../src/simulate.ts'
import { Histories } from '../../src/worker/histories.ts'
import { checksumOfRuns } from '../../src/worker/results.ts'
import { Scheduler, type Standing } from '../../src/worker/scheduler.ts'
import { smallStudy, withLever } from './studies.ts'
import { threadPort } from './thread.ts'

let scheduler: Scheduler | undefined
afterEach(() => scheduler?.close())

/** Resolves with the first standing that fits. */
function standing(ports: number, fits: (now: Standing) => boolean): { scheduler: Scheduler; fitting: Promise<Standing> } {
  let resolve: (now: Standing) => void
  const fitting = new Promise<Standing>((done) => (resolve = done))
  scheduler = new Scheduler(Array.from({ length: ports }, threadPort), hashOf, (now) => fits(now) && resolve(now))
  return { scheduler, fitting }
}

describe('runs that share a history', () => {
  const base = smallStudy()
  const policy = withLever(base, 'plan', 'breadth', { value: 0.5 })
  const weeks = (base.burnInYears + 2 * base.years) * 52
  /** Runs until so many weeks are done, and counts the weeks of each piece. */
  const until = async (histories: Histories, most: number): Promise<number[]> => {
    const pieces: number[] = []
    let last = 0
    await histories
      .run(1, policy, (done) => {
        pieces.push(done - last)
        last = done
        return done < most ? Promise.resolve() : Promise.reject(new Error('called off'))
      })
      .catch(() => {})
    return pieces
  }

  it.each([
    ['before the reform', base.burnInYears * 26],
    ['under the policy', (base.burnInYears + 1) * 52],
    ['without help', (base.burnInYears + base.years + 1) * 52],
  ])('go on where they were when they are called off %s and asked for again, to the same bits', async (_, at) => {
    const fresh = new Histories(base)
    const whole = await fresh.run(1, policy, () => Promise.resolve())
    const histories = new Histories(base)
    await until(histories, at)
    const other = new Histories(base)
    await until(other, at)
    const again = await histories.run(1, policy, () => Promise.resolve())
    expect(again.checksum).toBe(whole.checksum)
    expect(again.outcomes.value).toEqual(whole.outcomes.value)
    expect(again.curves).toEqual(whole.curves)
    // What was done counts as one piece, and the rest goes by in small ones.
    const small = (await until(other, Infinity)).filter((piece) => piece <= 2).reduce((sum, piece) => sum + piece, 0)
    expect(small).toBe(at < base.burnInYears * 52 ? weeks : weeks - at)
  })

  it('forget it when another policy is asked for', async () => {
    const histories = new Histories(base)
    await until(histories, (base.burnInYears + 1) * 52)
    const other = await histories.run(1, base.policies[0], () => Promise.resolve())
    expect(other.checksum).toBe((await new Histories(base).run(1, base.policies[0], () => Promise.resolve())).checksum)
    expect((await until(histories, Infinity)).every((piece) => piece <= 2)).toBe(true)
  })
})

describe('the worker of the page', () => {
  it('gives the same bits as the command line, for levers, timing and assumptions', async () => {
    const base = smallStudy()
    const assumptions = { 'problems.spilloverScale': base.parameters.problems.spilloverScale.values.map((v) => v * 1.1) }
    const study = {
      ...base,
      policies: [base.policies[0], withLever(base, 'later', 'outreachShare', { value: 0.2, start: 1, ramp: 1 }), base.policies[1]].map(
        (policy) => ({
          ...policy,
          assumptions,
        }),
      ),
    }
    const { scheduler: on, fitting } = standing(2, (now) => now.complete === study.replications)
    on.ask({ study })
    const { runs } = await fitting
    const units = [1, 2].map((replication) => simulateUnit(study, 0, replication))
    expect(checksumOfRuns(study.policies, runs, 2)).toBe(combineChecksums(units.map(checksumOfUnit)))
    const mine = runs.find((run) => run.replication === 2 && run.policy === 'later')!
    const theirs = units[1].outcomes
    const rows = theirs.policy.reduce((n, p) => n + (p === 1 ? 1 : 0), 0)
    expect(mine.outcomes.value.length).toBe(rows)
    expect(mine.outcomes.value).toEqual(theirs.value.filter((_, i) => theirs.policy[i] === 1))
  })

  it('answers the newest question, whatever ran before, and nothing of the old one comes after', async () => {
    const base = smallStudy()
    const seen: string[] = []
    const last = withLever(base, 'last', 'breadth', { value: 0.7 })
    const { scheduler: on, fitting } = standing(2, (now) => {
      seen.push(now.study.policies[1].name)
      return now.study.policies[1].name === 'last' && now.complete === 2
    })
    for (let i = 1; i <= 8; i++) {
      on.ask({ study: { ...base, policies: [base.policies[0], withLever(base, `move-${i}`, 'breadth', { value: i / 20 })] } })
      await new Promise((done) => setTimeout(done, 15))
    }
    on.ask({ study: { ...base, policies: [base.policies[0], last] } })
    const asked = seen.length
    const { runs } = await fitting
    expect(seen.slice(asked - 1).every((name) => name === 'last')).toBe(true)
    const unit = simulateUnit({ ...base, policies: [base.policies[0], last] }, 0, 1)
    expect(checksumOfRuns([base.policies[0], last], runs, 1)).toBe(combineChecksums([checksumOfUnit(unit)]))
  })

  it('shows the years so far of a long run, and stops when told', async () => {
    const base = smallStudy()
    const study = { ...base, municipalities: [{ ...base.municipalities[0], scale: 0.3 }], years: 8, policies: [base.policies[0]] }
    let partial: Standing | undefined
    const { scheduler: on, fitting } = standing(1, (now) => {
      if (now.complete === 0 && now.runs.length > 0 && now.done < now.total) partial ??= now
      return partial !== undefined
    })
    on.ask({ study })
    const { runs } = await fitting
    expect(runs[0].checksum).toBe('')
    expect(Math.max(...runs[0].outcomes.week)).toBeLessThan(8 * 52)
    on.stop()
    await new Promise((done) => setTimeout(done, 300))
    expect(partial?.complete).toBe(0)
  })
})
