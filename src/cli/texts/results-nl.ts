/** Words of run, compare, report and query in Dutch; results-en.ts has the same keys. */
import type { FaultWord } from '../../scenario/words.ts'

export const resultsNl = {
  run: {
    describe: 'Voer een studie, één beleid of een onderzoeksvraag uit',
    study: 'Namen of bestanden van studies, beleid of onderzoeksvragen, bijvoorbeeld headline of scenarios/questions/*.yaml',
    municipality: 'Gemeenten in plaats van die van de studie: namen of bestanden, met komma’s ertussen',
    replications: 'Aantal herhalingen: met ander toeval, voor elk beleid hetzelfde',
    seed: 'Woord waaruit het toeval volgt: hetzelfde woord, dezelfde uitkomsten',
    years: 'Aantal jaren na de hervorming',
    scale: 'Deel van de inwoners dat wordt nagebootst, groter dan 0 en hoogstens 1',
    jobs: 'Hoeveel er tegelijk wordt gerekend (zonder deze optie: alle processorkernen)',
    out: 'Map voor de resultaten (zonder deze optie: results/ en de naam van de studie)',
    force: 'Vervang resultaten van een andere studie in die map',
    quick: 'Onderzoeksvraag: een snelle blik, te klein om iets uit te concluderen',
    robustness: 'Onderzoeksvraag: ook rekenen met de sturende aannames laag en hoog (--no-robustness: niet)',
    robustnessStart: (assumptions: number) => `Opnieuw, met ${count(assumptions, 'aanname', 'aannames')} elk laag en hoog.`,
    gapsStart: 'Verschillen tussen groepen: één onderdeel van hun positie tegelijk gelijk gemaakt.',
    answer: 'Antwoord',
    start: (title: string, municipalities: number, policies: number, replications: number) =>
      `${title}: ${count(municipalities, 'gemeente', 'gemeenten')}, ${count(policies, 'beleid', 'vormen van beleid')}, ${count(replications, 'herhaling', 'herhalingen')}.`,
    reused: (done: number, total: number) => `${done} van ${total} onderdelen waren al klaar.`,
    nothingToDo: 'Deze studie is al uitgevoerd: dit zijn de bewaarde resultaten.',
    progress: (done: number, total: number, left: string) =>
      `${done} van ${total} onderdelen klaar${left === '' ? '' : `, nog ongeveer ${left}`}`,
    failed: (unit: string, message: string) => `${unit} is mislukt: ${message}`,
    keptOthers: (n: number) =>
      n === 0
        ? 'Er zijn geen resultaten.'
        : `${count(n, 'ander onderdeel is', 'andere onderdelen zijn')} bewaard. Geef dezelfde opdracht opnieuw om de rest te doen.`,
    noPage: 'De pagina is niet gemaakt: dist/report.html ontbreekt (npm run build).',
    page: 'Pagina',
    tables: 'Tabellen',
    checksum: 'Controlegetal van de uitkomsten',
    done: (time: string) => `Klaar in ${time}.`,
  },
  sweep: {
    describe: 'Zet alles één voor één van laag naar hoog',
    levers: 'Elke knop van laag naar hoog: wat beweegt er, en welke kant op?',
    lever: 'Alleen deze knoppen, met komma’s ertussen',
    title: { nl: 'Alle knoppen van laag naar hoog', en: 'Every lever from low to high' },
    dead: 'Deze knop beweegt niets.',
    nothingClear: (touched: number) =>
      `Niets duidelijk, wel iets: ${count(touched, 'uitkomst verschilt', 'uitkomsten verschillen')} een beetje.`,
    more: (n: number) => `nog ${n}`,
    notInTime: (paths: string) => `Werkt niet in de tijd: ${paths}`,
    closing: (all: number, dead: number) =>
      `${count(all, 'knop', 'knoppen')}, ${dead === 0 ? 'alle bewegen iets' : `${dead} ${dead === 1 ? 'beweegt' : 'bewegen'} niets`}. Een verschil is hoog min laag; de andere knoppen staan halverwege.`,
  },
  gaps: {
    against: 'tegenover',
    columns: ['Wie', 'Beleid', 'Groep', 'Ander', 'Verschil', '95 %', 'Verhouding', 'Concentratie-index', 'Verandering'],
    legend: [
      'Verschil: groep min ander. ≈ geen duidelijk verschil. Verandering: hoeveel groter of kleiner het verschil is dan in de uitgangssituatie.',
      'Concentratie-index naar inkomen: onder 0 ligt de uitkomst meer bij lage inkomens, boven 0 meer bij hogere. De armste en de rijkste wijken zijn elk een derde van de wijken.',
    ],
  },
  value: {
    head: (baseline: string) => `Euro per jaar kwaliteit van leven, tegenover “${baseline}”, over de hele periode. Niet verdisconteerd.`,
    perspectives: { public: 'gemeente, Rijk en verzekeraars', society: 'ook naasten, in tijd' },
    columns: [
      'Beleid',
      'Wie betaalt',
      'Δ kosten, € per inwoner per jaar [95 %]',
      'Δ jaren kwaliteit van leven per 1000 inwoners per jaar [95 %]',
      'ICER, € per jaar kwaliteit van leven [95 %]',
    ],
    conclusions: {
      dominant: 'beter en goedkoper (dominant)',
      dominated: 'slechter en duurder (gedomineerd)',
      none: 'niet te geven: geen duidelijke winst',
    },
    quadrants: 'Duurder en beter / goedkoper en beter / goedkoper en slechter / duurder en slechter',
    legend: [
      'ICER: verschil in kosten gedeeld door verschil in jaren kwaliteit van leven (incremental cost-effectiveness ratio). Alleen bij een duidelijke winst; het gebied is een gepaarde bootstrap over herhalingen.',
      'INB: netto opbrengst in € per inwoner per jaar als een jaar zoveel waard is (incremental net benefit). De drie bedragen zijn de referentiewaarden van Zorginstituut Nederland (2015).',
      'Vier delen: aandeel van de bootstrap-trekkingen. Een jaar kwaliteit van leven is dat van het model, met gewichten die aannames zijn; het is geen gemeten QALY.',
    ],
  },
  compare: {
    describe: 'Toon de verschillen tussen vormen van beleid',
    results: 'Map met resultaten, of de naam ervan in results/',
    baseline: 'Beleid waarmee vergeleken wordt (zonder deze optie: dat van de studie)',
    outcome: 'Uitkomsten, met komma’s ertussen; all voor alles',
    year: 'Jaar na de hervorming; 0 is de hele periode',
    group: 'Groepen, bijvoorbeeld education of age:65+; each voor alle groepen',
    neighbourhood: 'Wijken, met hun code; each voor alle wijken',
    view: 'Wat er echt gebeurt (true) of wat de gemeente ziet (registered)',
    gaps: 'In plaats van beleid: hoe ver liggen groepen uit elkaar, naar opleiding, sekse, herkomst, wijk, leeftijd en inkomen',
    value: 'In plaats van uitkomsten: euro per jaar kwaliteit van leven',
    format: 'Vorm: tabel, csv, json of markdown',
    versus: (baseline: string, replications: number, years: number, year: number) =>
      `Verschil met “${baseline}”, gemiddeld over ${count(replications, 'herhaling', 'herhalingen')}, ${year === 0 ? `de hele periode van ${years} jaar` : `jaar ${year}`}.`,
    registered: 'Zoals de gemeente het kan zien, niet zoals het is.',
    outcomeHeader: 'Uitkomst',
    residents: (n: string) => `${n} inwoners`,
    neighbourhoodTitle: (name: string) => `wijk ${name}`,
    legend: [
      '▲ hoger, ▼ lager dan de vergelijking: verschil, in hoeveel herhalingen, en tussen haken het gebied waarin het verschil met 95 % zekerheid ligt.',
      '≈ geen duidelijk verschil: 0 ligt in dat gebied, of het verschil is te klein om van belang te zijn. = precies gelijk.',
      '↑ hoger is beter, ↓ lager is beter. Bij procenten (%) is het verschil in procentpunten.',
    ],
    onlyBaseline: 'Er is één beleid; er valt niets te vergelijken.',
  },
  evidence: {
    describe: 'Maak een pagina met elk getal van het model: bereik, bron en bewijs',
    out: 'HTML-bestand (zonder deze optie: results/evidence.html)',
    answers: 'Antwoorden op onderzoeksvragen, die zeggen welke keuzes ertoe doen (anders results/questions als dat er is)',
    with: (n: number) => `Met wat ${n} antwoorden laten zien over de keuzes die sturen.`,
    without: 'Zonder antwoorden op onderzoeksvragen: “nabij run scenarios/questions/*.yaml” maakt ze.',
  },
  report: {
    describe: 'Maak een pagina van de resultaten',
    out: 'HTML-bestand (zonder deze optie: report.html in de map met resultaten)',
    answers:
      'Antwoorden op onderzoeksvragen: een map met answer.json, of een map met zulke mappen (anders die van de resultaten zelf of results/questions)',
    validation: 'Uitkomst van nabij validate (anders results/validation/validation.json als dat er is)',
    boundaries: 'Bestand met wijkgrenzen (GeoJSON met wijkcodes) voor een kaart',
  },
  query: {
    describe: 'Stel een vraag in SQL aan de resultaten',
    sql: 'Vraag in SQL aan de tabellen outcomes en curves',
    format: 'Vorm: tabel, csv of json',
    more: (n: number) => `… en nog ${count(n, 'rij', 'rijen')}. Met --format csv of json komen alle rijen.`,
  },
  validate: {
    describe: 'Leg het model naast gepubliceerde cijfers en patronen',
    only: 'Alleen deze streefwaarden, met komma’s ertussen: C2,C5.zwolle,P11',
    use: 'Alleen wat is gebruikt om getallen in te stellen (calibrate) of wat is bewaard om te toetsen (validate)',
    quick: 'Klein en snel: in ongeveer een minuut een eerste indruk',
    out: 'Map voor de resultaten (zonder deze optie: results/validation)',
    format: 'Vorm: tabel of json',
    start: (title: string, targets: number) => `${title}: ${count(targets, 'regel', 'regels')}.`,
    uses: {
      calibrate: 'Ingesteld: cijfers waarop de getallen van het model zijn gekozen',
      validate: 'Getoetst: patronen die vanzelf moeten ontstaan; er is niets op ingesteld',
    },
    source: 'Bron',
    sources: 'Bronnen',
    observed: 'Waargenomen',
    model: 'Model [95 %]',
    verdict: 'Oordeel',
    met: 'gehaald',
    missed: 'gemist',
    nothing: 'geen getal',
    ratio: 'verhouding',
    difference: 'verschil',
    input: 'invoer',
    knownMissed: (note: string) => `Bekend dat dit wordt gemist: ${note}`,
    score: (met: number, total: number) => `${met} van ${total} gehaald.`,
    patternScore: (met: number, total: number) => `Van ${count(total, 'patroon', 'patronen')} als geheel ${met}.`,
    themes: {
      money: 'geld en bijstand',
      services: 'voorzieningen',
      health: 'gezondheid en eenzaamheid',
      youth: 'jeugd',
      learning: 'leren en evalueren',
    },
    legend: [
      'Waargenomen: het cijfer, en waartussen het model goed zit. > en <: het hele gebied van het model moet daarboven of daaronder liggen. Die grenzen staan vooraf vast.',
      'Model: gemiddelde over de herhalingen, en tussen haken het gebied waarin het gemiddelde van het model met 95 % zekerheid ligt.',
    ],
    quickWarning: 'Dit was de snelle vorm: te klein om iets uit te besluiten.',
    written: (file: string) => `Alles staat in ${file}`,
  },
  seconds: (n: number) => count(n, 'seconde', 'seconden'),
  minutes: (n: number) => count(n, 'minuut', 'minuten'),
}

/** Words inside faults that these commands add. */
export const resultsWordsNl = {
  otherResults: () => 'in deze map staan resultaten van een andere studie, of van een andere versie van Nabij',
  otherFolderOrForce: () => 'Kies een andere map met --out, of vervang die resultaten met --force.',
  runFirst: () => 'Voer eerst een studie uit: nabij run headline',
} satisfies Partial<Record<FaultWord, (x: string) => string>>

function count(n: number, one: string, more: string): string {
  return `${n} ${n === 1 ? one : more}`
}

export type ResultsTexts = typeof resultsNl
