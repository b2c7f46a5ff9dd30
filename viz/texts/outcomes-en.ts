/** Words of the larger sections of the outcome report, in English. */
import type { outcomesNl } from './outcomes-nl.ts'

export const outcomesEn = {
  tradeTitle: 'What each policy brings, and what it takes: {k} of the {n} differences are clear',
  tradeSubtitle: 'Mean difference with “{baseline}”, {municipality}, over {years} years',
  tradeNote:
    'Mark: the difference with its 95 % interval; the line in the middle is zero, and right is more. Each row has one scale. Round and teal: clearly better. Diamond and orange: clearly worse. Open and grey: no clear difference. The arrow says whether the number rises or falls.',
  tradeDominated: 'On every outcome that matters not better than “{by}”, and on {worse} of {of} worse.',
  tradeDominatedMark: 'outdone everywhere',
  tradeNotDominated: 'Each policy wins somewhere: none is outdone on every outcome that matters.',
  tradeMatter: 'An outcome matters when it has a better side.',
  tradeCounts: '{better} better · {worse} worse',
  tradeOrder: 'Order',
  tradeBySubject: 'by subject',
  tradeByPolicy: 'from gain to loss with “{policy}”',
  gapTitleLasts: '{outcome}: clearly {direction} with “{policy}” from year {from}, and it stays that way',
  gapTitleFades: '{outcome}: clearly {direction} with “{policy}” in years {from} to {to}, not after that',
  gapTitleOnce: '{outcome}: clearly {direction} with “{policy}” in year {from} only',
  gapTitleTurns: '{outcome}: with “{policy}” clearly higher in some years and clearly lower in others',
  gapTitleNever: '{outcome}: no clear difference with “{policy}” in any year',
  gapSubtitle: 'Difference with “{baseline}” in the same run. {help}',
  gapNote:
    'Thick line: the middle of {n} differences. Dark band: half of them; light band: nine in ten. Thin lines: three single runs. Grey strip around zero: too small to speak of.',
  gapSummary: 'A line of differences over {years} years. Difference in the last year: {last}.',
  gapStart: 'start of the measure',
  gapNoDifference: 'no difference',
  columnLow5: 'Low (5%)',
  columnHigh95: 'High (95%)',
  columnRunsHigher: 'Runs higher',
  columnRunsLower: 'Runs lower',
} satisfies Record<keyof typeof outcomesNl, string>
