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
]
