/** Outcomes: income, schemes and debt. See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const INCOME_OUTCOMES: readonly OutcomeDeclaration[] = [
  {
    name: 'makingEndsMeet', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.005,
    label: label('Moeite met rondkomen', 'Trouble making ends meet'),
    help: label('Deel van de huishoudens dat geen ruimte in het budget heeft, of problematische schulden.', 'Share of households without room in their budget, or with problem debt.'),
    measures: { true: { over: ['troubleWeeks'], per: ['householdWeeks'] } },
  },
  {
    name: 'problemDebt', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.003,
    label: label('Problematische schulden', 'Problem debt'),
    help: label('Deel van de huishoudens met geldproblemen van fase 2 of zwaarder.', 'Share of households with money problems of stage 2 or heavier.'),
    measures: { true: { over: ['debtWeeks'], per: ['householdWeeks'] }, registered: { over: ['knownDebtWeeks'], per: ['householdWeeks'] } },
  },
  {
    name: 'problemDebtNew', unit: 'share', theme: 'rules', better: 'neither', tolerance: 0.02,
    label: label('Schulden: nieuw dit jaar', 'Debt: new this year'),
    help: label('Deel van de huishoudens met problematische schulden bij wie het probleem korter dan een jaar bestaat.', 'Share of households with problem debt whose problem is less than a year old.'),
    measures: { true: { over: ['debtNewWeeks'], per: ['debtWeeks'] } },
  },
  {
    name: 'problemDebtLong', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.02,
    label: label('Schulden: drie jaar of langer', 'Debt: three years or more'),
    help: label('Deel van de huishoudens met problematische schulden bij wie het probleem drie jaar of langer bestaat.', 'Share of households with problem debt whose problem is three years old or more.'),
    measures: { true: { over: ['debtLongWeeks'], per: ['debtWeeks'] } },
  },
  {
    name: 'evictions', unit: 'per1000', theme: 'rules', better: 'lower', tolerance: 0.1,
    label: label('Uithuiszettingen', 'Evictions'),
    help: label('Per 1000 corporatiewoningen per jaar.', 'Per 1,000 corporation dwellings a year.'),
    measures: { true: { over: ['evictions'], per: ['socialHousingYears'], scale: 1000 }, registered: { over: ['evictions'], per: ['socialHousingYears'], scale: 1000 } },
  },
  {
    name: 'assistance', unit: 'per1000', theme: 'rules', better: 'neither', tolerance: 0.5,
    label: label('Bijstand', 'Social assistance'),
    help: label('Personen met een bijstandsuitkering per 1000 inwoners.', 'Persons on social assistance per 1,000 residents.'),
    measures: { true: { over: ['assistancePersonWeeks'], per: ['residentWeeks'], scale: 1000 }, registered: { over: ['assistancePersonWeeks'], per: ['residentWeeks'], scale: 1000 } },
  },
  {
    name: 'assistanceExit', unit: 'share', theme: 'rules', better: 'higher', tolerance: 0.01,
    label: label('Uit de bijstand', 'Leaving assistance'),
    help: label('Huishoudens die in een jaar uit de bijstand gaan, per huishouden met bijstand.', 'Households that leave assistance in a year, per household on assistance.'),
    measures: { true: { over: ['assistanceLeft'], per: ['assistanceHouseholdYears'] } },
  },
  {
    name: 'assistanceExitLong', unit: 'share', theme: 'rules', better: 'neither', tolerance: 0.02,
    label: label('Uit de bijstand na drie jaar of meer', 'Leaving assistance after three years or more'),
    help: label('Deel van wie uit de bijstand gaat na drie jaar of langer zonder eigen inkomen.', 'Share of those who leave assistance after three years or more without own income.'),
    measures: { true: { over: ['assistanceLeftLong'], per: ['assistanceLeft'] } },
  },
  {
    name: 'nonTakeUp.rent', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.01,
    label: label('Niet-gebruik: huurtoeslag', 'Non-take-up: rent allowance'),
    help: label('Deel van de huishoudens met recht dat er geen gebruik van maakt.', 'Share of entitled households that do not use it.'),
    measures: { true: { over: ['unusedRent'], per: ['dueRent'] } },
  },
  {
    name: 'nonTakeUp.care', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.01,
    label: label('Niet-gebruik: zorgtoeslag', 'Non-take-up: care allowance'),
    help: label('Deel van de huishoudens met recht dat er geen gebruik van maakt.', 'Share of entitled households that do not use it.'),
    measures: { true: { over: ['unusedCare'], per: ['dueCare'] } },
  },
  {
    name: 'nonTakeUp.child', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.01,
    label: label('Niet-gebruik: kindgebonden budget', 'Non-take-up: child budget'),
    help: label('Deel van de huishoudens met recht dat er geen gebruik van maakt.', 'Share of entitled households that do not use it.'),
    measures: { true: { over: ['unusedChild'], per: ['dueChild'] } },
  },
  {
    name: 'nonTakeUp.assistance', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.01,
    label: label('Niet-gebruik: bijstand', 'Non-take-up: social assistance'),
    help: label('Deel van de huishoudens met recht dat er geen gebruik van maakt.', 'Share of entitled households that do not use it.'),
    measures: { true: { over: ['unusedAssistance'], per: ['dueAssistance'] } },
  },
  {
    name: 'nonTakeUp.special', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.01,
    label: label('Niet-gebruik: bijzondere bijstand', 'Non-take-up: special assistance'),
    help: label('Deel van de huishoudens met recht dat er geen gebruik van maakt.', 'Share of entitled households that do not use it.'),
    measures: { true: { over: ['unusedSpecial'], per: ['dueSpecial'] } },
  },
  {
    name: 'nonTakeUp.remission', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.01,
    label: label('Niet-gebruik: kwijtschelding', 'Non-take-up: remission of local taxes'),
    help: label('Deel van de huishoudens met recht dat er geen gebruik van maakt.', 'Share of entitled households that do not use it.'),
    measures: { true: { over: ['unusedRemission'], per: ['dueRemission'] } },
  },
  {
    name: 'euroUnclaimed', unit: 'euro', theme: 'rules', better: 'lower', tolerance: 1,
    label: label('Niet opgehaald geld', 'Money left unclaimed'),
    help: label('Euro per inwoner per jaar waar huishoudens recht op hebben maar niet krijgen.', 'Euro per resident a year that households are entitled to and do not get.'),
    measures: { true: { over: ['euroUnclaimed'], per: ['residentYears'] } },
  },
  {
    name: 'clawbacks', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.01,
    label: label('Terugvorderingen', 'Clawbacks'),
    help: label('Deel van de huishoudens met een toeslag vooraf dat in een jaar moet terugbetalen.', 'Share of households with an allowance paid in advance that must repay in a year.'),
    measures: { true: { over: ['clawbacks'], per: ['advanceYears'] } },
  },
  {
    name: 'lifeEvents', unit: 'per1000', theme: 'population', better: 'neither', tolerance: 2,
    label: label('Ingrijpende gebeurtenissen', 'Life events'),
    help: label('Werk kwijt, scheiding, overlijden van een naaste, verhuizing, geboorte of ziekte: per 1000 inwoners per jaar.', 'Losing work, separation, bereavement, moving house, a birth or illness: per 1,000 residents a year.'),
    measures: { true: { over: ['lifeEvents'], per: ['residentYears'], scale: 1000 } },
  },
  {
    name: 'eventOnsets', unit: 'share', theme: 'early', better: 'neither', tolerance: 0.01,
    label: label('Begonnen na een gebeurtenis', 'Begun after a life event'),
    help: label('Deel van de nieuwe problemen dat begon na een ingrijpende gebeurtenis.', 'Share of new problems that began after a life event.'),
    measures: { true: { over: ['newEvent'], per: ['newProblems'] } },
  },
  {
    name: 'clawbackOnsets', unit: 'share', theme: 'rules', better: 'lower', tolerance: 0.002,
    label: label('Begonnen na een terugvordering', 'Begun after a clawback'),
    help: label('Deel van de nieuwe problemen dat begon na een terugvordering.', 'Share of new problems that began after a clawback.'),
    measures: { true: { over: ['newClawback'], per: ['newProblems'] } },
  },
  {
    name: 'mentalRisk', unit: 'share', theme: 'burden', better: 'lower', tolerance: 0.003,
    label: label('Angst of depressie', 'Anxiety or depression'),
    help: label('Deel van de volwassenen met psychische problemen van fase 2 of zwaarder.', 'Share of adults with mental problems of stage 2 or heavier.'),
    measures: { true: { over: ['mentalRiskWeeks'], per: ['adultWeeks'] } },
  },
]
