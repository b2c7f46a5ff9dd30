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
  {
    name: 'cost.byMunicipality', unit: 'euro', theme: 'cost', better: 'lower', tolerance: 1, series: true,
    label: label('Betaalt de gemeente', 'Paid by the municipality'),
    help: label('Euro per inwoner per jaar dat de gemeente betaalt.', 'Euro per resident a year paid by the municipality.'),
    measures: { true: { over: ['paidByMunicipality'], per: ['residentYears'] }, registered: { over: ['paidByMunicipality'], per: ['residentYears'] } },
  },
  {
    name: 'cost.byState', unit: 'euro', theme: 'cost', better: 'lower', tolerance: 1, series: true,
    label: label('Betalen Rijk en verzekeraars', 'Paid by state and insurers'),
    help: label('Euro per inwoner per jaar dat Rijk en verzekeraars betalen.', 'Euro per resident a year paid by state and insurers.'),
    measures: { true: { over: ['paidByState'], per: ['residentYears'] } },
  },
  {
    name: 'cost.byNetwork', unit: 'euro', theme: 'cost', better: 'neither', tolerance: 2, series: true,
    label: label('Betalen naasten, in tijd', 'Paid by the network, in time'),
    help: label('Uren van naasten tegen een vaste prijs, in euro per inwoner per jaar.', 'Hours of the network at a fixed price, in euro per resident a year.'),
    measures: { true: { over: ['paidByNetwork'], per: ['residentYears'] } },
  },
  {
    name: 'cost.instruments', unit: 'euro', theme: 'cost', better: 'neither', tolerance: 0.5,
    label: label('Kosten: instrumenten voor netwerken', 'Cost: network instruments'),
    help: label('Euro per inwoner per jaar van het geld voor het team dat naar conferenties, buddy’s, respijt en nazorg gaat.', 'Euro per resident a year of the money for the team that goes to conferences, buddies, respite and follow-up.'),
    measures: { true: { over: ['euroInstruments'], per: ['residentYears'] }, registered: { over: ['euroInstruments'], per: ['residentYears'] } },
  },
  {
    name: 'cost.beyondPlan', unit: 'euro', theme: 'cost', better: 'lower', tolerance: 1,
    label: label('Tekort op voorzieningen', 'Deficit on provisions'),
    help: label('Euro per inwoner per jaar dat voorzieningen kosten boven de begroting: het bedrag van het jaar voor de hervorming met wat groei, min de bezuiniging.', 'Euro per resident a year that provisions cost above the plan: what they cost in the year before the reform with some growth, less the cut.'),
    measures: { true: { over: ['euroBeyondPlan'], per: ['residentYears'] }, registered: { over: ['euroBeyondPlan'], per: ['residentYears'] } },
  },
]
