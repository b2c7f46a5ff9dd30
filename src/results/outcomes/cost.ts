/** Outcomes: cost, and who pays. See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const COST_OUTCOMES: readonly OutcomeDeclaration[] = [
  // ---- Cost, and who pays
  {
    name: 'cost', unit: 'euro', theme: 'cost', better: 'lower', tolerance: 1, headline: true,
    label: label('Kosten gemeente', 'Cost to the municipality'),
    help: label('Euro per inwoner per jaar voor team, specialisten, locaties en voorzieningen.', 'Euro per resident a year for team, specialists, locations and provisions.'),
    measures: { true: { over: ['euroTeam', 'euroSpecialist', 'euroLocations', 'euroProvisions'], per: ['residentYears'] }, registered: { over: ['euroTeam', 'euroSpecialist', 'euroLocations', 'euroProvisions'], per: ['residentYears'] } },
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
