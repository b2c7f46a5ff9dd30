/** The first arm of a question once more for each component of each position that is swapped: where differences between groups come from. */
import { componentsOf, swapComponent, withSwap } from '../scenario/position-swap.ts'
import type { Question } from '../scenario/question.ts'
import type { Policy, Study } from '../scenario/types.ts'
import { outcomeByName } from '../results/outcomes.ts'

/** The study of a question that asks for gaps; its baseline is the arm that is looked at. */
export function gapStudyOf({ gaps, study }: Question): Study | undefined {
  if (gaps === undefined) return undefined
  const arm = study.policies[0]
  const policies: Policy[] = [
    arm,
    ...gaps.kinds.flatMap((kind) =>
      componentsOf(kind).map((component) => ({
        ...arm,
        name: withSwap(arm.name, kind, component),
        assumptions: swapComponent(study.parameters, arm.assumptions, kind, component),
      })),
    ),
  ]
  const needsReference = gaps.outcomes.some((o) => outcomeByName.get(o.outcome)?.derived === 'attributable')
  return {
    ...study,
    name: `${study.name}-gaps`,
    policies,
    baseline: arm.name,
    omit: ['quarters', 'curves', 'lives', ...(needsReference ? [] : (['reference'] as const))],
  }
}
