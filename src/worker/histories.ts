/**
 * Runs of one study, with what they share kept: the years before the reform of each replication, and the run without formal help that belongs
 * to them. A policy then costs the years after the reform only. The tables are those of `simulateUnit`, bit for bit.
 */
import { seedKey, type SeedKey } from '../core/draws.ts'
import { runWeeks } from '../engine/run.ts'
import { closeBooks } from '../model/census.ts'
import type { Parameters } from '../model/parameters.ts'
import type { Recorder } from '../model/record.ts'
import { SCHEDULE } from '../model/schedule.ts'
import { branchWorld, type World } from '../model/world.ts'
import { checksumOfPolicy } from '../results/checksum.ts'
import { tabulateCurves, tabulateOutcomes } from '../results/tabulate.ts'
import type { OutcomeColumns } from '../results/types.ts'
import { leversAt } from '../scenario/levers.ts'
import { toParameters } from '../scenario/parameter-values.ts'
import type { Policy, Study } from '../scenario/types.ts'
import { familyOf, isWithoutHelp, newRecorder, startWorld, withoutHelp } from '../simulate.ts'
import type { PolicyRun } from './protocol.ts'

const WEEKS_PER_YEAR = 52
/** Weeks between two looks at the clock. */
const PIECE_WEEKS = 2

/** Called between pieces; may wait for messages, and throws when the run is not wanted any more. */
export type Breathe = (doneWeeks: number) => Promise<void>
/** Offered after each year of the policy; makes the tables of the quarters so far when called. */
export type Offer = (quartersSoFar: () => PolicyRun) => void

/** A policy under way from the reform on, or finished. */
interface Branch {
  readonly world: World
  weeks: number
}

type BranchName = 'policy' | 'reference'

interface History {
  readonly world: World
  readonly parameters: Parameters
  readonly key: SeedKey
  reference?: Recorder
}

export class Histories {
  private readonly kept = new Map<string, History>()
  /** What is done of the run that was begun last: who calls it off and comes back finds it. */
  private begun = { run: '', branches: new Map<BranchName, Branch>() }
  private readonly study: Study
  private readonly weeks: number
  private readonly burnIn: number

  constructor(study: Study) {
    this.study = study
    this.weeks = study.years * WEEKS_PER_YEAR
    this.burnIn = study.burnInYears * WEEKS_PER_YEAR
  }

  /** Weeks of work for a run, given what is there already. */
  workFor(replication: number, policy: Policy): number {
    const history = this.kept.get(idOf(replication, policy))
    const reference = history?.reference !== undefined || isWithoutHelp(policy) ? 0 : this.weeks
    return (history === undefined ? this.burnIn : 0) + reference + this.weeks
  }

  async run(replication: number, policy: Policy, breathe: Breathe, offer?: Offer): Promise<PolicyRun> {
    let done = 0
    const step: Breathe = (weeks) => breathe((done += weeks))
    const history = await this.historyOf(replication, policy, step)
    const { world } = history
    const run = JSON.stringify([replication, policy.levers, policy.assumptions])
    if (this.begun.run !== run) this.begun = { run, branches: new Map() }
    const about = this.about(replication, policy)
    // The first picture comes sooner when the policy goes first.
    const recorder = await this.branch('policy', history, policy, step, (branch, weeks) =>
      offer?.(() => ({
        ...about,
        outcomes: quartersUntil(
          tabulateOutcomes([branch.recorder], () => undefined, { areas: false, quarters: true }),
          weeks,
        ),
        curves: tabulateCurves([]),
        counts: {},
        checksum: '',
      })),
    )
    history.reference ??= isWithoutHelp(policy) ? recorder : await this.branch('reference', history, withoutHelp(policy), step)
    this.begun = { run: '', branches: new Map() }
    const outcomes = tabulateOutcomes([recorder], () => history.reference)
    const counts = { residents: world.people.count, ties: world.ties.live, citizenWeeks: world.people.count * done }
    return { ...about, outcomes, curves: tabulateCurves([recorder]), counts, checksum: checksumOfPolicy(outcomes, 0) }
  }

