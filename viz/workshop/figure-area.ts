/** The figures of the page for one moment: the large one (or the one to predict on), the strip of outcomes, a second look, and the sheet to print. */
import type { PageContext } from '../context.ts'
import { element } from '../element.ts'
import { frameFigure } from '../frame.ts'
import { stepOf } from './agenda.ts'
import type { Catalogue } from './catalogue.ts'
import { closingSheet } from './closing-sheet.ts'
import { FIGURES, figureOf } from './figures.ts'
import { CLOSING } from './offered.ts'
import { type PredictionActs, PredictionRoom } from './prediction-room.ts'
import { keepingPlace, put } from './room.ts'
import type { SectionMoment } from './sections.ts'
import type { WorkshopState } from './state.ts'
import { type Means, stripFigure } from './strip-figure.ts'

const LARGE_TYPE = 1.35

export class FigureArea {
  readonly predicting: PredictionRoom
  private readonly catalogue: Catalogue
  private readonly change: (part: Partial<WorkshopState>) => void
  /** By share of the residents: a larger sample is compared with what it said itself, so that its chance is not taken for what a lever did. */
  private readonly means = new Map<number, { readonly now: Means | undefined; readonly before: Means | undefined }>()

  constructor(catalogue: Catalogue, acts: PredictionActs) {
    this.catalogue = catalogue
    this.change = acts.change
    this.predicting = new PredictionRoom(catalogue, acts)
  }

  /** From here on the strip shows where the outcomes were. */
  remember(): void {
    for (const [scale, { now }] of this.means) this.means.set(scale, { now: undefined, before: now })
  }

  show(moment: SectionMoment): void {
    keepingPlace('#large details, #strip details, #look details', () => this.draw(moment))
  }

  private draw({ state, picture, context }: SectionMoment): void {
    const { texts } = context
    const zoom = state.large ? LARGE_TYPE : 1
    const step = stepOf(this.catalogue, state)
    if (step?.predict) this.predicting.show(step.id, state, picture.baselineRuns, context, zoom)
    else put('large', state.chart === CLOSING ? printButton(texts.wsPrintSheet) : drawn(state.chart, context, zoom))
    const guessing = step?.predict === true && this.predicting.isOpen(step.id)
    document.body.classList.toggle('guessing', guessing)
    if (guessing) {
      put('strip')
      put('look')
    } else {
      const { scale } = picture.study.municipalities[0]
      const before = this.means.get(scale)?.before
      const { figure, means } = stripFigure(context, before)
      this.means.set(scale, { now: means, before })
      put('strip', frameFigure(figure, texts, zoom))
      const look = state.look === state.chart ? (state.chart === 'differences' ? 'over-time' : 'differences') : state.look
      put('look', drawn(look, context, zoom))
      put('look-choice', this.lookChoice(state, look, context))
    }
    put('sheet-room', closingSheet(this.catalogue, state, context, picture))
    document.body.classList.toggle('closing', state.chart === CLOSING)
  }

  private lookChoice(state: WorkshopState, look: string, { texts }: PageContext): HTMLElement {
    const tab = ({ id, head }: (typeof FIGURES)[number]): HTMLElement =>
      element(
        'button',
        {
          type: 'button',
          class: 'tab',
          id: `look-${id}`,
          'aria-pressed': String(id === look),
          onclick: () => this.change({ look: id }),
        },
        texts[head],
      )
    return element(
      'div',
      { class: 'buttons', role: 'group', 'aria-labelledby': 'look-head' },
      ...FIGURES.filter((figure) => figure.id !== state.chart).map(tab),
    )
  }
}

function drawn(chart: string, context: PageContext, zoom: number): HTMLElement {
  const figure = figureOf(chart, context)
  return figure ? frameFigure(figure, context.texts, zoom) : element('p', { class: 'quiet' }, context.texts.wsNoPolicy)
}

const printButton = (words: string): HTMLElement =>
  element('p', { class: 'row' }, element('button', { type: 'button', class: 'more strong', onclick: () => print() }, words))
