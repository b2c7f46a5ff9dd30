/** Ways of breaking a scenario file: each is told with its place, in both languages, with exit code 2. Long, being a table. */
import { describe, expect, it } from 'vitest'
import { municipalityText, recordText } from '../scenario/fixture-source.ts'
import { nabij } from './run-in-folder.ts'

const POLICY = 'schema: nabij/policy/1\ntitle: { nl: Proef, en: Trial }\n'
const STUDY = 'schema: nabij/study/1\ntitle: Proef\nmunicipalities: [small]\npolicies: [fragmented-2014, walk-in-t-shape]\n'

interface Broken {
  readonly way: string
  readonly file?: string
  readonly text: string
  /** Other files beside it. */
  readonly beside?: Readonly<Record<string, string>>
  /** `line:column` of the fault, and its path. */
  readonly at: string
  readonly path?: string
  readonly nl: RegExp
  readonly en: RegExp
}

const WAYS: readonly Broken[] = [
  {
    way: 'an unknown key',
    text: `${POLICY}levrs: {}\n`,
    at: '3:1',
    path: 'levrs',
    nl: /bestaat hier niet.*Bedoelt u “levers”/,
    en: /does not exist here.*Did you mean “levers”/,
  },
  {
    way: 'an unknown lever',
    text: `${POLICY}levers:\n  caselaodNorm: 12\n`,
    at: '4:3',
    path: 'levers.caselaodNorm',
    nl: /Bedoelt u “caseloadNorm”/,
    en: /Did you mean “caseloadNorm”/,
  },
  {
    way: 'a lever outside its limits',
    text: `${POLICY}levers:\n  caseloadNorm: 80\n`,
    at: '4:17',
    path: 'levers.caseloadNorm',
    nl: /buiten de grenzen.*80.*8 … 45/,
    en: /outside the limits.*80.*8 … 45/,
  },
  {
    way: 'per cents for a share',
    text: `${POLICY}levers: { budgetCut: 15 }\n`,
    at: '3:22',
    nl: /aandeel van 0 tot 1: 0\.15/,
    en: /share from 0 to 1: 0\.15/,
  },
  {
    way: 'a per cent sign',
    text: `${POLICY}levers: { budgetCut: 15% }\n`,
    at: '3:22',
    nl: /aandeel van 0 tot 1: 0\.15/,
    en: /share from 0 to 1: 0\.15/,
  },
  {
    way: 'a decimal comma',
    text: `${POLICY}levers:\n  breadth: 0,5\n`,
    at: '4:12',
    path: 'levers.breadth',
    nl: /punt in plaats van een komma: 0\.5/,
    en: /point instead of a comma: 0\.5/,
  },
  {
    way: 'a decimal comma between braces',
    text: `${POLICY}levers: { breadth: 0,5 }\n`,
    at: '3:22',
    nl: /punt in plaats van een komma: 0\.5/,
    en: /point instead of a comma: 0\.5/,
  },
  { way: 'yes in Dutch', text: `${POLICY}levers: { walkIn: ja }\n`, at: '3:19', nl: /Bedoelt u “true”/, en: /Did you mean “true”/ },
  {
    way: 'a choice that is not there',
    text: `${POLICY}levers: { triage: crisis-frist }\n`,
    at: '3:19',
    nl: /niet bekend.*“crisis-first”/,
    en: /not known.*“crisis-first”/,
  },
  {
    way: 'a word where a number belongs',
    text: `${POLICY}levers: { breadth: veel }\n`,
    at: '3:20',
    nl: /ander soort waarde.*veel.*een getal 0 … 1/,
    en: /another kind of value.*veel.*a number 0 … 1/,
  },
  {
    way: 'a lever path without a value',
    text: `${POLICY}levers:\n  breadth: { start: 2 }\n`,
    at: '4:3',
    path: 'levers.breadth.value',
    nl: /ontbreekt/,
    en: /missing/,
  },
  {
    way: 'a lever that stops before it starts',
    text: `${POLICY}levers:\n  breadth: { value: 1, start: 4, stop: 2 }\n`,
    at: '4:40',
    path: 'levers.breadth.stop',
    nl: /past niet bij elkaar.*meer dan start \(4\)/,
    en: /do not go together.*more than start \(4\)/,
  },
  {
    way: 'a ramp that is longer than the measure',
    text: `${POLICY}levers:\n  breadth: { value: 1, ramp: 4, stop: 2 }\n`,
    at: '4:30',
    path: 'levers.breadth.ramp',
    nl: /past niet bij elkaar/,
    en: /do not go together/,
  },
  {
    way: 'a half-open walk-in',
    text: `${POLICY}levers:\n  walkIn: { value: true, ramp: 2 }\n`,
    at: '4:32',
    path: 'levers.walkIn.ramp',
    nl: /past niet bij elkaar/,
    en: /do not go together/,
  },
  {
    way: 'a negative start',
    text: `${POLICY}levers:\n  breadth: { value: 1, start: -1 }\n`,
    at: '4:31',
    path: 'levers.breadth.start',
    nl: /ten minste 0/,
    en: /at least 0/,
  },
  {
    way: 'no title',
    text: 'schema: nabij/policy/1\nlevers: {}\n',
    at: '1:1',
    path: 'title',
    nl: /ontbreekt.*tekst in nl en en/,
    en: /missing.*text in nl and en/,
  },
  {
    way: 'a title in one language of the two',
    text: 'schema: nabij/policy/1\ntitle: { nl: Proef }\n',
    at: '2:1',
    path: 'title.en',
    nl: /ontbreekt/,
    en: /missing/,
  },
  {
    way: 'no line that says what it is',
    text: 'title: x\nlevers: {}\n',
    at: '1:1',
    path: 'schema',
    nl: /Zet bovenaan: schema: nabij\/policy\/1/,
    en: /Put at the top: schema: nabij\/policy\/1/,
  },
  {
    way: 'an unknown kind of file',
    text: 'schema: nabij/polcy/1\ntitle: x\n',
    at: '1:9',
    path: 'schema',
    nl: /“nabij\/policy\/1”/,
    en: /“nabij\/policy\/1”/,
  },
  {
    way: 'a version that does not exist',
    text: 'schema: nabij/policy/7\ntitle: x\n',
    at: '1:9',
    path: 'schema',
    nl: /verwacht: nabij\/policy\/1/,
    en: /expected: nabij\/policy\/1/,
  },
  { way: 'the same key twice', text: `${POLICY}title: nog een\n`, at: '3:1', nl: /twee keer/, en: /twice/ },
  {
    way: 'a tab as indentation',
    text: `${POLICY}levers:\n\tbreadth: 1\n`,
    at: '4:1',
    nl: /spaties, niet met tabs/,
    en: /spaces, not with tabs/,
  },
  {
    way: 'no space behind the colon',
    text: `${POLICY}levers:\n  breadth:1\n`,
    at: '4:3',
    nl: /spatie achter de dubbele punt|ander soort waarde/,
    en: /space after the colon|another kind of value/,
  },
  {
    way: 'a quote that is not closed',
    text: `${POLICY}question: "waarom\n`,
    at: '4:1',
    nl: /Sluit het aanhalingsteken/,
    en: /Close the quote/,
  },
  {
    way: 'a bracket that is not closed',
    text: `${POLICY}levers: { breadth: 1\n`,
    at: '4:1',
    nl: /geen geldige YAML/,
    en: /not valid YAML/,
  },
  {
    way: 'an empty value',
    text: `${POLICY}levers:\n  breadth:\n`,
    at: '4:3',
    path: 'levers.breadth',
    nl: /Gevonden: niets.*Vul een waarde in/,
    en: /Found: nothing.*Fill in a value/,
  },
  {
    way: 'text where names with values belong',
    text: `${POLICY}levers: breed\n`,
    at: '3:9',
    path: 'levers',
    nl: /namen met waarden/,
    en: /names with values/,
  },
  {
    way: 'extending what does not exist',
    text: `${POLICY}extends: reform-promissed\n`,
    at: '3:10',
    path: 'extends',
    nl: /“reform-promised”/,
    en: /“reform-promised”/,
  },
  {
    way: 'files that extend each other',
    text: `${POLICY}extends: other\n`,
    beside: { 'other.yaml': `${POLICY}extends: broken\n` },
    at: '',
    nl: /other\.yaml:3:10 {2}extends — .*in een kring.*broken\.yaml → other\.yaml → broken\.yaml/,
    en: /other\.yaml:3:10 {2}extends — .*in a circle/,
  },
  {
    way: 'a fault in the file that is extended',
    text: `${POLICY}extends: other\n`,
    beside: { 'other.yaml': `${POLICY}levers: { bredth: 1 }\n` },
    at: '',
    nl: /other\.yaml:3:11 {2}levers\.bredth — .*“breadth”/,
    en: /other\.yaml:3:11 {2}levers\.bredth — .*“breadth”/,
  },
  {
    way: 'an assumption of an unknown group',
    text: `${POLICY}assumptions: { problem: {} }\n`,
    at: '3:16',
    path: 'assumptions.problem',
    nl: /“problems”/,
    en: /“problems”/,
  },
  {
    way: 'an unknown assumption',
    text: `${POLICY}assumptions:\n  problems: { spilloverScal: 0 }\n`,
    at: '4:15',
    path: 'assumptions.problems.spilloverScal',
    nl: /“spilloverScale”/,
    en: /“spilloverScale”/,
  },
  {
    way: 'a table with a label that is not there',
    text: `${POLICY}assumptions:\n  problems:\n    onsetPerYear: { wrok: 0.04 }\n`,
    at: '5:21',
    path: 'assumptions.problems.onsetPerYear.wrok',
    nl: /een van: work, money.*“work”/,
    en: /one of: work, money.*“work”/,
  },
  {
    way: 'a table of the wrong length',
    text: `${POLICY}assumptions:\n  problems:\n    onsetPerYear: [0.04, 0.05]\n`,
    at: '5:19',
    nl: /2 getallen, verwacht: 5 getallen/,
    en: /2 numbers, expected: 5 numbers/,
  },
  {
    way: 'an assumption outside its limits',
    text: `${POLICY}assumptions:\n  problems: { spilloverScale: 9 }\n`,
    at: '4:31',
    nl: /buiten de grenzen.*beyondRange: true/,
    en: /outside the limits.*beyondRange: true/,
  },
  {
    way: 'a baseline that is not compared',
    text: `${STUDY}baseline: reform-promised\n`,
    at: '5:11',
    path: 'baseline',
    nl: /lijst “policies”/,
    en: /list “policies”/,
  },
  {
    way: 'the same policy twice',
    text: STUDY.replace('walk-in-t-shape', 'fragmented-2014'),
    at: '4:29',
    path: 'policies.2',
    nl: /twee keer/,
    en: /twice/,
  },
  {
    way: 'an unknown policy',
    text: STUDY.replace('walk-in-t-shape', 'walk-in-tshape'),
    at: '4:29',
    path: 'policies.2',
    nl: /“walk-in-t-shape”/,
    en: /“walk-in-t-shape”/,
  },
  {
    way: 'no policies',
    text: 'schema: nabij/study/1\ntitle: x\nmunicipalities: [small]\npolicies: []\n',
    at: '4:11',
    path: 'policies',
    nl: /ten minste 1/,
    en: /at least 1/,
  },
  {
    way: 'an unknown municipality',
    text: STUDY.replace('[small]', '[smal]'),
    at: '3:18',
    path: 'municipalities.1',
    nl: /“small”/,
    en: /“small”/,
  },
  {
    way: 'the same municipality twice',
    text: STUDY.replace('[small]', '[small, small]'),
    at: '3:25',
    path: 'municipalities.2',
    nl: /twee keer/,
    en: /twice/,
  },
  {
    way: 'a municipality code without quotes',
    text: STUDY.replace('[small]', '[0363]'),
    at: '3:18',
    path: 'municipalities.1',
    nl: /aanhalingstekens om de tekst: "0363"/,
    en: /quotes around the text: "0363"/,
  },
  {
    way: 'a scale of more than everybody',
    text: STUDY.replace('[small]', '[{ use: small, scale: 2 }]'),
    at: '3:39',
    path: 'municipalities.1.scale',
    nl: /ten hoogste 1/,
    en: /at most 1/,
  },
  {
    way: 'a scale that leaves nobody',
    text: STUDY.replace('[small]', '[{ use: small, scale: 0.0001 }]'),
    at: '3:39',
    path: 'municipalities.1.scale',
    nl: /ten minste 50/,
    en: /at least 50/,
  },
  { way: 'no replications', text: `${STUDY}replications: 0\n`, at: '5:15', path: 'replications', nl: /ten minste 1/, en: /at least 1/ },
  { way: 'half a year', text: `${STUDY}years: 2.5\n`, at: '5:8', path: 'years', nl: /een heel getal/, en: /a whole number/ },
  { way: 'a century', text: `${STUDY}years: 100\n`, at: '5:8', path: 'years', nl: /ten hoogste 50/, en: /at most 50/ },
  {
    way: 'a seed that reads as a number',
    text: `${STUDY}seed: 0123\n`,
    at: '5:7',
    path: 'seed',
    nl: /aanhalingstekens.*"0123"/,
    en: /quotes.*"0123"/,
  },
  {
    way: 'an unknown key in a municipality',
    file: 'dorp.yaml',
    text: municipalityText().replace('addressDensity: 900', 'adressDensity: 900'),
    at: '7:',
    nl: /“addressDensity”/,
    en: /“addressDensity”/,
  },
  {
    way: 'a code without quotes in a municipality',
    file: 'dorp.yaml',
    text: municipalityText('Dorp', '0363'),
    at: '6:11',
    path: 'municipality.code',
    nl: /aanhalingstekens.*"0363"/,
    en: /quotes.*"0363"/,
  },
  {
    way: 'ages that do not add up',
    file: 'dorp.yaml',
    text: municipalityText().replace('[1600,', '[600,'),
    at: '6:',
    path: 'municipality.ages',
    nl: /past niet bij elkaar/,
    en: /do not go together/,
  },
  {
    way: 'a number without a record',
    file: 'scenarios/parameters/meeting.yaml',
    text: recordText('hours', []),
    at: '',
    nl: /meeting\.yaml {2}agreeBase — hier ontbreekt iets/,
    en: /meeting\.yaml {2}agreeBase — something is missing/,
  },
  {
    way: 'a record the model does not use',
    file: 'scenarios/parameters/meeting.yaml',
    text: recordText('hoursX', []),
    at: '1:1',
    path: 'hoursX',
    nl: /“hours”/,
    en: /“hours”/,
  },
  {
    way: 'an unknown source',
    file: 'scenarios/parameters/meeting.yaml',
    text: recordText('hours', []).replace('[guess]', '[proposal-level]'),
    at: '7:13',
    nl: /“proposal-levers”/,
    en: /“proposal-levers”/,
  },
  {
    way: 'a value outside its own limits',
    file: 'scenarios/parameters/meeting.yaml',
    text: recordText('hours', []).replace('0.5', '5'),
    at: '2:10',
    path: 'hours.value',
    nl: /buiten de grenzen/,
    en: /outside the limits/,
  },
  {
    way: 'a record without unit',
    file: 'scenarios/parameters/meeting.yaml',
    text: recordText('hours', []).replace('  unit: share\n', ''),
    at: '1:1',
    path: 'hours.unit',
    nl: /ontbreekt/,
    en: /missing/,
  },
  {
    way: 'an evidence grade that does not exist',
    file: 'scenarios/parameters/meeting.yaml',
    text: recordText('hours', []).replace('grade: D', 'grade: E'),
    at: '6:10',
    path: 'hours.grade',
    nl: /een van: A, B, C, D/,
    en: /one of: A, B, C, D/,
  },
  {
    way: 'a source without a title',
    file: 'sources.yaml',
    text: 'boek:\n  link: https://example.org\n',
    at: '1:1',
    path: 'boek.title',
    nl: /ontbreekt/,
    en: /missing/,
  },
  {
    way: 'a source with a DOI that is none',
    file: 'sources.yaml',
    text: 'boek:\n  title: Een boek\n  doi: https://doi.org/10.1000/182\n',
    at: '3:8',
    path: 'boek.doi',
    nl: /10\.…\/…/,
    en: /10\.…\/…/,
  },
  { way: 'an empty file', text: '', at: '1:1', nl: /ontbreekt|ander soort/, en: /missing|another kind/ },
]

