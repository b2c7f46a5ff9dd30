import { describe, expect, it } from 'vitest'
import { formatNumber, formatValue } from '../../src/analysis/formats.ts'
import { pairedDifference } from '../../src/analysis/paired.ts'
import { agreement, findingOf } from '../../src/analysis/statements.ts'
import { outcomeByName } from '../../src/results/outcomes.ts'

const early = outcomeByName.get('earlyResolution')!
const waiting = outcomeByName.get('waitingTeam')!
const base = [0.4, 0.42, 0.41, 0.43]
const plus = (step: number, wobble = 0.002) =>
  pairedDifference(
    base.map((v, i) => v + step + (i % 2 ? wobble : -wobble)),
    base,
  )

describe('sentences about a difference', () => {
  it('say the size, the direction, the range and in how many replications', () => {
    expect(findingOf(plus(0.05), early, 'nl').sentence).toBe('Vroeg opgelost: 5,0 procentpunt hoger (4,6 tot 5,4), in 4 van 4 herhalingen.')
    expect(findingOf(plus(-0.05), early, 'en').sentence).toBe(
      'Solved early: 5.0 percentage points lower (4.6 to 5.4), in 4 of 4 replications.',
    )
  })
  it('say "no clear difference" when the interval contains 0', () => {
    const finding = findingOf(plus(0.011, 0.03), early, 'nl')
    expect(finding).toMatchObject({ direction: 'unclear', verdict: 'neutral', phrase: 'geen duidelijk verschil', count: '' })
    expect(finding.sentence).toBe('Vroeg opgelost: geen duidelijk verschil.')
  })
  it('say "no clear difference" when the difference is certain but too small to matter', () => {
    expect(plus(0.005, 0.0001).low).toBeGreaterThan(0)
    expect(findingOf(plus(0.005, 0.0001), early, 'en').phrase).toBe('no clear difference')
  })
  it('say "no difference" when all replications are exactly the same', () => {
    expect(findingOf(pairedDifference(base, base), early, 'nl').phrase).toBe('geen verschil')
  })
  it('do not speak on one replication', () => {
    expect(findingOf(pairedDifference([0.6], [0.4]), early, 'en').direction).toBe('unknown')
  })
  it('know what is good for residents', () => {
    expect(findingOf(plus(0.05), early, 'nl').verdict).toBe('better')
    expect(findingOf(plus(2), waiting, 'nl').verdict).toBe('worse')
    expect(findingOf(plus(0.05), { ...early, better: 'neither' }, 'nl').verdict).toBe('neutral')
  })
})

describe('numbers for readers', () => {
  it('have the decimal sign of the language and no more digits than the tolerance asks', () => {
    expect(formatValue(0.46317, early, 'nl')).toBe('46,3 %')
    expect(formatValue(0.46317, early, 'en')).toBe('46.3 %')
    expect(formatValue(6.528, waiting, 'nl')).toBe('6,5 weken')
    expect(formatValue(1234.5, outcomeByName.get('cost')!, 'nl')).toBe('1.235 euro')
  })
  it('carry a sign when asked, a true minus, and none when they round to nothing', () => {
    expect(formatNumber(0.051, early, 'nl', true)).toBe('+5,1')
    expect(formatNumber(-0.051, early, 'nl', true)).toBe('−5,1')
    expect(formatNumber(-0.0001, early, 'nl', true)).toBe('0,0')
    expect(formatNumber(NaN, early, 'nl')).toBe('–')
  })
})

describe('what was expected', () => {
  it('is agreed with, contradicted, or left open', () => {
    expect([plus(0.05), plus(-0.05), plus(0.011, 0.03)].map((d) => agreement(d, early, 'higher'))).toEqual(['yes', 'no', 'unclear'])
  })
  it('as the same is agreed with only when all that is likely is too small to matter', () => {
    expect([plus(0, 0.001), plus(0, 0.03), plus(0.05)].map((d) => agreement(d, early, 'same'))).toEqual(['yes', 'unclear', 'no'])
  })
})
