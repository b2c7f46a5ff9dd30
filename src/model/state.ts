/**
 * The state: one table of columns per entity. A process reads and writes these and nothing else.
 * Row order of people is municipality → neighbourhood → household → person, so every group is a range.
 * What exists only while there is trouble or help (episodes, problems, arrangements, cases) has a table of its own, so that
 * the work of a week follows who is active.
 */
import type { Calendar } from '../core/calendar.ts'
import { column, rowBytes, type Table, together } from '../core/columns.ts'

export const NONE = -1
/** No week: may be negative, before the run. */
export const NEVER = -32768

export const PEOPLE = {
  key: column('u32', 'id', 'Stable id for keyed draws: neighbourhood << 20 | number within the neighbourhood'),
  household: column('u32', 'row', 'Household'),
  ageYears: column('u8', 'year', 'Age; held constant, the population is stationary'),
  sex: column('u8', 'class', '0 female, 1 male'),
  education: column('u8', 'class', '0 low, 1 middle, 2 high; of a child: the highest of its parents'),
  origin: column('u8', 'class', '0 Dutch, 1 European or other Western, 2 other background'),
  job: column('u8', 'class', '0 none, 1 insecure, 2 secure, 3 outside the labour market'),
  usualJob: column('u8', 'class', 'Kind of work at the start of the run, to which one comes back'),
  frailty: column('f32', 'ratio', 'Unobserved vulnerability; multiplies onset hazards; mean 1'),
  selfManagement: column('f32', '0–1', 'Self-management M'),
  selfManagementBase: column('f32', '0–1', 'Level to which self-management returns'),
  reluctance: column('f32', '0–1', 'Reluctance to ask for help (vraagverlegenheid) σ'),
  trust: column('f32', '0–1', 'Trust in local services T'),
  trustBase: column('f32', '0–1', 'Level to which trust returns'),
  toldWeek: column('i16', 'week', 'When somebody they know last told of good help; −32768 never', -32768),
  intrusionWeek: column('i16', 'week', 'Last experience of intrusion; −32768 never', -32768),
  intrusions: column('u8', 'count', 'Experiences of intrusion since the reform, at most 255'),
  visited: column('u8', 'class', 'Last unasked contact: 0 none, 1 without a need, 2 with one'),
  lawsUsed: column('u8', 'bits', 'Laws of which the person used help this year: 1 participation, 2 long-term support, 4 youth'),
  awareness: column('f32', '0–1', 'Knows where to go A'),
  helpHours: column('f32', 'hour/week', 'Hours available to help others C'),
  givenHours: column('f32', 'hour/week', 'Weight of the informal hours given now'),
  careHours: column('f32', 'hour/week', 'Informal hours given now, unweighted'),
  communityHours: column('u8', 'hour/week', 'Hours for the neighbourhood, invited or obliged'),
  contribution: column('u8', 'class', '0 none, 1 invited, 2 obliged'),
  carer: column('u8', '0/1', 'Is on the list of carers (gives help or still feels the strain)'),
  strain: column('f32', '0–1', 'Helper strain z'),
  receivedTotal: column('f32', 'hour', 'Informal hours received since the reform'),
  givenTotal: column('f32', 'hour', 'Informal hours given since the reform'),
  everHelped: column('u8', '0/1', 'Somebody of another household has helped: only then can there be a debt along a tie'),
  targetTies: column('u8', 'count', 'Support ties the person keeps up when all goes well d*'),
  degree: column('u8', 'count', 'Support ties now, outside the household'),
  firstSlot: column('i32', 'place', 'Where the ties of this person begin in `network.slots`; there are `degree` of them', 0),
  firstHelp: column('i32', 'row', 'Head of the list of arrangements as receiver', NONE),
} as const

/** Room for whom one person knows: `degree` is a byte. */
export const CIRCLE_ROOM = 256

