/** The sentences of an answer, in both languages. Careful on purpose: what the model shows, not what is so. */
import type { Language } from '../scenario/types.ts'
import type { Verdict } from './answer-types.ts'
import type { GapKind } from '../scenario/question.ts'

export interface AnswerWords {
  readonly list: (items: readonly string[]) => string
  readonly quote: (label: string) => string
  readonly expected: (hypothesis: string) => string
  readonly verdict: Readonly<Record<Verdict, string>>
  /** As `unclear`, where outcomes that do not decide move all the same. */
  readonly unclearWhereItCounts: string
  readonly measured: (label: string, phrase: string, range: string, agree: number, runs: number, surprise: boolean) => string
  readonly unclear: (labels: string) => string
  readonly same: (labels: string) => string
  readonly unknown: (labels: string) => string
  /** What follows when two things go together, on top of the sum of both. */
  readonly interaction: (label: string, phrase: string, range: string) => string
  readonly noInteraction: (title: string, labels: string) => string
  readonly everywhere: (n: number) => string
  readonly notIn: (label: string, places: string) => string
  readonly reverseIn: (label: string, places: string) => string
  readonly onlyTogether: (label: string) => string
  readonly momentsDiffer: string
  readonly momentsAlike: string
  readonly inYear: (year: number, phrase: string) => string
  readonly against: (group: string, reference: string) => string
  readonly gap: (label: string, phrase: string, range: string) => string
  /** The difference in `label` when one part of the position is made equal; `parts` are made by `component`. */
  readonly parts: (label: string, parts: string) => string
  readonly component: (component: string, share: number) => string
  readonly notAdding: string
  readonly robustness: (assumptions: number, residents: string, replications: number, years: number) => string
  readonly kept: (label: string, kept: number, of: number) => string
  readonly stillUnclear: (label: string, kept: number, of: number) => string
  readonly flips: (settings: string) => string
  readonly lost: (settings: string) => string
  readonly becomesClear: (settings: string) => string
  readonly setting: (label: string, at: 'low' | 'high') => string
  readonly more: (n: number) => string
  /** The small run with every assumption at its default does not show what the main run shows. */
  readonly baseDiffers: string
  readonly cannotSay: (text: string) => string
  readonly size: (municipalities: string, residents: string, replications: number, years: number) => string
  readonly quick: string
  readonly heads: {
    readonly answer: string
    readonly against: string
    readonly numbers: string
    readonly robustness: string
    readonly gaps: string
    readonly sources: string
    readonly columns: readonly string[]
    readonly robustColumns: readonly string[]
    readonly gapColumns: readonly string[]
    readonly whole: string
    readonly year: (year: number) => string
    readonly agrees: Readonly<Record<'yes' | 'no' | 'unclear', string>>
    readonly results: Readonly<Record<'kept' | 'lost' | 'flipped' | 'clear', string>>
    readonly kinds: Readonly<Record<GapKind, string>>
  }
}

