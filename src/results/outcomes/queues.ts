/** Outcomes: queues and what there is to meet them. See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const QUEUE_OUTCOMES: readonly OutcomeDeclaration[] = [
  {
    name: 'waitingNow.team', unit: 'per1000', theme: 'access', better: 'lower', tolerance: 0.2, series: true,
    label: label('Wachtend op het team', 'Waiting for the team'),
    help: label('Huishoudens die op een moment op het team wachten, per 1000 inwoners.', 'Households waiting for the team at a moment, per 1,000 residents.'),
    measures: { true: { over: ['queueWeeks'], per: ['residentWeeks'], scale: 1000 }, registered: { over: ['queueWeeks'], per: ['residentWeeks'], scale: 1000 } },
  },
  {
    name: 'waitingNow.specialist', unit: 'per1000', theme: 'access', better: 'lower', tolerance: 0.2, series: true,
    label: label('Wachtend op een specialist', 'Waiting for a specialist'),
    help: label('Problemen die op een moment op een specialist wachten, per 1000 inwoners.', 'Problems waiting for a specialist at a moment, per 1,000 residents.'),
    measures: { true: { over: ['specialistQueueWeeks'], per: ['residentWeeks'], scale: 1000 }, registered: { over: ['specialistQueueWeeks'], per: ['residentWeeks'], scale: 1000 } },
  },
  {
    name: 'capacity.teamHours', unit: 'hours', theme: 'staff', better: 'neither', tolerance: 1, series: true,
    label: label('Uren van het team', 'Hours of the team'),
    help: label('Cliënturen van het team per week, per 1000 inwoners.', 'Client hours of the team a week, per 1,000 residents.'),
    measures: { true: { over: ['paidHours'], per: ['residentWeeks'], scale: 1000 }, registered: { over: ['paidHours'], per: ['residentWeeks'], scale: 1000 } },
  },
  {
    name: 'capacity.places', unit: 'per1000', theme: 'staff', better: 'neither', tolerance: 0.2, series: true,
    label: label('Plaatsen bij specialisten', 'Places at specialists'),
    help: label('Plaatsen bij specialisten per 1000 inwoners.', 'Places at specialists per 1,000 residents.'),
    measures: { true: { over: ['placeWeeks'], per: ['residentWeeks'], scale: 1000 }, registered: { over: ['placeWeeks'], per: ['residentWeeks'], scale: 1000 } },
  },
]
