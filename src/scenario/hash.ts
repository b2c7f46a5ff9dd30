/** A fingerprint of plain data that does not depend on the order of keys: SHA-256 of its canonical JSON. */
import { sha256 } from './sha256.ts'

/** JSON with keys in code-point order, no spaces; `undefined` is left out, typed arrays are written as lists. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value === 0 ? 0 : value) : `"${value}"`
  if (ArrayBuffer.isView(value)) return canonicalJson(Array.from(value as Float64Array))
  if (Array.isArray(value)) return `[${value.map((v) => canonicalJson(v ?? null)).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`no JSON for ${typeof value}`)
  const record = value as Record<string, unknown>
  const keys = Object.keys(record)
    .filter((k) => record[k] !== undefined)
    .sort()
  return `{${keys.map((k) => `${JSON.stringify(k)}:${canonicalJson(record[k])}`).join(',')}}`
}

/** SHA-256 in hexadecimal of a study, or of any plain data. */
export const hashOf = (value: unknown): string => sha256(canonicalJson(value))
