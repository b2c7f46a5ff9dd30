/** The workshop page as a whole: holds what was chosen, asks the model, and hands what comes to the parts that show it. */
import type { Study } from '../../src/scenario/types.ts'
import type { PageContext } from '../context.ts'
import { numberWords } from '../format.ts'
import { fillIn, TEXTS } from '../texts/choose.ts'
import { agendaBar, isForAgenda, isOpenIn, stepOf } from './agenda.ts'
import { AgendaSteps } from './agenda-steps.ts'
import { type Catalogue, FROM_FILE } from './catalogue.ts'
import { FigureArea } from './figure-area.ts'
import { LiveModel, type Progress } from './live-model.ts'
import type { Picture } from './picture.ts'
import { FULL, largerSample, QUICK } from './stages.ts'
import { studyOf } from './study.ts'
import { hearDrops, openMunicipality } from './municipality-file.ts'
import { offeredBy, samplesFor, START } from './offered.ts'
import { pageHead } from './page-head.ts'
import { layOut } from './page-layout.ts'
import { makeParts, type PageParts } from './page-parts.ts'
import { contextOf } from './picture-context.ts'
import { keepingPlace } from './room.ts'
import type { SectionMoment } from './sections.ts'
import { type LeverChoices, type Offered, readLink, type WorkshopState, writeLink } from './state.ts'

/** Moves that can be taken back. */
const MOST_MOVES = 40

export class WorkshopPage {
  private readonly page: HTMLElement
  private readonly catalogue: Catalogue
  private readonly version: string
  private readonly model: LiveModel
  private readonly steps: AgendaSteps
  private readonly figures: FigureArea
  private readonly opened = new Set<string>()
  private readonly ownPlaces: string[] = []
  private state: WorkshopState
  private notice = ''
  private moves: LeverChoices[] = []
  private picture: Picture | undefined
  /** That of the sample that answers at once; the sections that look at single residents keep to it. */
  private first: Picture | undefined
  private progress: Progress | undefined
  private parts!: PageParts

  constructor(page: HTMLElement, catalogue: Catalogue, version: string) {
    this.page = page
    this.catalogue = catalogue
    this.version = version
    this.steps = new AgendaSteps(catalogue)
    this.figures = new FigureArea(catalogue, {
      again: () => this.showFigures(),
      change: (part) => this.change(part),
      read: (link) => {
        const { guess, name } = readLink(link, START, this.offered()).state
        return guess && { ...guess, title: name }
      },
    })
    this.state = this.read()
    this.model = new LiveModel(version, {
      picture: (picture) => {
        this.first = picture
        this.take(picture)
      },
      largerPicture: (picture) => this.take(picture),
      progress: (progress) => {
        this.progress = progress
        this.parts.bar.progress(progress)
      },
    })
    addEventListener('hashchange', () => {
      this.state = this.read()
      this.figures.predicting.forget()
      this.build()
      this.ask(FULL)
    })
    addEventListener('keydown', (event) => {
      const way = this.state.step > 0 ? isForAgenda(event) : 0
      if (way === 0) return
      event.preventDefault()
      this.go(this.state.step + way)
    })
    hearDrops((file) => this.open(file))
    this.build()
    this.ask(FULL)
  }

  private offered(): Offered {
    return offeredBy(this.catalogue, this.ownPlaces)
  }

  private read(): WorkshopState {
    const { state, version } = readLink(location.hash, START, this.offered())
    const texts = TEXTS[state.language]
    const place = new URLSearchParams(location.hash.slice(1)).get('place')
    this.notice =
      place?.startsWith(FROM_FILE) && place !== state.municipality
        ? texts.wsNoFile
        : version !== undefined && version !== this.version
          ? fillIn(texts.wsOldVersion, { version, own: this.version })
          : ''
    return state
  }

  /** First the chosen sample; when the hand has stopped and rests, more residents. */
  private ask(replications: number): void {
    const { catalogue, state } = this
    const municipality = catalogue.municipality(state.municipality)
    const study = (sample: number, runs: number): Study => studyOf(catalogue, state, municipality, sample, runs)
    const larger = replications === QUICK ? undefined : largerSample(state.sample, municipality.total.residents)
    this.model.ask(study(state.sample, replications), larger === undefined ? undefined : study(larger, FULL))
  }

