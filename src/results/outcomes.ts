/**
 * The outcomes: name, unit, meaning, and how each is made from what the recorder counts. Long, being one table.
 * `value = scale · Σ over / Σ per`, summed over a period and an area or group, so that every value carries its own denominator.
 * Shares are 0–1. "Onsets" are problems that began after the reform and at least 104 weeks before the end, so that each had
 * two years in which it could be solved: incidence per onset, never "among the solved".
 */
import type { MeasureName } from '../model/measures.ts'
import type { Localised } from '../scenario/types.ts'
import type { CurveName, View } from './types.ts'

export type OutcomeUnit =
  | 'share'
  | 'per1000'
  | 'weeks'
  | 'hours'
  | 'stage'
  | 'count'
  | 'euro'
  | 'index'
  | 'per100'

export interface OutcomeDeclaration {
  readonly name: string
  readonly unit: OutcomeUnit
  /** Which of the four promises, or what else it speaks about. */
  readonly theme: 'early' | 'networks' | 'selfReliance' | 'reciprocity' | 'closeness' | 'integration' | 'access' | 'burden' | 'staff' | 'cost'
  readonly better: 'higher' | 'lower' | 'neither'
  /** Smallest difference worth a sentence, in the unit. */
  readonly tolerance: number
  readonly label: Localised
  readonly help: Localised
  /** Counters of the recorder: numerator and denominator per view; a view that is absent has no such outcome. */
  readonly measures: Partial<Record<View, { readonly over: readonly MeasureName[]; readonly per: readonly MeasureName[]; readonly scale?: number }>>
  /** Made after the run from other rows ('attributable': policy minus the run without formal help). */
  readonly derived?: 'attributable'
  /** Read off a time-to-event curve; for the whole municipality and horizon only. */
  readonly fromCurve?: CurveReading
  /** Shown first in tables and pages. */
  readonly headline?: boolean
}

/** A number on a survival curve: the share left at a week, or the week at which a share is left. Other causes count as censoring. */
export interface CurveReading {
  readonly curve: CurveName
  readonly stratum: string
  readonly cause: string
  readonly read: { readonly shareAtWeek: number } | { readonly weekAtShare: number }
}

const label = (nl: string, en: string): Localised => ({ nl, en })

