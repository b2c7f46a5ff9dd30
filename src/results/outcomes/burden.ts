/** Outcomes: how heavy is the load? See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const BURDEN_OUTCOMES: readonly OutcomeDeclaration[] = [
  // ---- How heavy is the load?
  {
    name: 'burden', unit: 'per1000', theme: 'burden', better: 'lower', tolerance: 5, headline: true,
    label: label('Problemenlast', 'Burden of problems'),
    help: label('Som van de fasen van alle open problemen per 1000 inwoners.', 'Sum of the stages of all open problems per 1,000 residents.'),
    measures: { true: { over: ['stageWeeks'], per: ['residentWeeks'], scale: 1000 }, registered: { over: ['knownStageWeeks'], per: ['residentWeeks'], scale: 1000 } },
  },
  {
    name: 'peopleWithProblems', unit: 'share', theme: 'burden', better: 'lower', tolerance: 0.003,
    label: label('Inwoners met een probleem', 'Residents with a problem'),
    help: label('Deel van de inwoners dat zelf ten minste één open probleem heeft.', 'Share of residents who have at least one open problem themselves.'),
    measures: { true: { over: ['personWeeksProblem'], per: ['residentWeeks'] } },
  },
  {
    name: 'multiDomainHouseholds', unit: 'share', theme: 'burden', better: 'lower', tolerance: 0.002,
    label: label('Huishoudens met problemen in meer domeinen', 'Households with problems in several domains'),
    help: label('Deel van de huishoudens met open problemen in ten minste twee van de drie domeinen.', 'Share of households with open problems in at least two of the three domains.'),
    measures: { true: { over: ['householdWeeksMulti'], per: ['householdWeeks'] }, registered: { over: ['householdWeeksMultiKnown'], per: ['householdWeeks'] } },
  },
  {
    name: 'householdsInCare', unit: 'share', theme: 'burden', better: 'neither', tolerance: 0.002,
    label: label('Huishoudens met formele hulp', 'Households with formal help'),
    help: label('Deel van de huishoudens met een lopende zaak bij team of specialist.', 'Share of households with a running case at team or specialist.'),
    measures: { true: { over: ['householdWeeksCase'], per: ['householdWeeks'] }, registered: { over: ['householdWeeksCase'], per: ['householdWeeks'] } },
  },
  {
    name: 'seriousProblems', unit: 'per1000', theme: 'burden', better: 'lower', tolerance: 2,
    label: label('Problemen vanaf “matig”', 'Problems from “moderate”'),
    help: label('Problemen vanaf fase “matig” op een willekeurig moment, per 1000 inwoners.', 'Problems from stage “moderate” at a moment, per 1,000 residents.'),
    measures: { true: { over: ['seriousWeeks'], per: ['residentWeeks'], scale: 1000 }, registered: { over: ['knownSeriousWeeks'], per: ['residentWeeks'], scale: 1000 } },
  },
]