export const HOUSEHOLDS = {
  firstPerson: column('u32', 'row', 'First member; members are a range'),
  size: column('u8', 'count', 'Members'),
  neighbourhood: column('u16', 'row', 'Neighbourhood'),
  type: column('u8', 'class', '0 single, 1 more without children, 2 with children'),
  lowIncome: column('u8', '0/1', 'Income at or below about 120 % of the social minimum'),
  assistance: column('u8', '0/1', 'A member receives social assistance'),
  socialHousing: column('u8', '0/1', 'Rents from a housing corporation'),
  conflict: column('f32', '0–1', 'Conflict within the household F'),
  strifeUntil: column('i16', 'week', 'Until when conflict is raised by a separation', NONE),
  incomeClass: column('u8', 'class', '0 at the social minimum, 1 up to about 120 % of it, 2 modest, 3 middle, 4 high'),
  entitled: column('u8', 'bits', 'Schemes the household is entitled to'),
  using: column('u8', 'bits', 'Schemes it uses'),
  margin: column('f32', 'euro/month', 'Room in the budget when every entitlement is used; differs between households'),
  assistanceWeek: column('i16', 'week', 'Week in which the spell of entitlement to assistance began; negative: before the run'),
  episode: column('i32', 'row', 'Running episode, or −1', NONE),
  closedWeek: column('i16', 'week', 'Week in which the last case closed; −32768 never', -32768),
} as const

export const NEIGHBOURHOODS = {
  firstHousehold: column('u32', 'row', 'First household; households are a range'),
  households: column('u32', 'count', 'Households'),
  firstPerson: column('u32', 'row', 'First resident; residents are a range'),
  residents: column('u32', 'count', 'Residents'),
  team: column('u16', 'row', 'Team that serves it'),
  incomeLoss: column(
    'f32',
    '1/year',
    'Chance that a household that may lose its income does so; keeps the number on assistance of this neighbourhood',
  ),
  buddies: column('u16', 'count', 'Volunteers who are a buddy now'),
} as const

/** Undirected support tie between adults of different households. a < b by key. */
export const TIES = {
  a: together('tie', 'u32', 'row', 'Person with the lower key'),
  b: together('tie', 'u32', 'row', 'Person with the higher key'),
  kind: together('tie', 'u8', 'class', 'kin, friend, neighbour, colleague, volunteer'),
  state: together(
    'tie',
    'u8',
    'class',
    '0 free row, 1 alive and unchanged since it was entered in the calendar, 2 ended and waiting there, 3 alive and changed',
  ),
  role: together('tie', 'u8', 'class', 'Role at the reform: 1 companion, 2 confidant; 0 made later'),
  common: together('tie', 'u8', 'count', 'Neighbours a and b had in common when the tie began'),
  closeness: together('tie', 'f32', '0–1', 'Closeness w at `touched`; returns to the level of this tie'),
  balance: together('tie', 'f32', 'hour', 'Hours a gave to b minus hours b gave to a, fading; at `touched`'),
  endLeft: together('tie', 'f32', 'unit hazard', 'Part of the unit-exponential threshold not yet spent'),
  startWeek: together('tie', 'i16', 'week', 'Week in which it began; negative: before the run'),
  touched: together('tie', 'i16', 'week', 'Week up to which closeness, balance and hazard are accounted'),
  pledgedWeek: column('i16', 'week', 'Week of the last pledge at a network meeting; −32768 never', -32768),
} as const
/** Elements from one tie to the next in the columns that lie together, by the size of an element: tie t has `closeness[t * TIE_WORDS]`. */
export const TIE_BYTES = rowBytes(TIES)
export const TIE_HALVES = TIE_BYTES >> 1
export const TIE_WORDS = TIE_BYTES >> 2

