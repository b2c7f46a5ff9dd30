/** What a link to the workshop page may ask for, and what holds where it asks nothing. */
import { RESULT_NAMES } from '../../src/results/names.ts'
import type { Catalogue } from './catalogue.ts'
import { FIGURES } from './figures.ts'
import type { Offered, WorkshopState } from './state.ts'

/** Numbers of residents to simulate. */
export const SAMPLES = [1000, 2000, 4000, 8000, 20_000]
/** The "chart" of the last step: the sheet to print. */
export const CLOSING = 'closing'

const { headline } = RESULT_NAMES

export const START: WorkshopState = {
  language: 'nl',
  municipality: 'small',
  seed: 'nabij',
  sample: 2000,
  outcome: headline.includes('unmetNeed') ? 'unmetNeed' : headline[0],
  chart: 'over-time',
  look: 'differences',
  levers: {},
  assumptions: {},
  tables: [],
  guess: undefined,
  guesses: [],
  name: '',
  step: 0,
  large: false,
}

/** `ownPlaces`: municipalities from files that were opened. */
export function offeredBy({ records, municipalities, workshop }: Catalogue, ownPlaces: readonly string[]): Offered {
  return {
    levers: (name, value) => {
      const record = records.levers[name]
      return record !== undefined && value >= record.range[0] && value <= record.range[1]
    },
    assumptions: (id, value) => {
      const [group, name] = id.split('.')
      return group !== 'levers' && records[group]?.[name] !== undefined && Number.isFinite(value)
    },
    municipalities: [...municipalities, ...ownPlaces],
    outcomes: headline,
    charts: [...FIGURES.map((figure) => figure.id), CLOSING],
    steps: workshop.steps.length,
    predicts: (id) => workshop.steps.some((step) => step.id === id && step.predict === true),
    samples: SAMPLES,
  }
}

/** The sizes that make sense for a municipality: not larger than it is. */
export function samplesFor(residents: number): number[] {
  return SAMPLES.filter((n) => n <= Math.max(SAMPLES[0], residents * 1.05))
}