describe.each(WAYS)('$way', ({ file = 'broken.yaml', text, beside = {}, at, path, nl, en }) => {
  it('is told at its place in both languages, with exit code 2', async () => {
    const files = { [file]: text, ...beside }
    const before = Object.keys(files).length
    for (const [lang, sentence] of [
      ['nl', nl],
      ['en', en],
    ] as const) {
      const result = await nabij(['check', file, '--lang', lang], { files })
      expect(result.code).toBe(2)
      expect(result.out).toBe('')
      const told = result.err.split('\n').filter((l) => sentence.test(l) && (path === undefined || l.includes(`  ${path} — `)))
      expect(
        told.some((l) => at === '' || l.includes(`${file}:${at}`)),
        result.err,
      ).toBe(true)
      expect(result.err).not.toMatch(/\{\w+\}|undefined|\bat .*\.ts:/)
      expect(result.files.filter((f) => /\.\w+$/.test(f))).toHaveLength(before)
    }
  })
})

it('there are well over twenty ways', () => {
  expect(new Set(WAYS.map((w) => w.way)).size).toBeGreaterThanOrEqual(50)
})

it('every fault of a file is told at once, from top to bottom', async () => {
  const text = `${POLICY}levers:\n  breadth: 0,5\n  walkin: true\n  budgetCut: 3\nextra: 1\n`
  const { code, err } = await nabij(['check', 'broken.yaml'], { files: { 'broken.yaml': text } })
  expect(code).toBe(2)
  expect(err).toContain('Er kloppen 4 dingen niet')
  const lines = [...err.matchAll(/broken\.yaml:(\d+):/g)].map((m) => Number(m[1]))
  expect(lines).toEqual([4, 5, 6, 7])
})

it('a run of a broken study ends with exit code 2 and writes nothing', async () => {
  const { code, err, files } = await nabij(['run', 'broken.yaml'], { files: { 'broken.yaml': `${STUDY}years: 2.5\n` } })
  expect(code).toBe(2)
  expect(err).toContain('broken.yaml:5:8  years')
  expect(files).toEqual(['broken.yaml'])
})

it('faults come as data with --json', async () => {
  const { code, out } = await nabij(['check', 'broken.yaml', '--json'], { files: { 'broken.yaml': `${POLICY}levrs: {}\n` } })
  expect(code).toBe(2)
  expect(JSON.parse(out)).toMatchObject([
    { code: 'unknownKey', file: 'broken.yaml', line: 3, column: 1, path: 'levrs', suggestion: 'levers' },
  ])
})
