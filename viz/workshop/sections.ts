/**
 * Further sections of the workshop page, in order. A section is mounted once per language and shown at every new picture; it keeps its own state (a
 * clock that plays, a resident that was drawn by lot). What it needs from inside the model it asks for with `trace`.
 */
import type { Traced } from '../../src/worker/scheduler.ts'
import type { Language, Policy } from '../../src/scenario/types.ts'
import type { PageContext } from '../context.ts'
import type { NumberWords } from '../format.ts'
import type { Texts } from '../texts/nl.ts'
import type { Catalogue } from './catalogue.ts'
import type { Picture } from './picture.ts'
import type { WorkshopState } from './state.ts'
import { LIVING_AREA } from './living-area.ts'
import { TWIN_LIVES } from './twin-lives.ts'

export interface SectionTools {
  readonly catalogue: Catalogue
  readonly texts: Texts
  readonly numbers: NumberWords
  readonly language: Language
  /** Weekly snapshots of one replication of the study on the page, under any policy; `wish` is what the tracer of the worker understands. */
  readonly trace: (replication: number, policy: Policy, wish: unknown) => Traced
}
export interface SectionMoment {
  readonly state: WorkshopState
  readonly picture: Picture
  readonly context: PageContext
}
export interface WorkshopSection {
  /** For the link of the section and for tests. */
  readonly id: string
  readonly head: keyof Texts
  readonly intro: keyof Texts
  readonly mount: (tools: SectionTools) => { readonly node: HTMLElement; readonly show: (moment: SectionMoment) => void }
}

export const SECTIONS: readonly WorkshopSection[] = [TWIN_LIVES, LIVING_AREA]
