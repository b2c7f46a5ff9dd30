import { describe, expect, it } from 'vitest'
import { LANES, type Lives } from '../../src/observe/lives.ts'
import { numberWords } from '../../viz/format.ts'
import { placeHomes } from '../../viz/layout/home-places.ts'
import { TEXTS } from '../../viz/texts/choose.ts'
import { storyOf, whenWords } from '../../viz/workshop/life-story.ts'

const life = (stages: readonly number[], help: readonly number[]): Lives => {
  const weeks = stages.length
  const stage = new Uint8Array(weeks * LANES)
  stages.forEach((value, week) => (stage[week * LANES + 1] = value))
  const none = (): Uint8Array => new Uint8Array(weeks)
  return {
    residents: [],
    rows: [0],
    from: 0,
    weeks,
    stage,
    ties: none(),
    informal: none(),
    formal: none(),
    trust: none(),
    help: Uint8Array.from(help),
  }
}

describe('the story of a life', () => {
  const base = life([0, 1, 1, 2, 2, 2], [0, 0, 1, 1, 1, 1])
  const plan = life([0, 1, 1, 1, 0, 0], [0, 0, 2, 2, 0, 0])

  it('tells only what was recorded, and where the lives part', () => {
    const story = storyOf([base, plan], 0, TEXTS.en, numberWords('en'))
    expect(story.shared).toEqual(['Year 1, month 1: a money problem begins.', 'Until year 1, month 1 the two lives are the same.'])
    expect(story.parting).toBe('Help by the team instead of waits for the team.')
    expect(story.lives[0].join(' ')).toMatch(/waiting list of the team.*gets heavier: moderate.*5 weeks with a problem, 4 weeks of waiting/)
    expect(story.lives[1].join(' ')).toMatch(/the team helps.*money problem is solved.*3 weeks with a problem, 0 weeks of waiting/)
  })

  it('says so when both lives are the same', () => {
    const story = storyOf([base, base], 0, TEXTS.nl, numberWords('nl'))
    expect(story.shared[0]).toBe(TEXTS.nl.twinStoryAlike)
    expect([story.parting, story.lives]).toEqual([undefined, []])
  })

  it('leaves no name unfilled, in either language', () => {
    for (const language of ['nl', 'en'] as const) {
      const { shared, parting, lives } = storyOf([base, plan], 0, TEXTS[language], numberWords(language))
      expect([...shared, parting, ...lives.flat()].join(' ')).not.toMatch(/[{}]|undefined|NaN|twin[A-Z]/)
    }
  })

  it('counts years and months from one', () => {
    expect([0, 51, 52, 519].map((week) => whenWords(TEXTS.en, week))).toEqual([
      'year 1, month 1',
      'year 1, month 12',
      'year 2, month 1',
      'year 10, month 12',
    ])
  })
})

describe('places of households', () => {
  const home = [0, 1, 1, 2, 2, 2, 2, 3, 4, 4, 5, 5, 5, 6, 7, 7, 8, 9, 9, 9]
  it.each([[300], [620], [120]])('at a width of %i nobody overlaps, nobody stands in the middle, all are within', (width) => {
    const { residents, homes, middle, height } = placeHomes(home, width, { width: 90, height: 60 })
    expect(residents.length).toBe(home.length)
    const apart = (a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean =>
      a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
    homes.forEach((one, i) => {
      expect(apart(one, middle)).toBe(true)
      for (const other of homes.slice(i + 1)) expect(apart(one, other)).toBe(true)
      expect(one.x + one.width).toBeLessThanOrEqual(width)
      expect(one.y + one.height).toBeLessThanOrEqual(height + 1)
    })
    residents.forEach((r, i) => {
      const box = homes[home[i]]
      expect(r.x).toBeGreaterThan(box.x)
      expect(r.x).toBeLessThan(box.x + box.width)
      expect(r.y).toBeGreaterThan(box.y)
      expect(r.y).toBeLessThan(box.y + box.height)
    })
  })
})
