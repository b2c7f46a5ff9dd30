/** Outcomes: professionals: caseload, hours. See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const STAFF_OUTCOMES: readonly OutcomeDeclaration[] = [
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
  {
    name: 'staffStrain', unit: 'index', theme: 'staff', better: 'lower', tolerance: 0.01,
    label: label('Werkdruk', 'Staff strain'),
    help: label('Gemiddelde werkdruk (0–1). Die loopt op als gezinnen meer dan 110 procent van de uren vragen.', 'Mean strain (0–1). It builds up when households ask for more than 110 per cent of the hours.'),
    measures: { true: { over: ['strainWeeks'], per: ['fteWeeks'] } },
  },
  {
    name: 'turnover', unit: 'per100', theme: 'staff', better: 'lower', tolerance: 0.5,
    label: label('Verloop', 'Turnover'),
    help: label('Voltijders die in een jaar vertrekken, per 100.', 'Full-time staff who leave in a year, per 100.'),
    measures: { true: { over: ['staffLeft'], per: ['fteWeeks'], scale: 5200 }, registered: { over: ['staffLeft'], per: ['fteWeeks'], scale: 5200 } },
  },
  {
    name: 'skillInCases', unit: 'index', theme: 'staff', better: 'higher', tolerance: 0.01,
    label: label('Vakkennis bij het werk', 'Skill at work'),
    help: label('Gemiddelde vakkennis (0–1) van de professional in het soort probleem waaraan hij of zij werkt, per uur.', 'Mean skill (0–1) of the professional in the type of problem worked on, by hour.'),
    measures: { true: { over: ['skillHours'], per: ['caseHours'] } },
  },
  {
    name: 'coachingHours', unit: 'share', theme: 'selfReliance', better: 'neither', tolerance: 0.005,
    label: label('Uren voor coaching', 'Hours of coaching'),
    help: label('Deel van de uren aan problemen waarin de professional coacht.', 'Share of the hours on problems in which the professional coaches.'),
    measures: { true: { over: ['coachingHours'], per: ['caseHours'] }, registered: { over: ['coachingHours'], per: ['caseHours'] } },
  },
]
