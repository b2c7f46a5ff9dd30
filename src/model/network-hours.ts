/**
 * Who pays for networks: hours for respite, coordinators, volunteers’ guidance and follow-up are booked on the team of the
 * household and taken off the hours of all its posts, at most a part a week; the rest is paid in later
 * weeks, and when too much is waiting nothing new is offered. So every
 * instrument costs casework, and two policies with the same budget cost the same.
 */
import type { World } from './world.ts'

/** Book hours on the team that serves a household. */
export function bookHours(world: World, household: number, hours: number): void {
  const { households, neighbourhoods, capacity } = world
  capacity.networkBooked[neighbourhoods.columns.team[households.columns.neighbourhood[household]]] += hours
}

/** Whether the team of a household can still take on hours for networks: not when too many are waiting to be paid. */
export function hasHoursFor(world: World, household: number): boolean {
  const { households, neighbourhoods, capacity, parameters } = world
  const { hoursMost, backlogMost } = parameters.instruments
  const t = neighbourhoods.columns.team[households.columns.neighbourhood[household]]
  return capacity.networkBooked[t] < capacity.fte[t] * parameters.care.hoursPerWeek * hoursMost * backlogMost
}

/** Settle this week’s part of the booked hours; leaves in `networkPart` the share of a team’s hours that it takes. */
export function payNetworkHours(world: World): void {
  const { capacity, parameters } = world
  const { networkBooked, networkPart, fte } = capacity
  for (let t = 0; t < networkBooked.length; t++) {
    networkPart[t] = 0
    if (networkBooked[t] === 0 || fte[t] === 0) continue
    const hours = fte[t] * parameters.care.hoursPerWeek
    const paid = Math.min(networkBooked[t], hours * parameters.instruments.hoursMost)
    networkBooked[t] -= paid
    networkPart[t] = paid / hours
  }
}
