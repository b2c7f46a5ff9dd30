/** `nabij check` on the agenda of a workshop: each fault with its place, what was found, what is right and what to do, in both languages. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { nabij } from './run-in-folder.ts'

const agenda = readFileSync('scenarios/workshop.yaml', 'utf8')
const check = (text: string, lang: string) => nabij(['check', 'avond.yaml', '--lang', lang], { files: { 'avond.yaml': text } })
const lineOf = (words: string): number => agenda.slice(0, agenda.indexOf(words)).split('\n').length

it('says that the agenda is right', async () => {
  expect(await check(agenda, 'nl')).toMatchObject({
    code: 0,
    err: '',
    out: '✓ avond.yaml: in orde (werksessie “Samen verkennen wat hulp dichtbij doet”)\n',
  })
})

it.each([
  ['an unknown key', 'chart: people', 'charts: people', /Bedoelt u “chart”/, /Did you mean “chart”/],
  [
    'a chart that is not there',
    'chart: people',
    'chart: peoples',
    /Gevonden: peoples.*Bedoelt u “people”/,
    /Found: peoples.*Did you mean “people”/,
  ],
  ['an unknown outcome', 'outcome: carerOverload', 'outcome: carerOverlode', /Bedoelt u “carerOverload”/, /Did you mean “carerOverload”/],
  ['an unknown theme', '[selfReliance, networks,', '[selfReliance, network,', /Bedoelt u “networks”/, /Did you mean “networks”/],
  ['a price of nothing', 'networkMeeting: 3', 'networkMeting: 3', /Bedoelt u “networkMeeting”/, /Did you mean “networkMeeting”/],
  ['a lever set too far', 'outreachShare: 0.15', 'outreachShare: 15', /ten hoogste/, /at most/],
  ['a decimal comma', 'outreachShare: 0.15', 'outreachShare: "0,15"', /0\.15/, /0\.15/],
  ['a step twice', 'id: who', 'id: compare', /Gevonden: compare/, /Found: compare/],
  ['no minutes', 'minutes: 20', 'minutes: 0', /ten minste 1/, /at least 1/],
])('tells of %s, where it stands and what to do', async (_, right, wrong, dutch, english) => {
  const text = agenda.replace(right, wrong)
  for (const [lang, words] of [
    ['nl', dutch],
    ['en', english],
  ] as const) {
    const { code, out, err } = await check(text, lang)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`avond.yaml:${lineOf(right)}:`)
    expect(err).toMatch(words)
  }
})

it('tells all faults at once', async () => {
  const { code, err } = await check(agenda.replace('chart: people', 'chart: x').replace('points: 10', 'points: 0'), 'nl')
  expect(code).toBe(2)
  expect(err.match(/avond\.yaml:\d+:\d+/g)).toHaveLength(2)
})
