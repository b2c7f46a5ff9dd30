import { describe, expect, it } from 'vitest'
import { seedKey } from '../../src/core/draws.ts'
import { ADULT_AGE, Job } from '../../src/model/dimensions.ts'
import { buildPeople, KEY_BITS, type PeopleTables } from '../../src/population/build.ts'
import { checkMargins } from '../../src/population/checks.ts'
import type { AreaMargins, Municipality } from '../../src/scenario/types.ts'
import { municipalityNames, peopleParameters, shippedMunicipality } from './shipped.ts'

const parameters = peopleParameters()
const key = seedKey('population', 'test', 0)
const built = new Map<string, PeopleTables>()
const build = (id: string): PeopleTables => {
  const made = built.get(id) ?? buildPeople(shippedMunicipality(id), 1, parameters, key)
  built.set(id, made)
  return made
}
const bytes = (tables: PeopleTables): string[] =>
  [tables.people, tables.households, tables.neighbourhoods].flatMap((table) =>
    Object.entries(table.columns as Record<string, ArrayLike<number>>).map(([name, column]) => `${name}:${Array.from(column).join()}`),
  )
/** The municipality with one neighbourhood replaced; the total follows. */
const withArea = (m: Municipality, at: number, area: AreaMargins): Municipality => ({
  ...m,
  neighbourhoods: m.neighbourhoods.map((n, i) => (i === at ? area : n)),
})

describe('the margins of every shipped municipality', () => {
  it('are nine and the country in small; three of the nine are archetypes', () => {
    expect(municipalityNames).toEqual([
      'amsterdam',
      'eindhoven',
      'large',
      'leeuwarden',
      'medium',
      'netherlands',
      'rotterdam',
      'sittard-geleen',
      'small',
      'zwolle',
    ])
    expect(municipalityNames.filter((id) => shippedMunicipality(id).kind === 'archetype')).toEqual(['large', 'medium', 'small'])
    expect(municipalityNames.filter((id) => shippedMunicipality(id).kind === 'country')).toEqual(['netherlands'])
  })

  for (const id of municipalityNames) {
    it(`${id}: every figure of every neighbourhood and of the whole is reproduced within 1 %`, () => {
      const municipality = shippedMunicipality(id)
      const population = buildPeople(municipality, 1, parameters, key)
      expect(checkMargins(municipality, 1, population).filter((check) => !check.withinTolerance)).toEqual([])
      expect(population.people.count).toBe(municipality.total.residents)
    })

    it(`${id}: a tenth of the residents keeps the proportions`, () => {
      const municipality = shippedMunicipality(id)
      const checks = checkMargins(municipality, 0.1, buildPeople(municipality, 0.1, parameters, key))
      expect(checks.filter((check) => !check.withinTolerance)).toEqual([])
    })
  }

  it('shows a margin that is missed', () => {
    const municipality = shippedMunicipality('small')
    const area = municipality.neighbourhoods[0]
    const other = withArea(municipality, 0, { ...area, origins: [area.residents, 0, 0] })
    const missed = checkMargins(other, 1, build('small')).filter((check) => !check.withinTolerance)
    expect(missed.map((check) => check.figure)).toEqual(['origins.0', 'origins.1', 'origins.2'])
    expect(missed.every((check) => check.area === area.name)).toBe(true)
  })
})

describe('keyed chance', () => {
  it('gives the same bits for the same key, and others for another', () => {
    const municipality = shippedMunicipality('small')
    const again = buildPeople(municipality, 1, parameters, seedKey('population', 'test', 0))
    expect(bytes(again)).toEqual(bytes(build('small')))
    const other = buildPeople(municipality, 1, parameters, seedKey('population', 'test', 1))
    expect(bytes(other)).not.toEqual(bytes(again))
  })

  it('leaves everyone in the other neighbourhoods as they are when one neighbourhood gains a household', () => {
    const municipality = shippedMunicipality('small')
    const area = municipality.neighbourhoods[2]
    const [s, c, f] = area.householdTypes
    const grown: AreaMargins = {
      ...area,
      residents: area.residents + 1,
      ages: [area.ages[0], area.ages[1], area.ages[2] + 1, area.ages[3], area.ages[4]],
      origins: [area.origins[0] + 1, area.origins[1], area.origins[2]],
      households: area.households + 1,
      householdTypes: [s + 1, c, f],
    }
    const before = build('small')
    const after = buildPeople(withArea(municipality, 2, grown), 1, parameters, key)
    expect(after.people.count).toBe(before.people.count + 1)
    const rows = new Map(Array.from(after.people.columns.key.subarray(0, after.people.count), (k, row) => [k, row]))
    let compared = 0
    for (let row = 0; row < before.people.count; row++) {
      const k = before.people.columns.key[row]
      if (k >>> KEY_BITS === 2) continue
      const there = rows.get(k)!
      for (const name of Object.keys(before.people.columns) as (keyof typeof before.people.columns)[]) {
        if (name === 'household') continue
        expect(after.people.columns[name][there]).toBe(before.people.columns[name][row])
      }
      compared++
    }
    expect(compared).toBe(before.people.count - area.residents)
  })

  it('draws traits by the key of the person: frailty does not depend on who else lives there', () => {
    const before = build('small').people.columns
    const half = buildPeople(shippedMunicipality('small'), 0.5, parameters, key)
    const frailty = new Map(Array.from(before.key, (k, row) => [k, before.frailty[row]]))
    for (let row = 0; row < half.people.count; row++)
      expect(half.people.columns.frailty[row]).toBe(frailty.get(half.people.columns.key[row]))
  })
})

