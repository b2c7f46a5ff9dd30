/** Outcomes: links across domains. See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const INTEGRATION_OUTCOMES: readonly OutcomeDeclaration[] = [
  // ---- Cross-links
  {
    name: 'crossDomain.coverage', unit: 'share', theme: 'integration', better: 'higher', tolerance: 0.01, headline: true,
    label: label('Dwarsverbanden: domeinen in beeld', 'Cross-links: domains in view'),
    help: label('Van huishoudens in zorg met problemen in meer domeinen: deel van die domeinen dat de professional kent.', 'Of households in care with problems in several domains: share of those domains known to the professional.'),
    measures: { true: { over: ['multiKnownDomains'], per: ['multiDomains'] } },
  },
  {
    name: 'crossDomain.linked', unit: 'share', theme: 'integration', better: 'higher', tolerance: 0.01,
    label: label('Dwarsverbanden: samenhangend plan', 'Cross-links: one view of the whole'),
    help: label('Van huishoudens in zorg met problemen in meer domeinen: deel waar ten minste twee domeinen bekend zijn en één plan of één professional ze verbindt.', 'Of households in care with problems in several domains: share where at least two domains are known and one plan or one professional links them.'),
    measures: { true: { over: ['multiLinked'], per: ['multiCaseWeeks'] } },
  },
  {
    name: 'conflicts', unit: 'per100', theme: 'integration', better: 'lower', tolerance: 1,
    label: label('Elkaar tegenwerkende hulp', 'Help working against itself'),
    help: label('Botsingen tussen professionals per 100 zaakjaren.', 'Conflicts between professionals per 100 case-years.'),
    measures: { true: { over: ['conflicts'], per: ['caseYears'], scale: 100 } },
  },
  {
    name: 'solvedInCare.multi', unit: 'per100', theme: 'integration', better: 'higher', tolerance: 1,
    label: label('Opgelost in zorg, problemen in meer domeinen', 'Solved in care, problems in several domains'),
    help: label('Opgeloste problemen per 100 probleemjaren van huishoudens in zorg met problemen in meer dan één domein.', 'Problems solved per 100 problem-years of households in care with problems in more than one domain.'),
    measures: { true: { over: ['caseSolvedMulti'], per: ['caseProblemYearsMulti'], scale: 100 } },
  },
  {
    name: 'solvedInCare.single', unit: 'per100', theme: 'integration', better: 'higher', tolerance: 1,
    label: label('Opgelost in zorg, problemen in één domein', 'Solved in care, problems in one domain'),
    help: label('Opgeloste problemen per 100 probleemjaren van huishoudens in zorg met problemen in één domein.', 'Problems solved per 100 problem-years of households in care with problems in one domain.'),
    measures: { true: { over: ['caseSolvedSingle'], per: ['caseProblemYearsSingle'], scale: 100 } },
  },
  {
    name: 'knowledgeLost', unit: 'per100', theme: 'integration', better: 'lower', tolerance: 1,
    label: label('Kennis verloren bij vertrek', 'Knowledge lost when staff leave'),
    help: label('Problemen die niemand meer kent nadat een professional vertrok, per 100 overdrachten.', 'Problems that nobody knows of any more after a professional left, per 100 handovers.'),
    measures: { true: { over: ['knowledgeLost'], per: ['handovers'], scale: 100 } },
  },
  {
    name: 'referral', unit: 'share', theme: 'integration', better: 'neither', tolerance: 0.01,
    label: label('Doorverwezen naar een specialist', 'Referred to a specialist'),
    help: label('Deel van de bekende problemen dat het team bij het zoeken van een behandelaar doorverwijst.', 'Share of known problems that the team refers when it looks for somebody to treat them.'),
    measures: { true: { over: ['referred'], per: ['assigned'] }, registered: { over: ['referred'], per: ['assigned'] } },
  },
]
