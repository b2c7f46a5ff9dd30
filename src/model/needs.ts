/**
 * Need and coping: how much of a problem people and their helpers carry themselves (S5).
 *
 *   need     N = Σ over the asker's problems of n[stage] · φ[type] · φ[stage]        [hour/week], what a network can take over
 *   own      min(N, h_own · M · B)
 *   helped   U = informal / N            only help from others speeds recovery: own coping is in the base hazards already
 *            informal = min(N − own, what housemates, buddies and others give): care at home beyond N is watching and tending
 *   met      (own + informal) / N;  gap = max(0, N − own − informal)
 *
 * Help that is no longer needed shrinks with the need and ends with it; a buddy stays for the agreed term.
 *
 * Reads       problems, episodes.bandwidth, people.selfManagement, arrangements
 * Writes      problems.{need, met, helped, informalRate, gap}, arrangements.hours
 * Draws       none
 * Parameters  support.{needHours, networkShareByType, networkShareByStage, ownHours}
 * Left out    needs that only professionals can meet do not count here; quality of help
 * Checked by  test/model/support.test.ts
 */
import { addLoad, endHelp, HelpEnd, HelpMode } from './arrangements.ts'
import { fitHomeCare } from './home-care-hours.ts'
import type { World } from './world.ts'

/** Need a network can meet for one problem, hour/week. */
export function needOf(world: World, type: number, stage: number): number {
  const s = world.parameters.support
  return s.needHours[stage - 1] * s.networkShareByType[type] * s.networkShareByStage[stage - 1]
}

/** Recompute need, own coping and met share for everyone who copes in this household. */
export function meetNeeds(world: World, episode: number): void {
  const c = world.problems.columns
  const first = world.episodes.columns.firstProblem[episode]
  for (let q = first; q >= 0; q = c.next[q]) {
    c.need[q] = needOf(world, c.type[q], c.stage[q]) * (1 - c.provided[q])
    fitHomeCare(world, episode, c.bearer[q])
  }
  for (let q = first; q >= 0; q = c.next[q]) {
    c.gap[q] = 0
    if (isFirstOfAsker(world, first, q)) meetNeedsOf(world, episode, q)
  }
}

function isFirstOfAsker(world: World, first: number, q: number): boolean {
  const c = world.problems.columns
  for (let r = first; r !== q; r = c.next[r]) if (c.asker[r] === c.asker[q]) return false
  return true
}

function meetNeedsOf(world: World, episode: number, lead: number): void {
  const c = world.problems.columns
  const asker = c.asker[lead]
  const first = world.episodes.columns.firstProblem[episode]
  let need = 0
  for (let q = first; q >= 0; q = c.next[q]) if (c.asker[q] === asker) need += c.need[q]
  const ability = world.parameters.support.ownHours * world.people.columns.selfManagement[asker] * world.episodes.columns.bandwidth[episode]
  const own = Math.min(need, ability)
  let atHome = 0
  for (let q = first; q >= 0; q = c.next[q]) {
    if (c.asker[q] === asker && c.bearer[q] !== asker) atHome += hoursFromOthers(world, c.bearer[q], asker)
  }
  const informal = fitHelp(world, asker, need - own, atHome)
  const met = need > 0 ? Math.min(1, (own + informal) / need) : 0
  const informalShare = need > 0 ? informal / need : 0
  for (let q = first; q >= 0; q = c.next[q]) {
    if (c.asker[q] !== asker) continue
    c.met[q] = c.provided[q] + (1 - c.provided[q]) * met
    c.helped[q] = c.provided[q] + (1 - c.provided[q]) * informalShare
    c.informalRate[q] = informalShare * c.need[q]
  }
  c.gap[lead] = Math.max(0, need - own - informal)
}

/** Hours of care for a child by others than the parent who copes. */
function hoursFromOthers(world: World, child: number, asker: number): number {
  const a = world.arrangements.columns
  let hours = 0
  for (let k = world.people.columns.firstHelp[child]; k >= 0; k = a.next[k]) if (a.giver[k] !== asker) hours += a.hours[k]
  return hours
}

/**
 * Hours that count of running help, after shrinking what fits the gap to what is wanted; ends all of that when nothing is. `atHome`:
 * hours that a child gets from others at home.
 */
function fitHelp(world: World, asker: number, wanted: number, atHome: number): number {
  const a = world.arrangements.columns
  const { firstHelp } = world.people.columns
  let fixed = atHome
  let fitting = 0
  for (let k = firstHelp[asker]; k >= 0; k = a.next[k]) {
    if (a.mode[k] === HelpMode.GAP) fitting += a.hours[k]
    else fixed += a.hours[k]
  }
  const room = Math.max(0, wanted - fixed)
  if (fitting > room) {
    if (room <= 0) endGapHelp(world, asker)
    else {
      for (let k = firstHelp[asker]; k >= 0; k = a.next[k]) {
        if (a.mode[k] !== HelpMode.GAP) continue
        const less = a.hours[k] * (1 - room / fitting)
        addLoad(world, k, -less)
        a.hours[k] -= less
      }
    }
    fitting = room
  }
  return Math.max(0, Math.min(wanted, fixed + fitting))
}

/** Help that fits a gap ends because there is none. */
function endGapHelp(world: World, asker: number): void {
  const a = world.arrangements.columns
  for (let k = world.people.columns.firstHelp[asker]; k >= 0; ) {
    const following = a.next[k]
    if (a.mode[k] === HelpMode.GAP) endHelp(world, k, HelpEnd.NO_LONGER_NEEDED)
    k = following
  }
}

/** All help to a person but that of a buddy ends because it is no longer needed. */
export function endAllHelp(world: World, person: number): void {
  const a = world.arrangements.columns
  for (let k = world.people.columns.firstHelp[person]; k >= 0; ) {
    const following = a.next[k]
    if (a.mode[k] !== HelpMode.BUDDY) endHelp(world, k, HelpEnd.NO_LONGER_NEEDED)
    k = following
  }
}

/** When a problem is gone: end the help to its asker unless another problem of the same asker remains. */
export function releaseHelp(world: World, episode: number, asker: number): void {
  const c = world.problems.columns
  for (let q = world.episodes.columns.firstProblem[episode]; q >= 0; q = c.next[q]) if (c.asker[q] === asker) return
  endAllHelp(world, asker)
}
