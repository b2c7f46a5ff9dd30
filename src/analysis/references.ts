/** Sources as references: a line to read, where it can be found, and the forms that reference managers read (BibTeX, CSL-JSON). */
import type { Source } from '../scenario/schema.ts'

/** Where the work itself is: its DOI, else its link. */
export const linkOf = ({ doi, link }: Source): string | undefined => (doi ? `https://doi.org/${doi}` : link)

/** Documents of Nabij itself are no publications. */
export const isPublished = ({ type }: Source): boolean => type !== 'own'

/** Author (year). Title. Journal, volume, pages. Publisher. */
export function referenceText(source: Source): string {
  const { authors = [], year, work, volume, pages, publisher } = source
  if (!work) return sentence(source.title)
  const who = authors.length > 1 ? `${authors.slice(0, -1).join(', ')} & ${authors.at(-1)!}` : (authors[0] ?? work)
  const place = [source.in, volume, pages].filter(Boolean).join(', ')
  const by = publisher && !authors.includes(publisher) ? publisher : ''
  const title = authors.length > 0 ? work : ''
  return [`${who}${year === undefined ? '' : ` (${year})`}`, title, place, by].filter(Boolean).map(sentence).join(' ')
}

const sentence = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`)

type Sources = Readonly<Record<string, Source>>
const publishedIn = (sources: Sources): [string, Source][] =>
  Object.entries(sources)
    .filter(([, source]) => isPublished(source))
    .sort(([a], [b]) => (a < b ? -1 : 1))

const BIBTEX_TYPES: Readonly<Record<string, string>> = { article: 'article', book: 'book', thesis: 'phdthesis', report: 'techreport' }
/** What a type calls the one that brought the work out. */
const BIBTEX_PUBLISHER: Readonly<Record<string, string>> = { phdthesis: 'school', techreport: 'institution', misc: 'howpublished' }

/** A .bib file of the published sources, by key. UTF-8, as biber and BibLaTeX read it. */
export function bibtex(sources: Sources): string {
  return publishedIn(sources)
    .map(([key, source]) => {
      const type = BIBTEX_TYPES[source.type ?? ''] ?? 'misc'
      const fields: [string, string | undefined][] = [
        ['author', source.authors?.map((name) => (isPerson(name) ? plain(name) : `{${plain(name)}}`)).join(' and ')],
        ['title', `{${plain(source.work ?? source.title)}}`],
        [type === 'article' ? 'journal' : 'series', source.in],
        ['volume', source.volume],
        ['pages', source.pages?.replace('–', '--')],
        [BIBTEX_PUBLISHER[type] ?? 'publisher', source.publisher],
        ['year', source.year === undefined ? undefined : String(source.year)],
        ['doi', source.doi],
        ['url', linkOf(source)],
        ['urldate', source.accessed],
        ['note', source.note],
      ]
      const lines = fields.flatMap(([name, value]) =>
        value === undefined ? [] : `  ${name} = {${name === 'author' || name === 'title' ? value : plain(value)}}`,
      )
      return `@${type}{${key},\n${lines.join(',\n')}\n}\n`
    })
    .join('\n')
}

/** What has a meaning of its own in TeX; braces would close a field. An address keeps its signs. */
const plain = (words: string): string =>
  /^(https?:|10\.)/.test(words) ? words : words.replace(/[{}\\]/g, '').replace(/([%&#$_])/g, '\\$1')

const CSL_TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
}

export interface CslItem {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author?: readonly ({ readonly family: string; readonly given: string } | { readonly literal: string })[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] } | { readonly literal: string }
  readonly [field: string]: unknown
}

/** CSL-JSON of the published sources, which Zotero, Pandoc and others read. */
export function cslJson(sources: Sources): CslItem[] {
  return publishedIn(sources).map(([key, source]) => ({
    id: key,
    type: CSL_TYPES[source.type ?? ''] ?? 'webpage',
    title: source.work ?? source.title,
    ...(source.authors && {
      author: source.authors.map((name) => {
        const [family, given] = name.split(/,\s*/, 2)
        return isPerson(name) ? { family, given } : { literal: name }
      }),
    }),
    ...(source.year !== undefined && {
      issued: typeof source.year === 'number' ? { 'date-parts': [[source.year]] } : { literal: source.year },
    }),
    ...(source.in && { 'container-title': source.in }),
    ...(source.volume && { volume: source.volume }),
    ...(source.pages && { page: source.pages }),
    ...(source.publisher && { publisher: source.publisher }),
    ...(source.doi && { DOI: source.doi }),
    ...(linkOf(source) && { URL: linkOf(source) }),
    ...(source.note && { note: source.note }),
  }))
}

const isPerson = (name: string): boolean => name.includes(', ')
