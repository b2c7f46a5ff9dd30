/** The evidence page: the numbers and sources of the scenario files that came with it, and, when they were put in, what the answers to the questions hang on. */
import checks from 'nabij:checks'
import scenarios from 'nabij:scenarios'
import type { Influence } from '../../src/analysis/influence.ts'
import { readDocument } from '../../src/scenario/document.ts'
import { readSources } from '../../src/scenario/parameters.ts'
import type { Language } from '../../src/scenario/types.ts'
import { element } from '../element.ts'
import { countsFigure, mattersFigure } from '../evidence/figures.ts'
import { entriesOf, type Filters, fitting, GRADES, KINDS, NO_FILTERS, readFilters, writeFilters } from '../evidence/entries.ts'
import { partWords, rowOf } from '../evidence/rows.ts'
import { sourceSection, type Sources } from '../evidence/source-list.ts'
import { usesOf } from '../evidence/source-uses.ts'
import evidenceStyle from '../evidence/evidence.css'
import { frameFigure } from '../frame.ts'
import { numberWords } from '../format.ts'
import style from '../style.css'
import { fillIn, TEXTS, wordsFor } from '../texts/choose.ts'
import { openCatalogue } from '../workshop/catalogue.ts'

/** What `nabij evidence` puts into the page. */
interface EvidenceData {
  readonly influence: Readonly<Record<string, Influence>>
  readonly answers: number
}

document.head.append(element('style', {}, style), element('style', {}, evidenceStyle))
const page = document.getElementById('page') as HTMLElement
const stored = document.getElementById('evidence-data')?.textContent
const data: EvidenceData | undefined = stored ? (JSON.parse(stored) as EvidenceData) : undefined
const catalogue = openCatalogue()
const entries = entriesOf(catalogue.records)
const parts = Object.keys(catalogue.records)
const SOURCES_FILE = 'scenarios/sources.yaml'
const sourceDocument = readDocument(scenarios[SOURCES_FILE], SOURCES_FILE, [])
const sources: Sources = sourceDocument ? readSources(sourceDocument, []) : {}
const uses = usesOf(entries, { ...scenarios, ...checks })
/** Keys of sources on which a number rests, most first. */
const rested = Object.keys(sources)
  .filter((key) => uses[key]?.numbers)
  .sort((a, b) => (uses[b].numbers ?? 0) - (uses[a].numbers ?? 0))
let { language, filters } = readFilters(location.hash, parts, rested)

function build(): void {
  const texts = TEXTS[language]
  const numbers = numberWords(language)
  document.documentElement.lang = language
  document.title = texts.evTitle
  const list = element('div', { id: 'list' })
  const shown = element('p', { class: 'quiet', role: 'status', id: 'shown' })
  const other: Language = language === 'nl' ? 'en' : 'nl'
  const change = (part: Partial<Filters>): void => {
    filters = { ...filters, ...part }
    history.replaceState(null, '', writeFilters(language, filters))
    fill()
  }
  const choice = (id: keyof Filters, head: string, options: readonly (readonly [string, string])[]): HTMLElement =>
    element(
      'label',
      {},
      `${head} `,
      element(
        'select',
        { id: `filter-${id}`, onchange: (event) => change({ [id]: (event.target as HTMLSelectElement).value }) },
        element('option', { value: '' }, texts.evAll),
        ...options.map(([value, words]) => element('option', { value, selected: filters[id] === value }, words)),
      ),
    )
  const fill = (): void => {
    const fit = fitting(entries, filters, language, catalogue.sourceTitles)
    shown.textContent = fillIn(texts.evShown, { shown: fit.length, all: entries.length })
    list.replaceChildren(
      ...parts.flatMap((part) => {
        const rows = fit.filter(({ group }) => group === part)
        if (rows.length === 0) return []
        return [
          element(
            'section',
            { 'aria-labelledby': `part-${part}` },
            element('h2', { id: `part-${part}` }, partWords(texts, part), element('span', { class: 'quiet' }, ` ${rows.length}`)),
            element('ul', { class: 'numbers' }, ...rows.map((entry) => rowOf(entry, { texts, numbers, language, sources, data }))),
          ),
        ]
      }),
      fit.length === 0 ? element('p', { class: 'empty' }, texts.evNothing) : '',
    )
  }
  /** The numbers that rest on a source, and nothing else. */
  const showSource = (key: string): void => {
    filters = { ...NO_FILTERS, source: key }
    history.replaceState(null, '', writeFilters(language, filters))
    build()
    const chosen = document.getElementById('filter-source') as HTMLElement
    chosen.focus()
    chosen.scrollIntoView({ block: 'start' })
  }
  const matters = data && mattersFigure(entries, data, { texts, numbers, language })
  page.replaceChildren(
    element(
      'a',
      { class: 'skip', href: '#list', onclick: (event) => (event.preventDefault(), document.getElementById('search')?.focus()) },
      texts.evSearch,
    ),
    element(
      'header',
      { class: 'ev-head' },
      element(
        'div',
        { class: 'ev-top' },
        element('strong', { class: 'brand' }, 'Nabij'),
        element(
          'button',
          {
            type: 'button',
            id: 'language',
            class: 'language',
            lang: other,
            onclick: () => {
              language = other
              history.replaceState(null, '', writeFilters(language, filters))
              build()
            },
          },
          texts.otherLanguage,
        ),
      ),
      element('h1', {}, texts.evHead),
      element('p', { class: 'lead' }, fillIn(texts.evIntro, { n: entries.length })),
      element(
        'p',
        {},
        element(
          'a',
          { href: '#sources', onclick: (event) => (event.preventDefault(), document.getElementById('sources-head')?.focus()) },
          fillIn(texts.evSourcesJump, { n: Object.keys(sources).length }),
        ),
      ),
    ),
    element(
      'main',
      { class: 'ev' },
      frameFigure(countsFigure(entries, { texts, numbers, language }), texts),
      matters ? frameFigure(matters, texts) : null,
      element(
        'form',
        { class: 'ev-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
        element(
          'label',
          {},
          `${texts.evSearch} `,
          element('input', {
            type: 'search',
            id: 'search',
            value: filters.words,
            placeholder: texts.evSearchHint,
            oninput: (event) => change({ words: (event.target as HTMLInputElement).value }),
          }),
        ),
        choice(
          'grade',
          texts.evFilterGrade,
          GRADES.map((grade) => [grade, wordsFor(texts, 'evGradeMeaning_', grade)]),
        ),
        choice(
          'kind',
          texts.evFilterKind,
          KINDS.map((kind) => [kind, wordsFor(texts, 'evKind_', kind)]),
        ),
        choice(
          'part',
          texts.evFilterPart,
          parts.map((part) => [part, partWords(texts, part)]),
        ),
        choice(
          'source',
          texts.evSource,
          rested.map((key) => [key, `${sources[key].title} (${uses[key].numbers})`]),
        ),
      ),
      shown,
      list,
      sourceSection({ texts, sources, uses, show: showSource }),
    ),
  )
  fill()
}

addEventListener('hashchange', () => {
  ;({ language, filters } = readFilters(location.hash, parts, rested))
  build()
})
build()
