/** Minimally different worlds: one thing is changed, and only what is connected to it may change. */
import { describe, expect, it } from 'vitest'
import { copyCalendar, createCalendar, enterWeek } from '../src/core/calendar.ts'
import { copyTable, createTable, type Table, type TableSpec } from '../src/core/columns.ts'
import { seedKey } from '../src/core/draws.ts'
import { runWeeks } from '../src/engine/run.ts'
import { SCHEDULE } from '../src/model/schedule.ts'
import { type Population, TIE_WORDS } from '../src/model/state.ts'
import { OTHER } from '../src/model/ties.ts'
import type { World } from '../src/model/world.ts'
import { KEY_BITS } from '../src/population/build.ts'
import { buildPopulation, worldOf } from '../src/simulate.ts'
import { leversAt } from '../src/scenario/levers.ts'
import { parametersWith, shippedStudy } from './model/worlds.ts'
import { rowsOfWeek } from './core/week-rows.ts'

const key = seedKey('worlds')
const parameters = parametersWith()
const study = shippedStudy()
const baseline = study.policies.find((p) => p.name === 'fragmented-2014')!

function worldAround(population: Population): World {
  return worldOf(population, 0.2, parameters, (years) => leversAt(baseline, years), key, 0, 52)
}

/** The same population with one more single adult, who knows nobody, at the end of a neighbourhood. */
function withOneMore(population: Population, neighbourhood: number): Population {
  const { people, households, neighbourhoods, ties, network } = population
  const near = neighbourhoods.columns
  const newPerson = near.firstPerson[neighbourhood] + near.residents[neighbourhood]
  const newHousehold = near.firstHousehold[neighbourhood] + near.households[neighbourhood]
  const moved = (row: number, from: number): number => (row >= from ? row + 1 : row)
  const insert = <S extends TableSpec>(table: Table<S>, at: number): Table<S> => {
    const longer = createTable(table.spec, table.count + 1)
    longer.count = longer.live = table.count + 1
    for (const name in table.spec) {
      const old = table.columns[name]
      longer.columns[name].set(old.subarray(0, at) as never)
      longer.columns[name].set(old.subarray(at, table.count) as never, at + 1)
    }
    return longer
  }
  // The newcomer takes no ties: bit 12 of the profile.
  const at = (i: number): number => (i === newPerson ? 1 << 12 : network.profile[i < newPerson ? i : i - 1])
  const profile = Uint16Array.from({ length: people.count + 1 }, (_, i) => at(i))
  const more = {
    people: insert(people, newPerson),
    households: insert(households, newHousehold),
    neighbourhoods: copyTable(neighbourhoods),
    ties: copyTable(ties),
    tieCalendar: copyCalendar(population.tieCalendar),
    seekCalendar: createCalendar(population.seekCalendar.last.length, people.count),
    network: {
      ...network,
      seeking: Uint8Array.from({ length: people.count + 1 }, (_, i) => (i === newPerson ? 0 : network.seeking[i < newPerson ? i : i - 1])),
      due: [...network.due],
      profile,
      circles: network.circles.map((word) => (word & ~OTHER) | moved(word & OTHER, newPerson)),
    } as typeof network,
  }
  for (let week = 0; week < population.seekCalendar.last.length; week++) {
    for (const i of rowsOfWeek(population.seekCalendar, week).reverse()) enterWeek(more.seekCalendar, week, moved(i, newPerson))
  }
  const p = more.people.columns
  for (let i = 0; i < more.people.count; i++) p.household[i] = i === newPerson ? newHousehold : moved(p.household[i], newHousehold)
  const h = more.households.columns
  for (let k = 0; k < more.households.count; k++) if (k !== newHousehold) h.firstPerson[k] = moved(h.firstPerson[k], newPerson)
  const t = more.ties.columns
  for (let k = 0; k < ties.count; k++) {
    t.a[k * TIE_WORDS] = moved(t.a[k * TIE_WORDS], newPerson)
    t.b[k * TIE_WORDS] = moved(t.b[k * TIE_WORDS], newPerson)
  }
  p.key[newPerson] = (neighbourhood << KEY_BITS) + near.residents[neighbourhood]
  p.ageYears[newPerson] = 50
  p.firstHelp[newPerson] = -1
  p.targetTies[newPerson] = p.degree[newPerson] = 0
  p.frailty[newPerson] = 1
  p.helpHours[newPerson] = 4
  h.firstPerson[newHousehold] = newPerson
  h.size[newHousehold] = 1
  h.neighbourhood[newHousehold] = neighbourhood
  h.episode[newHousehold] = -1
  const m = more.neighbourhoods.columns
  m.households[neighbourhood]++
  m.residents[neighbourhood]++
  for (let n = neighbourhood + 1; n < neighbourhoods.count; n++) {
    m.firstHousehold[n]++
    m.firstPerson[n]++
  }
  return more as unknown as Population
}

/** What can be said about everybody, by stable key. */
function lives(world: World, without = -1): Map<number, string> {
  const { people, problems, ties } = world
  const p = people.columns
  const c = problems.columns
  const known = new Map<number, string[]>()
  for (let q = 0; q < problems.count; q++) {
    if (c.stage[q] === 0) continue
    const line = [c.type[q], c.stage[q], c.onsetWeek[q], c.improveLeft[q], c.worsenLeft[q], c.improveRate[q], c.known[q], c.met[q]].join(
      ' ',
    )
    known.set(p.key[c.bearer[q]], [...(known.get(p.key[c.bearer[q]]) ?? []), line])
  }
  const result = new Map<number, string>()
  for (let i = 0; i < people.count; i++) {
    if (p.key[i] === without) continue
    const circle: number[] = []
    for (const t of world.network.slots.subarray(p.firstSlot[i], p.firstSlot[i] + p.degree[i])) {
      circle.push(p.key[ties.columns.a[t * TIE_WORDS] === i ? ties.columns.b[t * TIE_WORDS] : ties.columns.a[t * TIE_WORDS]])
    }
    result.set(
      p.key[i],
      [p.strain[i], p.givenHours[i], p.degree[i], circle.sort((x, y) => x - y), (known.get(p.key[i]) ?? []).sort()].join('|'),
    )
  }
  return result
}

describe('one more household', () => {
  const population = (): Population => buildPopulation(study.municipalities[0].municipality, 0.2, parameters, key)

  it.each([0, 3])('in neighbourhood %i: nobody unconnected changes in the first week', (neighbourhood) => {
    const before = population()
    const extra = withOneMore(before, neighbourhood)
    const newcomer = (neighbourhood << KEY_BITS) + before.neighbourhoods.columns.residents[neighbourhood]
    const plain = worldAround(population())
    const more = worldAround(extra)
    expect(more.people.count).toBe(plain.people.count + 1)
    runWeeks(plain, SCHEDULE, 0, 1)
    runWeeks(more, SCHEDULE, 0, 1)
    const here = lives(plain)
    const there = lives(more, newcomer)
    expect(there.size).toBe(here.size)
    const changed = [...here].filter(([id, life]) => there.get(id) !== life)
    expect(changed).toEqual([])
  })

  it('another seed changes almost everybody: the comparison above can fail', () => {
    const plain = worldAround(population())
    const other = worldOf(population(), 0.2, parameters, (years) => leversAt(baseline, years), seedKey('other'), 0, 52)
    runWeeks(plain, SCHEDULE, 0, 26)
    runWeeks(other, SCHEDULE, 0, 26)
    const there = lives(other)
    expect([...lives(plain)].filter(([id, life]) => there.get(id) !== life).length).toBeGreaterThan(500)
  })
})
