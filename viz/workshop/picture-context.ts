/** A picture of the model as the charts want it: the words, the choices of the reader, and a line that says where it comes from. */
import { makeContext, type PageContext } from '../context.ts'
import { fillIn } from '../texts/choose.ts'
import type { Picture } from './picture.ts'
import { basisWords } from './run-bar.ts'
import { comparedIn, OWN_PLAN, USUAL_WORLD } from './study.ts'
import type { WorkshopState } from './state.ts'

/** `opened`: parts of charts that the reader has opened up. */
export function contextOf(
  { study, report, complete, simulated, checksum }: Picture,
  state: WorkshopState,
  version: string,
  opened: ReadonlySet<string>,
  act: Pick<PageContext, 'change' | 'toggle'>,
): PageContext {
  const place = study.municipalities[0].municipality
  const compared = comparedIn(study)
  const policy = compared.find((p) => p.name === OWN_PLAN) ?? compared[1] ?? compared[0]
  const chosen = { language: state.language, municipality: place.id, policy: policy.name, outcome: state.outcome }
  const base = makeContext(report, chosen, opened, act)
  const usual = report.data.policies.findIndex(({ name }) => name === USUAL_WORLD)
  const words = {
    version,
    municipality: base.municipalityTitle,
    basis: basisWords(study, simulated, base.texts, base.numbers),
    runs: complete,
    seed: study.seed,
    checksum: checksum || '–',
  }
  const assumed = Object.keys(state.assumptions).length
  const note = assumed > 0 ? ` · ${fillIn(base.texts.wsAssumptionsChanged, { n: assumed })}` : ''
  const others = base.others.filter((index) => index !== usual)
  // The baseline may have more.
  return { ...base, runs: complete, others, usual: usual < 0 ? undefined : usual, source: fillIn(base.texts.wsSourceLine, words) + note }
}
