/**
 * One small study, exactly. It says nothing about whether the model is right; it says whether results changed, on any machine and any
 * version of Node. After an intended change: `npm run golden`, and say in the log which results moved and by how much.
 */
import { describe, expect, it } from 'vitest'
import { diskSource } from '../src/io/files.ts'
import { OUTCOMES } from '../src/results/outcomes.ts'
import { VIEWS } from '../src/results/types.ts'
import { loadStudy } from '../src/scenario/study.ts'
import { simulateUnit } from '../src/simulate.ts'

describe('the quick study', () => {
  it('gives the recorded numbers to the last bit', async () => {
    const unit = simulateUnit(loadStudy(diskSource(), 'quick'), 0, 1)
    const { policy, year, week, neighbourhood, group, outcome, view, value } = unit.outcomes
    const whole: Record<string, number> = {}
    const bytes = new Uint32Array(2)
    const double = new Float64Array(bytes.buffer)
    let hash = 2166136261
    for (let i = 0; i < value.length; i++) {
      double[0] = value[i]
      for (const word of [bytes[0], bytes[1], policy[i], year[i], week[i], neighbourhood[i], group[i], outcome[i], view[i]])
        hash = Math.imul(hash ^ word, 16777619)
      if (year[i] === 0 && neighbourhood[i] === 0 && group[i] === 0)
        whole[`${unit.policies[policy[i]]} ${OUTCOMES[outcome[i]].name} ${VIEWS[view[i]]}`] = value[i]
    }
    const { curves } = unit
    for (let i = 0; i < curves.step.length; i++) {
      for (const word of [
        curves.policy[i],
        curves.curve[i],
        curves.stratum[i],
        curves.step[i],
        curves.cause[i],
        curves.atRisk[i],
        curves.events[i],
        curves.censored[i],
      ])
        hash = Math.imul(hash ^ word, 16777619)
    }
    const summary = { rows: value.length, curveRows: curves.step.length, checksum: (hash >>> 0).toString(16), whole }
    await expect(`${JSON.stringify(summary, null, 1)}\n`).toMatchFileSnapshot('golden/quick.json')
  })
})
