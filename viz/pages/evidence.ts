/** The evidence page: the scenario files that came with it, and, when they were put in, what the answers to the questions hang on. */
import type { Influence } from '../../src/analysis/influence.ts'
import type { Language } from '../../src/scenario/types.ts'
import { element } from '../element.ts'
import { countsFigure, mattersFigure } from '../evidence/figures.ts'
import { entriesOf, type Filters, fitting, GRADES, KINDS, readFilters, writeFilters } from '../evidence/entries.ts'
import { partWords, rowOf } from '../evidence/rows.ts'
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
let { language, filters } = readFilters(location.hash, parts)

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
            element('ul', { class: 'numbers' }, ...rows.map((entry) => rowOf(entry, { texts, numbers, language, catalogue, data }))),
          ),
        ]
      }),
      fit.length === 0 ? element('p', { class: 'empty' }, texts.evNothing) : '',
    )
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
      ),
      shown,
      list,
    ),
  )
  fill()
}

addEventListener('hashchange', () => {
  ;({ language, filters } = readFilters(location.hash, parts))
  build()
})
build()
