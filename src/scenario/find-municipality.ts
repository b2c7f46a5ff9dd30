/** A municipality by file, by id ('eindhoven'), by name ("'s-Gravenhage") or by code ('GM0772', '0772'). */
import type { InputFault } from '../core/problems.ts'
import { readDocument } from './document.ts'
import { municipalitySchema, parseMunicipality } from './municipality.ts'
import { checkKind } from './overlay.ts'
import { baseName, findFile, FOLDER_OF, isPath, namesOf, notFound, type ScenarioSource } from './source.ts'
import type { Municipality } from './types.ts'
import { checkAgainst } from './zod-faults.ts'

/** The municipality; or what to say when there is none; or undefined after adding the faults in its file. */
export function findMunicipality(
  source: ScenarioSource,
  wanted: string,
  from: string,
  faults: InputFault[],
): { municipality: Municipality } | Pick<InputFault, 'found' | 'expected' | 'suggestion'> | undefined {
  const found =
    findFile(source, wanted, ['municipality'], from) ?? findFile(source, slug(wanted), ['municipality'], from) ?? findByCode(source, wanted)
  if (!found) return notFound(source, wanted, 'municipality')
  const municipality = readMunicipality(found.path, found.text, faults)
  return municipality && { municipality }
}

/** A municipality from the text of its file; faults are added with their places. */
export function readMunicipality(file: string, text: string, faults: InputFault[]): Municipality | undefined {
  const document = readDocument(text, file, faults)
  if (!document || !checkKind(document, 'municipality', faults)) return undefined
  return checkAgainst(municipalitySchema, document, faults) && parseMunicipality(document.data, baseName(file))
}

/** `Sittard-Geleen` → `sittard-geleen`, `'s-Gravenhage` → `s-gravenhage`. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function findByCode(source: ScenarioSource, wanted: string): { path: string; text: string } | undefined {
  const digits = /^(?:GM)?(\d{1,4})$/i.exec(wanted)?.[1]
  if (isPath(wanted) || digits === undefined) return undefined
  const code = new RegExp(`code:\\s*["']?(GM)?${digits.padStart(4, '0')}\\b`, 'i')
  for (const name of namesOf(source, 'municipality')) {
    const path = `${FOLDER_OF.municipality}/${name}.yaml`
    const text = source.read(path)
    if (text !== undefined && code.test(text)) return { path, text }
  }
  return undefined
}
