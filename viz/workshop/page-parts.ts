/** The parts of the workshop page that hold words and buttons: made once per language, shown anew at every change. */
import { numberWords } from '../format.ts'
import { TEXTS } from '../texts/choose.ts'
import type { Catalogue } from './catalogue.ts'
import type { LiveModel } from './live-model.ts'
import { FULL, QUICK } from './stages.ts'
import { START } from './offered.ts'
import { controlPanel, type Panel } from './panel.ts'
import { type RunBar, runBar } from './run-bar.ts'
import { SECTIONS, type SectionMoment, type WorkshopSection } from './sections.ts'
import { type Share, sharePanel } from './share.ts'
import { type LeverChoices, type Offered, readLink, type WorkshopState } from './state.ts'
import { type Tray, trayOf } from './tray.ts'

export interface PageParts {
  readonly panel: Panel
  readonly bar: RunBar
  readonly tray: Tray
  readonly share: Share
  readonly sections: readonly { readonly section: WorkshopSection; readonly node: HTMLElement; readonly show: (m: SectionMoment) => void }[]
}

/** What the parts can do to the page. */
export interface PageActs {
  readonly state: () => WorkshopState
  readonly offered: () => Offered
  readonly change: (part: Partial<WorkshopState>, replications?: number) => void
  /** Not rested: the hand is still moving. */
  readonly setLevers: (levers: LeverChoices, rested?: boolean) => void
  readonly undo: () => void
}

export function makeParts(catalogue: Catalogue, model: LiveModel, { state, offered, change, setLevers, undo }: PageActs): PageParts {
  const { language } = state()
  const texts = TEXTS[language]
  const numbers = numberWords(language)
  const tools = { catalogue, texts, numbers, language }
  return {
    panel: controlPanel({
      ...tools,
      lever: (name, choice, rested) => {
        const levers = { ...state().levers }
        if (choice) levers[name] = choice
        else delete levers[name]
        setLevers(levers, rested)
      },
      levers: (levers) => setLevers(levers),
      assumption: (id, value, rested) => {
        const assumptions = { ...state().assumptions }
        if (value === undefined) delete assumptions[id]
        else assumptions[id] = value
        change({ assumptions }, rested ? FULL : QUICK)
      },
      undo,
    }),
    bar: runBar(texts, numbers, () => model.stop()),
    tray: trayOf({
      ...tools,
      change,
      open: (levers) => setLevers(levers),
      read: (link) => {
        const { state: found } = readLink(link, START, offered())
        return Object.keys(found.levers).length > 0 ? { title: found.name, levers: found.levers } : undefined
      },
    }),
    share: sharePanel(catalogue, texts, () => print()),
    sections: SECTIONS.map((section) => ({
      section,
      ...section.mount({ ...tools, trace: (...asked) => model.trace(...asked) }),
    })),
  }
}
