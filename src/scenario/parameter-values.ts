/** The numbers of a run, from checked records. Apart from parameters.ts, so that a worker can make them without the reader of files. */
import { emptyRecord } from '../core/columns.ts'
import type { DimensionName } from '../model/dimensions.ts'
import { PARAMETER_SHAPES, type ParameterGroup, type Parameters } from '../model/parameters.ts'
import type { ParameterRecords } from './types.ts'

export const PARAMETER_GROUPS = Object.keys(PARAMETER_SHAPES) as ParameterGroup[]

type AnyShapes = Record<string, Record<string, readonly DimensionName[]>>
/** Dimensions of a parameter, or undefined when the model has no such number. */
export const shapeOf = (group: string, name: string): readonly DimensionName[] | undefined => (PARAMETER_SHAPES as AnyShapes)[group]?.[name]
export const namesInGroup = (group: ParameterGroup): string[] => Object.keys(PARAMETER_SHAPES[group])

/**
 * The numbers of a run: defaults with the assumptions of a policy laid over them. Levers are left out; see levers.ts.
 * A scalar is a number, a table a Float64Array in row-major order.
 */
export function toParameters(records: ParameterRecords, assumptions: Readonly<Record<string, readonly number[]>> = {}): Parameters {
  const parameters: Record<string, Record<string, number | Float64Array>> = {}
  for (const group of PARAMETER_GROUPS) {
    if (group === 'levers') continue
    // Written key by key, a large group would be slow to read. Backwards, because the list of shapes has the same keys: with it in the same
    // order, V8 would share what it knows of the fields, and forget that they hold numbers.
    const names = namesInGroup(group).toReversed()
    const isNumber = (name: string): boolean => shapeOf(group, name)?.length === 0
    parameters[group] = emptyRecord(names, isNumber) as Record<string, number | Float64Array>
    for (const name of namesInGroup(group)) {
      const values = assumptions[`${group}.${name}`] ?? records[group]?.[name]?.values
      if (!values) throw new Error(`parameter ${group}.${name} has no record`)
      parameters[group][name] = shapeOf(group, name)?.length === 0 ? values[0] : Float64Array.from(values)
    }
  }
  return parameters as unknown as Parameters
}
