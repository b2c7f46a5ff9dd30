/** The same residents followed: who gains and who loses against the baseline, and which ways they take. */
import { pairedDifference } from '../../src/analysis/paired.ts'
import { directionOf } from '../../src/analysis/statements.ts'
import { statesOf } from '../../src/results/transitions.ts'
import { STATES } from '../../src/results/types.ts'
import { drawGainsAndLosses, kindsOf } from '../charts/gains-and-losses.ts'
import { drawPathways } from '../charts/pathways.ts'
import type { PageContext } from '../context.ts'
import { element } from '../element.ts'
import type { Cell, Figure } from '../frame.ts'
import type { Path } from '../layout/alluvial.ts'
import { fillIn, wordsFor } from '../texts/choose.ts'

const CLASSES = STATES.length
/** Numbers per replication in `moved`: lighter, heavier, all. */
const MOVES = 3
/** Differences of shares smaller than this are not worth a word. */
const SHARE_TOLERANCE = 0.01

const cellOf = (context: PageContext, policy: number): number => context.municipality * context.data.policies.length + policy

export function gainsFigure(context: PageContext): Figure | undefined {
  const { data, texts, numbers, policy } = context
  const groups = data.lives?.matched[cellOf(context, policy)]
  const group = Math.max(0, data.groups.indexOf(context.state.group ?? 'all'))
  const matrix = groups?.[group]
  if (!matrix || !data.lives) return undefined
  const total = matrix.reduce((sum, n) => sum + n, 0)
  if (total === 0) return undefined
  const counts = kindsOf(matrix, CLASSES)
  const per1000 = (n: number) => numbers.decimal((1000 * n) / total, 0)
  const states = STATES.map((name) => wordsFor(texts, 'state_', name))
  const brief = states.map((words, i) => (i === 0 ? texts.stateNoneShort : words))
  const net = netOf(data.lives.moved[cellOf(context, policy)]?.[group] ?? [])
  const clear = net.replications > 1 && (net.low > 0 || net.high < 0)
  const title = !clear ? texts.gainsTitleSame : net.difference > 0 ? texts.gainsTitleMore : texts.gainsTitleLess
  const names = {
    policy: context.policyTitle(policy),
    baseline: context.policyTitle(context.baseline),
    lighter: per1000(counts.lighter),
    heavier: per1000(counts.heavier),
    same: per1000(counts.same + counts.none),
    year: data.study.years,
    group: wordsFor(texts, 'group_', data.groups[group]),
  }
  const share = (n: number): Cell => ({ words: numbers.decimal((1000 * n) / total, 1), value: (1000 * n) / total })
  return {
    id: 'gains',
    title: fillIn(title, names),
    subtitle: fillIn(texts.gainsSubtitle, names),
    note: texts.gainsNote,
    summary: fillIn(texts.gainsSummary, names),
    source: context.source,
    controls: groupChoice(context, group),
    draw: (width) =>
      drawGainsAndLosses(matrix, {
        width,
        states: brief,
        baselineLabel: names.baseline,
        policyLabel: names.policy,
        policyHue: context.hue(policy),
        words: (v) => (v * 1000 < 0.5 ? '<1' : numbers.decimal(v * 1000, 0)),
        legend: (kind, residents) => `${numbers.count(residents)} ${wordsFor(texts, 'gains_', kind)}`,
      }),
    table: {
      columns: [texts.gainsColumnBaseline, ...states],
      rows: states.map((state, row) => [state, ...states.map((_, column) => share(matrix[row * CLASSES + column]))]),
    },
  }
}

/** Share with a lighter problem less the share with a heavier one, per replication. */
function netOf(moves: readonly number[]) {
  const runs = Array.from({ length: moves.length / MOVES }, (_, r) => moves.slice(r * MOVES, (r + 1) * MOVES)).filter(
    ([, , all]) => all > 0,
  )
  return pairedDifference(
    runs.map(([lighter, heavier, all]) => (lighter - heavier) / all),
    runs.map(() => 0),
  )
}

function groupChoice(context: PageContext, chosen: number): HTMLElement {
  const { data, texts } = context
  const options = data.groups.map((name, i) => element('option', { value: name, selected: i === chosen }, wordsFor(texts, 'group_', name)))
  return element(
    'p',
    { class: 'choice' },
    element('label', { for: 'group-gains' }, texts.gainsGroup),
    element(
      'select',
      { id: 'group-gains', onchange: (event) => context.change({ group: (event.target as HTMLSelectElement).value }) },
      ...options,
    ),
  )
}

function pathsOf(context: PageContext, policy: number): Path[] {
  const { lives } = context.data
  const list = lives?.paths[cellOf(context, policy)] ?? []
  return Array.from({ length: list.length / 2 }, (_, i) => ({
    states: statesOf(list[2 * i], lives?.moments.length ?? 0),
    residents: list[2 * i + 1],
  }))
}

