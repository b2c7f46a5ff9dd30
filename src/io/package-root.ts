/** Where this program stands on disk: scenarios/ and dist/ are found from here, bundled or not. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of Nabij's package.json. */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)))

/** True when the program runs from dist/, as users do; false from the TypeScript sources. */
export const isBuilt: boolean = !fileURLToPath(import.meta.url).endsWith('.ts')

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'nabij') return folder
    if (dirname(folder) === folder) throw new Error('the folder of nabij was not found')
  }
}
