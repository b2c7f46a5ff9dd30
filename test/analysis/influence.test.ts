import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/analysis/answer-types.ts'
import { influenceOf } from '../../src/analysis/influence.ts'

type Check = NonNullable<Answer['robustness']>['checks'][number]
const difference = (value: number) => ({ difference: value }) as unknown as Check['base']['difference']
const check = (main: Check['main'], base: number, baseDirection: Check['main'], settings: [number, 'kept' | 'lost' | 'flipped'][]): Check =>
  ({
    main,
    base: { difference: difference(base), direction: baseDirection },
    settings: settings.map(([value, result]) => ({ assumption: 'care.treatment', difference: difference(value), result })),
  }) as unknown as Check
const answer = (...checks: Check[]): Pick<Answer, 'robustness'> => ({ robustness: { checks } as unknown as Answer['robustness'] })

describe('influence of a judgement call', () => {
  it('is how far clear differences move, in parts of their size, at most twice', () => {
    const { 'care.treatment': found } = influenceOf([
      answer(
        check('lower', -10, 'lower', [
          [-5, 'kept'],
          [30, 'flipped'],
        ]),
      ),
    ])
    expect(found).toEqual({ comparisons: 2, flipped: 1, lost: 0, shift: (0.5 + 2) / 2 })
  })

  it('counts what was lost only where it shows at the smaller size, and leaves out what was never clear', () => {
    const { 'care.treatment': found } = influenceOf([
      answer(check('higher', 4, 'higher', [[1, 'lost']]), check('higher', 4, 'unclear', [[1, 'lost']])),
      answer(check('unclear', 4, 'unclear', [[9, 'kept']])),
    ])
    expect([found.comparisons, found.lost]).toEqual([2, 1])
    expect(influenceOf([{ robustness: undefined }])).toEqual({})
  })
})
