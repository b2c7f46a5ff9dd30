/** Section: one resident under two policies with the same luck, as life lines and as a story. Fetched when somebody asks for it. */
import { Help, HOUR_STEPS, LANES, type Lives, TRUST_STEPS } from '../../src/observe/lives.ts'
import type { TracedLives } from '../../src/observe/trace.ts'
import { partingOf, turnsOf, weeksWith } from '../../src/observe/turns.ts'
import type { Policy } from '../../src/scenario/types.ts'
import { drawLifeLines, type LifeLine } from '../charts/life-lines.ts'
import { element } from '../element.ts'
import { type Figure, frameFigure } from '../frame.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'
import { BASELINE, policyHue } from '../tokens.ts'
import { causeWords, storyOf, turnWords, whenWords } from './life-story.ts'
import { comparedIn, OWN_PLAN } from './study.ts'
import type { SectionMoment, SectionTools, WorkshopSection } from './sections.ts'

/** Residents drawn at a time, and the replication they live in. */
const DRAWN = 40
const REPLICATION = 1

interface Fetched {
  readonly key: string
  readonly policies: readonly [Policy, Policy]
  readonly traced: readonly [TracedLives, TracedLives]
}

export const TWIN_LIVES: WorkshopSection = { id: 'twin-lives', head: 'twinHead', intro: 'twinIntro', mount }

function mount(tools: SectionTools): { node: HTMLElement; show: (moment: SectionMoment) => void } {
  const { texts } = tools
  let moment: SectionMoment | undefined
  let fetched: Fetched | undefined
  let turn = 0
  let wanted = ''
  let opened = false
  const button = element('button', { type: 'button', class: 'more', id: 'another-life', onclick: () => next() }, texts.twinStart)
  const status = element('p', { class: 'quiet', role: 'status', id: 'life-status' })
  const room = element('div', { id: 'life' })
  const node = element('div', {}, button, status, room)

  /** The two policies that are lived: the baseline, and the plan on the page or the first of the others. */
  const policiesOf = ({ picture }: SectionMoment): readonly [Policy, Policy] | undefined => {
    const policies = comparedIn(picture.study)
    const plan = policies.find((policy) => policy.name === OWN_PLAN) ?? policies[1]
    return plan && [policies[0], plan]
  }
  const keyOf = ({ picture }: SectionMoment, policies: readonly Policy[]): string => {
    const { municipalities, seed } = picture.study
    return JSON.stringify([
      municipalities[0].municipality.id,
      municipalities[0].scale,
      seed,
      policies.map((p) => [p.levers, p.assumptions]),
    ])
  }

  function next(): void {
    opened = true
    turn++
    refresh()
  }

  function refresh(): void {
    if (!opened || !moment) return
    const policies = policiesOf(moment)
    if (!policies) {
      status.textContent = texts.twinNoPlan
      room.replaceChildren()
      return
    }
    const key = keyOf(moment, policies)
    if (fetched?.key === key) {
      draw(fetched)
      return
    }
    if (wanted === key) return
    wanted = key
    status.textContent = texts.twinWait
    const lived = policies.map((policy) => tools.trace(REPLICATION, policy, { kind: 'lives', count: DRAWN }).snapshots)
    Promise.all(lived).then(
      ([one, other]) => {
        if (wanted !== key) return
        wanted = ''
        fetched = { key, policies, traced: [one as TracedLives, other as TracedLives] }
        draw(fetched)
      },
      () => {
        if (wanted !== key) return
        wanted = ''
        status.textContent = texts.twinFailed
      },
    )
  }

  function draw({ policies, traced }: Fetched): void {
    const lives = [traced[0].lives, traced[1].lives] as const
    const troubled = lives[0].rows.map((_, k) => k).filter((k) => weeksWith(lives[0], k).problem + weeksWith(lives[1], k).problem > 0)
    button.textContent = texts.twinNext
    if (troubled.length === 0) {
      status.textContent = texts.twinNobody
      room.replaceChildren()
      return
    }
    status.textContent = ''
    const k = troubled[(turn - 1) % troubled.length]
    const names = policies.map((policy) => policy.title[tools.language])
    const figure = figureOf(tools, lives, k, names, traced[0].trouble, moment!.context.source)
    room.replaceChildren(frameFigure(figure, texts, moment!.state.large ? 1.35 : 1), storyNode(tools, lives, k, names))
  }

  return {
    node,
    show: (now) => {
      moment = now
      // A new plan is lived once the picture of it is there: lives do not hold up the curves.
      if (now.picture.complete > 0) refresh()
    },
  }
}

