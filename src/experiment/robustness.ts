/** The main contrasts of a question once more, smaller, with each judgement call at its lowest and at its highest value. */
import { outcomeByName } from '../results/outcomes.ts'
import { judgementSettings, type Setting, underSetting } from '../scenario/judgement.ts'
import type { Question } from '../scenario/question.ts'
import type { Policy, Study } from '../scenario/types.ts'

/** What a question does not say: enough for a sign, not for a size. */
const REPLICATIONS = 3
const YEARS = 4
const BURN_IN_YEARS = 2
const RESIDENTS = 1200

export interface Robustness {
  readonly study: Study
  readonly settings: readonly Setting[]
}

/** The study that checks a question, with the settings in it; undefined when the question leaves no assumption free. */
export function robustnessOf(question: Question): Robustness | undefined {
  const { study, robustness } = question
  const settings = judgementSettings(study.parameters)
  const main = question.contrasts.filter((c) => c.main)
  const arms = study.policies.filter((p) => main.some((c) => (c.weights[p.name] ?? 0) !== 0))
  // An arm that sets an assumption itself keeps it: that is its point.
  const free = settings.filter((s) => arms.every((arm) => arm.assumptions[s.assumption] === undefined))
  if (arms.length === 0 || free.length === 0) return undefined
  const policies: Policy[] = [
    ...arms,
    ...free.flatMap((setting) =>
      arms.map((arm) => ({
        ...arm,
        name: underSetting(arm.name, setting),
        assumptions: { ...arm.assumptions, [setting.assumption]: setting.values },
      })),
    ),
  ]
  const wanted = robustness.municipality
  const { municipality } = study.municipalities.find((m) => m.municipality.id === wanted) ?? middle(study)
  const scale = robustness.scale ?? Math.min(1, (robustness.residents ?? RESIDENTS) / municipality.total.residents)
  const needsReference = question.outcomes.some((o) => outcomeByName.get(o.outcome)?.derived === 'attributable')
  return {
    settings: free,
    study: {
      ...study,
      name: `${study.name}-robustness`,
      municipalities: [{ municipality, scale }],
      policies,
      baseline: arms[0].name,
      replications: Math.min(robustness.replications ?? REPLICATIONS, study.replications),
      years: Math.min(robustness.years ?? YEARS, study.years),
      burnInYears: Math.min(BURN_IN_YEARS, study.burnInYears),
      omit: ['areas', 'quarters', 'curves', 'lives', ...(needsReference ? [] : (['reference'] as const))],
    },
  }
}

/** The municipality of middling size. */
function middle(study: Study): Study['municipalities'][number] {
  const bySize = study.municipalities.toSorted((a, b) => a.municipality.total.residents - b.municipality.total.residents)
  return bySize[Math.floor((bySize.length - 1) / 2)]
}
