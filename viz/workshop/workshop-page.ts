/** The workshop page as a whole: holds what was chosen, asks the model, and shows what comes. Long, because all that hangs together by the one state is here. */
import { OUTCOMES } from '../../src/results/outcomes.ts'
import { makeContext, type PageContext } from '../context.ts'
import { element } from '../element.ts'
import { numberWords } from '../format.ts'
import { frameFigure } from '../frame.ts'
import { fillIn, TEXTS } from '../texts/choose.ts'
import { agendaBar, isForAgenda, isOpenIn, leversOfStep, stepOf } from './agenda.ts'
import { type Catalogue, FROM_FILE } from './catalogue.ts'
import { closingSheet } from './closing-sheet.ts'
import { FIGURES, figureOf } from './figures.ts'
import { FULL, LiveModel, OWN_PLAN, type Picture, QUICK, RESTED, studyOf } from './live-model.ts'
import { hearDrops, openMunicipality } from './municipality-file.ts'
import { pageHead } from './page-head.ts'
import { controlPanel, type Panel } from './panel.ts'
import { planLines, planSentence } from './plan-words.ts'
import { Predictions } from './prediction.ts'
import { type RunBar, runBar } from './run-bar.ts'
import { SECTIONS, type SectionMoment } from './sections.ts'
import { type Share, sharePanel } from './share.ts'
import { type LeverChoices, type Offered, readLink, type WorkshopState, writeLink } from './state.ts'
import { stripFigure, type Medians } from './strip-figure.ts'
import { type Tray, trayOf } from './tray.ts'

const SAMPLES = [1000, 2000, 4000, 8000, 20_000]
const CLOSING = 'closing'
const LARGE_TYPE = 1.35
/** Rest of the hand before more runs are made, in milliseconds; and moves that can be taken back. */
const REST = 2500
const MOST_MOVES = 40

interface Parts {
  readonly panel: Panel
  readonly bar: RunBar
  readonly tray: Tray
  readonly share: Share
  readonly sections: readonly { readonly show: (moment: SectionMoment) => void }[]
}

export class WorkshopPage {
  private readonly page: HTMLElement
  private readonly catalogue: Catalogue
  private readonly version: string
  private readonly defaults: WorkshopState
  private readonly offered: Offered
  private readonly model: LiveModel
  private readonly predictions = new Predictions()
  private readonly opened = new Set<string>()
  private readonly ownPlaces: string[] = []
  private state: WorkshopState
  private notice = ''
  private moves: LeverChoices[] = []
  private beforeStep: LeverChoices = {}
  private picture: Picture | undefined
  private medians: { now: Medians; before: Medians | undefined; plan: string } = { now: {}, before: undefined, plan: '' }
  private parts!: Parts
  private resting = 0
  /** What the figure to draw over was made of. */
  private sketched = ''
  private sketchedRuns = 0

