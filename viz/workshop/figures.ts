/** The figures that can stand large on the workshop page. They are those of the report; further ones are added to the end of the list. */
import type { PageContext } from '../context.ts'
import type { Figure } from '../frame.ts'
import { costsFigure } from '../sections/costs.ts'
import { differencesFigure } from '../sections/differences.ts'
import { overTimeFigure } from '../sections/over-time.ts'
import { peopleFigure } from '../sections/people.ts'
import { placesFigure } from '../sections/places.ts'
import { registeredFigure } from '../sections/registered.ts'
import { tiesFigure } from '../sections/ties.ts'
import { waysSolvedFigure } from '../sections/ways-solved.ts'
import type { Texts } from '../texts/nl.ts'

export interface WorkshopFigure {
  readonly id: string
  readonly head: keyof Texts
  /** Makes sense without a plan beside the baseline. */
  readonly alone?: boolean
  readonly make: (context: PageContext) => Figure | undefined
}

/** Undefined when there is nothing to draw, or nothing to compare with yet. */
export function figureOf(id: string, context: PageContext): Figure | undefined {
  const figure = FIGURES.find((one) => one.id === id)
  return figure && (figure.alone || context.others.length > 0) ? figure.make(context) : undefined
}

export const FIGURES: readonly WorkshopFigure[] = [
  { id: 'over-time', head: 'wsFigure_over_time', alone: true, make: (context) => overTimeFigure(context, { yearly: true }) },
  { id: 'differences', head: 'wsFigure_differences', make: differencesFigure },
  { id: 'people', head: 'wsFigure_people', make: peopleFigure },
  { id: 'places', head: 'wsFigure_places', make: placesFigure },
  { id: 'solved', head: 'wsFigure_solved', alone: true, make: waysSolvedFigure },
  { id: 'ties', head: 'wsFigure_ties', alone: true, make: tiesFigure },
  { id: 'costs', head: 'wsFigure_costs', make: costsFigure },
  { id: 'registered', head: 'wsFigure_registered', make: registeredFigure },
]
