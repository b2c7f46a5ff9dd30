/** Outcomes: are problems solved earlier, or prevented? See declaration.ts. */
import { label, type OutcomeDeclaration } from './declaration.ts'

export const EARLY_OUTCOMES: readonly OutcomeDeclaration[] = [
  // ---- Are problems solved earlier, or prevented?
  {
    name: 'earlyResolution', unit: 'share', theme: 'early', better: 'higher', tolerance: 0.01, headline: true,
    label: label('Vroeg opgelost', 'Solved early'),
    help: label(
      'Deel van alle nieuwe problemen dat binnen een jaar is opgelost en nooit zwaarder werd dan “beginnend”.',
      'Share of all new problems that were solved within a year and never grew beyond “emerging”.'),
    measures: {
      true: { over: ['earlySelf', 'earlyInformal', 'earlyFormal', 'earlyMixed'], per: ['onsets'] },
      registered: { over: ['registeredEarly'], per: ['registeredOnsets'] },
    },
  },
  {
    name: 'earlyResolution.self', unit: 'share', theme: 'early', better: 'neither', tolerance: 0.01,
    label: label('Vroeg opgelost: alleen', 'Solved early: alone'),
    help: label('Vroeg opgelost zonder hulp van anderen van betekenis.', 'Solved early without help from others that counted.'),
    measures: { true: { over: ['earlySelf'], per: ['onsets'] } },
  },
  {
    name: 'earlyResolution.informal', unit: 'share', theme: 'early', better: 'neither', tolerance: 0.01,
    label: label('Vroeg opgelost: met naasten', 'Solved early: with their network'),
    help: label('Vroeg opgelost met hulp uit het eigen netwerk en zonder professional.', 'Solved early with help from the own network and no professional.'),
    measures: { true: { over: ['earlyInformal'], per: ['onsets'] } },
  },
  {
    name: 'earlyResolution.formal', unit: 'share', theme: 'early', better: 'neither', tolerance: 0.01,
    label: label('Vroeg opgelost: met professional', 'Solved early: with a professional'),
    help: label('Vroeg opgelost met hulp van een professional en zonder het eigen netwerk.', 'Solved early with a professional and without the own network.'),
    measures: { true: { over: ['earlyFormal'], per: ['onsets'] } },
  },
  {
    name: 'earlyResolution.mixed', unit: 'share', theme: 'early', better: 'neither', tolerance: 0.01,
    label: label('Vroeg opgelost: samen', 'Solved early: together'),
    help: label('Vroeg opgelost met hulp van een professional én het eigen netwerk.', 'Solved early with a professional and the own network.'),
    measures: { true: { over: ['earlyMixed'], per: ['onsets'] } },
  },
  {
    name: 'earlyResolutionAttributable', unit: 'share', theme: 'early', better: 'higher', tolerance: 0.005, headline: true, derived: 'attributable',
    label: label('Vroeg opgelost dankzij hulp', 'Solved early because of help'),
    help: label(
      'Vroeg opgelost min wat met dezelfde toevalstrekkingen zonder formele hulp ook vroeg was opgelost.',
      'Solved early minus what, with the same luck, would have been solved early without formal help.'),
    measures: { true: { over: [], per: ['onsets'] } },
  },
  {
    name: 'resolved104', unit: 'share', theme: 'early', better: 'higher', tolerance: 0.01,
    label: label('Opgelost binnen twee jaar', 'Solved within two years'),
    help: label('Deel van alle nieuwe problemen dat binnen 104 weken is opgelost.', 'Share of all new problems that were solved within 104 weeks.'),
    measures: { true: { over: ['resolved104'], per: ['onsets'] }, registered: { over: ['registeredResolved104'], per: ['registeredOnsets'] } },
  },
  {
    name: 'weeksToResolution', unit: 'weeks', theme: 'early', better: 'lower', tolerance: 0.5, headline: true,
    label: label('Tijd met het probleem', 'Time with the problem'),
    help: label(
      'Gemiddeld aantal weken van de eerste 104 na het begin waarin het probleem bestond (beperkt gemiddelde).',
      'Mean number of the first 104 weeks after onset in which the problem existed (restricted mean).'),
    measures: { true: { over: ['weeksOpen104'], per: ['onsets'] }, registered: { over: ['registeredWeeksOpen104'], per: ['registeredOnsets'] } },
  },
  {
    name: 'newProblems', unit: 'per1000', theme: 'early', better: 'lower', tolerance: 2, headline: true,
    label: label('Nieuwe problemen', 'New problems'),
    help: label('Nieuwe problemen per 1000 inwoners per jaar. Minder is voorkomen.', 'New problems per 1,000 residents a year. Fewer means prevented.'),
    measures: { true: { over: ['newProblems'], per: ['residentYears'], scale: 1000 }, registered: { over: ['newlyRegistered'], per: ['residentYears'], scale: 1000 } },
  },
  {
    name: 'newSevere', unit: 'per1000', theme: 'early', better: 'lower', tolerance: 0.5, headline: true,
    label: label('Nieuwe zware problemen', 'New severe problems'),
    help: label('Problemen die voor het eerst “ernstig” werden, per 1000 inwoners per jaar.', 'Problems that became “severe” for the first time, per 1,000 residents a year.'),
    measures: { true: { over: ['newSevere'], per: ['residentYears'], scale: 1000 } },
  },
  {
    name: 'spilloverShare', unit: 'share', theme: 'early', better: 'lower', tolerance: 0.01,
    label: label('Problemen door andere problemen', 'Problems caused by other problems'),
    help: label('Deel van de nieuwe problemen dat door een ander probleem in het huishouden kwam.', 'Share of new problems that came from another problem in the household.'),
    measures: { true: { over: ['newSpillover'], per: ['newProblems'] } },
  },
  {
    name: 'stageAtContact', unit: 'stage', theme: 'early', better: 'lower', tolerance: 0.03,
    label: label('Zwaarte bij eerste contact', 'Severity at first contact'),
    help: label('Gemiddelde fase (1 beginnend – 4 crisis) waarin een professional een probleem leert kennen.', 'Mean stage (1 emerging – 4 crisis) at which a professional gets to know a problem.'),
    measures: { true: { over: ['stageAtContact'], per: ['newlyRegistered'] }, registered: { over: ['stageAtContact'], per: ['newlyRegistered'] } },
  },
  {
    name: 'stageAtIntake', unit: 'stage', theme: 'early', better: 'lower', tolerance: 0.03,
    label: label('Zwaarte bij aanmelding', 'Severity at intake'),
    help: label('Gemiddelde fase (1 beginnend – 4 crisis) van het zwaarste probleem van een huishouden als het team begint.', 'Mean stage (1 emerging – 4 crisis) of the heaviest problem of a household when the team starts.'),
    measures: { true: { over: ['stageAtIntake'], per: ['teamStarted'] }, registered: { over: ['stageAtIntake'], per: ['teamStarted'] } },
  },
]