export const OUTCOMES: readonly OutcomeDeclaration[] = [
  // ---- Are problems solved earlier, or prevented?
  {
    name: 'earlyResolution', unit: 'share', theme: 'early', better: 'higher', tolerance: 0.01, headline: true,
    label: label('Vroeg opgelost', 'Solved early'),
    help: label(
      'Deel van alle nieuwe problemen dat binnen een jaar is opgelost en nooit zwaarder werd dan “beginnend”.',
      'Share of all new problems that were solved within a year and never grew beyond “emerging”.'),
    measures: {
      true: { over: ['earlySelf', 'earlyInformal', 'earlyFormal', 'earlyMixed'], per: ['onsets'] },
      registered: { over: ['registeredEarly'], per: ['registeredOnsets'] },
    },
  },
  {
    name: 'earlyResolution.self', unit: 'share', theme: 'early', better: 'neither', tolerance: 0.01,
    label: label('Vroeg opgelost: alleen', 'Solved early: alone'),
    help: label('Vroeg opgelost zonder hulp van anderen van betekenis.', 'Solved early without help from others that counted.'),
    measures: { true: { over: ['earlySelf'], per: ['onsets'] } },
  },
  {
    name: 'earlyResolution.informal', unit: 'share', theme: 'early', better: 'neither', tolerance: 0.01,
    label: label('Vroeg opgelost: met naasten', 'Solved early: with their network'),
    help: label('Vroeg opgelost met hulp uit het eigen netwerk en zonder professional.', 'Solved early with help from the own network and no professional.'),
    measures: { true: { over: ['earlyInformal'], per: ['onsets'] } },
  },
  {
    name: 'earlyResolution.formal', unit: 'share', theme: 'early', better: 'neither', tolerance: 0.01,
    label: label('Vroeg opgelost: met professional', 'Solved early: with a professional'),
    help: label('Vroeg opgelost met hulp van een professional en zonder het eigen netwerk.', 'Solved early with a professional and without the own network.'),
    measures: { true: { over: ['earlyFormal'], per: ['onsets'] } },
  },
  {
    name: 'earlyResolution.mixed', unit: 'share', theme: 'early', better: 'neither', tolerance: 0.01,
    label: label('Vroeg opgelost: samen', 'Solved early: together'),
    help: label('Vroeg opgelost met hulp van een professional én het eigen netwerk.', 'Solved early with a professional and the own network.'),
    measures: { true: { over: ['earlyMixed'], per: ['onsets'] } },
  },
  {
    name: 'earlyResolutionAttributable', unit: 'share', theme: 'early', better: 'higher', tolerance: 0.005, headline: true, derived: 'attributable',
    label: label('Vroeg opgelost dankzij hulp', 'Solved early because of help'),
    help: label(
      'Vroeg opgelost min wat met dezelfde toevalstrekkingen zonder formele hulp ook vroeg was opgelost.',
      'Solved early minus what, with the same luck, would have been solved early without formal help.'),
    measures: { true: { over: [], per: ['onsets'] } },
  },
  {
    name: 'resolved104', unit: 'share', theme: 'early', better: 'higher', tolerance: 0.01,
    label: label('Opgelost binnen twee jaar', 'Solved within two years'),
    help: label('Deel van alle nieuwe problemen dat binnen 104 weken is opgelost.', 'Share of all new problems that were solved within 104 weeks.'),
    measures: { true: { over: ['resolved104'], per: ['onsets'] }, registered: { over: ['registeredResolved104'], per: ['registeredOnsets'] } },
  },
  {
    name: 'weeksToResolution', unit: 'weeks', theme: 'early', better: 'lower', tolerance: 0.5, headline: true,
    label: label('Tijd met het probleem', 'Time with the problem'),
    help: label(
      'Gemiddeld aantal weken van de eerste 104 na het begin waarin het probleem bestond (beperkt gemiddelde).',
      'Mean number of the first 104 weeks after onset in which the problem existed (restricted mean).'),
    measures: { true: { over: ['weeksOpen104'], per: ['onsets'] }, registered: { over: ['registeredWeeksOpen104'], per: ['registeredOnsets'] } },
  },
  {
    name: 'newProblems', unit: 'per1000', theme: 'early', better: 'lower', tolerance: 2, headline: true,
    label: label('Nieuwe problemen', 'New problems'),
    help: label('Nieuwe problemen per 1000 inwoners per jaar. Minder is voorkomen.', 'New problems per 1,000 residents a year. Fewer means prevented.'),
    measures: { true: { over: ['newProblems'], per: ['residentYears'], scale: 1000 }, registered: { over: ['newlyRegistered'], per: ['residentYears'], scale: 1000 } },
  },
  {
    name: 'newSevere', unit: 'per1000', theme: 'early', better: 'lower', tolerance: 0.5, headline: true,
    label: label('Nieuwe zware problemen', 'New severe problems'),
    help: label('Problemen die voor het eerst “ernstig” werden, per 1000 inwoners per jaar.', 'Problems that became “severe” for the first time, per 1,000 residents a year.'),
    measures: { true: { over: ['newSevere'], per: ['residentYears'], scale: 1000 } },
  },
  {
    name: 'spilloverShare', unit: 'share', theme: 'early', better: 'lower', tolerance: 0.01,
    label: label('Problemen door andere problemen', 'Problems caused by other problems'),
    help: label('Deel van de nieuwe problemen dat door een ander probleem in het huishouden kwam.', 'Share of new problems that came from another problem in the household.'),
    measures: { true: { over: ['newSpillover'], per: ['newProblems'] } },
  },
  {
    name: 'stageAtContact', unit: 'stage', theme: 'early', better: 'lower', tolerance: 0.03,
    label: label('Zwaarte bij eerste contact', 'Severity at first contact'),
    help: label('Gemiddelde fase (1 beginnend – 4 crisis) waarin een professional een probleem leert kennen.', 'Mean stage (1 emerging – 4 crisis) at which a professional gets to know a problem.'),
    measures: { true: { over: ['stageAtContact'], per: ['newlyRegistered'] }, registered: { over: ['stageAtContact'], per: ['newlyRegistered'] } },
  },
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
  // ---- Self-reliance, three ways
  {
    name: 'selfReliance.capacity', unit: 'index', theme: 'selfReliance', better: 'higher', tolerance: 0.002,
    label: label('Zelfredzaam: vermogen', 'Self-reliance: capacity'),
    help: label('Gemiddelde ruimte om zelf te handelen (zelfmanagement maal mentale ruimte) van volwassenen met een probleem.', 'Mean room to act oneself (self-management times bandwidth) of adults with a problem.'),
    measures: { true: { over: ['capacityWeeks'], per: ['adultProblemWeeks'] } },
  },
  {
    name: 'selfReliance.solved', unit: 'share', theme: 'selfReliance', better: 'neither', tolerance: 0.01,
    label: label('Zelfredzaam: opgelost zonder professional', 'Self-reliance: solved without a professional'),
    help: label('Deel van alle nieuwe problemen dat binnen twee jaar zonder formele hulp is opgelost.', 'Share of all new problems solved within two years without formal help.'),
    measures: { true: { over: ['resolvedWithoutFormal'], per: ['onsets'] } },
  },
  {
    name: 'selfReliance.forced', unit: 'share', theme: 'selfReliance', better: 'lower', tolerance: 0.01, headline: true,
    label: label('Noodgedwongen zelfredzaam', 'Self-reliant for want of help'),
    help: label('Deel van de probleemweken vanaf fase “matig” zonder formele hulp en zonder voldoende hulp van naasten.', 'Share of problem-weeks from stage “moderate” with neither formal help nor enough help from the network.'),
    measures: { true: { over: ['forcedWeeks'], per: ['seriousWeeks'] } },
  },
  // ---- Reciprocity
  {
    name: 'reciprocity', unit: 'index', theme: 'reciprocity', better: 'higher', tolerance: 0.005,
    label: label('Wederkerigheid', 'Reciprocity'),
    help: label('1 als iemand evenveel informele hulp geeft als krijgt, 0 als het één kant op gaat; gemiddeld over wie in het jaar hulp gaf of kreeg.', '1 when a person gives as much informal help as is received, 0 when it goes one way; mean over those who gave or received help that year.'),
    measures: { true: { over: ['reciprocity'], per: ['reciprocityPersons'] } },
  },
  // ---- Closeness
  {
    name: 'closeness.mainShare', unit: 'share', theme: 'closeness', better: 'higher', tolerance: 0.01, headline: true,
    label: label('Vast gezicht', 'A familiar face'),
    help: label('Deel van de contacturen dat cliënten bij hun vaste professional doorbrengen.', 'Share of contact hours that clients spend with their main professional.'),
    measures: { true: { over: ['mainContactHours'], per: ['contactHours'] }, registered: { over: ['mainContactHours'], per: ['contactHours'] } },
  },
  {
    name: 'closeness.faces', unit: 'count', theme: 'closeness', better: 'lower', tolerance: 0.05,
    label: label('Gezichten per gezin', 'Faces per household'),
    help: label('Aantal verschillende professionals per gesloten zaak.', 'Number of different professionals per closed case.'),
    measures: { true: { over: ['facesClosed'], per: ['casesClosed'] }, registered: { over: ['facesClosed'], per: ['casesClosed'] } },
  },
  {
    name: 'closeness.hoursPerFace', unit: 'hours', theme: 'closeness', better: 'higher', tolerance: 0.3,
    label: label('Contacturen per gezicht', 'Contact hours per face'),
    help: label('Contacturen per verschillende professional in gesloten zaken.', 'Contact hours per different professional in closed cases.'),
    measures: { true: { over: ['contactHoursClosed'], per: ['facesClosed'] }, registered: { over: ['contactHoursClosed'], per: ['facesClosed'] } },
  },
  {
    name: 'closeness.rapport', unit: 'index', theme: 'closeness', better: 'higher', tolerance: 0.01,
    label: label('Band met de professional', 'Rapport with the professional'),
    help: label('Gemiddelde band (0–1) met de vaste professional in lopende zaken.', 'Mean rapport (0–1) with the main professional in running cases.'),
    measures: { true: { over: ['rapportWeeks'], per: ['caseWeeks'] } },
  },
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
  // ---- Staff
  {
    name: 'caseload', unit: 'count', theme: 'staff', better: 'neither', tolerance: 0.3,
    label: label('Zaken per voltijder', 'Cases per full-time worker'),
    help: label('Huishoudens waar een voltijds professional tegelijk bij betrokken is.', 'Households a full-time professional is involved with at a time.'),
    measures: { true: { over: ['caseloadWeeks'], per: ['fteWeeks'] }, registered: { over: ['caseloadWeeks'], per: ['fteWeeks'] } },
  },
  {
    name: 'idleHours', unit: 'share', theme: 'staff', better: 'lower', tolerance: 0.01,
    label: label('Ongebruikte uren terwijl er gewacht wordt', 'Idle hours while people wait'),
    help: label('Deel van de cliënturen van het team dat ongebruikt blijft in weken met een wachtlijst.', 'Share of the team’s client hours left unused in weeks with a waiting list.'),
    measures: { true: { over: ['idleHoursQueue'], per: ['paidHours'] } },
  },
  {
    name: 'preventionHours', unit: 'share', theme: 'staff', better: 'neither', tolerance: 0.005,
    label: label('Uren voor ongevraagd contact', 'Hours on outreach'),
    help: label('Deel van de cliënturen van het team dat naar outreach gaat.', 'Share of the team’s client hours spent on outreach.'),
    measures: { true: { over: ['outreachHours'], per: ['paidHours'] }, registered: { over: ['outreachHours'], per: ['paidHours'] } },
  },
  // ---- Cost, and who pays
  {
    name: 'cost', unit: 'euro', theme: 'cost', better: 'lower', tolerance: 1, headline: true,
    label: label('Kosten gemeente', 'Cost to the municipality'),
    help: label('Euro per inwoner per jaar voor team, specialisten, locaties en bijeenkomsten.', 'Euro per resident a year for team, specialists, locations and meetings.'),
    measures: { true: { over: ['euroTeam', 'euroSpecialist', 'euroLocations'], per: ['residentYears'] }, registered: { over: ['euroTeam', 'euroSpecialist', 'euroLocations'], per: ['residentYears'] } },
  },
  {
    name: 'cost.team', unit: 'euro', theme: 'cost', better: 'neither', tolerance: 1,
    label: label('Kosten: team', 'Cost: team'),
    help: label('Euro per inwoner per jaar voor het team. Betaler: gemeente.', 'Euro per resident a year for the team. Payer: municipality.'),
    measures: { true: { over: ['euroTeam', 'euroLocations'], per: ['residentYears'] }, registered: { over: ['euroTeam', 'euroLocations'], per: ['residentYears'] } },
  },
  {
    name: 'cost.specialist', unit: 'euro', theme: 'cost', better: 'neither', tolerance: 1,
    label: label('Kosten: specialisten', 'Cost: specialists'),
    help: label('Euro per inwoner per jaar voor specialistische plaatsen. Betaler: gemeente.', 'Euro per resident a year for specialist places. Payer: municipality.'),
    measures: { true: { over: ['euroSpecialist'], per: ['residentYears'] }, registered: { over: ['euroSpecialist'], per: ['residentYears'] } },
  },
  {
    name: 'cost.crisis', unit: 'euro', theme: 'cost', better: 'lower', tolerance: 1,
    label: label('Kosten: crisis', 'Cost: crises'),
    help: label('Euro per inwoner per jaar voor crisisopvang. Betaler: Rijk en verzekeraars.', 'Euro per resident a year for crisis response. Payer: state and insurers.'),
    measures: { true: { over: ['euroCrisis'], per: ['residentYears'] } },
  },
  {
    name: 'cost.informal', unit: 'euro', theme: 'cost', better: 'neither', tolerance: 2,
    label: label('Waarde van informele hulp', 'Value of informal help'),
    help: label('Informele uren tegen een vaste prijs, euro per inwoner per jaar. Betaler: naasten, in tijd.', 'Informal hours at a fixed price, euro per resident a year. Payer: the network, in time.'),
    measures: { true: { over: ['euroInformal'], per: ['residentYears'] } },
  },
]

/** Declaration by name. */
export const outcomeByName = new Map(OUTCOMES.map((o) => [o.name, o]))
