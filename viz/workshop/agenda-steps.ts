/** Going through the agenda: what a step shows and sets, and how the plan of before comes back. */
import { stepOf, leversOfStep } from './agenda.ts'
import type { Catalogue } from './catalogue.ts'
import { START } from './offered.ts'
import type { LeverChoices, WorkshopState } from './state.ts'

export class AgendaSteps {
  private readonly catalogue: Catalogue
  /** The plan as it was before a step set levers for everybody. */
  private before: LeverChoices = {}

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue
  }

  /** What changes by going to a step; 0 ends the agenda. Undefined when there is no such step. */
  changeTo(step: number, state: WorkshopState): Partial<WorkshopState> | undefined {
    const { workshop } = this.catalogue
    if (step < 0 || step > workshop.steps.length) return undefined
    if (step === 0) return state.step > 0 ? { step: 0, chart: START.chart, levers: this.before } : undefined
    const next = workshop.steps[step - 1]
    const set = leversOfStep(next)
    if (!leversOfStep(stepOf(this.catalogue, state))) this.before = state.levers
    return {
      step,
      levers: set ?? this.before,
      chart: next.chart ?? state.chart,
      outcome: next.outcome ?? state.outcome,
    }
  }
}
