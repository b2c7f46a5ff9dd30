/** The chosen outcome per neighbourhood, largest difference first. */
import { quantiles } from '../../src/analysis/summary.ts'
import { drawNeighbourhoodCells, sharedScale, type NeighbourhoodCell, type Quartiles } from '../charts/neighbourhood-cells.ts'
import { drawPlaceMap } from '../charts/place-map.ts'
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

/** All neighbourhoods at a glance: their outlines when there are any, tiles in the order of the municipality otherwise. */
export function placeMapFigure(context: PageContext): Figure | undefined {
  const { data, texts, numbers, language, municipality } = context
  const measure = chosenMeasure(context)
  const outcome = outcomeOf(context, measure)
  const places = placesOf(context, measure, true)
  const own = data.boundaries?.find((one) => one.municipality === municipality)
  // A map has a shape for every neighbourhood of the list, so all of them need a number.
  const outlines = own && places.length === data.municipalities[municipality].neighbourhoods.length ? own : undefined
  if (places.length < 2) return undefined
  const clear = places.filter((place) => place.told.verdict !== 'unclear')
  const largest = Math.max(...clear.map((place) => Math.abs(place.cell.difference)), Number.MIN_VALUE)
  const top = clear.toSorted((a, b) => Math.abs(b.cell.difference) - Math.abs(a.cell.difference))[0]
  const tiles = places.map(({ cell, told }) => ({
    name: cell.name,
    difference: cell.difference,
    verdict: told.verdict,
    strength: Math.abs(cell.difference) / largest,
    words: numbers.signed(cell.difference, outcome),
  }))
  const names = { outcome: outcome.label[language], n: places.length, k: clear.length, place: top?.cell.name ?? '' }
  const difference = (v: number): Cell => ({ words: numbers.difference(v, outcome), value: v })
  return {
    id: 'place-map',
    title: fillIn(clear.length === 0 ? texts.mapTitleNone : clear.length === 1 ? texts.mapTitleOne : texts.mapTitle, names),
    subtitle: fillIn(texts.mapSubtitle, { policy: context.policyTitle(context.policy), help: outcome.help[language] }),
    note: outlines ? texts.mapNote : texts.mapNoteTiles,
    summary: fillIn(texts.mapSummary, { ...names, list: clear.map(({ cell }) => cell.name).join(', ') || texts.mapNobody }),
    source: context.source,
    controls: outcomeChoice(context, 'map'),
    draw: (width) =>
      drawPlaceMap(tiles, outlines, {
        width,
        betterWord: fillIn(texts.mapClearly, { side: texts.better }),
        worseWord: fillIn(texts.mapClearly, { side: texts.worse }),
        unclearWord: texts.verdict_unclear.toLowerCase(),
      }),
    table: {
      columns: [texts.columnPlace, texts.columnResidents, texts.columnDifference, texts.columnCount, texts.columnVerdict],
      rows: places.map(({ cell, residents, told }) => [
        cell.name,
        { words: numbers.count(residents), value: residents },
        difference(cell.difference),
        countWords(context, told.difference),
        told.finding.phrase,
      ]),
    },
  }
}

const quartiles = (values: readonly number[]): Quartiles => quantiles(values, [0.25, 0.5, 0.75]) as unknown as Quartiles

/** Largest difference first, or in the order of the municipality. */
function placesOf(context: PageContext, measure: number, fixedOrder = false): Place[] {
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
  return fixedOrder ? places : places.sort((a, b) => Math.abs(b.cell.difference) - Math.abs(a.cell.difference))
}
