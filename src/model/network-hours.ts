/**
 * Who pays for networks: hours for respite, coordinators, volunteers’ guidance and follow-up are booked on the team of the
 * household and taken off the hours of all its posts, at most a part a week; the rest is paid in later weeks. So every
 * instrument costs casework, and two policies with the same budget cost the same.
 */
import type { World } from './world.ts'

/** Book hours on the team that serves a household. */
export function bookHours(world: World, household: number, hours: number): void {
  const { households, neighbourhoods, capacity } = world
  capacity.networkBooked[neighbourhoods.columns.team[households.columns.neighbourhood[household]]] += hours
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
