/**
 * A neighbourhood seen every few weeks: the heaviest problem of each resident, where help stands, who helps whom. For a moving picture.
 * Looking changes nothing. The residents are those of the first households of the neighbourhood, as many as there is room for.
 */
import { CaseStatus, Handler } from '../model/dimensions.ts'
import type { World } from '../model/world.ts'
import { Help } from './lives.ts'

export interface NeighbourhoodFilm {
  readonly neighbourhood: number
  /** Weeks between two looks, and number of looks. */
  readonly every: number
  readonly looks: number
  /** Household of each resident, counted from the first that is shown. */
  readonly home: Uint16Array
  readonly child: Uint8Array
  /** Look · residents + resident: heaviest stage of a problem that one has or carries; 0 none. */
  readonly stage: Uint8Array
  /** 1: overloaded as a helper. */
  readonly overloaded: Uint8Array
  /** Look · homes + home: state of `Help`. */
  readonly care: Uint8Array
  /** Triples look, helper, helped (residents that are shown); help within a home and from elsewhere is left out. */
  readonly help: Uint16Array
  /** For each look: cases of the team that serves here, households waiting for it, in the whole area of the team. */
  readonly cases: Uint16Array
  readonly queue: Uint16Array
}

interface Making extends Omit<NeighbourhoodFilm, 'help'> {
  readonly help: number[]
  readonly first: number
  readonly residents: number
  readonly firstHome: number
  readonly homes: number
  readonly team: number
}

export function beginFilm(world: World, neighbourhood: number, every: number, looks: number, most: number): Making {
  const n = world.neighbourhoods.columns
  const { firstPerson, size } = world.households.columns
  const firstHome = n.firstHousehold[neighbourhood]
  const home: number[] = []
  const child: number[] = []
  let homes = 0
  while (homes < n.households[neighbourhood] && home.length + size[firstHome + homes] <= most) {
    const first = firstPerson[firstHome + homes]
    for (let i = first; i < first + size[firstHome + homes]; i++) {
      home.push(homes)
      child.push(world.people.columns.ageYears[i] < ADULT ? 1 : 0)
    }
    homes++
  }
  return {
    neighbourhood,
    every,
    looks,
    home: Uint16Array.from(home),
    child: Uint8Array.from(child),
    stage: new Uint8Array(looks * home.length),
    overloaded: new Uint8Array(looks * home.length),
    care: new Uint8Array(looks * homes),
    help: [],
    cases: new Uint16Array(looks),
    queue: new Uint16Array(looks),
    first: n.firstPerson[neighbourhood],
    residents: home.length,
    firstHome,
    homes,
    team: n.team[neighbourhood],
  }
}
const ADULT = 18

/** Look now; to be called in weeks that are due. */
export function lookAtNeighbourhood(world: World, film: Making, look: number): void {
  const { first, residents, firstHome, homes } = film
  const { strain, firstHelp, household } = world.people.columns
  const { episode } = world.households.columns
  const { overloaded } = world.parameters.support
  const c = world.problems.columns
  const a = world.arrangements.columns
  const { status, team } = world.cases.columns
  for (let r = 0; r < residents; r++) {
    const i = first + r
    if (strain[i] > overloaded) film.overloaded[look * residents + r] = 1
    for (let h = firstHelp[i]; h >= 0; h = a.next[h]) {
      const helper = a.giver[h] - first
      if (helper >= 0 && helper < residents && household[a.giver[h]] !== household[i]) film.help.push(look, helper, r)
    }
  }
  for (let h = 0; h < homes; h++) {
    const e = episode[firstHome + h]
    if (e < 0) continue
    let care: number = Help.NONE
    for (let q = world.episodes.columns.firstProblem[e]; q >= 0; q = c.next[q]) {
      const at = look * residents + c.bearer[q] - first
      film.stage[at] = Math.max(film.stage[at], c.stage[q])
      if (c.handler[q] === Handler.SPECIALIST) care = Help.SPECIALIST
      else if (c.handler[q] === Handler.WAITING && care !== Help.SPECIALIST) care = Help.WAITING_SPECIALIST
    }
    const row = world.episodes.columns.case[e]
    if (care === Help.NONE && row >= 0) care = status[row] === CaseStatus.ACTIVE ? Help.TEAM : Help.WAITING_TEAM
    film.care[look * homes + h] = care
  }
  for (let row = 0; row < world.cases.count; row++) {
    if (team[row] !== film.team || status[row] === CaseStatus.FREE) continue
    if (status[row] === CaseStatus.ACTIVE) film.cases[look]++
    else film.queue[look]++
  }
}

export function endFilm({
  neighbourhood,
  every,
  looks,
  home,
  child,
  stage,
  overloaded,
  care,
  help,
  cases,
  queue,
}: Making): NeighbourhoodFilm {
  return { neighbourhood, every, looks, home, child, stage, overloaded, care, help: Uint16Array.from(help), cases, queue }
}
