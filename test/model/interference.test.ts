import { describe, expect, it } from 'vitest'
import { doCasework } from '../../src/model/casework.ts'
import { CaseStatus, Handler, Problem } from '../../src/model/dimensions.ts'
import { clash } from '../../src/model/interference.ts'
import { refreshEpisode } from '../../src/model/refresh.ts'
import type { World } from '../../src/model/world.ts'
import { makeWorld, run, total } from './worlds.ts'

/** Cases with a money and a mental problem of one household, which are linked; rows of the case and of the two problems. */
function linkedCases(world: World): { row: number; money: number; mental: number }[] {
  const c = world.problems.columns
  const k = world.cases.columns
  const found = []
  for (let row = 0; row < world.cases.count; row++) {
    if (k.status[row] !== CaseStatus.ACTIVE) continue
    let money = -1
    let mental = -1
    for (let q = world.episodes.columns.firstProblem[k.episode[row]]; q >= 0; q = c.next[q]) {
      c.handler[q] = Handler.WAITING
      if (c.type[q] === Problem.MONEY) money = q
      if (c.type[q] === Problem.MENTAL) mental = q
    }
    if (money >= 0 && mental >= 0) found.push({ row, money, mental })
  }
  return found
}

/** Share of such cases that come to a conflict in a week when a conflict is as good as certain and these two have those handlers. */
function shareInConflict(handlers: (coordinator: number, colleague: number) => readonly [number, number]): number {
  const world = makeWorld({ scale: 0.3, burnInYears: 0, change: { care: { interference: 100 } } })
  run(world, 60)
  const c = world.problems.columns
  const k = world.cases.columns
  const cases = linkedCases(world)
  expect(cases.length).toBeGreaterThan(10)
  for (const { row, money, mental } of cases) {
    const coordinator = k.coordinator[row]
    const first = world.capacity.firstWorker[k.team[row]]
    const [one, other] = handlers(coordinator, coordinator === first ? first + 1 : first)
    c.handler[money] = one
    c.handler[mental] = other
    refreshEpisode(world, k.episode[row])
  }
  const before = total(world, 'conflicts')
  doCasework(world)
  return (total(world, 'conflicts') - before) / cases.length
}

describe('interference', () => {
  it('comes of different hands: two workers, a worker and a specialist, specialists of two types', () => {
    expect(shareInConflict((w, v) => [w, v])).toBe(1)
    expect(shareInConflict((w) => [w, Handler.SPECIALIST])).toBe(1)
    expect(shareInConflict(() => [Handler.SPECIALIST, Handler.SPECIALIST])).toBe(1)
  })

  it('does not come of one pair of hands, nor where nobody works', () => {
    expect(shareInConflict((w) => [w, w])).toBe(0)
    expect(shareInConflict((w) => [w, Handler.WAITING])).toBe(0)
  })

  it('pauses the heavier of the two for the given weeks', () => {
    const world = makeWorld({ scale: 0.3, burnInYears: 0, change: { care: { interference: 100, interferenceWeeks: 3 } } })
    run(world, 60)
    const c = world.problems.columns
    const [{ row, money, mental }] = linkedCases(world)
    c.handler[money] = world.cases.columns.coordinator[row]
    c.handler[mental] = Handler.SPECIALIST
    c.stage[money] = 2
    c.stage[mental] = 3
    c.pausedUntil[money] = c.pausedUntil[mental] = -1
    expect(clash(world, row)).toBe(true)
    expect([c.pausedUntil[money], c.pausedUntil[mental]]).toEqual([-1, world.week + 4])
  })
})
