/**
 * Where a difference between groups comes from, asked by experiment: one component of a group's position at a time is drawn as that of the
 * group it is compared with, and everything else stays. Groups differ in position only (no coefficient in behaviour), so what is swapped is
 * always a table of the population or the network.
 *
 *   exposure   what makes problems begin: work, income, assistance, household
 *   network    how many ties, with whom
 *   access     knowing where to go, trust, language
 *   response   what one can do with a problem: self-management, time for others
 *
 * Left out: age. Groups differ in age too, and age is not swapped: what is left when all components are equal comes from age, household and
 * the neighbourhood.
 */
import type { GapKind } from './question.ts'
import type { ParameterRecords } from './types.ts'
import { DIMENSIONS, type DimensionName } from '../model/dimensions.ts'

export const COMPONENTS = ['exposure', 'network', 'access', 'response'] as const
export type Component = (typeof COMPONENTS)[number] | 'all'

/** A table in which the group takes the value of the reference; or a number that makes both alike. */
type Swap = string | { readonly parameter: string; readonly alike: number }

/** Group and the group it is compared with, and what makes up each component. A test holds that no table by group is forgotten. */
export const POSITIONS: Readonly<
  Record<
    GapKind,
    { readonly group: string; readonly reference: string } & { readonly [C in (typeof COMPONENTS)[number]]?: readonly Swap[] }
  >
> = {
  education: {
    group: 'education:low',
    reference: 'education:high',
    exposure: [
      'people.lowIncomeWeightByEducation',
      'people.assistanceByEducation',
      'people.jobNoneByEducation',
      'people.jobInsecureByEducation',
      'schemes.modestByEducation',
      'schemes.middleByEducation',
    ],
    network: ['ties.targetByEducation', { parameter: 'ties.homophilyEducation', alike: 0 }],
    access: ['schemes.helperKnowsByEducation'],
  },
  sex: {
    group: 'sex:female',
    reference: 'sex:male',
    // As many fathers as mothers alone with children, and as many men as women alone at every age.
    exposure: [
      { parameter: 'people.femaleSingleParents', alike: 0.5 },
      { parameter: 'people.femaleSinglesByAge', alike: 0.5 },
    ],
  },
  origin: {
    group: 'origin:other',
    reference: 'origin:dutch',
    exposure: [
      'people.lowEducationByOrigin',
      'people.highEducationByOrigin',
      'people.lowIncomeWeightByOrigin',
      'people.mixedCouplesByOrigin',
      'schemes.marginByOrigin',
    ],
    network: [
      { parameter: 'ties.homophilyOrigin', alike: 0 },
      { parameter: 'ties.homophilyOriginKin', alike: 0 },
    ],
    access: ['people.awarenessByOrigin'],
  },
  neighbourhood: {
    group: 'neighbourhood:poorest',
    reference: 'neighbourhood:richest',
    exposure: [
      { parameter: 'people.areaIncomeContrast', alike: 0 },
      { parameter: 'people.areaBackgroundContrast', alike: 0 },
    ],
    network: [
      { parameter: 'ties.kinLocalShare', alike: 0 },
      { parameter: 'ties.friendLocalShare', alike: 0 },
    ],
  },
  age: { group: 'age:65+', reference: 'age:18-44' },
  income: { group: 'income:low', reference: 'income:other' },
}

/** The components in which the groups of this kind differ; with more than one, also all together. */
export function componentsOf(kind: GapKind): Component[] {
  const own: Component[] = COMPONENTS.filter((c) => POSITIONS[kind][c] !== undefined)
  return own.length > 1 ? [...own, 'all'] : own
}

/** Assumptions under which the group has this component as its reference has; laid over `assumptions` of a policy. */
export function swapComponent(
  records: ParameterRecords,
  assumptions: Readonly<Record<string, readonly number[]>>,
  kind: GapKind,
  component: Component,
): Record<string, readonly number[]> {
  const position = POSITIONS[kind]
  const swaps = component === 'all' ? COMPONENTS.flatMap((c) => position[c] ?? []) : (position[component] ?? [])
  const result = { ...assumptions }
  for (const swap of swaps) {
    const name = typeof swap === 'string' ? swap : swap.parameter
    const [group, parameter] = name.split('.')
    const record = records[group][parameter]
    const values = result[name] ?? record.values
    result[name] =
      typeof swap === 'string'
        ? copyClass(values, record.dimensions, kind as DimensionName, classOf(position.group), classOf(position.reference))
        : values.map(() => swap.alike)
  }
  return result
}

const classOf = (group: string): string => group.split(':')[1]

/** A table in which the class `to` has the values of the class `from`. */
export function copyClass(
  values: readonly number[],
  dimensions: readonly string[],
  dimension: DimensionName,
  to: string,
  from: string,
): readonly number[] {
  const labels: readonly string[] = DIMENSIONS[dimension]
  const axis = dimensions.indexOf(dimension)
  if (axis < 0) return values
  const stride = dimensions.slice(axis + 1).reduce((n, d) => n * DIMENSIONS[d as DimensionName].length, 1)
  return values.map((value, i) => {
    const own = Math.floor(i / stride) % labels.length
    return own === labels.indexOf(to) ? values[i + (labels.indexOf(from) - own) * stride] : value
  })
}

/** Name of an arm with a component swapped. */
export const withSwap = (arm: string, kind: GapKind, component: Component): string => `${arm}~${kind}~${component}`
