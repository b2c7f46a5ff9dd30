/** The runs behind the line on robustness: which arms, under which assumptions, and that what is left out changes nothing that is kept. */
import { describe, expect, it } from 'vitest'
import { gapStudyOf } from '../../src/experiment/gap-study.ts'
import { robustnessOf } from '../../src/experiment/robustness.ts'
import { diskSource } from '../../src/io/files.ts'
import { OUTCOMES } from '../../src/results/outcomes.ts'
import { judgementSettings } from '../../src/scenario/judgement.ts'
import { loadQuestion } from '../../src/scenario/question.ts'
import { loadStudy } from '../../src/scenario/study.ts'
import { simulateUnit } from '../../src/simulate.ts'

const source = diskSource()
const names = OUTCOMES.map((o) => o.name)

describe('the robustness of a question', () => {
  const question = loadQuestion(source, 'cross-links', names)
  const { study, settings } = robustnessOf(question)!

  it('takes only the arms that its main contrasts need, plain and under every setting', () => {
    const arms = question.study.policies.filter((p) => question.contrasts.some((c) => c.main && (c.weights[p.name] ?? 0) !== 0))
    expect(arms.length).toBe(4)
    expect(study.policies.length).toBe(arms.length * (1 + settings.length))
    expect(settings).toEqual(judgementSettings(question.study.parameters))
    const first = settings[0]
    expect(study.policies.find((p) => p.name === `${arms[0].name}~${first.assumption}~${first.at}`)!.assumptions).toEqual({
      ...arms[0].assumptions,
      [first.assumption]: first.values,
    })
  })

  it('is smaller than the question', () => {
    expect(study.municipalities).toHaveLength(1)
    expect(study.years).toBeLessThanOrEqual(question.study.years)
    expect(study.replications).toBeLessThanOrEqual(question.study.replications)
  })

  it('leaves alone an assumption that an arm sets on purpose', () => {
    const own = { ...question, contrasts: question.contrasts.map((c) => ({ ...c, main: c.id === 'plan × spillover' })) }
    const free = robustnessOf(own)!.settings.map((s) => s.assumption)
    expect(settings.map((s) => s.assumption)).toContain('problems.spilloverScale')
    expect(free).not.toContain('problems.spilloverScale')
  })
})

describe('a study that leaves parts out', () => {
  it('has the same numbers in what is left', () => {
    const whole = loadStudy(source, 'reform-promised', { municipalities: ['small'], scale: 0.05, years: 3, burnInYears: 1 })
    const rows = (omit?: typeof whole.omit): Map<string, number> => {
      const { outcomes: t } = simulateUnit(omit ? { ...whole, omit } : whole, 0, 1)
      return new Map(
        Array.from(t.value, (v, i) => [
          [t.policy[i], t.year[i], t.week[i], t.neighbourhood[i], t.group[i], t.outcome[i], t.view[i]].join(),
          v,
        ]),
      )
    }
    const all = rows()
    const brief = rows(['areas', 'quarters', 'curves', 'reference'])
    expect(brief.size).toBeGreaterThan(100)
    expect(brief.size).toBeLessThan(all.size / 5)
    for (const [key, value] of brief) expect(all.get(key)).toBe(value)
  })
})

describe('the study of gaps', () => {
  it('is the first arm, plain and with each component of each position swapped', () => {
    const study = gapStudyOf(loadQuestion(source, 'groups-and-neighbourhoods', names))!
    expect(study.policies[0].assumptions).toEqual({})
    expect(study.policies.map((p) => p.name)).toEqual(
      expect.arrayContaining([
        'fragmented~education~exposure',
        'fragmented~origin~access',
        'fragmented~neighbourhood~all',
        'fragmented~sex~exposure',
      ]),
    )
    expect(study.omit).not.toContain('areas')
    expect(gapStudyOf(loadQuestion(source, 'closeness', names))).toBeUndefined()
  })
})
