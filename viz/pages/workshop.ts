/** The workshop page: choices in the address, the model in workers, charts of the report around a panel of controls. */
import { OUTCOMES } from '../../src/results/outcomes.ts'
import { makeContext, type PageContext } from '../context.ts'
import { element } from '../element.ts'
import { numberWords } from '../format.ts'
import { frameFigure } from '../frame.ts'
import style from '../style.css'
import { fillIn, TEXTS } from '../texts/choose.ts'
import { openCatalogue } from '../workshop/catalogue.ts'
import { FIGURES } from '../workshop/figures.ts'
import { FULL, LiveModel, OWN_PLAN, type Picture, QUICK, RESTED, studyOf } from '../workshop/live-model.ts'
import { controlPanel, type Panel } from '../workshop/panel.ts'
import { type RunBar, runBar } from '../workshop/run-bar.ts'
import { readLink, type Offered, type WorkshopState, writeLink } from '../workshop/state.ts'
import workshopStyle from '../workshop/workshop.css'

declare const NABIJ_VERSION: string
declare const NABIJ_ENGINE: string
const VERSION = `${NABIJ_VERSION}+${NABIJ_ENGINE}`
const SAMPLES = [1000, 2000, 4000, 8000, 20_000]

document.head.append(element('style', {}, style), element('style', {}, workshopStyle))
const page = document.getElementById('page') as HTMLElement
const catalogue = openCatalogue()
const headline = OUTCOMES.filter((outcome) => outcome.headline).map((outcome) => outcome.name)
const defaults: WorkshopState = {
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
const offered: Offered = {
  levers: (name, value) => {
    const record = catalogue.records.levers[name]
    return record !== undefined && value >= record.range[0] && value <= record.range[1]
  },
  assumptions: (id, value) => {
    const [group, name] = id.split('.')
    return catalogue.records[group]?.[name] !== undefined && Number.isFinite(value)
  },
  municipalities: catalogue.municipalities,
  outcomes: headline,
  charts: FIGURES.map((figure) => figure.id),
  steps: catalogue.workshop.steps.length,
  samples: SAMPLES,
}

let { state } = readLink(location.hash, defaults, offered)
let history: WorkshopState['levers'][] = []
let picture: Picture | undefined
let panel: Panel
let bar: RunBar
const opened = new Set<string>()
const model = new LiveModel(
  VERSION,
  (next) => {
    picture = next
    bar.picture(next)
    showFigures()
  },
  (progress) => {
    bar.progress(progress)
    if (progress.done >= progress.total) rest()
  },
)
let resting = 0

function ask(replications: number): void {
  clearTimeout(resting)
  model.ask(studyOf(catalogue, state, catalogue.municipality(state.municipality), replications))
}
function rest(): void {
  clearTimeout(resting)
  resting = window.setTimeout(() => {
    if (picture && picture.complete >= FULL && picture.complete < RESTED) ask(RESTED)
  }, 2500)
}

function change(part: Partial<WorkshopState>, replications = FULL): void {
  const before = state
  state = { ...state, ...part }
  window.history.replaceState(null, '', writeLink(state, defaults, VERSION))
  if (part.language || part.large !== undefined) build()
  panel.show(state, () => true, history.length > 0)
  const computes = (['levers', 'assumptions', 'municipality', 'sample', 'seed', 'tables'] as const).some(
    (key) => before[key] !== state[key],
  )
  if (computes || replications > FULL) ask(replications)
  else showFigures()
}

function build(): void {
  const { language } = state
  const texts = TEXTS[language]
  const numbers = numberWords(language)
  document.documentElement.lang = language
  document.title = texts.wsTitle
  panel = controlPanel({
    catalogue,
    texts,
    numbers,
    language,
    lever: (name, choice, rested) => {
      const levers = { ...state.levers }
      if (rested) history = [...history.slice(-40), state.levers]
      if (choice) levers[name] = choice
      else delete levers[name]
      change({ levers }, rested ? FULL : QUICK)
    },
    levers: (levers) => {
      history = [...history.slice(-40), state.levers]
      change({ levers })
    },
    assumption: (id, value, rested) => {
      const assumptions = { ...state.assumptions }
      if (value === undefined) delete assumptions[id]
      else assumptions[id] = value
      change({ assumptions }, rested ? FULL : QUICK)
    },
    undo: () => {
      const levers = history.pop()
      if (levers) change({ levers })
    },
  })
  bar = runBar(texts, numbers, () => model.stop())
  const other = language === 'nl' ? 'en' : 'nl'
  page.replaceChildren(
    element(
      'a',
      {
        class: 'skip',
        href: '#',
        onclick: (event) => {
          event.preventDefault()
          document.getElementById('panel-head')?.focus()
        },
      },
      texts.wsSkip,
    ),
    element(
      'header',
      { class: 'ws-head' },
      element(
        'div',
        { class: 'ws-inside' },
        element('p', { class: 'brand' }, texts.brand),
        element('h1', {}, texts.wsHead),
        element(
          'div',
          { class: 'ws-tools' },
          element('label', { for: 'place' }, texts.wsPlace),
          element(
            'select',
            { id: 'place', onchange: (event) => change({ municipality: (event.target as HTMLSelectElement).value }) },
            ...catalogue.municipalities.map((id) =>
              element('option', { value: id, selected: id === state.municipality }, catalogue.municipality(id).title[language]),
            ),
          ),
          element('label', { for: 'sample' }, texts.wsSample),
          element(
            'select',
            { id: 'sample', onchange: (event) => change({ sample: Number((event.target as HTMLSelectElement).value) }) },
            ...SAMPLES.map((n) => element('option', { value: n, selected: n === state.sample }, numbers.count(n))),
          ),
          element(
            'button',
            { type: 'button', id: 'language', class: 'language', lang: other, onclick: () => change({ language: other }) },
            texts.otherLanguage,
          ),
        ),
      ),
    ),
    element(
      'main',
      { class: 'ws' },
      element('div', { class: 'ws-large' }, element('h2', { class: 'unseen' }, texts.timeHead), bar.node, element('div', { id: 'large' })),
      panel.node,
      element(
        'section',
        { class: 'ws-look', 'aria-labelledby': 'look-head' },
        element('h2', { id: 'look-head' }, texts.wsLook),
        element('div', { id: 'look-choice' }),
        element('div', { id: 'look' }),
      ),
    ),
    element('footer', { class: 'ws-inside' }, element('p', {}, texts.wsExplore)),
  )
  panel.show(state, () => true, history.length > 0)
  if (picture) bar.picture(picture)
}

function contextOf(shown: Picture): PageContext {
  const { study } = shown
  const policy = study.policies.find((p) => p.name === OWN_PLAN)?.name ?? study.policies[1]?.name ?? study.policies[0].name
  const base = makeContext(
    shown.report,
    { language: state.language, municipality: study.municipalities[0].municipality.id, policy, outcome: state.outcome },
    opened,
    {
      change: (part) =>
        change({ ...(part.outcome ? { outcome: part.outcome } : {}), ...(part.language ? { language: part.language } : {}) }),
      toggle: (part) => {
        if (!opened.delete(part)) opened.add(part)
        showFigures()
      },
    },
  )
  return {
    ...base,
    source: fillIn(base.texts.wsSourceLine, {
      version: VERSION,
      municipality: base.municipalityTitle,
      simulated: base.numbers.count(shown.simulated),
      runs: shown.complete,
      seed: study.seed,
      checksum: shown.checksum || '–',
    }),
  }
}

function showFigures(): void {
  if (!picture) return
  const context = contextOf(picture)
  const { texts } = context
  const focused = document.activeElement?.id
  const unfolded = [...document.querySelectorAll('#large details[open], #look details[open]')].map((details) => details.id)
  const put = (id: string, chart: string): void => {
    const room = document.getElementById(id) as HTMLElement
    const figure = FIGURES.find((f) => f.id === chart)?.make(context)
    room.style.minHeight = `${room.offsetHeight}px`
    room.replaceChildren(figure ? frameFigure(figure, texts) : element('p', { class: 'quiet' }, texts.wsNoPolicy))
    requestAnimationFrame(() => (room.style.minHeight = ''))
  }
  put('large', state.chart)
  const look = state.look === state.chart ? 'differences' : state.look
  put('look', look)
  document.getElementById('look-choice')!.replaceChildren(
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
            onclick: () => change({ look: f.id }),
          },
          texts[f.head],
        ),
      ),
    ),
  )
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '')
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true })
}

addEventListener('hashchange', () => {
  ;({ state } = readLink(location.hash, defaults, offered))
  build()
  ask(FULL)
})
build()
ask(FULL)
