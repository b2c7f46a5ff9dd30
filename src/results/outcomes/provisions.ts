/** Outcomes: individual provisions, routes past the team, use of the three laws. See declaration.ts. */
import type { MeasureName } from '../../model/measures.ts'
import { label, type OutcomeDeclaration } from './declaration.ts'

const both = (over: MeasureName[], per: MeasureName[], scale?: number): OutcomeDeclaration['measures'] => {
  const ratio = scale === undefined ? { over, per } : { over, per, scale }
  return { true: ratio, registered: ratio }
}

export const PROVISIONS_OUTCOMES: readonly OutcomeDeclaration[] = [
  {
    name: 'users', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.005,
    label: label('Huishoudens met hulp uit een van de drie wetten', 'Households using one of the three laws'),
    help: label('Deel van de huishoudens dat in een jaar hulp kreeg uit de Participatiewet (ook bijstand), de Wmo of de Jeugdwet.', 'Share of households that in a year used the Participation Act (social assistance too), the Social Support Act or the Youth Act.'),
    measures: both(['userHouseholds'], ['yearHouseholds']),
  },
  {
    name: 'users.many', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.005,
    label: label('Daarvan: meer dan één wet', 'Of these: more than one law'),
    help: label('Deel van die huishoudens met hulp uit meer dan één wet.', 'Share of those households that used more than one law.'),
    measures: both(['userHouseholdsMany'], ['userHouseholds']),
  },
  {
    name: 'wmoClients', unit: 'per1000', theme: 'access', better: 'neither', tolerance: 1,
    label: label('Wmo-cliënten', 'Social Support Act clients'),
    help: label('Inwoners met een Wmo-voorziening in een jaar, per 1000.', 'Residents with a provision of the Social Support Act in a year, per 1,000.'),
    measures: both(['wmoClients'], ['yearResidents'], 1000),
  },
  {
    name: 'youthCare', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.003,
    label: label('Kinderen met jeugdhulp', 'Children in youth care'),
    help: label('Deel van de minderjarigen dat in een jaar jeugdhulp kreeg, van het team of van anderen.', 'Share of minors who had youth care in a year, from the team or from others.'),
    measures: both(['youthClients'], ['yearMinors']),
  },
  {
    name: 'youthCare.team', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.02,
    label: label('Jeugdhulp door het team', 'Youth care by the team'),
    help: label('Deel van die kinderen dat hulp van het team zelf kreeg.', 'Share of those children who had help from the team itself.'),
    measures: both(['youthByTeam'], ['youthClients']),
  },
  {
    name: 'youthCare.practitioner', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.02,
    label: label('Jeugdhulp via de huisarts', 'Youth care through the GP'),
    help: label('Deel van de gestarte jeugdhulp waarnaar de huisarts verwees.', 'Share of started youth care that a general practitioner referred to.'),
    measures: both(['youthByPractitioner'], ['youthReferred']),
  },
  {
    name: 'youthCare.municipality', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.02,
    label: label('Jeugdhulp via de gemeente', 'Youth care through the municipality'),
    help: label('Deel van de gestarte jeugdhulp waarnaar het team of de gemeente verwees.', 'Share of started youth care that the team or the municipality referred to.'),
    measures: both(['youthByMunicipality'], ['youthReferred']),
  },
  {
    name: 'youthCare.institution', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.02,
    label: label('Jeugdhulp via een gecertificeerde instelling', 'Youth care through a certified institution'),
    help: label('Deel van de gestarte jeugdhulp na een maatregel van de kinderrechter.', 'Share of started youth care after an order of the juvenile court.'),
    measures: both(['youthByInstitution'], ['youthReferred']),
  },
  {
    name: 'youthLength.short', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.02,
    label: label('Jeugdhulp korter dan een half jaar', 'Youth care under half a year'),
    help: label('Deel van de afgesloten jeugdhulp zonder verblijf dat korter dan 26 weken duurde.', 'Share of ended youth care without stay that lasted under 26 weeks.'),
    measures: both(['youthEndedShort'], ['youthEnded']),
  },
  {
    name: 'youthLength.middle', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.02,
    label: label('Jeugdhulp van een half tot een heel jaar', 'Youth care of half to one year'),
    help: label('Deel van de afgesloten jeugdhulp zonder verblijf dat 26 tot 52 weken duurde.', 'Share of ended youth care without stay that lasted 26 to 52 weeks.'),
    measures: both(['youthEndedMiddle'], ['youthEnded']),
  },
  {
    name: 'youthLength.long', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.02,
    label: label('Jeugdhulp langer dan een jaar', 'Youth care over a year'),
    help: label('Deel van de afgesloten jeugdhulp zonder verblijf dat een jaar of langer duurde.', 'Share of ended youth care without stay that lasted a year or more.'),
    measures: both(['youthEndedLong'], ['youthEnded']),
  },
  {
    name: 'youthTeamWithinYear', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.02,
    label: label('Jeugdzaken van het team binnen een jaar klaar', 'Team youth cases closed within a year'),
    help: label('Deel van de afgesloten teamzaken rond een kind dat korter dan een jaar duurde.', 'Share of closed team cases around a child that lasted under a year.'),
    measures: both(['youthTeamClosedYear'], ['youthTeamClosed']),
  },
  {
    name: 'supervisionOrders', unit: 'per1000', theme: 'burden', better: 'lower', tolerance: 0.1,
    label: label('Ondertoezichtstellingen', 'Supervision orders'),
    help: label('Nieuwe ondertoezichtstellingen per 1000 minderjarigen per jaar.', 'New supervision orders per 1,000 minors a year.'),
    measures: both(['supervisionOrders'], ['yearMinors'], 1000),
  },
  {
    name: 'debtAssistance', unit: 'share', theme: 'access', better: 'neither', tolerance: 0.002,
    label: label('Huishoudens in schuldhulp', 'Households in debt assistance'),
    help: label('Deel van de huishoudens dat op een moment schuldhulp krijgt.', 'Share of households in debt assistance at a moment.'),
    measures: both(['debtAssistanceWeeks'], ['householdWeeks']),
  },
  {
    name: 'provisions', unit: 'per1000', theme: 'access', better: 'neither', tolerance: 1,
    label: label('Lopende voorzieningen', 'Running provisions'),
    help: label('Individuele voorzieningen die op een moment lopen, per 1000 inwoners.', 'Individual provisions that run at a moment, per 1,000 residents.'),
    measures: both(['provisionWeeks'], ['residentWeeks'], 1000),
  },
  {
    name: 'practitionerReferrals', unit: 'per1000', theme: 'access', better: 'neither', tolerance: 0.3,
    label: label('Huisarts verwijst naar specialist', 'GP refers to a specialist'),
    help: label('Verwijzingen van de huisarts naar een specialist buiten het team om, per 1000 inwoners per jaar.', 'Referrals by general practitioners to a specialist past the team, per 1,000 residents a year.'),
    measures: both(['practitionerReferrals'], ['residentYears'], 1000),
  },
  {
    name: 'cost.provisions', unit: 'euro', theme: 'cost', better: 'neither', tolerance: 2,
    label: label('Kosten: voorzieningen', 'Cost: provisions'),
    help: label('Euro per inwoner per jaar voor Wmo-voorzieningen, jeugdhulp zonder verblijf en schuldhulp. Betaler: gemeente.', 'Euro per resident a year for Wmo provisions, youth care without stay and debt assistance. Payer: municipality.'),
    measures: both(['euroProvisions'], ['residentYears']),
  },
]
