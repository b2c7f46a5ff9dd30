/** Scenario files and other texts on disk. Writing is in safe-write.ts. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { InputError } from '../core/problems.ts'
import type { ScenarioSource } from '../scenario/source.ts'
import { packageRoot } from './package-root.ts'

/** Scenarios on disk. `scenarios/…` is looked for from `cwd` first, so that a user can add to the shipped ones, then in the package. */
export function diskSource(cwd: string = process.cwd(), shipped: string = packageRoot): ScenarioSource {
  const places = (path: string): string[] =>
    isAbsolute(path) ? [path] : [resolve(cwd, path), ...(path.startsWith('scenarios/') ? [join(shipped, path)] : [])]
  return {
    read(path) {
      for (const place of places(path)) if (existsSync(place) && statSync(place).isFile()) return readText(place, path)
      return undefined
    },
    list(folder) {
      const names = new Set<string>()
      for (const place of places(folder))
        if (existsSync(place) && statSync(place).isDirectory()) for (const name of readdirSync(place)) names.add(name)
      return [...names].sort()
    },
  }
}

/** Text of a file in UTF-8; InputError when it is missing, a folder, or unreadable. `named` is how the user named it. */
export function readText(file: string, named: string = file): string {
  const bytes = readBytes(file, named)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputError([{ code: 'fileUnreadable', file: named, expected: 'UTF-8' }])
  }
}

/** Bytes of a file; InputError when it is missing, a folder, or unreadable. */
export function readBytes(file: string, named: string = file): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new InputError([{ code: 'fileMissing', file: named }])
    throw new InputError([{ code: 'fileUnreadable', file: named, found: code === 'EISDIR' ? '{folder}' : code, expected: '{file}' }])
  }
}
