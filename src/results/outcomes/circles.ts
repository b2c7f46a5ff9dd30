/** Outcomes: carers, circles, network instruments, giving back, quality of life. Long, being one table. See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const CIRCLES_OUTCOMES: readonly OutcomeDeclaration[] = [
  // ---- Carers
  {
    name: 'carers.narrow', unit: 'share', theme: 'networks', better: 'neither', tolerance: 0.003,
    label: label('Mantelzorgers in enge zin', 'Carers in the narrow sense'),
    help: label(
      'Deel van de volwassenen dat drie maanden of langer helpt (ten minste een half uur per week), of acht uur per week of meer. Zo telt de gezondheidsmonitor.',
      'Share of adults who have helped for three months or longer (at least half an hour a week), or eight hours a week or more. This is how the health monitor counts.'),
    measures: { true: { over: ['narrowCarerWeeks'], per: ['adultWeeks'] } },
  },
  {
    name: 'carers.broad', unit: 'share', theme: 'networks', better: 'neither', tolerance: 0.005,
    label: label('Iemand geholpen in een jaar', 'Helped somebody in a year'),
    help: label(
      'Deel van de volwassenen dat in een jaar iemand informeel hielp, ook licht of kort.',
      'Share of adults who helped somebody informally in a year, lightly or briefly included.'),
    measures: { true: { over: ['yearHelpers'], per: ['yearAdults'] } },
  },
  {
    name: 'carers.intensive', unit: 'share', theme: 'networks', better: 'neither', tolerance: 0.002,
    label: label('Intensieve mantelzorgers', 'Intensive carers'),
    help: label(
      'Deel van de volwassenen dat acht uur per week of meer helpt.',
      'Share of adults who help eight hours a week or more.'),
    measures: { true: { over: ['heavyCarerWeeks'], per: ['adultWeeks'] } },
  },
  {
    name: 'careHours.narrow', unit: 'hours', theme: 'networks', better: 'neither', tolerance: 0.3,
    label: label('Uren per mantelzorger in enge zin', 'Hours per carer in the narrow sense'),
    help: label(
      'Gemiddeld aantal uren per week van mantelzorgers in enge zin.',
      'Mean hours a week given by carers in the narrow sense.'),
    measures: { true: { over: ['narrowCareHours'], per: ['narrowCarerWeeks'] } },
  },
  {
    name: 'careHours.intensiveShare', unit: 'share', theme: 'networks', better: 'neither', tolerance: 0.01,
    label: label('Helpers met acht uur of meer', 'Helpers with eight hours or more'),
    help: label(
      'Wie acht uur per week of meer helpt, per volwassene die in een jaar iemand hielp.',
      'Those who help eight hours a week or more, per adult who helped somebody in a year.'),
    measures: { true: { over: ['heavyCarerWeeks'], per: ['yearHelpers'], scale: 1 / 52 } },
  },
  {
    name: 'carerOverload.narrow', unit: 'share', theme: 'networks', better: 'lower', tolerance: 0.01,
    label: label('Overbelaste mantelzorgers in enge zin', 'Overloaded carers in the narrow sense'),
    help: label(
      'Deel van de mantelzorgers in enge zin dat overbelast is.',
      'Share of carers in the narrow sense who are overloaded.'),
    measures: { true: { over: ['narrowOverloadWeeks'], per: ['narrowCarerWeeks'] } },
  },
  {
    name: 'carerOverload.thinCircle', unit: 'share', theme: 'networks', better: 'lower', tolerance: 0.01,
    label: label('Overbelasting bij een kleine kring', 'Overload with a thin circle'),
    help: label(
      'Deel van de hulp aan mensen met een kleine kring dat van een overbelaste helper komt.',
      'Share of help to people with a thin circle that comes from an overloaded helper.'),
    measures: { true: { over: ['overloadThin'], per: ['helpWeeksThin'] } },
  },
  {
    name: 'carerOverload.middleCircle', unit: 'share', theme: 'networks', better: 'lower', tolerance: 0.01,
    label: label('Overbelasting bij een gewone kring', 'Overload with a middling circle'),
    help: label(
      'Deel van de hulp aan mensen met een gewone kring dat van een overbelaste helper komt.',
      'Share of help to people with a middling circle that comes from an overloaded helper.'),
    measures: { true: { over: ['overloadMiddle'], per: ['helpWeeksMiddle'] } },
  },
  {
    name: 'carerOverload.richCircle', unit: 'share', theme: 'networks', better: 'lower', tolerance: 0.01,
    label: label('Overbelasting bij een ruime kring', 'Overload with a rich circle'),
    help: label(
      'Deel van de hulp aan mensen met een ruime kring dat van een overbelaste helper komt.',
      'Share of help to people with a rich circle that comes from an overloaded helper.'),
    measures: { true: { over: ['overloadRich'], per: ['helpWeeksRich'] } },
  },
  {
    name: 'respiteHours', unit: 'hours', theme: 'networks', better: 'neither', tolerance: 0.02,
    label: label('Respijtzorg', 'Respite care'),
    help: label(
      'Uren respijtzorg per inwoner per jaar.',
      'Hours of respite care per resident a year.'),
    measures: { true: { over: ['respiteHours'], per: ['residentYears'] }, registered: { over: ['respiteHours'], per: ['residentYears'] } },
  },
  // ---- Circles
  {
    name: 'loneliness', unit: 'share', theme: 'networks', better: 'lower', tolerance: 0.003, headline: true,
    label: label('Ernstig eenzaam', 'Severely lonely'),
    help: label(
      'Deel van de volwassenen dat ernstig eenzaam is, naar hun relaties, thuissituatie en psychische klachten.',
      'Share of adults who are severely lonely, by their ties, home and mental problems.'),
    measures: { true: { over: ['lonelyWeeks'], per: ['circleWeeks'] } },
  },
  {
    name: 'neighbourContact', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.005,
    label: label('Wekelijks contact met buren', 'Weekly contact with neighbours'),
    help: label(
      'Deel van de volwassenen dat wekelijks contact met buren heeft.',
      'Share of adults who are in touch with neighbours every week.'),
    measures: { true: { over: ['neighbourWeeks'], per: ['circleWeeks'] } },
  },
  {
    name: 'countOn.needy', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.01,
    label: label('Op iemand kunnen rekenen: wie hulp nodig heeft', 'Somebody to count on: people in need'),
    help: label(
      'Van volwassenen met een matig of zwaarder probleem: deel met een volwassen huisgenoot of een zeer hechte relatie die uren over heeft en niet overbelast is.',
      'Of adults with a moderate or heavier problem: share with an adult housemate or a very close tie who has hours left and is not overloaded.'),
    measures: { true: { over: ['needyCountOn'], per: ['needyWeeks'] } },
  },
  {
    name: 'countOn.others', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.005,
    label: label('Op iemand kunnen rekenen: anderen', 'Somebody to count on: others'),
    help: label(
      'Hetzelfde voor volwassenen zonder zo’n probleem.',
      'The same for adults without such a problem.'),
    measures: { true: { over: ['otherCountOn'], per: ['otherWeeks'] } },
  },
  {
    name: 'roleSurvival', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.01,
    label: label('Zelfde rol na zeven jaar', 'Same role after seven years'),
    help: label(
      'Deel van alle relaties bij de hervorming dat na zeven jaar nog bestaat in dezelfde rol: als vertrouweling of als andere bekende.',
      'Share of all ties at the reform that still exist after seven years in the same role: as a confidant or as another contact.'),
    measures: { true: { over: ['rolesKept'], per: ['rolesThen'] } },
  },
  {
    name: 'feltDebt', unit: 'index', theme: 'reciprocity', better: 'lower', tolerance: 0.005,
    label: label('Gevoel in het krijt te staan', 'Felt debt'),
    help: label(
      'Gemiddelde schuld in eenheden van 25 uur eenzijdige hulp; bij familie telt minder, en wie iets terugdoet voelt minder.',
      'Mean debt in units of 25 hours of one-sided help; less among kin, and less for who gives back.'),
    measures: { true: { over: ['feltDebt'], per: ['circleWeeks'] } },
  },
  {
    name: 'overBenefiting', unit: 'share', theme: 'reciprocity', better: 'lower', tolerance: 0.01,
    label: label('Vooral ontvangen', 'Mostly receiving'),
    help: label(
      'Van wie informele hulp krijgt: deel bij wie meer dan vier vijfde van alle uren hulp ontvangen is.',
      'Of those who receive informal help: share for whom more than four fifths of all hours are received.'),
    measures: { true: { over: ['overBenefitWeeks'], per: ['receiverWeeks'] } },
  },
  {
    name: 'asking.noDebt', unit: 'share', theme: 'reciprocity', better: 'neither', tolerance: 0.01,
    label: label('Durven vragen: zonder schuld', 'Asking: without debt'),
    help: label(
      'Hoe vaak iemand met een tekort degene aan wie hij denkt ook vraagt, als er geen schuld is.',
      'How often a person in need asks whoever comes to mind, when nothing is owed.'),
    measures: { true: { over: ['askedNoDebt'], per: ['thoughtsNoDebt'] } },
  },
  {
    name: 'asking.muchDebt', unit: 'share', theme: 'reciprocity', better: 'neither', tolerance: 0.01,
    label: label('Durven vragen: met veel schuld', 'Asking: with much debt'),
    help: label(
      'Hetzelfde, als er veel eenzijdige hulp aan voorafging.',
      'The same, after much one-sided help.'),
    measures: { true: { over: ['askedMuchDebt'], per: ['thoughtsMuchDebt'] } },
  },
  // ---- Network instruments
  {
    name: 'helpKept.meeting', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.02,
    label: label('Hulp na een jaar: na een netwerkberaad', 'Help after a year: after a network meeting'),
    help: label(
      'Deel van de hulp na een netwerkberaad dat de helper na een jaar niet heeft gestopt.',
      'Share of help after a network meeting that the helper has not stopped after a year.'),
    measures: {}, fromCurve: { curve: 'help', stratum: 'meeting', cause: 'stopped', read: { shareAtWeek: 52 } },
  },
  {
    name: 'helpKept.conference', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.02,
    label: label('Hulp na een jaar: na een Eigen Kracht-conferentie', 'Help after a year: after a family group conference'),
    help: label(
      'Deel van de hulp na een Eigen Kracht-conferentie dat de helper na een jaar niet heeft gestopt.',
      'Share of help after a family group conference that the helper has not stopped after a year.'),
    measures: {}, fromCurve: { curve: 'help', stratum: 'conference', cause: 'stopped', read: { shareAtWeek: 52 } },
  },
  {
    name: 'helpKept.buddy', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.02,
    label: label('Hulp na een jaar: van een buddy', 'Help after a year: by a buddy'),
    help: label(
      'Deel van de hulp van een buddy dat de helper na een jaar niet heeft gestopt.',
      'Share of help by a buddy that the helper has not stopped after a year.'),
    measures: {}, fromCurve: { curve: 'help', stratum: 'buddy', cause: 'stopped', read: { shareAtWeek: 52 } },
  },
  {
    name: 'helpKept.kinHeavy', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.02,
    label: label('Hulp na een jaar: van familie, veel uren', 'Help after a year: by kin, many hours'),
    help: label(
      'Deel van de hulp van familie, veel uren dat de helper na een jaar niet heeft gestopt.',
      'Share of help by kin, many hours that the helper has not stopped after a year.'),
    measures: {}, fromCurve: { curve: 'help', stratum: 'kinHeavy', cause: 'stopped', read: { shareAtWeek: 52 } },
  },
  {
    name: 'helpKept.neighbourLight', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.02,
    label: label('Hulp na een jaar: van buren, weinig uren', 'Help after a year: by neighbours, few hours'),
    help: label(
      'Deel van de hulp van buren, weinig uren dat de helper na een jaar niet heeft gestopt.',
      'Share of help by neighbours, few hours that the helper has not stopped after a year.'),
    measures: {}, fromCurve: { curve: 'help', stratum: 'neighbourLight', cause: 'stopped', read: { shareAtWeek: 52 } },
  },
  {
    name: 'helpKept.neighbourHeavy', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.02,
    label: label('Hulp na een jaar: van buren, veel uren', 'Help after a year: by neighbours, many hours'),
    help: label(
      'Deel van de hulp van buren, veel uren dat de helper na een jaar niet heeft gestopt.',
      'Share of help by neighbours, many hours that the helper has not stopped after a year.'),
    measures: {}, fromCurve: { curve: 'help', stratum: 'neighbourHeavy', cause: 'stopped', read: { shareAtWeek: 52 } },
  },
  {
    name: 'helpKept.careAtHome', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.02,
    label: label('Hulp na een jaar: thuis door huisgenoten', 'Help after a year: at home by housemates'),
    help: label(
      'Deel van de hulp thuis door huisgenoten dat de helper na een jaar niet heeft gestopt.',
      'Share of help at home by housemates that the helper has not stopped after a year.'),
    measures: {}, fromCurve: { curve: 'help', stratum: 'careAtHome', cause: 'stopped', read: { shareAtWeek: 52 } },
  },
  {
    name: 'conference.willing', unit: 'share', theme: 'networks', better: 'neither', tolerance: 0.02,
    label: label('Eigen Kracht-conferentie: bereid', 'Family group conference: willing'),
    help: label(
      'Deel van de gezinnen met een aanbod dat instemt.',
      'Share of households with an offer that agree.'),
    measures: { true: { over: ['conferenceWilling'], per: ['conferenceOffered'] }, registered: { over: ['conferenceWilling'], per: ['conferenceOffered'] } },
  },
  {
    name: 'conference.completed', unit: 'share', theme: 'networks', better: 'neither', tolerance: 0.02,
    label: label('Eigen Kracht-conferentie: gehouden', 'Family group conference: held'),
    help: label(
      'Deel van de gezinnen met een aanbod waar de conferentie er komt.',
      'Share of households with an offer where the conference is held.'),
    measures: { true: { over: ['conferenceHeld'], per: ['conferenceOffered'] }, registered: { over: ['conferenceHeld'], per: ['conferenceOffered'] } },
  },
  {
    name: 'conference.completedOfWilling', unit: 'share', theme: 'networks', better: 'neither', tolerance: 0.02,
    label: label('Eigen Kracht-conferentie: gehouden na instemming', 'Family group conference: held once agreed'),
    help: label(
      'Deel van de gezinnen die instemmen waar de conferentie er komt.',
      'Share of households that agree where the conference is held.'),
    measures: { true: { over: ['conferenceHeld'], per: ['conferenceWilling'] }, registered: { over: ['conferenceHeld'], per: ['conferenceWilling'] } },
  },
  {
    name: 'conference.attendants', unit: 'count', theme: 'networks', better: 'neither', tolerance: 0.3,
    label: label('Aanwezigen per conferentie', 'Attendants per conference'),
    help: label(
      'Gemiddeld aantal aanwezigen, gezinsleden meegeteld.',
      'Mean number of attendants, household members included.'),
    measures: { true: { over: ['conferenceAttendants'], per: ['conferenceHeld'] }, registered: { over: ['conferenceAttendants'], per: ['conferenceHeld'] } },
  },
  {
    name: 'conference.planFull', unit: 'share', theme: 'networks', better: 'higher', tolerance: 0.02,
    label: label('Plan geheel uitgevoerd', 'Plan fully carried out'),
    help: label(
      'Deel van de conferenties waarna een kwartaal later aanwezigen helpen en de behoefte grotendeels is vervuld.',
      'Share of conferences after which, a quarter later, attendants help and the need is mostly met.'),
    measures: { true: { over: ['plansFull'], per: ['plansReviewed'] } },
  },
  {
    name: 'conference.planPart', unit: 'share', theme: 'networks', better: 'neither', tolerance: 0.02,
    label: label('Plan gedeeltelijk uitgevoerd', 'Plan partly carried out'),
    help: label(
      'Deel van de conferenties waarna een kwartaal later aanwezigen helpen, maar niet genoeg.',
      'Share of conferences after which, a quarter later, attendants help but not enough.'),
    measures: { true: { over: ['plansPart'], per: ['plansReviewed'] } },
  },
  {
    name: 'conference.noticed', unit: 'count', theme: 'networks', better: 'neither', tolerance: 0.02,
    label: label('Problemen die bij de conferentie bleken', 'Problems that came to light at the conference'),
    help: label(
      'Problemen die de professional nog niet kende en die door aanwezigen bleken, per conferentie.',
      'Problems unknown to the professional that attendants let show, per conference.'),
    measures: { true: { over: ['conferenceNoticed'], per: ['conferenceHeld'] } },
  },
  {
    name: 'buddies', unit: 'share', theme: 'networks', better: 'neither', tolerance: 0.02,
    label: label('Buddy gevonden', 'Buddy found'),
    help: label(
      'Deel van wie een buddy wil voor wie er een vrijwilliger is.',
      'Share of those who want a buddy for whom there is a volunteer.'),
    measures: { true: { over: ['buddyStarted'], per: ['buddyWanted'] }, registered: { over: ['buddyStarted'], per: ['buddyWanted'] } },
  },
  {
    name: 'networkHours', unit: 'share', theme: 'staff', better: 'neither', tolerance: 0.005,
    label: label('Teamuren voor netwerken', 'Team hours for networks'),
    help: label(
      'Deel van de cliënturen van het team voor coördinatoren, vrijwilligers, nazorg en respijt.',
      'Share of the team’s client hours for coordinators, volunteers, follow-up and respite.'),
    measures: { true: { over: ['networkHours'], per: ['paidHours'] }, registered: { over: ['networkHours'], per: ['paidHours'] } },
  },
  // ---- Giving back
  {
    name: 'communityHours', unit: 'hours', theme: 'reciprocity', better: 'neither', tolerance: 0.1,
    label: label('Uren voor de buurt', 'Hours for the neighbourhood'),
    help: label(
      'Uren per volwassene per jaar die zijn gegeven op uitnodiging of als verplichting.',
      'Hours per adult a year, given on invitation or as an obligation.'),
    measures: { true: { over: ['communityWeekHours'], per: ['adultWeeks'], scale: 52 }, registered: { over: ['communityWeekHours'], per: ['adultWeeks'], scale: 52 } },
  },
  {
    name: 'obligation.beyond', unit: 'per1000', theme: 'reciprocity', better: 'lower', tolerance: 0.5,
    label: label('Verplicht boven wat vrij is', 'Obliged beyond what is free'),
    help: label(
      'Mensen per 1000 inwoners per jaar met een verplichting die zij niet vrij hebben.',
      'People per 1,000 residents a year with an obligation they have no hours for.'),
    measures: { true: { over: ['obligedBeyond'], per: ['residentYears'], scale: 1000 } },
  },
  {
    name: 'obligation.sanctions', unit: 'per1000', theme: 'reciprocity', better: 'lower', tolerance: 0.1,
    label: label('Sancties', 'Sanctions'),
    help: label(
      'Sancties per 1000 inwoners per jaar.',
      'Sanctions per 1,000 residents a year.'),
    measures: { true: { over: ['sanctions'], per: ['residentYears'], scale: 1000 }, registered: { over: ['sanctions'], per: ['residentYears'], scale: 1000 } },
  },
  {
    name: 'obligation.casesLeft', unit: 'per1000', theme: 'reciprocity', better: 'lower', tolerance: 0.1,
    label: label('Hulp verlaten om een verplichting', 'Help left because of an obligation'),
    help: label(
      'Zaken per 1000 inwoners per jaar die eindigen omdat het gezin afhaakt.',
      'Cases per 1,000 residents a year that end because the household leaves.'),
    measures: { true: { over: ['casesLeft'], per: ['residentYears'], scale: 1000 } },
  },
  // ---- Quality of life, and its parts
  {
    name: 'quality', unit: 'index', theme: 'burden', better: 'higher', tolerance: 0.001, headline: true,
    label: label('Kwaliteit van leven', 'Quality of life'),
    help: label(
      '1 min de zwaarte van problemen, min gevoelde schuld en ongewenste bemoeienis, plus vervulde steun; gemiddeld per inwoner. Werkt nergens op terug.',
      '1 minus the weight of problems, minus felt debt and unwanted interference, plus support met; mean per resident. Feeds back on nothing.'),
    measures: { true: { over: ['quality'], per: ['residentWeeks'] } },
  },
  {
    name: 'quality.problems', unit: 'index', theme: 'burden', better: 'lower', tolerance: 0.001,
    label: label('Kwaliteit van leven: af door problemen', 'Quality of life: lost to problems'),
    help: label(
      'Wat problemen ervan afhalen.',
      'What problems take off.'),
    measures: { true: { over: ['qualityProblems'], per: ['residentWeeks'] } },
  },
  {
    name: 'quality.debt', unit: 'index', theme: 'burden', better: 'lower', tolerance: 0.0005,
    label: label('Kwaliteit van leven: af door schuld', 'Quality of life: lost to felt debt'),
    help: label(
      'Wat het gevoel in het krijt te staan ervan afhaalt.',
      'What felt debt takes off.'),
    measures: { true: { over: ['qualityDebt'], per: ['residentWeeks'] } },
  },
  {
    name: 'quality.intrusion', unit: 'index', theme: 'burden', better: 'lower', tolerance: 0.0005,
    label: label('Kwaliteit van leven: af door bemoeienis', 'Quality of life: lost to interference'),
    help: label('Wat ongewenste bemoeienis ervan afhaalt.', 'What unwanted interference takes off.'),
    measures: { true: { over: ['qualityIntrusion'], per: ['residentWeeks'] } },
  },
  {
    name: 'quality.support', unit: 'index', theme: 'burden', better: 'higher', tolerance: 0.0005,
    label: label('Kwaliteit van leven: door steun', 'Quality of life: from support'),
    help: label(
      'Wat vervulde behoefte, door eigen inzet en helpers, toevoegt.',
      'What met need, by own effort and helpers, adds.'),
    measures: { true: { over: ['qualitySupport'], per: ['residentWeeks'] } },
  },
  {
    name: 'quality.informal', unit: 'index', theme: 'networks', better: 'higher', tolerance: 0.0005,
    label: label('Blijvende betekenis van naasten', 'Lasting significance of helpers'),
    help: label(
      'Het deel van de kwaliteit van leven dat van informele hulp komt.',
      'The part of quality of life that comes from informal help.'),
    measures: { true: { over: ['qualityInformal'], per: ['residentWeeks'] } },
  },
]
