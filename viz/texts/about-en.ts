/** Words of the account at the end of a report in English; the keys are those of about-nl.ts. */
import type { aboutNl } from './about-nl.ts'

export const aboutEn: Readonly<Record<keyof typeof aboutNl, string>> = {
  aboutRun: 'This calculation',
  aboutStudy: 'Study',
  aboutRuns: 'Runs',
  aboutSeed: 'Seed word',
  aboutYears: 'Length',
  aboutYearsWords: '{years} years after {burnIn} years of run-up in the situation before the reform',
  aboutVersion: 'Version',
  aboutHash: 'Fingerprint',
  aboutPolicies: 'Policies',
  aboutPlaces: 'Municipalities',
  aboutPlaceWords: '{name}: {residents} residents, {simulated} simulated',
  aboutArchetype: 'typical of municipalities of this size',
  aboutAgain: 'Do it yourself',
  aboutAgainWords: 'This line makes the same figures again, to the last decimal:',
  aboutCopy: 'Copy the line',
  aboutCopied: 'Copied',
  aboutClear: 'When do we call something clear?',
  aboutClearWords:
    'When the difference is larger than a threshold set beforehand for each outcome, and the 95% interval over the runs does not contain zero. Otherwise it says “no clear difference”. The interval is about luck only, not about whether the assumptions are right.',
  aboutOut: 'What the model leaves out',
  aboutOutWords:
    'The model knows no streets, no politics and no single organisations. Children’s own ties are missing. Costs are standard prices. The figures are not calibrated on one municipality: do not use them for a budget, and never to judge real households.',
  aboutJudgement: 'Judgement calls that steer the results',
  aboutJudgementWords: 'There is little evidence for these numbers, while they do shape the outcome:',
  judgement1: 'how much one’s own network can take over when problems are heavier;',
  judgement2: 'which skill a problem asks for at each stage, and what breadth costs in depth;',
  judgement3: 'how well professional help works (research points to small effects);',
  judgement4: 'how fast a network recovers, and how fast helpers get overloaded;',
  judgement5: 'how much time consultation and coordination take.',
}