  constructor(page: HTMLElement, catalogue: Catalogue, version: string) {
    this.page = page
    this.catalogue = catalogue
    this.version = version
    const headline = OUTCOMES.filter((outcome) => outcome.headline).map((outcome) => outcome.name)
    this.defaults = {
      language: 'nl',
      municipality: 'small',
      seed: 'nabij',
      sample: 2000,
      outcome: headline.includes('unmetNeed') ? 'unmetNeed' : headline[0],
      chart: 'over-time',
      look: 'differences',
      levers: {},
      assumptions: {},
      tables: [],
      step: 0,
      large: false,
    }
    this.offered = this.whatIsOffered(headline)
    this.state = this.read()
    this.model = new LiveModel(
      version,
      (picture) => this.take(picture),
      (progress) => {
        this.parts.bar.progress(progress)
        if (progress.done >= progress.total) this.rest()
      },
    )
    addEventListener('hashchange', () => {
      this.state = this.read()
      this.sketched = ''
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

  private whatIsOffered(outcomes: readonly string[]): Offered {
    const { records, municipalities, workshop } = this.catalogue
    return {
      levers: (name, value) => {
        const record = records.levers[name]
        return record !== undefined && value >= record.range[0] && value <= record.range[1]
      },
      assumptions: (id, value) => {
        const [group, name] = id.split('.')
        return group !== 'levers' && records[group]?.[name] !== undefined && Number.isFinite(value)
      },
      municipalities: [...municipalities, ...this.ownPlaces],
      outcomes,
      charts: [...FIGURES.map((figure) => figure.id), CLOSING],
      steps: workshop.steps.length,
      samples: SAMPLES,
    }
  }

  private read(): WorkshopState {
    const { state, version } = readLink(location.hash, this.defaults, this.whatIsOffered(this.offered.outcomes))
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

  private ask(replications: number): void {
    clearTimeout(this.resting)
    this.model.ask(studyOf(this.catalogue, this.state, this.catalogue.municipality(this.state.municipality), replications))
  }

  /** The hand rests: more runs make a surer answer. */
  private rest(): void {
    clearTimeout(this.resting)
    this.resting = window.setTimeout(() => {
      if (this.picture && this.picture.complete >= FULL && this.picture.complete < RESTED) this.ask(RESTED)
    }, REST)
  }

  private change(part: Partial<WorkshopState>, replications = FULL): void {
    const before = this.state
    this.state = { ...before, ...part }
    history.replaceState(null, '', writeLink(this.state, this.defaults, this.version))
    const rebuilds = (['language', 'large', 'step', 'municipality'] as const).some((key) => before[key] !== this.state[key])
    if (rebuilds) this.build()
    else this.showControls()
    const computes = (['levers', 'assumptions', 'municipality', 'sample', 'seed', 'tables'] as const).some(
      (key) => before[key] !== this.state[key],
    )
    if (computes) {
      if (before.levers !== this.state.levers && replications !== QUICK) this.medians = { ...this.medians, before: this.medians.now }
      this.ask(replications)
      this.rest()
    } else this.showFigures()
  }

  private setLevers(levers: LeverChoices, rested = true): void {
    if (rested) this.moves = [...this.moves.slice(1 - MOST_MOVES), this.state.levers]
    this.change({ levers }, rested ? FULL : QUICK)
  }

  /** To a step of the agenda; 0 ends it. */
  private go(step: number): void {
    const { workshop, records } = this.catalogue
    if (step < 0 || step > workshop.steps.length) return
    if (this.state.step > 0 && step === 0) return this.change({ step: 0, chart: this.defaults.chart, levers: this.beforeStep })
    const next = workshop.steps[step - 1]
    const set = leversOfStep(next)
    if (!leversOfStep(stepOf(this.catalogue, this.state))) this.beforeStep = this.state.levers
    const allowed = set && Object.fromEntries(Object.entries(set).filter(([name]) => records.levers[name] !== undefined))
    this.sketched = ''
    this.change({
      step,
      levers: allowed ?? this.beforeStep,
      chart: next.chart ?? this.state.chart,
      outcome: next.outcome && this.offered.outcomes.includes(next.outcome) ? next.outcome : this.state.outcome,
    })
    document.getElementById('agenda-question')?.focus({ preventScroll: true })
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
    const numbers = numberWords(language)
    const focused = document.activeElement?.id
    const unfolded = this.parts ? [...document.querySelectorAll('details')].map((details) => [details.id, details.open] as const) : []
    document.documentElement.lang = language
    document.title = texts.wsTitle
    document.body.classList.toggle('large', state.large)
    document.body.classList.toggle('led', state.step > 0)
    const tools = { catalogue, texts, numbers, language }
    const panel = controlPanel({
      ...tools,
      lever: (name, choice, rested) => {
        const levers = { ...this.state.levers }
        if (choice) levers[name] = choice
        else delete levers[name]
        this.setLevers(levers, rested)
      },
      levers: (levers) => this.setLevers(levers),
      assumption: (id, value, rested) => {
        const assumptions = { ...this.state.assumptions }
        if (value === undefined) delete assumptions[id]
        else assumptions[id] = value
        this.change({ assumptions }, rested ? FULL : QUICK)
      },
      undo: () => {
        const levers = this.moves.pop()
        if (levers) this.change({ levers })
      },
    })
    const bar = runBar(texts, numbers, () => this.model.stop())
    const tray = trayOf({
      ...tools,
      change: (tables) => this.change({ tables }),
      open: (levers) => this.setLevers(levers),
      read: (link) => {
        const { state: found } = readLink(link, this.defaults, this.offered)
        return Object.keys(found.levers).length > 0 ? { title: '', levers: found.levers } : undefined
      },
    })
    const share = sharePanel(catalogue, texts, () => print())
    const sections = SECTIONS.map((section) => ({
      section,
      ...section.mount({ ...tools, trace: (...asked) => this.model.trace(...asked) }),
    }))
    this.parts = { panel, bar, tray, share, sections }
    const samples = SAMPLES.filter((n) => n <= Math.max(SAMPLES[0], catalogue.municipality(state.municipality).total.residents * 1.05))
    this.page.replaceChildren(
      element('a', { class: 'skip', href: '#controls', onclick: skipTo('panel-head') }, texts.wsSkip),
      pageHead(state, {
        ...tools,
        samples,
        own: this.ownPlaces,
        change: (part) => this.change(part),
        go: (step) => this.go(step),
        open: (file) => this.open(file),
      }),
      element(
        'main',
        { class: 'ws' },
        element(
          'div',
          { class: 'ws-large' },
          this.notice ? element('p', { class: 'notice', role: 'status' }, this.notice) : null,
          element('div', { id: 'agenda-room' }),
          bar.node,
          element('div', { id: 'large' }),
        ),
        panel.node,
        element(
          'div',
          { class: 'ws-rest' },
          element('div', { id: 'strip' }),
          element(
            'section',
            { 'aria-labelledby': 'look-head', id: 'look-section' },
            element('h2', { id: 'look-head' }, texts.wsLook),
            element('div', { id: 'look-choice' }),
            element('div', { id: 'look' }),
          ),
          ...sections.map(({ section, node }) =>
            element(
              'section',
              { id: section.id, 'aria-labelledby': `head-${section.id}` },
              element('h2', { id: `head-${section.id}` }, texts[section.head]),
              element('p', { class: 'quiet' }, texts[section.intro]),
              node,
            ),
          ),
          tray.node,
          share.node,
        ),
      ),
      element('div', { id: 'sheet-room' }),
    )
    for (const [id, open] of unfolded) if (id) document.getElementById(id)?.toggleAttribute('open', open)
    this.showControls()
    if (this.picture) {
      bar.picture(this.picture)
      this.showFigures()
    }
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
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
    const texts = TEXTS[state.language]
    const room = document.getElementById('agenda-room')!
    const focused = document.activeElement?.id
    const hint = room.querySelector('details')?.open === true
    const bar = agendaBar(state, {
      catalogue,
      texts,
      numbers: numberWords(state.language),
      language: state.language,
      go: (to) => this.go(to),
    })
    room.replaceChildren(...(bar ? [bar] : []))
    room.querySelector('details')?.toggleAttribute('open', hint)
    if (focused && room.querySelector(`#${CSS.escape(focused)}`)) document.getElementById(focused)?.focus({ preventScroll: true })
  }

  private take(picture: Picture): void {
    this.picture = picture
    this.parts.bar.picture(picture)
    this.parts.share.show(this.state, picture)
    this.showFigures()
  }

  private contextOf({ study, report, complete, simulated, checksum }: Picture): PageContext {
    const place = study.municipalities[0].municipality
    const policy = study.policies.find((p) => p.name === OWN_PLAN) ?? study.policies[1] ?? study.policies[0]
    const base = makeContext(
      report,
      { language: this.state.language, municipality: place.id, policy: policy.name, outcome: this.state.outcome },
      this.opened,
      {
        change: ({ outcome }) => outcome && this.change({ outcome }),
        toggle: (part) => {
          if (!this.opened.delete(part)) this.opened.add(part)
          this.showFigures()
        },
      },
    )
    const words = {
      version: this.version,
      municipality: base.municipalityTitle,
      simulated: base.numbers.count(simulated),
      runs: complete,
      seed: study.seed,
      checksum: checksum || '–',
    }
    const assumed = Object.keys(this.state.assumptions).length
    const note = assumed > 0 ? ` · ${fillIn(base.texts.wsAssumptionsChanged, { n: assumed })}` : ''
    return { ...base, source: fillIn(base.texts.wsSourceLine, words) + note }
  }

  private showFigures(): void {
    const { picture, state, catalogue } = this
    if (!picture) return
    const context = this.contextOf(picture)
    const { texts } = context
    const zoom = state.large ? LARGE_TYPE : 1
    const focused = document.activeElement?.id
    const unfolded = [
      ...document.querySelectorAll<HTMLDetailsElement>('#large details[open], #strip details[open], #look details[open]'),
    ].map((details) => details.id)
    const put = (id: string, ...children: Node[]): void => {
      const room = document.getElementById(id)!
      // The page keeps its height while a chart is drawn anew.
      room.style.minHeight = `${room.offsetHeight}px`
      room.replaceChildren(...children)
      requestAnimationFrame(() => (room.style.minHeight = ''))
    }
    const draw = (chart: string): Node => {
      const figure = figureOf(chart, context)
      return figure ? frameFigure(figure, texts, zoom) : element('p', { class: 'quiet' }, texts.wsNoPolicy)
    }
    const step = stepOf(catalogue, state)
    if (step?.predict) this.showPrediction(step.id, picture.baselineRuns, context, zoom, put)
    else if (state.chart === CLOSING)
      put(
        'large',
        element(
          'p',
          { class: 'row' },
          element('button', { type: 'button', class: 'more strong', onclick: () => print() }, texts.wsPrintSheet),
        ),
      )
    else put('large', draw(state.chart))
    const guessing = step?.predict === true && this.predictions.isOpen(step.id)
    document.body.classList.toggle('guessing', guessing)
    if (guessing) {
      put('strip')
      put('look')
    } else {
      const plan = JSON.stringify(state.levers)
      const { figure, medians } = stripFigure(context, this.medians.before)
      this.medians = { ...this.medians, now: medians, plan }
      put('strip', frameFigure(figure, texts, zoom))
      const look = state.look === state.chart ? (state.chart === 'differences' ? 'over-time' : 'differences') : state.look
      put('look', draw(look))
      put(
        'look-choice',
        element(
          'div',
          { class: 'buttons', role: 'group', 'aria-labelledby': 'look-head' },
          ...FIGURES.filter((f) => f.id !== state.chart).map((f) =>
            element(
              'button',
              {
                type: 'button',
                class: 'tab',
                id: `look-${f.id}`,
                'aria-pressed': String(f.id === look),
                onclick: () => this.change({ look: f.id }),
              },
              texts[f.head],
            ),
          ),
        ),
      )
    }
    put('sheet-room', closingSheet(catalogue, state, context, picture))
    document.body.classList.toggle('closing', state.chart === CLOSING)
    for (const { show } of this.parts.sections) show({ state, picture, context })
    for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '')
    if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true })
  }

  /** While people draw, the figure stays as it is: it is made anew only when the step, its state or the little that was known of the baseline changes. */
  private showPrediction(
    step: string,
    baselineRuns: number,
    context: PageContext,
    zoom: number,
    put: (id: string, ...children: Node[]) => void,
  ): void {
    const open = this.predictions.isOpen(step)
    const print = `${step} ${this.state.language} ${zoom}`
    const known = Math.min(baselineRuns, QUICK)
    const touched = this.predictions.isDrawn(step) || document.activeElement?.getAttribute('role') === 'slider'
    if (open && this.sketched === print && (touched || this.sketchedRuns === known)) return
    // Half a run is no picture to draw over.
    if (known === 0) return put('large', element('p', { class: 'quiet' }, context.texts.wsRunWait))
    this.sketchedRuns = known
    const lines = planLines(this.catalogue, this.state.levers, this.state.language, context.texts, context.numbers)
    const figure = this.predictions.figure(step, context, planSentence(lines), () => {
      this.sketched = ''
      this.showFigures()
    })
    if (!figure) return
    this.sketched = open ? print : ''
    put('large', frameFigure(figure, context.texts, zoom))
  }
}

function skipTo(id: string): (event: Event) => void {
  return (event) => {
    event.preventDefault()
    document.getElementById(id)?.scrollIntoView()
    document.getElementById(id)?.focus({ preventScroll: true })
  }
}
