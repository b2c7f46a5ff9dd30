/** Sources as references with their link, under a number and as a list with what rests on each. */
import { bibtex, cslJson, isPublished, linkOf, referenceText } from '../../src/analysis/references.ts'
import type { Source } from '../../src/scenario/schema.ts'
import { offerFile } from '../download.ts'
import { element } from '../element.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'
import { USES, type Uses } from './source-uses.ts'

export type Sources = Readonly<Record<string, Source>>

/** The sources of one number: what was taken from each, and the reference. */
export function referencesOf(
  keys: readonly string[],
  { texts, sources }: { readonly texts: Texts; readonly sources: Sources },
): HTMLElement {
  return element(
    'ul',
    { class: 'references' },
    ...keys.map((key) => {
      const source = sources[key]
      if (!source) return element('li', {}, key)
      return element(
        'li',
        {},
        source.title,
        isPublished(source) ? element('p', { class: 'quiet' }, ...referenceWords(source, texts)) : null,
      )
    }),
  )
}

/** A reference, and its link when it has one. */
function referenceWords(source: Source, texts: Texts): (string | HTMLElement)[] {
  const link = linkOf(source)
  return link ? [`${referenceText(source)} `, outwards(link, texts)] : [referenceText(source)]
}

/** Opens elsewhere, and only on a click: the page itself asks nothing of the internet. */
function outwards(link: string, texts: Texts): HTMLElement {
  const short = link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  const note = element('span', { class: 'unseen' }, ` (${texts.evNewTab})`)
  return element('a', { class: 'outwards', href: link, target: '_blank', rel: 'noopener' }, `${short}\u00A0↗`, note)
}

export interface SourceListTools {
  readonly texts: Texts
  readonly sources: Sources
  readonly uses: Readonly<Record<string, Uses>>
  /** Shows the numbers that rest on a source. */
  readonly show: (key: string) => void
}

export function sourceSection({ texts, sources, uses, show }: SourceListTools): HTMLElement {
  const restsOn = (key: string): number => USES.reduce((sum, use) => sum + (uses[key]?.[use] ?? 0), 0)
  const numbers = (key: string): number => uses[key]?.numbers ?? 0
  const keys = Object.keys(sources).sort((a, b) => numbers(b) - numbers(a) || restsOn(b) - restsOn(a))
  const published = keys.filter((key) => isPublished(sources[key]))
  const own = keys.filter((key) => !isPublished(sources[key]))
  const item = (key: string): HTMLElement =>
    element(
      'li',
      { 'data-source': key },
      element('p', { class: 'reference' }, ...referenceWords(sources[key], texts)),
      sources[key].note ? element('p', { class: 'quiet' }, sources[key].note) : null,
      element('p', { class: 'quiet' }, useWords(uses[key] ?? {}, texts), ...showButton(key)),
    )
  const showButton = (key: string): (string | HTMLElement)[] => {
    if (numbers(key) === 0) return []
    const about = element('span', { class: 'unseen' }, `: ${sources[key].title}`)
    return [' ', element('button', { type: 'button', class: 'more', onclick: () => show(key) }, texts.evShowNumbers, about)]
  }
  const save = (name: string, file: string, type: string, content: () => string): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        class: 'save',
        'aria-label': `${texts.evSourcesFile} ${name}`,
        onclick: () => offerFile(file, type, content()),
      },
      name,
    )
  return element(
    'section',
    { class: 'sources', id: 'sources', 'aria-labelledby': 'sources-head' },
    element('h2', { id: 'sources-head', tabindex: -1 }, texts.evSources),
    element('p', {}, fillIn(texts.evSourcesIntro, { n: published.length, own: own.length })),
    element(
      'p',
      { class: 'source-files' },
      `${texts.evSourcesFile} `,
      save('BibTeX', 'nabij-sources.bib', 'application/x-bibtex', () => bibtex(sources)),
      ' ',
      save('CSL-JSON', 'nabij-sources.json', 'application/json', () => `${JSON.stringify(cslJson(sources), null, 2)}\n`),
    ),
    element('ul', { class: 'source-list' }, ...published.map(item)),
    element(
      'details',
      {},
      element('summary', {}, `${texts.evSourcesOwn} `, element('span', { class: 'quiet' }, String(own.length))),
      element('ul', { class: 'source-list' }, ...own.map(item)),
    ),
  )
}

function useWords(uses: Uses, texts: Texts): string {
  const words = USES.flatMap((use) => (uses[use] ? [fillIn(wordsFor(texts, 'evUse_', use), { n: uses[use] })] : []))
  return words.length > 0 ? words.join(' · ') : texts.evNoUse
}
