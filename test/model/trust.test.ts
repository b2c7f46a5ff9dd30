import { describe, expect, it } from 'vitest'
import { askConsent, isShared } from '../../src/model/consent.ts'
import { joinQueue } from '../../src/model/queue.ts'
import { Contact, disappoint, heardOfHelp, intrude, moveTrust, Occasion, returnTrust, tellOthers } from '../../src/model/trust.ts'
import { makeWorld, run, runTo, total } from './worlds.ts'
import { TIE_WORDS } from '../../src/model/state.ts'

/** Somebody with ties. */
function knownPerson(world: ReturnType<typeof makeWorld>): number {
  const { degree } = world.people.columns
  let i = 0
  while (degree[i] < 3) i++
  return i
}

describe('trust', () => {
  it('stays between 0 and 1, whatever happens', () => {
    const world = makeWorld({ burnInYears: 0 })
    moveTrust(world, 3, 5)
    expect(world.people.columns.trust[3]).toBe(1)
    moveTrust(world, 3, -9)
    expect(world.people.columns.trust[3]).toBe(0)
  })

  it('a big change is told to ties, a small one is not, and nobody else changes', () => {
    const world = makeWorld({ burnInYears: 0, change: { trust: { echoFrom: 0.02, echoShare: 0.1 } } })
    const i = knownPerson(world)
    const { trust, degree } = world.people.columns
    const changed = (amount: number): number => {
      const before = trust.slice()
      moveTrust(world, i, amount)
      return trust.filter((t, j) => t !== before[j]).length
    }
    trust.fill(0.5)
    expect(changed(-0.01)).toBe(1)
    expect(changed(-0.05)).toBe(1 + degree[i])
  })

  it('returns to its own level by the share of a year, once a year', () => {
    const world = makeWorld({ burnInYears: 0, change: { trust: { returnPerYear: 0.25 } } })
    const { trust, trustBase } = world.people.columns
    trustBase.fill(0.6)
    trust.fill(0.2)
    for (world.week = 0; world.week < 52; world.week++) returnTrust(world)
    for (const t of trust.subarray(0, world.people.count)) expect(t).toBeCloseTo(0.3, 5)
  })

  it('a report without need hurts more than a visit; both are logged', () => {
    const world = makeWorld({ burnInYears: 0, change: { trust: { complaintBase: 0 } } })
    const { trust, intrusions, intrusionWeek } = world.people.columns
    trust.fill(0.5)
    intrude(world, 0, Contact.OUTREACH)
    intrude(world, 900, Contact.REPORT)
    expect(0.5 - trust[0]).toBeCloseTo(0.01, 5)
    expect(0.5 - trust[900]).toBeCloseTo(0.03, 5)
    expect([intrusions[0], intrusions[900], intrusionWeek[0]]).toEqual([1, 1, world.week])
  })

  it('a handled complaint gives half of the loss back and makes the team more tactful', () => {
    const world = makeWorld({ burnInYears: 0, levers: { complaintsDesk: 1 }, change: { trust: { complaintDesk: 1, echoShare: 0 } } })
    world.people.columns.trust[5] = 0.5
    disappoint(world, 5, 0.04, Occasion.WORSENED)
    expect(world.people.columns.trust[5]).toBeCloseTo(0.48, 5)
    expect(Math.min(...world.capacity.tact)).toBeCloseTo(0.99, 6)
  })

  it('a good story is remembered for a while', () => {
    const world = makeWorld({ burnInYears: 0, change: { trust: { tellWeeks: 10 } } })
    const i = knownPerson(world)
    const t = world.network.slots[world.people.columns.firstSlot[i]]
    const other = world.ties.columns.a[t * TIE_WORDS] + world.ties.columns.b[t * TIE_WORDS] - i
    expect(heardOfHelp(world, other)).toBe(false)
    tellOthers(world, i)
    expect(heardOfHelp(world, other)).toBe(true)
    world.week += 11
    expect(heardOfHelp(world, other)).toBe(false)
  })

  it('a desk raises complaints and does not raise intrusion', () => {
    const outcome = (complaintsDesk: number): [number, number] => {
      const world = runTo({ scale: 0.4, years: 4, levers: { complaintsDesk, outreachShare: 0.3, outreachRingFenced: 1, reporting: 3 } })
      return [total(world, 'complaints'), total(world, 'intrusions')]
    }
    const [fewer, harm] = outcome(0)
    const [more, less] = outcome(1)
    expect(more).toBeGreaterThan(fewer * 2)
    expect(less).toBeLessThan(harm * 1.1)
  })

  it('unasked visits lower the trust of those without need, and raise it in those who take the help up', () => {
    const world = runTo({
      scale: 0.4,
      years: 4,
      levers: { outreachShare: 0.3, outreachRingFenced: 1 },
      change: { access: { acceptBase: 9 } },
    })
    expect(total(world, 'trustVisitedNot')).toBeLessThan(0)
    expect(total(world, 'trustVisitedNeed')).toBeGreaterThan(0)
  })

  it('better aimed visits reach fewer households without problems', () => {
    const share = (outreachPrecision: number): number => {
      const levers = { outreachShare: 0.3, outreachRingFenced: 1, reporting: 0 }
      const world = runTo({ scale: 0.3, years: 2, levers, change: { access: { outreachPrecision } } })
      return total(world, 'visitsFalse') / total(world, 'visitsReached')
    }
    expect(share(20)).toBeLessThan(share(1))
  })
})

