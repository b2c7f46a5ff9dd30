/** The chosen outcome per neighbourhood, largest difference first. */
import { quantiles } from '../../src/analysis/summary.ts'
import { drawNeighbourhoodCells, sharedScale, type NeighbourhoodCell, type Quartiles } from '../charts/neighbourhood-cells.ts'
import { chosenMeasure, countWords, outcomeOf, tellRuns, type PageContext, type Told } from '../context.ts'
import { element } from '../element.ts'
import type { Cell, Figure } from '../frame.ts'
import { fillIn } from '../texts/choose.ts'
import { outcomeChoice } from './outcome-choice.ts'

const SHOWN_FIRST = 14
export const OPEN_PLACES = 'places'

interface Place {
  readonly cell: NeighbourhoodCell
  readonly residents: number
  readonly told: Told
}

export function placesFigure(context: PageContext): Figure | undefined {
  const { data, texts, numbers, language, municipality } = context
  const measure = chosenMeasure(context)
  const outcome = outcomeOf(context, measure)
  const places = placesOf(context, measure)
  if (places.length === 0) return undefined
  const opened = context.opened.has(OPEN_PLACES)
  const shown = opened ? places : places.slice(0, SHOWN_FIRST)
  const cells = shown.map((place) => place.cell)
  const [low, high] = sharedScale(cells)
  const count = (verdict: string) => places.filter((place) => place.told.verdict === verdict).length
  const [better, worse, changed, n] = [count('better'), count('worse'), count('neutral'), places.length]
  const template =
    changed > 0
      ? texts.placesTitleChanged
      : better === n
        ? texts.placesTitleAllBetter
        : worse === n
          ? texts.placesTitleAllWorse
          : better + worse === 0
            ? texts.placesTitleNone
            : texts.placesTitleMixed
  const value = (v: number): Cell => ({ words: numbers.value(v, outcome), value: v })
  const difference = (v: number): Cell => ({ words: numbers.difference(v, outcome), value: v })
  return {
    id: 'places',
    title: fillIn(template, { outcome: outcome.label[language], n, better, worse, changed }),
    subtitle: fillIn(texts.placesSubtitle, { help: outcome.help[language] }),
    note: fillIn(texts.placesNote, { low: numbers.short(low, outcome), high: numbers.short(high, outcome) }),
    summary: fillIn(texts.placesSummary, {
      n,
      name: places[0].cell.name,
      difference: numbers.difference(places[0].cell.difference, outcome),
    }),
    source: context.source,
    controls: outcomeChoice(context, 'places'),
    draw: (width) =>
      drawNeighbourhoodCells(cells, {
        width,
        hue: context.hue(context.policy),
        formatValue: (v) => numbers.short(v, outcome),
        formatDifference: (v) => numbers.difference(v, outcome),
      }),
    after:
      places.length > SHOWN_FIRST
        ? element(
            'button',
            {
              type: 'button',
              class: 'more',
              id: 'more-places',
              'aria-expanded': String(opened),
              onclick: () => context.toggle(OPEN_PLACES),
            },
            opened ? texts.placesLess : fillIn(texts.placesMore, { n: data.municipalities[municipality].neighbourhoods.length }),
          )
        : null,
    table: {
      columns: [
        texts.columnPlace,
        texts.columnResidents,
        texts.columnBaseline,
        context.policyTitle(context.policy),
        texts.columnDifference,
        texts.columnCount,
        texts.columnVerdict,
      ],
      rows: places.map(({ cell, residents, told }) => [
        cell.name,
        { words: numbers.count(residents), value: residents },
        value(cell.baseline[1]),
        value(cell.policy[1]),
        difference(cell.difference),
        countWords(context, told.difference),
        told.finding.phrase,
      ]),
    },
  }
}

const quartiles = (values: readonly number[]): Quartiles => quantiles(values, [0.25, 0.5, 0.75]) as unknown as Quartiles

function placesOf(context: PageContext, measure: number): Place[] {
  const { report, data, municipality, policy, baseline, language } = context
  const outcome = outcomeOf(context, measure)
  const places = data.municipalities[municipality].neighbourhoods.flatMap((place, i): Place[] => {
    const runs = report.neighbourhood(municipality, policy, measure, i)
    const ghost = report.neighbourhood(municipality, baseline, measure, i)
    if (!runs || !ghost || !runs.some(Number.isFinite) || !ghost.some(Number.isFinite)) return []
    const told = tellRuns(runs, ghost, outcome, language)
    const cell = {
      name: place.name,
      baseline: quartiles(ghost),
      policy: quartiles(runs),
      difference: told.difference.difference,
      verdict: told.verdict,
    }
    return [{ cell, residents: place.residents, told }]
  })
  return places.sort((a, b) => Math.abs(b.cell.difference) - Math.abs(a.cell.difference))
}
