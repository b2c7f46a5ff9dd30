/** Outcomes: figures that go into the population and have to come out again; for `nabij validate`. See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const POPULATION_OUTCOMES: readonly OutcomeDeclaration[] = [
  {
    name: 'singleHouseholds', unit: 'share', theme: 'population', better: 'neither', tolerance: 0.005,
    label: label('Eenpersoonshuishoudens', 'One-person households'),
    help: label('Deel van de huishoudens dat uit één persoon bestaat. Dit is invoer, en verandert niet door beleid.', 'Share of households of one person. It is an input and no policy changes it.'),
    measures: { true: { over: ['householdWeeksSingle'], per: ['householdWeeks'] } },
  },
  {
    name: 'staffPer1000', unit: 'per1000', theme: 'population', better: 'neither', tolerance: 0.05,
    label: label('Professionals in het team', 'Professionals in the team'),
    help: label('Voltijds professionals in de teams per 1000 inwoners.', 'Full-time professionals in the teams per 1,000 residents.'),
    measures: { true: { over: ['fteWeeks'], per: ['residentWeeks'], scale: 1000 }, registered: { over: ['fteWeeks'], per: ['residentWeeks'], scale: 1000 } },
  },
]
