/** In which order pictures come, small sample and large, with workers that answer when the test says so. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Study } from '../../src/scenario/types.ts'
import { Scheduler, type Standing } from '../../src/worker/scheduler.ts'
import { LiveModel } from '../../viz/workshop/live-model.ts'
import { FULL, QUICK, REST, SURER } from '../../viz/workshop/stages.ts'
import { FakePort } from '../worker/fake-port.ts'
import { smallStudy, withLever } from '../worker/studies.ts'

const started: FakePort[][] = []
vi.mock('../../viz/workshop/page-workers.ts', () => ({
  startWorkers: (show: (standing: Standing) => void) => {
    const ports = [new FakePort(), new FakePort()]
    started.push(ports)
    return new Scheduler(ports, JSON.stringify, show)
  },
}))
vi.mock('../../viz/workshop/picture.ts', () => ({ pictureOf: (standing: Standing) => standing }))

const base = smallStudy()
/** The same places every time, as on the page; only the share of the residents differs. */
const sizes = [0.02, 0.2].map((scale) => [{ ...base.municipalities[0], scale }])
const study = (size: 0 | 1, value?: number): Study => ({
  ...base,
  municipalities: sizes[size],
  replications: FULL,
  policies: [base.policies[0], ...(value === undefined ? [] : [withLever(base, 'plan', 'breadth', { value })])],
})

function open() {
  started.length = 0
  const seen: string[] = []
  const nameOf = ({ study: { municipalities, policies }, complete }: Standing): string =>
    `${municipalities[0].scale === 0.2 ? 'large' : 'small'} ${policies.at(-1)!.levers.breadth.value} ${complete}`
  const take = (picture: unknown): void => void seen.push(nameOf(picture as Standing))
  const model = new LiveModel('v', { picture: take, largerPicture: take, progress: () => {} })
  return {
    model,
    /** The pictures since this was asked last. */
    seen: () => seen.splice(0),
    ask: (value?: number) => model.ask(study(0, value), study(1, value)),
    /** Both workers of the small sample or the large one finish so many runs each. */
    finish: (size: 0 | 1, times: number) => {
      for (let i = 0; i < times; i++) {
        for (const port of started[size]) port.finish()
        vi.advanceTimersByTime(200)
      }
    },
  }
}

/** The same, with the baseline answered and all of its larger sample there. */
function openAtRest() {
  const opened = open()
  opened.ask()
  opened.finish(0, 4)
  vi.advanceTimersByTime(REST)
  opened.finish(1, 4)
  return opened
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
})

describe('the model behind the page', () => {
  it('answers with all of the small sample first, and with more residents when the hand rests', () => {
    const { ask, finish, seen } = open()
    ask()
    finish(0, 4)
    expect(seen()).toEqual(['small 0 2', 'small 0 4', 'small 0 6', 'small 0 8'])
    expect(started).toHaveLength(1)
    vi.advanceTimersByTime(REST)
    finish(1, 4)
    expect(seen()).toEqual([`large 0 ${SURER}`, `large 0 ${FULL}`])
  })

  it('goes to more residents at once when their baseline is there, and shows two, four and eight runs', () => {
    const { ask, finish, seen } = openAtRest()
    seen()
    ask(0.5)
    finish(0, 1)
    expect(started[1].map((port) => port.runs.at(-1)!.policy.levers.breadth.value)).toEqual([0.5, 0.5])
    finish(1, 4)
    expect(seen()).toEqual([`small 0.5 ${QUICK}`, 'large 0.5 2', 'large 0.5 4', 'large 0.5 8'])
  })

  it('drops what is under way when a lever moves again, and shows nothing of it', () => {
    const { ask, finish, seen } = openAtRest()
    ask(0.5)
    finish(0, 1)
    seen()
    ask(0.6)
    for (const port of started[1]) expect(port.letGo()).toBe(true)
    finish(0, 1)
    finish(1, 1)
    expect(seen()).toEqual(['small 0.6 2', 'large 0.6 2'])
  })

  it('goes back to an earlier plan without a run, the small picture before the large one', () => {
    const { ask, finish, seen } = openAtRest()
    ask(0.5)
    finish(0, 1)
    finish(1, 4)
    seen()
    ask()
    vi.advanceTimersByTime(200)
    expect(seen()).toEqual(['small 0 2', 'large 0 8'])
  })

  it('takes the slow way again for another seed, of which nothing is known', () => {
    const { model, finish, seen } = openAtRest()
    seen()
    const [small, large] = ([0, 1] as const).map((size) => ({ ...study(size), seed: 'other' }))
    model.ask(small, large)
    finish(0, 4)
    expect(seen().at(-1)).toBe(`small 0 ${FULL}`)
    vi.advanceTimersByTime(REST)
    finish(1, 1)
    expect(seen()).toEqual([])
    finish(1, 1)
    expect(seen()).toEqual([`large 0 ${SURER}`])
  })
})
