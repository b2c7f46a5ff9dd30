/** A finished results folder, opened for reading: by its folder, or by the name under results/. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InputError, nearestName } from '../core/problems.ts'
import type { OutcomeFilter, ResultSet } from '../results/result-set.ts'
import type { Study } from '../scenario/types.ts'
import { readUnits } from './read-results.ts'
import { listFolders } from './list-folders.ts'
import { type Manifest, readManifest } from './store.ts'

export interface ResultsFolder {
  readonly folder: string
  readonly manifest: Manifest
  readonly study: Study
  readonly outcomesFile: string
  readonly curvesFile: string
  /** Absent in folders made before this table was kept. */
  readonly transitionsFile: string | undefined
  /** Results with the outcome rows of any of the filters; with curves and sequences of states only when asked. */
  read(options?: { readonly filters?: readonly OutcomeFilter[]; readonly curves?: boolean; readonly lives?: boolean }): Promise<ResultSet>
}

/** Opens `name` (a folder, relative to `cwd`, or a name in results/). Throws InputError 'noResults' when there are none. */
export function openResults(name: string, cwd = '.'): ResultsFolder {
  const candidates = [resolve(cwd, name), resolve(cwd, 'results', name)]
  const folder = candidates.find((f) => existsSync(join(f, 'manifest.json'))) ?? candidates[0]
  const manifest = readManifest(folder)
  const outcomesFile = join(folder, 'outcomes.parquet')
  const curvesFile = join(folder, 'curves.parquet')
  const transitions = join(folder, 'transitions.parquet')
  const transitionsFile = existsSync(transitions) ? transitions : undefined
  if (!manifest || !existsSync(outcomesFile) || !existsSync(curvesFile)) throw new InputError([missing(name, cwd)])
  const study = JSON.parse(readFileSync(join(folder, 'study.json'), 'utf8')) as Study
  return {
    folder,
    manifest,
    study,
    outcomesFile,
    curvesFile,
    transitionsFile,
    read: async ({ filters = [{}], curves = false, lives = false } = {}) => {
      const records = new Map(manifest.units.map((u) => [`${u.municipality} ${u.replication}`, u]))
      const files = {
        outcomes: outcomesFile,
        ...(curves && { curves: curvesFile }),
        ...(lives && transitionsFile !== undefined && { transitions: transitionsFile }),
      }
      const units = (await readUnits(study, files, filters)).map((unit) => {
        const record = records.get(`${unit.municipality} ${unit.replication}`)
        return { ...unit, counts: record?.counts ?? {}, seconds: record?.seconds ?? 0 }
      })
      return { study, hash: manifest.study.hash, version: manifest.nabij, units }
    },
  }
}

function missing(name: string, cwd: string) {
  const known = listFolders(resolve(cwd, 'results')).filter((f) => existsSync(resolve(cwd, 'results', f, 'manifest.json')))
  const nearest = nearestName(name.split(/[\\/]/).at(-1) ?? name, known)
  return {
    code: 'noResults' as const,
    file: name,
    ...(known.length > 0 && !nearest ? { expected: `{oneOf:${known.map((f) => `results/${f}`).join(', ')}}` } : {}),
    suggestion: nearest ? `results/${nearest}` : '{runFirst}',
  }
}