/** Of those with a heavy problem at the reform: share without any at the end, per replication. */
function recoveredShares(context: PageContext, policy: number): number[] {
  const counts = context.data.lives?.recovered[cellOf(context, policy)] ?? []
  return Array.from({ length: counts.length / 2 }, (_, r) => counts[2 * r] / counts[2 * r + 1])
}

const totalOf = (paths: readonly Path[]): number => paths.reduce((sum, path) => sum + path.residents, 0)

export function pathwaysFigure(context: PageContext): Figure | undefined {
  const { data, texts, numbers, policy, baseline, state } = context
  const all = pathsOf(context, policy)
  const before = pathsOf(context, baseline)
  const total = totalOf(all)
  if (!data.lives || total === 0) return undefined
  const { moments } = data.lives
  const never = all.filter((path) => path.states.every((s) => s === 0))
  const drawn = all.filter((path) => !never.includes(path))
  const by = state.colour === 'end' ? 'end' : 'start'
  const states = STATES.map((name) => wordsFor(texts, 'state_', name))
  const countIn = (paths: readonly Path[], column: number, k: number) =>
    totalOf(paths.filter((path) => path.states[column] === k)) / Math.max(1, totalOf(paths))
  const change = pairedDifference(recoveredShares(context, policy), recoveredShares(context, baseline))
  const base = change.baselineMean
  const own = base + change.difference
  const names = {
    policy: context.policyTitle(policy),
    baseline: context.policyTitle(baseline),
    years: data.study.years,
    share: numbers.percent(own),
    baselineShare: numbers.percent(base),
    never: numbers.decimal((1000 * totalOf(never)) / total, 0),
  }
  const alone = policy === baseline || !Number.isFinite(base)
  const title = alone
    ? texts.pathsTitleAlone
    : directionOf(change, { tolerance: SHARE_TOLERANCE }) === 'unclear'
      ? texts.pathsTitleSame
      : own > base
        ? texts.pathsTitleMore
        : texts.pathsTitleLess
  const moment = (year: number) => (year === 0 ? texts.pathsStart : fillIn(texts.pathsMoment, { year }))
  const short = (year: number) => (year === 0 ? texts.pathsStartShort : fillIn(texts.pathsMomentShort, { year }))
  // Those who never had a problem at any moment are not drawn, so the block of "none" shows the others.
  const shown = (paths: readonly Path[], column: number, k: number) =>
    (1000 * totalOf(paths.filter((path) => path.states[column] === k && path.states.some((s) => s > 0)))) / Math.max(1, totalOf(paths))
  return {
    id: 'pathways',
    title: fillIn(Number.isFinite(own) ? title : texts.pathsTitleNone, names),
    subtitle: fillIn(texts.pathsSubtitle, names),
    note: `${fillIn(texts.pathsNote, names)} ${texts.pathsNobodyLeaves}`,
    summary: fillIn(texts.pathsSummary, { ...names, moments: moments.join(', ') }),
    source: context.source,
    controls: colourChoice(context, by),
    draw: (width) =>
      drawPathways(drawn, {
        width,
        by,
        states,
        moments: moments.map(width < 640 ? short : moment),
        count: (column, k) => numbers.decimal(shown(all, column, k), 0),
        baselineCount: (column, k) => fillIn(texts.pathsWas, { n: numbers.decimal(shown(before, column, k), 0) }),
      }),
    table: {
      columns: [
        texts.pathsColumnState,
        ...moments.map((year) => `${moment(year)}: ${names.policy}`),
        ...(alone ? [] : moments.map((year) => `${moment(year)}: ${names.baseline}`)),
      ],
      rows: states.map((words, k) => {
        const cells = (paths: readonly Path[]) =>
          moments.map((_, column): Cell => {
            const value = 1000 * countIn(paths, column, k)
            return { words: numbers.decimal(value, 1), value }
          })
        return [words, ...cells(all), ...(alone ? [] : cells(before))]
      }),
    },
  }
}

function colourChoice(context: PageContext, by: 'start' | 'end'): HTMLElement {
  const { texts } = context
  const option = (value: string, words: string) => element('option', { value, selected: value === by }, words)
  return element(
    'p',
    { class: 'choice' },
    element('label', { for: 'colour-pathways' }, texts.pathsColour),
    element(
      'select',
      { id: 'colour-pathways', onchange: (event) => context.change({ colour: (event.target as HTMLSelectElement).value }) },
      option('start', texts.pathsByStart),
      option('end', texts.pathsByEnd),
    ),
  )
}

/** What to say when the results were made before residents were followed. */
export function livesMissing(context: PageContext): HTMLElement | undefined {
  return context.data.lives ? undefined : element('p', { class: 'note' }, context.texts.livesMissing)
}
