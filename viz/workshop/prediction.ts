/** Predict first, then look: the large figure while a line is being drawn, and after, with the lines of the tables beside the outcome. */
import { quantile } from '../../src/analysis/summary.ts'
import { chosenMeasure, outcomeOf, type PageContext } from '../context.ts'
import { element } from '../element.ts'
import type { Figure } from '../frame.ts'
import { overTimeFigure } from '../sections/over-time.ts'
import { fillIn } from '../texts/choose.ts'
import { type Guess, isDrawn, nearestGuess, type TableGuess } from './guesses.ts'
import { sketchOver } from './sketch.ts'

/** Room above the baseline for those who expect a rise. */
const REACH = 1.6

interface Drawing {
  values: readonly number[]
  locked: boolean
}
export interface PredictionOptions {
  readonly step: string
  readonly context: PageContext
  /** The plan in words. */
  readonly plan: string
  readonly tables: readonly TableGuess[]
  /** Where tables hand in their lines. */
  readonly collect: HTMLElement
  /** Shows the figure anew. */
  readonly again: () => void
  /** The line is locked, or taken back. */
  readonly locked: (guess: Guess | undefined) => void
}

export class Predictions {
  private readonly drawings = new Map<string, Drawing>()

  /** A step is open until its line is locked or skipped. */
  isOpen(step: string): boolean {
    return this.drawings.get(step)?.locked !== true
  }

  isDrawn(step: string): boolean {
    return isDrawn(this.drawings.get(step)?.values ?? [])
  }

  /** A line that came with the link. */
  take({ step, values }: Guess): void {
    if (!this.drawings.has(step)) this.drawings.set(step, { values, locked: true })
  }

  /** The large figure of a step that asks to predict. */
  figure(options: PredictionOptions): Figure | undefined {
    const { step, context } = options
    const { report, municipality, baseline, data } = context
    const runs = report.yearly(municipality, baseline, chosenMeasure(context))
    if (!runs) return undefined
    const start = quantile(
      runs.map((run) => run.find(Number.isFinite) ?? NaN),
      0.5,
    )
    const reach = Math.max(...runs.flat().filter(Number.isFinite)) * REACH
    const known = this.drawings.get(step)
    const drawing = known && (known.locked || this.isDrawn(step)) ? known : { values: [start, ...data.years.map(() => NaN)], locked: false }
    this.drawings.set(step, drawing)
    return drawing.locked ? lookFigure(drawing, reach, options) : drawFigure(drawing, reach, options)
  }
}

/** After: the outcome, with every line that was drawn before. */
function lookFigure(drawing: Drawing, reach: number, { context, tables, collect, again, locked }: PredictionOptions): Figure | undefined {
  const { texts, numbers, report, municipality, policy } = context
  const measure = chosenMeasure(context)
  const outcome = outcomeOf(context, measure)
  const own = isDrawn(drawing.values) ? [{ label: texts.wsGuess, values: drawing.values }] : []
  const sketches = [...own, ...tables.map(({ title, values }) => ({ label: title, values }))]
  const figure = overTimeFigure(context, { yearly: true, sketches, reach })
  if (!figure) return undefined
  const runs = report.yearly(municipality, policy, measure) ?? []
  const model = [NaN, ...context.data.years.map((_, i) => quantile(runs.map((run) => run[i]).filter(Number.isFinite), 0.5))]
  const value = (values: readonly number[]): string => numbers.value(values.findLast(Number.isFinite) ?? NaN, outcome)
  const nearest =
    tables.length > 0
      ? sketches[
          nearestGuess(
            sketches.map(({ values }) => values),
            model,
          )
        ]
      : undefined
  const said = own.length > 0 ? fillIn(texts.wsPredictSaid, { guess: value(drawing.values), model: value(model) }) : ''
  const near = nearest ? fillIn(texts.wsPredictNearest, { name: nearest.label, guess: value(nearest.values), model: value(model) }) : ''
  return {
    ...figure,
    after: element(
      'div',
      {},
      element(
        'p',
        { class: 'predict' },
        said && element('strong', { id: 'predict-said' }, `${said} `),
        near && element('strong', { id: 'predict-nearest' }, `${near} `),
        button('predict-again', texts.wsPredictAgain, () => {
          drawing.locked = false
          drawing.values = drawing.values.map((v, i) => (i === 0 ? v : NaN))
          locked(undefined)
          again()
        }),
      ),
      collect,
    ),
  }
}

/** Before: the baseline alone, and a line to draw over it. */
function drawFigure(drawing: Drawing, reach: number, options: PredictionOptions): Figure | undefined {
  const { step, context, plan, collect, again, locked } = options
  const { texts, numbers } = context
  const outcome = outcomeOf(context, chosenMeasure(context))
  const figure = overTimeFigure(context, {
    yearly: true,
    hidden: true,
    reach,
    over: (svg, fanData, fan) =>
      sketchOver(svg, {
        data: fanData,
        fan,
        values: drawing.values,
        yearWords: (year) => fillIn(texts.wsPredictYear, { year }),
        valueWords: (value) => numbers.value(value, outcome),
        change: (values) => {
          drawing.values = values
          lock.disabled = !isDrawn(values)
        },
      }),
  })
  const lock = button('predict-lock', texts.wsPredictLock, () => {
    drawing.locked = true
    locked({ step, values: drawing.values })
    again()
  })
  lock.classList.add('strong')
  lock.disabled = !isDrawn(drawing.values)
  const skip = button('predict-skip', texts.wsPredictSkip, () => {
    drawing.locked = true
    drawing.values = drawing.values.map((v, i) => (i === 0 ? v : NaN))
    again()
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
      after: element('div', {}, element('p', { class: 'predict' }, lock, skip), collect),
      // The table must not tell what is still to be guessed.
      table: {
        columns: figure.table.columns.filter((_, i) => i === 0 || i > 3),
        rows: figure.table.rows.map((row) => row.filter((_, i) => i === 0 || i > 3)),
      },
    }
  )
}

const button = (id: string, words: string, act: () => void): HTMLButtonElement =>
  element('button', { type: 'button', class: 'more', id, onclick: act }, words)