describe('households', () => {
  const { people, households, neighbourhoods } = build('zwolle')
  const person = people.columns
  const home = households.columns

  it('are ranges of people in neighbourhoods that are ranges of households, with keys in order', () => {
    let row = 0
    for (let h = 0; h < households.count; h++) {
      expect(home.firstPerson[h]).toBe(row)
      for (let k = 0; k < home.size[h]; k++)
        if (person.household[row + k] !== h) throw new Error(`person ${row + k} is not in household ${h}`)
      row += home.size[h]
    }
    expect(row).toBe(people.count)
    for (let n = 0; n < neighbourhoods.count; n++) {
      const { firstPerson, residents, firstHousehold, households: count } = neighbourhoods.columns
      expect(person.key[firstPerson[n]]).toBe(n << KEY_BITS)
      expect(person.key[firstPerson[n] + residents[n] - 1]).toBe((n << KEY_BITS) + residents[n] - 1)
      expect(home.neighbourhood[firstHousehold[n]]).toBe(n)
      expect(home.neighbourhood[firstHousehold[n] + count[n] - 1]).toBe(n)
    }
  })

  it('fit their type: one person alone, no minors without parents, children with parents of a plausible age', () => {
    let minors = 0
    let tooYoung = 0
    let coupleGap = 0
    let couples = 0
    for (let h = 0; h < households.count; h++) {
      const a = home.firstPerson[h]
      if (home.type[h] === 0 && home.size[h] !== 1) throw new Error('a single household has more persons')
      if (home.type[h] !== 0 && home.size[h] < 2) throw new Error('a household of more persons has one')
      if (person.ageYears[a] < ADULT_AGE) throw new Error('the first of a household is a minor')
      for (let k = 1; k < home.size[h]; k++) {
        if (person.ageYears[a + k] >= ADULT_AGE) continue
        if (home.type[h] !== 2) throw new Error('a minor in a household without children')
        minors++
        if (person.ageYears[a] - person.ageYears[a + k] < 16) tooYoung++
      }
      if (home.type[h] === 1) {
        couples++
        coupleGap += Math.abs(person.ageYears[a] - person.ageYears[a + 1])
      }
    }
    expect(minors).toBeGreaterThan(20_000)
    expect(tooYoung / minors).toBeLessThan(0.005)
    expect(coupleGap / couples).toBeLessThan(4)
  })

  it('give work to adults below pension age only, and none to those on assistance', () => {
    const low = [0, 0]
    const all = [0, 0]
    for (let i = 0; i < people.count; i++) {
      const age = person.ageYears[i]
      if (age < ADULT_AGE || age >= 65) expect(person.job[i]).toBe(Job.OUTSIDE)
      if (age < ADULT_AGE) expect(person.helpHours[i]).toBe(0)
      else {
        const high = person.education[i] === 2 ? 1 : 0
        all[high]++
        low[high] += home.lowIncome[person.household[i]]
      }
    }
    // Position: low income goes with education.
    expect(low[0] / all[0]).toBeGreaterThan((1.5 * low[1]) / all[1])
    for (let h = 0; h < households.count; h++) if (home.assistance[h]) expect(home.lowIncome[h]).toBe(1)
  })

  it('have children with the highest education of their parents', () => {
    for (let h = 0; h < households.count; h++) {
      const a = home.firstPerson[h]
      if (home.type[h] !== 2) continue
      const adults = [0, 1].filter((k) => k < home.size[h] && person.ageYears[a + k] >= ADULT_AGE).map((k) => person.education[a + k])
      for (let k = 1; k < home.size[h]; k++) {
        if (person.ageYears[a + k] < ADULT_AGE && !adults.includes(person.education[a + k]))
          throw new Error('a child has an education that no parent has')
      }
    }
  })
})

describe('traits', () => {
  const { people } = build('zwolle')
  const n = people.count
  const moments = (column: ArrayLike<number>): [number, number] => {
    let sum = 0
    let squares = 0
    for (let i = 0; i < n; i++) {
      sum += column[i]
      squares += column[i] * column[i]
    }
    return [sum / n, Math.sqrt(squares / n - (sum / n) ** 2)]
  }

  it('have the distributions of the model document (within four standard errors)', () => {
    const columns = people.columns
    const cases: [ArrayLike<number>, number, number][] = [
      [columns.frailty, 1, Math.sqrt(Math.exp(0.49) - 1)],
      [columns.reluctance, 0.4, 0.2],
      [columns.selfManagement, 0.55, 0.15],
      [columns.trust, 0.55, 0.15],
    ]
    for (const [column, mean, sd] of cases) {
      const [m, s] = moments(column)
      // Values beyond 0–1 are cut off: that moves the mean of self-management and trust by less than 0.0005.
      expect(Math.abs(m - mean)).toBeLessThan((4 * sd) / Math.sqrt(n) + 0.0005)
      expect(Math.abs(s / sd - 1)).toBeLessThan(0.03)
    }
  })

  it('differ by background in awareness only, through position', () => {
    const { origin, awareness, trust, reluctance } = people.columns
    const mean = (column: ArrayLike<number>, group: number): [number, number] => {
      let sum = 0
      let count = 0
      for (let i = 0; i < n; i++) {
        if (origin[i] !== group) continue
        sum += column[i]
        count++
      }
      return [sum / count, count]
    }
    const [aware, others] = mean(awareness, 2)
    expect(Math.abs(aware / mean(awareness, 0)[0] - 0.85)).toBeLessThan(0.02)
    expect(Math.abs(mean(trust, 2)[0] - mean(trust, 0)[0])).toBeLessThan((4 * 0.15) / Math.sqrt(others))
    expect(Math.abs(mean(reluctance, 2)[0] - mean(reluctance, 0)[0])).toBeLessThan((4 * 0.2) / Math.sqrt(others))
  })
})
