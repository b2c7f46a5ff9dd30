/** What groups and components of a position are called in sentences. */
import type { GapKind } from '../scenario/question.ts'
import type { Language, Localised } from '../scenario/types.ts'

const GROUP_NAMES: Readonly<Record<string, Localised>> = {
  'education:low': { nl: 'Lager opgeleiden', en: 'Lower educated' },
  'education:middle': { nl: 'middelbaar opgeleiden', en: 'middle educated' },
  'education:high': { nl: 'hoger opgeleiden', en: 'higher educated' },
  'sex:female': { nl: 'Vrouwen', en: 'Women' },
  'sex:male': { nl: 'mannen', en: 'men' },
  'origin:dutch': { nl: 'mensen met een Nederlandse herkomst', en: 'people of Dutch origin' },
  'origin:european': { nl: 'Mensen met een Europese herkomst', en: 'People of European origin' },
  'origin:other': { nl: 'Mensen met een herkomst van buiten Europa', en: 'People of origin outside Europe' },
  'income:low': { nl: 'Mensen met een laag inkomen', en: 'People with a low income' },
  'income:other': { nl: 'andere inkomens', en: 'other incomes' },
  'age:0-17': { nl: 'kinderen', en: 'children' },
  'age:18-44': { nl: 'volwassenen tot 45', en: 'adults below 45' },
  'age:45-64': { nl: 'mensen van 45 tot 65', en: 'people of 45 to 65' },
  'age:65+': { nl: 'Mensen boven de 65', en: 'People over 65' },
  'neighbourhood:poorest': { nl: 'De armste wijken', en: 'The poorest neighbourhoods' },
  'neighbourhood:richest': { nl: 'de rijkste wijken', en: 'the richest neighbourhoods' },
}

/** Kept in step with COMPONENTS of scenario/position-swap.ts. */
const COMPONENT_NAMES: Readonly<Record<string, Localised>> = {
  exposure: { nl: 'blootstelling (werk, inkomen, huishouden)', en: 'exposure (work, income, household)' },
  network: { nl: 'netwerk', en: 'network' },
  access: { nl: 'toegang (weten waar je moet zijn)', en: 'access (knowing where to go)' },
  response: { nl: 'reactie (zelfredzaamheid, tijd voor anderen)', en: 'response (self-management, time for others)' },
  all: { nl: 'alles daarvan', en: 'all of these' },
}

export const gapGroupName = (group: string, language: Language): string => GROUP_NAMES[group]?.[language] ?? group
export const componentName = (component: string, language: Language): string => COMPONENT_NAMES[component]?.[language] ?? component

/** Which groups are compared; in step with POSITIONS of scenario/position-swap.ts, without what comes with it. */
export const SIDES: Readonly<Record<GapKind, { readonly group: string; readonly reference: string }>> = {
  education: { group: 'education:low', reference: 'education:high' },
  sex: { group: 'sex:female', reference: 'sex:male' },
  origin: { group: 'origin:other', reference: 'origin:dutch' },
  neighbourhood: { group: 'neighbourhood:poorest', reference: 'neighbourhood:richest' },
  age: { group: 'age:65+', reference: 'age:18-44' },
  income: { group: 'income:low', reference: 'income:other' },
}
