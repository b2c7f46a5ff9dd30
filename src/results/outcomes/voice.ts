/** Outcomes: trust, unasked contact, complaints, consent, and how cases come and go. See declaration.ts. */
import type { MeasureName } from '../../model/measures.ts'
import { label, type OutcomeDeclaration } from './declaration.ts'

const both = (over: MeasureName[], per: MeasureName[], scale?: number): OutcomeDeclaration['measures'] => {
  const ratio = scale === undefined ? { over, per } : { over, per, scale }
  return { true: ratio, registered: ratio }
}
/** From a mean per household-week to a number per 1,000 households a year. */
const PER_1000_A_YEAR = 52_000

export const VOICE_OUTCOMES: readonly OutcomeDeclaration[] = [
  {
    name: 'trust', unit: 'index', theme: 'closeness', better: 'higher', tolerance: 0.002,
    label: label('Vertrouwen in hulp van de gemeente', 'Trust in local services'),
    help: label('Gemiddeld vertrouwen van volwassenen, van 0 tot 1. De gemeente ziet alleen dat van huidige cliënten.', 'Mean trust of adults, from 0 to 1. The municipality sees that of current clients only.'),
    measures: { true: { over: ['trustWeeks'], per: ['adultWeeks'] }, registered: { over: ['clientTrust'], per: ['clientWeeks'] } },
  },
  {
    name: 'trust.clients', unit: 'index', theme: 'closeness', better: 'higher', tolerance: 0.005,
    label: label('Vertrouwen van cliënten', 'Trust of clients'),
    help: label('Gemiddeld vertrouwen van wie nu een zaak bij het team heeft, van 0 tot 1.', 'Mean trust of those who have a case with the team now, from 0 to 1.'),
    measures: both(['clientTrust'], ['clientWeeks']),
  },
  {
    name: 'trust.visitedWithoutNeed', unit: 'index', theme: 'closeness', better: 'higher', tolerance: 0.002,
    label: label('Vertrouwen na bezoek zonder behoefte', 'Trust after a visit without need'),
    help: label('Verandering van het vertrouwen bij wie ongevraagd bezoek kreeg en niets nodig had, ten opzichte van het eigen beginpunt.', 'Change of trust, from their own starting point, of those who had an unasked visit and needed nothing.'),
    measures: { true: { over: ['trustVisitedNot'], per: ['visitedNotWeeks'] } },
  },
  {
    name: 'trust.visitedWithNeed', unit: 'index', theme: 'closeness', better: 'higher', tolerance: 0.002,
    label: label('Vertrouwen na bezoek met behoefte', 'Trust after a visit with need'),
    help: label('Verandering van het vertrouwen bij wie een ongevraagd aanbod kreeg en wel een probleem had, ten opzichte van het eigen beginpunt.', 'Change of trust, from their own starting point, of those with a problem who had an unasked offer.'),
    measures: { true: { over: ['trustVisitedNeed'], per: ['visitedNeedWeeks'] } },
  },
  {
    name: 'intrusion', unit: 'per1000', theme: 'closeness', better: 'lower', tolerance: 0.5,
    label: label('Ongewenst contact', 'Unwanted contact'),
    help: label('Ongevraagd contact dat als indringend wordt ervaren, per 1000 huishoudens per jaar. Contact met meer tact telt minder zwaar.', 'Unasked contact that is felt as an intrusion, per 1,000 households a year. Contact with more tact counts for less.'),
    measures: { true: { over: ['intrusions'], per: ['householdWeeks'], scale: PER_1000_A_YEAR } },
  },
  {
    name: 'complaints', unit: 'per1000', theme: 'closeness', better: 'neither', tolerance: 0.1,
    label: label('Klachten', 'Complaints'),
    help: label('Klachten per 1000 huishoudens per jaar. Meer klachten kan ook betekenen dat klagen makkelijker is.', 'Complaints per 1,000 households a year. More complaints may also mean that complaining is easier.'),
    measures: both(['complaints'], ['householdWeeks'], PER_1000_A_YEAR),
  },
  {
    name: 'consentGiven', unit: 'share', theme: 'integration', better: 'neither', tolerance: 0.02,
    label: label('Toestemming om te delen', 'Consent to share'),
    help: label('Deel van de huishoudens dat ja zegt als het gevraagd wordt.', 'Share of households that say yes when asked.'),
    measures: both(['consentGiven'], ['consentAsked']),
  },
  {
    name: 'outreachAccepted', unit: 'share', theme: 'closeness', better: 'higher', tolerance: 0.02,
    label: label('Aanbod bij huisbezoek aangenomen', 'Offer at a home visit accepted'),
    help: label('Deel van de huisbezoeken met een aanbod van hulp waarbij het huishouden dat aanneemt.', 'Share of home visits with an offer of help in which the household accepts.'),
    measures: both(['visitsAccepted'], ['visitsOffered']),
  },
  {
    name: 'outreachReached', unit: 'per1000', theme: 'closeness', better: 'neither', tolerance: 2,
    label: label('Huishoudens bereikt met huisbezoek', 'Households reached by home visits'),
    help: label('Ongevraagde huisbezoeken waarbij de deur openging, per 1000 huishoudens per jaar.', 'Unasked home visits at which the door opened, per 1,000 households a year.'),
    measures: both(['visitsReached'], ['householdWeeks'], PER_1000_A_YEAR),
  },
  {
    name: 'outreachWithoutNeed', unit: 'share', theme: 'closeness', better: 'lower', tolerance: 0.02,
    label: label('Huisbezoek zonder probleem', 'Home visits without a problem'),
    help: label('Deel van de ongevraagde huisbezoeken bij een huishouden zonder problemen.', 'Share of unasked home visits to a household without problems.'),
    measures: { true: { over: ['visitsFalse'], per: ['visitsReached'] } },
  },
  {
    name: 'signalsAccepted', unit: 'share', theme: 'closeness', better: 'neither', tolerance: 0.01,
    label: label('Meldingen die tot hulp leiden', 'Reports that lead to help'),
    help: label('Deel van alle meldingen door anderen waarna het huishouden hulp aanneemt.', 'Share of all reports by others after which the household accepts help.'),
    measures: both(['signalsAccepted'], ['signals']),
  },
  {
    name: 'signalsReachedAccepted', unit: 'share', theme: 'closeness', better: 'neither', tolerance: 0.02,
    label: label('Hulp aangenomen na een melding, van wie bereikt is', 'Help accepted after a report, of those reached'),
    help: label('Deel van de huishoudens die na een melding bereikt zijn, dat hulp aanneemt.', 'Share of households reached after a report that accept help.'),
    measures: both(['signalsAccepted'], ['signalsReached']),
  },
  {
    name: 'signalsFalse', unit: 'share', theme: 'closeness', better: 'lower', tolerance: 0.01,
    label: label('Loze meldingen', 'False alarms'),
    help: label('Deel van de meldingen over een huishouden zonder problemen.', 'Share of reports about a household without problems.'),
    measures: { true: { over: ['signalsFalse'], per: ['signals'] } },
  },
  {
    name: 'waitingTeam.overNorm', unit: 'share', theme: 'access', better: 'lower', tolerance: 0.02,
    label: label('Wacht langer dan zes weken op het team', 'Waits over six weeks for the team'),
    help: label('Deel van de gestarte zaken dat langer wachtte dan de norm van zes weken.', 'Share of started cases that waited longer than the norm of six weeks.'),
    measures: both(['teamWaitedLong'], ['teamStarted']),
  },
  {
    name: 'waitingSpecialist.overNorm', unit: 'share', theme: 'access', better: 'lower', tolerance: 0.02,
    label: label('Wacht langer dan zes weken op de specialist', 'Waits over six weeks for the specialist'),
    help: label('Deel van de gestarte behandelingen na meer dan zes weken wachten.', 'Share of treatments started after more than six weeks of waiting.'),
    measures: both(['specialistWaitedLong'], ['specialistStarted']),
  },
  {
    name: 'waitingSpecialist.longest', unit: 'weeks', theme: 'access', better: 'lower', tolerance: 1,
    label: label('Wachttijd specialist, langste tiende deel', 'Waiting time, specialist, longest tenth'),
    help: label('Een op de tien wacht langer dan dit op de specialist.', 'One in ten waits longer than this for the specialist.'),
    measures: {}, fromCurve: { curve: 'waiting', stratum: 'specialist', cause: 'started', read: { weekAtShare: 0.1 } },
  },
  {
    name: 'clients.inflow', unit: 'per1000', theme: 'access', better: 'neither', tolerance: 0.5,
    label: label('Nieuwe zaken van het team', 'New cases of the team'),
    help: label('Gestarte zaken per 1000 huishoudens per jaar. Met de uitstroom verklaart dit hoe het aantal cliënten verandert.', 'Started cases per 1,000 households a year. Together with the outflow this explains how the number of clients changes.'),
    measures: both(['teamStarted'], ['householdWeeks'], PER_1000_A_YEAR),
  },
  {
    name: 'clients.outflow', unit: 'per1000', theme: 'access', better: 'neither', tolerance: 0.5,
    label: label('Afgesloten zaken van het team', 'Closed cases of the team'),
    help: label('Afgesloten zaken per 1000 huishoudens per jaar.', 'Closed cases per 1,000 households a year.'),
    measures: both(['casesClosed'], ['householdWeeks'], PER_1000_A_YEAR),
  },
  {
    name: 'clients.stopped', unit: 'share', theme: 'access', better: 'lower', tolerance: 0.01,
    label: label('Zelf gestopt met hulp', 'Left help by themselves'),
    help: label('Deel van de afgesloten zaken waarin het huishouden zelf stopte.', 'Share of closed cases in which the household stopped by itself.'),
    measures: both(['casesRefused'], ['casesClosed']),
  },
  {
    name: 'clients.timedOut', unit: 'share', theme: 'access', better: 'lower', tolerance: 0.01,
    label: label('Gesloten door de tijdslimiet', 'Closed by the time limit'),
    help: label('Deel van de afgesloten zaken dat sloot omdat de tijd om was.', 'Share of closed cases that closed because time was up.'),
    measures: both(['casesTimedOut'], ['casesClosed']),
  },
]
