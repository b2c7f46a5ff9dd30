/** Section: one neighbourhood over time, with play, pause and scrub, and four moments that stand still. Fetched when somebody asks for it. */
import type { NeighbourhoodFilm } from '../../src/observe/neighbourhood.ts'
import type { Policy } from '../../src/scenario/types.ts'
import { drawLivingArea } from '../charts/living-area.ts'
import { element } from '../element.ts'
import { type Figure, frameFigure } from '../frame.ts'
import { BASELINE, policyHue } from '../tokens.ts'
import { areaFigure, LOOKS_PER_YEAR, momentOf, summaryOf, whenWords, wordsOf } from './area-figure.ts'
import { OWN_PLAN } from './study.ts'
import type { SectionMoment, SectionTools, WorkshopSection } from './sections.ts'

const REPLICATION = 1
/** Weeks between two looks, most residents that are shown, and time a look stands while the film plays, in milliseconds. */
const EVERY = 4
const MOST = 240
const STAND = 320
const FOUR_YEARS = [0, 2, 5, 10]

export const LIVING_AREA: WorkshopSection = { id: 'living-area', head: 'areaHead', intro: 'areaIntro', mount }

function mount(tools: SectionTools): { node: HTMLElement; show: (moment: SectionMoment) => void } {
  const { texts } = tools
  let moment: SectionMoment | undefined
  let film: { readonly key: string; readonly film: NeighbourhoodFilm; readonly policy: Policy; readonly hue: string } | undefined
  let wanted = ''
  let opened = false
  let look = 0
  let place = 0
  let chosen = ''
  let timer = 0
  const still = typeof matchMedia !== 'undefined' && matchMedia('(prefers-reduced-motion: reduce)').matches

  const start = element('button', { type: 'button', class: 'more', id: 'show-area', onclick: () => open() }, texts.areaStart)
  const status = element('p', { class: 'quiet', role: 'status' })
  const places = element('select', { id: 'area-place', onchange: () => ((place = Number(places.value)), refresh()) })
  const policies = element('select', { id: 'area-policy', onchange: () => ((chosen = policies.value), refresh()) })
  const play = element(
    'button',
    { type: 'button', class: 'more', id: 'area-play', onclick: () => (timer ? pause() : run()) },
    texts.areaPlay,
  )
  const step = (by: number) => () => {
    pause()
    go(look + by)
  }
  const scrub = element('input', {
    type: 'range',
    id: 'area-time',
    min: 0,
    value: 0,
    step: 1,
    'aria-label': texts.areaTime,
    oninput: () => {
      pause()
      go(Number(scrub.value))
    },
  })
  const clock = element('output', { for: 'area-time' })
  const bar = element(
    'div',
    { class: 'film' },
    play,
    element('button', { type: 'button', class: 'more', 'aria-label': texts.areaBack, onclick: step(-1) }, '◂'),
    element('button', { type: 'button', class: 'more', 'aria-label': texts.areaOn, onclick: step(1) }, '▸'),
    scrub,
    clock,
  )
  const controls = element(
    'div',
    { class: 'film', hidden: true },
    element('label', {}, `${texts.areaPlace} `, places),
    element('label', {}, `${texts.areaUnder} `, policies),
  )
  const room = element('div', { id: 'area' })
  const four = element('div', { id: 'area-four' })
  const node = element('div', {}, start, status, controls, room, four)

  function open(): void {
    opened = true
    start.hidden = true
    controls.hidden = false
    refresh()
  }

  /** Choices follow the study that is on the page. */
  function fillChoices({ picture, state }: SectionMoment): Policy {
    const { study } = picture
    const names = study.municipalities[0].municipality.neighbourhoods.map((n) => n.name)
    const print = JSON.stringify([names, study.policies.map((p) => p.title), state.language])
    if (places.dataset['of'] !== print) {
      places.dataset['of'] = print
      place = Math.min(place, names.length - 1)
      places.replaceChildren(...names.map((name, i) => element('option', { value: i, selected: i === place }, name)))
      if (!study.policies.some((p) => p.name === chosen))
        chosen = study.policies.find((p) => p.name === OWN_PLAN)?.name ?? study.policies[0].name
      policies.replaceChildren(
        ...study.policies.map((p) => element('option', { value: p.name, selected: p.name === chosen }, p.title[tools.language])),
      )
    }
    return study.policies.find((p) => p.name === chosen) ?? study.policies[0]
  }

  function refresh(): void {
    if (!opened || !moment) return
    const policy = fillChoices(moment)
    const { municipalities, seed, policies: all } = moment.picture.study
    const key = JSON.stringify([municipalities[0].municipality.id, municipalities[0].scale, seed, policy.levers, policy.assumptions, place])
    if (film?.key === key || wanted === key) return
    wanted = key
    pause()
    status.textContent = texts.areaWait
    const hue = policy === all[0] ? BASELINE : policyHue(all.indexOf(policy) - 1)
    tools.trace(REPLICATION, policy, { kind: 'neighbourhood', place, every: EVERY, most: MOST }).snapshots.then(
      (snapshots) => {
        if (wanted !== key) return
        wanted = ''
        status.textContent = ''
        film = { key, film: snapshots as NeighbourhoodFilm, policy, hue }
        scrub.max = String(film.film.looks - 1)
        look = Math.min(look, film.film.looks - 1)
        drawFour()
        go(look)
        if (!still && look === 0) run()
      },
      () => {
        if (wanted !== key) return
        wanted = ''
        status.textContent = texts.areaFailed
      },
    )
  }

  function run(): void {
    if (!film) return
    if (look >= film.film.looks - 1) look = -1
    timer = window.setInterval(() => {
      if (!film || look >= film.film.looks - 1 || !node.isConnected) pause()
      else go(look + 1)
    }, STAND)
    play.textContent = texts.areaPause
  }

  function pause(): void {
    clearInterval(timer)
    timer = 0
    play.textContent = texts.areaPlay
  }

  function go(to: number): void {
    if (!film || !moment) return
    look = Math.max(0, Math.min(film.film.looks - 1, to))
    scrub.value = String(look)
    const when = whenWords(tools, look)
    clock.textContent = when
    scrub.setAttribute('aria-valuetext', when)
    const figure = areaFigure(tools, film, look, nameOf(moment, place), moment.context.source, bar)
    const large = moment.state.large ? 1.35 : 1
    const drawn = room.querySelector('.drawing')
    // While it plays only the drawing and its words change, so that nothing jumps and the keyboard stays where it is.
    if (drawn && room.dataset['key'] === film.key) {
      drawn.replaceChildren(labelled(figure, Math.floor(drawn.clientWidth / large), large))
      room.querySelector('.finding')!.textContent = figure.title
      return
    }
    room.dataset['key'] = film.key
    room.replaceChildren(frameFigure(figure, texts, large))
  }

  function drawFour(): void {
    if (!film || !moment) return
    const { film: made, hue } = film
    const looks = FOUR_YEARS.map((year) => Math.min(made.looks - 1, year * LOOKS_PER_YEAR)).filter((at, i, all) => all.indexOf(at) === i)
    four.replaceChildren(
      element('h3', {}, texts.areaFour),
      element(
        'div',
        { class: 'four' },
        ...looks.map((at) => {
          const svg = drawLivingArea(momentOf(made, at), { ...wordsOf(tools, made, at, hue), width: 300, small: true })
          svg.setAttribute('role', 'img')
          svg.setAttribute('aria-label', `${whenWords(tools, at)}. ${summaryOf(tools, made, at)}`)
          return element('figure', {}, svg, element('figcaption', { class: 'quiet' }, whenWords(tools, at)))
        }),
      ),
    )
  }

  return {
    node,
    show: (now) => {
      moment = now
      if (now.picture.complete > 0) refresh()
    },
  }
}

const nameOf = ({ picture }: SectionMoment, place: number): string =>
  picture.study.municipalities[0].municipality.neighbourhoods[place]?.name ?? ''

function labelled(figure: Figure, width: number, zoom: number): SVGSVGElement {
  const svg = figure.draw(width)
  if (zoom !== 1) svg.setAttribute('style', 'width:100%')
  svg.setAttribute('role', 'img')
  svg.setAttribute('tabindex', '0')
  svg.setAttribute('aria-label', `${figure.title}. ${figure.summary}`)
  return svg
}
