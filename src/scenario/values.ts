/** Numbers and tables of numbers as people write them: by label, by list, nested for two dimensions; flattened in row-major order. */
import { nearestName, type InputFault } from '../core/problems.ts'
import { DIMENSIONS, type DimensionName } from '../model/dimensions.ts'
import { faultAt, isRecord, type Located, type Path, valueAt, wrongTypeAt } from './document.ts'
import { word } from './words.ts'
import { commaSplit } from './zod-faults.ts'

/**
 * The values at a path of a file, in the shape asked for. With `base` (a policy that changes an assumption) labels may be left out, and one
 * number may stand for a whole table. Faults are added; what is wrong becomes NaN.
 */
export function readValues(
  located: Located,
  path: Path,
  shape: readonly DimensionName[],
  faults: InputFault[],
  base?: readonly number[],
): number[] {
  const size = shape.reduce((n, d) => n * DIMENSIONS[d].length, 1)
  const out = base ? [...base] : Array.from({ length: size }, () => NaN)
  fill(located, path, shape, 0, out, base !== undefined, faults)
  return out
}

function fill(
  located: Located,
  path: Path,
  shape: readonly DimensionName[],
  offset: number,
  out: number[],
  partial: boolean,
  faults: InputFault[],
): void {
  const value = valueAt(located.data, path)
  if (shape.length === 0) {
    if (typeof value === 'number' && Number.isFinite(value)) out[offset] = value
    else faults.push(wrongTypeAt(located, path, word('number'), value))
    return
  }
  const [dimension, ...rest] = shape
  const labels: readonly string[] = DIMENSIONS[dimension]
  const stride = rest.reduce((n, d) => n * DIMENSIONS[d].length, 1)
  if (Array.isArray(value)) {
    if (value.length !== labels.length) {
      faults.push(
        faultAt(located, 'wrongType', path, {
          found: word('numbers', value.length),
          expected: word('numbers', labels.length),
          suggestion: word('labels', labels.join(', ')),
        }),
      )
      return
    }
    for (let i = 0; i < labels.length; i++) fill(located, [...path, i], rest, offset + i * stride, out, partial, faults)
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) {
      const index = labels.indexOf(key)
      if (index >= 0) {
        fill(located, [...path, key], rest, offset + index * stride, out, partial, faults)
        continue
      }
      const suggestion = commaSplit(key, value[key]) ?? nearestName(key, labels)
      faults.push(
        faultAt(located, 'unknownKey', [...path, key], { found: key, expected: word('oneOf', labels.join(', ')), suggestion, part: 'key' }),
      )
    }
    if (partial) return
    const missing = labels.filter((label) => !Object.hasOwn(value, label))
    if (missing.length > 0) faults.push(faultAt(located, 'missingKey', path, { expected: word('labels', missing.join(', ')), part: 'key' }))
  } else if (partial && typeof value === 'number' && Number.isFinite(value)) {
    out.fill(value, offset, offset + labels.length * stride)
  } else {
    faults.push(wrongTypeAt(located, path, typeof value === 'string' ? word('number') : word('labels', labels.join(', ')), value))
  }
}

/** Adds a fault for each value outside its limits, at the place of that value as far as the file names it. */
export function checkRange(
  located: Located,
  path: Path,
  shape: readonly DimensionName[],
  values: readonly number[],
  limits: (index: number) => readonly [number, number],
  faults: InputFault[],
  suggestion?: string,
): void {
  for (let i = 0; i < values.length; i++) {
    const [low, high] = limits(i)
    if (Number.isNaN(values[i]) || (values[i] >= low && values[i] <= high)) continue
    const here = [...path, ...labelsOf(shape, i, valueAt(located.data, path))]
    faults.push(faultAt(located, 'outOfRange', here, { found: String(values[i]), expected: `${short(low)} … ${short(high)}`, suggestion }))
  }
}

const short = (x: number): string => String(Number(x.toPrecision(6)))

/** Keys that lead to element `index`, as the file has them (labels in a map, places in a list). */
function labelsOf(shape: readonly DimensionName[], index: number, value: unknown): (string | number)[] {
  const path: (string | number)[] = []
  let rest = index
  let inner = value
  for (let d = 0; d < shape.length; d++) {
    const stride = shape.slice(d + 1).reduce((n, s) => n * DIMENSIONS[s].length, 1)
    const at = Math.floor(rest / stride)
    rest -= at * stride
    if (typeof inner !== 'object' || inner === null) break
    const step = Array.isArray(inner) ? at : DIMENSIONS[shape[d]][at]
    path.push(step)
    inner = (inner as Record<string | number, unknown>)[step]
  }
  return path
}
