/** Words of the larger sections of the outcome report, in Dutch. */
export const outcomesNl = {
  // All policies beside each other
  tradeTitle: 'Wat elk beleid oplevert, en wat het kost: {k} van de {n} verschillen zijn duidelijk',
  tradeSubtitle: 'Gemiddeld verschil met “{baseline}”, {municipality}, over {years} jaar',
  tradeNote:
    'Streepje: het verschil met 95 %-interval; de lijn in het midden is nul, en rechts is méér. Elke rij heeft één schaal. Rond en groenblauw: duidelijk beter. Ruit en oranje: duidelijk slechter. Open en grijs: geen duidelijk verschil. De pijl zegt of het getal stijgt of daalt.',
  tradeDominated: 'Op geen enkele uitkomst die telt beter dan “{by}”, en op {worse} van de {of} slechter.',
  tradeDominatedMark: 'overal ingehaald',
  tradeNotDominated: 'Elk beleid wint ergens: geen ervan wordt op alle uitkomsten die tellen overtroffen.',
  tradeMatter: 'Een uitkomst telt als zij een betere kant heeft.',
  tradeCounts: '{better} beter · {worse} slechter',
  tradeOrder: 'Volgorde',
  tradeBySubject: 'naar onderwerp',
  tradeByPolicy: 'van winst naar verlies met “{policy}”',
  // Difference over time
  gapTitleLasts: '{outcome}: met “{policy}” duidelijk {direction} vanaf jaar {from}, en dat blijft zo',
  gapTitleFades: '{outcome}: met “{policy}” duidelijk {direction} in jaar {from} tot en met {to}, daarna niet meer',
  gapTitleOnce: '{outcome}: met “{policy}” alleen in jaar {from} duidelijk {direction}',
  gapTitleTurns: '{outcome}: met “{policy}” in sommige jaren duidelijk hoger en in andere duidelijk lager',
  gapTitleNever: '{outcome}: in geen enkel jaar een duidelijk verschil met “{policy}”',
  gapSubtitle: 'Verschil met “{baseline}” in dezelfde herhaling. {help}',
  gapNote:
    'Dikke lijn: het midden van {n} verschillen. Donkere band: de helft ervan; lichte band: negen van de tien. Dunne lijnen: drie losse herhalingen. Grijze strook rond nul: te klein om iets over te zeggen.',
  gapSummary: 'Lijn van verschillen over {years} jaar. Verschil in het laatste jaar: {last}.',
  gapStart: 'begin van de maatregel',
  gapNoDifference: 'geen verschil',
  columnLow5: 'Laag (5 %)',
  columnHigh95: 'Hoog (95 %)',
  columnRunsHigher: 'Herhalingen hoger',
  columnRunsLower: 'Herhalingen lager',
  // The same residents followed
  livesHead: 'Wie wint, wie verliest?',
  livesIntro:
    'Dezelfde inwoners met dezelfde tegenslag, onder twee soorten beleid. Per inwoner is gekeken naar het zwaarste eigen probleem in het laatste jaar.',
  livesMissing:
    'Wie wint en wie verliest is hier niet te zien: deze resultaten zijn gemaakt voordat inwoners werden gevolgd. Reken opnieuw om het te zien.',
  state_none: 'geen probleem',
  state_emerging: 'beginnend',
  state_moderate: 'matig',
  state_severe: 'ernstig',
  state_crisis: 'crisis',
  gainsTitleMore:
    'Van elke 1000 inwoners zijn er {lighter} lichter af en {heavier} zwaarder: met “{policy}” winnen er meer dan er verliezen',
  gainsTitleLess:
    'Van elke 1000 inwoners zijn er {lighter} lichter af en {heavier} zwaarder: met “{policy}” verliezen er meer dan er winnen',
  gainsTitleSame: 'Van elke 1000 inwoners zijn er {lighter} lichter af en {heavier} zwaarder: geen duidelijke winst of verlies',
  gainsSubtitle:
    'Zwaarste probleem in jaar {year}, van dezelfde inwoners onder “{baseline}” en onder “{policy}”; aantal per 1000 inwoners. Groep: {group}',
  gainsNote:
    'Elke inwoner staat één keer in de tabel en één keer bij de 1000 stippen. Ook een klein verschil werkt door in een leven: wie een andere hulpverlener treft, heeft daarna een ander verloop. Een deel van de winst en van het verlies is daarom toeval dat anders valt; het gaat om wat er overblijft als u ze van elkaar aftrekt.',
  gainsSummary:
    'Per 1000 inwoners: {lighter} hebben een lichter probleem dan onder “{baseline}”, {heavier} een zwaarder, {same} hetzelfde.',
  gainsGroup: 'Groep inwoners',
  gainsColumnBaseline: 'In de uitgangssituatie',
  gains_lighter: 'lichter af',
  gains_heavier: 'zwaarder af',
  gains_same: 'even zwaar',
  gains_none: 'geen probleem, in geen van beide',
  pathsHead: 'Welke wegen mensen gaan',
  pathsIntro: 'Een probleem kan overgaan, blijven of erger worden. Volg de inwoners van links naar rechts.',
  pathsTitleMore:
    'Van wie begon met een ernstig probleem of crisis is na {years} jaar {share} zonder probleem, tegen {baselineShare} in de uitgangssituatie',
  pathsTitleLess:
    'Van wie begon met een ernstig probleem of crisis is na {years} jaar nog maar {share} zonder probleem, tegen {baselineShare} in de uitgangssituatie',
  pathsTitleSame:
    'Van wie begon met een ernstig probleem of crisis is na {years} jaar {share} zonder probleem, ongeveer als in de uitgangssituatie ({baselineShare})',
  pathsTitleAlone: 'Van wie begon met een ernstig probleem of crisis is na {years} jaar {share} zonder probleem',
  pathsTitleNone: 'Hoe zwaar problemen zijn, van de hervorming tot {years} jaar later',
  pathsSubtitle: 'Inwoners naar hun zwaarste probleem met “{policy}”, aantal per 1000 inwoners; grijs: “{baseline}”',
  pathsNote:
    'Niet getekend: {never} van elke 1000 inwoners, die op geen van deze momenten een probleem hadden. De volgorde van de fasen is overal gelijk. Herhalingen samen geteld.',
  pathsNobodyLeaves: 'Het model kent geen sterfte en geen verhuizing uit de gemeente: iedereen blijft van begin tot eind in beeld.',
  pathsSummary:
    'Stromen van inwoners tussen fasen, op jaar {moments}. {never} van elke 1000 hadden op geen van deze momenten een probleem.',
  pathsStart: 'bij de hervorming',
  pathsMoment: 'na {year} jaar',
  pathsStartShort: 'bij de start',
  pathsMomentShort: '{year} jaar',
  stateNoneShort: 'geen',
  pathsWas: 'was {n}',
  pathsColour: 'Kleur van de stromen',
  pathsByStart: 'waar zij beginnen',
  pathsByEnd: 'waar zij eindigen',
  pathsColumnState: 'Zwaarste probleem',
  // Series over the years
  unitTeamHours: 'uren per week per 1000 inwoners',
  seriesWas: 'was {n}',
  seriesNote:
    'Kleurlijn: het midden van de herhalingen met het beleid; band: de helft ervan. Grijze stippellijn: uitgangssituatie. Getal rechtsboven: gemiddelde van het laatste jaar.',
  seriesSummary: 'Lijnen over de jaren. In het laatste jaar: {sentences}',
  seriesSentence: '{name} {policy}, in de uitgangssituatie {baseline}.',
  and: ' en ',
  queueHead: 'Wachtrijen en capaciteit',
  queueIntro: 'Een wachtrij ontstaat als er meer mensen aankloppen dan er uren en plaatsen zijn. Boven het team, onder de specialisten.',
  queueTitleMore: 'De rij voor het team wordt langer: gemiddeld wachten er {n} huishoudens per 1000 inwoners, tegen {was}',
  queueTitleLess: 'De rij voor het team wordt korter: gemiddeld wachten er {n} huishoudens per 1000 inwoners, tegen {was}',
  queueTitleSame: 'De rij voor het team blijft ongeveer gelijk: gemiddeld wachten er {n} huishoudens per 1000 inwoners, tegen {was}',
  queueSubtitle: 'Wie wacht, hoe lang, en wat er is aan uren en plaatsen, met “{policy}”; grijs: “{baseline}”',
  queueLongest: 'Een op de tien huishoudens wacht langer dan {longest} weken op het team; dat was {longestWas}.',
  queueLongestAlone: 'Een op de tien huishoudens wacht langer dan {longest} weken op het team.',
  payersTitleMore: 'Over de jaren komt er meer voor rekening van {more}',
  payersTitleLess: 'Over de jaren komt er minder voor rekening van {less}',
  payersTitleBoth: 'De rekening verschuift: meer voor {more}, minder voor {less}',
  payersTitleSame: 'Voor geen van de betalers een duidelijk verschil over de jaren',
  payersSubtitle: 'Euro per inwoner per jaar naar wie betaalt, met “{policy}”; grijs: “{baseline}”',
  payersNote: 'Alle vakken op dezelfde schaal. Naasten betalen in tijd, geteld tegen een vaste prijs per uur.',
  payersMunicipality: 'de gemeente',
  payersState: 'Rijk en verzekeraars',
  payersNetwork: 'naasten',
  // Carers
  atRiskEnded: 'Nog gevolgd (gestopt)',
  columnEnded: 'Gestopt tot dan toe (beleid)',
  columnLost: 'Uit beeld (beleid)',
  kind_kinHeavy: 'familie',
  kind_friendHeavy: 'vrienden',
  kind_neighbourHeavy: 'buren',
  kind_careAtHome: 'zorg in huis',
  carersTitle: 'Wie veel zorgt: na een jaar loopt van “{long}” nog {longShare}, van “{short}” {shortShare}',
  carersTitleOne: 'Wie veel zorgt: na een jaar loopt van “{long}” nog {longShare}',
  carersSubtitle: 'Deel van de hulp van veel uren waarmee de helper nog niet is gestopt, zolang zij nodig was, met “{policy}”',
  carersNote:
    'Kleurlijn met band: {policy}, met 95 %-interval. Grijze stippels: {baseline}. Onder de grafiek: hoeveel afspraken nog werden gevolgd, en tussen haakjes hoeveel er door de helper waren gestopt. De rest is uit beeld: de hulp was niet meer nodig, of de berekening was afgelopen.',
}
