/** What must hold in every world, whatever the numbers: checked over random scenarios, every few weeks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseStatus } from '../src/model/dimensions.ts'
import { LEVER_NAMES } from '../src/model/parameters.ts'
import { postHours } from '../src/model/staff.ts'
import { isAlive } from '../src/model/ties.ts'
import type { World } from '../src/model/world.ts'
import { checksum, makeWorld, run, runTo, shippedStudy, total } from './model/worlds.ts'
import { TIE_BYTES, TIE_WORDS } from '../src/model/state.ts'

const ranges = shippedStudy().parameters.levers
/** Any lever anywhere in its range; choices take one of theirs. */
const anyLevers = fc.record(
  Object.fromEntries(
    LEVER_NAMES.map((name) => {
      const { range, choices } = ranges[name]
      const values = choices === undefined ? [] : Object.values(choices)
      const whole =
        values.length > 0 &&
        values.every((v) => Number.isInteger(v)) &&
        range[0] === Math.min(...values) &&
        range[1] === Math.max(...values)
      return [name, whole ? fc.constantFrom(...values) : fc.double({ min: range[0], max: range[1], noNaN: true })]
    }),
  ),
)
const anyWorld = fc.record({
  levers: anyLevers,
  seed: fc.integer({ min: 1, max: 1e6 }),
  spill: fc.double({ min: 0, max: 1.5, noNaN: true }),
  treatment: fc.double({ min: 0.03, max: 0.2, noNaN: true }),
})

function checkState(world: World): void {
  const { people, households, episodes, problems, arrangements, cases, workers, ties } = world
  const c = problems.columns
  const e = episodes.columns
  // Episodes and problems: each open problem stands in exactly one list, in the household of its bearer.
  const listed = new Set<number>()
  for (let k = 0; k < episodes.count; k++) {
    let count = 0
    for (let q = e.firstProblem[k]; q >= 0; q = c.next[q]) {
      expect(listed.has(q)).toBe(false)
      listed.add(q)
      count++
      expect(c.episode[q]).toBe(k)
      expect(c.stage[q]).toBeGreaterThanOrEqual(1)
      expect(c.stage[q]).toBeLessThanOrEqual(4)
      expect(c.peak[q]).toBeGreaterThanOrEqual(c.stage[q])
      expect(people.columns.household[c.bearer[q]]).toBe(e.household[k])
      expect(people.columns.household[c.asker[q]]).toBe(e.household[k])
    }
    if (count > 0) expect(households.columns.episode[e.household[k]]).toBe(k)
  }
  let open = 0
  for (let q = 0; q < problems.count; q++) if (c.stage[q] > 0) open++
  expect(open).toBe(listed.size)
  expect(open).toBe(problems.live)
  // Informal help: only along existing ties or within a household, no negative hours, load of the givers adds up.
  const given = new Map<number, number>()
  const a = arrangements.columns
  let running = 0
  for (let k = 0; k < arrangements.count; k++) {
    if (a.hours[k] === 0) continue
    running++
    expect(a.hours[k]).toBeGreaterThan(0)
    expect(a.giver[k]).not.toBe(a.receiver[k])
    const t = a.tie[k]
    if (t < 0) expect(people.columns.household[a.giver[k]]).toBe(people.columns.household[a.receiver[k]])
    else {
      expect(isAlive(ties.columns.state[t * TIE_BYTES])).toBe(true)
      expect([ties.columns.a[t * TIE_WORDS], ties.columns.b[t * TIE_WORDS]].sort()).toEqual([a.giver[k], a.receiver[k]].sort())
    }
    const weight = a.weight[k]
    given.set(a.giver[k], (given.get(a.giver[k]) ?? 0) + a.hours[k] * weight)
  }
  expect(running).toBe(arrangements.live)
  for (const [person, hours] of given) expect(Math.abs(people.columns.givenHours[person] - hours)).toBeLessThan(0.05)
  for (let i = 0; i < people.count; i++) if (!given.has(i)) expect(people.columns.givenHours[i]).toBeLessThan(0.05)
  // Cases: a coordinator from the own team, handlers among the workers, only known problems handled.
  const k = cases.columns
  for (let row = 0; row < cases.count; row++) {
    if (k.status[row] === CaseStatus.FREE) continue
    expect(e.case[k.episode[row]]).toBe(row)
    if (k.status[row] !== CaseStatus.ACTIVE) continue
    expect(k.coordinator[row]).toBeGreaterThanOrEqual(0)
    expect(workers.columns.team[k.coordinator[row]]).toBe(k.team[row])
  }
  for (const q of listed) {
    if (c.handler[q] === -1) continue
    expect(c.known[q]).toBe(1)
    if (c.handler[q] >= 0) expect(c.handler[q]).toBeLessThan(workers.count)
    if (c.treatRate[q] > 0) expect(c.formalHours[q]).toBeGreaterThan(0)
  }
  // Nobody works more than paid.
  for (let w = 0; w < workers.count; w++) expect(workers.columns.worked[w]).toBeLessThanOrEqual(postHours(world, w) + 1e-6)
  for (let type = 0; type < 5; type++) expect(world.capacity.slotsUsed[type]).toBeLessThanOrEqual(world.capacity.slots[type])
}

