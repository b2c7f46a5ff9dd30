import { emptyRecord } from '../core/columns.ts'

/** What the recorder counts. Outcomes (results/outcomes.ts) are ratios of sums of these. */
export const MEASURES = [
  // problems, by the period of their onset
  'onsets', 'earlySelf', 'earlyInformal', 'earlyFormal', 'earlyMixed', 'resolved104', 'resolvedWithoutFormal', 'weeksOpen104',
  // problems, by the period in which they became known
  'registeredOnsets', 'registeredEarly', 'registeredResolved104', 'registeredWeeksOpen104',
  // events, by the period in which they happen
  'newProblems', 'newSpillover', 'newSevere', 'newlyRegistered', 'stageAtContact', 'stageAtIntake',
  // stocks, in weeks
  'residentWeeks', 'residentYears', 'adultWeeks', 'householdWeeks', 'householdWeeksSingle', 'stageWeeks', 'knownStageWeeks', 'personWeeksProblem',
  'householdWeeksMulti', 'householdWeeksMultiKnown', 'householdWeeksCase', 'seriousWeeks', 'knownSeriousWeeks', 'forcedWeeks',
  'unmetWeeks', 'knownUnmetWeeks', 'hiddenWeeks', 'capacityWeeks', 'adultProblemWeeks',
  // networks and informal help
  'tieWeeks', 'tieYears', 'tiesEnded', 'helpingTieYears', 'helpingTiesEnded', 'carerWeeks', 'careHours', 'overloadWeeks', 'helpStopped', 'helpYears',
  'activatedStarted', 'activatedKept26', 'reciprocity', 'reciprocityPersons',
  // carers: in the narrow sense, with many hours, and by the circle of whom they help
  'narrowCarerWeeks', 'narrowCareHours', 'heavyCarerWeeks', 'narrowOverloadWeeks', 'yearHelpers', 'yearAdults', 'respiteHours',
  'helpWeeksThin', 'overloadThin', 'helpWeeksMiddle', 'overloadMiddle', 'helpWeeksRich', 'overloadRich',
  // circles, an eighth of the adults each time
  'circleWeeks', 'lonelyWeeks', 'neighbourWeeks', 'feltDebt', 'needyWeeks', 'needyCountOn', 'otherWeeks', 'otherCountOn', 'receiverWeeks',
  'overBenefitWeeks', 'rolesThen', 'rolesKept', 'thoughtsNoDebt', 'askedNoDebt', 'thoughtsMuchDebt', 'askedMuchDebt',
  // instruments and community hours
  'conferenceOffered', 'conferenceWilling', 'conferenceHeld', 'conferenceAttendants', 'conferenceNoticed', 'plansReviewed', 'plansFull', 'plansPart',
  'buddyWanted', 'buddyStarted', 'networkHours', 'communityWeekHours', 'obligedBeyond', 'sanctions', 'casesLeft',
  // quality of life
  'quality', 'qualityProblems', 'qualityDebt', 'qualityIntrusion', 'qualitySupport', 'qualityInformal',
  // cases
  'mainContactHours', 'contactHours', 'facesClosed', 'casesClosed', 'contactHoursClosed', 'rapportWeeks', 'caseWeeks', 'caseYears',
  'multiKnownDomains', 'multiDomains', 'multiLinked', 'multiCaseWeeks', 'conflicts', 'teamWaitWeeks', 'teamStarted',
  'specialistWaitWeeks', 'specialistStarted', 'casesReturned',
  // staff and money
  'caseloadWeeks', 'fteWeeks', 'idleHoursQueue', 'paidHours', 'outreachHours', 'euroTeam', 'euroSpecialist', 'euroLocations',
  'euroCrisis', 'euroInformal',
  // tests of patterns: before and after at intake, what is solved in cases, who has whom
  'stagesAtIntake', 'stagesAfterIntake', 'broughtAtIntake', 'broughtAfterIntake', 'caseProblemYearsMulti', 'caseProblemYearsSingle', 'caseSolvedMulti', 'caseSolvedSingle',
  'tieWeeksProblem',
  // trust and voice
  'trustWeeks', 'trustVisitedNot', 'visitedNotWeeks', 'trustVisitedNeed', 'visitedNeedWeeks', 'clientTrust', 'clientWeeks',
  'intrusions', 'complaints', 'consentAsked', 'consentGiven', 'casesRefused', 'casesTimedOut',
  // outreach, reports, queues
  'visitsReached', 'visitsOffered', 'visitsAccepted', 'visitsFalse', 'signals', 'signalsFalse', 'signalsReached', 'signalsAccepted',
  'teamWaitedLong', 'specialistWaitedLong', 'queueWeeks', 'specialistQueueWeeks', 'placeWeeks',
  // provisions and the three laws
  'provisionWeeks', 'debtAssistanceWeeks', 'euroProvisions', 'userHouseholds', 'userHouseholdsMany', 'yearHouseholds',
  'wmoClients', 'youthClients', 'yearResidents', 'yearMinors', 'youthByTeam', 'youthByPractitioner',
  'youthByMunicipality', 'youthByInstitution', 'youthReferred', 'youthEnded', 'youthEndedShort', 'youthEndedMiddle', 'youthEndedLong',
  'supervisionOrders', 'practitionerReferrals', 'youthTeamClosed', 'youthTeamClosedYear',
  // life events, income and schemes
  'lifeEvents', 'newEvent', 'newClawback', 'evictions', 'socialHousingYears', 'troubleWeeks', 'debtWeeks', 'knownDebtWeeks', 'debtNewWeeks', 'debtLongWeeks',
  'assistancePersonWeeks', 'assistanceLeft', 'assistanceLeftLong', 'assistanceHouseholdYears', 'clawbacks', 'advanceYears',
  'dueRent', 'dueCare', 'dueChild', 'dueAssistance', 'dueSpecial', 'dueRemission',
  'unusedRent', 'unusedCare', 'unusedChild', 'unusedAssistance', 'unusedSpecial', 'unusedRemission', 'euroUnclaimed', 'mentalRiskWeeks',
  // care: staff, skills, coaching, handovers, and who pays
  'staffLeft', 'strainWeeks', 'skillHours', 'caseHours', 'coachingHours', 'handovers', 'handoversClosed', 'continuityClosed', 'nameWeeks',
  'knowledgeLost', 'workersChosen', 'assigned', 'referred', 'paidByMunicipality', 'paidByState', 'paidByNetwork', 'euroInstruments', 'euroBeyondPlan',
] as const
export type MeasureName = (typeof MEASURES)[number]

/** Place of each measure in the list: how the model names what it counts. A number, because to look names up costs more than to count. */
export const Measure = emptyRecord(MEASURES) as { readonly [N in MeasureName]: number }
for (let code = 0; code < MEASURES.length; code++) (Measure as Record<MeasureName, number>)[MEASURES[code]] = code

/** Definitions of outcomes, not assumptions: "early" is within a year, every onset is followed for two years. */
export const EARLY_WEEKS = 52
export const FOLLOW_UP_WEEKS = 104
/** Clients are looked at again half a year after intake. */
export const FOLLOW_UP_AFTER_INTAKE = 26
/** Waiting longer than this is longer than the norm for a decision on support; half a year and a year divide trajectories. */
export const WAITING_NORM_WEEKS = 6
export const HALF_YEAR_WEEKS = 26
/** Stages run from 1 to 4; "serious" starts at 2. */
export const WORST_STAGE = 4
export const SERIOUS_STAGE = 2