/** Time during which a household has at least one open problem. */
export const EPISODES = {
  household: column('u32', 'row', 'Household'),
  phase: column('u8', 'week', 'Which weeks this household is looked at: its stable id modulo 24'),
  firstProblem: column('i32', 'row', 'Head of the list of open problems', NONE),
  case: column('i32', 'row', 'Running case, or −1', NONE),
  stress: column('f32', '0–1', 'Household stress X'),
  bandwidth: column('f32', '0–1', 'Bandwidth B = 1 − ω·X'),
  seekLeft: column('f32', 'unit hazard', 'Threshold for asking formal help, not yet spent'),
  seekRate: column('f32', '1/week', 'Hazard of asking formal help'),
  reportLeft: column('f32', 'unit hazard', 'Threshold for a report by a third party, not yet spent'),
  reportRate: column('f32', '1/week', 'Hazard of a report by a third party'),
  maxStage: column('u8', 'stage', 'Highest stage among open problems'),
  problems: column('u8', 'count', 'Open problems'),
  domains: column('u8', 'bits', 'Domains with an open problem'),
  legitimisedUntil: column('i16', 'week', 'Until when a network instrument makes asking easier', NONE),
  meetingWeek: column('i16', 'week', 'Week of the last network meeting or −1', NONE),
  conferenceWeek: column('i16', 'week', 'Week for which a family group conference is planned, or −1', NONE),
  conferenceHeld: column('i16', 'week', 'Week of the last family group conference or −1', NONE),
  conflictUntil: column('i16', 'week', 'Until when contradictory help weighs on the household, or −1', NONE),
  followUpUntil: column('i16', 'week', 'Until when a professional keeps in touch after an instrument, or −1', NONE),
} as const

export const PROBLEMS = {
  episode: column('i32', 'row', 'Episode', NONE),
  bearer: column('u32', 'row', 'Person who has it (money: first adult; youth: the child)'),
  asker: column('u32', 'row', 'Adult who copes and asks: the bearer or a parent'),
  type: column('u8', 'class', 'Problem type'),
  stage: column('u8', 'stage', '1 emerging … 4 crisis; 0 free row'),
  peak: column('u8', 'stage', 'Highest stage so far'),
  moves: column('u8', 'count', 'Stage changes so far; numbers the draws of this problem'),
  known: column('u8', '0/1', 'Known to a professional'),
  cause: column('u8', 'class', '0 base, 1 spillover, 2 relapse, 3 overload of a helper, 4 life event, 5 clawback, 6 sanction'),
  onsetWeek: column('i16', 'week', 'Onset'),
  knownWeek: column('i16', 'week', 'First known to a professional, or −1', NONE),
  seriousWeek: column('i16', 'week', 'Week in which it first became at least moderate; −32768 not yet', NEVER),
  recovered: column('u8', '0/1', 'Has been lighter than moderate again since'),
  stageKnown: column('u8', 'stage', 'Stage when it became known'),
  registeredClosed: column('u8', '0/1', 'Counted as ended in the registration'),
  improveLeft: column('f32', 'unit hazard', 'Threshold for improvement, not yet spent'),
  worsenLeft: column('f32', 'unit hazard', 'Threshold for worsening, not yet spent'),
  improveRate: column('f32', '1/week', 'Hazard of improvement without entrenchment, network and treatment'),
  worsenRate: column('f32', '1/week', 'Hazard of worsening without network'),
  treatRate: column('f32', '1/week', 'Hazard of improvement by treatment, computed this week for the next'),
  detectLeft: column('f32', 'unit hazard', 'Threshold for being noticed in contact, not yet spent'),
  need: column('f32', 'hour/week', 'Need that a network could meet'),
  met: column('f32', '0–1', 'Share of that need that is met, by oneself and by helpers'),
  helped: column('f32', '0–1', 'Share of that need that helpers meet U'),
  gap: column('f32', 'hour/week', 'Unmet need of the asker; on the first problem of each asker, 0 on the others'),
  granted: column('f32', '0–1', 'Share of its casework hours that was given this week'),
  informalRate: column('f32', 'hour/week', 'Informal hours going to this problem now'),
  informalHours: column('f32', 'hour', 'Informal hours so far'),
  formalHours: column('f32', 'hour', 'Formal hours so far'),
  handler: column('i32', 'row', 'Worker who treats it; −1 nobody; −2 waiting for a specialist; −3 with a specialist', NONE),
  handlerWeek: column('i16', 'week', 'Since when', NONE),
  rapport: column('f32', '0–1', 'Rapport of handler and household'),
  pausedUntil: column('i16', 'week', 'Treatment pauses until (interference)', NONE),
  provision: column('u8', 'bits', 'Kinds of individual provision for this problem; 0 none'),
  provisionRoute: column('u8', 'class', '0 municipal access, 1 general practitioner, 2 certified institution, 3 other'),
  provisionWeek: column('i16', 'week', 'Start of the provision'),
  provisionUntil: column('i16', 'week', 'End of its present term'),
  provided: column('f32', '0–1', 'Share of the need that the provision meets'),
  next: column('i32', 'row', 'Next problem of the episode', NONE),
} as const

