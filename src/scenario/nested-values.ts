/** A flattened table of numbers as nested lists of YAML, in the order of its dimensions: the way back from values.ts. */
import { DIMENSIONS, type DimensionName } from '../model/dimensions.ts'

export function nestedValues(values: readonly number[], dimensions: readonly string[]): string {
  if (dimensions.length === 0) return String(values[0])
  const [dimension, ...rest] = dimensions
  const { length } = DIMENSIONS[dimension as DimensionName]
  const stride = values.length / length
  return `[${Array.from({ length }, (_, i) => nestedValues(values.slice(i * stride, (i + 1) * stride), rest)).join(', ')}]`
}