const joined = (items: readonly string[], and: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
/** A share of a gap below this is called hardly anything, and within this of all of it, all. Shares are rounded to 5 %. */
const LITTLE = 0.1
const percent = (share: number): string => `${Math.round(Math.abs(share) * 20) * 5}`

const nl: AnswerWords = {
  list: (items) => joined(items, 'en'),
  quote: (label) => `“${label}”`,
  expected: (hypothesis) => `De verwachting was: ${hypothesis}`,
  verdict: {
    supported: 'In dit model komt dat uit.',
    partly: 'In dit model komt dat voor een deel uit; op de andere punten is er geen duidelijk verschil.',
    mixed: 'In dit model komt dat voor een deel uit, en voor een deel is het andersom.',
    against: 'In dit model komt dat niet uit: wat duidelijk verandert, gaat de andere kant op.',
    unclear: 'In dit model is er geen duidelijk verschil.',
    described: 'Dit is wat het model laat zien.',
  },
  unclearWhereItCounts: 'Op de punten waar het antwoord van afhangt, is er in dit model geen duidelijk verschil.',
  measured: (label, phrase, range, agree, runs, surprise) =>
    `${label} ${phrase} (${range}; in ${agree} van ${runs} herhalingen)${surprise ? ', anders dan verwacht' : ''}`,
  unclear: (labels) => `geen duidelijk verschil in ${labels}`,
  same: (labels) => `precies gelijk: ${labels}`,
  unknown: (labels) => `te weinig herhalingen om iets te zeggen over ${labels}`,
  interaction: (label, phrase, range) => `${label} is dan ${phrase} dan de twee los van elkaar samen zouden geven (${range})`,
  noInteraction: (title, labels) => `${title}: samen geven ze niet duidelijk iets anders dan los van elkaar, in ${labels}.`,
  everywhere: (n) => (n === 2 ? 'Dat geldt in beide gemeenten.' : `Dat geldt in alle ${n === 3 ? 'drie' : n} de gemeenten.`),
  notIn: (label, places) => `${label}: niet duidelijk in ${places}.`,
  onlyTogether: (label) => `${label}: alleen duidelijk over alle gemeenten samen.`,
  reverseIn: (label, places) => `${label}: andersom in ${places}.`,
  momentsDiffer: 'Het oordeel hangt af van het moment van meten.',
  momentsAlike: 'De richting hangt niet duidelijk af van het moment van meten.',
  inYear: (year, phrase) => `in jaar ${year} ${phrase}`,
  against: (group, reference) => `${group} tegenover ${reference}`,
  gap: (label, phrase, range) => `${label} ${phrase} (${range})`,
  parts: (label, parts) => `Het verschil in ${label}, als één onderdeel van de positie gelijk is: ${parts}.`,
  component: (component, share) => {
    const what = Math.abs(share) < LITTLE ? 'nauwelijks anders' : share > 1 + LITTLE ? 'keert om' : share > 1 - LITTLE ? 'valt weg' : ''
    return `${component} gelijk: ${what === '' ? `${percent(share)} % ${share > 0 ? 'kleiner' : 'groter'}` : what}`
  },
  notAdding: 'Deze delen tellen niet op tot 100 %: de onderdelen van een positie werken op elkaar in.',
  robustness: (assumptions, residents, replications, years) =>
    `Hoe stevig is dit? De ${assumptions} aannames die het meest sturen zijn elk op hun laagste en op hun hoogste waarde gezet ` +
    `(kleiner gerekend: ${residents} inwoners, ${replications} ${replications === 1 ? 'herhaling' : 'herhalingen'}, ${years} jaar).`,
  kept: (label, kept, of) => `${label}: het teken blijft gelijk in ${kept} van ${of} gevallen.`,
  stillUnclear: (label, kept, of) => `${label}: ook dan geen duidelijk verschil, in ${kept} van ${of} gevallen.`,
  flips: (settings) => `Het keert om bij ${settings}.`,
  lost: (settings) => `Er blijft geen verschil in deze richting over bij ${settings}.`,
  becomesClear: (settings) => `Er komt wel een duidelijk verschil bij ${settings}.`,
  setting: (label, at) => `“${label}” op zijn ${at === 'low' ? 'laagst' : 'hoogst'}`,
  more: (n) => `nog ${n}`,
  baseDiffers: 'Let op: in deze kleinere opzet is het verschil ook zonder andere aannames niet terug te zien.',
  cannotSay: (text) => `Wat het model niet kan zeggen: ${text}`,
  size: (municipalities, residents, replications, years) =>
    `Gerekend met ${municipalities} (elk ongeveer ${residents} inwoners), ${replications} ${replications === 1 ? 'herhaling' : 'herhalingen'} van ${years} jaar. ` +
    'Een verschil heet duidelijk als het, gegeven de aannames, met 95 % zekerheid niet nul is en groot genoeg om ertoe te doen.',
  quick: 'Dit is een snelle blik: te klein om iets uit te concluderen.',
  heads: {
    answer: 'Antwoord',
    against: 'Wat tegen de verwachting zou pleiten',
    numbers: 'De verschillen',
    robustness: 'Onder andere aannames',
    gaps: 'Verschillen tussen groepen',
    sources: 'Bronnen',
    columns: ['Vergelijking', 'Uitkomst', 'Wanneer', 'Zonder', 'Verschil', '95 %', 'Herhalingen', 'Zoals verwacht?'],
    robustColumns: ['Vergelijking', 'Uitkomst', 'Aanname', 'Waarde', 'Verschil', '95 %', 'Wat er gebeurt'],
    gapColumns: [
      'Groep',
      'Tegenover',
      'Uitkomst',
      'Groep',
      'Ander',
      'Verschil',
      '95 %',
      'Verhouding',
      'Onderdeel gelijk',
      'Verschil dan',
      'Deel',
    ],
    whole: 'alle jaren',
    year: (year) => `jaar ${year}`,
    agrees: { yes: 'ja', no: 'nee, andersom', unclear: 'niet duidelijk' },
    results: { kept: 'blijft', lost: 'valt weg', flipped: 'keert om', clear: 'wordt duidelijk' },
    kinds: {
      education: 'opleiding',
      sex: 'sekse',
      origin: 'herkomst',
      neighbourhood: 'buurt',
      age: 'leeftijd',
      income: 'inkomen',
    },
  },
}

const en: AnswerWords = {
  list: (items) => joined(items, 'and'),
  quote: (label) => `“${label}”`,
  expected: (hypothesis) => `The expectation was: ${hypothesis}`,
  verdict: {
    supported: 'In this model it holds.',
    partly: 'In this model it holds in part; on the other points there is no clear difference.',
    mixed: 'In this model it holds in part, and in part it is the other way round.',
    against: 'In this model it does not hold: what clearly changes goes the other way.',
    unclear: 'In this model there is no clear difference.',
    described: 'This is what the model shows.',
  },
  unclearWhereItCounts: 'Where the answer hangs on it, there is no clear difference in this model.',
  measured: (label, phrase, range, agree, runs, surprise) =>
    `${label} ${phrase} (${range}; in ${agree} of ${runs} runs)${surprise ? ', other than expected' : ''}`,
  unclear: (labels) => `no clear difference in ${labels}`,
  same: (labels) => `exactly equal: ${labels}`,
  unknown: (labels) => `too few runs to say anything about ${labels}`,
  interaction: (label, phrase, range) => `${label} is then ${phrase} than the two apart would give together (${range})`,
  noInteraction: (title, labels) => `${title}: together they do not clearly give anything else than apart, in ${labels}.`,
  everywhere: (n) => (n === 2 ? 'This holds in both municipalities.' : `This holds in all ${n === 3 ? 'three' : n} municipalities.`),
  notIn: (label, places) => `${label}: not clear in ${places}.`,
  onlyTogether: (label) => `${label}: clear only over all municipalities together.`,
  reverseIn: (label, places) => `${label}: the other way round in ${places}.`,
  momentsDiffer: 'The verdict depends on when one measures.',
  momentsAlike: 'The direction does not clearly depend on when one measures.',
  inYear: (year, phrase) => `in year ${year} ${phrase}`,
  against: (group, reference) => `${group} against ${reference}`,
  gap: (label, phrase, range) => `${label} ${phrase} (${range})`,
  parts: (label, parts) => `The difference in ${label} when one part of the position is equal: ${parts}.`,
  component: (component, share) => {
    const what = Math.abs(share) < LITTLE ? 'hardly different' : share > 1 + LITTLE ? 'turns round' : share > 1 - LITTLE ? 'goes' : ''
    return `equal ${component}: ${what === '' ? `${percent(share)} % ${share > 0 ? 'smaller' : 'larger'}` : what}`
  },
  notAdding: 'These shares do not add up to 100 %: the parts of a position work on each other.',
  robustness: (assumptions, residents, replications, years) =>
    `How robust is this? The ${assumptions} assumptions that steer most were each set to their lowest and their highest value ` +
    `(computed smaller: ${residents} residents, ${replications} ${replications === 1 ? 'replication' : 'replications'}, ${years} years).`,
  kept: (label, kept, of) => `${label}: the sign stays in ${kept} of ${of} cases.`,
  stillUnclear: (label, kept, of) => `${label}: still no clear difference in ${kept} of ${of} cases.`,
  flips: (settings) => `It turns round with ${settings}.`,
  lost: (settings) => `No difference in this direction is left with ${settings}.`,
  becomesClear: (settings) => `A clear difference appears with ${settings}.`,
  setting: (label, at) => `“${label}” at its ${at === 'low' ? 'lowest' : 'highest'}`,
  more: (n) => `${n} more`,
  baseDiffers: 'Note: at this smaller size the difference does not show without other assumptions either.',
  cannotSay: (text) => `What the model cannot say: ${text}`,
  size: (municipalities, residents, replications, years) =>
    `Computed with ${municipalities} (about ${residents} residents each), ${replications} ${replications === 1 ? 'replication' : 'replications'} of ${years} years. ` +
    'A difference is called clear when, given the assumptions, it is not zero with 95 % confidence and large enough to matter.',
  quick: 'This is a quick look: too small to conclude anything from.',
  heads: {
    answer: 'Answer',
    against: 'What would count against the expectation',
    numbers: 'The differences',
    robustness: 'Under other assumptions',
    gaps: 'Differences between groups',
    sources: 'Sources',
    columns: ['Comparison', 'Outcome', 'When', 'Without', 'Difference', '95 %', 'Runs', 'As expected?'],
    robustColumns: ['Comparison', 'Outcome', 'Assumption', 'Value', 'Difference', '95 %', 'What happens'],
    gapColumns: [
      'Group',
      'Against',
      'Outcome',
      'Group',
      'Other',
      'Difference',
      '95 %',
      'Ratio',
      'Part made equal',
      'Difference then',
      'Share',
    ],
    whole: 'all years',
    year: (year) => `year ${year}`,
    agrees: { yes: 'yes', no: 'no, the reverse', unclear: 'not clear' },
    results: { kept: 'stays', lost: 'goes', flipped: 'turns round', clear: 'becomes clear' },
    kinds: {
      education: 'education',
      sex: 'sex',
      origin: 'origin',
      neighbourhood: 'neighbourhood',
      age: 'age',
      income: 'income',
    },
  },
}

export const answerWords: Readonly<Record<Language, AnswerWords>> = { nl, en }
