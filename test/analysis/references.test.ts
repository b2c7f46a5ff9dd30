import { describe, expect, it } from 'vitest'
import { bibtex, cslJson, isPublished, linkOf, referenceText } from '../../src/analysis/references.ts'
import { diskSource } from '../../src/io/files.ts'
import { collectSources } from '../../src/scenario/parameters.ts'
import type { Source } from '../../src/scenario/schema.ts'

const article: Source = {
  title: 'Of two, on ties',
  type: 'article',
  authors: ['Berg, A. van den', 'Statistics & Co'],
  year: 2019,
  work: 'Do ties last? 40 % of {Dutch} ties',
  in: 'Ties',
  volume: '3(2)',
  pages: '10–20',
  doi: '10.1000/a_b',
}
const own: Source = { title: 'Nabij, model document', type: 'own' }

describe('a reference', () => {
  it('is a line with author, year, title, journal and publisher, without what is not known', () => {
    expect(referenceText(article)).toBe('Berg, A. van den & Statistics & Co (2019). Do ties last? 40 % of {Dutch} ties. Ties, 3(2), 10–20.')
    expect(referenceText({ title: 'x', work: 'Living', authors: ['SCP'], publisher: 'SCP' })).toBe('SCP. Living.')
    expect(referenceText({ title: 'x', work: 'Living', year: 2015 })).toBe('Living (2015).')
    expect(referenceText(own)).toBe('Nabij, model document.')
  })

  it('links to the DOI before the link', () => {
    expect(linkOf({ ...article, link: 'https://example.org' })).toBe('https://doi.org/10.1000/a_b')
    expect(linkOf({ title: 'x', link: 'https://example.org' })).toBe('https://example.org')
    expect(linkOf(own)).toBeUndefined()
  })
})

describe('the file of sources', () => {
  it('as BibTeX keeps organisations whole and nothing that TeX would act on', () => {
    expect(bibtex({ own, ties: article })).toBe(
      [
        '@article{ties,',
        '  author = {Berg, A. van den and {Statistics \\& Co}},',
        '  title = {{Do ties last? 40 \\% of Dutch ties}},',
        '  journal = {Ties},',
        '  volume = {3(2)},',
        '  pages = {10--20},',
        '  year = {2019},',
        '  doi = {10.1000/a_b},',
        '  url = {https://doi.org/10.1000/a_b}',
        '}\n',
      ].join('\n'),
    )
  })

  it('as CSL-JSON has persons by family name and organisations as they are', () => {
    expect(cslJson({ own, ties: article })).toEqual([
      expect.objectContaining({
        id: 'ties',
        type: 'article-journal',
        author: [{ family: 'Berg', given: 'A. van den' }, { literal: 'Statistics & Co' }],
        issued: { 'date-parts': [[2019]] },
        DOI: '10.1000/a_b',
      }),
    ])
  })

  it('has every published source, each field closed', () => {
    const sources = collectSources(diskSource(), [])
    const published = Object.values(sources).filter(isPublished).length
    const file = bibtex(sources)
    expect(cslJson(sources)).toHaveLength(published)
    expect(file.match(/^@\w+\{[a-z0-9-]+,$/gm)).toHaveLength(published)
    expect([...file.matchAll(/[{}]/g)].reduce((depth, [brace]) => depth + (brace === '{' ? 1 : -1), 0)).toBe(0)
    expect(file).not.toContain('undefined')
  })
})
