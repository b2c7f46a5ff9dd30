/** The names that outcomes, groups and curves have in the results, for files that refer to them. */
import { OUTCOMES } from './outcomes.ts'
import { CURVES, GROUPS } from './types.ts'

export const RESULT_NAMES = {
  outcomes: new Map<string, readonly string[]>(OUTCOMES.map((o) => [o.name, o.fromCurve ? ['true'] : Object.keys(o.measures)])),
  headline: OUTCOMES.filter((o) => o.headline).map((o) => o.name),
  groups: GROUPS as readonly string[],
  curves: CURVES as readonly { readonly name: string; readonly strata: readonly string[]; readonly causes: readonly string[] }[],
}
