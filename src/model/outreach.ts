/**
 * Outreach: the team knocks on doors without being asked (S10).
 *
 *   visits   = outreach hours / hours per visit                                     [per week and team]
 *   targets  drawn among the households of the area; one with a visible problem weighs `precision` times another
 *   reached  → the problem is noticed (detection, as in casework) → accepted: logistic(a0 + a_s stage + a_T (T − T̄) − a_σ σ − ι_outreach)
 *
 * Who has no trouble, or whose trouble is not noticed, experiences an intrusion (trust.ts).
 *
 * Ring-fenced hours are taken first; otherwise outreach only gets the hours that casework left unused the week before.
 *
 * Reads       households, episodes, capacity, levers
 * Writes      cases (queue), capacity.visitCarry, people.visited; through trust.ts people.trust
 * Draws       OUTREACH_TARGET per team, visit and try; OUTREACH_DOOR and OUTREACH_ACCEPT per household and week
 * Parameters  access.outreach…, access.accept…, access.detection…
 * Left out    visits to households that already have a case are made up by a telephone call and cost the hours all the same
 * Checked by  test/model/access.test.ts
 */
import { probability } from '../core/rates.ts'
import { headOf, heaviestProblem } from './episodes.ts'
import { acceptsUnasked, offer } from './help-seeking.ts'
import { Measure } from './measures.ts'
import { countArea, countPerson } from './record.ts'
import { outreachHours } from './staff.ts'
import { Stream } from './streams.ts'
import { Contact, intrude, Visited } from './trust.ts'
import type { World } from './world.ts'

/** Most tries to find a target of the wanted kind; then the last household drawn is visited. */
const TRIES = 8

export function reachOut(world: World): void {
  const { capacity, levers } = world
  if (levers.outreachShare === 0 || levers.formalHelp === 0) return
  const p = world.parameters.access
  for (let team = 0; team < capacity.posts.length; team++) {
    const hours = outreachHours(world, team)
    if (hours <= 0) continue
    countArea(world, Measure.outreachHours, world.households.columns.neighbourhood[capacity.firstHousehold[team]], hours)
    const wanted = hours / p.outreachHoursPerVisit + capacity.visitCarry[team]
    const visits = Math.floor(wanted)
    capacity.visitCarry[team] = wanted - visits
    for (let v = 0; v < visits; v++) visit(world, chooseHousehold(world, team, v))
  }
}

function chooseHousehold(world: World, team: number, turn: number): number {
  const { capacity, households, week } = world
  const precision = world.parameters.access.outreachPrecision
  const luck = world.draws.at(Stream.OUTREACH_TARGET, week)
  let household = 0
  for (let k = 0; k < TRIES; k++) {
    const u = luck.uniform(team, turn * TRIES + k)
    household = capacity.firstHousehold[team] + Math.floor(u * capacity.households[team])
    // Rejection sampling of the weight 1 + (precision − 1) · visibility.
    const visible = visibility(world, households.columns.episode[household])
    if (luck.second() * precision < 1 + (precision - 1) * visible) break
  }
  return household
}

function visibility(world: World, episode: number): number {
  if (episode < 0) return 0
  const p = world.parameters.access
  const c = world.problems.columns
  const q = heaviestProblem(world, episode)
  return p.visibility[c.stage[q] - 1] * p.visibilityByType[c.type[q]]
}

function visit(world: World, household: number): void {
  const { households, people } = world
  const episode = households.columns.episode[household]
  if (episode >= 0 && world.episodes.columns.case[episode] >= 0) return
  const p = world.parameters.access
  const luck = world.draws.at(Stream.OUTREACH_DOOR, world.week)
  if (luck.uniform(people.columns.key[households.columns.firstPerson[household]]) >= p.outreachReached) return
  const see = luck.second()
  const head = headOf(world, household)
  countPerson(world, Measure.visitsReached, head, 1)
  if (episode < 0) {
    countPerson(world, Measure.visitsFalse, head, 1)
    people.columns.visited[head] = Visited.WITHOUT_NEED
    intrude(world, head, Contact.OUTREACH)
    return
  }
  const c = world.problems.columns
  const stage = c.stage[heaviestProblem(world, episode)]
  // A visitor is a stranger with a broad but shallow eye: detection at starting rapport.
  const noticed = p.detection * world.parameters.care.rapportStart * p.detectionVisibility[stage - 1] * p.outreachHoursPerVisit
  if (see >= probability(noticed)) {
    // A pleasant talk at most: nothing came of it.
    intrude(world, head, Contact.OUTREACH)
    return
  }
  countPerson(world, Measure.visitsOffered, head, 1)
  offer(world, episode, acceptsUnasked(world, episode, p.acceptOutreach, Stream.OUTREACH_ACCEPT), Contact.OUTREACH)
}
