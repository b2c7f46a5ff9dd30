/** Files that are whole or not there: written beside, then renamed. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const MARK = '.nabij-tmp'

/** A name beside `file` for writing it; `renameInto` puts it in place. Left-overs are removed by `removeLeftovers`. */
export function besideName(file: string): string {
  return `${file}.${process.pid}${MARK}`
}

/** Writes a file in one step as others see it; makes its folder. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const beside = besideName(file)
  await writeFile(beside, content)
  await renameInto(beside, file)
}

/** Rename that replaces. On Windows a virus scanner may hold a fresh file for a moment, so it tries again. */
export async function renameInto(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (attempt === 10 || !['EPERM', 'EACCES', 'EBUSY'].includes(code)) {
        await rm(from, { force: true })
        throw error
      }
      await new Promise((done) => setTimeout(done, 20 * attempt))
    }
  }
}

/** Removes what an interrupted run left half-written in a folder. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  await Promise.all(names.filter((name) => name.endsWith(MARK)).map((name) => rm(join(folder, name), { force: true })))
}
