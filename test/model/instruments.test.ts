import { describe, expect, it } from 'vitest'
import { HelpMode } from '../../src/model/arrangements.ts'
import { Tie } from '../../src/model/dimensions.ts'
import type { World } from '../../src/model/world.ts'
import { makeWorld, run, runTo, total } from './worlds.ts'
import { TIE_BYTES } from '../../src/model/state.ts'

describe('network instruments', () => {
  it('a conference is offered, refused, planned and held by ever fewer, with at least three from outside', () => {
    const world = runTo({ scale: 0.4, years: 3, levers: { conference: 0.3 } })
    const offered = total(world, 'conferenceOffered')
    const willing = total(world, 'conferenceWilling')
    const held = total(world, 'conferenceHeld')
    expect(offered).toBeGreaterThan(willing)
    expect(willing).toBeGreaterThan(held)
    expect(held).toBeGreaterThan(3)
    expect(total(world, 'conferenceAttendants') / held).toBeGreaterThanOrEqual(3)
    const reviewed = total(world, 'plansReviewed')
    expect(total(world, 'plansFull') + total(world, 'plansPart')).toBeLessThanOrEqual(reviewed)
  })

  it('a conference costs the team hours; nothing offered costs nothing', () => {
    expect(total(runTo({ scale: 0.2, years: 2, levers: { conference: 0.3 } }), 'networkHours')).toBeGreaterThan(0)
    expect(total(runTo({ scale: 0.2, years: 2 }), 'networkHours')).toBe(0)
  })

  it('reluctance makes people refuse', () => {
    const share = (agreeReluctance: number): number => {
      const world = runTo({ scale: 0.3, years: 2, levers: { conference: 0.3 }, change: { conference: { agreeReluctance } } })
      return total(world, 'conferenceWilling') / total(world, 'conferenceOffered')
    }
    expect(share(0)).toBeGreaterThan(share(6))
  })

  it('without relatives to be found a conference draws fewer people', () => {
    const attendants = (widenTries: number): number => {
      const world = runTo({ scale: 0.4, years: 3, levers: { conference: 0.3 }, change: { conference: { widenTries } } })
      return total(world, 'conferenceAttendants') / total(world, 'conferenceHeld')
    }
    expect(attendants(12)).toBeGreaterThan(attendants(0))
  })

  it('attendants who say nothing let nothing come to light', () => {
    const noticed = (talk: number): number =>
      total(runTo({ scale: 0.4, years: 3, levers: { conference: 0.3 }, change: { conference: { talk } } }), 'conferenceNoticed')
    expect(noticed(0)).toBe(0)
    expect(noticed(0.3)).toBeGreaterThan(0)
  })

  it('a buddy is a volunteer from the neighbourhood, for a term, out of a pool that ends', () => {
    const world = makeWorld({ scale: 0.4, burnInYears: 0, levers: { buddy: 1 } })
    run(world, 100)
    const a = world.arrangements.columns
    const { neighbourhood } = world.households.columns
    const { household } = world.people.columns
    const busy = new Float64Array(world.neighbourhoods.count)
    for (let k = 0; k < world.arrangements.count; k++) {
      if (a.hours[k] === 0 || a.mode[k] !== HelpMode.BUDDY) continue
      expect(world.ties.columns.kind[a.tie[k] * TIE_BYTES]).toBe(Tie.VOLUNTEER)
      const home = neighbourhood[household[a.giver[k]]]
      expect(home).toBe(neighbourhood[household[a.receiver[k]]])
      expect(a.untilWeek[k] - a.startWeek[k]).toBeGreaterThanOrEqual(world.parameters.buddy.weeksLeast)
      // Help is looked at every eight weeks: so long it may outlast its term.
      expect(a.untilWeek[k]).toBeGreaterThan(world.week - 9)
      busy[home]++
    }
    expect(Math.max(...busy)).toBeGreaterThan(0)
    for (let n = 0; n < busy.length; n++) {
      expect(world.neighbourhoods.columns.buddies[n]).toBe(busy[n])
      const pool = Math.round(world.neighbourhoods.columns.residents[n] * world.parameters.buddy.poolShare)
      expect(busy[n]).toBeLessThanOrEqual(pool)
    }
    const none = runTo({ scale: 0.2, years: 2, levers: { buddy: 1 }, change: { buddy: { poolShare: 0 } } })
    expect(total(none, 'buddyWanted')).toBeGreaterThan(0)
    expect(total(none, 'buddyStarted')).toBe(0)
  })

  it('offers go to thin or rich circles only, when the policy says so', () => {
    const offers = (activationTarget: number): number =>
      total(runTo({ scale: 0.3, years: 2, levers: { conference: 0.3, activationTarget } }), 'conferenceOffered')
    const [all, thin, rich] = [offers(0), offers(1), offers(2)]
    expect(thin).toBeLessThan(all)
    expect(rich).toBeLessThan(all)
    expect(thin + rich).toBeGreaterThan(0)
  })

  it('nobody is persuaded to what he chooses himself: fewer say yes, and more of them go through with it', () => {
    const chosen = runTo({ scale: 0.4, years: 4, levers: { conference: 1, clientChooses: 1 } })
    const proposed = runTo({ scale: 0.4, years: 4, levers: { conference: 1 } })
    const willing = (world: World): number => total(world, 'conferenceWilling') / total(world, 'conferenceOffered')
    const held = (world: World): number => total(world, 'conferenceHeld') / total(world, 'conferenceWilling')
    expect(willing(chosen)).toBeLessThan(willing(proposed))
    expect(held(chosen)).toBeGreaterThan(held(proposed))
  })

  it('without persuasion it makes no difference who chooses', () => {
    const change = { instruments: { persuasion: 0 } }
    const [chosen, proposed] = [1, 0].map((clientChooses) =>
      runTo({ scale: 0.2, years: 2, levers: { conference: 1, clientChooses }, change }),
    )
    for (const measure of ['conferenceWilling', 'conferenceHeld'] as const) expect(total(chosen, measure)).toBe(total(proposed, measure))
  })

  it('keeping in touch costs hours and keeps pledged ties closer', () => {
    const levers = { networkMeeting: 1 }
    const alone = runTo({ scale: 0.4, years: 3, levers })
    const followed = runTo({ scale: 0.4, years: 3, levers: { ...levers, followUpHours: 1, followUpMonths: 24 } })
    expect(total(alone, 'networkHours')).toBe(0)
    expect(total(followed, 'networkHours')).toBeGreaterThan(0)
    expect(total(followed, 'activatedStarted')).toBeGreaterThan(total(alone, 'activatedStarted'))
  })
})
