/** `nabij explain sources`: the sources with their links, to read or for a reference manager. */
import { bibtex, cslJson, isPublished, linkOf, referenceText } from '../analysis/references.ts'
import type { Source } from '../scenario/schema.ts'
import type { Cli } from './command.ts'
import { wrap } from './explain-text.ts'
import type { SourceFormat } from './source-formats.ts'

/** The name that asks for all sources. */
export const SOURCES = 'sources'

export function explainSources(sources: Readonly<Record<string, Source>>, format: SourceFormat, cli: Cli): void {
  if (format === 'bibtex') return cli.io.out(bibtex(sources))
  if (format === 'json') return cli.io.out(`${JSON.stringify(cslJson(sources), null, 2)}\n`)
  const lines = Object.entries(sources)
    .filter(([, source]) => isPublished(source))
    .flatMap(([key, source]) => {
      const link = linkOf(source)
      return [cli.outColour.bold(key), ...wrap(referenceText(source), cli), ...(link ? [`  ${link}`] : []), '']
    })
  cli.io.out([cli.outColour.bold(cli.texts.explain.published), '', ...lines, cli.texts.explain.sourcesHint, ''].join('\n'))
}