describe('in every world', () => {
  it('lists, help, cases and hours are in order, whatever the levers', () => {
    fc.assert(
      fc.property(anyWorld, ({ levers, seed, spill, treatment }) => {
        const world = makeWorld({
          levers,
          seed,
          scale: 0.03,
          years: 2,
          burnInYears: 0,
          change: { problems: { spilloverScale: spill }, care: { treatment } },
        })
        for (let look = 0; look < 8; look++) {
          run(world, 13)
          checkState(world)
        }
      }),
      { numRuns: 8, seed: 20150101 },
    )
  })

  it('a stage never changes by more than one a week', () => {
    const world = makeWorld({ scale: 0.05, burnInYears: 0 })
    let before = new Map<string, number>()
    for (let week = 0; week < 60; week++) {
      run(world, 1)
      const now = new Map<string, number>()
      const c = world.problems.columns
      for (let q = 0; q < world.problems.count; q++)
        if (c.stage[q] > 0) now.set(`${c.bearer[q]} ${c.type[q]} ${c.onsetWeek[q]}`, c.stage[q])
      for (const [id, stage] of now) expect(Math.abs(stage - (before.get(id) ?? stage))).toBeLessThanOrEqual(1)
      for (const [id, stage] of before) if (!now.has(id)) expect(stage).toBe(1)
      before = now
    }
  })

  it('every resolved problem has one mode: the modes add up', () => {
    const world = runTo({ years: 4, scale: 0.1 })
    const { curves } = world.recorder
    const { strata, causes, steps, events, censored } = curves[0]
    const ended = (stratum: number): number => {
      let n = 0
      for (let cause = 0; cause < causes; cause++) for (let s = 0; s < steps; s++) n += events[(stratum * causes + cause) * steps + s]
      return n
    }
    const left = (stratum: number): number => censored.subarray(stratum * steps, (stratum + 1) * steps).reduce((x, y) => x + y, 0)
    let byType = 0
    for (let type = 1; type < strata; type++) byType += ended(type) + left(type)
    expect(byType).toBe(ended(0) + left(0))
    // All onsets after the reform are in the curve, ended or open.
    expect(ended(0) + left(0)).toBe(total(world, 'newProblems'))
  })

  it('hours given are hours received', () => {
    const world = makeWorld({ scale: 0.05, burnInYears: 0 })
    run(world, 40)
    const { givenTotal, receivedTotal } = world.people.columns
    const sum = (column: Float32Array): number => column.reduce((x, y) => x + y, 0)
    expect(sum(givenTotal)).toBeGreaterThan(0)
    expect(sum(givenTotal)).toBeCloseTo(sum(receivedTotal), 0)
  })

  it('two designs at the same budget cost the same, to the cent', () => {
    const euro = (levers: object): number => {
      const world = runTo({ levers, years: 1, scale: 0.05 })
      return total(world, 'euroTeam') + total(world, 'euroSpecialist') + total(world, 'euroLocations')
    }
    const base = euro({})
    for (const levers of [{ breadth: 1 }, { teamShare: 0.6 }, { walkIn: 1 }, { jointPlan: 1, networkMeeting: 1 }])
      expect(euro(levers)).toBeCloseTo(base, 2)
    expect(euro({ budgetCut: 0.2 })).toBeCloseTo(0.8 * base, 2)
  })

  it('the same world twice has the same bits; another seed has others', () => {
    const once = checksum(runTo({ years: 1, scale: 0.05 }))
    expect(checksum(runTo({ years: 1, scale: 0.05 }))).toBe(once)
    expect(checksum(runTo({ years: 1, scale: 0.05, seed: 'other' }))).not.toBe(once)
  })

  it('extremes: without onsets nobody has a problem; with sure treatment nobody keeps one', () => {
    const none = runTo({ years: 1, scale: 0.05, change: { problems: { onsetPerYear: 0, initialPrevalence: 0 } } })
    expect(none.problems.live).toBe(0)
    const sure = makeWorld({
      scale: 0.05,
      burnInYears: 0,
      change: { problems: { improvePerWeek: 50, worsenPerWeek: 0, onsetPerYear: 0.0001 } },
    })
    run(sure, 30)
    expect(sure.problems.live).toBeLessThanOrEqual(1)
    const stuck = makeWorld({
      scale: 0.05,
      burnInYears: 0,
      levers: { formalHelp: 0 },
      change: { problems: { improvePerWeek: 0, worsenPerWeek: 50, onsetPerYear: 0.0001, relapseExtra: 0 } },
    })
    run(stuck, 10)
    const c = stuck.problems.columns
    expect(stuck.problems.live).toBeGreaterThan(20)
    for (let q = 0; q < stuck.problems.count; q++) if (c.stage[q] > 0) expect(c.stage[q]).toBe(4)
  })

  it('a budget of nothing still runs', () => {
    const world = runTo({ years: 1, scale: 0.02, levers: { formalHelp: 0 } })
    expect(total(world, 'contactHours')).toBe(0)
    expect(total(world, 'teamStarted')).toBe(0)
  })
})