/** A lasting agreement that one person helps another some hours a week. */
export const ARRANGEMENTS = {
  giver: column('u32', 'row', 'Who helps'),
  receiver: column('u32', 'row', 'Who is helped (asker of the problems; with care at home their bearer)'),
  tie: column('i32', 'row', 'Tie, or −1 between members of one household', NONE),
  hours: column('f32', 'hour/week', 'Hours a week; 0 = free row'),
  startWeek: column('i16', 'week', 'Start'),
  phase: column('u8', 'week', 'Which weeks it is looked at: stable id of the giver modulo 24'),
  endLeft: column('f32', 'unit hazard', 'Threshold for the helper stopping, not yet spent'),
  origin: column('u8', 'class', '0 grown, 1 pledged at a network meeting, 2 pledged at a family group conference, 3 buddy'),
  mode: column('u8', 'class', '0 help that fits the gap, 1 intensive care at home, 2 buddy'),
  heavy: column('u8', '0/1', 'Began with more hours than light help'),
  weight: column('f32', 'ratio', 'Weight of an hour on the helper'),
  untilWeek: column('i16', 'week', 'End of an agreed term, or −1', NONE),
  next: column('i32', 'row', 'Next arrangement of the receiver', NONE),
} as const

export const CASES = {
  episode: column('i32', 'row', 'Episode', NONE),
  team: column('u16', 'row', 'Team'),
  status: column('u8', 'class', '0 free row, 1 queue, 2 active'),
  route: column('u8', 'class', '0 walk-in or desk, 1 outreach, 2 report, 3 return'),
  coordinator: column('i32', 'row', 'Worker who coordinates, or −1 while in the queue', NONE),
  requestedWeek: column('i32', 'week', 'Joined the queue'),
  quietWeeks: column('u8', 'week', 'Weeks in a row with all known problems at or below the closing stage'),
  workers: column('u8', 'count', 'Professionals working on it'),
  rapport: column('f32', '0–1', 'Rapport of coordinator and household'),
  contactHours: column('f32', 'hour', 'Contact hours so far'),
  recentHours: column('f32', 'hour', 'Contact hours since the last census'),
  recentMain: column('f32', 'hour', 'Part of it by the professional seen most in this case'),
  faces: column('u8', 'count', 'Different professionals seen so far'),
  openedWeek: column('i16', 'week', 'Start of the case'),
  mainHours: column('f32', 'hour', 'Contact hours with the coordinator so far'),
  formerMost: column('f32', 'hour', 'Contact hours with the coordinator before who was seen most'),
  handovers: column('u8', 'count', 'How often another professional took over'),
  handoverWeek: column('i16', 'week', 'Week of the last time the coordinator changed, or −1', NONE),
  chosen: column('u8', '0/1', 'The household chose another coordinator'),
  consent: column('u8', '0/1', 'What one professional knows may be told to the others of this case'),
} as const