function lineOf(tools: SectionTools, lives: Lives, k: number, types: readonly number[], label: string, hue: string): LifeLine {
  const { texts } = tools
  const from = k * lives.weeks
  const lane = (of: Uint8Array, steps: number): number[] => Array.from(of.subarray(from, from + lives.weeks), (v) => v / steps)
  return {
    label,
    hue,
    problems: types.map((type) => ({
      label: wordsFor(texts, 'twinType_', String(type)),
      stages: Array.from({ length: lives.weeks }, (_, week) => lives.stage[(from + week) * LANES + type]),
    })),
    care: lane(lives.help, 1).map((v) => (v === Help.NONE ? 0 : v === Help.WAITING_TEAM || v === Help.WAITING_SPECIALIST ? 1 : 2)),
    informal: lane(lives.informal, HOUR_STEPS),
    formal: lane(lives.formal, HOUR_STEPS),
    ties: lane(lives.ties, 1),
    trust: lane(lives.trust, TRUST_STEPS),
  }
}

function figureOf(
  tools: SectionTools,
  lives: readonly [Lives, Lives],
  k: number,
  names: readonly string[],
  trouble: Uint16Array,
  source: string,
): Figure {
  const { texts, numbers } = tools
  const { age, household, children } = lives[0].residents[k]
  const types = Array.from({ length: LANES }, (_, type) => type).filter((type) =>
    lives.some((life) => {
      for (let week = 0; week < life.weeks; week++) if (life.stage[(k * life.weeks + week) * LANES + type] > 0) return true
      return false
    }),
  )
  const lines = lives.map((life, i) => lineOf(tools, life, k, types, names[i], i === 0 ? BASELINE : policyHue(0)))
  const parting = partingOf(lives[0], lives[1], k)
  const when = parting ? whenWords(texts, parting.week) : ''
  const cause = parting ? causeWords(texts, parting) : ''
  const [one, other] = lives.map((life) => weeksWith(life, k))
  const most = (lane: 'informal' | 'formal' | 'ties'): string =>
    numbers.decimal(Math.max(1, ...lines.flatMap((l) => Array.from(l[lane]))), 0)
  const home =
    household === 1
      ? texts.twinHome_alone
      : fillIn(household === 2 ? texts.twinHome_one : texts.twinHome_with, { n: household - 1 }) +
        (children > 0 ? `, ${fillIn(texts.twinHome_children, { n: children })}` : '')
  const fewer = trouble.findIndex((weeks) => weeks >= one.problem)
  const share = numbers.percent((fewer < 0 ? trouble.length : fewer) / trouble.length)
  return {
    id: 'life',
    title: parting ? fillIn(texts.twinTitle, { when, cause }) : texts.twinTitleSame,
    subtitle: fillIn(texts.twinSubtitle, { age, home }),
    note: `${texts.twinNote} ${fillIn(texts.twinTypical, { a: names[0], share, weeks: one.problem, all: lives[0].weeks })}`,
    summary: fillIn(texts.twinSummary, {
      a: names[0],
      wa: one.problem,
      ca: one.care,
      qa: one.waiting,
      b: names[1],
      wb: other.problem,
      cb: other.care,
      qb: other.waiting,
    }),
    source,
    draw: (width) =>
      drawLifeLines([lines[0], lines[1]], {
        width,
        weeks: lives[0].weeks,
        parting: parting && { week: parting.week, words: cause },
        words: {
          care: texts.twinLane_help,
          informal: `${texts.twinLane_informal}, ${fillIn(texts.twinPerWeek, { n: most('informal') })}`,
          formal: `${texts.twinLane_formal}, ${fillIn(texts.twinPerWeek, { n: most('formal') })}`,
          ties: `${texts.twinLane_ties}, ${fillIn(texts.twinCount, { n: most('ties') })}`,
          trust: `${texts.twinLane_trust}, ${texts.twinTrustUnit}`,
          year: texts.twinYear,
        },
      }),
    table: {
      columns: [texts.columnPolicy, texts.twinColumnWeek, texts.twinStory],
      rows: lives.flatMap((life, i) =>
        turnsOf(life, k).map((turn) => [
          names[i],
          { words: whenWords(texts, turn.week), value: turn.week },
          turnWords(texts, numbers, turn),
        ]),
      ),
    },
  }
}

function storyNode({ texts, numbers }: SectionTools, lives: readonly [Lives, Lives], k: number, names: readonly string[]): HTMLElement {
  const story = storyOf(lives, k, texts, numbers)
  const list = (sentences: readonly string[]): HTMLElement =>
    element('ol', { class: 'told' }, ...sentences.map((one) => element('li', {}, one)))
  return element(
    'div',
    { class: 'story', id: 'life-story' },
    element('h3', {}, texts.twinStory),
    list(story.shared),
    story.parting ? element('p', { class: 'parting' }, element('strong', {}, story.parting)) : null,
    element(
      'div',
      { class: 'twins' },
      ...story.lives.map((sentences, i) =>
        element('div', {}, element('h4', { style: `color:${i === 0 ? BASELINE : policyHue(0)}` }, names[i]), list(sentences)),
      ),
    ),
  )
}
