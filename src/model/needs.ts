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
import { isFirst, laid, layOut } from './laid-out.ts'
import type { World } from './world.ts'

/** Need a network can meet for one problem, hour/week. */
export function needOf(world: World, type: number, stage: number): number {
  const s = world.parameters.support
  return s.needHours[stage - 1] * s.networkShareByType[type] * s.networkShareByStage[stage - 1]
}

/** Recompute need, own coping and met share for everyone who copes in this household; its problems are laid out, `count` in all. */
export function meetNeeds(world: World, episode: number, count = layOut(world, episode)): void {
  const { row, type, stage, bearer, asker, provided } = laid
  const need = needs
  const c = world.problems.columns
  const { firstHelp } = world.people.columns
  for (let k = 0; k < count; k++) {
    need[k] = needOf(world, type[k], stage[k]) * (1 - provided[k])
    c.need[row[k]] = need[k]
    if (firstHelp[bearer[k]] >= 0) fitHomeCare(world, episode, bearer[k])
  }
  for (let k = 0; k < count; k++) {
    c.gap[row[k]] = 0
    if (isFirst(asker, k)) meetNeedsOf(world, episode, k, count)
  }
}
/** Needs as their column has them, in single precision. */
const needs = new Float32Array(laid.provided.length)

/** The same for the asker of the problem at place `lead`, the first of those he or she copes with. */
function meetNeedsOf(world: World, episode: number, lead: number, count: number): void {
  const { row, bearer, asker, provided } = laid
  const need = needs
  const { met, helped, informalRate, gap } = world.problems.columns
  const { selfManagement, firstHelp } = world.people.columns
  const i = asker[lead]
  let hours = 0
  let atHome = 0
  for (let k = lead; k < count; k++) {
    if (asker[k] !== i) continue
    hours += need[k]
    if (bearer[k] !== i) atHome += hoursFromOthers(world, bearer[k], i)
  }
  const own = Math.min(hours, world.parameters.support.ownHours * selfManagement[i] * world.episodes.columns.bandwidth[episode])
  const wanted = hours - own
  const informal = firstHelp[i] < 0 ? Math.max(0, Math.min(wanted, atHome)) : fitHelp(world, i, wanted, atHome)
  const share = hours > 0 ? Math.min(1, (own + informal) / hours) : 0
  const informalShare = hours > 0 ? informal / hours : 0
  for (let k = lead; k < count; k++) {
    if (asker[k] !== i) continue
    met[row[k]] = provided[k] + (1 - provided[k]) * share
    helped[row[k]] = provided[k] + (1 - provided[k]) * informalShare
    informalRate[row[k]] = informalShare * need[k]
  }
  gap[row[lead]] = Math.max(0, wanted - informal)
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
