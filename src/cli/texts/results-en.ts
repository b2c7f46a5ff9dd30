/** Words of run, compare, report and query in English; the same keys as results-nl.ts. */
import type { ResultsTexts, resultsWordsNl } from './results-nl.ts'

export const resultsEn: ResultsTexts = {
  run: {
    describe: 'Carry out a study, one policy or a research question',
    study: 'Names or files of studies, policies or research questions, for example headline or scenarios/questions/*.yaml',
    municipality: 'Municipalities instead of those of the study: names or files, separated by commas',
    replications: 'Number of replications: with other luck, the same for every policy',
    seed: 'Word from which all chance follows: same word, same results',
    years: 'Number of years after the reform',
    scale: 'Share of the residents that is simulated, above 0 and at most 1',
    jobs: 'How many are computed at the same time (default: all processor cores)',
    out: 'Folder for the results (default: results/ and the name of the study)',
    force: 'Replace results of another study in that folder',
    quick: 'Research question: a quick look, too small to conclude anything from',
    robustness: 'Research question: also compute with the assumptions that steer low and high (--no-robustness: not)',
    robustnessStart: (assumptions) => `Again, with ${count(assumptions, 'assumption', 'assumptions')} each low and high.`,
    gapsStart: 'Differences between groups: one part of their position made equal at a time.',
    answer: 'Answer',
    start: (title, municipalities, policies, replications) =>
      `${title}: ${count(municipalities, 'municipality', 'municipalities')}, ${count(policies, 'policy', 'policies')}, ${count(replications, 'replication', 'replications')}.`,
    reused: (done, total) => `${done} of ${total} parts were there already.`,
    nothingToDo: 'This study has been carried out already: these are the stored results.',
    progress: (done, total, left) => `${done} of ${total} parts done${left === '' ? '' : `, about ${left} left`}`,
    failed: (unit, message) => `${unit} failed: ${message}`,
    keptOthers: (n) =>
      n === 0
        ? 'There are no results.'
        : `${count(n, 'other part is', 'other parts are')} kept. Give the same command again to do the rest.`,
    noPage: 'The page was not made: dist/report.html is missing (npm run build).',
    page: 'Page',
    tables: 'Tables',
    checksum: 'Checksum of the outcomes',
    done: (time) => `Done in ${time}.`,
  },
  sweep: {
    describe: 'Set everything from low to high, one by one',
    levers: 'Every lever from low to high: what moves, and which way?',
    lever: 'Only these levers, separated by commas',
    title: { nl: 'Alle knoppen van laag naar hoog', en: 'Every lever from low to high' },
    dead: 'This lever moves nothing.',
    nothingClear: (touched) => `Nothing clearly, but something: ${count(touched, 'outcome differs', 'outcomes differ')} a little.`,
    more: (n) => `${n} more`,
    notInTime: (paths) => `Does not work over time: ${paths}`,
    closing: (all, dead) =>
      `${count(all, 'lever', 'levers')}, ${dead === 0 ? 'all move something' : `${dead} ${dead === 1 ? 'moves' : 'move'} nothing`}. A difference is high minus low; the other levers stand half-way.`,
  },
  gaps: {
    against: 'against',
    columns: ['Who', 'Policy', 'Group', 'Other', 'Difference', '95 %', 'Ratio', 'Concentration index', 'Change'],
    legend: [
      'Difference: group minus other. ≈ no clear difference. Change: how much larger or smaller the difference is than in the baseline.',
      'Concentration index by income: below 0 the outcome lies more with low incomes, above 0 more with higher ones. The poorest and the richest neighbourhoods are a third of the neighbourhoods each.',
    ],
  },
  value: {
    head: (baseline) => `Euro per quality-of-life year, against “${baseline}”, over the whole period. Not discounted.`,
    perspectives: { public: 'municipality, state and insurers', society: 'the network too, in time' },
    columns: [
      'Policy',
      'Who pays',
      'Δ cost, € per resident a year [95 %]',
      'Δ quality-of-life years per 1,000 residents a year [95 %]',
      'ICER, € per quality-of-life year [95 %]',
    ],
    conclusions: {
      dominant: 'better and cheaper (dominant)',
      dominated: 'worse and dearer (dominated)',
      none: 'not to be given: no clear gain',
    },
    quadrants: 'Dearer and better / cheaper and better / cheaper and worse / dearer and worse',
    legend: [
      'ICER: difference in cost divided by difference in quality-of-life years (incremental cost-effectiveness ratio). Only with a clear gain; the range is a paired bootstrap over replications.',
      'INB: incremental net benefit in € per resident a year if a year is worth that much. The three amounts are the reference values of Zorginstituut Nederland (2015).',
      'Four parts: share of the bootstrap samples. A quality-of-life year is that of the model, with weights that are assumptions; it is no measured QALY.',
    ],
  },
  compare: {
    describe: 'Show the differences between policies',
    results: 'Folder with results, or its name in results/',
    baseline: 'Policy to compare with (default: that of the study)',
    outcome: 'Outcomes, separated by commas; all for everything',
    year: 'Year after the reform; 0 is the whole period',
    group: 'Groups, for example education or age:65+; each for all groups',
    neighbourhood: 'Neighbourhoods by their code; each for all of them',
    view: 'What really happens (true) or what the municipality sees (registered)',
    gaps: 'Instead of policies: how far groups lie apart, by education, sex, origin, neighbourhood, age and income',
    value: 'Instead of outcomes: euro per quality-of-life year',
    format: 'Form: table, csv, json or markdown',
    versus: (baseline, replications, years, year) =>
      `Difference from “${baseline}”, mean of ${count(replications, 'replication', 'replications')}, ${year === 0 ? `the whole period of ${count(years, 'year', 'years')}` : `year ${year}`}.`,
    registered: 'As the municipality can see it, not as it is.',
    outcomeHeader: 'Outcome',
    residents: (n) => `${n} residents`,
    neighbourhoodTitle: (name) => `neighbourhood ${name}`,
    legend: [
      '▲ higher, ▼ lower than the comparison: difference, in how many replications, and in brackets the range in which it lies with 95 % confidence.',
      '≈ no clear difference: 0 lies in that range, or the difference is too small to matter. = exactly equal.',
      '↑ higher is better, ↓ lower is better. For percentages (%) the difference is in percentage points.',
    ],
    onlyBaseline: 'There is one policy; there is nothing to compare.',
  },
  evidence: {
    describe: 'Make a page with every number of the model: range, source and evidence',
    out: 'HTML file (default: results/evidence.html)',
    answers: 'Answers to research questions, which say which choices matter (default: results/questions when it is there)',
    with: (n) => `With what ${n} answers show about the choices that steer.`,
    without: 'Without answers to research questions: “nabij run scenarios/questions/*.yaml” makes them.',
  },
  report: {
    describe: 'Make a page of the results',
    out: 'HTML file (default: report.html in the results folder)',
    answers:
      'Answers to research questions: a folder with answer.json, or a folder of such folders (default: that of the results, or results/questions)',
    validation: 'Outcome of nabij validate (default: results/validation/validation.json when it is there)',
    boundaries: 'File of neighbourhood boundaries (GeoJSON with neighbourhood codes) for a map',
  },
  query: {
    describe: 'Put a question in SQL to the results',
    sql: 'Question in SQL to the tables outcomes and curves',
    format: 'Form: table, csv or json',
    more: (n) => `… and ${count(n, 'more row', 'more rows')}. Use --format csv or json for all rows.`,
  },
  validate: {
    describe: 'Hold the model against published figures and patterns',
    only: 'Only these targets, separated by commas: C2,C5.zwolle,P11',
    use: 'Only what numbers were set by (calibrate) or what was kept apart as a test (validate)',
    quick: 'Small and quick: a first impression in about a minute',
    out: 'Folder for the results (default: results/validation)',
    format: 'Form: table or json',
    start: (title, targets) => `${title}: ${count(targets, 'row', 'rows')}.`,
    uses: {
      calibrate: 'Set: figures by which the numbers of the model were chosen',
      validate: 'Tested: patterns that must emerge by themselves; nothing was set by them',
    },
    source: 'Source',
    sources: 'Sources',
    observed: 'Observed',
    model: 'Model [95 %]',
    verdict: 'Verdict',
    met: 'met',
    missed: 'missed',
    nothing: 'no number',
    ratio: 'ratio',
    difference: 'difference',
    input: 'input',
    knownMissed: (note) => `Known to be missed: ${note}`,
    score: (met, total) => `${met} of ${total} met.`,
    patternScore: (met, total) => `Of ${count(total, 'pattern', 'patterns')} as a whole ${met}.`,
    themes: {
      money: 'money and social assistance',
      services: 'services',
      health: 'health and loneliness',
      youth: 'youth',
      learning: 'learning and evaluating',
    },
    legend: [
      'Observed: the figure, and the bounds between which the model is right. > and <: the whole interval of the model must lie above or below. These bounds are stated beforehand.',
      'Model: mean over the replications, and between brackets where the mean of the model lies with 95 % confidence.',
    ],
    quickWarning: 'This was the quick form: too small to conclude anything from.',
    written: (file) => `Everything is in ${file}`,
  },
  seconds: (n) => count(n, 'second', 'seconds'),
  minutes: (n) => count(n, 'minute', 'minutes'),
}

export const resultsWordsEn: typeof resultsWordsNl = {
  otherResults: () => 'this folder holds results of another study, or of another version of Nabij',
  otherFolderOrForce: () => 'Choose another folder with --out, or replace those results with --force.',
  runFirst: () => 'Carry out a study first: nabij run headline',
}

function count(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`
}
