/** Outcomes: self-reliance, reciprocity and closeness. See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const SELF_RELIANCE_OUTCOMES: readonly OutcomeDeclaration[] = [
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
    help: label('Deel van de contacturen met de professional die een gezin in de zaak het meest heeft gezien. Na een wisseling telt de opvolger pas mee na meer uren dan de voorganger.', 'Share of contact hours with the professional a household has seen most in the case. After a change the successor counts only after more hours than the predecessor.'),
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
  {
    name: 'closeness.continuity', unit: 'index', theme: 'closeness', better: 'higher', tolerance: 0.01,
    label: label('Doorgaand contact', 'Continuity of contact'),
    help: label('Kans (0–1) dat twee uren contact in een zaak met dezelfde professional zijn, gemiddeld over gesloten zaken. Dit is de maat van Bice en Boxerman, met de uren buiten de vaste professional gelijk verdeeld over de anderen.', 'Chance (0–1) that two hours of contact in a case are with the same professional, mean over closed cases. The index of Bice and Boxerman, with the hours outside the main professional spread evenly over the others.'),
    measures: { true: { over: ['continuityClosed'], per: ['casesClosed'] }, registered: { over: ['continuityClosed'], per: ['casesClosed'] } },
  },
  {
    name: 'closeness.name', unit: 'share', theme: 'closeness', better: 'higher', tolerance: 0.01,
    label: label('Kent de professional bij naam', 'Knows the professional by name'),
    help: label('Deel van de lopende zaken waarin de band met de vaste professional sterk genoeg is om hem of haar bij naam te kennen.', 'Share of running cases in which rapport with the main professional is strong enough to know him or her by name.'),
    measures: { true: { over: ['nameWeeks'], per: ['caseWeeks'] } },
  },
  {
    name: 'closeness.handovers', unit: 'count', theme: 'closeness', better: 'lower', tolerance: 0.02,
    label: label('Overdrachten per zaak', 'Handovers per case'),
    help: label('Hoe vaak een andere professional de zaak overnam, per gesloten zaak.', 'How often another professional took over, per closed case.'),
    measures: { true: { over: ['handoversClosed'], per: ['casesClosed'] }, registered: { over: ['handoversClosed'], per: ['casesClosed'] } },
  },
  {
    name: 'closeness.chosen', unit: 'per100', theme: 'closeness', better: 'neither', tolerance: 0.3,
    label: label('Gekozen voor een andere professional', 'Chose another professional'),
    help: label('Gezinnen die om een andere professional vroegen, per 100 zaakjaren.', 'Households that asked for another professional, per 100 case-years.'),
    measures: { true: { over: ['workersChosen'], per: ['caseYears'], scale: 100 }, registered: { over: ['workersChosen'], per: ['caseYears'], scale: 100 } },
  },
]
