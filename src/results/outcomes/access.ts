/** Outcomes: who is reached, and how long it takes. See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const ACCESS_OUTCOMES: readonly OutcomeDeclaration[] = [
  // ---- Access
  {
    name: 'waitingTeam', unit: 'weeks', theme: 'access', better: 'lower', tolerance: 0.5, headline: true,
    label: label('Wachttijd team', 'Waiting time, team'),
    help: label('Gemiddeld aantal weken tussen melding en start bij het team.', 'Mean weeks between request and start at the team.'),
    measures: { true: { over: ['teamWaitWeeks'], per: ['teamStarted'] }, registered: { over: ['teamWaitWeeks'], per: ['teamStarted'] } },
  },
  {
    name: 'waitingTeam.longest', unit: 'weeks', theme: 'access', better: 'lower', tolerance: 1,
    label: label('Wachttijd team, langste tiende deel', 'Waiting time, team, longest tenth'),
    help: label('Een op de tien huishoudens wacht langer dan dit op het team.', 'One household in ten waits longer than this for the team.'),
    measures: {}, fromCurve: { curve: 'waiting', stratum: 'team', cause: 'started', read: { weekAtShare: 0.1 } },
  },
  {
    name: 'waitingSpecialist', unit: 'weeks', theme: 'access', better: 'lower', tolerance: 0.5,
    label: label('Wachttijd specialist', 'Waiting time, specialist'),
    help: label('Gemiddeld aantal weken tussen verwijzing en start bij de specialist.', 'Mean weeks between referral and start at the specialist.'),
    measures: { true: { over: ['specialistWaitWeeks'], per: ['specialistStarted'] }, registered: { over: ['specialistWaitWeeks'], per: ['specialistStarted'] } },
  },
  {
    name: 'unmetNeed', unit: 'share', theme: 'access', better: 'lower', tolerance: 0.01, headline: true,
    label: label('Onvervulde behoefte', 'Unmet need'),
    help: label('Deel van de probleemweken vanaf fase “matig” zonder voldoende hulp, formeel of informeel.', 'Share of problem-weeks from stage “moderate” without adequate help, formal or informal.'),
    measures: { true: { over: ['unmetWeeks'], per: ['seriousWeeks'] }, registered: { over: ['knownUnmetWeeks'], per: ['knownSeriousWeeks'] } },
  },
  {
    name: 'hiddenNeed', unit: 'share', theme: 'access', better: 'lower', tolerance: 0.01,
    label: label('Verborgen behoefte', 'Hidden need'),
    help: label('Deel van de probleemweken vanaf fase “matig” dat geen professional kent.', 'Share of problem-weeks from stage “moderate” unknown to any professional.'),
    measures: { true: { over: ['hiddenWeeks'], per: ['seriousWeeks'] } },
  },
  {
    name: 'returns', unit: 'share', theme: 'access', better: 'lower', tolerance: 0.01,
    label: label('Terugkeer binnen een jaar', 'Return within a year'),
    help: label('Deel van de gestarte zaken dat binnen een jaar na een eerdere sluiting begon.', 'Share of cases started within a year of an earlier closing.'),
    measures: { true: { over: ['casesReturned'], per: ['teamStarted'] }, registered: { over: ['casesReturned'], per: ['teamStarted'] } },
  },
]