  private about(replication: number, policy: Policy): Pick<PolicyRun, 'municipality' | 'replication' | 'policy' | 'neighbourhoods'> {
    const { municipality } = this.study.municipalities[0]
    return {
      municipality: municipality.id,
      replication,
      policy: policy.name,
      neighbourhoods: ['all', ...municipality.neighbourhoods.map((n) => n.code)],
    }
  }

  /** A copy of the world at the reform, under a policy, ready to be stepped; for runs that look inside. */
  async worldAtReform(replication: number, policy: Policy, breathe: Breathe): Promise<World> {
    return this.branchWorld(await this.historyOf(replication, policy, breathe), policy)
  }

  private async historyOf(replication: number, policy: Policy, breathe: Breathe): Promise<History> {
    const id = idOf(replication, policy)
    const known = this.kept.get(id)
    if (known !== undefined) return known
    const { municipality, scale } = this.study.municipalities[0]
    const key = seedKey(this.study.seed, municipality.id, replication)
    const parameters = toParameters(this.study.parameters, policy.assumptions)
    const world = startWorld(municipality, scale, parameters, policy, key, this.burnIn, this.weeks)
    await breathe(0)
    await this.advance(world, 0, this.burnIn, breathe)
    const history: History = { world, parameters, key }
    this.kept.set(id, history)
    return history
  }

  private branchWorld({ world, parameters, key }: History, policy: Policy): World {
    const recorder = newRecorder(this.weeks, world.neighbourhoods.count)
    return branchWorld(world, { parameters, leversAt: (years) => leversAt(policy, years), key, recorder })
  }

  private async branch(
    name: BranchName,
    history: History,
    policy: Policy,
    breathe: Breathe,
    eachYear?: (world: World, weeks: number) => void,
  ): Promise<Recorder> {
    const branch = this.begun.branches.get(name) ?? { world: this.branchWorld(history, policy), weeks: 0 }
    this.begun.branches.set(name, branch)
    const { world } = branch
    await breathe(branch.weeks)
    while (branch.weeks < this.weeks) {
      const from = branch.weeks
      branch.weeks = Math.min(this.weeks, from + PIECE_WEEKS)
      runWeeks(world, SCHEDULE, this.burnIn + from, this.burnIn + branch.weeks)
      if (branch.weeks % WEEKS_PER_YEAR === 0) eachYear?.(world, branch.weeks)
      if (branch.weeks === this.weeks) {
        world.week = this.burnIn + this.weeks
        closeBooks(world)
      }
      await breathe(branch.weeks - from)
    }
    return world.recorder
  }

  private async advance(world: World, from: number, to: number, breathe: Breathe): Promise<void> {
    for (let week = from; week < to; week += PIECE_WEEKS) {
      const end = Math.min(to, week + PIECE_WEEKS)
      runWeeks(world, SCHEDULE, week, end)
      await breathe(end - week)
    }
  }
}

/** The rows of the quarters and years that lie in the first `weeks` weeks. */
function quartersUntil(rows: OutcomeColumns, weeks: number): OutcomeColumns {
  const kept = (_: number, i: number): boolean =>
    (rows.week[i] > 0 ? rows.week[i] : rows.year[i] > 0 ? rows.year[i] * WEEKS_PER_YEAR : Infinity) <= weeks
  const pick = <A extends { filter: (keep: typeof kept) => A }>(column: A): A => column.filter(kept)
  return {
    policy: pick(rows.policy),
    year: pick(rows.year),
    week: pick(rows.week),
    neighbourhood: pick(rows.neighbourhood),
    group: pick(rows.group),
    outcome: pick(rows.outcome),
    view: pick(rows.view),
    value: pick(rows.value),
    weight: pick(rows.weight),
  }
}

const idOf = (replication: number, policy: Policy): string => `${replication} ${familyOf(policy)}`
