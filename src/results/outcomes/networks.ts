/** Outcomes: do support networks last? See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const NETWORKS_OUTCOMES: readonly OutcomeDeclaration[] = [
  // ---- Do support networks last?
  {
    name: 'tiesPerAdult', unit: 'count', theme: 'networks', better: 'higher', tolerance: 0.05,
    label: label('Steunrelaties per volwassene', 'Support ties per adult'),
    help: label('Gemiddeld aantal steunrelaties buiten het huishouden.', 'Mean number of support ties outside the household.'),
    measures: { true: { over: ['tieWeeks'], per: ['adultWeeks'] } },
  },
  {
    name: 'tieLoss', unit: 'per100', theme: 'networks', better: 'lower', tolerance: 0.1, headline: true,
    label: label('Verloren steunrelaties', 'Support ties lost'),
    help: label('Steunrelaties die eindigen, per 100 relaties per jaar.', 'Support ties that end, per 100 ties a year.'),
    measures: { true: { over: ['tiesEnded'], per: ['tieYears'], scale: 100 } },
  },
  {
    name: 'tieLoss.helping', unit: 'per100', theme: 'networks', better: 'lower', tolerance: 0.5,
    label: label('Verloren relaties waarin geholpen wordt', 'Helping ties lost'),
    help: label('Steunrelaties met een lopende afspraak om te helpen die eindigen, per 100 per jaar.', 'Ties with running help that end, per 100 a year.'),
    measures: { true: { over: ['helpingTiesEnded'], per: ['helpingTieYears'], scale: 100 } },
  },
  {
    name: 'tieSurvival', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.005,
    label: label('Relaties die na zeven jaar nog bestaan', 'Ties that still exist after seven years'),
    help: label('Deel van de steunrelaties bij het begin van de hervorming dat zeven jaar later nog bestaat.', 'Share of the support ties at the start of the reform that still exist seven years later.'),
    measures: {}, fromCurve: { curve: 'tieExisting', stratum: 'all', cause: 'ended', read: { shareAtWeek: 364 } },
  },
  {
    name: 'supportHalfLife.activated', unit: 'weeks', theme: 'networks', better: 'higher', tolerance: 4,
    label: label('Halfwaardetijd van toegezegde hulp', 'Half-life of pledged help'),
    help: label('Na zoveel weken is de helft van de hulp die bij een netwerkberaad begon door de helper gestopt.', 'After so many weeks half of the help that began at a network meeting has been stopped by the helper.'),
    measures: {}, fromCurve: { curve: 'support', stratum: 'activated', cause: 'stopped', read: { weekAtShare: 0.5 } },
  },
  {
    name: 'supportHalfLife.grown', unit: 'weeks', theme: 'networks', better: 'higher', tolerance: 4,
    label: label('Halfwaardetijd van gegroeide hulp', 'Half-life of grown help'),
    help: label('Na zoveel weken is de helft van de hulp die uit zichzelf ontstond door de helper gestopt.', 'After so many weeks half of the help that began by itself has been stopped by the helper.'),
    measures: {}, fromCurve: { curve: 'support', stratum: 'grown', cause: 'stopped', read: { weekAtShare: 0.5 } },
  },
  {
    name: 'carers', unit: 'share', theme: 'networks', better: 'neither', tolerance: 0.003,
    label: label('Volwassenen die mantelzorg geven', 'Adults who give informal care'),
    help: label('Deel van de volwassenen dat in een week iemand helpt volgens een lopende afspraak.', 'Share of adults who help someone in a week under a running arrangement.'),
    measures: { true: { over: ['carerWeeks'], per: ['adultWeeks'] } },
  },
  {
    name: 'careHours', unit: 'hours', theme: 'networks', better: 'neither', tolerance: 0.2,
    label: label('Uren per mantelzorger', 'Hours per carer'),
    help: label('Gemiddeld aantal uren per week dat een helper geeft.', 'Mean hours a week given by a helper.'),
    measures: { true: { over: ['careHours'], per: ['carerWeeks'] } },
  },
  {
    name: 'carerOverload', unit: 'share', theme: 'networks', better: 'lower', tolerance: 0.005, headline: true,
    label: label('Overbelaste mantelzorgers', 'Overloaded carers'),
    help: label('Deel van de helpers dat overbelast is.', 'Share of helpers who are overloaded.'),
    measures: { true: { over: ['overloadWeeks'], per: ['carerWeeks'] } },
  },
  {
    name: 'carerDropout', unit: 'per100', theme: 'networks', better: 'lower', tolerance: 1, headline: true,
    label: label('Helpers die ermee stoppen', 'Helpers who stop'),
    help: label('Afspraken die de helper beëindigt, per 100 afspraakjaren.', 'Arrangements ended by the helper, per 100 arrangement-years.'),
    measures: { true: { over: ['helpStopped'], per: ['helpYears'], scale: 100 } },
  },
  {
    name: 'activatedHelpKept', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.02,
    label: label('Toegezegde hulp die een half jaar duurt', 'Pledged help that lasts half a year'),
    help: label('Deel van de hulp na een netwerkberaad dat na 26 weken niet door de helper is gestopt.', 'Share of help that began at a network meeting and was not stopped by the helper within 26 weeks.'),
    measures: { true: { over: ['activatedKept26'], per: ['activatedStarted'] } },
  },
  {
    name: 'tiesPerAdult.withProblem', unit: 'count', theme: 'networks', better: 'higher', tolerance: 0.05,
    label: label('Steunende banden van wie een probleem heeft', 'Support ties of those with a problem'),
    help: label('Gemiddeld aantal steunende banden buiten het huishouden van volwassenen die een probleem dragen.', 'Mean number of support ties outside the household of adults who carry a problem.'),
    measures: { true: { over: ['tieWeeksProblem'], per: ['adultProblemWeeks'] } },
  },
]
