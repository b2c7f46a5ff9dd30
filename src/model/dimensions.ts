/** The classes everything is counted by. Order is meaning: it is the order in files, columns and results. */
export const PROBLEM_TYPES = ['work', 'money', 'mental', 'functional', 'youth'] as const
export const STAGES = ['emerging', 'moderate', 'severe', 'crisis'] as const
export const DOMAINS = ['participation', 'longTermCare', 'youthCare'] as const
/** Domain of each problem type. */
export const DOMAIN_OF = [0, 0, 1, 1, 2] as const
export const TIE_KINDS = ['kin', 'friend', 'neighbour', 'colleague', 'volunteer'] as const
export const EDUCATION = ['low', 'middle', 'high'] as const
export const SEXES = ['female', 'male'] as const
export const ORIGINS = ['dutch', 'european', 'other'] as const
/** Age classes of the margins of areas (CBS); results use AGE_GROUPS. */
export const AGE_CLASSES = ['0-14', '15-24', '25-44', '45-64', '65+'] as const
export const AGE_GROUPS = ['0-17', '18-44', '45-64', '65+'] as const
/** Of the household: at or below about 120 % of the social minimum, or above it. */
export const INCOMES = ['low', 'other'] as const
export const HOUSEHOLD_TYPES = ['single', 'couple', 'family'] as const
export const JOBS = ['none', 'insecure', 'secure', 'outside'] as const
/** Individual provisions, in the order of their codes: Wmo (the first three), Youth Act, debt assistance. */
export const PROVISION_KINDS = ['householdHelp', 'aids', 'supportAtHome', 'youthCare', 'debtAssistance'] as const
export const LIFE_EVENTS = ['jobLoss', 'separation', 'bereavement', 'move', 'birth', 'illness'] as const
export const SCHEMES = ['rentAllowance', 'careAllowance', 'childBudget', 'assistance', 'specialAssistance', 'taxRemission'] as const
/** Income of a household: at or below the social minimum, up to about 120 % of it, and three classes above. */
export const INCOME_CLASSES = ['minimum', 'low', 'modest', 'middle', 'high'] as const
export const MODES = ['self', 'informal', 'formal', 'mixed'] as const

/** Dimension names as used in parameter records → their labels. */
export const DIMENSIONS = {
  problemType: PROBLEM_TYPES,
  /** Second index of a matrix "from type → to type". */
  toType: PROBLEM_TYPES,
  stage: STAGES,
  tieKind: TIE_KINDS,
  education: EDUCATION,
  sex: SEXES,
  origin: ORIGINS,
  ageGroup: AGE_GROUPS,
  ageClass: AGE_CLASSES,
  householdType: HOUSEHOLD_TYPES,
  job: JOBS,
  provisionKind: PROVISION_KINDS,
  lifeEvent: LIFE_EVENTS,
  scheme: SCHEMES,
  incomeClass: INCOME_CLASSES,
} as const
export type DimensionName = keyof typeof DIMENSIONS

export const TYPES = PROBLEM_TYPES.length
export const Problem = { WORK: 0, MONEY: 1, MENTAL: 2, FUNCTIONAL: 3, YOUTH: 4 } as const
export const Tie = { KIN: 0, FRIEND: 1, NEIGHBOUR: 2, COLLEAGUE: 3, VOLUNTEER: 4 } as const
export const Job = { NONE: 0, INSECURE: 1, SECURE: 2, OUTSIDE: 3 } as const
export const Mode = { SELF: 0, INFORMAL: 1, FORMAL: 2, MIXED: 3 } as const
export const ADULT_AGE = 18
export const ageGroupOf = (ageYears: number): number => (ageYears < 18 ? 0 : ageYears < 45 ? 1 : ageYears < 65 ? 2 : 3)

/** Number of bits set in a small set of domains. */
export const bitCount = (set: number): number => (set & 1) + ((set >> 1) & 1) + ((set >> 2) & 1)

/** Codes of columns. A handler ≥ 0 is a row of the workers. */
export const Handler = { NOBODY: -1, WAITING: -2, SPECIALIST: -3 } as const

/** A worker or a specialist works on it. */
export const isTreated = (handler: number): boolean => handler >= 0 || handler === Handler.SPECIALIST
export const CaseStatus = { FREE: 0, QUEUE: 1, ACTIVE: 2 } as const
export const Route = { ASKED: 0, OUTREACH: 1, REPORTED: 2 } as const
export const Contribution = { NONE: 0, INVITED: 1, OBLIGED: 2 } as const
export const Cause = { BASE: 0, SPILLOVER: 1, RELAPSE: 2, OVERLOAD: 3, EVENT: 4, CLAWBACK: 5, SANCTION: 6 } as const

/** Slow processes look at a household or helper every few weeks; ids spread them evenly. A multiple of all their intervals. */
export const PHASES = 24
export const LifeEvent = { JOB_LOSS: 0, SEPARATION: 1, BEREAVEMENT: 2, MOVE: 3, BIRTH: 4, ILLNESS: 5 } as const
/** Turns of income that are dated beside the life events. */
export const Turn = { FINDS_WORK: 6, LOSES_INCOME: 7, LEAVES_ASSISTANCE: 8 } as const
export const Scheme = { RENT: 0, CARE: 1, CHILD: 2, ASSISTANCE: 3, SPECIAL: 4, REMISSION: 5 } as const