export const WORKERS = {
  key: column('u32', 'id', 'Stable id: team << 10 | number within the team'),
  team: column('u16', 'row', 'Team'),
  mainType: column('u8', 'class', 'Main problem type'),
  share: column('f32', '0–1', 'Part of a full week that is contracted'),
  caseload: column('f32', 'count', 'Households the worker is involved with'),
  places: column('f32', 'count', 'Places of the caseload norm taken: who only waits for a specialist takes up a part'),
  demand: column('f32', 'hour/week', 'Hours asked this week'),
  crisisDemand: column('f32', 'hour/week', 'Part of it for crises'),
  worked: column('f32', 'hour/week', 'Hours worked on cases this week'),
  strain: column('f32', '0–1', 'Strain of more work than hours'),
  leaveLeft: column('f32', 'unit hazard', 'Threshold for leaving, not yet spent'),
  generation: column('u16', 'count', 'How often the post was refilled'),
} as const

/** Households that are looked at again half a year after intake; kept for the record only, nothing in the model reads it. */
export const FOLLOW_UPS = {
  household: column('u32', 'row', 'Household'),
  stages: column('u8', 'stage', 'Sum of the stages of its problems at intake'),
  bearer: column('u32', 'row', 'Who had the problem that was brought'),
  type: column('u8', 'class', 'Type of that problem'),
  brought: column('u8', 'stage', 'Its stage at intake'),
  dueWeek: column('i16', 'week', 'Week of the second look; −1 free row', NONE),
} as const

export type People = Table<typeof PEOPLE>
export type Households = Table<typeof HOUSEHOLDS>
export type Neighbourhoods = Table<typeof NEIGHBOURHOODS>
export type Ties = Table<typeof TIES>
export type Episodes = Table<typeof EPISODES>
export type Problems = Table<typeof PROBLEMS>
export type Arrangements = Table<typeof ARRANGEMENTS>
export type Cases = Table<typeof CASES>
export type Workers = Table<typeof WORKERS>
export type FollowUps = Table<typeof FOLLOW_UPS>

/** What the network needs beside the ties: who is looking for a tie, where people meet, and the keys of lasting differences. */
export interface Network {
  /** Rows of ties, person after person: those of i stand at `firstSlot[i]` … `firstSlot[i] + degree[i] − 1`. */
  readonly slots: Int32Array
  /** Beside each slot who stands at the other end and the kind of tie, in one word (ties.ts): a circle is read without a look at its ties. */
  readonly circles: Int32Array
  /** Per person what partners look at, packed in one word (tie-profile.ts), because candidates lie far apart in memory. */
  readonly profile: Uint16Array
  /** Per person 1 for who looks for a tie, or will. */
  readonly seeking: Uint8Array
  /** Ties whose threshold was spent between two wakings; they end at the next `wakeTies`. */
  readonly due: number[]
  /** Tie kind × neighbourhood → constants that scatter residents over the places of a focus (see tie-foci.ts). */
  readonly scatter: Uint32Array
  /** Neighbourhood → bits needed to number its residents. */
  readonly bits: Uint8Array
  /** Block of 64 rows of persons → neighbourhood of the first. */
  readonly blocks: Uint16Array
  /** Share of the residents of each origin. */
  readonly originShare: Float64Array
  /** Share of the residents with a job. */
  readonly workShare: number
  /** Key of the lasting differences between ties (frailty, closeness): the same in every policy. */
  readonly pairKey0: number
  readonly pairKey1: number
}

/** The people, where they live and whom they know: what population/ makes and the engine starts from. */
export interface Population {
  readonly people: People
  readonly households: Households
  readonly neighbourhoods: Neighbourhoods
  readonly ties: Ties
  /** Ties by the week in which they wake, and persons by the week in which they look for a tie. */
  readonly tieCalendar: Calendar
  readonly seekCalendar: Calendar
  readonly network: Network
}
