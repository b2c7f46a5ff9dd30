/** The report page: reads the data in the page and the choices in the address, and puts the sections below each other. */
import { openReport } from '../../src/analysis/report-reader.ts'
import type { ReportData } from '../../src/analysis/report-types.ts'
import { drawEmblem } from '../charts/emblem.ts'
import { choiceBar, languageButton } from '../choice-bar.ts'
import { headlineMeasures, makeContext, type PageContext } from '../context.ts'
import { element, type Child } from '../element.ts'
import { evidenceLink } from '../evidence/evidence-link.ts'
import { frameFigure, type Figure } from '../frame.ts'
import { readState, writeState, type PageState } from '../page-state.ts'
import { aboutSection } from '../sections/about.ts'
import { answersFigure } from '../sections/answers.ts'
import { costsFigure } from '../sections/costs.ts'
import { differenceOverTimeFigure } from '../sections/difference-over-time.ts'
import { differencesFigure } from '../sections/differences.ts'
import { findingCards } from '../sections/findings.ts'
import { gapPartsFigure, gapsFigure } from '../sections/gaps.ts'
import { gainsFigure, livesMissing, pathwaysFigure } from '../sections/lives.ts'
import { overTimeFigure } from '../sections/over-time.ts'
import { overviewFigure } from '../sections/overview.ts'
import { peopleFigure } from '../sections/people.ts'
import { placeMapFigure, placesFigure } from '../sections/places.ts'
import { registeredFigure } from '../sections/registered.ts'
import { payersOverTimeFigure, queuesFigure } from '../sections/series.ts'
import { carersFigure, supportFigure, tiesFigure } from '../sections/ties.ts'
import { trustFigure, validationFigure } from '../sections/trust.ts'
import { valueFigure } from '../sections/value.ts'
import { waysSolvedFigure } from '../sections/ways-solved.ts'
import style from '../style.css'
import { fillIn, TEXTS } from '../texts/choose.ts'
import type { Texts } from '../texts/nl.ts'

interface Section {
  readonly id: string
  readonly head: keyof Texts
  readonly intro: keyof Texts
  /** Makes sense without a second policy to compare with. */
  readonly alone?: boolean
  readonly fill: (context: PageContext) => (HTMLElement | Figure | undefined)[]
}

/** In the order of a story: does it work, what is the price, for whom, by which ways, what it takes, and how far to trust it. */
const SECTIONS: readonly Section[] = [
  { id: 'time', head: 'timeHead', intro: 'timeIntro', alone: true, fill: (c) => [overTimeFigure(c), differenceOverTimeFigure(c)] },
  { id: 'difference', head: 'differenceHead', intro: 'differenceIntro', fill: (c) => [differencesFigure(c)] },
  { id: 'overview', head: 'overviewHead', intro: 'overviewIntro', fill: (c) => [overviewFigure(c)] },
  { id: 'lives', head: 'livesHead', intro: 'livesIntro', fill: (c) => [gainsFigure(c) ?? livesMissing(c)] },
  { id: 'who', head: 'peopleHead', intro: 'peopleIntro', fill: (c) => [peopleFigure(c), gapsFigure(c), gapPartsFigure(c)] },
  { id: 'where', head: 'placesHead', intro: 'placesIntro', fill: (c) => [placeMapFigure(c), placesFigure(c)] },
  { id: 'paths', head: 'pathsHead', intro: 'pathsIntro', alone: true, fill: (c) => [pathwaysFigure(c)] },
  { id: 'solved', head: 'solvedHead', intro: 'solvedIntro', alone: true, fill: (c) => [waysSolvedFigure(c)] },
  { id: 'network', head: 'tiesHead', intro: 'tiesIntro', alone: true, fill: (c) => [tiesFigure(c), supportFigure(c), carersFigure(c)] },
  { id: 'queues', head: 'queueHead', intro: 'queueIntro', fill: (c) => [queuesFigure(c)] },
  { id: 'cost', head: 'costHead', intro: 'costIntro', fill: (c) => [costsFigure(c), payersOverTimeFigure(c), valueFigure(c)] },
  { id: 'seen', head: 'registeredHead', intro: 'registeredIntro', fill: (c) => [registeredFigure(c)] },
  { id: 'questions', head: 'answersHead', intro: 'answersIntro', alone: true, fill: (c) => [answersFigure(c)] },
  { id: 'trust', head: 'trustHead', intro: 'trustIntro', alone: true, fill: (c) => [validationFigure(c), trustFigure(c)] },
  { id: 'about', head: 'aboutHead', intro: 'aboutIntro', alone: true, fill: (c) => [aboutSection(c)] },
]

/** Makes the page with every number. */
const EVIDENCE_COMMAND = 'npx nabij evidence'

document.head.append(element('style', {}, style))
const page = document.getElementById('page') as HTMLElement
const stored = document.getElementById('report-data')?.textContent
if (stored) start(JSON.parse(stored) as ReportData)
else page.append(element('p', { class: 'empty' }, TEXTS.nl.dataMissing), element('p', { class: 'empty', lang: 'en' }, TEXTS.en.dataMissing))

