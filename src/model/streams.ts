/** One constant per random decision. A number is never reused for another decision; new ones go at the end. */
export const Stream = {
  // population
  PERSON_TRAITS: 1,
  HOUSEHOLD_TRAITS: 2,
  MARGINS: 3,
  NETWORK: 4,
  // problems
  ONSET_BASE: 10,
  ONSET_EXTRA: 11,
  IMPROVE: 12,
  WORSEN: 13,
  RELAPSE: 14,
  ONSET_STAGE: 15,
  // support
  ASK: 20,
  ARRANGEMENT_END: 21,
  // ties
  TIE_END: 30,
  TIE_FRAILTY: 31,
  TIE_SEEK: 32,
  TIE_PARTNER: 33,
  // access
  SEEK: 40,
  REPORT: 41,
  OUTREACH_TARGET: 42,
  OUTREACH_DOOR: 43,
  OUTREACH_ACCEPT: 44,
  DETECT: 45,
  TRIAGE: 46,
  // care
  KEEP: 50,
  CONFLICT: 51,
  LEAVE: 52,
  MEETING_AGREE: 53,
  MEETING_ATTEND: 54,
  REPORT_ACCEPT: 55,
  // ties, continued
  TIE_AGE: 60,
  TIE_BUILD: 61,
  TIE_FOCUS: 62,
  // access: trust, provisions, closing (150–179)
  COMPLAINT: 150,
  CONSENT: 151,
  REPORT_REACHED: 152,
  FALSE_REPORT: 153,
  FALSE_REPORT_DOOR: 154,
  PROVISION: 155,
  PROVISION_TERM: 156,
  SUPERVISION: 157,
  REFUSE: 158,
  OUTREACH_FALSE: 159,
  PRACTITIONER: 160,
  // life events, income and schemes
  LIFE_EVENT: 100,
  EVENT_ONSET: 101,
  EVENT_TIE: 102,
  INCOME_START: 103,
  INCOME_TURN: 104,
  WORK_SPELL: 105,
  TAKE_UP: 106,
  SCHEME_LAPSE: 107,
  CLAWBACK: 108,
  EVICTION: 109,
  // looking at lives, which changes nothing
  OBSERVE: 250,
} as const
