/** Words of the figure on cost and quality of life in Dutch, the source; value-en.ts has the same keys. They become part of nl.ts. */
export const valueNl = {
  valueTitle_ratio: '{policy}: een jaar kwaliteit van leven kost {ratio} ({low} tot {high})',
  valueTitle_dominant: '{policy} is beter en goedkoper dan {baseline}',
  valueTitle_dominated: '{policy} is slechter en duurder dan {baseline}',
  valueTitle_none: 'Geen duidelijke winst met {policy}: een prijs per jaar kwaliteit van leven is niet te geven',
  valueSubtitle:
    'Verschil met {baseline} over {years} jaar: kosten van gemeente, Rijk, verzekeraars en naasten (in tijd), en jaren kwaliteit van leven',
  valueNote:
    'Een kleine stip is één herhaling, een grote het gemiddelde. Een jaar kwaliteit van leven is dat van het model; de gewichten zijn aannames, het is geen gemeten QALY. De gestreepte lijn is een referentiewaarde van Zorginstituut Nederland (2015). Niet verdisconteerd. De prijs (ICER) staat er alleen bij een duidelijke winst; het gebied is een gepaarde bootstrap over herhalingen.',
  valueSummary:
    'Van de bootstrap-trekkingen: duurder en beter {a}, goedkoper en beter {b}, goedkoper en slechter {c}, duurder en slechter {d}.',
  valueEffectAxis: 'jaren kwaliteit van leven per 1000 inwoners per jaar →',
  valueCostAxis: '↑ kosten, euro per inwoner per jaar',
  valueCorner_dearerBetter: 'duurder en beter',
  valueCorner_cheaperBetter: 'goedkoper en beter',
  valueCorner_cheaperWorse: 'goedkoper en slechter',
  valueCorner_dearerWorse: 'duurder en slechter',
  valueThreshold: '{euro} per jaar',
  valuePayer: 'Wie betaalt',
  valuePayer_public: 'gemeente, Rijk en verzekeraars',
  valuePayer_society: 'ook naasten, in tijd',
  valueCost: 'Kosten, euro per inwoner per jaar [95 %]',
  valueEffect: 'Jaren kwaliteit van leven per 1000 inwoners per jaar [95 %]',
  valueRatio: 'ICER: euro per jaar kwaliteit van leven [95 %]',
  valueRatio_dominant: 'beter en goedkoper (dominant)',
  valueRatio_dominated: 'slechter en duurder (gedomineerd)',
  valueRatio_none: 'niet te geven',
  valueBenefit: 'INB bij {euro}, euro per inwoner per jaar [95 %]',
} as const
