import { describe, expect, it } from 'vitest'
import { csvFile } from '../../viz/download.ts'
import { numberWords } from '../../viz/format.ts'
import { readState, writeState, type PageState } from '../../viz/page-state.ts'
import { storyOf } from '../../viz/sections/registered.ts'
import { BASELINE, BETTER, INK, KIND_HUES, MODE_HUES, MUTED, PAYER_HUES, policyHue, WORSE } from '../../viz/tokens.ts'

const offered = { language: ['nl', 'en'], municipality: ['small', 'large'], policy: ['a', 'walk in'], outcome: ['x', 'y.z'] }
const defaults: PageState = { language: 'nl', municipality: 'small', policy: 'a', outcome: 'x' }

describe('the link of a view', () => {
  it('holds only what differs from the default', () => {
    expect(writeState(defaults, defaults)).toBe('#')
    expect(writeState({ ...defaults, language: 'en', outcome: 'y.z' }, defaults)).toBe('#lang=en&outcome=y.z')
  })

  it('comes back to what was chosen', () => {
    for (const language of ['nl', 'en'] as const)
      for (const municipality of offered.municipality)
        for (const policy of offered.policy)
          for (const outcome of offered.outcome) {
            const state: PageState = { language, municipality, policy, outcome }
            expect(readState(writeState(state, defaults), defaults, offered)).toEqual(state)
          }
  })

  it('falls back to the default for what is not offered', () => {
    expect(readState('#lang=fr&municipality=&policy=<b>&outcome', defaults, offered)).toEqual(defaults)
  })
})

describe('numbers on the page', () => {
  const share = { unit: 'share', tolerance: 0.01 } as const
  const euro = { unit: 'euro', tolerance: 1 } as const
  const [nl, en] = [numberWords('nl'), numberWords('en')]

  it('are written the way the language does', () => {
    expect(nl.short(0.4634, share)).toBe('46,3\u00a0%')
    expect(en.short(0.4634, share)).toBe('46.3%')
    expect(nl.count(650_000)).toBe('650.000')
    expect(en.count(650_000)).toBe('650,000')
  })

  it('give differences of shares in percentage points, with a real minus', () => {
    expect(nl.difference(-0.021, share)).toBe('−2,1\u00a0procentpunt')
    expect(en.difference(0.021, share)).toBe('+2.1\u00a0percentage points')
  })

  it('give no sign to what rounds to nothing, and a dash to what is missing', () => {
    expect(nl.signed(-0.00001, share)).toBe('0,0')
    expect(nl.short(NaN, share)).toBe('–')
    expect(nl.short(NaN, euro)).toBe('–')
  })

  it('put the sign before the euro', () => {
    expect(nl.signed(-70.2, euro)).toBe('−€\u00a070')
    expect(nl.axisDifference(50, euro)).toBe('+€\u00a050')
  })
})

describe('a table as a file', () => {
  it('quotes what needs quoting and says first where it comes from', () => {
    const caption = { title: 'A\ntitle', subtitle: 'in %', note: 'n', source: 'Nabij' }
    expect(csvFile(['a', 'b "c"'], [['x, y', 1.5]], caption)).toBe('# A title\r\n# in %\r\n# Nabij\r\na,"b ""c"""\r\n"x, y",1.5\r\n')
  })
})

describe('the story of the records', () => {
  it('misleads when it shows what did not happen, or hides what did', () => {
    expect(storyOf('worse', 'better')).toBe('misleads_opposite')
    expect(storyOf('unclear', 'better')).toBe('misleads_falseBetter')
    expect(storyOf('unclear', 'worse')).toBe('misleads_falseWorse')
    expect(storyOf('better', 'unclear')).toBe('misleads_missedBetter')
    expect(storyOf('worse', 'unclear')).toBe('misleads_missedWorse')
    expect(storyOf('better', 'better')).toBe('agrees')
    expect(storyOf('unclear', 'unclear')).toBe('agrees')
  })
})

const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrastWithWhite = (hex: string): number => 1.05 / (luminance(hex) + 0.05)

describe('the colours', () => {
  it('can be read as words on white (4.5:1), and the areas seen on it (3:1)', () => {
    const words = [
      INK,
      MUTED,
      BASELINE,
      BETTER,
      WORSE,
      ...Object.values(KIND_HUES),
      ...Object.values(PAYER_HUES),
      ...Array.from({ length: 8 }, (_, i) => policyHue(i)),
    ]
    for (const hue of words) expect([hue, contrastWithWhite(hue) >= 4.5]).toEqual([hue, true])
    for (const hue of Object.values(MODE_HUES)) expect([hue, contrastWithWhite(hue) >= 3]).toEqual([hue, true])
  })

  it('differ for every policy', () => {
    expect(new Set(Array.from({ length: 8 }, (_, i) => policyHue(i))).size).toBe(8)
  })
})