function start(data: ReportData): void {
  const report = openReport(data)
  const opened = new Set<string>()
  const others = data.policies.filter((_, i) => i !== data.baseline)
  const outcomes = data.outcomes.filter((outcome) => outcome.headline).map((outcome) => outcome.name)
  const defaults: PageState = {
    language: 'nl',
    municipality: data.municipalities[0]?.id ?? '',
    policy: (others[0] ?? data.policies[data.baseline])?.name ?? '',
    outcome: outcomes.includes('earlyResolution') ? 'earlyResolution' : (outcomes[0] ?? ''),
  }
  const offered = {
    language: ['nl', 'en'],
    municipality: data.municipalities.map((m) => m.id),
    policy: others.map((p) => p.name),
    outcome: outcomes,
    sort: others.map((p) => p.name),
    group: data.groups,
    colour: ['start', 'end'],
  }
  let state = readState(location.hash, defaults, offered)

  const show = (): void => {
    const focused = document.activeElement?.id
    const unfolded = [...document.querySelectorAll('details[open]')].map((details) => details.id)
    const context = makeContext(report, state, opened, { change, toggle })
    document.documentElement.lang = state.language
    document.title = fillIn(context.texts.pageTitle, { study: data.study.title[state.language] })
    const top = scrollY
    page.replaceChildren(...pageOf(context))
    for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '')
    scrollTo({ top, behavior: 'instant' })
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  }
  const change = (part: Partial<PageState>): void => {
    state = { ...state, ...part }
    history.replaceState(null, '', writeState(state, defaults))
    show()
  }
  const toggle = (part: string): void => {
    if (!opened.delete(part)) opened.add(part)
    show()
  }
  addEventListener('hashchange', () => {
    state = readState(location.hash, defaults, offered)
    show()
  })
  show()
}

/** Goes to a section without touching the address, which holds the choices. */
function jump(id: string): (event: Event) => void {
  return (event) => {
    event.preventDefault()
    document.getElementById(id)?.scrollIntoView()
    document.getElementById(`head-${id}`)?.focus({ preventScroll: true })
  }
}

function pageOf(context: PageContext): Node[] {
  const { texts, data } = context
  const sections = SECTIONS.flatMap((section) => {
    const told = section.alone || context.others.length > 0
    const parts = told ? section.fill(context).filter((part) => part !== undefined) : []
    return parts.length > 0 ? [{ section, parts }] : []
  })
  const known = sections.map(({ section }) =>
    element('li', {}, element('a', { href: location.hash || '#', onclick: jump(section.id) }, texts[section.head])),
  )
  return [
    element('a', { class: 'skip', href: location.hash || '#', onclick: jump('answer') }, texts.skip),
    headOf(context),
    choiceBar(context),
    element(
      'main',
      {},
      sectionOf('answer', texts.answerHead, answerIntro(context), [
        headlineMeasures(context).length > 0 && context.others.length > 0 ? findingCards(context) : element('p', {}, texts.noData),
        element('nav', { class: 'contents', 'aria-label': texts.contents }, element('h3', {}, texts.contents), element('ol', {}, ...known)),
      ]),
      ...sections.map(({ section, parts }) =>
        sectionOf(
          section.id,
          texts[section.head],
          texts[section.intro],
          parts.map((part) => (part instanceof HTMLElement ? part : frameFigure(part, texts))),
        ),
      ),
    ),
    element(
      'footer',
      {},
      element(
        'p',
        {},
        ...(data.evidencePage
          ? [evidenceLink(data.evidencePage, context.language)]
          : [`${texts.evidenceCommand} `, element('code', {}, EVIDENCE_COMMAND)]),
      ),
      element('p', {}, `${context.source}. ${texts.caveatTitle}: ${data.study.title[context.language]}.`),
    ),
  ]
}

function headOf(context: PageContext): HTMLElement {
  const { texts, data, numbers, language } = context
  const { study } = data
  const emblem = drawEmblem()
  emblem.setAttribute('aria-hidden', 'true')
  emblem.setAttribute('class', 'emblem')
  const lead = fillIn(texts.lead, { simulated: numbers.count(data.municipalities[context.municipality].simulated), years: study.years })
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'inside' },
      element(
        'div',
        { class: 'top' },
        element('p', { class: 'brand' }, texts.brand, element('span', {}, study.title[language])),
        languageButton(context),
      ),
      element(
        'div',
        { class: 'words' },
        element('h1', {}, study.question?.[language] ?? texts.tagline),
        element('p', { class: 'lead' }, lead),
        element(
          'aside',
          { class: 'caveat', 'aria-label': texts.caveatTitle },
          element('strong', {}, `${texts.caveatTitle}. `),
          texts.caveat,
        ),
      ),
      emblem,
    ),
  )
}

function answerIntro(context: PageContext): string {
  const { texts, data } = context
  return fillIn(texts.answerIntro, {
    policy: context.policyTitle(context.policy),
    baseline: context.policyTitle(context.baseline),
    municipality: context.municipalityTitle,
    years: data.study.years,
  })
}

function sectionOf(id: string, head: string, intro: string, parts: readonly Child[]): HTMLElement {
  return element(
    'section',
    { id, 'aria-labelledby': `head-${id}` },
    element('h2', { id: `head-${id}`, tabindex: -1 }, head),
    element('p', { class: 'intro' }, intro),
    ...parts,
  )
}
