/** Words of the figure on cost and quality of life in English; the keys are those of value-nl.ts. */
import type { valueNl } from './value-nl.ts'

export const valueEn: Readonly<Record<keyof typeof valueNl, string>> = {
  valueTitle_ratio: '{policy}: a quality-of-life year costs {ratio} ({low} to {high})',
  valueTitle_dominant: '{policy} is better and cheaper than {baseline}',
  valueTitle_dominated: '{policy} is worse and dearer than {baseline}',
  valueTitle_none: 'No clear gain with {policy}: a price per quality-of-life year is not to be given',
  valueSubtitle:
    'Difference from {baseline} over {years} years: cost to municipality, state, insurers and the network (in time), and quality-of-life years',
  valueNote:
    'A small dot is one replication, a large one their mean. A quality-of-life year is that of the model; its weights are assumptions, it is no measured QALY. The dashed line is a reference value of Zorginstituut Nederland (2015). Not discounted. The price (ICER) is given only with a clear gain; the range is a paired bootstrap over replications.',
  valueSummary: 'Of the bootstrap samples: dearer and better {a}, cheaper and better {b}, cheaper and worse {c}, dearer and worse {d}.',
  valueEffectAxis: 'quality-of-life years per 1,000 residents a year →',
  valueCostAxis: '↑ cost, euro per resident a year',
  valueCorner_dearerBetter: 'dearer and better',
  valueCorner_cheaperBetter: 'cheaper and better',
  valueCorner_cheaperWorse: 'cheaper and worse',
  valueCorner_dearerWorse: 'dearer and worse',
  valueThreshold: '{euro} a year',
  valuePayer: 'Who pays',
  valuePayer_public: 'municipality, state and insurers',
  valuePayer_society: 'the network too, in time',
  valueCost: 'Cost, euro per resident a year [95 %]',
  valueEffect: 'Quality-of-life years per 1,000 residents a year [95 %]',
  valueRatio: 'ICER: euro per quality-of-life year [95 %]',
  valueRatio_dominant: 'better and cheaper (dominant)',
  valueRatio_dominated: 'worse and dearer (dominated)',
  valueRatio_none: 'not to be given',
  valueBenefit: 'INB at {euro}, euro per resident a year [95 %]',
}
