/** No dead lever: each moves something from low to high, and does so from its start, along its ramp and until its stop. */
import { describe, expect, it } from 'vitest'
import { readSweep } from '../src/analysis/lever-sweep.ts'
import { diskSource } from '../src/io/files.ts'
import { LEVER_NAMES } from '../src/model/parameters.ts'
import { leverSweep } from '../src/scenario/lever-sweep.ts'
import { readRegime } from '../src/scenario/policy.ts'
import { loadStudy } from '../src/scenario/study.ts'
import type { Study } from '../src/scenario/types.ts'
import { simulateUnit } from '../src/simulate.ts'

const source = diskSource()
const base = loadStudy(source, 'fragmented-2014', { municipalities: ['small'], scale: 0.06, years: 3, burnInYears: 1, replications: 1 })
const regime = readRegime(source, base.parameters, [])

describe('the sweep of levers', () => {
  const { policies, arms } = leverSweep(base.parameters, regime)
  const study: Study = { ...base, policies, baseline: policies[0].name, omit: ['areas', 'quarters', 'curves', 'reference'] }
  const readings = readSweep({ study, hash: '', version: '', units: [simulateUnit(study, 0, 1)] }, arms)

  it('takes in every lever', () => {
    expect(arms.map((a) => a.lever)).toEqual(LEVER_NAMES)
  })
  it('finds no lever that moves nothing', () => {
    expect(readings.filter((r) => r.dead).map((r) => r.arms.lever)).toEqual([])
  })
  it.each(['start', 'ramp', 'stop'] as const)('finds no lever that does not heed its %s', (path) => {
    expect(readings.filter((r) => !r.time[path]).map((r) => r.arms.lever)).toEqual([])
  })
  it('would find a lever that is not connected', () => {
    const idle = policies.map((p) =>
      p.name.startsWith('jointPlan~')
        ? { ...p, levers: { ...p.levers, jointPlan: { ...p.levers.jointPlan, value: 1, start: 0, ramp: 0, stop: null } } }
        : p,
    )
    const own = { ...study, policies: idle.filter((p) => p.name.startsWith('jointPlan~')) }
    const [reading] = readSweep(
      { study: own, hash: '', version: '', units: [simulateUnit(own, 0, 1)] },
      arms.filter((a) => a.lever === 'jointPlan'),
    )
    expect(reading).toMatchObject({ dead: true, touched: 0, moved: [] })
  })
})
