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
    name: 'waitingSpecialist', unit: 'weeks', theme: 'access', better: 'lower', tolerance: 0.5, series: true,
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
  {
    name: 'newCases', unit: 'per1000', theme: 'access', better: 'neither', tolerance: 0.5,
    label: label('Nieuwe zaken', 'New cases'),
    help: label('Huishoudens bij wie het team begint, per 1000 inwoners per jaar.', 'Households the team starts with, per 1,000 residents a year.'),
    measures: { true: { over: ['teamStarted'], per: ['residentYears'], scale: 1000 }, registered: { over: ['teamStarted'], per: ['residentYears'], scale: 1000 } },
  },
  {
    name: 'weeksInCare', unit: 'weeks', theme: 'access', better: 'neither', tolerance: 1,
    label: label('Duur van een zaak', 'Length of a case'),
    help: label('Lopende zaken gedeeld door nieuwe zaken: hoeveel weken een zaak gemiddeld duurt.', 'Running cases divided by new cases: how many weeks a case takes on average.'),
    measures: { true: { over: ['caseWeeks'], per: ['teamStarted'] }, registered: { over: ['caseWeeks'], per: ['teamStarted'] } },
  },
  {
    name: 'leftAfterIntake', unit: 'share', theme: 'access', better: 'lower', tolerance: 0.01,
    label: label('Wat er een half jaar na de intake nog is', 'What is left half a year after intake'),
    help: label('Zwaarte van alle problemen van cliënten 26 weken na de intake, als deel van de zwaarte bij de intake; geregistreerd: alleen van het probleem waarmee zij kwamen. Dit daalt ook zonder hulp: mensen komen als het op zijn ergst is.', 'Weight of all problems of clients 26 weeks after intake, as a share of the weight at intake; registered: only of the problem they came with. It falls without help too: people come when things are at their worst.'),
    measures: { true: { over: ['stagesAfterIntake'], per: ['stagesAtIntake'] }, registered: { over: ['broughtAfterIntake'], per: ['broughtAtIntake'] } },
  },
]
