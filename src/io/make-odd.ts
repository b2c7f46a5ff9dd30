/**
 * Writes the generated parts of docs/odd.md anew; the prose around them is kept. `npm run docs`.
 * A test fails when the file is not what this would write.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadParameters } from '../scenario/parameters.ts'
import { diskSource } from './files.ts'
import { fillSections, oddSections } from './odd-sections.ts'

/** docs/odd.md as it should be, from what stands in the project at `root`. */
export function currentOdd(root: string): string {
  const folder = join(root, 'src/model')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n') }))
  const text = readFileSync(join(root, 'docs/odd.md'), 'utf8').replaceAll('\r\n', '\n')
  return fillSections(text, oddSections(loadParameters(diskSource(root)), files))
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  writeFileSync(join(root, 'docs/odd.md'), currentOdd(root))
}
