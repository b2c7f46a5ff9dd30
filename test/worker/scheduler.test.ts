/** The scheduler with workers that answer when the test says so. */
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/scenario/hash.ts'
import type { TraceMessage } from '../../src/worker/protocol.ts'
import { Scheduler, type Standing } from '../../src/worker/scheduler.ts'
import { FakePort } from './fake-port.ts'
import { smallStudy, withLever } from './studies.ts'

function set(ports = 2) {
  const lines = Array.from({ length: ports }, () => new FakePort())
  let last: Standing | undefined
  const scheduler = new Scheduler(lines, hashOf, (now) => (last = now))
  return { lines, scheduler, last: () => last! }
}
const base = smallStudy()
const study = (value: number, replications = 4) => ({
  ...base,
  replications,
  policies: [base.policies[0], withLever(base, 'plan', 'breadth', { value })],
})

describe('the scheduler', () => {
  it('gives each worker its own replications and tells it the study once', () => {
    const { lines, scheduler } = set()
    scheduler.ask({ study: study(0.5) })
    for (let i = 0; i < 3; i++) lines.forEach((line) => line.finish())
    expect(lines[0].runs.map((m) => [m.replication, m.policy.name])).toEqual([
      [1, base.policies[0].name],
      [1, 'plan'],
      [3, base.policies[0].name],
      [3, 'plan'],
    ])
    expect(lines[1].runs.map((m) => m.replication)).toEqual([2, 2, 4, 4])
    expect(lines.map((line) => line.studies)).toEqual([1, 1])
  })

  it('counts as complete what is finished without a gap', () => {
    const { lines, scheduler, last } = set()
    scheduler.ask({ study: study(0.5) })
    lines[1].finish()
    lines[1].finish()
    expect(last().complete).toBe(0)
    lines[0].finish()
    lines[0].finish()
    expect(last().complete).toBe(2)
    expect(last().runs).toHaveLength(4)
  })

  it('calls off a run that the newest question does not need, and keeps one that it does', () => {
    const { lines, scheduler } = set()
    scheduler.ask({ study: study(0.5) })
    lines[0].finish()
    // Worker 0 runs the plan, worker 1 still the baseline.
    scheduler.ask({ study: study(0.6) })
    expect(lines[0].sent.at(-1)).toEqual({ type: 'cancel', id: lines[0].runs.at(-1)!.id })
    expect(lines[1].sent.at(-1)!.type).toBe('run')
    // A result that was on its way is kept, but no new run of the old plan begins.
    lines[0].answer({ type: 'cancelled', id: lines[0].runs.at(-1)!.id })
    expect(lines[0].runs.at(-1)!.policy.levers.breadth.value).toBe(0.6)
  })

  it('goes back to an earlier plan without running it again', () => {
    const { lines, scheduler, last } = set(1)
    scheduler.ask({ study: study(0.5, 1) })
    lines[0].finish()
    lines[0].finish()
    scheduler.ask({ study: study(0.6, 1) })
    lines[0].finish()
    const runs = lines[0].runs.length
    scheduler.ask({ study: study(0.5, 1) })
    expect(lines[0].runs.length).toBe(runs)
    expect(last().complete).toBe(1)
  })

  it('starts over for another seed, and tells what failed', () => {
    const { lines, scheduler, last } = set(1)
    scheduler.ask({ study: study(0.5, 1) })
    lines[0].finish()
    scheduler.ask({ study: { ...study(0.5, 1), seed: 'other' } })
    lines[0].answer({ type: 'cancelled', id: lines[0].runs.at(-1)!.id })
    expect(lines[0].studies).toBe(2)
    lines[0].answer({ type: 'failed', id: lines[0].runs.at(-1)!.id, message: 'broken' })
    expect(last().failure).toBe('broken')
    expect(last().complete).toBe(0)
  })

  it('knows when a study is near: one new policy at most, from worlds that are kept', () => {
    const { lines, scheduler } = set()
    expect(scheduler.isNear(study(0.5), 2)).toBe(false)
    scheduler.ask({ study: study(0.5) })
    lines[0].finish()
    expect(scheduler.isNear(study(0.5), 1)).toBe(true)
    expect(scheduler.isNear(study(0.5), 2)).toBe(false)
    lines[1].finish()
    expect(scheduler.isNear(study(0.6), 2)).toBe(true)
    expect(
      scheduler.isNear({ ...study(0.6), policies: [...study(0.6).policies, withLever(base, 'other', 'breadth', { value: 1 })] }, 2),
    ).toBe(false)
    expect(scheduler.isNear({ ...study(0.6), seed: 'other' }, 2)).toBe(false)
    // The workers have gone on to another study, and keep no worlds of this one.
    for (const line of lines) line.finish()
    scheduler.ask({ study: { ...study(0.6), seed: 'other' } })
    for (const line of lines) line.answer({ type: 'cancelled', id: line.runs.at(-1)!.id })
    expect(scheduler.isNear(study(0.6), 2)).toBe(false)
    expect(scheduler.isNear(study(0.5), 2)).toBe(true)
  })

  it('puts traces before the runs that wait, and rejects those of another study', async () => {
    const { lines, scheduler } = set(1)
    scheduler.ask({ study: study(0.5, 2) })
    const first = scheduler.trace(1, base.policies[0], { weeks: 3 })
    const second = scheduler.trace(2, base.policies[0], {})
    lines[0].finish()
    const asked = lines[0].sent.at(-1)!
    expect(asked).toMatchObject({ type: 'trace', replication: 1, wish: { weeks: 3 } })
    lines[0].answer({ type: 'snapshots', id: (asked as TraceMessage).id, snapshots: [1, 2, 3] })
    expect(await first.snapshots).toEqual([1, 2, 3])
    const rejected = expect(second.snapshots).rejects.toThrow()
    second.cancel()
    lines[0].answer({ type: 'cancelled', id: (lines[0].sent.findLast((m) => m.type === 'trace') as TraceMessage).id })
    await rejected
  })
})