describe('consent', () => {
  it('is asked under the rule, follows trust, and decides what is shared', () => {
    const shares = (consentRule: number, trust: number): number => {
      const world = makeWorld({ scale: 0.3, burnInYears: 0, levers: { consentRule, jointPlan: 1 } })
      world.people.columns.trust.fill(trust)
      let asked = 0
      let yes = 0
      for (let k = 0; k < world.episodes.count; k++) {
        if (world.episodes.columns.firstProblem[k] < 0) continue
        joinQueue(world, k, 0)
        const row = world.episodes.columns.case[k]
        askConsent(world, row, world.problems.columns.asker[world.episodes.columns.firstProblem[k]])
        asked++
        if (isShared(world, row)) yes++
      }
      return yes / asked
    }
    expect(shares(0, 0.1)).toBe(1)
    // logistic(−1 + 4 · .5) = .731
    expect(shares(1, 0.5)).toBeGreaterThan(0.66)
    expect(shares(1, 0.5)).toBeLessThan(0.8)
    expect(shares(1, 0.1)).toBeLessThan(shares(1, 0.5))
  })

  it('nothing is shared without a joint plan', () => {
    const world = makeWorld({ scale: 0.2, burnInYears: 0 })
    run(world, 40)
    for (let row = 0; row < world.cases.count; row++) expect(isShared(world, row)).toBe(false)
  })
})

describe('the end of a case', () => {
  it('a time limit closes cases before they are quiet', () => {
    const timedOut = (timeLimitWeeks: number): number => total(runTo({ scale: 0.3, years: 2, levers: { timeLimitWeeks } }), 'casesTimedOut')
    expect(timedOut(0)).toBe(0)
    expect(timedOut(13)).toBeGreaterThan(timedOut(52))
  })

  it('who trusts less stops sooner', () => {
    const stopped = (trust: number): number => {
      const world = makeWorld({ scale: 0.4, burnInYears: 0, change: { trust: { refuseTrust: 4, refusePerWeek: 0.005, returnPerYear: 0 } } })
      world.people.columns.trust.fill(trust)
      run(world, 100)
      return total(world, 'casesRefused') / total(world, 'teamStarted')
    }
    expect(stopped(0.2)).toBeGreaterThan(2 * stopped(0.8))
  })
})
