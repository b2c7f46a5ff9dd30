/** Predict first, then look: what was drawn in each step of the agenda, and the large figure while it is being drawn and after. */
import { quantile } from '../../src/analysis/summary.ts'
import { chosenMeasure, outcomeOf, type PageContext } from '../context.ts'
import { element } from '../element.ts'
import type { Figure } from '../frame.ts'
import { overTimeFigure } from '../sections/over-time.ts'
import { fillIn } from '../texts/choose.ts'
import { sketchOver } from './sketch.ts'

/** Room above the baseline for those who expect a rise. */
const REACH = 1.6

export interface Guess {
  values: readonly number[]
  locked: boolean
}

export class Predictions {
  private readonly guesses = new Map<string, Guess>()

  /** A step is open until its guess is locked or skipped. */
  isOpen(step: string): boolean {
    return this.guesses.get(step)?.locked !== true
  }

  isDrawn(step: string): boolean {
    return this.guesses.get(step)?.values.slice(1).some(Number.isFinite) === true
  }

  /** The large figure of a step that asks to predict. `again` shows it anew. */
  figure(step: string, context: PageContext, plan: string, again: () => void): Figure | undefined {
    const { texts, numbers, report, municipality, baseline, data } = context
    const measure = chosenMeasure(context)
    const outcome = outcomeOf(context, measure)
    const runs = report.yearly(municipality, baseline, measure)
    if (!runs) return undefined
    const start = median(runs.map((run) => run.find(Number.isFinite) ?? NaN))
    const reach = Math.max(...runs.flat().filter(Number.isFinite)) * REACH
    const known = this.guesses.get(step)
    const guess = known && (known.locked || this.isDrawn(step)) ? known : { values: [start, ...data.years.map(() => NaN)], locked: false }
    this.guesses.set(step, guess)
    const drawn = (): boolean => guess.values.slice(1).some(Number.isFinite)
    const label = drawn() ? texts.wsGuess : ''
    const act = (change: () => void) => (): void => {
      change()
      again()
    }
    const button = (id: string, words: string, change: () => void): HTMLButtonElement =>
      element('button', { type: 'button', class: 'more', id, onclick: act(change) }, words)
    if (guess.locked) {
      const figure = overTimeFigure(context, { yearly: true, sketches: [{ label, values: guess.values }], reach })
      const last = report.yearly(municipality, context.policy, measure)
      const model = last ? median(last.map((run) => run.findLast(Number.isFinite) ?? NaN)) : NaN
      const end = guess.values.findLast(Number.isFinite) ?? NaN
      const said = drawn() ? fillIn(texts.wsPredictSaid, { guess: numbers.value(end, outcome), model: numbers.value(model, outcome) }) : ''
      return (
        figure && {
          ...figure,
          after: element(
            'p',
            { class: 'predict' },
            said && element('strong', { id: 'predict-said' }, `${said} `),
            button('predict-again', texts.wsPredictAgain, () => {
              guess.locked = false
              guess.values = guess.values.map((v, i) => (i === 0 ? v : NaN))
            }),
          ),
        }
      )
    }
    const figure = overTimeFigure(context, {
      yearly: true,
      hidden: true,
      reach,
      over: (svg, fanData, fan) =>
        sketchOver(svg, {
          data: fanData,
          fan,
          values: guess.values,
          yearWords: (year) => fillIn(texts.wsPredictYear, { year }),
          valueWords: (value) => numbers.value(value, outcome),
          change: (values) => {
            guess.values = values
            lock.disabled = !drawn()
          },
        }),
    })
    const lock = button('predict-lock', texts.wsPredictLock, () => (guess.locked = true))
    lock.classList.add('strong')
    lock.disabled = !drawn()
    const skip = button('predict-skip', texts.wsPredictSkip, () => {
      guess.locked = true
      guess.values = guess.values.map((v, i) => (i === 0 ? v : NaN))
    })
    return (
      figure && {
        ...figure,
        interactive: true,
        title: fillIn(texts.wsPredictTitle, { outcome: outcome.label[context.language] }),
        subtitle: fillIn(texts.wsPredictSubtitle, { plan }),
        note: texts.wsPredictHow,
        summary: texts.wsPredictHow,
        controls: element('p', { class: 'call' }, texts.wsPredict),
        after: element('p', { class: 'predict' }, lock, skip),
        // The table must not tell what is still to be guessed.
        table: {
          columns: figure.table.columns.filter((_, i) => i === 0 || i > 3),
          rows: figure.table.rows.map((row) => row.filter((_, i) => i === 0 || i > 3)),
        },
      }
    )
  }
}

const median = (values: readonly number[]): number => quantile(values, 0.5)
