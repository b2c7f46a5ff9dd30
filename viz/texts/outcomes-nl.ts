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
}
