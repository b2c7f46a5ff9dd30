/** The large figure of a step that asks to predict first. While people draw, it stays as it is. */
import type { PageContext } from '../context.ts'
import { element } from '../element.ts'
import { frameFigure } from '../frame.ts'
import type { Catalogue } from './catalogue.ts'
import { guessCollector } from './guess-collector.ts'
import type { TableGuess } from './guesses.ts'
import { QUICK } from './stages.ts'
import { planLines, planSentence } from './plan-words.ts'
import { Predictions } from './prediction.ts'
import { put } from './room.ts'
import type { WorkshopState } from './state.ts'

/** What this figure can do to the page. */
export interface PredictionActs {
  readonly again: () => void
  readonly change: (part: Partial<WorkshopState>) => void
  /** The prediction in a link. */
  readonly read: (link: string) => TableGuess | undefined
}

export class PredictionRoom {
  private readonly catalogue: Catalogue
  private readonly acts: PredictionActs
  private readonly predictions = new Predictions()
  /** What the figure to draw over was made of; '' makes it anew. */
  private sketched = ''
  private sketchedRuns = 0

  constructor(catalogue: Catalogue, acts: PredictionActs) {
    this.catalogue = catalogue
    this.acts = acts
  }

  isOpen(step: string): boolean {
    return this.predictions.isOpen(step)
  }

  /** The figure is made anew at the next picture. */
  forget(): void {
    this.sketched = ''
  }

  /** The figure is made anew only when the step, its state or the little that was known of the baseline changes. */
  show(step: string, state: WorkshopState, baselineRuns: number, context: PageContext, zoom: number): void {
    if (state.guess) this.predictions.take(state.guess)
    const open = this.isOpen(step)
    const print = `${step} ${state.language} ${zoom} ${state.guesses.length}`
    const known = Math.min(baselineRuns, QUICK)
    const touched = this.predictions.isDrawn(step) || document.activeElement?.getAttribute('role') === 'slider'
    if (open && this.sketched === print && (touched || this.sketchedRuns === known)) return
    // Half a run is no picture to draw over.
    if (known === 0) return put('large', element('p', { class: 'quiet' }, context.texts.wsRunWait))
    this.sketchedRuns = known
    const lines = planLines(this.catalogue, state.levers, state.language, context.texts, context.numbers)
    const { again, change, read } = this.acts
    const figure = this.predictions.figure({
      step,
      context,
      plan: planSentence(lines) || context.texts.wsPresetNone,
      tables: state.guesses.filter((guess) => guess.step === step),
      collect: guessCollector({ texts: context.texts, state, step, read, change: (guesses) => change({ guesses }) }),
      again: () => {
        this.forget()
        again()
      },
      locked: (guess) => change({ guess }),
    })
    if (!figure) return
    this.sketched = open ? print : ''
    put('large', frameFigure(figure, context.texts, zoom))
  }
}
