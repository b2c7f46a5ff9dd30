/** Breaking the theory must break what hangs on it, and nothing else. One mutation in small; the table of all is docs/mutations.md (`npm run mutations`). */
import { expect, it } from 'vitest'
import { diskSource } from '../src/io/files.ts'
import { RESULT_NAMES } from '../src/results/names.ts'
import { loadTargets } from '../src/scenario/targets.ts'
import { judgeUnder } from './fixtures/judge-under.ts'
import { MUTATIONS } from './fixtures/mutations.ts'

const REPLICATIONS = 6
const SHRINK = 0.25

it('with helpers drawn anew at every look, no kind of help lasts longer than another; what people give back stays', () => {
  const sets = loadTargets(diskSource(), RESULT_NAMES)
  const { assumptions, breaks, keeps } = MUTATIONS.find(({ name }) => name === 'help-drawn-anew')!
  const broken = ['P17.kin', 'P17.grown']
  expect(breaks).toEqual(expect.arrayContaining(broken))
  expect(keeps).toContain('P21.hours')
  const verdicts = (laid: typeof assumptions): Record<string, string> =>
    Object.fromEntries(
      judgeUnder(sets, [...broken, 'P21.hours'], laid, REPLICATIONS, SHRINK).map(({ target, verdict }) => [target.id, verdict]),
    )
  expect(verdicts({})).toEqual({ 'P17.kin': 'met', 'P17.grown': 'met', 'P21.hours': 'met' })
  expect(verdicts(assumptions)).toEqual({ 'P17.kin': 'missed', 'P17.grown': 'missed', 'P21.hours': 'met' })
})
