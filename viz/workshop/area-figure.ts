/** A neighbourhood at one look of its film: what is counted, how it is called, and the figure. */
import { Help } from '../../src/observe/lives.ts'
import type { NeighbourhoodFilm } from '../../src/observe/neighbourhood.ts'
import type { Policy } from '../../src/scenario/types.ts'
import { type AreaMoment, type AreaOptions, drawLivingArea } from '../charts/living-area.ts'
import type { Figure } from '../frame.ts'
import { fillIn } from '../texts/choose.ts'
import type { SectionTools } from './sections.ts'

export const LOOKS_PER_YEAR = 13
const MONTHS = 12
const SERIOUS = 3

export function whenWords({ texts }: SectionTools, look: number): string {
  const year = Math.floor(look / LOOKS_PER_YEAR)
  return fillIn(texts.areaMonth, { year: year + 1, month: 1 + Math.floor(((look % LOOKS_PER_YEAR) * MONTHS) / LOOKS_PER_YEAR) })
}

export function momentOf(film: NeighbourhoodFilm, look: number): AreaMoment {
  const residents = film.home.length
  const homes = film.care.length / film.looks
  const help: [number, number][] = []
  for (let n = 0; n < film.help.length; n += 3) if (film.help[n] === look) help.push([film.help[n + 1], film.help[n + 2]])
  return {
    home: film.home,
    stage: film.stage.subarray(look * residents, (look + 1) * residents),
    overloaded: film.overloaded.subarray(look * residents, (look + 1) * residents),
    care: film.care.subarray(look * homes, (look + 1) * homes),
    help,
  }
}

interface Counts {
  readonly none: number
  readonly light: number
  readonly heavy: number
  readonly links: number
  readonly helped: number
  readonly waiting: number
  readonly specialist: number
  readonly over: number
}
function countsOf(film: NeighbourhoodFilm, look: number): Counts {
  const { stage, care, help, overloaded } = momentOf(film, look)
  const count = (list: ArrayLike<number>, fits: (v: number) => boolean): number => Array.from(list).filter(fits).length
  return {
    none: count(stage, (v) => v === 0),
    light: count(stage, (v) => v > 0 && v < SERIOUS),
    heavy: count(stage, (v) => v >= SERIOUS),
    links: help.length,
    helped: count(care, (v) => v === Help.TEAM || v === Help.SPECIALIST),
    waiting: count(care, (v) => v === Help.WAITING_TEAM || v === Help.WAITING_SPECIALIST),
    specialist: count(care, (v) => v === Help.SPECIALIST),
    over: count(overloaded, (v) => v === 1),
  }
}

export const summaryOf = ({ texts }: SectionTools, film: NeighbourhoodFilm, look: number): string =>
  fillIn(texts.areaSummary, { ...countsOf(film, look) })

export function wordsOf({ texts }: SectionTools, film: NeighbourhoodFilm, look: number, hue: string): Omit<AreaOptions, 'width'> {
  return {
    hue,
    team: texts.areaTeam,
    cases: fillIn(texts.areaTeamCases, { n: film.cases[look] }),
    queue: fillIn(texts.areaTeamQueue, { n: film.queue[look] }),
    specialists: fillIn(texts.areaSpecialists, { n: countsOf(film, look).specialist }),
  }
}

export function areaFigure(
  tools: SectionTools,
  { film, policy, hue }: { readonly film: NeighbourhoodFilm; readonly policy: Policy; readonly hue: string },
  look: number,
  place: string,
  source: string,
  controls: HTMLElement,
): Figure {
  const { texts } = tools
  const counts = countsOf(film, look)
  const all = film.home.length
  return {
    id: 'area',
    title: fillIn(texts.areaTitle, { place, when: whenWords(tools, look), n: all - counts.none, all, waiting: counts.waiting }),
    subtitle: fillIn(texts.areaSubtitle, { policy: policy.title[tools.language], residents: all, homes: film.care.length / film.looks }),
    note: texts.areaNote,
    summary: summaryOf(tools, film, look),
    source,
    controls,
    draw: (width) => drawLivingArea(momentOf(film, look), { ...wordsOf(tools, film, look, hue), width }),
    table: {
      columns: [
        texts.areaColumnTime,
        texts.areaColumnNone,
        texts.areaColumnLight,
        texts.areaColumnHeavy,
        texts.areaColumnLinks,
        texts.areaColumnHelped,
        texts.areaColumnWaiting,
        texts.areaColumnOver,
      ],
      rows: Array.from({ length: film.looks }, (_, at) => at)
        .filter((at) => at % LOOKS_PER_YEAR === 0 || at === film.looks - 1)
        .map((at) => {
          const { none, light, heavy, links, helped, waiting, over } = countsOf(film, at)
          return [
            whenWords(tools, at),
            ...[none, light, heavy, links, helped, waiting, over].map((value) => ({ words: String(value), value })),
          ]
        }),
    },
  }
}