  private change(part: Partial<WorkshopState>, replications = FULL): void {
    const before = this.state
    this.state = { ...before, ...part }
    history.replaceState(null, '', writeLink(this.state, START, this.version))
    const differs = (...keys: (keyof WorkshopState)[]): boolean => keys.some((key) => before[key] !== this.state[key])
    if (differs('language', 'large', 'step', 'municipality')) this.build()
    else this.showControls()
    if (differs('levers', 'assumptions', 'municipality', 'sample', 'seed', 'tables')) {
      if (differs('levers') && replications !== QUICK) this.figures.remember()
      this.ask(replications)
    } else this.showFigures()
  }

  private setLevers(levers: LeverChoices, rested = true): void {
    if (rested) this.moves = [...this.moves.slice(1 - MOST_MOVES), this.state.levers]
    this.change({ levers }, rested ? FULL : QUICK)
  }

  /** To a step of the agenda; 0 ends it. */
  private go(step: number): void {
    const part = this.steps.changeTo(step, this.state)
    if (!part) return
    if (step > 0) this.figures.predicting.forget()
    this.change(part)
    if (step > 0) document.getElementById('agenda-question')?.focus({ preventScroll: true })
  }

  private open(file: File): void {
    openMunicipality(
      this.catalogue,
      file,
      () => TEXTS[this.state.language],
      ({ id }) => {
        if (!this.ownPlaces.includes(id)) this.ownPlaces.push(id)
        this.change({ municipality: id })
      },
    )
  }

  private build(): void {
    const { state, catalogue } = this
    const { language } = state
    const texts = TEXTS[language]
    document.documentElement.lang = language
    document.title = texts.wsTitle
    document.body.classList.toggle('large', state.large)
    document.body.classList.toggle('led', state.step > 0)
    this.parts = makeParts(catalogue, this.model, {
      state: () => this.state,
      offered: () => this.offered(),
      change: (part, replications) => this.change(part, replications),
      setLevers: (levers, rested) => this.setLevers(levers, rested),
      undo: () => {
        const levers = this.moves.pop()
        if (levers) this.change({ levers })
      },
    })
    const head = pageHead(state, {
      catalogue,
      texts,
      numbers: numberWords(language),
      samples: samplesFor(catalogue.municipality(state.municipality).total.residents),
      own: this.ownPlaces,
      change: (part) => this.change(part),
      go: (step) => this.go(step),
      open: (file) => this.open(file),
    })
    keepingPlace('details', () => {
      this.page.replaceChildren(...layOut(head, this.parts, texts, this.notice))
      this.showControls()
      // A page laid out anew at rest hears no more of the model.
      if (this.progress) this.parts.bar.progress(this.progress)
      if (!this.picture) return
      this.parts.bar.picture(this.picture)
      this.showFigures()
    })
  }

  private showControls(): void {
    const { state, catalogue } = this
    const step = stepOf(catalogue, state)
    let anyOpen = !step
    this.parts.panel.show(
      state,
      (name, theme) => {
        const open = isOpenIn(step, name, theme)
        anyOpen ||= open
        return open
      },
      this.moves.length > 0,
    )
    document.body.classList.toggle('shut', !anyOpen)
    this.parts.tray.show(state)
    this.parts.share.show(state, this.picture)
    const { language } = state
    const tools = { catalogue, texts: TEXTS[language], numbers: numberWords(language), language }
    const bar = agendaBar(state, { ...tools, go: (to) => this.go(to) })
    const room = document.getElementById('agenda-room')!
    keepingPlace('#agenda-room details', () => room.replaceChildren(...(bar ? [bar] : [])))
  }

  private take(picture: Picture): void {
    this.picture = picture
    this.parts.bar.picture(picture)
    this.parts.share.show(this.state, picture)
    this.showFigures()
  }

  private showFigures(): void {
    const { picture, state } = this
    if (!picture) return
    const momentOf = (one: Picture): SectionMoment => ({ state, picture: one, context: this.contextOf(one) })
    const moment = momentOf(picture)
    const first = this.first && this.first !== picture ? momentOf(this.first) : moment
    this.figures.show(moment)
    keepingPlace('.none', () => this.parts.sections.forEach(({ show }) => show(first)))
  }

  private contextOf(picture: Picture): PageContext {
    return contextOf(picture, this.state, this.version, this.opened, {
      change: ({ outcome }) => outcome && this.change({ outcome }),
      toggle: (part) => {
        if (!this.opened.delete(part)) this.opened.add(part)
        this.showFigures()
      },
    })
  }
}
