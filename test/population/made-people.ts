/** A small made-up population for tests of the network: plain households in neighbourhoods that differ in origin. */
import { createTable } from '../../src/core/columns.ts'
import { Draws, seedKey } from '../../src/core/draws.ts'
import { HOUSEHOLDS, NEIGHBOURHOODS, PEOPLE, type Population } from '../../src/model/state.ts'

export type MadePeople = Omit<Population, 'ties' | 'tieCalendar' | 'seekCalendar' | 'network'>

/**
 * `homes[n]` households in neighbourhood n. A household depends on its neighbourhood and number only, so a longer list has the
 * shorter one as its beginning.
 */
export function makePeople(homes: readonly number[], seed = 'made people'): MadePeople {
  const total = homes.reduce((sum, x) => sum + x, 0)
  const people = createTable(PEOPLE, total * 4)
  const households = createTable(HOUSEHOLDS, total)
  const neighbourhoods = createTable(NEIGHBOURHOODS, homes.length)
  const draws = new Draws(seedKey(seed))
  const person = people.columns
  const home = households.columns
  const near = neighbourhoods.columns
  homes.forEach((count, n) => {
    near.firstPerson[n] = people.count
    near.firstHousehold[n] = households.count
    near.households[n] = count
    const base = n * (1 << 20)
    for (let h = 0; h < count; h++) {
      const luck = draws.at(900, n)
      const household = households.count++
      const u = luck.uniform(h, 0)
      const adults = u < 0.38 ? 1 : 2
      const children = u > 0.7 ? 1 + Math.floor(luck.uniform(h, 1) * 2) : 0
      home.firstPerson[household] = people.count
      home.size[household] = adults + children
      home.neighbourhood[household] = n
      const dutch = luck.uniform(h, 2) < 0.9 - 0.3 * (n % 2)
      const origin = dutch ? 0 : luck.uniform(h, 3) < 0.4 ? 1 : 2
      const parentAge = children > 0 ? 28 + luck.uniform(h, 4) * 25 : 19 + luck.uniform(h, 4) * 70
      for (let k = 0; k < adults + children; k++) {
        const i = people.count++
        person.key[i] = base + (i - near.firstPerson[n])
        person.household[i] = household
        person.ageYears[i] = k < adults ? parentAge : Math.floor(luck.uniform(h, 10 + k) * 18)
        person.sex[i] = luck.uniform(h, 20 + k) < 0.5 ? 0 : 1
        const e = luck.uniform(h, 30 + (luck.uniform(h, 40 + k) < 0.5 ? 0 : k))
        person.education[i] = e < 0.3 ? 0 : e < 0.7 ? 1 : 2
        person.origin[i] = origin
        const j = luck.uniform(h, 50 + k)
        person.job[i] = person.ageYears[i] < 18 || person.ageYears[i] > 66 ? 3 : j < 0.1 ? 0 : j < 0.25 ? 1 : j < 0.85 ? 2 : 3
      }
    }
    near.residents[n] = people.count - near.firstPerson[n]
  })
  people.live = people.count
  households.live = households.count
  neighbourhoods.count = neighbourhoods.live = homes.length
  return { people, households, neighbourhoods }
}
